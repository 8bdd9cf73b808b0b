import { expect, test } from 'vitest'
import { loadWords, textOf } from '../text.tsx'
import { dayText, type Listed } from './incident-words.ts'

const english = textOf(await loadWords('en'), 'latn')
const time = (from: string | null, to: string | null, precision = 'day'): Listed['time'] =>
  ({ asWritten: '', from, to, precision, partOfDay: null }) as Listed['time']

test.each<[Listed['time'], boolean, string, string]>([
  [time('2016-10-14', '2016-10-14'), false, '14 Oct', 'Fri'],
  [time('2016-10-14', '2016-10-14'), true, '14 Oct', '2016'],
  [time('2016-10-10', '2016-10-11'), false, '10 Oct', 'to 11'],
  // A year is never left out where the list spans several.
  [time('2023-03-13', '2023-03-14'), true, '13–14 Mar', '2023'],
  [time('2023-02-28', '2023-03-02'), true, '28 Feb–2 Mar', '2023'],
  [time('2022-12-30', '2023-01-02'), true, '30 Dec 2022 –', '2 Jan 2023'],
  [time('2016-10-01', '2016-10-31', 'month'), true, 'Oct 2016', 'in the month'],
  [null, true, 'no day', ''],
])('a day in the list %#', (when, withYear, first, second) => {
  expect(dayText(when, english, withYear)).toEqual({ first, second })
})
