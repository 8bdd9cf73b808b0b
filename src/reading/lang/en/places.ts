// English words around place names: what kind of place a noun says, compass words, adjectives of countries, words that
// make a capitalised name an organisation or a person, and ordinary words that are also the names of small towns.

import type { GazetteerKind } from '../../../model/gazetteer.ts'
import { WordSet } from '../../word-table.ts'

const words = (list: string): string[] => list.split(/\s+/).filter(Boolean)

/** What a noun beside a name says the place is. `part` is a part or surrounding of the named place ("outskirts of X"). */
export type PlaceNounKind = GazetteerKind | 'near' | 'part' | 'line' | 'camp'

const nouns = (kind: PlaceNounKind, list: string): [string, PlaceNounKind][] => words(list).map((word) => [word, kind])

export const PLACE_NOUNS: ReadonlyMap<string, PlaceNounKind> = new Map([
  ...nouns(
    'settlement',
    'city cities town towns village villages hamlet hamlets settlement settlements township townlet community',
  ),
  ...nouns(
    'neighbourhood',
    'neighbourhood neighbourhoods neighborhood neighborhoods quarter quarters suburb suburbs ward',
  ),
  ...nouns(
    'district',
    'district districts subdistrict county raion lga commune municipality woreda kebele payam territory tehsil taluka subdivision regency prefecture cercle chiefdom groupement locality nahiya jurisdiction vereda corregimiento barangay upazila',
  ),
  ...nouns('province', 'province provinces governorate governorates oblast state states department'),
  ...nouns(
    'area',
    'region regions area areas valley countryside outback plain plains desert mountain mountains hills heights forest basin zone pocket enclave delta peninsula',
  ),
  ...nouns('camp', 'camp camps'),
  ...nouns('line', 'road highway motorway route axis frontline front'),
  ...nouns(
    'site',
    'hospital clinic market souk souq mosque church cathedral monastery synagogue shrine school kindergarten university institute crossing crossroads intersection checkpoint street square bridge roundabout airport airbase airfield prison jail dam refinery oilfield field farm farms quarry park cemetery stadium bakery junction station hotel mall supermarket garden avenue boulevard port base barracks island hill mount pass gate tower towers palace citadel museum factory plant',
  ),
  ...nouns(
    'part',
    'outskirts outskirt edge edges coast shore shores suburbs surroundings vicinity periphery parts part side sides environs fringes entrance entrances sector sectors',
  ),
])

/** Districts that are no quarter of a town. */
export const RURAL_DISTRICTS: ReadonlySet<string> = new Set(
  words(
    'lga county raion woreda kebele payam tehsil taluka territory subdistrict subdivision regency prefecture cercle upazila',
  ),
)

/** Districts that are called after their main town: "the village of X, Y district". */
export const CALLED_AFTER_TOWN: ReadonlySet<string> = new Set(words('district county raion subdistrict prefecture'))

/** Quarters of some cities and camps have numbers for names: "Zone 10", "Block 9". */
export const NUMBERED = new WordSet(words('zone block sector district area ward'))

/** Plurals that are said of each of several names, with their singular: "X and Y governorates", "the villages of X and Y". */
export const SINGULAR_NOUNS: ReadonlyMap<string, string> = new Map([
  ['cities', 'city'],
  ...words(
    'towns villages hamlets settlements districts communes provinces governorates states regions areas camps',
  ).map((plural): [string, string] => [plural, plural.slice(0, -1)]),
])

/** "The *health centre* of X" */
export const SERVICE_CENTRES: ReadonlySet<string> = new Set(words('centre center post site point'))
export const SERVICES: ReadonlySet<string> = new Set(
  words(
    'health medical detention trade shopping aid distribution community reception training transit nutrition treatment displacement displaced idp police trauma maternity vaccination food',
  ),
)

/** Two-word nouns: the second word is in PLACE_NOUNS, the first belongs to it. */
export const NOUN_FIRST_WORDS = new WordSet(
  words(
    'refugee displacement displaced idp air border military oil gas petrol power water pumping bus train railway police fire vegetable livestock market town city old main central high primary secondary maternity general field teaching university referral surgical cancer eye paediatric pediatric',
  ),
)

