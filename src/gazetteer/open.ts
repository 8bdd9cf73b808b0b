// Opens compiled gazetteers and answers the reader's questions from their bytes. Nothing is unpacked: opening reads the
// header, a look-up costs two hashes and a few reads, and a place is decoded when somebody asks for it.

import { existsSync, readdirSync, statSync } from 'node:fs'
import type { Gazetteer, GazetteerPlace } from '../model/gazetteer.ts'
import type { Problem } from '../model/problem.ts'
import { bareForm, exactForm, foldedForm, foldWord, nameWords, skeletonForm, soundAlike } from '../model/place-name.ts'
import {
  CURATED,
  FIRST_WORD_KEY,
  FORMAT,
  HEADER_WORDS,
  hashOne,
  hashTwo,
  KINDS,
  MAGIC,
  NAME_KEY,
  NONE,
  RECORD_WORDS,
  SECTIONS,
  type Section,
  SKELETON_KEY,
  SOUND_KEY,
} from './format.ts'
import { builtGazetteer, userDirectory } from './where.ts'
import { type Words, wordsInMemory, wordsOfFile } from './words.ts'

/** Answers kept for names asked again; emptied when full, so that memory stays bounded. */
const MOST_REMEMBERED = 20_000

/** Bytes that cannot be used as a gazetteer; the problem says which and what to try. */
export class NotCompiled extends Error {
  readonly problem: Problem

  constructor(message: string, cause?: unknown) {
    super(message, { cause })
    this.problem = { code: 'damaged', message }
  }
}

/** The built gazetteer, opened once: a process goes on with the one it began with. */
let built: Shard | null = null
/** The last gazetteer given, with the user's files that it was made of. */
let opened: { readonly additions: string; readonly gazetteer: Gazetteer } | null = null

/**
 * The built gazetteer (built first if it is missing or older than our lists, which takes many seconds) with the user's additions
 * as they are now. Each is opened once, so that it can be asked for by every request.
 *
 * @throws if the gazetteer is missing and cannot be built, or a user's file is of another version
 */
export function openGazetteer(): Gazetteer {
  built ??= openShard(wordsOfFile(builtGazetteer()))
  const files = userFiles()
  const additions = files.map(stateOf).join('\n')
  if (opened?.additions === additions) return opened.gazetteer
  const gazetteer = join([built, ...files.map(openUserFile)])
  opened = { additions, gazetteer }
  return gazetteer
}

/** Another where the file was replaced. */
function stateOf(file: string): string {
  const { ino, size, mtimeMs } = statSync(file)
  return `${file} ${ino} ${size} ${mtimeMs}`
}

/** Compiled files that the user added, in the order of their names. */
function userFiles(): string[] {
  const directory = userDirectory()
  if (!existsSync(directory)) return []
  return readdirSync(directory)
    .filter((name) => name.endsWith('.gazetteer'))
    .sort()
    .map((name) => `${directory}/${name}`)
}

/** Without it texts would be read otherwise than with it, so nothing goes on where it cannot be used. */
function openUserFile(file: string): Shard {
  try {
    return openShard(wordsOfFile(file))
  } catch (error) {
    const why =
      error instanceof NotCompiled ? error.message : `it cannot be opened (${(error as NodeJS.ErrnoException).code})`
    const advice = `Add its places again ("breadcrumb gazetteer add"), or delete it to go on without them.`
    throw new NotCompiled(`The place names in ${file} cannot be used: ${why}. ${advice}`, error)
  }
}

/** A gazetteer over compiled bytes, for those that are not in a file. */
export const gazetteerOf = (bytes: Uint8Array): Gazetteer => join([openShard(wordsInMemory(bytes))])

