// Parts the tokens of a text into paragraphs and sentences. Paragraphs are lines, unless the text was wrapped at a fixed
// width, where only an empty line parts them. Sentences end at . ? ! before something that can begin one.

import { LONG_SHORTENED, OPENERS, SHORTENED, TITLES } from './lang/en/sentences.ts'
import { CAPITAL, HYPHEN_BEFORE, JUNK, NUMBER, PUNCT, QUOTE, SPACE_BEFORE, type Tokens, UPPER } from './tokens.ts'

/** A run of tokens, end exclusive. `paragraph` counts from 0. */
export interface Sentence {
  readonly from: number
  readonly to: number
  readonly paragraph: number
}

/** Where each paragraph begins, as token indexes, ascending; the first is 0. */
export function findParagraphs(tokens: Tokens): number[] {
  const { text, count, starts, ends } = tokens
  const wrapped = isWrapped(text)
  const begins: number[] = count ? [0] : []
  for (let i = 1; i < count; i++) {
    if (!hasLineBreak(text, ends[i - 1], starts[i])) continue
    if (!wrapped || hasEmptyLine(text, ends[i - 1], starts[i])) begins.push(i)
  }
  return begins
}

// Some pages hold no stop at all. A longer run is parted, so that what is held against all of its sentence stays bounded.
const LONGEST = 600
const LONGEST_WITHOUT_MARK = 150

/** Parts a text into sentences. None crosses a paragraph, and together they hold every token once. */
export function findSentences(tokens: Tokens): Sentence[] {
  const begins = findParagraphs(tokens)
  const sentences: Sentence[] = []
  for (let p = 0; p < begins.length; p++) {
    const end = p + 1 < begins.length ? begins[p + 1] : tokens.count
    let from = begins[p]
    for (let i = from; i < end; i++) {
      if (i - from >= LONGEST) {
        const to = lastMark(tokens, i)
        sentences.push({ from, to, paragraph: p })
        from = to
      }
      if (!endsSentence(tokens, i, end)) continue
      let to = i + 1
      while (to < end && closes(tokens, to)) to++
      sentences.push({ from, to, paragraph: p })
      from = to
      i = to - 1
    }
    if (from < end) sentences.push({ from, to: end, paragraph: p })
  }
  return sentences
}

/** The token after the last mark before `at`, if there is one near, else `at`. */
function lastMark(tokens: Tokens, at: number): number {
  for (let i = at; i > at - LONGEST_WITHOUT_MARK; i--) if (tokens.flags[i - 1] & PUNCT) return i
  return at
}

/** What may stand before the first word of a sentence: "(", a dash of speech, the mark of an account, "[Reporter]". */
const OPENING = new Set(["'", '(', '-', '@', '#', '['])

const isStop = (word: string): boolean => word === '.' || word === '?' || word === '!'

/** A mark that belongs to the sentence before it: more stops, a closing quotation mark or bracket. */
function closes(tokens: Tokens, at: number): boolean {
  if (!(tokens.flags[at] & PUNCT) || tokens.flags[at] & SPACE_BEFORE) return false
  const word = tokens.words[at]
  return isStop(word) || word === ')' || word === ']' || word === "'" || (tokens.flags[at] & QUOTE) !== 0
}

function endsSentence(tokens: Tokens, at: number, end: number): boolean {
  const { words, flags } = tokens
  const stop = words[at]
  if (!(flags[at] & PUNCT)) return isShortenedLast(tokens, at, end)
  if (!isStop(stop)) return false
  let next = at + 1
  while (next < end && closes(tokens, next)) next++
  if (next >= end) return true
  const spaced = (flags[next] & SPACE_BEFORE) !== 0
  if (!spaced) return (flags[next] & (CAPITAL | UPPER)) === CAPITAL && at > 0 && endsWord(tokens, at - 1) // "Homs.The"
  if (stop !== '.') return true
  if (flags[at] & SPACE_BEFORE) return true
  const before = at > 0 ? words[at - 1] : ''
  if (TITLES.has(before) && flags[next] & (CAPITAL | NUMBER)) return false
  if (before.length === 1 && flags[at - 1] & CAPITAL && flags[next] & CAPITAL) return false // "J. Smith"
  if (SHORTENED.has(before) && flags[next] & (CAPITAL | NUMBER)) return opens(tokens, next)
  if (flags[next] & (CAPITAL | NUMBER | JUNK)) return true
  if (flags[next] & PUNCT) return (flags[next] & QUOTE) !== 0 || OPENING.has(words[next])
  if (/^(al|el|an|ad|as|at|ar|az)$/.test(words[next]) && next + 1 < end && flags[next + 1] & HYPHEN_BEFORE) return true
  if (words[at + 1] === '.' || before === '.') return false // an ellipsis
  return before.length >= 4 && !LONG_SHORTENED.has(before) && at > 0 && !(flags[at - 1] & (NUMBER | PUNCT)) // "on Friday. earlier"
}

/** A word or number before a stop that has no space behind it: "Homs.The", "on June 16.Twin", but no initial. */
const endsWord = ({ words, flags }: Tokens, at: number): boolean => words[at].length > 2 || (flags[at] & NUMBER) !== 0

/** "At 2 p.m. The truce held", "in the U.S. They left": the stop of a shortened word ends the sentence as well. */
function isShortenedLast(tokens: Tokens, at: number, end: number): boolean {
  const word = tokens.words[at]
  return word.length > 3 && word.endsWith('.') && at + 1 < end && opens(tokens, at + 1)
}

/** A word that begins a sentence: its capital is no name's, nor are capitals the rule around it ("6 A.M. THE SHELLS"). */
const opens = ({ words, flags }: Tokens, at: number): boolean =>
  (flags[at] & (CAPITAL | UPPER | SPACE_BEFORE)) === (CAPITAL | SPACE_BEFORE) &&
  OPENERS.has(words[at]) &&
  (words[at].length > 1 || (flags[at + 1] & UPPER) === 0)

function hasLineBreak(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 0x0a || unit === 0x0d || unit === 0x2028 || unit === 0x2029) return true
  }
  return false
}

function hasEmptyLine(text: string, from: number, to: number): boolean {
  let breaks = 0
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 0x2029) return true
    if (unit === 0x0a || (unit === 0x0d && text.charCodeAt(i + 1) !== 0x0a)) breaks++
  }
  return breaks > 1
}

/** Wire copy is wrapped at a fixed width: most lines are of like length, and most end in the middle of a sentence. */
export function isWrapped(text: string): boolean {
  const lines = text.slice(0, 20_000).split(/\r\n|\n|\r/)
  let full = 0
  let open = 0
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i].trimEnd()
    if (!line || !lines[i + 1].trim()) continue
    if (line.length < 45 || line.length > 100) continue
    full++
    if (!/[.!?:"”)\]]$/.test(line)) open++
  }
  const inside = lines.filter((line, i) => line.trim() && lines[i + 1]?.trim()).length
  return full >= 3 && full >= 0.6 * inside && open >= 0.6 * full
}
