// Puts the actors of a sentence together into parties: names that do one thing jointly ("Syrian and Russian warplanes"),
// names that say one thing twice ("Islamic State (ISIS)", "terrorists from X").

import { AIR_HELP, ASIDES_OF_BEING, BELIEVED, EVENT_ADJECTIVES, EVENTS, FORCES, OFFSHOOTS } from './lang/en/actors.ts'
import {
  GROUP_NOUNS,
  ATTACK_VERBS,
  IN_MEMBERSHIP,
  INCLUDES,
  JOINS,
  JOINS_TELL,
  MEMBERS,
  RELATIVES,
  SAYS,
  TERRITORY_VERBS,
  TIES,
  TIES_MEMBERS,
  WHEN_WORDS,
} from './lang/en/attribution.ts'
import type { ActorMention } from './mentions.ts'
import { HYPHEN_BEFORE, JUNK, NUMBER, PUNCT, type Tokens } from './tokens.ts'
import { WordSet } from './word-table.ts'

/** Names that stand together as one doer. */
export interface Party {
  readonly mentions: readonly ActorMention[]
  /** "X or Y": one of them, not both. */
  readonly isEither: boolean
  readonly from: number
  readonly to: number
}

const STATES = new Set<string>(['external', 'state'])
const OPENS = new WordSet(['(', '['])
const CLOSES = new WordSet([')', ']'])
const ARTICLES = new Set(['a', 'an', 'the'])

/** The parties named in tokens `from` to `to`, in order. Monitors and media are none. */
export function readParties(tokens: Tokens, actors: readonly ActorMention[], from: number, to: number): Party[] {
  return new PartyReader(tokens, from, to).read(within(actors, from, to))
}

/** "An alliance that *includes* X": what stands at a token is told of as a member, not as one who acts. */
export function isIncludedAt(tokens: Tokens, at: number, floor: number): boolean {
  for (let i = at - 1; i >= floor && i >= at - 8; i--) {
    if (INCLUDES.at(tokens, i)) return true
    if (tokens.flags[i] & PUNCT || WHEN_WORDS.at(tokens, i) || tokens.words[i] === 'by') return false
    if (ATTACK_VERBS.at(tokens, i) || SAYS.at(tokens, i)) return false
  }
  return false
}

/**
 * Past "*, which is linked to Y,*", "*, a group linked to Y,*" behind a name: what is said of it in passing, with no act of
 * violence; else the token given.
 */
export function pastRelative(tokens: Tokens, at: number, to: number): number {
  if (tokens.words[at] !== ',') return at
  let isSaidOfIt = WHICH.at(tokens, at + 1)
  if (!isSaidOfIt && !ARTICLES.has(tokens.words[at + 1])) return at
  for (let i = at + 2; i < to && i < at + MOST_OF_RELATIVE; i++) {
    if (tokens.words[i] === ',') return isSaidOfIt ? i + 1 : at
    isSaidOfIt ||= GROUP_NOUNS.at(tokens, i)
    if (tokens.words[i + 1] === 'away') continue // "broke away from Y"
    if (ATTACK_VERBS.at(tokens, i) || TERRITORY_VERBS.at(tokens, i) || EVENTS.at(tokens, i)) return at
  }
  return at
}

const WHICH = new WordSet(['which', 'who', 'whose'])
const MOST_OF_RELATIVE = 16

/** The party a mention speaks of: its side where it has one. */
export const sideOf = (mention: ActorMention): string => mention.side ?? mention.name

class PartyReader {
  private readonly tokens: Tokens
  private readonly words: readonly string[]
  private readonly flags: Uint16Array
  private readonly from: number
  private readonly to: number

  constructor(tokens: Tokens, from: number, to: number) {
    this.tokens = tokens
    this.words = tokens.words
    this.flags = tokens.flags
    this.from = from
    this.to = to
  }

  read(mentions: readonly ActorMention[]): Party[] {
    return this.joined(this.outsideBrackets(mentions))
  }

  /** Leaves out names that only explain another: "Islamic State (ISIS)", "terrorists from X". */
  private outsideBrackets(mentions: readonly ActorMention[]): ActorMention[] {
    const kept: ActorMention[] = []
    let closed = 0
    for (let i = 0; i < mentions.length; i++) {
      const mention = mentions[i]
      const last = kept[kept.length - 1]
      if (
        last &&
        OPENS.has(this.words[last.to]) &&
        (mention.from <= last.to + 2 || this.isBranchIn(last.to, mention.from))
      )
        closed = this.afterBrackets(last.to)
      if (last) closed = Math.max(closed, pastRelative(this.tokens, last.to, this.to))
      if (last && this.isOfWeapons(last, mention)) continue
      if (mention.from < closed || this.isParent(mention, mentions[i + 1] ?? null, mentions[i - 1] ?? null)) continue
      if (i + 1 >= mentions.length || !this.isMembersOf(mention, mentions[i + 1])) {
        kept.push(mention)
        continue
      }
      i++
      // "fighters of al-Qaeda affiliate X" are X's
      if (i + 1 < mentions.length && this.isParent(mentions[i], mentions[i + 1], null)) i++
      kept.push({ ...mentions[i], from: mention.from })
    }
    return kept
  }

