// Turns a list of places into the bytes of a compiled gazetteer (see `format.ts`). Deterministic: the same places in
// the same order give the same bytes.

import type { GazetteerKind } from '../model/gazetteer.ts'
import { bareForm, exactForm, foldedForm, foldWord, isArticle, nameWords, skeletonForm } from '../model/place-name.ts'
import {
  CURATED,
  FIRST_WORD_KEY,
  FORMAT,
  HEADER_WORDS,
  hashOne,
  hashTwo,
  KINDS,
  LONGEST_TEXT,
  MAGIC,
  NAME_KEY,
  NONE,
  RECORD_WORDS,
  SECTIONS,
  type Section,
  SKELETON_KEY,
  SOUND_KEY,
} from './format.ts'

/** A place before it is compiled. */
export interface PlaceEntry {
  readonly name: string
  /** Other spellings and names. */
  readonly also: readonly string[]
  readonly kind: GazetteerKind
  /** ISO 3166-1 alpha-2, empty for seas. */
  readonly country: string
  readonly admin1: string | null
  readonly lat: number
  readonly lon: number
  readonly population: number
  /** GeoNames id, 0 if none. */
  readonly geonames: number
  /** Own id such as `SY/kafr-hamra`, null for GeoNames places. */
  readonly key: string | null
  /** Index of the containing place in the same list, -1 if none. */
  readonly within: number
  readonly isCurated: boolean
}

/** Countries whose place names are written in English from another script, so that spellings vary by sound. */
const TRANSLITERATED = new Set(
  'AE AF AM AZ BD BH BY CY DJ DZ EG ER ET GE IL IN IQ IR JO KG KW KZ LB LK LY MA MM MR NP OM PK PS QA RU SA SD SO SS SY TD TJ TM TN TR UA UZ YE'.split(
    ' ',
  ),
)

/** Compiles places. The list may hold any number; names of more than 255 bytes are left out. */
export function compileGazetteer(all: readonly PlaceEntry[]): Uint8Array {
  const places = all.filter((place) => place.name.length * 3 <= LONGEST_TEXT)
  const numbers = new Map(places.map((place, i) => [place, i]))
  const text = new TextTable()
  const records = new Uint32Array(places.length * RECORD_WORDS)
  const provinces = new Map<string, number>()
  places.forEach((place, i) => {
    const at = i * RECORD_WORDS
    const textAt = text.length
    const nameLength = text.add(place.name)
    const keyLength = place.key ? text.add(place.key) : 0
    if (place.admin1 && !provinces.has(place.admin1)) provinces.set(place.admin1, provinces.size + 1)
    records[at] = Math.round(place.lat * 1e5)
    records[at + 1] = Math.round(place.lon * 1e5)
    records[at + 2] = place.population
    records[at + 3] = place.geonames
    records[at + 4] = textAt
    records[at + 5] =
      KINDS.indexOf(place.kind) | (place.isCurated ? CURATED : 0) | (nameLength << 8) | (keyLength << 16)
    records[at + 6] = (countryCode(place.country) << 16) | (place.admin1 ? (provinces.get(place.admin1) as number) : 0)
    records[at + 7] = place.within < 0 ? NONE : (numbers.get(all[place.within]) ?? NONE)
  })
  const provinceTable = new Uint32Array((provinces.size + 1) * 2)
  for (const [name, number] of provinces) {
    provinceTable[number * 2] = text.length
    provinceTable[number * 2 + 1] = text.add(name)
  }
  return write(
    {
      bloom: bloomOf(places),
      ...hashTable(collectKeys(places), places),
      records,
      provinces: provinceTable,
      text: text.words(),
    },
    places.length,
  )
}

const countryCode = (country: string): number =>
  country.length === 2 ? (country.charCodeAt(0) << 8) | country.charCodeAt(1) : 0

interface Keys {
  readonly names: Map<string, number[]>
  readonly sounds: Map<string, number[]>
  readonly skeletons: Map<string, number[]>
}

function collectKeys(places: readonly PlaceEntry[]): Keys {
  const names = new Map<string, number[]>()
  const sounds = new Map<string, number[]>()
  const skeletons = new Map<string, number[]>()
  places.forEach((place, i) => {
    const isTransliterated = TRANSLITERATED.has(place.country)
    for (const name of namesOf(place)) {
      const words = nameWords(name)
      if (words.length === 0) continue
      add(names, exactForm(words), i)
      if (!isTransliterated) continue
      add(names, bareForm(words), i)
      const folded = foldedForm(words)
      add(sounds, folded, i)
      const skeleton = skeletonForm(folded)
      if (skeleton && place.kind !== 'country') add(skeletons, skeleton, i)
    }
  })
  return { names, sounds, skeletons }
}

