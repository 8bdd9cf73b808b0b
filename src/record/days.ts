// Days as whole numbers, for arithmetic without clock or time zone.

/** Days since 1970-01-01. */
export type Day = number

const MS_PER_DAY = 86_400_000

/** The day of an ISO 8601 date or date-time; null for null and for what is no date. */
export function dayNumber(date: string | null | undefined): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(date ?? '')
  if (!match) return null
  const [year, month, day] = match.slice(1).map(Number)
  if (month < 1 || month > 12 || day < 1 || day > 31) return null
  return Date.UTC(year, month - 1, day) / MS_PER_DAY
}

/** YYYY-MM-DD. */
export const isoDay = (day: Day): string => new Date(day * MS_PER_DAY).toISOString().slice(0, 10)
