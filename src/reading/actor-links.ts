// Ties the parties of a sentence to its words of violence: the subject of a verb, the name after "by", the name before an
// act ("rebel shelling"), the one accused, the one who claims or denies. A target, a victim or a teller is tied to none.

import { accusedAt, claimAt, denialAt, isDisowned, filmedAt } from './actor-charges.ts'
import { isIncludedAt, type Party, pastRelative } from './actor-parties.ts'
import {
  ASIDES_OF_BEING,
  BEING,
  BELIEVED,
  DESIGNATORS,
  EVENT_ADJECTIVES,
  EVENTS,
  FORCES,
  HELD,
  MEANS_WORDS,
  OWNS,
  QUALIFIERS,
} from './lang/en/actors.ts'
import {
  ACTS_OF,
  ADVANCES,
  AIMED,
  AFTER_PASSIVE,
  ANNOUNCES,
  ARMS,
  ASIDE,
  ASIDE_BREAKS,
  ASKED,
  ATTACK_VERBS,
  ATTRIBUTES,
  BREACHES,
  CLAUSE_BREAKS,
  DAY_PARTS,
  DIED,
  DOERS,
  DOING,
  DONE_BY,
  DRIVES_OUT,
  FIGHTS,
  HEDGES,
  IT,
  LIGHT_VERBS,
  NAME_WORDS,
  NOT_DONE_BY,
  NOUN_BEFORE,
  NOT_ITS_OWN,
  NO_OBJECT,
  OBJECT_PREPOSITIONS,
  OWN_MEN,
  OWN_WORDS,
  FIRED_THINGS,
  PASSIVE_AUXILIARIES,
  POSSIBLE,
  SAYS,
  SAYS_PLAINLY,
  SELF,
  STARTS,
  TAKEOVERS,
  THANKED,
  TAKING,
  TARGET_NOUNS,
  TERRITORY_VERBS,
  THIS,
  TRADED,
  TRUCES,
} from './lang/en/attribution.ts'
import { isPresentVerb } from './present-verbs.ts'
import { CAPITAL, HYPHEN_BEFORE, JUNK, NUMBER, PUNCT, type Tokens } from './tokens.ts'
import { WordSet } from './word-table.ts'

export type LinkKind = 'by' | 'owner' | 'subject' | 'accused' | 'claims' | 'denies'

/** A party tied to a word of violence, which stands at `at`. */
export interface Link {
  readonly party: Party
  readonly kind: LinkKind
  readonly at: number
}

const CLOCK = /^\d{1,2}[:.]\d\d$/
const NONE = -1
const BLOCKED = -2
/** Tokens before the subject of a sentence: "on Sunday evening the". */
const MOST_BEFORE_SUBJECT = 5
/** How many words on from a name its verb is looked for. */
const LOOK = 16

/** The links of the parties of a sentence, tokens `from` to `to`. A party that is only a target or a victim has none. */
export function readLinks(tokens: Tokens, parties: readonly Party[], from: number, to: number): Link[] {
  return new LinkReader(tokens, parties, from, to).read()
}

/** "the strikes", "air raids": the word of violence is a noun here. */
export function isNounAt(tokens: Tokens, at: number, from: number): boolean {
  if (!EVENTS.at(tokens, at) || isPresentVerb(tokens, at)) return false
  const before = at > from ? tokens.words[at - 1] : ''
  if (before === 'to' && TRIES.at(tokens, at - 2)) return false // "tried to *attack*"
  if (NOUN_BEFORE.has(before) || EVENT_ADJECTIVES.has(before) || QUALIFIERS.has(before)) return true
  return SUDDEN.at(tokens, at) && UPON.at(tokens, at + 1) // "police assess attack on market"
}

class LinkReader {
  private readonly tokens: Tokens
  private readonly words: readonly string[]
  private readonly flags: Uint16Array
  private readonly parties: readonly Party[]
  private readonly from: number
  private readonly to: number

  constructor(tokens: Tokens, parties: readonly Party[], from: number, to: number) {
    this.tokens = tokens
    this.words = tokens.words
    this.flags = tokens.flags
    this.parties = parties
    this.from = from
    this.to = to
  }

  read(): Link[] {
    const links: Link[] = []
    for (const party of this.parties) this.addLinks(party, links)
    for (let i = this.from; i < this.to; i++) if (OWN_WORDS.at(this.tokens, i)) this.addOwned(i, links)
    return links
  }

  private isNoun(at: number): boolean {
    return isNounAt(this.tokens, at, this.from)
  }

