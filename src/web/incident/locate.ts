// The arithmetic of a small map around a place: how much of the land it shows, and where things are on it.

import type { PlacePrecision } from '../../model/codes.ts'
import type { Place } from '../record.ts'

/** A piece of land drawn in a box. */
export interface Frame {
  readonly at: (lat: number, lon: number) => readonly [x: number, y: number]
  /** Pixels a kilometre. */
  readonly perKm: number
  readonly scaleKm: number
  readonly meridians: readonly number[]
  readonly parallels: readonly number[]
}

const KM_PER_DEGREE = 111.2

/** How far around its point a place may lie, in kilometres. */
export function reachKm(precision: PlacePrecision): number {
  return REACH[precision]
}

const REACH: Readonly<Record<PlacePrecision, number>> = {
  site: 1,
  neighbourhood: 2,
  settlement: 5,
  near: 25,
  district: 25,
  province: 60,
  area_vague: 60,
  country: 250,
  sea_or_air: 100,
}

/** The land around a place, wide enough for what its precision leaves open. Null without a point. */
export function frameAround({ lat, lon, precision }: Place, width: number, height: number): Frame | null {
  if (lat === null || lon === null) return null
  const halfKm = Math.max(12, reachKm(precision) * 1.6)
  const perKm = height / 2 / halfKm
  const shrink = Math.max(0.05, Math.cos((lat * Math.PI) / 180))
  const at = (toLat: number, toLon: number): readonly [number, number] => [
    width / 2 + (toLon - lon) * KM_PER_DEGREE * shrink * perKm,
    height / 2 - (toLat - lat) * KM_PER_DEGREE * perKm,
  ]
  const step = [0.05, 0.1, 0.25, 0.5, 1, 2, 5].find((each) => each * KM_PER_DEGREE * perKm > 48) ?? 10
  const lines = (from: number, half: number, place: (value: number) => number, most: number): number[] =>
    range(Math.floor((from - half) / step), Math.ceil((from + half) / step))
      .map((n) => place(n * step))
      .filter((px) => px > 0 && px < most)
  const halfLat = height / 2 / perKm / KM_PER_DEGREE
  const halfLon = width / 2 / perKm / KM_PER_DEGREE / shrink
  return {
    at,
    perKm,
    scaleKm: [1, 2, 5, 10, 20, 50, 100, 200].find((km) => km * perKm > 36) ?? 500,
    meridians: lines(lon, halfLon, (value) => at(lat, value)[0], width),
    parallels: lines(lat, halfLat, (value) => at(value, lon)[1], height),
  }
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i)

/** Kilometres between two places, to one digit; null where one has no point. */
export function distanceKm(a: Place, b: Place | null): number | null {
  if (a.lat === null || a.lon === null || b === null || b.lat === null || b.lon === null) return null
  const radians = (degrees: number): number => (degrees * Math.PI) / 180
  const dLat = radians(b.lat - a.lat)
  const dLon = radians(b.lon - a.lon)
  const half = Math.sin(dLat / 2) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(dLon / 2) ** 2
  return Math.round(6371 * 2 * Math.asin(Math.min(1, Math.sqrt(half))) * 10) / 10
}
