// Reads what a report says of ceasefires, truces, pauses, evacuation and exchange deals (field guide 9): one finding for
// each statement, with the status its own words give it, and each alleged breach. Whether an incident is covered by an
// arrangement is asked elsewhere.

import type { ArrangementKind, ArrangementStatus, Modality } from '../model/codes.ts'
import type { Time } from '../model/reading.ts'
import { homeCountry } from './frame-places.ts'
import { findNames, findWord, type Name } from './arrangement-names.ts'
import { readAreas, readParties } from './arrangement-scope.ts'
import { cueAt, readModality, readStatus, type Status } from './arrangement-status.ts'
import { readTime } from './arrangement-time.ts'
import type { Document, Span } from './mentions.ts'
import { isReport, type Mentions } from './parties.ts'
import type { Tokens } from './tokens.ts'

/** A statement of an arrangement, or of a breach of one. Areas are indexes of place mentions. */
export interface ArrangementFinding extends Span {
  readonly kind: 'arrangement' | 'breach'
  readonly arrangementKind: ArrangementKind
  readonly status: ArrangementStatus
  readonly areasIn: readonly number[]
  readonly areasOut: readonly number[]
  readonly parties: readonly string[]
  readonly time: Time | null
  readonly modality: Modality
  readonly rule: string
  readonly reason: string
}

interface Statement {
  readonly name: Name
  readonly status: Status
}

const MAX_SPAN = 46
const MAX_CHARACTERS = 600
const APART = 40
const SENTENCES_BACK = 3

/**
 * Reads every statement of an arrangement and every alleged breach, in the order of the text.
 *
 * @param mentions places, times and actors of the same document
 */
export function readArrangements(document: Document, mentions: Mentions): ArrangementFinding[] {
  const findings: ArrangementFinding[] = []
  const headlines: ArrangementFinding[] = []
  let last: { kind: ArrangementKind; sentence: number } | null = null
  const home = homeCountry(mentions)
  for (let s = 0; s < document.sentences.length; s++) {
    const sentence = document.sentences[s]
    if (!isReport(sentence)) continue
    const known: ArrangementKind | null = last && s - last.sentence <= SENTENCES_BACK ? last.kind : null
    const names = findNames(document.tokens, sentence, known)
    if (!names.length) continue
    for (const statement of statementsOf(document.tokens, sentence, names)) {
      last = { kind: statement.name.kind, sentence: s }
      const into = sentence.kind === 'title' ? headlines : findings
      into.push(...tell(document, mentions, sentence, statement, home))
    }
  }
  // A headline that says what the body says is no second statement.
  const told = new Set(findings.map((finding) => finding.arrangementKind))
  const own = headlines.filter((h) => !told.has(h.arrangementKind))
  return own.length ? [...own, ...findings].sort((a, b) => a.from - b.from) : findings
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

/** The findings of one statement: mostly one; two when a breach is told together with the day it came into effect. */
function tell(
  document: Document,
  mentions: Mentions,
  sentence: Span,
  statement: Statement,
  home: string | null,
): ArrangementFinding[] {
  const { tokens } = document
  const { name, status } = statement
  const span = clauseAround(tokens, sentence, name, status.at)
  const told = { name, status: status.status, at: status.at, home }
  const isBreach = status.status === 'breach_alleged'
  const since = isBreach ? sinceTold(tokens, sentence, name, status.at) : -1
  const isAside = since >= 0 && since < status.at // "the truce that took effect on Friday was broken"
  const until = since < 0 || isAside ? span : { from: span.from, to: Math.max(name.to, since) }
  const said = status.at < 0 ? 'no status word' : `"${tokens.words[status.at]}"`
  const first: ArrangementFinding = {
    ...until,
    ...readAreas(document, mentions, span, told),
    parties: readParties(document, mentions, span, told),
    arrangementKind: name.kind,
    kind: isBreach ? 'breach' : 'arrangement',
    status: status.status,
    time: readTime(tokens, mentions, until, told),
    modality: readModality(tokens, span, name, status),
    rule: `arrangement/1:${isBreach ? 'breach' : name.how}`,
    reason: `${tokens.words.slice(name.from, name.to).join(' ')}: ${status.status} by ${said}`,
  }
  return since < 0 ? [first] : [first, inEffectSince(document, mentions, sentence, first, name, since, status.at)]
}

/** "… since it came into effect on 27 February": what stands beside a breach. */
function inEffectSince(
  { tokens }: Document,
  mentions: Mentions,
  sentence: Span,
  breach: ArrangementFinding,
  name: Name,
  since: number,
  broken: number,
): ArrangementFinding {
  const to = Math.min(since < broken ? broken : sentence.to, since + 10)
  const at = findWord(tokens, since, to, INTO)
  return {
    ...breach,
    from: name.from,
    to,
    kind: 'arrangement',
    status: 'in_effect',
    time: readTime(tokens, mentions, { from: since, to }, { name, status: 'in_effect', at, home: null }),
    modality: 'asserted',
    rule: 'arrangement/1:in_effect_since',
    reason: `${tokens.words.slice(name.from, name.to).join(' ')}: in effect by "${tokens.words[at]}"`,
  }
}

const INTO: ReadonlySet<string> = new Set(['effect', 'force'])

/** "since it came into effect", "that took effect on 27 February" beside a breach: the word "since" or "that", or -1. */
function sinceTold(tokens: Tokens, sentence: Span, name: Name, broken: number): number {
  for (let i = name.to; i < Math.min(sentence.to, name.to + 20); i++) {
    const isSince = tokens.words[i] === 'since' && tokens.words[i + 1] === 'it'
    const isAside = i <= name.to + 1 && i < broken && RELATIVES.has(tokens.words[i])
    if (!isSince && !isAside) continue
    const start = findWord(tokens, i, Math.min(isAside ? broken : sentence.to, i + 8), INTO)
    if (start >= 0 && cueAt(tokens, start, 1, 1)) return i
  }
  return -1
}

const RELATIVES: ReadonlySet<string> = new Set(['that', 'which'])

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
