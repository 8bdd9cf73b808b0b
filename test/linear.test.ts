// No rule may go back over what it has read: a text five times as long takes about five times as long, whatever stands in
// it. A rule that looks back over everything before takes twenty-five times as long, which the limit of twelve tells from
// the noise of a busy machine; what is over it is measured again before it counts.

import { expect, test } from 'vitest'
import type { Gazetteer } from '../src/model/gazetteer.ts'
import { type IdentifiedSource, readSource } from '../src/reading/read.ts'

const SHORT = 20_000
const LONG = 100_000 // characters
const MOST_TIMES = 12
/** Milliseconds for the long text under which nothing is proved. */
const LEAST_MS = 60
const TRIES = 4

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

function msToRead(text: string): number {
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
  const start = performance.now()
  readSource(source, gazetteer)
  return performance.now() - start
}

const filled = (pattern: string, length: number): string =>
  pattern.repeat(Math.ceil(length / pattern.length)).slice(0, length)

test.each(Object.entries(PATTERNS))('takes no more than its length: %s', (_, pattern) => {
  const [short, long] = [filled(pattern, SHORT), filled(pattern, LONG)]
  msToRead(filled(pattern, 2000))
  let least = { short: Number.POSITIVE_INFINITY, long: Number.POSITIVE_INFINITY }
  for (let i = 0; i < TRIES; i++) {
    least = { short: Math.min(least.short, msToRead(short)), long: Math.min(least.long, msToRead(long)) }
    if (least.long < LEAST_MS || least.long < MOST_TIMES * least.short) break
  }
  expect(least.long < LEAST_MS ? 0 : least.long / least.short).toBeLessThan(MOST_TIMES)
})
