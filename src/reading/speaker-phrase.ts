// Finds the noun phrase that speaks, before or after a verb of speaking: "a military source", "the Britain-based
// Observatory", "Ahmed Nasser, a doctor in the town". Commas help but are not needed: some archives strip them.
// Walks are bounded, so that time stays linear whatever the text.

import {
  BEFORE_VERB,
  BINDING,
  DETERMINERS,
  type Kind,
  looksFinite,
  looksNational,
  NAME_PARTICLES,
  PREMODIFIERS,
  PRONOUNS,
  RELATIVES,
  SPEAKER_NOUNS,
  STOP_WORDS,
  TITLES,
  WEAK_NOUNS,
  WEEKDAYS,
} from './lang/en/speech.ts'
import type { ActorMention, Span } from './mentions.ts'
import { CAPITAL, HYPHEN_BEFORE, JUNK, NUMBER, PUNCT, QUOTE, type Tokens, UPPER } from './tokens.ts'

/** A text with its actors laid over the tokens. */
export interface Scene {
  readonly tokens: Tokens
  readonly actors: readonly ActorMention[]
  /** For each token, 1 + the index of the actor mention that holds it, else 0. */
  readonly actorAt: Int32Array
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

const LONGEST_WALK = 12

/** Kinds of people ("rebels", "a monitor") are read as plain nouns: their own words are their name. */
const isNamed = (actor: ActorMention): boolean =>
  actor.sort === 'named' && actor.name[0] !== actor.name[0].toLowerCase()

/** Lays the actors over the tokens, once per text. */
export function layScene(tokens: Tokens, actors: readonly ActorMention[], isUpperCase: boolean): Scene {
  const actorAt = new Int32Array(tokens.count)
  for (let a = 0; a < actors.length; a++) if (isNamed(actors[a])) actorAt.fill(a + 1, actors[a].from, actors[a].to)
  return { tokens, actors, actorAt, isUpperCase }
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
    return !STOP_WORDS.has(word) && !DETERMINERS.has(word)
  }
  return (flags[at] & HYPHEN_BEFORE) !== 0 && at > 0 && (scene.tokens.flags[at - 1] & CAPITAL) !== 0
}

const isParticle = (scene: Scene, at: number, end: number): boolean =>
  NAME_PARTICLES.has(scene.tokens.words[at]) && at + 1 < end && isNameWord(scene, at + 1)

const isJoined = (tokens: Tokens, at: number): boolean =>
  (tokens.flags[at] & HYPHEN_BEFORE) !== 0 || (at + 1 < tokens.count && (tokens.flags[at + 1] & HYPHEN_BEFORE) !== 0)

/** First token of the noun phrase that ends before `end`; -1 when no noun phrase can end there. */
function startOfNounPhrase(scene: Scene, end: number, lo: number): number {
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
  let plain = SPEAKER_NOUNS.has(last) || isNameWord(scene, i) ? 0 : 1
  const isPlainHead = plain > 0
  let seen = plain ? -1 : start
  for (let j = start - 1; j >= lo && end - j < LONGEST_WALK; j--) {
    const word = words[j]
    const actor = actorOver(scene, j)
    if (actor) {
      j = actor.from
      start = seen = j
      continue
    }
    if (DETERMINERS.has(word)) {
      seen = j
      break
    }
    if (flags[j] & PUNCT) {
      if (word === '.' && TITLES.has(words[j - 1])) continue
      break
    }
    if (flags[j] & JUNK) {
      if (words[j + 1] === 's') continue // debris for an apostrophe: "Russia_â_s ministry"
      break
    }
    if (STOP_WORDS.has(word) && !isJoined(scene.tokens, j)) break
    const isKnown =
      isNameWord(scene, j) ||
      isParticle(scene, j, end) ||
      PREMODIFIERS.has(word) ||
      SPEAKER_NOUNS.has(word) ||
      word === "'s" ||
      word === 's' ||
      isJoined(scene.tokens, j)
    if (isKnown && looksLikeObject(scene, j)) break
    if (isKnown && isPlaceBefore(scene, j, start, end)) break
    if (isKnown) {
      if (!plain) start = seen = j
      else if (isPlainHead && plain === 1) start = j // "Homs province"
      continue
    }
    if (!isPlainHead && (isNameWord(scene, end - 1) || actorOver(scene, end - 1))) break
    if (SPEAKER_NOUNS.get(last)?.kind === 'many' && !looksAdjective(word)) break
    if (++plain > 3 || looksFinite(word)) break
  }
  return seen >= 0 ? Math.min(seen, end - 1) : start
}

