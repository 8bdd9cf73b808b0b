// Reads every kind of time as a form (see `time-form.ts`): begins at a head word ("Monday", "ago", "overnight", a
// number) and looks a few tokens to either side. What the form means on the calendar is left to `time-values.ts`.

import { readFigureDate, readMonthForm, readPart, readWhich, readYearForm, yearAt } from './date-forms.ts'
import {
  AFTER_WEEKDAY_NAME,
  BEFORE_FEAST,
  BEFORE_LONE_PART,
  BEFORE_SERVICE,
  BEFORE_WEEKDAY_NAME,
  CLOCK_MARKS,
  COUNTS,
  FEASTS,
  FEW,
  MONTHS,
  PARTS,
  PLURAL_UNITS,
  SEASONS,
  SHORT_WEEKDAYS,
  TIES,
  UNITS,
  WEEKDAY_PLURALS,
  WEEKDAYS,
} from './lang/en/times.ts'
import { type Bounds, type FoundForm, found, plainDate } from './time-form.ts'
import { CAPITAL, HYPHEN_BEFORE, isWord, NUMBER, PUNCT, UPPER } from './tokens.ts'
import { WordTable } from './word-table.ts'

type Head =
  | 'month'
  | 'weekday'
  | 'weekdays'
  | 'short weekday'
  | 'unit'
  | 'part'
  | 'deictic'
  | 'weekend'
  | 'overnight'
  | 'season'
  | 'feast'
  | 'tie'
  | 'same'
  | 'christmas'

const DEICTIC: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['tonight', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
])

const HEADS = new WordTable<Head>(
  () =>
    new Map<string, Head>([
      ...heads(MONTHS.keys(), 'month'),
      ...heads(WEEKDAYS.keys(), 'weekday'),
      ...heads(WEEKDAY_PLURALS.keys(), 'weekdays'),
      ...heads(SHORT_WEEKDAYS.keys(), 'short weekday'),
      ...heads(UNITS.keys(), 'unit'),
      ...heads(PARTS.keys(), 'part'),
      ...heads(DEICTIC.keys(), 'deictic'),
      ...heads(SEASONS.keys(), 'season'),
      ...heads(FEASTS.keys(), 'feast'),
      ...heads(TIES.keys(), 'tie'),
      ['weekend', 'weekend'],
      ['overnight', 'overnight'],
      ['same', 'same'],
      ['christmas', 'christmas'],
    ]),
)

function heads(words: Iterable<string>, head: Head): [string, Head][] {
  return [...words].map((word) => [word, head])
}

/** Reads the time whose head word is the token `at`, if it is one. Looks at no more than some ten tokens. */
export function readForm(bounds: Bounds, at: number): FoundForm | null {
  const { tokens } = bounds
  if (tokens.flags[at] & NUMBER) return readNumber(bounds, at)
  const head = HEADS.at(tokens, at)
  return head === null || isPartOfNumber(bounds, at) ? null : readHead(bounds, at, head)
}

function readHead(bounds: Bounds, at: number, head: Head): FoundForm | null {
  const { tokens } = bounds
  switch (head) {
    case 'month':
      return readMonthForm(bounds, at)
    case 'weekday':
    case 'weekdays':
      return readWeekday(bounds, at, head === 'weekdays')
    case 'short weekday':
      return readShortWeekday(bounds, at)
    case 'unit':
      return (
        readNewYear(bounds, at) ??
        readUnit(bounds, at) ??
        (tokens.words[at] === 'night' ? readPartOfDay(bounds, at) : null)
      )
    case 'part':
      return readNextPart(bounds, at) ?? readPartOfDay(bounds, at)
    case 'deictic':
      return isTodayInName(bounds, at) ? null : readDeictic(bounds, at)
    case 'weekend':
      return readWeekend(bounds, at)
    case 'overnight':
      return word(bounds, at + 1) === 'curfew'
        ? null
        : { ...found(at, at + 1, { kind: 'overnight', day: null, isInto: false }), part: 'overnight' }
    case 'season':
      return readSeason(bounds, at)
    case 'feast':
      return readFeast(bounds, at)
    case 'tie':
      return readTie(bounds, at)
    case 'same':
      return readSame(bounds, at)
    case 'christmas':
      return readChristmas(bounds, at)
  }
}

