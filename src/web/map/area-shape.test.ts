import type { FeatureCollection } from 'geojson'
import { expect, test } from 'vitest'
import type { Place } from '../record.ts'
import { areaShape, boundsAround } from './area-shape.ts'

const place = (more: Partial<Place>): Place =>
  ({ name: 'Somewhere', precision: 'settlement', lat: 36, lon: 37, country: 'SY', ...more }) as Place

const SYRIA = {
  type: 'Polygon' as const,
  coordinates: [
    [
      [36, 33],
      [42, 33],
      [42, 37],
      [36, 33],
    ],
  ],
}
const LAND: FeatureCollection = {
  type: 'FeatureCollection',
  features: [{ type: 'Feature', id: '760', properties: {}, geometry: SYRIA }],
}

test('a country is drawn as itself, once its shape is there', () => {
  expect(areaShape(place({ precision: 'country' }), LAND)).toBe(SYRIA)
  expect(areaShape(place({ precision: 'country' }), null)?.type).toBe('Polygon')
})

test('an area whose place is not known has no shape, and nothing has no bounds', () => {
  expect(areaShape(place({ lat: null, lon: null }), LAND)).toBeNull()
  expect(boundsAround([])).toBeNull()
})

test('the box of a country with distant parts is around its largest', () => {
  const islands = {
    type: 'MultiPolygon' as const,
    coordinates: [
      [
        [
          [0, 0],
          [1, 1],
          [0, 0],
        ],
      ],
      SYRIA.coordinates,
    ],
  }
  expect(boundsAround([islands])).toEqual([36, 33, 42, 37])
})
