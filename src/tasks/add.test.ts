import { expect, test } from 'vitest'
import { incident, other, place } from '../../test/sample-reading.ts'
import { changeBetween, countClaims } from './add.ts'

test.each([
  ['A. B. C.', 'A. B. D.', ['C.'], ['D.']],
  ['One line\nTwo lines', 'One line\nThree lines', ['Two lines'], ['Three lines']],
  ['He said "no." Then he left.', 'He said "no." Then he stayed.', ['Then he left.'], ['Then he stayed.']],
  ['A  b.', 'A b.', [], []],
  ['', 'New.', [], ['New.']],
])('from %j to %j', (before, after, gone, come) => {
  expect(changeBetween(before, after)).toEqual({ gone, come })
})

test('incidents are counted by what they tell of, and what is said again counts once', () => {
  const text = 'Shells hit Idlib. Three died. Shells hit Idlib.'
  const told = incident(text, 'Shells hit Idlib', { places: [place('Idlib')] })
  const more = incident(text, 'Three died', { incident: told.incident })
  const again = { ...told, id: 'again', repeats: told.id }
  const toll = other(text, 'Three died', { kind: 'toll' })
  expect(countClaims([told, more, again, toll])).toEqual({ incidents: 1, tolls: 1, truces: 0, answers: 0, appeals: 0 })
})
