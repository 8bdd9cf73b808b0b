import { expect, test } from 'vitest'
import type { KeptClaim } from '../model/record.ts'
import { otherClaim, source, sourceMap, told } from './given.ts'
import { claimsThatCount } from './readings.ts'

const read = (id: string, reader: string, start: number, end: number, kept: KeptClaim = told('s-1')): KeptClaim => ({
  ...kept,
  id,
  reader,
  claim: { ...kept.claim, passage: { ...kept.claim.passage, start, end } } as KeptClaim['claim'],
})
const OLD = read('old', 'r1', 0, 50)
const NEW = read('new', 'r2', 10, 60)
const APART = read('apart', 'r2', 70, 90)
const SAME = read('old', 'r2', 0, 50)
const TOLL = read('toll', 'r2', 0, 50, otherClaim('s-1', { kind: 'toll' }))
const NOW = sourceMap(source('s-1', { reader: 'r2' }))

test.each<[string, KeptClaim[], string[], string[], object[]]>([
  ['one reader', [NEW, APART], [], ['apart', 'new'], []],
  ['an older reading that nobody decided on is left out', [OLD, NEW], [], ['new'], []],
  [
    'what was decided on stays, and the newer waits',
    [OLD, NEW, APART],
    ['old'],
    ['apart', 'old'],
    [{ held: 'old', newer: ['new'] }],
  ],
  ['both were decided on', [OLD, NEW], ['old', 'new'], ['new', 'old'], [{ held: 'old', newer: [] }]],
  ['the same claim by both readers counts once', [OLD, SAME], ['old'], ['old'], []],
  ['a claim of another kind does not wait', [OLD, TOLL], ['old'], ['old', 'toll'], [{ held: 'old', newer: [] }]],
])('%s', (_, claims, held, counting, differences) => {
  const found = claimsThatCount(claims, NOW, (id) => held.includes(id))
  expect(found.claims.map((kept) => kept.id).sort()).toEqual(counting)
  expect(found.differences).toEqual(differences)
})

test('of two readings of one claim the current one counts', () => {
  expect(claimsThatCount([OLD, SAME], NOW, () => true).claims).toEqual([SAME])
})
