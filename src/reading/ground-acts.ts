// Acts of taking and losing ground whose words stand apart: "drove the group out of the town", "lost the border town",
// "took two villages", "troops entered the city". One word alone would say nothing of the kind: "lost", "took", "drove".

import type { ActMention } from './acts.ts'
import {
  AFTER_OBJECT,
  ARMED,
  CARRYING,
  DRIVING,
  ENTERING,
  FALLING_TO,
  GROUND,
  IN_CONTROL,
  LOSING,
  OUT,
  TAKING_GROUND,
  TRYING,
} from './lang/en/ground-acts.ts'
import { PUNCT, type Tokens } from './tokens.ts'
import { anyOf } from './word-table.ts'

const BEGINNINGS = anyOf(DRIVING, LOSING, TAKING_GROUND, ENTERING, FALLING_TO)

/** The act of taking or losing ground that begins at a token, else null. */
export function groundActAt(tokens: Tokens, at: number, from: number, to: number): ActMention | null {
  if (!BEGINNINGS.at(tokens, at)) return null
  if (DRIVING.at(tokens, at) && isDriven(tokens, at, to)) return taken(at)
  if ((LOSING.at(tokens, at) || TAKING_GROUND.at(tokens, at)) && hasGround(tokens, at + 1, to)) return taken(at)
  if (FALLING_TO.at(tokens, at) && isFollowed(tokens, at, to, 7, IN_CONTROL)) return taken(at)
  if (ENTERING.at(tokens, at) && hasGround(tokens, at + 1, to) && isOfArmed(tokens, at, from))
    return TRYING.at(tokens, at - 2) ? fought(at) : taken(at)
  return null
}

const taken = (at: number): ActMention => ({
  from: at,
  to: at + 1,
  type: 'territory_change',
  weight: 3,
  sort: 'verb',
  means: null,
  isMany: false,
})

/** "Tried to enter the village": it did not change hands for that. */
const fought = (at: number): ActMention => ({ ...taken(at), type: 'armed_clash', weight: 2.4 })

/** "Forced the group out of the town", not "the army forces carried out raids". */
function isDriven({ words, flags }: Tokens, at: number, to: number): boolean {
  for (let i = at + 1; i < to && i <= at + 9; i++) {
    if (OUT.has(words[i])) return !CARRYING.has(words[i - 1])
    if (flags[i] & PUNCT) return false
  }
  return false
}

/** Whether one of the words stands within reach behind a token, with no mark between. */
function isFollowed(tokens: Tokens, at: number, to: number, reach: number, words: typeof OUT): boolean {
  for (let i = at + 1; i < to && i <= at + reach; i++) {
    if (words.at(tokens, i)) return true
    if (tokens.flags[i] & PUNCT) return false
  }
  return false
}

/** Whether the object, a few words on, is a piece of ground: "the strategic town", "several villages". */
function hasGround(tokens: Tokens, at: number, to: number): boolean {
  for (let i = at; i < to && i < at + 6; i++) {
    if (GROUND.at(tokens, i)) return true
    if (AFTER_OBJECT.at(tokens, i) || tokens.flags[i] & PUNCT) return false
  }
  return false
}

/** Fighters stand before: an aid convoy that enters a town takes nothing. */
function isOfArmed(tokens: Tokens, at: number, from: number): boolean {
  for (let i = at - 1; i >= from && i >= at - 10; i--) if (ARMED.at(tokens, i)) return true
  return false
}