const namesOf = (place: PlaceEntry): string[] => [place.name, ...place.also].filter((name) => name.length <= 100)

function add(keys: Map<string, number[]>, key: string, place: number): void {
  const known = keys.get(key)
  if (!known) keys.set(key, [place])
  else if (known[known.length - 1] !== place) known.push(place)
}

/** What makes a place come to mind first: our own lists before GeoNames, then the larger. */
const weight = (place: PlaceEntry): number => {
  const size = place.population + (place.isCurated ? 30_000 : 0)
  if (place.kind === 'country') return size + 1e9
  return size
}

function hashTable(keys: Keys, places: readonly PlaceEntry[]): { slots: Uint32Array; postings: Uint32Array } {
  const count = keys.names.size + keys.sounds.size + keys.skeletons.size
  let capacity = 1024
  while (capacity * 0.6 < count) capacity *= 2
  const slots = new Uint32Array(capacity * 3)
  const postings: number[] = []
  const put = (key: string, sort: number, list: number[]): void => {
    const ordered = [...list].sort((a, b) => weight(places[b]) - weight(places[a]) || a - b).slice(0, 40)
    let slot = hashOne(key, sort) & (capacity - 1)
    while (slots[slot * 3 + 2] !== 0) slot = (slot + 1) & (capacity - 1)
    slots[slot * 3] = hashOne(key, sort)
    slots[slot * 3 + 1] = hashTwo(key, sort)
    slots[slot * 3 + 2] = postings.length + 1
    postings.push(ordered.length, ...ordered)
  }
  for (const [key, list] of keys.names) put(key, NAME_KEY, list)
  for (const [key, list] of keys.sounds) put(key, SOUND_KEY, list)
  for (const [key, list] of keys.skeletons) put(key, SKELETON_KEY, list)
  return { slots, postings: Uint32Array.from(postings) }
}

/** Bits for each first word of a name, and for each whole form, so that "Kafarzeita" may begin as "Kafr Zita" does. */
function bloomOf(places: readonly PlaceEntry[]): Uint32Array {
  const firsts = new Set<string>()
  for (const place of places) {
    for (const name of namesOf(place)) {
      const words = nameWords(name)
      if (words.length === 0) continue
      firsts.add(words[0])
      firsts.add(exactForm(words))
      if (!TRANSLITERATED.has(place.country)) continue
      const first = words.find((word, i) => i + 1 === words.length || !isArticle(word)) as string
      firsts.add(first)
      firsts.add(foldWord(first))
      firsts.add(foldedForm(words))
      firsts.add(bareForm(words))
    }
  }
  let bits = 1 << 13
  while (bits < firsts.size * 10) bits *= 2
  const bloom = new Uint32Array(bits >> 5)
  for (const word of firsts) {
    for (const hash of [hashOne(word, FIRST_WORD_KEY), hashTwo(word, FIRST_WORD_KEY)]) {
      bloom[(hash & (bits - 1)) >>> 5] |= 1 << (hash & 31)
    }
  }
  return bloom
}

class TextTable {
  length = 0
  private readonly parts: Uint8Array[] = []
  private readonly encoder = new TextEncoder()

  /** Adds a text and answers its length in bytes. */
  add(text: string): number {
    const bytes = this.encoder.encode(text)
    if (bytes.length > LONGEST_TEXT) throw new RangeError(`Too long for the gazetteer: "${text}"`)
    this.parts.push(bytes)
    this.length += bytes.length
    return bytes.length
  }

  words(): Uint32Array {
    const all = new Uint8Array((this.length + 3) & ~3)
    let at = 0
    for (const part of this.parts) {
      all.set(part, at)
      at += part.length
    }
    return new Uint32Array(all.buffer)
  }
}

function write(sections: Record<Section, Uint32Array>, count: number): Uint8Array {
  const header = new Uint32Array(HEADER_WORDS)
  header.set([MAGIC, FORMAT, count])
  let at = HEADER_WORDS
  SECTIONS.forEach((section, i) => {
    header[4 + i] = at
    at += sections[section].length
  })
  header[4 + SECTIONS.length] = at
  const file = new Uint32Array(at)
  file.set(header)
  SECTIONS.forEach((section, i) => {
    file.set(sections[section], header[4 + i])
  })
  return new Uint8Array(file.buffer)
}
