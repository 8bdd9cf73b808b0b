// Days and periods in words, for a person: "Sunday 1 May 2016, evening", "25 April – 2 May 2016". Plain arithmetic on
// ISO dates, no locale and no time zone.

import type { TimePrecision } from '../model/codes.ts'
import type { Time } from '../model/reading.ts'

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const FINEST_FIRST: readonly TimePrecision[] = [
  'instant',
  'part_of_day',
  'day',
  'days',
  'week',
  'month',
  'year',
  'period',
  'unknown',
]

interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** A time in words. A time that resolves to no date gives the words of the text. */
export function when(time: Time): string {
  const part = time.partOfDay ? `, ${time.partOfDay.replaceAll('_', ' ')}` : ''
  return (span(time) ?? (time.asWritten ? `“${time.asWritten}”` : 'day not said')) + part
}

function span(time: Time): string | null {
  const from = parse(time.from)
  const to = parse(time.to)
  if (!from && !to) return null
  if (!from || !to) return from ? `since ${long(from, time.precision)}` : `until ${long(to as Day, time.precision)}`
  if (time.from === time.to) return withWeekday(from)
  if (time.precision === 'month' && from.month === to.month && from.year === to.year) return monthOf(from)
  if (time.precision === 'year' && from.year === to.year) return String(from.year)
  if (from.year !== to.year) return `${dayOf(from)} ${from.year} – ${dayOf(to)} ${to.year}`
  if (from.month !== to.month) return `${dayOf(from)} – ${dayOf(to)} ${to.year}`
  return `${from.day}–${to.day} ${monthOf(to)}`
}

/** A day in words, from an ISO date or date-time: "Monday 2 May 2016". What is no date stays as it is. */
export function dayInWords(iso: string): string {
  const day = parse(iso)
  return day ? withWeekday(day) : iso
}

const monthOf = (day: Day): string => `${MONTHS[day.month - 1]} ${day.year}`
const dayOf = (day: Day): string => `${day.day} ${MONTHS[day.month - 1]}`
const withWeekday = (day: Day): string => `${weekday(day)} ${dayOf(day)} ${day.year}`

function long(day: Day, precision: TimePrecision): string {
  if (precision === 'year') return String(day.year)
  return precision === 'month' ? monthOf(day) : `${dayOf(day)} ${day.year}`
}

const weekday = (day: Day): string => DAYS[new Date(Date.UTC(day.year, day.month - 1, day.day)).getUTCDay()]

function parse(iso: string | null): Day | null {
  const match = iso ? /^(\d{4})-(\d{2})-(\d{2})/.exec(iso) : null
  if (!match) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return month >= 1 && month <= 12 ? { year, month, day } : null
}

/** The finest times of several, each once: a claim that knows only the month adds nothing to one that knows the day. */
export function finestTimes(times: readonly Time[]): Time[] {
  const known = times.filter((time) => time.from || time.to)
  const ranked = known.length ? known : times.filter((time) => time.asWritten)
  const finest = Math.min(...ranked.map(rank))
  const seen = new Map<string, Time>()
  for (const time of ranked.filter((each) => rank(each) <= Math.max(finest, DAY))) {
    const key = known.length ? `${time.from}/${time.to}` : time.asWritten
    const before = seen.get(key)
    if (!before || (!before.partOfDay && time.partOfDay)) seen.set(key, time)
  }
  return [...seen.values()]
}

const rank = (time: Time): number => FINEST_FIRST.indexOf(time.precision)
const DAY = FINEST_FIRST.indexOf('day')