  private addLinks(party: Party, links: Link[]): void {
    const add = (kind: LinkKind, at: number): void => {
      if (at >= 0) links.push({ party, kind, at })
    }
    const last = party.mentions[party.mentions.length - 1]
    if (isDisowned(this.tokens, last.to, this.to)) return
    const accused = accusedAt(this.tokens, party, this.from, this.to)
    if (accused >= 0) add('accused', accused)
    add('denies', denialAt(this.tokens, last.to, this.to))
    add('claims', claimAt(this.tokens, party, this.to))
    add('claims', filmedAt(this.tokens, last.to, this.to))
    const by = this.byAt(party.from)
    add('by', by)
    add('by', this.machineOf(party))
    add('by', this.doerOf(party))
    add('by', this.asideOf(party))
    add('by', this.heldAt(party.from, last.to))
    add('by', this.tellsWhatFor(party.from, last.to))
    if (by !== NONE) add('subject', this.relativeOf(last.to)) // "abuses by X, who are said to have killed nine"
    const isOpen = POSSIBLE.at(this.tokens, party.from - 1) // "a possible US attack"
    const act = isOpen ? NONE : this.actAfter(last.to)
    add('owner', act)
    if (
      by === NONE &&
      accused < 0 &&
      !isOpen &&
      !this.isTarget(party, act) &&
      !isIncludedAt(this.tokens, party.from, this.from)
    ) {
      const verb = this.verbOf(last.to, pastRelative(this.tokens, last.to, this.to))
      add('subject', verb)
      if (verb >= 0 && this.isInRelative(last.to, verb)) add('subject', this.verbOf(last.to, verb + 1))
    }
  }

  /** "The coalition looked into whether *its strikes* killed anybody": the act of who is named just before. */
  private addOwned(own: number, links: Link[]): void {
    const act = this.actAfter(own + 1)
    if (act < 0) return
    const party = this.parties.findLast((p) => p.to <= own && !isIncludedAt(this.tokens, p.from, this.from))
    if (!party || own - party.to > 2 * LOOK || party.mentions.some((mention) => mention.sort === 'means')) return
    if (THANKED.at(this.tokens, own - 3) || THANKED.at(this.tokens, own - 4)) return // "they thanked Moscow for *its air campaign*"
    if (links.some((link) => link.party === party && link.at === act)) return
    links.push({ party, kind: 'owner', at: act })
  }

  /** Leftwards over words that belong to the name: the first that does not, or `from - 1`. */
  private beforeName(at: number): number {
    let i = at - 1
    for (let steps = 0; steps < 9 && i >= this.from; steps++, i--) {
      if (!this.isOfTheName(i)) break
    }
    return i
  }

  /** A word that may stand before a name and belong to it: "by *retreating* X", "by *Iran-backed* X". */
  private isOfTheName(at: number): boolean {
    if (NAME_WORDS.at(this.tokens, at) || this.flags[at] & (JUNK | HYPHEN_BEFORE)) return true
    if (this.flags[at] & NUMBER) return !CLOCK.test(this.words[at]) // "at *21:40* the army launched a strike"
    return at + 1 < this.to && (this.flags[at + 1] & HYPHEN_BEFORE) !== 0
  }

  // "killed by X", "shelling by suspected X", "belonging to X", "at the hands of X", "strikes from X". BLOCKED is a "by" that
  // names no doer of violence ("held by X").
  private byAt(nameAt: number): number {
    for (let i = nameAt - 1, steps = 0; steps < 9 && i > this.from; i--, steps++) {
      const word = this.words[i]
      if (word === 'by') return this.agentHead(i - 1)
      if (word === 'hands' && this.words[i + 1] === 'of') return i
      if (word === 'to' && this.words[i - 1] === 'belonging') return i - 1
      if (word === 'to' && OWNS.at(this.tokens, i - 1)) return this.isOfMachine(i - 1) ? i - 1 : NONE
      if (word === 'of' && ACTS_OF.at(this.tokens, i - 1)) return i - 1
      if (word === 'from' && (EVENTS.at(this.tokens, i - 1) || this.words[i - 1] === 'fired')) return i - 1
      if (!this.isOfTheName(i) && word !== '"' && !this.isPeople(i)) return NONE
    }
    return NONE
  }

  /** "by the *Ugandan* rebel X": a capital that belongs to the name; but "by *Friday* rebels had". */
  private isPeople(at: number): boolean {
    return (this.flags[at] & CAPITAL) !== 0 && NAME_WORDS.at(this.tokens, at + 1) && !this.words[at].endsWith('day')
  }

