import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codePointAt, openText, passageFrom } from './passage.ts'

test('a passage holds the very words of its text, in code points', () => {
  const text = 'حلب 🕊️ Aleppo'
  const at = text.indexOf('Aleppo')
  const passage = passageFrom(openText(text), at, at + 6)
  expect(passage.exact).toBe('Aleppo')
  expect([...text].slice(passage.start, passage.end).join('')).toBe('Aleppo')
})

test.each([
  [-1, 2],
  [0, 99],
  [3, 3],
  [4, 2],
  [Number.NaN, 2],
])('nothing is cut at %d-%d of "one two"', (from, to) => {
  expect(() => passageFrom(openText('one two'), from, to)).toThrow(RangeError)
})

test('code points agree with those of the language for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(), (text, at) => {
      const index = Math.min(at, text.length)
      const isInsidePair = /[\ud800-\udbff]$/.test(text.slice(0, index)) && /^[\udc00-\udfff]/.test(text.slice(index))
      if (isInsidePair) return
      expect(codePointAt(openText(text), index)).toBe([...text.slice(0, index)].length)
    }),
  )
})
