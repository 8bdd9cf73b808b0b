// Words for truces and the like: what they are called, and the words that tell their state (field guide 9).

import type { ArrangementKind, ArrangementStatus } from '../../../model/codes.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/**
 * Names of arrangements by kind, one phrase a line. `(a|b)` is one word of several; a hyphen and a space are the same.
 * Quotation marks between the words are passed over.
 */
export const NAMES: readonly (readonly [ArrangementKind, string])[] = [
  ['ceasefire', '(ceasefire|ceasefires)'],
  ['ceasefire', 'cease (fire|fires)'],
  ['ceasefire', 'minsk (agreement|agreements|accord|accords|protocol|deal|deals)'],
  ['ceasefire', 'jeddah (declaration|agreement|accord|deal)'],
  ['ceasefire', 'stockholm (agreement|accord|deal)'],
  ['truce', '(truce|truces|hudna)'],
  ['armistice', '(armistice|armistices)'],
  ['cessation_of_hostilities', '(algiers|juba|luanda|nairobi) (agreement|accord|accords)'],
  ['cessation_of_hostilities', '(algiers|juba|luanda|nairobi) peace (agreement|accord|accords)'],
  [
    'cessation_of_hostilities',
    '(cessation|suspension|halt|stop) (of|to|in) (hostilities|hostility|fighting|violence|combat|operations|operation)',
  ],
  [
    'cessation_of_hostilities',
    '(cessation|suspension|halt|stop) (of|to|in) (all|the|military|combat|armed|mutual) (hostilities|hostility|fighting|violence|combat|operations|operation|actions)',
  ],
  ['cessation_of_hostilities', 'pretoria (agreement|accord|deal)'],
  ['regime_of_calm', 'regime of (silence|calm|quiet|tranquility|tranquillity)'],
  ['regime_of_calm', '(silence|calm) regime'],
  ['regime_of_calm', '(period|day|days|hours) of (silence|calm|quiet|tranquility|tranquillity)'],
  ['freeze', '(freeze|freezing) (in|of|on|to) (fighting|hostilities|combat|conflict|violence)'],
  ['freeze', '(freeze|freezing) (in|of|on|to) the (fighting|hostilities|combat|conflict|violence)'],
  ['freeze', '(freeze|freezing) (fighting|hostilities)'],
  ['freeze', '(freeze|freezing) the (fighting|hostilities)'],
  ['humanitarian_pause', '(humanitarian|tactical|operational) (pause|pauses|respite|lull|window|windows)'],
  ['humanitarian_pause', '(humanitarian|safe|evacuation|aid) (corridor|corridors)'],
  [
    'humanitarian_pause',
    '(pause|pauses|respite|break|lull) (in|of|from|on) (fighting|hostilities|bombing|bombardment|attacks|strikes|airstrikes|shelling|operations|violence)',
  ],
  [
    'humanitarian_pause',
    '(pause|pauses|respite|break|lull) (in|of|from|on) (the|all|military|air|its) (fighting|hostilities|bombing|bombardment|attacks|strikes|airstrikes|shelling|operations|violence|offensive|assault|raids)',
  ],
  [
    'humanitarian_pause',
    '(daily|weekly|hour|hours|day|days|hourly|week|weeks|month|months) (pause|pauses|respite|lull)',
  ],
  ['humanitarian_pause', '(hour|hours|day|days|week|weeks) (daily|weekly|long) (pause|pauses|respite|lull)'],
  ['deescalation_area', 'de escalation (zone|zones|area|areas|agreement|agreements|deal|deals|accord|regime|plan)'],
  [
    'deescalation_area',
    '(deescalation|descalation) (zone|zones|area|areas|agreement|agreements|deal|deals|accord|plan)',
  ],
  ['deescalation_area', '(demilitarised|demilitarized) (zone|zones|area|buffer) (agreement|deal|agreed|between)'],
  ['deescalation_area', '(astana|sochi|idlib) (agreement|agreements|accord|accords|deal|deals|memorandum)'],
  ['evacuation_deal', '(evacuation|evacuations|withdrawal) (deal|deals|agreement|agreements|accord|plan|pact)'],
  ['evacuation_deal', '(deal|agreement|accord) (to|on|for) (evacuate|evacuation|evacuations|evacuating)'],
  ['evacuation_deal', '(deal|agreement|accord) (on|for) the (evacuation|withdrawal)'],
  [
    'evacuation_deal',
    '(deal|agreement|accord) for (fighters|rebels|militants|insurgents|gunmen|civilians|residents) to (leave|quit|withdraw|evacuate)',
  ],
  ['evacuation_deal', '(evacuation|evacuations) of (rebel|rebels|fighters|opposition|militants|insurgents|gunmen)'],
  ['evacuation_deal', 'population (exchange|exchanges|swap|swaps|transfer|transfers)'],
  ['evacuation_deal', '(four|two) towns (deal|agreement)'],
  [
    'local_agreement',
    '(reconciliation|settlement|surrender|capitulation|local) (deal|deals|agreement|agreements|accord|accords|pact|pacts)',
  ],
  ['local_agreement', 'non aggression (pact|pacts|agreement|deal)'],
  ['local_agreement', '(grain|sea) (deal|initiative|corridor)'],
  [
    'prisoner_exchange',
    '(prisoner|prisoners|hostage|hostages|detainee|detainees|captive|captives|pow|war) (exchange|exchanges|swap|swaps)',
  ],
  ['prisoner_exchange', '(prisoner|hostage|hostages|detainee) (release|exchange|swap) (deal|deals|agreement)'],
  ['prisoner_exchange', '(hostage|hostages|prisoner) (deal|deals)'],
  [
    'prisoner_exchange',
    '(exchange|exchanges|swap|swaps|exchanged|swapped|exchanging|swapping) (of|all|the|some) (prisoners|detainees|hostages|captives|war)',
  ],
  [
    'prisoner_exchange',
    '(exchange|swap|exchanged|swapped|exchanging|swapping) (prisoners|detainees|hostages|captives)',
  ],
]

