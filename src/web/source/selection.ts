// Words of a text that a person picks, with the mouse or word by word with the keys. Everything counts code points, as the record
// does; the page counts UTF-16 units, so it is asked where pieces of the text stand (`data-at`).

import { indexAt, codePointAt, type SourceText } from '../../model/passage.ts'
import type { Span } from '../parts/marks.ts'

/** The picked words, in code points; null where nothing of the text is selected. */
export function spanOfSelection(selection: Selection | null, box: HTMLElement, source: SourceText): Span | null {
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!box.contains(range.startContainer) || !box.contains(range.endContainer)) return null
  return trimmed(
    source,
    indexOf(range.startContainer, range.startOffset, box),
    indexOf(range.endContainer, range.endOffset, box),
  )
}

/** The string index of a place in the page; beside the words, such as on a claim's number, that of the words before it. */
function indexOf(node: Node, offset: number, box: HTMLElement): number {
  const own = node.nodeType === Node.TEXT_NODE ? node.parentElement?.closest('[data-at]') : null
  if (own) return Number(own.getAttribute('data-at')) + offset
  const place = document.createRange()
  place.setStart(node, offset)
  const before = [...box.querySelectorAll('[data-at]')].findLast((piece) => place.comparePoint(piece, 0) < 0)
  return before ? Number(before.getAttribute('data-at')) + (before.textContent ?? '').length : 0
}

/** Picked words as they stand in the text. */
export const wordsAt = (source: SourceText, { start, end }: Span): string =>
  source.text.slice(indexAt(source, start), indexAt(source, end))

/** Without white space at its ends. */
export function trimmed(source: SourceText, from: number, to: number): Span | null {
  const words = source.text.slice(from, to)
  const start = from + (words.length - words.trimStart().length)
  const end = to - (words.length - words.trimEnd().length)
  return start < end ? { start: codePointAt(source, start), end: codePointAt(source, end) } : null
}

const WORD = /[\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}'’.-]*[\p{L}\p{N}\p{M}]|[\p{L}\p{N}\p{M}]/gu

/** Where the words of a text stand, by string index. */
export const wordsOf = (text: string): readonly { readonly from: number; readonly to: number }[] =>
  [...text.matchAll(WORD)].map((match) => ({ from: match.index, to: match.index + match[0].length }))

export type Step = 'next' | 'back' | 'wider' | 'narrower'

/** The picked words after an arrow: another word, or one word more or less at the end. */
export function stepPick(source: SourceText, picked: Span | null, step: Step, near = 0): Span | null {
  const words = wordsOf(source.text)
  if (words.length === 0) return null
  const inText = picked && { from: indexAt(source, picked.start), to: indexAt(source, picked.end) }
  const from = inText?.from ?? indexAt(source, near)
  const first = Math.max(
    0,
    words.findIndex(({ to }) => to > from),
  )
  if (inText === null) return spanOf(source, words, first, first)
  const last = Math.max(
    first,
    words.findLastIndex((word) => word.from < inText.to),
  )
  switch (step) {
    case 'next':
      return spanOf(source, words, last + 1, last + 1)
    case 'back':
      return spanOf(source, words, first - 1, first - 1)
    case 'wider':
      return spanOf(source, words, first, last + 1)
    case 'narrower':
      return spanOf(source, words, first, Math.max(first, last - 1))
  }
}

function spanOf(
  source: SourceText,
  words: readonly { readonly from: number; readonly to: number }[],
  first: number,
  last: number,
): Span {
  const start = words[Math.min(Math.max(first, 0), words.length - 1)].from
  const end = words[Math.min(Math.max(last, 0), words.length - 1)].to
  return { start: codePointAt(source, start), end: codePointAt(source, end) }
}
