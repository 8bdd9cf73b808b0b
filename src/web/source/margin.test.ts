import fc from 'fast-check'
import { expect, test } from 'vitest'
import { crowded, type MarginItem, placeItems } from './margin.ts'

const item = (id: string, wanted: number, height = 40): MarginItem => ({ id, wanted, height })

test('each stands level with its words where there is room', () => {
  expect(placeItems([item('a', 0), item('b', 100), item('c', 200)], null, 8)).toEqual([0, 100, 200])
})

test('those too close push the next down', () => {
  expect(placeItems([item('a', 0), item('b', 10), item('c', 200)], null, 8)).toEqual([0, 48, 200])
})

test('the one in focus stays level and those above it move up', () => {
  expect(placeItems([item('a', 100), item('b', 110), item('c', 120)], 'b', 8)).toEqual([62, 110, 158])
})

test('where there is no room above, all are pushed down', () => {
  expect(placeItems([item('a', 0), item('b', 10)], 'b', 8)).toEqual([0, 48])
})

test('none overlap, whatever is wanted and whatever is in focus', () => {
  const tops = fc.array(fc.tuple(fc.nat(500), fc.integer({ min: 1, max: 90 })), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(tops, fc.nat(19), (drawn, at) => {
      const items = drawn.sort((a, b) => a[0] - b[0]).map(([wanted, height], i) => item(String(i), wanted, height))
      const placed = placeItems(items, String(at), 8)
      for (let i = 1; i < placed.length; i++)
        expect(placed[i]).toBeGreaterThanOrEqual(placed[i - 1] + items[i - 1].height + 8)
      expect(placed[0]).toBeGreaterThanOrEqual(0)
    }),
  )
})

test('a dense run of claims is folded to a line each, a loose one is not', () => {
  const dense = Array.from({ length: 8 }, (_, i) => item(String(i), i * 10, 60))
  expect(crowded(dense, 8).size).toBe(8)
  expect(crowded([item('a', 0), item('b', 100), item('c', 200)], 8).size).toBe(0)
})
