// How alike the wording of two texts is: shared rare words and names weigh more than shared common ones, and runs of words
// in common show copying. Likeness alone never joins two reports (`match.ts`).

import { likelihood, type TermCounts } from './terms.ts'
import { type Keyed, SHINGLE, type Wording, type Words } from './wording.ts'

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
  eachShared(a, b, (i, j) => {
    dot += left.weights[i] * right.weights[j]
  })
  return dot / (left.length * right.length)
}

/** Goes through two lists together, in the order of their keys, and stops at what both have. */
function eachShared(a: Keyed, b: Keyed, stop: (i: number, j: number) => void): void {
  const { keys: left, words: mine } = a
  const { keys: right, words: others } = b
  let i = 0
  let j = 0
  while (i < left.length && j < right.length) {
    if (left[i] < right[j]) i++
    else if (left[i] > right[j]) j++
    else if (mine[i] === others[j]) stop(i++, j++)
    else if (mine[i] < others[j]) i++
    else j++
  }
}

interface WordVector {
  readonly weights: Float64Array
  /** Euclidean. */
  readonly length: number
}

/** What the words weigh, worked out once for each wording. */
const vectorOf = madeOnce((wording: Words, commonness): WordVector => {
  const weights = wording.emphasis.map((emphasis, i) => surprise(`word:${wording.words[i]}`, commonness) * emphasis)
  return { weights, length: Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0)) }
})

/** A term that two reports share, and how surprising that is. */
export interface SharedTerm {
  readonly term: string
  readonly bits: number
}

/** What both say and at least one writes as a name: headlines that have capitals throughout, or none, show no names. */
export function sharedNames(a: Wording, b: Wording, commonness: Commonness): SharedTerm[] {
  const both: SharedTerm[] = []
  eachShared(a, b, (i, j) => {
    if (a.isName[i] + b.isName[j] === 0) return
    const bits = a.isName[i] > 0 ? nameBits(a, commonness)[i] : nameBits(b, commonness)[j]
    both.push({ term: a.words[i], bits })
  })
  return both
}

/** Full names that both have. */
export function sharedFullNames(a: Wording, b: Wording, commonness: Commonness): SharedTerm[] {
  const both: SharedTerm[] = []
  eachShared(a.full, b.full, (i) => both.push({ term: a.full.words[i], bits: fullNameBits(a, commonness)[i] }))
  return both
}

/** Whether both have one. */
export function sharesFullName(a: Wording, b: Wording): boolean {
  let isShared = false
  eachShared(a.full, b.full, () => {
    isShared = true
  })
  return isShared
}

const nameBits = madeOnce((report: Wording, commonness) =>
  Float64Array.from(report.words, (word, i) => (report.isName[i] > 0 ? surprise(`name:${word}`, commonness) : 0)),
)

const fullNameBits = madeOnce((report: Wording, commonness) =>
  Float64Array.from(report.full.words, (name) => surprise(`full:${name}`, commonness)),
)

/** Remembers what was made of each thing, as long as the thing is there. */
export function madeOnce<T extends object, M>(
  make: (thing: T, commonness: Commonness) => M,
): (thing: T, commonness: Commonness) => M {
  const known = new WeakMap<Commonness, WeakMap<T, M>>()
  return (thing, commonness) => {
    let own = known.get(commonness)
    if (!own) {
      own = new WeakMap()
      known.set(commonness, own)
    }
    let made = own.get(thing)
    if (made === undefined) {
      made = make(thing, commonness)
      own.set(thing, made)
    }
    return made
  }
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
  return least < SHINGLE ? 0 : countShared(a.shingles, b.shingles) / least
}

function countShared(a: Int32Array, b: Int32Array): number {
  let count = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      count++
      i++
      j++
    } else if (a[i] < b[j]) i++
    else j++
  }
  return count
}
