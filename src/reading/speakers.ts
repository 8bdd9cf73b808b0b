// Turns a speaker's noun phrase into a name: the person with role or body in parentheses, the canonical name of a
// monitor or a ministry, "military source (SANA)". Remembers who has spoken, so that "he", "the source", "Barazi" and
// "a monitor" lead back to (or on to) the one who is named.

import type { Connection } from '../model/codes.ts'
import {
  ADDRESS,
  DETERMINERS,
  type Kind,
  looksNational,
  MONITOR_NOUNS,
  MONITOR_PREMODIFIERS,
  NAME_PARTICLES,
  REFERRING,
  SPEAKER_NOUNS,
  TITLES,
  VESSELS,
} from './lang/en/speech.ts'
import type { ActorMention, Span } from './mentions.ts'
import { actorOver, isAcronym, isNameWord, type Scene, type SpeakerPhrase } from './speaker-phrase.ts'
import { HYPHEN_BEFORE, PUNCT, written } from './tokens.ts'

/** Somebody who speaks in the text. */
export interface Speaker {
  readonly name: string
  readonly nameSpan: Span
  readonly connection: Connection | null
  readonly kind: Kind
  /** Lower-case words that a later "the …" may use for it. */
  readonly heads: readonly string[]
  /** The person's own name, if there is one. */
  readonly person: string | null
}

const NOBODY: readonly string[] = []

/** Who has spoken so far, and who is named anywhere. One for each text. */
export class SpeakerMemory {
  last: Speaker | null = null
  private readonly lastOf = new Map<Kind, Speaker>()
  private readonly persons = new Map<string, Speaker>()
  private readonly connections = new Map<string, Connection | null>()
  private readonly scene: Scene
  private readonly connectionOf: (name: string) => Connection | null

  constructor(scene: Scene, connectionOf: (name: string) => Connection | null) {
    this.scene = scene
    this.connectionOf = connectionOf
  }

  /** The speaker a phrase means, or null when it leads nowhere ("it said" with nobody before). Remembers it. */
  speakerOf(phrase: SpeakerPhrase, hearer: ActorMention | null): Speaker | null {
    const speaker = phrase.pronoun ? this.ofPronoun(phrase.pronoun) : this.ofPhrase(phrase, hearer)
    if (speaker) this.remember(speaker)
    return speaker
  }

  private ofPronoun(kind: Kind): Speaker | null {
    if (kind === 'person')
      return this.lastOf.get('person') ?? this.lastOf.get('source') ?? this.lastOf.get('body') ?? null
    if (kind === 'body') return this.lastOf.get('body') ?? this.lastOf.get('source') ?? null
    return this.lastOf.get('many') ?? this.lastOf.get('body') ?? null
  }

  private ofPhrase(whole: SpeakerPhrase, hearer: ActorMention | null): Speaker | null {
    const phrase = { ...whole, to: whole.core }
    const known = this.knownPerson(phrase)
    if (known) return known
    const back = this.backReference(phrase)
    if (back) return back
    const monitor = this.monitorMeant(phrase)
    if (monitor) return this.ofActor(monitor, phrase)
    return this.describe(phrase, hearer)
  }

  private remember(speaker: Speaker): void {
    this.last = speaker
    this.lastOf.set(speaker.kind, speaker)
    if (speaker.person) {
      const surname = lastWord(speaker.person)
      if (!this.persons.has(surname)) this.persons.set(surname, speaker)
    }
  }

  /** "Barazi said" after "Talal al-Barazi, the governor, told": the same person. */
  private knownPerson(phrase: SpeakerPhrase): Speaker | null {
    const { words } = this.scene.tokens
    const last = phrase.to - 1
    if (!isNameWord(this.scene, last)) return null
    const person = this.persons.get(words[last])
    if (!person) return null
    return { ...person, nameSpan: { from: phrase.from, to: phrase.to } }
  }

