import { expect, test } from 'vitest'
import arabic from '../messages/ar/source.json' with { type: 'json' }
import arabicWords from '../messages/ar/words.json' with { type: 'json' }
import english from '../messages/en/source.json' with { type: 'json' }
import words from '../messages/en/words.json' with { type: 'json' }
import { textOf } from '../text.tsx'
import { readReasons } from './read-reasons.ts'

const t = textOf({ ...english, ...words, 'language.locale': 'en-GB' }, 'latn')
const inArabic = textOf({ ...arabic, ...arabicWords, 'language.locale': 'ar' }, 'latn')
const plain = (said: string): string => said.replaceAll(/[\u2068\u2069]/g, '')

test.each([
  ['figure: at_least; killed from "died"', 'figure', 'at least; killed, by the word “died”'],
  ['figure: one_person; injured from "hurt"', 'figure', 'counted; injured, by the word “hurt”'],
  ['time: as written', 'time', 'As written'],
  ['time: year from 2019-05-03 (past tense)', 'time', 'The year is that of 3 May 2019'],
  ['time: Thursday before 2019-05-03', 'time', 'Counted from 3 May 2019'],
  ['place: known_name: Port Sarrun (geonames:1), 900 inhabitants (4.2)', 'place', 'Port Sarrun, of the list of places'],
  ['place: named: in no list', 'place', 'In no list of places'],
  ['speaker: said: after', 'speaker', 'By the word “said”'],
  ['same place +1.5', 'together', 'same place +1.5'],
  ['kind open -0.5', 'together', 'kind left open \u22120.5'],
] as const)('%s', (reason, about, said) => {
  const [line] = readReasons([reason], t)
  expect({ ...line, words: plain(line.words) }).toEqual({ about, words: said, isKept: false })
  expect(readReasons([reason], inArabic)[0].isKept).toBe(false)
})

test('a note of another form stands as it was kept, and none twice', () => {
  expect(readReasons(['part of a toll', 'part of a toll'], t)).toEqual([
    { about: 'other', words: 'part of a toll', isKept: true },
  ])
})
