// Paragraphs as evidence: a bulletin, a statement or a post of several sentences a paragraph mostly tells of one thing in
// each. Wire copy, one sentence a paragraph, says nothing by them.

import type { Document } from './mentions.ts'

const LEAST_PARAGRAPHS = 3
const LEAST_FULL = 2

const known = new WeakMap<Document, boolean>()

/** Whether a text is written in paragraphs of several sentences. */
function isInParagraphs(document: Document): boolean {
  let answer = known.get(document)
  if (answer !== undefined) return answer
  const sizes = new Map<number, number>()
  for (const { paragraph, kind } of document.sentences)
    if (kind === 'body' || kind === 'lead') sizes.set(paragraph, (sizes.get(paragraph) ?? 0) + 1)
  answer = sizes.size >= LEAST_PARAGRAPHS && [...sizes.values()].filter((n) => n > 1).length >= LEAST_FULL
  known.set(document, answer)
  return answer
}

/**
 * Whether two sentences stand in one paragraph, by their indexes. Null where the text's paragraphs tell nothing.
 */
export function shareParagraph(document: Document, a: number, b: number): boolean | null {
  if (!isInParagraphs(document)) return null
  return document.sentences[a].paragraph === document.sentences[b].paragraph
}