/** "the terrified residents" but not "the dead activists said": what may stand before a plural that speaks. */
const looksAdjective = (word: string): boolean => /(?:ed|ic|al|ous|ive|ful|ist|ing|ern|ary|ian|ish)$/.test(word)

/** "killed two rebels activists said": a plural noun before another one ends the clause before it. */
function looksLikeObject(scene: Scene, at: number): boolean {
  const { words } = scene.tokens
  const noun = SPEAKER_NOUNS.get(words[at])
  if (actorOver(scene, at + 1) && (noun?.kind === 'many' || WEAK_NOUNS.has(words[at]))) return true // "two women AFP said"
  return noun?.kind === 'many' && !PREMODIFIERS.has(words[at]) && SPEAKER_NOUNS.has(words[at + 1])
}

/** "the Red River opposition activists": two capitals before a plain plural with an adjective of its own are a place. */
function isPlaceBefore(scene: Scene, at: number, start: number, end: number): boolean {
  const { words, flags } = scene.tokens
  if (start >= end - 1 || !isNameWord(scene, at) || isNameWord(scene, start)) return false
  if (SPEAKER_NOUNS.get(words[end - 1])?.kind !== 'many' || flags[start] & HYPHEN_BEFORE) return false
  return (
    isNameWord(scene, at - 1) && !actorOver(scene, at - 1) && !looksNational(words[at]) && !SPEAKER_NOUNS.has(words[at])
  )
}

/** Whether the phrase can speak by itself. */
function isStrong(scene: Scene, from: number, to: number): boolean {
  const { words } = scene.tokens
  let last = to - 1
  if (words[last] === ')') {
    while (last > from && words[last] !== '(') last--
    last--
  }
  const actor = actorOver(scene, last)
  if (actor) return actor.sort !== 'means'
  if (SPEAKER_NOUNS.has(words[last])) return !WEAK_NOUNS.has(words[last]) || from < last
  return isNameWord(scene, last)
}

/**
 * The noun phrase before `end`, with what belongs to it: "a source at the hospital", "the Committees, an activist
 * group", "Omar, who lives in the town".
 *
 * @param lo first token that may belong to it
 */
export function phraseBefore(scene: Scene, end: number, lo: number): SpeakerPhrase | null {
  const { words } = scene.tokens
  const last = end - 1
  if (last < lo) return null
  const pronoun = PRONOUNS.get(words[last])
  if (pronoun) return { from: last, to: end, core: end, pronoun, isStrong: true }
  if (RELATIVES.has(words[last]) || words[last] === ',') {
    const inner = antecedent(scene, last, lo)
    return inner && { ...inner, to: Math.max(inner.to, last) }
  }
  let from = startOfNounPhrase(scene, end, lo)
  if (from < 0) return null
  let strong = isStrong(scene, from, end)
  for (let climbs = 0; climbs < 3; climbs++) {
    const outer = climb(scene, from, end, lo)
    if (outer === from) break
    strong = true
    from = outer
  }
  if (!strong || isObjectOfRelative(scene, from, lo)) {
    const inner = beforeRelative(scene, from, lo)
    if (inner) return { ...inner, to: end }
  }
  const trimmed = trimAfterPreposition(scene, from, end, lo)
  if (trimmed === from && from > lo && BINDING.has(words[from - 1]) && !canSpeakAfterPreposition(scene, end - 1))
    strong = false
  from = trimmed
  if (!strong) {
    const whole = clauseSubject(scene, end, lo)
    if (whole) return whole
  }
  return { from, to: end, core: end, pronoun: null, isStrong: strong }
}

/** "Omar who … said", ", X, said": the phrase that ends before the mark or the relative word. */
function antecedent(scene: Scene, at: number, lo: number): SpeakerPhrase | null {
  const { words } = scene.tokens
  if (words[at] !== ',') return phraseBefore(scene, at, lo)
  let found: SpeakerPhrase | null = null
  for (let j = at - 1; j > lo && at - j < 30; j--) {
    if (scene.tokens.flags[j] & QUOTE || words[j] === ';' || words[j] === ':') break
    if (words[j] !== ',') continue
    const outer = phraseBefore(scene, j, lo)
    if (!outer?.isStrong || outer.pronoun) continue
    const core = DETERMINERS.has(words[j + 1]) && j > outer.core - 1 ? endOfApposition(scene, j, at) : outer.core
    const isStart = isClauseStart(scene, outer.from, lo, false)
    if (isStart || !found) found = { ...outer, to: at, core }
    if (isStart) break
  }
  if (found) return found
  return phraseBefore(scene, at, lo)
}

