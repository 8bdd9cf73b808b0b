// Who can have done something: names of the lists, a state's forces put together from its name and their kind ("Syrian
// fighter jets"), fighters without a name, machines without an owner, and capitalised groups no list has. Whether they
// did anything is for `attribution.ts` to say.

import type { ActorType } from '../model/codes.ts'
import { actorLexicon, type Actor, type Branch, GENERIC_START, MACHINE, type State } from './actor-lexicon.ts'
import { isBlamedOn } from './actor-blame.ts'
import { type Found, policeSide, ReportCountry } from './actor-country.ts'
import { withNames } from './actor-echoes.ts'
import { ActorPhrases, BRANCHES, type Hit } from './actor-phrases.ts'
import { withPronouns } from './actor-pronouns.ts'
import { UnlistedGroups } from './actor-unlisted.ts'
import {
  AFTER_NOUN,
  AIR_HELP,
  AIRBORNE,
  ALLIES,
  ASIDES_OF_BEING,
  BASES,
  BEING,
  BELIEVED,
  BLAMES,
  BOMBERS,
  DESIGNATORS,
  DETERMINERS,
  DOES,
  EVENTS,
  FORCES,
  FORCE_OF,
  GENERIC_ADJECTIVES,
  GROUP_WORDS,
  HARMING,
  HELD,
  IRREGULARS,
  LENDING,
  MEANS,
  MEN,
  MODEL,
  MEANS_WORDS,
  NOT_FIGHTING,
  NOT_STATES,
  OF_ALLIES,
  OUTLETS,
  OWNERS_OF_ALLIES,
  OWNS,
  PLACE_PREPOSITIONS,
  POLICE,
  POSSESSIVES,
  SEAT_VERBS,
  SEIZING,
  SPONSORED,
  STRIKING,
  TITLES,
} from './lang/en/actors.ts'
import { TAKING } from './lang/en/attribution.ts'
import { COUNTS } from './lang/en/numbers.ts'
import type { ActorMention, Document } from './mentions.ts'
import { CAPITAL, HYPHEN_BEFORE, JUNK, NUMBER, PUNCT, type Tokens, UPPER, written } from './tokens.ts'

export { connectionOf } from './actor-lexicon.ts'

/**
 * Finds everybody who can act, sorted by `from`, none overlapping. Names that leave the state out ("government forces",
 * "the coalition") are those of the country the report is mainly about, which is counted from its place words.
 */
export function readActors(document: Document): ActorMention[] {
  return new ActorReader(document).read()
}

class ActorReader {
  private readonly document: Document
  private readonly tokens: Tokens
  private readonly words: readonly string[]
  private readonly flags: Uint16Array
  private readonly phrases: ActorPhrases
  private readonly country: ReportCountry
  private readonly unlisted: UnlistedGroups
  private readonly found: Found[] = []

  constructor(document: Document) {
    this.document = document
    this.tokens = document.tokens
    this.words = document.tokens.words
    this.flags = document.tokens.flags
    this.phrases = new ActorPhrases(document)
    this.country = new ReportCountry(actorLexicon())
    this.unlisted = new UnlistedGroups(document, this.phrases)
  }

  read(): ActorMention[] {
    const count = this.tokens.count
    let i = 0
    while (i < count) {
      const branch = BRANCHES.at(this.tokens, i)
      const found = branch === null ? this.unlisted.at(i, null, 0) : this.readAt(i, branch)
      if (found) this.found.push(found)
      i = found ? found.to : i + 1
    }
    const named = withNames(this.tokens, this.country.settle(this.found), this.country.hasManyRebels()).filter(
      ({ name }) => name !== 'group',
    )
    return withPronouns(this.document, named)
  }

  private readAt(at: number, branch: Branch): Found | null {
    const hits = this.phrases.hitsAt(at, branch)
    const isDateline = (this.flags[at] & UPPER) !== 0 && !this.document.isUpperCase
    for (const hit of hits) {
      const isOwner = this.phrases.afterPossessive(hit.to) > hit.to
      this.country.weigh(hit, at > 0 ? this.words[at - 1] : '', isOwner, isDateline)
    }
    const floor = this.found.length ? this.found[this.found.length - 1].to : 0
    return this.readNamed(at, branch, hits) ?? this.unlisted.at(at, branch, floor)
  }

