import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CAPITAL, HYPHEN_BEFORE, isWord, JUNK, NUMBER, tokenise, UPPER, written } from './tokens.ts'

test.each([
  ['air-strike on al-Qasr', ['air', 'strike', 'on', 'al', 'qasr']],
  ["Syria's Ma'arrat al-Nu'man", ['syria', "'s", "ma'arrat", 'al', "nu'man"]],
  ['U.S.-led raids', ['u.s.', 'led', 'raids']],
  [
    '1,200 dead, 32nd day, 2.5 million, 03:30',
    ['1,200', 'dead', ',', '32nd', 'day', ',', '2.5', 'million', ',', '03:30'],
  ],
  ['he said “no” – twice', ['he', 'said', '"', 'no', '"', '-', 'twice']],
  ["don't go", ["don't", 'go']],
  ['see https://example.org/a?b=c now', ['see', '@', 'now']],
  ['Russia__â___â__s jets', ['russia', "'s", 'jets']],
  ['the Sha__â__irat base, they didn__â__t', ['the', "sha'irat", 'base', ',', 'they', "didn't"]],
  ['the Arab__â___â__Kurdish alliance', ['the', 'arab', '_', 'kurdish', 'alliance']],
  ['jets __â___â__ he said', ['jets', '_', 'he', 'said']],
  ['a file_name', ['a', 'file', '_', 'name']],
  [
    'Man kil*led, boy wo**unded, *note* 3*4',
    ['man', 'killed', ',', 'boy', 'wo', '*', '*', 'unded', ',', '*', 'note', '*', '3', '*', '4'],
  ],
  ['', []],
])('%s', (text, words) => {
  expect(tokenise(text).words).toEqual(words)
})

test('flags tell capitals, numbers, joints and debris', () => {
  const { words, flags } = tokenise('al-Nusra NATO 12 __â__')
  const of = (word: string) => flags[words.indexOf(word)]
  expect(of('nusra') & HYPHEN_BEFORE).toBeTruthy()
  expect(of('nusra') & CAPITAL).toBeTruthy()
  expect(of('nato') & UPPER).toBeTruthy()
  expect(of('12') & NUMBER).toBeTruthy()
  expect(of('_') & JUNK).toBeTruthy()
})

test('tokens stand in order, never overlap, and hold every letter and digit of the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const tokens = tokenise(text)
      let end = 0
      let between = ''
      for (let i = 0; i < tokens.count; i++) {
        expect(tokens.starts[i]).toBeGreaterThanOrEqual(end)
        expect(tokens.ends[i]).toBeGreaterThan(tokens.starts[i])
        between += text.slice(end, tokens.starts[i])
        end = tokens.ends[i]
      }
      between += text.slice(end)
      expect(between).not.toMatch(/[\p{L}\p{N}]/u)
    }),
  )
})

test('a word is no mark, number or debris', () => {
  const tokens = tokenise('Homs , 12')
  expect([0, 1, 2].map((i) => isWord(tokens, i))).toEqual([true, false, false])
  expect(written(tokens, 0, 2)).toBe('Homs ,')
  expect(written(tokens, 1, 1)).toBe('')
})

test.each([
  ['apostrophes', "a'".repeat(50_000)],
  ['initials', 'a.'.repeat(50_000)],
  ['hyphens', 'a-'.repeat(50_000)],
  ['digits', '1'.repeat(100_000)],
  ['separators', '1,'.repeat(50_000)],
  ['underscores', '_â'.repeat(50_000)],
])('a long run of %s is cut to its end', (_, text) => {
  const tokens = tokenise(text)
  expect(tokens.ends[tokens.count - 1]).toBeGreaterThan(text.length - 3)
})