/** Agreements known by where they were made, which says nothing of where they hold. */
export const MADE_AT = set('minsk jeddah stockholm pretoria algiers juba luanda nairobi astana sochi')

/** After a name: only a body, a line or a day called after it. Nothing is said of the arrangement itself. */
export const NAMED_AFTER = set(
  'line lines day days committee committees commission monitor monitors observer observers supervision organization organisation monitoring center centre mission mechanism village anniversary memorial',
)

/** Before a name: no fighting is meant. */
export const NOT_OF_WAR = set(
  'trade tariff political electoral price media hiring verbal diplomatic transfer pay wage wages',
)

/** "the deal", "the agreement", "the pause": goes back to one told of before. */
export const ANAPHORS = set('deal agreement accord pact arrangement pause calm')
export const POINTS_BACK = set('the this that under such')

/** What "it" does when it is an arrangement: "It took effect at noon". */
export const DONE_BY_IT = set(
  'effect force holds holding held collapsed expired expires lapsed covers cover covering apply applies applied exclude excludes excluded extended extend extends bind binds bound lasts lasted violated breached broken respected observed',
)

/** Adds "deal" to the name: "the ceasefire deal", "the cessation of hostilities agreement". */
export const DEAL = set('deal deals agreement agreements accord accords pact arrangement arrangements plan')

/** How much a status outweighs one that stands nearer: "a ceasefire agreed in Doha collapsed" has collapsed. In tokens. */
export const WEIGHT: Readonly<Record<ArrangementStatus, number>> = {
  proposed: 6,
  negotiating: 6,
  announced: 5,
  agreed: 2,
  in_effect: 3,
  extended: 10,
  breach_alleged: 9,
  suspended: 11,
  collapsed: 14,
  expired: 12,
  superseded: 10,
  ended: 10,
}