export const COMPASS = new WordSet(
  words(
    'north south east west northern southern eastern western northeast northwest southeast southwest northeastern northwestern southeastern southwestern north-east central rural upper lower downtown greater outer inner',
  ),
)

/** "*NW* Pakistan", in capitals. */
export const COMPASS_LETTERS: ReadonlyMap<string, string> = new Map([
  ['nw', 'northwest'],
  ['ne', 'northeast'],
  ['sw', 'southwest'],
  ['se', 'southeast'],
])

/** "north of X", "15 km east of X". */
export const DIRECTIONS: ReadonlySet<string> = new Set(
  words('north south east west northeast northwest southeast southwest'),
)

export const PREPOSITIONS = new WordSet(
  words(
    'in at on near opposite of from to outside inside between against around across over towards toward into within throughout by through beyond beside off above along amid under for via with until past upon onto behind alongside about',
  ),
)

/** Prepositions after which a capitalised word that no list knows is still a place. */
export const LOCATING: ReadonlySet<string> = new Set(
  words('in at near opposite outside inside around across throughout within'),
)
export const NEARNESS: ReadonlySet<string> = new Set(words('near opposite outside around beside'))

/** Words that may stand between a preposition and a place: "in the besieged rebel-held northern city of X". */
export const MODIFIERS = new WordSet(
  words(
    `the a an this that these those several two three four five some many other another same nearby neighbouring neighboring
     besieged embattled war-torn torn divided ancient historic historical small large largest main major key strategic
     populated crowded poor wealthy upscale remote isolated disputed contested liberated occupied capital provincial
     coastal port mountainous predominantly mainly mostly largely majority muslim christian kurdish sunni shiite shi'ite shia
     alawite druze arab held controlled run populated battered flashpoint restive stricken famed rebel opposition
     government regime army isis isil daesh jihadist militant shattered devastated residential industrial commercial
     northern southern eastern western central northeastern northwestern southeastern southwestern rural old new
     tiny big second biggest country's its their his nation's region's border frontier militant southernmost northernmost
     whole entire and`,
  ),
)

/** After a name these make it part of an organisation's, a paper's or an operation's name. */
export const ORGANISATION_WORDS = new WordSet(
  words(
    `residence household family center centre media army brigade brigades battalion battalions division council councils observatory network post times
     tribune herald gazette daily journal front movement party television tv news agency coalition ministry police
     university college club united fc accord accords agreement treaty shield storm committee commission court parliament
     congress senate conference summit initiative process talks protocol convention bank airlines airways institute
     foundation fund group federation union association league force forces command operations house chronicle
     observer today online radio broadcasting broadcaster institute spring sword dawn regiment corps`,
  ),
)

/** Words of armed groups' names, which stand after "in" and "at" as places do. */
export const GROUP_WORDS = new WordSet(
  words(
    `coalition jabhat jaysh jaish jeish ahrar fatah fateh nusra sham liwa faylaq failaq harakat hayat hayyat tahrir jund
     ansar suqour nour zenki zinki hezbollah hizbollah hizballah hamas qaeda qaida taliban boko haram shabaab houthi
     houthis ansarullah janjaweed tatmadaw wagner hamza zinki mujahideen mujahidin takfiri assad assads putin`,
  ),
)

/** Those that make a name an organisation's even in a headline, where every word has a capital. */
export const PUBLISHING_WORDS: ReadonlySet<string> = new Set(
  words('post times tribune herald gazette journal media center centre observatory network news agency tv television'),
)

/** Before a name these make it part of another name: "Operation Euphrates Shield", "President Homs". */
export const NAME_OPENERS = new WordSet(
  words(
    `operation mr mrs ms dr president minister general colonel captain major lieutenant brigadier sergeant sheikh sheik imam
     abu abul umm um bin ibn abdul abdel abd mullah ayatollah king prince princess queen sir lord judge senator governor
     ambassador spokesman spokeswoman activist professor commander emir mayor sultan hajji haji sayyid admiral pope
     bishop father sister brother reporter correspondent journalist st jaish jaysh ahrar liwa harakat jabhat jund
     faylaq ansar katibat firqat kata'ib kataib brigade battalion muhammad mohammad mohammed mohamed ahmad ahmed ali omar
     hassan hussein hussain khaled khalid ibrahim yusuf youssef mahmoud mustafa michael john james david robert peter
     george paul mark thomas william richard maria anna sergei vladimir ivan`,
  ),
)

