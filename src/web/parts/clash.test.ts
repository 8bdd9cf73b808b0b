import { expect, test } from 'vitest'
import type { Decision, Wish } from '../record.ts'
import { besideOf, clashesOf } from './clash.ts'

const ID = '2016-05-01-aleppo-1'
const said = { at: '2016-05-02T00:00:00Z', by: 'ben', reason: '' }
const figure = { kind: 'choose_figure', incident: ID, harm: 'killed', value: 12, purpose: 'any' } as const
const mine: Wish = { ...figure, value: 15 }

test('a decision of others on the same field of the same incident is met, and others stand beside', () => {
  const since: Decision[] = [
    { ...said, seq: 4, ...figure },
    { ...said, seq: 5, ...figure, value: 13 },
    { ...said, seq: 6, ...figure, harm: 'injured' },
    { ...said, seq: 7, ...figure, incident: '2016-05-02-homs-1' },
    { ...said, seq: 8, kind: 'grade_occurrence', incident: ID, grade: 'confirmed' },
  ]
  const clashes = clashesOf([mine, { kind: 'accept', incident: ID }], since)
  expect(clashes.map(({ field, theirs }) => [field, theirs.map(({ seq }) => seq)])).toEqual([
    ['killed', [4, 5]],
    ['state', []],
  ])
  expect(besideOf(clashes, since).map(({ seq }) => seq)).toEqual([6, 7, 8])
})

test('a rejection meets an acceptance, and a note meets nothing', () => {
  const since: Decision[] = [
    { ...said, seq: 4, kind: 'accept', incident: ID },
    { ...said, seq: 5, kind: 'note', incident: ID, text: 'seen' },
  ]
  const acts: Wish[] = [
    { kind: 'reject', incident: ID },
    { kind: 'note', incident: ID, text: 'mine' },
  ]
  expect(clashesOf(acts, since).map(({ theirs }) => theirs.length)).toEqual([1, 0])
})