/** "The same day", "that evening": the day told of before. */
const TOLD_DAY = { kind: 'shift', count: 0, unit: 'day', from: 'told', sign: 1 } as const

const word = (bounds: Bounds, at: number): string =>
  at >= bounds.low && at < bounds.high ? bounds.tokens.words[at] : ''

const isNumber = (bounds: Bounds, at: number): boolean =>
  at >= bounds.low && at < bounds.high && (bounds.tokens.flags[at] & NUMBER) !== 0

/** "12-year-old": the unit belongs to an age, or to a measure before a noun. */
const isPartOfNumber = (bounds: Bounds, at: number): boolean =>
  (bounds.tokens.flags[at] & HYPHEN_BEFORE) !== 0 &&
  word(bounds, at - 1) !== 'mid' &&
  UNITS.has(bounds.tokens.words[at])

function readNumber(bounds: Bounds, at: number): FoundForm | null {
  return readClock(bounds, at) ?? readFigureDate(bounds, at) ?? readYearForm(bounds, at)
}

/** "03:30", "3 pm", "0600 a.m.", "1530 GMT", "3:30am". Alone it is a part of a day not named. */
function readClock(bounds: Bounds, at: number): FoundForm | null {
  const text = bounds.tokens.words[at]
  if (text.length > 7) return null
  const next = word(bounds, at + 1)
  const isMarked = CLOCK_MARKS.has(next) || (next === 'local' && word(bounds, at + 2) === 'time')
  const split = /^(\d{1,2})(?:[:.](\d\d))?(am|pm)?$/.exec(text)
  const isPlain = /^\d{4}$/.test(text)
  if (!split && !(isPlain && isMarked)) return null
  if (split && !split[3] && !isMarked && !text.includes(':')) return null
  const hour = Number(split ? split[1] : text.slice(0, 2))
  const minute = Number(split ? (split[2] ?? 0) : text.slice(2))
  if (hour > 24 || minute > 59) return null
  const isLocal = next === 'local'
  const to = isLocal ? at + 3 : CLOCK_MARKS.has(next) ? at + 2 : at + 1
  return { ...found(at, to, { kind: 'part' }), part: partOfHour(hour, /^p/.test(split?.[3] ?? next)), isClock: true }
}

/** The part of the day an hour falls in: night to 4, dawn to 6, morning to noon, afternoon to 6 pm, evening to 9 pm. */
function partOfHour(hour: number, isAfternoon: boolean): string {
  const h = (isAfternoon && hour < 12 ? hour + 12 : hour) % 24
  return h < 4 ? 'night' : h < 6 ? 'dawn' : h < 12 ? 'morning' : h < 18 ? 'afternoon' : h < 21 ? 'evening' : 'night'
}

/** "Monday", "last Friday", "late on Sunday", "Mondays raids" where apostrophes were stripped. */
function readWeekday(bounds: Bounds, at: number, isPlural: boolean): FoundForm | null {
  const name = bounds.tokens.words[at]
  const weekday = isPlural ? WEEKDAY_PLURALS.get(name) : WEEKDAYS.get(name)
  const before = word(bounds, at - 1)
  if (weekday === undefined || BEFORE_WEEKDAY_NAME.has(before)) return null
  if (AFTER_WEEKDAY_NAME.has(word(bounds, at + 1)) && !BEFORE_SERVICE.has(before)) return null
  if (isPlural && (before === 'on' || at + 1 >= bounds.high || !isWord(bounds.tokens, at + 1))) return null
  const { which, from } = readWhich(bounds, at)
  return withPart(bounds, found(from, at + 1, { kind: 'weekday', weekday, which }))
}

