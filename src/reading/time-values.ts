// Turns a form ("Friday", "early last July") into days of the calendar, from the reference date and the tense, and says
// how in words. Field guide 7: the past tense looks back for a weekday, an announcement looks forward. What cannot be
// resolved stays null.

import type { TimePrecision } from '../model/codes.ts'
import {
  addMonths,
  calendarDate,
  type Day,
  type DayRange,
  dayFrom,
  isCalendarDate,
  isoDate,
  lengthOfMonth,
  monthRange,
  weekAround,
  weekdayOf,
  weekdayOnOrAfter,
  weekdayOnOrBefore,
  yearRange,
} from './calendar.ts'
import type { Part, TimeForm, Which } from './date-forms.ts'

export type Tense = 'past' | 'future' | 'none'

/** What a form is resolved against. */
export interface Anchor {
  readonly reference: Day | null
  readonly tense: Tense
  /** The day of the act told of before, for "two days earlier". */
  readonly told: Day | null
}

/** Days of the calendar, both inclusive; null is open or unknown. */
export interface TimeValue {
  readonly first: Day | null
  readonly last: Day | null
  readonly precision: TimePrecision
  readonly isPeriod: boolean
  readonly isTie: boolean
  readonly reason: string
}

const WEEKDAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

const known = (range: DayRange, precision: TimePrecision, reason: string): TimeValue => ({
  first: range.first,
  last: range.last,
  precision,
  isPeriod: false,
  isTie: false,
  reason,
})

const unknown = (reason: string): TimeValue => ({
  first: null,
  last: null,
  precision: 'unknown',
  isPeriod: false,
  isTie: false,
  reason,
})

const tied = (reason: string): TimeValue => ({ ...unknown(reason), isTie: true })

const oneDay = (day: Day): DayRange => ({ first: day, last: day })

/** The precision of so many days (field guide 3.11): 2 to 6 are days, 7 a week. */
export const precisionOf = (range: DayRange): TimePrecision => {
  const count = range.last - range.first + 1
  return count === 1 ? 'day' : count <= 6 ? 'days' : count === 7 ? 'week' : 'period'
}

/** Resolves a form. Without a reference date only what carries its own year has days. */
export function resolve(form: TimeForm, anchor: Anchor): TimeValue {
  switch (form.kind) {
    case 'date':
      return resolveDate(form, anchor)
    case 'month':
      return resolveMonth(form, anchor)
    case 'year':
      return resolveYear(form)
    case 'weekday':
      return resolveWeekday(form, anchor)
    case 'range':
      return resolveRange(form, anchor)
    case 'season':
      return resolveSeason(form, anchor)
    case 'overnight':
      return resolveOvernight(form, anchor)
    case 'part':
      return tied('part of a day; the day is the one told of')
    case 'tie':
      return tied('tied to the day told of before')
    case 'feast':
      return unknown('a feast whose date moves')
    case 'offset':
    case 'shift':
    case 'stretch':
    case 'calendar':
      return anchor.reference === null
        ? unknown('no date to count from')
        : resolveRelative(form, anchor, anchor.reference)
  }
}

type Form<K extends TimeForm['kind']> = Extract<TimeForm, { kind: K }>

function resolveRelative(
  form: Form<'offset'> | Form<'shift'> | Form<'stretch'> | Form<'calendar'>,
  anchor: Anchor,
  reference: Day,
): TimeValue {
  switch (form.kind) {
    case 'offset':
      return known(oneDay(reference + form.days), 'day', `${signed(form.days, 'day')} from ${isoDate(reference)}`)
    case 'shift':
      return resolveShift(form, anchor, reference)
    case 'stretch':
      return resolveStretch(form, anchor, reference)
    case 'calendar':
      return resolveCalendar(form, anchor, reference)
  }
}

const signed = (count: number, unit: string): string =>
  `${count > 0 ? '+' : ''}${count} ${unit}${Math.abs(count) === 1 ? '' : 's'}`

const tenseWords = (tense: Tense): string =>
  tense === 'future' ? 'future' : tense === 'past' ? 'past tense' : 'no tense'