/** Words for hills, villages and springs that begin the names of many places: "*Tal* Abyad", "*Kafr* Nabl". */
export const HILLS = new WordSet(
  words(
    `tal tel tell tall kafr kafar kfar jabal umm khirbet khirbat ain ayn beit bayt deir dayr marj mazraat rasm hawsh hosh wadi
     jisr jubb bir qasr burj ras maarat maaret maarrat qastal`,
  ),
)

/** Adjectives and saints that are the first half of a name: "*Verkhnia* Tersa", "*Santa* Elena", "*Puerto* Rico". */
export const FIRST_HALVES = new WordSet(
  words(
    `verkhnia verkhnya verkhnie nyzhnia nyzhnya nyzhnie velyka velykyi velyki mala malyi mali nova novyi novi novo stara
     staryi stari bila bilyi chervona chervonyi krasna krasnyi san santa santo puerto villa nueva nuevo ciudad`,
  ),
)

/** Ordinary by themselves, but names often begin with them: "Deir X", "Mount X", "New X". */
export const NAME_STEMS = new WordSet(
  words(
    'deir tel tell tal khan kafr kafar kfar maarat maaret maarrat rasm rasim jubb tall qastal burj qalaat jisr umm um om arab haj hajj dar dayr ein ayn hosh housh birket bir ain wadi jabal jebel bab abu umm beit bayt sheikh al el van lake mount new old port san santa fort st saint upper lower big little great north south east west',
  ),
)

/** Place names that are as often a person's or a thing's. Need a preposition or a place noun beside them. */
export const AMBIGUOUS_NAMES: ReadonlySet<string> = new Set(
  words(
    `jordan chad georgia israel paris sydney austin florence carolina virginia dallas charlotte lincoln jackson houston
     madison victoria alexandria hama valencia santiago salvador clinton bush trump obama kerry ford cameron hammond
     nice reading bath cork split essen bergen mobile orange turkey guinea china jersey normal kent lima phoenix eagle
     columbia montana brittany dakota adelaide kingston hamilton nelson wellington darwin stanley preston lancaster
     troy marathon homer buffalo independence enterprise hope paradise liberty victory union`,
  ),
)