/** "Omar, a doctor at the clinic, 41, said": up to the next comma. */
function endOfApposition(scene: Scene, from: number, to: number): number {
  let i = from + 1
  while (i < to && scene.tokens.words[i] !== ',') i++
  return i
}

/** One step outward from the phrase at `from`: over a binding preposition, "and", or an apposition. */
function climb(scene: Scene, from: number, end: number, lo: number, depth = 0): number {
  const { words, flags } = scene.tokens
  const p = from - 1
  if (p <= lo - 1) return from
  const before = words[p]
  if (BINDING.has(before)) {
    const outer = startOfNounPhrase(scene, p, lo)
    if (outer < 0) return from
    if (speaksInside(scene, outer, p, lo)) return outer
    const further = depth < 2 && BINDING.has(words[outer - 1]) ? climb(scene, outer, end, lo, depth + 1) : outer
    return further < outer ? further : from
  }
  if (before === 'and' || before === 'or') {
    const other = startOfNounPhrase(scene, p, lo)
    if (other >= 0 && isStrong(scene, other, p) && !PRONOUNS.has(words[p - 1]) && isClauseStart(scene, other, lo, true))
      return other
    return from
  }
  const isApposition = words[from] === 'a' || words[from] === 'an' || before === ','
  if (!isApposition) return from
  const nameEnd = before === ',' ? p : from
  if (nameEnd <= lo || flags[nameEnd - 1] & PUNCT) return from
  const last = actorOver(scene, nameEnd - 1)
  if (last ? !last.isSpeakerOnly : !isNameWord(scene, nameEnd - 1)) return from
  const name = startOfNounPhrase(scene, nameEnd, lo)
  return name >= 0 && isClauseStart(scene, name, lo, before === ',') && end - name < 30 ? name : from
}

/** A noun that binds what follows: "source at", "spokesman for"; or a name that begins the clause: "Fadi of". */
function speaksInside(scene: Scene, from: number, to: number, lo: number): boolean {
  const { words } = scene.tokens
  const last = words[to - 1]
  if (SPEAKER_NOUNS.has(last) && !actorOver(scene, to - 1)) return !WEAK_NOUNS.has(last) || from === lo
  return (isNameWord(scene, to - 1) || actorOver(scene, to - 1) !== null) && isClauseStart(scene, from, lo, false)
}

function isClauseStart(scene: Scene, at: number, lo: number, afterAnything: boolean): boolean {
  if (at <= lo) return true
  const { words, flags } = scene.tokens
  if (flags[at - 1] & (PUNCT | JUNK)) return true
  if (afterAnything) return !BINDING.has(words[at - 1])
  return (
    BEFORE_VERB.has(words[at - 1]) ||
    words[at - 1] === 'while' ||
    words[at - 1] === 'and' ||
    words[at - 1] === 'but' ||
    words[at - 1] === 'meanwhile'
  )
}

/** "which backs [the opposition]", "who lives in [the town]": what stands before the verb belongs to the relative clause. */
function isObjectOfRelative(scene: Scene, from: number, lo: number): boolean {
  const { words } = scene.tokens
  const verb = BINDING.has(words[from - 1]) ? from - 2 : from - 1
  return verb - 1 > lo && (words[verb - 1] === 'which' || words[verb - 1] === 'who')
}

/** "Monitors at the Observatory which tracks violence in the war said": the phrase before "which". */
function beforeRelative(scene: Scene, from: number, lo: number): SpeakerPhrase | null {
  const { words, flags } = scene.tokens
  for (let j = from - 1; j > lo && from - j < 20; j--) {
    if (flags[j] & PUNCT && words[j] !== ',' && words[j] !== "'") return null
    if (words[j] !== 'who' && words[j] !== 'which' && words[j] !== 'that') continue
    const inner = phraseBefore(scene, words[j - 1] === ',' ? j - 1 : j, lo)
    return inner?.isStrong && !inner.pronoun && isClauseStart(scene, inner.from, lo, false) ? inner : null
  }
  return null
}

/** End of one word of a name: "al-Barazi" is one. */
function endOfUnit(scene: Scene, from: number, end: number): number {
  const { words, flags } = scene.tokens
  let next = from + 1
  while (next < end && (flags[next] & HYPHEN_BEFORE || NAME_PARTICLES.has(words[next - 1]))) next++
  return next
}

/** "in the town activists said": a speaking noun right after a place is still a speaker; a lone name is the place. */
const canSpeakAfterPreposition = (scene: Scene, at: number): boolean =>
  SPEAKER_NOUNS.has(scene.tokens.words[at]) || actorOver(scene, at) !== null

