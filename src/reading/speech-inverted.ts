// The speaker after the verb: "…," said Omar Nasser, a doctor in the town.

import {
  DETERMINERS,
  looksFinite,
  NAME_PARTICLES,
  PREMODIFIERS,
  PRONOUNS,
  RELATIVES,
  SPEAKER_NOUN,
  SPEAKER_NOUNS,
  TAILS,
  WEEKDAYS,
} from './lang/en/speech.ts'
import { actorOver, isNameWord, type Scene, type SpeakerPhrase } from './speaker-scene.ts'
import { phraseAfter } from './speaker-after.ts'
import { PUNCT, QUOTE } from './tokens.ts'

/** "…," said X; "… said X." with nothing after but what X is. Null when the speaker stands before the verb. */
export function invertedSubject(
  scene: Scene,
  at: number,
  subject: SpeakerPhrase | null,
  from: number,
  to: number,
): SpeakerPhrase | null {
  const { words, flags } = scene.tokens
  if (at === from || at + 1 >= to) return null
  const isQuoted = (flags[at - 1] & QUOTE) !== 0 || words[at - 1] === "'"
  const isMarked = isQuoted || words[at - 1] === ','
  if (subject && !isMarked && subject.isStrong && (subject.pronoun || subject.from === from)) return null
  if (!isQuoted && (words[at - 1] === 'and' || words[at - 1] === 'but')) return null // "X met Y and said the army ..."
  if (!canFollowVerb(scene, at + 1)) return null
  const phrase = phraseAfter(scene, at + 1, to)
  if (!phrase?.isStrong || phrase.pronoun) return isQuoted && phrase?.pronoun ? phrase : null
  if (isMarked && !subject?.isStrong) return withApposition(scene, phrase, to)
  if (phrase.to < to && looksFinite(words[phrase.to])) return subject?.isStrong ? null : subject ? null : phrase
  if (words[phrase.to] === 'had' || words[phrase.to] === 'has') return null
  for (let i = phrase.to; i < to && i < phrase.to + 15; i++) {
    if (flags[i] & PUNCT || RELATIVES.at(scene.tokens, i) || TAILS.at(scene.tokens, i)) break
    if (looksFinite(words[i])) return !subject?.isStrong ? withApposition(scene, phrase, to) : null
  }
  if (subject?.isStrong && !isMarked && at - from < 6) return null
  return withApposition(scene, phrase, to)
}

/** What may begin a speaker after the verb: an article, a name, a body, a noun that speaks. */
function canFollowVerb(scene: Scene, at: number): boolean {
  const word = scene.tokens.words[at]
  if (WEEKDAYS.has(word)) return false
  if (DETERMINERS.has(word)) return word !== 'that' && word !== 'this'
  return (
    isNameWord(scene, at) ||
    actorOver(scene, at) !== null ||
    SPEAKER_NOUNS.has(word) ||
    PREMODIFIERS.has(word) ||
    PRONOUNS.has(word) ||
    NAME_PARTICLES.has(word)
  )
}

/** "said Abu Nasr, a doctor in the town", "a spokesman, Abu Nasr": what the speaker is belongs to the phrase. */
export function withApposition(scene: Scene, phrase: SpeakerPhrase, to: number): SpeakerPhrase {
  const { words } = scene.tokens
  let start = phrase.to
  const isParted = start < to && words[start] === ','
  if (isParted) start++
  if (start >= to) return phrase
  const opensRole = words[start] === 'a' || words[start] === 'an' || words[start] === 'the'
  const opensName =
    isParted &&
    SPEAKER_NOUN.at(scene.tokens, phrase.to - 1) !== null &&
    isNameWord(scene, start) &&
    isNameWord(scene, start + 1)
  if (!opensRole && !opensName) return phrase
  if (!isParted && words[start] === 'the' && !isNameWord(scene, phrase.to - 1)) return phrase // "other sources the army's ..."
  const role = phraseAfter(scene, start, to)
  if (role && opensRole && role.to < to && looksFinite(words[role.to])) return phrase // "according to X the rebels were"
  return role?.isStrong ? { ...phrase, to: role.to, core: role.to } : phrase
}
