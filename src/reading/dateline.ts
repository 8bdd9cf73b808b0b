// Finds the day a report was written: its own dateline before the date that came with it, since archives often file a
// report under another day. A dateline stands at the very top (before or after the headline) or in a line of its own at
// the very end; a date inside a sentence is none. Relative days ("on Friday") count from it (field guide 7).

import { type Day, isoDate, parseIsoDate } from './calendar.ts'
import { findDateHeadings } from './date-headings.ts'
import { readFigureDate, readMonthForm } from './date-forms.ts'
import { AGENCIES, DATELINE_LABELS, MONTHS, PAPERS, SHORT_WEEKDAYS, WEEKDAYS } from './lang/en/times.ts'
import { isAllCapitals } from './layout.ts'
import type { LaidSentence, Span } from './mentions.ts'
import { firstAt } from './spans.ts'
import { type Bounds, type FoundForm, found, plainDate } from './time-form.ts'
import { roleOf } from './time-role.ts'
import { resolve } from './time-values.ts'
import { BREAK_BEFORE, CAPITAL, HYPHEN_BEFORE, NUMBER, PUNCT, type Tokens } from './tokens.ts'
import { WordSet, WordTable } from './word-table.ts'

/** The day relative times count from. `from` is `text` for a dateline; `given` if the caller binds us to its date. */
export interface ReferenceDate {
  /** YYYY-MM-DD. */
  readonly date: string | null
  readonly from: 'given' | 'metadata' | 'text' | null
  /** Where the dateline stands. */
  readonly span: Span | null
  readonly reason: string
}

/** A dateline found: its tokens with their labels, and its day. */
export interface Dateline extends Span {
  readonly day: Day
  readonly isUpdate: boolean
}

const TOP = 60
const END = 25
const LINE = 12
const LABEL_REACH = 5

/**
 * The day a report was written.
 *
 * @param publishedAt ISO 8601 date or date-time that came with the text
 * @param isBinding the caller wants `publishedAt`, whatever the text says
 */
export function findReferenceDate(
  tokens: Tokens,
  sentences: readonly LaidSentence[],
  publishedAt: string | null,
  isBinding: boolean,
): ReferenceDate {
  const given = publishedAt === null ? null : parseIsoDate(publishedAt)
  if (given !== null && isBinding)
    return { date: isoDate(given), from: 'given', span: null, reason: 'the date given with the text' }
  const datelines = findDatelines(tokens, sentences, given)
  const best = datelines.find((line) => !line.isUpdate) ?? datelines[0]
  if (best) {
    const date = isoDate(best.day)
    const differs = given !== null && given !== best.day ? `, not the ${isoDate(given)} it was filed under` : ''
    return { date, from: 'text', span: { from: best.from, to: best.to }, reason: `the text's own dateline${differs}` }
  }
  const end = given === null ? endOfPeriod(tokens) : null
  if (end)
    return { date: isoDate(end.day), from: 'text', span: null, reason: 'no dateline; the end of the period it covers' }
  const said = given === null ? saidDay(tokens, sentences) : null
  if (said !== null)
    return { date: isoDate(said), from: 'text', span: null, reason: 'no dateline; the day on which it was said' }
  if (given === null) return { date: null, from: null, span: null, reason: 'no dateline, and no date given' }
  return { date: isoDate(given), from: 'metadata', span: null, reason: 'no dateline; the date of publication' }
}

/** "Situation report no. 31 | Reporting period: 3 - 9 June 2024": at the top, where no day of writing is told. */
function endOfPeriod(tokens: Tokens): Dateline | null {
  const bounds = { tokens, low: 0, high: Math.min(tokens.count, TOP), isUpperCase: isAllCapitals(tokens) }
  for (let at = 1; at < bounds.high - 2; at++) {
    if (tokens.words[at] !== 'period' || tokens.words[at - 1] !== 'reporting') continue
    const reach = { ...bounds, low: at + 1, high: Math.min(bounds.high, at + 9) }
    for (let i = at + 1; i < reach.high; i++) {
      const form = readDate(reach, i)
      if (form?.form.kind === 'date' && form.form.year !== null) return datelineFrom(reach, form, null, true)
    }
  }
  return null
}

/**
 * "The governor said on Tuesday, 3 May 2016": the first day that is written out with its weekday and year, where it is the day
 * of what somebody says near the top. A report is written on the day of its news.
 */
