import { expect, test } from 'vitest'
import type { Quantity } from '../record.ts'
import { loadWords, textOf } from '../text.tsx'
import { harmedIn, rangeOf } from './counted.ts'

const english = textOf(await loadWords('en'), 'latn')
const arabic = textOf(await loadWords('ar'), 'latn')

const of = (floor: number, more: Partial<Quantity> = {}): Quantity =>
  ({
    floor,
    ceiling: floor,
    bound: 'exact',
    unit: 'persons',
    harm: 'killed',
    group: null,
    demographic: null,
    role: null,
    partOf: null,
    ...more,
  }) as Quantity
const said = (quantities: Quantity[], t = english): string[] =>
  harmedIn(quantities, t).map((words) => words.replaceAll('\u200e', ''))

test.each<[Quantity[], string[]]>([
  [[of(14)], ['14 killed']],
  [[of(14, { ceiling: null })], ['14+ killed']],
  [[of(1, { demographic: 'woman' }), of(3)], ['1 woman and 3 people killed']],
  [
    [of(3, { demographic: 'child' }), of(1, { demographic: 'woman' }), of(8, { harm: 'injured' })],
    ['3 children and 1 woman killed', '8 injured'],
  ],
  [
    [of(14), of(5, { demographic: 'woman', partOf: '14' }), of(2, { demographic: 'child', partOf: '14' })],
    ['14 killed (5 women, 2 children)'],
  ],
  [[of(2, { role: 'journalist', partOf: '14' })], ['2 journalists killed']],
  [[of(1, { ceiling: 2, demographic: 'girl' })], ['1–2 girls killed']],
  [[of(40, { unit: 'families', harm: 'displaced' })], ['40 (families) displaced']],
])('figures of one claim %#', (quantities, words) => {
  expect(said(quantities)).toEqual(words)
})

test('Arabic has its own form for two, and a range is no single number', () => {
  expect(said([of(2, { demographic: 'child' })], arabic)).toEqual(['طفلان قتلى'])
  expect(said([of(1, { ceiling: 2, demographic: 'child' })], arabic)).toEqual(['1–2 أطفال قتلى'])
  expect(rangeOf({ low: 31, high: 41, openHigh: true }, 'civilian', arabic)).toContain('مدنياً')
})