  /** "the source", "the group", "the Britain-based monitor": back to the last speaker of that kind. */
  private backReference(phrase: SpeakerPhrase): Speaker | null {
    const { words } = this.scene.tokens
    const head = words[phrase.to - 1]
    const first = words[phrase.from]
    const isDefinite =
      first === 'the' ||
      first === 'his' ||
      first === 'her' ||
      first === 'its' ||
      first === 'this' ||
      first === 'same' ||
      first === 'that'
    const isBare = !DETERMINERS.has(first) && phrase.to - phrase.from === 1
    if (!isDefinite && !(isBare && head !== 'activists' && head !== 'media')) return null
    const isVessel = VESSELS.has(head) && isDefinite
    if (!(REFERRING.has(head) || isVessel) || hasNameBefore(this.scene, phrase)) return null
    const span = { nameSpan: { from: phrase.from, to: phrase.to } }
    if (this.last?.heads.includes(head)) return { ...this.last, ...span }
    for (const speaker of this.lastOf.values()) if (speaker.heads.includes(head)) return { ...speaker, ...span }
    const maker = first === 'his' || first === 'her' ? this.ofPronoun('person') : (this.lastOf.get('body') ?? this.last)
    return isVessel && maker ? { ...maker, ...span } : null
  }

  /** "a monitor", "a monitoring group", "a watchdog": the monitor that the text names, later or before. */
  private monitorMeant(phrase: SpeakerPhrase): ActorMention | null {
    const { words } = this.scene.tokens
    let isMonitor = false
    for (let i = phrase.from; i < phrase.to; i++) {
      if (actorOver(this.scene, i)?.isSpeakerOnly || (isNameWord(this.scene, i) && i > phrase.from)) return null
      if (MONITOR_NOUNS.has(words[i]) || MONITOR_PREMODIFIERS.has(words[i])) isMonitor = true
    }
    const head = words[phrase.to - 1]
    if (
      !isMonitor ||
      !(MONITOR_NOUNS.has(head) || head === 'group' || head === 'organisation' || head === 'organization')
    )
      return null
    return this.namedMonitor(phrase.to)
  }

  /** The monitor named first after a token, else the last one before it. */
  namedMonitor(at: number): ActorMention | null {
    let before: ActorMention | null = null
    for (const actor of this.monitors()) {
      if (actor.from >= at) return actor
      before = actor
    }
    return before
  }

  private monitorList: readonly ActorMention[] | null = null

  private monitors(): readonly ActorMention[] {
    this.monitorList ??= this.scene.actors.filter(
      (actor) =>
        actor.isSpeakerOnly &&
        actorOver(this.scene, actor.from) === actor &&
        this.connection(actor) === 'monitor_network',
    )
    return this.monitorList
  }

  /** A speaker that is a body of the lexicon. */
  ofActor(actor: ActorMention, span: Span): Speaker {
    const connection = this.connection(actor)
    return {
      name: this.nameOf(actor),
      nameSpan: { from: span.from, to: span.to },
      connection,
      kind: 'body',
      heads: headsOf(actor, connection),
      person: null,
    }
  }

  /** A party's army or ministry speaks under its own words ("Syrian army"), other bodies under their canonical name. */
  private nameOf(actor: ActorMention): string {
    const { tokens } = this.scene
    if (actor.isSpeakerOnly) return actor.name
    let { from } = actor
    if (DETERMINERS.has(tokens.words[from])) from++
    for (let i = from; i < actor.to; i++) if (SPEAKER_NOUNS.has(tokens.words[i])) return written(tokens, from, actor.to)
    return actor.name
  }

  private connection(actor: ActorMention): Connection | null {
    let known = this.connections.get(actor.name)
    if (known === undefined) {
      known = this.connectionOf(actor.name)
      this.connections.set(actor.name, known)
    }
    return known
  }

  private describe(phrase: SpeakerPhrase, hearer: ActorMention | null): Speaker | null {
    const scene = this.scene
    const parts = takeApart(scene, phrase)
    const { actor, person, noun } = parts
    if (actor && !person && !parts.hasOtherHead) return this.ofActor(actor, phrase)
    const connection =
      (noun ? SPEAKER_NOUNS.get(noun)?.connection : null) ??
      (actor ? this.connection(actor) : null) ??
      (person ? null : 'unknown')
    const kind: Kind = person ? 'person' : ((noun ? SPEAKER_NOUNS.get(noun)?.kind : null) ?? 'body')
    const heads = noun ? [noun] : NOBODY
    const label = person ? withRole(scene, person, actor, parts.role) : labelOf(scene, phrase, actor, kind, hearer)
    if (!label) return null
    return {
      name: label,
      nameSpan: { from: phrase.from, to: phrase.to },
      connection,
      kind,
      heads,
      person: person ? written(scene.tokens, person.from, person.to) : null,
    }
  }
}

const lastWord = (name: string): string => {
  const lower = name.toLowerCase()
  return lower.slice(Math.max(lower.lastIndexOf(' '), lower.lastIndexOf('-')) + 1)
}

