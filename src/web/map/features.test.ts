import { expect, test } from 'vitest'
import { featuresOf, type Points } from './features.ts'

const ITEMS: Points = [
  ['a', 36.2, 37.1, 12, 21, true, 'air_strike', 'settlement', false],
  ['b', 36.3, 37.2, null, null, false, 'shelling', 'site', false],
  ['c', 36.2, 37.15, 0, 0, false, 'shelling', 'near', true],
  ['d', 13.4, 43.8, 3, 3, false, 'unknown', 'province', true],
  ['e', 13.4, 43.8, 4, null, true, 'air_strike', 'province', true],
  ['f', 36.2, 37.1, 2, null, false, 'shelling', 'settlement', false],
  ['g', 36.3, 37.2, null, null, true, 'shelling', 'site', false],
]

test('what has only an area is a shape, never a point', () => {
  const { areas, places, bounds } = featuresOf(ITEMS)
  expect(areas.features.map(({ properties }) => properties)).toEqual([
    { at: 3, low: 7, high: 7, open: true, unknown: false, count: 2 },
  ])
  expect(places[3]).toEqual(['d', 'e'])
  expect(bounds).toEqual([37.1, 13.4, 43.8, 36.3])
})

test('incidents of one place are one disc: lows with lows, highs with highs, open if any is', () => {
  const { points, places } = featuresOf(ITEMS)
  expect(points.features.map(({ properties }) => properties)).toEqual([
    { at: 0, low: 14, high: 23, open: true, unknown: false, count: 2 },
    { at: 1, low: 0, high: 0, open: true, unknown: true, count: 2 },
    { at: 2, low: 0, high: 0, open: false, unknown: false, count: 1 },
  ])
  expect(places).toEqual([['a', 'f'], ['b', 'g'], ['c'], ['d', 'e']])
})

test('nothing to draw has no bounds', () => {
  expect(featuresOf([])).toMatchObject({ bounds: null, places: [] })
})
