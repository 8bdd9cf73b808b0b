// A time on the calendar, and what it was resolved from: the shapes and small rules that `time-values.ts` (dates and
// weekdays) and `relative-times.ts` ("two days ago", "last week") share.

import type { TimePrecision } from '../model/codes.ts'
import { type Day, type DayRange, dayFrom, lengthOfMonth, monthRange } from './calendar.ts'
import type { Part, TimeForm } from './time-form.ts'

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

export type Form<K extends TimeForm['kind']> = Extract<TimeForm, { kind: K }>

export const known = (range: DayRange, precision: TimePrecision, reason: string): TimeValue => ({
  first: range.first,
  last: range.last,
  precision,
  isPeriod: false,
  isTie: false,
  reason,
})

export const unknown = (reason: string): TimeValue => ({
  first: null,
  last: null,
  precision: 'unknown',
  isPeriod: false,
  isTie: false,
  reason,
})

export const tied = (reason: string): TimeValue => ({ ...unknown(reason), isTie: true })

export const oneDay = (day: Day): DayRange => ({ first: day, last: day })

/** The precision of so many days (field guide 3.11): 2 to 6 are days, 7 a week. */
export const precisionOf = (range: DayRange): TimePrecision => {
  const count = range.last - range.first + 1
  return count === 1 ? 'day' : count <= 6 ? 'days' : count === 7 ? 'week' : 'period'
}

/** A stretch such as a toll has. */
export const period = (first: Day | null, last: Day | null, reason: string): TimeValue => ({
  first,
  last,
  precision: 'period',
  isPeriod: true,
  isTie: false,
  reason,
})

export const signed = (count: number, unit: string): string =>
  `${count > 0 ? '+' : ''}${count} ${unit}${Math.abs(count) === 1 ? '' : 's'}`

export const partWords = (part: Part): string => (typeof part === 'number' ? `week ${part}` : part)

/** Early, mid and late in a month are days 1 to 10, 11 to 20 and 21 to the end (a convention of ours). */
export function partOfMonth(year: number, month: number, part: Part | null): DayRange {
  const { first, last } = monthRange(year, month)
  switch (part) {
    case null:
    case 'quarter 1':
    case 'quarter 2':
    case 'quarter 3':
    case 'quarter 4':
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

const MONTHS_OF: Readonly<Partial<Record<Part, readonly [number, number]>>> = {
  early: [1, 4],
  mid: [5, 8],
  late: [9, 12],
  'first half': [1, 6],
  'second half': [7, 12],
  'quarter 1': [1, 3],
  'quarter 2': [4, 6],
  'quarter 3': [7, 9],
  'quarter 4': [10, 12],
}

/** Early, mid and late in a year are its thirds (a convention of ours). */
export function partOfYear(year: number, part: Part | null): DayRange {
  const months = (part !== null && MONTHS_OF[part]) || [1, 12]
  return { first: dayFrom(year, months[0], 1), last: dayFrom(year, months[1], lengthOfMonth(year, months[1])) }
}