/** "Fri", "Sun": only beside a month or a day, as in "Fri, May 2" and "Mon Jul 18 2016". */
function readShortWeekday(bounds: Bounds, at: number): FoundForm | null {
  if (!(bounds.tokens.flags[at] & CAPITAL)) return null
  let next = at + 1
  while (word(bounds, next) === '.' || word(bounds, next) === ',') next++
  const month = isNumber(bounds, next) ? next + 1 : next
  if (next > at + 3 || !(MONTHS.has(word(bounds, month)) || /^\d\d?$/.test(word(bounds, next)))) return null
  const weekday = SHORT_WEEKDAYS.get(bounds.tokens.words[at]) as number
  return found(at, at + 1, { kind: 'weekday', weekday, which: null })
}

/** "late", "early" (on), "the early hours of" before a day. Parts with a name ("morning") are forms of their own, joined later. */
function withPart(bounds: Bounds, form: FoundForm): FoundForm {
  if (word(bounds, form.from - 1) === 'of' && word(bounds, form.from - 2) === 'hours') {
    const part = word(bounds, form.from - 3)
    return part === 'early' || part === 'late' ? { ...form, from: form.from - 3, part } : form
  }
  const start = word(bounds, form.from - 1) === 'on' ? form.from - 2 : form.from - 1
  const near = word(bounds, start)
  if (near === 'late' || near === 'early') return { ...form, from: start, part: near }
  if (near === 'earlier' || near === 'later') return { ...form, from: start }
  return form
}

/** "the Riverside Today group", "Sana Today reported", "Sana Today TV said": a capital after a name, in the name of an outlet. */
function isTodayInName({ tokens, low, high, isUpperCase }: Bounds, at: number): boolean {
  const { flags } = tokens
  if (isUpperCase || tokens.words[at] !== 'today' || !(flags[at] & CAPITAL) || at - 1 < low) return false
  if (!(flags[at - 1] & CAPITAL) || flags[at - 1] & PUNCT) return false
  if (at + 1 >= high || !isWord(tokens, at + 1)) return false
  return !(flags[at + 1] & CAPITAL) || OUTLETS.has(tokens.words[at + 1])
}

const OUTLETS = new Set('tv television news channel network agency radio newspaper online'.split(' '))

function readDeictic(bounds: Bounds, at: number): FoundForm {
  const name = bounds.tokens.words[at]
  if (name === 'yesterday' && word(bounds, at - 1) === 'before' && word(bounds, at - 2) === 'day') {
    const from = word(bounds, at - 3) === 'the' ? at - 3 : at - 2
    return found(from, at + 1, { kind: 'offset', days: -2 })
  }
  const form = found(at, at + 1, { kind: 'offset', days: DEICTIC.get(name) as number })
  return name === 'tonight' ? { ...form, part: 'night' } : withPart(bounds, form)
}

/** "this morning", "last night", "that evening", "the night before last"; "at dawn" alone is of a day not named. */
function readPartOfDay(bounds: Bounds, at: number): FoundForm | null {
  const part = PARTS.get(bounds.tokens.words[at]) as string
  const before = word(bounds, at - 1)
  if (before === 'this') return { ...found(at - 1, at + 1, { kind: 'offset', days: 0 }), part }
  if (before === 'last' && part === 'night') {
    const first = { kind: 'offset', days: -1 } as const
    return { ...found(at - 1, at + 1, { kind: 'range', first, last: { kind: 'offset', days: 0 } }), part }
  }
  if (before === 'that') return { ...found(at - 1, at + 1, TOLD_DAY), part }
  return { ...found(at, at + 1, { kind: 'part' }), part }
}

