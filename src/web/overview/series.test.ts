import { expect, test } from 'vitest'
import { around, bundled, bundleSize, extentOf, filled, peopleOf, type Step, zoomed } from './series.ts'

const week = (from: string, to: string, low: number, high: number, openHigh = false, sources = 1): Step => ({
  from,
  to,
  incidents: 1,
  counted: 1,
  killed: { low, high, openHigh, unknown: 0 },
  injured: { low: 0, high: 0, openHigh: false, unknown: 1 },
  sources,
})

const WEEKS = [
  week('2016-08-29', '2016-09-04', 19, 24),
  week('2016-09-05', '2016-09-11', 25, 41, true),
  week('2016-09-26', '2016-10-02', 30, 51),
]

test('weeks without a report stand in their place, empty', () => {
  const steps = filled(WEEKS, { from: '2016-08-31', to: '2016-10-01' }, 7)
  expect(steps.map(({ from, incidents }) => [from, incidents])).toEqual([
    ['2016-08-29', 1],
    ['2016-09-05', 1],
    ['2016-09-12', 0],
    ['2016-09-19', 0],
    ['2016-09-26', 1],
  ])
})

test('weeks put together: lows with lows, highs with highs, open if any is open', () => {
  expect(bundled(WEEKS, 2)).toMatchObject([
    { from: '2016-08-29', to: '2016-09-11', killed: { low: 44, high: 65, openHigh: true }, sources: 2 },
    { from: '2016-09-26', killed: { low: 30, high: 51, openHigh: false } },
  ])
  expect(bundleSize(17, 1000, 6)).toBe(1)
  expect(bundleSize(500, 1000, 6)).toBe(4)
})

test('a chosen period is shown with its surroundings, within what there is', () => {
  const extent = extentOf(WEEKS)
  expect(extent).toEqual({ from: '2016-08-29', to: '2016-10-02' })
  expect(around({}, extent ?? { from: '', to: '' })).toEqual(extent)
  expect(around({ from: '2016-09-10', to: '2016-09-20' }, { from: '2016-01-01', to: '2016-12-31' })).toEqual({
    from: '2016-08-13',
    to: '2016-10-18',
  })
})

test.each([
  [{ from: '2027-01-01' }, '2026-12-04', '2027-01-01'],
  [{ to: '2014-05-05' }, '2014-05-05', '2014-06-02'],
  [{ from: '2016-09-20', to: '2016-09-10' }, '2016-08-13', '2016-10-18'],
])('a period beyond all that there is, or the wrong way round, is shown all the same: %o', (chosen, from, to) => {
  expect(around(chosen, { from: '2016-01-01', to: '2016-12-31' })).toEqual({ from, to })
})

test('none, not known and none counted are told apart in a band too', () => {
  const step = week('2016-08-29', '2016-09-04', 0, 0)
  expect(peopleOf(step, step.killed)).toEqual({ low: 0, high: 0, openHigh: false })
  expect(peopleOf(step, step.injured)).toEqual({ low: null, high: null, openHigh: false })
  expect(peopleOf({ ...step, counted: 0 }, step.killed)).toBeNull()
})

test('narrower and wider', () => {
  expect(zoomed({ from: '2016-09-01', to: '2016-09-21' }, true)).toEqual({ from: '2016-09-06', to: '2016-09-16' })
  expect(zoomed({ from: '2016-09-06', to: '2016-09-16' }, false)).toEqual({ from: '2016-09-01', to: '2016-09-21' })
  expect(zoomed({ from: '2016-09-06', to: '2016-09-07' }, true)).toEqual({ from: '2016-09-06', to: '2016-09-07' })
})
