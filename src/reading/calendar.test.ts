import { expect, test } from 'vitest'
import {
  addMonths,
  calendarDate,
  dayFrom,
  isCalendarDate,
  isoDate,
  parseIsoDate,
  weekAround,
  weekdayOf,
  weekdayOnOrAfter,
  weekdayOnOrBefore,
} from './calendar.ts'

const day = (iso: string): number => {
  const found = parseIsoDate(iso)
  if (found === null) throw new Error(iso)
  return found
}

test.each([
  ['1970-01-01', 0, 3],
  ['1969-12-31', -1, 2],
  ['2000-02-29', 11016, 1],
  ['2016-05-02', 16923, 0],
  ['2016-02-29', 16860, 0],
  ['1900-03-01', -25508, 3],
  ['0001-01-01', -719162, 0],
])('%s is day %i, weekday %i', (iso, count, weekday) => {
  expect(day(iso)).toBe(count)
  expect(weekdayOf(count)).toBe(weekday)
  expect(isoDate(count)).toBe(iso)
})

test('every day of eight centuries comes back from its calendar date, one after the other', () => {
  for (let d = day('1600-01-01'); d < day('2400-01-01'); d++) {
    const date = calendarDate(d)
    if (dayFrom(date.year, date.month, date.day) !== d) throw new Error(isoDate(d))
    if (!isCalendarDate(date.year, date.month, date.day)) throw new Error(isoDate(d))
  }
})

test.each(['2015-02-29', '2016-13-01', '2016-00-10', '2016-04-31', '1900-02-29', 'May 2', '2016-5-2', ''])(
  '%s is no date',
  (iso) => {
    expect(parseIsoDate(iso)).toBeNull()
  },
)

test('the date of a date-time is read as written', () => {
  expect(parseIsoDate('2016-05-02T23:59:00-05:00')).toBe(day('2016-05-02'))
})

test.each([
  ['2016-05-02', '2016-05-02', '2016-05-08'],
  ['2016-05-08', '2016-05-02', '2016-05-08'],
  ['2017-01-01', '2016-12-26', '2017-01-01'],
])('the week around %s is %s to %s', (iso, first, last) => {
  expect(weekAround(day(iso))).toEqual({ first: day(first), last: day(last) })
})

test.each([
  ['2016-03-31', -1, '2016-02-29'],
  ['2015-03-31', -1, '2015-02-28'],
  ['2016-01-15', -1, '2015-12-15'],
  ['2016-12-15', 1, '2017-01-15'],
  ['2016-02-29', -12, '2015-02-28'],
])('%s and %i months is %s', (iso, months, expected) => {
  expect(isoDate(addMonths(day(iso), months))).toBe(expected)
})

test('a weekday on or before and on or after a day is the day itself when it is that weekday', () => {
  const monday = day('2016-05-02')
  expect(weekdayOnOrBefore(0, monday)).toBe(monday)
  expect(weekdayOnOrAfter(0, monday)).toBe(monday)
  expect(isoDate(weekdayOnOrBefore(4, monday))).toBe('2016-04-29')
  expect(isoDate(weekdayOnOrAfter(4, monday))).toBe('2016-05-06')
})
