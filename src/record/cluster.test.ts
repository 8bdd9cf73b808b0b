import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clusterUnits, type NeighbourPair } from './cluster.ts'
import { source, told } from './given.ts'
import { unitsOf } from './unit.ts'

const RULE = { threshold: 0, sameSource: -0.5, strangers: -3, least: -12 }

const unitsNamed = (...ids: string[]) =>
  ids.map((id) => {
    const [report, incident = 'incident-1'] = id.split('#')
    return unitsOf([told(report, { incident })], [source(report)])[0]
  })

const pair = (a: number, b: number, total: number): NeighbourPair => ({ a, b, total })

test('a vague report does not chain two strikes: it goes to the nearer one', () => {
  const units = unitsNamed('s-1', 's-2', 's-3')
  expect(clusterUnits(units, [pair(0, 1, 5), pair(1, 2, 4), pair(0, 2, -12)], RULE)).toEqual([[0, 1], [2]])
})

test('one clash does not outvote many ties', () => {
  const units = unitsNamed('s-1', 's-2', 's-3', 's-4')
  const ties = [pair(0, 1, 9), pair(0, 2, 9), pair(1, 2, 9), pair(0, 3, 8), pair(1, 3, 8), pair(2, 3, -40)]
  expect(clusterUnits(units, ties, RULE)).toEqual([[0, 1, 2, 3]])
})

test('units that are no neighbours count against a group', () => {
  const units = unitsNamed('s-1', 's-2', 's-3')
  expect(clusterUnits(units, [pair(0, 1, 5), pair(1, 2, 2)], RULE)).toEqual([[0, 1], [2]])
})

test('what one report tells apart never falls together by itself, but a report of both may join them', () => {
  const units = unitsNamed('s-1#incident-1', 's-1#incident-2', 's-2')
  expect(clusterUnits(units, [], RULE)).toEqual([[0], [1], [2]])
  expect(clusterUnits(units, [pair(0, 2, 6), pair(1, 2, 5)], RULE)).toEqual([[0, 1, 2]])
})

test('among equals the first in order joins first', () => {
  const units = unitsNamed('s-1', 's-2', 's-3')
  expect(clusterUnits(units, [pair(0, 1, 2), pair(1, 2, 2), pair(0, 2, -12)], RULE)).toEqual([[0, 1], [2]])
})

test('every unit is in one group, and no two groups agree on the whole, whatever the pairs', () => {
  const total = fc.double({ min: -10, max: 10, noNaN: true })
  const pairs = fc.array(fc.tuple(fc.nat(11), fc.nat(11), total), { maxLength: 40 })
  fc.assert(
    fc.property(pairs, (list) => {
      const units = unitsNamed(...Array.from({ length: 12 }, (_, i) => `s-${i}`))
      const known = new Map(list.filter(([a, b]) => a < b).map(([a, b, bits]) => [`${a} ${b}`, pair(a, b, bits)]))
      const groups = clusterUnits(units, [...known.values()], RULE)
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
  const expected = clusterUnits(units, pairs, RULE)
  fc.assert(
    fc.property(fc.shuffledSubarray(pairs, { minLength: pairs.length }), (list) => {
      expect(clusterUnits(units, list, RULE)).toEqual(expected)
    }),
  )
})
