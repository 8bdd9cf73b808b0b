import { expect, test } from 'vitest'
import { UsageError } from './arguments.ts'
import { readFilters } from './incident-filters.ts'

test.each([
  ['single_origin', 'single_origin'],
  ['Single-Origin', 'single_origin'],
  ['one origin', 'single_origin'],
  ['no harm reported', 'no_harm_reported'],
])('a grade may be given as its code or in the words of a list: %s', (given, grade) => {
  expect(readFilters('incidents', { grade: [given] })).toEqual({ grades: [grade] })
})

test('an event may be given in the words of a list', () => {
  expect(readFilters('incidents', { event: ['Bomb, mine or remnant of war', 'air strike'] })).toEqual({
    eventTypes: [expect.stringMatching(/^[a-z_]+$/), 'air_strike'],
  })
})

test.each([[{ grade: ['sure'] }], [{ event: ['strikes from space'] }], [{ harm: 'kiled' }], [{ state: 'open' }]])(
  'what means nothing is refused: %j',
  (values) => {
    expect(() => readFilters('incidents', values)).toThrow(UsageError)
  },
)
