// "North of", "15 km east of", "the outskirts of the town of": what before a name says on which side of it or how near.

import { DIRECTIONS, PLACE_NOUNS, PREPOSITIONS } from './lang/en/places.ts'
import type { Around, Scan } from './place-scan.ts'
import { HYPHEN_BEFORE, NUMBER, PUNCT, type Tokens } from './tokens.ts'

/** Which side of a place the words before it tell of, or that they tell a distance from it. */
export interface Bearing {
  readonly from: number
  readonly compass: string | null
  readonly isNear: boolean
}

/** "North-east of", "15 km east of", "2 km from", ending before a token: where they begin, and what they say. */
export function bearingOf({ tokens }: Scan, to: number, around: Around): Bearing | null {
  const { words, flags } = tokens
  const word = (k: number): string => (k >= around.from && !(flags[k] & PUNCT) ? words[k] : '')
  if (word(to - 1) !== 'of' && word(to - 1) !== 'from') return null
  const head = word(to - 2)
  if (DIRECTIONS.has(head)) {
    // "north-east of X": the words are one.
    const isJoined = (flags[to - 2] & HYPHEN_BEFORE) !== 0 && /^(north|south)$/.test(word(to - 3))
    const compass = isJoined ? `${word(to - 3)}${head} of` : `${head} of`
    const from = isJoined ? to - 3 : to - 2
    const isNear = isDistance(tokens, from, around.from)
    return { from: isNear ? startOfDistance(tokens, from, around.from) : from, compass, isNear }
  }
  if (!isDistance(tokens, to - 1, around.from)) return null
  return { from: startOfDistance(tokens, to - 1, around.from), compass: null, isNear: true }
}

/** "North of *the besieged* town of X": where what is said of the noun at a token begins. */
export function startOfNoun({ tokens }: Scan, noun: number, around: Around): number {
  for (let k = noun - 1; k > around.from && k >= noun - 4; k--) {
    if (tokens.words[k] === 'the') return k
    if (tokens.flags[k] & PUNCT || PREPOSITIONS.at(tokens, k)) break
  }
  return noun
}

/** Nouns for what lies about a town: "outskirts", "countryside". */
export const isAroundTown = (noun: string): boolean => noun === 'countryside' || PLACE_NOUNS.get(noun) === 'part'

/** "In *the* east of X", "on *the* rebel-held east of X". */
export function isAfterThe({ words, flags }: Tokens, from: number, low: number): boolean {
  for (let i = from - 1; i >= low && i >= from - 4; i--) {
    if (words[i] === 'the') return true
    if (!(flags[i] & HYPHEN_BEFORE) && !(flags[i + 1] & HYPHEN_BEFORE)) return false
  }
  return false
}

/** "15 km" ending before a token. */
const isDistance = (tokens: Tokens, at: number, first: number): boolean =>
  at - 1 >= first && /^(km|kms|kilometers?|kilometres?|miles?|metres|meters)$/.test(tokens.words[at - 1])

function startOfDistance(tokens: Tokens, at: number, first: number): number {
  return at - 2 >= first && tokens.flags[at - 2] & NUMBER ? at - 2 : at - 1
}
