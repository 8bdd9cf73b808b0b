import { expect, test } from 'vitest'
import { openText } from '../../model/passage.ts'
import { stepPick, trimmed, wordsOf } from './selection.ts'

const TEXT = 'Shells killed 😀 three civilians, U.N. staff said.'
const source = openText(TEXT)
const words = (span: { start: number; end: number } | null) => span && [...TEXT].slice(span.start, span.end).join('')

test('words are runs of letters and figures', () => {
  expect(wordsOf(TEXT).map(({ from, to }) => TEXT.slice(from, to))).toEqual([
    'Shells',
    'killed',
    'three',
    'civilians',
    'U.N',
    'staff',
    'said',
  ])
})

test('what is picked has no white space at its ends', () => {
  expect(words(trimmed(source, 6, 17))).toBe('killed 😀')
  expect(trimmed(source, 6, 7)).toBe(null)
})

test('arrows go from word to word, and widen and narrow what is picked', () => {
  const first = stepPick(source, null, 'next')
  expect(words(first)).toBe('Shells')
  const third = stepPick(source, stepPick(source, first, 'next'), 'next')
  expect(words(third)).toBe('three')
  const wider = stepPick(source, third, 'wider')
  expect(words(wider)).toBe('three civilians')
  expect(words(stepPick(source, wider, 'narrower'))).toBe('three')
  expect(words(stepPick(source, third, 'back'))).toBe('killed')
})

test('picking begins near a place, and stops at the ends of the text', () => {
  expect(words(stepPick(source, null, 'next', 16))).toBe('three')
  const last = stepPick(source, null, 'next', 44)
  expect(words(stepPick(source, last, 'next'))).toBe('said')
})
