import { expect, test } from 'vitest'
import type { Conflict } from '../record.ts'
import { type Text, textOf } from '../text.tsx'
import arabic from '../messages/ar/incident.json' with { type: 'json' }
import english from '../messages/en/incident.json' with { type: 'json' }
import times from '../messages/en/evidence.json' with { type: 'json' }
import { denierOf, sideInWords } from './side-words.ts'

const t: Text = textOf({ ...english, ...times, 'language.locale': 'en-GB' }, 'latn')
const said = (type: Conflict['type'], about: string, value: string, text = t) => {
  const side = { value, claims: [], origins: [] }
  return sideInWords({ type, about, sides: [side] }, side, text)
}

test.each([
  ['number', 'killed', '17, 14 or more', '17 or 14 or more'],
  ['number', 'injured', '2 to 1200', '2 to 1,200'],
  ['number', 'killed', '9', '9'],
  ['time', 'when it was', '2019-05-03', '3 May 2019'],
  ['time', 'when it was', '2019-05-03 to 2019-05-04', '3 May 2019 – 4 May 2019'],
  ['means', 'how it was done', 'from the air', 'From the air'],
  ['status', 'who the killed were', 'fighters', 'Fighters'],
] as const)('%s, %s: %s', (type, about, value, words) => {
  expect(said(type, about, value)).toBe(words)
})

test.each([
  ['attribution', 'who did it', 'The Northern Army'],
  ['place', 'where it was', 'Port Sarrun, 3 km off'],
  ['number', 'killed: parts above the whole', 'in all nine people'],
] as const)('names and words of sources stay: %s, %s', (type, about, value) => {
  expect(said(type, about, value)).toBeNull()
})

test('in Arabic no English is left in a number', () => {
  const inArabic = textOf({ ...arabic, 'language.locale': 'ar' }, 'latn')
  expect(said('number', 'killed', '17, 14 or more', inArabic)).not.toMatch(/[a-z]/)
})

test('who denies it is known by name', () => {
  const side = { value: 'Northern Army denies it', claims: [], origins: [] }
  expect(denierOf(side, ['Army', 'Northern Army'])).toBe('Northern Army')
  expect(denierOf({ ...side, value: 'Northern Army' }, ['Northern Army'])).toBeNull()
})