  /** "X (*the Syrian branch of Y*)" */
  private isBranchIn(bracket: number, at: number): boolean {
    if (at >= this.afterBrackets(bracket)) return false
    for (let i = bracket + 1; i < at; i++) if (OFFSHOOTS.at(this.tokens, i)) return true
    return false
  }

  /** "rebel rocket and sniper fire": a weapon of theirs beside another. */
  private isOfWeapons(owner: ActorMention, { sort, name, from, to }: ActorMention): boolean {
    if (sort !== 'kind' || name !== 'snipers' || to - from > 1 || from - owner.to > 4 || from === owner.to) return false
    for (let i = owner.to; i < from; i++) if (!EVENTS.has(this.words[i]) && this.words[i] !== 'and') return false
    return EVENTS.has(this.words[to] ?? '')
  }

  /** "al-Qaeda's affiliate the X", "X, an al-Qaeda offshoot": only says what the other is. */
  private isParent(mention: ActorMention, next: ActorMention | null, before: ActorMention | null): boolean {
    let at = mention.to
    if (this.words[at] === "'s" || this.words[at] === 'former' || this.words[at] === 'local') at++
    if (at < this.to && !OFFSHOOTS.at(this.tokens, at)) at++ // "al-Qaeda's Syrian branch"
    if (at >= this.to || !OFFSHOOTS.at(this.tokens, at)) return false
    return (next !== null && next.from - at <= 4) || (before !== null && mention.from - before.to <= 4)
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
        if (joint === 'name') members.length = 0
        if (joint !== 'gloss' && (joint !== 'same' || mentions[end].sort === 'named')) members.push(mentions[end])
        end++
      }
      parties.push({ mentions: members, isEither, from: members[0].from, to: mentions[end - 1].to })
      i = end
    }
    return parties
  }

  /** "terrorists from X", "fighters believed to belong to X": X is named, so the kind says no more. */
  private isMembersOf(mention: ActorMention, next: ActorMention): boolean {
    if (mention.sort === 'named' || next.sort !== 'named' || next.from > mention.to + 8) return false
    if (this.isAsideOn(mention, next)) return true
    // "aircraft of its allies", but not "jets from X", which may be a place
    if (mention.sort === 'means' && this.words[mention.to] !== 'of' && !this.isSaidToBelong(mention.to, next.from))
      return false
    if (this.isTakenFrom(mention, next)) return false
    let isTied = false
    // "terrorists of <debris of a quotation mark> X"
    for (let i = mention.to; i < next.from; i++) {
      if (TIES_MEMBERS.at(this.tokens, i) || (MEMBERS.at(this.tokens, i) && TIES.at(this.tokens, i + 1))) isTied = true
      else if (!(this.flags[i] & JUNK) && !IN_MEMBERSHIP.at(this.tokens, i) && !RELATIVES.at(this.tokens, i))
        return false
    }
    return isTied
  }

  /** "Jets, *believed to be Israeli*, bombed": whose the machines are, between two commas. */
  private isAsideOn({ sort, to }: ActorMention, next: ActorMention): boolean {
    if (sort !== 'means' || this.words[to] !== ',' || this.words[next.to] !== ',') return false
    for (let i = to + 1; i < next.from; i++)
      if (!BELIEVED.at(this.tokens, i) && !ASIDES_OF_BEING.at(this.tokens, i)) return false
    return next.from > to + 1
  }

  /** "jets believed to *belong* to X" */
  private isSaidToBelong(from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (this.words[i] === 'belong' || this.words[i] === 'belonging') return true
    return false
  }

  /** "seized by rebels *from* government forces" */
  private isTakenFrom({ from, to }: ActorMention, { type }: ActorMention): boolean {
    return this.words[to] === 'from' && type === 'state' && TERRITORY_VERBS.at(this.tokens, from - 2)
  }

  private jointOf(left: ActorMention, right: ActorMention): 'and' | 'or' | 'same' | 'gloss' | 'name' | null {
    const start = this.afterBrackets(left.to)
    const gap = right.from - start
    if (gap > 7) return null
    if (this.isDescribed(left, right)) return 'name'
    if (gap === 0 && start > left.to && right.sort === 'kind') return 'same'
    if (right.sort === 'means' && this.isOwned(left, right)) return 'same'
    if (gap === 0 && start === left.to) {
      if (sideOf(left) === sideOf(right)) return 'same'
      return this.flags[right.from] & HYPHEN_BEFORE ? 'and' : null
    }
    let tells: 'and' | 'or' | null = null
    let isBacked = false
    // "insurgents including the X front": a kind has no members beside those told of
    const isWithMember = left.sort === 'kind' && right.sort === 'named'
    for (let i = start; i < right.from; i++) {
      const word = this.words[i]
      if (isWithMember && INCLUDES.at(this.tokens, i)) {
        tells = 'and'
        continue
      }
      if (tells === 'and' && isWithMember && RELATIVES.at(this.tokens, i)) continue
      if (isWithMember && RELATIVES.at(this.tokens, i) && INCLUDES.at(this.tokens, i + 1)) continue
      if (word === "'s" || word === "'") continue
      if (this.flags[i] & NUMBER) continue // "30 regime and 39 rebel fighters"
      if (isBacked && (EVENTS.has(word) || word === 'air' || word === 'from')) continue // "X backed by air strikes from Y"
      if (!JOINS.has(word)) return null
      isBacked ||= (word === 'backed' || word === 'supported') && this.words[i + 1] === 'by'
      if (word === 'or') tells = 'or'
      else if (JOINS_TELL.has(word)) tells ??= 'and'
    }
    if (tells === null) return null
    if (this.words[start] === ',' && this.isOnlyComma(start, right.from)) {
      if (this.isTeller(right.to)) return null
      if (this.isGloss(left, right)) return 'gloss'
      if (!this.isListed(left, right)) return null
    }
    const isBacker = this.words[right.from - 1] === 'by' || this.words[right.from - 2] === 'by'
    if (
      isBacker &&
      right.type !== null &&
      STATES.has(right.type) &&
      !FORCES.at(this.tokens, right.to - 1) &&
      !AIR_HELP.at(this.tokens, right.to - 1) &&
      !this.isActNext(right.to)
    )
      return null
    return tells
  }

  /** "The Israeli enemy*'s* warplanes": whose they are. */
  private isOwned({ sort, to }: ActorMention, { from }: ActorMention): boolean {
    if (sort === 'means' || (this.words[to] !== "'s" && this.words[to] !== "'")) return false
    return from === to + 1 || (from === to + 2 && this.words[to + 1] === 's')
  }

  private isOnlyComma(comma: number, to: number): boolean {
    for (let i = comma + 1; i < to; i++) if (!ARTICLES.has(this.words[i]) && this.words[i] !== "'s") return false
    return true
  }

  /** "Killed by X, *the army said*": who tells of it after the comma did not do it with X. */
  private isTeller(at: number): boolean {
    const i = this.words[at]?.endsWith('ly') || this.words[at] === 'also' || this.words[at] === 'has' ? at + 1 : at
    return SAYS.at(this.tokens, i)
  }

  /**
   * "X, Y and Z", or a headline's "X, Y clash": a comma alone joins nobody elsewhere ("after a raid by X, Y shelled the town").
   */
  private isListed(left: ActorMention, right: ActorMention): boolean {
    if (left.from <= this.from + 1 || this.words[left.from - 1] === ',') return true
    for (let i = right.to; i < this.to && i < right.to + 12; i++) {
      if (this.words[i] === 'and' || this.words[i] === 'or') return true
      if (this.words[i] !== ',' && ATTACK_VERBS.at(this.tokens, i)) return false
    }
    return false
  }

  /** "X, *a militant group* linked to Y, attacked": what X is, and no second party. */
  private isGloss(left: ActorMention, right: ActorMention): boolean {
    const article = this.words[right.from - 1]
    if (left.sort !== 'named' || !ARTICLES.has(article) || (right.sort !== 'kind' && article === 'the')) return false
    const next = this.words[right.to] ?? ''
    return next === ',' || !JOINS_TELL.has(next) // "X, the rebels and Y" are three
  }

  /** "*A rebel group*, X, said": the kind only says what X is. */
  private isDescribed(kind: ActorMention, { sort, from, to }: ActorMention): boolean {
    const isAside = this.words[kind.to] === ',' && from === kind.to + 1 && this.words[to] === ','
    return isAside && kind.sort === 'kind' && sort === 'named' && ARTICLES.has(this.words[kind.from - 1])
  }

  /** "Turkish air strikes": an act of theirs, and not the country alone. */
  private isActNext(at: number): boolean {
    return EVENTS.at(this.tokens, at) || EVENT_ADJECTIVES.at(this.tokens, at)
  }

  /** Past "(another name for it)". */
  private afterBrackets(at: number): number {
    if (at >= this.to || !OPENS.at(this.tokens, at)) return at
    for (let i = at + 1; i < this.to && i < at + 10; i++) if (CLOSES.at(this.tokens, i)) return i + 1
    return at
  }
}

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
