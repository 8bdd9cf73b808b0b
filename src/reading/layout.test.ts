import { expect, test } from 'vitest'
import { growth, LINEAR } from '../../test/growth.ts'
import { layOut } from './layout.ts'
import type { LaidSentence } from './mentions.ts'
import { findSentences } from './sentences.ts'
import { type Tokens, tokenise, written } from './tokens.ts'

interface Laid {
  readonly tokens: Tokens
  readonly sentences: readonly LaidSentence[]
}

function lay(text: string, title: string | null = null): Laid {
  const tokens = tokenise(text)
  return { tokens, sentences: layOut(tokens, findSentences(tokens), title) }
}

const kinds = (text: string, title: string | null = null): string[][] => {
  const { tokens, sentences } = lay(text, title)
  return sentences.map(({ kind, from, to }) => [kind, written(tokens, from, to)])
}

/** A report around the line that is asked about, so that it stands neither first nor last. */
const around = (line: string): string =>
  `Market shelled in northern town\nShells hit a market in the town on Monday, killing three people.\n${line}\nThe mayor said two of the dead were children from one family.\n`

const kindOfLine = (line: string): string[] => {
  const laid = kinds(around(line))
  return laid.slice(2, -1).map(([kind]) => kind)
}

test.each([
  ['Gunmen kill five in the north Source: Daily Star website, Lagos, in English 5 Feb 26', ['lead', 'byline']],
  ['Military Source: five soldiers killed in the north', ['lead']],
])('where a monitor has a report from: %s', (text, expected) => {
  expect(kinds(text).map(([kind]) => kind)).toEqual(expected)
})

test('headline, standfirst and body of a page', () => {
  expect(
    kinds(
      'Breadcrumb\nTruce fails in Taiz\nResidents fled on Friday.\n4 min read\nShells hit two streets. Nobody was hurt.',
    ),
  ).toEqual([
    ['crumb', 'Breadcrumb'],
    ['title', 'Truce fails in Taiz'],
    ['lead', 'Residents fled on Friday.'],
    ['crumb', '4 min read'],
    ['body', 'Shells hit two streets.'],
    ['body', 'Nobody was hurt.'],
  ])
})

test.each([
  [
    'Published May 4 2016 - Raids kill six in Homs - Six people died on Tuesday. More were hurt.',
    'Published May 4 2016 -',
    'Raids kill six in Homs -',
  ],
  [
    'Wed May 4 2016 Raids Kill Six In Homs. Six people were killed on Tuesday. More were hurt.',
    'Wed May 4 2016',
    'Raids Kill Six In Homs.',
  ],
  [
    '04-05-2016 Raids Kill Six In Homs. Six people were killed on Tuesday. More were hurt.',
    '04-05-2016',
    'Raids Kill Six In Homs.',
  ],
  [
    'Thursday 05 May 2016 16:02 Raids Kill Six In Homs. Six people were killed. More were hurt.',
    'Thursday 05 May 2016 16:02',
    'Raids Kill Six In Homs.',
  ],
  [
    'Last updated at May 52016 - Raids kill six in Homs - Six people died on Tuesday.',
    'Last updated at May 52016 -',
    'Raids kill six in Homs -',
  ],
])('dateline and headline run together: %s', (text, dateline, title) => {
  const laid = kinds(text)
  expect(laid.slice(0, 2)).toEqual([
    ['dateline', dateline],
    ['title', title],
  ])
  expect(laid[2][0]).toBe('lead')
})

test('a known headline ends where the next words begin, whatever the page adds to it', () => {
  const text =
    'Posted on May 4 2016 by Jane Doe Gas Dropped on Town After Jet is Downed  The mayor said ten people choked.'
  expect(kinds(text, 'Gas Dropped on Town After Jet is Downed | The Daily Post')).toEqual([
    ['dateline', 'Posted on May 4 2016 by Jane Doe'],
    ['title', 'Gas Dropped on Town After Jet is Downed'],
    ['lead', 'The mayor said ten people choked.'],
  ])
})

test('a headline that only begins the lead does not part it', () => {
  expect(
    kinds('Bomb kills 18 in Homs on Sunday the mayor said. It was a car bomb.', 'Bomb kills 18 in Homs')[0],
  ).toEqual(['lead', 'Bomb kills 18 in Homs on Sunday the mayor said.'])
})