/** Whether a part of the day may stand with no day beside it: "at dawn", "in the morning", "by evening". */
export function isLonePart(bounds: Bounds, form: FoundForm): boolean {
  if (form.isClock && (form.to - form.from > 1 || /[a-z]$/.test(word(bounds, form.from)))) return true
  if (form.from > 0 && (bounds.tokens.flags[form.from] & HYPHEN_BEFORE) !== 0) return false
  const before = word(bounds, form.from - 1)
  if (before === 'the') {
    const lead = word(bounds, form.from - 2)
    return (lead === 'in' || lead === 'during') && !(word(bounds, form.to) === 'of')
  }
  return BEFORE_LONE_PART.has(before)
}

/** "at the weekend", "last weekend", "weekend air raids", "earlier this weekend". */
function readWeekend(bounds: Bounds, at: number): FoundForm {
  const { which, from } = readWhich(bounds, at)
  const shift = which === 'last' ? -1 : which === 'next' ? 1 : 0
  const start = which === null && word(bounds, from - 1) === 'the' ? from - 1 : from
  return found(start, at + 1, { kind: 'calendar', unit: 'weekend', shift, part: null })
}

function readSeason(bounds: Bounds, at: number): FoundForm | null {
  const month = SEASONS.get(bounds.tokens.words[at]) as number
  const isOf = word(bounds, at + 1) === 'of'
  const year = yearAt(bounds, isOf ? at + 2 : at + 1) || null
  const { which, from } = readWhich(bounds, at)
  const before = word(bounds, from - 1)
  const isAdverb = before === 'in' || before === 'since' || (before === 'the' && word(bounds, from - 2) === 'in')
  if (year === null && which === null && !isAdverb) return null
  if (year === null && (bounds.tokens.flags[at] & (CAPITAL | UPPER)) === CAPITAL) return null
  const to = year === null ? at + 1 : isOf ? at + 3 : at + 2
  return found(from, to, { kind: 'season', month, year, which })
}

/** "during Eid al-Fitr", "the first day of Ramadan": feasts move with the moon and the place, so no day is made of them. */
function readFeast(bounds: Bounds, at: number): FoundForm | null {
  if (!BEFORE_FEAST.has(word(bounds, at - 1))) return null
  let to = at + 1
  if (bounds.tokens.words[at] === 'eid' && /^(al|el|ul)$/.test(word(bounds, to))) {
    to++
    if (to < bounds.high && bounds.tokens.flags[to] & (HYPHEN_BEFORE | CAPITAL)) to++
  }
  return found(at, to, { kind: 'feast' })
}

/** "on Christmas Day", "Christmas Eve". */
function readChristmas(bounds: Bounds, at: number): FoundForm | null {
  const next = word(bounds, at + 1)
  if (next !== 'day' && next !== 'eve') return null
  return found(at, at + 2, plainDate(null, 12, next === 'day' ? 25 : 24))
}

/** "on New Year's Eve", "New Year's Day". */
function readNewYear(bounds: Bounds, at: number): FoundForm | null {
  if (word(bounds, at) !== 'year' || word(bounds, at - 1) !== 'new' || word(bounds, at + 1) !== "'s") return null
  const day = word(bounds, at + 2)
  if (day !== 'day' && day !== 'eve') return null
  return found(at - 1, at + 3, day === 'day' ? plainDate(null, 1, 1) : plainDate(null, 12, 31))
}

function readTie(bounds: Bounds, at: number): FoundForm {
  const isPhrase = word(bounds, at) === 'meantime' && word(bounds, at - 1) === 'the'
  return found(isPhrase ? at - 1 : at, at + 1, { kind: 'tie' })
}

/** "the same day", "on the same evening", "at the same time". */
function readSame(bounds: Bounds, at: number): FoundForm | null {
  const next = word(bounds, at + 1)
  if (next !== 'day' && next !== 'time' && next !== 'hour' && !PARTS.has(next)) return null
  const isDay = next === 'day' || PARTS.has(next)
  const form = found(word(bounds, at - 1) === 'the' ? at - 1 : at, at + 2, isDay ? TOLD_DAY : { kind: 'tie' })
  return { ...form, part: PARTS.get(next) ?? null }
}

