import { expect, test } from 'vitest'
import type { Time } from '../model/reading.ts'
import { dayInWords, finestTimes, when } from './when.ts'

const time = (
  from: string | null,
  to: string | null,
  precision: Time['precision'],
  partOfDay: string | null = null,
): Time => ({
  asWritten: 'some time ago',
  from,
  to,
  precision,
  partOfDay,
})

test.each<[Time, string]>([
  [time('2016-05-02', '2016-05-02', 'day'), 'Monday 2 May 2016'],
  [time('2016-05-01', '2016-05-01', 'part_of_day', 'evening'), 'Sunday 1 May 2016, evening'],
  [time('2016-05-01', '2016-05-02', 'part_of_day', 'night'), '1–2 May 2016, night'],
  [time('2016-04-25', '2016-05-02', 'period'), '25 April – 2 May 2016'],
  [time('2015-12-30', '2016-01-02', 'days'), '30 December 2015 – 2 January 2016'],
  [time('2016-05-01', '2016-05-31', 'month'), 'May 2016'],
  [time('2016-01-01', '2016-12-31', 'year'), '2016'],
  [time('2011-03-01', null, 'month'), 'since March 2011'],
  [time('2011-03-15', null, 'period'), 'since 15 March 2011'],
  [time(null, '2016-05-02', 'period'), 'until 2 May 2016'],
  [time(null, null, 'unknown'), '“some time ago”'],
])('%j is %s', (given, words) => {
  expect(when(given)).toBe(words)
})

test.each([
  ['2016-02-29', 'Monday 29 February 2016'],
  ['2016-05-02T10:00:00Z', 'Monday 2 May 2016'],
  ['one day', 'one day'],
])('%s as a day is %s', (iso, words) => {
  expect(dayInWords(iso)).toBe(words)
})

test('a claim that knows only the month adds nothing to one that knows the day', () => {
  const day = time('2016-05-02', '2016-05-02', 'day')
  expect(finestTimes([time('2016-05-01', '2016-05-31', 'month'), day, day])).toEqual([day])
})

test('two claims that give two days keep both', () => {
  const [sunday, monday] = [time('2016-05-01', '2016-05-01', 'day'), time('2016-05-02', '2016-05-02', 'day')]
  expect(finestTimes([sunday, monday])).toEqual([sunday, monday])
})

test('of two claims with one day, the one that knows the hour is kept', () => {
  const early = time('2016-05-02', '2016-05-02', 'part_of_day', 'morning')
  expect(finestTimes([time('2016-05-02', '2016-05-02', 'day'), early])).toEqual([early])
})