/** One gazetteer over several compiled ones. */
function join(shards: readonly Shard[]): Gazetteer {
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

function openShard(file: Words): Shard {
  if (file.length < HEADER_WORDS || file.at(0) !== MAGIC) throw new NotCompiled('the file is no compiled gazetteer')
  if (file.at(1) !== FORMAT) throw new NotCompiled('they were compiled by another version of Breadcrumb')
  if (!isWhole(file)) throw new NotCompiled('the file is damaged or cut short')
  const begin = (section: Section): number => file.at(4 + SECTIONS.indexOf(section))
  const [bloom, slots, postings, records] = [begin('bloom'), begin('slots'), begin('postings'), begin('records')]
  const mask = (postings - slots) / 3 - 1
  const bloomMask = (slots - bloom) * 32 - 1
  const decoded = new Map<number, GazetteerPlace>()
  const place = (number: number): GazetteerPlace => {
    let known = decoded.get(number)
    if (!known) {
      known = decode(file, records + number * RECORD_WORDS, begin)
      decoded.set(number, known)
    }
    return known
  }
  const isSet = (bit: number): boolean => (file.at(bloom + (bit >>> 5)) & (1 << (bit & 31))) !== 0
  return {
    find(key, sort) {
      const one = hashOne(key, sort)
      for (let slot = one & mask; ; slot = (slot + 1) & mask) {
        const at = slots + slot * 3
        const posting = file.at(at + 2)
        if (posting === 0) return []
        if (file.at(at) !== one || file.at(at + 1) !== hashTwo(key, sort)) continue
        const first = postings + posting
        return Array.from({ length: file.at(first - 1) }, (_, i) => place(file.at(first + i)))
      }
    },
    mayBegin(word) {
      return isSet(hashOne(word, FIRST_WORD_KEY) & bloomMask) && isSet(hashTwo(word, FIRST_WORD_KEY) & bloomMask)
    },
  }
}

/** Whether the sections follow one another to the end of the file, as its header says. */
function isWhole(file: Words): boolean {
  const starts = Array.from({ length: SECTIONS.length + 1 }, (_, i) => file.at(4 + i))
  const isInOrder = starts.every((start, i) => start >= (i === 0 ? HEADER_WORDS : starts[i - 1]))
  const [bloom, slots, postings, records, provinces] = starts
  return (
    isInOrder &&
    starts[SECTIONS.length] === file.length &&
    isPowerOfTwo(slots - bloom) &&
    isPowerOfTwo((postings - slots) / 3) &&
    provinces - records === file.at(2) * RECORD_WORDS
  )
}

const isPowerOfTwo = (number: number): boolean => Number.isInteger(Math.log2(number))

function decode(file: Words, at: number, begin: (section: Section) => number): GazetteerPlace {
  const text = begin('text') * 4
  const sizes = file.at(at + 5)
  const area = file.at(at + 6)
  const within = file.at(at + 7)
  const country = area >>> 16
  const province = begin('provinces') + (area & 0xffff) * 2
  return {
    id: idOf(file, at, text),
    name: file.text(text + file.at(at + 4), (sizes >>> 8) & 0xff),
    lat: (file.at(at) | 0) / 1e5,
    lon: (file.at(at + 1) | 0) / 1e5,
    kind: KINDS[sizes & 0x7f],
    country: country === 0 ? '' : String.fromCharCode(country >> 8, country & 0xff),
    admin1: (area & 0xffff) === 0 ? null : file.text(text + file.at(province), file.at(province + 1)),
    population: file.at(at + 2),
    within: within === NONE ? null : idOf(file, begin('records') + within * RECORD_WORDS, text),
    isCurated: (sizes & CURATED) !== 0,
  }
}

/** `geonames:170654`; `breadcrumb:SY/kafr-hamra` for places with an id of our own; else where the place is. */
function idOf(file: Words, at: number, text: number): string {
  const sizes = file.at(at + 5)
  const keyLength = (sizes >>> 16) & 0xff
  if (keyLength > 0) return `breadcrumb:${file.text(text + file.at(at + 4) + ((sizes >>> 8) & 0xff), keyLength)}`
  const geonames = file.at(at + 3)
  return geonames > 0 ? `geonames:${geonames}` : `geonames:@${(file.at(at) | 0) / 1e5},${(file.at(at + 1) | 0) / 1e5}`
}
