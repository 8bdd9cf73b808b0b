// Turns a form ("Friday", "early last July") into days of the calendar, from the reference date and the tense, and says
// how in words. Field guide 7: the past tense looks back for a weekday, an announcement looks forward. What cannot be
// resolved stays null.

import {
  addMonths,
  calendarDate,
  type Day,
  type DayRange,
  dayFrom,
  isCalendarDate,
  isoDate,
  weekAround,
  weekdayOf,
  weekdayOnOrAfter,
  weekdayOnOrBefore,
} from './calendar.ts'
import { resolveRelative } from './relative-times.ts'
import type { TimeForm, Which } from './time-form.ts'
import {
  type Anchor,
  type Form,
  known,
  oneDay,
  partOfMonth,
  partOfYear,
  partWords,
  precisionOf,
  type Tense,
  tied,
  type TimeValue,
  unknown,
} from './time-value.ts'

const WEEKDAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

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

function resolveYear(form: Form<'year'>): TimeValue {
  if (form.lastYear > form.year) {
    const range = { first: dayFrom(form.year, 1, 1), last: dayFrom(form.lastYear, 12, 31) }
    return { ...known(range, 'period', 'as written'), isPeriod: true }
  }
  const reason = form.part === null ? 'as written' : `as written; ${partWords(form.part)} in the year`
  const isQuarter = typeof form.part === 'string' && form.part.startsWith('quarter')
  return known(partOfYear(form.year, form.part), isQuarter ? 'period' : 'year', reason)
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
