import fc from 'fast-check'
import { expect, test } from 'vitest'
import { beginningIn, firstAt } from './spans.ts'

const spans = (starts: number[]) => starts.map((from) => ({ from, to: from + 1 }))

test.each([
  [[], 3, 0],
  [[1, 4, 9], 0, 0],
  [[1, 4, 9], 4, 1],
  [[1, 4, 9], 5, 2],
  [[1, 4, 9], 10, 3],
  [[2, 2, 2], 2, 0],
])('in %j the first at %d is number %d', (starts, token, index) => {
  expect(firstAt(spans(starts), token)).toBe(index)
})

test('a window holds just what a filter holds', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50)), fc.nat(60), fc.nat(60), (starts, from, to) => {
      const list = spans(starts.sort((a, b) => a - b))
      expect(beginningIn(list, from, to)).toEqual(list.filter((s) => s.from >= from && s.from < to))
    }),
  )
})
