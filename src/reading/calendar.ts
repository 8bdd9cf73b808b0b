// Arithmetic on whole days, by the Gregorian calendar carried back and forward without end (proleptic). No clock, no time
// zone, no `Date`: a day is the number of days since 1970-01-01, and leaves as an ISO date (YYYY-MM-DD).

/** Days since 1970-01-01. */
export type Day = number

/** A run of days, both ends inclusive. */
export interface DayRange {
  readonly first: Day
  readonly last: Day
}

export interface CalendarDate {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  /** 1 to 31. */
  readonly day: number
}

export const MONDAY = 0
export const SUNDAY = 6

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

export const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

/** Days in a month (1 to 12). */
export const lengthOfMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : MONTH_LENGTHS[month - 1]

/** Whether such a day stands in the calendar: 29 February only in leap years. */
export const isCalendarDate = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= lengthOfMonth(year, month)

/** The day of a calendar date, counting the years from March, so that a leap day ends a year (H. Hinnant's method). */
export function dayFrom(year: number, month: number, day: number): Day {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

export function calendarDate(day: Day): CalendarDate {
  const z = day + 719_468
  const era = Math.floor(z / 146_097)
  const dayOfEra = z - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return { year, month, day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1 }
}

/** Monday is 0, Sunday 6. */
export const weekdayOf = (day: Day): number => (((day + 3) % 7) + 7) % 7

/** ISO 8601, YYYY-MM-DD. */
export function isoDate(day: Day): string {
  const { year, month, day: d } = calendarDate(day)
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${d < 10 ? '0' : ''}${d}`
}

/** The day of an ISO date or date-time (its date as written, whatever the zone), or null if it is none. */
export function parseIsoDate(iso: string): Day | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:$|[T ])/.exec(iso)
  if (!match) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return isCalendarDate(year, month, day) ? dayFrom(year, month, day) : null
}

/** Milliseconds of the epoch at an ISO date or date-time. A report has few days and holds them against one another often. */
export function instantOf(iso: string): number {
  const known = instants.get(iso)
  if (known !== undefined) return known
  if (instants.size >= MOST_INSTANTS) instants.clear()
  const instant = Date.parse(iso)
  instants.set(iso, instant)
  return instant
}

const MOST_INSTANTS = 2000
const instants = new Map<string, number>()

/** Monday to Sunday. */
export function weekAround(day: Day): DayRange {
  const first = day - weekdayOf(day)
  return { first, last: first + 6 }
}

export const monthRange = (year: number, month: number): DayRange => ({
  first: dayFrom(year, month, 1),
  last: dayFrom(year, month, lengthOfMonth(year, month)),
})

export const yearRange = (year: number): DayRange => ({ first: dayFrom(year, 1, 1), last: dayFrom(year, 12, 31) })

/** A day so many months on (or back), kept inside the month: one month after 31 January is 28 or 29 February. */
export function addMonths(day: Day, months: number): Day {
  const date = calendarDate(day)
  const count = date.year * 12 + date.month - 1 + months
  const year = Math.floor(count / 12)
  const month = count - year * 12 + 1
  return dayFrom(year, month, Math.min(date.day, lengthOfMonth(year, month)))
}

/** The last such weekday on or before a day. */
export const weekdayOnOrBefore = (weekday: number, day: Day): Day => day - ((weekdayOf(day) - weekday + 7) % 7)

/** The first such weekday on or after a day. */
export const weekdayOnOrAfter = (weekday: number, day: Day): Day => day + ((weekday - weekdayOf(day) + 7) % 7)