/** Words that "the …" may use for a body of the lexicon. */
function headsOf(actor: ActorMention, connection: Connection | null): readonly string[] {
  const heads = actor.name.toLowerCase().split(' ')
  if (connection === 'monitor_network')
    return [...heads, 'monitor', 'group', 'watchdog', 'organisation', 'organization', 'ngo', 'observatory']
  if (connection === 'rescuer') return [...heads, 'group', 'organisation', 'organization', 'rescuers', 'service']
  if (actor.isSpeakerOnly)
    return [
      ...heads,
      'group',
      'organisation',
      'organization',
      'agency',
      'charity',
      'channel',
      'ministry',
      'statement',
      'report',
      'body',
    ]
  return [...heads, 'group', 'ministry', 'statement', 'army', 'military', 'government', 'coalition']
}

/** Whether a name stands in the phrase before its head: then it is a speaker of its own, no "the source". */
function hasNameBefore(scene: Scene, phrase: Span): boolean {
  const { words, flags } = scene.tokens
  for (let i = phrase.from + 1; i < phrase.to - 1; i++) {
    if (actorOver(scene, i)?.isSpeakerOnly) return true
    if (isNameWord(scene, i) && !((flags[i + 1] | flags[i]) & HYPHEN_BEFORE) && !looksNational(words[i])) return true
  }
  return false
}

interface Parts {
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

function takeApart(scene: Scene, phrase: SpeakerPhrase): Parts {
  const { words } = scene.tokens
  let actor: ActorMention | null = null
  let noun: string | null = null
  let hasOtherHead = false
  let ownBody = false
  for (let i = phrase.from; i < phrase.to; i++) {
    const here = actorOver(scene, i)
    if (here) {
      if (!actor || (here.isSpeakerOnly && !actor.isSpeakerOnly)) actor = here
      i = here.to - 1
      if (SPEAKER_NOUNS.get(words[i])?.kind === 'person') {
        hasOtherHead = true // "SANA reporter", taken as SANA by the lexicon
        noun = words[i]
      }
      continue
    }
    const word = words[i]
    const isHead = SPEAKER_NOUNS.has(word)
    if (!isHead) continue
    if (!BODY_NOUNS.has(word) && !VESSELS.has(word)) {
      hasOtherHead = true
      if (!noun || BODY_NOUNS.has(noun) || isNounBefore(noun, word)) noun = word
    } else {
      noun ??= word
      if (!MERGED_NOUNS.has(word)) ownBody = true
    }
  }
  if (ownBody && actor && !actor.isSpeakerOnly) hasOtherHead = true
  const person = personIn(scene, phrase)
  return { actor, person, noun, role: person ? roleAround(scene, phrase, person) : null, hasOtherHead }
}

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
  const { words, flags } = scene.tokens
  let to = from
  while (to < hi) {
    const isPart = !actorOver(scene, to) && isNameWord(scene, to) && !isRoleWord(scene, to) && !isAcronym(scene, to)
    const isLink =
      NAME_PARTICLES.has(words[to]) &&
      (to > from || (flags[to + 1] & HYPHEN_BEFORE) !== 0) &&
      to + 1 < hi &&
      isNameWord(scene, to + 1) &&
      !actorOver(scene, to + 1)
    if (!isPart && !isLink) break
    to++
  }
  return to > from ? { from, to } : null
}

const isRoleWord = (scene: Scene, at: number): boolean => {
  const word = scene.tokens.words[at]
  return SPEAKER_NOUNS.has(word) || TITLES.has(word)
}

const isAfterRole = (scene: Scene, span: Span): boolean =>
  span.from > 0 && (isRoleWord(scene, span.from - 1) || TITLES.has(scene.tokens.words[span.from - 2] ?? ''))

const PLACE_LINKS = new Set(['of', 'for', 'in', 'at', 'from', 'near', 'with', 'to'])

