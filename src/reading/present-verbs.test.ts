import { expect, test } from 'vitest'
import { isPresentVerb } from './present-verbs.ts'
import { tokenise } from './tokens.ts'

const ask = (text: string, word: string): boolean => {
  const tokens = tokenise(text)
  return isPresentVerb(tokens, tokens.words.indexOf(word))
}

test.each([
  ['Bandits raid village, kill 20', 'raid'],
  ['Militants ambush convoy', 'ambush'],
  ['Drones target market in the west', 'target'],
  ['Jets strike Saada', 'strike'],
  ['Army shells village', 'shells'],
  ['Russia strikes port, two dead', 'strikes'],
  ['US strikes base', 'strikes'],
])('a verb: %s', (text, word) => {
  expect(ask(text, word)).toBe(true)
})

test.each([
  ['Bandit raid kills 20', 'raid'],
  ['Russian strikes Tuesday killed two', 'strikes'],
  ['Rebels attack on village kills two', 'attack'],
  ['Israeli strikes Gaza hospital toll rises', 'strikes'],
  ['Army bombs hit a village', 'bombs'],
  ['ARMY STRIKES KILLED TWO', 'strikes'],
])('a noun: %s', (text, word) => {
  expect(ask(text, word)).toBe(false)
})