  /** "The *planes* in the attack were Syrian or Russian": whose the machines were. */
  private machineOf(party: Party): number {
    let being = party.from - 1
    while (being > this.from && (BELIEVED.at(this.tokens, being) || ASIDES_OF_BEING.at(this.tokens, being))) being--
    if (!BEING.at(this.tokens, being)) return NONE
    const who = being - 1 // "whether *they* were Syrian or Russian"
    if (this.words[who - 1] === 'whether' && (this.words[who] === 'they' || this.words[who] === 'it')) return who
    const machine = this.parties.findLast((p) => p.to <= party.from && party.from - p.to <= LOOK)
    return machine?.mentions.every((mention) => mention.sort === 'means') ? machine.from : NONE
  }

  /** "The *attackers* were X", "the bomber is believed to have been from X". */
  private doerOf({ from, to }: Party): number {
    if (DOERS.at(this.tokens, from)) {
      // "attackers were from X": put together already
      for (let i = from + 1; i < to; i++) if (BEING.at(this.tokens, i)) return from
      return NONE
    }
    let i = from - 1
    while (i > this.from && i > from - 9 && !BEING.at(this.tokens, i) && this.isOfTheName(i)) i--
    while (BEING.at(this.tokens, i) || this.words[i] === 'have' || this.words[i] === 'all') i--
    return DOERS.at(this.tokens, i) && i < from - 1 ? i : NONE
  }

  /** "There were *raids*, either X or Y, on the town": whose they were, between two commas. */
  private asideOf({ from, to }: Party): number {
    if (this.words[to] !== ',') return NONE
    let i = from - 1
    while (i > this.from && (BELIEVED.at(this.tokens, i) || ASIDES_OF_BEING.at(this.tokens, i))) i--
    const isAside = i < from - 1 && this.words[i] === ',' && EVENTS.at(this.tokens, i - 1)
    return isAside ? i - 1 : NONE
  }

  /** "*Arrested* at a regime checkpoint", "at a checkpoint manned by X": those who man it did that. */
  private heldAt(from: number, to: number): number {
    let i = from - 1
    if (CHECKPOINTS.at(this.tokens, to)) i = this.words[i] === 'a' || this.words[i] === 'an' ? i - 1 : NONE
    else {
      while (i > from - 3 && NAME_WORDS.at(this.tokens, i)) i--
      const isManned = this.words[i] === 'by' && MANNED.at(this.tokens, i - 1) && CHECKPOINTS.at(this.tokens, i - 2)
      i = isManned ? i - 4 : NONE
    }
    if (i <= this.from || this.words[i] !== 'at') return NONE
    for (let k = i - 1; k >= this.from && k > i - 5; k--) if (HOLDING.at(this.tokens, k)) return k
    return NONE
  }

  /** "A *strike* that X said had targeted a commander killed eleven": who tells what it was for, made it. */
  private tellsWhatFor(from: number, to: number): number {
    if (!SAYS_PLAINLY.at(this.tokens, to)) return NONE
    const aim = PASSIVE_AUXILIARIES.at(this.tokens, to + 1) || this.words[to + 1] === 'had' ? to + 2 : to + 1
    if (!AIMED.at(this.tokens, aim)) return NONE
    const that = this.words[from - 1] === 'the' ? from - 2 : from - 1
    const isTold = this.words[that] === 'that' || this.words[that] === 'which'
    return isTold && EVENTS.at(this.tokens, that - 1) ? that - 1 : NONE
  }

  /** "The *drone* belonged to X", not "the house belonged to X". */
  private isOfMachine(at: number): boolean {
    for (let i = at - 1; i >= this.from && i >= at - 4; i--)
      if (MEANS_WORDS.at(this.tokens, i) || ARMS.at(this.tokens, i) || FIRED_THINGS.at(this.tokens, i)) return true
    return false
  }

  private agentHead(at: number): number {
    let i = at
    while (i > this.from && (HEDGES.at(this.tokens, i) || this.words[i] === 'only' || this.words[i].endsWith('ly'))) i--
    if (i < this.from || NOT_DONE_BY.at(this.tokens, i)) return BLOCKED
    if (this.isUsedAs(i) || (this.words[i] === 'used' && !this.hasArmsBefore(i))) return BLOCKED
    const isOtherParticiple = this.words[i].endsWith('ed') && !DONE_BY.at(this.tokens, i) && !isDeed(this.words[i])
    return isOtherParticiple ? BLOCKED : i
  }

