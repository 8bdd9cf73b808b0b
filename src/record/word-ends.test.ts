import fc from 'fast-check'
import { expect, test } from 'vitest'
import { endOfWord, nextWord } from './word-ends.ts'

const PATTERN = /[\p{L}\p{N}]+(?:['’][\p{L}]+|-year-old)?/gu

function wordsOf(text: string): string[] {
  const words: string[] = []
  for (let from = nextWord(text, 0); from < text.length; ) {
    const end = endOfWord(text, from)
    words.push(text.slice(from, end))
    from = nextWord(text, end)
  }
  return words
}

test.each([
  ["The council's 3-year-old plan", ['The', "council's", '3-year-old', 'plan']],
  ['Homs’ market — سوق, 12th', ['Homs', 'market', 'سوق', '12th']],
  ["''  -year-old", ['year', 'old']],
  ['', []],
])('%s', (text, words) => expect(wordsOf(text)).toEqual(words))

test('finds the words that the pattern finds, in any text', () => {
  const odd = [
    "'",
    '’',
    '-',
    '-year-old',
    '-year',
    ' ',
    'a',
    'Z',
    'é',
    '\u0301',
    '5',
    '٥',
    '\u{1d400}',
    '\u{1f600}',
    '\ud835',
    '\udc00',
  ]
  const piece = fc.oneof(fc.constantFrom(...odd), fc.string({ unit: 'grapheme', maxLength: 3 }))
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const text = pieces.join('')
      expect(wordsOf(text)).toEqual([...text.matchAll(PATTERN)].map(([word]) => word))
    }),
    { numRuns: 1000 },
  )
})
