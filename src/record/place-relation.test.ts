import { expect, test } from 'vitest'
import { place } from './given.ts'
import { relate } from './place-relation.ts'
import { unitPlace } from './unit.ts'

const at = (name: string, lat: number, lon: number, about: Parameters<typeof place>[1] = {}) =>
  unitPlace(place(name, { lat, lon, ...about }))

const aleppo = at('Aleppo', 36.2, 37.16, { admin1: 'Aleppo' })
const sukkari = at('Sukkari', 36.176, 37.14, { precision: 'neighbourhood' })
const province = at('Aleppo province', 36.3, 37.5, { precision: 'province', admin1: 'Aleppo', representative: true })

test.each([
  ['one id', aleppo, at('Halab', 36.2, 37.16, { gazetteerId: 'test:aleppo' }), 'same'],
  [
    'one name in two spellings, in no list',
    at('Tokhar', 36.5, 38, { gazetteerId: null }),
    at('Toukhar', 36.52, 38.1, { gazetteerId: null }),
    'same',
  ],
  ['a quarter and its town', sukkari, aleppo, 'inside'],
  ['a town and its province', aleppo, province, 'inside'],
  ['a town and another province', at('Homs', 34.7, 36.7, { admin1: 'Homs' }), province, 'apart'],
  [
    'two quarters a few kilometres apart',
    sukkari,
    at('Hamdaniya', 36.19, 37.1, { precision: 'neighbourhood' }),
    'near',
  ],
  ['two towns', aleppo, at('Idlib', 35.93, 36.63), 'apart'],
  [
    'one name far apart',
    at('Salem', 36, 37, { gazetteerId: null }),
    at('Salem', 33, 40, { gazetteerId: null }),
    'apart',
  ],
  ['two countries', aleppo, at('Gaziantep', 37.06, 37.38, { country: 'TR' }), 'apart'],
  ['a town and its country', aleppo, at('Syria', 35, 38, { precision: 'country' }), 'inside'],
  ['a place without a point', at('Nowhere', 0, 0, { lat: null, lon: null }), aleppo, 'unknown'],
])('%s', (_, a, b, kind) => {
  expect(relate(a, b).kind).toBe(kind)
  expect(relate(b, a).kind).toBe(kind)
})
