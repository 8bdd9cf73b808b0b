// Countries by their ISO 3166-1 codes, with the English names that are shown and the regions by which tables of events are
// commonly kept. A code that is not here is shown as it is.

/** One country. `numeric` is empty where ISO gives none. */
export interface Country {
  /** ISO 3166-1 alpha-2. */
  readonly code: string
  readonly alpha3: string
  /** Three digits. */
  readonly numeric: string
  readonly region: string
  readonly name: string
}

const REGIONS: Readonly<Record<string, string>> = {
  0: 'Western Africa',
  1: 'Middle Africa',
  2: 'Eastern Africa',
  3: 'Southern Africa',
  4: 'Northern Africa',
  5: 'South Asia',
  6: 'Southeast Asia',
  7: 'Middle East',
  8: 'Europe',
  9: 'Caucasus and Central Asia',
  A: 'Central America',
  B: 'South America',
  C: 'Caribbean',
  D: 'North America',
  E: 'Oceania',
  F: 'East Asia',
}

// Code, alpha-3, number, region, name.
const ROWS =
  'AD AND 020 8 Andorra;AE ARE 784 7 United Arab Emirates;AF AFG 004 9 Afghanistan;AL ALB 008 8 Albania;AM ARM 051 9 Armenia;AO AGO 024 1 Angola;AR ARG 032 B Argentina;AT AUT 040 8 Austria;AU AUS 036 E Australia;AZ AZE 031 9 Azerbaijan;BA BIH 070 8 Bosnia and Herzegovina;BD BGD 050 5 Bangladesh;BE BEL 056 8 Belgium;BF BFA 854 0 Burkina Faso;BG BGR 100 8 Bulgaria;BH BHR 048 7 Bahrain;BI BDI 108 2 Burundi;BJ BEN 204 0 Benin;BN BRN 096 6 Brunei;BO BOL 068 B Bolivia;BR BRA 076 B Brazil;BS BHS 044 C Bahamas;BT BTN 064 5 Bhutan;BW BWA 072 3 Botswana;BY BLR 112 8 Belarus;BZ BLZ 084 A Belize;CA CAN 124 D Canada;CD COD 180 1 DR Congo;CF CAF 140 1 Central African Republic;CG COG 178 1 Congo;CH CHE 756 8 Switzerland;CI CIV 384 0 Côte d’Ivoire;CL CHL 152 B Chile;CM CMR 120 1 Cameroon;CN CHN 156 F China;CO COL 170 B Colombia;CR CRI 188 A Costa Rica;CU CUB 192 C Cuba;CV CPV 132 0 Cape Verde;CY CYP 196 8 Cyprus;CZ CZE 203 8 Czechia;DE DEU 276 8 Germany;DJ DJI 262 2 Djibouti;DK DNK 208 8 Denmark;DO DOM 214 C Dominican Republic;DZ DZA 012 4 Algeria;EC ECU 218 B Ecuador;EE EST 233 8 Estonia;EG EGY 818 4 Egypt;EH ESH 732 4 Western Sahara;ER ERI 232 2 Eritrea;ES ESP 724 8 Spain;ET ETH 231 2 Ethiopia;FI FIN 246 8 Finland;FJ FJI 242 E Fiji;FR FRA 250 8 France;GA GAB 266 1 Gabon;GB GBR 826 8 United Kingdom;GE GEO 268 9 Georgia;GH GHA 288 0 Ghana;GM GMB 270 0 Gambia;GN GIN 324 0 Guinea;GQ GNQ 226 1 Equatorial Guinea;GR GRC 300 8 Greece;GT GTM 320 A Guatemala;GW GNB 624 0 Guinea-Bissau;GY GUY 328 B Guyana;HN HND 340 A Honduras;HR HRV 191 8 Croatia;HT HTI 332 C Haiti;HU HUN 348 8 Hungary;ID IDN 360 6 Indonesia;IE IRL 372 8 Ireland;IL ISR 376 7 Israel;IN IND 356 5 India;IQ IRQ 368 7 Iraq;IR IRN 364 7 Iran;IS ISL 352 8 Iceland;IT ITA 380 8 Italy;JM JAM 388 C Jamaica;JO JOR 400 7 Jordan;JP JPN 392 F Japan;KE KEN 404 2 Kenya;KG KGZ 417 9 Kyrgyzstan;KH KHM 116 6 Cambodia;KM COM 174 2 Comoros;KP PRK 408 F North Korea;KR KOR 410 F South Korea;KW KWT 414 7 Kuwait;KZ KAZ 398 9 Kazakhstan;LA LAO 418 6 Laos;LB LBN 422 7 Lebanon;LK LKA 144 5 Sri Lanka;LR LBR 430 0 Liberia;LS LSO 426 3 Lesotho;LT LTU 440 8 Lithuania;LU LUX 442 8 Luxembourg;LV LVA 428 8 Latvia;LY LBY 434 4 Libya;MA MAR 504 4 Morocco;MD MDA 498 8 Moldova;ME MNE 499 8 Montenegro;MG MDG 450 2 Madagascar;MK MKD 807 8 North Macedonia;ML MLI 466 0 Mali;MM MMR 104 6 Myanmar;MN MNG 496 F Mongolia;MR MRT 478 0 Mauritania;MT MLT 470 8 Malta;MU MUS 480 2 Mauritius;MV MDV 462 5 Maldives;MW MWI 454 2 Malawi;MX MEX 484 A Mexico;MY MYS 458 6 Malaysia;MZ MOZ 508 2 Mozambique;NA NAM 516 3 Namibia;NE NER 562 0 Niger;NG NGA 566 0 Nigeria;NI NIC 558 A Nicaragua;NL NLD 528 8 Netherlands;NO NOR 578 8 Norway;NP NPL 524 5 Nepal;NZ NZL 554 E New Zealand;OM OMN 512 7 Oman;PA PAN 591 A Panama;PE PER 604 B Peru;PG PNG 598 E Papua New Guinea;PH PHL 608 6 Philippines;PK PAK 586 5 Pakistan;PL POL 616 8 Poland;PS PSE 275 7 Palestine;PT PRT 620 8 Portugal;PY PRY 600 B Paraguay;QA QAT 634 7 Qatar;RO ROU 642 8 Romania;RS SRB 688 8 Serbia;RU RUS 643 8 Russia;RW RWA 646 2 Rwanda;SA SAU 682 7 Saudi Arabia;SB SLB 090 E Solomon Islands;SC SYC 690 2 Seychelles;SD SDN 729 4 Sudan;SE SWE 752 8 Sweden;SG SGP 702 6 Singapore;SI SVN 705 8 Slovenia;SK SVK 703 8 Slovakia;SL SLE 694 0 Sierra Leone;SN SEN 686 0 Senegal;SO SOM 706 2 Somalia;SR SUR 740 B Suriname;SS SSD 728 2 South Sudan;SV SLV 222 A El Salvador;SY SYR 760 7 Syria;SZ SWZ 748 3 Eswatini;TD TCD 148 1 Chad;TG TGO 768 0 Togo;TH THA 764 6 Thailand;TJ TJK 762 9 Tajikistan;TL TLS 626 6 Timor-Leste;TM TKM 795 9 Turkmenistan;TN TUN 788 4 Tunisia;TR TUR 792 7 Türkiye;TT TTO 780 C Trinidad and Tobago;TW TWN 158 F Taiwan;TZ TZA 834 2 Tanzania;UA UKR 804 8 Ukraine;UG UGA 800 2 Uganda;US USA 840 D United States;UY URY 858 B Uruguay;UZ UZB 860 9 Uzbekistan;VE VEN 862 B Venezuela;VN VNM 704 6 Vietnam;VU VUT 548 E Vanuatu;XK XKX - 8 Kosovo;YE YEM 887 7 Yemen;ZA ZAF 710 3 South Africa;ZM ZMB 894 3 Zambia;ZW ZWE 716 3 Zimbabwe'

const byCode: ReadonlyMap<string, Country> = new Map(
  ROWS.split(';').map((row) => {
    const [code, alpha3, numeric, region, ...name] = row.split(' ')
    return [
      code,
      { code, alpha3, numeric: numeric === '-' ? '' : numeric, region: REGIONS[region], name: name.join(' ') },
    ]
  }),
)

/** A country by its ISO 3166-1 alpha-2 code. */
export const countryOf = (code: string): Country | null => byCode.get(code) ?? null

/** A country by its ISO 3166-1 number, three digits. */
export function countryByNumber(numeric: string): Country | null {
  for (const country of byCode.values()) if (country.numeric === numeric && numeric !== '') return country
  return null
}

/** The English name of a country by its code. */
export const countryName = (code: string): string => byCode.get(code)?.name ?? code

/** The code of a country by its English name or one of its codes, however they are capitalised; null if it is neither. */
export function countryCode(name: string): string | null {
  const wanted = name.trim().toLowerCase()
  for (const country of byCode.values()) {
    if ([country.code, country.alpha3, country.name].some((each) => each.toLowerCase() === wanted)) return country.code
  }
  return null
}
