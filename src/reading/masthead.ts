// What a text says of itself at its head: its headline, and who publishes it: the agency that a wire's dateline names in brackets,
// or the body whose name stands over its own statement. Only what the caller does not know is taken from here, and only where a
// page puts it: a name inside the report is nobody's masthead.

import { BODIES, HANDOUTS, TELLING } from './lang/en/layout.ts'
import type { Document, LaidSentence } from './mentions.ts'
import { CAPITAL, NUMBER } from './tokens.ts'

const LONGEST_AGENCY = 6 // tokens
const LONGEST_BODY = 10

type Head = Pick<Document, 'source' | 'tokens' | 'sentences'>

/** The headline that stands over the report, its line ends made spaces; null where none does. */
export function headlineOf({ sentences, source, tokens }: Head): string | null {
  const title = aboveReport(sentences).find(({ kind }) => kind === 'title')
  if (title === undefined) return null
  return source.text
    .slice(tokens.starts[title.from], tokens.ends[title.to - 1])
    .replace(/\s+/gu, ' ')
    .replace(/\s*[-–—:]$/u, '')
}

/** "GENEVA, 2 May 2016 (Example Wire) -": the outlet that the dateline names; null where it names none. */
export function outletOf({ sentences, source, tokens }: Head): string | null {
  const { words, flags, starts, ends } = tokens
  for (const { kind, from, to } of aboveReport(sentences)) {
    const close = to - 2
    if (kind !== 'dateline' || words[to - 1] !== '-' || words[close] !== ')') continue
    const open = words.lastIndexOf('(', close)
    if (open < from || close - open < 2 || close - open > LONGEST_AGENCY) continue
    const name = flags.subarray(open + 1, close)
    if ((name[0] & CAPITAL) !== 0 && !name.some((flag) => (flag & NUMBER) !== 0))
      return source.text.slice(starts[open + 1], ends[close - 1])
  }
  return null
}

/**
 * "Tihama Harm Monitor" over "Weekly bulletin no. 31", "Statement of the Regional Administration" over a date: the body whose
 * name is the first line of what it hands out; null where the first line is a headline.
 */
export function bodyOf({ sentences, source, tokens }: Head): string | null {
  const { words, flags, starts, ends } = tokens
  const [first, second] = sentences
  if (first?.kind !== 'title' || first.from !== 0 || second === undefined) return null
  const isHandout = HANDOUTS.has(words[0])
  const from = isHandout ? afterOf(words, first.to) : 0
  if (from < 0 || first.to - from > LONGEST_BODY) return null
  let isBody = false
  for (let at = from; at < first.to; at++) {
    if (TELLING.has(words[at]) || flags[at] & NUMBER) return null
    if (!(flags[at] & CAPITAL) && !INSIDE_NAMES.has(words[at])) return null
    isBody ||= BODIES.has(words[at]) && (at + 1 === first.to || INSIDE_NAMES.has(words[at + 1]))
  }
  if (!isBody) return null
  const saysSo = isHandout || second.kind === 'dateline' || opensHandout(words, second) || endsInYear(words, second)
  return saysSo ? source.text.slice(starts[from], ends[first.to - 1]) : null
}

/**
 * In its own statement, whom "the monitor", "our office" names: the body whose name ends in that word, else null. Asked with
 * the words of a name, lower case, without article.
 */
export function namedByItself(document: Head): (name: string) => string | null {
  const own = bodyOf(document)
  if (own === null) return () => null
  const words = own.toLowerCase().split(/[^\p{L}]+/u)
  const isHead = (word: string, at: number): boolean =>
    BODIES.has(word) && (at + 1 >= words.length || !BODIES.has(words[at + 1]))
  const heads = new Set(words.filter(isHead))
  return (name) => (heads.has(name) ? own : null)
}

/** After "Statement of", "Press release by the"; -1 where no such word follows. */
function afterOf(words: readonly string[], to: number): number {
  for (let at = 1; at < Math.min(4, to); at++) {
    if (!HANDOUTS.has(words[at - 1])) return -1
    if (words[at] === 'of' || words[at] === 'by' || words[at] === 'from')
      return words[at + 1] === 'the' ? at + 2 : at + 1
  }
  return -1
}

const opensHandout = (words: readonly string[], { from, to }: LaidSentence): boolean =>
  HANDOUTS.has(words[from]) || (from + 1 < to && HANDOUTS.has(words[from + 1]))

/** "Port Sudan, 11 October 2025", a line of its own under the name. */
const endsInYear = (words: readonly string[], { from, to }: LaidSentence): boolean =>
  to - from < LONGEST_BODY && /^(?:19|20)\d\d$/.test(words[to - 1])

const INSIDE_NAMES = new Set(['of', 'the', 'for', 'and', 'in', 'to', 'on', '-', ',', '&'])

/** The pieces before the first sentence that reports. */
function aboveReport(sentences: readonly LaidSentence[]): readonly LaidSentence[] {
  const first = sentences.findIndex(({ kind }) => kind === 'lead' || kind === 'body')
  return first < 0 ? [] : sentences.slice(0, first)
}
