import { expect, test } from 'vitest'
import { wordRuns } from './word-runs.ts'

const shared = (a: string, b: string): number => [...wordRuns(a)].filter((run) => wordRuns(b).has(run)).length

test.each([
  ['one two three four five six', 'zero one two three four five nine', 1],
  ['One, two: three - four (FIVE)', 'one two three four five', 1],
  ["the town's old mill was hit", 'the towns old mill was hit', 2],
  ['one two three four', 'one two three four', 0],
  ['one two three four five', 'five four three two one', 0],
  ['حي السكري في مدينة حلب القديمة', 'حي السكري في مدينة حلب', 1],
])('%s / %s: %i runs in common', (a, b, runs) => {
  expect(shared(a, b)).toBe(runs)
})
