import { expect, test } from 'vitest'
import { findReferenceDate } from './dateline.ts'
import { findDateHeadings } from './date-headings.ts'
import { layOut } from './layout.ts'
import { findSentences } from './sentences.ts'
import { tokenise, written } from './tokens.ts'

const GIVEN = '2018-07-20'

function find(text: string): { headings: string[]; date: string | null } {
  const tokens = tokenise(text)
  const sentences = layOut(tokens, findSentences(tokens), null)
  return {
    headings: findDateHeadings(tokens, sentences, false).map(({ from, to }) => written(tokens, from, to)),
    date: findReferenceDate(tokens, sentences, GIVEN, false).date,
  }
}

const ONE = 'Two herders were shot dead near the well. Their animals were taken.'
const TWO = 'Gunmen killed five farmers in their fields.'

test.each([
  [`SUNDAY 15 JULY. ${ONE} MONDAY 16 JULY. ${TWO}`, ['SUNDAY 15 JULY.', 'MONDAY 16 JULY.']],
  [`What was recorded in the district.\n\nMonday\n${ONE}\n\nTuesday:\n${TWO}`, ['Monday', 'Tuesday:']],
  [
    `The weekly list of the network.\n\n15 July 2018\n\n${ONE}\n\n16 July 2018\n\n${TWO}`,
    ['15 July 2018', '16 July 2018'],
  ],
  [`The week was calm in the town. Shops were open. Schools were open.\n\n15 July\n\n${ONE}`, ['15 July']],
])('%s', (text, headings) => {
  expect(find(text)).toEqual({ headings, date: GIVEN })
})

test.each([
  [`18 July 2018\n\n${ONE} ${TWO}`, '2018-07-18'],
  [`${ONE} ${TWO} Smoke rose. July 18 2018. The post was shared by many.`, '2018-07-18'],
  [`Seven killed in two raids\n\nThe raids hit two villages.\n\n18 July 2018\n\n${ONE} ${TWO}`, '2018-07-18'],
  [`${ONE} ${TWO} The governor did not comment. A search went on.\n\n18 July 2018`, '2018-07-18'],
  [
    `18 July 2018 - Two raids\n\n${ONE} A man walks by a ruin near the border. July 18 2018. (AP)\n\n${TWO}`,
    '2018-07-18',
  ],
])('a dateline is no heading: %s', (text, date) => {
  expect(find(text)).toEqual({ headings: [], date })
})

test('the date of a list stands above its headings', () => {
  const text = `19 July 2018\n\nWhat was recorded in the district this week.\n\n15 July\n\n${ONE}\n\n16 July\n\n${TWO}`
  expect(find(text)).toEqual({ headings: ['15 July', '16 July'], date: '2018-07-19' })
})
