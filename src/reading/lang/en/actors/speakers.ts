// Those who speak of violence and are no party to it: monitors, rescuers, aid groups, the UN, media. One row a name:
//   name | connection (field guide 3.8) | names it is written by
// Where the name is `*`, each alias is a name of its own. Media stand under `journalist_on_site` only where a reporter of theirs speaks; an agency by itself is `unknown`.

export const SPEAKERS = `
Syrian Observatory for Human Rights | monitor_network | Syrian Observatory for/of Human Rights, Syria Observatory for Human Rights, Syrian Observatory, SOHR, SORH, SHOR, the Observatory, Observatory for Human Rights, Observatory, Rami Abdel Rahman, Rami Abdulrahman, Rami Abdul Rahman, Rami Abdel Rahmane, Rami Abdurrahman
monitor | monitor_network | the monitor, a monitor, monitoring group, monitor group, Britain/British/UK/London based monitoring group, Britain/British/UK/London based monitor, war monitor, war monitoring group, Syrian war monitoring group, monitors, watchdog, a watchdog, conflict monitor, Britain/British/UK/London based group, Britain/British/UK/London based watchdog, Britain/British/UK/London based war monitor, human rights monitor
Syrian Network for Human Rights | monitor_network | Syrian Network for Human Rights, SNHR
Violations Documentation Center | monitor_network | Violations Documentation Center/Centre, VDC, Violation Documentation Center
Local Coordination Committees | monitor_network | Local Coordination Committees (of Syria), LCC, LCCs, Local Coordinating Committees, local coordination committee
* | monitor_network | Syrian Revolution General Commission, SRGC, Sham News Network
* | monitor_network | Aleppo Media Center/Centre, AMC, Qasioun News Agency, Shaam/Sham News Network, Edlib/Idlib Media Center, Step News Agency, SMART News, Halab Today
Raqqa is Being Slaughtered Silently | monitor_network | Raqqa is Being Slaughtered Silently, RBSS
* | monitor_network | Deir Ezzor 24, DeirEzzor24, Naher Media
Airwars | monitor_network | Airwars
ACLED | monitor_network | ACLED, Armed Conflict Location (and/&) Event Data (Project)
B'Tselem | monitor_network | B'Tselem, Btselem
Yesh Din | monitor_network | Yesh Din
* | monitor_network | al Mezan, al Haq, Palestinian Centre/Center for Human Rights, PCHR
Euro-Med Monitor | monitor_network | Euro Med (Human Rights) Monitor
Amnesty International | monitor_network | Amnesty International, Amnesty
Human Rights Watch | monitor_network | Human Rights Watch, HRW
Mwatana | monitor_network | Mwatana
* | monitor_network | Yemen Data Project, Civilian Impact Monitoring Project
Yazda | monitor_network | Yazda
Iraq Body Count | monitor_network | Iraq Body Count
Physicians for Human Rights | monitor_network | Physicians for Human Rights, PHR
Insecurity Insight | monitor_network | Insecurity Insight
Emergency Lawyers | monitor_network | Emergency Lawyers, Sudan/Sudanese Emergency Lawyers, Darfur Bar Association
Resistance Committees | monitor_network | Resistance Committee/Committees, local resistance committee/committees, (the) El Fasher Resistance Committee/Committees
Emergency Response Rooms | rescuer | Emergency Response Room/Rooms, Khartoum State Emergency Room
Sudan Doctors Network | medical_staff | Sudan Doctors Network, Sudanese Doctors Network, Sudan Doctors Union/Syndicate, Sudanese Doctors Union/Syndicate, Preliminary Committee of Sudan Doctors, Central Committee of Sudan Doctors
Assistance Association for Political Prisoners | monitor_network | Assistance Association for Political Prisoners, AAPP
* | monitor_network | Karen Human Rights Group, KHRG, Free Burma Rangers, Chin Human Rights Organization/Organisation, Myanmar Witness
Kivu Security Tracker | monitor_network | Kivu Security Tracker, KST, Kivu Security Barometer, CEPADHO, Convention for the Respect of Human Rights
* | monitor_network | RNDDH, National Human Rights Defense Network, Fondasyon Je Klere, FJKL
INDEPAZ | monitor_network | INDEPAZ, Indepaz
Ombudsman's Office | monitor_network | Ombudsman's Office, Ombudsman Office, Ombudsman, Defensoria del Pueblo
Ethiopian Human Rights Commission | monitor_network | Ethiopian Human Rights Commission/Council, EHRC
Afghanistan Independent Human Rights Commission | monitor_network | Afghanistan Independent Human Rights Commission, AIHRC
OSCE Special Monitoring Mission | monitor_network | OSCE, OSCE Special Monitoring Mission, Organization for Security and Co operation in Europe, OSCE monitors
* | monitor_network | Tutela Legal, Socorro Juridico, Americas Watch, America's Watch, Inter American Commission on Human Rights, IACHR
SITE Intelligence Group | analyst | SITE Intelligence Group, SITE Intelligence
International Crisis Group | analyst | International Crisis Group, Crisis Group
Action on Armed Violence | analyst | Action on Armed Violence, AOAV
White Helmets | rescuer | White Helmets, White Helmet, Syrian Civil Defence/Defense, Syria Civil Defence/Defense, Syria's Civil Defence/Defense
Civil Defence | rescuer | Civil Defence/Defense, local civil defence/defense, Palestinian/Gaza/Gaza's/Lebanese/Iraqi/Yemeni/Libyan Civil Defence/Defense (agency), Gaza civil defence/defense (agency), civil protection
State Emergency Service | rescuer | State Emergency Service (of Ukraine), Ukraine's/Ukrainian State Emergency Service, SES, emergency service/services, rescue service/services, fire department
Red Crescent | rescuer | Red Crescent, Syrian/Syria (Arab) Red Crescent, SARC, Syrian Arab Red Crescent, Palestinian/Palestine Red Crescent (Society), PRCS, Turkish/Egyptian/Libyan/Iraqi/Somali/Sudanese/Iranian/Yemeni Red Crescent (Society)
Red Cross | rescuer | Red Cross, International Committee of the Red Cross, ICRC, Lebanese/Ethiopian/Ukrainian/Ugandan/Kenyan/Central African/Congolese/Nigerian/Colombian/Salvadoran/South Sudan Red Cross (Society), International Red Cross, IFRC, International Federation of (the) Red Cross and Red Crescent (Societies)
Médecins Sans Frontières | medical_staff | MSF, Medecins/Médecins Sans Frontieres/Frontières, Doctors Without Borders
Syrian American Medical Society | medical_staff | SAMS, Syrian American Medical Society
Union of Medical Care and Relief Organizations | medical_staff | UOSSM, Union of Medical Care and Relief Organizations, Union of Syrian Medical Relief Organizations
* | medical_staff | Independent Doctors Association, Physicians Across Continents
Gaza Health Ministry | medical_staff | Gaza/Gaza's/Palestinian Health Ministry, Gaza/Gaza's/Palestinian Ministry of Health, Ministry of Health in Gaza, Hamas run Health Ministry, Health Ministry in (Hamas run) Gaza, Palestinian health officials, Gaza health officials, Gaza medics
* | rescuer | Magen David Adom, MDA, ZAKA, Aamin Ambulance, Edhi Foundation, Edhi, Rescue 1122
Save the Children | rescuer | Save the Children
International Rescue Committee | rescuer | International Rescue Committee, IRC
Oxfam | rescuer | Oxfam
* | rescuer | CARE International, Mercy Corps, Islamic Relief, Norwegian Refugee Council, NRC, Action Against Hunger, World Central Kitchen, World Vision, Danish Refugee Council, Handicap International, Humanity and Inclusion, Caritas
Emergency | medical_staff | Emergency NGO
United Nations | official | UN, U.N., United Nations, UN officials, UN Secretary General, UN spokesman, UN spokesperson, UN envoy, UN peacekeepers, UN mission, UN experts, UN investigators
UN Security Council | official | UN Security Council, U.N. Security Council, Security Council, UNSC
OCHA | official | OCHA, UNOCHA, UN Office for the Coordination of Humanitarian Affairs, Office for the Coordination of Humanitarian Affairs, United Nations Office for the Coordination of Humanitarian Affairs
OHCHR | official | OHCHR, UN Human Rights Office, UN human rights office, UN rights office, Office of the High Commissioner for Human Rights, UN High Commissioner for Human Rights, UN Human Rights Council, Human Rights Monitoring Mission in Ukraine, HRMMU
UN Commission of Inquiry | official | (UN) Commission of Inquiry on Syria, UN Commission of Inquiry, Commission of Inquiry, UN war crimes investigators
UNAMA | official | UNAMA, UN Assistance Mission in Afghanistan, United Nations Assistance Mission in Afghanistan
UNAMI | official | UNAMI, UN Assistance Mission for/in Iraq
UNMISS | official | UNMISS, UN Mission in South Sudan
UNIFIL | official | UNIFIL
BINUH | official | BINUH, UN Integrated Office in Haiti
Defense for Children International | monitor_network | DCI Palestine, DCIP, Defense/Defence for Children International, Defense/Defence for Children International Palestine
Reporters Without Borders | monitor_network | Reporters Without Borders
UNICEF | official | UNICEF, Unicef, UN Children's Fund, United Nations Children's Fund, United Nations (International) Children's Emergency Fund, UN children's agency
UNHCR | official | UNHCR, UN refugee agency, United Nations refugee agency, UN High Commissioner for Refugees, United Nations High Commissioner for Refugees
UNRWA | official | UNRWA
World Food Programme | official | WFP, World Food Programme/Program
World Health Organization | official | !WHO, World Health Organization/Organisation
IOM | official | IOM, International Organization for Migration
OPCW | official | OPCW, Organisation/Organization for the Prohibition of Chemical Weapons
International Criminal Court | official | ICC, International Criminal Court
European Union | official | EU, European Union, European Commission
African Union Commission | official | African Union, AU
* | official | Arab League, League of Arab States, Gulf Cooperation Council, GCC, Organisation/Organization of Islamic Cooperation, OIC
International Syria Support Group | official | International Syria Support Group, ISSG, Contact Group
Syrian National Coalition | party_to_conflict | Syrian National Coalition, National Coalition, National Coalition for Syrian Revolutionary and Opposition Forces, Syrian National Coalition of/for (Syrian) Revolutionary and Opposition Forces, Syrian National Council, National Coordination Committee, Syrian opposition coalition, opposition coalition, Etilaf, High Negotiations Committee, HNC, Higher Negotiations/Negotiating Committee, Syrian Coalition
Russian Centre for Reconciliation | party_to_conflict | Russian Center/Centre for Reconciliation (of Opposing Sides), Russian Reconciliation Center/Centre, Hmeimim
AFP | unknown | AFP, Agence France Presse
Reuters | unknown | Reuters
Associated Press | unknown | !AP, Associated Press
DPA | unknown | DPA, Deutsche Presse Agentur
EFE | unknown | EFE, ACAN EFE
ANSA | unknown | ANSA
UPI | unknown | UPI
SANA | official | SANA, Syrian Arab News Agency, Syrian state news agency, Syria's state news agency, official SANA news agency, state news agency SANA, SANA news agency, SANA reporter, state run SANA, Syrian news agency SANA, Syria's official news agency, state news agency
Syrian state television | official | Syrian state television/TV/media, Syria's state television/TV/media, state television, state TV, state media, al Ikhbariya, Ikhbariya, state run media, state run television, Syrian TV, state run TV
Al Jazeera | unknown | al Jazeera, Jazeera
Al Arabiya | unknown | al Arabiya, al Arabiyya, Al-Hadath
* | unknown | al Mayadeen, al Manar, al Alam, Al-Masdar News, AMN
* | unknown | Anadolu, Anadolu Agency, Anadolu news agency, Dogan News Agency, DHA
* | unknown | Sputnik, RIA Novosti, RIA, TASS, ITAR TASS, Interfax, RT, Russia Today
Xinhua | unknown | Xinhua
* | unknown | FNA, Fars, Fars News (Agency), Tasnim, Tasnim News Agency, IRNA, Mehr News Agency, Press TV, ISNA
* | unknown | Saba, Saba news agency, Al-Masirah, al Masirah TV, al Masirah, SPA, Saudi Press Agency, WAM
* | unknown | WAFA, Wafa, Ma'an, Maan News Agency, Quds News Network, Shehab
NNA | unknown | National News Agency, NNA
* | unknown | Radio Dabanga, Dabanga, Sudan Tribune, Radio Tamazuj, Eye Radio, SUNA
* | unknown | Radio Okapi, Actualite.cd, Actualite
* | unknown | Irrawaddy, The Irrawaddy, Myanmar Now, Mizzima, Radio Free Asia, RFA, DVB
* | unknown | Ukrinform, Suspilne, Ukrainska Pravda
* | unknown | TOLOnews, Tolo News, Pajhwok, Pajhwok Afghan News, Khaama Press
* | unknown | Geo News, ARY News, Press Trust of India, PTI, ANI
* | unknown | Notimex, NOTIMEX, Prensa Latina, Radio Caracol, Caracol, RCN, Inravision, Radio Venceremos, Radio Cadena YSKL, Radio Reloj, Radio Catolica, Voz del Salvador
* | unknown | BBC, CNN, CBS, NBC, ABC News, Fox News, NPR, Sky News, Sky News Arabia, the Guardian, New York Times, Washington Post, Wall Street Journal, Middle East Eye, the New Arab, New Arab, Orient News, Zaman al-Wasl, Enab Baladi, ARA News, Rudaw, Hawar news agency, ANHA, Voice of America, VOA, Radio France Internationale, RFI, Deutsche Welle, DW, Sham FM
* | monitor_network | activists, activist, opposition activists, opposition activist, Syrian activists, local activists, anti government activists, media activists, media activist, rights groups, rights group, human rights groups, human rights group, monitoring groups
* | rescuer | aid groups, aid group, aid agencies, aid agency, aid workers, rescuers, first responders, rescue workers
* | medical_staff | medics, doctors, medical sources, hospital officials, health officials
* | witness | witnesses, eyewitnesses, residents, villagers, survivors
`
