// Opens compiled gazetteers and answers the reader's questions from their bytes. Nothing is unpacked: opening costs
// reading the file, a look-up two hashes and a few array reads, and a place is decoded when somebody asks for it.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Gazetteer, GazetteerPlace } from '../model/gazetteer.ts'
import { bareForm, exactForm, foldedForm, foldWord, nameWords, skeletonForm, soundAlike } from '../model/place-name.ts'
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
import { builtGazetteer, userDirectory } from './where.ts'

/** Answers kept for names asked again; emptied when full, so that memory stays bounded. */
const MOST_REMEMBERED = 20_000

/**
 * Opens the built gazetteer (building it first if it is missing or older than our lists) and the user's additions.
 *
 * @throws if the gazetteer is missing and cannot be built; the message says what to try
 */
export function openGazetteer(): Gazetteer {
  return joinGazetteers([readFileSync(builtGazetteer()), ...userFiles().map((file) => readFileSync(file))])
}

/** Compiled files that the user added, in the order of their names. */
function userFiles(): string[] {
  const directory = userDirectory()
  if (!existsSync(directory)) return []
  return readdirSync(directory)
    .filter((name) => name.endsWith('.gazetteer'))
    .sort()
    .map((name) => join(directory, name))
}

/** One gazetteer over the bytes of several compiled ones. */
export function joinGazetteers(files: readonly Uint8Array[]): Gazetteer {
  const shards = files.map(openShard)
  return {
    find: remembering((name) => {
      const words = nameWords(name)
      return words.length === 0 ? [] : lookUp(shards, [exactForm(words), bareForm(words)], NAME_KEY)
    }),
    findBySound: remembering((name) => {
      const words = nameWords(name)
      return words.length === 0 ? [] : lookUp(shards, [foldedForm(words)], SOUND_KEY)
    }),
    findBySkeleton: remembering((name) => {
      const folded = foldedForm(nameWords(name))
      const skeleton = skeletonForm(folded)
      if (!skeleton) return []
      return lookUp(shards, [skeleton], SKELETON_KEY).filter((place) =>
        soundAlike(folded, foldedForm(nameWords(place.name))),
      )
    }),
    mayBegin: remembering((word) => {
      const plain = nameWords(word)[0] ?? word
      return shards.some((shard) => shard.mayBegin(plain) || shard.mayBegin(foldWord(plain)))
    }),
  }
}

/** Keeps the answers for names asked before; emptied when full, so that memory stays bounded. */
function remembering<T>(answer: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>()
  return (name) => {
    const before = known.get(name)
    if (before !== undefined) return before
    if (known.size >= MOST_REMEMBERED) known.clear()
    const fresh = answer(name)
    known.set(name, fresh)
    return fresh
  }
}

/** Places under any of some keys, best known first. A user's dump may hold a place of ours again: it is given once. */
function lookUp(shards: readonly Shard[], keys: readonly string[], sort: number): readonly GazetteerPlace[] {
  const places = new Map<string, GazetteerPlace>()
  for (const key of new Set(keys)) {
    for (const shard of shards) {
      for (const place of shard.find(key, sort)) if (!places.has(place.id)) places.set(place.id, place)
    }
  }
  const list = [...places.values()]
  return list.length < 2 ? list : list.sort((a, b) => renown(b) - renown(a) || (a.id < b.id ? -1 : 1))
}

const renown = (place: GazetteerPlace): number =>
  place.population + (place.isCurated ? 30_000 : 0) + (place.kind === 'country' ? 1e9 : 0)

interface Shard {
  find(key: string, sort: number): readonly GazetteerPlace[]
  mayBegin(word: string): boolean
}