/** "The centre for monitoring of the truce in the region said": all words since the clause began, if no verb is among them. */
function clauseSubject(scene: Scene, end: number, lo: number): SpeakerPhrase | null {
  const { words, flags } = scene.tokens
  if (end - lo > 16 || end - lo < 3) return null
  let speaks = false
  for (let i = lo; i < end; i++) {
    if (flags[i] & (PUNCT | JUNK) || looksFinite(words[i]) || RELATIVES.has(words[i])) return null
    if (i < lo + 8 && SPEAKER_NOUNS.has(words[i])) speaks = true
  }
  const opens = DETERMINERS.has(words[lo]) || isNameWord(scene, lo)
  return speaks && opens ? { from: lo, to: end, core: end, pronoun: null, isStrong: true } : null
}

/** "killed in Idlib Ahmed Mustafa said": the first name after a preposition is its object, the rest speaks. */
function trimAfterPreposition(scene: Scene, from: number, end: number, lo: number): number {
  const { words } = scene.tokens
  if (from <= lo || !BINDING.has(words[from - 1]) || !isNameWord(scene, from)) return from
  for (let i = from + 1; i < end; i++) {
    if (actorOver(scene, i)) return i
    if (!isNameWord(scene, i)) break
  }
  if (!isNameWord(scene, end - 1)) return from
  const next = endOfUnit(scene, from, end)
  return next < end && endOfUnit(scene, next, end) < end ? next : from
}

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
  if (DETERMINERS.has(words[i])) i++
  let strong = false
  let unknown = 0
  for (; i < end; i++) {
    const word = words[i]
    const actor = actorOver(scene, i)
    if (actor) {
      i = actor.to - 1
      strong ||= actor.sort !== 'means'
      continue
    }
    if (flags[i] & PUNCT) {
      if (word === '.' && TITLES.has(words[i - 1])) continue
      if (word === '(' && i + 2 < end && words[i + 2] === ')') {
        i += 2
        continue
      }
      break
    }
    if (flags[i] & (JUNK | NUMBER)) break
    const noun = SPEAKER_NOUNS.has(word)
    if (noun || isNameWord(scene, i)) {
      strong ||= noun || !looksNational(word)
      continue
    }
    if (PREMODIFIERS.has(word) || isJoined(scene.tokens, i) || word === "'s" || isParticle(scene, i, end)) continue
    if (!strong && !STOP_WORDS.has(word) && !looksFinite(word) && ++unknown <= 2) continue // "a previously unknown group"
    if (strong && BINDING.has(word) && bindsAfter(scene, i, end)) continue
    if (strong && DETERMINERS.has(word) && BINDING.has(words[i - 1])) continue
    if (strong && (word === 'and' || word === 'or') && joinsAfter(scene, i, end)) {
      if (DETERMINERS.has(words[i + 1])) i++
      continue
    }
    break
  }
  if (i <= from || (i === from + 1 && DETERMINERS.has(words[from]))) return null
  return { from, to: i, core: i, pronoun: null, isStrong: strong }
}

/** "the head of the hospital", "an activist in Homs": a preposition that goes on with the phrase. */
function bindsAfter(scene: Scene, at: number, end: number): boolean {
  const { words } = scene.tokens
  if (WEEKDAYS.has(words[at + 1])) return false
  const before = SPEAKER_NOUNS.get(words[at - 1])
  if (words[at] === 'with' && !isNameWord(scene, at + 1) && !actorOver(scene, at + 1)) return false
  if (!before && words[at] !== 'of' && words[at] !== 'for' && words[at] !== 'at') return false
  let next = at + 1
  if (next < end && DETERMINERS.has(words[next])) next++
  return (
    next < end &&
    (isNameWord(scene, next) ||
      actorOver(scene, next) !== null ||
      PREMODIFIERS.has(words[next]) ||
      SPEAKER_NOUNS.has(words[next]))
  )
}

/** "the army and the Observatory": another speaker after "and". */
function joinsAfter(scene: Scene, at: number, end: number): boolean {
  const { words } = scene.tokens
  let next = at + 1
  if (next < end && DETERMINERS.has(words[next])) next++
  while (next < end && next - at < 4 && PREMODIFIERS.has(words[next]) && !SPEAKER_NOUNS.has(words[next])) next++
  if (next >= end) return false
  const actor = actorOver(scene, next)
  const to = actor ? actor.to : next + 1
  const speaks = actor ? actor.sort !== 'means' : SPEAKER_NOUNS.has(words[next])
  return speaks && !(to < end && looksFinite(words[to]))
}

export const isAcronym = (scene: Scene, at: number): boolean =>
  !scene.isUpperCase && (scene.tokens.flags[at] & UPPER) !== 0 && scene.tokens.ends[at] - scene.tokens.starts[at] <= 6
