// No rule may go back over what it has read: a text eight times as long costs about eight times as much, whatever stands
// in it. A rule that looks back over everything before costs sixty-four times as much. What is over the limit is measured
// once more before it counts.

import { expect, test } from 'vitest'
import type { Gazetteer } from '../src/model/gazetteer.ts'
import { type IdentifiedSource, readSource } from '../src/reading/read.ts'
import { growth, LINEAR } from './growth.ts'

const SHORT = 12_000 // characters

const PATTERNS: Readonly<Record<string, string>> = {
  'a verb of harm': 'killed ',
  'capitals only': 'KILLED AND WOUNDED IN ALEPPO ',
  figures: '9',
  'figures with separators': '1,000.',
  'numbers in words': 'one two three hundred ',
  'opening quotation marks': '"\u201c',
  'quotations in quotations': 'he said "the monitor said “the strike killed 5',
  'verbs of saying': 'said said ',
  'nested places': 'in the town of ',
  'places in a list': 'Aleppo, Homs, Idlib and ',
  'the road between places': 'Aleppo-Homs road ',
  weekdays: 'Monday Monday ',
  'dates on lines': '5 May 2016\n',
  parts: 'including including ',
  'parts of parts': 'ten of them, including two of whom ',
  'letters between commas': 'a,',
  'open brackets': '(',
  apostrophes: "a'a'",
  hyphens: 'al-',
  stops: '. ',
  'empty lines': '\n\n',
  'headings of links': '\n\nRead also: ',
  'owners of forces': 'Syrian Russian and US ',
  accusations: 'Russia accused Syria of shelling. ',
  'a truce': 'the ceasefire deal was violated. ',
  'calls on somebody': 'called on the UN to urge ',
  'one act told again and again': 'The death toll from the strike in Aleppo rose to 5. ',
  'acts and their sum': 'Five were killed in Homs. Ten were killed in all. ',
  'a sentence without a stop': 'air strikes killed 5 people in Aleppo on Monday and ',
  'people counted': '20 people and dozens of children ',
}

const PLACE = { lat: 36.2, lon: 37.16, country: 'SY', admin1: 'Aleppo', within: null, isCurated: true } as const
const KNOWN = ['aleppo', 'homs', 'idlib', 'syria', 'russia']
const find = (name: string) => {
  const key = name.toLowerCase()
  if (!KNOWN.includes(key)) return []
  return [{ ...PLACE, id: `test:${key}`, name, kind: 'settlement' as const, population: 100_000 }]
}
const gazetteer: Gazetteer = {
  find,
  findBySound: () => [],
  findBySkeleton: () => [],
  mayBegin: (word) => KNOWN.includes(word),
}

function read(text: string): void {
  const source: IdentifiedSource = {
    id: 'sha256:0',
    externalId: null,
    title: null,
    publisher: null,
    url: null,
    publishedAt: '2016-05-02',
    publishedAtFrom: 'given',
    publishedAtBinding: false,
    language: 'en',
    text,
  }
  readSource(source, gazetteer)
}

const filled = (pattern: string, length: number): string =>
  pattern.repeat(Math.ceil(length / pattern.length)).slice(0, length)

test.each(Object.entries(PATTERNS))('takes no more than its length: %s', (_, pattern) => {
  const work = (length: number): void => read(filled(pattern, length))
  const first = growth(work, SHORT)
  expect(first < LINEAR ? first : growth(work, SHORT)).toBeLessThan(LINEAR)
})
