// Short keys by which sources are found: what is found by one is held against the whole value before it counts.

import { hash } from 'node:crypto'

const KEY_BYTES = 12 // of the SHA-256: two files that share so much of it are not made by chance

/** By which the bytes of a source are found, from their SHA-256 in hex. */
export const bytesKey = (bytesHash: string): string =>
  Buffer.from(bytesHash.slice(0, 2 * KEY_BYTES), 'hex').toString('base64')

/** By which an address, or an id that others gave, is found: 32 bits, which both databases hold. */
export const textKey = (text: string): number => hash('sha256', text, 'buffer').readInt32BE(0)

/** 48 bits of a term's hash (FNV-1a, and the same from another start), so that few of a record's terms ever share one. */
export function termKey(text: string): { readonly term: number; readonly more: number } {
  let term = 0x811c9dc5
  let more = 0x2f0b4c47
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    term = Math.imul(term ^ code, 0x01000193)
    more = Math.imul(more ^ code, 0x01000193)
  }
  return { term: term | 0, more: (more >>> 16) - 0x8000 }
}
