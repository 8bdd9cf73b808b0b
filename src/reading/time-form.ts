// What the words of a time say, before it is a day of the calendar: the forms that `date-forms.ts` and `time-forms.ts`
// read and `time-values.ts` resolves.

import type { TimeUnit } from './lang/en/times.ts'
import type { Tokens } from './tokens.ts'

/** A quarter of a year. */
export type Quarter = 'quarter 1' | 'quarter 2' | 'quarter 3' | 'quarter 4'

/** A stretch of a month or a year: early, mid, late, or its n-th week (5 is the last). */
export type Part = 'early' | 'mid' | 'late' | 1 | 2 | 3 | 4 | 5 | 'first half' | 'second half' | Quarter

export type Which = 'last' | 'this' | 'next' | 'previous' | 'following'

/** "last year", "this year", "next year" after a month: years from the reference date's. */
export type YearShift = -1 | 0 | 1 | null

/** What the words of a time say. Years may be missing; weekdays count from Monday, 0. */
export type TimeForm =
  | {
      readonly kind: 'date'
      readonly year: number | null
      readonly month: number
      readonly day: number
      /** "6-8 April": the last day, in the same month. */
      readonly lastDay: number
      readonly weekday: number | null
      /** "August 5 last year": -1. */
      readonly yearShift: YearShift
      /** Written "4/5/2016": the day is taken to stand first. */
      readonly isDayFirstGuess: boolean
    }
  | {
      readonly kind: 'month'
      readonly year: number | null
      readonly month: number
      readonly part: Part | null
      readonly which: Which | null
      readonly yearShift: YearShift
    }
  | { readonly kind: 'year'; readonly year: number; readonly lastYear: number; readonly part: Part | null }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly which: Which | null }
  | { readonly kind: 'offset'; readonly days: number }
  | {
      readonly kind: 'shift'
      /** Null: "a few". */
      readonly count: number | null
      readonly unit: TimeUnit
      /** "two days ago" counts from the dateline, "two days earlier" from the day told of before. */
      readonly from: 'reference' | 'told'
      readonly sign: -1 | 1
      /** "a year ago today": that day, and not some day of that year. */
      readonly isToDay?: true
    }
  | { readonly kind: 'stretch'; readonly count: number | null; readonly unit: TimeUnit; readonly isRecent: boolean }
  | {
      readonly kind: 'calendar'
      readonly unit: 'week' | 'weekend' | 'month' | 'year'
      readonly shift: -1 | 0 | 1
      readonly part: Part | 'earlier' | 'later' | null
    }
  | { readonly kind: 'season'; readonly month: number; readonly year: number | null; readonly which: Which | null }
  | {
      readonly kind: 'overnight'
      /** "overnight Friday". */
      readonly day: TimeForm | null
      /** "overnight into Saturday". */
      readonly isInto: boolean
    }
  | { readonly kind: 'part' }
  | { readonly kind: 'tie' }
  | { readonly kind: 'feast' }
  | { readonly kind: 'range'; readonly first: TimeForm; readonly last: TimeForm }

/** A form and where it stands: tokens, end exclusive. */
export interface FoundForm {
  readonly from: number
  readonly to: number
  readonly form: TimeForm
  /** "morning", "night", "late": as `Time.partOfDay`. */
  readonly part: string | null
  /** A time of the clock is given. */
  readonly isClock: boolean
}

/** Tokens that may be looked at: from `low`, before `high`. */
export interface Bounds {
  readonly tokens: Tokens
  readonly low: number
  readonly high: number
  readonly isUpperCase: boolean
}

export const found = (from: number, to: number, form: TimeForm): FoundForm => ({
  from,
  to,
  form,
  part: null,
  isClock: false,
})

/** A date of one day with nothing else said of it. */
export const plainDate = (year: number | null, month: number, day: number) =>
  ({ kind: 'date', year, month, day, lastDay: day, weekday: null, yearShift: null, isDayFirstGuess: false }) as const