function saidDay(tokens: Tokens, sentences: readonly LaidSentence[]): Day | null {
  const isUpperCase = isAllCapitals(tokens)
  for (const sentence of sentences) {
    if (sentence.from > SAID_TOP) return null
    if (sentence.kind !== 'body' && sentence.kind !== 'lead') continue
    const bounds = { tokens, low: sentence.from, high: sentence.to, isUpperCase }
    for (let at = sentence.from; at < sentence.to; at++) {
      const date = readDate(bounds, at)
      if (date?.form.kind !== 'date' || date.form.year === null) continue
      const start = beforeWeekday(bounds, date.from)
      if (start === date.from || roleOf({ tokens, sentence, isUpperCase }, start, date.to) !== 'saying') return null
      return resolve(date.form, { reference: null, tense: 'none', told: null }).first
    }
  }
  return null
}

const SAID_TOP = 150

/** All datelines of a text, in order: the first that is no update is the day of writing. */
export function findDatelines(tokens: Tokens, sentences: readonly LaidSentence[], given: Day | null): Dateline[] {
  const page: Page = { tokens, isUpperCase: isAllCapitals(tokens), given }
  const headings = findDateHeadings(tokens, sentences, page.isUpperCase)
  const isHeading = ({ from }: Span): boolean => {
    const heading = headings[firstAt(headings, from + 1) - 1]
    return heading !== undefined && from < heading.to
  }
  return scanAll(page, sentences).filter((line) => !isHeading(line))
}

function scanAll(page: Page, sentences: readonly LaidSentence[]): Dateline[] {
  const { tokens } = page
  const top = Math.min(tokens.count, TOP)
  const lines = scan(page, 0, top, (at) => sentenceAt(sentences, at)?.kind === 'dateline')
  for (const sentence of sentences) {
    if (sentence.kind === 'dateline' && sentence.from >= top)
      lines.push(...scan(page, sentence.from, sentence.to, () => true))
  }
  const tail = Math.max(top, tokens.count - END)
  for (let at = tail; at < tokens.count; at++) {
    const isLine = (tokens.flags[at] & BREAK_BEFORE) !== 0 || labelLength(tokens, at) > 0
    if (!isLine || lines.some((line) => line.to > at)) continue
    lines.push(...scan(page, at, Math.min(tokens.count, at + LINE), () => false))
  }
  return lines
}

interface Page {
  readonly tokens: Tokens
  readonly isUpperCase: boolean
  /** The day that came with the text: the year of a dateline without one. */
  readonly given: Day | null
}

const sentenceAt = (sentences: readonly LaidSentence[], at: number): LaidSentence | undefined =>
  sentences.find((sentence) => at < sentence.to)

/**
 * The datelines among some tokens.
 *
 * @param isTrusted whether the layout already says that a dateline stands at a token
 */
function scan(page: Page, low: number, high: number, isTrusted: (at: number) => boolean): Dateline[] {
  const { tokens, isUpperCase, given } = page
  const bounds = { tokens, low, high, isUpperCase }
  const lines: Dateline[] = []
  for (let at = low; at < high; at++) {
    const form = readDate(bounds, at)
    if (!form) continue
    const line = datelineFrom(bounds, form, given, isTrusted(form.from))
    if (line) lines.push(line)
    at = form.to - 1
  }
  return lines
}

const MONTH = new WordTable(() => MONTHS)

/** A date with a day: in figures, or with the name of a month; also "3 APR 90". */
function readDate(bounds: Bounds, at: number): FoundForm | null {
  const { tokens } = bounds
  if (tokens.flags[at] & NUMBER) return readFigureDate(bounds, at)
  if (!(tokens.flags[at] & CAPITAL) || MONTH.at(tokens, at) === null) return null
  return readShortYear(bounds, at) ?? dayForm(readMonthForm(bounds, at))
}

const dayForm = (form: FoundForm | null): FoundForm | null => (form?.form.kind === 'date' ? form : null)

/** "3 APR 90", before a bracket or a dash. */
function readShortYear({ tokens, low, high }: Bounds, at: number): FoundForm | null {
  if (at - 1 < low || at + 1 >= high) return null
  const day = Number(tokens.words[at - 1])
  const word = tokens.words[at + 1]
  if (!/^\d\d$/.test(word) || !(day >= 1 && day <= 31)) return null
  const next = at + 2 < tokens.count ? tokens.words[at + 2] : ''
  if (next !== '(' && next !== '-' && next !== '[' && next !== '.') return null
  const year = Number(word) < 50 ? 2000 + Number(word) : 1900 + Number(word)
  const month = MONTHS.get(tokens.words[at]) as number
  return found(at - 1, at + 2, plainDate(year, month, day))
}

