// The capital of each country, by the country's ISO 3166-1 code, under a name the gazetteer has: what "the Syrian capital"
// and "the capital" mean. Countries whose seat is disputed or of which reports name two are left out.

import { WordSet } from '../../word-table.ts'

export const CAPITALS: ReadonlyMap<string, string> = new Map(
  `AF:Kabul AL:Tirana DZ:Algiers AO:Luanda AM:Yerevan AR:Buenos_Aires AT:Vienna AU:Canberra AZ:Baku BA:Sarajevo BD:Dhaka BE:Brussels BF:Ouagadougou BG:Sofia
  BH:Manama BI:Gitega BR:Brasilia BT:Thimphu BY:Minsk CA:Ottawa CD:Kinshasa CF:Bangui CG:Brazzaville CH:Bern CL:Santiago CM:Yaounde CN:Beijing
  CO:Bogota CR:San_Jose CU:Havana CY:Nicosia CZ:Prague DE:Berlin DJ:Djibouti DK:Copenhagen DO:Santo_Domingo EC:Quito EG:Cairo ER:Asmara ES:Madrid
  ET:Addis_Ababa FR:Paris GB:London GE:Tbilisi GH:Accra GM:Banjul GN:Conakry GR:Athens GT:Guatemala_City GW:Bissau HN:Tegucigalpa HR:Zagreb HT:Port-au-Prince
  HU:Budapest ID:Jakarta IE:Dublin IN:New_Delhi IQ:Baghdad IR:Tehran IT:Rome JM:Kingston JO:Amman JP:Tokyo KE:Nairobi KG:Bishkek KH:Phnom_Penh KP:Pyongyang
  KR:Seoul KW:Kuwait_City KZ:Astana LA:Vientiane LB:Beirut LK:Colombo LR:Monrovia LT:Vilnius LV:Riga LY:Tripoli MA:Rabat MD:Chisinau ME:Podgorica
  MG:Antananarivo MK:Skopje ML:Bamako MM:Naypyidaw MN:Ulaanbaatar MR:Nouakchott MW:Lilongwe MX:Mexico_City MY:Kuala_Lumpur MZ:Maputo NE:Niamey NG:Abuja NI:Managua
  NL:Amsterdam NO:Oslo NP:Kathmandu OM:Muscat PA:Panama_City PE:Lima PH:Manila PK:Islamabad PL:Warsaw PT:Lisbon PY:Asuncion QA:Doha RO:Bucharest
  RS:Belgrade RU:Moscow RW:Kigali SA:Riyadh SD:Khartoum SE:Stockholm SK:Bratislava SL:Freetown SN:Dakar SO:Mogadishu SS:Juba SV:San_Salvador SY:Damascus
  TD:N'Djamena TG:Lome TH:Bangkok TJ:Dushanbe TM:Ashgabat TN:Tunis TR:Ankara TW:Taipei TZ:Dodoma UA:Kyiv UG:Kampala US:Washington UY:Montevideo UZ:Tashkent
  VE:Caracas VN:Hanoi XK:Pristina YE:Sanaa ZM:Lusaka ZW:Harare`
    .split(/\s+/)
    .map((pair): [string, string] => [pair.slice(0, 2), pair.slice(3).replace(/_/g, ' ')]),
)

/** Before "capital" these make it another city, or no city: "the provincial capital", "political capital". */
export const NO_CAPITAL_BEFORE = new WordSet(
  'provincial regional state district governorate county local cultural economic commercial financial political human venture seed working administrative de facto own former ancient spiritual murder'.split(
    ' ',
  ),
)

/** Behind it: "capital punishment", "the capital's residents". */
export const NO_CAPITAL_AFTER = new WordSet(
  'punishment crime crimes murder offence offense charge charges gains investment flight region letters cases sentence'.split(
    ' ',
  ),
)

/** May stand between "the" and "capital". */
export const BEFORE_CAPITAL = new WordSet(
  'besieged embattled war-torn torn divided ancient battered restive rebel government held controlled nation country coastal northern southern eastern western heavily guarded fortified'.split(
    ' ',
  ),
)
