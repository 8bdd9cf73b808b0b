// Finds the dates that stand as headings over what happened on them ("SUNDAY 15 JULY." above that day's incidents, in a
// monitor's weekly list). They are no datelines: the text was not written on them. `dateline.ts` leaves them out,
// `times.ts` reads them as times of acts; which of the following acts take them is for the incidents to say.

import { afterDateLabel } from './layout-labels.ts'
import type { LaidSentence, Span } from './mentions.ts'
import type { FoundForm } from './time-form.ts'
import { readForm } from './time-forms.ts'
import { BREAK_BEFORE, PUNCT, type Tokens } from './tokens.ts'

const LONGEST = 9 // tokens of a heading: "Sunday, 15 July 2018:"
const LEAST_BEFORE = 3 // sentences of the report before a heading that is the only one

interface Heading extends Span {
  /** Index of its sentence. */
  readonly index: number
  readonly hasYear: boolean
  /** Its words, to tell one day from another. */
  readonly key: string
}

/**
 * Sentences that are nothing but a date and stand over others: two or more of them with different dates, or one well
 * inside the report. A lone date at the top or the end is a dateline.
 */
export function findDateHeadings(tokens: Tokens, sentences: readonly LaidSentence[], isUpperCase: boolean): Span[] {
  const headings: Heading[] = []
  let told = 0
  let toldBeforeFirst = 0
  for (let index = 0; index < sentences.length; index++) {
    const sentence = sentences[index]
    if (isTold(sentence)) told++
    if (sentence.to - sentence.from > LONGEST || !sentences.slice(index + 1, index + 3).some(isTold)) continue
    if (PICTURES.has(sentences[index + 1]?.kind ?? '')) continue // "... near the border. July 27 2016. (AP)"
    const heading = readHeading(tokens, sentence, index, isUpperCase)
    if (!heading) continue
    if (headings.length === 0) toldBeforeFirst = told
    headings.push(heading)
  }
  const [first, ...others] = headings
  if (!first) return []
  if (others.every((other) => other.key === first.key)) {
    const isLine = (tokens.flags[first.from] & BREAK_BEFORE) !== 0
    return isLine && toldBeforeFirst >= LEAST_BEFORE ? headings : []
  }
  return toldBeforeFirst === 0 && isOfPage(first, others, sentences) ? others : headings
}

/** What follows the date of a picture. */
const PICTURES = new Set<string>(['caption', 'byline'])

const isTold = (sentence: LaidSentence): boolean => sentence.kind === 'body' || sentence.kind === 'lead'

/** The date of the page above a list of days: the headline follows it, or it alone has a year. */
function isOfPage(first: Heading, others: readonly Heading[], sentences: readonly LaidSentence[]): boolean {
  return sentences[first.index + 1]?.kind === 'title' || (first.hasYear && others.every((other) => !other.hasYear))
}

/** A sentence all of whose words are one date. */
function readHeading(tokens: Tokens, sentence: LaidSentence, index: number, isUpperCase: boolean): Heading | null {
  const bounds = { tokens, low: sentence.from, high: sentence.to, isUpperCase }
  let key = ''
  let hasYear = false
  let free = afterDateLabel(tokens, sentence.from, sentence.to) || sentence.from
  for (let at = free; at < sentence.to; at++) {
    const form = readForm({ ...bounds, low: free }, at)
    if (!form) continue
    if (!isDay(form) || !areMarks(tokens, free, form.from)) return null
    key += keyOf(tokens.words.slice(form.from, form.to))
    hasYear ||= form.form.kind === 'date' && form.form.year !== null
    free = form.to
    at = Math.max(at, form.to - 1)
  }
  if (key === '' || !areMarks(tokens, free, sentence.to)) return null
  return { from: sentence.from, to: sentence.to, index, hasYear, key }
}

/** "27 Jul 2016" and "July 27 2016" are one day. */
const keyOf = (words: readonly string[]): string =>
  words
    .map((word) => (/^[a-z]/.test(word) ? word.slice(0, 3) : word))
    .sort()
    .join(' ')

const isDay = ({ form, isClock }: FoundForm): boolean => !isClock && (form.kind === 'date' || form.kind === 'weekday')

function areMarks(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!(tokens.flags[i] & PUNCT)) return false
  return true
}