function resolveDate(form: Form<'date'>, anchor: Anchor): TimeValue {
  const { month, day, lastDay } = form
  const year = form.year ?? yearOf(form, anchor)
  if (year === null) return unknown(anchor.reference === null ? 'no year, and no date to count from' : 'no such day')
  if (!isCalendarDate(year, month, day) || !isCalendarDate(year, month, lastDay)) return unknown('no such day')
  const range = { first: dayFrom(year, month, day), last: dayFrom(year, month, lastDay) }
  const written = form.isDayFirstGuess ? 'as written, day first' : 'as written'
  const how = form.year === null ? yearWords(anchor) : written
  const clash = form.weekday !== null && weekdayOf(range.first) !== form.weekday
  return known(range, precisionOf(range), clash ? `${how}; the weekday named is another` : how)
}

const yearWords = ({ reference, tense }: Anchor): string =>
  `year from ${reference === null ? 'nothing' : isoDate(reference)} (${tenseWords(tense)})`

// A day without a year is the nearest one the tense allows. Reports name the year, or say "last", of what is ten months
// gone, and archives file reports some weeks early: so a day up to two months ahead beats one more than ten months back.
const AGAINST_TENSE = 245
const AGAINST_WEEKDAY = 3660

/** The year a date without one falls in: that of its weekday, else the nearest by tense. */
function yearOf(form: Form<'date'>, { reference, tense }: Anchor): number | null {
  if (reference === null) return null
  const around = calendarDate(reference).year
  if (form.yearShift !== null) return around + form.yearShift
  let best: number | null = null
  let bestDistance = Number.POSITIVE_INFINITY
  for (let year = around - 8; year <= around + 8; year++) {
    if (!isCalendarDate(year, form.month, form.day)) continue
    const day = dayFrom(year, form.month, form.day)
    const isWrongSide = tense === 'past' ? day > reference : tense === 'future' ? day < reference : false
    const isWrongWeekday = form.weekday !== null && weekdayOf(day) !== form.weekday
    const against = (isWrongSide ? AGAINST_TENSE : 0) + (isWrongWeekday ? AGAINST_WEEKDAY : 0)
    const distance = Math.abs(day - reference) + against
    if (distance < bestDistance) [best, bestDistance] = [year, distance]
  }
  return best
}

function resolveMonth(form: Form<'month'>, anchor: Anchor): TimeValue {
  const year = form.year ?? yearOfMonth(form, anchor)
  if (year === null) return unknown('no year, and no date to count from')
  const range = partOfMonth(year, form.month, form.part)
  const how = form.year === null ? yearWords(anchor) : 'as written'
  const named = form.part === null ? how : `${how}; ${partWords(form.part)} of the month`
  return known(range, typeof form.part === 'number' ? 'week' : 'month', named)
}

const partWords = (part: Part): string => (typeof part === 'number' ? `week ${part}` : part)

function yearOfMonth(form: Form<'month'>, { reference, tense }: Anchor): number | null {
  if (reference === null) return null
  const { year, month } = calendarDate(reference)
  if (form.yearShift !== null) return year + form.yearShift
  if (form.which === 'last') return form.month < month ? year : year - 1
  if (form.which === 'next') return form.month > month ? year : year + 1
  if (form.which === 'this') return year
  if (tense === 'future') return form.month >= month ? year : year + 1
  if (tense === 'none' && form.month - month <= 2) return year
  return form.month <= month ? year : year - 1
}

/** Early, mid and late in a month are days 1 to 10, 11 to 20 and 21 to the end (a convention of ours). */
function partOfMonth(year: number, month: number, part: Part | null): DayRange {
  const { first, last } = monthRange(year, month)
  switch (part) {
    case null:
      return { first, last }
    case 'early':
      return { first, last: first + 9 }
    case 'mid':
      return { first: first + 10, last: first + 19 }
    case 'late':
      return { first: first + 20, last }
    case 'first half':
      return { first, last: first + 14 }
    case 'second half':
      return { first: first + 15, last }
    case 5:
      return { first: last - 6, last }
    default:
      return { first: first + 7 * (part - 1), last: first + 7 * part - 1 }
  }
}

