import fc from 'fast-check'
import { expect, test } from 'vitest'
import { growth, LINEAR } from '../../test/growth.ts'
import { openText } from '../model/passage.ts'
import { isAllCapitals } from './layout.ts'
import type { Document, TimeMention } from './mentions.ts'
import { findSentences } from './sentences.ts'
import { readTimes } from './times.ts'
import { tokenise, written } from './tokens.ts'

// 2 May 2016 is a Monday.
function read(text: string, referenceDate: string | null = '2016-05-02'): TimeMention[] {
  const tokens = tokenise(text)
  const sentences = findSentences(tokens).map((sentence) => ({ ...sentence, kind: 'body' as const, repeats: null }))
  const isUpperCase = isAllCapitals(tokens)
  const document: Document = {
    source: openText(text),
    tokens,
    sentences,
    referenceDate,
    title: null,
    publisher: null,
    isUpperCase,
  }
  return readTimes(document)
}

/** The phrase, the days and the precision of each time, one a line. */
const shown = (text: string, referenceDate?: string | null): string[] =>
  read(text, referenceDate).map(({ time }) => {
    const days = time.from === time.to ? `${time.from}` : `${time.from}..${time.to}`
    return `${time.asWritten} = ${days} ${time.precision}${time.partOfDay ? ` ${time.partOfDay}` : ''}`
  })

test.each([
  ['Four died on April 6 2016 in Talara.', 'April 6 2016 = 2016-04-06 day'],
  ['Four died on April 6, 2016, in Talara.', 'April 6, 2016 = 2016-04-06 day'],
  ['Four died on 6 April 2016.', '6 April 2016 = 2016-04-06 day'],
  ['Four died on the 6th of April, 2016.', '6th of April, 2016 = 2016-04-06 day'],
  ['Four died on Apr. 6.', 'Apr. 6 = 2016-04-06 day'],
  ['Four died on 2016-04-06.', '2016-04-06 = 2016-04-06 day'],
  ['Four died on 13/4/2016.', '13/4/2016 = 2016-04-13 day'],
  ['Four died on 4/13/2016.', '4/13/2016 = 2016-04-13 day'],
  ['Four died on 4/3/2016.', '4/3/2016 = 2016-03-04 day'],
  ['Four died on 06.04.2016.', '06.04.2016 = 2016-04-06 day'],
  ['Four died on Friday March 27 2015.', 'Friday March 27 2015 = 2015-03-27 day'],
  ['Four died on Friday, 29 April.', 'Friday, 29 April = 2016-04-29 day'],
  ['Shells fell on 3-5 April.', '3-5 April = 2016-04-03..2016-04-05 days'],
  ['Shells fell on April 3 and 4.', 'April 3 and 4 = 2016-04-03..2016-04-04 days'],
  ['Shells fell between 3 and 5 April.', '3 and 5 April = 2016-04-03..2016-04-05 days'],
  [
    'Shells fell between March 27 and April 10 2015.',
    'between March 27 and April 10 2015 = 2015-03-27..2015-04-10 period',
  ],
  ['Shells fell from 3 to 9 April 2016.', 'from 3 to 9 April 2016 = 2016-04-03..2016-04-09 week'],
  ['Shells fell from Friday to Sunday.', 'from Friday to Sunday = 2016-04-29..2016-05-01 days'],
  ['Shells fell from Friday through Sunday.', 'from Friday through Sunday = 2016-04-29..2016-05-01 days'],
  ['FOUR PEOPLE WERE KILLED ON 6 APRIL IN TALARA.', '6 APRIL = 2016-04-06 day'],
  ['Four died in the July 2015 bombing.', 'July 2015 = 2015-07-01..2015-07-31 month'],
  ['Four died in August last year.', 'August last year = 2015-08-01..2015-08-31 month'],
  ['Four died on 5 August of last year.', '5 August of last year = 2015-08-05 day'],
  ['Four died in early April.', 'early April = 2016-04-01..2016-04-10 month'],
  ['Four died in mid-April.', 'mid-April = 2016-04-11..2016-04-20 month'],
  ['Four died in late February.', 'late February = 2016-02-21..2016-02-29 month'],
  ['Four died at the end of April.', 'the end of April = 2016-04-21..2016-04-30 month'],
  ['Four died in the first week of April.', 'the first week of April = 2016-04-01..2016-04-07 week'],
  ['Rebels took the town last December.', 'last December = 2015-12-01..2015-12-31 month'],
  ['Rebels took the town in 2013.', '2013 = 2013-01-01..2013-12-31 year'],
  ['Rebels took it in the first quarter of 2011.', 'the first quarter of 2011 = 2011-01-01..2011-03-31 period'],
  ['Rebels took it in the last quarter of 2011.', 'the last quarter of 2011 = 2011-10-01..2011-12-31 period'],
  ['Rebels took the town in early 2011.', 'early 2011 = 2011-01-01..2011-04-30 year'],
  ['Rebels lost it in the 2015 offensive.', '2015 = 2015-01-01..2015-12-31 year'],
  ['A war raged there in the 1980s.', '1980s = 1980-01-01..1989-12-31 period'],
  ['Rebels took the town in the summer of 2014.', 'summer of 2014 = 2014-06-01..2014-08-31 period'],
  ['Rebels took the town last summer.', 'last summer = 2015-06-01..2015-08-31 period'],
  ['Four died on Christmas Eve.', 'Christmas Eve = 2015-12-24 day'],
])('a date: %s', (text, expected) => {
  expect(shown(text)).toEqual([expected])
})

