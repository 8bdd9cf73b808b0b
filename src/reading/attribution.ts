// Who is said to have done an act. The sentence's names and words of violence are tied by `actor-links.ts`; the tie
// nearest to the act wins, fighting has two sides, and rival accusations leave it open.

import type { AttributionRelation, Modality } from '../model/codes.ts'
import type { ActorName, Attribution } from '../model/reading.ts'
import { isNounAt, type Link, type LinkKind, readLinks } from './actor-links.ts'
import { type Party, readParties, sideOf } from './actor-parties.ts'
import { isOfMen, saysWhatFor } from './fighting-men.ts'
import { EVENTS } from './lang/en/actors.ts'
import {
  ACCUSES,
  ALLIES,
  ANSWERS,
  ATTACK_VERBS,
  BLAME,
  BLASTS,
  CIRCUMSTANCES,
  CLASHES,
  CLAUSE_BREAKS,
  COMES,
  EACH_OTHER,
  ENGAGED,
  FACING,
  FALLEN,
  FOUGHT,
  HEDGES,
  NEGATIONS,
  NOUN_BEFORE,
  OWN_WORDS,
  PASSIVE_AUXILIARIES,
  PITS,
  REPELS,
  SIDE_DETERMINERS,
  TARGET_NOUNS,
  TERRITORY_VERBS,
  TRADED,
  UNCLEAR,
  WHEN_WORDS,
} from './lang/en/attribution.ts'
import type { ActorMention, Document, Span } from './mentions.ts'
import { NUMBER, PUNCT, type Tokens, written } from './tokens.ts'

/** Who did it, how sure the words are of who (null: as sure as the claim itself), and why. */
export interface Attributed {
  readonly attribution: Attribution
  readonly modality: Modality | null
  readonly reason: string
  /** The word that ties the doer to the act, where one does. */
  readonly at?: number
}

const NOBODY: Attribution = { relation: 'none', actors: [] }
/** Tokens looked at on either side of an act, so that a sentence without end costs no more than another. */
const WINDOW = 100
/** Tokens, with what breaks cost, beyond which a name is not tied to an act: looser for "by X" and "X's strikes". */
const FARTHEST = { by: 60, owner: 60, subject: 30, accused: 30, claims: 30, denies: 30 } as const
const BREAK_COST = 60
const OTHER_ACT_COST = 15
/** How far from a word of fighting its sides may stand. */
const LOOK = 16

/** Who is said to have done the acts told of in a run of tokens. */
export class Attributing {
  private readonly document: Document
  private readonly actors: readonly ActorMention[]
  private readonly from: number
  private readonly to: number
  private readonly read: SentenceActors[] = []

  /** @param actors all mentions of the document, sorted */
  constructor(document: Document, actors: readonly ActorMention[], from: number, to: number) {
    this.document = document
    this.actors = actors
    this.from = from
    this.to = to
  }

  /** Who did the act whose word stands at `trigger`, from the words of its sentence. */
  of(trigger: Span): Attributed {
    const end = Math.min(this.to, trigger.to + WINDOW)
    const begin = Math.max(this.from, trigger.from - WINDOW)
    const own = this.actorsIn(begin, end).doers(trigger)
    if (own.attribution.relation !== 'none') return own
    // "Jets hit two towns, killing 23 in one and 21 in the other": the doer stands earlier in the sentence.
    const start = Math.max(sentenceStart(this.document, this.from), trigger.from - WINDOW)
    return start < begin ? this.actorsIn(start, end).doers(trigger) : own
  }

  /** The acts of a sentence mostly share their window. */
  private actorsIn(from: number, to: number): SentenceActors {
    const known = this.read.find((one) => one.from === from && one.to === to)
    if (known) return known
    const fresh = new SentenceActors(this.document.tokens, this.actors, from, to)
    this.read.push(fresh)
    return fresh
  }
}

function sentenceStart(document: Document, at: number): number {
  const { sentences } = document
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle].to <= at) low = middle + 1
    else high = middle
  }
  return low < sentences.length ? Math.min(at, sentences[low].from) : at
}

