// Reads what the words around an arrangement's name say of it: proposed, agreed, in effect, collapsed, broken (field guide
// 9, `events[].status`), and how surely. The status is what the text says; incidents never change it.

import type { ArrangementStatus, Modality } from '../model/codes.ts'
import { findWord, type Name } from './arrangement-names.ts'
import * as words from './lang/en/arrangements.ts'
import { DATES } from './lang/en/parties.ts'
import type { Span } from './mentions.ts'
import { NUMBER, PUNCT, type Tokens } from './tokens.ts'

/** What is said of it, and by which word. `at` is -1 when nothing says it. */
export interface Status {
  readonly status: ArrangementStatus
  readonly at: number
  /** Said not to be so, and nothing else is said: "the sides have not agreed to a truce". */
  readonly isNegated?: boolean
}

const REACH = 19

/** The status the words around a name give it; null when nothing is said of the arrangement. */
export function readStatus(tokens: Tokens, name: Name, sentence: Span): Status | null {
  if (name.how === 'offer') return { status: 'proposed', at: name.from }
  const breach = breachAt(tokens, name, sentence)
  const isOnlyPartOfName = name.to < sentence.to && words.NAMED_AFTER.has(tokens.words[name.to])
  if (breach >= 0) return { status: 'breach_alleged', at: breach }
  if (isOnlyPartOfName) return null
  const cue = nearestCue(tokens, name, sentence, 1)
  if (cue && name.how === 'anaphor' && isRequest(tokens, cue.at)) return null
  if (cue) return toned(tokens, name, sentence, cue)
  if (name.how === 'anaphor') return tokens.words[name.from - 2] === 'under' ? still('agreed') : null
  if (isNegated(tokens, name, sentence)) return still('proposed')
  const isDeal = words.DEAL.has(tokens.words[name.to - 1]) || words.DEAL.has(tokens.words[name.from])
  if (isDeal || tokens.words[name.to] === 'between' || name.kind === 'deescalation_area') return still('agreed')
  if (isDefinite(tokens, name, sentence) || EXCHANGED.has(tokens.words[name.from])) return still('in_effect')
  return nearestCue(tokens, name, sentence, 2) ?? (isTimed(tokens, name, sentence) ? still('announced') : null)
}

/** "Calls on both parties to respect the pause": asked for, of one told of before. */
const isRequest = (tokens: Tokens, at: number): boolean =>
  words.KEEPING.has(tokens.words[at]) && tokens.words[at - 1] === 'to'

/** What is only willed is proposed; what a deal will bring is agreed. */
function toned(tokens: Tokens, name: Name, sentence: Span, cue: Status): Status {
  if (isBasis(tokens, name, sentence, cue)) return { status: 'agreed', at: cue.at }
  const isDone = cue.status !== 'agreed' && cue.status !== 'announced'
  if (isDone || cue.at > name.from) return cue
  const isWilled = findWord(tokens, Math.max(sentence.from, cue.at - 4), cue.at, words.WILLING) >= 0
  return isWilled ? { status: 'proposed', at: cue.at } : cue
}

/** "Under the deal people will leave": agreed, and not yet done. */
function isBasis(tokens: Tokens, name: Name, sentence: Span, cue: Status): boolean {
  if (tokens.words[cue.at] !== 'under' || !words.DEAL.has(tokens.words[name.to - 1])) return false
  return findWord(tokens, name.to, Math.min(sentence.to, name.to + 8), words.FUTURE) >= 0
}

/** "an eight-hour truce", "a 72-hour ceasefire": one that somebody set. */
function isTimed(tokens: Tokens, name: Name, sentence: Span): boolean {
  return findWord(tokens, Math.max(sentence.from, name.from - 3), name.from, words.SPELLS) >= 0
}

const still = (status: ArrangementStatus): Status => ({ status, at: -1 })

/** The word that says the arrangement was broken, or -1. */
function breachAt(tokens: Tokens, name: Name, sentence: Span): number {
  const before = Math.max(sentence.from, name.from - 6)
  for (let i = name.from - 1; i >= before && tokens.words[i] !== ';'; i--) {
    if (words.ONLY_ASKED.has(tokens.words[i])) break
    if (isBreaking(tokens, i, sentence.from, name)) return i
  }
  const after = Math.min(sentence.to, name.to + 20)
  for (let i = name.to; i < after && tokens.words[i] !== ';'; i++) {
    const word = tokens.words[i]
    if (!isBreaking(tokens, i, name.to, name)) continue
    if (words.KEEPING.has(word)) return i
    if (i < name.to + 2 && word !== 'broke') return i
    if (words.BREACH_NOUNS.has(word)) return i
    if (isPassive(tokens, i, name.to)) return i
  }
  return -1
}

