import { expect, test } from 'vitest'
import { openBody } from '../../test/read-counts.ts'
import type { QuantityMention } from './mentions.ts'
import { readQuantities } from './quantities.ts'
import { written } from './tokens.ts'

/** "words: harm floor", with the words of the whole for a part. */
function read(text: string): string[] {
  const document = openBody(text)
  const mentions = readQuantities(document)
  const words = ({ from, to }: QuantityMention): string => written(document.tokens, from, to)
  return mentions.map((m) => {
    const who = m.demographic ? ` ${m.demographic}` : ''
    const whole = m.partOf === null ? '' : ` of ${words(mentions[m.partOf])}`
    return `${words(m)}: ${m.harm}${who} ${m.floor}${whole}`
  })
}

test.each([
  ['Five of the 12 dead were children.', ['Five: killed child 5 of 12 dead', '12 dead: killed 12']],
  ['Three of the five wounded died in hospital.', ['Three: killed 3', 'five wounded: injured 5']],
  [
    'At least 8 of the 20 people killed in the raid were women.',
    ['At least 8: killed woman 8 of 20 people killed', '20 people killed: killed 20'],
  ],
  ['Four of 15 miners wounded on Monday died later.', ['Four: killed 4', '15 miners wounded: injured 15']],
  [
    'Sixteen of 29 cases brought to the clinic were children.',
    ['Sixteen: injured child 16 of 29 cases', '29 cases: injured 29'],
  ],
])('%s', (text, expected) => {
  expect(read(text)).toEqual(expected)
})

// A sentence that opens with the whole.
test.each([
  ['Of the 12 killed, four were children.', ['12: killed 12', 'four: killed child 4 of 12']],
  [
    'Out of the 20 people wounded on Monday, nine were women and three children.',
    ['20 people: injured 20', 'nine: injured woman 9 of 20 people', 'three children: injured child 3 of 20 people'],
  ],
  ['Of those killed, nine were women.', ['nine: killed woman 9']],
  ['Of the 45 people killed, 17 died in Deir Hafer.', ['45 people: killed 45', '17: killed 17 of 45 people']],
  ['Of the 20 wounded, five died.', ['20: injured 20', 'five: killed 5']],
])('%s', (text, expected) => {
  expect(read(text)).toEqual(expected)
})

test.each([
  [
    'Of the 12 killed, four were children, while two men were hurt.',
    ['12: killed 12', 'four: killed child 4 of 12', 'two men: injured man 2'],
  ],
  ['Of late, five people were killed.', ['five people: killed 5']],
])('is no part: %s', (text, expected) => {
  expect(read(text)).toEqual(expected)
})

test.each([
  ['Ten of the 30 hostages were killed.', ['Ten of the 30 hostages: killed 10']],
  ['One of three hospitals was destroyed.', ['One of three hospitals: property_damage 1']],
  ['Two of the nine ministers resigned.', ['Two of the nine ministers: null 2']],
])('is one figure: %s', (text, expected) => {
  expect(read(text)).toEqual(expected)
})

test.each([
  ['The market was bombed four times this month.', ['four times: null 4']],
  ['The clinic was struck at least 12 times.', ['at least 12 times: null 12']],
  ['The town has known the use of chlorine gas three times.', ['three times: null 3']],
])('counts attacks: %s', (text, expected) => {
  expect(read(text)).toEqual(expected)
  expect(readQuantities(openBody(text)).map(({ unit }) => unit)).toEqual(['attacks'])
})

test.each([
  'The video was viewed four times.',
  'He asked three times for help after the raid.',
  'The area shelled is four times larger than before.',
  'They were bombed five times a day.',
])('counts no attacks: %s', (text) => {
  expect(read(text)).toEqual([])
})
