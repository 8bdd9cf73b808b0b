import { expect, test } from 'vitest'
import { nearest, UsageError } from './arguments.ts'
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

test.each([
  [{ from: '2016-05-03', to: '2016-05-04' }, '2016-05-03', '2016-05-04'],
  [{ from: '2016-02', to: '2016-02' }, '2016-02-01', '2016-02-29'],
  [{ from: '2015', to: '2016' }, '2015-01-01', '2016-12-31'],
])('a month or a year stands for its days: %j', (given, from, to) => {
  expect(readFilters('incidents', given)).toEqual({ from, to })
})

test.each([{ from: '2016-13' }, { from: 'May' }, { to: '2016-02-30' }, { from: '2016-05', to: '2016-04-30' }])(
  'no period: %j',
  (given) => {
    expect(() => readFilters('incidents', given)).toThrow(UsageError)
  },
)

test.each([[{ grade: ['sure'] }], [{ event: ['strikes from space'] }], [{ harm: 'kiled' }], [{ state: 'open' }]])(
  'what means nothing is refused: %j',
  (values) => {
    expect(() => readFilters('incidents', values)).toThrow(UsageError)
  },
)

test.each([
  ['killed', 'min-killed'],
  ['since', 'changed-since'],
  ['injurd', null],
  ['acter', 'actor'],
])('of the options, "%s" was meant to be %j', (typed, expected) => {
  expect(nearest(typed, ['from', 'to', 'actor', 'harm', 'min-killed', 'min-injured', 'changed-since'])).toBe(expected)
})
