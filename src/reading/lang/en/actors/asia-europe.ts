// Armed groups and forces of Asia and Europe. The rows are as in `middle-east.ts`.

export const ASIA_EUROPE = `
Taliban | rebel | | Taliban, Taleban, Afghan Taliban, Taliban regime, Taliban government, Islamic Emirate (of Afghanistan), Islamic Emirate, Taliban de facto authorities
Islamic State Khorasan Province | rebel | Islamic State | ISKP, ISIS K, ISIS Khorasan, ISIL K, IS K, IS Khorasan, Islamic State (in) Khorasan (Province), Islamic State Khorasan, ISIL KP, Daesh Khorasan, Islamic State Khorasan Province, Islamic State's Khorasan branch, Daesh K
Haqqani network | rebel | Taliban | Haqqani, Haqqani network
National Resistance Front | rebel | | National Resistance Front, NRF, National Resistance Front of Afghanistan
Afghanistan Freedom Front | rebel | | Afghanistan Freedom Front, AFF
Hezb-e-Islami | rebel | | Hezb e/i Islami, Hizb e/i Islami
Northern Alliance | political_militia | | Northern Alliance
Afghan National Security Forces | state | Afghan government | ANSF, ANDSF, Afghan National Army, ANA, Afghan National Police, ANP, Afghan Local Police, ALP, Afghan National Defence/Defense and Security Forces, National Directorate of Security, NDS, Afghan Air Force, Khost Protection Force, KPF, Afghan special forces
ISAF | external | | ISAF, International Security Assistance Force, Resolute Support, NATO led International Security Assistance Force, international military forces, foreign forces
Pakistani Taliban | rebel | | TTP, Tehrik/Tehreek i/e Taliban (Pakistan), Tehrik e Taliban Pakistan, Pakistani Taliban, Pakistan Taliban, Fitna al Khawarij/Khwarij, khawarij, khwarij
Jamaat-ul-Ahrar | rebel | | Jamaat ul Ahrar, Jamaatul Ahrar, JuA, Jamat ul Ahrar, Hafiz Gul Bahadur group
Lashkar-e-Jhangvi | rebel | | Lashkar e/i Jhangvi, LeJ
Lashkar-e-Taiba | rebel | | Lashkar e/i Taiba/Tayyaba/Toiba, !LeT
Jaish-e-Mohammed | rebel | | Jaish e Mohammed/Mohammad/Muhammad, JeM
Hizbul Mujahideen | rebel | | Hizbul/Hizb ul Mujahideen
The Resistance Front | rebel | | The Resistance Front, TRF, People's Anti Fascist Front
Sipah-e-Sahaba | political_militia | | Sipah e Sahaba, Ahle Sunnat Wal Jamaat
Balochistan Liberation Army | rebel | | BLA, Balochistan/Baluchistan/Baloch Liberation Army, Majeed Brigade
Balochistan Liberation Front | rebel | | BLF, Balochistan/Baluchistan Liberation Front
Baloch Raji Ajoi Sangar | rebel | | BRAS, Baloch Raji Ajoi Sangar, Baloch Republican Army, Baloch separatists/insurgents/militants/rebels
Pakistan | state | Pakistan | Frontier Corps, Pakistan Rangers, Inter Services Intelligence, ISI, Counter Terrorism Department, CTD, Pakistan Army, Pakistan Air Force
Communist Party of India (Maoist) | rebel | | CPI Maoist, CPI (Maoist), Communist Party of India Maoist, Naxals, Naxal, Naxalites, Naxalite, Naxalite rebels
India | state | India | Central Reserve Police Force, CRPF, Border Security Force, BSF, Assam Rifles, Rashtriya Rifles, Indian Army, Indian Air Force
ULFA | rebel | | ULFA, United Liberation Front of Asom/Assam
NDFB | rebel | | NDFB, National Democratic Front of Bodoland
NSCN | rebel | | NSCN, NSCN IM, NSCN K, National Socialist Council of Nagaland
Kuki militants | identity_militia | | Kuki militants/gunmen/insurgents, Kuki Zo militants, Kuki National Army
Meitei militants | identity_militia | | Meitei militants/gunmen, Arambai Tenggol, UNLF, PREPAK
Myanmar military | state | Myanmar military | Tatmadaw, Sit Tat, Myanmar junta, Burmese junta, military junta of Myanmar, Myanmar military, Myanmar army, Myanmar military junta, State Administration Council, SAC, Myanmar Air Force, Myanmar security forces, regime's Light Infantry Division, Light Infantry Battalion
Pyu Saw Htee | political_militia | Myanmar military | Pyu Saw Htee, Pyusawhti
Arakan Army | rebel | | !AA, Arakan Army, United League of Arakan, ULA
Karen National Union | rebel | | KNU, KNLA, Karen National Union, Karen National Liberation Army
Kachin Independence Army | rebel | | KIA, Kachin Independence Army, KIO
Karenni Nationalities Defence Force | rebel | | KNDF, Karenni Nationalities Defence/Defense Force
Karenni Army | rebel | | Karenni Army, Karenni National Progressive Party
Ta'ang National Liberation Army | rebel | | TNLA, Ta'ang National Liberation Army, Taang National Liberation Army
MNDAA | rebel | | MNDAA, Myanmar National Democratic Alliance Army, Kokang army
Three Brotherhood Alliance | rebel | | Three Brotherhood Alliance, Brotherhood Alliance
People's Defence Force | rebel | | PDF, PDFs, People's Defence/Defense Force/Forces, Peoples Defence Forces, Chinland Defence/Defense Force, Chin National Defence/Defense Force, CDF, Local Defence Force, anti coup fighters, resistance forces/fighters/groups, NUG forces, anti junta forces/fighters/groups
National Unity Government | rebel | | NUG, National Unity Government
Chin National Army | rebel | | Chin National Army, Chin National Front, CNA, CNF
United Wa State Army | rebel | | UWSA, United Wa State Army
Restoration Council of Shan State | rebel | | RCSS, Restoration Council of Shan State, Shan State Army (South/North), SSPP
ARSA | rebel | | ARSA, Arakan Rohingya Salvation Army, Harakah al Yaqin, Rohingya Solidarity Organisation/Organization, RSO
DKBA | political_militia | | DKBA, Democratic Karen Buddhist/Benevolent Army, Border Guard Force, BGF
LTTE | rebel | | LTTE, Tamil Tigers, Tamil Tiger, Liberation Tigers of Tamil Eelam, Tiger rebels, Tamil rebels
Communist Party of Nepal (Maoist) | rebel | | CPN Maoist, CPN (Maoist), Communist Party of Nepal Maoist
BRN | rebel | | BRN, Barisan Revolusi Nasional, PULO, RKK, southern Thai insurgents
New People's Army | rebel | | NPA, New People's Army, NPA rebels, Communist Party of the Philippines, CPP NPA, communist rebels, communist guerrillas
Abu Sayyaf | rebel | | Abu Sayyaf, Abu Sayyaf Group, ASG, Abu Sayaf
MILF | rebel | | MILF, Moro Islamic Liberation Front
MNLF | rebel | | MNLF, Moro National Liberation Front
BIFF | rebel | | BIFF, Bangsamoro Islamic Freedom Fighters
Maute group | rebel | Islamic State | Maute, Maute group, Dawlah Islamiyah, Dawla Islamiya, Daulah Islamiyah, IS Ranao
Philippine government | state | Philippine government | Armed Forces of the Philippines, AFP troops, Philippine National Police, Philippine Army
Jemaah Islamiyah | rebel | | Jemaah Islamiyah/Islamiah, JAD, Jamaah Ansharut Daulah, Mujahidin Indonesia Timur, East Indonesia Mujahideen
West Papua National Liberation Army | rebel | | TPNPB, West Papua National Liberation Army, OPM, Free Papua Movement, Papuan separatists/rebels/insurgents
GAM | rebel | | Free Aceh Movement
Russia | state | Russia | Russian Armed Forces, Russian Aerospace Forces, Russian Air and Space Force, Russian occupiers, Russian invaders, Russian occupation forces, Russian invasion forces, Russian army, Russian Forces, enemy forces of Russia, Rosgvardia, FSB, GRU, Black Sea Fleet, Kadyrovites, Kadyrovtsy, Akhmat, Chechen forces of Kadyrov, Chechen units/troops/fighters of Kadyrov, Chechen units, Storm Z
Donetsk People's Republic | rebel | | DPR, DNR, Donetsk People's Republic, Donetsk Peoples Republic, Donetsk separatists, self proclaimed Donetsk People's Republic
Luhansk People's Republic | rebel | | LPR, LNR, Luhansk People's Republic, Lugansk People's Republic, Luhansk separatists
pro-Russian separatists | rebel | | pro Russian/Russia separatists/rebels/militants/forces/insurgents/fighters/gunmen/militia, pro Russian separatist/rebel, Russian backed separatists/rebels/forces/militants, Russia backed separatists/rebels/forces/militants, Moscow backed separatists/rebels, eastern separatists
Ukraine | state | Ukraine | Armed Forces of Ukraine, Ukrainian Armed Forces, AFU, VSU, Kiev regime, Kyiv regime, Azov, Azov Regiment/Battalion/Brigade, Ukrainian nationalists, Ukrainian Nazis, Right Sector, Aidar, SBU, Kiev forces, Kyiv forces
Chechen rebels | rebel | | Chechen rebels/separatists/fighters/militants/guerrillas/insurgents, Caucasus Emirate, Riyadus Salikhin
Nagorno-Karabakh forces | rebel | | Nagorno Karabakh Defence/Defense Army, Artsakh Defence/Defense Army, Karabakh forces, ethnic Armenian forces/separatists/fighters
Kosovo Liberation Army | rebel | | KLA, UCK, Kosovo Liberation Army
Bosnian Serb forces | rebel | | Bosnian Serb forces/army/troops/militia, Army of Republika Srpska, VRS, Bosnian Serbs
ETA | rebel | | ETA, Basque separatists, Basque separatist group ETA
IRA | rebel | | IRA, Irish Republican Army, Provisional IRA, Real IRA, New IRA, Continuity IRA
Ulster Volunteer Force | political_militia | | UVF, Ulster Volunteer Force, UDA, Ulster Defence Association
Communist Party of the Philippines | rebel | New People's Army | CPP
East Turkestan Islamic Movement | rebel | | ETIM, East Turkestan Islamic Movement
Ansar al-Islam Bangladesh | rebel | | Ansarullah Bangla Team, Jamaat ul Mujahideen Bangladesh, JMB
Myanmar border guards | state | Myanmar military | Border Guard Police, BGP
Islamic Movement of Uzbekistan | rebel | | IMU, Islamic Movement of Uzbekistan
`
