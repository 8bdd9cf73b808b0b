// The compiled gazetteer: one file of 32-bit words that is read by pages, as they are needed, and never unpacked. A hash
// table (open addressing, two 32-bit hashes a key, so that a key need not be stored) leads from a normal form of a name
// to the numbers of the places that bear it, best known first; a record of eight words holds a place. Little-endian.
// Written by `compile.ts`, read by `open.ts`.
//
//   header   magic, format, number of places, then the first word of each section (see SECTIONS) and the file's length
//   bloom    bits: first words of names; its length in words is a power of two
//   slots    three words a slot: hash, second hash, posting + 1 (0 is empty); their number is a power of two
//   postings a count, then that many numbers of places
//   records  lat and lon (1e-5 degrees, signed), inhabitants, GeoNames id, text offset in bytes,
//            kind | name length << 8 | own id's length << 16, country (two letters) << 16 | province number, containing place
//   provinces text offset, length in bytes; number 0 is none
//   text     UTF-8: each place's name followed by its own id

import type { GazetteerKind } from '../model/gazetteer.ts'

export const MAGIC = 0x5a475242 // "BRGZ"
export const FORMAT = 5

export const SECTIONS = ['bloom', 'slots', 'postings', 'records', 'provinces', 'text'] as const
export type Section = (typeof SECTIONS)[number]

/** Magic, format, number of places, one unused; then where the sections begin and the file ends. */
export const HEADER_WORDS = 4 + SECTIONS.length + 1
export const RECORD_WORDS = 8
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

/** Names and ids longer than this are cut out of the gazetteer: a length must fit into a byte. */
export const LONGEST_TEXT = 255

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

/** Sorts of key: a name's exact or bare form, its folded form, its skeleton, and the first words in the bloom bits. */
export const NAME_KEY = 0
export const SOUND_KEY = 1
export const SKELETON_KEY = 2
export const FIRST_WORD_KEY = 7
