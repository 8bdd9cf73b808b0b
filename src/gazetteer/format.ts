// The compiled gazetteer: one file of typed arrays that is read in one go and never unpacked. A hash table (open
// addressing, two 32-bit hashes a key, so that a key need not be stored) leads from a normal form of a name to the
// numbers of the places that bear it, best known first; columns hold the places. Little-endian, sections aligned to 8.
// Written by `compile.ts`, read by `open.ts`.

import type { GazetteerKind } from '../model/gazetteer.ts'

export const MAGIC = 0x5a475242 // "BRGZ"
export const FORMAT = 4

/** Sections in file order. Each has an offset and a length in bytes in the header. */
export const SECTIONS = [
  'slots', // Uint32 × 3 a slot: hash, second hash, posting + 1 (0 is empty)
  'postings', // Uint32: count, then that many place numbers
  'bloom', // bits: first words of names
  'lat', // Int32, 1e-5 degrees
  'lon', // Int32
  'population', // Uint32
  'geonames', // Uint32: GeoNames id, 0 if none
  'nameAt', // Uint32: byte offset in `text`, one more than there are places
  'keyAt', // Uint32: byte offset in `text` of the own id, 0xffffffff if none; ends with a NUL
  'within', // Uint32: place number, 0xffffffff if none
  'admin1', // Uint16: number in `admin1At`, 0 is none
  'admin1At', // Uint32: byte offsets in `text`
  'country', // Uint16: two letters, 0 is none
  'kind', // Uint8: index in KINDS, plus CURATED
  'text', // UTF-8
] as const

export type Section = (typeof SECTIONS)[number]

/** Magic, format, number of places, then offset and length of each section; 8-byte aligned. */
export const HEADER_WORDS = 4 + 2 * SECTIONS.length
export const NONE = 0xffffffff

export const KINDS: readonly GazetteerKind[] = [
  'country',
  'province',
  'district',
  'settlement',
  'neighbourhood',
  'site',
  'area',
  'sea',
]

/** Bit beside the kind: of our own lists. */
export const CURATED = 0x80

/** First hash of a key (FNV-1a over UTF-16 units), with the sort of key mixed in. */
export function hashOne(key: string, sort: number): number {
  let hash = 0x811c9dc5 ^ sort
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193)
  return finish(hash)
}

/** Second hash, independent of the first. */
export function hashTwo(key: string, sort: number): number {
  let hash = 0x9747b28c ^ (sort << 8)
  for (let i = 0; i < key.length; i++) {
    hash = Math.imul(hash ^ key.charCodeAt(i), 0x5bd1e995)
    hash ^= hash >>> 15
  }
  return finish(hash)
}

function finish(hash: number): number {
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** Sorts of key: a name's exact or bare form, its folded form where that differs, and its skeleton. */
export const NAME_KEY = 0
export const SOUND_KEY = 1
export const SKELETON_KEY = 2
