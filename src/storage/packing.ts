// How things are packed in the record: raw deflate (RFC 1951), so that a record is not many times its texts. A text is packed
// by itself. Bytes as received and claims hold the text's words again, so they are packed with a dictionary (RFC 1950's preset
// dictionary) that ends with the text: bytes with the text alone, claims with words that claims have and then the text. What is
// kept of sources and readings is packed with those words alone. The words are kept in the record too (`packing-words.ts`).

import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'
import { WORDS_1, WORDS_2 } from './packing-words.ts'

/** Words by their number, with the fact that holds them in the record. */
const DICTIONARIES: ReadonlyMap<number, Buffer> = new Map(
  [WORDS_1, WORDS_2].map((words, i) => [i + 1, Buffer.from(words)]),
)

/** Number of the words that things are packed with now. */
export const WORDS = 2

export const dictionaryName = (number: number): string => `dictionary/${number}`
export const dictionaryOf = (number: number): string => wordsOf(number).toString()

function wordsOf(number: number): Buffer {
  const words = DICTIONARIES.get(number)
  if (!words) throw new Error(`There are no words with the number ${number}`)
  return words
}

const REACH = 24_000 // bytes of the text: deflate looks back 32 KiB, some of it over what it packs

const endOf = (text: Uint8Array): Uint8Array => text.subarray(Math.max(0, text.length - REACH))
const claimWords = (number: number, text: Uint8Array): Uint8Array => Buffer.concat([wordsOf(number), endOf(text)])

/** Packs the canonical JSON of a list of claims on a text. */
export const packClaims = (json: string, text: Uint8Array): Buffer =>
  deflateRawSync(json, { dictionary: claimWords(WORDS, text) })

/** Throws if the bytes are not what was packed. `words`: number of those it was packed with. */
export const unpackClaims = (packed: Uint8Array, text: Uint8Array, words: number): string =>
  inflateRawSync(packed, { dictionary: claimWords(words, text) }).toString('utf8')

/** Packs the canonical JSON of what is kept of a source or a reading. */
export const packBody = (json: string): Buffer =>
  deflateRawSync(json, { dictionary: wordsOf(WORDS), windowBits: 13, memLevel: 5 }) // as much as it takes, made ready sooner

/** Throws if the bytes are not what was packed. */
export const unpackBody = (packed: Uint8Array): string =>
  inflateRawSync(packed, { dictionary: wordsOf(WORDS) }).toString('utf8')

export const packText = (text: Uint8Array): Buffer => deflateRawSync(text)
export const unpackText = (packed: Uint8Array): Buffer => inflateRawSync(packed)

export const packBytes = (bytes: Uint8Array, text: Uint8Array): Buffer =>
  deflateRawSync(bytes, { dictionary: endOf(text) })
export const unpackBytes = (packed: Uint8Array, text: Uint8Array): Buffer =>
  inflateRawSync(packed, { dictionary: endOf(text) })

/** A signed 32-bit number, which both databases hold. Any change of up to 32 bits in a row gives another. */
export const checksum = (...parts: readonly Uint8Array[]): number =>
  parts.reduce((sum, part) => crc32(part, sum), 0) | 0
