// States as parties: who acts when "Russian jets" or "Damascus" act. One row a state:
//   code | side | adjectives | names | capitals and seats that speak for it | leaders whose "forces" are its forces | places
// `side` is the common English name of the party: the government where a civil war sets it against others, else the
// country. The places are only a light count of where a report plays; the gazetteer reads places.

export const STATES = `
SY | Syrian government | Syrian | Syria | Damascus | Assad, Al-Assad, Bashar Assad, Bashar al-Assad, Bashar Al Assad | Aleppo, Idlib, Idleb, Homs, Hama, Daraa, Deraa, Dara'a, Raqqa, Ghouta, Latakia, Lattakia, Hasakah, Hasaka, Hassakeh, Damascus, Palmyra, Qamishli, Kobani, Manbij, Afrin, Douma, Saraqeb, Deir, Quneitra, Sweida, Suwayda, Tartus, Tartous, Atareb, Saraqib, Azaz, Binnish, Taftanaz, Maarrat, Maaret, Khan Sheikhoun, Khan Shaykhun, Darayya, Zabadani, Yarmouk, Rastan, Tabqa, Mayadin, Harasta
IQ | Iraqi government | Iraqi | Iraq | Baghdad | Maliki, al-Maliki | Mosul, Fallujah, Falluja, Ramadi, Kirkuk, Basra, Tikrit, Anbar, Nineveh, Diyala, Baquba, Baqubah, Sinjar, Erbil, Irbil, Najaf, Karbala, Samarra, Babil, Hilla, Hillah, Hawija, Haditha, Tal Afar, Tel Afar, Baiji, Salahuddin, Sadr City, Dohuk, Sulaimaniya
YE | Yemeni government | Yemeni | Yemen | | Hadi, Saleh | Sanaa, Sana'a, Aden, Taiz, Taez, Ta'izz, Hodeidah, Hodeida, Hudaydah, Marib, Ma'rib, Saada, Saadah, Sa'ada, Sa'dah, Hajjah, Ibb, Dhamar, Shabwa, Hadramawt, Mukalla, Lahj, Abyan, Al-Jawf
PS | Palestinian Authority | Palestinian | Palestine | | Abbas | Gaza, Rafah, Khan Younis, Khan Yunis, Jabalia, Jabaliya, Jenin, Nablus, Hebron, Ramallah, Tulkarm, Nuseirat, Deir al-Balah, Beit Lahiya, Beit Hanoun, Qalqilya
IL | Israel | Israeli | Israel | Tel Aviv | Netanyahu | Jerusalem, Sderot, Ashkelon, Haifa, Tel Aviv, Ashdod, Beersheba
LB | Lebanese government | Lebanese | Lebanon | | | Beirut, Tripoli, Sidon, Tyre, Baalbek, Nabatieh, Bekaa, Dahiyeh, Marjayoun
JO | Jordan | Jordanian | Jordan | Amman | | Amman, Irbid
SA | Saudi Arabia | Saudi, Saudi Arabian | Saudi Arabia, Kingdom of Saudi Arabia, KSA | Riyadh | | Riyadh, Jeddah, Jizan, Najran
AE | United Arab Emirates | Emirati | United Arab Emirates, UAE, Emirates | Abu Dhabi | | Dubai
QA | Qatar | Qatari | Qatar | Doha | |
KW | Kuwait | Kuwaiti | Kuwait | | |
BH | Bahrain | Bahraini | Bahrain | Manama | | Manama
OM | Oman | Omani | Oman | Muscat | |
IR | Iran | Iranian | Iran | Tehran, Teheran | Khamenei | Tehran, Mashhad, Isfahan, Shiraz, Zahedan, Tabriz, Ahvaz
TR | Turkey | Turkish | Turkey, Türkiye, Turkiye | Ankara | Erdogan, Erdoğan | Ankara, Istanbul, Diyarbakir, Cizre, Sirnak, Hakkari, Mardin, Gaziantep, Kilis, Suruc, Nusaybin
EG | Egyptian government | Egyptian | Egypt | Cairo | Sisi, al-Sisi | Cairo, Sinai, Arish, Al-Arish, Alexandria, Rafah, Giza, Sheikh Zuweid
LY | Libyan government | Libyan | Libya | | Gaddafi, Gadhafi, Qaddafi, Kadhafi, Muammar Gaddafi, Moammar Gadhafi | Tripoli, Benghazi, Misrata, Sirte, Derna, Zawiya, Zintan, Tarhuna, Sabha, Brega, Ajdabiya
TN | Tunisia | Tunisian | Tunisia | Tunis | | Tunis, Sousse
DZ | Algerian government | Algerian | Algeria | Algiers | | Algiers
MA | Morocco | Moroccan | Morocco | Rabat | |
RU | Russia | Russian, Soviet | Russia, Russian Federation, Soviet Union, USSR | Moscow, Kremlin, the Kremlin | Putin, Vladimir Putin | Moscow, Belgorod, Kursk, Grozny, Chechnya, Dagestan, Beslan, Ingushetia, Bryansk, Rostov
UA | Ukraine | Ukrainian | Ukraine | Kyiv, Kiev | Zelensky, Zelenskyy, Zelenskiy | Kyiv, Kiev, Kharkiv, Kharkov, Donetsk, Luhansk, Lugansk, Mariupol, Kherson, Zaporizhzhia, Zaporizhia, Odesa, Odessa, Dnipro, Bakhmut, Kramatorsk, Avdiivka, Mykolaiv, Lviv, Kupiansk, Sumy, Chernihiv, Pokrovsk, Bucha, Izium, Sloviansk, Donbas, Donbass, Nikopol
BY | Belarus | Belarusian | Belarus | Minsk | Lukashenko |
GE | Georgia | Georgian | | Tbilisi | | Tbilisi, Gori, Tskhinvali
AM | Armenia | Armenian | Armenia | Yerevan | | Yerevan
AZ | Azerbaijan | Azerbaijani, Azeri | Azerbaijan | Baku | Aliyev | Baku, Stepanakert, Nagorno, Karabakh, Ganja
US | United States | American, !US, U.S. | United States, United States of America, !US, U.S., USA, U.S.A., America | Washington, Pentagon, the Pentagon, White House | Trump, Obama, Biden |
GB | United Kingdom | British | United Kingdom, Britain, UK, U.K., Great Britain | | |
FR | France | French | France | | |
DE | Germany | German | Germany | Berlin | |
BE | Belgium | Belgian | Belgium | | |
NL | Netherlands | Dutch | Netherlands | | |
DK | Denmark | Danish | Denmark | | |
AU | Australia | Australian | Australia | | |
CA | Canada | Canadian | Canada | | |
IT | Italy | Italian | Italy | | |
ES | Spain | Spanish | Spain | | |
CN | China | Chinese | China | Beijing | | Beijing, Xinjiang, Urumqi, Kunming
IN | India | Indian | India | New Delhi | Modi | Kashmir, Srinagar, Manipur, Imphal, Delhi, Mumbai, Jammu, Chhattisgarh, Pulwama, Assam
PK | Pakistan | Pakistani | Pakistan | Islamabad | | Peshawar, Karachi, Lahore, Quetta, Balochistan, Baluchistan, Waziristan, Islamabad, Khyber Pakhtunkhwa, Swat, Rawalpindi, Bajaur, Kurram, Mastung
AF | Afghan government | Afghan | Afghanistan | | Ghani, Karzai | Kabul, Kandahar, Helmand, Kunduz, Jalalabad, Nangarhar, Ghazni, Herat, Mazar-i-Sharif, Lashkar Gah, Uruzgan, Logar, Paktia, Paktika, Khost, Kunar, Badakhshan, Faryab, Wardak
BD | Bangladesh | Bangladeshi | Bangladesh | Dhaka | | Dhaka
LK | Sri Lankan government | Sri Lankan | Sri Lanka | Colombo | Rajapaksa | Colombo, Jaffna, Kilinochchi, Mullaitivu, Vanni, Batticaloa, Trincomalee
NP | Nepalese government | Nepalese, Nepali | Nepal | | | Kathmandu
MM | Myanmar military | Burmese, Myanmar's | Myanmar, Burma | Naypyidaw, Naypyitaw | Min Aung Hlaing | Yangon, Rangoon, Mandalay, Sagaing, Rakhine, Kachin, Chin, Karenni, Kayah, Shan, Kayin, Magway, Loikaw, Lashio, Myitkyina, Maungdaw, Bhamo
TH | Thailand | Thai | Thailand | Bangkok | | Yala, Pattani, Narathiwat, Bangkok
PH | Philippine government | Philippine, Filipino | Philippines | Manila | Duterte | Manila, Mindanao, Marawi, Jolo, Sulu, Basilan, Maguindanao, Cotabato, Zamboanga, Davao
ID | Indonesia | Indonesian | Indonesia | Jakarta | | Jakarta, Aceh, Papua, Poso, Bali
SD | Sudanese Armed Forces | Sudanese | Sudan | | Burhan, al-Burhan, Bashir, al-Bashir | Khartoum, Omdurman, El Fasher, El-Fasher, Al-Fashir, Darfur, Nyala, El Geneina, Geneina, Kordofan, Kadugli, El Obeid, El-Obeid, Wad Madani, Gezira, Jazira, Zalingei, Sennar, Port Sudan, Zamzam
SS | South Sudanese government | South Sudanese | South Sudan | | Kiir, Salva Kiir | Juba, Bor, Malakal, Bentiu, Jonglei, Unity State, Upper Nile, Equatoria, Yei, Pibor, Abyei, Wau
ET | Ethiopian government | Ethiopian | Ethiopia | Addis Ababa | Abiy | Tigray, Mekelle, Amhara, Oromia, Afar Region, Afar region, Axum, Adigrat, Gondar, Lalibela, Wollega, Bahir Dar, Humera, Shire, Merawi
ER | Eritrea | Eritrean | Eritrea | Asmara | | Asmara
SO | Somali government | Somali | Somalia | | | Mogadishu, Kismayo, Baidoa, Beledweyne, Galkayo, Hiran, Bosaso, Puntland, Somaliland, Lower Shabelle, Afgoye, Jowhar, Lascanod, Las Anod
KE | Kenya | Kenyan | Kenya | Nairobi | | Nairobi, Garissa, Mandera, Lamu, Wajir, Mombasa
UG | Uganda | Ugandan | Uganda | Kampala | Museveni | Kampala, Gulu
RW | Rwanda | Rwandan | Rwanda | Kigali | Kagame | Kigali
BI | Burundian government | Burundian | Burundi | | Nkurunziza | Bujumbura
CD | Congolese government | Congolese | Congo, Democratic Republic of (the) Congo, DR Congo, DRC | Kinshasa | Kabila, Tshisekedi | Goma, Beni, Bukavu, Ituri, Kivu, Bunia, Butembo, Rutshuru, Masisi, Djugu, Kasai, Uvira, Sake, Irumu, Mambasa, Lubero
CF | Central African government | Central African | Central African Republic | | Bozize, Touadera | Bangui, Bambari, Bossangoa, Bria, Bangassou, Bouar, Birao
TD | Chad | Chadian | Chad | N'Djamena | Deby | N'Djamena
CM | Cameroonian government | Cameroonian | Cameroon | Yaounde | Biya | Bamenda, Buea, Kumba, Maroua, Mora, Kolofata
NG | Nigerian government | Nigerian | Nigeria | Abuja | Buhari, Tinubu | Maiduguri, Borno, Yobe, Adamawa, Zamfara, Kaduna, Katsina, Benue, Plateau State, Sokoto, Jos, Kano, Chibok, Abuja, Lagos, Damaturu, Gwoza, Bama
NE | Nigerien government | Nigerien | Niger | Niamey | | Niamey, Diffa, Tillaberi, Tahoua
ML | Malian government | Malian | Mali | Bamako | Goita | Bamako, Gao, Timbuktu, Kidal, Mopti, Menaka, Segou, Moura, Bandiagara, Ansongo, Tessalit
BF | Burkina Faso government | Burkinabe, Burkinabè | Burkina Faso | Ouagadougou | Traore | Ouagadougou, Djibo, Barsalogho, Kaya, Dori, Fada N'Gourma, Solhan, Seytenga, Ouahigouya, Arbinda
CI | Ivorian government | Ivorian | Ivory Coast, Cote d'Ivoire | Abidjan, Yamoussoukro | Gbagbo, Ouattara | Abidjan, Grand-Bassam
SN | Senegal | Senegalese | Senegal | Dakar | |
LR | Liberian government | Liberian | Liberia | | Doe | Monrovia
SL | Sierra Leone government | Sierra Leonean | Sierra Leone | | | Freetown
AO | Angolan government | Angolan | Angola | Luanda | | Luanda, Cuito
MZ | Mozambican government | Mozambican | Mozambique | Maputo | Nyusi | Cabo Delgado, Palma, Pemba, Mocimboa, Macomia
ZW | Zimbabwean government | Zimbabwean | Zimbabwe | Harare | Mugabe | Harare
ZA | South Africa | South African | South Africa | Pretoria | |
HT | Haitian government | Haitian | Haiti | | | Port-au-Prince, Cite Soleil, Artibonite, Petion-Ville, Kenscoff
CO | Colombian government | Colombian | Colombia | Bogota, Bogotá | | Bogota, Bogotá, Medellin, Medellín, Cali, Cauca, Catatumbo, Arauca, Antioquia, Norte de Santander, Nariño, Narino, Choco, Barrancabermeja, Santander, Uraba
VE | Venezuelan government | Venezuelan | Venezuela | Caracas | Maduro | Caracas
EC | Ecuador | Ecuadorian, Ecuadoran | Ecuador | Quito | | Quito, Guayaquil
PE | Peruvian government | Peruvian | Peru | Lima | Fujimori, Garcia | Lima, Ayacucho, Huancayo, Junin, Huallaga, Callao, Puno, Huancavelica, Cusco, Cuzco
BO | Bolivian government | Bolivian | Bolivia | La Paz | | La Paz
CL | Chilean government | Chilean | Chile | Santiago | Pinochet | Santiago, Valparaiso, Concepcion
AR | Argentine government | Argentine, Argentinian, Argentinean | Argentina | Buenos Aires | | Buenos Aires
BR | Brazil | Brazilian | Brazil | Brasilia | | Rio de Janeiro, Sao Paulo
SV | Salvadoran government | Salvadoran, Salvadorean, Salvadorian | El Salvador | San Salvador | Cristiani, Duarte | San Salvador, San Miguel, Usulutan, Morazan, Chalatenango, Soyapango, Santa Ana, Zacatecoluca
GT | Guatemalan government | Guatemalan | Guatemala | | Cerezo | Guatemala City, Quiche
HN | Honduran government | Honduran | Honduras | Tegucigalpa | Callejas | Tegucigalpa, San Pedro Sula
NI | Nicaraguan government | Nicaraguan, Sandinista | Nicaragua | Managua | Ortega | Managua, Matagalpa, Jinotega
PA | Panamanian government | Panamanian | Panama | | Noriega | Panama City
MX | Mexican government | Mexican | Mexico | | | Michoacan, Sinaloa, Culiacan, Tamaulipas, Chiapas, Guerrero, Ciudad Juarez, Tijuana
CU | Cuba | Cuban | Cuba | Havana | Castro | Havana
KP | North Korea | North Korean | North Korea | Pyongyang | |
KR | South Korea | South Korean | South Korea | Seoul | |
JP | Japan | Japanese | Japan | Tokyo | |
RS | Serbia | Serbian, Serb, Yugoslav | Serbia, Yugoslavia | Belgrade | Milosevic | Belgrade, Pristina, Kosovo
BA | Bosnian government | Bosnian | Bosnia | | | Sarajevo, Srebrenica, Mostar
`

