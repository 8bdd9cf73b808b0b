// Reads what a report says of ceasefires, truces, pauses, evacuation and exchange deals (field guide 9): one finding for
// each statement, with the status its own words give it, and each alleged breach. Whether an incident is covered by an
// arrangement is asked elsewhere.

import type { ArrangementKind, ArrangementStatus, Modality } from '../model/codes.ts'
import { readAreas, readParties, readTime } from './arrangement-scope.ts'
import * as words from './lang/en/arrangements.ts'
import type { Document, Span, TimeMention } from './mentions.ts'
import { isReport, type Mentions } from './parties.ts'
import { HYPHEN_BEFORE, PUNCT, QUOTE, type Tokens } from './tokens.ts'

/** A statement of an arrangement, or of a breach of one. Areas are indexes of place mentions. */
export interface ArrangementFinding extends Span {
  readonly kind: 'arrangement' | 'breach'
  readonly arrangementKind: ArrangementKind
  readonly status: ArrangementStatus
  readonly areasIn: readonly number[]
  readonly areasOut: readonly number[]
  readonly parties: readonly string[]
  readonly time: TimeMention | null
  readonly modality: Modality
  readonly rule: string
  readonly reason: string
}

/** A name of an arrangement in the text: "a fragile [ceasefire deal]". */
interface Name extends Span {
  readonly kind: ArrangementKind
  readonly how: 'named' | 'deal' | 'anaphor' | 'offer' | 'agreed_to_stop'
}

/** What is said of it, and by which word. `at` is -1 when nothing says it. */
interface Status {
  readonly status: ArrangementStatus
  readonly at: number
}

interface Statement {
  readonly name: Name
  readonly status: Status
}

interface Starter {
  phrases: { kind: ArrangementKind; rest: ReadonlySet<string>[] }[]
  anaphor: boolean
  deal: boolean
  laying: boolean
  agreeing: boolean
}

const MAX_SPAN = 46
const MAX_CHARACTERS = 600
const APART = 40
const REACH = 19
const DEAL_BACK = 10
const DEAL_ON = 16
const SENTENCES_BACK = 3

let starters: Map<string, Starter> | null = null

/**
 * Reads every statement of an arrangement and every alleged breach, in the order of the text.
 *
 * @param mentions places, times and actors of the same document
 */
export function readArrangements(document: Document, mentions: Mentions): ArrangementFinding[] {
  const findings: ArrangementFinding[] = []
  const headlines: ArrangementFinding[] = []
  let last: { kind: ArrangementKind; sentence: number } | null = null
  for (let s = 0; s < document.sentences.length; s++) {
    const sentence = document.sentences[s]
    if (!isReport(sentence)) continue
    const known: ArrangementKind | null = last && s - last.sentence <= SENTENCES_BACK ? last.kind : null
    const names = findNames(document.tokens, sentence, known)
    if (!names.length) continue
    for (const statement of statementsOf(document.tokens, sentence, names)) {
      last = { kind: statement.name.kind, sentence: s }
      const into = sentence.kind === 'title' ? headlines : findings
      into.push(...tell(document, mentions, sentence, statement))
    }
  }
  // A headline that says what the body says is no second statement.
  const own = headlines.filter((h) => !findings.some((f) => f.arrangementKind === h.arrangementKind))
  return own.length ? [...own, ...findings].sort((a, b) => a.from - b.from) : findings
}

function startersOf(): Map<string, Starter> {
  if (starters) return starters
  starters = new Map()
  const starter = (word: string): Starter => {
    const known = starters?.get(word) ?? { phrases: [], anaphor: false, deal: false, laying: false, agreeing: false }
    starters?.set(word, known)
    return known
  }
  for (const [kind, phrase] of words.NAMES) {
    const [first, ...rest] = phrase.split(' ').map((part) => part.replace(/[()]/g, '').split('|'))
    for (const word of first) starter(word).phrases.push({ kind, rest: rest.map((part) => new Set(part)) })
  }
  for (const word of words.ANAPHORS) starter(word).anaphor = true
  for (const word of words.DEAL) starter(word).deal = true
  for (const word of words.LAYING_DOWN) starter(word).laying = true
  for (const word of words.AGREEING) starter(word).agreeing = true
  for (const { phrases } of starters.values()) phrases.sort((a, b) => b.rest.length - a.rest.length)
  return starters
}

