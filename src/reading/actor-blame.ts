// "Blamed the attack on X": whoever stands after such an "on" is the one accused.

import { BLAMING } from './lang/en/actors.ts'
import { CLAUSE_BREAKS, SAYS } from './lang/en/attribution.ts'
import type { Tokens } from './tokens.ts'

/** How many words may stand between the verb and its "on". */
const REACH = 16

/** "blamed the attack squarely *on* X", "which has been blamed *on* X", for an "on" at `at` in a sentence from `from`. */
export function isBlamedOn(tokens: Tokens, at: number, from = 0): boolean {
  for (let i = at - 1; i >= from && i >= at - REACH; i--) {
    if (BLAMING.at(tokens, i)) return true
    if (tokens.words[i] === 'for') return false // "blamed rebels for the raid on the town"
    if (CLAUSE_BREAKS.at(tokens, i) || SAYS.at(tokens, i) || tokens.words[i] === '.') return false
  }
  return false
}
