import { expect, test } from 'vitest'
import type { KeptClaim } from '../model/record.ts'
import { answersByIncident } from './answers.ts'
import { otherClaim, told } from './given.ts'

const at = (kept: KeptClaim, start: number, end: number): KeptClaim => ({
  ...kept,
  claim: { ...kept.claim, passage: { ...kept.claim.passage, start, end } } as KeptClaim['claim'],
})
const answer = (start: number, end: number, incident: string | null = null, id = 's-1') =>
  at(otherClaim(id, { kind: 'response', incident }), start, end)
const STRIKE = at(told('s-1', { incident: 'strike' }), 0, 50)
const RAID = at(told('s-1', { incident: 'raid' }), 100, 150)
const ELSEWHERE = at(told('s-2', { incident: 'strike' }), 0, 50)

test.each<[string, KeptClaim, KeptClaim[], string | null]>([
  ['in the same words', answer(30, 60), [STRIKE, RAID], STRIKE.id],
  ['by the key that it carries', answer(300, 360, 'raid'), [STRIKE, RAID], RAID.id],
  ['in a report of one incident', answer(300, 360), [STRIKE], STRIKE.id],
  ['in a report of two', answer(300, 360), [STRIKE, RAID], null],
  ['across two', answer(30, 120), [STRIKE, RAID], null],
  ['in another report', answer(30, 60, null, 's-3'), [STRIKE, ELSEWHERE], null],
])('an answer belongs to the incident it speaks of: %s', (_, response, told_, incident) => {
  const answers = answersByIncident([...told_, response], (claim) => claim)
  expect([...answers.keys()]).toEqual(incident === null ? [] : [incident])
})
