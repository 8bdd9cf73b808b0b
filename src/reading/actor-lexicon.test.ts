import { expect, test } from 'vitest'
import { actorLexicon, spellings } from './actor-lexicon.ts'

test.each([
  ['Hezbollah', ['Hezbollah']],
  ['(al) Nusra Front', ['Nusra Front', 'al Nusra Front']],
  ['Jaish/Jaysh al Islam', ['Jaish al Islam', 'Jaysh al Islam']],
  ['X (y z/w)', ['X', 'X y z', 'X w']],
])('%s is spelt out', (pattern, expected) => {
  expect(spellings(pattern)).toEqual(expected)
})

const { actors, states } = actorLexicon()

test('names that changed carry their days', () => {
  expect(actors.find((actor) => actor.name === 'Jabhat al-Nusra')).toMatchObject({ since: null, until: '2016-07-27' })
  expect(actors.find((actor) => actor.name === 'Jabhat Fateh al-Sham')).toMatchObject({
    since: '2016-07-28',
    until: '2017-01-27',
  })
  expect(actors.find((actor) => actor.name === 'Hayat Tahrir al-Sham')).toMatchObject({ since: '2017-01-28' })
})

test('every actor has a name, a known type and a known connection', () => {
  const types = new Set([null, 'state', 'rebel', 'political_militia', 'identity_militia', 'rioters', 'protesters'])
  types.add('civilians').add('external')
  const connections = new Set('monitor_network rescuer medical_staff official party_to_conflict analyst'.split(' '))
  connections.add('witness').add('unknown')
  for (const actor of actors) {
    expect(actor.name).not.toBe('')
    expect(types).toContain(actor.type)
    expect(connections).toContain(actor.connection)
  }
  expect(actors.length).toBeGreaterThan(500)
})

test('every side is a state or an actor of the lists', () => {
  const names = new Set([...states.keys(), ...actors.map((actor) => actor.name)])
  const strays = actors.filter((actor) => actor.side !== null && !names.has(actor.side)).map((actor) => actor.side)
  expect([...new Set(strays)]).toEqual(['rebels'])
})

test('no pattern was left with its signs in it', () => {
  for (const actor of actors) expect(actor.name).not.toMatch(/[|!*;]|  /)
})