/** The actors of one sentence and how they are tied to its words of violence. */
class SentenceActors {
  private readonly tokens: Tokens
  private readonly words: readonly string[]
  private readonly flags: Uint16Array
  readonly from: number
  readonly to: number
  private readonly parties: readonly Party[]
  private readonly links: readonly Link[]

  constructor(tokens: Tokens, actors: readonly ActorMention[], from: number, to: number) {
    this.tokens = tokens
    this.words = tokens.words
    this.flags = tokens.flags
    this.from = from
    this.to = to
    this.parties = readParties(tokens, actors, from, to)
    this.links = readLinks(tokens, this.parties, from, to)
  }

  doers(trigger: Span): Attributed {
    if (this.parties.length === 0) return { attribution: NOBODY, modality: null, reason: 'no actor in the sentence' }
    const mutual = this.accuseEachOther()
    if (mutual) return this.result(mutual, true, 'questioned', 'each accuses the other')
    const clash = this.clashAt(trigger)
    if (clash) return this.result(clash, false, null, 'fighting between them')
    const best = this.ownerOf(this.namedFor(this.nearest(trigger)))
    if (!best) return { attribution: NOBODY, modality: null, reason: 'no actor tied to the act' }
    const rivals = this.rivalsOf(best)
    if (rivals) return this.result(rivals, true, 'questioned', 'rival accusations')
    const owners = this.ownersInQuestion(best)
    if (owners) return this.result(owners.mentions, true, 'questioned', 'not known which of those named before')
    const isAllied = this.hasAllies(best.party)
    return this.result(
      best.party.mentions,
      best.party.isEither,
      this.modalityOf(best, trigger),
      `${REASONS[best.kind]} "${this.words[best.at]}"`,
      isAllied,
      best.at,
    )
  }

  /** "X and Y accused each other", "X and Y traded blame": both, and no telling which. */
  private accuseEachOther(): readonly ActorMention[] | null {
    for (let i = this.from; i + 1 < this.to; i++) {
      const { words } = this
      const isMutual =
        (ACCUSES.at(this.tokens, i) && EACH_OTHER.has(`${words[i + 1]} ${words[i + 2]}`)) ||
        (TRADED.at(this.tokens, i) && BLAME.at(this.tokens, i + 1))
      if (!isMutual) continue
      const before = this.parties.filter((p) => p.to <= i && i - p.to <= LOOK).flatMap((p) => p.mentions)
      return new Set(before.map(sideOf)).size === 2 ? before : null
    }
    return null
  }

  /** Both sides of a fight, if the act is one and they are named. */
  private clashAt(trigger: Span): readonly ActorMention[] | null {
    const at = this.clashWord(trigger)
    if (at < 0) return null
    const between = this.betweenWhom(at)
    if (between) return between
    if (PITS.at(this.tokens, at)) return this.pittedAt(at)
    const isRepelled = REPELS.at(this.tokens, at)
    const isWhere = this.isWhereFell(at)
    const reach = isRepelled || isWhere || FOUGHT.at(this.tokens, at) ? LOOK : 7
    const left = this.parties.findLast((p) => p.to <= at && at - p.to <= reach && !this.breaksBetween(p.to, at))
    const right = this.parties.find((p) => {
      if (p.from <= at || p.from - at > LOOK || this.breaksBetween(at, p.from)) return false
      return isRepelled || FACING.has(this.wordBefore(p)) || (FOUGHT.at(this.tokens, at) && p.from === at + 1)
    })
    if (!left && !right) return this.deadOf(at)
    const far = right && !left && FACING.has(this.wordBefore(right)) ? this.fighterOf(right, at) : null
    if (far) return [...far.mentions, ...(right?.mentions ?? [])]
    const killer = left && !right ? this.killerOf(left, at) : null
    return [...(killer?.mentions ?? []), ...(left?.mentions ?? []), ...(right?.mentions ?? [])]
  }

