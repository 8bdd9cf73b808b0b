// The lines of a text file, plain, gzipped or alone in a zip archive, streamed.

import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { createGunzip, createInflateRaw } from 'node:zlib'

/** A zip archive that holds no text we can read. */
export class NoTextInZip extends Error {}

/**
 * The lines of a file, without their ends.
 *
 * @throws NoTextInZip for an archive without a .txt, .csv or .tsv file; what the file system and zlib throw
 */
export async function* textLines(path: string): AsyncGenerator<string> {
  const stream = await openStream(path)
  try {
    yield* createInterface({ input: stream, crlfDelay: Infinity })
  } finally {
    stream.destroy()
  }
}

async function openStream(path: string): Promise<Readable> {
  const file = await open(path)
  const start = Buffer.alloc(4)
  try {
    await file.read(start, 0, 4, 0)
    if (start.readUInt16LE(0) === 0x8b1f) return inflate(createReadStream(path), createGunzip())
    if (start.readUInt32LE(0) !== 0x04034b50) return createReadStream(path)
    const { size } = await file.stat()
    const tail = Buffer.alloc(Math.min(size, 0x10000 + 22))
    await file.read(tail, 0, tail.length, size - tail.length)
    const entry = await textEntry(tail, async (at, length) => {
      const bytes = Buffer.alloc(length)
      await file.read(bytes, 0, length, at)
      return bytes
    })
    const stream = createReadStream(path, { start: entry.from, end: entry.from + entry.length - 1 })
    return entry.isStored ? stream : inflate(stream, createInflateRaw())
  } finally {
    await file.close()
  }
}

function inflate(
  from: Readable,
  through: ReturnType<typeof createGunzip> | ReturnType<typeof createInflateRaw>,
): Readable {
  from.on('error', (error) => through.destroy(error))
  return from.pipe(through)
}

interface ZipEntry {
  readonly from: number
  readonly length: number
  readonly isStored: boolean
}

/** The largest text in a zip archive, found by its central directory (APPNOTE 4.3.12 and 4.3.16). */
async function textEntry(tail: Buffer, read: (at: number, length: number) => Promise<Buffer>): Promise<ZipEntry> {
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0) throw new NoTextInZip('the archive has no directory; it may be cut short')
  const directory = await read(tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12))
  let best: { at: number; length: number; method: number } | null = null
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === 0x02014b50; ) {
    const nameLength = directory.readUInt16LE(at + 28)
    const name = directory.toString('utf8', at + 46, at + 46 + nameLength)
    const length = directory.readUInt32LE(at + 20)
    if (/\.(txt|csv|tsv)$/i.test(name) && !/readme/i.test(name) && length > (best?.length ?? 0)) {
      best = { at: directory.readUInt32LE(at + 42), length, method: directory.readUInt16LE(at + 10) }
    }
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  if (!best) throw new NoTextInZip('the archive holds no .txt, .csv or .tsv file')
  const local = await read(best.at, 30)
  const from = best.at + 30 + local.readUInt16LE(26) + local.readUInt16LE(28)
  return { from, length: best.length, isStored: best.method === 0 }
}