  /** "*gas* used by X"; but "a road used by X" */
  private hasArmsBefore(at: number): boolean {
    for (let i = at - 1; i >= this.from && i >= at - 6; i--) {
      if (ATTACK_VERBS.at(this.tokens, i) && !this.isNoun(i)) return false // "attacked a post used by X"
      if (ARMS.at(this.tokens, i) || EVENTS.at(this.tokens, i)) return true
    }
    return false
  }

  /** "used as a prison by X", "held on Monday by X": the participle of the "by" stands further off and is of no violence. */
  private isUsedAs(at: number): boolean {
    for (let i = at; i >= this.from && i > at - 9; i--) {
      const word = this.words[i]
      if (NOT_DONE_BY.has(word) || (word === 'used' && USED_FOR.at(this.tokens, i + 1))) return true
      if (isDeed(word) || EVENTS.has(word) || DONE_BY.has(word) || CLAUSE_BREAKS.has(word)) return false
    }
    return false
  }

  /** The noun of an act right after a name: "rebel *shelling*", "Israel's heavy artillery *fire*". Else -1. */
  private actAfter(nameEnd: number): number {
    let i = this.afterPossessive(nameEnd)
    if (DOING.at(this.tokens, i) && this.flags[i] & HYPHEN_BEFORE) i++ // "an ISIS-claimed bombing"
    for (let steps = 0; steps < 6 && i < this.to && !(this.flags[i] & (PUNCT | JUNK)); steps++, i++) {
      if (this.isMilitaryAction(i) || (EVENTS.at(this.tokens, i) && !isPresentVerb(this.tokens, i))) {
        while (i + 1 < this.to && EVENTS.at(this.tokens, i + 1)) i++
        const next = i + 1 < this.to ? this.words[i + 1] : ''
        if (HELD.has(next)) return -1
        if (TARGET_NOUNS.has(next)) return BLOCKED
        if (!FORCES.has(next)) return i
        continue
      }
      if (TAKEOVERS.at(this.tokens, i) && this.words[i + 1] === 'of') return i // "the army's *recapture of* X"
      if (TARGET_NOUNS.at(this.tokens, i) && FIGHTS.at(this.tokens, i - 1)) return BLOCKED // "its fighting positions"
      if (!EVENT_ADJECTIVES.at(this.tokens, i) && !QUALIFIERS.at(this.tokens, i) && !FORCES.at(this.tokens, i))
        if (!FIGHTS.at(this.tokens, i)) return -1
    }
    return -1
  }

  /** "the first US *military action* against the army" */
  private isMilitaryAction(at: number): boolean {
    return this.words[at] === 'action' && this.words[at - 1] === 'military'
  }

  private afterPossessive(at: number): number {
    if (at >= this.to) return at
    if (this.words[at] === "'s") return at + 1
    if (this.words[at] === "'" || this.flags[at] & JUNK) return this.words[at + 1] === 's' ? at + 2 : at + 1
    return at
  }

  /** Whether the name is what is hit: after a verb of violence or "against", or before "positions". */
  private isTarget(party: Party, act: number): boolean {
    const last = party.mentions[party.mentions.length - 1]
    const next = this.afterPossessive(last.to)
    if (act === BLOCKED) return true
    if (act < 0 && next < this.to && (this.isTargetNoun(next) || this.isHeld(next))) return true
    return this.isObject(party.from)
  }

  /** "rebel *positions*", "a rebel *target*"; but "rebel drones *target* a camp", where it is the verb. */
  private isTargetNoun(at: number): boolean {
    if (!TARGET_NOUNS.at(this.tokens, at)) return false
    if (this.words[at] !== 'target' || at + 1 >= this.to) return true
    const isObject = NAME_WORDS.at(this.tokens, at + 1) || (this.flags[at + 1] & (CAPITAL | NUMBER)) !== 0
    return !isObject && !this.words[at + 1].endsWith('s')
  }

  /** "killed two X", "against X", "positions of X": what stands before makes the name an object. */
  private isObject(nameAt: number): boolean {
    let i = nameAt - 1
    for (let steps = 0; steps < 9 && i >= this.from; steps++, i--) {
      const word = this.words[i]
      if (word === 'as' && this.words[i + 1] !== 'well') return false // "five killed as X hit the town"
      if (OBJECT_PREPOSITIONS.at(this.tokens, i) && !(word === 'to' && this.isOfName(i))) return true
      if (word === 'of' || word === 'from') {
        if (!OWN_MEN.at(this.tokens, i - 1) && !FORCES.at(this.tokens, i - 1)) return word === 'of'
      } else if (!this.isOfTheName(i)) break
    }
    if (i < this.from) return false
    const isDone = ATTACK_VERBS.at(this.tokens, i) || FIGHTS.at(this.tokens, i) || DRIVES_OUT.at(this.tokens, i)
    return isDone && !this.isNoun(i) && !this.isPassive(i)
  }

