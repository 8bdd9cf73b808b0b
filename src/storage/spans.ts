// Spans of days as they are filed: short ones apart from long ones, so that the many short ones need no wide search.

/** The days of something; null where an end is not known. */
export interface Days {
  readonly span: number
  readonly day_from: number | null
  readonly day_to: number | null
}

/** How many days a short span lasts at most. */
export const SHORT_DAYS = 7
export const SHORT = 0
export const LONG = 1
export const UNDATED = 2

/** Days since 1970, of an ISO date or date-time; null if it is neither. */
function dayOf(date: string): number | null {
  const time = Date.parse(`${date.slice(0, 10)}T00:00:00Z`)
  return Number.isNaN(time) ? null : time / 86_400_000
}

// An open end reaches as far as databases and people count: years 0 to 9999.
const FIRST_DAY = -719_528
const LAST_DAY = 2_932_896

/** The days of a time; an open end reaches as far as can be. */
export function spanOf(from: string | null, to: string | null): Days {
  const first = from === null ? null : dayOf(from)
  const last = to === null ? null : dayOf(to)
  if (first === null && last === null) return { span: UNDATED, day_from: null, day_to: null }
  const [day_from, day_to] = [first ?? FIRST_DAY, last ?? LAST_DAY]
  return { span: day_to - day_from <= SHORT_DAYS ? SHORT : LONG, day_from, day_to }
}
