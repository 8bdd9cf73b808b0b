// The shape in which an area that is only named is drawn: a country as itself, another around its point, as far as what is known of
// it may reach. Pure.

import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import { countryOf } from '../../model/countries.ts'
import { reachKm } from '../incident/locate.ts'
import type { Place } from '../record.ts'
import { type Bounds, boundsOf, circle } from './features.ts'

/** Null for an area whose place is not known. */
export function areaShape(place: Place, land: FeatureCollection | null): Polygon | MultiPolygon | null {
  if (place.precision === 'country' && place.country !== null) {
    const numeric = countryOf(place.country)?.numeric
    const geometry = land?.features.find(({ id }) => id !== undefined && String(id) === numeric)?.geometry
    if (geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon') return geometry
  }
  return place.lat === null || place.lon === null ? null : circle(place.lon, place.lat, reachKm(place.precision))
}

/** The box around shapes; of a country with distant parts, around its largest. */
export function boundsAround(shapes: ReadonlyArray<Polygon | MultiPolygon>): Bounds | null {
  const rings = shapes.map((shape) =>
    shape.type === 'Polygon'
      ? shape.coordinates[0]
      : shape.coordinates.map(([ring]) => ring).reduce((most, ring) => (ring.length > most.length ? ring : most)),
  )
  return boundsOf(rings.flat().map(([lon, lat]) => ({ lon, lat })))
}
