// Finds the noun phrase that speaks after a word: "according to X", "said X". Walks forward, two dozen words at most.

import {
  BINDING,
  DETERMINERS,
  looksFinite,
  looksNational,
  PREMODIFIERS,
  PRONOUNS,
  SPEAKER_NOUN,
  SPEAKER_NOUNS,
  STOP_WORDS,
  TITLES,
  WEEKDAYS,
} from './lang/en/speech.ts'
import { actorOver, isJoined, isNameWord, isParticle, type Scene, type SpeakerPhrase } from './speaker-scene.ts'
import { CAPITAL, JUNK, NUMBER, PUNCT } from './tokens.ts'
import { WordSet } from './word-table.ts'

/**
 * The noun phrase that begins at `from`, for "according to X" and "said X".
 *
 * @param hi end of the walk, exclusive
 */
export function phraseAfter(scene: Scene, from: number, hi: number): SpeakerPhrase | null {
  const { words, flags } = scene.tokens
  let i = from
  const end = Math.min(hi, from + 24)
  if (i >= end) return null
  const pronoun = PRONOUNS.get(words[i])
  if (pronoun) return { from: i, to: i + 1, core: i + 1, pronoun, isStrong: true }
  if (DETERMINERS.at(scene.tokens, i)) i++
  let strong = false
  let unknown = 0
  for (; i < end; i++) {
    const word = words[i]
    const actor = actorOver(scene, i)
    if (actor && strong && isAfterVessel(scene, i, from)) break
    if (actor) {
      i = actor.to - 1
      strong ||= actor.sort !== 'means'
      continue
    }
    if (flags[i] & PUNCT) {
      if (word === '.' && TITLES.at(scene.tokens, i - 1)) continue
      if (word === '(' && i + 2 < end && words[i + 2] === ')') {
        i += 2
        continue
      }
      break
    }
    if (flags[i] & (JUNK | NUMBER)) break
    if (strong && (isOthers(scene, i) || isAfterVessel(scene, i, from) || isOwnText(scene, i))) break
    const noun = SPEAKER_NOUNS.has(word)
    if (noun || isNameWord(scene, i)) {
      strong ||= noun || !looksNational(word)
      continue
    }
    if (strong && COUNTING.has(word)) break // "according to media reports two bombs went off"
    if (PREMODIFIERS.has(word) || isJoined(scene.tokens, i) || word === "'s" || isParticle(scene, i, end)) continue
    if (!strong && !STOP_WORDS.has(word) && !looksFinite(word) && ++unknown <= 2) continue // "a previously unknown group"
    if (strong && BINDING.has(word) && bindsAfter(scene, i, end)) continue
    if (strong && DETERMINERS.has(word) && BINDING.at(scene.tokens, i - 1)) continue
    if (strong && (word === 'and' || word === 'or') && joinsAfter(scene, i, end)) {
      if (DETERMINERS.at(scene.tokens, i + 1)) i++
      continue
    }
    break
  }
  if (i <= from || (i === from + 1 && DETERMINERS.at(scene.tokens, from))) return null
  return { from, to: i, core: i, pronoun: null, isStrong: strong }
}

/** "according to Omar Nasser women and children died": a plural that is told of, after a name. */
const isOthers = (scene: Scene, at: number): boolean =>
  TOLD_OF.at(scene.tokens, at) &&
  isNameWord(scene, at - 1) &&
  !actorOver(scene, at - 1) &&
  !looksNational(scene.tokens.words[at - 1])

const TOLD_OF = new WordSet(['women', 'men', 'people', 'children', 'families', 'civilians', 'residents'])

/** "according to the bulletin Nusra fighters killed nine": a name right after a text is not its maker. */
const isAfterVessel = (scene: Scene, at: number, from: number): boolean =>
  at > from + 1 &&
  TEXTS.at(scene.tokens, at - 1) &&
  (scene.tokens.flags[at - 1] & CAPITAL) === 0 &&
  isNameWord(scene, at)

/** "according to the ministry*'s latest figures*": the ministry speaks. */
function isOwnText({ tokens }: Scene, at: number): boolean {
  if (tokens.words[at] !== "'s") return false
  for (let i = at + 1; i <= at + 3; i++) if (TEXTS.at(tokens, i) || COUNTS.at(tokens, i)) return true
  return false
}

const COUNTS = new WordSet(['count', 'tally', 'toll', 'estimate', 'estimates', 'figure', 'account'])
const TEXTS = new WordSet(['bulletin', 'statement', 'report', 'reports', 'figures', 'data', 'document', 'documents'])

const COUNTING = new Set([
  'one',
  'two',
  'three',
  'four',
  'five',
  'several',
  'some',
  'many',
  'more',
  'another',
  'both',
  'all',
])

/** "the head of the hospital", "an activist in Homs": a preposition that goes on with the phrase. */
function bindsAfter(scene: Scene, at: number, end: number): boolean {
  const { words } = scene.tokens
  if (WEEKDAYS.at(scene.tokens, at + 1)) return false
  const before = SPEAKER_NOUNS.get(words[at - 1])
  if (words[at] === 'with' && !isNameWord(scene, at + 1) && !actorOver(scene, at + 1)) return false
  if (!before && words[at] !== 'of' && words[at] !== 'for' && words[at] !== 'at') return false
  let next = at + 1
  if (next < end && DETERMINERS.at(scene.tokens, next)) next++
  return (
    next < end &&
    (isNameWord(scene, next) ||
      actorOver(scene, next) !== null ||
      PREMODIFIERS.at(scene.tokens, next) ||
      SPEAKER_NOUN.at(scene.tokens, next) !== null)
  )
}

/** "the army and the Observatory": another speaker after "and". */
function joinsAfter(scene: Scene, at: number, end: number): boolean {
  const { words } = scene.tokens
  let next = at + 1
  if (next < end && DETERMINERS.at(scene.tokens, next)) next++
  while (
    next < end &&
    next - at < 4 &&
    PREMODIFIERS.at(scene.tokens, next) &&
    SPEAKER_NOUN.at(scene.tokens, next) === null
  )
    next++
  if (next >= end) return false
  const actor = actorOver(scene, next)
  const to = actor ? actor.to : next + 1
  const speaks = actor ? actor.sort !== 'means' : SPEAKER_NOUN.at(scene.tokens, next) !== null
  return speaks && !(to < end && looksFinite(words[to]))
}
