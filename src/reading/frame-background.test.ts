import { expect, test } from 'vitest'
import { framesOf, words } from '../../test/read-text.ts'

const told = (text: string): Array<[string | undefined, string | undefined]> =>
  framesOf(`August 20 2016 - ${text}`).frames.map((f) => [f.places[0]?.name, f.times[0]?.time.from?.slice(0, 10)])

// A clause with a day of long before is an act of its own: its day is not lent to the rest, nor the rest's place to it.
test.each([
  [
    'After militia captured Saraqib last month gunmen killed 17 people in Sarmin.',
    [
      ['Saraqib', '2016-07-01'],
      ['Sarmin', undefined],
    ],
  ],
  [
    'Shells on Thursday hit Sarmin, which rebels captured from the army in March.',
    [
      ['Sarmin', '2016-08-18'],
      ['Sarmin', '2016-03-01'],
    ],
  ],
  [
    'Raids killed two people in Sarmin on Thursday after troops captured Saraqib on August 2.',
    [
      ['Sarmin', '2016-08-18'],
      ['Saraqib', '2016-08-02'],
    ],
  ],
  [
    'The raid on Sarmin was the deadliest in the province since March, when a car bomb in Saraqib killed 55 people.',
    [
      ['Sarmin', undefined],
      ['Saraqib', '2016-03-01'],
    ],
  ],
])('%s', (text, parts) => {
  expect(told(text)).toEqual(parts)
})

test.each([
  'Raids killed two people in Sarmin on Thursday after shells hit a market on Wednesday.',
  'Two people were killed in Sarmin when a car bomb exploded in July.',
  'Rebels captured Sarmin in July after months of talks.',
  'Two people were killed in Sarmin after an air strike on a house on 5 May.',
  'Two people were killed by an air strike which hit a house in Sarmin on 5 May.',
  'People have fled Sarmin since the army arrived in July.',
  'Ninety people have been killed in Sarmin since Friday, when troops launched an offensive.',
])('is one stretch: %s', (text) => {
  expect(told(text).length).toBe(1)
})

test('the clause of an earlier act runs to its day', () => {
  const { document, frames } = framesOf(
    'August 20 2016 - The assault on Sarmin, from which gunmen were expelled last month, drove out families.',
  )
  expect(
    frames.map((f) => words(document, f)).some((part) => /^from which gunmen were expelled last month$/.test(part)),
  ).toBe(true)
})
