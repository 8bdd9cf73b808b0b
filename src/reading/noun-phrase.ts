// Where a noun phrase that may speak begins, walking back from its last word: "the Britain-based monitor", "a source in
// the town" (its last three words), "activist Omar Nasser". At most a dozen words back.

import {
  BINDING,
  DETERMINERS,
  looksFinite,
  looksNational,
  PREMODIFIERS,
  SPEAKER_NOUN,
  SPEAKER_NOUNS,
  STOP_WORDS,
  TITLES,
  WEAK_NOUNS,
} from './lang/en/speech.ts'
import { actorOver, isJoined, isNameWord, isParticle, type Scene } from './speaker-scene.ts'
import { HYPHEN_BEFORE, JUNK, PUNCT } from './tokens.ts'
import { WordSet } from './word-table.ts'

const LONGEST_WALK = 12
const SPEAKS_AS_MANY = new Set(['sources', 'source', 'officials', 'official', 'activists'])

/** First token of the noun phrase that ends before `end`; -1 when no noun phrase can end there. */
export function startOfNounPhrase(scene: Scene, end: number, lo: number): number {
  const { words, flags } = scene.tokens
  let i = end - 1
  if (i < lo) return -1
  if (words[i] === ')') {
    while (i > lo && end - i < 8 && words[i] !== '(') i--
    i--
    if (i < lo) return -1
  }
  if (flags[i] & (PUNCT | JUNK)) return -1
  const last = words[i]
  if (!actorOver(scene, i) && (STOP_WORDS.has(last) || DETERMINERS.has(last))) return -1
  let start = actorOver(scene, i)?.from ?? i
  if (start < i && DETERMINERS.at(scene.tokens, start)) return start // "the Observatory", as the lists have it
  let plain = SPEAKER_NOUNS.has(last) || isNameWord(scene, i) ? 0 : 1
  const isPlainHead = plain > 0
  let seen = plain ? -1 : start
  for (let j = start - 1; j >= lo && end - j < LONGEST_WALK; j--) {
    const word = words[j]
    const actor = actorOver(scene, j)
    if (actor) {
      j = actor.from
      start = seen = j
      if (DETERMINERS.at(scene.tokens, j)) break
      continue
    }
    if (DETERMINERS.has(word)) {
      seen = j
      break
    }
    if (flags[j] & PUNCT) {
      if (word === '.' && TITLES.at(scene.tokens, j - 1)) continue
      if (word === "'" && j > lo && words[j - 1].endsWith('s') && SPEAKER_NOUNS.get(last)?.kind === 'body') {
        j-- // "a transporters' union"
        continue
      }
      break
    }
    if (flags[j] & JUNK) break
    if (STOP_WORDS.has(word) && !isJoined(scene.tokens, j) && !isNameWord(scene, j)) break
    const isKnown =
      isNameWord(scene, j) ||
      isParticle(scene, j, end) ||
      PREMODIFIERS.has(word) ||
      SPEAKER_NOUNS.has(word) ||
      word === "'s" ||
      word === 's' ||
      isJoined(scene.tokens, j) ||
      (SPEAKS_AS_MANY.has(last) && /[^v]al$/.test(word)) // "presidential sources"
    if (isKnown && looksLikeObject(scene, j)) break
    if (isKnown && (isPlaceBefore(scene, j, start, end) || isPlaceOfPreposition(scene, j, end))) break
    if (isKnown) {
      if (!plain) start = seen = j
      else if (isPlainHead && plain === 1) start = j // "Homs province"
      continue
    }
    if (!isPlainHead && (isNameWord(scene, end - 1) || actorOver(scene, end - 1))) break
    if (SPEAKER_NOUNS.get(last)?.kind === 'many' && !looksAdjective(word)) break
    if (++plain > 3 || looksFinite(word)) break
  }
  return withoutPlaceWords(scene, seen >= 0 ? Math.min(seen, end - 1) : start, end)
}

