// English words of speaking: the verbs that make something somebody's word, the nouns that can speak, and the small
// words that stand between a speaker and the verb. Lower case; used by `speech.ts` and its parts.

import type { Connection, Modality } from '../../../model/codes.ts'
import { WordSet, WordTable } from '../../word-table.ts'

/** How far a verb may be trusted to be speech: `sure` with any subject, `named` only with a subject that can speak. */
export interface SpeechVerb {
  readonly modality: Modality
  readonly trust: 'sure' | 'named'
  /** "saying", "adding": goes on with the speaker of the clause before it. */
  readonly isParticiple: boolean
  /** "told Y": somebody who is told follows. */
  readonly takesHearer: boolean
}

const words = (list: string): string[] => list.split(' ')

function verbs(): Map<string, SpeechVerb> {
  const map = new Map<string, SpeechVerb>()
  const put = (list: string, trust: SpeechVerb['trust'], modality: Modality, isParticiple = false, hearer = false) => {
    for (const word of words(list)) map.set(word, { modality, trust, isParticiple, takesHearer: hearer })
  }
  put('said says say tweeted wrote writes', 'sure', 'asserted')
  put('told tells informed', 'sure', 'asserted', false, true)
  put(
    'reported reports report added adds confirmed confirms confirm announced announces stated states noted notes explained explains documented documents revealed reveals declared declares insisted insists recalled recalls testified testifies recounted recounts reiterated reiterates emphasised emphasized emphasizes stressed stresses maintained maintains concluded concludes commented remarked verified verifies acknowledged acknowledges admitted admits conceded concedes specified specifies clarified clarifies affirmed affirms asserted asserts indicated indicates recorded records registered counted tallied estimated estimates estimate put puts gave gives raised updated placed places released releases aired airs broadcast showed shows published posted saw witnessed warned warns warn mentioned complained lamented cautioned replied argued argues argue urged suggested suggests',
    'named',
    'asserted',
  )
  put(
    'claimed claims claim alleged alleges allege accused accuses accuse blamed blames blame boasted boasts',
    'named',
    'attributed',
  )
  put('denied denies deny refuted refutes rejected rejects dismissed dismisses', 'named', 'denied')
  put(
    'saying adding noting confirming stressing stating explaining reporting warning asserting affirming insisting reiterating announcing emphasizing emphasising revealing clarifying declaring recording documenting registering estimating',
    'named',
    'asserted',
    true,
  )
  put('telling informing', 'sure', 'asserted', true, true)
  put('claiming alleging accusing blaming', 'named', 'attributed', true)
  put('denying refuting', 'named', 'denied', true)
  return map
}

export const SPEECH_VERBS: ReadonlyMap<string, SpeechVerb> = verbs()

/** "was reported by X": only these make X the one whose word it is. */
export const BY_AGENT = new WordSet(
  words('reported confirmed documented announced recorded verified registered counted'),
)

/** Words other than verbs of saying that point at a speaker. */
export const POINTING = words('according acording citing quoting per quoted')

/** Also nouns: as verbs they need more than one speaker, "residents report". */
export const BASE_FORMS = new Set(words('report claim estimate'))

/** After "quoted X as", "was quoted as". */
export const QUOTED_AS = new WordSet(words('saying telling stating reporting confirming claiming'))

/** "put the toll at", "raised its count to", "gave a figure of": needed after these verbs. */
export const TOLL_VERBS = new Set(words('put puts gave gives raised updated placed places'))
export const TOLL_NOUNS = new Set(
  words('toll tolls number numbers count figure figures total deaths dead estimate estimates tally casualties'),
)

/** "released footage of", "aired pictures of": these verbs are speech only with pictures. */
export const SHOW_VERBS = new Set(words('released releases aired airs broadcast showed shows published posted'))
export const PICTURES = new Set(words('footage pictures images video videos photos photographs photo picture image'))

/** "An agency's photographer saw …": a journalist's own eyes are a source. */
export const SEEING_VERBS = new Set(words('saw witnessed'))

/** Before a verb these make it passive, or no speech at all: "were reported killed". */
export const PASSIVE_BEFORE = new WordSet(words('was were been being is are be got reportedly'))

/** Verbs that may stand before their speaker: "said the Observatory", "told AFP Ahmad, a doctor". */
export const INVERTING = new Set(
  words('said says say added adds reported reports wrote writes explained noted tweeted confirmed announced stated'),
)

