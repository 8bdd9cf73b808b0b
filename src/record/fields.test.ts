import { expect, test } from 'vitest'
import {
  compareFields,
  compareFigures,
  comparePlaces,
  compareTimes,
  compareTypes,
  compareWritten,
  type Field,
  wordsOf,
} from './fields.ts'
import { day, figure, place, source, told, words } from './given.ts'
import { commonnessOf } from './propose.ts'
import { countTerms } from './terms.ts'
import { type Unit, unitsOf } from './unit.ts'
import { LEARNT_WEIGHTS } from './weights.ts'

const unit = (id: string, about: Parameters<typeof told>[1] = {}, from: Parameters<typeof source>[1] = {}): Unit =>
  unitsOf([told(id, about)], [source(id, from)])[0]

const commonnessOfAll = (...units: Unit[]) => commonnessOf(countTerms(units), LEARNT_WEIGHTS)

test.each([
  ['both on one day', day('2016-04-29'), day('2016-04-29'), 'same_day'],
  ['a night over two days', day('2016-04-28', '2016-04-29'), day('2016-04-29'), 'overlap'],
  ['the next day', day('2016-04-29'), day('2016-04-30'), 'apart_1'],
  ['three days on', day('2016-04-26'), day('2016-04-29'), 'apart_2_3'],
  ['a month on', day('2016-03-20'), day('2016-04-29'), 'apart_over_30'],
  ['one undated, written two days after', day('2016-04-29'), null, 'written_after_2_3'],
  ['one undated, written before', day('2016-05-02'), null, 'written_before_1'],
  ['both undated, written on one day', null, null, 'undated_0'],
])('time: %s', (_, a, b, level) => {
  expect(compareTimes(unit('s-1', { time: a }), unit('s-2', { time: b }))).toMatchObject({ field: 'time', level })
})

test('time: a month is no day, so the day of writing stands in', () => {
  const month = { ...day('2016-04-01', '2016-04-30'), precision: 'month' as const }
  expect(compareTimes(unit('s-1', { time: month }), unit('s-2')).level).toBe('written_after_2_3')
})

test('time: another incident of both reports on one day is said, and is less than the same day', () => {
  const two = unitsOf(
    [told('s-1', { time: null }), told('s-1', { incident: 'incident-2', time: day('2016-04-29') })],
    [source('s-1')],
  )
  expect(compareTimes(two[0], unit('s-2', { time: day('2016-04-29') })).level).toBe('undated_but_told')
})

/** A unit of a report that also tells of others, on other days. */
const beside = (id: string, own: string, ...others: string[]): Unit =>
  unitsOf(
    [own, ...others].map((each, i) => told(id, { incident: `incident-${i + 1}`, time: day(each) })),
    [source(id)],
  )[0]

test.each<[string, Unit, Unit, boolean?]>([
  ['one report tells of both days', beside('s-1', '2016-04-29'), beside('s-2', '2016-05-01', '2016-04-29'), true],
  [
    'a third day, told of by both',
    beside('s-1', '2016-04-29', '2016-04-30'),
    beside('s-2', '2016-05-01', '2016-04-30'),
  ],
  ['two days, each told of by one', beside('s-1', '2016-04-29'), beside('s-2', '2016-05-01', '2016-04-30')],
])('time, days that are apart: %s', (_, a, b, isTold = false) => {
  for (const pair of [compareTimes(a, b), compareTimes(b, a)])
    expect(pair.level).toBe(isTold ? 'apart_but_told' : 'apart_2_3')
})

test('the day of writing is counted once: silent where it stood in for the day', () => {
  expect(compareWritten(unit('s-1', { time: null }), unit('s-2')).level).toBe('silent')
  expect(compareWritten(unit('s-1'), unit('s-2', {}, { publishedAt: '2016-05-05' })).level).toBe('apart_4_7')
})

test.each([
  ['air_strike', 'air_strike', 'same'],
  ['air_strike', 'drone_strike', 'akin'],
  ['air_strike', 'shelling', 'loosely_akin'],
  ['air_strike', 'abduction', 'other'],
  ['air_strike', 'explosion_unknown', 'silent'],
  ['unknown', 'unknown', 'silent'],
] as const)('type: %s and %s are %s', (a, b, level) => {
  expect(compareTypes(unit('s-1', { eventType: a }), unit('s-2', { eventType: b })).level).toBe(level)
})

