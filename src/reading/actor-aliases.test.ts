import { expect, test } from 'vitest'
import { partiesNamed } from './actor-aliases.ts'

test.each([
  ['rsf', 'Rapid Support Forces'],
  ['Rapid Support Forces', 'Rapid Support Forces'],
  ["Hemedti's forces", 'Rapid Support Forces'],
  ['Al-Shabab', 'Al-Shabaab'],
  ['al shabaab', 'Al-Shabaab'],
  ['Russian', 'Russia'],
  ['Russian jets', 'Russia'],
  ['Moscow', 'Russia'],
  ['the Syrian army', 'Syrian government'],
  ['Assad', 'Syrian government'],
  ['Sudan’s army', 'Sudanese Armed Forces'],
  ['rebel', 'rebels'],
])('%s is kept as %s', (name, party) => {
  expect(partiesNamed(name)).toContain(party)
})

test.each(['nobody', 'army', 'forces', 'Aleppo', ''])('no list has a party %j', (name) => {
  expect(partiesNamed(name)).toEqual([])
})
