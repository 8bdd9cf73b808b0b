// Acts of taking and losing ground whose words stand apart: "drove the group out of the town", "lost the border town",
// "took two villages", "troops entered the city", "secured the hill". One word alone would say nothing of the kind: "lost", "took", "drove".

import type { ActMention } from './acts.ts'
import {
  AFTER_OBJECT,
  ARMED,
  BEEN,
  CARRYING,
  COMING_UNDER,
  DRIVING,
  ENTERING,
  FALLING_TO,
  FROM,
  GROUND,
  HOLDING,
  IN_CONTROL,
  INTO,
  LOSING,
  MOVING,
  OUT,
  TAKING_GROUND,
  TRYING,
  UNDER,
} from './lang/en/ground-acts.ts'
import { CAPITAL, HYPHEN_BEFORE, PUNCT, type Tokens } from './tokens.ts'
import { anyOf } from './word-table.ts'

const BEGINNINGS = anyOf(DRIVING, LOSING, TAKING_GROUND, HOLDING, MOVING, ENTERING, FALLING_TO, COMING_UNDER)

/** The act of taking or losing ground that begins at a token, else null. */
export function groundActAt(tokens: Tokens, at: number, from: number, to: number): ActMention | null {
  if (!BEGINNINGS.at(tokens, at)) return null
  if (DRIVING.at(tokens, at) && (isDriven(tokens, at, to) || isDrivenFrom(tokens, at, from, to))) return taken(at)
  if ((LOSING.at(tokens, at) || TAKING_GROUND.at(tokens, at)) && hasGround(tokens, at + 1, to)) return taken(at)
  if (HOLDING.at(tokens, at) && isSaidOfGround(tokens, at, at + 1, from, to)) return taken(at)
  if (LOSING.at(tokens, at) && namesGround(tokens, at, at + 1) && isOfArmed(tokens, at, from)) return taken(at)
  if (MOVING.at(tokens, at) && INTO.at(tokens, at + 1) && isSaidOfGround(tokens, at, at + 2, from, to)) return taken(at)
  if (COMING_UNDER.at(tokens, at) && UNDER.at(tokens, at + 1) && isFollowed(tokens, at + 1, to, 5, IN_CONTROL))
    return taken(at)
  if (FALLING_TO.at(tokens, at) && isFollowed(tokens, at, to, 7, IN_CONTROL)) return taken(at)
  if (ENTERING.at(tokens, at) && isSaidOfGround(tokens, at, at + 1, from, to))
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

/** "Drove the rebels from the town", "fighters were forced from it", not "the truck was driven from the town". */
function isDrivenFrom(tokens: Tokens, at: number, from: number, to: number): boolean {
  if (ARMED.at(tokens, at)) return false
  for (let i = at + 1; i < to && i <= at + 7; i++) {
    if (FROM.at(tokens, i))
      return ARMED.at(tokens, i - 1) || (i === at + 1 && BEEN.at(tokens, at - 1) && isOfArmed(tokens, at, from))
    if (tokens.flags[i] & PUNCT) return false
  }
  return false
}

/** "The army secured the hill", "rebels entered Sarmin": done by fighters, to a piece of ground or to what has a name. */
const isSaidOfGround = (tokens: Tokens, at: number, object: number, from: number, to: number): boolean =>
  (hasGround(tokens, object, to) || namesGround(tokens, at, object)) && isOfArmed(tokens, at, from)

/** The object is a name, in a text that does not write every word with a capital; not "secured Iran's support". */
function namesGround({ words, flags, count }: Tokens, at: number, object: number): boolean {
  if (flags[at] & CAPITAL || object >= count || !(flags[object] & CAPITAL)) return false
  let end = object + 1
  while (end < count && (flags[end] & CAPITAL || flags[end] & HYPHEN_BEFORE) && !(flags[end] & PUNCT)) end++
  return words[end] !== "'s"
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
