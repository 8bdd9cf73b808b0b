// What maps draw of a place, and the shapes and boxes around places. Pure.

import type { Polygon, Position } from 'geojson'
import type { Answer } from '../../api/contract.ts'

export type Points = Answer<'GET /api/points'>['items']

/** What is known of all incidents of one place or area together. */
export interface PlaceProperties {
  /** Which of the places it is; of a cluster, which took the others in. */
  readonly at: number
  /** Documented floor; 0 where it is not known, so that sums stay sums. */
  readonly low: number
  readonly high: number
  readonly open: boolean
  /** No figure is known of any of them. */
  readonly unknown: boolean
  readonly count: number
  /** Stands for several places that would overlap. */
  readonly cluster?: boolean
}

export type Bounds = readonly [west: number, south: number, east: number, north: number]

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

/** A line across the edge of the world at 180 degrees goes on beyond it, and not back around the world. */
export function unwrapped(line: readonly Position[]): Position[] {
  // Around a pole, it is the world itself that it goes around.
  if (line.some(([, lat]) => Math.abs(lat) > 89)) return [...line]
  let turns = 0
  return line.map(([lon, lat], i) => {
    const step = i === 0 ? 0 : lon - line[i - 1][0]
    if (Math.abs(step) > 180) turns -= Math.sign(step)
    return [lon + turns * 360, lat]
  })
}