/** A word for breaking it, "ignored", "has not been respected"; not "broke down". */
function isBreaking(tokens: Tokens, at: number, floor: number, name: Name): boolean {
  const word = tokens.words[at]
  const isDown = tokens.words[at + 1] === 'down' // "the truce broke down", but "to break down the truce"
  if (words.BREACH_WORDS.has(word)) return !isDown || (at < name.from && word !== 'broke')
  if (words.IGNORING.has(word)) return true
  return words.KEEPING.has(word) && findWord(tokens, Math.max(floor, at - 4), at, words.NOT) >= 0
}

const BEING: ReadonlySet<string> = new Set('been was were is are being proven largely'.split(' '))

function isPassive(tokens: Tokens, at: number, floor: number): boolean {
  for (let i = at - 1; i >= Math.max(floor, at - 4); i--) if (BEING.has(tokens.words[i])) return true
  return false
}

/** The nearest status word on either side, weighed: what happened to it outweighs how it came about. */
function nearestCue(tokens: Tokens, name: Name, sentence: Span, stretch: number): Status | null {
  let best: (Status & { cost: number }) | null = null
  let denied: (Status & { cost: number }) | null = null
  for (const step of [-1, 1]) {
    let distance = 0
    let toll = 0
    for (
      let i = step < 0 ? name.from - 1 : name.to;
      i >= sentence.from && i < sentence.to && distance < REACH * stretch;
      i += step
    ) {
      const word = tokens.words[i]
      if (word === ';' || word === '.' || word === ':') break
      if (word === ',' || CROSSES.has(word)) toll += word === 'and' ? 1 : 3
      if (!(tokens.flags[i] & PUNCT)) distance++
      const cued = cueAt(tokens, i, step, Math.ceil(distance / stretch))
      if (!cued) continue
      const isPlan = cued === 'in_effect' && isPlanned(tokens, i, sentence)
      const status = isPlan ? 'announced' : cued
      const weight = isPlan ? 0 : (words.STATUS_CUES.get(word)?.weight ?? words.WEIGHT[status])
      const cost = distance + toll - weight + (i === name.to && OF_ITS_MAKING.has(status) ? ATTRIBUTIVE : 0)
      if (isDenied(tokens, i, step < 0 ? sentence.from : name.to, status)) {
        if (!denied || cost < denied.cost) denied = { status, at: i, cost, isNegated: true }
      } else if (!best || cost < best.cost) best = { status, at: i, cost }
    }
  }
  return best ?? denied
}

/** "The ceasefire *announced* in March expired": right behind the name it says which one, if more is said of it. */
const OF_ITS_MAKING = new Set<ArrangementStatus>(['announced', 'agreed'])
const ATTRIBUTIVE = 8

/** "Will take effect", "is to begin on Saturday": not yet so. */
function isPlanned(tokens: Tokens, at: number, sentence: Span): boolean {
  const from = Math.max(sentence.from, at - 4)
  if (findWord(tokens, from, at, words.FUTURE) >= 0) return true
  for (let i = from + 1; i <= at; i++)
    if (words.BEGINNING.has(tokens.words[i]) && tokens.words[i - 1] === 'to') return true
  return false
}

/** "Has not entered into force", "neither side has agreed": told as what is not so. What it covers is told by its areas. */
function isDenied(tokens: Tokens, at: number, floor: number, status: ArrangementStatus): boolean {
  if (words.TAKES_IN.has(tokens.words[at]) || !DENIABLE.has(status)) return false
  for (let i = at - 1; i >= Math.max(floor, at - 4); i--) {
    if (tokens.flags[i] & PUNCT) return false
    if (words.NOT.has(tokens.words[i])) return true
  }
  return false
}

const DENIABLE: ReadonlySet<ArrangementStatus> = new Set([
  'in_effect',
  'agreed',
  'announced',
  'extended',
  'ended',
  'suspended',
  'expired',
] as const)

const CROSSES: ReadonlySet<string> = new Set('and but while after as when although though which where'.split(' '))