  // ---- names

  private readNamed(at: number, branch: Branch, hits: readonly Hit[]): Found | null {
    let best: Found | null = null
    const offer = (found: Found | null): void => {
      if (found && (best === null || found.to > best.to)) best = found
    }
    for (const hit of hits) offer(this.readHit(at, hit))
    if (branch.classes & GENERIC_START) offer(this.readGeneric(at))
    if (branch.classes & MACHINE) offer(this.readMachine(at))
    return best
  }

  private readHit(at: number, hit: Hit): Found | null {
    const { sense } = hit.ending
    switch (sense.kind) {
      case 'actor':
        return this.readListed(at, hit.to, sense.actor)
      case 'coalition':
        return this.readCoalition(at, hit.to)
      case 'fighters': {
        const { name, type, use } = sense.fighters
        return this.readFighters(at, hit.to, name, type, use)
      }
      case 'adjective':
        return this.readOwner(at, hit.to, sense.state, false)
      case 'country':
        return this.readStateName(at, hit.to, sense.state)
      case 'leader':
        return this.readOwner(at, hit.to, sense.state, false) ?? this.readBlamed(at, hit.to, sense.state)
      case 'seat':
        return this.readOwner(at, hit.to, sense.state, true) ?? this.readSeat(at, hit.to, sense.state)
      case 'people':
        return this.readPeople(at, hit.to, sense.state)
      case 'place':
        return null
    }
  }

  private readListed(at: number, to: number, actor: Actor): Found | null {
    if (this.phrases.isDescription(to) || this.phrases.isPrefixed(at, 'anti')) return null
    const isLed = actor.name === 'US-led coalition' || actor.name === 'Saudi-led coalition'
    if (isLed && !this.isCoalitionName(at, to)) return null
    if (isLed || this.words[to - 1] === 'coalition') this.country.meetCoalition(at, actor)
    const end = actor.isSpeakerOnly ? to : this.phrases.endOfDesignators(to)
    const { name, type, side, isSpeakerOnly } = actor
    return { from: at, to: end, name, type, sort: 'named', side, isSpeakerOnly, generic: null }
  }

  /** "US-led" and "Saudi-led" alone need an act or forces after them. */
  private isCoalitionName(at: number, to: number): boolean {
    return this.words[to - 1] !== 'led' || this.words[at] === 'coalition' || this.phrases.hasForceOrAct(to)
  }

  private readCoalition(at: number, to: number): Found | null {
    const before = at > 0 ? this.words[at - 1] : ''
    if (this.words[to] === 'of' || this.words[to] === 'government' || before === 'opposition' || before === 'governing')
      return null
    if (before !== 'the' && !this.phrases.hasForceOrAct(to) && !BLAMES.has(before)) return null
    return this.make(at, this.phrases.endOfDesignators(to), 'coalition', 'external', 'named', null, 'coalition')
  }

  // "rebels", "rebel fighters", "a gunman": a word that needs a noun takes fighters or an act after it.
  private readFighters(
    at: number,
    to: number,
    name: string,
    type: ActorType | null,
    use: 'noun' | 'adjective' | 'singular',
  ): Found | null {
    if (this.phrases.isDescription(to) || (name === 'fighters' && at > 0 && POSSESSIVES.at(this.tokens, at - 1)))
      return null
    if (name === 'snipers' && use === 'singular' && this.words[to] === 'fire') return null // "sniper fire": a weapon
    const end = this.phrases.endOfDesignators(to)
    const ethnic = this.unlisted.ethnic(at, to)
    if (ethnic) return ethnic
    const isAlone = end === to && !this.phrases.hasForceOrAct(to) && !this.phrases.isJoined(to)
    if (use !== 'noun' && isAlone && !this.isSomebody(at, to)) return null
    if (this.isNamedNext(end)) return null
    return this.make(at, end, name, type, 'kind')
  }

