// Whether one word of violence tells by the way what came before the act of another ("after rebels killed a pilot").

import { EVENTS } from './lang/en/actors.ts'
import {
  ANSWERS,
  ATTACK_VERBS,
  BLASTS,
  CIRCUMSTANCES,
  CLASHES,
  COMES,
  FALLEN,
  PASSIVE_AUXILIARIES,
  TERRITORY_VERBS,
} from './lang/en/attribution.ts'
import type { Tokens } from './tokens.ts'

/**
 * "The bombardment began after rebels killed a pilot": what came first is told by the way, and is another's deed. Looks
 * between the word for the act and the word for the other one.
 */
export function isCause(tokens: Tokens, from: number, to: number): boolean {
  const { words } = tokens
  if (isDeed(words[from - 1]) || isDoneByAct(words, from - 1, to)) {
    // "Strikes kill 45 after rebel fire on the capital": not so "45 were killed after rebels fired".
    for (let k = Math.max(from, to - 5); k < to; k++) {
      if (words[k] === 'after') return true
      // "Shells hit the town as the army fought rebels further north"
      if (words[k] === 'as' && (CLASHES.has(words[to] ?? '') || isTaking(words[to] ?? ''))) return true
    }
  }
  for (let i = from; i < to && i < from + 16; i++) {
    const isComing = COMES.at(tokens, i)
    if (!isComing && !PASSIVE_AUXILIARIES.at(tokens, i)) continue
    for (let k = i + 1; k < to && k <= i + 5; k++) {
      if (ANSWERS.has(words[k]) || (isComing && CIRCUMSTANCES.has(words[k]))) return true
    }
  }
  return false
}

/** "*Air strikes killed* nine after rebels attacked a base": the strikes did, and what came first was no shot. */
const isDoneByAct = (words: readonly string[], at: number, to: number): boolean =>
  FALLEN.has(words[at]) && RAIDS.has(words[at - 1]) && !SHOTS.has(words[to])

const RAIDS = new Set([
  'strike',
  'strikes',
  'airstrike',
  'airstrikes',
  'raid',
  'raids',
  'bombing',
  'bombardment',
  'shelling',
])
const SHOTS = new Set(['fired', 'launched', 'shelled', 'bombed', 'dropped', 'struck', 'hit'])

/** A word for an act, but not for what it did to people, nor for a blast, whose cause may follow it. */
const isDeed = (word: string): boolean =>
  (EVENTS.has(word) || ATTACK_VERBS.has(word)) && !FALLEN.has(word) && !BLASTS.has(word)

/** Taking ground is another act than the strikes told beside it. */
export const isTaking = (word: string): boolean => TERRITORY_VERBS.has(word) && !ATTACK_VERBS.has(word)