/** Names of arrangements in a sentence, left to right, none inside another. */
function findNames(tokens: Tokens, sentence: Span, known: ArrangementKind | null): Name[] {
  const table = startersOf()
  const names: Name[] = []
  for (let i = sentence.from; i < sentence.to; i++) {
    const starter = table.get(tokens.words[i])
    if (!starter) continue
    const name =
      namedAt(tokens, i, sentence, starter) ??
      (starter.deal ? dealAt(tokens, i, sentence) : null) ??
      (starter.anaphor && known ? anaphorAt(tokens, i, sentence, known) : null) ??
      (starter.laying ? offerAt(tokens, i, sentence) : null) ??
      (starter.agreeing ? agreedToStopAt(tokens, i, sentence) : null)
    if (!name) continue
    names.push(name)
    i = Math.max(i, name.to - 1)
  }
  return names.some((name) => name.how !== 'anaphor') ? names.filter((name) => name.how !== 'anaphor') : names
}

function namedAt(tokens: Tokens, at: number, sentence: Span, starter: Starter): Name | null {
  for (const { kind, rest } of starter.phrases) {
    let i = at + 1
    let matched = 0
    for (; i < sentence.to && matched < rest.length; i++) {
      if (tokens.flags[i] & QUOTE || tokens.words[i] === "'") continue
      if (!rest[matched].has(tokens.words[i])) break
      matched++
    }
    if (matched < rest.length) continue
    if (tokens.words[at] === 'cease' && !isCeasefireNoun(tokens, at, sentence)) return null
    if (at > sentence.from && words.NOT_OF_WAR.has(tokens.words[at - 1])) return null
    let to = i
    while (to < sentence.to && to < i + 2 && (words.DEAL.has(tokens.words[to]) || isMark(tokens, to))) to++
    while (isMark(tokens, to - 1)) to--
    return { from: at, to, kind, how: 'named' }
  }
  return null
}

const isMark = (tokens: Tokens, at: number): boolean => (tokens.flags[at] & QUOTE) !== 0 || tokens.words[at] === "'"

/** "a cease-fire", "agreed to cease fire"; not the order "Cease fire!". */
function isCeasefireNoun(tokens: Tokens, at: number, sentence: Span): boolean {
  if (tokens.words[at + 2] === '!') return false
  if (tokens.flags[at + 1] & HYPHEN_BEFORE) return true
  if (at === sentence.from) return false
  if (tokens.words[at - 1] !== 'to') return (tokens.flags[at - 1] & PUNCT) === 0
  for (let i = at - 2; i >= Math.max(sentence.from, at - 8); i--) {
    if (words.AGREEING.has(tokens.words[i]) || words.STATUS_CUES.has(tokens.words[i])) return true
  }
  return false
}

/** "the deal", "under the agreement" once an arrangement has been told of. */
function anaphorAt(tokens: Tokens, at: number, sentence: Span, kind: ArrangementKind): Name | null {
  if (at === sentence.from || !words.POINTS_BACK.has(tokens.words[at - 1])) return null
  const after = tokens.words[at + 1]
  if (at + 1 < sentence.to && (after === 'of' || after === 'with')) return null
  return { from: at, to: at + 1, kind, how: 'anaphor' }
}

/** "a deal that will see rebels evacuated": named by what it is about. */
function dealAt(tokens: Tokens, at: number, sentence: Span): Name | null {
  if (tokens.words[at] === 'plan' || tokens.words[at] === 'arrangements') return null
  const from = Math.max(sentence.from, at - DEAL_BACK)
  const to = Math.min(sentence.to, at + DEAL_ON)
  for (const [kind, about] of words.DEALS_ABOUT) {
    if (findWord(tokens, from, to, about) >= 0) return { from: at, to: at + 1, kind, how: 'deal' }
  }
  return null
}

