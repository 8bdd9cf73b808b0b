import { expect, test } from 'vitest'
import { placeLabel } from './chart-label.ts'

test('a label stands under its place, but within the drawing', () => {
  expect(placeLabel('12 Oct', 100, 300)?.middle).toBe(100)
  const last = placeLabel('October 2025', 298, 300)
  expect(last?.middle).toBeLessThan(270)
  expect(placeLabel('October 2025', 2, 300)?.middle).toBeGreaterThan(30)
})

test('one that would run into another is left out', () => {
  const first = placeLabel('29 Sept', 40, 300)
  expect(placeLabel('2 Oct', 70, 300, first?.until)).toBe(null)
  expect(placeLabel('2 Oct', 120, 300, first?.until)).not.toBe(null)
})
