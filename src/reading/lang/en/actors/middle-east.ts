// Armed groups and forces of the Middle East, Turkey and Iran. One row an actor:
//   name | type | side it belongs to | names it is written by | since or until when the name held
// In a name `(al)` is optional and `a/b` either; letter case in the list is the case asked for where it matters (see
// `actor-lexicon.ts`).

export const MIDDLE_EAST = `
Islamic State | rebel | | ISIS, ISIL, ISISL, !IS, Daesh, daesh, Daish, Da'esh, Dawlat al-Islam, Islamic State, Islamic State group, IS group, Islamic State (group) in Iraq and Syria/Sham, Islamic State (group) of Iraq and Syria/Sham, Islamic State of/in Iraq and (the) Levant, Islamic State in/of Iraq and (al) Sham, so called Islamic State, self styled/proclaimed Islamic State, Islamic State caliphate | since 2013-04-08
Islamic State of Iraq | rebel | Islamic State | Islamic State of Iraq, al Qaeda/Qaida in Iraq, AQI | until 2013-04-07
Amaq | rebel | Islamic State | speaker:party_to_conflict Amaq, Amaq news agency, IS linked Amaq
Jabhat al-Nusra | rebel | | (al) Nusra, (al) Nusra Front, (al) Nusrah (Front), Jabhat/Jabhet/Jebhat/Jabha/Jubhat al/an Nusra/Nusrah, Jabhat Nusra, Al-Nusra, An-Nusra, Front for the Support of the People of the Levant | until 2016-07-27
Jabhat Fateh al-Sham | rebel | Jabhat al-Nusra | Jabhat Fateh/Fatah/Fath al/ash Sham, Fateh/Fatah/Fath al/ash Sham (Front), (al) Sham Conquest Front, Front for the Conquest of the Levant, JFS, Levant Conquest Front | 2016-07-28 to 2017-01-27
Hayat Tahrir al-Sham | rebel | | Hayat/Hay'at/Hayet Tahrir al/ash Sham, Tahrir al/ash Sham, HTS, Organization for the Liberation of the Levant, Levant Liberation Committee/Organization, Tahrir al-Sham Hay'at | since 2017-01-28
Al-Qaeda | rebel | | al Qaeda/Qaida/Qaedah/Qa'ida/Qaʿida/Kaida, Qaeda, (al) Qaeda network/organization, AQ
Al-Qaeda in the Arabian Peninsula | rebel | | AQAP, al Qaeda/Qaida in the Arabian Peninsula, Ansar al/ash Sharia
Free Syrian Army | rebel | rebels | FSA, Free Syrian Army, Free Army
Syrian National Army | rebel | | Syrian National Army, SNA, National Front for Liberation, National Liberation Front of Syria | since 2017-12-30
Jaysh al-Islam | rebel | | Jaysh/Jaish/Jeish/Jaych al/ul Islam, Army of Islam, Islam Army
Jaish al-Fatah | rebel | | Jaish/Jaysh/Jeish al Fatah/Fateh, Army of Conquest
Ahrar al-Sham | rebel | | Ahrar al/ash Sham, Ahrar al-Sham (Islamic) Movement, Harakat Ahrar al-Sham
Faylaq al-Rahman | rebel | | Faylaq/Failaq/Faylak al/ar Rahman, Rahman Corps/Legion
Faylaq al-Sham | rebel | | Faylaq/Failaq al/ash Sham, Sham Legion
Nour al-Din al-Zenki | rebel | | (Harakat) Nour/Nur/Noor al/ad Din al/ad Zenki/Zinki, Nour/Nur/Noureddine/Nureddin (al) Zenki/Zinki, (al) Zenki/Zinki (Movement), Noureddine al-Zinki
Jaysh al-Izza | rebel | | Jaysh/Jaish al Izza/Izzah, Army of Glory
Jund al-Aqsa | rebel | | Jund/Jand al Aqsa
Liwa al-Aqsa | rebel | | Liwa al Aqsa
Liwa al-Tawhid | rebel | | Liwa (al) Tawhid, Tawhid/Tawheed Brigade
Suqour al-Sham | rebel | | Suqour/Suqoor/Suquor al/ash Sham
Islamic Front | rebel | | Islamic Front
Levant Front | rebel | | Levant Front, Jabhat al/ash Shamiya, Shamiya Front, al-Jabha al-Shamiya
Syrian Revolutionaries Front | rebel | | Syrian/Syria Revolutionaries Front, SRF
Sultan Murad | rebel | | Sultan Murad (Division/Brigade)
Turkistan Islamic Party | rebel | | Turkistan/Turkestan Islamic Party, Islamic Party of Turkestan/Turkistan, TIP
Southern Front | rebel | | Southern Front
New Syrian Army | rebel | | New Syrian Army, New Syria Army
Fatah Halab | rebel | | Fatah Halab, Fateh Halab, Aleppo Conquest
Ansar al-Din Front | rebel | | Ansar al/ad Din Front, Jabhat Ansar al-Din
Hurras al-Din | rebel | | Hurras/Huras al/ad Din, Guardians of Religion
Khalid ibn al-Walid Army | rebel | Islamic State | Khalid/Khaled ibn/bin al Walid/Waleed Army, Jaish Khalid ibn al-Walid, Yarmouk Martyrs (Brigade), Liwa Shuhada al-Yarmouk
National Defence Forces | political_militia | Syrian government | National Defence/Defense Forces/Force, NDF, popular defence/defense forces/committees
Syrian security branches | state | Syrian government | Military Security (branch/Branch/Directorate/Division), Political Security (branch/Branch/Directorate), Air Force Intelligence (branch/Branch/Directorate), State Security branch/Branch
Baath Brigades | political_militia | Syrian government | Baath Brigades/Battalions
Liwa al-Quds | political_militia | Syrian government | Liwa al Quds, Quds/Jerusalem Brigade
Desert Hawks | political_militia | Syrian government | Desert Hawks
Fifth Corps | political_militia | Syrian government | Fifth/5th Assault Corps
25th Division | state | Syrian government | 25th Special Mission/Missions (Forces) Division, 25th Special Forces Division
Shabiha | political_militia | Syrian government | shabiha, shabbiha, shabeeha, shabihas
Tiger Forces | state | Syrian government | Tiger Force/Forces
Republican Guard | state | Syrian government | Syrian Republican Guard
Fourth Armoured Division | state | Syrian government | Fourth/4th (Armoured/Armored) Division
Syrian Arab Army | state | Syrian government | Syrian Arab Army, SAA, Syrian Arab Armed Forces, Syrian Arab Air Force, SyAAF, Syrian Arab Army's
Kurdish forces | rebel | | Kurdish forces/fighters/militia/militias/militiamen/militants/troops/units/rebels/guerrillas, Syrian Kurdish forces/fighters/militia/militias, Kurdish led forces/fighters/alliance, Syrian Kurds, Kurds, Kurdish (internal) security forces, Kurdish police, Syrian Kurdish internal security forces, US backed Kurdish forces, Kurdish and Arab fighters/forces
YPG | rebel | Kurdish forces | YPG, YPJ, People's/Peoples/People Protection Units, Kurdish (People's) Protection Units, Kurdish YPG (militia), Syrian Kurdish YPG (militia), Women's Protection Units
Syrian Democratic Forces | rebel | Kurdish forces | SDF, Syrian Democratic Forces, Syria Democratic Forces, Syrian Democratic Force, Syrian Democratic Troops, Democratic Syria Forces/Troops, Syria's Democratic Forces, Democratic Forces of Syria, QSD
Asayish | state | Kurdish forces | Asayish, Asayesh, Assayish
PYD | rebel | Kurdish forces | PYD, Democratic Union Party, Kurdish Democratic Union Party
Sinjar Resistance Units | rebel | | Sinjar/Shingal/Shengal Resistance Units, YBS
Peshmerga | state | Kurdish forces | (Kurdish/Iraqi Kurdish) peshmerga (forces/fighters)
PKK | rebel | | PKK, Kurdistan Workers Party, Kurdistan Workers' Party, Kurdistan Worker's Party, Kurdish Workers Party, outlawed PKK
TAK | rebel | | TAK, Kurdistan Freedom Falcons/Hawks
DHKP-C | rebel | | DHKP C, Revolutionary People's Liberation Party
PJAK | rebel | | PJAK
Hezbollah | political_militia | | Hezbollah, Hizbullah, Hizballah, Hizbollah, Hezballah, Hizbulla, Hezbullah, Lebanese Hezbollah, Lebanon's Hezbollah, Party of God, Hezbollah resistance, Islamic Resistance, Islamic Resistance in Lebanon, Radwan Force/Forces
Amal Movement | political_militia | | Amal Movement
Hamas | rebel | | Hamas, Qassam Brigades, al Qassam Brigades, Izz ad/al/el Din al/el Qassam (Brigades), Ezzedine al/Al Qassam (Brigades), Palestinian resistance, Islamic Resistance Movement
Palestinian Islamic Jihad | rebel | | Islamic Jihad, Palestinian Islamic Jihad, PIJ, al Quds Brigades, Saraya al-Quds
Popular Front for the Liberation of Palestine | rebel | | PFLP, Popular Front for the Liberation of Palestine
PFLP-GC | rebel | | PFLP GC, Popular Front for the Liberation of Palestine General Command
Popular Forces | political_militia | | Abu Shabab militia/gang/group/clan, Popular Forces of Yasser Abu Shabab
Fatah | political_militia | | Fatah, al Aqsa Martyrs Brigades, Al-Aqsa Martyrs' Brigades/Brigade
Lions' Den | political_militia | | Lions' Den, Lion's Den
Palestinian militants | rebel | | Palestinian militants/insurgents/gunmen/fighters/militant/gunman/factions/groups/attackers/assailants, Palestinian armed groups
Israel | state | Israel | IDF, Israel Defence/Defense Forces, Israeli Defence/Defense Forces, Israeli occupation forces, Israeli occupation army, Israeli occupation, occupation forces, occupation army, Zionist enemy/regime/entity/forces, Israeli enemy, Shin Bet, Mossad, Israel Air Force, Israel Police, Israel Border Police
Israeli settlers | civilians | | Israeli settler/settlers, Jewish settler/settlers, settler/settlers
Houthis | rebel | | Houthi, Houthis, Huthi, Huthis, Ansar Allah, Ansarallah, Ansarullah, al Houthi, Houthi movement, Houthi group, Shiite Houthi, Houthi Saleh forces, Houthi and Saleh forces, Ansar Allah movement
Saudi-led coalition | external | | Saudi led (Arab/military/Arab military) coalition, Saudi Arabia led coalition, Saudi coalition, Arab coalition, Saudi led, Saudi Arabian led coalition, Saudi UAE coalition, Saudi and UAE led coalition, Saudi/Saudis and Emirati led coalition, Saudi led alliance, Saudi American aggression, coalition of aggression, Decisive Storm
Southern Transitional Council | rebel | | STC, Southern Transitional Council, Southern Movement, Southern Hirak, Hirak movement, southern separatists
Security Belt | political_militia | | Security Belt (forces), Shabwani Elite (forces), Hadrami Elite (forces), Giants Brigades
Popular Resistance | political_militia | | Popular Resistance (Committees), popular resistance fighters
United States | state | United States | (US/U.S./United States) Central Command, CENTCOM, (US/U.S./United States) Africa Command, AFRICOM
US-led coalition | external | | US/U.S./American led (international/military/global/multinational/air/anti ISIS/anti IS/anti ISIL/anti Daesh/anti Islamic State/anti terror) coalition, US/U.S. led (military) alliance, US/U.S./American led, international (military) coalition, global coalition, international coalition against ISIS/ISIL/Daesh/IS, coalition against ISIS/ISIL/Daesh/IS, anti ISIS/ISIL/IS/Daesh coalition, anti Islamic State coalition, US/U.S. coalition, Western coalition, coalition of the US, Operation Inherent Resolve, Combined Joint Task Force, Washington led coalition, International Coalition Forces
Popular Mobilization Forces | political_militia | | Popular Mobilization/Mobilisation Forces/Units/Committee, PMF, PMU, Hashd al/ash Shaabi/Sha'abi/Shabi, Hashd Shaabi, Hashed al-Shaabi
Asaib Ahl al-Haq | political_militia | | Asaib/Asa'ib Ahl al Haq/Haqq
Kataib Hezbollah | political_militia | | Kataib/Kata'ib/Kataeb/Ketaeb Hezbollah/Hizbollah, Hezbollah Brigades
Badr Organization | political_militia | | Badr Organization/Organisation/Brigade/Brigades/Corps
Mahdi Army | political_militia | | Mahdi Army, Mehdi Army, Jaish al-Mahdi, Saraya al-Salam, Peace Companies/Brigades
Harakat al-Nujaba | political_militia | | (Harakat) (Hezbollah) al Nujaba/Nojaba, Nujaba Movement
Islamic Resistance in Iraq | political_militia | | Islamic Resistance in Iraq
Ansar al-Islam | rebel | | Ansar al Islam
Sunni militants | rebel | | Naqshbandi Army, Men of the Army of the Naqshbandi Order, JRTN, Ansar al-Sunna
Sahwa | political_militia | | Sahwa, Sons of Iraq, Awakening Council/Councils
Islamic Revolutionary Guard Corps | state | Iran | IRGC, (Islamic/Iranian) Revolutionary Guard/Guards (Corps), Iran's/Iran Revolutionary Guard/Guards (Corps), Quds Force, Qods Force, Basij, Basiji, Sepah, Pasdaran
Jaish al-Adl | rebel | | Jaish/Jaysh al/ul Adl, Army of Justice, Jundallah, Jundullah
People's Mujahedin of Iran | rebel | | People's Mujahedin/Mujahideen (Organization/Organisation) of Iran, Mujahedin/Mujahideen e Khalq, Mojahedin e Khalq, MEK, MKO
Fatemiyoun | political_militia | Iran | Fatemiyoun/Fatimiyoun/Fatemiyun/Fatimid (Brigade/Division), Liwa Fatemiyoun
Zainabiyoun | political_militia | Iran | Zainabiyoun/Zaynabiyun/Zeinabiyoun (Brigade)
Iran-backed militias | political_militia | | Iran/Iranian backed militia/militias/militants/militiamen/fighters/groups/forces, Iran/Iranian backed Shia/Shiite/Shi'ite/terrorist/foreign/sectarian/allied/proxy militia/militias/militants/fighters/groups/forces, pro Iran/Iranian militia/militias/fighters/groups/forces, Iranian militia/militias
pro-government forces | political_militia | | pro government/regime/Assad foreign/armed/local/Shia/Shiite/Shi'ite/Iranian/Iraqi/Palestinian/sectarian/Lebanese militia/militias/militiamen/militants/fighters/forces, pro government/regime/Assad/Damascus/Syrian forces/fighters/militia/militias/militiamen/militants/troops/gunmen/groups, pro government, pro regime, pro Assad, forces/fighters/militias allied to/with the government/regime, loyalist militia/militias/militiamen
Sinai Province | rebel | Islamic State | Sinai Province, Wilayat Sinai, Islamic State Sinai Province, Province of Sinai, Ansar Beit/Bait al/ul Maqdis, Islamic State in Sinai, IS affiliate in Sinai, Sinai branch of Islamic State
Muslim Brotherhood | protesters | | Muslim Brotherhood, Brotherhood
Hasm | rebel | | Hasm, Hasm Movement
Libyan National Army | rebel | | LNA, Libyan National Army, Haftar, Khalifa Haftar, Hifter, Khalifa Hifter, Libyan Arab Armed Forces, LAAF, self styled Libyan National Army, Operation Dignity
Government of National Accord | state | | GNA, Government of National Accord, GNA forces, Tripoli government, UN recognised/recognized government of Libya, Government of National Unity
Stability Support Apparatus | political_militia | | Stability Support Apparatus/Authority
444 Brigade | political_militia | | 444/444th Brigade, Brigade 444
Special Deterrence Force | political_militia | | Special Deterrence Force/Forces, Rada Force
Libya Dawn | political_militia | | Libya Dawn, Fajr Libya, Misrata Brigade/Brigades, Misratan forces
Bunyan al-Marsous | state | | Bunyan/Bonyan al Marsous/Marsoos/Marsus
Ansar al-Sharia in Libya | rebel | | Ansar al-Sharia in Libya, Benghazi Revolutionaries Shura Council, Shura Council of Benghazi Revolutionaries, Derna Mujahideen Shura Council
Iraqi government | state | Iraqi government | Counter Terrorism Service, Iraqi Counter Terrorism Service, ICTS, Iraqi federal police, Golden Division, Iraqi Security Forces, ISF, Saddam Hussein's forces, Saddam Hussein regime
Egyptian government | state | Egyptian government | Supreme Council of the Armed Forces, SCAF, Central Security Forces
Lebanese government | state | Lebanese government | Lebanese Armed Forces, LAF, Internal Security Forces
Abdullah Azzam Brigades | rebel | | Abdullah/Abdallah Azzam Brigades
Fatah al-Islam | rebel | | Fatah al Islam
Lebanese Forces | political_militia | | Lebanese Forces
Division 30 | rebel | | Division 30, 30th Division
First Coastal Division | rebel | | First/1st Coastal Division
13th Division | rebel | | 13th Division, Division 13
NATO | external | | NATO, Nato, NATO led forces/coalition, North Atlantic Treaty Organization, NATO coalition, NATO alliance
`
