import { expect, test } from 'vitest'
import type { Place } from '../record.ts'
import { distanceKm, frameAround } from './locate.ts'

const place = (lat: number | null, lon: number | null, precision: Place['precision'] = 'settlement'): Place => ({
  asWritten: 'x',
  name: 'x',
  lat,
  lon,
  precision,
  country: null,
  admin1: null,
  gazetteerId: null,
  candidates: [],
  representative: false,
})

test('the place stands in the middle, north is up and east is right', () => {
  const frame = frameAround(place(36, 37), 300, 150)
  expect(frame?.at(36, 37)).toEqual([150, 75])
  const [x, y] = frame?.at(36.05, 37.05) ?? [0, 0]
  expect(x).toBeGreaterThan(150)
  expect(y).toBeLessThan(75)
})

test('a place known only to the province has more land around it', () => {
  const town = frameAround(place(36, 37), 300, 150)
  const province = frameAround(place(36, 37, 'province'), 300, 150)
  expect(town && province && town.perKm > province.perKm).toBe(true)
  expect(frameAround(place(null, null), 300, 150)).toBe(null)
})

test('distances are in kilometres', () => {
  expect(distanceKm(place(36.2, 37.16), place(35.93, 36.63))).toBeCloseTo(56, -1)
  expect(distanceKm(place(36.2, 37.16), null)).toBe(null)
})