/** Ordinary words that stand with a capital at the start of a sentence or in a headline. Never a place by themselves. */
export const COMMON_WORDS = new WordSet(
  words(
    `grad grads nearby neighbouring neighboring adjacent separately even tiny battered starving occupied liberated heavily encircled without the a an of and or but in on at to from by with for as is are was were be been has have had will would can could may
     might must shall should do does did not no yes if then than that this these those there here when where who whom whose
     which what why how he she it they we i you his her its their our my your him them us me all any both each few more most
     other some such only own same so too very just now also after before during while until since about against between
     into through above below up down out off over under again further once one two three four five six seven eight nine
     ten eleven twelve hundred thousand million dozens scores january february march april june july august september
     october november december monday tuesday wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sep sept
     oct nov dec mon tue tues wed thu thur thurs fri sat sun today yesterday tomorrow morning evening night afternoon
     noon midnight week month year day deir tel tell tal khan kafr kafar ain wadi jabal jebel bab abu umm beit bayt sheikh
     al el van union post times air strike strikes raid raids attack attacks bomb bombs kill kills killed dead dies die
     wounded injured injures wounds hurt hit hits target targets war civil army police state group front islamic
     government regime rebel rebels forces force troops soldiers militants terrorists terrorist civilians children women
     men people residents activists source sources monitor report reports video photo photos source read also share
     copyright reuters afp ap bbc cnn sana un us uk eu nato isis isil daesh is sdf ypg pkk fsa syrian russian american
     turkish iraqi least more than up near new old north south east west northern southern eastern western central high
     top big small first second third last next late early live latest breaking update updated editor editors news world
     home page menu search login follow tags tag category date published posted author staff writer agency agencies
     press media center centre local national international global human rights observatory network council
     committee security general president minister prime foreign defense defence interior health chief leader commander
     spokesman spokeswoman official officials officer mr mrs ms dr st mount lake river sea bay island islands
     city town village district province governorate region area street road square bridge hospital school mosque church
     market camp base airport border crossing checkpoint refugee refugees displaced aid humanitarian relief red cross
     crescent white helmets defence democratic free national liberation people's popular mobilization units
     brigade battalion division battle clashes fighting shelling bombardment bombing explosion blast car suicide
     gunmen gunman drone drones missile missiles rocket rockets artillery mortar tank tanks warplanes warplane jets jet
     helicopter helicopters plane planes ground offensive operation operations truce ceasefire talks peace deal agreement
     resolution statement claims claim says said say tells told according amid despite following meanwhile elsewhere
     earlier later however moreover although though because many several another every none nobody everyone someone
     god allah muslim muslims christian christians sunni shia shiite shi'ite shi'a alawite druze kurd kurds kurdish arab arabs jew jews
     family families mother father son daughter brother sister wife husband baby child boy girl man woman student teacher
     doctor nurse journalist reporter photographer witness witnesses victim victims survivors death deaths toll
     massacre crime crimes violence conflict crisis siege besieged evacuation convoy bus buses truck vehicle building
     buildings house houses homes dozens hundreds thousands least like two-thirds image images caption file getty
     facebook twitter youtube telegram whatsapp instagram google ramadan eid christmas easter internet parliament congress
     senate kremlin pentagon white house downing gulf arab league african european asian western mediterranean
     middle far mid long short black blue green brown gold silver golden good best great grand royal
     mission base post point key rose bell ball park hill hills wood woods field fields forest garden wells springs
     falls beach harbor harbour valley ridge rock stone bush star sun moon hope grace faith joy pride victory liberty
     freedom independence justice order honor progress success welcome success enterprise service summit temple
     male female young price carbon energy oil gas coal iron lead salt sugar rice corn apple orange lemon plum cherry
     olive rose lily iris daisy opal pearl ruby amber crystal diamond coral bay eagle hawk buffalo bear wolf fox deer elk
     horse bull lion tiger swan crow dove robin bird fish whale nice reading bath split mobile normal sandwich
     why cut cut-off come go going gone see seen look make made take taken give given keep kept let put set get got run
     ran help call called calls show shows shown turn move live leave left right back front side end start stop open close
     clear deep wide full empty heavy light strong weak fast slow hard soft hot cold warm cool dry wet rich poor high low
     advance alliance along anew anger angered anthem apples apt arch arena arsenal ask assumption auditorium aura
     awe bad bag bail ballots band bank banks banning bar bare battlefield battleground bay bed beer beers begun
     bells bent bias bishop bluff boom boos booth borne bow box brains bran branch brand bright brilliant brush bu
     bully bungalow burst bury buy cache cafe calcium capital cars cash casino casinos cast cat cave celebration
     centre cents century chain chamber champion change charge chase circle clever clint coin college combine
     comfort commerce commonwealth communal concession continental conversion cooling cordon court cutoff da dad
     dare darling de defiance dent deposit dig dire dole dollar don doom drain drama drew driver dug ear earth echo
     eclectic economy ed effort egg emblem empire engineer enter era erode est experiment eye fall falls fare fate
     federal fell finale fiscal fleet forth fortune fossil foster friend friendly friendship fully gala gaming gang
     gap garner gay glad glide globe goes grabs grain grant grants grave gray greatness habit halfway halls harvest
     has hat haven hazard healing heel hell heritage hey highways hire hit ho holder holiday homeland hometown hone
     honey hub humble hunt industry jam jihad job lab lack lag lakes lame landing landmark lash law lay legacy lend
     lens lent level lever liberal limit line list lit lively log logo loss lot loving loyal luck lucky lure luring
     mad mafia main mammoth manage marathon mare mark marks mary massing mega mentor mere met metro midtown mile
     miles mill mills mine minor mogul mold monster monument much mud naval neck net never nord olds opportunity
     oral outlook pace pack pains pale paper parachute parks parole pay peer pen per pill pink plan plate plenty
     plunge poll polling pool pop postal pray principal prospect prosper prosperity prosperous proven punch purchase
     race rail rain rainbow re receiving redemption reform republic research reserve retreat reunion rid rifle ripe
     rivers rode root roundup rude rung rush sad saga saints sake sale sales sand sang savage save saw seaside sees
     sells semi send settle shadow shaping sharia shields simmering sin sisters smile snow sober soften sol solo
     song sort sour spur spy stagnant stall stamps staples stay sterling still stock stoke store strand sud superior
     surprise swat sway swords tactic talent tall tank tapes taping tapping tea till time titan tool tours trail
     train trim trip tube tumble tune twist unity used vary vice wake wall walls warrior ways wedding weed well wing
     winner wise wool worms worth zoo
     university supreme medical republican catholic protestant residential whole rightist leftist certain neutral cultural
     mormon coffee provisional technical primary secondary polytechnic populated densely hydro electric evangelical
     baptist methodist anglican orthodox coptic jewish hindu buddhist democrat democrats republicans socialist communist
     opposition country countries support soviet farms oval office youth elizabeth donald nancy
     persian roman kremlin provisionals densely poor working industrial commercial financial historic historical
     amharic urdu pashto dari swahili hausa tigrinya houthi houthis taliban intelligence festival pagoda
     arabic english language arab disaster destroy emergency spring idps idp shell shells syndicate teachers union unions
     real true false fair able ready sure safe born lost found hidden fallen broken holy sacred ancient modern young`,
  ),
)