test('type: "attacked", not said with what, may be any attack; "shot at" is no air strike', () => {
  const strike = unit('s-1', { eventType: 'air_strike' })
  expect(compareTypes(strike, unit('s-2', { eventType: 'armed_attack', means: [] })).level).toBe('silent')
  expect(compareTypes(strike, unit('s-2', { eventType: 'armed_attack', means: ['small_arms'] })).level).toBe('other')
})

const figures = (...list: Array<[number, number | null]>) =>
  list.map(([floor, ceiling]) => ({ floor, ceiling, phrase: `${floor}` }))

test.each([
  ['equal and small', figures([2, 2]), figures([2, 2]), 'equal_to_3'],
  ['equal and large', figures([44, 44]), figures([44, 44]), 'equal_over_12'],
  ['one of several equal', figures([5, 5], [9, 9]), figures([9, 9]), 'equal_to_12'],
  ['at least 20 and 23', figures([20, null]), figures([23, 23]), 'overlap'],
  ['a rising count', figures([20, 20]), figures([26, 26]), 'within_half'],
  ['far from each other', figures([3, 3]), figures([60, 60]), 'apart'],
  ['one silent', figures(), figures([60, 60]), 'silent'],
])('figures: %s', (_, a, b, level) => {
  expect(compareFigures('killed', a, b).level).toBe(level)
})

test('figures: a part says nothing of the whole', () => {
  const part = figure('a child', 1, 1, { partOf: '23 people' })
  expect(unit('s-1', { quantities: [part, figure('23 people', 23, 23)] }).killed).toMatchObject([{ floor: 23 }])
})

test.each([
  [
    'kinds of people beside a figure for all',
    [
      ['9 people', 9, null],
      ['two women', 2, 'woman'],
    ],
    [9],
  ],
  [
    'children and women, and no figure for all',
    [
      ['Three children', 3, 'child'],
      ['their aunt', 1, 'woman'],
    ],
    [4],
  ],
  [
    'kinds that may share members',
    [
      ['Three children', 3, 'child'],
      ['two girls', 2, 'girl'],
    ],
    [2, 3],
  ],
  ['one kind alone', [['Three women', 3, 'woman']], [3]],
] as const)('figures: %s', (_, said, floors) => {
  const quantities = said.map(([phrase, value, demographic]) => figure(phrase, value, value, { demographic }))
  expect(unit('s-1', { quantities }).killed.map(({ floor }) => floor)).toEqual(floors)
})

const quarter = (name: string, lat: number, lon = 37.14) => place(name, { precision: 'neighbourhood', lat, lon })

test.each([
  ['one town', [place('Aleppo')], [place('Aleppo')], 'same_town'],
  ['one quarter', [quarter('Sukkari', 36.17)], [quarter('Sukkari', 36.17)], 'same_quarter'],
  [
    'one town, two quarters of it',
    [place('Aleppo'), quarter('Sukkari', 36.17)],
    [place('Aleppo'), quarter('Jamilia', 36.3)],
    'other_quarter',
  ],
  ['a quarter in the town', [quarter('Sukkari', 36.17)], [place('Aleppo')], 'inside_town'],
  ['two towns, far apart', [place('Aleppo')], [place('Homs', { lat: 34.72, lon: 36.72 })], 'apart_far'],
  ['only a country', [place('Aleppo')], [place('Syria', { precision: 'country' })], 'silent'],
  ['nowhere', [place('Aleppo')], [], 'silent'],
])('place: %s', (_, a, b, level) => {
  const [left, right] = [unit('s-1', { places: a }), unit('s-2', { places: b })]
  expect(comparePlaces(left, right, commonnessOfAll(left, right)).level).toBe(level)
})

test('place: says how many units name it', () => {
  const [a, b, c] = [unit('s-1'), unit('s-2'), unit('s-3', { places: [place('Homs', { lat: 34.7, lon: 36.7 })] })]
  expect(wordsOf(comparePlaces(a, b, commonnessOfAll(a, b, c)))).toBe('both name Aleppo; 2 of 3 units do')
})