/** "fighters will be allowed to leave if they lay down their arms". */
function offerAt(tokens: Tokens, at: number, sentence: Span): Name | null {
  const weapons = findWord(tokens, at + 1, Math.min(sentence.to, at + 5), words.WEAPONS)
  if (weapons < 0) return null
  const from = Math.max(sentence.from, at - 25)
  const to = Math.min(sentence.to, weapons + 20)
  const way = findWord(tokens, from, to, words.LEAVING)
  if (way < 0 || findWord(tokens, from, to, words.OFFERING) < 0) return null
  return { from: Math.min(at, way), to: Math.max(weapons, way) + 1, kind: 'evacuation_deal', how: 'offer' }
}

/** "agreed to stop the shelling": an arrangement that has no name. */
function agreedToStopAt(tokens: Tokens, at: number, sentence: Span): Name | null {
  const to = findWord(tokens, at + 1, Math.min(sentence.to, at + 5), TO)
  if (to < 0 || !words.STOPPING.has(tokens.words[to + 1]) || to + 1 >= sentence.to) return null
  const what = findWord(tokens, to + 2, Math.min(sentence.to, to + 7), words.FIGHTING)
  return what < 0 ? null : { from: to + 1, to: what + 1, kind: 'cessation_of_hostilities', how: 'agreed_to_stop' }
}

const TO: ReadonlySet<string> = new Set(['to'])

function findWord(tokens: Tokens, from: number, to: number, wanted: ReadonlySet<string>): number {
  for (let i = from; i < to; i++) if (wanted.has(tokens.words[i])) return i
  return -1
}

/** One statement for the names that stand together; a far one, or one past a semicolon, is another statement. */
function statementsOf(tokens: Tokens, sentence: Span, names: readonly Name[]): Statement[] {
  const statements: Statement[] = []
  let end = -1
  for (const name of names) {
    const status = readStatus(tokens, name, sentence)
    if (!status) continue
    const previous = statements.at(-1)
    if (!previous || isApart(tokens, end, name.from)) statements.push({ name, status })
    else if (isClearer(status, previous.status)) statements[statements.length - 1] = { name, status }
    end = name.to
  }
  return statements
}

function isApart(tokens: Tokens, from: number, to: number): boolean {
  if (to - from > APART) return true
  for (let i = from; i < to; i++) if (tokens.words[i] === ';') return true
  return false
}

/** Said in words rather than taken from the article, and done rather than asked for. */
function isClearer(status: Status, than: Status): boolean {
  if (status.at >= 0 !== than.at >= 0) return status.at >= 0
  return than.status === 'proposed' && status.status !== 'proposed'
}

/** The status the words around a name give it; null when nothing is said of the arrangement. */
function readStatus(tokens: Tokens, name: Name, sentence: Span): Status | null {
  if (name.how === 'offer') return { status: 'proposed', at: name.from }
  const breach = breachAt(tokens, name, sentence)
  const isOnlyPartOfName = name.to < sentence.to && words.NAMED_AFTER.has(tokens.words[name.to])
  if (breach >= 0) return { status: 'breach_alleged', at: breach }
  if (isOnlyPartOfName) return null
  const cue = nearestCue(tokens, name, sentence, 1)
  if (cue) return cue
  if (name.how === 'anaphor') return tokens.words[name.from - 2] === 'under' ? still('agreed') : null
  if (isNegated(tokens, name, sentence)) return still('proposed')
  const isDeal = words.DEAL.has(tokens.words[name.to - 1]) || words.DEAL.has(tokens.words[name.from])
  if (isDeal || tokens.words[name.to] === 'between' || name.kind === 'deescalation_area') return still('agreed')
  if (isDefinite(tokens, name, sentence)) return still('in_effect')
  return nearestCue(tokens, name, sentence, 2) ?? (isTimed(tokens, name, sentence) ? still('announced') : null)
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
      const cost = distance + toll - words.WEIGHT[status]
      if (!best || cost < best.cost) best = { status, at: i, cost }
    }
  }
  return best
}

