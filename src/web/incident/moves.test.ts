import { expect, test } from 'vitest'
import { nextCell } from './moves.ts'

const KEYS = [
  ['a1', 'a2', 'a3'],
  ['b1', 'b2', 'b3'],
]
const move = (here: string, key: string, { isRtl = false, empty = [] as string[] } = {}) =>
  nextCell(KEYS, here, key, isRtl, (each) => !empty.includes(each))

test.each([
  ['a1', 'ArrowRight', 'a2'],
  ['a2', 'ArrowLeft', 'a1'],
  ['a2', 'ArrowDown', 'b2'],
  ['b2', 'ArrowUp', 'a2'],
  ['a3', 'ArrowRight', null],
  ['a1', 'ArrowUp', null],
  ['b2', 'Home', 'b1'],
  ['b2', 'End', 'b3'],
])('from %s, %s leads to %s', (here, key, next) => {
  expect(move(here, key)).toBe(next)
})

test('cells where a row is silent are passed over', () => {
  expect(move('a1', 'ArrowRight', { empty: ['a2'] })).toBe('a3')
  expect(move('a2', 'ArrowDown', { empty: ['b2'] })).toBe(null)
})

test('in a right-to-left table the right arrow leads back', () => {
  expect(move('a2', 'ArrowRight', { isRtl: true })).toBe('a1')
})