const level = (field: Field, a: Unit, b: Unit) =>
  compareFields(a, b, commonnessOfAll(a, b)).find((one) => one.field === field)?.level

test('what is silent in one unit is silent in the comparison', () => {
  const [a, b] = [unit('s-1', { means: ['mortar'], placeHit: ['school'] }), unit('s-2')]
  for (const field of ['means', 'target', 'actors', 'killed', 'injured'] as const)
    expect(level(field, a, b)).toBe('silent')
})

test('a facility named by both is more than a kind of place', () => {
  const health = { resource: [], facilityType: null, facilityName: 'Al-Quds hospital', effect: [] }
  const about = { health, placeHit: ['health_facility' as const] }
  expect(level('target', unit('s-1', about), unit('s-2', about))).toBe('same_facility')
  expect(level('target', unit('s-1', { ...about, health: null }), unit('s-2', about))).toBe('shared')
})

test('copies are told from texts that only share a subject', () => {
  const text = 'Barrel bombs fell on the old market of the town at noon and set a row of stalls on fire'
  const other = 'Stalls burned in the old market of the town after helicopters had dropped barrel bombs'
  expect(level('copy', unit('s-1', { passage: words(text) }), unit('s-2', { passage: words(text) }))).toBe('mostly')
  expect(level('copy', unit('s-1', { passage: words(text) }), unit('s-2', { passage: words(other) }))).not.toBe(
    'mostly',
  )
})

const worded = (id: string, text: string) => unit(id, { passage: words(text) })

test('a full name that both give is told from two halves of it', () => {
  const a = worded('s-1', 'Police say that the man they hold is Hank Bollen of Tokhar.')
  expect(level('full_names', a, worded('s-2', 'A court has heard how Hank Bollen fled.'))).toMatch(/bits$/)
  expect(level('full_names', a, worded('s-3', 'A court has heard how Lena Bollen fled.'))).toBe('none')
})

test('a name that a headline in capitals gives too is shared', () => {
  const a = worded('s-1', 'Police say that the man they hold comes from Tokhar.')
  expect(level('names', a, worded('s-2', 'Man From Tokhar Held'))).toMatch(/bits$/)
  expect(level('names', worded('s-3', 'Shells fell on it.'), worded('s-4', 'Bombs fell.'))).toBe('silent')
})

const written = (id: string, publisher: string | null, publishedAt: string) =>
  unitsOf([told(id)], [{ ...source(id, { publishedAt }), publisher, writtenOn: null }])[0]

test.each([
  ['one day', 'Post', '2016-05-02', 'same_to_1_day'],
  ['the week after', 'Post', '2016-05-08', 'same_to_7_days'],
  ['much later', 'Post', '2016-07-08', 'same_over_7_days'],
  ['another house', 'Courier', '2016-05-02', 'silent'],
])('house: %s', (_, publisher, day, found) => {
  expect(level('house', written('s-1', 'Post', '2016-05-01'), written('s-2', publisher, day))).toBe(found)
})

test('the more incidents two reports tell of, the more it takes', () => {
  const many = (id: string) =>
    unitsOf(
      ['a', 'b', 'c'].map((incident) => told(id, { incident })),
      [source(id)],
    )
  expect(level('told', unit('s-1'), unit('s-2'))).toBe('1_pair')
  expect(level('told', many('s-1')[0], many('s-2')[0])).toBe('6_12_pairs')
})

test('what a report begins with is told from what it tells in passing', () => {
  const early = (id: string) => unit(id, { passage: words('Shells hit the town.', 40) })
  const late = (id: string) => unit(id, { passage: words('Shells had hit the town in May.', 4000) })
  expect(level('lead', early('s-1'), early('s-2'))).toBe('both')
  expect(level('lead', early('s-1'), late('s-2'))).toBe('one')
  expect(level('lead', late('s-1'), late('s-2'))).toBe('neither')
})

test('every level that comparing can give has a learnt weight, or is silent', () => {
  const [a, b] = [unit('s-1', { means: ['mortar'] }), unit('s-2', { means: ['sniper'] })]
  for (const { field, level: found } of compareFields(a, b, commonnessOfAll(a, b)))
    expect(LEARNT_WEIGHTS.fields[field], `${field}/${found}`).toHaveProperty([found])
})
