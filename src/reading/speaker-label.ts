// Takes a speaker's noun phrase apart (body, person, role) and writes the name that a claim carries: "Rami Nasser
// (Observatory)", "Ahmed Nasser (media activist)", "military source (SANA)".

import {
  ADDRESS,
  BINDING,
  DETERMINERS,
  type Kind,
  looksNational,
  NAME_PARTICLES,
  PREMODIFIERS,
  RELATIVES,
  SPEAKER_NOUNS,
  TITLES,
  VESSELS,
} from './lang/en/speech.ts'
import type { ActorMention, Span } from './mentions.ts'
import { actorOver, isAcronym, isNameWord, type Scene, type SpeakerPhrase } from './speaker-scene.ts'
import { CAPITAL, HYPHEN_BEFORE, PUNCT, written } from './tokens.ts'
import { WordSet } from './word-table.ts'

/** What a speaker's phrase is made of. */
export interface Parts {
  readonly actor: ActorMention | null
  readonly person: Span | null
  /** The noun that says what the speaker is: "director", "source". */
  readonly noun: string | null
  /** Tokens of the role: everything but the person. */
  readonly role: Span | null
  /** A speaking noun of its own beside the actor: "SANA reporter", "spokesman for the army". */
  readonly hasOtherHead: boolean
}

const BODY_NOUNS = new Set([
  'group',
  'organisation',
  'organization',
  'monitor',
  'watchdog',
  'agency',
  'network',
  'ngo',
  'statement',
  'charity',
  'channel',
  'group',
  'ministry',
  'committee',
  'service',
  'defence',
  'defense',
  'forces',
  'army',
  'military',
  'media',
  'report',
  'reports',
  'website',
  'newspaper',
  'television',
  'union',
  'council',
  'news',
  'figures',
  'data',
  'monitors',
])

/** Finds body, person, role and speaking noun in a phrase. */
export function takeApart(scene: Scene, phrase: SpeakerPhrase): Parts {
  const { words, flags } = scene.tokens
  let actor: ActorMention | null = null
  let noun: string | null = null
  let hasOtherHead = false
  let ownBody = false
  const endsWithBody = actorOver(scene, phrase.to - 1)?.isSpeakerOnly === true // "the opposition UK-based Observatory"
  for (let i = phrase.from; i < phrase.to; i++) {
    const here = actorOver(scene, i)
    if (here) {
      if (!actor || (here.isSpeakerOnly && !actor.isSpeakerOnly)) actor = here
      i = here.to - 1
      if (!noun && here.isSpeakerOnly && opensApposition(words[here.to])) break // "the Committees, a network of activists"
      if (SPEAKER_NOUNS.get(words[i])?.kind === 'person') {
        hasOtherHead = true // "SANA reporter", taken as SANA by the lexicon
        noun = words[i]
      }
      continue
    }
    const word = words[i]
    if (!SPEAKER_NOUNS.has(word) || flags[i] & HYPHEN_BEFORE || flags[i + 1] & HYPHEN_BEFORE) continue
    if (PREMODIFIERS.has(word) && i + 1 < phrase.to && (actorOver(scene, i + 1) || endsWithBody)) continue // "opposition National Coalition"
    if (!BODY_NOUNS.has(word) && !VESSELS.has(word)) {
      hasOtherHead = true
      if (!noun || BODY_NOUNS.has(noun) || isNounBefore(noun, word)) noun = word
    } else {
      if (!noun || noun === 'defence' || noun === 'defense') noun = word
      if (!MERGED_NOUNS.has(word)) ownBody = true
    }
  }
  if (ownBody && actor && !actor.isSpeakerOnly) hasOtherHead = true
  const person = personIn(scene, phrase)
  return { actor, person, noun, role: person ? roleAround(scene, phrase, person) : null, hasOtherHead }
}

const opensApposition = (word: string): boolean =>
  word === ',' || word === 'a' || word === 'an' || word === 'who' || word === 'which'

/** Nouns that only say what a named body is: "the Nusra group said" is Nusra, "the Russian ministry" is not Russia. */
const MERGED_NOUNS = new Set(['group', 'organisation', 'organization', 'monitor', 'network', 'forces', 'charity'])

/** "army spokesman", "hospital director": the later noun of a pair is the head. */
const isNounBefore = (first: string, later: string): boolean =>
  SPEAKER_NOUNS.get(first)?.kind === 'body' && SPEAKER_NOUNS.get(later)?.kind !== 'body'