function resolveYear(form: Form<'year'>): TimeValue {
  if (form.lastYear > form.year) {
    const range = { first: dayFrom(form.year, 1, 1), last: dayFrom(form.lastYear, 12, 31) }
    return { ...known(range, 'period', 'as written'), isPeriod: true }
  }
  const reason = form.part === null ? 'as written' : `as written; ${partWords(form.part)} in the year`
  return known(partOfYear(form.year, form.part), 'year', reason)
}

/** Early, mid and late in a year are its thirds (a convention of ours). */
function partOfYear(year: number, part: Part | null): DayRange {
  const months =
    part === 'early'
      ? [1, 4]
      : part === 'mid'
        ? [5, 8]
        : part === 'late'
          ? [9, 12]
          : part === 'first half'
            ? [1, 6]
            : part === 'second half'
              ? [7, 12]
              : [1, 12]
  return { first: dayFrom(year, months[0], 1), last: dayFrom(year, months[1], lengthOfMonth(year, months[1])) }
}

function resolveWeekday(form: Form<'weekday'>, anchor: Anchor): TimeValue {
  const { reference, tense } = anchor
  const name = WEEKDAY_NAMES[form.weekday]
  if (reference === null) return unknown('no date to count from')
  if (form.which !== null) return resolveWhichWeekday(form.weekday, form.which, anchor, reference)
  const day =
    tense === 'future' ? weekdayOnOrAfter(form.weekday, reference) : weekdayOnOrBefore(form.weekday, reference)
  const side = day === reference ? 'is' : tense === 'future' ? 'after' : 'before'
  return known(oneDay(day), 'day', `${name} ${side} ${isoDate(reference)} (${tenseWords(tense)})`)
}

/** "last Friday", "next Friday", "this Friday", "the previous Friday" (before the day told of). */
function resolveWhichWeekday(weekday: number, which: Which, { told }: Anchor, reference: Day): TimeValue {
  const name = WEEKDAY_NAMES[weekday]
  const iso = isoDate(reference)
  switch (which) {
    case 'last': {
      // Said on a Tuesday, "last Monday" is not yesterday.
      const day = weekdayOnOrBefore(weekday, reference - 2)
      return known(oneDay(day), 'day', `last ${name}, at least two days before ${iso}`)
    }
    case 'next':
      return known(oneDay(weekdayOnOrAfter(weekday, reference + 1)), 'day', `next ${name} after ${iso}`)
    case 'this':
      return known(oneDay(weekAround(reference).first + weekday), 'day', `${name} of the week of ${iso}`)
    case 'previous': {
      const start = told ?? reference
      return known(oneDay(weekdayOnOrBefore(weekday, start - 1)), 'day', `${name} before ${isoDate(start)}`)
    }
    case 'following':
      if (told === null) return tied('counted from a day told of before')
      return known(oneDay(weekdayOnOrAfter(weekday, told + 1)), 'day', `${name} after ${isoDate(told)}`)
  }
}

/** "overnight" spans two dates: the day before the reference day and that day; "overnight Friday" Friday and the next. */
function resolveOvernight(form: Form<'overnight'>, anchor: Anchor): TimeValue {
  const { reference } = anchor
  if (form.day !== null) {
    const day = resolve(form.day, anchor).first
    if (day === null) return unknown('no date to count from')
    const isInto = form.isInto || (anchor.tense !== 'future' && reference !== null && day >= reference)
    const first = isInto ? day - 1 : day
    return known({ first, last: first + 1 }, 'part_of_day', `the night of ${isoDate(first)} to the next day`)
  }
  if (reference === null) return unknown('no date to count from')
  if (anchor.tense === 'future')
    return known({ first: reference, last: reference + 1 }, 'part_of_day', `the night after ${isoDate(reference)}`)
  return known({ first: reference - 1, last: reference }, 'part_of_day', `the night before ${isoDate(reference)}`)
}