export type Kind = 'person' | 'body' | 'many' | 'source'

/** A noun that can speak. */
export interface SpeakerNoun {
  readonly kind: Kind
  readonly connection: Connection | null
}

function nouns(): Map<string, SpeakerNoun> {
  const map = new Map<string, SpeakerNoun>()
  const put = (kind: Kind, connection: Connection | null, list: string) => {
    for (const word of words(list)) map.set(word, { kind, connection })
  }
  put('source', 'unnamed', 'source')
  put('many', 'unnamed', 'sources')
  put('person', 'unnamed', 'activist campaigner')
  put('many', 'unnamed', 'activists campaigners')
  put('body', 'monitor_network', 'monitor watchdog observatory ngo')
  put('many', 'monitor_network', 'monitors observers watchdogs ngos')
  put('person', 'monitor_network', 'observer')
  put(
    'person',
    'witness',
    'witness eyewitness resident villager neighbour neighbor shopkeeper bystander inhabitant farmer driver worshipper student teacher displaced elder fisherman herder trader',
  )
  put(
    'many',
    'witness',
    'witnesses eyewitnesses residents villagers locals neighbours neighbors inhabitants bystanders shopkeepers farmers worshippers elders people refugees',
  )
  put('person', 'victim', 'survivor victim')
  put('many', 'victim', 'survivors')
  put(
    'person',
    'relative',
    'relative father mother brother sister son daughter uncle aunt cousin wife husband widow grandfather grandmother',
  )
  put('many', 'relative', 'relatives family families parents')
  put(
    'person',
    'medical_staff',
    'doctor medic nurse surgeon paramedic physician pharmacist neurologist pediatrician paediatrician',
  )
  put('many', 'medical_staff', 'doctors medics nurses surgeons paramedics physicians hospitals')
  put('body', 'medical_staff', 'hospital clinic')
  put('person', 'rescuer', 'rescuer firefighter responder volunteer')
  put('many', 'rescuer', 'rescuers firefighters responders volunteers')
  put('body', null, 'defence defense')
  put('person', 'journalist_on_site', 'correspondent reporter journalist photographer cameraman stringer')
  put('many', 'journalist_on_site', 'correspondents reporters journalists')
  put(
    'person',
    'official',
    'official governor mayor minister president premier secretary ambassador envoy prosecutor judge diplomat lawmaker senator congressman mp coordinator commissioner chancellor king prince sheikh policeman chairman chairwoman chairperson administrator prefect deputy undersecretary councillor councilor',
  )
  put(
    'many',
    'official',
    'officials authorities police ministers diplomats lawmakers prosecutors policemen councillors',
  )
  put(
    'body',
    'official',
    'ministry government administration department municipality governorate police presidency embassy parliament kremlin pentagon council authority directorate commission bureau court consulate cabinet regime junta',
  )
  put(
    'person',
    'party_to_conflict',
    'commander general colonel major captain lieutenant brigadier admiral soldier fighter militant rebel officer combatant warlord insurgent sergeant',
  )
  put(
    'many',
    'party_to_conflict',
    'commanders rebels militants fighters troops soldiers insurgents forces militias officers guerrillas jihadists separatists houthis',
  )
  put(
    'body',
    'party_to_conflict',
    'army military militia navy brigade faction coalition battalion alliance command front',
  )
  put('person', 'analyst', 'analyst expert professor researcher scholar lawyer historian')
  put('many', 'analyst', 'analysts experts researchers lawyers investigators')
  put(
    'person',
    null,
    'friend colleague classmate roommate spokesman spokeswoman spokesperson director head chief leader manager chair founder member worker employee rapporteur representative priest bishop cleric imam archbishop patriarch pope executive adviser advisor aide host man woman boy girl trader merchant blogger supporter nun engineer guard co-founder commentator organiser organizer delegate cardinal',
  )
  put(
    'many',
    null,
    'spokespeople spokesmen spokeswomen leaders workers staff members groups organisations organizations agencies networks media teams websites outlets newspapers reports states nations powers charities critics supporters opponents channels stations accounts statements men women documents',
  )
  put(
    'body',
    null,
    'group organisation organization agency network committee committees union statement report media television tv radio channel website newspaper outlet daily association foundation centre center charity party opposition movement institute community team mission unit office service services station society company bulletin communique campaign account page post tweet data figures document body collective crescent cross nation state syndicate federation',
  )
  return map
}