test.each([
  ['Four people were killed on Monday.', '2016-05-02', 'Monday is 2016-05-02 (past tense)'],
  ['Four people were killed on Friday.', '2016-04-29', 'Friday before 2016-05-02 (past tense)'],
  ['Fridays raids killed four.', '2016-04-29', 'Friday before 2016-05-02 (past tense)'],
  ['A truce will take effect on Friday.', '2016-05-06', 'Friday after 2016-05-02 (future)'],
  ['Talks are due to resume on Wednesday.', '2016-05-04', 'Wednesday after 2016-05-02 (future)'],
  ["They would appeal against Wednesday's ruling.", '2016-04-27', 'Wednesday before 2016-05-02 (past tense)'],
  ['Four were killed last Friday.', '2016-04-29', 'last Friday, at least two days before 2016-05-02'],
  ['Four were killed last Sunday.', '2016-04-24', 'last Sunday, at least two days before 2016-05-02'],
  ['The council meets next Friday.', '2016-05-06', 'next Friday after 2016-05-02'],
  ['Elections will be held this Friday.', '2016-05-06', 'Friday of the week of 2016-05-02'],
  ['Four were killed yesterday.', '2016-05-01', '-1 day from 2016-05-02'],
  ['Four were killed the day before yesterday.', '2016-04-30', '-2 days from 2016-05-02'],
  ['Four were killed today.', '2016-05-02', '0 days from 2016-05-02'],
  ['Four were killed two days ago.', '2016-04-30', '-2 days from 2016-05-02'],
  ['Shells fell over the past few hours.', '2016-05-02', 'hours before 2016-05-02'],
  ['Shells have fallen hard since dawn.', '2016-05-02', 'since then on 2016-05-02'],
])('one day, and why: %s', (text, day, reason) => {
  expect(read(text)).toMatchObject([{ time: { from: day, to: day }, reason, of: 'act' }])
})

test.each([
  ['On December 30 shells killed four.', '2017-01-02', '2016-12-30'],
  ['A truce will begin on January 2.', '2016-12-30', '2017-01-02'],
  ['Four died on February 29.', '2017-03-01', '2016-02-29'],
  ['Four died on Saturday.', '2017-01-01', '2016-12-31'],
  ['Four died yesterday.', '2016-03-01', '2016-02-29'],
  ['Four died yesterday.', '2017-01-01', '2016-12-31'],
  ['Four died on Wednesday, December 30.', '2017-01-02', '2015-12-30'],
  ['Four died on December 3.', '2016-04-02', '2015-12-03'],
])('over the edge of a year or a month: %s (written %s)', (text, referenceDate, day) => {
  expect(shown(text, referenceDate)).toEqual([expect.stringContaining(`= ${day} day`)])
})

