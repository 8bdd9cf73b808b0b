import { expect, test } from 'vitest'
import { framesOf } from '../../test/read-text.ts'

/** The day and the dead of each stretch. */
const told = (text: string): string[] =>
  framesOf(`August 20 2016 - ${text}`).frames.map(
    (f) => `${f.times[0]?.time.from?.slice(0, 10)}: ${f.quantities.filter((q) => q.harm).map((q) => q.floor)}`,
  )

test.each([
  [
    'Shelling killed three in Sarmin on Sunday and air strikes killed nine on Monday.',
    ['2016-08-14: 3', '2016-08-15: 9'],
  ],
  ['Four were killed in Sarmin on 3 May, and on 5 May a sniper shot dead a woman.', ['2016-05-03: 4', '2016-05-05: 1']],
  [
    'A bomb killed 11 in Sarmin on Sunday, while on Friday shells wounded six there.',
    ['2016-08-14: 11', '2016-08-19: 6'],
  ],
  [
    'The army shelled Sarmin on 3 May, killing four, and bombed it on 5 May, killing two.',
    ['2016-05-03: 4', '2016-05-05: 2'],
  ],
])('%s', (text, expected) => {
  expect(told(text)).toEqual(expected)
})

test.each([
  'Raids hit Sarmin on Sunday and Monday, killing nine.',
  'The man was wounded in Sarmin on Sunday and died on Monday.',
  'Ten people were killed in Sarmin on Sunday, the ministry said on Monday, and schools were closed.',
  'Families from Sarmin on Sunday and Saraqib on Monday left after the raid.',
])('tells of one act: %s', (text) => {
  expect(told(text).length).toBe(1)
})
