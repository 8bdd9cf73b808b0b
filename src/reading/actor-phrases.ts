// What stands at a token and after it: the names of the lists that begin there, the forces and acts that follow a name.
// Helps `actors.ts`, which decides who it is.

import {
  actorLexicon,
  type Branch,
  type Ending,
  FORCE,
  GENERIC_START,
  nextBranch,
  openBranch,
  QUALIFIER,
} from './actor-lexicon.ts'
import { DESIGNATORS, EVENT_ADJECTIVES, EVENTS, HELD, JOINERS, MAKES, OBJECTS, PLAIN_HELD } from './lang/en/actors.ts'
import type { Document } from './mentions.ts'
import { CAPITAL, HYPHEN_BEFORE, JUNK, NUMBER, PUNCT, type Tokens, UPPER } from './tokens.ts'
import { WordTable } from './word-table.ts'

/** A name of the lists that begins at a token: what it means, and the token after it. */
export interface Hit {
  readonly ending: Ending
  readonly to: number
}

/** The branches at the root of the lexicon, by token. */
export const BRANCHES = new WordTable(() => actorLexicon().root)

const NO_HITS: readonly Hit[] = []
const LONGEST_NAME = 14
const LONGEST_CHAIN = 5

/** Looks at the words of one document. */
export class ActorPhrases {
  private readonly tokens: Tokens
  private readonly words: readonly string[]
  private readonly flags: Uint16Array
  private readonly isUpperCase: boolean

  constructor(document: Document) {
    this.tokens = document.tokens
    this.words = document.tokens.words
    this.flags = document.tokens.flags
    this.isUpperCase = document.isUpperCase
  }

  /** The longest name of each sense that begins here, in the letters it needs; longest first. */
  hitsAt(at: number, start: Branch): readonly Hit[] {
    if (start.pending !== null) openBranch(start)
    if (start.child === null && start.endings === null) return NO_HITS
    const hits: Hit[] = []
    let branch: Branch | null = start
    const limit = Math.min(this.tokens.count, at + LONGEST_NAME)
    for (let i = at; branch !== null && i < limit; ) {
      if (branch.endings !== null) {
        for (const ending of branch.endings) if (this.isWritten(ending, at, i)) hits.push({ ending, to: i + 1 })
      }
      i++
      branch = i < limit && !(this.flags[i] & JUNK) ? nextBranch(branch, this.words[i]) : null
    }
    return hits.length > 1 ? hits.reverse() : hits
  }

  private isWritten(ending: Ending, at: number, last: number): boolean {
    if (this.isUpperCase) return !ending.isCommonWord || this.hasForceOrAct(last + 1)
    if (ending.needsUpper) return (this.flags[at] & UPPER) !== 0 && !(ending.isCommonWord && this.isShouted(at))
    return ending.capitalAt < 0 || (this.flags[at + ending.capitalAt] & CAPITAL) !== 0
  }

  /** In a line of capitals: "WHAT IS KNOWN", "THIS IS NOT TRUE". */
  private isShouted(at: number): boolean {
    const before = this.shoutedLength(at - 1)
    const after = this.shoutedLength(at + 1)
    return before > 0 && after > 0 && before + after > 6
  }

  private shoutedLength(at: number): number {
    const isShouted = at >= 0 && at < this.tokens.count && (this.flags[at] & UPPER) !== 0
    return isShouted ? this.tokens.ends[at] - this.tokens.starts[at] : 0
  }

  /** Past "'s" or "'". */
  afterPossessive(at: number): number {
    if (at >= this.tokens.count) return at
    const word = this.words[at]
    if (word === "'s") return at + 1
    if (word !== "'") return at
    return this.words[at + 1] === 's' ? at + 2 : at + 1
  }

  /** End of a run of words for forces from here ("government fighter jets"), or `at` if there is none. */
  endOfForces(at: number): number {
    let end = at
    const limit = Math.min(this.tokens.count, at + LONGEST_CHAIN)
    for (let i = at; i < limit && !(this.flags[i] & PUNCT); i++) {
      const classes = BRANCHES.at(this.tokens, i)?.classes ?? 0
      if (classes & FORCE || (this.words[i] === 'bomber' && this.isMake(i - 1))) end = i + 1
      else if (!(classes & QUALIFIER) && !this.isMake(i)) break
    }
    return end
  }

  /** "an *AC-130* gunship", "*Su-24* jets": either token of the name of a make. */
  private isMake(at: number): boolean {
    const number = this.flags[at] & HYPHEN_BEFORE ? at : at + 1
    if (!(this.flags[number] & HYPHEN_BEFORE) || !(this.flags[number] & NUMBER)) return false
    return MAKES.at(this.tokens, number - 1)
  }

  /** Whether an act follows directly: "air strikes", "heavy artillery fire". */
  hasAct(at: number): boolean {
    const limit = Math.min(this.tokens.count, at + LONGEST_CHAIN)
    for (let i = at; i < limit && !(this.flags[i] & (PUNCT | JUNK)); i++) {
      if (EVENTS.at(this.tokens, i)) return !this.isDescription(i + 1) && !this.isDoing(i)
      const classes = BRANCHES.at(this.tokens, i)?.classes ?? 0
      if (!(classes & (QUALIFIER | FORCE)) && !EVENT_ADJECTIVES.at(this.tokens, i)) return false
    }
    return false
  }

  /** "Near the Iraqi border *killing three* militants": a verb, and no killing by Iraq. */
  private isDoing(at: number): boolean {
    return this.words[at].endsWith('ing') && ((this.flags[at + 1] & NUMBER) !== 0 || OBJECTS.at(this.tokens, at + 1))
  }

  hasForceOrAct(at: number): boolean {
    const next = this.afterPossessive(at)
    return this.endOfForces(next) > next || this.hasAct(next)
  }

  /** "Syrian" + "and Russian warplanes": another owner follows that has forces or an act. */
  isJoined(at: number, depth = 0): boolean {
    if (at >= this.tokens.count || depth > 2) return false
    const isHyphen = (this.flags[at] & HYPHEN_BEFORE) !== 0
    let next = isHyphen ? at : at + 1
    if (!isHyphen && !JOINERS.at(this.tokens, at)) return false
    if (this.words[next] === 'the' || this.words[next] === 'its') next++
    const branch = next < this.tokens.count ? BRANCHES.at(this.tokens, next) : null
    if (!branch) return false
    for (const { ending, to } of this.hitsAt(next, branch)) {
      const kind = ending.sense.kind
      if (kind === 'place') continue
      if (this.hasForceOrAct(to) || this.isJoined(to, depth + 1)) return true
    }
    return (branch.classes & GENERIC_START) !== 0 && (this.hasForceOrAct(next) || DESIGNATORS.at(this.tokens, next + 1))
  }

  endOfDesignators(at: number): number {
    let to = at
    while (to < this.tokens.count && to < at + 4 && DESIGNATORS.at(this.tokens, to) && !(this.flags[to] & PUNCT)) to++
    return to
  }

  /** "-held", "-backed": the name before only describes what follows. */
  isDescription(to: number): boolean {
    if (to >= this.tokens.count || !HELD.at(this.tokens, to)) return false
    return (this.flags[to] & HYPHEN_BEFORE) !== 0 || (PLAIN_HELD.at(this.tokens, to) && this.words[to + 1] !== 'by')
  }

  isPrefixed(at: number, prefix: string): boolean {
    return at > 0 && this.words[at - 1] === prefix
  }
}
