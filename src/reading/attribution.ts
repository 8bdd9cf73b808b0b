// Who is said to have done an act: the subject of its verb, the name after "by", the name before the noun ("rebel
// shelling"), the one accused, the one who claims it. A name that stands as target or victim is none of these. The links
// between names and words of violence in a sentence are found once; the one nearest to the act wins.

import type { AttributionRelation, Modality } from '../model/codes.ts'
import type { ActorName, Attribution } from '../model/reading.ts'
import { DESIGNATORS, EVENT_ADJECTIVES, EVENTS, FORCES, HELD, MEANS, QUALIFIERS } from './lang/en/actors.ts'
import {
  ACCUSES,
  AFTER_PASSIVE,
  ATTACK_VERBS,
  CLASHES,
  CLAUSE_BREAKS,
  DENIES,
  HEDGES,
  JOINS,
  JOINS_TELL,
  LIGHT_VERBS,
  NAME_WORDS,
  NO_OBJECT,
  NOT_DONE_BY,
  PASSIVE_AUXILIARIES,
  REPELS,
  SAYS,
  TARGET_NOUNS,
  TERRITORY_VERBS,
  UNCLEAR,
} from './lang/en/attribution.ts'
import type { ActorMention, Document, Span } from './mentions.ts'
import { HYPHEN_BEFORE, JUNK, NUMBER, PUNCT, type Tokens, written } from './tokens.ts'

/** Who did it, how sure the words are of who (null: as sure as the claim itself), and why. */
export interface Attributed {
  readonly attribution: Attribution
  readonly modality: Modality | null
  readonly reason: string
}

/** Names that stand together as one doer: "Syrian and Russian warplanes". */
interface Party {
  readonly mentions: readonly ActorMention[]
  readonly isEither: boolean
  readonly from: number
  readonly to: number
}

type LinkKind = 'by' | 'owner' | 'subject' | 'accused' | 'claims' | 'denies'

/** A party tied to a word of violence, which stands at `at`. */
interface Link {
  readonly party: Party
  readonly kind: LinkKind
  readonly at: number
}

const NOBODY: Attribution = { relation: 'none', actors: [] }
/** Tokens looked at on either side of an act, so that a sentence without end costs no more than another. */
const WINDOW = 100
const NONE = -1
const BLOCKED = -2
/** Tokens, with what breaks cost, beyond which a name is not tied to an act: looser for "by X" and "X's strikes". */
const FARTHEST = { by: 60, owner: 60, subject: 30, accused: 30, claims: 30, denies: 30 } as const
const BREAK_COST = 60
const OTHER_ACT_COST = 15
const LOOK = 16

/**
 * Who is said to have done the act whose word stands at `trigger`, from the words of its sentence (tokens `from` to `to`).
 *
 * @param actors all mentions of the document, sorted
 */
