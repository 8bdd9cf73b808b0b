// Armed groups and forces of Latin America and the Caribbean, with those of the wars of the 1980s and 1990s. The rows
// are as in `middle-east.ts`.

export const AMERICAS = `
FMLN | rebel | | FMLN, Farabundo Marti/Martí National Liberation Front, Farabundo Marti (National) Liberation Front, Farabundo Marti National Liberation Movement, FMLN guerrillas, FMLN rebels, FARABUNDO MARTI, Salvadoran guerrillas, Salvadoran rebels, FMLN urban commandos, urban commandos, Modesto Ramirez Urban Front, Clara Elizabeth Ramirez (Urban) Front
FPL | rebel | FMLN | FPL, Popular Liberation Forces, Farabundo Marti People's Liberation Forces
ERP | rebel | FMLN | ERP, People's Revolutionary Army, Revolutionary Army of the People
FAL | rebel | FMLN | FAL, Armed Forces of Liberation
PRTC | rebel | FMLN | PRTC, Central American Workers Revolutionary Party, Revolutionary Party of Central American Workers
RN | rebel | FMLN | FARN, Armed Forces of National Resistance
Salvadoran Armed Forces | state | Salvadoran government | Atlacatl (Battalion), ATLACATL, Atonal Battalion, First Infantry Brigade, Treasury Police, National Guard, Belloso Battalion, Bracamonte Battalion, Salvadoran Armed Forces, Salvadoran Air Force, COPREFA
ARENA | political_militia | | ARENA death squads
death squads | political_militia | | death squad, death squads, right wing death squad/squads, paramilitary death squads, Maximiliano Hernandez Martinez (Anti Communist) Brigade, Secret Anticommunist/Anti Communist Army, ESA, White Hand, extermination squad/squads, Revolutionary Anticommunist Extermination Action, social cleansing squads
Shining Path | rebel | | Shining Path, Sendero Luminoso, Sendero, Senderista, Senderistas, SL, Communist Party of Peru, PCP SL, Maoist Shining Path
MRTA | rebel | | MRTA, Tupac Amaru Revolutionary Movement, Tupac Amaru, Túpac Amaru, Revolutionary Movement Tupac Amaru
Rodrigo Franco Command | political_militia | | Rodrigo Franco Command/Commando/Democratic Command, Rodrigo Franco Democratic Command, Comando Rodrigo Franco
Rondas campesinas | political_militia | | rondas campesinas, ronderos, peasant patrols
Peruvian Armed Forces | state | Peruvian government | Sinchis, Civil Guard, Republican Guard of Peru, Peruvian Investigative Police, PIP
M-19 | rebel | | M 19, M19, 19 April Movement, April 19 Movement, 19th of April Movement, 19 of April Movement
ELN | rebel | | ELN, National Liberation Army, Army of National Liberation, Ejercito de Liberacion Nacional, Camilist Union, UC ELN, Camilist Union Army of National Liberation
FARC | rebel | | FARC, Revolutionary Armed Forces of Colombia, FARC EP | until 2017-06-27
FARC dissidents | rebel | | FARC dissident/dissidents, FARC dissident group/groups/faction/factions, dissident FARC, dissidents of (the) FARC, former FARC guerrillas/rebels, Estado Mayor Central, EMC, Central General Staff, Segunda Marquetalia, Second Marquetalia, Jaime Martinez front/column, Jaime Martínez front/column, Carlos Patino front, Carlos Patiño front/column, Dagoberto Ramos (front/column), Oliver Sinisterra (Front), Adan Izquierdo front, Tenth Front, Commandos of the Border, Comandos de la Frontera, Residual Armed Group, Western Bloc, 33rd Front, 10th Front | since 2016-07-06
EPL | rebel | | EPL, Popular Liberation Army, Los Pelusos
Quintin Lame | rebel | | Quintin Lame (Movement/Command/Armed Movement)
Simon Bolivar Guerrilla Coordinating Board | rebel | | Simon Bolivar (National) Guerrilla Coordinating Board/Group, Simon Bolivar Guerrilla Coordinator, CGSB, CNG
Popular Militias | rebel | | People's Militias, Popular Militias of Medellin
Medellin Cartel | political_militia | | Medellin/Medellín Cartel, Medellin drug cartel, Pablo Escobar, Escobar
The Extraditables | political_militia | | The Extraditables, Extraditables, Los Extraditables, Extraditable Ones
Cali Cartel | political_militia | | Cali Cartel, Cali drug cartel
MAS | political_militia | | Death to Kidnappers, Muerte a Secuestradores
AUC | political_militia | | AUC, United Self Defense/Defence Forces of Colombia, right wing paramilitaries, ACCU
Clan del Golfo | political_militia | | Clan del Golfo, Gulf Clan, Gaitanista Army, Gaitanistas, AGC, Gaitanista Self Defense/Defence Forces (of Colombia), EGC, Urabenos, Urabeños, Los Urabenos, Usuga Clan, Otoniel's
Rastrojos | political_militia | | Rastrojos, Los Rastrojos
Aguilas Negras | political_militia | | Aguilas Negras, Águilas Negras, Black Eagles
Colombian Army | state | Colombian government | ESMAD, DAS, Administrative Department of Security, F 2, Elite Corps of Colombia
contras | rebel | | contra/contras rebels, contras, Contras, Nicaraguan Resistance, Nicaraguan Democratic Force, FDN, counterrevolutionaries, contra rebels
Sandinistas | state | Nicaraguan government | Sandinista (People's) Army, Sandinista Popular Army, EPS, Sandinistas, FSLN, Sandinista National Liberation Front
URNG | rebel | | URNG, Guatemalan National Revolutionary Unity, National Revolutionary Unity of Guatemala, Guerrilla Army of the Poor, EGP, ORPA, Rebel Armed Forces, Guatemalan guerrillas
Civil Defence Patrols | political_militia | Guatemalan government | civil patrols, Civil Self Defense/Defence Patrols
Cinchoneros | rebel | | Cinchoneros, Cinchonero (People's Liberation) Movement, Cinchonero Popular Liberation Movement
Morazanist Patriotic Front | rebel | | Morazanist Patriotic Front, Morazanist Front for the Liberation of Honduras, FMLH, Lorenzo Zelaya (Popular Revolutionary Forces/Commando)
Manuel Rodriguez Patriotic Front | rebel | | FPMR, Manuel Rodriguez/Rodríguez Patriotic Front, FPMR Autonomous, Manuel Rodriguez Front
Lautaro | rebel | | Lautaro, MAPU Lautaro, Lautaro Youth/Popular Rebel Forces, Lautaro Front
MIR | rebel | | MIR, Revolutionary Leftist Movement, Movement of the Revolutionary Left
All for the Fatherland Movement | rebel | | All for the Fatherland Movement, MTP, Everyone for the Fatherland Movement
Montoneros | rebel | | Montoneros, Montonero
Carapintadas | political_militia | | carapintadas, painted faces
Tupac Katari Guerrilla Army | rebel | | Tupac Katari Guerrilla Army, EGTK
Zarate Willka Armed Forces of Liberation | rebel | | Zarate Willka (Armed Forces of Liberation), Zarate Wilka
Nestor Paz Zamora Commission | rebel | | Nestor Paz Zamora Committee/Commission, CNPZ
Alfaro Lives | rebel | | Alfaro Vive, Alfaro Lives (Damn It), Alfaro Vive Carajo, AVC, Montoneros Patria Libre
Puka Inti | rebel | | Puka Inti, Red Sun
Bandera Roja | rebel | | Bandera Roja, Red Flag
Dignity Battalions | political_militia | Panamanian government | Dignity Battalions, Panama Defense/Defence Forces, PDF of Panama, Panamanian Defense/Defence Forces
M-20 | rebel | | M 20, 20 December Movement, December 20 Movement
EZLN | rebel | | EZLN, Zapatista, Zapatistas, Zapatista National Liberation Army, Zapatista Army of National Liberation
Jalisco New Generation Cartel | political_militia | | CJNG, Jalisco New Generation Cartel, Jalisco Cartel New Generation, Jalisco cartel
Sinaloa Cartel | political_militia | | Sinaloa cartel, Sinaloa Cartel, Los Mayos, La Mayiza, Los Chapitos, Chapitos
La Familia Michoacana | political_militia | | La Familia Michoacana, Familia Michoacana
Gulf Cartel | political_militia | | Gulf Cartel
Santa Rosa de Lima Cartel | political_militia | | Santa Rosa de Lima Cartel
Zetas | political_militia | | Zetas, Los Zetas, Northeast Cartel, Cartel del Noreste
Barrio 18 | political_militia | | Barrio 18, 18th Street gang
MS-13 | political_militia | | MS 13, MS13, Mara Salvatrucha
Tren de Aragua | political_militia | | Tren de Aragua
Los Choneros | political_militia | | Choneros, Los Choneros, Los Lobos, Los Tiguerones
First Capital Command | political_militia | | First Capital Command, Primeiro Comando da Capital, PCC, Comando Vermelho, Red Command
colectivos | political_militia | | colectivos
FAES | state | Venezuelan government | FAES
Viv Ansanm | political_militia | | Viv Ansanm, Viv Ansanm coalition/alliance/gang coalition
G9 | political_militia | Viv Ansanm | G9, G 9, G9 an Fanmi, G9 Family and Allies, Jimmy Cherizier, Barbecue's gang
G-Pep | political_militia | Viv Ansanm | G Pep, Gpep, G PEP
400 Mawozo | political_militia | | 400 Mawozo
Gran Grif | political_militia | | Gran Grif, Gran Grif gang, Savien gang, Baz Gran Grif
5 Segond | political_militia | | 5 Segond, Five Seconds, Kraze Barye, Kokorat San Ras, Grand Ravine gang, Canaan gang, Taliban gang of Canaan, Brooklyn gang, Wharf Jeremie gang
Bwa Kale | rioters | | Bwa Kale, Bwa Kalé
Multinational Security Support | external | | MSS, Multinational Security Support (mission), Kenyan led mission, Gang Suppression Force
Tonton Macoute | political_militia | | Tonton Macoute, Tontons Macoutes, Tonton Macoutes
`
