// The parties that a name means outside of a text, as when somebody asks for the incidents of "RSF" or "the Syrian army".

import { type Sense, sensesOf, wordsOf } from './actor-lexicon.ts'
import { FORCES, QUALIFIERS } from './lang/en/actors.ts'

/** Names under which claims have what is meant by a name or alias of our lists, in any letters; none if no list has it. */
export function partiesNamed(name: string): string[] {
  const typed = name
    .trim()
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^the\s+/, '')
  const words = wordsOf(typed).filter(Boolean)
  // "Russian jets": of a state, the words for its arms say no more than the state.
  const owner = words.findLastIndex((word) => !FORCES.has(word) && !QUALIFIERS.has(word) && word !== "'s")
  const owned = sensesOf(words.slice(0, owner + 1)).flatMap(stateOf)
  return [...new Set([...sensesOf(words).flatMap(partyOf), ...owned])]
}

const partyOf = (sense: Sense): string[] =>
  sense.kind === 'actor' ? [sense.actor.name] : sense.kind === 'fighters' ? [sense.fighters.name] : stateOf(sense)

const OWNERS: ReadonlySet<Sense['kind']> = new Set(['adjective', 'country', 'seat', 'leader'])

const stateOf = (sense: Sense): string[] => ('state' in sense && OWNERS.has(sense.kind) ? [sense.state.side] : [])
