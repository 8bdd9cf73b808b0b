// Reads what the words around an arrangement's name say of it: proposed, agreed, in effect, collapsed, broken (field guide
// 9, `events[].status`), and how surely. The status is what the text says; incidents never change it.

import type { ArrangementStatus, Modality } from '../model/codes.ts'
import { findWord, type Name } from './arrangement-names.ts'
import * as words from './lang/en/arrangements.ts'
import type { Span } from './mentions.ts'
import { PUNCT, type Tokens } from './tokens.ts'

/** What is said of it, and by which word. `at` is -1 when nothing says it. */
export interface Status {
  readonly status: ArrangementStatus
  readonly at: number
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
  if (cue) return toned(tokens, name, sentence, cue)
  if (name.how === 'anaphor') return tokens.words[name.from - 2] === 'under' ? still('agreed') : null
  if (isNegated(tokens, name, sentence)) return still('proposed')
  const isDeal = words.DEAL.has(tokens.words[name.to - 1]) || words.DEAL.has(tokens.words[name.from])
  if (isDeal || tokens.words[name.to] === 'between' || name.kind === 'deescalation_area') return still('agreed')
  if (isDefinite(tokens, name, sentence) || EXCHANGED.has(tokens.words[name.from])) return still('in_effect')
  return nearestCue(tokens, name, sentence, 2) ?? (isTimed(tokens, name, sentence) ? still('announced') : null)
}

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
    if (words.BREACH_WORDS.has(tokens.words[i]) && !(tokens.words[i] === 'broke' && tokens.words[i + 1] === 'down'))
      return i
  }
  const after = Math.min(sentence.to, name.to + 20)
  for (let i = name.to; i < after && tokens.words[i] !== ';'; i++) {
    const word = tokens.words[i]
    if (!words.BREACH_WORDS.has(word)) continue
    if (i < name.to + 2 && word !== 'broke') return i
    if (words.BREACH_NOUNS.has(word)) return i
    if (isPassive(tokens, i, name.to)) return i
  }
  return -1
}

const BEING: ReadonlySet<string> = new Set('been was were is are being proven largely'.split(' '))

function isPassive(tokens: Tokens, at: number, floor: number): boolean {
  for (let i = at - 1; i >= Math.max(floor, at - 4); i--) if (BEING.has(tokens.words[i])) return true
  return false
}

/** The nearest status word on either side, weighed: what happened to it outweighs how it came about. */
function nearestCue(tokens: Tokens, name: Name, sentence: Span, stretch: number): Status | null {
  let best: (Status & { cost: number }) | null = null
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
      const status = cueAt(tokens, i, step, Math.ceil(distance / stretch))
      if (!status) continue
      const cost = distance + toll - (words.STATUS_CUES.get(word)?.weight ?? words.WEIGHT[status])
      if (!best || cost < best.cost) best = { status, at: i, cost }
    }
  }
  return best
}

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
  if (words.LASTING.has(word) && step > 0 && findWord(tokens, Math.max(0, at - 3), at, words.NOT) >= 0)
    return 'collapsed'
  return cue.status
}

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
  if (status.status === 'breach_alleged') {
    return findWord(tokens, span.from, span.to, words.ALLEGING) >= 0 ? 'attributed' : 'asserted'
  }
  if (findWord(tokens, near, far, words.HEDGES) >= 0) return 'hedged'
  if (findWord(tokens, near, far, words.CONDITIONS) >= 0) return 'conditional'
  if (status.status === 'announced' || status.status === 'in_effect' || status.status === 'extended') {
    if (findWord(tokens, near, far, words.FUTURE) >= 0) return 'planned_or_future'
  }
  return 'asserted'
}
