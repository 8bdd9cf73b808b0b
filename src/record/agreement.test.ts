import { expect, test } from 'vitest'
import type { Claim } from '../model/reading.ts'
import { agreementOf } from './agreement.ts'
import { day, figure, place, told, words } from './given.ts'

const claim = (start: number, about: Parameters<typeof told>[1] = {}): Claim =>
  told('s-1', { id: `incident:${start}-${start + 20}`, passage: words('twenty letters long.', start), ...about }).claim

test('two who say the same agree in all', () => {
  const a = claim(0, { quantities: [figure('three', 3, 3)] })
  expect(agreementOf([a], [{ ...a }])).toMatchObject({ found: 1, values: 1, pairs: [{ differs: [] }] })
})

test('what they differ in is named, and counted against all that either says', () => {
  const a = claim(0, { quantities: [figure('three', 3, 3)], places: [place('Homs')] })
  const b = claim(0, { quantities: [figure('three', 3, null)], places: [place('Homs')], time: day('2016-05-02') })
  const { pairs, byField, values } = agreementOf([a], [b])
  expect(pairs[0].differs).toEqual(['figures', 'time'])
  expect(byField.place).toEqual({ agree: 1, of: 1 })
  expect(byField.figures).toEqual({ agree: 0, of: 1 })
  expect(byField.who).toEqual({ agree: 0, of: 0 })
  expect(values).toBeCloseTo(4 / 6) // kind, event, place, modality agree
})

test('claims on much the same words are a pair, others stand alone', () => {
  const a = [claim(0), claim(100)]
  const near = { ...claim(5), id: 'incident:5-25' }
  const { pairs, found } = agreementOf(a, [near, claim(300)])
  expect(pairs.map(({ a, b }) => [a?.passage.start ?? null, b?.passage.start ?? null])).toEqual([
    [0, 5],
    [100, null],
    [null, 300],
  ])
  expect(found).toBeCloseTo(1 / 3)
})

test('where nobody says anything there is nothing to agree on', () => {
  expect(agreementOf([], [])).toMatchObject({ found: null, values: null, pairs: [] })
})