  /** The "to" of "believed to be" and "loyal to". */
  private isOfName(at: number): boolean {
    return this.words[at + 1] === 'be' || this.words[at - 1] === 'loyal' || this.words[at - 1] === 'belonging'
  }

  private isHeld(at: number): boolean {
    return HELD.at(this.tokens, at) && (this.flags[at] & HYPHEN_BEFORE) !== 0
  }

  private isPassive(verb: number): boolean {
    for (let i = verb - 1; i >= this.from && i >= verb - 3; i--) {
      if (PASSIVE_AUXILIARIES.at(this.tokens, i)) return !this.words[verb].endsWith('ing') && !this.isInName(i)
      if (!this.words[i].endsWith('ly') && this.words[i] !== 'also' && this.words[i] !== 'not') return false
    }
    return false
  }

  /** The "is" of "the coalition against *IS* killed" */
  private isInName(at: number): boolean {
    return this.parties.some(({ from, to }) => from <= at && at < to)
  }

  /** "The group, *which* seized the town last year, blew up a market": the first verb is not that of the sentence. */
  private isInRelative(nameEnd: number, verb: number): boolean {
    for (let i = nameEnd; i < verb && i < nameEnd + 3; i++)
      if (this.words[i] === 'which' || this.words[i] === 'who' || this.words[i] === 'that') return true
    return false
  }

  /** The verb of violence that a name is the subject of, looked for from a token after it on, else -1. */
  private verbOf(nameEnd: number, from: number): number {
    const start = this.afterReported(from)
    const limit = Math.min(this.to, start + LOOK)
    for (let i = start; i < limit; i++) {
      const word = this.words[i]
      if (word === 'states' && this.words[i - 1] === 'united') continue
      const other = i > nameEnd ? this.parties.find((party) => party.from === i) : undefined
      if (other) {
        if (this.isOther(other)) return -1
        i = Math.max(i, other.to - 1) // "the coalition against IS killed": no "is" of a passive
        continue
      }
      const breach = this.breachAt(i)
      if (breach >= 0) return breach
      if (this.isAsideBreak(i)) continue
      if (CLAUSE_BREAKS.at(this.tokens, i) || (word === '"' && i > nameEnd)) return -1 // the mark may close the name
      if (this.isOfFallen(i) || (DIED.at(this.tokens, i) && i <= nameEnd + 1)) return -1
      if (word === 'who' && i > nameEnd + 1 && ASKED.at(this.tokens, i - 1)) return -1 // "argued over who did it"
      if (this.isSaidToHave(i) && !this.parties.some((p) => p.from >= nameEnd && p.to <= i)) continue
      const taken = this.takenBySaying(i)
      if (taken >= 0) return taken
      if ((SAYS.at(this.tokens, i) || ATTRIBUTES.at(this.tokens, i)) && !this.saysOfItself(i)) return -1
      if (PASSIVE_AUXILIARIES.at(this.tokens, i) && this.isPassiveFrom(i)) return -1
      if (this.isTakingPart(i) || this.isDoingIt(i)) return i
      if (!ATTACK_VERBS.at(this.tokens, i) && !TERRITORY_VERBS.at(this.tokens, i)) continue
      if ((this.isNoun(i) && i !== start) || this.isNamedAfterPlace(i, nameEnd)) continue
      if (i !== start && WOUNDS.at(this.tokens, i) && OF_WOUNDS.at(this.tokens, i - 1)) continue // "police found a man with gunshot wounds"
      if (this.isIntercepted(i) || this.isPassive(i) || this.isShortPassive(i)) return -1
      if (
        (this.isAside(i) && !this.goesOn(i, nameEnd)) ||
        (LIGHT_VERBS.has(word) && !IT.at(this.tokens, i + 1) && !this.hasActWithin(i))
      )
        continue
      return i
    }
    return -1
  }

