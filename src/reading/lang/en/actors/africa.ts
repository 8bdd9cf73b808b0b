// Armed groups and forces of Africa. The rows are as in `middle-east.ts`.

export const AFRICA = `
Rapid Support Forces | rebel | | RSF, Rapid Support Forces/Force, paramilitary Rapid Support Forces, Hemedti, Hemeti, Mohamed Hamdan Dagalo, Dagalo, Hemedti's forces, paramilitary RSF, Sudan's paramilitary
Sudanese Armed Forces | state | Sudanese Armed Forces | SAF, Sudanese Armed Forces, Sudan Armed Forces, Sudan's army, Sudan's military, Sudan Air Force
Janjaweed | political_militia | | Janjaweed, Janjawid, Arab militia/militias/militiamen, Arab nomads
SPLM-N | rebel | | SPLM N, SPLA N, SPLM North, Sudan People's Liberation Movement North, Sudan People's Liberation Army North
Sudan Liberation Movement | rebel | | Sudan Liberation Army/Movement, SLA, SLM, SLA AW, SLM Abdul Wahid, SLA MM, Sudan Liberation Army/Movement Minni Minnawi
Justice and Equality Movement | rebel | | JEM, Justice and Equality Movement
Sudanese joint forces | political_militia | Sudanese Armed Forces | Joint Force of Armed Struggle Movements, Darfur joint forces, Darfur Joint Force, Joint Force of Darfur Movements, joint force of armed movements
SPLA | state | South Sudanese government | SPLA, Sudan People's Liberation Army, SSPDF, South Sudan People's Defence/Defense Forces, South Sudan army
SPLA-IO | rebel | | SPLA IO, SPLM IO, Sudan People's Liberation Army in Opposition, SPLA in Opposition, Machar's forces, forces loyal to (Riek) Machar
White Army | identity_militia | | White Army, Nuer White Army
National Salvation Front | rebel | | National Salvation Front, NAS
Murle militia | identity_militia | | Murle militia/gunmen/fighters/raiders/youth
Dinka militia | identity_militia | | Dinka militia/gunmen/youth/cattle keepers, Twic militia, Ngok Dinka
Nuer militia | identity_militia | | Nuer militia/fighters/youth/gunmen
Misseriya militia | identity_militia | | Misseriya/Missiriya (militia/militiamen/nomads/gunmen)
Ethiopian National Defence Force | state | Ethiopian government | ENDF, Ethiopian National Defence/Defense Force/Forces, Ethiopian federal forces/troops, Ethiopian federal government
TPLF | rebel | | TPLF, Tigray People's Liberation Front, Tigrayan forces/fighters/rebels/troops, Tigray forces/rebels, Tigray Defence/Defense Forces, TDF, Tigrayan
SSC-Khatumo | rebel | | SSC Khatumo, Khatumo forces, SSC forces
Somaliland | state | | Somaliland forces/army/troops/military/soldiers
Al-Baraa ibn Malik Brigade | political_militia | Sudanese Armed Forces | (El/Al) Baraa Ibn/ibn/bin Malik (Brigade/Brigades/Battalion/battalion)
Sudan Shield Forces | political_militia | | Sudan Shield (Forces/forces)
Fano | identity_militia | | Fano, Fano militia/militias/militiamen/fighters, Amhara Fano, Amhara militia/militias/militiamen/fighters/forces, Amhara special forces, Amhara regional forces
Oromo Liberation Army | rebel | | OLA, OLF Shene/Shane, Shene, Oromo Liberation Army/Front, OLF, OLA Shane
Ogaden National Liberation Front | rebel | | ONLF, Ogaden National Liberation Front
Eritrea | external | Eritrea | Eritrean Defence/Defense Forces/Force, EDF
Al-Shabaab | rebel | | al Shabaab/Shabab/Shebab, Shabaab, Shabab, Shebab, Harakat al-Shabaab (al-Mujahideen), HSM, al Shabaab al Mujahideen
Islamic State in Somalia | rebel | | Islamic State in Somalia, IS Somalia, ISS
Somali National Army | state | Somali government | SNA forces, Somali National Army, Danab (forces), Somali National Armed Forces, NISA, Jubbaland forces, Puntland forces, Puntland Security Force, Jubaland forces, Somali federal forces
African Union | external | | AMISOM, ATMIS, AUSSOM, African Union Mission in Somalia, African Union troops/forces/peacekeepers/soldiers, AU troops/forces/peacekeepers/soldiers
Ahlu Sunna Waljama'a | political_militia | | Ahlu Sunna (Wal Jamaa/Waljama'a/Waljamaa)
M23 | rebel | | M23, March 23 Movement, M23 rebels/rebellion/movement, AFC M23, M23 AFC, AFC, Congo River Alliance, Alliance Fleuve Congo
ADF | rebel | | ADF, Allied Democratic Forces, ADF MTM, ADF NALU, Islamic State Central Africa Province, ISCAP
CODECO | identity_militia | | CODECO, Codeco, Cooperative for the Development of the Congo, Cooperative for Development of the Congo
FDLR | rebel | | FDLR, Democratic Forces for the Liberation of Rwanda, FDLR FOCA
FARDC | state | Congolese government | FARDC, Armed Forces of the Democratic Republic of the Congo, Congolese armed forces
Zaire militia | identity_militia | | Zaire militia, Zaïre, Zaire group, FPIC, FRPI, Patriotic Resistance Force of Ituri, Patriotic and Integrationist Force of Congo
Mai-Mai | identity_militia | | Mai Mai, Mayi Mayi, Maï Maï, Mai Mai militia/fighters/group/rebels, Mai Mai Yakutumba, Mai Mai Mazembe, NDC R, NDC Renove, NDC Rénové, APCLS, CMC FDP, Nduma Defence of Congo, Nduma Defense of Congo, Raia Mutomboki, Nyatura
Wazalendo | political_militia | | Wazalendo, VDP Wazalendo
Twirwaneho | identity_militia | | Twirwaneho, Gumino, Ngumino
Mobondo | identity_militia | | Mobondo, Mobondo militia
Kamuina Nsapu | identity_militia | | Kamuina Nsapu, Kamwina Nsapu
RED-Tabara | rebel | | RED Tabara, Red Tabara
CNDP | rebel | | CNDP, National Congress for the Defence of the People
Lord's Resistance Army | rebel | | LRA, Lord's Resistance Army
MONUSCO | external | | MONUSCO, Monusco, MONUC
Rwanda | external | Rwanda | Rwanda Defence Force, RDF
Boko Haram | rebel | | Boko Haram, JAS, Jama'atu Ahlis Sunna Lidda'awati wal Jihad, Boko Haram sect, Shekau's faction
ISWAP | rebel | | ISWAP, Islamic State West Africa Province, Islamic State in West Africa (Province), Islamic State's West Africa Province, IS West Africa Province, ISIS West Africa, Islamic State of West Africa Province, IS backed West Africa Province
Amotekun | political_militia | | Amotekun, Amotekun Corps
Ansaru | rebel | | Ansaru
Lakurawa | rebel | | Lakurawa
Mahmuda | rebel | | Mahmuda group
IPOB | rebel | | IPOB, Indigenous People of Biafra, Eastern Security Network, ESN, Biafra separatists
Nigerian vigilantes | political_militia | | Civilian Joint Task Force, CJTF, Yan Sakai, Civilian JTF, Vigilante Group of Nigeria
Fulani militia | identity_militia | | Fulani herders/herdsmen/militia/militants/gunmen/herder/raiders/bandits/extremists/jihadists, Fulani ethnic militia, suspected Fulani
Niger Delta Avengers | rebel | | Niger Delta Avengers, Movement for the Emancipation of the Niger Delta, MEND
Multinational Joint Task Force | external | | MNJTF, Multinational Joint Task Force
Nigerian army | state | Nigerian government | Nigeria's military, Nigeria's army, Operation Hadin Kai, Special Anti Robbery Squad, SARS
Ambazonian separatists | rebel | | Ambazonian/Ambazonia (separatist/separatists/fighters/forces/Defence Forces), Anglophone separatists/fighters, Ambazonia Defence Forces, Amba fighters/boys, English speaking separatists
Rapid Intervention Battalion | state | Cameroonian government | BIR, Rapid Intervention Battalion
JNIM | rebel | | JNIM, Jama'at Nusrat al/ul Islam wal Muslimin, Jama'a Nusrat ul Islam wa al Muslimin, Jamaat Nusrat al Islam wal Muslimin, Group to Support Islam and Muslims, Group for the Support of Islam and Muslims, Group to/for the Support of Islam and Muslims, GSIM, Support Group for Islam and Muslims
ISGS | rebel | | ISGS, Islamic State in the Greater Sahara, Islamic State in the Sahel, Islamic State Sahel (Province), ISSP, IS Sahel, EIGS, Islamic State's Sahel province
AQIM | rebel | | AQIM, al Qaeda/Qaida in the Islamic Maghreb, al Qaeda in Islamic Maghreb, Salafist Group for Preaching and Combat, GSPC
Ansar Dine | rebel | | Ansar Dine, Ansar Eddine, Ansar al/ad Din
MUJAO | rebel | | MUJAO, Movement for Oneness and Jihad in West Africa, Movement for Unity and Jihad in West Africa
Al-Mourabitoun | rebel | | al Mourabitoun/Murabitoun/Murabitun
Macina Liberation Front | rebel | | Macina Liberation Front, Katiba Macina, Katibat Macina, FLM
Ansaroul Islam | rebel | | Ansaroul Islam, Ansarul Islam
MNLA | rebel | | MNLA, National Movement for the Liberation of Azawad
Coordination of Azawad Movements | rebel | | CMA, Coordination of Azawad Movements, CSP PSD, Permanent Strategic Framework, Azawad Liberation Front, FLA, Tuareg rebels/separatists/fighters/militants, Tuareg led rebels
GATIA | political_militia | | GATIA, Imghad Tuareg Self Defence Group and Allies
MSA | political_militia | | Movement for the Salvation of Azawad, MSA Daoussahak
Dan Na Ambassagou | identity_militia | | Dan Na Ambassagou, Dan Nan Ambassagou, Dogon militia/militias/hunters/militiamen, Dozo, Dozos, dozo hunters/militia, Donso, donso militiamen, Dana Ambassagou
Volunteers for the Defence of the Homeland | political_militia | Burkina Faso government | VDP, VDPs, Volunteers for the Defence/Defense of the Homeland/Fatherland, Koglweogo, Koglweogos
Malian Armed Forces | state | Malian government | FAMa, FAMA, Malian Armed Forces, Mali's army, Mali's military, Malian junta, Mali's junta
Burkina Faso army | state | Burkina Faso government | Burkina Faso army/military/soldiers/troops/forces/junta, Burkina Faso security forces, Burkina Faso's army/military/junta, Burkinabe Armed Forces, Rapid Intervention Battalions
Wagner Group | external | Wagner Group | Wagner, Wagner Group, Wagner mercenaries/fighters/forces/troops, Russian mercenaries/paramilitaries/instructors, Russia's Wagner, Russia's Wagner Group, Russian Wagner, white soldiers | until 2023-12-31
Africa Corps | external | Russia | Africa Corps, Russia's Africa Corps, Russian Africa Corps | since 2023-11-20
Operation Barkhane | external | France | Barkhane, Operation Barkhane/Serval, Barkhane force
MINUSMA | external | | MINUSMA, Minusma
G5 Sahel | external | | G5 Sahel (force)
Seleka | rebel | | Seleka, Séléka, ex Seleka, ex Séléka
Anti-balaka | identity_militia | | anti balaka, antibalaka, anti Balaka
Coalition of Patriots for Change | rebel | | CPC, Coalition of Patriots for Change
UPC | rebel | | UPC, Union for Peace in the Central African Republic, Unity for Peace in Central Africa
3R | rebel | | 3R, Return Reclamation Rehabilitation, 3R rebels
FPRC | rebel | | FPRC, Popular Front for the Rebirth of Central African Republic
MPC | rebel | | MPC, Central African Patriotic Movement
FACA | state | Central African government | FACA, Central African Armed Forces, Central African army
MINUSCA | external | | MINUSCA, Minusca
Azande Ani Kpi Gbe | identity_militia | | Azande Ani Kpi Gbe, AAKG
Ahlu Sunna Wal Jamma | rebel | | Ahlu Sunnah (Wa/Wal) Jama/Jamma/Jamaa, ASWJ, Ansar al-Sunna in Mozambique, Islamic State Mozambique (Province), ISIS Mozambique, IS Mozambique, mashababos, machababos, Ansar al Sunna
Renamo | rebel | | Renamo, RENAMO, Mozambican National Resistance
Mozambican Armed Forces | state | Mozambican government | FADM, Naparama, FDS forces
SAMIM | external | | SAMIM, SADC Mission in Mozambique
UNITA | rebel | | UNITA, National Union for the Total Independence of Angola
FLEC | rebel | | FLEC
Kamajors | political_militia | | Kamajors, Kamajor
Revolutionary United Front | rebel | | RUF, Revolutionary United Front
LURD | rebel | | LURD, Liberians United for Reconciliation and Democracy
NPFL | rebel | | NPFL, National Patriotic Front of Liberia
Imbonerakure | political_militia | Burundian government | Imbonerakure
FNL | rebel | | FNL, National Forces of Liberation
Interahamwe | political_militia | | Interahamwe
MFDC | rebel | | MFDC, Movement of Democratic Forces of Casamance
FACT | rebel | | Front for Change and Concord in Chad
Armed Islamic Group | rebel | | GIA, Armed Islamic Group
Islamic Salvation Army | rebel | | Islamic Salvation Army, AIS
Mungiki | political_militia | | Mungiki
Polisario Front | rebel | | Polisario, Polisario Front
ZANU-PF | political_militia | Zimbabwean government | ZANU PF (supporters/youth/militia)
Islamic Courts Union | rebel | | Islamic Courts Union, ICU
Hizbul Islam | rebel | | Hizbul Islam
Pokot raiders | identity_militia | | Pokot raiders/bandits/militia/warriors, Turkana raiders/bandits/warriors, Karamojong warriors, Samburu warriors, Borana militia
`
