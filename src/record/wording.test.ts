import { expect, test } from 'vitest'
import { plain, wordingOf } from './wording.ts'

test.each([
  ['Rockets', 'rocket'],
  ["regime's", 'regime'],
  ['families', 'family'],
  ['IS', 'is'],
  ['glass', 'glass'],
])('%s counts as %s', (raw, word) => {
  expect(plain(raw)).toBe(word)
})

test('keeps the words that carry meaning, and an age as one word', () => {
  expect(wordingOf(null, ['Two shells hit a bakery and the 3-year-old in it.']).words.toSorted()).toEqual([
    '3-year-old',
    'bakery',
    'hit',
    'shell',
  ])
})

test('the words stand in the order of their keys, which are the same in every text', () => {
  const [one, other] = [
    wordingOf(null, ['Shells hit a bakery.']),
    wordingOf(null, ['A bakery was hit by a mortar shell.']),
  ]
  expect([...one.keys]).toEqual([...one.keys].sort((a, b) => a - b))
  for (const [i, word] of one.words.entries()) expect(other.keys[other.words.indexOf(word)]).toBe(one.keys[i])
})

test('a word of the title weighs more than one of the text', () => {
  const { words, emphasis } = wordingOf('bakery hit', ['the bridge fell'])
  expect(emphasis[words.indexOf('bakery')]).toBeGreaterThan(emphasis[words.indexOf('bridge')])
})

test.each([
  ['Police named the man as Hank Bollen of Tokhar.', ['bollen', 'hank', 'tokhar']],
  ['Shells fell. Warplanes came back.', []],
  ['Three Shot Dead In Downtown Hopewell Club', []],
  ['THREE SHOT DEAD IN HOPEWELL', []],
])('names in "%s"', (text, names) => {
  expect(wordingOf(null, [text]).names).toEqual(names)
})

test.each([
  ['Police named the man as Hank Bollen of Tokhar.', ['hank bollen']],
  ['Lena Bollen died at the hospital.', ['lena bollen']],
  ['He met Lena, Hank and Ilse.', []],
  ['Three Shot Dead In Downtown Hopewell Club', []],
])('full names in "%s"', (text, names) => {
  expect(wordingOf(null, [text]).full.words).toEqual(names)
})

test('letters and numbers that stand for a group are a name', () => {
  expect(wordingOf(null, ['The town fell to the R23 rebels and the RPF.']).names).toEqual(['r23', 'rpf'])
})

test('five words in a row make one run, four make none', () => {
  expect(wordingOf(null, ['one two three four five']).shingles).toHaveLength(1)
  expect(wordingOf(null, ['one two three four']).shingles).toHaveLength(0)
})
