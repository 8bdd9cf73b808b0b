// What every way in hands on: a text, unaltered, and what the file says of itself.

import type { Problem } from '../model/problem.ts'

export interface Page {
  /** The derived text: every offset of a reading points into it. */
  readonly text: string
  readonly title: string | null
  readonly publisher: string | null
  readonly url: string | null
  /** ISO 8601 date or date-time. */
  readonly publishedAt: string | null
  /** BCP 47, as the page declares it; often a template's and wrong. */
  readonly language: string | null
}

/** What a parser makes of a file: a page, or why there is none. */
export type ReadPage =
  | { readonly kind: 'page'; readonly page: Page }
  | { readonly kind: 'problem'; readonly problem: Problem }

/** Plain text is its own derived text: nothing is trimmed, joined or normalised, line ends included. */
export const plainText = (text: string): Page => ({
  text,
  title: null,
  publisher: null,
  url: null,
  publishedAt: null,
  language: null,
})

/** Letters of a text among which its title is looked for: some archives have a date, a crumb or the house before it. */
const HEAD = 600

/** The text with its title above it; null where there is none, or the text begins with it. */
export function belowTitle({ title, text }: Pick<Page, 'title' | 'text'>): string | null {
  const letters = (of: string): string => of.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
  if (title === null || letters(title) === '') return null
  if (letters(text.slice(0, title.length + HEAD)).includes(letters(title))) return null
  return `${title}\n${text}`
}