const adjectives = (table: string): [string, string][] =>
  table
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .flatMap((line) => {
      const [country, list] = line.split(':')
      return words(list).map((word): [string, string] => [word.replace(/_/g, ' '), country])
    })

/** Adjectives and names of peoples, and the country they are of. Two-word ones have their first word here with a space. */
export const DEMONYMS: ReadonlyMap<string, string> = new Map(
  adjectives(`
    Afghanistan: afghan afghans afghani
    Albania: albanian albanians
    Algeria: algerian algerians
    Angola: angolan angolans
    Argentina: argentine argentinian argentines argentinians
    Armenia: armenian armenians
    Australia: australian australians
    Austria: austrian austrians
    Azerbaijan: azerbaijani azerbaijanis azeri azeris
    Bahrain: bahraini bahrainis
    Bangladesh: bangladeshi bangladeshis
    Belarus: belarusian belarusians belarussian
    Belgium: belgian belgians
    Benin: beninese
    Bolivia: bolivian bolivians
    Bosnia and Herzegovina: bosnian bosnians
    Brazil: brazilian brazilians
    Bulgaria: bulgarian bulgarians
    Burkina Faso: burkinabe burkinabè
    Burundi: burundian burundians
    Cambodia: cambodian cambodians
    Cameroon: cameroonian cameroonians
    Canada: canadian canadians
    Central African Republic: central_african
    Chad: chadian chadians
    Chile: chilean chileans
    China: chinese
    Colombia: colombian colombians
    Democratic Republic of the Congo: congolese
    Croatia: croatian croatians
    Cuba: cuban cubans
    Cyprus: cypriot cypriots
    Czechia: czech czechs
    Denmark: danish danes
    Ecuador: ecuadorian ecuadorians
    Egypt: egyptian egyptians
    El Salvador: salvadoran salvadorans salvadorean
    Eritrea: eritrean eritreans
    Estonia: estonian estonians
    Ethiopia: ethiopian ethiopians
    Finland: finnish
    France: french frenchman
    Georgia: georgian georgians
    Germany: german germans
    Ghana: ghanaian ghanaians
    Greece: greek greeks
    Guatemala: guatemalan guatemalans
    Guinea: guinean guineans
    Haiti: haitian haitians
    Honduras: honduran hondurans
    Hungary: hungarian hungarians
    Iceland: icelandic
    India: indian indians
    Indonesia: indonesian indonesians
    Iran: iranian iranians
    Iraq: iraqi iraqis
    Ireland: irish
    Israel: israeli israelis
    Italy: italian italians
    Ivory Coast: ivorian ivorians
    Japan: japanese
    Jordan: jordanian jordanians
    Kazakhstan: kazakh kazakhs
    Kenya: kenyan kenyans
    Kosovo: kosovar kosovars kosovan
    Kuwait: kuwaiti kuwaitis
    Kyrgyzstan: kyrgyz
    Latvia: latvian latvians
    Lebanon: lebanese
    Liberia: liberian liberians
    Libya: libyan libyans
    Lithuania: lithuanian lithuanians
    Malaysia: malaysian malaysians
    Mali: malian malians
    Mauritania: mauritanian mauritanians
    Mexico: mexican mexicans
    Moldova: moldovan moldovans
    Mongolia: mongolian mongolians
    Morocco: moroccan moroccans
    Mozambique: mozambican mozambicans
    Myanmar: burmese
    Nepal: nepalese nepali nepalis
    Netherlands: dutch
    New Zealand: new_zealander
    Nicaragua: nicaraguan nicaraguans
    Niger: nigerien nigeriens
    Nigeria: nigerian nigerians
    North Korea: north_korean north_koreans
    Norway: norwegian norwegians
    Oman: omani omanis
    Pakistan: pakistani pakistanis
    Palestine: palestinian palestinians
    Panama: panamanian panamanians
    Paraguay: paraguayan
    Peru: peruvian peruvians
    Philippines: philippine filipino filipinos
    Poland: polish poles
    Portugal: portuguese
    Qatar: qatari qataris
    Romania: romanian romanians
    Russia: russian russians
    Rwanda: rwandan rwandans
    Saudi Arabia: saudi saudis
    Senegal: senegalese
    Serbia: serbian serbians serb serbs
    Sierra Leone: sierra_leonean
    Singapore: singaporean
    Slovakia: slovak slovaks
    Slovenia: slovenian slovenians
    Somalia: somali somalis
    South Africa: south_african south_africans
    South Korea: south_korean south_koreans
    South Sudan: south_sudanese
    Spain: spanish spaniards
    Sri Lanka: sri_lankan sri_lankans
    Sudan: sudanese
    Sweden: swedish swedes
    Switzerland: swiss
    Syria: syrian syrians damascene damascenes damascan damascans aleppan aleppans
    Taiwan: taiwanese
    Tajikistan: tajik tajiks
    Tanzania: tanzanian tanzanians
    Thailand: thai thais
    Togo: togolese
    Tunisia: tunisian tunisians
    Turkey: turkish turks
    Turkmenistan: turkmen
    Uganda: ugandan ugandans
    Ukraine: ukrainian ukrainians
    United Arab Emirates: emirati emiratis
    United Kingdom: british britons briton
    United States: american americans
    Uruguay: uruguayan
    Uzbekistan: uzbek uzbeks
    Venezuela: venezuelan venezuelans
    Vietnam: vietnamese
    Yemen: yemeni yemenis
    Zambia: zambian zambians
    Zimbabwe: zimbabwean zimbabweans
  `),
)

