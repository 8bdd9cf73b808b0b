import { expect, test } from 'vitest'
import { completions, isNarrowed, meets, readTyped } from './query.ts'

const NO = { killed: null, injured: null }

test.each([
  ['21 martyrs', { words: '21 martyrs', who: null, place: null, least: NO, most: NO }],
  ['market who:Russia place:"Tal Rihan"', { words: 'market', who: 'Russia', place: 'Tal Rihan', least: NO, most: NO }],
  ['killed>10 clinic', { words: 'clinic', who: null, place: null, least: { killed: 11, injured: null }, most: NO }],
  [
    'injured >= 3 killed<5',
    { words: '', who: null, place: null, least: { killed: null, injured: 3 }, most: { killed: 4, injured: null } },
  ],
  [
    'killed=7',
    { words: '', who: null, place: null, least: { killed: 7, injured: null }, most: { killed: 7, injured: null } },
  ],
])('reads %s', (typed, query) => {
  expect(readTyped(typed)).toEqual(query)
})

test.each(['people were killed > nobody knows', 'who: ', 'the place:', 'overkilled>3'])(
  'finds no operator in: %s',
  (typed) => {
    expect(isNarrowed(readTyped(typed))).toBe(false)
  },
)

const held = {
  actors: ['Russian air force'],
  places: ['Tal Rihan'],
  killed: { low: 12, high: 21 },
  injured: { low: null, high: null },
}

test.each([
  ['who:russia', true],
  ['who:rebels', false],
  ['place:rihan killed>20', true],
  ['killed>21', false],
  ['killed<12', false],
  ['killed<=12', true],
  ['injured>0', false],
  ['injured<100', false],
])('%s lets it through: %s', (typed, is) => {
  expect(meets(readTyped(typed), held)).toBe(is)
})

const known = { who: ['Russia', 'Rebel groups'], place: ['Idlib', 'Tal Rihan'] }

test.each([
  ['market wh', ['market who:']],
  ['k', ['killed>']],
  ['who:re', ['who:"Rebel groups" ']],
  ['a place:"tal', ['a place:"Tal Rihan" ']],
  ['market ', []],
])('completes %j', (typed, found) => {
  expect(completions(typed, known)).toEqual(found)
})
