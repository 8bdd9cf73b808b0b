import { expect, test } from 'vitest'
import type { Store } from '../storage/store.ts'
import { Grouping } from './grouping.ts'
import type { KnownCounts } from './known-counts.ts'
import type { KnownUnits } from './known-units.ts'

/** Units in a ring, each tied to the next ones, and a few that are tied to none. */
const RING = 3000
const REACH = [1, 7, 40]

function edgesOf(num: number): [number, number][] {
  if (num > RING) return []
  const others = REACH.flatMap((step) => [num + step, num - step + RING]).map((other) => ((other - 1) % RING) + 1)
  return others.map((other) => [num, other])
}

function groupingOf(asked: number[]): Grouping {
  const matchEdges = async (nums: readonly number[]): Promise<[number, number][]> => {
    asked.push(...nums)
    return nums.flatMap(edgesOf)
  }
  return new Grouping({ matchEdges } as unknown as Store, {} as KnownCounts, {} as KnownUnits)
}

test('all that a chain of ties leads to is found, each asked for once, with those it is tied to', async () => {
  const asked: number[] = []
  const ties = await groupingOf(asked).tiesFrom([1, RING + 5, 1])
  expect([...ties.keys()].sort((a, b) => a - b)).toEqual([...Array.from({ length: RING }, (_, i) => i + 1), RING + 5])
  expect(asked.length).toBe(RING + 1)
  for (const num of [1, 2, 499, 500, 501, RING]) {
    expect([...(ties.get(num) ?? [])]).toEqual(edgesOf(num).map(([, other]) => other))
  }
  expect([...(ties.get(RING + 5) ?? [0])]).toEqual([])
  expect(ties.get(RING + 6)).toBe(undefined)
})