  /** "The fighting claimed the lives of 30 X and 40 Y": both lost men in it. */
  private deadOf(clash: number): readonly ActorMention[] | null {
    const dead = this.parties.find((p) => p.from > clash && p.from - clash <= LOOK)
    if (!dead || dead.isEither || dead.mentions.length < 2 || this.breaksBetween(clash, dead.from)) return null
    for (let i = clash + 1; i < dead.from; i++)
      if (FALLEN.at(this.tokens, i) || this.words[i] === 'lives') return dead.mentions
    return null
  }

  /** "X fighters were *killed in* clashes", "killed in the past 24 hours of fighting" */
  private isWhereFell(clash: number): boolean {
    for (let i = clash - 1; i >= this.from && i >= clash - 7; i--) {
      if (ENGAGED.at(this.tokens, i) && this.words[i + 1] === 'in') return true
      if (FALLEN.at(this.tokens, i)) return this.words[i + 1] === 'in' || this.words[i + 1] === 'during'
      if (this.flags[i] & PUNCT) return false
    }
    return false
  }

  /** "clashes between X on the one hand and Y on the other" */
  private betweenWhom(clash: number): readonly ActorMention[] | null {
    let at = clash + 1
    while (at < this.to && at < clash + 8 && this.words[at] !== 'between') at++
    if (this.words[at] !== 'between' || this.breaksBetween(clash, at)) return null
    const i = this.parties.findIndex((p) => p.from > at && p.from <= at + 9)
    if (i < 0) return null
    const [first, second] = this.parties.slice(i, i + 2)
    if (first.mentions.length > 1 || second === undefined || second.from - first.to > LOOK) return first.mentions
    for (let k = first.to; k < second.from; k++)
      if (this.words[k] === 'and') return [...first.mentions, ...second.mentions]
    return first.mentions
  }

  /** "X surrounded the village after clashes with Y": who did what the clause tells fought Y as well. */
  private fighterOf(other: Party, clash: number): Party | null {
    const found = this.links.findLast(
      ({ kind, party, at }) => kind === 'subject' && party !== other && at < clash && clash - at <= LOOK,
    )
    return found && !this.breaksBetween(found.at, clash) ? found.party : null
  }

  /** "X killed 13 Y in clashes": who stands nearest to the fight is the one whom the other side killed. */
  private killerOf(victims: Party, clash: number): Party | null {
    const found = this.links.findLast(
      ({ kind, party, at }) =>
        kind === 'subject' && party !== victims && at < victims.from && party.to <= at && clash - at <= 2 * LOOK,
    )
    return found && victims.from - found.at <= 8 && !this.breaksBetween(found.at, clash) ? found.party : null
  }

  /** "pitted X against Y" */
  private pittedAt(at: number): readonly ActorMention[] | null {
    const first = this.parties.findIndex((p) => p.from > at && p.from - at <= LOOK)
    if (first < 0) return null
    const second = this.parties[first + 1]
    const isFaced = second !== undefined && second.from - at <= 2 * LOOK && FACING.has(this.wordBefore(second))
    return [...this.parties[first].mentions, ...(isFaced ? second.mentions : [])]
  }

  private wordBefore(party: Party): string {
    let i = party.from - 1
    while (i >= this.from && (SIDE_DETERMINERS.at(this.tokens, i) || this.flags[i] & NUMBER)) i--
    if (i > this.from && this.words[i] === "'s") i -= 2 // "with Syria's National Defence Forces"
    return i >= this.from ? this.words[i] : ''
  }

  // "clashes", "clashed", "killed in clashes", "repelled an attack"
  private clashWord(trigger: Span): number {
    for (let i = trigger.from; i < trigger.to; i++) {
      if (!CLASHES.at(this.tokens, i) || this.describes(i)) continue
      // "The clashes *pitted* X against Y"
      return PITS.at(this.tokens, trigger.to) ? trigger.to : i
    }
    for (let i = trigger.from - 1; i >= this.from && i >= trigger.from - 4; i--) if (REPELS.at(this.tokens, i)) return i
    for (let i = trigger.to; i < this.to && i < trigger.to + 4; i++) {
      if (!CLASHES.at(this.tokens, i) || REPELS.at(this.tokens, i)) continue
      const before = this.words[i - 1]
      return before === 'in' || before === 'during' || this.words[i - 2] === 'in' ? i : -1
    }
    return -1
  }

