// Finds words in the texts of the record, and says where they stand in the passage that is shown.

import type { Found, Store } from '../storage/store.ts'
import { foldWord, isForm, readQuery } from '../storage/words.ts'

/** A passage in which words were found. */
export interface FoundPassage extends Found {
  /** Words that were sought, by string index in the passage, end exclusive. */
  readonly marks: ReadonlyArray<{ readonly from: number; readonly to: number }>
}

const WORD = /[\p{L}\p{N}\p{M}'’]+/gu

/** The best passages for the words. */
export async function searchTexts(store: Store, words: string, limit: number): Promise<readonly FoundPassage[]> {
  const wanted = readQuery(words).flatMap((term) => term.words)
  return (await store.search(words, limit)).map((found) => ({ ...found, marks: marksIn(found.passage.exact, wanted) }))
}

function marksIn(passage: string, wanted: readonly string[]): { from: number; to: number }[] {
  return [...passage.matchAll(WORD)]
    .filter(([word]) => wanted.some((want) => isForm(foldWord(word), want)))
    .map((match) => ({ from: match.index, to: match.index + match[0].length }))
}
