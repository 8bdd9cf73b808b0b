import { expect, test } from 'vitest'
import { loadWords, textOf } from '../text.tsx'
import { titleInWords } from './title.tsx'

const english = textOf(await loadWords('en'), 'latn')
const arabic = textOf(await loadWords('ar'), 'latn')

type Titled = Parameters<typeof titleInWords>[0]
const at = (precision: 'near' | 'settlement'): Titled => ({
  eventType: 'air_strike',
  placeHit: ['market'],
  time: null,
  place: { name: 'Tal Rihan', precision } as Titled['place'],
})

test('a place that it was near is not also one that it was in', () => {
  expect(titleInWords(at('settlement'), english)).toBe('Air strike on a market in Tal Rihan')
  expect(titleInWords(at('near'), english)).toBe('Air strike on a market near Tal Rihan')
  expect(titleInWords(at('near'), arabic)).toContain('قرب')
  expect(titleInWords(at('near'), arabic)).not.toContain(' في قرب')
})
