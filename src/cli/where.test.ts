import { expect, test } from 'vitest'
import type { Place } from '../model/reading.ts'
import { where, whereabouts } from './where.ts'

const place = (name: string): Place => ({
  asWritten: name,
  name,
  lat: null,
  lon: null,
  precision: 'site',
  country: 'SY',
  admin1: 'Aleppo',
  gazetteerId: null,
  candidates: [],
  representative: false,
})

test.each([
  ['Quds hospital', 'Quds hospital, Aleppo, Syria'],
  ['Aleppo', 'Aleppo, Syria'],
  ['Aleppo province', 'Aleppo province, Syria'],
])('%s is told with what contains it', (name, words) => {
  expect(where(place(name))).toBe(words)
})

test.each([
  ['Hays', 'near Hays, Aleppo, Syria'],
  ['east of Hays', 'east of Hays, Aleppo, Syria'],
  ['between Hays and Khokha', 'between Hays and Khokha, Aleppo, Syria'],
])('%s is near a place, which is said once', (name, words) => {
  expect(where({ ...place(name), precision: 'near' })).toBe(words)
})

test.each([
  ['Quds hospital', 'Quds Hospital', 'Aleppo, Syria'],
  ['Quds hospital', 'Sukkari', 'Sukkari, Aleppo, Syria'],
  [null, 'Sukkari', 'Sukkari, Aleppo, Syria'],
])('%s at %s: its name is not said twice', (named, name, words) => {
  expect(whereabouts(named, place(name))).toBe(words)
})
