// Reads dates that name a month or a year or are written in figures ("April 6 2017", "3-5 May", "mid-July", "03-08-2016"),
// as forms. `time-forms.ts` reads all other times. Used for the text's times and for its dateline.

import {
  BEFORE_YEAR,
  COUNTED,
  DOUBTFUL_MONTHS,
  EARLY,
  LATE,
  MIDDLE,
  MONTHS,
  NAMED_AFTER_DATE,
  NUMBERED,
  ORDINALS,
  SHORT_MONTHS,
  UNITS,
} from './lang/en/times.ts'
import { ACT_NOUNS } from './lang/en/frames.ts'
import {
  type Bounds,
  type FoundForm,
  found,
  type Part,
  type Quarter,
  plainDate,
  type Which,
  type YearShift,
} from './time-form.ts'
import { CAPITAL, HYPHEN_BEFORE, isWord, NUMBER, SPACE_BEFORE } from './tokens.ts'

const wordAt = (bounds: Bounds, at: number): string =>
  at >= bounds.low && at < bounds.high ? bounds.tokens.words[at] : ''

const isNumberAt = (bounds: Bounds, at: number): boolean =>
  at >= bounds.low && at < bounds.high && (bounds.tokens.flags[at] & NUMBER) !== 0

/** 1 to 31 for "6", "06", "6th", else 0. */
export function dayNumber(word: string): number {
  const digit = (i: number): number => {
    const unit = word.charCodeAt(i)
    return unit >= 0x30 && unit <= 0x39 ? unit - 0x30 : -1
  }
  const first = digit(0)
  if (first < 0 || word.length > 4) return 0
  const second = digit(1)
  const value = second < 0 ? first : first * 10 + second
  const ending = word.slice(second < 0 ? 1 : 2)
  if (ending && ending !== 'st' && ending !== 'nd' && ending !== 'rd' && ending !== 'th') return 0
  return value <= 31 ? value : 0
}

/** 1900 to 2099 for four digits, else 0. */
export function yearNumber(word: string): number {
  if (word.length !== 4 || (word[0] !== '1' && word[0] !== '2')) return 0
  const value = Number(word)
  return value >= 1900 && value <= 2099 ? value : 0
}

const dayAt = (bounds: Bounds, at: number): number => (isNumberAt(bounds, at) ? dayNumber(bounds.tokens.words[at]) : 0)

/** Something is counted here: "30 people", "24 hours", "2000 villages". */
const isCountedAt = (bounds: Bounds, at: number): boolean => {
  const word = wordAt(bounds, at)
  return COUNTED.has(word) || UNITS.has(word) || word === '%'
}

/** A four-digit year, and not a count of people in a text without commas; behind a month "2017 killed" is no count. */
export function yearAt(bounds: Bounds, at: number, isAfterMonth = false): number {
  if (!isNumberAt(bounds, at)) return 0
  const year = yearNumber(bounds.tokens.words[at])
  const isCounted = isCountedAt(bounds, at + 1) && !(isAfterMonth && HARMING.has(wordAt(bounds, at + 1)))
  if (!year || (isCounted && isLowerAt(bounds, at + 1))) return 0
  if (year % 500 === 0 && at + 1 < bounds.high && isPlainLower(bounds, at + 1)) return 0
  return year
}

const HARMING = new Set(['killed', 'injured', 'wounded'])

const isPlainLower = (bounds: Bounds, at: number): boolean =>
  isWord(bounds.tokens, at) && (bounds.tokens.flags[at] & CAPITAL) === 0 && wordAt(bounds, at).length > 4

/** In a text of mixed case, a capital after a year begins something else: "July 30 2014 Bombs ...". */
const isLowerAt = (bounds: Bounds, at: number): boolean =>
  bounds.isUpperCase || (bounds.tokens.flags[at] & CAPITAL) === 0

interface DayPart {
  readonly edge: number
  readonly day: number
  readonly lastDay: number
}

/** "6 April", "6th of April", "3-5 May", "3 to 5 May", "between 3 and 5 May". */
function dayBefore(bounds: Bounds, month: number): DayPart | null {
  let at = month - 1
  if (wordAt(bounds, at) === 'of') at--
  const last = dayAt(bounds, at)
  if (!last || NUMBERED.has(wordAt(bounds, at - 1))) return null
  const isJoined = at > bounds.low && (bounds.tokens.flags[at] & HYPHEN_BEFORE) !== 0
  const first = isJoined ? at - 1 : at - 2
  const day = dayAt(bounds, first)
  if (day && day < last && (isJoined || isRangeWord(bounds, at - 1, day, last, wordAt(bounds, first - 1))))
    return { edge: first, day, lastDay: last }
  return { edge: at, day: last, lastDay: last }
}