  /** "a gunman", "one rebel", "the opposition": the word is a noun, for a determiner stands before it and no noun after it. */
  private isSomebody(at: number, to: number): boolean {
    if (at === 0 || !DETERMINERS.at(this.tokens, at - 1)) return false
    if (this.words[at] === 'gang') return false
    return (
      to >= this.tokens.count ||
      (this.flags[to] & PUNCT) !== 0 ||
      AFTER_NOUN.at(this.tokens, to) ||
      SEAT_VERBS.at(this.tokens, to)
    )
  }

  /** "the militant group" + "Islamic State": the kind is only a description of the name after it. */
  private isNamedNext(to: number): boolean {
    if (to >= this.tokens.count || !GROUP_WORDS.at(this.tokens, to - 1)) return false
    const branch = BRANCHES.at(this.tokens, to)
    if (!branch) return false
    return this.phrases
      .hitsAt(to, branch)
      .some(({ ending }) => ending.sense.kind === 'actor' && !ending.sense.actor.isSpeakerOnly)
  }

  // "Syrian government warplanes", "Assad's forces", "US air strikes": the owner, with its forces if they are named.
  private readOwner(at: number, to: number, state: State, isSeat: boolean): Found | null {
    if (this.phrases.isPrefixed(at, 'anti') || this.phrases.isPrefixed(at, 'pro')) return null
    const next = this.phrases.afterPossessive(to)
    if (next < this.tokens.count && this.flags[next] & HYPHEN_BEFORE && next === to && HELD.at(this.tokens, next)) {
      return this.readSponsored(at, next)
    }
    if (ALLIES.at(this.tokens, next) && at > 0 && OWNERS_OF_ALLIES.at(this.tokens, at - 1))
      return this.makeState(at, next + 1, state) // "its Russian allies"
    if (this.isOccupation(next) || this.isFighterJets(state, next)) return this.makeState(at, next + 1, state)
    if (this.words[next] === 'air' && AIR_HELP.at(this.tokens, next + 1)) return this.makeState(at, next + 2, state)
    const end = this.phrases.endOfForces(next)
    if (end > next) return this.phrases.isDescription(end) ? null : this.makeState(at, end, state)
    if (
      this.phrases.hasAct(next) ||
      this.phrases.isJoined(next) ||
      this.isBelieved(at) ||
      this.isOfMachines(at, to) ||
      this.isOneOrOther(at, to)
    )
      return this.makeState(at, to, state)
    return isSeat && next > to && this.phrases.hasAct(next) ? this.makeState(at, to, state) : null
  }

  /** "the Russian *occupation*'s jets"; but "the Syrian occupation of Lebanon" */
  private isOccupation(at: number): boolean {
    return this.words[at] === 'occupation' && this.phrases.afterPossessive(at + 1) > at + 1
  }

  /** "Russian *fighters* targeted the town with eight airstrikes": aircraft, of a state that strikes abroad. */
  private isFighterJets({ code }: State, at: number): boolean {
    if (this.words[at] !== 'fighters' || !LENDING.has(code)) return false
    for (let i = at + 1; i < this.tokens.count && i < at + 9 && !(this.flags[i] & PUNCT); i++)
      if (AIRBORNE.at(this.tokens, i)) return true
    return false
  }

  /** "The planes *were Russian*", "the jets were either *Russian or Syrian*": whose they were, with no noun after it. */
  private isOfMachines(at: number, to: number): boolean {
    const next = this.words[to]
    if (to < this.tokens.count && !(this.flags[to] & PUNCT) && next !== 'or' && next !== 'and') return false
    let i = at - 1
    if (this.words[i] === 'or' || this.words[i] === 'and') i -= 2
    while (i > 0 && i > at - 8 && (BELIEVED.at(this.tokens, i) || ASIDES_OF_BEING.at(this.tokens, i))) i--
    const isAside = i > 0 && this.words[i] === ',' && next === ',' && at - i > 1 // "jets, most likely Russian, bombed"
    if (isAside && (MEANS_WORDS.at(this.tokens, i - 1) || EVENTS.at(this.tokens, i - 1))) return true
    if (i <= 0 || !BEING.at(this.tokens, i)) return false
    if (next === 'or') return true // "whether the planes *were Syrian or* those of another"
    for (let k = i - 1; k >= 0 && k > i - 8 && !(this.flags[k] & PUNCT); k--)
      if (MEANS_WORDS.at(this.tokens, k)) return true
    return false
  }

