// Finds sentences that stand word for word earlier in the text: pages print leads, and sometimes whole articles, twice.

import { PUNCT, type Tokens } from './tokens.ts'

const LEAST_WORDS = 6
// A hash that many unlike sentences share would cost its square; past this many, a repeat may be missed.
const MOST_OF_ONE_HASH = 8

interface Run {
  readonly from: number
  readonly to: number
}

/** For each run the index of the first run with the same words, marks and case apart, or null. Short runs have none. */
export function findRepeats(tokens: Tokens, runs: readonly Run[]): (number | null)[] {
  const byHash = new Map<number, number[]>()
  return runs.map((run, i) => {
    const hash = hashOf(tokens, run)
    if (hash === null) return null
    const same = byHash.get(hash)
    if (!same) {
      byHash.set(hash, [i])
      return null
    }
    const earlier = same.find((other) => haveSameWords(tokens, runs[other], run))
    if (earlier !== undefined) return earlier
    if (same.length < MOST_OF_ONE_HASH) same.push(i)
    return null
  })
}

/** From each word its length and two letters; null for a run of few words. */
function hashOf(tokens: Tokens, { from, to }: Run): number | null {
  let hash = 17
  let words = 0
  for (let i = from; i < to; i++) {
    if (tokens.flags[i] & PUNCT) continue
    const word = tokens.words[i]
    words++
    hash = (Math.imul(hash, 31) + word.charCodeAt(0) * 67 + word.charCodeAt(word.length - 1) * 5 + word.length) | 0
  }
  return words < LEAST_WORDS ? null : hash
}

function haveSameWords(tokens: Tokens, one: Run, other: Run): boolean {
  const { words, flags } = tokens
  let a = one.from
  let b = other.from
  while (true) {
    while (a < one.to && flags[a] & PUNCT) a++
    while (b < other.to && flags[b] & PUNCT) b++
    if (a >= one.to || b >= other.to) return a >= one.to && b >= other.to
    if (words[a++] !== words[b++]) return false
  }
}