/** Verbs after which a capital or country is a government that speaks or acts. */
export const GOVERNING_VERBS: ReadonlySet<string> = new Set(
  words(
    `said says denied denies accused accuses accusing announced announces claimed claims insisted insists rejected rejects
     warned warns called calls urged urges condemned condemns vowed vows has have had is was will would wants want sees saw
     backs backed supports supported intervened refuted refutes blames blamed confirmed confirms agreed agrees demanded
     demands stepped launched began started carried did does could should must sent deployed considers regards recently
     also again maintains maintained argues argued acknowledged admitted responded stopped conducted struck bombed
     provides provided threatened threatens expects hopes hoped fears believes refuses refused`,
  ),
)

/** Of somebody: "the bishop of Homs", "a resident of X". */
export const BELONGING: ReadonlySet<string> = new Set(
  words(
    'bishop archbishop governor mayor head resident residents native natives emir director chief president minister king people citizen citizens ambassador patriarch imam son daughter university bank wali commander deputy',
  ),
)

/** "fled from X", "hails from X", "refugees from X". */
export const COMING: ReadonlySet<string> = new Set(
  words(
    'fled flee fleeing escaped escaping came comes hails refugees residents is was are were displaced evacuated evacuees migrants originally people activist activists reporting reports arrived arriving returned correspondent journalist doctor man woman fighters speaking spoke phone telephone',
  ),
)

/** "An artillery *attack* from X", "shelled *from* X": where it was fired. */
export const FIRED: ReadonlySet<string> = new Set(
  words(
    'attack attacks fire shelling shelled shells bombardment bombarded rockets missiles mortars mortar artillery drones',
  ),
)

/** "Reached by *phone* in X": where the teller is. */
export const CALLS: ReadonlySet<string> = new Set(['phone', 'telephone'])

