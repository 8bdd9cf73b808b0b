import { expect, test } from 'vitest'
import type { InboxItem } from '../record.ts'
import { answered, currentIn, keyOf, NEW_SITTING, paceOf, unanswered, waitingIn } from './queue.ts'
import { levelOf } from './sides.ts'

const item = (id: string): InboxItem =>
  ({
    incident: { id, newClaims: [] },
    question: 'new',
    pair: null,
    why: [],
    claims: [],
    sources: [],
    contexts: {},
  }) as unknown as InboxItem

const ITEMS = ['a', 'b', 'c'].map(item)
const ids = (items: readonly InboxItem[]) => items.map(({ incident }) => incident.id)

test('an answer puts the next one in view, and what was answered waits no more', () => {
  const after = answered(NEW_SITTING, ITEMS, ITEMS[0], 'accepted', 1000)
  const waiting = waitingIn(ITEMS, after)
  expect(ids(waiting)).toEqual(['b', 'c'])
  expect(currentIn(waiting, after)?.incident.id).toBe('b')
})

test('what is not sure comes back last', () => {
  const putOff = { ...NEW_SITTING, putOff: [keyOf(ITEMS[0])] }
  expect(ids(waitingIn(ITEMS, putOff))).toEqual(['b', 'c', 'a'])
})

test('what was taken back is in view again', () => {
  const after = unanswered(answered(NEW_SITTING, ITEMS, ITEMS[1], 'rejected', 1), keyOf(ITEMS[1]))
  expect(currentIn(waitingIn(ITEMS, after), after)?.incident.id).toBe('b')
})

test('the pace is told by the last answers, and a break is no work', () => {
  expect(paceOf([0])).toBe(null)
  expect(paceOf([0, 8000, 16_000])).toBe(8)
  expect(paceOf([0, 8000, 600_000, 610_000])).toBe(9)
})

test.each([
  ['same_day', 3, 'agrees'],
  ['equal_to_3', 1.8, 'agrees'],
  ['overlap', 0, 'close'],
  ['near', 0.7, 'close'],
  ['apart_1', -0.5, 'close'],
  ['apart_8_30', -6, 'differs'],
  ['other', -0.6, 'differs'],
  ['silent', 0, 'silent'],
] as const)('%s (%s) reads as: %s', (level, weight, fit) => {
  expect(levelOf(level, weight)).toBe(fit)
})
