// How alike the wording of two texts is: shared rare words and names weigh more than shared common ones, and runs of words
// in common show copying. Likeness alone never joins two reports (`match.ts`).

import { likelihood, type TermCounts } from './terms.ts'
import { SHINGLE, type Wording, type Words } from './wording.ts'

/** What is common, in this record and in general. */
export interface Commonness {
  readonly counts: TermCounts
  readonly general: ReadonlyMap<string, number>
}

/** Bits: how surprising a term is in a report that has nothing to do with the matter. */
export const surprise = (term: string, { counts, general }: Commonness): number =>
  -Math.log2(likelihood(term, counts, general))

/** Cosine of two wordings, each word weighing its surprise times its emphasis: 0 nothing shared, 1 the same words. */
export function wordLikeness(a: Words, b: Words, commonness: Commonness): number {
  const [left, right] = [vectorOf(a, commonness), vectorOf(b, commonness)]
  if (left.length === 0 || right.length === 0) return 0
  let dot = 0
  for (let i = 0, j = 0; i < a.words.length && j < b.words.length; ) {
    if (a.words[i] === b.words[j]) dot += left.weights[i++] * right.weights[j++]
    else if (a.words[i] < b.words[j]) i++
    else j++
  }
  return dot / (left.length * right.length)
}

interface WordVector {
  readonly weights: readonly number[]
  /** Euclidean. */
  readonly length: number
}

const vectors = new WeakMap<Commonness, WeakMap<Words, WordVector>>()

/** What the words weigh, worked out once for each wording. */
function vectorOf(wording: Words, commonness: Commonness): WordVector {
  let known = vectors.get(commonness)
  if (!known) {
    known = new WeakMap()
    vectors.set(commonness, known)
  }
  let vector = known.get(wording)
  if (!vector) {
    const weights = wording.words.map((word, i) => surprise(`word:${word}`, commonness) * wording.emphasis[i])
    vector = { weights, length: Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0)) }
    known.set(wording, vector)
  }
  return vector
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
