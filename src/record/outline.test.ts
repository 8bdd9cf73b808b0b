import { expect, test } from 'vitest'
import type { EventType } from '../model/codes.ts'
import type { IncidentClaim, Time } from '../model/reading.ts'
import { day, place, source, sourceMap, told } from './given.ts'
import { eventTypeOf, outlineOf, placeOf, telling, timeOf } from './outline.ts'

/** One report each. */
const reports = (...claims: readonly Partial<IncidentClaim>[]) =>
  telling(claims.map((about, i) => told(`s-${i + 1}`, about)))

const MONTH: Time = { ...day('2016-04-01', '2016-04-30'), precision: 'month' }

test.each<[string, (Time | null)[], string | null]>([
  ['what most reports give', [day('2016-04-28'), day('2016-04-29'), day('2016-04-29')], '2016-04-29/2016-04-29'],
  ['a day before a month, were it told once', [MONTH, MONTH, day('2016-04-29')], '2016-04-29/2016-04-29'],
  [
    'the narrower of two days told alike',
    [day('2016-04-28', '2016-04-29'), day('2016-04-29')],
    '2016-04-29/2016-04-29',
  ],
  ['a month where nobody gives a day', [MONTH, null], '2016-04-01/2016-04-30'],
  ['nothing', [null, { ...day('2016-04-29'), from: null, to: null }], null],
])('when: %s', (_, times, expected) => {
  const time = timeOf(reports(...times.map((one) => ({ time: one }))))
  expect(time && `${time.from}/${time.to}`).toBe(expected)
})

const ALEPPO = place('Aleppo')
const SUKKARI = place('Sukkari', { precision: 'neighbourhood' })
const PROVINCE = place('Aleppo province', { precision: 'province' })
const SYRIA = place('Syria', { precision: 'country' })

test.each<[string, (typeof ALEPPO)[][], string | null]>([
  ['a town before its province, were it told once', [[PROVINCE], [PROVINCE], [ALEPPO]], 'Aleppo'],
  ['a province before the country', [[SYRIA], [SYRIA], [PROVINCE]], 'Aleppo province'],
  ['of towns and quarters what most reports name', [[ALEPPO], [SUKKARI], [SUKKARI]], 'Sukkari'],
  ['of a town and its quarter told alike the quarter', [[ALEPPO], [SUKKARI]], 'Sukkari'],
  ['one report counts once however often it names it', [[ALEPPO, ALEPPO, ALEPPO], [SUKKARI], [SUKKARI]], 'Sukkari'],
  ['nothing', [[], []], null],
])('where: %s', (_, places, expected) => {
  expect(placeOf(reports(...places.map((one) => ({ places: one }))))?.name ?? null).toBe(expected)
})

test.each<[EventType[], EventType]>([
  [['air_strike', 'air_strike', 'shelling'], 'air_strike'],
  [['unknown', 'unknown', 'shelling'], 'shelling'],
  [['explosion_unknown', 'unknown', 'explosion_unknown'], 'explosion_unknown'],
  [[], 'unknown'],
])('what: of %j, %s', (types, expected) => {
  expect(eventTypeOf(reports(...types.map((eventType) => ({ eventType }))))).toBe(expected)
})

test('what is denied or planned tells nothing, unless there is nothing else', () => {
  const denied = { modality: 'denied', eventType: 'shelling' } as const
  expect(eventTypeOf(reports(denied, denied, {}))).toBe('air_strike')
  expect(eventTypeOf(reports(denied))).toBe('shelling')
})

test('the founder is what was told first, not what came to the record first', () => {
  const claims = [told('s-1'), told('s-2')]
  const sources = sourceMap(source('s-1', { publishedAt: '2016-05-02' }), source('s-2', { publishedAt: '2016-05-01' }))
  expect(outlineOf(claims, sources).founder).toBe(claims[1].id)
})
