// Words around the names of those who act and speak: what stands between a name and its verb, and where a name ends.

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Between a subject and its verb: "has repeatedly", "on Tuesday meanwhile". */
export const BETWEEN_SUBJECT_AND_VERB = set(
  'has have had also is are was were been be being will would again repeatedly strongly swiftly immediately later meanwhile urgently consistently previously earlier then now still both either not never all has already since recently publicly officially jointly firmly categorically vehemently flatly quickly initially today yesterday tonight monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december late early last week month year on morning evening night afternoon newly just only once twice further separately formally reportedly too did does do can could might may always similarly likewise long subsequently reiterated',
)

/** Ends a name walked backwards or forwards: joins, prepositions, verbs of saying. */
export const ENDS_NAME = set(
  'that and or but while as when after before because if although though where who which whom whose what in on at to from by with without into near over under between against during since amid amidst despite about around via per than until till upon whether so yet nor like including according however meanwhile also then there off said says say saying told tells added adds stated announced reported reports claimed warned stressed noted was were is are been be being has have had will would could may might must should can did does do not never am having either neither god allah',
)

/** Words that join two parts of a name: "Ministry of Defence", "Observatory for Human Rights". */
export const JOINS_NAME = set('of for')

/** Days, months, parts of the day: no part of the name of somebody who acts. */
export const DATES = set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december jan feb mar apr jun jul aug sept oct nov dec today yesterday week weeks month months year years morning evening night afternoon late early last hours days ago',
)

export const DETERMINERS = set(
  'the a an this that these those its their his her our some several many all both any two three four five six seven eight nine ten dozens hundreds',
)

export const PRONOUNS = set('he she it they we i')
export const OBJECT_PRONOUNS = set('him her it them us me')

/** Never a name on their own: what is left when a walk went wrong. */
export const NOT_A_NAME = set(
  'here there also then thus however meanwhile more less new old other another such no not one two three day week month year time today yesterday sources source case area attack attacks fighting war bombing video image photo file end result addition response statement order reply course total place part fact need despite amid nobody nothing everyone those these this that he she it they we i you him her them us me among much most',
)

/** Verbs that name a speaker beside them. */
export const SAYING = set(
  'said says told added stated noted explained declared announced reported warned stressed confirmed insisted tweeted wrote posted',
)

/** Several people or bodies, without a capital, that may ask or be asked. */
export const PEOPLE = set(
  'activists residents people lawmakers civilians doctors medics families relatives officials groups organisations organizations agencies workers bodies councils government governments authorities opposition regime rebels army military forces police president minister ministers ministry council coalition parliament states powers countries leaders nations world community parties sides factions militants fighters insurgents guerrillas commander commanders spokesman spokeswoman spokesperson source sources envoy bishop bishops church churches clerics monitors observers experts lawyers survivors victims witnesses protesters demonstrators refugees villagers locals inhabitants journalists teachers students nurses volunteers rescuers hospitals charities ngos mediators delegates diplomats troops soldiers side group agency organisation organization charity committee movement party union department office director governor mayor secretary ambassador chief head king prince sheikh pope general colonel administration cabinet junta militia militias tribe tribes elders leadership command assembly congress bloc court prosecutors prosecutor mps senators neighbours neighbors mother father parents donors donor guarantors everyone humanity deputies deputy legislators campaigners clan clans member members representatives friends watchdog inquiry investigators panel team monitors monitor mission governorate embassy presidency rapporteur analysts citizens clergy employees staff nurses teachers inspectors opponents supporters loyalists jihadists islamists extremists terrorists gunmen warplanes aircraft jets media network association federation hospital lawmaker mp coordinator coordinators ombudsman ombudswoman commissioner commission chairman chairwoman chairperson partners surgeons paramedics midwives pastor priest priests imam imams teams crews crew bureau secretariat league forum clinic society syndicate',
)