/** The run of capitals that is a person's name, outside the bodies and the role: "Ahmed Nasser" in "activist Ahmed Nasser". */
function personIn(scene: Scene, phrase: Span): Span | null {
  let best: Span | null = null
  for (let i = phrase.from; i < phrase.to; i++) {
    const run = nameRun(scene, i, phrase.to)
    if (!run) continue
    const span = personOfRun(scene, phrase, run)
    if (span && (!best || isAfterRole(scene, span))) best = span
    i = run.to - 1
  }
  return best
}

function nameRun(scene: Scene, from: number, hi: number): Span | null {
  const { flags } = scene.tokens
  let to = from
  while (to < hi) {
    const isPart = !isBodyWord(scene, to) && isNameWord(scene, to) && !isRoleWord(scene, to) && !isAcronym(scene, to)
    const isLink =
      NAME_PARTICLES.at(scene.tokens, to) &&
      (to > from || (flags[to + 1] & HYPHEN_BEFORE) !== 0) &&
      to + 1 < hi &&
      isNameWord(scene, to + 1) &&
      !isBodyWord(scene, to + 1)
    if (!isPart && !isLink) break
    to++
  }
  return to > from ? { from, to } : null
}

/** A word of a body's name. The lists know some persons as their body: their own words are left to the person. */
function isBodyWord(scene: Scene, at: number): boolean {
  const actor = actorOver(scene, at)
  if (!actor?.isSpeakerOnly) return actor !== null
  const { words } = scene.tokens
  if (actor.name.toLowerCase().includes(words[at])) return true
  for (let i = actor.from; i < actor.to; i++) if (PERSON_PARTICLES.at(scene.tokens, i)) return false
  return true
}

const PERSON_PARTICLES = new WordSet(['abdel', 'abdul', 'abdal', 'abdulrahman', 'abdurrahman', 'abu', 'bin', 'ibn'])

const isRoleWord = (scene: Scene, at: number): boolean => {
  const word = scene.tokens.words[at]
  return SPEAKER_NOUNS.has(word) || TITLES.has(word)
}

const isPersonNoun = (word: string): boolean => SPEAKER_NOUNS.get(word)?.kind === 'person' || TITLES.has(word)

const isAfterRole = (scene: Scene, span: Span): boolean =>
  span.from > 0 && (isRoleWord(scene, span.from - 1) || TITLES.at(scene.tokens, span.from - 2))

const PLACE_LINKS = new WordSet(['of', 'for', 'in', 'at', 'from', 'near', 'with', 'to'])

function personOfRun(scene: Scene, phrase: Span, run: Span): Span | null {
  const { words, flags } = scene.tokens
  let { from } = run
  const { to } = run
  const before = from > phrase.from ? words[from - 1] : ''
  if (PLACE_LINKS.has(before)) {
    from++
    while (from < to && flags[from] & HYPHEN_BEFORE) from++
    if (NAME_PARTICLES.at(scene.tokens, run.from)) from++
    if (units(scene, from, to) < 2) return null
  }
  if (DETERMINERS.has(before)) return null
  if (before === 'and' && isNameWord(scene, run.from - 2)) return null // "Centre for Democracy and Human Rights"
  while (from < to && looksNational(words[from]) && !(flags[from] & HYPHEN_BEFORE)) from++
  const count = units(scene, from, to)
  if (count === 0) return null
  if (to < phrase.to && words[to] === "'s") return null
  if (count === 1) {
    const isNamed =
      from > phrase.from
        ? isPersonNoun(words[from - 1]) || words[from - 1] === '.'
        : to < phrase.to && (DETERMINERS.at(scene.tokens, to) || words[to] === ',' || FOLLOWS_NAME.at(scene.tokens, to))
    return isNamed ? { from, to } : null
  }
  const after = to < phrase.to ? words[to] : ''
  if (SPEAKER_NOUNS.has(after) && from === phrase.from && !PLACE_LINKS.at(scene.tokens, to + 1)) return null
  return count <= 5 ? { from, to } : null
}

const FOLLOWS_NAME = new WordSet(['who', 'of', 'from', 'in', 'with'])