/** Nouns that can speak, with who that usually is to the event (field guide 3.8). */
export const SPEAKER_NOUNS: ReadonlyMap<string, SpeakerNoun> = nouns()
export const SPEAKER_NOUN = new WordTable(() => SPEAKER_NOUNS)

/** Nouns in the list that are also often things acted on: they speak only with a sure verb or a determiner. */
export const WEAK_NOUNS = new WordSet(
  words(
    'people man woman men women boy girl student students local displaced victim state states front data figures document documents page account accounts center centre office unit station nation nations service services command center family families hospital hospitals driver fighters militants rebels forces troops soldiers team teams state company party community daily head chief guard student worker workers members member report reports record records post tweet',
  ),
)

/** "the group", "the monitor", "the source": back to the last speaker of that kind. */
export const REFERRING = new Set(
  words(
    'group organisation organization monitor watchdog source sources activist activists agency network ministry army military official officials spokesman spokeswoman spokesperson doctor director statement channel television newspaper website observatory committee ngo charity coalition center centre minister resident witness witnesses commander governor report body reporter correspondent general president secretary chief head collective institution service police defence defense residents doctors medics rescuers journalist union council photographer opposition front government unit teacher authority company mayor man woman diplomat officer leader mp lawmaker expert analyst directorate department municipality commission bureau nurse',
  ),
)

/** Words that may stand before a speaking noun without a determiner: "local sources", "opposition activists". */
export const PREMODIFIERS = new WordSet(
  words(
    'east west north south central nearby neighbouring neighboring rural downtown local opposition medical military security government state rescue aid health police media hospital diplomatic official senior several other more some many anti pro war rights human civil civilian field informed ground rebel army former foreign independent regional top two three four five all both most earlier previous initial unconfirmed conflicting separate humanitarian relief political judicial national international provincial municipal defence defense intelligence western eastern northern southern emergency first same another activist monitoring based led run loyalist pro-government tribal religious volunteer unnamed anonymous leading prominent chief deputy acting well-informed public private news press social official high ranking top-ranking young old elderly medical hospital local Syrian army forces interior information finance justice education relevant own latest new major key powerful main city district village town council site fire ambulance peace border coast naval air university school student satellite radio tv television online web community minority church general special regional executive managing',
  ),
)

/** "The ceasefire it *declared*": the thing stands before, and nothing is told. */
export const DECLARED: ReadonlySet<string> = new Set(words('declared announced claimed reported issued published'))
export const DECLARED_THINGS = new WordSet(
  words(
    'ceasefire ceasefires truce truces war halt pause offensive operation campaign emergency victory attack attacks raid raids strike strikes deal plan withdrawal statement report figures investigation',
  ),
)

export const DETERMINERS = new WordSet(
  words('the a an one another his her its their this that these those some our my any every each'),
)

/** Prepositions that bind a place or a body to a speaking noun: "a source in", "a spokesman for", "a doctor at". */
/** Those who hear what a source tells, and are no outlet that prints it. */
export const BODIES_TOLD: ReadonlySet<string> = new Set([
  ...words('OCHA OHCHR UNAMA UNAMI UNMISS UNIFIL BINUH UNICEF UNHCR UNRWA IOM OPCW'),
  'World Food Programme',
  'World Health Organization',
  'International Criminal Court',
  'European Union',
  'African Union Commission',
])

export const BINDING = new WordSet(
  words('of for in at from with to near inside on by among behind within outside around across throughout'),
)

export const PRONOUNS: ReadonlyMap<string, Kind> = new Map([
  ['he', 'person'],
  ['she', 'person'],
  ['it', 'body'],
  ['they', 'many'],
])

export const RELATIVES = new WordSet(words('who which that whose whom where when'))

/** Between a speaker and the verb: "also", "later", "has". */
export const BEFORE_VERB = new WordSet(
  words(
    'also there here later earlier then however meanwhile separately again reportedly previously repeatedly today yesterday has have had did does do initially immediately officially publicly further furthermore additionally subsequently already recently only just still even once now alone both all first not never has quickly simply similarly likewise too soon swiftly consistently strongly vehemently monday tuesday wednesday thursday friday saturday sunday',
  ),
)

export const WEEKDAYS = new WordSet(words('monday tuesday wednesday thursday friday saturday sunday'))

/** Words of time or manner that may follow the verb before the content. */
export const AFTER_VERB = new Set(
  words(
    'on in at late early earlier later today yesterday monday tuesday wednesday thursday friday saturday sunday morning evening afternoon night by via through during again too also separately',
  ),
)