const DAYS_OF_UNIT = { minute: 0, hour: 0, day: 1, week: 7, month: 0, year: 0, decade: 0 } as const

/** A day so many units away. */
function shifted(day: Day, count: number, unit: Form<'shift'>['unit']): Day {
  if (unit === 'hour') return day + Math.sign(count) * Math.floor((Math.abs(count) + 11) / 24)
  if (unit === 'month') return addMonths(day, count)
  if (unit === 'year') return addMonths(day, 12 * count)
  if (unit === 'decade') return addMonths(day, 120 * count)
  return day + count * DAYS_OF_UNIT[unit]
}

/** "two days ago", "three weeks ago" (that week), "a month ago" (that month), "two years earlier" (that year). */
function resolveShift(form: Form<'shift'>, anchor: Anchor, reference: Day): TimeValue {
  const start = form.from === 'told' ? anchor.told : reference
  if (start === null) return tied('counted from a day told of before')
  const { count, unit, sign } = form
  if (count === null) return resolveFew(form, start)
  const day = shifted(start, sign * count, unit)
  const reason = `${signed(sign * count, unit)} from ${isoDate(start)}`
  if (unit === 'week') return known(weekAround(day), 'week', reason)
  const { year, month } = calendarDate(day)
  if (unit === 'month') return known(monthRange(year, month), 'month', reason)
  if (unit === 'year') return known(yearRange(year), 'year', reason)
  if (unit === 'decade') return unknown('about so many years')
  return known(oneDay(day), 'day', reason)
}

/** "hours ago" is the same day; "a few days ago" two to six days (ours); "months ago" is too vague for days. */
function resolveFew({ unit, sign }: Form<'shift'>, start: Day): TimeValue {
  if (unit === 'hour' || unit === 'minute') return known(oneDay(start), 'day', `hours from ${isoDate(start)}`)
  if (unit !== 'day') return unknown('how long ago is not said')
  const range = sign < 0 ? { first: start - 6, last: start - 2 } : { first: start + 2, last: start + 6 }
  return known(range, 'days', `two to six days ${sign < 0 ? 'before' : 'after'} ${isoDate(start)}`)
}

/** "in the past 24 hours", "in one week", "for the past three days", "in recent weeks": up to the reference date. */
function resolveStretch(form: Form<'stretch'>, anchor: Anchor, reference: Day): TimeValue {
  const { count, unit } = form
  const iso = isoDate(reference)
  const isHours = unit === 'hour' || unit === 'minute'
  if (count === null && isHours && !form.isRecent) return known(oneDay(reference), 'day', `hours before ${iso}`)
  if (count === null && unit === 'day' && !form.isRecent)
    return period(reference - 6, reference, `a few days up to ${iso}`)
  if (count === null) return period(null, reference, `some time up to ${iso}`)
  if (isHours && count <= 24) {
    // Not longer than an incident may be (field guide 2), so it dates one.
    const first = unit === 'minute' ? reference : reference - 1
    const range = anchor.tense === 'future' ? { first: reference, last: reference + 1 } : { first, last: reference }
    return known(range, precisionOf(range), `${count} ${unit}s up to ${iso}`)
  }
  const days = Math.ceil(count / 24)
  if (anchor.tense === 'future') {
    const last = isHours ? reference + days : shifted(reference, count, unit)
    return period(reference, last, `${signed(count, unit)} from ${iso}`)
  }
  const first = isHours ? reference - days : shifted(reference, -count, unit)
  return period(first, reference, `${count} ${unit}${count === 1 ? '' : 's'} up to ${iso}`)
}

export const period = (first: Day | null, last: Day | null, reason: string): TimeValue => ({
  first,
  last,
  precision: 'period',
  isPeriod: true,
  isTie: false,
  reason,
})

