import { expect, test } from 'vitest'
import { maybeSameActor } from './actor-names.ts'

test.each([
  ['army', 'state', 'Ruritanian army', 'state'],
  ['Ruritania', 'state', 'Ruritanian air force', 'state'],
  ['Ruritanian troops', 'state', 'Ruritanian Defence Ministry', 'state'],
  ["Illyrian People's Front", 'rebel', 'Illyrian People’s Front of the North', 'rebel'],
  ['IPF', null, 'Illyrian Popular Front', 'rebel'],
])('one actor, as it may be: %s (%s), %s (%s)', (a, typeOfA, b, typeOfB) => {
  expect(maybeSameActor({ name: a, type: typeOfA }, { name: b, type: typeOfB })).toBe(true)
  expect(maybeSameActor({ name: b, type: typeOfB }, { name: a, type: typeOfA })).toBe(true)
})

test.each([
  ['Ruritania', 'state', 'Illyria', 'state'],
  ['Ruritanian army', 'state', 'Free Ruritanian Front', 'rebel'],
  ['Free Ruritanian Front', 'rebel', 'Ruritanian Democratic Union', 'rebel'],
  ['Iran', 'state', 'Iraqi army', 'state'],
  ['IPA', null, 'Illyrian Popular Front', 'rebel'],
])('two actors: %s (%s), %s (%s)', (a, typeOfA, b, typeOfB) => {
  expect(maybeSameActor({ name: a, type: typeOfA }, { name: b, type: typeOfB })).toBe(false)
})
