import { expect, test } from 'vitest'
import { featuresOf, type Points } from './features.ts'

const ITEMS: Points = [
  ['a', 36.2, 37.1, 12, 21, true, 'air_strike', 'settlement', false],
  ['b', 36.3, 37.2, null, null, false, 'shelling', 'site', false],
  ['c', 36.2, 37.15, 0, 0, false, 'shelling', 'near', true],
  ['d', 13.4, 43.8, 3, 3, false, 'unknown', 'province', true],
  ['e', 13.4, 43.8, 4, null, true, 'air_strike', 'province', true],
]

test('what has only an area is a shape, never a point; those of one area are counted together', () => {
  const { points, areas, bounds } = featuresOf(ITEMS)
  expect(points.features.map(({ properties }) => properties)).toEqual([
    { id: 'a', low: 12, high: 21, open: true, unknown: false },
    { id: 'b', low: 0, high: 0, open: false, unknown: true },
    { id: 'c', low: 0, high: 0, open: false, unknown: false },
  ])
  expect(areas.features.map(({ properties }) => properties)).toEqual([
    { ids: ['d', 'e'], low: 7, high: 7, open: true, count: 2 },
  ])
  expect(bounds).toEqual([37.1, 13.4, 43.8, 36.3])
})

test('nothing to draw has no bounds', () => {
  expect(featuresOf([])).toMatchObject({ bounds: null })
})