/** All times made with a unit: "two days ago", "last week", "the past 24 hours", "earlier this month", "in one week". */
function readUnit(bounds: Bounds, at: number): FoundForm | null {
  const next = word(bounds, at + 1)
  if (next === 'old' || next === 'long' || word(bounds, at - 1) === 'mid') return null
  if (next === 'ago') return readShift(bounds, at, 'reference', -1)
  if (next === 'earlier' || next === 'previously') return readShift(bounds, at, 'told', -1)
  if (next === 'later') return readShift(bounds, at, 'told', 1)
  if (next === 'before' && endsPhrase(bounds, at + 2)) return readShift(bounds, at, 'told', -1)
  if (next === 'after' && endsPhrase(bounds, at + 2)) return readShift(bounds, at, 'told', 1)
  if (next === 'before' || next === 'after') return null
  return readNamedUnit(bounds, at) ?? readStretch(bounds, at)
}

const endsPhrase = (bounds: Bounds, at: number): boolean =>
  at >= bounds.high ||
  (bounds.tokens.flags[at] & PUNCT) !== 0 ||
  (/^(when|and|but|as|while|on|in|at|had|has|have|was|were|left|killed)$/.test(word(bounds, at)) &&
    !/^(least|most)$/.test(word(bounds, at + 1)))

interface Count {
  /** Null: "a few", or no number at all. */
  readonly count: number | null
  readonly from: number
}

/** The number before a unit: "two", "24", "a", "a few", "a couple of", "the past few"; none before a bare plural. */
function readCount(bounds: Bounds, at: number): Count | null {
  const before = word(bounds, at - 1)
  if (isNumber(bounds, at - 1)) return /^\d{1,3}$/.test(before) ? { count: Number(before), from: at - 1 } : null
  if (FEW.has(before)) return { count: null, from: word(bounds, at - 2) === 'a' ? at - 2 : at - 1 }
  if (before === 'of' && word(bounds, at - 2) === 'couple')
    return { count: 2, from: word(bounds, at - 3) === 'a' ? at - 3 : at - 2 }
  const count = COUNTS.get(before)
  if (count === undefined) return null
  const tens = count < 10 ? COUNTS.get(word(bounds, at - 2)) : undefined
  if (tens !== undefined && tens >= 20) return { count: tens + count, from: at - 2 }
  return { count, from: at - 1 }
}

/** "two days ago", "hours earlier", "the day before", "a month later", "a year ago today". */
function readShift(bounds: Bounds, at: number, from: 'reference' | 'told', sign: -1 | 1): FoundForm | null {
  const name = bounds.tokens.words[at]
  const unit = UNITS.get(name)
  if (unit === undefined) return null
  const counted = readCount(bounds, at)
  const isThe = word(bounds, at - 1) === 'the'
  if (!counted && !isThe && !PLURAL_UNITS.has(name)) return null
  const start = counted?.from ?? (isThe ? at - 1 : at)
  const count = counted ? counted.count : isThe ? 1 : null
  const isToDay = from === 'reference' && count !== null && word(bounds, at + 2) === 'today'
  if (isToDay) return found(start, at + 3, { kind: 'shift', count, unit, from, sign, isToDay })
  return found(start, at + 2, { kind: 'shift', count, unit, from, sign })
}

/** "last week", "this month", "earlier this year", "the same day", "that day", "the next day", "earlier in the day". */
function readNamedUnit(bounds: Bounds, at: number): FoundForm | null {
  const name = bounds.tokens.words[at]
  const unit = UNITS.get(name)
  const before = word(bounds, at - 1)
  if (name === 'day' || name === 'night') return readNamedDay(bounds, at, name)
  if (before === 'last' || before === 'past' || before === 'previous') {
    // "in the last week" measures a stretch up to now; "last week" is the week before this one.
    if (word(bounds, at - 2) === 'the') return null
    if (before !== 'last') return null
  }
  if (unit !== 'week' && unit !== 'month' && unit !== 'year') return null
  if (PLURAL_UNITS.has(name)) return null
  // "since the beginning of the year": of this one
  const isBegun = before === 'the' && word(bounds, at - 2) === 'of' && /^(beginning|start)$/.test(word(bounds, at - 3))
  const shift = before === 'last' ? -1 : before === 'this' || isBegun ? 0 : before === 'next' ? 1 : null
  if (shift === null) return null
  return withUnitPart(bounds, at - 1, at + 1, unit, shift)
}