const isRangeWord = (bounds: Bounds, at: number, day: number, last: number, before: string): boolean => {
  const word = wordAt(bounds, at)
  return (
    word === 'to' ||
    word === '-' ||
    word === 'through' ||
    (word === 'and' && (before === 'between' || last === day + 1))
  )
}

/** "The April 15 attack", "in an April 15 terrorist attack": the number is a day though nothing says so. */
const namesAct = (bounds: Bounds, at: number): boolean =>
  [at, at + 1].some((k) => ACT_NOUNS.has(wordAt(bounds, k)) && !wordAt(bounds, k).endsWith('s'))

/** "April 6", "Apr. 6", "April 6-8", "April 6 to 8". Not "in April 30 people" and not "April 30 people" unless "on". */
function dayAfter(bounds: Bounds, month: number): DayPart | null {
  let at = month + 1
  if (wordAt(bounds, at) === '.') at++
  if (wordAt(bounds, at) === 'the') at++
  const day = dayAt(bounds, at)
  if (!day || wordAt(bounds, at + 1) === '%') return null
  if (wordAt(bounds, month - 1) === 'in' && !namesAct(bounds, at + 1)) return null
  if (isCountedAt(bounds, at + 1) && wordAt(bounds, month - 1) !== 'on') return null
  const isJoined = isNumberAt(bounds, at + 1) && (bounds.tokens.flags[at + 1] & HYPHEN_BEFORE) !== 0
  const second = isJoined ? at + 1 : at + 2
  const last = dayAt(bounds, second)
  const isRange =
    last > day &&
    !isCountedAt(bounds, second + 1) &&
    (isJoined || isRangeWord(bounds, at + 1, day, last, wordAt(bounds, month - 1)))
  return isRange ? { edge: second + 1, day, lastDay: last } : { edge: at + 1, day, lastDay: day }
}

/** "262016", what is left of "26,2016" where commas were stripped. */
function gluedDay(word: string): { day: number; year: number } | null {
  if (word.length !== 5 && word.length !== 6) return null
  const year = yearNumber(word.slice(-4))
  const day = dayNumber(word.slice(0, -4))
  return year && day ? { day, year } : null
}

interface Year {
  readonly year: number | null
  readonly yearShift: YearShift
  readonly to: number
}

/** The year after a day or a month, and where it ends: "April 6, 2017", "July of 2016", "August last year". */
function yearAfter(bounds: Bounds, at: number): Year {
  const link = wordAt(bounds, at)
  const start = link === ',' || link === 'of' || link === '.' ? at + 1 : at
  const year = yearAt(bounds, start, true)
  if (year) return { year, yearShift: null, to: start + 1 }
  const shift = YEAR_SHIFTS.get(wordAt(bounds, start))
  if (shift !== undefined && wordAt(bounds, start + 1) === 'year')
    return { year: null, yearShift: shift, to: start + 2 }
  return { year: null, yearShift: null, to: at }
}

const YEAR_SHIFTS: ReadonlyMap<string, YearShift> = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
])

/**
 * Reads the date about a month's name.
 *
 * @param at the token of the month's name
 */
export function readMonthForm(bounds: Bounds, at: number): FoundForm | null {
  const { tokens } = bounds
  const word = tokens.words[at]
  const month = MONTHS.get(word)
  if (!month || wordAt(bounds, at - 1) === 'black') return null
  const isCapital = (tokens.flags[at] & CAPITAL) !== 0
  const before = dayBefore(bounds, at)
  const isWhole = before !== null && (isDateLead(bounds, before.edge) || isShortYear(bounds, at))
  const after = isWhole ? null : dayAfter(bounds, at)
  const glued = isNumberAt(bounds, at + 1) ? gluedDay(tokens.words[at + 1]) : null
  if (glued) {
    const days = { edge: 0, day: glued.day, lastDay: glued.day }
    return dated(bounds, at, month, days, { year: glued.year, yearShift: null, to: at + 2 })
  }
  if (!isCapital && DOUBTFUL_MONTHS.has(word)) return null
  if (after) return dated(bounds, at, month, after, yearAfter(bounds, after.edge))
  if (before) {
    const year = yearAfter(bounds, at + 1)
    return dated(bounds, before.edge, month, before, year.to > at + 1 ? year : { ...year, to: at + 1 })
  }
  return readWholeMonth(bounds, at, month)
}

/** "4 Feb 26": two figures that end the line after a day and an abbreviated month are a year. */
const isShortYear = (bounds: Bounds, at: number): boolean =>
  SHORT_MONTHS.at(bounds.tokens, at) &&
  /^\d\d$/.test(wordAt(bounds, at + 1)) &&
  (at + 2 >= bounds.high || !isWord(bounds.tokens, at + 2))

