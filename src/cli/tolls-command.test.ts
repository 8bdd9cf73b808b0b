import { expect, test } from 'vitest'
import { tollInWords } from './tolls-command.ts'

const toll = {
  floor: 2,
  ceiling: null,
  harm: 'killed',
  unit: 'persons',
  population: { group: null, demographic: null },
} as const

test.each([
  [{}, '2 or more people killed'],
  [{ unit: 'facilities', harm: 'property_damage' }, '2 or more facilities damaged or destroyed'],
  [{ population: { group: 'civilian', demographic: null } }, '2 or more civilians killed'],
  [{ floor: 1, ceiling: 1, population: { group: 'civilian', demographic: 'child' } }, '1 child killed'],
  [{ floor: 1200, ceiling: 1300, harm: 'displaced', unit: 'families' }, '1,200–1,300 families displaced'],
  [{ floor: null }, 'number not given of people killed'],
] as const)('%j is told as "%s"', (of, words) => {
  expect(tollInWords({ ...toll, ...of })).toBe(words)
})
