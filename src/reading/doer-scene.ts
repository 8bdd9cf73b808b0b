// The stretch of a sentence in which the doer of an act is looked for: the parties named there and how they are tied to its
// words of violence. `doer-clash.ts`, `doer-link.ts` and `doer-certainty.ts` ask it.

import { type Link, readLinks } from './actor-links.ts'
import { type Party, readParties } from './actor-parties.ts'
import { CLAUSE_BREAKS, SIDE_DETERMINERS } from './lang/en/attribution.ts'
import type { ActorMention } from './mentions.ts'
import { NUMBER, type Tokens } from './tokens.ts'

/** The words that tell who did an act. */
export interface DoerScene {
  readonly tokens: Tokens
  readonly words: readonly string[]
  readonly flags: Uint16Array
  readonly from: number
  readonly to: number
  readonly parties: readonly Party[]
  readonly links: readonly Link[]
}

/** The actors named in a run of tokens, and their ties. */
export function doerScene(tokens: Tokens, actors: readonly ActorMention[], from: number, to: number): DoerScene {
  const parties = readParties(tokens, actors, from, to)
  const { words, flags } = tokens
  return { tokens, words, flags, from, to, parties, links: readLinks(tokens, parties, from, to) }
}

/** How many words and marks that part clauses stand between two tokens. */
export function breaksBetween(scene: DoerScene, from: number, to: number): number {
  let breaks = 0
  for (let i = Math.min(from, to); i < Math.max(from, to); i++) if (CLAUSE_BREAKS.at(scene.tokens, i)) breaks++
  return breaks
}

/** The word before a party, past "the", numbers and whose it is. */
export function wordBefore(scene: DoerScene, party: Party): string {
  let i = party.from - 1
  while (i >= scene.from && (SIDE_DETERMINERS.at(scene.tokens, i) || scene.flags[i] & NUMBER)) i--
  if (i > scene.from && scene.words[i] === "'s") i -= 2 // "with Syria's National Defence Forces"
  return i >= scene.from ? scene.words[i] : ''
}