  /** "whether the planes *were Syrian or Russian*", "planes, *either* Russian or Syrian" */
  private isOneOrOther(at: number, to: number): boolean {
    const isOpen = (before: number): boolean =>
      before >= 0 && (BEING.at(this.tokens, before) || this.words[before] === 'either')
    return this.words[to] === 'or' ? isOpen(at - 1) : this.words[at - 1] === 'or' && isOpen(at - 3)
  }

  /** "jets believed to be Russian" */
  private isBelieved(at: number): boolean {
    if (at > 1 && this.words[at - 1] === 'or' && this.isBelieved(at - 2)) return true // "Russian or Syrian"
    return at > 3 && this.words[at - 1] === 'be' && this.words[at - 2] === 'to' && BELIEVED.has(this.words[at - 3])
  }

  /** "Turkish-backed forces": not the sponsor but those it backs, kept as written. Rebels and militias speak for themselves. */
  private readSponsored(at: number, participle: number): Found | null {
    if (!SPONSORED.at(this.tokens, participle)) return null
    const end = this.phrases.endOfForces(participle + 1)
    if (end === participle + 1) return null
    return this.make(at, end, written(this.tokens, at, end), null, 'named')
  }

  private makeState(at: number, to: number, state: State): Found {
    if (IRREGULARS.at(this.tokens, to - 1))
      return this.make(at, to, `${state.adjective} militias`, 'political_militia', 'named')
    const isPolice = POLICE.at(this.tokens, to - 1)
    const name = isPolice ? `${state.adjective} police` : state.side
    return this.make(at, to, name, 'state', 'named', isPolice ? policeSide(state) : state.side)
  }

  // "Sudan army", "Israel strikes the south"; but "Nigeria attack", "Sudan drone strike" name a place, unless the state is
  // one that strikes abroad and lends its name so: "US air strikes".
  private readStateName(at: number, to: number, state: State): Found | null {
    if (this.phrases.afterPossessive(to) === to && !LENDING.has(state.code)) {
      const end = this.phrases.endOfForces(to)
      const isMachine = end > to && MEANS_WORDS.at(this.tokens, end - 1)
      if ((end === to || isMachine) && this.phrases.hasAct(to) && !this.isStriking(to)) return null
    }
    return this.readOwner(at, to, state, false) ?? this.readCountry(at, to, state)
  }

  /** "strikes", "raids" as a verb: no other verb of harm after it. */
  private isStriking(at: number): boolean {
    return STRIKING.at(this.tokens, at) && !HARMING.at(this.tokens, at + 1) && !(this.flags[at + 1] & PUNCT)
  }

  private readCountry(at: number, to: number, state: State): Found | null {
    const name = this.words[at - 1] === 'the' ? at - 1 : at // "in the United States"
    const before = this.words[name - 1] ?? ''
    const isBlamed = this.isBlamed(name)
    if ((PLACE_PREPOSITIONS.has(before) || this.isBehindPlace(at, to)) && !isBlamed) return null
    if (before === 'of' && !FORCE_OF.has(this.words[name - 2] ?? '')) return null
    if (this.phrases.afterPossessive(to) > to || this.phrases.isDescription(to)) return null
    if (before === '-' || (at > 0 && this.flags[at] & HYPHEN_BEFORE && !this.phrases.isJoined(to))) return null
    if (!this.isActing(to) && !isBlamed && !this.isBlamed(at)) return null
    return this.makeState(at, to, state)
  }

  /** "in Nubl, *Syria*, on Monday": the country of the place before it, unless states are listed. */
  private isBehindPlace(at: number, to: number): boolean {
    if (at < 2 || this.words[at - 1] !== ',' || !(this.flags[at - 2] & CAPITAL)) return false
    const isClosed = to >= this.tokens.count || (this.flags[to] & PUNCT) !== 0
    return isClosed && this.found.at(-1)?.to !== at - 1
  }

