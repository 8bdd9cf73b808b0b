// Incidents as the map draws them, pure: a disc for each place that has a point, with all incidents of that place, and a hatched
// shape where only an area is known, never a pin.

import type { Feature, FeatureCollection, Point, Polygon } from 'geojson'
import type { Answer } from '../../api/contract.ts'
import type { PlacePrecision } from '../../model/codes.ts'

export type Points = Answer<'GET /api/points'>['items']

/** What is known of all incidents of one place or area together. */
export interface PlaceProperties {
  /** Which of `places` it is. */
  readonly at: number
  /** Documented floor; 0 where it is not known, so that sums stay sums. */
  readonly low: number
  readonly high: number
  readonly open: boolean
  /** No figure is known of any of them. */
  readonly unknown: boolean
  readonly count: number
}

/** How far an area reaches from its point, km: drawn so large, since its bounds are not known. */
const REACH: Partial<Readonly<Record<PlacePrecision, number>>> = { district: 14, province: 40, area_vague: 30 }

export interface MapFeatures {
  readonly points: FeatureCollection<Point, PlaceProperties>
  readonly areas: FeatureCollection<Polygon, PlaceProperties>
  /** Ids of the incidents of each place. */
  readonly places: ReadonlyArray<readonly string[]>
  /** West, south, east, north of all. */
  readonly bounds: Bounds | null
}

export type Bounds = readonly [west: number, south: number, east: number, north: number]

interface Gathered {
  readonly ids: string[]
  readonly lon: number
  readonly lat: number
  readonly reach: number | undefined
  low: number
  high: number
  open: boolean
  unknown: boolean
}

export function featuresOf(items: Points): MapFeatures {
  const gathered = new Map<string, Gathered>()
  for (const [id, lat, lon, low, high, openHigh, , precision] of items) {
    const reach = REACH[precision]
    const key = `${lat} ${lon} ${reach ?? ''}`
    let place = gathered.get(key)
    if (place === undefined) {
      place = { ids: [], lon, lat, reach, low: 0, high: 0, open: false, unknown: true }
      gathered.set(key, place)
    }
    place.ids.push(id)
    place.low += low ?? 0
    place.high += high ?? low ?? 0
    place.open ||= openHigh || (low !== null && high === null)
    place.unknown &&= low === null && high === null
  }
  const points: Feature<Point, PlaceProperties>[] = []
  const areas: Feature<Polygon, PlaceProperties>[] = []
  const places: string[][] = []
  for (const { ids, lon, lat, reach, low, high, open, unknown } of gathered.values()) {
    const properties = { at: places.length, low, high, open, unknown, count: ids.length }
    places.push(ids)
    if (reach === undefined)
      points.push({ type: 'Feature', geometry: { type: 'Point', coordinates: [lon, lat] }, properties })
    else areas.push({ type: 'Feature', geometry: circle(lon, lat, reach), properties })
  }
  return {
    points: { type: 'FeatureCollection', features: points },
    areas: { type: 'FeatureCollection', features: areas },
    places,
    bounds: boundsOf([...gathered.values()]),
  }
}

/** The box around all; null around nothing. */
export function boundsOf(all: ReadonlyArray<{ readonly lon: number; readonly lat: number }>): Bounds | null {
  if (all.length === 0) return null
  let [west, south, east, north] = [180, 90, -180, -90]
  for (const { lon, lat } of all) {
    west = Math.min(west, lon)
    south = Math.min(south, lat)
    east = Math.max(east, lon)
    north = Math.max(north, lat)
  }
  return [west, south, east, north]
}

/** A ring of points `km` around a place. */
export function circle(lon: number, lat: number, km: number): Polygon {
  const ring = Array.from({ length: 49 }, (_, at) => {
    const angle = (at / 48) * 2 * Math.PI
    const north = (km / 111.3) * Math.sin(angle)
    const east = ((km / 111.3) * Math.cos(angle)) / Math.max(Math.cos((lat * Math.PI) / 180), 0.05)
    return [lon + east, lat + north]
  })
  return { type: 'Polygon', coordinates: [ring] }
}
