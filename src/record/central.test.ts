import { expect, test } from 'vitest'
import { centralUnits } from './central.ts'
import type { Unit } from './unit.ts'

const unit = (id: string, start: number, day: number | null, claims = 1): Unit =>
  ({ id, start, days: day === null ? null : { from: day, to: day }, claims: Array(claims).fill(id) }) as unknown as Unit

const ids = (units: Unit[]): string[] => centralUnits(units).map(({ id }) => id)

test('what a report is about stands in its headline and lead, those of most claims first', () => {
  expect(ids([unit('a', 0, 10), unit('b', 300, 10, 3), unit('c', 900, 10)])).toEqual(['b', 'a'])
})

test('a report that tells of nothing in its lead is about what it tells first', () => {
  expect(ids([unit('b', 1200, null), unit('a', 900, null)])).toEqual(['a'])
})

test('an act of days before the last of the lead is its background', () => {
  expect(ids([unit('a', 0, 10), unit('b', 200, 6), unit('c', 300, 9), unit('d', 400, null)])).toEqual(['a', 'c', 'd'])
})