  /** "a coalition fighting militants": what somebody does at all times, not a fight told of. */
  private describes(at: number): boolean {
    if (saysWhatFor(this.tokens, at)) return true
    // "rebels battling the army": what they are
    if (this.words[at] === 'battling') return isOfMen(this.tokens, at)
    if (this.words[at] !== 'fighting') return false
    // "an ISIS fighting position"
    return TARGET_NOUNS.has(this.words[at + 1] ?? '') || this.parties.some((party) => party.from === at + 1)
  }

  private breaksBetween(from: number, to: number): number {
    let breaks = 0
    for (let i = Math.min(from, to); i < Math.max(from, to); i++) if (CLAUSE_BREAKS.at(this.tokens, i)) breaks++
    return breaks
  }

  private nearest(trigger: Span): Link | null {
    let best: Link | null = null
    let least = Number.POSITIVE_INFINITY
    for (const link of this.links) {
      const cost = this.cost(link, trigger)
      if (cost < least && cost <= FARTHEST[link.kind]) {
        least = cost
        best = link
      }
    }
    return best
  }

  /** "X claimed the terrorist attack", "blamed X for the rebel attack": who is named outweighs the kind in the act's name. */
  private namedFor(link: Link | null): Link | null {
    if (link?.kind !== 'owner' || link.party.mentions.some((mention) => mention.sort === 'named')) return link
    const named = this.links.find(({ kind, party, at }) => {
      const isOfSame = kind === 'by' && Math.abs(at - link.at) <= 1 // "a terrorist attack by X"
      const isTold = kind === 'claims' || kind === 'accused' || isOfSame
      return isTold && party.mentions.some((mention) => mention.sort === 'named')
    })
    return named ?? link
  }

  /** "Russia said its jets hit the town": machines that somebody speaks of as his own are his. */
  private ownerOf(link: Link | null): Link | null {
    if (link === null || link.kind !== 'subject' || link.party.mentions.some((mention) => mention.sort !== 'means'))
      return link
    if (!OWN_WORDS.has(this.words[link.party.from - 1])) return link
    const owner = this.parties.findLast((p) => p.to < link.party.from && link.party.from - p.to <= 8)
    const isNamed = owner?.mentions.some((mention) => mention.sort === 'named')
    return owner && isNamed && !this.breaksBetween(owner.to, link.party.from) ? { ...link, party: owner } : link
  }

  /** "Syrian and Russian planes fly there but it is not known *which aircraft*": those whose machines it may have been. */
  private ownersInQuestion(link: Link): Party | null {
    const { mentions, from } = link.party
    const asks = this.words[from - 1]
    if ((asks !== 'which' && asks !== 'whose') || mentions.some((mention) => mention.sort !== 'means')) return null
    return this.parties.find((p) => p.to < from && p.mentions.filter(({ sort }) => sort === 'named').length > 1) ?? null
  }

  private cost(link: Link, trigger: Span): number {
    const { at, kind } = link
    if (at >= trigger.from && at < trigger.to) return 0
    const isAfter = at >= trigger.to
    const distance = isAfter ? at - trigger.to + 1 : trigger.from - at
    if (kind === 'claims') return 1
    if (kind === 'accused') return Math.min(8, distance)
    if (kind === 'denies') return 21
    let cost = distance + (isAfter ? this.breakCost(trigger.to, at) : this.breakCost(at, trigger.from))
    if (this.isOtherAct(link, trigger)) cost += OTHER_ACT_COST
    if (isAfter && (kind === 'subject' || kind === 'owner') && isCause(this.tokens, trigger.to, at)) cost += BREAK_COST
    const isGoingOn = kind === 'subject' && this.isParticiple(trigger, at)
    if (isTaking(this.words[at]) && !TERRITORY_VERBS.at(this.tokens, trigger.to - 1) && !isGoingOn) cost += BREAK_COST
    if (isAfter && kind === 'subject' && !WHEN_WORDS.has(this.wordBefore(link.party))) cost += 12
    return cost
  }