/** The number before a month is a day and no count when something that leads a date stands before it, or nothing. */
function isDateLead(bounds: Bounds, at: number): boolean {
  if (at <= bounds.low) return true
  const word = wordAt(bounds, at - 1)
  return DATE_LEADS.has(word) || !isWord(bounds.tokens, at - 1) || /day$/.test(word)
}

const DATE_LEADS = new Set('on the of since until from by between and to before after about around last'.split(' '))

function dated(
  bounds: Bounds,
  from: number,
  month: number,
  days: DayPart,
  { year, yearShift, to }: Year,
): FoundForm | null {
  if (year === null && yearShift === null && isNameAt(bounds, from, to)) return null
  return found(from, to, { ...plainDate(year, month, days.day), lastDay: days.lastDay, yearShift })
}

/** "the 27 February brigade", "4 April street": a date that is somebody's or something's name. */
function isNameAt(bounds: Bounds, from: number, to: number): boolean {
  const next = wordAt(bounds, to)
  if (!NAMED_AFTER_DATE.has(next)) return false
  return wordAt(bounds, from - 1) !== 'on' || next === 'street' || next === 'road' || next === 'bridge'
}

/** Words before a month's name that make it one: "in May", "last March". */
const BEFORE_MONTH = new Set(
  'in since last this next early late mid of until till by during from through before after between'.split(' '),
)

/** "July", "July 2016", "in mid-July", "late last September", "the first week of May". */
function readWholeMonth(bounds: Bounds, at: number, month: number): FoundForm | null {
  const word = bounds.tokens.words[at]
  const lead = wordAt(bounds, at - 1)
  const { year, yearShift, to } = yearAfter(bounds, at + 1)
  if (year === null && yearShift === null) {
    if (SHORT_MONTHS.has(word) && word !== 'may') return null
    if (!BEFORE_MONTH.has(lead)) {
      if (DOUBTFUL_MONTHS.has(word) || (bounds.tokens.flags[at] & CAPITAL) === 0) return null
      const isName = !bounds.isUpperCase && at + 1 < bounds.high && (bounds.tokens.flags[at + 1] & CAPITAL) !== 0
      if (isName) return null
    }
  }
  const head = readWhich(bounds, at)
  const { part, from } = readPart(bounds, head.from)
  return found(from, to, { kind: 'month', year, month, part, which: head.which, yearShift })
}

/** "last", "this", "next" right before a token. */
export function readWhich(bounds: Bounds, at: number): { which: Which | null; from: number } {
  const word = wordAt(bounds, at - 1)
  if (word === 'last' || word === 'past') return { which: 'last', from: at - 1 }
  if (word === 'this') return { which: 'this', from: at - 1 }
  if (word === 'next' || word === 'coming') return { which: 'next', from: at - 1 }
  if (word === 'previous' || word === 'following') return { which: word, from: at - 1 }
  return { which: null, from: at }
}

/** "early", "mid-", "late in", "the end of", "the first week of" before a month or a year. */
export function readPart(bounds: Bounds, at: number): { part: Part | null; from: number } {
  const near = wordAt(bounds, at - 1)
  const link = near === 'of' || near === 'in'
  const start = link ? at - 2 : at - 1
  const word = wordAt(bounds, start)
  const isOf = near === 'of'
  if (isOf && (word === 'week' || word === 'half' || word === 'quarter')) {
    const which = wordAt(bounds, start - 1)
    const from = wordAt(bounds, start - 2) === 'the' ? start - 2 : start - 1
    const ordinal = ORDINALS.get(which)
    if (word === 'half' && (ordinal === 1 || ordinal === 2))
      return { part: ordinal === 1 ? 'first half' : 'second half', from }
    if (word === 'quarter' && ordinal) return { part: `quarter ${ordinal}` as Quarter, from }
    if (word === 'quarter' && (which === 'last' || which === 'final')) return { part: 'quarter 4', from }
    if (word === 'week' && ordinal) return { part: ordinal as Part, from }
    if (word === 'week' && (which === 'last' || which === 'final')) return { part: 5, from }
  }
  const part = EARLY.has(word) ? 'early' : LATE.has(word) ? 'late' : MIDDLE.has(word) ? 'mid' : null
  const isNoun = word === 'beginning' || word === 'start' || word === 'end' || word === 'middle'
  if (part === null || isNoun !== isOf || (near === 'in' && part === 'mid')) return { part: null, from: at }
  return { part, from: isOf && wordAt(bounds, start - 1) === 'the' ? start - 1 : start }
}