/** A date is a dateline by what stands about it: a label, a line's edge, a place and an agency. */
function datelineFrom(bounds: Bounds, date: FoundForm, given: Day | null, isTrusted: boolean): Dateline | null {
  const { tokens } = bounds
  const start = beforeWeekday(bounds, date.from)
  const label = labelBefore(bounds, start)
  if (label < 0 && !isTrusted && !isBare(bounds, start, date) && !isHeadOfPaper(bounds, start, date)) return null
  const value = resolve(date.form, { reference: given, tense: 'none', told: null })
  const day = value.last ?? value.first // "15 to 21 July": not written before its end
  if (day === null) return null
  const isUpdate = label >= 0 && (UPDATES.at(tokens, label) || UPDATES.at(tokens, label + 1))
  return { from: label >= 0 ? label : start, to: afterClock(tokens, date.to), day, isUpdate }
}

const isLineEnd = (tokens: Tokens, at: number): boolean => at >= tokens.count || (tokens.flags[at] & BREAK_BEFORE) !== 0

const isClock = (tokens: Tokens, at: number): boolean =>
  at < tokens.count && (tokens.flags[at] & NUMBER) !== 0 && tokens.words[at].includes(':')

/** "Thursday 28 January 2016 17:27", "3 May 2016, 22:40": the hour belongs to the dateline. */
function afterClock(tokens: Tokens, to: number): number {
  const at = CLOCK_LINKS.at(tokens, to) ? to + 1 : to
  return isClock(tokens, at) && !(tokens.flags[at] & BREAK_BEFORE) ? at + 1 : to
}

const CLOCK_LINKS = new WordSet([',', '-', '|', 'at'])

/** "22:40 14 March 2014": the hour before the day. */
const beforeClock = (tokens: Tokens, start: number): number =>
  start > 0 && isClock(tokens, start - 1) && !(tokens.flags[start] & BREAK_BEFORE) ? start - 1 : start

const UPDATES = new WordSet(['updated', 'update', 'modified', 'edited'])

/** A dateline without a label: by its place in the page alone. Only a wire's line may lack the year. */
function isBare(bounds: Bounds, start: number, date: FoundForm): boolean {
  const { tokens } = bounds
  if (isSentenceLead(tokens, start)) return false
  if (isWireLine(tokens, date.to)) return true
  if (date.form.kind !== 'date' || date.form.year === null) return false
  if (beforeClock(tokens, start) === 0 || followsAgency(bounds, start)) return true
  const next = date.to
  const endsLine = isLineEnd(tokens, next)
  // "The Daily Example, 10 September 2020, 22:40", "Example Network - Talara || 5-11-2018": the furniture of a page.
  if (endsLine && start > 0 && tokens.words[start - 1] === '|') return true
  const clockEnd = afterClock(tokens, next)
  if (clockEnd > next && isLineEnd(tokens, clockEnd)) return true
  const hasClock = !endsLine && isClock(tokens, next)
  if (hasClock && start < date.from) return true
  if ((tokens.flags[beforeClock(tokens, start)] & BREAK_BEFORE) === 0) return false
  return endsLine || hasClock || (tokens.flags[next] & (CAPITAL | PUNCT)) !== 0
}

/** "Daily statement, 17 January 2024", "Note of 12 June 2023" alone on its line: what the paper is, and its day. */
function isHeadOfPaper({ tokens, low }: Bounds, start: number, date: FoundForm): boolean {
  const { words, flags } = tokens
  if (date.form.kind !== 'date' || date.form.year === null || start <= low) return false
  const endsLine = isLineEnd(tokens, date.to) || isClock(tokens, date.to)
  if (!endsLine) return false
  const before = words[start - 1]
  if (before === 'of' || before === 'dated') return PAPERS.at(tokens, start - 2)
  if (!HEAD_MARKS.has(before)) return false
  let isPaper = false
  for (let at = start - 2; at >= low && at > start - LINE; at--) {
    if (PAPERS.at(tokens, at)) isPaper = true
    if (ABOUT.at(tokens, at)) return false // "Statement on the attack of ..., 5 May"
    if (flags[at] & BREAK_BEFORE || at === 0) return isPaper
  }
  return false
}

const HEAD_MARKS = new Set([',', '-', ':', '|', '(', '/'])
const ABOUT = new WordSet(['on', 'about', 'regarding', 'concerning', 'after', 'following'])

