import { expect, test } from 'vitest'
import { readFilters, toggled, writeFilters } from './filters.ts'

test.each([
  ['', {}],
  ['from=2016-05-01&to=2016-05-31', { from: '2016-05-01', to: '2016-05-31' }],
  ['event=shelling&event=air_strike&place=Aleppo', { place: 'Aleppo', event: ['shelling', 'air_strike'] }],
  ['grade=confirmed', { grade: ['confirmed'] }],
  ['place=&actor=', {}],
  ['sort=killed&health=true', { health: 'true' }],
])('an address "%s" is a view', (search, filters) => {
  expect(readFilters(search)).toEqual(filters)
})

test('what is written is what is read, and the rest of the address stays', () => {
  const filters = readFilters('truce=unclear&event=siege_denial&from=2016-01-01')
  const written = writeFilters(filters, 'sort=killed&place=Homs')
  expect(written).toBe('sort=killed&from=2016-01-01&event=siege_denial&truce=unclear')
  expect(readFilters(written)).toEqual(filters)
})

test('one of several values goes in and out, and the last takes the filter with it', () => {
  expect(toggled(undefined, 'a')).toEqual(['a'])
  expect(toggled(['a', 'b'], 'a')).toEqual(['b'])
  expect(toggled(['a'], 'a')).toBeUndefined()
})
