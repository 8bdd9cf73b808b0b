import type { FeatureCollection, Position } from 'geojson'
import { expect, test } from 'vitest'
import { around, holds, inPieces, within, WORLD } from './near.ts'

const square = (west: number, south: number): Position[] => [
  [west, south],
  [west + 1, south],
  [west + 1, south + 1],
  [west, south + 1],
  [west, south],
]

const WORLD_OF_TWO: FeatureCollection = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { name: 'here and far' },
      geometry: { type: 'MultiPolygon', coordinates: [[square(36, 35)], [square(-60, -10)]] },
    },
    {
      type: 'Feature',
      properties: { name: 'a border' },
      geometry: { type: 'MultiLineString', coordinates: [square(37, 35), square(100, 0)] },
    },
  ],
}

test('of a country with distant parts, and of a border, only what is near is given', () => {
  const near = within(inPieces(WORLD_OF_TWO), around([36, 35, 37, 36]))
  expect(near.features.map(({ geometry, properties }) => [geometry.type, properties?.name])).toEqual([
    ['Polygon', 'here and far'],
    ['LineString', 'a border'],
  ])
  expect(near.features[0]?.bbox).toEqual([36, 35, 37, 36])
})

test('what only touches the window is given, and the world is all of it', () => {
  const pieces = inPieces(WORLD_OF_TWO)
  expect(within(pieces, [35, 34, 36, 35]).features).toHaveLength(1)
  expect(within(pieces, [35, 34, 35.9, 35]).features).toHaveLength(0)
  expect(within(pieces, WORLD).features).toHaveLength(4)
})

test('the window around a view holds it until it is moved by its own width', () => {
  const window = around([36, 35, 38, 36])
  expect(holds(window, [37.9, 35, 39.9, 36])).toBe(true)
  expect(holds(window, [38.1, 35, 40.1, 36])).toBe(false)
  expect(holds(window, [30, 30, 44, 40])).toBe(false)
})
