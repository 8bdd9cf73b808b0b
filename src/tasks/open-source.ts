// Turns the bytes of one file into a source at the door of the reader: what the user gave stands above what the file says.

import { createHash } from 'node:crypto'
import type { Problem } from '../model/problem.ts'
import type { Source } from '../model/reading.ts'
import { findLanguage } from '../reading/language.ts'
import { tokenise } from '../reading/tokens.ts'
import { decode } from '../sources/decode.ts'
import { readHtmlApart } from '../sources/html-apart.ts'
import { findForeignFormat, isHtml } from '../sources/kind.ts'
import { type Page, plainText } from '../sources/page.ts'
import { badDate, readPublishedDate } from '../sources/published-date.ts'

/** What the user says of the sources; null where the sources are to be asked. */
export interface ReadOptions {
  /** As written by the user: `readGiven` reads it. */
  readonly published: string | null
  readonly publisher: string | null
  readonly title: string | null
  /** BCP 47. */
  readonly language: string | null
}

/** Options whose date has been read. */
export type Given = Omit<ReadOptions, 'published'> & { readonly publishedAt: string | null }

/** How a text was derived from bytes, and the version of that way. */
export type Extraction = 'plain-text/1' | 'html/1' | 'json-line/1' | 'json-line-below-title/1'

export type OpenedPage =
  | { readonly kind: 'page'; readonly page: Page; readonly extraction: Extraction }
  | { readonly kind: 'problem'; readonly problem: Problem }

/** Bytes. A report is seldom over 100 KB; past this the file is no report, or many. */
export const LONGEST_FILE = 32 * 1024 * 1024

const SNIFFED_TEXT = 15_000 // characters that a page's language is measured in

/** Reads the date that the user gave, once for all sources. */
export function readGiven(options: ReadOptions): Given | Problem {
  const { published, ...rest } = options
  if (published === null) return { ...rest, publishedAt: null }
  const publishedAt = readPublishedDate(published)
  return publishedAt ? { ...rest, publishedAt } : badDate('--published', published)
}

export const tooLarge = (name: string): Problem => ({
  code: 'too_large',
  message: `${name} is larger than ${LONGEST_FILE / 2 ** 20} MiB. Give one report a file, or many as JSON Lines (--jsonl).`,
})

/** The text of a file and what the file says of itself, or why there is none. */
export async function openPage(bytes: Uint8Array, name: string): Promise<OpenedPage> {
  const problem = (found: Problem): OpenedPage => ({
    kind: 'problem',
    problem: { ...found, message: `${name}: ${found.message}` },
  })
  if (bytes.length === 0) return problem({ code: 'empty', message: 'The file is empty. Give one with a report in it.' })
  const foreign = findForeignFormat(bytes)
  if (foreign) return problem(foreign)
  const decoded = decode(bytes)
  if (decoded.kind === 'problem') return problem(decoded.problem)
  const { text } = decoded
  if (text.trim() === '')
    return problem({ code: 'empty', message: 'The file holds only white space. Give one with a report in it.' })
  if (!isHtml(text, name)) return { kind: 'page', page: plainText(text), extraction: 'plain-text/1' }
  const read = await readHtmlApart(text)
  return read.kind === 'page' ? { ...read, extraction: 'html/1' } : problem(read.problem)
}

/** The source that the reader is given, with its id: `sha256:` and the hex digest of its text's UTF-8 bytes. */
export function identify(page: Page, externalId: string | null, given: Given): Source & { readonly id: string } {
  const publishedAt = given.publishedAt ?? page.publishedAt
  return {
    id: `sha256:${createHash('sha256').update(page.text, 'utf8').digest('hex')}`,
    externalId,
    title: given.title ?? page.title,
    publisher: given.publisher ?? page.publisher,
    url: page.url,
    publishedAt,
    publishedAtFrom: publishedAt === null ? null : given.publishedAt ? 'given' : 'metadata',
    publishedAtBinding: given.publishedAt !== null,
    language: given.language ?? declaredLanguage(page),
    text: page.text,
  }
}

/** What a page declares is often its template's language: it counts only where the text does not tell. */
function declaredLanguage(page: Page): string | null {
  if (page.language === null) return null
  return findLanguage(tokenise(page.text.slice(0, SNIFFED_TEXT))) ?? page.language
}