  /** "X held prayers *before shells hit* the mosque": what fell on it is the subject, and nobody is said to have fired it. */
  private isOfFallen(at: number): boolean {
    if (!BEFORE_FALLING.has(this.words[at])) return false
    const thing = this.words[at + 1] === 'the' ? at + 2 : at + 1
    return FALLEN.has(this.words[thing]) && ATTACK_VERBS.at(this.tokens, thing + 1)
  }

  /** "Sent evidence *on the Homs attacks*": a noun behind a name with its article, and nothing that the subject does. */
  private isNamedAfterPlace(at: number, nameEnd: number): boolean {
    let i = at - 1
    while (i > nameEnd && (this.flags[i] & CAPITAL || this.words[i] === 'and') && !(this.flags[i] & PUNCT)) i--
    return i < at - 1 && i > nameEnd && this.words[i] === 'the' && EVENTS.at(this.tokens, at)
  }

  /** "Rebels, *meanwhile*, rained rockets on the town" */
  private isAsideBreak(at: number): boolean {
    if (!ASIDE_BREAKS.at(this.tokens, at)) return false
    const isBeforeVerb = ATTACK_VERBS.at(this.tokens, at + 1) || TERRITORY_VERBS.at(this.tokens, at + 1) // "troops meanwhile took X"
    return isBeforeVerb || (this.words[at - 1] === ',' && this.words[at + 1] === ',')
  }

  /** "Soldiers who are *said to have* raped": told of them, not by them. */
  private isSaidToHave(at: number): boolean {
    return this.words[at + 1] === 'to' && this.words[at + 2] === 'have' && PASSIVE_AUXILIARIES.at(this.tokens, at - 1)
  }

  /** The verb of "X, *who* killed nine". */
  private relativeOf(nameEnd: number): number {
    let comma = nameEnd
    if (this.words[comma]?.endsWith('ed')) while (comma < nameEnd + 9 && !(this.flags[comma] & PUNCT)) comma++ // "soldiers *deployed there*, who"
    const who = this.words[comma] === ',' ? comma + 1 : comma
    const isRelative = this.words[who] === 'who' || this.words[who] === 'which'
    return isRelative ? this.verbOf(who + 1, who + 1) : NONE
  }

  /** "Had *shot* down the drone" told of before: what flies unmanned is stopped, and nobody on the ground is hit by that. */
  private isIntercepted(at: number): boolean {
    if (this.words[at] !== 'shot' && this.words[at] !== 'downed') return false
    for (let i = at + 1; i < this.to && i < at + 6 && !(this.flags[i] & PUNCT); i++)
      if (UNMANNED.at(this.tokens, i) && this.words[i - 1] === 'the')
        return this.words[at] === 'downed' || this.words[at + 1] === 'down'
    return false
  }

  /** "Troops *were reported on Tuesday to have* begun an offensive": the token after these; else the one given. */
  private afterReported(named: number): number {
    const at = this.afterTelling(named)
    if (!PASSIVE_AUXILIARIES.at(this.tokens, at) || !BELIEVED.at(this.tokens, at + 1)) return at
    for (let i = at + 2; i + 1 < this.to && i < at + 6; i++) {
      if (this.words[i] === 'to' && this.words[i + 1] === 'have') return i + 2
    }
    return at
  }

  /** "X, *officials said on Monday*, shelled the town": the token behind what is said between two commas; else the one given. */
  private afterTelling(at: number): number {
    if (this.words[at] !== ',') return at
    let isTold = false
    for (let i = at + 1; i < this.to && i < at + 9; i++) {
      isTold ||= SAYS.has(this.words[i])
      if (this.words[i] === ',') return isTold ? i + 1 : at
    }
    return at
  }

  /** "*took part* in an offensive", "*exchanged* shelling", "*take* its first direct *military action* with strikes" */
  private isTakingPart(at: number): boolean {
    if (TRADED.at(this.tokens, at)) return EVENTS.at(this.tokens, at + 1)
    if (!TAKING.at(this.tokens, at)) return false
    if (this.words[at + 1] === 'part') return this.hasActWithin(at + 1)
    for (let i = at + 2; i < this.to && i < at + 7; i++) if (this.isMilitaryAction(i)) return true
    return false
  }

  /** "The regime *did this*" */
  private isDoingIt(at: number): boolean {
    return this.words[at] === 'did' && THIS.at(this.tokens, at + 1)
  }

  /** "..., wounding two": a participle tells what the clause did, not what the name before it did. */
  private isAside(at: number): boolean {
    if (!this.words[at].endsWith('ing')) return false
    const before = this.words[at - 1]
    return !(PASSIVE_AUXILIARIES.has(before) || SAYS.has(before) || STARTS.has(before) || this.words[at - 2] === 'been')
  }

