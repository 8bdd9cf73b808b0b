// Resolves times that count from a day: "yesterday", "two days ago", "the past 24 hours", "last week", "the weekend".

import {
  addMonths,
  calendarDate,
  type Day,
  type DayRange,
  isoDate,
  monthRange,
  weekAround,
  weekdayOnOrBefore,
  yearRange,
} from './calendar.ts'
import type { Part } from './time-form.ts'
import {
  type Anchor,
  type Form,
  known,
  oneDay,
  partOfMonth,
  partOfYear,
  partWords,
  period,
  precisionOf,
  signed,
  type Tense,
  tied,
  type TimeValue,
  unknown,
} from './time-value.ts'

/** Resolves a form that counts from the reference date, or from the day told of before. */
export function resolveRelative(
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
  if (form.isToDay) return known(oneDay(day), 'day', reason)
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
  if ((isHours && count <= 24) || (unit === 'day' && count === 1)) {
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
