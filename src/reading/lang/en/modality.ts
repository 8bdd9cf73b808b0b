// English words that say how sure a clause is: whether it happened, might have, was denied, is planned, or is long past
// (field guide 3.10 and 6). Each word opens a rule of `modality.ts`. Lower case.

import { WordSet } from '../../word-table.ts'
import type { Modality } from '../../../model/codes.ts'

/** How far a marker reaches: the whole clause, from the marker on, the noun after it, or the whole sentence. */
export type Reach = 'clause' | 'forward' | 'noun' | 'sentence'

/** What a marker says. `next`: one of these words must follow (after "not" or "also"); `before`: one must stand before. */
export interface Marker {
  readonly modality: Modality
  readonly reach: Reach
  readonly next?: ReadonlySet<string>
  readonly before?: ReadonlySet<string>
  /** Words just after that undo it: "not only". */
  readonly unless?: ReadonlySet<string>
  /** Words just before that undo it: "military might". */
  readonly notAfter?: ReadonlySet<string>
}

const words = (list: string): string[] => list.split(' ')
const set = (list: string): WordSet => new WordSet(words(list))

export const BE = set('is was are were be been being still also widely')

function markers(): Map<string, readonly Marker[]> {
  const map = new Map<string, Marker[]>()
  const put = (list: string, modality: Modality, reach: Reach, rest: Partial<Marker> = {}) => {
    for (const word of words(list)) map.set(word, [...(map.get(word) ?? []), { modality, reach, ...rest }])
  }
  hedges(put)
  negations(put)
  plans(put)
  questions(put)
  past(put)
  return map
}

type Put = (list: string, modality: Modality, reach: Reach, rest?: Partial<Marker>) => void

function hedges(put: Put): void {
  put(
    'reportedly apparently allegedly purportedly supposedly probably possibly perhaps presumably seemingly ostensibly maybe arguably potentially rumoured rumored',
    'hedged',
    'clause',
  )
  put('likely unlikely', 'hedged', 'clause')
  put('believed thought understood presumed assumed', 'hedged', 'clause', {
    next: set('to that responsible dead killed by'),
  })
  put('believed thought suspected feared understood presumed assumed', 'hedged', 'clause', { before: BE })
  put('believe believes suspect suspects think thinks assume', 'hedged', 'forward', {
    next: set('that the it he they to a this many some'),
  })
  put('unconfirmed', 'hedged', 'forward', { next: set('reports report accounts claims information') })
  put('feared', 'hedged', 'clause', { next: set('dead killed trapped missing') })
  put(
    'suspected alleged purported unconfirmed apparent presumed supposed unverified possible suspicious rumoured rumored probable',
    'hedged',
    'noun',
    { notAfter: set('is was are were as far soon it') },
  )
  put('appears appeared appear seems seemed seem', 'hedged', 'clause', { next: set('to that as likely the it') })
  put('might', 'hedged', 'clause', { notAfter: set('military with all the air') })
  put('may', 'hedged', 'clause')
  put('could', 'hedged', 'clause', { next: set('have') })
  put('said reported alleged', 'hedged', 'clause', { before: BE, next: set('to killed dead wounded injured missing') })
  put('reports', 'hedged', 'forward', {
    next: set('of that'),
    before: set('were are been some initial early earlier conflicting unconfirmed'),
  })
  put('rumours rumors speculation suggestions indications signs fears suspicions', 'hedged', 'forward', {
    next: set('of that'),
  })
  put('unverified unsubstantiated uncorroborated', 'hedged', 'clause')
  put('suggests suggest suggested suggesting', 'hedged', 'forward', { next: set('that the it') })
}

function negations(put: Put): void {
  const unless = set('only fewer less just clear known least far immediately yet surprising necessarily alone')
  put(
    "not didn't wasn't weren't isn't aren't don't doesn't hasn't haven't hadn't cannot can't couldn't won't wouldn't shouldn't didnt wasnt werent isnt arent dont doesnt hasnt havent hadnt cant couldnt wont wouldnt",
    'negated',
    'forward',
    { unless, notAfter: set('if or whether') },
  )
  put('no', 'negated', 'forward', {
    unless: set('longer doubt matter sooner fewer less'),
    notAfter: set('said saying says'),
  })
  put('never neither nor nobody none nothing', 'negated', 'forward')
  put('without', 'negated', 'forward')
  put('failed fails failing refused refuses', 'negated', 'forward', { next: set('to') })
  put('denied denies deny denying refuted refutes refuting disputed disputes dismissed', 'denied', 'forward', {
    notAfter: set('been was were be is are'),
  })
  put('rejected rejects rejecting', 'denied', 'forward', {
    next: set('claims the allegations accusations reports any such suggestions that as all'),
  })
  put('denial denials', 'denied', 'clause')
}