  /** "On Sunday rebels *advanced*, *shelling* the town": who opens the sentence and did the one thing did the other. */
  private goesOn(at: number, nameEnd: number): boolean {
    const before = this.words[at - 1]
    if ((before !== ',' && before !== 'by') || FALLEN.has(this.words[at]) || !ADVANCES.at(this.tokens, nameEnd))
      return false
    const party = this.parties.find(({ to }) => to === nameEnd)
    return (
      party !== undefined &&
      party.from - this.from <= MOST_BEFORE_SUBJECT &&
      !NOT_ITS_OWN.has(this.words[party.from - 1])
    )
  }

  private hasActWithin(verb: number): boolean {
    // "Led *the* assault", and not "led prayers before shells fell".
    if (LEADING.has(this.words[verb]) && !OPENS_ACT.has(this.words[verb + 1])) return false
    for (let i = verb + 1; i < this.to && i < verb + 12; i++) {
      if (EVENTS.at(this.tokens, i) || ARMS.at(this.tokens, i)) return true
    }
    return false
  }

  /** "X announced on Wednesday the full *liberation* of Y": what it says, it did; else -1. */
  private takenBySaying(at: number): number {
    if (!ANNOUNCES.at(this.tokens, at)) return -1
    for (let i = at + 1; i < at + 8 && i + 1 < this.to; i++)
      if (TAKEOVERS.at(this.tokens, i) && this.words[i + 1] === 'of') return i
    return -1
  }

  /** "said it bombed", "claimed three of its men had shot": the speaker is the doer. */
  private saysOfItself(at: number): boolean {
    const next = at + 1 < this.to ? this.words[at + 1] : ''
    if (
      next === 'responsibility' ||
      (ATTACK_VERBS.has(next) && (next.endsWith('ing') || (next.endsWith('ed') && !SAYS_PLAINLY.at(this.tokens, at))))
    )
      return true
    for (let i = at + 1; i < this.to && i < at + 9; i++) {
      if (i < at + 6 && SELF.at(this.tokens, i)) return true
      if (OWN_WORDS.at(this.tokens, i) && (FORCES.at(this.tokens, i + 1) || DESIGNATORS.at(this.tokens, i + 1)))
        return true
    }
    return false
  }

  /** "were ... killed": an auxiliary whose participle follows within a few words. */
  private isPassiveFrom(at: number): boolean {
    for (let i = at + 1; i < this.to && i <= at + 3; i++) {
      if (this.words[i].endsWith('ing')) return false
      if (ATTACK_VERBS.at(this.tokens, i) || this.words[i] === 'targeted') return true
    }
    return false
  }

  /** "soldiers killed in an ambush": a participle without its auxiliary. */
  private isShortPassive(at: number): boolean {
    const word = this.words[at]
    if (!word.endsWith('ed') && word !== 'hit' && word !== 'shot' && word !== 'struck') return false
    if (word === 'shot' && this.words[at + 1] === 'dead') return this.isEndOfPassive(at + 2) // "Officer shot dead in market"
    if (HARMED.at(this.tokens, at) && this.words[at + 1] === ',')
      return !HARMED.at(this.tokens, at + 2) || this.isShortPassive(at + 2) // "policemen abducted, killed by militants"
    // "The army killed and injured militants", not "12 killed and injured in a raid".
    if (HARMED.at(this.tokens, at) && this.words[at + 1] === 'and' && HARMED.at(this.tokens, at + 2))
      return this.isShortPassive(at + 2)
    if (NO_OBJECT.has(word) || at + 1 >= this.to || !AFTER_PASSIVE.at(this.tokens, at + 1)) return false
    if (this.hasObjectAfterDay(at + 1) || this.hasObjectAfterPlace(at + 1)) return false
    return this.isEndOfPassive(at + 1)
  }

  private isEndOfPassive(at: number): boolean {
    if (at >= this.to || (this.flags[at] & PUNCT) !== 0) return true
    const isCounted =
      COUNTING.at(this.tokens, at + 1) || (this.words[at] === 'over' && (this.flags[at + 1] & NUMBER) !== 0)
    return AFTER_PASSIVE.at(this.tokens, at) && !isCounted // "shot dead *at least* nine"
  }