test.each([
  ['Raids hit the town overnight.', 'overnight = 2016-05-01..2016-05-02 part_of_day overnight'],
  ['At night, the enemy attacked the town.', 'night = 2016-05-01..2016-05-02 part_of_day night'],
  ['This night, troops shelled the town.', 'This night = 2016-05-01..2016-05-02 part_of_day night'],
  ['At night, residents sleep in cellars.', 'night = null unknown night'],
  ['Raids hit the town overnight Friday.', 'overnight Friday = 2016-04-29..2016-04-30 part_of_day overnight'],
  ['Raids hit the town overnight into Sunday.', 'overnight into Sunday = 2016-04-30..2016-05-01 part_of_day overnight'],
  ['Raids hit the town last night.', 'last night = 2016-05-01..2016-05-02 part_of_day night'],
  ['Raids hit the town on Friday night.', 'Friday night = 2016-04-29 part_of_day night'],
  ['Raids hit the town late Sunday.', 'late Sunday = 2016-05-01 part_of_day late'],
  ['Raids hit the town late on Sunday.', 'late on Sunday = 2016-05-01 part_of_day late'],
  ['Raids hit the town in the early hours of Monday.', 'early hours of Monday = 2016-05-02 part_of_day early'],
  ['Raids hit the town early Monday.', 'early Monday = 2016-05-02 part_of_day early'],
  ['Raids hit the town at dawn on Friday.', 'dawn on Friday = 2016-04-29 part_of_day dawn'],
  ['Raids hit the town on Monday morning.', 'Monday morning = 2016-05-02 part_of_day morning'],
  ['Raids hit the town this morning.', 'this morning = 2016-05-02 part_of_day morning'],
  [
    'Raids hit the town on Saturday at about 0600 a.m. near the bridge.',
    'Saturday at about 0600 a.m. = 2016-04-30 instant morning',
  ],
  ['Raids hit the town at 03:30 on Sunday.', '03:30 on Sunday = 2016-05-01 instant night'],
])('a part of a day: %s', (text, expected) => {
  expect(shown(text)).toEqual([expected])
})

test.each([
  ['Raids killed 40 last week.', 'last week = 2016-04-25..2016-05-01 week'],
  ['Raids killed 40 last month.', 'last month = 2016-04-01..2016-04-30 month'],
  ['Raids killed 40 last year.', 'last year = 2015-01-01..2015-12-31 year'],
  ['Raids killed 40 over the weekend.', 'the weekend = 2016-04-30..2016-05-01 week'],
  ['The town fell three weeks ago.', 'three weeks ago = 2016-04-11..2016-04-17 week'],
  ['The town fell a month ago.', 'a month ago = 2016-04-01..2016-04-30 month'],
  ['The town fell five years ago.', 'five years ago = 2011-01-01..2011-12-31 year'],
  ['Raids killed 40 in the last 24 hours.', 'the last 24 hours = 2016-05-01..2016-05-02 days'],
])('a stretch that dates an act: %s', (text, expected) => {
  expect(shown(text)).toEqual([expected])
  expect(read(text)).toMatchObject([{ isPeriod: false }])
})

