import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linesBetween, topsOf } from './in-sight.ts'

const TOPS = topsOf([100, 50, 50, 200])

test.each([
  [0, 100, { first: 0, end: 1 }],
  [0, 101, { first: 0, end: 2 }],
  [99, 149, { first: 0, end: 2 }],
  [100, 150, { first: 1, end: 2 }],
  [190, 1000, { first: 2, end: 4 }],
  [-500, -100, { first: 0, end: 1 }],
  [5000, 6000, { first: 3, end: 4 }],
])('between %i and %i', (from, to, lines) => {
  expect(linesBetween(TOPS, from, to)).toEqual(lines)
})

test('an empty text has no lines', () => {
  expect(linesBetween(topsOf([]), 0, 100)).toEqual({ first: 0, end: 0 })
})

test('every line that is in sight is among them', () => {
  const heights = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(heights, fc.integer({ min: -500, max: 9000 }), fc.integer({ min: 1, max: 900 }), (all, from, room) => {
      const tops = topsOf(all)
      const { first, end } = linesBetween(tops, from, from + room)
      all.forEach((height, i) => {
        if (tops[i] < from + room && tops[i] + height > from) expect(i >= first && i < end).toBe(true)
      })
    }),
  )
})
