// A text with its actors laid over the tokens, and what single tokens look like: (part of) a name, an acronym, the start
// of a clause. Shared by the parts that look for speakers.

import {
  BEFORE_VERB,
  BINDING,
  DETERMINERS,
  type Kind,
  looksFinite,
  NAME_PARTICLES,
  PREMODIFIERS,
  SPEAKER_NOUNS,
  STOP_WORDS,
  TITLES,
} from './lang/en/speech.ts'
import type { ActorMention, PlaceMention, Span } from './mentions.ts'
import { CAPITAL, HYPHEN_BEFORE, JUNK, NUMBER, PUNCT, type Tokens, UPPER } from './tokens.ts'

/** A text with its actors laid over the tokens. */
export interface Scene {
  readonly tokens: Tokens
  readonly actors: readonly ActorMention[]
  /** For each token, 1 + the index of the actor mention that holds it, else 0. */
  readonly actorAt: Int32Array
  /** Ends, exclusive, of the names of places where something may have happened. */
  readonly placeEnds: ReadonlySet<number>
  readonly isUpperCase: boolean
}

/** A noun phrase that may be a speaker. */
export interface SpeakerPhrase extends Span {
  /** End, exclusive, of the name itself: without a relative clause or the words that led to the verb. */
  readonly core: number
  readonly pronoun: Kind | null
  /** Can speak by itself: a body, a speaking noun, a person's name. */
  readonly isStrong: boolean
}

/** Kinds of people ("rebels", "a monitor") are read as plain nouns: their own words are their name. */
const isNamed = (actor: ActorMention): boolean =>
  actor.sort === 'named' && actor.name[0] !== actor.name[0].toLowerCase()

/** Lays actors and places over the tokens, once per text. */
export function layScene(
  tokens: Tokens,
  actors: readonly ActorMention[],
  places: readonly PlaceMention[],
  isUpperCase: boolean,
): Scene {
  const actorAt = new Int32Array(tokens.count)
  for (let a = 0; a < actors.length; a++) {
    if (!isNamed(actors[a])) continue
    for (let i = actors[a].from; i < actors[a].to; i++) actorAt[i] = a + 1
  }
  const located = places.filter(({ use, gazetteerId }) => use === 'location' && gazetteerId !== null)
  return { tokens, actors, actorAt, placeEnds: new Set(located.map(({ to }) => to)), isUpperCase }
}

export const actorOver = (scene: Scene, at: number): ActorMention | null =>
  at >= 0 && at < scene.actorAt.length && scene.actorAt[at] > 0 ? scene.actors[scene.actorAt[at] - 1] : null

/** A word that looks like (part of) a name: a capital that no small word explains. */
export function isNameWord(scene: Scene, at: number): boolean {
  const { words, flags } = scene.tokens
  if (flags[at] & (PUNCT | NUMBER | JUNK)) return false
  const word = words[at]
  if (flags[at] & CAPITAL && !scene.isUpperCase) {
    if (word === 'today' || word === 'now') return at > 0 && (flags[at - 1] & CAPITAL) !== 0 // "Idlib Today"
    if (word === 'us') return (flags[at] & UPPER) !== 0
    return !STOP_WORDS.at(scene.tokens, at) && !DETERMINERS.at(scene.tokens, at)
  }
  if (scene.isUpperCase) return isNameInCapitals(scene, at)
  return (flags[at] & HYPHEN_BEFORE) !== 0 && at > 0 && (scene.tokens.flags[at - 1] & CAPITAL) !== 0
}

const LONGEST_NAME = 5

/** Where letters' case tells nothing, only what follows a title is a name: "COLONEL LUIS NASSER SAID". */
function isNameInCapitals({ tokens }: Scene, at: number): boolean {
  const { words, flags } = tokens
  for (let i = at; i > 0 && i > at - LONGEST_NAME; i--) {
    const word = words[i]
    if (flags[i] & (PUNCT | NUMBER) || word.length < 2 || STOP_WORDS.has(word) || DETERMINERS.has(word)) return false
    if (SPEAKER_NOUNS.has(word) || PREMODIFIERS.has(word) || BEFORE_VERB.has(word) || looksFinite(word)) return false
    if (TITLES.at(tokens, i - 1)) return true
  }
  return false
}

export const isParticle = (scene: Scene, at: number, end: number): boolean =>
  NAME_PARTICLES.at(scene.tokens, at) && at + 1 < end && isNameWord(scene, at + 1)

export const isJoined = (tokens: Tokens, at: number): boolean =>
  (tokens.flags[at] & HYPHEN_BEFORE) !== 0 || (at + 1 < tokens.count && (tokens.flags[at + 1] & HYPHEN_BEFORE) !== 0)

export const isAcronym = (scene: Scene, at: number): boolean =>
  !scene.isUpperCase && (scene.tokens.flags[at] & UPPER) !== 0 && scene.tokens.ends[at] - scene.tokens.starts[at] <= 6

/** End of one word of a name: "al-Barazi" is one. */
export function endOfUnit(scene: Scene, from: number, end: number): number {
  const { flags } = scene.tokens
  let next = from + 1
  while (next < end && (flags[next] & HYPHEN_BEFORE || NAME_PARTICLES.at(scene.tokens, next - 1))) next++
  return next
}

export function isClauseStart(scene: Scene, at: number, lo: number, afterAnything: boolean): boolean {
  if (at <= lo) return true
  const { words, flags } = scene.tokens
  if (flags[at - 1] & (PUNCT | JUNK)) return true
  if (afterAnything) return !BINDING.at(scene.tokens, at - 1)
  return (
    BEFORE_VERB.at(scene.tokens, at - 1) ||
    words[at - 1] === 'while' ||
    words[at - 1] === 'and' ||
    words[at - 1] === 'but' ||
    words[at - 1] === 'meanwhile'
  )
}