/** How many words a name has, counting "al-Barazi" as one. */
function units(scene: Scene, from: number, to: number): number {
  const { flags } = scene.tokens
  let count = 0
  for (let i = from; i < to; i++)
    if (!(flags[i] & HYPHEN_BEFORE) && !(NAME_PARTICLES.at(scene.tokens, i) && i + 1 < to)) count++
    else if (flags[i] & HYPHEN_BEFORE && !NAME_PARTICLES.at(scene.tokens, i - 1)) continue
    else if (flags[i] & HYPHEN_BEFORE) count++
  return count
}

/** What is said of a person beside the name: before it, or else after it. */
function roleAround(scene: Scene, phrase: Span, person: Span): Span | null {
  const { words, flags } = scene.tokens
  let from = phrase.from
  let to = person.from
  if (to - from < 1 || (to - from === 1 && DETERMINERS.at(scene.tokens, from))) {
    from = person.to
    to = phrase.to
  }
  while (
    from < to &&
    (DETERMINERS.at(scene.tokens, from) || flags[from] & PUNCT || words[from] === 'of' || words[from] === 'meanwhile')
  )
    from++
  while (from < to && (flags[to - 1] & PUNCT || (TITLES.at(scene.tokens, to - 1) && words[to] === '.'))) to--
  while (from < to && ADDRESS.at(scene.tokens, from)) from += flags[from + 1] & PUNCT ? 2 : 1
  if (to === person.from) {
    from = startOfRole(scene, from, to)
    while (to > from && BINDING.at(scene.tokens, to - 1)) to-- // "a post by Omar Nasser"
  }
  for (let i = from; i < to; i++) if (words[i] === 'who' || words[i] === 'which' || flags[i] & PUNCT) to = i
  return from < to && to - from <= 12 ? { from, to } : null
}

/** "after meeting Arab ministers [Secretary of State]", "hit Talara and [Sakhour defence official]": others end before the role. */
function startOfRole({ tokens }: Scene, from: number, to: number): number {
  const { words } = tokens
  let start = from
  for (let i = from; i < to - 1; i++) {
    const kind = SPEAKER_NOUNS.get(words[i])?.kind
    if (kind === 'person') break
    if ((kind === 'many' && !PREMODIFIERS.at(tokens, i)) || words[i] === 'and') start = i + 1
  }
  return start
}

/** "Rami Nasser (Observatory)", "Ahmed Nasser (media activist)". */
export function withRole(scene: Scene, person: Span, actor: ActorMention | null, role: Span | null): string {
  const name = onOneLine(written(scene.tokens, person.from, person.to))
  const isBody = actor && (!role || actor.isSpeakerOnly || (actor.from >= role.from && actor.to <= role.to))
  if (isBody) return `${name} (${actor.name})`
  return role ? `${name} (${lowered(scene, role.from, role.to)})` : name
}

/** The words as they stand, without the article; an unnamed source keeps the agency it told. */
export function labelOf(scene: Scene, phrase: Span, kind: Kind, hearer: ActorMention | null): string {
  const { words } = scene.tokens
  let { from, to } = phrase
  while (from < to && DETERMINERS.at(scene.tokens, from) && (words[from] !== 'one' || from + 1 < to)) from++
  while (from < to - 1 && (words[from] === 'latest' || words[from] === 'more')) from++
  for (let i = from + 1; i < to; i++) if (words[i] === ',' || RELATIVES.at(scene.tokens, i)) to = i
  if (from >= to) return ''
  const label = lowered(scene, from, to)
  return hearer && kind !== 'body' && !label.includes(hearer.name) ? `${label} (${hearer.name})` : label
}

/** As written, but a common noun that began a sentence without its capital: "Local sources" is "local sources". */
function lowered(scene: Scene, from: number, to: number): string {
  const { tokens } = scene
  const text = onOneLine(written(tokens, from, to))
  const word = tokens.words[from]
  if (!isCommon(word) || looksNational(word)) return text
  if (scene.isUpperCase) return isAllCommon(scene, from, to) ? text.toLowerCase() : text
  const isName = from + 1 < to && (tokens.flags[from + 1] & CAPITAL) !== 0 && !actorOver(scene, from + 1)
  return isName || isAcronym(scene, from) ? text : text[0].toLowerCase() + text.slice(1)
}

const isCommon = (word: string): boolean => SPEAKER_NOUNS.has(word) || PREMODIFIERS.has(word)

function isAllCommon(scene: Scene, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!isCommon(scene.tokens.words[i])) return false
  return true
}

/** A name that runs over a line's end. */
const onOneLine = (text: string): string => (text.includes('\n') ? text.split(/\s+/).join(' ') : text)
