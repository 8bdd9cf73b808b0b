import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bothWays, type ClusterRule, clusterUnits } from './cluster.ts'

const RULE = { threshold: 0, sameSource: -0.5, strangers: -3, least: -12 }

interface NeighbourPair {
  readonly a: number
  readonly b: number
  readonly total: number
}

/** Clusters units with what is known of pairs; `asked` counts the pairs asked for. */
function cluster(
  sources: readonly string[],
  pairs: readonly NeighbourPair[],
  rule: ClusterRule,
  starts?: readonly number[],
) {
  const key = (a: number, b: number) => `${Math.min(a, b)} ${Math.max(a, b)}`
  const totals = new Map(pairs.map(({ a, b, total }) => [key(a, b), Math.max(rule.least, total)]))
  const between = (a: number, b: number) =>
    sources[a].split('#')[0] === sources[b].split('#')[0] ? rule.sameSource : (totals.get(key(a, b)) ?? rule.strangers)
  const ties = pairs.filter(({ total }) => total >= rule.threshold).map(({ a, b }) => [a, b] as const)
  const tied = bothWays(ties)
  const clustering = clusterUnits(sources.length, (index) => tied.get(index) ?? [], rule, starts)
  let step = clustering.next()
  while (!step.done)
    step = clustering.next(step.value.map((list) => list.reduce((sum, [a, b]) => sum + between(a, b), 0)))
  return step.value
}

const unitsNamed = (...ids: string[]) => ids

const pair = (a: number, b: number, total: number): NeighbourPair => ({ a, b, total })

test('a vague report does not chain two strikes: it goes to the nearer one', () => {
  const units = unitsNamed('s-1', 's-2', 's-3')
  expect(cluster(units, [pair(0, 1, 5), pair(1, 2, 4), pair(0, 2, -12)], RULE)).toEqual([[0, 1], [2]])
})

test('one clash does not outvote many ties', () => {
  const units = unitsNamed('s-1', 's-2', 's-3', 's-4')
  const ties = [pair(0, 1, 9), pair(0, 2, 9), pair(1, 2, 9), pair(0, 3, 8), pair(1, 3, 8), pair(2, 3, -40)]
  expect(cluster(units, ties, RULE)).toEqual([[0, 1, 2, 3]])
})

test('units that are no neighbours count against a group', () => {
  const units = unitsNamed('s-1', 's-2', 's-3')
  expect(cluster(units, [pair(0, 1, 5), pair(1, 2, 2)], RULE)).toEqual([[0, 1], [2]])
})

test('what one report tells apart never falls together by itself, but a report of both may join them', () => {
  const units = unitsNamed('s-1#incident-1', 's-1#incident-2', 's-2')
  expect(cluster(units, [], RULE)).toEqual([[0], [1], [2]])
  expect(cluster(units, [pair(0, 2, 6), pair(1, 2, 5)], RULE)).toEqual([[0, 1, 2]])
})

test('among equals the first in order joins first', () => {
  const units = unitsNamed('s-1', 's-2', 's-3')
  expect(cluster(units, [pair(0, 1, 2), pair(1, 2, 2), pair(0, 2, -12)], RULE)).toEqual([[0, 1], [2]])
})

test('every unit is in one group, and no two groups agree on the whole, whatever the pairs', () => {
  const total = fc.double({ min: -10, max: 10, noNaN: true })
  const pairs = fc.array(fc.tuple(fc.nat(11), fc.nat(11), total), { maxLength: 40 })
  fc.assert(
    fc.property(pairs, (list) => {
      const units = unitsNamed(...Array.from({ length: 12 }, (_, i) => `s-${i}`))
      const known = new Map(list.filter(([a, b]) => a < b).map(([a, b, bits]) => [`${a} ${b}`, pair(a, b, bits)]))
      const groups = cluster(units, [...known.values()], RULE)
      expect(groups.flat().sort((a, b) => a - b)).toEqual(units.map((_, i) => i))
      const between = (a: number, b: number) =>
        Math.max(RULE.least, known.get(a < b ? `${a} ${b}` : `${b} ${a}`)?.total ?? RULE.strangers)
      for (const [i, left] of groups.entries())
        for (const right of groups.slice(i + 1)) {
          const sum = left.flatMap((a) => right.map((b) => between(a, b))).reduce((x, y) => x + y, 0)
          expect(sum / (left.length * right.length)).toBeLessThan(1e-5)
        }
    }),
  )
})

test('the order in which pairs come is nothing to it', () => {
  const pairs = [pair(0, 1, 3), pair(1, 2, 3), pair(2, 3, 3), pair(0, 2, 1), pair(3, 4, 2), pair(1, 4, -1)]
  const units = unitsNamed('s-0', 's-1', 's-2', 's-3', 's-4')
  const expected = cluster(units, pairs, RULE)
  fc.assert(
    fc.property(fc.shuffledSubarray(pairs, { minLength: pairs.length }), (list) => {
      expect(cluster(units, list, RULE)).toEqual(expected)
    }),
  )
})

/** Joins the best of all pairs of groups again and again, with all totals at hand. */
function joinBestOfAll(count: number, between: (a: number, b: number) => number): number[][] {
  const groups = Array.from({ length: count }, (_, index) => [index])
  for (;;) {
    let best: { readonly mean: number; readonly i: number; readonly j: number } | null = null
    for (let i = 0; i < groups.length; i++)
      for (let j = i + 1; j < groups.length; j++) {
        const sum = groups[i].flatMap((a) => groups[j].map((b) => between(a, b))).reduce((x, y) => x + y, 0)
        const mean = Math.round((sum / (groups[i].length * groups[j].length)) * 1e6)
        if (mean >= RULE.threshold * 1e6 && (!best || mean > best.mean)) best = { mean, i, j }
      }
    if (!best) return groups.map((group) => group.sort((a, b) => a - b))
    groups[best.i].push(...groups.splice(best.j, 1)[0])
  }
}

test('it comes to the same as joining the best of all each time, wherever it is begun', () => {
  const COUNT = 16
  const weighed = fc.tuple(fc.nat(COUNT - 1), fc.nat(COUNT - 1), fc.integer({ min: -6, max: 8 }))
  const starts = fc.shuffledSubarray(
    Array.from({ length: COUNT }, (_, index) => index),
    { minLength: COUNT },
  )
  fc.assert(
    fc.property(fc.array(weighed, { minLength: 10, maxLength: 90 }), starts, (list, order) => {
      const pairs = new Map(list.filter(([a, b]) => a < b).map(([a, b, bits]) => [`${a} ${b}`, pair(a, b, bits)]))
      const between = (a: number, b: number) =>
        pairs.get(`${Math.min(a, b)} ${Math.max(a, b)}`)?.total ?? RULE.strangers
      const units = unitsNamed(...Array.from({ length: COUNT }, (_, i) => `s-${i}`))
      expect(cluster(units, [...pairs.values()], RULE, order)).toEqual(joinBestOfAll(COUNT, between))
    }),
    { numRuns: 500 },
  )
})