  /** What stands after a state's bare name when it acts: a verb, a joining word, a mark; not a noun ("Nigeria market"). */
  private isActing(to: number): boolean {
    if (to >= this.tokens.count || this.flags[to] & (PUNCT | JUNK)) return true
    if (this.flags[to] & HYPHEN_BEFORE) return this.phrases.isJoined(to)
    const word = this.words[to]
    if (AFTER_NOUN.has(word) || SEAT_VERBS.has(word) || STRIKING.has(word) || this.phrases.hasAct(to)) return true
    if (this.isSomebodyElse(to) || OUTLETS.has(word)) return false
    if (word.endsWith('ed') || word.endsWith('ly')) return true
    return word.endsWith('s') && !EVENTS.has(word) && !FORCES.has(word) && !DESIGNATORS.has(word)
  }

  /** "Syria Kurds", "Sudan rebels": the name after the country's is another's. */
  private isSomebodyElse(at: number): boolean {
    const branch = BRANCHES.at(this.tokens, at)
    if (!branch) return false
    return this.phrases
      .hitsAt(at, branch)
      .some(({ ending: { sense } }) => sense.kind === 'actor' || sense.kind === 'fighters')
  }

  /** "*Russians* shelled the town", "killed by the *Russians*"; but "two Russians" are people. */
  private readPeople(at: number, to: number, state: State): Found | null {
    if (at > 0 && (this.flags[at - 1] & NUMBER || COUNTS.has(this.words[at - 1]))) return null
    const isDoing = SEIZING.at(this.tokens, to) || STRIKING.at(this.tokens, to) || DOES.at(this.tokens, to)
    return isDoing || this.isBlamed(at) ? this.makeState(at, to, state) : null
  }

  /** "Damascus denied", "accused Moscow", "by Tehran". */
  private readSeat(at: number, to: number, state: State): Found | null {
    const before = at > 0 ? this.words[at - 1] : ''
    if (PLACE_PREPOSITIONS.has(before)) return before === 'on' ? this.readBlamed(at, to, state) : null
    const isSent = this.words[to] === 'to' && TAKING.at(this.tokens, to + 1) // "prompted Washington to take action"
    if (!isSent && !SEAT_VERBS.has(this.words[to] ?? '')) return this.readBlamed(at, to, state)
    return this.makeState(at, to, state)
  }

  private readBlamed(at: number, to: number, state: State): Found | null {
    if (!this.isBlamed(at) && !this.isLoyalTo(at)) return null
    return this.phrases.afterPossessive(to) > to ? null : this.makeState(at, to, state)
  }

  /** "accused (President) Assad", "by Moscow" */
  private isBlamed(at: number): boolean {
    let i = at - 1
    while (i >= 0 && i > at - 4 && TITLES.has(this.words[i])) i--
    if (i >= 0 && this.words[i] === 'on') return isBlamedOn(this.tokens, i)
    if (i > 0 && this.words[i] === 'to') return this.words[i - 1] === 'attributed' || OWNS.at(this.tokens, i - 1)
    return i >= 0 && BLAMES.has(this.words[i])
  }

  /** "forces loyal to President Assad": the man stands for his side. */
  private isLoyalTo(at: number): boolean {
    for (let i = at - 1; i > 0 && i >= at - 8; i--) {
      if (this.words[i] === 'to') return this.words[i - 1] === 'loyal' || this.words[i - 1] === 'faithful'
      if (this.flags[i] & PUNCT) return false
    }
    return false
  }