function personOfRun(scene: Scene, phrase: Span, run: Span): Span | null {
  const { words, flags } = scene.tokens
  let { from } = run
  const { to } = run
  const before = from > phrase.from ? words[from - 1] : ''
  if (PLACE_LINKS.has(before)) {
    from++
    while (from < to && flags[from] & HYPHEN_BEFORE) from++
    if (NAME_PARTICLES.has(words[run.from])) from++
    if (units(scene, from, to) < 2) return null
  }
  if (DETERMINERS.has(before)) return null
  while (from < to && looksNational(words[from]) && !(flags[from] & HYPHEN_BEFORE)) from++
  const count = units(scene, from, to)
  if (count === 0) return null
  if (to < phrase.to && words[to] === "'s") return null
  if (count === 1) {
    const isNamed =
      from > phrase.from
        ? isRoleWord(scene, from - 1) || words[from - 1] === '.'
        : to < phrase.to && (DETERMINERS.has(words[to]) || words[to] === ',' || RELATIVE.has(words[to]))
    return isNamed ? { from, to } : null
  }
  const after = to < phrase.to ? words[to] : ''
  if (after && SPEAKER_NOUNS.has(after) && from === phrase.from && !isAcronymBetween(scene, run.to, phrase.to))
    return null
  return count <= 5 ? { from, to } : null
}

const RELATIVE = new Set(['who', 'of', 'from', 'in', 'with'])

const isAcronymBetween = (scene: Scene, from: number, to: number): boolean => from < to && isAcronym(scene, from)

/** How many words a name has, counting "al-Barazi" as one. */
function units(scene: Scene, from: number, to: number): number {
  const { words, flags } = scene.tokens
  let count = 0
  for (let i = from; i < to; i++)
    if (!(flags[i] & HYPHEN_BEFORE) && !(NAME_PARTICLES.has(words[i]) && i + 1 < to)) count++
    else if (flags[i] & HYPHEN_BEFORE && !NAME_PARTICLES.has(words[i - 1])) continue
    else if (flags[i] & HYPHEN_BEFORE) count++
  return count
}

/** What is said of a person beside the name: before it, or else after it. */
function roleAround(scene: Scene, phrase: Span, person: Span): Span | null {
  const { words, flags } = scene.tokens
  let from = phrase.from
  let to = person.from
  if (to - from < 1 || (to - from === 1 && DETERMINERS.has(words[from]))) {
    from = person.to
    to = phrase.to
  }
  while (
    from < to &&
    (DETERMINERS.has(words[from]) || flags[from] & PUNCT || words[from] === 'of' || words[from] === 'meanwhile')
  )
    from++
  while (from < to && (flags[to - 1] & PUNCT || (TITLES.has(words[to - 1]) && words[to] === '.'))) to--
  while (from < to && ADDRESS.has(words[from])) from += flags[from + 1] & PUNCT ? 2 : 1
  for (let i = from; i < to; i++) if (words[i] === 'who' || words[i] === 'which' || flags[i] & PUNCT) to = i
  return from < to && to - from <= 12 ? { from, to } : null
}

/** "Rami Nasser (Observatory)", "Ahmed Nasser (media activist)". */
function withRole(scene: Scene, person: Span, actor: ActorMention | null, role: Span | null): string {
  const name = written(scene.tokens, person.from, person.to)
  if (role) {
    const isOnlyBody = actor?.isSpeakerOnly || (actor && actor.from >= role.from && actor.to <= role.to)
    if (isOnlyBody && actor) return `${name} (${actor.name})`
    const words = written(scene.tokens, role.from, role.to)
    return `${name} (${scene.tokens.flags[role.from] & HYPHEN_BEFORE || isAcronym(scene, role.from) || looksNational(scene.tokens.words[role.from]) ? words : words[0].toLowerCase() + words.slice(1)})`
  }
  return actor ? `${name} (${actor.name})` : name
}

/** The words as they stand, without the article; an unnamed source keeps the agency it told. */
function labelOf(
  scene: Scene,
  phrase: Span,
  actor: ActorMention | null,
  kind: Kind,
  hearer: ActorMention | null,
): string {
  const { words, flags } = scene.tokens
  let { from, to } = phrase
  while (
    from < to &&
    ((DETERMINERS.has(words[from]) && words[from] !== 'one') || (words[from] === 'one' && from + 1 < to))
  )
    from++
  for (let i = from + 1; i < to; i++)
    if (words[i] === 'who' || words[i] === 'which' || words[i] === 'that' || words[i] === ',' || words[i] === 'whose')
      to = i
  if (from >= to) return ''
  const text = written(scene.tokens, from, to)
  const isCommon = !isNameWord(scene, from) || (phrase.from === from && SPEAKER_NOUNS.has(words[from]) && !actor)
  const label =
    isCommon && !(flags[from] & HYPHEN_BEFORE) && !isAcronym(scene, from) && !looksNational(words[from])
      ? text[0].toLowerCase() + text.slice(1)
      : text
  return hearer && kind !== 'body' && !label.includes(hearer.name) ? `${label} (${hearer.name})` : label
}
