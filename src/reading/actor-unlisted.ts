// Groups that no list has, kept as written: "the Yarmouk Brigade", "Liwa al-Haqq", a militia calling itself "Sons of the
// Coast", "Berom militia".

import type { Found } from './actor-country.ts'
import { type Branch, HEAD, TAIL } from './actor-lexicon.ts'
import { type ActorPhrases, BRANCHES } from './actor-phrases.ts'
import {
  ARTICLES,
  BLAMES,
  CALLED,
  CREEDS,
  DESIGNATORS,
  ETHNIC_TAILS,
  GROUP_WORDS,
  LEADING,
  SEIZING,
  SELF_NAMED,
} from './lang/en/actors.ts'
import { BESIDE_VERB } from './lang/en/attribution.ts'
import type { Document } from './mentions.ts'
import { CAPITAL, HYPHEN_BEFORE, JUNK, NUMBER, PUNCT, type Tokens, written } from './tokens.ts'

const LONGEST_QUOTED = 9

/** Looks for groups without a place in the lists in one document. */
export class UnlistedGroups {
  private readonly tokens: Tokens
  private readonly words: readonly string[]
  private readonly flags: Uint16Array
  private readonly isUpperCase: boolean
  private readonly phrases: ActorPhrases

  constructor(document: Document, phrases: ActorPhrases) {
    this.tokens = document.tokens
    this.words = document.tokens.words
    this.flags = document.tokens.flags
    this.isUpperCase = document.isUpperCase
    this.phrases = phrases
  }

  /**
   * The group whose name begins or ends at a token.
   *
   * @param floor token before which everything is read already
   */
  at(at: number, branch: Branch | null, floor: number): Found | null {
    if (branch !== null && branch.classes & TAIL && this.words[at + 1] === '"') {
      const quoted = this.quotedTo(at, floor)
      if (quoted) return quoted
    }
    if (branch !== null && !this.isUpperCase && this.flags[at] & CAPITAL) {
      if (branch.classes & HEAD) return this.fromHead(at)
      if (branch.classes & TAIL) return this.toTail(at, floor)
    }
    return GROUP_WORDS.at(this.tokens, at) ? (this.called(at) ?? this.theGroup(at)) : null
  }

  /** "Berom *militia*": a people's own, kept as written. */
  ethnic(at: number, to: number): Found | null {
    const before = at - 1
    if (before < 1 || this.isUpperCase || !ETHNIC_TAILS.at(this.tokens, at)) return null
    if (!(this.flags[before] & CAPITAL) || this.flags[before] & (PUNCT | JUNK | HYPHEN_BEFORE | NUMBER)) return null
    if (this.flags[before - 1] & PUNCT || CREEDS.at(this.tokens, before) || LEADING.at(this.tokens, before)) return null
    if (BRANCHES.at(this.tokens, before) !== null) return null
    return this.make(before, to, written(this.tokens, before, to))
  }

  /** "*The group* seized", "*the group's fighters*", "blamed *the group*": one named before, or nobody. */
  private theGroup(at: number): Found | null {
    if (this.words[at] !== 'group' || this.words[at - 1] !== 'the') return null
    const own = this.phrases.afterPossessive(at + 1) // "the group's fighters"
    const to = own > at + 1 && DESIGNATORS.at(this.tokens, own) ? own + 1 : at + 1
    let verb = to
    while (verb < to + 3 && BESIDE_VERB.at(this.tokens, verb)) verb++ // "the group *has also* seized"
    if (to === at + 1 && !SEIZING.at(this.tokens, verb) && !BLAMES.at(this.tokens, at - 2)) return null
    return { ...this.make(at, to, 'group'), sort: 'kind' }
  }

  /** "a group calling itself X", "a militia known as the "X"": one that no list has, or the list would find it. */
  private called(at: number): Found | null {
    let i = at + 1
    if (this.words[i] === 'that' || this.words[i] === 'which') i++
    if (!CALLED.at(this.tokens, i)) return null
    while (SELF_NAMED.at(this.tokens, i) || CALLED.at(this.tokens, i)) i++
    if (this.words[i] === '"') return this.quotedFrom(at, i + 1)
    if (this.isUpperCase || !(this.flags[i] & CAPITAL) || BRANCHES.at(this.tokens, i) !== null) return null
    const to = this.endOfCapitals(i)
    return this.make(at, this.phrases.endOfDesignators(to), written(this.tokens, i, to))
  }

  private quotedFrom(from: number, start: number): Found | null {
    let to = start
    while (to < this.tokens.count && to - start < LONGEST_QUOTED && this.words[to] !== '"') to++
    if (this.words[to] !== '"' || to === start) return null
    const branch = BRANCHES.at(this.tokens, start)
    const isListed =
      branch !== null && this.phrases.hitsAt(start, branch).some(({ ending }) => ending.sense.kind === 'actor')
    return isListed ? null : this.make(from, to + 1, written(this.tokens, start, to))
  }

  /** In texts of capitals only the marks show where a name begins: "THE "ZARATE WILLKA LIBERATION FRONT"". */
  private quotedTo(at: number, floor: number): Found | null {
    if (!this.isUpperCase) return null
    let from = at
    while (from > floor && at - from < LONGEST_QUOTED && this.words[from - 1] !== '"') from--
    if (from === at || this.words[from - 1] !== '"') return null
    return this.make(from, at + 1, written(this.tokens, from, at + 1))
  }

  private fromHead(at: number): Found | null {
    const to = this.endOfCapitals(at)
    if (to === at + 1 || this.phrases.isDescription(to)) return null
    return this.make(at, this.phrases.endOfDesignators(to), written(this.tokens, at, to))
  }

  private endOfCapitals(at: number): number {
    let to = at + 1
    while (to < this.tokens.count && to < at + 6 && !(this.flags[to] & (PUNCT | JUNK))) {
      if (!(this.flags[to] & CAPITAL) && !ARTICLES.at(this.tokens, to)) break
      to++
    }
    while (to > at + 1 && !(this.flags[to - 1] & CAPITAL)) to--
    return to
  }

  private toTail(at: number, floor: number): Found | null {
    let from = at
    const lowest = Math.max(floor, at - 5)
    while (from > lowest) {
      const before = from - 1
      const isName = (this.flags[before] & CAPITAL) !== 0 || (this.flags[before] & NUMBER) !== 0
      if (this.flags[before] & (PUNCT | JUNK) || !(isName || ARTICLES.at(this.tokens, before))) break
      from = before
    }
    while (from < at && (!(this.flags[from] & CAPITAL) || LEADING.at(this.tokens, from))) from++
    if (from === at || this.flags[at + 1] & HYPHEN_BEFORE) return null
    return this.make(from, this.phrases.endOfDesignators(at + 1), written(this.tokens, from, at + 1))
  }

  private make(from: number, to: number, name: string): Found {
    return { from, to, name, type: null, sort: 'named', side: null, isSpeakerOnly: false, generic: null }
  }
}
