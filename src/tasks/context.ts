// The sentences of a text: those around a passage, shown with it, and those that no claim rests on, shown as left out.

import { codePointAt, openText, type SourceText } from '../model/passage.ts'
import { findSentences } from '../reading/sentences.ts'
import { tokenise } from '../reading/tokens.ts'

/** A stretch of a text: code points, end exclusive. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** The sentence or sentences around a passage. */
export interface Context {
  readonly text: string
  /** Where they begin, in code points of the whole text. */
  readonly start: number
  /** Left out where the script tells none. */
  readonly dir?: 'ltr' | 'rtl'
}

/** A text parted into sentences, once for all its passages. */
export interface Sentences {
  readonly source: SourceText
  /** In string indexes and in code points, ascending. */
  readonly all: ReadonlyArray<Stretch & { readonly from: number; readonly to: number }>
}

export function sentencesOf(text: string): Sentences {
  const source = openText(text)
  const tokens = tokenise(text)
  const all = findSentences(tokens).map((sentence) => {
    const from = tokens.starts[sentence.from]
    const to = tokens.ends[sentence.to - 1]
    return { from, to, start: codePointAt(source, from), end: codePointAt(source, to) }
  })
  return { source, all }
}

/** The sentences that a passage touches; the passage alone where the text has none there. */
export function contextOf(sentences: Sentences, passage: Stretch & { readonly exact: string }): Context {
  const touched = sentences.all.filter(({ start, end }) => start < passage.end && end > passage.start)
  const first = touched.at(0)
  const last = touched.at(-1)
  if (!first || !last) return { text: passage.exact, start: passage.start, ...direction(passage.exact) }
  const text = sentences.source.text.slice(first.from, last.to)
  return { text, start: first.start, ...direction(text) }
}

/** Sentences that none of the passages touches, neighbours joined. */
export function leftOutOf({ all }: Sentences, passages: readonly Stretch[]): Stretch[] {
  const ordered = [...passages].sort((a, b) => a.start - b.start)
  const left: Stretch[] = []
  let next = 0
  let reach = 0 // end of the passages that began so far
  let isJoined = false
  for (const { start, end } of all) {
    while (next < ordered.length && ordered[next].start < end) reach = Math.max(reach, ordered[next++].end)
    const isUsed = reach > start
    const before = left.at(-1)
    if (!isUsed && isJoined && before) left[left.length - 1] = { start: before.start, end }
    else if (!isUsed) left.push({ start, end })
    isJoined = !isUsed
  }
  return left
}

const RTL = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u

/** The first letter that has a direction tells it. */
export function direction(text: string): { readonly dir?: 'ltr' | 'rtl' } {
  const letter = /\p{L}/u.exec(text)?.[0]
  if (letter === undefined) return {}
  return { dir: RTL.test(letter) ? 'rtl' : 'ltr' }
}