/** The start of "Monday, May 2" and "Fri Apr 29". */
function beforeWeekday({ tokens, low }: Bounds, from: number): number {
  let at = from - 1
  while (at > low && (tokens.words[at] === ',' || tokens.words[at] === '.')) at--
  if (at < low) return from
  const word = tokens.words[at]
  return WEEKDAYS.has(word) || SHORT_WEEKDAYS.has(word) ? at : from
}

/** How many tokens the label at a token has: "Published", "Date of publication", "Posted on", "Last updated at". */
function labelLength(tokens: Tokens, at: number): number {
  const word = tokens.words[at]
  if (word === 'date' && tokens.words[at + 1] === 'of') return 3
  if (word === 'as' && tokens.words[at + 1] === 'of') return 2
  if (word === 'last' && DATELINE_LABELS.at(tokens, at + 1)) return 2
  return DATELINE_LABELS.at(tokens, at) ? 1 : 0
}

const LABEL_LINKS = new Set([
  ':',
  'on',
  'at',
  'date',
  'of',
  'publication',
  ',',
  '-',
  'by',
  'last',
  'release',
  'time',
  '.',
])

/** The token of the label a date belongs to, or -1. */
function labelBefore({ tokens, low }: Bounds, start: number): number {
  for (let at = start - 1; at >= low && at >= start - LABEL_REACH; at--) {
    const isCapital = (tokens.flags[at] & CAPITAL) !== 0
    const word = tokens.words[at]
    if (word === 'date' && isCapital) return at
    if (word === 'as' && tokens.words[at + 1] === 'of' && isAsOf(tokens, at, start)) return at
    if (DATELINE_LABELS.has(word) && word !== 'publication') {
      if (tokens.words[at - 1] === 'last' && at > low) return at - 1
      return isCapital || tokens.words[at - 1] === '(' ? at : -1
    }
    if (!LABEL_LINKS.has(word) && !(tokens.flags[at] & NUMBER)) return -1
  }
  return -1
}

/** "As of 30 November 2023" in a line of its own, over a report on the situation. */
function isAsOf(tokens: Tokens, at: number, start: number): boolean {
  if (start !== at + 2 || !(tokens.flags[at] & BREAK_BEFORE || tokens.words[at - 1] === '(')) return false
  for (let i = start; i < tokens.count && i < start + 5; i++) {
    if (tokens.flags[i] & BREAK_BEFORE || tokens.words[i] === ')') return true
    if (!(tokens.flags[i] & NUMBER) && !MONTHS.has(tokens.words[i]) && !(tokens.flags[i] & PUNCT)) return false
  }
  return false
}

/** "May 2 (Reuters) -", "3 APR 90 (AFP) --", "Oct. 3 (Xinhua) --", "16 JAN 90 --". */
function isWireLine(tokens: Tokens, to: number): boolean {
  let at = to
  if (tokens.words[at] === '.' || tokens.words[at] === ',') at++
  const word = tokens.words[at]
  if (word === '(' || word === '[') {
    for (let i = at + 1; i < tokens.count && i <= at + 8; i++) {
      if (tokens.words[i] === ')' || tokens.words[i] === ']') return i + 1 < tokens.count && isDash(tokens, i + 1)
    }
    return false
  }
  return at < tokens.count && tokens.words[at] === '-' && /^\d\d?$/.test(tokens.words[to - 1])
}

const isDash = (tokens: Tokens, at: number): boolean => DASHES.at(tokens, at)
const DASHES = new WordSet(['-', ':', '['])

/** "AFP  Friday 3 Jun 2016", "Reuters, 7 Aug 2013": a name in capitals alone on its line before the date. */
function followsAgency({ tokens, low }: Bounds, start: number): boolean {
  if (start > low && AGENCIES.at(tokens, start - 1)) return true
  let at = start - 1
  let count = 0
  while (at >= low && count < 6) {
    const isName =
      (tokens.flags[at] & CAPITAL) !== 0 || (tokens.flags[at] & PUNCT) !== 0 || (tokens.flags[at] & HYPHEN_BEFORE) !== 0
    if (!isName && tokens.words[at] !== 'and' && tokens.words[at] !== 'by') return false
    if (at === 0 || tokens.flags[at] & BREAK_BEFORE) return true
    at--
    count++
  }
  return false
}

/** "On February 27 ...": a date with a preposition opens a sentence and is no dateline. */
const isSentenceLead = (tokens: Tokens, start: number): boolean =>
  start > 0 && /^(on|in|since|from|until|by|of|the|between|and|to|till|before|after)$/.test(tokens.words[start - 1])
