import { expect, test } from 'vitest'
import { WordSet } from './word-set.ts'

const words = 'a an the said says killed wounded al-qasr déjà 大 😀 x'.split(' ')

test('holds its words and no others', () => {
  const set = new WordSet(words)
  expect([...set]).toEqual(words)
  expect(words.every((word) => set.has(word))).toBe(true)
  expect(['b', 'and', 'sai', 'aid', 'killed ', 'Killed', 'qasr-al'].some((word) => set.has(word))).toBe(false)
})

test('holds neither the empty word nor what lies past the end of a text', () => {
  const set = new WordSet(words)
  expect(set.has('')).toBe(false)
  expect(set.has([][0])).toBe(false)
})

test('a long list is held as well as a short one', () => {
  const many = Array.from({ length: 20_000 }, (_, i) => `word${i * 7}`)
  const set = new WordSet(many)
  expect(many.every((word) => set.has(word))).toBe(true)
  expect(set.has('word1')).toBe(false)
})
