// Reads a date that somebody gives for a whole source: `--published`, the `date` of a JSON line, a page's metadata. Only
// forms with one meaning are read; "03/08/2016" is March here and August there, and stays unread.

import type { Problem } from '../model/problem.ts'

export const DATE_FORMS = '2016-08-03, 2016-08-03T14:30:00Z, 3 August 2016 or August 3, 2016'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const FULL = 'january february march april may june july august september october november december'.split(' ')

const TIME = String.raw`(?:[T\s,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?`
const WEEKDAY = String.raw`(?:[A-Z]{3,9}[.,]?\s+)?`
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})([-/.]?)(\d{2})\2(\d{2})${TIME}$`, 'i')
const DAY_MONTH = new RegExp(
  String.raw`^${WEEKDAY}(\d{1,2})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?([A-Z]{3,9})[.,]?[\s-]+(\d{4})${TIME}$`,
  'i',
)
const MONTH_DAY = new RegExp(
  String.raw`^${WEEKDAY}([A-Z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})${TIME}$`,
  'i',
)
const DAY_FIRST = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})${TIME}$`, 'i')

const LONGEST = 60

/**
 * An ISO 8601 date, or date-time where a time of day is given, with its zone as written.
 *
 * @returns null if the words have no one meaning as a date, or name a day that does not exist
 */
export function readPublishedDate(written: string): string | null {
  const text = written.trim()
  if (text.length > LONGEST) return null
  const parts = dateParts(text)
  if (!parts) return null
  const { year, month, day, time } = parts
  if (!isDay(year, month, day)) return null
  const date = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
  if (time[0] === undefined) return date
  const [hour, minute, second] = [Number(time[0]), Number(time[1]), Number(time[2] ?? 0)]
  if (hour > 23 || minute > 59 || second > 60) return null
  return `${date}T${pad(hour, 2)}:${pad(minute, 2)}:${pad(second, 2)}${zone(time[3])}`
}

/** What to tell the analyst about a date that cannot be read. */
export const badDate = (where: string, written: string): Problem => ({
  code: 'bad_date',
  message: `${where}: "${written.slice(0, LONGEST)}" is no date we can read. Write it as ${DATE_FORMS}.`,
})

interface DateParts {
  readonly year: number
  readonly month: number
  readonly day: number
  /** Hour, minute, second, zone, as written. */
  readonly time: readonly (string | undefined)[]
}

function dateParts(text: string): DateParts | null {
  let found = YEAR_FIRST.exec(text)
  if (found) return { year: +found[1], month: +found[3], day: +found[4], time: found.slice(5) }
  found = DAY_MONTH.exec(text)
  if (found) return { year: +found[3], month: monthNumber(found[2]), day: +found[1], time: found.slice(4) }
  found = MONTH_DAY.exec(text)
  if (found) return { year: +found[3], month: monthNumber(found[1]), day: +found[2], time: found.slice(4) }
  found = DAY_FIRST.exec(text)
  if (!found) return null
  // Points stand between day and month everywhere; strokes and hyphens mean one thing only past the twelfth.
  const [first, second] = [+found[1], +found[3]]
  const isDayFirst = found[2] === '.' || first > 12 || first === second
  if (!isDayFirst && second <= 12) return null
  const [day, month] = isDayFirst ? [first, second] : [second, first]
  return { year: +found[4], month, day, time: found.slice(5) }
}

/** 1 to 12, or 0 for a word that is no month. */
function monthNumber(word: string): number {
  const lower = word.toLowerCase()
  const full = FULL.indexOf(lower)
  return full >= 0 ? full + 1 : MONTHS.indexOf(lower === 'sept' ? 'sep' : lower) + 1
}

function isDay(year: number, month: number, day: number): boolean {
  if (year < 1000 || month < 1 || month > 12 || day < 1) return false
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const length = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
  return day <= length
}

const pad = (value: number, length: number): string => String(value).padStart(length, '0')

function zone(written: string | undefined): string {
  if (!written) return ''
  if (/^[a-z]/i.test(written)) return 'Z'
  return written.includes(':') ? written : `${written.slice(0, 3)}:${written.slice(3)}`
}