test.each([
  ['BEIRUT (Reuters) - Rebels took a hill on Sunday.', 'BEIRUT (Reuters) -'],
  ['GAZA CITY, Oct 5 (AFP) — Four people were killed on Sunday.', 'GAZA CITY, Oct 5 (AFP) —'],
  [
    'SAN MARCOS, 3 JAN 90 (EFE) -- [TEXT] THE ARMY KILLED TWO FARMERS IN A RAID ON A VILLAGE TODAY.',
    'SAN MARCOS, 3 JAN 90 (EFE) -- [TEXT]',
  ],
  ['Port-au-Prince, Haiti - Gang members stormed a town on Monday.', 'Port-au-Prince, Haiti -'],
  ['AFP Tuesday 3 May 2016 At least four people were killed in a raid.', 'AFP Tuesday 3 May 2016'],
])('a wire dateline before the first sentence: %s', (text, dateline) => {
  const laid = kinds(text)
  expect(laid[0]).toEqual(['dateline', dateline])
  expect(laid[1][0]).toBe('lead')
})

test.each([
  'Shelling hit Taiz - the third city - on Sunday and killed two.',
  'Air strikes on Homs - 12 killed in one street.',
  'ISIS said its men - some 40 of them - left the town.',
  'On 4 May 2016 a raid killed six people in Homs.',
  'March 2011 saw the first deaths in the town.',
])('no dateline in: %s', (text) => {
  expect(kinds(text).map(([kind]) => kind)).toEqual(['lead'])
})

test.each([
  ['Share', 'crumb'],
  ['3 min read', 'crumb'],
  ['Views 1051', 'crumb'],
  ['Print Tweet', 'crumb'],
  ['SEND', 'crumb'],
  ['Home > World > Middle East', 'crumb'],
  ['We use cookies to improve your visit.', 'crumb'],
  ['Subscribe to our newsletter', 'crumb'],
  ['Copyright © 2016 The Daily Post.', 'crumb'],
  ['Medical help', 'crumb'],
  ["'War crimes'", 'crumb'],
  ['By Jane Doe', 'byline'],
  ['By Jane Doe and John Roe in Beirut', 'byline'],
  ['Reporting by Jane Doe; Editing by John Roe', 'byline'],
  ['Source: SANA', 'byline'],
  ['AFP', 'byline'],
  ['FILE PHOTO: Men carry a child out of a ruin in Homs.', 'caption'],
  ['A boy sits on a bed in Homs (TRT World and Agencies)', 'caption'],
  ['A boy sits on a bed in Homs [Reuters]', 'caption'],
  ['Smoke over Homs on May 3, 2016. REUTERS/Jane Doe', 'caption'],
  ['[Photo caption] A boy carries bread past a ruin in Homs.', 'caption'],
  ['In this photo released by a rescue group, men dig in a ruin.', 'caption'],
  ['Tags: Aleppo Syria Russia', 'tags'],
  ['Tags Aleppo Syria UK Parliament Bustan al-Qasr', 'tags'],
  ['Read also: Raid kills nine in Taiz', 'related'],
  ['Related articles', 'related'],
  ['4 May 2016', 'dateline'],
  ['__â___â__â_â_', 'debris'],
])('%s is %s', (line, kind) => {
  expect(kindOfLine(line).every((found) => found === kind)).toBe(true)
})

test.each([
  'Three killed in Taiz',
  'Shelling in the old city',
  'Killed: 6',
  'By Sunday the town had fallen to the rebels.',
  'By noon four people were dead',
  'Source of the fire was a mortar shell that struck the depot.',
  'Share prices fell after the bombing of the port killed nine.',
  'Read the names of the dead: they were killed on Friday.',
  'Photographs showed nine bodies in the street.',
  'Two people were killed near the town, state news agency (SANA) said.',
  'More than 40 people were killed in one street',
  'Watch towers along the border came under fire and two guards died.',
  'Home to 400 people, the camp was hit by three rockets.',
])('makes claims: %s', (line) => {
  expect(kindOfLine(line).every((found) => found === 'body')).toBe(true)
})

test('a run of tags gives way to the sentence it runs into', () => {
  expect(
    kinds(around('Tags Aleppo civil defence Russia At least 12 civilians died when bombs fell.')).slice(2, 4),
  ).toEqual([
    ['tags', 'Tags Aleppo civil defence Russia'],
    ['body', 'At least 12 civilians died when bombs fell.'],
  ])
})