/** "2016-05-02", "03-08-2016", "03.08.2016", "4/4/2017": year first, else day first unless that cannot be. */
export function readFigureDate(bounds: Bounds, at: number): FoundForm | null {
  const { tokens } = bounds
  const word = tokens.words[at]
  if (word.length >= 8 && word.length <= 10 && word.includes('.')) {
    const parts = word.split('.')
    return parts.length === 3 ? figureDate(at, at + 1, parts) : null
  }
  if (word.length > 4 || !isNumberAt(bounds, at + 1)) return readSlashDate(bounds, at)
  if (!(tokens.flags[at + 1] & HYPHEN_BEFORE) || !isNumberAt(bounds, at + 2) || !(tokens.flags[at + 2] & HYPHEN_BEFORE))
    return null
  if (at > bounds.low && (tokens.flags[at] & HYPHEN_BEFORE) !== 0) return null
  if (at + 3 < bounds.high && (tokens.flags[at + 3] & HYPHEN_BEFORE) !== 0) return null
  return figureDate(at, at + 3, [word, tokens.words[at + 1], isoDayPart(tokens.words[at + 2])])
}

/** "02t14" of "2016-05-02T14:00". */
const isoDayPart = (word: string): string => (word.length > 2 && word[2] === 't' ? word.slice(0, 2) : word)

function readSlashDate(bounds: Bounds, at: number): FoundForm | null {
  const { words, flags } = bounds.tokens
  if (wordAt(bounds, at + 1) !== '/' || wordAt(bounds, at + 3) !== '/' || !isNumberAt(bounds, at + 4)) return null
  for (let i = at + 1; i <= at + 4; i++) if (flags[i] & SPACE_BEFORE) return null
  return figureDate(at, at + 5, [words[at], words[at + 2], words[at + 4]])
}

function figureDate(from: number, to: number, parts: readonly string[]): FoundForm | null {
  if (parts.some((part) => !/^\d{1,4}$/.test(part))) return null
  const [a, b, c] = parts.map(Number)
  if (parts[0].length === 4) return yearNumber(parts[0]) ? figures(from, to, a, b, c, false) : null
  if (!yearNumber(parts[2])) return null
  if (b > 12) return figures(from, to, c, a, b, false)
  return figures(from, to, c, b, a, a <= 12 && a !== b)
}

function figures(
  from: number,
  to: number,
  year: number,
  month: number,
  day: number,
  isDayFirstGuess: boolean,
): FoundForm | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null
  return found(from, to, { ...plainDate(year, month, day), isDayFirstGuess })
}

/** "in 2013", "since early 2011", "the 2015 offensive", "2014-2016", "the 1980s". */
export function readYearForm(bounds: Bounds, at: number): FoundForm | null {
  const { tokens } = bounds
  const word = tokens.words[at]
  if (word.length === 5 && word.endsWith('0s')) return readDecade(bounds, at, at + 1)
  if (word.endsWith('0') && wordAt(bounds, at + 1) === "'s") return readDecade(bounds, at, at + 2)
  const year = yearAt(bounds, at)
  if (!year || NUMBERED.has(wordAt(bounds, at - 1))) return null
  const isJoined = (tokens.flags[at] & HYPHEN_BEFORE) !== 0
  const { part, from } = readPart(bounds, at)
  const lead = wordAt(bounds, from - 1)
  const isNoun = BEFORE_YEAR_NOUN.has(lead) && at + 1 < bounds.high && isWord(tokens, at + 1)
  if (part === null && !(isJoined ? false : BEFORE_YEAR.has(lead) || isNoun || lead === 'year')) return null
  const isSpan = isNumberAt(bounds, at + 1) && (tokens.flags[at + 1] & HYPHEN_BEFORE) !== 0
  const lastYear = isSpan ? yearNumber(tokens.words[at + 1]) : 0
  if (isSpan && lastYear <= year) return null
  return found(from, isSpan ? at + 2 : at + 1, { kind: 'year', year, lastYear: lastYear || year, part })
}

/** "the 2015 offensive", "its 1990 invasion". */
const BEFORE_YEAR_NOUN = new Set("the a its his her their our this that 's".split(' '))

/** "the 1980s", "the early 1990's". */
function readDecade(bounds: Bounds, at: number, to: number): FoundForm | null {
  const year = yearNumber(bounds.tokens.words[at].slice(0, 4))
  if (!year) return null
  const { part, from } = readPart(bounds, at)
  const [first, last] = part === 'early' ? [0, 3] : part === 'mid' ? [4, 6] : part === 'late' ? [7, 9] : [0, 9]
  return found(from, to, { kind: 'year', year: year + first, lastYear: year + last, part: null })
}