  /** "Targeted *on Wednesday afternoon* the quarter": the day stands before what was hit. */
  private hasObjectAfterDay(at: number): boolean {
    if (this.words[at] !== 'on' || !this.words[at + 1]?.endsWith('day')) return false
    const i = DAY_PARTS.at(this.tokens, at + 2) ? at + 3 : at + 2
    if (i >= this.to) return false
    const isName = (this.flags[i] & CAPITAL) !== 0 || (this.flags[i + 1] & HYPHEN_BEFORE) !== 0 // "al-Midan"
    return isName || this.words[i] === 'the' || this.words[i] === 'a'
  }

  /** "Destroyed *in an operation in the old town* a command centre": where it was stands before what was hit. */
  private hasObjectAfterPlace(at: number): boolean {
    if (this.words[at] !== 'in') return false
    for (let i = at + 2; i + 1 < this.to && i < at + 16 && !(this.flags[i] & PUNCT); i++) {
      const before = this.words[i - 1]
      if (!OBJECT_STARTS.at(this.tokens, i) || PLACING.at(this.tokens, i - 1) || NAME_WORDS.has(before)) continue
      return !TIMES.at(this.tokens, i + 1) && !TIMES.at(this.tokens, i + 2)
    }
    return false
  }

  /** Another party between a name and its verb, unless a preposition makes it a mere place or partner. */
  private isOther({ from }: Party): boolean {
    if (isIncludedAt(this.tokens, from, this.from)) return false
    return !ASIDE.at(this.tokens, this.beforeName(from)) && !this.isObject(from)
  }

  /** "Rebels *violated the truce by shelling* a town", "with mortar fire": the word for what broke it, else -1. */
  private breachAt(at: number): number {
    if (!BREACHES.at(this.tokens, at)) return -1
    let isTruce = false
    for (let i = at + 1; i + 1 < this.to && i < at + 12; i++) {
      isTruce ||= i < at + 6 && TRUCES.at(this.tokens, i)
      if (!isTruce || (this.words[i] !== 'by' && this.words[i] !== 'with')) continue
      for (let k = i + 1; k < this.to && k < i + 4; k++)
        if (ATTACK_VERBS.at(this.tokens, k) || EVENTS.at(this.tokens, k)) return k
    }
    return -1
  }
}

const WOUNDS = new WordSet(['wound', 'wounds'])
const OF_WOUNDS = new WordSet(
  'gunshot bullet stab shrapnel head chest a the with of from to multiple his her their'.split(' '),
)

const COUNTING = new WordSet(['least', 'most'])

const BEFORE_FALLING = new Set(['before', 'after', 'when', 'while', 'as', 'until'])
const FALLEN = new Set('shell shells rocket rockets mortar mortars missile missiles bomb bombs'.split(' '))

/** "*Led* the assault": only with the act right behind, which one of the others opens. */
const LEADING = new Set(['led', 'leads', 'leading'])
const OPENS_ACT = new Set(['the', 'a', 'an', 'this', 'that', 'these', 'its', 'their'])

/** They take an object, so that a comma at once behind them shows a passive: "three terrorists killed, rifles seized". */
const HARMED = new WordSet(
  'killed wounded injured abducted kidnapped murdered massacred slain executed arrested'.split(' '),
)

/** Nouns in headlines before "on", where the verb takes its object at once. */
const SUDDEN = new WordSet(['attack', 'attacks', 'raid', 'raids', 'assault', 'assaults'])
const UPON = new WordSet(['on', 'against', 'upon'])

/** "*Arrested* at a *checkpoint manned* by X" */
const HOLDING = new WordSet(['arrested', 'detained', 'abducted', 'kidnapped', 'seized', 'shot'])
const CHECKPOINTS = new WordSet(['checkpoint', 'roadblock'])
const MANNED = new WordSet(['manned', 'run', 'held', 'controlled', 'set'])

/** What an object begins with that stands behind a place. */
const OBJECT_STARTS = new WordSet(['a', 'an'])
const PLACING = new WordSet(
  'in at on near of from to by for with during and or as after outside inside over when into than like'.split(' '),
)
const TIMES = new WordSet('day week month year few couple hour night'.split(' '))

/** What is shot down with nobody aboard. */
const UNMANNED = new WordSet('drone drones missile missiles rocket rockets uav uavs'.split(' '))

/** "*Tried* to attack": told as done, or as nearly done. */
const TRIES = new WordSet(
  'tried tries trying attempted attempting attempt managed continued continue began started able resumed'.split(' '),
)

const USED_FOR = new WordSet(['as', 'for', 'to'])

const isDeed = (word: string): boolean => ATTACK_VERBS.has(word) || TERRITORY_VERBS.has(word)
