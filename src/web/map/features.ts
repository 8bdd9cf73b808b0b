// Incidents as the map draws them, pure: discs for those with a point, hatched shapes for those with an area, never a pin for
// what is only an area.

import type { Feature, FeatureCollection, Point, Polygon } from 'geojson'
import type { Answer } from '../../api/contract.ts'
import type { PlacePrecision } from '../../model/codes.ts'

export type Points = Answer<'GET /api/points'>['items']

export interface PointProperties {
  readonly id: string
  /** Documented floor; 0 where it is not known, so that sums stay sums. */
  readonly low: number
  readonly high: number
  readonly open: boolean
  readonly unknown: boolean
}

export interface AreaProperties {
  readonly ids: readonly string[]
  readonly low: number
  readonly high: number
  readonly open: boolean
  readonly count: number
}

/** How far an area reaches from its point, km: drawn so large, since its bounds are not known. */
const REACH: Partial<Readonly<Record<PlacePrecision, number>>> = { district: 14, province: 40, area_vague: 30 }

export interface MapFeatures {
  readonly points: FeatureCollection<Point, PointProperties>
  readonly areas: FeatureCollection<Polygon, AreaProperties>
  /** West, south, east, north of all. */
  readonly bounds: readonly [number, number, number, number] | null
}

export function featuresOf(items: Points): MapFeatures {
  const points: Feature<Point, PointProperties>[] = []
  const areas = new Map<string, Feature<Polygon, AreaProperties>>()
  let bounds: [number, number, number, number] | null = null
  for (const [id, lat, lon, low, high, openHigh, , precision] of items) {
    const open = openHigh || (low !== null && high === null)
    const reach = REACH[precision]
    bounds = bounds
      ? [Math.min(bounds[0], lon), Math.min(bounds[1], lat), Math.max(bounds[2], lon), Math.max(bounds[3], lat)]
      : [lon, lat, lon, lat]
    const floor = low ?? 0
    const top = high ?? floor
    if (reach === undefined) {
      points.push({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [lon, lat] },
        properties: { id, low: floor, high: top, open, unknown: low === null && high === null },
      })
      continue
    }
    const key = `${lat} ${lon} ${precision}`
    const known = areas.get(key)?.properties
    areas.set(key, {
      type: 'Feature',
      geometry: circle(lon, lat, reach),
      properties: {
        ids: [...(known?.ids ?? []), id],
        low: (known?.low ?? 0) + floor,
        high: (known?.high ?? 0) + top,
        open: (known?.open ?? false) || open,
        count: (known?.count ?? 0) + 1,
      },
    })
  }
  return {
    points: { type: 'FeatureCollection', features: points },
    areas: { type: 'FeatureCollection', features: [...areas.values()] },
    bounds,
  }
}

/** A ring of points `km` around a place. */
function circle(lon: number, lat: number, km: number): Polygon {
  const ring = Array.from({ length: 49 }, (_, at) => {
    const angle = (at / 48) * 2 * Math.PI
    const north = (km / 111.3) * Math.sin(angle)
    const east = ((km / 111.3) * Math.cos(angle)) / Math.max(Math.cos((lat * Math.PI) / 180), 0.05)
    return [lon + east, lat + north]
  })
  return { type: 'Polygon', coordinates: [ring] }
}
