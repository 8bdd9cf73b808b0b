// Words of answering and accusing: denials, admissions, claims of responsibility, silence (field guide 6).

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** How a response is built: what must stand around the word. */
export type Answering =
  | 'deny'
  | 'reject'
  | 'admit'
  | 'claim'
  | 'silence'
  | 'accuse'
  | 'blame'
  | 'hold'
  | 'responsible'
  | 'attribute'
  | 'finger'
  | 'not_done'

const answerings = new Map<string, Answering>()
const answering = (kind: Answering, words: string): void => {
  for (const word of words.split(' ')) answerings.set(word, kind)
}
answering('deny', 'deny denies denied denying denial denials disavowed')
answering(
  'reject',
  'reject rejects rejected rejecting refute refuted refutes refuting dismiss dismissed dismisses dismissing rebuffed repudiated called calls described branded',
)
answering(
  'admit',
  'admit admits admitted admitting acknowledge acknowledges acknowledged acknowledging conceded concedes confessed apologised apologized',
)
answering(
  'claim',
  'claim claims claimed claiming accept accepted accepts accepting take took taken taking assume assumed',
)
answering('silence', 'comment commented respond responded response reply replied')
answering('accuse', 'accuse accuses accused accusing')
answering('blame', 'blame blames blamed blaming')
answering('hold', 'hold holds held holding')
answering('responsible', 'responsible')
answering('attribute', 'attribute attributes attributed attributing')
answering('finger', 'finger fingers')
answering('not_done', 'said says insisted insists maintained maintains')

/** Words that may begin a response. */
export const ANSWERINGS: ReadonlyMap<string, Answering> = answerings

/** "were denied access": withheld, not disputed. */
export const WITHHELD = set(
  'access entry aid treatment permission bail visa visas entrance passage care food water medical asylum rights right opportunity justice assistance education medicine boarding exit freedom',
)

/** What is rejected or dismissed, if it is an answer to an accusation. */
export const ACCUSATIONS = set(
  'accusation accusations allegation allegations claim claims charge charges report reports responsibility involvement suggestion suggestions findings finding criticism blame statement statements assertion assertions conclusion conclusions evidence version account accounts',
)

/** "claimed the attack", "the attack was claimed by". */
export const ACTS = set(
  'attack attacks bombing bombings blast blasts explosion explosions assault assaults strike strikes killing killings shooting assassination abduction kidnapping raid ambush massacre operation airstrike airstrikes shelling murder murders',
)

export const RESPONSIBILITY = set('responsibility credit blame')

/** After "admitted": taken into a hospital. "Admitted that", "admitted to carrying out" are answers. */
export const WARD = set(
  'hospital hospitals clinic clinics ward intensive care icu emergency facility school university union patients centre center',
)

/** What an admission is followed by when it explains the act away. */
export const EXPLAINING = set(
  'targeted targeting aimed intended mistook mistaken mistakenly unintentional unintentionally error militants terrorists fighters because however but',
)

/** "did not respond", "declined to comment", "no immediate comment", "could not be reached for comment". */
export const SILENT = set(
  "not no declined declines refused refuses unavailable unreachable without neither didn't doesn't hasn't haven't wasn't didnt hasnt",
)

export const NEGATIONS = set(
  "not no never nobody none nothing neither without didn't doesn't hasn't haven't hadn't didnt hasnt",
)
export const BEING = set('was were been is are being be')
export const HEDGES = set('reportedly apparently allegedly')

/** After "admitted", "acknowledged": what makes it an answer. */
export const ADMITTED = set(
  'that it they he she its their his having responsibility the to for a an one carrying striking hitting bombing killing using shooting firing launching targeting',
)
export const VIOLENCE = set(
  'killed killing kill struck hit bombed bombing attacking executing executed raping fired used using shot shooting shelled strike strikes attack attacks raid raids airstrike airstrikes civilian civilians casualties deaths massacre mistake error downing shelling launched destroyed carried torture abuses',
)
export const OWNING_UP = set('responsibility mistake error guilt fault blame wrongdoing')

/** After "claimed the attack": the claim ends there, so that the attack itself is claimed. */
export const ENDS_CLAIM = set('in on at against . , ; which that as through via saying near but and outside by')

export const ASKED = set(
  'request requests question questions query queries email emails message messages comment calls call accusation accusations allegation allegations claims report reports',
)
export const OUGHT = set('must should to shall will would')
export const PREPOSITIONS = set('for of by from without before after')
export const LAYING = set('put puts putting laid lays lay laying pinned pins placed places placing cast shifted')

/** "Said it did not target civilians": who is meant by the one who says so. */
export const OWN = set("it its they their we our it's")
/** Done in war, after "did not": "did not strike the school". */
export const DOING = set(
  'target targeted targets strike struck hit bomb bombed shell shelled fire fired attack attacked kill killed carry carried use used drop dropped launch launched',
)
/** "No *part* in", "not *behind*". */
export const PART = set('part role hand involvement behind responsible involved')
export const CALLING = set('called calls described branded')
/** What is called baseless is denied. */
export const BASELESS = set('baseless false untrue unfounded fabricated lies propaganda fake groundless')
/** "Accused the men of spying": a charge that is no attack. */
export const CHARGES = set(
  'spying espionage treason collaboration collaborating corruption smuggling blasphemy sorcery witchcraft',
)
export const EACH_OTHER = set('each one')