function resolveCalendar(form: Form<'calendar'>, anchor: Anchor, reference: Day): TimeValue {
  const { unit, shift, part } = form
  const reason = `${shift < 0 ? 'the last' : shift > 0 ? 'the next' : 'this'} ${unit}, from ${isoDate(reference)}`
  if (unit === 'weekend') return known(weekendOf(shift, anchor.tense, reference), 'week', reason)
  const whole = unitRange(unit, shift, reference)
  if (part === 'earlier') return known({ first: whole.first, last: Math.max(whole.first, reference - 1) }, unit, reason)
  if (part === 'later') return known({ first: Math.min(reference + 1, whole.last), last: whole.last }, unit, reason)
  if (part !== null) return known(partOfUnit(unit, whole, part), unit, `${partWords(part)} ${reason}`)
  if (shift !== 0 || anchor.tense === 'future') return known(whole, unit, reason)
  return { ...known({ first: whole.first, last: reference }, unit, `${reason}, so far`), isPeriod: true }
}

function unitRange(unit: 'week' | 'month' | 'year', shift: number, reference: Day): DayRange {
  if (unit === 'week') return weekAround(reference + 7 * shift)
  const { year, month } = calendarDate(unit === 'month' ? addMonths(reference, shift) : reference)
  return unit === 'month' ? monthRange(year, month) : yearRange(year + shift)
}

function partOfUnit(unit: 'week' | 'month' | 'year', whole: DayRange, part: Part): DayRange {
  const { year, month } = calendarDate(whole.first)
  if (unit === 'month') return partOfMonth(year, month, part)
  if (unit === 'year') return partOfYear(year, part)
  if (part === 'early') return { first: whole.first, last: whole.first + 2 }
  if (part === 'late') return { first: whole.first + 4, last: whole.last }
  return part === 'mid' ? { first: whole.first + 1, last: whole.first + 4 } : whole
}

/** The weekend that is going on or was last; "last weekend" is never one that is going on. */
function weekendOf(shift: number, tense: Tense, reference: Day): DayRange {
  const saturday = weekdayOnOrBefore(5, reference)
  const isNow = reference - saturday <= 1
  const first =
    shift > 0 || (tense === 'future' && !isNow) ? saturday + 7 : shift < 0 && isNow ? saturday - 7 : saturday
  return { first, last: first + 1 }
}

/** Seasons of the northern half of the world, whole months: summer is June to August. */
function resolveSeason(form: Form<'season'>, { reference, tense }: Anchor): TimeValue {
  if (form.year === null && reference === null) return unknown('no year, and no date to count from')
  const seasonFrom = (year: number): DayRange => ({
    first: dayFrom(year, form.month, 1),
    last: addMonths(dayFrom(year, form.month, 1), 3) - 1,
  })
  if (form.year !== null) return known(seasonFrom(form.year), 'period', 'as written; a northern season')
  const day = reference as Day
  const year = calendarDate(day).year
  const reason = `a northern season, from ${isoDate(day)}`
  if (form.which === 'next' || tense === 'future') {
    const range = seasonFrom(year)
    return known(range.last >= day ? range : seasonFrom(year + 1), 'period', reason)
  }
  const range = seasonFrom(year)
  const isPast = form.which === 'last' ? range.last < day : range.first <= day
  return known(isPast ? range : seasonFrom(year - 1), 'period', reason)
}

/** "from Monday to Wednesday", "between March 27 and April 10 2015": the last is found first, the first leads up to it. */
function resolveRange({ first, last }: Form<'range'>, anchor: Anchor): TimeValue {
  if (anchor.tense === 'future' || first.kind === 'offset') {
    const start = resolve(first, anchor)
    const isFree = start.first === null || last.kind === 'offset'
    return joined(start, resolve(last, isFree ? anchor : { ...anchor, tense: 'future', reference: start.first }))
  }
  const end = resolve(last, anchor)
  return joined(resolve(first, end.last === null ? anchor : { ...anchor, reference: end.last, tense: 'past' }), end)
}

function joined(first: TimeValue, last: TimeValue): TimeValue {
  if (first.first === null || last.last === null || first.first > last.last) return unknown('one end is not known')
  const range = { first: first.first, last: last.last }
  return { ...known(range, precisionOf(range), `from ${first.reason}, to ${last.reason}`) }
}