/** Where a status word may stand, seen from the name, and how far off in tokens. */
export interface StatusCue {
  readonly status: ArrangementStatus
  readonly before: number
  readonly after: number
  /** How many tokens farther off it may stand than another and still tell more. */
  readonly weight: number
}

const cues = new Map<string, StatusCue>()
const cue = (
  status: ArrangementStatus,
  before: number,
  after: number,
  words: string,
  weight = WEIGHT[status],
): void => {
  for (const word of words.split(' ')) cues.set(word, { status, before, after, weight })
}
cue(
  'proposed',
  7,
  0,
  'proposing seek seeks sought seeking urge urges urged urging demand demands demanded demanding want wants wanted suggested suggests requested tabled floated mooted rumours rumors hopes hope hoped support possible potential offered offering offer bid effort efforts push pushed pushing need needed needs plea pleas plead appeal appeals appealed pressed pressing consider considering considered rejection refusal reject rejected rejects rejecting refuse refused refuses ruled lobbying insists insist insisted ask asked asks asking',
)
cue('proposed', 7, 8, 'proposed propose proposes proposal proposals initiative draft offered')
cue(
  'negotiating',
  8,
  3,
  'talks negotiations negotiation negotiating discuss discussed discussing discussions mediating consultations negotiate negotiates',
)
cue('negotiating', 0, 15, 'discussion discussed negotiated negotiation consideration')
cue('proposed', 4, 0, 'talk')
cue(
  'announced',
  7,
  9,
  'announced announce announces announcing announcement declared declares declare declaring declaration promised promise promises pledge pledged pledges planned unilateral unilaterally opened opens opening established establish unveiled decreed decree decreeing decrees proclaimed ordered vowed upcoming offers pave paving paved',
)
cue('announced', 8, 16, 'scheduled slated')
cue(
  'agreed',
  7,
  9,
  'agreed agree agrees signed sign signing reached reach reaching brokered struck accepted accept accepting accepts approved concluded endorsed endorsing endorses negotiated mediated adopted clinched sealed inked secured conclude concludes concluding achieve achieved achieving acceptance',
)
cue(
  'in_effect',
  4,
  0,
  'under despite during amid amidst fragile shaky ongoing current tenuous precarious observe observed observing observes respect respected respecting respects existing implement implemented implementing abide uphold enforce maintain maintained maintaining consolidate strengthen reinforce nominal partial restore restored resumed since covered used enjoyed enjoy enjoying committed have had has',
)
cue(
  'in_effect',
  3,
  10,
  'began begun begins begin started resumed resume underway excludes include includes carried implementation implemented observed prevailed applies apply applied covers covering place',
)
cue('in_effect', 6, 0, 'save saving rescue rescuing salvage salvaging shore shoring prop propping bolster', 14)
cue('in_effect', 0, 6, 'runs lasts')
cue('ended', 8, 6, 'withdrew withdrawn pulled quit exited')
cue('in_effect', 3, 18, 'effect force', 18)
cue('in_effect', 3, 14, 'hold holds holding held', 16)
cue(
  'extended',
  6,
  9,
  'extend extended extending extends extension renew renewed renewal renewing prolong prolonged prolonging',
)
cue('suspended', 5, 10, 'suspend suspended suspending suspension halted postponed paused frozen interrupted delayed')
cue(
  'collapsed',
  5,
  18,
  'collapse collapsed collapses collapsing unravelled unraveled unravelling unraveling unravel crumbled disintegrated shattered tatters derailed apart',
)
cue('collapsed', 1, 8, 'failed failing failure dead doomed')
cue('expired', 5, 10, 'expire expired expires expiry expiration lapsed lapse')
cue('ended', 4, 2, 'end')
cue('ended', 4, 2, 'ending', 18) // "ending a truce that had held for weeks"
cue('ended', 4, 9, 'ended ends scrapped cancelled canceled terminated abandoned abrogated repudiated renounced')
cue('ended', 0, 12, 'lasted', 16)
cue('superseded', 5, 8, 'superseded replaced replacing')