export function cueAt(tokens: Tokens, at: number, step: number, distance: number): ArrangementStatus | null {
  const word = tokens.words[at]
  if (words.CALLING.has(word)) {
    const next = tokens.words[at + 1]
    if (step > 0) return word.startsWith('called') && next === 'off' ? 'ended' : null
    if (next === 'off') return distance < 5 ? 'ended' : null
    return distance < 9 && hasFor(tokens, at) ? 'proposed' : null
  }
  if (word.startsWith('br') && step > 0 && (word === 'broke' || tokens.words[at + 1] === 'down')) return 'collapsed'
  const cue = words.STATUS_CUES.get(word)
  if (!cue || distance > (step < 0 ? cue.before : cue.after)) return null
  const needed = words.NEEDS_BEFORE.get(word)
  if (needed && word !== 'since' && !needed.has(tokens.words[at - 1])) return null
  if (words.NOT_BEFORE.get(word)?.has(tokens.words[at + 1])) return null
  const following = words.NEEDS_AFTER.get(word)
  if (following && !following.has(tokens.words[at + 1])) return null
  if (words.RUNNING_OUT.has(word) && words.TO_COME.has(tokens.words[at + 1])) return 'in_effect' // "expires on Friday"
  if (cue.status === 'superseded' && step < 0 && tokens.words[at + 1] === 'by') return 'announced' // by this one
  if (cue.status === 'extended' && tokens.words[at + 1] === 'to' && !isDay(tokens, at + 2)) return 'in_effect' // "extends to the port"
  if (words.LASTING.has(word) && step > 0 && findWord(tokens, Math.max(0, at - 3), at, words.NOT) >= 0)
    return 'collapsed'
  return cue.status
}

const isDay = (tokens: Tokens, at: number): boolean =>
  (tokens.flags[at] & NUMBER) !== 0 || DATES.has(tokens.words[at]) || words.SPELLS.has(tokens.words[at + 1])

/** "called for", "called on Tuesday for", "called on the sides to". */
function hasFor(tokens: Tokens, at: number): boolean {
  for (let i = at + 1; i < at + 5 && i < tokens.count; i++) {
    if (tokens.words[i] === 'for' || tokens.words[i] === 'on' || tokens.words[i] === 'upon') return true
  }
  return false
}

function isNegated(tokens: Tokens, name: Name, sentence: Span): boolean {
  const from = Math.max(sentence.from, name.from - 5)
  return findWord(tokens, from, name.from, words.NEGATORS) >= 0
}

/** "exchanged 50 prisoners": done, not agreed. */
const EXCHANGED: ReadonlySet<string> = new Set(['exchanged', 'swapped'])

const DEFINITE: ReadonlySet<string> = new Set("the this that its their 's".split(' '))

function isDefinite(tokens: Tokens, name: Name, sentence: Span): boolean {
  return findWord(tokens, Math.max(sentence.from, name.from - 4), name.from, DEFINITE) >= 0
}

export function readModality(tokens: Tokens, span: Span, name: Name, status: Status): Modality {
  if (status.isNegated) return 'negated'
  if (status.status === 'breach_alleged') return breachModality(tokens, span, name, status)
  if (isNegated(tokens, name, span)) return 'negated'
  if (
    status.status !== 'collapsed' &&
    status.at >= name.to &&
    !words.TAKES_IN.has(tokens.words[status.at]) &&
    findWord(tokens, Math.max(name.to, status.at - 3), status.at, words.NOT) >= 0
  )
    return 'negated'
  const near = Math.max(span.from, name.from - 8)
  const far = Math.min(span.to, name.to + 8)
  if (findWord(tokens, near, far, words.HEDGES) >= 0) return 'hedged'
  if (findWord(tokens, near, far, words.CONDITIONS) >= 0) return 'conditional'
  const isToCome = status.status === 'announced' || status.status === 'extended'
  if (isToCome || (status.status === 'in_effect' && status.at < 0)) {
    if (findWord(tokens, near, far, words.FUTURE) >= 0) return 'planned_or_future'
  }
  return 'asserted'
}

/** "Denied that it had broken the truce", "no violations of it were seen", "accused the army of breaking it". */
function breachModality(tokens: Tokens, span: Span, name: Name, { at }: Status): Modality {
  const denial = findWord(tokens, span.from, at, words.DENYING)
  if (denial >= 0 && at - denial <= 8) return 'denied'
  const isKept = words.KEEPING.has(tokens.words[at]) // "not respected" is the breach itself
  const floor = at > name.to ? name.to : span.from
  if (!isKept && findWord(tokens, Math.max(floor, at - 4), at, words.NOT) >= 0) return 'negated'
  return findWord(tokens, span.from, span.to, words.ALLEGING) >= 0 ? 'attributed' : 'asserted'
}