/** "*Fled* to X": where they went, not what they fled from. */
export const FLEEING: ReadonlySet<string> = new Set(words('fled flee flees fleeing escaped escaping evacuated'))

/** "*Travelling* from X to Y", "on its *way* to Y": between the two, in neither. */
export const TRAVELLING = new WordSet(
  words(
    'travelling traveling heading headed driving sailing going bound way route convoy bus buses train flight flying returning moving transporting carrying marching walking',
  ),
)

/** "*Taken* to X": where they were brought, not where they were hit. */
export const BROUGHT: ReadonlySet<string> = new Set(
  words('taken rushed transferred moved transported airlifted flown brought evacuated carried ferried referred sent'),
)

/** "Taken to a *hospital* in X". */
export const HOSPITALS: ReadonlySet<string> = new Set(words('hospital hospitals clinic clinics'))

/** "A clinic *run* by doctors". */
export const RUN: ReadonlySet<string> = new Set(words('run operated supported managed staffed funded'))

/** "*Treated* for burns at a clinic in X", "*died* at a hospital in X". */
export const CARED_FOR: ReadonlySet<string> = new Set(
  words('treated admitted hospitalised hospitalized recovering recovered died treatment operated'),
)

export const ROUTE_WORDS: ReadonlySet<string> = new Set(
  words('road route highway way path corridor leading leads lead linking links link connecting connects supply'),
)

/** After these a name is of what was hit or taken: "jets bombed X", "troops entered X". */
export const TAKING_VERBS = new WordSet(
  words(
    `hit hits struck strike strikes bombed bomb bombs shelled shells pounded pound pounds attacked attack attacks targeted
     target targets stormed raided raid captured capture captures seized seize seizes retook retake recaptured recapture
     entered enter enters besieged surrounded overran took takes take left reached liberated occupied controls control
     rocked shook devastated hitting striking bombing shelling pounding attacking targeting storming raiding capturing
     seizing retaking recapturing entering besieging showered pelted peppered`,
  ),
)

/** Before "of" or "on" and a name: what is done to places only. */
export const BOMBARDING = new WordSet(words('shelling bombardment bombing airstrike airstrikes'))

/** "An *air* strike on X", "*mortar* fire on X": with these so are a strike, a raid and fire. */
export const BOMBING_MEANS = new WordSet(words('air aerial artillery mortar rocket missile bombing bombardment tank'))

/** Before a name: the same as verbs. */
export const BOMBARDED = new WordSet(
  words(
    `shelled bombed bombing bombarded pounded retook recaptured stormed overran besieged encircled shelling bombarding
     pounding retaking recapturing storming besieging pounds pound strafed strafing entered entering torched razed`,
  ),
)

/** "Shells *fell* on X", "*dropped* barrel bombs over X". */
export const FALLING = new WordSet(words('fell fall falls falling rained rain raining landed dropped dropping'))

/** "X *was* shelled", "X *has* been bombed", and what is done to places only. */
export const STRICKEN = new WordSet(words('was were is has had'))
export const DEALT = new WordSet(
  words('shelled bombed bombarded pounded besieged recaptured retaken overrun stormed bombardment shelling'),
)

/** "Attacked X, *killing* six", "the attack on X *left* six dead". */
export const HARMING = new WordSet(words('killing killed kills wounding wounded injuring injured left leaving'))

/** "*Residents* of X", "the *streets* of X". */
export const GROUNDS = new WordSet(
  words(
    `residents villagers inhabitants townspeople streets fields farms farmland farmlands orchards skies siege
     storming recapture liberation bombardments mukhtar`,
  ),
)

/** "*Stormed* into X", "*advanced* on X". */
export const MOVING = new WordSet(
  words(
    `stormed storm storming moved moving pushed pushing advanced advance advancing marched marching rolled swept broke
     drove fought way deeper`,
  ),
)

/** What may be done to people and groups as well, before "of" or "on". */
export const HITTING = new WordSet(
  words(
    'attack attacks assault assaults raid raids strike strikes offensive fire shells rockets missiles bombs capture seizure',
  ),
)

/** "On the *road* to X", "at the *entrance* to X": what leads to a place lies near it. */
export const WAYS_TO = new WordSet(
  words('road highway route entrance entrances approach approaches gate gates way track'),
)
export const ON_WAY = new WordSet(words('on at along near'))