/** After the speech clause of a sentence these begin more of the same, no content of its own: ", he said, adding …". */
export const TAILS = new WordSet(
  words(
    'adding as after before while when but and or who which citing referring despite without using since because although though whereas amid following if noting saying describing speaking whose where pointing stressing warning giving',
  ),
)

/** Words that part two clauses, each with its own speaker. */
export const CLAUSE_BREAKS = new WordSet(
  words('while but whereas whilst and although though as ; with however because after before when :'),
)

/** Verb forms that show that a clause goes on. */
export const FINITE = new Set(
  words(
    'was were is are be been has have had will would could can may might must shall should did does do hit struck fell took began came went left made got saw found fled held fought ran rose shot led cut broke led said says died kill kills killed bombed launched set put remain remains became lost met won knew sent grew heard spoke told burned',
  ),
)

/** Whether a word looks like a finite verb: by list, or by the ending of the regular past. */
export const looksFinite = (word: string): boolean =>
  FINITE.has(word) || (word.length > 4 && word.endsWith('ed') && !NOT_VERBS.has(word))

const NOT_VERBS = new Set(
  words(
    'based wounded united injured so-called armed hundred allied besieged displaced unnamed renowned masked red affiliated backed supported sacred indeed exceed led embed linked',
  ),
)

/** Relative and unnamed things that stand for who made them: "a report by X", "figures from X", "information from X". */
export const VESSELS = new WordSet(
  words(
    'report reports statement statements information figures data estimates estimate tally count toll account accounts video videos footage tweet tweets post posts press release interview letter testimony remarks comments sources testimony testimonies study survey article news dispatch bulletin',
  ),
)

/** Forms of address: no role. */
export const ADDRESS = new WordSet(words('mr mrs ms miss dr sir madam'))

/** Titles that are part of no name. */
export const TITLES = new WordSet(
  words(
    'mr mrs ms dr doctor prof professor gen general col colonel lt lieutenant maj major capt captain sgt brig brigadier sheikh sir president minister secretary admiral commander father bishop archbishop reverend rev senator governor mayor king prince',
  ),
)

/** Small words inside names. */
export const NAME_PARTICLES = new WordSet(
  words('al el abu abd bin ibn bint umm ben de la du da van von der den ad ash as ar az ul ur al-din di san'),
)

/** "a monitor", "a watchdog": the monitor that the report names elsewhere. */
export const MONITOR_NOUNS = new WordSet(words('monitor watchdog ngo observatory'))
/** Before "group" these make it a monitor: "a monitoring group", "a rights group". */
export const MONITOR_PREMODIFIERS = new WordSet(words('monitoring monitor rights watchdog war observer observatory'))

/** Sentence openings that only go on with what was just said: "Five of them", "Another three", "The dead included". */
export const ELABORATING_NOUNS = new WordSet(
  words('dead victims wounded injured killed casualties deaths bodies fatalities'),
)

/** Words that are never part of a speaker's name, whatever their case. */
export const STOP_WORDS = new WordSet(
  words(
    'in on at by for from to of with without near into onto over under after before during since until till against between through across along around towards toward about above below inside outside upon within amid among as than like per via despite including and or but nor so yet while whereas although though because if unless whether when where who whom which whose that what why how not no never also there here later earlier then however meanwhile separately again elsewhere there here today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december has have had is are was were be been being do does did will would can could shall should might must he she it they him them her his their its i we you me us said says told saying telling according dead alive speaking talking writing addressing wounded injured killed killing wounding injuring leaving late early only just even alone too dawn night morning evening afternoon overnight ago because including much nobody everyone everybody someone anyone anybody none nothing everything further furthermore moreover additionally besides most recently',
  ),
)

/** Adjectives of nations: before a noun they are part of no person's name. */
export const looksNational = (word: string): boolean =>
  NATIONAL.has(word) ||
  (word.length > 4 && /(?:ian|ean|ish|ese|aqi|eni|ani|eli|nch|rab|urd|erman|merican|frican)$/.test(word))

const NATIONAL = new Set(
  words(
    'welsh dutch greek swiss thai iraqi saudi omani kuwaiti afghan czech german finnish yemeni libyan filipino somali moroccan us uk eu emirati qatari bahraini malian chadian burkinabe tuareg hazara tajik uzbek rohingya tigrayan burmese congolese haitian',
  ),
)
