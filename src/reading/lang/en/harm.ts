// Words that say what was done to people and things (field guide 3.6), by their form in the sentence.

import type { Harm } from '../../../model/codes.ts'

/**
 * How a harm word stands to the number it belongs to.
 *
 * - `ed`: "killed", after its object in the passive, before it in the active
 * - `ing`: "killing", before its object
 * - `base`: "kill", "kills", before its object
 * - `die`: "died", after its subject
 * - `adj`: "dead", "missing", after its subject or before a noun
 * - `noun`: "deaths", counted itself or followed by "of"
 */
export type HarmForm = 'ed' | 'ing' | 'base' | 'die' | 'adj' | 'noun'

export interface HarmWord {
  readonly harm: Harm
  readonly form: HarmForm
}

const list: [Harm, HarmForm, string][] = [
  [
    'killed',
    'ed',
    `killed slain murdered massacred executed assassinated beheaded martyred slaughtered butchered crucified hanged lynched
    decapitated electrocuted incinerated eliminated liquidated exterminated annihilated drowned gunned mown
    strangled assasinated mowed felled slayed martyrised martyrized neutralized neutralised`,
  ],
  [
    'killed',
    'ing',
    `killing slaying murdering massacring executing assassinating beheading slaughtering butchering crucifying hanging
    lynching eliminating liquidating exterminating annihilating martyring drowning neutralizing neutralising`,
  ],
  [
    'killed',
    'base',
    `kill kills slay slays murder murders massacre massacres execute executes assassinate assassinates behead beheads
    slaughter slaughters behead hangs eliminate eliminates liquidate`,
  ],
  ['killed', 'die', 'died die dies dying perished perish perishes perishing succumbed succumb suffocate'],
  ['killed', 'adj', 'dead deceased lifeless'],
  [
    'killed',
    'noun',
    'deaths death fatalities fatality killings killing beheadings beheading executions execution martyrdom drownings homicides homicide assassination assassinations slaying slayings lynching lynchings',
  ],
  [
    'injured',
    'ed',
    `wounded injured hurt maimed mutilated poisoned hospitalised hospitalized disfigured bruised scalded
    lacerated grazed concussed asphyxiated suffocated`,
  ],
  ['injured', 'ing', 'wounding injuring hurting maiming mutilating poisoning hospitalizing hospitalising'],
  ['injured', 'base', 'wound wounds injure injures hurts maim maims'],
  ['injured', 'die', 'choke choked fainted faint vomited suffocating'],
  ['injured', 'noun', 'injuries injury woundings'],
  ['killed_or_injured', 'noun', 'casualties casualty'],
  ['killed_or_injured', 'ed', 'gassed'],
  ['killed_or_injured', 'ing', 'gassing'],
  ['missing', 'adj', 'missing unaccounted'],
  ['missing', 'ed', 'disappeared'],
  ['trapped', 'ed', 'trapped buried entombed'],
  ['trapped', 'ing', 'trapping burying'],
  ['trapped', 'base', 'traps'],
  ['displaced', 'die', 'fled flee flees fleeing'],
  ['displaced', 'ed', 'displaced uprooted'],
  ['displaced', 'ing', 'displacing uprooting'],
  ['displaced', 'base', 'displace displaces uproot uproots'],
  ['displaced', 'adj', 'homeless'],
  ['displaced', 'noun', 'displacement'],
  ['abducted', 'ed', 'abducted kidnapped'],
  ['abducted', 'ing', 'abducting kidnapping'],
  ['abducted', 'base', 'abduct abducts kidnap kidnaps'],
  ['abducted', 'noun', 'abductions kidnappings abduction'],
  ['detained', 'ed', 'detained arrested imprisoned jailed captured interned incarcerated'],
  ['detained', 'ing', 'detaining arresting imprisoning jailing capturing'],
  ['detained', 'base', 'detain detains arrest arrests capture captures'],
  ['tortured', 'ed', 'tortured'],
  ['tortured', 'ing', 'torturing'],
  ['raped', 'ed', 'raped'],
  ['raped', 'ing', 'raping'],
  ['raped', 'noun', 'rapes'],
  ['besieged', 'ed', 'besieged encircled'],
  ['besieged', 'ing', 'besieging encircling'],
  [
    'property_damage',
    'ed',
    `destroyed damaged demolished levelled leveled flattened wrecked torched ruined gutted razed shattered burned burnt
    bombed struck targeted shelled looted obliterated bombarded pounded ransacked hit`,
  ],
  [
    'property_damage',
    'ing',
    `destroying damaging demolishing levelling leveling flattening wrecking torching ruining gutting razing shattering burning
    bombing striking targeting shelling looting bombarding hitting ransacking`,
  ],
  [
    'property_damage',
    'base',
    'destroy destroys damage damages demolish demolishes hit hits level torch raze target targets bomb bombs',
  ],
]

/** Shot or stabbed: dead or not is not said. With "dead", "to death", "and killed" it is. */
export const STRUCK: ReadonlySet<string> = new Set(
  'shot sniped stabbed stoned hacked beaten burned burnt crushed trampled bludgeoned starved tortured frozen knifed clubbed strangled bled choked blown speared fatally'.split(
    ' ',
  ),
)

/** The same of those who do it, before whom they do it to: "beat a teacher to death". */
export const STRIKING: ReadonlySet<string> = new Set(
  'beat beating put putting stabbing hacking burning stoning clubbing bludgeoning trampling crushing starving torturing kicked kicking whipped flogged'.split(
    ' ',
  ),
)

