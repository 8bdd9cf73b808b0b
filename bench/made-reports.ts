// Reports for a large record, made of the dev corpora: each copy is told of other days, other places and other figures, in a
// text of the same length with other names, so that every claim still rests on its words.

import { join } from 'node:path'
import { openGazetteer } from '../src/gazetteer/open.ts'
import { openText, type Passage, passageFrom, type SourceText } from '../src/model/passage.ts'
import type { Claim, Place, Quantity, Reading, Time } from '../src/model/reading.ts'
import type { NewSource } from '../src/storage/store.ts'
import { readInLots, sourceOf } from './read-corpus.ts'
import { linesOf } from './shared.ts'

interface Report {
  readonly doc_id: string
  readonly title: string
  readonly date?: string
  readonly published_at?: string
  readonly text: string
}

/** A report of the corpora, read. */
export interface Original {
  readonly id: string
  readonly reading: Reading
}

const CORPORA = ['data/fa-kes/dev.jsonl', 'data/gva/train.docs.jsonl.gz']

/** Reads the reports that can be copied: plain characters, and something claimed. */
export function readOriginals(shared: string, most: number): Original[] {
  const gazetteer = openGazetteer()
  const lists = CORPORA.map((path) => linesOf<Report>(join(shared, path)).slice(0, most))
  const reports = lists.flat().filter(({ text }) => !/[\uD800-\uDFFF]/.test(text))
  const readings = readInLots(
    reports.map((report) => sourceOf(report)),
    gazetteer,
  )
  return [...readings].flatMap((reading, i) => (reading.claims.length > 0 ? [{ id: reports[i].doc_id, reading }] : []))
}

const COUNTRIES =
  'SY IQ YE LY SD SS SO ET ER DJ KE UG CD CF TD NE NG ML BF CM MZ AF PK IN MM TH PH ID UA RU GE AM AZ TR LB PS IL JO EG SA IR CO VE MX HT SV HN GT PE EC BO BR'.split(
    ' ',
  )
const YEARS = 20

/** Copy `k` of a report; the same each time. */
export function copyOf({ id, reading }: Original, k: number): NewSource {
  const days = (k * 1931) % (YEARS * 365)
  const text = renamed(reading.source.text, k)
  const source = openText(text)
  const claims = reading.claims.map((claim) => shiftClaim(claim, source, k, days))
  const { title, publishedAt, writtenOn } = reading.source
  return {
    bytes: Buffer.from(text),
    text,
    claims,
    externalId: `${id}/${k}`,
    title: title && renamed(title, k),
    publisher: `Paper ${(k * 7 + id.length) % 400}`,
    url: null,
    publishedAt: publishedAt && shifted(publishedAt, days),
    writtenOn: writtenOn ? shifted(writtenOn, days) : null,
    language: 'en',
    receivedAs: id,
    addedAt: '2026-01-01T00:00:00.000Z',
    addedBy: 'bench',
    extraction: 'plain-text/1',
    reader: `${reading.reader.name}/${reading.reader.version} ${reading.reader.lexicon}`,
  }
}

const FIRST_DAY = Date.UTC(2004, 0, 1)

function shifted(day: string, days: number): string {
  const time = Date.parse(`${day.slice(0, 10)}T00:00:00Z`)
  if (Number.isNaN(time)) return day
  const span = YEARS * 365 * 86_400_000
  const moved = FIRST_DAY + ((((time - FIRST_DAY + days * 86_400_000) % span) + span) % span)
  return new Date(moved).toISOString().slice(0, 10) + day.slice(10)
}

const VOWELS = 'aeiou'
const CONSONANTS = 'bcdfghjklmnpqrstvwxz'

/** Other digits in numbers, other letters in words with a capital: as long as before, so that all stays where it is. */
function renamed(text: string, k: number): string {
  if (k === 0) return text
  return text.replace(/\b[A-Z][a-z]{3,}\b|\b\d{1,3}\b/g, (word) =>
    /\d/.test(word) ? otherNumber(word, k) : otherName(word, k),
  )
}

const otherNumber = (digits: string, k: number): string =>
  [...digits].map((digit) => String(((Number(digit) + k) % 9) + 1)).join('')

const otherName = (word: string, k: number): string =>
  [...word].map((letter, i) => otherLetter(letter, (k * (i + 3) + word.length) % 97)).join('')

function otherLetter(letter: string, step: number): string {
  const low = letter.toLowerCase()
  const set = VOWELS.includes(low) ? VOWELS : CONSONANTS
  const at = set.indexOf(low)
  if (at < 0) return letter
  const other = set[(at + step) % set.length]
  return letter === low ? other : other.toUpperCase()
}

function shiftClaim(claim: Claim, text: SourceText, k: number, days: number): Claim {
  const cut = ({ start, end }: Passage): Passage => passageFrom(text, start, end)
  const place = (one: Place): Place => shiftPlace(one, k)
  const quantity = (one: Quantity): Quantity => {
    const phrase = cut(one.phrase)
    return phrase.exact === one.phrase.exact ? { ...one, phrase } : { ...one, phrase, ...figures(one, phrase.exact) }
  }
  const moved = {
    ...claim,
    passage: cut(claim.passage),
    speaker: claim.speaker && { ...claim.speaker, passage: cut(claim.speaker.passage) },
    places: claim.places.map(place),
    time: claim.time && shiftTime(claim.time, days),
    quantities: claim.quantities.map(quantity),
  }
  if (moved.kind !== 'arrangement' && moved.kind !== 'breach') return moved
  const { arrangement } = moved
  const areas = { areasIn: arrangement.areasIn.map(place), areasOut: arrangement.areasOut.map(place) }
  return { ...moved, arrangement: { ...arrangement, ...areas } }
}

/** What the changed number in the phrase says, where the figure was that number. */
function figures({ floor, ceiling }: Quantity, phrase: string): Partial<Quantity> {
  const value = Number(/\d+/.exec(phrase)?.[0] ?? Number.NaN)
  if (Number.isNaN(value) || floor === null) return {}
  return { floor: value, ceiling: ceiling === null ? null : Math.max(value, value + ceiling - floor) }
}

const shiftTime = (time: Time, days: number): Time => ({
  ...time,
  from: time.from && shifted(time.from, days),
  to: time.to && shifted(time.to, days),
})

function shiftPlace(place: Place, k: number): Place {
  if (k === 0) return place
  const country = place.country && COUNTRIES[(k * 13 + COUNTRIES.indexOf(place.country) + 1) % COUNTRIES.length]
  const north = ((k * 37) % 80) - 40
  const east = ((k * 61) % 300) - 150
  return {
    ...place,
    name: renamed(place.name, k),
    asWritten: renamed(place.asWritten, k),
    country,
    admin1: place.admin1 && renamed(place.admin1, k),
    lat: place.lat === null ? null : Math.max(-80, Math.min(80, place.lat - 35 + north)),
    lon: place.lon === null ? null : ((place.lon + east + 540) % 360) - 180,
    gazetteerId: place.gazetteerId && `${place.gazetteerId}/${k}`,
    candidates: [],
  }
}