test.each([
  ['In the week to 30 April the army made 92 raids.', '2016-04-24', '2016-04-30'],
  ['Nine died in the three days ending on Friday.', '2016-04-27', '2016-04-29'],
  ['Nine died in the month to 15 April.', '2016-03-16', '2016-04-15'],
  ['Raids killed 250 in one week.', '2016-04-25', '2016-05-02'],
  ['Raids killed 250 in the past 48 hours.', '2016-04-30', '2016-05-02'],
  ['Raids have killed 250 over the past three days.', '2016-04-29', '2016-05-02'],
  ['Raids have killed 250 since Saturday.', '2016-04-30', '2016-05-02'],
  ['Raids have killed 250 since April.', '2016-04-01', '2016-05-02'],
  ['Raids have killed 250 since the beginning of the year.', '2016-01-01', '2016-05-02'],
  ['More than 425,000 have been killed since March 2011.', '2011-03-01', '2016-05-02'],
  ['More than 425,000 have been killed since the war began in March 2011.', '2011-03-01', '2016-05-02'],
  ['More than 425,000 have been killed since the outbreak of the war in 2011.', '2011-01-01', '2016-05-02'],
  ['Raids have killed 250 so far this year.', '2016-01-01', '2016-05-02'],
  ['Raids have killed 250 in recent weeks.', null, '2016-05-02'],
  ['They held the town until March 2015.', null, '2015-03-31'],
  ['The army announced a freeze from Friday.', '2016-05-06', null],
])('a period, such as a toll has: %s', (text, from, to) => {
  expect(read(text)).toMatchObject([{ time: { from, to }, isPeriod: true }])
})

test.each([
  'Meanwhile, shells fell on the market.',
  'The same day shells fell on the market.',
  'Shells fell on the market later in the day.',
  'Shells fell on the market hours earlier.',
  'Shells fell on the market that evening.',
  'Shells fell on the market at dawn.',
])('tied to the day told of before: %s', (text) => {
  expect(read(text)).toMatchObject([{ isTie: true, time: { from: null, to: null, precision: 'unknown' } }])
})

test('days counted from the day told of before', () => {
  const text = 'Four were killed on April 20. Two days earlier a bomb had gone off. A day later it was quiet.'
  expect(shown(text)).toEqual([
    'April 20 = 2016-04-20 day',
    'Two days earlier = 2016-04-18 day',
    'A day later = 2016-04-19 day',
  ])
  expect(shown('Four were killed on April 20. On the following night two more died.')).toEqual([
    'April 20 = 2016-04-20 day',
    'the following night = 2016-04-21 part_of_day night',
  ])
})

test.each([
  ['Four died during Eid al-Fitr.', 'Eid al-Fitr = null unknown'],
  ['Four died on the first day of Ramadan.', 'Ramadan = null unknown'],
  ['Four died years ago.', 'years ago = null unknown'],
])('kept as written, without days: %s', (text, expected) => {
  expect(shown(text)).toEqual([expected])
})

test.each([
  ['Four people were killed on Friday, April 29 2016.', '2016-04-29'],
  ['Four people were killed on Friday.', null],
  ['Four people were killed on April 29.', null],
  ['Four people were killed overnight.', null],
  ['Four people were killed last week.', null],
])('without a reference date only a whole date has days: %s', (text, day) => {
  expect(read(text, null)).toMatchObject([{ time: { from: day, precision: day ? 'day' : 'unknown' } }])
})

test.each([
  'Four people were killed, the monitor said on Monday.',
  'The monitor said Monday that four people were killed.',
  'A source told reporters in Talara late on Monday that four had died.',
  'Four had died, said a statement released on Monday.',
  'His name is on the list of the dead released on Monday.',
  'The army on Monday denied the raid.',
  "The figure stood in Monday's report.",
  'There were reports on Monday that the army had attacked.',
  'FOUR PEOPLE WERE KILLED, THE GOVERNOR SAID ON MONDAY.',
  'Eleven of them were still in hospital on Saturday.',
  'Two children remained missing on Monday.',
])('dates the saying: %s', (text) => {
  expect(read(text)).toMatchObject([{ of: 'saying' }])
})

