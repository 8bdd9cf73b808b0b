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

test('a site is a place to be at, and a name that tells where it lies is not told twice', () => {
  const site = {
    ...at('settlement'),
    placeHit: [],
    place: { name: 'Tal Rihan market', precision: 'site' } as Titled['place'],
  }
  expect(titleInWords(site, english)).toBe('Air strike at Tal Rihan market')
  const south = { ...site, place: { name: 'south of Tal Rihan', precision: 'near' } as Titled['place'] }
  expect(titleInWords(south, english)).toBe('Air strike south of Tal Rihan')
  const north = { ...site, place: { name: 'North Darfur', precision: 'near' } as Titled['place'] }
  expect(titleInWords(north, english)).toBe('Air strike near North Darfur')
})