function withUnitPart(
  bounds: Bounds,
  from: number,
  to: number,
  unit: 'week' | 'month' | 'year',
  shift: -1 | 0 | 1,
): FoundForm {
  const start = word(bounds, from - 1) === 'in' ? from - 2 : from - 1
  const near = word(bounds, start)
  if (near === 'earlier' || near === 'later') return found(start, to, { kind: 'calendar', unit, shift, part: near })
  const { part, from: begin } = readPart(bounds, from)
  return found(begin, to, { kind: 'calendar', unit, shift, part })
}

/** "On the following night", "the next morning", "the previous evening": counted from the day told of before. */
function readNextPart(bounds: Bounds, at: number): FoundForm | null {
  const part = PARTS.get(bounds.tokens.words[at]) ?? null
  const before = word(bounds, at - 1)
  const sign = before === 'previous' ? -1 : before === 'following' || before === 'next' ? 1 : 0
  if (part === null || sign === 0 || word(bounds, at - 2) !== 'the') return null
  return { ...found(at - 2, at + 1, { kind: 'shift', count: 1, unit: 'day', from: 'told', sign }), part }
}

function readNamedDay(bounds: Bounds, at: number, name: 'day' | 'night'): FoundForm | null {
  const before = word(bounds, at - 1)
  const part = name === 'night' ? 'night' : null
  const isThe = word(bounds, at - 2) === 'the'
  if (before === 'that') return { ...found(at - 1, at + 1, TOLD_DAY), part }
  const sign = before === 'previous' ? -1 : before === 'following' || before === 'next' ? 1 : 0
  if (sign !== 0 && isThe)
    return { ...found(at - 2, at + 1, { kind: 'shift', count: 1, unit: 'day', from: 'told', sign }), part }
  if (name === 'day' && before === 'the' && word(bounds, at - 2) === 'in') {
    const lead = word(bounds, at - 3)
    return lead === 'earlier' || lead === 'later' ? found(at - 3, at + 1, TOLD_DAY) : null
  }
  return null
}

/** "the past 24 hours", "the last few days", "recent weeks", "in one week", "within three days", "over two months". */
function readStretch(bounds: Bounds, at: number): FoundForm | null {
  const name = bounds.tokens.words[at]
  const unit = UNITS.get(name)
  if (unit === undefined) return null
  const near = word(bounds, at - 1)
  if (near === 'recent' && PLURAL_UNITS.has(name))
    return found(at - 1, at + 1, { kind: 'stretch', count: null, unit, isRecent: true })
  const counted = readCount(bounds, at)
  const edge = counted?.from ?? at
  const lead = word(bounds, edge - 1)
  if (lead === 'past' || lead === 'last' || lead === 'previous') {
    const isThe = word(bounds, edge - 2) === 'the'
    if (!counted && !isThe) return null
    const count = counted ? counted.count : PLURAL_UNITS.has(name) ? null : 1
    return found(isThe ? edge - 2 : edge - 1, at + 1, { kind: 'stretch', count, unit, isRecent: false })
  }
  if (!counted || counted.count === null) return null
  if (lead !== 'in' && lead !== 'within' && lead !== 'over') return null
  if (lead === 'over' && word(bounds, edge - 2) === 'for') return null
  if (word(bounds, at + 1) === 'of' && word(bounds, at + 2) === 'prison') return null
  return found(edge - 1, at + 1, { kind: 'stretch', count: counted.count, unit, isRecent: false })
}