test.each([
  'Four people were killed on Monday, the monitor said.',
  'Four people were killed on Monday said the monitor.',
  'The monitor said four people were killed on Monday.',
  "The monitor said Monday's raids killed four.",
  'The ministry condemned weekend air raids on the town.',
  'The general said the army struck on Monday.',
])('dates the act: %s', (text) => {
  expect(read(text)).toMatchObject([{ of: 'act' }])
})

test('a day that opens a sentence of saying may be of either', () => {
  expect(read('On Monday the army said it had taken the hill.')).toMatchObject([{ of: 'unclear' }])
})

test.each([
  'They may march on the capital.',
  'The march went past the Sun newspaper.',
  'A second blast followed.',
  'Friday prayers were called off.',
  'Gunmen of Black September were there.',
  'Fighters of the 27 February brigade were there.',
  'A shell fell in 4 April street.',
  'The council passed Resolution 2139 and Resolution 2042.',
  'A 12-year-old boy and his three-hour walk.',
  'He got three years in prison.',
  'They fought for 16 hours.',
  'In 2000 villages people fled.',
  'At least 1950 people fled.',
  'April Smith spoke for the agency.',
  'On Mondays the market is open.',
  'Troops used night vision.',
  'An august assembly met.',
  'The blast wounded 30 and 15.',
])('tells no time: %s', (text) => {
  expect(shown(text)).toEqual([])
})

test.each([
  ['In April 30 people were killed in raids', 'April = 2016-04-01..2016-04-30 month'],
  ['On April 30 people were killed in raids', 'April 30 = 2016-04-30 day'],
  ['On July 9 2000 people fled the town', 'July 9 = 2015-07-09 day'],
  ['On 5 March 40 people were killed', '5 March = 2016-03-05 day'],
])('where commas were stripped: %s', (text, expected) => {
  expect(shown(text)).toEqual([expected])
})

test('a dateline is no time of an act', () => {
  expect(shown('April 6 2016 Army takes two hills. Four were killed on Tuesday.', '2016-04-06')).toEqual([
    'Tuesday = 2016-04-05 day',
  ])
})

test.each([
  'Monday ',
  'from Monday to ',
  'said ',
  'in the past two days ',
  '3 and 5 May to ',
  '2016-',
  'early last ',
  'overnight into ',
  '1 ',
])('takes time in line with length: %s repeated', (word) => {
  expect(growth((count) => void read(word.repeat(count)), 1500)).toBeLessThan(LINEAR)
})

test('whatever the words, times are in order, apart, and quote the text', () => {
  const word = fc.constantFrom(
    ...'on in the since from to and between last next late early Monday Friday May April 3 5th 30 2015 2016-05-02 03:30 am two days ago weeks earlier overnight night dawn of week , . - said will'.split(
      ' ',
    ),
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), (words) => {
      const text = words.join(' ')
      const tokens = tokenise(text)
      let end = 0
      for (const mention of read(text)) {
        expect(mention.from).toBeGreaterThanOrEqual(end)
        expect(mention.to).toBeGreaterThan(mention.from)
        expect(mention.time.asWritten).toBe(written(tokens, mention.from, mention.to))
        const { from, to } = mention.time
        if (from !== null && to !== null) expect(from <= to).toBe(true)
        end = mention.to
      }
    }),
    { numRuns: 500, seed: 7 },
  )
})

test.each([
  'The Riverside Today group counted four dead.',
  'Riverside Today TV counted four dead.',
  'Four people died, Talara Today reported.',
  'A Norland Today correspondent saw smoke.',
])('is a name, no day: %s', (text) => {
  expect(read(text)).toEqual([])
})

test.each(['Four people died in Talara today.', 'Today shells fell on Talara.', 'Four Killed In Talara Today'])(
  'is a day: %s',
  (text) => {
    expect(shown(text)).toEqual([expect.stringMatching(/^today = 2016-05-02 day$/i)])
  },
)

test.each([
  'The army was on Monday accused of shelling the market.',
  'The rebels were late on Sunday blamed for the blast.',
  'He was on Friday quoted as praising the raid.',
])('dates the words: %s', (text) => {
  expect(read(text).map(({ of }) => of)).toEqual(['saying'])
})

