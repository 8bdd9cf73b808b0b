// A file of 32-bit words (little-endian), read by pages as they are asked for and kept. A short report touches a few
// dozen pages of a gazetteer of many megabytes.

import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

/** Words and texts of a compiled file. */
export interface Words {
  /** Number of words. */
  readonly length: number
  /** The word at an index, unsigned. */
  at(index: number): number
  /** UTF-8 text at a byte offset. */
  text(from: number, length: number): string
}

const PAGE_BITS = 10 // 1024 words, 4 KB: a look-up lands anywhere, so larger pages would read what nobody asks for
const PAGE_WORDS = 1 << PAGE_BITS
const PAGE_MASK = PAGE_WORDS - 1
const decoder = new TextDecoder()

/**
 * Opens a file. It stays open while the process lives, so it may be replaced on disk meanwhile.
 *
 * @throws what the file system throws
 */
export function wordsOfFile(path: string): Words {
  const file = openSync(path, 'r')
  let bytes: number
  try {
    bytes = fstatSync(file).size
  } catch (error) {
    closeSync(file)
    throw error
  }
  return paged(bytes >>> 2, (page) => {
    const words = new Uint32Array(PAGE_WORDS)
    readSync(file, words, 0, words.byteLength, page * PAGE_WORDS * 4)
    return words
  })
}

/** Words that are in memory already. */
export function wordsInMemory(bytes: Uint8Array): Words {
  const all = new Uint32Array(bytes.slice().buffer, 0, bytes.byteLength >>> 2)
  return paged(all.length, (page) => all.subarray(page * PAGE_WORDS, (page + 1) * PAGE_WORDS))
}

function paged(length: number, load: (page: number) => Uint32Array): Words {
  const pages: (Uint32Array | undefined)[] = new Array(Math.ceil(length / PAGE_WORDS)).fill(undefined)
  const pageAt = (page: number): Uint32Array => {
    const known = pages[page]
    if (known) return known
    const fresh = load(page)
    pages[page] = fresh
    return fresh
  }
  return {
    length,
    at: (index) => pageAt(index >>> PAGE_BITS)[index & PAGE_MASK],
    text(from, size) {
      const bytes = new Uint8Array(size)
      for (let i = 0; i < size; i++) {
        const word = pageAt((from + i) >>> (PAGE_BITS + 2))[((from + i) >>> 2) & PAGE_MASK]
        bytes[i] = word >>> (((from + i) & 3) * 8)
      }
      return decoder.decode(bytes)
    },
  }
}