function plans(put: Put): void {
  put('if', 'conditional', 'forward', {
    notAfter: set('clear as known sure asked unclear see ask determine immediately unknown say'),
  })
  put('unless', 'conditional', 'forward')
  put('would', 'conditional', 'forward')
  put("'d", 'conditional', 'forward')
  put('could should', 'conditional', 'forward', { unless: set('have not be see hear') })
  // "thousands could be killed"; but "could be seen", "could be heard"
  put('be', 'conditional', 'clause', {
    before: set('could should might'),
    next: set(
      'killed wounded injured hurt maimed hit struck attacked bombed shelled targeted massacred displaced starved',
    ),
  })
  put("will shall won't 'll wont", 'planned_or_future', 'forward', {
    notAfter: set('the a of his their own at political good free against'),
  })
  put('going', 'planned_or_future', 'forward', { next: set('to'), before: set("is are was were be not 're 's 'm") })
  put(
    'plan plans planned planning intend intends intended threaten threatens threatened threatening vow vows vowed promised promises pledged pledges hopes hoped wants prepare prepares preparing prepared expects expected scheduled poised set ready seeks sought seeking aims aimed aiming hoping ordered urged agreed determined decided about readying bracing',
    'planned_or_future',
    'forward',
    { next: set('to for') },
  )
  put('due', 'planned_or_future', 'forward', { next: set('to'), before: BE })
  put('aimed aiming', 'planned_or_future', 'forward', { next: set('at') })
  put('ahead', 'planned_or_future', 'forward', { next: set('of') })
  put('order', 'planned_or_future', 'forward', { next: set('to'), before: set('in') })
  put('pretext pretexts excuse justification', 'planned_or_future', 'forward', { next: set('for to') })
  put(
    'risk risks threat threats danger prospect possibility fear fears plans plan intention warning warnings preparations preparation',
    'planned_or_future',
    'forward',
    { next: set('of for to') },
  )
  put('warned warns warning', 'planned_or_future', 'forward', { next: set('of against') })
  put('called calls calling call', 'planned_or_future', 'forward', { next: set('for on upon') })
  put('demand demands demanded demanding urges urging', 'planned_or_future', 'forward')
  put('imminent impending looming upcoming planned', 'planned_or_future', 'noun')
}

function questions(put: Put): void {
  put('whether', 'questioned', 'forward')
  put('unclear unknown uncertain', 'questioned', 'forward', {
    next: set('who whether if how what why which when where exactly how many'),
  })
  put('clear known sure certain', 'questioned', 'forward', {
    next: set('who whether if how what why which when where'),
    before: set('not immediately yet never'),
  })
  put('if', 'questioned', 'forward', { before: set('clear known sure asked unclear ask see determine say unknown') })
  put('questions question doubts doubt', 'questioned', 'forward', { next: set('over about as whether') })
}

function past(put: Put): void {
  put('regularly frequently repeatedly often routinely historically', 'historical', 'clause', {
    before: set('has have had been is are'),
  })
  put('previously formerly', 'historical', 'clause', {
    unless: set('known called named affiliated unknown linked held'),
  })
  put('years decades', 'historical', 'sentence', { next: set('ago earlier before') })
  put('year', 'historical', 'clause', { before: set('last previous') })
  put('months', 'historical', 'clause', { next: set('ago earlier') })
  put('decade', 'historical', 'clause', { before: set('last past') })
  put('past', 'historical', 'clause', { before: set('the'), next: set('years decade decades') })
  put('years', 'historical', 'clause', {
    before: set('the recent past previous several few two three four five six many'),
    unless: set('old in'),
  })
}

/** Words that open a rule, with what they say. */
export const MARKERS: ReadonlyMap<string, readonly Marker[]> = markers()

/** Between a marker and the word that must follow it or stand before it. */
export const SKIPPED = set('also not still now widely then have has had initially immediately at least only currently')

/** Between a marker and the word before it. */
export const SKIPPED_BEFORE = set('also still now widely then initially at least only currently been')

/** "Landed *without exploding*": of the negation's clause no more than that did not happen. */
export const EVENTLESS = set(
  'exploding detonating bursting warning notice trial charge charges incident authorisation authorization',
)

/** "Denied any *role* in the shelling": whose part in it is denied, and not the shelling. */
export const PARTS_IN_ACTS = set('involvement responsibility role part hand complicity participation behind')

/** "did not say how many", "could not be verified": the saying did not happen, what it is about may have. */
export const KNOWING = set(
  'say saying said know known give given giving specify specified confirm confirmed confirming elaborate comment commented identify identified name named disclose disclosed reveal revealed determine determined verify verified verifiable corroborated clear certain apportioning mention mentioned provide provided respond responded stop stopped prevent prevented deter surrender agree agreed permission warning stopping let',
)

/** A clause ends before these. */
export const CLAUSE_ENDS = set(
  'but while whereas whilst although though because after before when which who whom whose where since until as , ; : . ? ! ( ) - " [ ]',
)
/** A clause begins after these. */
export const CLAUSE_BEGINS = set(
  'but while whereas whilst although though because after before when which who whose where and that said says , ; : . ? ! ( ) - " [ ] as or',
)

/** After "and", these begin a new clause. */
export const NEW_SUBJECTS = set(
  'the a an it he she they there its his her their another some several at dozens scores we i',
)

export const YEAR_PREPOSITIONS = set('in since during of until from early late mid')

/** "This is not true", "These reports are false": what a sentence that denies the one before it is made of. */
export const POINTING = set('this that these those it such')
export const NOT = set("not n't isn't wasn't aren't no never")
export const TRUE = set('true correct accurate')
export const UNTRUE = set('false untrue fake incorrect baseless unfounded fabricated groundless')

/** "*Claims of* a strike on the camp were untrue", "dismissed *reports that* planes had struck it as fake" */
export const TALK = set('claims claim reports allegations allegation accusations accusation rumours rumors')
export const TALK_OF = set('of that about')

/** "no such attack took place", "it never happened", "the footage was staged": that it did not happen at all. */
export const NEVER_WAS =
  /\b(?:no (?:such )?(?:attack|strike|air ?strike|raid|shelling|bombing|massacre|incident|explosion)|(?:never|not|n't) (?:happen(?:ed)?|occur(?:red)?|take place|taken place)|fabricat\w*|staged|hoax|fake)\b/i

export const WEEKDAYS = set('monday tuesday wednesday thursday friday saturday sunday')