test.each(['The army was on Monday shelling the market.', 'Four men were on Sunday killed near the well.'])(
  'dates the act: %s',
  (text) => {
    expect(read(text).map(({ of }) => of)).toEqual(['act'])
  },
)

test.each([
  ['Shells fell on the town over the past day.', 'the past day = 2016-05-01..2016-05-02 days'],
  ['The army killed nine. 4 Feb 16', '4 Feb = 2016-02-04 day'],
])('%s', (text, expected) => {
  expect(shown(text)).toEqual([expected])
})

test('the past day is a day, no period', () => {
  expect(read('Shells fell on the town over the past day.')[0].isPeriod).toBe(false)
})

test.each([
  ['30 people were killed in the April 15 attack.', '2016-04-15'],
  ['30 people were killed in an April 15 terrorist attack.', '2016-04-15'],
])('%s', (text, day) => {
  expect(read(text).map(({ time }) => time.from)).toEqual([day])
})

// What was done with the dead or the accused afterwards has its own day.
test.each([
  'Three men killed in the shelling were buried on Sunday.',
  'Thousands on Sunday mourned the dead of the raid.',
  'Hundreds attended a funeral on Sunday for the victims.',
  'The dead were laid to rest on Sunday.',
  'A girl died on Sunday of wounds from the blast.',
  'Two men succumbed to their injuries on Sunday.',
  'The boy was in critical condition on Sunday.',
  'A man was charged on Sunday with the murders.',
])('dates what followed: %s', (text) => {
  expect(read(text).map(({ of }) => of)).toEqual(['saying'])
})

test.each([
  'A bomb exploded at a funeral on Sunday.',
  'A strike on a funeral procession on Sunday killed two people.',
  'Ten people were buried under the rubble on Sunday.',
  'Two men died on Sunday in the raid.',
])('dates the act, and nothing later: %s', (text) => {
  expect(read(text).map(({ of }) => of)).toEqual(['act'])
})

test.each([
  ['Shells have killed two people since dawn today.', '2016-05-02..2016-05-02'],
  ['Shells have killed two people since this morning.', '2016-05-02..2016-05-02'],
  ['Shells have killed two people since last night.', '2016-05-01..2016-05-02'],
  ["Shells killed two people on New Year's Eve.", '2015-12-31..2015-12-31'],
])('is short enough to date an act: %s', (text, days) => {
  expect(read(text).map(({ time, isPeriod }) => [`${time.from}..${time.to}`, isPeriod])).toEqual([[days, false]])
})

test('since yesterday is a period', () => {
  expect(read('Shells have killed two people since yesterday.')[0].isPeriod).toBe(true)
})

test('the day before the day on which somebody spoke', () => {
  const days = (text: string) => read(text).map(({ time }) => time.from)
  expect(days('The mayor said on Friday that two had died the day before.')).toEqual(['2016-04-29', '2016-04-28'])
  expect(days('The mayor said on Friday that two had died hours earlier.')).toEqual(['2016-04-29', null])
})

// The day told of before, said again.
test.each([
  ['Four died on Friday. The same day, shells fell on Talara.', '2016-04-29'],
  ['Four died on Friday. Earlier in the day, shells fell on Talara.', '2016-04-29'],
  ['Four died on Friday. That evening shells fell on Talara.', '2016-04-29'],
  ['Four died on Friday. Hours later shells fell on Talara.', '2016-04-29'],
  ['The decree was issued on 18 April, the same day four people were killed.', '2016-04-18'],
])('%s', (text, day) => {
  expect(read(text).map(({ time }) => time.from)).toEqual([day, day])
})

test.each(['The toll rose to nine on Sunday.', 'The number of dead had climbed to nine by Sunday.'])(
  'dates the count: %s',
  (text) => {
    expect(read(text).map(({ of }) => of)).toEqual(['saying'])
  },
)