function openShard(file: Uint8Array): Shard {
  const view = columnsOf(file)
  const { slots, postings, bloom } = view
  const mask = slots.length / 3 - 1
  const bloomMask = bloom.length * 8 - 1
  const decoded = new Map<number, GazetteerPlace>()
  const place = (number: number): GazetteerPlace => {
    let known = decoded.get(number)
    if (!known) decoded.set(number, (known = decode(view, number)))
    return known
  }
  return {
    find(key, sort) {
      const one = hashOne(key, sort)
      let slot = one & mask
      while (slots[slot * 3 + 2] !== 0) {
        if (slots[slot * 3] === one && slots[slot * 3 + 1] === hashTwo(key, sort)) {
          const at = slots[slot * 3 + 2] - 1
          return Array.from(postings.subarray(at + 1, at + 1 + postings[at]), place)
        }
        slot = (slot + 1) & mask
      }
      return []
    },
    mayBegin(word) {
      const one = hashOne(word, 7) & bloomMask
      if (!(bloom[one >> 3] & (1 << (one & 7)))) return false
      const two = hashTwo(word, 7) & bloomMask
      return (bloom[two >> 3] & (1 << (two & 7))) !== 0
    },
  }
}

interface Columns {
  readonly slots: Uint32Array
  readonly postings: Uint32Array
  readonly bloom: Uint8Array
  readonly lat: Int32Array
  readonly lon: Int32Array
  readonly population: Uint32Array
  readonly geonames: Uint32Array
  readonly nameAt: Uint32Array
  readonly keyAt: Uint32Array
  readonly within: Uint32Array
  readonly admin1: Uint16Array
  readonly admin1At: Uint32Array
  readonly country: Uint16Array
  readonly kind: Uint8Array
  readonly text: Uint8Array
}

function columnsOf(bytes: Uint8Array): Columns {
  // A view needs its offset aligned; a small file may come out of Node's shared pool at any offset.
  const file = bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes)
  if (file.byteLength < HEADER_WORDS * 4) throw new Error('Not a compiled gazetteer: too short')
  const header = new Uint32Array(file.buffer, file.byteOffset, HEADER_WORDS)
  if (header[0] !== MAGIC || header[1] !== FORMAT) throw new Error('Not a compiled gazetteer of this version')
  const words = { Uint32: Uint32Array, Int32: Int32Array, Uint16: Uint16Array, Uint8: Uint8Array }
  const section = <K extends keyof typeof words>(name: Section, type: K): InstanceType<(typeof words)[K]> => {
    const i = SECTIONS.indexOf(name)
    const from = file.byteOffset + header[4 + 2 * i]
    return new words[type](
      file.buffer as ArrayBuffer,
      from,
      header[5 + 2 * i] / words[type].BYTES_PER_ELEMENT,
    ) as InstanceType<(typeof words)[K]>
  }
  return {
    slots: section('slots', 'Uint32'),
    postings: section('postings', 'Uint32'),
    bloom: section('bloom', 'Uint8'),
    lat: section('lat', 'Int32'),
    lon: section('lon', 'Int32'),
    population: section('population', 'Uint32'),
    geonames: section('geonames', 'Uint32'),
    nameAt: section('nameAt', 'Uint32'),
    keyAt: section('keyAt', 'Uint32'),
    within: section('within', 'Uint32'),
    admin1: section('admin1', 'Uint16'),
    admin1At: section('admin1At', 'Uint32'),
    country: section('country', 'Uint16'),
    kind: section('kind', 'Uint8'),
    text: section('text', 'Uint8'),
  }
}

const decoder = new TextDecoder()

function decode(view: Columns, number: number): GazetteerPlace {
  const country = view.country[number]
  const admin1 = view.admin1[number]
  const within = view.within[number]
  return {
    id: idOf(view, number),
    name: textAt(view, view.nameAt[number], view.nameAt[number + 1]),
    lat: view.lat[number] / 1e5,
    lon: view.lon[number] / 1e5,
    kind: KINDS[view.kind[number] & ~CURATED],
    country: country === 0 ? '' : String.fromCharCode(country >> 8, country & 0xff),
    admin1: admin1 === 0 ? null : textAt(view, view.admin1At[admin1], view.admin1At[admin1 + 1]),
    population: view.population[number],
    within: within === NONE ? null : idOf(view, within),
    isCurated: (view.kind[number] & CURATED) !== 0,
  }
}

const textAt = (view: Columns, from: number, to: number): string => decoder.decode(view.text.subarray(from, to))

function idOf(view: Columns, number: number): string {
  const key = view.keyAt[number]
  if (key === NONE) return `geonames:${view.geonames[number]}`
  return `breadcrumb:${textAt(view, key, view.text.indexOf(0, key))}`
}