/** With a "not" before them it failed: "the truce did not hold". */
export const LASTING = set('hold held holding last lasted')
export const NOT = set(
  "not neither nor nobody none didn't doesn't isn't wasn't hasn't haven't won't didnt doesnt cannot failed fails failing never no",
)

/** A length of time before the name. */
export const SPELLS = set('hour hours day days week weeks month months minute')

/** Words that tell the state of an arrangement when they stand near its name. */
export const STATUS_CUES: ReadonlyMap<string, StatusCue> = cues

/** These count only after one of the words beside them: "into force", "in place", "fell apart", "calls for". */
export const NEEDS_BEFORE: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['effect', set('into in take takes took taken taking')],
  ['force', set('into in')],
  ['place', set('in took taken taking take takes')],
  ['apart', set('fell falls fall fallen falling')],
  ['dead', set('is was are declared virtually effectively')],
  ['since', set('since')],
  ['discussion', set('under still')],
  ['negotiation', set('under still')],
  ['consideration', set('under still')],
  ['save', set('to')],
  ['rescue', set('to')],
  ['salvage', set('to')],
  ['shore', set('to')],
  ['prop', set('to')],
  ['bolster', set('to')],
])
/** These count only before one of the words beside them: "talk of a truce". */
export const NEEDS_AFTER: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['talk', set('of about')],
  ['lasted', set('less only just barely')],
  ['rumours', set('of about')],
  ['rumors', set('of about')],
])
/** These do not count before one of the words beside them: "held by", "hold talks". */
export const NOT_BEFORE: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['held', set('by talks a the areas territory')],
  ['hold', set('talks a the out')],
  ['holding', set('talks a the out')],
  ['place', set('of')],
  ['force', set('of')],
  ['ended', set('up')],
  ['sign', set('of')],
  ['opened', set('fire')],
  ['open', set('fire')],
  ['opens', set('fire')],
])

/** Acts against an arrangement, beside its name. */
export const BREACH_WORDS = set(
  'violate violates violated violating violation violations violators breach breaches breached breaching infringement infringements infringed infringing flouted flouting flout contravention contravened broke break breaking breaks broken unenforceable shattering undermined undermining infraction infractions noncompliance',
)

/** With a "not" before them the arrangement is broken: "the truce has not been respected", "failed to observe it". */
export const KEEPING = set(
  'respect respected respecting observe observed observing honour honoured honor honored heed heeded uphold upheld adhered adhere comply complied kept keep abide abided obeyed',
)
/** Broken by paying no heed to it: "ignored the ceasefire"; not "ignored calls for a ceasefire". */
export const IGNORING = set('ignore ignored ignores ignoring disregard disregarded disregards disregarding')
/** Between an arrangement and the word for its breaking: only asked for or offered. */
export const ONLY_ASKED = set(
  'call calls appeal appeals demand demands plea pleas offer offers proposal proposals talks request requests',
)
/** Before a breach: it is disputed. */
export const DENYING = set('deny denies denied denying rejected rejects dismissed dismisses refuted')

/** What is broken, in one word. */
export const TRUCE_NOUNS = set('truce ceasefire cease armistice cessation pause calm freeze deescalation')

/** Nouns that count acts against it: "47 violations". */
export const BREACH_NOUNS = set(
  'violation violations breach breaches infringement infringements infraction infractions',
)

/** Fighting inside the area or time of an arrangement. */
export const VIOLENCE = set('violence fighting attacks strikes shelling bombardment clashes bombing raids')