  /** "X took the town after *killing* 30": whoever took it did that too. */
  private isParticiple(trigger: Span, at: number): boolean {
    const word = this.words[trigger.from]
    return (
      at < trigger.from &&
      word.endsWith('ing') &&
      ATTACK_VERBS.has(word) &&
      !NOUN_BEFORE.has(this.words[trigger.from - 1] === 'after' ? '' : this.words[trigger.from - 1])
    )
  }

  /** "two were killed while four were wounded in X's attack" shares its cause; other breaks part the acts. */
  private breakCost(from: number, to: number): number {
    let cost = 0
    for (let i = from; i < to; i++) {
      if (!CLAUSE_BREAKS.at(this.tokens, i)) continue
      cost += this.words[i] === 'while' && !this.hasEvent(from, i) ? 4 : BREAK_COST
    }
    return cost
  }

  private hasEvent(from: number, to: number): boolean {
    for (let i = from; i < to; i++)
      if (EVENTS.at(this.tokens, i) || ATTACK_VERBS.at(this.tokens, i) || BLASTS.at(this.tokens, i)) return true
    return false
  }

  /** The link's word is an act of its own beside the one asked for. */
  private isOtherAct(link: Link, trigger: Span): boolean {
    const word = this.words[link.at]
    const asked = this.words[trigger.to - 1]
    return (
      link.kind === 'owner' && EVENTS.has(asked) && asked !== word && isNounAt(this.tokens, trigger.to - 1, this.from)
    )
  }

  // "Takfiris had used gas but militants accused the government", "Damascus denied it and blamed rebels": two sides that
  // different speakers name.
  private rivalsOf(best: Link): readonly ActorMention[] | null {
    const side = sideOf(best.party.mentions[0])
    if (!this.links.some((link) => link.kind === 'accused')) return null
    const isWord = (link: Link): boolean => link.kind === 'accused' || link.kind === 'denies'
    const rival = this.links.find((link) => {
      if (sideOf(link.party.mentions[0]) === side || this.isAccuser(link.party)) return false
      if (isWord(best) && isWord(link)) return true
      return (isWord(best) || link.kind === 'accused') && this.breaksBetween(best.at, link.at) > 0
    })
    if (!rival) return null
    const [first, second] = rival.at < best.at ? [rival, best] : [best, rival]
    return [...first.party.mentions, ...second.party.mentions]
  }

  /** Accuses another and denies nothing: no suspect. */
  private isAccuser(party: Party): boolean {
    if (this.links.some((link) => link.party === party && link.kind === 'denies')) return false
    for (let i = party.to; i < this.to && i < party.to + 4; i++) if (ACCUSES.at(this.tokens, i)) return true
    return false
  }

  /** "the regime or its allies" */
  private hasAllies(party: Party): boolean {
    for (let i = party.to; i + 1 < this.to && i < party.to + 4; i++) {
      if (
        ALLIES.at(this.tokens, i) &&
        (this.words[i - 1] === 'its' ||
          this.words[i - 1] === 'their' ||
          this.words[i - 1] === 'or' ||
          this.words[i - 1] === 'allied')
      )
        return true
      if (this.flags[i] & PUNCT) return false
    }
    return false
  }

  private modalityOf(link: Link, trigger: Span): Modality | null {
    if (link.kind === 'denies') return 'denied'
    if (link.kind === 'accused' || link.kind === 'claims') return 'attributed'
    const start = Math.max(this.from, link.party.from - 14)
    for (let i = link.party.from - 1; i >= start; i--) {
      if (
        UNCLEAR.at(this.tokens, i) ||
        (this.words[i] === 'clear' && this.isNegated(i)) ||
        (this.words[i] === 'determine' && this.isNegated(i))
      )
        return 'questioned'
    }
    // "Fighters believed to belong to X"
    for (let i = link.party.from; i < link.party.to; i++) if (HEDGES.at(this.tokens, i)) return 'hedged'
    const before = link.party.from
    const near = [before - 1, before - 2, before - 3, trigger.from - 1, trigger.from - 2, link.at - 1, link.at + 1]
    return near.some((i) => i >= this.from && i < this.to && HEDGES.at(this.tokens, i)) ? 'hedged' : null
  }

