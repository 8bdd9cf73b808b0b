// Turns a speaker's noun phrase into a name: the person with role or body in parentheses, the canonical name of a
// monitor or a ministry, "military source (SANA)". Remembers who has spoken, so that "he", "the source", "Barazi" and
// "a monitor" lead back to (or on to) the one who is named.

import type { Connection } from '../model/codes.ts'
import {
  DETERMINERS,
  type Kind,
  looksNational,
  MONITOR_NOUNS,
  MONITOR_PREMODIFIERS,
  REFERRING,
  SPEAKER_NOUN,
  SPEAKER_NOUNS,
  TITLES,
  VESSELS,
} from './lang/en/speech.ts'
import type { ActorMention, Span } from './mentions.ts'
import { labelOf, takeApart, withRole } from './speaker-label.ts'
import { actorOver, isNameWord, type Scene, type SpeakerPhrase } from './speaker-scene.ts'
import { phraseAfter } from './speaker-after.ts'
import { HYPHEN_BEFORE, written } from './tokens.ts'
import { WordSet } from './word-table.ts'

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

  /** A person told of without speaking ("Commander Nasser visited the front"): "he said" may mean him next. */
  notice(from: number, to: number): void {
    const phrase = phraseAfter(this.scene, from, to)
    if (!phrase?.isStrong || phrase.pronoun) return
    const known = this.knownPerson(phrase)
    if (known) this.lastOf.set('person', known)
    else if (TITLES.at(this.scene.tokens, from) && takeApart(this.scene, phrase).person) {
      const speaker = this.describe(phrase, null)
      if (speaker) this.lastOf.set('person', speaker)
    }
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

  /** By the noun for a body in the words of a speaker, who was called so last: "the Hamas-run health *ministry*". */
  private readonly called = new Map<string, Speaker>()

  private remember(speaker: Speaker): void {
    this.last = speaker
    this.lastOf.set(speaker.kind, speaker)
    const { words } = this.scene.tokens
    const isOfSeveral = words.slice(speaker.nameSpan.from, speaker.nameSpan.to).includes('and') // "police and doctors"
    for (let i = speaker.nameSpan.from; i < speaker.nameSpan.to && !isOfSeveral; i++)
      if (BODIES.has(words[i])) this.called.set(words[i], speaker)
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
    if (isOfItsOwn(this.scene, phrase)) return null
    const span = { nameSpan: { from: phrase.from, to: phrase.to } }
    const called = this.called.get(head)
    if (called) return { ...called, ...span }
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
      if (OTHER_WATCHES.at(this.scene.tokens, i)) return null
      if (actorOver(this.scene, i)?.isSpeakerOnly || (isNameWord(this.scene, i) && i > phrase.from)) return null
      if (MONITOR_NOUNS.at(this.scene.tokens, i) || MONITOR_PREMODIFIERS.at(this.scene.tokens, i)) isMonitor = true
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
    if (DETERMINERS.at(tokens, from)) from++
    for (let i = from; i < actor.to; i++)
      if (SPEAKER_NOUN.at(tokens, i) !== null) return written(tokens, from, actor.to).replace(/\s+/g, ' ')
    return actor.name
  }

  /** "Medical staff", "monitoring group": the noun does not tell, the words before it do; "local" makes nobody a witness. */
  private byName(label: string): Connection {
    const known = this.connectionOf(label)
    return known === null || known === 'witness' ? 'unknown' : known
  }

  private connection(actor: ActorMention): Connection | null {
    return this.connectionOf(actor.name)
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
    const heads = connection === 'monitor_network' ? MONITOR_HEADS : noun ? [noun] : NOBODY
    const label = person ? withRole(scene, person, actor, parts.role) : labelOf(scene, phrase, kind, hearer)
    if (!label) return null
    return {
      name: label,
      nameSpan: { from: phrase.from, to: phrase.to },
      connection: connection === 'unknown' && !person ? this.byName(label) : connection,
      kind,
      heads,
      person: person ? written(scene.tokens, person.from, person.to) : null,
    }
  }
}

/** What other watchdogs watch than a war: "the chemical weapons watchdog", "an election monitor". */
const OTHER_WATCHES = new WordSet(
  'weapons chemical nuclear atomic election elections press media internet corruption ceasefire truce air aviation food environmental financial un un-backed'.split(
    ' ',
  ),
)

/** "monitor says", in a headline: no name, and no watchdog of something else than a war. */
export const isUnnamedMonitor = ({ name, connection }: Pick<Speaker, 'name' | 'connection'>): boolean =>
  connection === 'monitor_network' && !hasCapital(name) && !name.split(/[ -]/).some((word) => OTHER_WATCHES.has(word))

export const hasCapital = (name: string): boolean => /\p{Lu}/u.test(name)

const lastWord = (name: string): string => {
  const lower = name.toLowerCase()
  return lower.slice(Math.max(lower.lastIndexOf(' '), lower.lastIndexOf('-')) + 1)
}

/** Nouns that mean one body wherever a report has named one: "the ministry", not "the group". */
const BODIES: ReadonlySet<string> = new Set(
  'ministry observatory committee council coalition network centre center commission directorate police hospital'.split(
    ' ',
  ),
)

const MONITOR_HEADS = ['monitor', 'group', 'watchdog', 'organisation', 'organization', 'ngo', 'observatory', 'network']

/** Words that "the …" may use for a body of the lexicon. */
function headsOf(actor: ActorMention, connection: Connection | null): readonly string[] {
  const heads = actor.name.toLowerCase().split(' ')
  if (connection === 'monitor_network') return [...heads, ...MONITOR_HEADS]
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
  if (actor.type !== null && ARMED_GROUPS.has(actor.type)) return [...heads, 'group', 'movement', 'statement']
  // "The coalition denied it. The army said ...": a coalition is no army.
  if (heads.includes('coalition')) return [...heads, 'group', 'statement']
  return [...heads, 'group', 'ministry', 'statement', 'army', 'military', 'government', 'coalition']
}

const ARMED_GROUPS = new Set<string>(['rebel', 'political_militia', 'identity_militia'])

const STATE_BODIES = new WordSet([
  'ministry',
  'army',
  'military',
  'government',
  'police',
  'officials',
  'official',
  'minister',
])

/** "the Russian ministry", "the health ministry": said of a state's body, the adjective names another one. */
function isOfItsOwn(scene: Scene, phrase: Span): boolean {
  const { words } = scene.tokens
  if (!STATE_BODIES.at(scene.tokens, phrase.to - 1)) return false
  return phrase.to - phrase.from > 2 && words[phrase.to - 2] !== 'same'
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
