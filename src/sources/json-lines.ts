// Reads sources from JSON Lines: one JSON object a line, in the order they stand, holding no more than a few lines at a time:
// those that came together. A line that cannot be read answers with a problem and the next one goes on.

import { isUtf8 } from 'node:buffer'
import type { Problem } from '../model/problem.ts'
import { badDate, readPublishedDate } from './published-date.ts'
import type { Page } from './page.ts'

/** Bytes. No report is longer; past it a line is passed over without being kept. */
export const LONGEST_LINE = 32 * 1024 * 1024

const LINE_FEED = 0x0a

/** What one line holds. `line` counts from 1. A date that cannot be read is told beside the source, which is kept. */
export type JsonLine =
  | {
      readonly kind: 'source'
      readonly line: number
      readonly externalId: string | null
      /** The line as received, without its line feed (and the file's byte order mark). */
      readonly bytes: Uint8Array
      readonly page: Page
      readonly badDate: Problem | null
    }
  | { readonly kind: 'problem'; readonly line: number; readonly externalId: string | null; readonly problem: Problem }

/** A lot ends with so many lines, or with the line that makes it so many bytes long. */
const MOST_LINES = 64
export const MOST_BYTES = 256 * 1024

/**
 * The sources of a stream of bytes, one a line; lines of white space are passed over. Those that came together are given
 * together, a small lot at a time: none waits for what has yet to come.
 */
export async function* readSourceLots(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<readonly JsonLine[]> {
  let line = 0
  for await (const contents of splitLines(bytes)) {
    const lot: JsonLine[] = []
    for (const content of contents) {
      const found = sourceOfLine(content, ++line)
      if (found) lot.push(found)
    }
    if (lot.length > 0) yield lot
  }
}

type Line = Uint8Array | 'too long'

function sourceOfLine(content: Line, line: number): JsonLine | null {
  if (content !== 'too long') return readSourceLine(line === 1 ? withoutMark(content) : content, line)
  const message = `Line ${line} is longer than ${LONGEST_LINE} bytes. Give one report a line.`
  return { kind: 'problem', line, externalId: null, problem: { code: 'too_large', message } }
}

/** Cuts a stream at line feeds. What comes before one is joined only when it is whole. */
async function* splitLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<readonly Line[]> {
  let parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of bytes) {
    let lot: Line[] = []
    let together = 0
    let from = 0
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, from)) {
      parts.push(chunk.subarray(from, at))
      size += at - from
      lot.push(size > LONGEST_LINE ? 'too long' : Buffer.concat(parts))
      together += size
      parts = []
      size = 0
      from = at + 1
      if (lot.length < MOST_LINES && together < MOST_BYTES) continue
      yield lot
      lot = []
      together = 0
    }
    if (lot.length > 0) yield lot
    size += chunk.length - from
    if (size > LONGEST_LINE) parts = []
    else if (from < chunk.length) parts.push(chunk.subarray(from))
  }
  if (size > LONGEST_LINE) yield ['too long']
  else if (size > 0) yield [Buffer.concat(parts)]
}

const withoutMark = (bytes: Uint8Array): Uint8Array =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes

/** One line, or null if nothing stands on it. */
export function readSourceLine(bytes: Uint8Array, line: number): JsonLine | null {
  const failed = (code: Problem['code'], message: string, externalId: string | null = null): JsonLine => ({
    kind: 'problem',
    line,
    externalId,
    problem: { code, message: `Line ${line}: ${message}` },
  })
  if (bytes.includes(0))
    return failed('encoding', 'it has NUL bytes, as UTF-16 has. Save the file as UTF-8 and try again.')
  if (!isUtf8(bytes)) return failed('encoding', 'it is not valid UTF-8. Save the file as UTF-8 and try again.')
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8')
  if (!text.trim()) return null
  const value = parsed(text)
  if (value instanceof SyntaxError)
    return failed('not_json', `it is not JSON (${value.message.slice(0, 120)}). Each line must be one JSON object.`)
  if (!isRecord(value))
    return failed('not_json', 'it is not a JSON object. Each line must be one, with at least "text".')
  const externalId = typeof value.doc_id === 'string' && value.doc_id.isWellFormed() ? value.doc_id : null
  const wrong = findWrongField(value)
  return wrong ? failed(wrong.code, wrong.message, externalId) : sourceFrom(value, line, externalId, bytes)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return error
    throw error
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const FIELDS = ['doc_id', 'title', 'publisher', 'date', 'url', 'text'] as const

function findWrongField(value: Readonly<Record<string, unknown>>): Problem | null {
  for (const field of FIELDS) {
    const content = value[field]
    if (content === undefined || content === null) continue
    if (typeof content !== 'string') return { code: 'not_json', message: `"${field}" must be a string or null.` }
    if (!content.isWellFormed())
      return {
        code: 'encoding',
        message: `"${field}" has half a character (a lone surrogate). Write the text out again from where it came.`,
      }
    if (content.includes('\0'))
      return { code: 'encoding', message: `"${field}" has a NUL character. Take it out and try again.` }
  }
  if (value.text === undefined || value.text === null)
    return { code: 'empty', message: 'there is no "text". Each line needs the report itself under "text".' }
  if (String(value.text).trim() === '') return { code: 'empty', message: '"text" is empty. Nothing can be read in it.' }
  return null
}

function sourceFrom(
  value: Readonly<Record<string, unknown>>,
  line: number,
  externalId: string | null,
  bytes: Uint8Array,
): JsonLine {
  const string = (field: (typeof FIELDS)[number]): string | null => {
    const content = value[field]
    return typeof content === 'string' && content.trim() !== '' ? content : null
  }
  const date = string('date')
  const publishedAt = date ? readPublishedDate(date) : null
  return {
    kind: 'source',
    line,
    externalId,
    bytes,
    page: {
      text: String(value.text),
      title: string('title'),
      publisher: string('publisher'),
      url: string('url'),
      publishedAt,
      language: null,
    },
    badDate: date && !publishedAt ? badDate(`Line ${line}, "date"`, date) : null,
  }
}