  private isNegated(at: number): boolean {
    for (let i = at - 1; i >= this.from && i >= at - 3; i--) if (NEGATIONS.at(this.tokens, i)) return true
    return false
  }

  private result(
    mentions: readonly ActorMention[],
    isEither: boolean,
    modality: Modality | null,
    reason: string,
    isAllied = false,
    at = -1,
  ): Attributed {
    const actors = this.named(mentions)
    const relation = isAllied ? 'or_allied' : relationOf(actors, mentions, isEither)
    return { attribution: { relation, actors: actors.map((actor) => actor.name) }, modality, reason, at }
  }

  /** One entry a side; a bare machine beside a name belongs to it. */
  private named(mentions: readonly ActorMention[]): { name: ActorName; sort: ActorMention['sort'] }[] {
    const owners = mentions.some((mention) => mention.sort !== 'means')
    const actors: { name: ActorName; sort: ActorMention['sort'] }[] = []
    for (const mention of mentions) {
      if (owners && mention.sort === 'means') continue
      const name = sideOf(mention)
      if (actors.some((actor) => actor.name.name === name)) continue
      const asWritten = written(this.tokens, mention.from, mention.to)
      actors.push({ name: { name, asWritten, type: mention.type }, sort: mention.sort })
    }
    return actors
  }
}

/**
 * "The bombardment began after rebels killed a pilot": what came first is told by the way, and is another's deed. Looks
 * between the word for the act and the word for the other one.
 */
export function isCause(tokens: Tokens, from: number, to: number): boolean {
  const { words } = tokens
  if (isDeed(words[from - 1])) {
    // "Strikes kill 45 after rebel fire on the capital": not so "45 were killed after rebels fired".
    for (let k = Math.max(from, to - 5); k < to; k++) {
      if (words[k] === 'after') return true
      // "Shells hit the town as the army fought rebels further north"
      if (words[k] === 'as' && (CLASHES.has(words[to] ?? '') || isTaking(words[to] ?? ''))) return true
    }
  }
  for (let i = from; i < to && i < from + 16; i++) {
    const isComing = COMES.at(tokens, i)
    if (!isComing && !PASSIVE_AUXILIARIES.at(tokens, i)) continue
    for (let k = i + 1; k < to && k <= i + 5; k++) {
      if (ANSWERS.has(words[k]) || (isComing && CIRCUMSTANCES.has(words[k]))) return true
    }
  }
  return false
}

/** A word for an act, but not for what it did to people, nor for a blast, whose cause may follow it. */
const isDeed = (word: string): boolean =>
  (EVENTS.has(word) || ATTACK_VERBS.has(word)) && !FALLEN.has(word) && !BLASTS.has(word)

/** Taking ground is another act than the strikes told beside it. */
const isTaking = (word: string): boolean => TERRITORY_VERBS.has(word) && !ATTACK_VERBS.has(word)

function relationOf(
  actors: readonly { readonly sort: ActorMention['sort'] }[],
  mentions: readonly ActorMention[],
  isEither: boolean,
): AttributionRelation {
  if (actors.length === 0) return 'none'
  if (actors.length > 1 && isEither) return 'one_of'
  if (actors.length > 1 && mentions.some((mention) => mention.sort === 'named')) return 'joint'
  return mentions.every((mention) => mention.sort !== 'named') ? 'unnamed_kind' : 'single'
}

const REASONS: Record<LinkKind, string> = {
  by: 'named after "by" of',
  owner: 'named before',
  subject: 'subject of',
  accused: 'accused at',
  claims: 'claims it at',
  denies: 'denies it at',
}
