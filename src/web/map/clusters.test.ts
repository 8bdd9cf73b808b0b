import { expect, test } from 'vitest'
import { clustersOf } from './clusters.ts'
import type { Bounds, Points } from './features.ts'

const ITEMS: Points = [
  ['a', 36.2, 37.1, 12, 21, true, 'air_strike', 'settlement', false],
  ['b', 36.3, 37.2, null, null, false, 'shelling', 'site', false],
  ['c', 36.2, 37.15, 0, 0, false, 'shelling', 'near', true],
  ['d', 13.4, 43.8, 3, 3, false, 'unknown', 'province', true],
  ['e', 13.4, 43.8, 4, null, true, 'air_strike', 'province', true],
  ['f', 36.2, 37.1, 2, null, false, 'shelling', 'settlement', false],
  ['g', 36.3, 37.2, null, null, true, 'shelling', 'site', false],
]
const WORLD: Bounds = [-180, -85, 180, 85]

test('what has only an area is a shape, never a point', () => {
  const clusters = clustersOf(ITEMS)
  const { areas } = clusters.inView(14, WORLD)
  expect(areas.features.map(({ properties }) => properties)).toEqual([
    { at: 3, low: 7, high: 7, open: true, unknown: false, count: 2 },
  ])
  expect(clusters.idsAt(3)).toEqual(['d', 'e'])
  expect(clusters.bounds).toEqual([37.1, 13.4, 43.8, 36.3])
})

test('incidents of one place are one disc: lows with lows, highs with highs, open if any is', () => {
  const clusters = clustersOf(ITEMS)
  const { points } = clusters.inView(14, WORLD)
  expect(points.features.map(({ properties }) => properties)).toEqual([
    { at: 0, low: 14, high: 23, open: true, unknown: false, count: 2 },
    { at: 1, low: 0, high: 0, open: true, unknown: true, count: 2 },
    { at: 2, low: 0, high: 0, open: false, unknown: false, count: 1 },
  ])
  expect([0, 1, 2, 3].map((at) => clusters.idsAt(at))).toEqual([['a', 'f'], ['b', 'g'], ['c'], ['d', 'e']])
  const [lon, lat] = clusters.whereIs('f') ?? []
  expect(lon).toBeCloseTo(37.1)
  expect(lat).toBeCloseTo(36.2)
  expect(clusters.whereIs('nobody')).toBe(null)
})

test('what would overlap is one disc in the middle of its incidents, and it is known of all that something is known of one', () => {
  const [disc, ...others] = clustersOf(ITEMS).inView(3, WORLD).points.features
  expect(others).toEqual([])
  expect(disc.properties).toEqual({ at: 0, low: 14, high: 23, open: true, unknown: false, count: 5, cluster: true })
  expect(disc.geometry.coordinates[0]).toBeCloseTo((2 * 37.1 + 2 * 37.2 + 37.15) / 5)
})

test('only what is in view is drawn; a view across the edge of the world holds all longitudes', () => {
  const { inView } = clustersOf(ITEMS)
  expect(inView(14, [37.19, 36, 38, 37]).points.features.map(({ properties }) => properties.at)).toEqual([1])
  expect(inView(14, [170, -60, 190, 60]).points.features).toHaveLength(3)
})

test('at every zoom each incident is in one disc', () => {
  const many: Points = Array.from({ length: 500 }, (_, i) => [
    `i${i}`,
    30 + ((i * 7919) % 1000) / 100,
    35 + ((i * 104729) % 1000) / 100,
    ...([1, 1, false, 'shelling', 'site', false] as const),
  ])
  const clusters = clustersOf(many)
  for (let zoom = 0; zoom <= 15; zoom++) {
    const { points } = clusters.inView(zoom, WORLD)
    expect(points.features.reduce((sum, { properties: { count, low } }) => sum + count + low, 0)).toBe(1000)
  }
})

test('nothing to draw has no bounds', () => {
  expect(clustersOf([]).bounds).toBe(null)
})