const CROSSES: ReadonlySet<string> = new Set('and but while after as when although though which where'.split(' '))

function cueAt(tokens: Tokens, at: number, step: number, distance: number): ArrangementStatus | null {
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

const DEFINITE: ReadonlySet<string> = new Set("the this that its their 's".split(' '))

function isDefinite(tokens: Tokens, name: Name, sentence: Span): boolean {
  return findWord(tokens, Math.max(sentence.from, name.from - 4), name.from, DEFINITE) >= 0
}

/** The findings of one statement: mostly one; two when a breach is told together with the day it came into effect. */
function tell(document: Document, mentions: Mentions, sentence: Span, statement: Statement): ArrangementFinding[] {
  const { tokens } = document
  const { name, status } = statement
  const span = clauseAround(tokens, sentence, name, status.at)
  const { areasIn, areasOut } = readAreas(document, mentions, span, name)
  const common = {
    arrangementKind: name.kind,
    areasIn,
    areasOut,
    parties: readParties(document, mentions, span, name),
  }
  const isBreach = status.status === 'breach_alleged'
  const said = status.at < 0 ? 'no status word' : `"${tokens.words[status.at]}"`
  const first: ArrangementFinding = {
    ...span,
    ...common,
    kind: isBreach ? 'breach' : 'arrangement',
    status: status.status,
    time: readTime(mentions, span, status.at >= 0 ? status.at : name.from),
    modality: readModality(tokens, span, name, status),
    rule: `arrangement/1:${isBreach ? 'breach' : name.how}`,
    reason: `${tokens.words.slice(name.from, name.to).join(' ')}: ${status.status} by ${said}`,
  }
  const since = isBreach ? sinceTold(tokens, sentence, name) : -1
  if (since < 0) return [first]
  const from = name.from
  const to = Math.min(sentence.to, since + 10)
  const start = findWord(tokens, since, to, INTO)
  return [
    { ...first, to: Math.max(name.to, since) },
    {
      ...common,
      from,
      to,
      kind: 'arrangement',
      status: 'in_effect',
      time: readTime(mentions, { from, to }, start),
      modality: 'asserted',
      rule: 'arrangement/1:in_effect_since',
      reason: `${tokens.words.slice(name.from, name.to).join(' ')}: in effect by "${tokens.words[start]}"`,
    },
  ]
}

const INTO: ReadonlySet<string> = new Set(['effect', 'force'])

/** "since it came into effect on 27 February" beside a breach: the word "since", or -1. */
function sinceTold(tokens: Tokens, sentence: Span, name: Name): number {
  for (let i = name.to; i < Math.min(sentence.to, name.to + 20); i++) {
    if (tokens.words[i] !== 'since' || tokens.words[i + 1] !== 'it') continue
    const start = findWord(tokens, i, Math.min(sentence.to, i + 8), INTO)
    if (start >= 0 && cueAt(tokens, start, 1, 1)) return i
  }
  return -1
}

/** The sentence, or, where it is long, the words around the name. */
function clauseAround(tokens: Tokens, sentence: Span, name: Name, at: number): Span {
  let { from, to } = sentence
  if (to - from > MAX_SPAN) {
    const low = at >= 0 ? Math.min(at, name.from) : name.from
    const high = at >= 0 ? Math.max(at + 1, name.to) : name.to
    from = Math.max(from, low - 18)
    to = Math.min(to, high + 18)
    for (let i = low - 1; i > from; i--) if (tokens.words[i] === ';') from = i + 1
    for (let i = high; i < to; i++) if (tokens.words[i] === ';') to = i
  }
  while (to > name.to && tokens.ends[to - 1] - tokens.starts[from] > MAX_CHARACTERS) to--
  while (from < name.from && tokens.ends[to - 1] - tokens.starts[from] > MAX_CHARACTERS) from++
  return { from, to }
}

function readModality(tokens: Tokens, span: Span, name: Name, status: Status): Modality {
  if (isNegated(tokens, name, span)) return 'negated'
  if (
    status.status !== 'collapsed' &&
    status.at >= name.to &&
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
