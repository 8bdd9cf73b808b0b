// How alike the wording of two texts is: shared rare words and names weigh more than shared common ones, and runs of words
// in common show copying. Likeness alone never joins two reports (`match.ts`).

import { likelihood, type TermCounts } from './terms.ts'
import { SHINGLE, type Wording } from './wording.ts'

/** What is common, in this record and in general. */
export interface Commonness {
  readonly counts: TermCounts
  readonly general: ReadonlyMap<string, number>
}

/** Bits: how surprising a term is in a report that has nothing to do with the matter. */
export const surprise = (term: string, { counts, general }: Commonness): number =>
  -Math.log2(likelihood(term, counts, general))

/** Cosine of two word lists, each word weighing its surprise: 0 nothing shared, 1 the same words. */
export function wordLikeness(a: readonly string[], b: readonly string[], commonness: Commonness): number {
  let dot = 0
  for (const word of shared(a, b)) dot += surprise(`word:${word}`, commonness) ** 2
  if (dot === 0) return 0
  return dot / Math.sqrt(weightOf(a, commonness) * weightOf(b, commonness))
}

function weightOf(words: readonly string[], commonness: Commonness): number {
  let sum = 0
  for (const word of words) sum += surprise(`word:${word}`, commonness) ** 2
  return sum
}

/** What two sorted lists have in common. */
export function shared<T extends string | number>(a: readonly T[], b: readonly T[]): T[] {
  const both: T[] = []
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      both.push(a[i])
      i++
      j++
    } else if (a[i] < b[j]) i++
    else j++
  }
  return both
}

/** How much of the shorter text stands word for word in the other: 0 to 1, by runs of `SHINGLE` words. */
export function copiedShare(a: Wording, b: Wording): number {
  const least = Math.min(a.shingles.length, b.shingles.length)
  return least < SHINGLE ? 0 : shared(a.shingles, b.shingles).length / least
}
