// Turns a list of places into the bytes of a compiled gazetteer (see `format.ts`). Deterministic: the same places in
// the same order give the same bytes.

import type { GazetteerKind } from '../model/gazetteer.ts'
import { bareForm, exactForm, foldedForm, foldWord, isArticle, nameWords, skeletonForm } from '../model/place-name.ts'
import {
  CURATED,
  FORMAT,
  HEADER_WORDS,
  hashOne,
  hashTwo,
  KINDS,
  MAGIC,
  NAME_KEY,
  NONE,
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

/** Compiles places. The list may hold any number; names over 200 characters are left out. */
export function compileGazetteer(places: readonly PlaceEntry[]): Uint8Array {
  const keys = collectKeys(places)
  const text = new TextTable()
  const admin1 = new Map<string, number>()
  const n = places.length
  const columns = {
    lat: Int32Array.from(places, (place) => Math.round(place.lat * 1e5)),
    lon: Int32Array.from(places, (place) => Math.round(place.lon * 1e5)),
    population: Uint32Array.from(places, (place) => place.population),
    geonames: Uint32Array.from(places, (place) => place.geonames),
    nameAt: new Uint32Array(n + 1),
    keyAt: new Uint32Array(n).fill(NONE),
    within: Uint32Array.from(places, (place) => (place.within < 0 ? NONE : place.within)),
    admin1: new Uint16Array(n),
    country: Uint16Array.from(places, (place) => countryCode(place.country)),
    kind: Uint8Array.from(places, (place) => KINDS.indexOf(place.kind) | (place.isCurated ? CURATED : 0)),
  }
  places.forEach((place, i) => {
    columns.nameAt[i] = text.add(place.name)
    if (place.admin1) {
      if (!admin1.has(place.admin1)) admin1.set(place.admin1, admin1.size + 1)
      columns.admin1[i] = admin1.get(place.admin1) as number
    }
  })
  columns.nameAt[n] = text.length
  places.forEach((place, i) => {
    if (place.key) columns.keyAt[i] = text.add(`${place.key}\0`)
  })
  const admin1At = new Uint32Array(admin1.size + 2)
  let at = 1
  for (const name of admin1.keys()) admin1At[at++] = text.add(name)
  admin1At[at] = text.length
  return write({ ...hashTable(keys, places), ...columns, admin1At, bloom: bloomOf(places), text: text.bytes() }, n)
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

const namesOf = (place: PlaceEntry): string[] => [place.name, ...place.also].filter((name) => name.length <= 200)

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
function bloomOf(places: readonly PlaceEntry[]): Uint8Array {
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
  while (bits < firsts.size * 12) bits *= 2
  const bloom = new Uint8Array(bits >> 3)
  for (const word of firsts) {
    for (const hash of [hashOne(word, 7), hashTwo(word, 7)]) bloom[(hash & (bits - 1)) >> 3] |= 1 << (hash & 7)
  }
  return bloom
}

class TextTable {
  length = 0
  private readonly parts: Uint8Array[] = []
  private readonly encoder = new TextEncoder()

  add(text: string): number {
    const at = this.length
    const bytes = this.encoder.encode(text)
    this.parts.push(bytes)
    this.length += bytes.length
    return at
  }

  bytes(): Uint8Array {
    const all = new Uint8Array(this.length)
    let at = 0
    for (const part of this.parts) {
      all.set(part, at)
      at += part.length
    }
    return all
  }
}

type Columns = Record<Section, Uint8Array | Uint16Array | Uint32Array | Int32Array>

function write(columns: Columns, count: number): Uint8Array {
  const align = (n: number): number => (n + 7) & ~7
  const header = new Uint32Array(HEADER_WORDS)
  header[0] = MAGIC
  header[1] = FORMAT
  header[2] = count
  let at = align(header.byteLength)
  SECTIONS.forEach((section, i) => {
    header[4 + 2 * i] = at
    header[5 + 2 * i] = columns[section].byteLength
    at = align(at + columns[section].byteLength)
  })
  const file = new Uint8Array(at)
  file.set(new Uint8Array(header.buffer))
  SECTIONS.forEach((section, i) => {
    const column = columns[section]
    file.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), header[4 + 2 * i])
  })
  return file
}