  // "government forces", "the army": whose they are is told at the end.
  private readGeneric(at: number): Found | null {
    if (this.phrases.isPrefixed(at, 'anti') || this.phrases.isPrefixed(at, 'pro') || this.phrases.isPrefixed(at, 'non'))
      return null
    if (at > 0 && NOT_STATES.has(this.words[at - 1]) && !this.isRelative(at)) return null
    const own = this.phrases.afterPossessive(at + 1) // "the regime's warplanes"
    const chain = own > at + 1 ? this.phrases.endOfForces(own) : 0
    const end = chain > own ? chain : this.phrases.endOfForces(at)
    const word = this.words[at]
    if (word === 'armed' && this.words[at + 1] !== 'forces') return null
    const alone = end <= at + 1
    if (alone && GENERIC_ADJECTIVES.has(word) && !this.isTheMilitary(at) && !this.isOccupier(at)) return null
    const to = this.endOfMen(Math.max(end, at + 1))
    if (this.phrases.isDescription(to) || (word === 'regime' && this.words[to] === 'of' && !this.isAccused(at)))
      return null
    // "government ally Russia", "the regime's ally Russia"
    if (alone && OF_ALLIES.at(this.tokens, this.phrases.afterPossessive(to))) return null
    const machine = word === 'military' ? MEANS.get(this.words[to - 1]) : undefined
    if (machine) return this.make(at, to, machine, 'unidentified', 'means')
    const head = this.words[to - 1]
    const generic = POLICE.has(head) ? 'police' : word
    return this.make(at, to, written(this.tokens, at, to).toLowerCase(), 'state', 'named', null, generic)
  }

  /** "the town *which government forces* took"; but "which government it was" */
  private isRelative(at: number): boolean {
    return this.words[at - 1] === 'which' && this.phrases.endOfForces(at) > at + 1
  }

  /** "regime *fighters*", "army *members*" */
  private endOfMen(at: number): number {
    return at < this.tokens.count && MEN.at(this.tokens, at) && !this.phrases.isDescription(at + 1) ? at + 1 : at
  }

  /** "accuses the *regime* of"; but "a regime of calm" */
  private isAccused(at: number): boolean {
    return at > 1 && this.words[at - 1] === 'the' && BLAMES.has(this.words[at - 2])
  }

  /** "the *occupation*'s bombing" */
  private isOccupier(at: number): boolean {
    return this.words[at] === 'occupation' && this.phrases.hasAct(this.phrases.afterPossessive(at + 1))
  }

  private isTheMilitary(at: number): boolean {
    if ((this.words[at] !== 'military' && this.words[at] !== 'occupation') || at === 0 || this.words[at - 1] !== 'the')
      return false
    return (
      at + 1 >= this.tokens.count ||
      (this.flags[at + 1] & PUNCT) !== 0 ||
      AFTER_NOUN.at(this.tokens, at + 1) ||
      SEAT_VERBS.at(this.tokens, at + 1)
    )
  }

  private readMachine(at: number): Found | null {
    const name = MEANS.get(this.words[at]) as string
    if (this.words[at] === 'bombers' && !this.isAircraft(at)) return null
    const base = this.baseOf(at)
    if (base) return base
    if (this.phrases.isDescription(at + 1) || (at > 0 && NOT_FIGHTING.at(this.tokens, at - 1))) return null
    return this.make(at, at + 1, name, 'unidentified', 'means')
  }

  /** "long-range bombers", "Tu-22 bombers"; but "suicide bombers" */
  private isAircraft(at: number): boolean {
    return at > 0 && (BOMBERS.at(this.tokens, at - 1) || MODEL.test(this.words[at - 1]))
  }

  /** "bombers *from Russia*", "jets that took off from *Russian* territory": whose they are is told by where they fly from. */
  private baseOf(at: number): Found | null {
    let i = at + 1
    if ((this.words[i] === 'that' || this.words[i] === 'which') && this.words[i + 1] === 'took') i += 3
    if (this.words[i] !== 'from') return null
    const branch = BRANCHES.at(this.tokens, i + 1)
    if (!branch) return null
    for (const { ending, to } of this.phrases.hitsAt(i + 1, branch)) {
      const { sense } = ending
      if (sense.kind === 'country') return this.makeState(at, to, sense.state)
      if (sense.kind === 'adjective' && BASES.at(this.tokens, to)) return this.makeState(at, to + 1, sense.state)
    }
    return null
  }

  private make(
    from: number,
    to: number,
    name: string,
    type: ActorType | null,
    sort: ActorMention['sort'],
    side: string | null = null,
    generic: string | null = null,
  ): Found {
    return { from, to, name, type, sort, side, isSpeakerOnly: false, generic }
  }
}
