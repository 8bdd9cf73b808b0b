// "Rebels fighting to topple the president", "forces fighting alongside them": what fighters are for, not a fight told of.

import { DESIGNATORS, FORCES } from './lang/en/actors.ts'
import { SIDING } from './lang/en/attribution.ts'
import type { Tokens } from './tokens.ts'

/** Whether the word for fighting at a token stands after a word for fighters. */
export const isOfMen = (tokens: Tokens, at: number): boolean =>
  FORCES.at(tokens, at - 1) || DESIGNATORS.at(tokens, at - 1)

/** Whether "fighting" at a token only says what the fighters named before it fight for or beside whom. */
export const saysWhatFor = (tokens: Tokens, at: number): boolean =>
  (tokens.words[at] === 'fighting' || tokens.words[at] === 'battling') &&
  isOfMen(tokens, at) &&
  SIDING.at(tokens, at + 1)