let table: ReadonlyMap<string, HarmWord> | null = null

/** Every harm word, lower case. Built at first use. */
export function harmWords(): ReadonlyMap<string, HarmWord> {
  if (table) return table
  const fresh = new Map<string, HarmWord>()
  for (const [harm, form, text] of list)
    for (const word of text.trim().split(/\s+/)) if (!fresh.has(word)) fresh.set(word, { harm, form })
  return (table = fresh)
}

const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** What one suffers, sustains or experiences when injured. */
export const AILMENTS = set(
  `injury injuries wound wounds burn burns suffocation asphyxia asphyxiation breathing respiratory shrapnel fracture fractures
  convulsions concussion concussions bruises symptoms gunshot trauma bleeding poisoning choking exposure cuts lacerations
  amputations scratches vomiting fainting inhalation nausea`,
)
export const SUFFER = set(
  'suffered suffering suffer suffers sustained sustaining sustain experienced experiencing receiving received receive incurred treated showing exhibited sought seeking seek required requiring',
)

/** "claimed the lives of", "cost 20 lives": verbs that take lives. */
export const TAKE_LIVES = set(
  'claim claims claimed claiming take takes took taken taking cost costs costing end ended ending snuffed',
)
export const LOSE_LIVES = set('lost lose loses losing gave laid')

/** What a gas, a chemical, smoke does: "affected by the gas". */
export const TOXIC = set(
  'gas gases gasses chlorine sarin chemical chemicals toxic poison poisonous smoke fumes agent teargas nerve mustard',
)

/** What people leave when they are driven out. */
export const LIVED_IN = set(
  `home homes house houses village villages town towns city cities neighbourhood neighbourhoods neighborhood neighborhoods
  district districts area areas quarter quarters suburb suburbs camp camps region enclave territory territories parts`,
)

/** What nobody leaves for a day: "left their homes", "left the besieged areas"; one may leave a town on any bus. */
export const HOMES = set('home homes villages areas parts districts neighbourhoods neighborhoods quarters territories')

/** Counted after "attacked in", they are so many attacks. */
export const PLACES = set('places locations sites localities')
/** What is done to a place so many times. */
export const ATTACKED = set(
  `attacked attack bombed bomb shelled struck strike hit targeted raided raid bombarded gassed pounded rocketed destroyed
  attacking bombing shelling striking hitting targeting raiding`,
)

/** Words that show that the trapped are under siege, not under rubble. */
export const SIEGE = set('siege besieged blockade blockaded encircled encirclement sealed sieges')

/** Where the dead are buried, and where the living are. */
export const GRAVES = set(
  'grave graves cemetery cemeteries graveyard graveyards funeral funerals coffins shrouds victims remains tears rites rest mourners prayers',
)
export const RUBBLE = set(
  'rubble debris ruins wreckage collapsed collapse under beneath underneath alive mud landslide avalanche',
)

/** What may follow a passive without auxiliary: "15 killed in", "three policemen wounded when". */
export const AFTER_PASSIVE: ReadonlySet<string> = new Set(
  'by in on when during as after while and at near or , . ; : ) " for with from this since overnight before there inside outside across monday tuesday wednesday thursday friday saturday sunday yesterday today amid so far last early late earlier - including along alongside'.split(
    ' ',
  ),
)

/** What may stand between an active verb and its object: "killed in Homs on Friday five people". */
export const AFTER_ACTIVE: ReadonlySet<string> = new Set('in on at near during this an and or'.split(' '))

/** What tells of an aim or a habit when only a plural follows: "targeting hospitals". */
export const AIMS: ReadonlySet<string> = new Set(
  'target targets targeting targeted bombing bomb bombs attacks attack raids raid strikes strike shelling bombings airstrikes striking hitting'.split(
    ' ',
  ),
)

/** They begin a whole whose number is not said: "all members", "most of the group". */
export const ALL: ReadonlySet<string> = new Set('all most entire'.split(' '))

/** What stands between a toll and its number. */
export const TOLL_LINKS: ReadonlySet<string> = new Set(
  'to at of is was stands stood reached reaching exceeded exceeds exceeding passed hit topped surpassed reaches were hits climbed past beyond : includes become became becomes number numbered numbering totalled totaled'.split(
    ' ',
  ),
)

/** Verbs by which a toll changes. */
export const RISES: ReadonlySet<string> = new Set(
  'rose risen rises rising raised raising raises bring brings brought bringing updated update updates revised climbed climbs increased increases jumped jumps up put puts lifted takes taking took lowered reduced'.split(
    ' ',
  ),
)

/** What is missing in "no immediate reports of casualties". */
export const REPORTS: ReadonlySet<string> = new Set(
  'report reports word information details detail figure figures toll count confirmation news data official statement indication estimate estimates tally'.split(
    ' ',
  ),
)

/** What may stand between "no" and the harm. */
export const FILLERS: ReadonlySet<string> = new Set(
  'any immediate immediately human civilian further other official confirmed initial details serious reported known new loss of life or additional such casualty death precise independent'.split(
    ' ',
  ),
)

/** Verbs that say a harm nobody counted did happen. */
export const HAPPEN: ReadonlySet<string> = new Set(
  'reported caused causing cause causes resulted resulting result suffered suffering sustained inflicted inflicting led leading recorded claimed confirmed killed injured among'.split(
    ' ',
  ),
)