export const CALLING = set('call calls called calling')
export const NEGATORS = set(
  "no without never neither nor didn't doesn't isn't hasn't won't cannot didnt doesnt reject rejected rejects rejecting rejection refuse refused refuses refusing refusal ruled unable",
)
/** Before "agree to", "declare": not yet done. */
export const WILLING = set(
  'willing willingness prepared ready intention intend intends intended readiness want wants hope hopes decision',
)
export const HEDGES = set('reportedly apparently possible potential allegedly supposedly unconfirmed')
export const CONDITIONS = set('if unless could once')
/** "To take effect", "to begin on Saturday": with "to" before them not yet done. */
export const BEGINNING = set('take come enter go begin start')
export const FUTURE = set('will would planned due scheduled upcoming expected starting')
export const ALLEGING = set(
  'accused accuse accuses accusing alleged alleges allege blamed blames blaming claimed claims claim allegations accusations',
)

/** Before or after a place: the arrangement does not hold there; before a party: it is not bound. */
export const LEAVES_OUT = set('excluding excluded excludes exclude except exempt exempts exempted excepting')
/** With a "not" before them they leave out, else they take in. */
export const TAKES_IN = set(
  'apply applies applied applying cover covers covered covering include includes included including extend extends',
)
export const PLACE_NOUNS = set(
  'market town city village camp camps district districts quarter quarters suburb suburbs province governorate region area areas state port road county towns villages cities valley territory territories locality',
)
export const AREA_PREPOSITIONS = set('in across for around throughout over inside within on near at')

/** Before a place after "agreed", "announced": where it is to hold, not where it was made. */
export const SCOPE_PREPOSITIONS = set('for across throughout around')

/** Before who stands for a truce of others: "the guarantors of the truce, Russia and Turkey". */
export const THIRD_PARTIES = set('guarantors guarantor mediators mediator sponsors brokers')

/** By whom an arrangement was made for others: the names after these are no parties to it. */
export const MADE_FOR_OTHERS = set(
  'brokered mediated sponsored negotiated endorsed backed supervised monitored guaranteed facilitated supported imposed drafted proposed',
)

/** Kept up or rescued in the words beside it: it is there, and the place and day beside them are not its own. */
export const SAVING = set(
  'save saving rescue rescuing salvage salvaging shore shoring prop propping bolster maintain maintaining preserve preserving',
)

/** "From 3 May until 10 May": before its last day. */
export const LASTING_TO = set('until till to through')
/** "Expires on 10 May": the day after them is the last. */
export const RUNNING_OUT = set('expires expire ends end expiring ending')

/** After "expires", "ends": it is still to come. */
export const TO_COME = set('on at by tomorrow tonight in next')

/** What a deal is about, when it has no name of its own: "a deal that will see rebels evacuated". */
export const DEALS_ABOUT: readonly (readonly [ArrangementKind, ReadonlySet<string>])[] = [
  ['evacuation_deal', set('evacuate evacuated evacuates evacuating evacuation evacuations evacuees')],
  ['prisoner_exchange', set('prisoners detainees hostages captives')],
  ['cessation_of_hostilities', set('hostilities fighting')],
]

/** "the regime's allies", "rebel backer Turkey": whoever stands before these is not meant, but a friend. */
export const FRIENDS = set('ally allies backer backers supporters sponsor sponsors')
/** "Russian-backed regime": the name before these is not meant, but the one after. */
export const HELD_UP_BY = set('backed led sponsored brokered mediated allied supported imposed')

/** Fighters offered a way out: "allowed to leave if they lay down their arms". */
export const LAYING_DOWN = set('lay laying laid put putting drop dropping surrender surrendering hand handing')
export const WEAPONS = set('weapons arms guns')
export const LEAVING = set('leave leaving exit depart evacuate')
export const OFFERING = set(
  'allowed allow allows urging urged urge offered offer called calling can may if permitted ordered asked would',
)

/** "agreed to stop fighting": an arrangement without a name. */
export const AGREEING = set('agreed agree agrees pledged pledge promised vowed undertook consented accepted announced')
export const STOPPING = set('stop halt suspend pause freeze cease')
export const FIGHTING = set(
  'fighting hostilities bombing bombardment attacks strikes airstrikes shelling raids operations fire shooting firing combat offensive',
)