export function attribute(
  document: Document,
  actors: readonly ActorMention[],
  from: number,
  to: number,
  trigger: Span,
): Attributed {
  const end = Math.min(to, trigger.to + WINDOW)
  const begin = Math.max(from, trigger.from - WINDOW)
  const own = new SentenceActors(document.tokens, actors, begin, end).doers(trigger)
  if (own.attribution.relation !== 'none') return own
  // "Jets hit two towns, killing 23 in one and 21 in the other": the doer stands earlier in the sentence.
  const start = Math.max(sentenceStart(document, from), trigger.from - WINDOW)
  return start < begin ? new SentenceActors(document.tokens, actors, start, end).doers(trigger) : own
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

/** The actors of one sentence and how they are tied to its words of violence. Made once a sentence where many acts are asked for. */
export class SentenceActors {
  private readonly tokens: Tokens
  private readonly words: readonly string[]
  private readonly flags: Uint16Array
  private readonly from: number
  private readonly to: number
  private readonly parties: readonly Party[]
  private readonly links: readonly Link[]

  constructor(tokens: Tokens, actors: readonly ActorMention[], from: number, to: number) {
    this.tokens = tokens
    this.words = tokens.words
    this.flags = tokens.flags
    this.from = from
    this.to = to
    this.parties = this.joined(this.outsideBrackets(within(actors, from, to)))
    this.links = this.parties.flatMap((party) => this.linksOf(party))
  }

  doers(trigger: Span): Attributed {
    if (this.parties.length === 0) return { attribution: NOBODY, modality: null, reason: 'no actor in the sentence' }
    const clash = this.clashAt(trigger)
    if (clash) return this.result(clash, false, null, 'fighting between them')
    const best = this.namedFor(this.nearest(trigger))
    if (!best) return { attribution: NOBODY, modality: null, reason: 'no actor tied to the act' }
    const rivals = this.rivalsOf(best)
    if (rivals) return this.result(rivals, true, 'questioned', 'rival accusations')
    const isAllied = this.hasAllies(best.party)
    return this.result(
      best.party.mentions,
      best.party.isEither,
      this.modalityOf(best, trigger),
      `${REASONS[best.kind]} "${this.words[best.at]}"`,
      isAllied,
    )
  }

  // ---- parties

  /** Leaves out names that only explain another: "Islamic State (ISIS)", "terrorists from X". */
  private outsideBrackets(mentions: readonly ActorMention[]): ActorMention[] {
    const kept: ActorMention[] = []
    let closed = 0
    for (let i = 0; i < mentions.length; i++) {
      const mention = mentions[i]
      const last = kept[kept.length - 1]
      if (last && OPENS.has(this.words[last.to]) && mention.from <= last.to + 2) closed = this.afterBrackets(last.to)
      if (mention.from < closed) continue
      const members = i + 1 < mentions.length && this.isMembersOf(mention, mentions[i + 1])
      kept.push(members ? { ...mentions[i + 1], from: mention.from } : mention)
      if (members) i++
    }
    return kept
  }

  /** Strings names that are joined ("X and Y", "X backed by Y") into parties. A name in brackets or said again is the same. */
  private joined(mentions: readonly ActorMention[]): Party[] {
    const parties: Party[] = []
    for (let i = 0; i < mentions.length; ) {
      const members = [mentions[i]]
      let isEither = false
      let end = i + 1
      while (end < mentions.length) {
        const joint = this.jointOf(mentions[end - 1], mentions[end])
        if (!joint) break
        isEither ||= joint === 'or'
        if (joint !== 'same' || mentions[end].sort === 'named') members.push(mentions[end])
        end++
      }
      parties.push({ mentions: members, isEither, from: members[0].from, to: mentions[end - 1].to })
      i = end
    }
    return parties
  }

  /** "terrorists from X", "fighters of X": X is named, so the kind says no more. */
  private isMembersOf(mention: ActorMention, next: ActorMention): boolean {
    if (mention.sort !== 'kind' || next.sort !== 'named' || next.from > mention.to + 2) return false
    const word = this.words[mention.to]
    return word === 'from' || word === 'of'
  }

  private jointOf(left: ActorMention, right: ActorMention): 'and' | 'or' | 'same' | null {
    const start = this.afterBrackets(left.to)
    const gap = right.from - start
    if (gap > 7) return null
    if (gap === 0 && start > left.to && right.sort === 'kind') return 'same'
    if (gap === 0 && start === left.to) {
      if (sideOf(left) === sideOf(right)) return 'same'
      return this.flags[right.from] & HYPHEN_BEFORE ? 'and' : null
    }
    let tells: 'and' | 'or' | null = null
    for (let i = start; i < right.from; i++) {
      const word = this.words[i]
      if (word === "'s" || word === "'") continue
      if (!JOINS.has(word)) return null
      if (word === 'or') tells = 'or'
      else if (JOINS_TELL.has(word)) tells ??= 'and'
    }
    if (tells === null) return null
    const isBacker = this.words[right.from - 1] === 'by' || this.words[right.from - 2] === 'by'
    if (isBacker && right.type === 'external' && right.to - right.from === 1) return null
    return tells
  }

  /** Past "(another name for it)". */
  private afterBrackets(at: number): number {
    if (at >= this.to || !OPENS.has(this.words[at])) return at
    for (let i = at + 1; i < this.to && i < at + 10; i++) if (CLOSES.has(this.words[i])) return i + 1
    return at
  }

  // ---- links

  private linksOf(party: Party): Link[] {
    const links: Link[] = []
    const add = (kind: LinkKind, at: number): void => {
      if (at >= 0) links.push({ party, kind, at })
    }
    const last = party.mentions[party.mentions.length - 1]
    const accused = this.accusedAt(party)
    if (accused >= 0) add('accused', accused)
    add('denies', this.denialAt(last.to))
    add('claims', this.claimAt(party))
    const by = this.byAt(party.from)
    add('by', by)
    const act = this.actAfter(last.to)
    add('owner', act)
    if (by === NONE && accused < 0 && !this.isTarget(party, act >= 0)) add('subject', this.verbOf(last.to))
    return links
  }

  /** Leftwards over words that belong to the name: the first that does not, or `from - 1`. */
  private beforeName(at: number): number {
    let i = at - 1
    for (let steps = 0; steps < 9 && i >= this.from; steps++, i--) {
      if (!(NAME_WORDS.has(this.words[i]) || this.flags[i] & (NUMBER | JUNK)) && !(this.flags[i] & HYPHEN_BEFORE)) break
    }
    return i
  }

  // "killed by X", "shelling by suspected X", "belonging to X", "at the hands of X", "strikes from X". BLOCKED is a "by" that
  // names no doer of violence ("held by X").
  private byAt(nameAt: number): number {
    for (let i = nameAt - 1, steps = 0; steps < 9 && i > this.from; i--, steps++) {
      const word = this.words[i]
      if (word === 'by') return this.agentHead(i - 1)
      if (word === 'hands' && this.words[i + 1] === 'of') return i
      if (word === 'to' && (this.words[i - 1] === 'belonging' || this.words[i - 1] === 'attributed')) return i - 1
      if (word === 'from' && (EVENTS.has(this.words[i - 1]) || this.words[i - 1] === 'fired')) return i - 1
      if (!NAME_WORDS.has(word) && !(this.flags[i] & (NUMBER | HYPHEN_BEFORE))) return NONE
    }
    return NONE
  }

  private agentHead(at: number): number {
    let i = at
    while (i > this.from && (HEDGES.has(this.words[i]) || this.words[i] === 'only' || this.words[i].endsWith('ly'))) i--
    if (i < this.from || NOT_DONE_BY.has(this.words[i])) return BLOCKED
    const isOtherParticiple = this.words[i].endsWith('ed') && !DONE_BY.has(this.words[i]) && !isDeed(this.words[i])
    return isOtherParticiple ? BLOCKED : i
  }

  /** The noun of an act right after a name: "rebel *shelling*", "Israel's heavy artillery *fire*". Else -1. */
  private actAfter(nameEnd: number): number {
    let i = this.afterPossessive(nameEnd)
    for (let steps = 0; steps < 6 && i < this.to && !(this.flags[i] & (PUNCT | JUNK)); steps++, i++) {
      if (EVENTS.has(this.words[i])) {
        while (i + 1 < this.to && EVENTS.has(this.words[i + 1])) i++
        const next = i + 1 < this.to ? this.words[i + 1] : ''
        if (HELD.has(next) || TARGET_NOUNS.has(next)) return -1
        if (!FORCES.has(next)) return i
        continue
      }
      if (!EVENT_ADJECTIVES.has(this.words[i]) && !QUALIFIERS.has(this.words[i]) && !FORCES.has(this.words[i]))
        return -1
    }
    return -1
  }

  private afterPossessive(at: number): number {
    if (at >= this.to) return at
    if (this.words[at] === "'s") return at + 1
    if (this.words[at] === "'" || this.flags[at] & JUNK) return this.words[at + 1] === 's' ? at + 2 : at + 1
    return at
  }

  /** Whether the name is what is hit: after a verb of violence or "against", or before "positions". */
  private isTarget(party: Party, hasAct: boolean): boolean {
    const last = party.mentions[party.mentions.length - 1]
    const next = this.afterPossessive(last.to)
    if (!hasAct && next < this.to && (TARGET_NOUNS.has(this.words[next]) || this.isHeld(next))) return true
    return this.isObject(party.from)
  }

  /** "killed two X", "against X", "positions of X": what stands before makes the name an object. */
  private isObject(nameAt: number): boolean {
    let i = nameAt - 1
    for (let steps = 0; steps < 9 && i >= this.from; steps++, i--) {
      const word = this.words[i]
      if (OBJECT_PREPOSITIONS.has(word) && !(word === 'to' && this.isOfName(i))) return true
      if (word === 'of' || word === 'from') {
        if (!OWN_MEN.has(this.words[i - 1]) && !FORCES.has(this.words[i - 1])) return word === 'of'
      } else if (!NAME_WORDS.has(word) && !(this.flags[i] & (NUMBER | HYPHEN_BEFORE))) break
    }
    if (i < this.from) return false
    const word = this.words[i]
    return (ATTACK_VERBS.has(word) || FIGHTS.has(word)) && !this.isNounAt(i) && !this.isPassive(i)
  }

  /** The "to" of "believed to be" and "loyal to". */
  private isOfName(at: number): boolean {
    return this.words[at + 1] === 'be' || this.words[at - 1] === 'loyal' || this.words[at - 1] === 'belonging'
  }

  private isHeld(at: number): boolean {
    return HELD.has(this.words[at]) && (this.flags[at] & HYPHEN_BEFORE) !== 0
  }

  /** "the strikes", "air raids": the word of violence is a noun here. */
  private isNounAt(at: number): boolean {
    if (!EVENTS.has(this.words[at])) return false
    const before = at > this.from ? this.words[at - 1] : ''
    return NOUN_BEFORE.has(before) || EVENT_ADJECTIVES.has(before) || QUALIFIERS.has(before)
  }

  private isPassive(verb: number): boolean {
    for (let i = verb - 1; i >= this.from && i >= verb - 3; i--) {
      if (PASSIVE_AUXILIARIES.has(this.words[i])) return !this.words[verb].endsWith('ing')
      if (!this.words[i].endsWith('ly') && this.words[i] !== 'also' && this.words[i] !== 'not') return false
    }
    return false
  }

  /** The verb of violence that a name is the subject of, else -1. */
  private verbOf(nameEnd: number): number {
    const limit = Math.min(this.to, nameEnd + LOOK)
    for (let i = nameEnd; i < limit; i++) {
      const word = this.words[i]
      if (CLAUSE_BREAKS.has(word) || word === '"') return -1
      if (SAYS.has(word) && !this.saysOfItself(i)) return -1
      if (PASSIVE_AUXILIARIES.has(word) && this.isPassiveFrom(i)) return -1
      if (this.isOther(i, nameEnd)) return -1
      if (!ATTACK_VERBS.has(word) && !TERRITORY_VERBS.has(word)) continue
      if (this.isNounAt(i) && i !== nameEnd) continue
      if (this.isPassive(i) || this.isShortPassive(i)) return -1
      if (this.isAside(i) || (LIGHT_VERBS.has(word) && !this.hasActWithin(i))) continue
      return i
    }
    return -1
  }

  /** "..., wounding two": a participle tells what the clause did, not what the name before it did. */
  private isAside(at: number): boolean {
    if (!this.words[at].endsWith('ing')) return false
    const before = this.words[at - 1]
    return !(PASSIVE_AUXILIARIES.has(before) || SAYS.has(before) || STARTS.has(before) || this.words[at - 2] === 'been')
  }

  private hasActWithin(verb: number): boolean {
    for (let i = verb + 1; i < this.to && i < verb + 7; i++) {
      if (EVENTS.has(this.words[i]) || ARMS.has(this.words[i])) return true
    }
    return false
  }

  /** "said it bombed", "claimed three of its men had shot": the speaker is the doer. */
  private saysOfItself(at: number): boolean {
    const next = at + 1 < this.to ? this.words[at + 1] : ''
    if (next === 'responsibility' || (ATTACK_VERBS.has(next) && (next.endsWith('ing') || next.endsWith('ed'))))
      return true
    for (let i = at + 1; i < this.to && i < at + 6; i++) {
      if (SELF.has(this.words[i])) return true
      if (OWN.has(this.words[i]) && (FORCES.has(this.words[i + 1]) || DESIGNATORS.has(this.words[i + 1]))) return true
    }
    return false
  }

  /** "were ... killed": an auxiliary whose participle follows within a few words. */
  private isPassiveFrom(at: number): boolean {
    for (let i = at + 1; i < this.to && i <= at + 3; i++) {
      if (this.words[i].endsWith('ing')) return false
      if (ATTACK_VERBS.has(this.words[i]) || this.words[i] === 'targeted') return true
    }
    return false
  }

  /** "soldiers killed in an ambush": a participle without its auxiliary. */
  private isShortPassive(at: number): boolean {
    const word = this.words[at]
    if (!word.endsWith('ed') && word !== 'hit' && word !== 'shot' && word !== 'struck') return false
    if (NO_OBJECT.has(word) || at + 1 >= this.to || !AFTER_PASSIVE.has(this.words[at + 1])) return false
    const next = at + 2 < this.to ? this.words[at + 2] : ''
    return next !== 'least' && next !== 'most' && !(this.words[at + 1] === 'over' && this.flags[at + 2] & NUMBER)
  }

  /** Another party between a name and its verb, unless a preposition makes it a mere place or partner. */
  private isOther(at: number, nameEnd: number): boolean {
    const party = this.parties.find((other) => other.from === at)
    if (!party || at <= nameEnd) return false
    return !ASIDE.has(this.words[this.beforeName(at)] ?? '') && !this.isObject(at)
  }

  // "accused X of", "blamed X for", "pointed the finger at X", "X was behind", "X was accused", "X is responsible"
  private accusedAt(party: Party): number {
    for (let i = party.from - 1, steps = 0; steps < 6 && i >= this.from; i--, steps++) {
      const word = this.words[i]
      if (ACCUSES.has(word)) return i
      if (word === 'to' && this.isAttributed(i)) return i
      if (word === 'finger' || word === 'fingers') return this.words[i + 1] === 'at' ? i : -1
      if (!NAME_WORDS.has(word) && word !== 'on') break
    }
    let isPassive = false
    const limit = Math.min(this.to, party.to + 7)
    for (let i = party.to; i < limit; i++) {
      const word = this.words[i]
      if (word === 'behind' || (isPassive && word === 'responsible')) return i
      if (isPassive && (word === 'accused' || word === 'blamed' || word === 'suspected')) return i
      if (PASSIVE_AUXILIARIES.has(word)) isPassive = true
      else if (!LINKING.has(word) && !word.endsWith('ly') && !word.endsWith('day')) break
    }
    return -1
  }

  /** "attributed the attack to X" */
  private isAttributed(at: number): boolean {
    for (let i = at - 1; i >= this.from && i >= at - 8; i--) if (ATTRIBUTES.has(this.words[i])) return true
    return false
  }

  // "X claimed responsibility", "claimed by X"
  private claimAt(party: Party): number {
    const limit = Math.min(this.to - 1, party.to + 6)
    for (let i = party.to; i < limit; i++) {
      const word = this.words[i]
      if (CLAIMING.has(word)) {
        for (let j = i + 1; j < this.to && j <= i + 3; j++) {
          if (this.words[j] === 'responsibility' || this.words[j] === 'credit') return j
        }
      }
    }
    return -1
  }

  private denialAt(nameEnd: number): number {
    for (let i = nameEnd; i < this.to && i < nameEnd + 4; i++) {
      if (DENIES.has(this.words[i])) return i
      if (this.flags[i] & PUNCT) return -1
    }
    return -1
  }

  // ---- the act

  /** Both sides of a fight, if the act is one and they are named. */
  private clashAt(trigger: Span): readonly ActorMention[] | null {
    const at = this.clashWord(trigger)
    if (at < 0) return null
    const between = this.parties.find((p) => p.from > at && p.from <= at + 12 && this.wordBefore(p) === 'between')
    if (between) return between.mentions
    const isRepelled = REPELS.has(this.words[at])
    const reach = isRepelled || FOUGHT.has(this.words[at]) ? LOOK : 7
    const left = this.parties.findLast((p) => p.to <= at && at - p.to <= reach && !this.breaksBetween(p.to, at))
    const right = this.parties.find((p) => {
      if (p.from <= at || p.from - at > LOOK || this.breaksBetween(at, p.from)) return false
      return isRepelled || FACING.has(this.wordBefore(p)) || (FOUGHT.has(this.words[at]) && p.from === at + 1)
    })
    if (!left && !right) return null
    return [...(left?.mentions ?? []), ...(right?.mentions ?? [])]
  }

  private wordBefore(party: Party): string {
    let i = party.from - 1
    while (i >= this.from && (DETERMINERS.has(this.words[i]) || this.flags[i] & NUMBER)) i--
    return i >= this.from ? this.words[i] : ''
  }

  // "clashes", "clashed", "killed in clashes", "repelled an attack"
  private clashWord(trigger: Span): number {
    for (let i = trigger.from; i < trigger.to; i++) if (CLASHES.has(this.words[i]) && !this.describes(i)) return i
    for (let i = trigger.from - 1; i >= this.from && i >= trigger.from - 4; i--) if (REPELS.has(this.words[i])) return i
    for (let i = trigger.to; i < this.to && i < trigger.to + 4; i++) {
      if (!CLASHES.has(this.words[i]) || REPELS.has(this.words[i])) continue
      const before = this.words[i - 1]
      return before === 'in' || before === 'during' || this.words[i - 2] === 'in' ? i : -1
    }
    return -1
  }

  /** "a coalition fighting militants": what somebody does at all times, not a fight told of. */
  private describes(at: number): boolean {
    return this.words[at] === 'fighting' && this.parties.some((party) => party.from === at + 1)
  }

  private breaksBetween(from: number, to: number): number {
    let breaks = 0
    for (let i = Math.min(from, to); i < Math.max(from, to); i++) if (CLAUSE_BREAKS.has(this.words[i])) breaks++
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
    const named = this.links.find(({ kind, party }) => {
      return (kind === 'claims' || kind === 'accused') && party.mentions.some((mention) => mention.sort === 'named')
    })
    return named ?? link
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
    if (isTaking(this.words[at]) && !TERRITORY_VERBS.has(this.words[trigger.to - 1])) cost += BREAK_COST
    if (isAfter && kind === 'subject' && !WHEN.has(this.wordBefore(link.party))) cost += 12
    return cost
  }

  /** "two were killed while four were wounded in X's attack" shares its cause; other breaks part the acts. */
  private breakCost(from: number, to: number): number {
    let cost = 0
    for (let i = from; i < to; i++) {
      if (!CLAUSE_BREAKS.has(this.words[i])) continue
      cost += this.words[i] === 'while' && !this.hasEvent(from, i) ? 4 : BREAK_COST
    }
    return cost
  }

  private hasEvent(from: number, to: number): boolean {
    for (let i = from; i < to; i++)
      if (EVENTS.has(this.words[i]) || ATTACK_VERBS.has(this.words[i]) || BLASTS.has(this.words[i])) return true
    return false
  }

  /** The link's word is an act of its own beside the one asked for. */
  private isOtherAct(link: Link, trigger: Span): boolean {
    const word = this.words[link.at]
    const asked = this.words[trigger.to - 1]
    return link.kind === 'owner' && EVENTS.has(asked) && asked !== word && this.isNounAt(trigger.to - 1)
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
    for (let i = party.to; i < this.to && i < party.to + 4; i++) if (ACCUSES.has(this.words[i])) return true
    return false
  }

  /** "the regime or its allies" */
  private hasAllies(party: Party): boolean {
    for (let i = party.to; i + 1 < this.to && i < party.to + 4; i++) {
      if (
        ALLIES.has(this.words[i]) &&
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
        UNCLEAR.has(this.words[i]) ||
        (this.words[i] === 'clear' && this.isNegated(i)) ||
        (this.words[i] === 'determine' && this.isNegated(i))
      )
        return 'questioned'
    }
    const before = link.party.from
    const near = [before - 1, before - 2, before - 3, trigger.from - 1, trigger.from - 2, link.at - 1, link.at + 1]
    return near.some((i) => i >= this.from && i < this.to && HEDGES.has(this.words[i])) ? 'hedged' : null
  }

  private isNegated(at: number): boolean {
    for (let i = at - 1; i >= this.from && i >= at - 3; i--) if (NEGATIONS.has(this.words[i])) return true
    return false
  }

  // ---- the answer

  private result(
    mentions: readonly ActorMention[],
    isEither: boolean,
    modality: Modality | null,
    reason: string,
    isAllied = false,
  ): Attributed {
    const actors = this.named(mentions)
    const relation = isAllied ? 'or_allied' : relationOf(actors, mentions, isEither)
    return { attribution: { relation, actors: actors.map((actor) => actor.name) }, modality, reason }
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

const isDeed = (word: string): boolean => ATTACK_VERBS.has(word) || TERRITORY_VERBS.has(word)

/** Taking ground is another act than the strikes told beside it. */
const isTaking = (word: string): boolean => TERRITORY_VERBS.has(word) && !ATTACK_VERBS.has(word)

/** The party a mention speaks of: its side where it has one. */
export const sideOf = (mention: ActorMention): string => mention.side ?? mention.name

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

/**
 * One attribution for an incident out of those of its mentions. A name outweighs a kind ("rebels"), a kind a machine; a
 * mention that leaves it open between two ("Syrian or Russian") or names both sides outweighs one that names one of
 * them. Of names that have nothing in common the one said most often stands, the first of them where they are level.
 */
export function mergeAttributions(found: readonly Attribution[]): Attribution {
  const told = found.filter((one) => one.relation !== 'none')
  const open = told.find((one) => one.relation === 'one_of' || one.relation === 'or_allied')
  if (open) return open
  const named = told.filter((one) => one.relation !== 'unnamed_kind')
  const rest = named.length ? named : told.filter((one) => !one.actors.every((actor) => isMachine(actor)))
  const pool = rest.length ? rest : told
  if (pool.length === 0) return NOBODY
  const votes = new Map<string, number>()
  for (const one of pool) for (const actor of one.actors) votes.set(actor.name, (votes.get(actor.name) ?? 0) + 1)
  const weight = (one: Attribution): number => Math.max(...one.actors.map((actor) => votes.get(actor.name) ?? 0))
  let best = pool[0]
  for (const one of pool) {
    const isWider = one.relation === 'joint' && best.relation !== 'joint' && shares(one, best)
    if (isWider || weight(one) > weight(best)) best = one
  }
  return best
}

/** What is known of one mention of an act, for carrying its doer on. */
export interface Told {
  /** Index of its sentence in the document. */
  readonly sentence: number
  /** Kind of act, coarse ("air", "ground"), or null where only harm is told. */
  readonly family: string | null
  readonly attribution: Attribution
}

const CARRY_SENTENCES = 2
const APART = new Set(
  'elsewhere separately separate meanwhile another earlier previous previously unrelated'.split(' '),
)

/**
 * The doer of an act that its own words do not name: that of the act told just before, if nothing parts the two. "Regime
 * jets raided the suburbs on Thursday. Four people were killed in the first town and one in the next."
 *
 * @param told mentions in order of the text
 * @param at index in `told` of the one without a doer
 * @returns null where the words part them, or kinds of act differ
 */
export function carriedAttribution(document: Document, told: readonly Told[], at: number): Attribution | null {
  const own = told[at]
  const { from, to } = document.sentences[own.sentence]
  for (let i = from; i < to && i < from + 8; i++) if (APART.has(document.tokens.words[i])) return null
  for (let k = at - 1; k >= 0 && own.sentence - told[k].sentence <= CARRY_SENTENCES; k--) {
    const before = told[k]
    if (own.family !== null && before.family !== null && own.family !== before.family) return null
    if (before.attribution.relation !== 'none')
      return isCarried(before.family ?? own.family) ? before.attribution : null
  }
  return null
}

/** Strikes and shelling go on from place to place; a bomb, an ambush or a battle is each its own. */
const isCarried = (family: string | null): boolean => family === null || family === 'air' || family === 'ground'

const isMachine = (actor: ActorName): boolean => actor.type === 'unidentified' && MACHINES.has(actor.name)
const shares = (one: Attribution, other: Attribution): boolean =>
  one.actors.some((actor) => other.actors.some((known) => known.name === actor.name))

/** The mentions that stand inside a run of tokens and can be doers. */
function within(actors: readonly ActorMention[], from: number, to: number): ActorMention[] {
  let low = 0
  let high = actors.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (actors[middle].from < from) low = middle + 1
    else high = middle
  }
  const found: ActorMention[] = []
  for (let i = low; i < actors.length && actors[i].from < to; i++) if (!actors[i].isSpeakerOnly) found.push(actors[i])
  return found
}

const REASONS: Record<LinkKind, string> = {
  by: 'named after "by" of',
  owner: 'named before',
  subject: 'subject of',
  accused: 'accused at',
  claims: 'claims it at',
  denies: 'denies it at',
}
const MACHINES = new Set(MEANS.values())
const DONE_BY = new Set('claimed planned ordered perpetrated rocketed robbed claimed hijacked ousted triggered bulldozed shelled mutilated dismembered drowned'.split(' '))
const ATTRIBUTES = new Set('attributed attributes attributing linked links traced'.split(' '))
const BLASTS = new Set('blast blasts explosion explosions'.split(' '))
const OPENS = new Set(['(', '['])
const CLOSES = new Set([')', ']'])
const WHEN = new Set('when as after where before which if whether that'.split(' '))
const STARTS = new Set('started began kept continued starts begins continues resumed'.split(' '))
const ARMS = new Set(
  'weapons weapon gas explosives munitions ammunition chemicals chlorine sarin grenades grenade'.split(' '),
)
const OBJECT_PREPOSITIONS = new Set(
  'against on targeting between with among at for to toward towards including'.split(' '),
)
const OWN_MEN = new Set(
  'fighters members elements militants terrorists rebels guerrillas men gunmen group coalition number column columns patrol command front unit units band gang squad cell faction commandos supporters wing branch two three dozens several some many most one'.split(
    ' ',
  ),
)
const FIGHTS = new Set('fighting fought fights battling combating besieging fleeing'.split(' '))
const NOUN_BEFORE = new Set(
  'the a an in of by from under into with air these those its their such after during and for no any this that'.split(
    ' ',
  ),
)
const SELF = new Set(['it', 'they', 'he', 'we'])
const OWN = new Set(['its', 'their', 'our', 'his'])
const ASIDE = new Set('in from of with against on near by at under'.split(' '))
const LINKING = new Set(
  'was were is are been be has have had the a to also may might could being stand stands stood on widely held'.split(
    ' ',
  ),
)
const CLAIMING = new Set('claimed claims claim claiming took taken takes accepted accepts admitted'.split(' '))
const FACING = new Set('with against by and between of from when as'.split(' '))
const FOUGHT = new Set('clash clashed clashing fight fought battle battled battling repelled'.split(' '))
const DETERMINERS = new Set('the a an its their some several dozens of other rival'.split(' '))
const ALLIES = new Set(['allies', 'ally', 'allied'])
const NEGATIONS = new Set(["couldn't", 'not', 'cannot', 'no', 'never', "didn't", "wasn't", 'immediately', 'unable'])