/** Peoples that stand for their state's forces where they attack: "*Russians* shelled the town". */
export const PEOPLES: readonly (readonly [string, string])[] = [
  ['Russians', 'RU'],
  ['Ukrainians', 'UA'],
  ['Israelis', 'IL'],
  ['Americans', 'US'],
  ['Turks', 'TR'],
  ['Saudis', 'SA'],
  ['Iranians', 'IR'],
  ['Eritreans', 'ER'],
  ['Rwandans', 'RW'],
  ['Azerbaijanis', 'AZ'],
  ['Azeris', 'AZ'],
  ['Armenians', 'AM'],
  ['Serbs', 'RS'],
  ['Pakistanis', 'PK'],
]

/** Where "the army" of a report from one country is that of another: a place under occupation. */
export const ARMY_OF: ReadonlyMap<string, string> = new Map([['PS', 'IL']])

/** Countries where so many groups fought that "the rebels" are any of them. */
export const MANY_REBELS: ReadonlySet<string> = new Set(['SY', 'LY', 'IQ', 'MM', 'TD', 'CF', ''])

/** States whose side here is its army alone: their police are none of it. */
export const ARMED_SIDES: ReadonlySet<string> = new Set(['SD', 'MM'])

/** Whose "the occupation" and "the invaders" are in a report from a country; nobody's where none is told here. */
export const OCCUPIERS: ReadonlyMap<string, string> = new Map([
  ['PS', 'IL'],
  ['LB', 'IL'],
  ['UA', 'RU'],
])

/** Which coalition "the coalition" is in a report from a country, if none is named in full. */
export const COALITIONS: ReadonlyMap<string, string> = new Map([
  ['SY', 'US-led coalition'],
  ['IQ', 'US-led coalition'],
  ['YE', 'Saudi-led coalition'],
])