/** "in the village Karim Nasser": plain words before a name are part of it only if one of them can speak. */
function withoutPlaceWords(scene: Scene, from: number, end: number): number {
  if (!isNameWord(scene, end - 1) || actorOver(scene, end - 1) || SPEAKER_NOUN.at(scene.tokens, end - 1) !== null)
    return from
  if (BINDING.at(scene.tokens, from - 1) && !DETERMINERS.at(scene.tokens, from)) return from // "activists in northern rural Talara said"
  let name = -1
  for (let i = from; i < end; i++) {
    if (isPeopleBefore(scene, i)) {
      name = -1 // "to protect the people Nasser said"
      continue
    }
    if (SPEAKER_NOUN.at(scene.tokens, i) !== null || TITLES.at(scene.tokens, i) || actorOver(scene, i)) return from
    if (name < 0 && isNameWord(scene, i) && !DETERMINERS.at(scene.tokens, i)) name = i
  }
  return name > from && !DETERMINERS.at(scene.tokens, name - 1) ? name : from
}

/** A plural that seldom speaks, right before a name: they are told of, and the name speaks. */
const isPeopleBefore = (scene: Scene, at: number): boolean =>
  WEAK_NOUNS.at(scene.tokens, at) &&
  SPEAKER_NOUNS.get(scene.tokens.words[at])?.kind === 'many' &&
  isNameWord(scene, at + 1)

/** "the terrified residents" but not "the dead activists said": what may stand before a plural that speaks. */
const looksAdjective = (word: string): boolean => /(?:ed|ic|al|ous|ive|ful|ist|ing|ern|ary|ian|ish)$/.test(word)

/** "killed two rebels activists said": a plural noun before another one ends the clause before it. */
function looksLikeObject(scene: Scene, at: number): boolean {
  const { words } = scene.tokens
  const noun = SPEAKER_NOUNS.get(words[at])
  if (actorOver(scene, at + 1) && (noun?.kind === 'many' || WEAK_NOUNS.at(scene.tokens, at))) return true // "two women AFP said"
  if (actorOver(scene, at + 1)?.isSpeakerOnly && noun?.connection === 'relative') return true // "for her mother AFP said"
  if (noun?.kind !== 'many' || PREMODIFIERS.at(scene.tokens, at)) return false
  return (
    SPEAKER_NOUN.at(scene.tokens, at + 1) !== null || (WEAK_NOUNS.at(scene.tokens, at) && looksNational(words[at + 1]))
  ) // "fighters Syrian activists said"
}

/** "the Red River opposition activists": two capitals before a plain plural with an adjective of its own are a place. */
function isPlaceBefore(scene: Scene, at: number, start: number, end: number): boolean {
  const { words, flags } = scene.tokens
  if (start >= end - 1 || !isNameWord(scene, at) || isNameWord(scene, start)) return false
  if (SPEAKER_NOUNS.get(words[end - 1])?.kind !== 'many' || flags[start] & HYPHEN_BEFORE) return false
  return (
    isNameWord(scene, at - 1) &&
    !actorOver(scene, at - 1) &&
    !looksNational(words[at]) &&
    SPEAKER_NOUN.at(scene.tokens, at) === null
  )
}

/** "near the border with Norland local sources said", "in the divided city local activists said": the place ends before "local". */
function isPlaceOfPreposition(scene: Scene, at: number, end: number): boolean {
  const { words } = scene.tokens
  if (!LOCAL.at(scene.tokens, at + 1) || at + 2 >= end) return false
  return (
    TOWNS.at(scene.tokens, at) ||
    (isNameWord(scene, at) && BINDING.at(scene.tokens, at - 1) && !looksNational(words[at]))
  )
}

const LOCAL = new WordSet(['local', 'opposition', 'rebel', 'medical', 'security', 'military', 'some', 'other'])
const TOWNS = new WordSet(['city', 'town', 'village', 'district', 'province', 'area'])

/** Whether the phrase can speak by itself. */
export function isStrong(scene: Scene, from: number, to: number): boolean {
  const { words } = scene.tokens
  let last = to - 1
  if (words[last] === ')') {
    while (last > from && words[last] !== '(') last--
    last--
  }
  const actor = actorOver(scene, last)
  if (actor) return actor.sort !== 'means'
  if (SPEAKER_NOUN.at(scene.tokens, last) !== null) return !WEAK_NOUNS.at(scene.tokens, last) || from < last
  return isNameWord(scene, last)
}
