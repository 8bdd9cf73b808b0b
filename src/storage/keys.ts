// Short keys by which sources are found: what is found by one is held against the whole value before it counts.

import { hash } from 'node:crypto'

const KEY_BYTES = 12 // of the SHA-256: two files that share so much of it are not made by chance

/** By which the bytes of a source are found, from their SHA-256 in hex. */
export const bytesKey = (bytesHash: string): string =>
  Buffer.from(bytesHash.slice(0, 2 * KEY_BYTES), 'hex').toString('base64')

/** By which an address, or an id that others gave, is found: 32 bits, which both databases hold. */
export const textKey = (text: string): number => hash('sha256', text, 'buffer').readInt32BE(0)