test('a picture and its credit give way to the sentence they run into', () => {
  const line =
    'A boy sits inside a tent near the border (File photo) (TRT World and Agencies)  A bomb killed six people.'
  expect(kinds(around(line)).slice(2, 4)).toEqual([
    ['caption', 'A boy sits inside a tent near the border (File photo) (TRT World and Agencies)'],
    ['body', 'A bomb killed six people.'],
  ])
})

test('headlines of other pages make no claims, and the report goes on after them', () => {
  const laid = kinds(around('Read also\nRaid kills nine in Taiz\nTruce talks fail'))
  expect(laid.map(([kind]) => kind)).toEqual(['title', 'lead', 'related', 'related', 'related', 'body'])
})

test('a sentence that stands twice points to the first, whatever its marks and case', () => {
  const first = 'Shells hit a market in the town on Monday, killing three people.'
  const { sentences } = lay(`${first}\nNobody was hurt.\n${first.toUpperCase().replace(',', '')}\nNobody was hurt.`)
  expect(sentences.map(({ repeats }) => repeats)).toEqual([null, null, 0, null])
})

test('the sentences hold every token once, in order', () => {
  const texts = [
    around('Tags Aleppo Russia At least 12 died in May 2016. (Reuters)  More fell.'),
    '',
    '...',
    '\n\n( [ ) ] -',
  ]
  for (const text of texts) {
    const { tokens, sentences } = lay(text, 'Market shelled in northern town')
    let at = 0
    for (const { from, to } of sentences) {
      expect(from).toBe(at)
      expect(to).toBeGreaterThan(from)
      at = to
    }
    expect(at).toBe(tokens.count)
  }
})

test.each(['Tags ', 'killed ', '( ', '[Reuters] ', 'Published ', 'Read more here ', 'A. ', 'x  The ', 'Aleppo\n'])(
  'takes time in proportion to the length: %j',
  (unit) => {
    const work = (times: number): void => {
      const tokens = tokenise(unit.repeat(times))
      layOut(tokens, findSentences(tokens), unit.repeat(20))
    }
    expect(growth(work, 3000)).toBeLessThan(LINEAR)
  },
)

// A headline inside a page runs into the report under it.
test.each([
  [
    'Rebels Lose Three Villages Near Hama The army said on Monday its men had entered them.',
    'Rebels Lose Three Villages Near Hama',
  ],
  [
    'Army Takes Two Hills North of Homs  Reports on Sunday said that soldiers climbed both hills.',
    'Army Takes Two Hills North of Homs',
  ],
  [
    'Gunmen Raid a Village and Kill Six They came at dawn and burned several houses.',
    'Gunmen Raid a Village and Kill Six',
  ],
])('parts the headline: %s', (line, headline) => {
  expect(
    kinds(around(line))
      .filter(([kind]) => kind === 'title')
      .at(-1)?.[1],
  ).toBe(headline)
})

test.each([
  'Monsignor Paolo Rossi of Santa Maria Maggiore The elder blessed them.',
  'The Free Syrian Army and the Southern Front said they had entered it.',
  'Doctors Without Borders said on Monday that it had left the town.',
])('parts nothing: %s', (line) => {
  expect(kindOfLine(line).includes('title')).toBe(false)
})

test('headlines of other pages in a row, parted by wide gaps, make no claims', () => {
  expect(
    kindOfLine('Related  Mayor resigns over bread  Two dead as storm hits port  Talks begin in the capital'),
  ).toEqual(['related'])
})

// Printed twice without a stop between.
test.each([
  [
    'The army retook two hills near the town on Monday The army retook two hills near the town on Monday officials said.',
    2,
  ],
  ['Rebels fired six rockets at the old port on Sunday Rebels fired six rockets at the old port on Sunday.', 2],
  ['The army retook two hills near the town and the army retook two bridges near the port.', 1],
  ['No, no, no, said the mayor of the town.', 1],
])('%s', (line, pieces) => {
  expect(kindOfLine(line)).toHaveLength(pieces)
})

test('headlines of other pages run together after "Related" are none of the report, however long', () => {
  const line =
    `Related ${'Bakers March in the Old Town Over Prices of Flour Two Dead as Storm Hits the Port '.repeat(6)}`.trim()
  expect(kindOfLine(line).every((found) => found === 'related')).toBe(true)
})
