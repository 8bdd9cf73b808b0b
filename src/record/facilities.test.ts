import { expect, test } from 'vitest'
import type { HealthFacet, IncidentClaim } from '../model/reading.ts'
import type { KeptClaim } from '../model/record.ts'
import { countHealth, facilitiesOf } from './facilities.ts'
import { day, place, source, told } from './given.ts'
import { resolve } from './resolve.ts'

const HOMS = place('Homs', { lat: 34.73, lon: 36.71 })
const hit = (
  id: string,
  facilityName: string | null,
  about: Partial<IncidentClaim> = {},
  health: Partial<HealthFacet> = {},
): KeptClaim =>
  told(id, {
    ...about,
    health: { resource: ['facility'], facilityType: 'hospital', facilityName, effect: ['damaged'], ...health },
  })

/** Each list is one incident. */
function register(...incidents: readonly (readonly KeptClaim[])[]) {
  const claims = incidents.flat()
  const sources = [...new Set(claims.map((kept) => kept.source))].map((id) => source(id))
  const proposals = incidents.map((group) => group.map((kept) => kept.id))
  return resolve({ claims, sources, decisions: [], ledger: [], proposals }).facilities
}

const on = (date: string) => ({ time: day(date) })

test('a hospital hit three times in a week is three attacks on one facility', () => {
  const facilities = register(
    [hit('a', 'Al-Quds Hospital', on('2016-04-27'))],
    [hit('b', 'Quds hospital', on('2016-04-29'), { effect: ['damaged', 'out_of_service'] })],
    [hit('c', 'Al Quds', on('2016-05-01'))],
  )
  expect(facilities).toHaveLength(1)
  expect(facilities[0].attacks.map((attack) => attack.from)).toEqual(['2016-04-27', '2016-04-29', '2016-05-01'])
  expect(countHealth(facilities)).toEqual({ attacks: 3, facilities: 1, effects: { damaged: 3, out_of_service: 1 } })
})

test('ten reports of one attack are one attack', () => {
  const facilities = register(['a', 'b', 'c'].map((id) => hit(id, 'Mercy hospital')))
  expect(countHealth(facilities)).toEqual({ attacks: 1, facilities: 1, effects: { damaged: 1 } })
})

test.each<[string, KeptClaim[][], number]>([
  [
    'one name in two towns',
    [
      [hit('a', 'National Hospital', { places: [place('Aleppo')] })],
      [hit('b', 'National Hospital', { places: [HOMS] })],
    ],
    2,
  ],
  ['two names in one town', [[hit('a', 'Mercy')], [hit('b', 'Hope')]], 2],
  ['no name, two incidents', [[hit('a', null)], [hit('b', null, on('2016-05-01'))]], 2],
  ['a name that only says what it is', [[hit('a', 'the hospital')], [hit('b', 'Hospital', on('2016-05-01'))]], 2],
  [
    'a quarter of the town',
    [
      [hit('a', 'Mercy')],
      [hit('b', 'Mercy', { places: [place('Sukkari', { precision: 'neighbourhood', lat: 36.19 })] })],
    ],
    1,
  ],
  ['named by one report of the incident only', [[hit('a', 'Mercy'), hit('b', null)]], 1],
  ['named twice, and once without name', [[hit('a', 'Mercy'), hit('a', 'Hope'), hit('b', null)]], 3],
  [
    'one name in two reports of an unplaced incident',
    [[hit('a', 'Mercy', { places: [] }), hit('b', 'Mercy', { places: [] })]],
    1,
  ],
  ['one name in two unplaced incidents', [[hit('a', 'Mercy', { places: [] })], [hit('b', 'Mercy', { places: [] })]], 2],
  ['only staff are harmed', [[hit('a', null, {}, { facilityType: null, resource: ['personnel'] })]], 0],
  ['denied', [[hit('a', 'Mercy', { modality: 'denied' })]], 0],
])('counts facilities: %s', (_, incidents, count) => {
  expect(register(...incidents)).toHaveLength(count)
})

test('a facility that nobody names says so', () => {
  expect(register([hit('a', null, { places: [HOMS] })])[0]).toMatchObject({
    id: 'hospital-homs-1',
    name: null,
    reason: 'No claim names it, so it is matched with no other.',
  })
})

test('without incidents the register is empty', () => {
  expect(facilitiesOf([])).toEqual([])
})
