// Turns bytes into text without changing or losing anything: strict, so that what cannot be read is said and not replaced.
// Only the byte order mark at the start, which is no part of the text, is left out.

import { isUtf8 } from 'node:buffer'
import type { Problem } from '../model/problem.ts'
import { sniff } from './kind.ts'

export type Decoded =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'problem'; readonly problem: Problem }

type Utf16 = 'utf-16le' | 'utf-16be'

const TRY_UTF8 = 'Save the file as UTF-8 and try again'

/**
 * Decodes a file: UTF-8, UTF-16 with or without a mark, or what an HTML page declares.
 *
 * @returns the text as it stands in the file, or why it is none and at which byte (counted from 0)
 */
export function decode(bytes: Uint8Array): Decoded {
  if (startsWith(bytes, [0xff, 0xfe, 0, 0]) || startsWith(bytes, [0, 0, 0xfe, 0xff]))
    return problem('encoding', `The text is in UTF-32, which is not read. ${TRY_UTF8}.`)
  if (startsWith(bytes, [0xff, 0xfe])) return decodeUtf16(bytes.subarray(2), 'utf-16le', 2)
  if (startsWith(bytes, [0xfe, 0xff])) return decodeUtf16(bytes.subarray(2), 'utf-16be', 2)
  const marked = startsWith(bytes, [0xef, 0xbb, 0xbf])
  const unmarked = marked ? null : unmarkedUtf16(bytes)
  if (unmarked) return decodeUtf16(bytes, unmarked, 0)
  const nul = bytes.indexOf(0)
  if (nul >= 0) return problem('binary', `This is no text: byte ${nul} is NUL. Give the report as plain text or HTML.`)
  const body = marked ? bytes.subarray(3) : bytes
  if (isUtf8(body)) return { kind: 'text', text: asBuffer(body).toString('utf8') }
  return decodeDeclared(body) ?? badUtf8(body, marked ? 3 : 0)
}

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean => start.every((byte, i) => bytes[i] === byte)

const problem = (code: Problem['code'], message: string): Decoded => ({ kind: 'problem', problem: { code, message } })

/** Every other byte of Latin text in UTF-16 is NUL. */
function unmarkedUtf16(bytes: Uint8Array): Utf16 | null {
  const looked = Math.min(bytes.length, 4096) & ~1
  if (looked < 4) return null
  let even = 0
  let odd = 0
  for (let i = 0; i < looked; i += 2) {
    if (bytes[i] === 0) even++
    if (bytes[i + 1] === 0) odd++
  }
  const pairs = looked / 2
  if (odd > 0.4 * pairs && even < 0.02 * pairs) return 'utf-16le'
  if (even > 0.4 * pairs && odd < 0.02 * pairs) return 'utf-16be'
  return null
}

function decodeUtf16(bytes: Uint8Array, encoding: Utf16, offset: number): Decoded {
  const units = bytes.length >> 1
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const little = encoding === 'utf-16le'
  for (let i = 0; i < units; i++) {
    const unit = view.getUint16(2 * i, little)
    if (unit === 0) return problem('binary', `This is no text: it has a NUL at byte ${offset + 2 * i}.`)
    if (unit < 0xd800 || unit > 0xdfff) continue
    const next = i + 1 < units ? view.getUint16(2 * i + 2, little) : 0
    if (unit > 0xdbff || next < 0xdc00 || next > 0xdfff)
      return problem(
        'encoding',
        `Half a character (a lone surrogate) in UTF-16 at byte ${offset + 2 * i}. ${TRY_UTF8}.`,
      )
    i++
  }
  if (bytes.length % 2) return problem('encoding', `The UTF-16 text ends in the middle of a character. ${TRY_UTF8}.`)
  return { kind: 'text', text: new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes) }
}

/** A page that is not UTF-8 is decoded by the charset it declares. */
function decodeDeclared(bytes: Uint8Array): Decoded | null {
  const head = sniff(bytes)
  if (!/<(?:!doctype\s+html|html|head|meta)\b/i.test(head)) return null
  const label = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([a-z0-9_:.-]{2,40})/i.exec(head)?.[1]
  if (!label || /^utf-?8$/i.test(label)) return null
  try {
    return { kind: 'text', text: new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes) }
  } catch (cause) {
    if (!(cause instanceof TypeError || cause instanceof RangeError)) throw cause
    return problem('encoding', `The page declares the encoding "${label}" but cannot be read in it. ${TRY_UTF8}.`)
  }
}

function badUtf8(bytes: Uint8Array, offset: number): Decoded {
  const at = firstBadByte(bytes)
  const value = bytes[at].toString(16).padStart(2, '0').toUpperCase()
  const message = `The text is not valid UTF-8: byte ${offset + at} (0x${value}) cannot stand there. If it was written in another encoding, such as Windows-1252, save it as UTF-8 and try again.`
  return problem('encoding', message)
}

/** Where the first sequence that is no UTF-8 begins. Halves the bytes, so that the search is done by native code. */
export function firstBadByte(bytes: Uint8Array): number {
  let good = 0
  let end = bytes.length
  while (end - good > 4096) {
    const middle = characterStart(bytes, (good + end) >> 1)
    if (isUtf8(bytes.subarray(good, middle))) good = middle
    else end = middle
  }
  for (let at = good; at < bytes.length; ) {
    const length = lengthOfCharacter(bytes[at])
    if (!length || at + length > bytes.length || !isUtf8(bytes.subarray(at, at + length))) return at
    at += length
  }
  return bytes.length - 1
}

/** At or a little before `at`, the first byte of a character, if the bytes have any there. */
function characterStart(bytes: Uint8Array, at: number): number {
  let start = at
  while (start > at - 3 && (bytes[start] & 0xc0) === 0x80) start--
  return start
}

/** By its first byte; 0 for a byte that begins none. */
function lengthOfCharacter(first: number): number {
  if (first < 0x80) return 1
  if (first >= 0xc2 && first < 0xe0) return 2
  if (first >= 0xe0 && first < 0xf0) return 3
  return first >= 0xf0 && first < 0xf5 ? 4 : 0
}
