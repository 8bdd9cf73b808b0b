// Incidents as the map of the overview draws them, pure: a disc for each place that has a point, with all incidents of that place;
// what would overlap at a zoom is one disc, by the same grammar; where only an area is known a hatched shape, never a pin. It runs
// beside the page (points-worker.ts), which asks for what is in view.

import type { Feature, FeatureCollection, Point, Polygon } from 'geojson'
import type { PlacePrecision } from '../../model/codes.ts'
import { type Bounds, boundsOf, circle, type PlaceProperties, type Points } from './features.ts'

/** How far an area reaches from its point, km: drawn so large, since its bounds are not known. */
const REACH: Partial<Readonly<Record<PlacePrecision, number>>> = { district: 14, province: 40, area_vague: 30 }

export interface InView {
  readonly points: FeatureCollection<Point, PlaceProperties>
  readonly areas: FeatureCollection<Polygon, PlaceProperties>
}

export interface Clusters {
  /** West, south, east, north of all. */
  readonly bounds: Bounds | null
  inView(zoom: number, box: Bounds): InView
  /** Ids of the incidents of a place. */
  idsAt(at: number): readonly string[]
  /** Longitude and latitude; null for an incident without a point. */
  whereIs(id: string): readonly [lon: number, lat: number] | null
}

interface Place extends PlaceProperties {
  /** On a map of the world that is 1 wide and high. */
  readonly x: number
  readonly y: number
  readonly reach: number | undefined
}
type Filling = { -readonly [K in keyof Place]: Place[K] }

export function clustersOf(items: Points): Clusters {
  const { places, ids, at } = gather(items)
  const points = places.filter(({ reach }) => reach === undefined)
  const areas = places.filter(({ reach }) => reach !== undefined)
  const known = new Map<number, readonly Place[]>()
  const clusteredAt = (zoom: number): readonly Place[] => {
    const clusters = known.get(zoom) ?? cluster(points, zoom)
    known.set(zoom, clusters)
    return clusters
  }
  return {
    bounds: boundsOf(items.map(([, lat, lon]) => ({ lat, lon }))),
    inView: (zoom, box) => {
      const isIn = within(box)
      return {
        points: collection(clusteredAt(Math.min(zoom, LAST_ZOOM + 1)).filter(isIn), pointOf),
        areas: collection(areas.filter(isIn), areaOf),
      }
    },
    idsAt: (place) => ids[place] ?? [],
    whereIs: (id) => {
      const place = places[at.get(id) ?? -1]
      return place === undefined ? null : [lonOf(place.x), latOf(place.y)]
    },
  }
}

/** Incidents of one place together: lows with lows, highs with highs, open if any is. */
function gather(items: Points) {
  const places: Filling[] = []
  const ids: string[][] = []
  const at = new Map<string, number>()
  const byPlace = new Map<string, number>()
  for (const [id, lat, lon, low, high, openHigh, , precision] of items) {
    const reach = REACH[precision]
    const key = `${lat} ${lon} ${reach ?? ''}`
    let found = byPlace.get(key)
    if (found === undefined) {
      found = places.length
      byPlace.set(key, found)
      const none = { low: 0, high: 0, open: false, unknown: true, count: 0 }
      places.push({ ...none, at: found, x: xOf(lon), y: yOf(lat), reach })
      ids.push([])
    }
    const place = places[found]
    place.low += low ?? 0
    place.high += high ?? low ?? 0
    place.open ||= openHigh || (low !== null && high === null)
    place.unknown &&= low === null && high === null
    place.count++
    ids[found].push(id)
    at.set(id, found)
  }
  return { places: places as readonly Place[], ids, at }
}

/** Pixels within which discs are one, and the last zoom at which any are. */
const RADIUS = 34
const LAST_ZOOM = 13
const TILE = 512

/** Each place takes in those around it that no other has taken yet; it stands in their middle, by how many incidents each holds. */
function cluster(places: readonly Place[], zoom: number): readonly Place[] {
  if (zoom > LAST_ZOOM) return places
  const reach = RADIUS / (TILE * 2 ** zoom)
  const cellOf = (x: number, y: number): number => Math.floor(x / reach) * 2 ** 20 + Math.floor(y / reach)
  const cells = new Map<number, number[]>()
  for (const [i, { x, y }] of places.entries()) {
    const cell = cellOf(x, y)
    const held = cells.get(cell)
    if (held === undefined) cells.set(cell, [i])
    else held.push(i)
  }
  const isTaken = new Uint8Array(places.length)
  const clusters: Place[] = []
  for (const [i, place] of places.entries()) {
    if (isTaken[i]) continue
    isTaken[i] = 1
    let made: Filling | null = null
    let [x, y] = [place.x * place.count, place.y * place.count]
    for (let side = 0; side < 9; side++) {
      const near = cellOf(place.x + ((side % 3) - 1) * reach, place.y + (Math.floor(side / 3) - 1) * reach)
      for (const j of cells.get(near) ?? []) {
        const other = places[j]
        if (isTaken[j] || (other.x - place.x) ** 2 + (other.y - place.y) ** 2 > reach ** 2) continue
        isTaken[j] = 1
        made ??= { ...place, cluster: true }
        made.low += other.low
        made.high += other.high
        made.open ||= other.open
        made.unknown &&= other.unknown
        made.count += other.count
        x += other.x * other.count
        y += other.y * other.count
      }
    }
    clusters.push(made === null ? place : { ...made, x: x / made.count, y: y / made.count })
  }
  return clusters
}

function within([west, south, east, north]: Bounds): (place: Place) => boolean {
  // A view across the edge of the world holds all longitudes.
  const isAround = west < -180 || east > 180
  const [left, right, top, foot] = [isAround ? 0 : xOf(west), isAround ? 1 : xOf(east), yOf(north), yOf(south)]
  return ({ x, y }) => x >= left && x <= right && y >= top && y <= foot
}

function collection<G extends Point | Polygon>(
  places: readonly Place[],
  geometryOf: (place: Place) => G,
): FeatureCollection<G, PlaceProperties> {
  const features = places.map((place): Feature<G, PlaceProperties> => {
    const { x: _x, y: _y, reach: _reach, ...properties } = place
    return { type: 'Feature', geometry: geometryOf(place), properties }
  })
  return { type: 'FeatureCollection', features }
}

const pointOf = ({ x, y }: Place): Point => ({ type: 'Point', coordinates: [lonOf(x), latOf(y)] })
const areaOf = ({ x, y, reach = 0 }: Place): Polygon => circle(lonOf(x), latOf(y), reach)

const EDGE = 85.0511 // of the map of the world, degrees
const xOf = (lon: number): number => (lon + 180) / 360
const lonOf = (x: number): number => x * 360 - 180
function yOf(lat: number): number {
  const sine = Math.sin((Math.max(-EDGE, Math.min(EDGE, lat)) * Math.PI) / 180)
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)
}
const latOf = (y: number): number => (360 / Math.PI) * Math.atan(Math.exp((1 - 2 * y) * Math.PI)) - 90
