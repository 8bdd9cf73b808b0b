import fc from 'fast-check'
import { expect, test } from 'vitest'
import { growth, LINEAR } from '../../test/growth.ts'
import { countsIn as read, openBody } from '../../test/read-counts.ts'
import { readQuantities } from './quantities.ts'

const counts = (text: string): (number | null)[] => read(text).map(({ floor }) => floor)

// Numbers that count nobody (field guide 4.3).
test.each([
  'The boy was 12 years old.',
  'It was the 32nd day of the siege.',
  'The town lies 12 km north of the city.',
  'The shell landed three miles away.',
  'The truce was to last two days.',
  'A three-hour pause was agreed.',
  'After 24 hours the road was open.',
  'The attack came on 4 April 2017.',
  'The attack came on April 4, 2017.',
  'It began in 2011.',
  'It began at 03:30.',
  'It began at 0600 a.m.',
  'The first blast struck at 6 am.',
  'It cost $3 million.',
  'It cost 3 million dollars.',
  'Prices rose 40%.',
  'Prices rose 40 percent.',
  'A MiG-23 and a Tu-22M3 took off.',
  'S-300 batteries stood there.',
  'They fired 122mm shells.',
  'Resolution 2139 was adopted.',
  'Article 5 was invoked.',
  'Call 00963112345678 for more.',
  'The second child to die was his.',
  'The seven-nation group met.',
  'The six-year-old war goes on.',
  'He was one of the largest donors.',
  'No one came.',
  'The one on the left is his.',
  'The men were aged between 18 and 25.',
  'Children under 12 stayed.',
  'It was viewed 12 times.',
  'One day he left.',
  'Two-thirds of the town is gone.',
  'They struck at noon, a councillor from the region said on Sunday.',
  'They struck at noon, a member of the local Defence Force said.',
])('counts nobody: %s', (text) => {
  expect(counts(text)).toEqual([])
})

// The number is read, but nobody in it is harmed.
test.each([
  'The four people were released.',
  'Four shells hit the market.',
  'About 3000 people left the town on buses.',
  'Five ministers met in the capital.',
  'Three bombers took off.',
  'Some 70,000 people live there.',
  'Two policemen guarded the gate where a bomb was found.',
])('claims no harm: %s', (text) => {
  expect(read(text).map(({ harm }) => harm)).toEqual([null])
})

test.each([
  ['A boy, 12, was killed.', [1]],
  ['Omar, 34, and Ali, 12, were killed.', []],
  ['The man (34) was killed.', [1]],
  ['Killed were two 12-year-old boys.', [2]],
  ['In 2016 residents were killed there.', [2]],
  ['Killed in 2016 were 12 people.', [12]],
  ['2000 people were killed.', [2000]],
  ['On October 7 2023 six members of the family were killed.', [6]],
  ['Five members of one family were killed.', [5]],
  ['Three people died 12 km from there two days later.', [3]],
  ['Three people were killed at the two-storey house.', [3]],
  ['One of three hospitals was hit.', [1]],
])('%s', (text, floors) => {
  expect(counts(text)).toEqual(floors)
})

const WORDS =
  `the a at least more than over up to about some nearly 5 12 1,200 twenty two dozens several people civilians
children women soldiers were was killed wounded died dead injured killing wounding including among them of and , . ( ) in Homs
mostly no casualties another others left leaving toll rose deaths bodies family under rubble one half dozen hundred that who`.split(
    /\s+/,
  )

test('an exact number stands in its own phrase, and phrases stay in their sentence', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 40 }), (chosen) => {
      const document = openBody(chosen.join(' '))
      const mentions = readQuantities(document)
      for (const mention of mentions) {
        expect(mention.from).toBeLessThan(mention.to)
        const home = document.sentences.find(({ from, to }) => mention.from >= from && mention.to <= to)
        expect(home).toBeDefined()
        if (mention.partOf !== null) expect(mentions[mention.partOf]).toBeDefined()
        if (mention.bound !== 'exact') continue
        const words = document.tokens.words.slice(mention.from, mention.to).join(' ')
        expect(words).toMatch(NUMBER_WORD)
      }
      for (let i = 1; i < mentions.length; i++) expect(mentions[i].from).toBeGreaterThanOrEqual(mentions[i - 1].from)
    }),
    { numRuns: 2000, seed: 7 },
  )
})
// A number, or the article or the noun of a single person.
const NUMBER_WORD = /\d|twenty|two|one|dozen|hundred|\ba\b|another|\bthe\b|family/

test('any text is read without an error', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      readQuantities(openBody(text))
    }),
    { numRuns: 500, seed: 7 },
  )
})

test.each([
  ['killed '],
  ['including '],
  ['another '],
  ['5 killed '],
  ['three people and '],
  ['most of the dead were women, '],
  ['no one '],
  ['death toll rose to 5 '],
  ['trapped people '],
  ['( 5 women ) '],
  ['9'],
])('takes time in proportion to the length: %j', (piece) => {
  expect(growth((count) => void readQuantities(openBody(piece.repeat(count))), 1200)).toBeLessThan(LINEAR)
})
