// Ordinary words that happen to be names of small towns, and how to tell a sentence where capitals tell little.

import { COMMON_WORDS, COMPASS } from './lang/en/places.ts'
import type { LaidSentence } from './mentions.ts'
import { CAPITAL, isWord, type Tokens } from './tokens.ts'
import { WordTest } from './word-table.ts'

/** An ordinary word or its plural, or a word of the compass. */
const ORDINARY = new WordTest(
  (word) =>
    COMMON_WORDS.has(word) ||
    COMPASS.has(word) ||
    (word.length > 4 && word.endsWith('s') && COMMON_WORDS.has(word.slice(0, -1))),
)

/** A run of ordinary words ("Air Base", "March") is no name, however many small towns are called so. */
export function isOrdinary(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!ORDINARY.at(tokens, i)) return false
  return true
}

/** Most words have capitals, as in a headline: then a capital says little. */
export function isTitleCased(tokens: Tokens, sentence: LaidSentence): boolean {
  let capitals = 0
  let words = 0
  for (let i = sentence.from; i < sentence.to && words < 40; i++) {
    if (!isWord(tokens, i) || tokens.words[i].length < 4) continue
    words++
    if (tokens.flags[i] & CAPITAL) capitals++
  }
  return words > 2 && capitals > 0.8 * words
}
