// Who can have done something: names of the lists, a state's forces put together from its name and their kind ("Syrian
// fighter jets"), fighters without a name, machines without an owner, and capitalised groups no list has. Whether they
// did anything is for `attribution.ts` to say.

import type { ActorType } from '../model/codes.ts'
import {
  actorLexicon,
  type Actor,
  type ActorLexicon,
  type Branch,
  type Ending,
  FORCE,
  GENERIC_START,
  HEAD,
  MACHINE,
  nextBranch,
  QUALIFIER,
  type State,
  TAIL,
} from './actor-lexicon.ts'
import {
  BLAMES,
  DESIGNATORS,
  EVENT_ADJECTIVES,
  EVENTS,
  GENERIC_ADJECTIVES,
  HELD,
  MEANS,
  PLACE_PREPOSITIONS,
  SEAT_VERBS,
  TITLES,
} from './lang/en/actors.ts'
import { ARMY_OF } from './lang/en/actors/states.ts'
import type { ActorMention, Document } from './mentions.ts'
import { CAPITAL, HYPHEN_BEFORE, JUNK, PUNCT, type Tokens, UPPER, written } from './tokens.ts'

export { connectionOf } from './actor-lexicon.ts'

/** A mention before the report's country is known: whether a state acts at home, and whose the `generic` forces are, is told at the end. */
interface Found {
  readonly from: number
  readonly to: number
  readonly name: string
  readonly type: ActorType | null
  readonly sort: ActorMention['sort']
  readonly side: string | null
  readonly isSpeakerOnly: boolean
  /** The head word of forces whose state the text leaves out ("the army"). */
  readonly generic?: string
}

/** What stands at a token: the longest names of each sense. */
interface Hit {
  readonly ending: Ending
  readonly to: number
}

const LONGEST_NAME = 14
const LONGEST_CHAIN = 5

/**
 * Finds everybody who can act, sorted by `from`, none overlapping. Names that leave the state out ("government forces",
 * "the coalition") are those of the country the report is mainly about, which is counted from its place words.
 */
export function readActors(document: Document): ActorMention[] {
  return new ActorReader(document).read()
}

class ActorReader {
  private readonly tokens: Tokens
  private readonly words: readonly string[]
  private readonly flags: Uint16Array
  private readonly lexicon: ActorLexicon
  private readonly isUpperCase: boolean
  private readonly weights = new Map<string, number>()
  private readonly found: Found[] = []
  private lastCoalition: string | null = null

  constructor(document: Document) {
    this.tokens = document.tokens
    this.words = document.tokens.words
    this.flags = document.tokens.flags
    this.isUpperCase = document.isUpperCase
    this.lexicon = actorLexicon()
  }

  read(): ActorMention[] {
    const { root } = this.lexicon
    const count = this.tokens.count
    let i = 0
    while (i < count) {
      const branch = root.get(this.words[i])
      if (branch === undefined) {
        i++
        continue
      }
      const found = this.readAt(i, branch)
      if (found) this.found.push(found)
      i = found ? found.to : i + 1
    }
    return this.settle()
  }

  private readAt(at: number, branch: Branch): Found | null {
    const hits = this.hitsAt(at, branch)
    for (const hit of hits) this.weigh(at, hit)
    return this.readNamed(at, branch, hits) ?? this.readGroup(at, branch)
  }

  // ---- the tree

  /** The longest name of each sense that begins here, in the letters it needs; longest first. */
  private hitsAt(at: number, start: Branch): Hit[] {
    const hits: Hit[] = []
    let branch: Branch | null = start
    const limit = Math.min(this.tokens.count, at + LONGEST_NAME)
    for (let i = at; branch !== null && i < limit; ) {
      if (branch.endings !== null) {
        for (const ending of branch.endings) if (this.isWritten(ending, at, i)) hits.unshift({ ending, to: i + 1 })
      }
      i++
      branch = i < limit && !(this.flags[i] & JUNK) ? nextBranch(branch, this.words[i]) : null
    }
    return hits
  }

  private isWritten(ending: Ending, at: number, last: number): boolean {
    if (this.isUpperCase) return !ending.isCommonWord || this.hasForceOrAct(last + 1)
    if (ending.needsUpper) return (this.flags[at] & UPPER) !== 0 && !(ending.isCommonWord && this.isShouted(at))
    return ending.capitalAt < 0 || (this.flags[at + ending.capitalAt] & CAPITAL) !== 0
  }

  /** In a line of capitals: "WHAT IS KNOWN". */
  private isShouted(at: number): boolean {
    const before = at > 0 && this.flags[at - 1] & UPPER && this.tokens.ends[at - 1] - this.tokens.starts[at - 1] > 3
    const after =
      at + 1 < this.tokens.count &&
      this.flags[at + 1] & UPPER &&
      this.tokens.ends[at + 1] - this.tokens.starts[at + 1] > 3
    return Boolean(before && after)
  }

  // ---- the country the report is about

  private weigh(at: number, hit: Hit): void {
    const { sense } = hit.ending
    if (sense.kind === 'place') return this.addWeight(sense.state.code, 2)
    if (sense.kind !== 'country' && sense.kind !== 'adjective') return
    const isPlace = sense.kind === 'country' && at > 0 && PLACE_PREPOSITIONS.has(this.words[at - 1])
    const isPower = POWERS.has(sense.state.code)
    this.addWeight(sense.state.code, isPlace ? 3 : isPower ? 0.2 : sense.kind === 'country' ? 2 : 1)
  }

  private addWeight(code: string, weight: number): void {
    this.weights.set(code, (this.weights.get(code) ?? 0) + weight)
  }

  private mainState(): State | null {
    let best: string | null = null
    for (const [code, weight] of this.weights) {
      const most = best === null ? 0 : (this.weights.get(best) ?? 0)
      if (weight > most || (weight === most && best !== null && code < best)) best = code
    }
    return best === null ? null : (this.lexicon.states.get(best) ?? null)
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
      case 'place':
        return null
    }
  }

  private readListed(at: number, to: number, actor: Actor): Found | null {
    if (this.isDescription(to) || this.isPrefixed(at, 'anti')) return null
    if (actor.name === 'US-led coalition' || actor.name === 'Saudi-led coalition') {
      const end = this.isCoalitionName(at, to) ? to : 0
      if (!end) return null
      this.lastCoalition = actor.name
    }
    const end = actor.isSpeakerOnly ? to : this.endOfDesignators(to)
    const { name, type, side, isSpeakerOnly } = actor
    return { from: at, to: end, name, type, sort: 'named', side, isSpeakerOnly }
  }

  /** "US-led" and "Saudi-led" alone need an act or forces after them. */
  private isCoalitionName(at: number, to: number): boolean {
    return this.words[to - 1] !== 'led' || this.words[at] === 'coalition' || this.hasForceOrAct(to)
  }

  private readCoalition(at: number, to: number): Found | null {
    const before = at > 0 ? this.words[at - 1] : ''
    if (this.words[to] === 'of' || this.words[to] === 'government' || before === 'opposition' || before === 'governing')
      return null
    if (before !== 'the' && !this.hasForceOrAct(to) && !BLAMES.has(before)) return null
    return this.make(at, this.endOfDesignators(to), 'coalition', 'external', 'named', { generic: 'coalition' })
  }

  // "rebels", "rebel fighters", "a gunman": a word that needs a noun takes fighters or an act after it.
  private readFighters(
    at: number,
    to: number,
    name: string,
    type: ActorType | null,
    use: 'noun' | 'adjective' | 'singular',
  ): Found | null {
    if (this.isDescription(to) || (name === 'fighters' && at > 0 && POSSESSIVES.has(this.words[at - 1]))) return null
    const end = this.endOfDesignators(to)
    if (use !== 'noun' && end === to && !this.hasForceOrAct(to) && !this.isSomebody(at, to)) return null
    if (this.isNamedNext(end)) return null
    return this.make(at, end, name, type, 'kind', {})
  }

  /** "a gunman", "one rebel", "the opposition": the word is a noun, for a determiner stands before it and no noun after it. */
  private isSomebody(at: number, to: number): boolean {
    if (at === 0 || !DETERMINERS.has(this.words[at - 1])) return false
    if (this.words[at] === 'gang') return false
    return (
      to >= this.tokens.count ||
      (this.flags[to] & PUNCT) !== 0 ||
      AFTER_NOUN.has(this.words[to]) ||
      SEAT_VERBS.has(this.words[to])
    )
  }

  /** "the militant group" + "Islamic State": the kind is only a description of the name after it. */
  private isNamedNext(to: number): boolean {
    if (to >= this.tokens.count || !GROUP_WORDS.has(this.words[to - 1])) return false
    const branch = this.lexicon.root.get(this.words[to])
    if (!branch) return false
    return this.hitsAt(to, branch).some(
      ({ ending }) => ending.sense.kind === 'actor' && !ending.sense.actor.isSpeakerOnly,
    )
  }

  // "Syrian government warplanes", "Assad's forces", "US air strikes": the owner, with its forces if they are named.
  private readOwner(at: number, to: number, state: State, isSeat: boolean): Found | null {
    if (this.isPrefixed(at, 'anti') || this.isPrefixed(at, 'pro')) return null
    const next = this.afterPossessive(to)
    if (next < this.tokens.count && this.flags[next] & HYPHEN_BEFORE && next === to && HELD.has(this.words[next])) {
      return this.readSponsored(at, next)
    }
    const end = this.endOfForces(next)
    if (end > next) return this.isDescription(end) ? null : this.makeState(at, end, state)
    if (this.hasAct(next) || this.isJoined(next) || this.isBelieved(at)) return this.makeState(at, to, state)
    return isSeat && next > to && this.hasAct(next) ? this.makeState(at, to, state) : null
  }

  /** "jets believed to be Russian" */
  private isBelieved(at: number): boolean {
    return at > 3 && this.words[at - 1] === 'be' && this.words[at - 2] === 'to' && BELIEVED.has(this.words[at - 3])
  }

  /** "Turkish-backed forces": not the sponsor but those it backs, kept as written. Rebels and militias speak for themselves. */
  private readSponsored(at: number, participle: number): Found | null {
    if (!SPONSORED.has(this.words[participle])) return null
    const end = this.endOfForces(participle + 1)
    if (end === participle + 1) return null
    return this.make(at, end, written(this.tokens, at, end), null, 'named', {})
  }

  private makeState(at: number, to: number, state: State): Found {
    const isPolice = POLICE.has(this.words[to - 1])
    const name = isPolice ? `${state.adjective} police` : state.side
    return this.make(at, to, name, 'state', 'named', { side: state.side })
  }

  // "Sudan army", "Israel strikes the south"; but "Nigeria attack", "Sudan drone strike" name a place, unless the state is
  // one that strikes abroad and lends its name so: "US air strikes".
  private readStateName(at: number, to: number, state: State): Found | null {
    if (this.afterPossessive(to) === to && !POWERS.has(state.code)) {
      const end = this.endOfForces(to)
      const isMachine = end > to && MEANS_WORDS.has(this.words[end - 1])
      if ((end === to || isMachine) && this.hasAct(to) && !this.isStriking(to)) return null
    }
    return this.readOwner(at, to, state, false) ?? this.readCountry(at, to, state)
  }

  /** "strikes", "raids" as a verb: no other verb of harm after it. */
  private isStriking(at: number): boolean {
    return STRIKING.has(this.words[at]) && !HARMING.has(this.words[at + 1] ?? '') && !(this.flags[at + 1] & PUNCT)
  }

  private readCountry(at: number, to: number, state: State): Found | null {
    const before = at > 0 ? this.words[at - 1] : ''
    if (PLACE_PREPOSITIONS.has(before) || (before === 'of' && !FORCE_OF.has(at > 1 ? this.words[at - 2] : '')))
      return null
    if (this.afterPossessive(to) > to || this.isDescription(to)) return null
    if (before === '-' || (at > 0 && this.flags[at] & HYPHEN_BEFORE && !this.isJoined(to))) return null
    if (
      to < this.tokens.count &&
      this.flags[to] & (CAPITAL | HYPHEN_BEFORE) &&
      !this.isUpperCase &&
      !AFTER_NOUN.has(this.words[to])
    )
      return null
    return this.makeState(at, to, state)
  }

  /** "Damascus denied", "accused Moscow", "by Tehran". */
  private readSeat(at: number, to: number, state: State): Found | null {
    const before = at > 0 ? this.words[at - 1] : ''
    if (PLACE_PREPOSITIONS.has(before)) return null
    if (!SEAT_VERBS.has(this.words[to] ?? '')) return this.readBlamed(at, to, state)
    return this.makeState(at, to, state)
  }

  private readBlamed(at: number, to: number, state: State): Found | null {
    if (!this.isBlamed(at) && !this.isLoyalTo(at)) return null
    return this.afterPossessive(to) > to ? null : this.makeState(at, to, state)
  }

  /** "accused (President) Assad", "by Moscow" */
  private isBlamed(at: number): boolean {
    let i = at - 1
    while (i >= 0 && i > at - 4 && TITLES.has(this.words[i])) i--
    return i >= 0 && BLAMES.has(this.words[i])
  }

  /** "forces loyal to President Assad": the man stands for his side. */
  private isLoyalTo(at: number): boolean {
    for (let i = at - 1; i > 0 && i >= at - 5; i--) {
      if (this.words[i] === 'to') return this.words[i - 1] === 'loyal' || this.words[i - 1] === 'faithful'
    }
    return false
  }

  // "government forces", "the army": whose they are is told at the end.
  private readGeneric(at: number): Found | null {
    if (this.isPrefixed(at, 'anti') || this.isPrefixed(at, 'pro') || this.isPrefixed(at, 'non')) return null
    if (at > 0 && NOT_STATES.has(this.words[at - 1])) return null
    const end = this.endOfForces(at)
    const word = this.words[at]
    if (word === 'armed' && this.words[at + 1] !== 'forces') return null
    const alone = end <= at + 1
    if (alone && GENERIC_ADJECTIVES.has(word) && !this.isTheMilitary(at)) return null
    const to = Math.max(end, at + 1)
    if (this.isDescription(to) || (word === 'regime' && this.words[to] === 'of')) return null
    const machine = word === 'military' ? MEANS.get(this.words[to - 1]) : undefined
    if (machine) return this.make(at, to, machine, 'unidentified', 'means', {})
    const head = this.words[to - 1]
    return this.make(at, to, written(this.tokens, at, to).toLowerCase(), 'state', 'named', {
      generic: POLICE.has(head) ? 'police' : word,
    })
  }

  private isTheMilitary(at: number): boolean {
    if (this.words[at] !== 'military' || at === 0 || this.words[at - 1] !== 'the') return false
    return (
      at + 1 >= this.tokens.count ||
      (this.flags[at + 1] & PUNCT) !== 0 ||
      AFTER_NOUN.has(this.words[at + 1]) ||
      SEAT_VERBS.has(this.words[at + 1])
    )
  }

  private readMachine(at: number): Found | null {
    const name = MEANS.get(this.words[at]) as string
    if (this.isDescription(at + 1) || (at > 0 && NOT_FIGHTING.has(this.words[at - 1]))) return null
    return this.make(at, at + 1, name, 'unidentified', 'means', {})
  }

  // "the Yarmouk Brigade", "Liwa al-Haqq": a group no list has, kept as written.
  private readGroup(at: number, branch: Branch): Found | null {
    if (this.isUpperCase || !(this.flags[at] & CAPITAL)) return null
    if (branch.classes & HEAD) return this.readGroupFromHead(at)
    return branch.classes & TAIL ? this.readGroupToTail(at) : null
  }

  private readGroupFromHead(at: number): Found | null {
    let to = at + 1
    while (to < this.tokens.count && to < at + 6 && !(this.flags[to] & (PUNCT | JUNK))) {
      if (!(this.flags[to] & CAPITAL) && !ARTICLES.has(this.words[to])) break
      to++
    }
    while (to > at + 1 && !(this.flags[to - 1] & CAPITAL)) to--
    if (to === at + 1) return null
    return this.make(at, this.endOfDesignators(to), written(this.tokens, at, to), null, 'named', {})
  }

  private readGroupToTail(at: number): Found | null {
    let from = at
    const floor = Math.max(this.found.length ? this.found[this.found.length - 1].to : 0, at - 5)
    while (from > floor) {
      const before = from - 1
      const isName = (this.flags[before] & CAPITAL) !== 0 || (this.flags[before] & 4) !== 0
      if (this.flags[before] & (PUNCT | JUNK) || !(isName || ARTICLES.has(this.words[before]))) break
      from = before
    }
    while (from < at && (!(this.flags[from] & CAPITAL) || LEADING.has(this.words[from]))) from++
    if (from === at || this.flags[at + 1] & HYPHEN_BEFORE) return null
    return this.make(from, this.endOfDesignators(at + 1), written(this.tokens, from, at + 1), null, 'named', {})
  }

  // ---- what stands after a name

  /** Past "'s", "'" or the debris of one. */
  private afterPossessive(at: number): number {
    if (at >= this.tokens.count) return at
    const word = this.words[at]
    if (word === "'s") return at + 1
    if (this.flags[at] & JUNK) return this.words[at + 1] === 's' ? at + 2 : at
    if (word !== "'") return at
    return this.words[at + 1] === 's' ? at + 2 : at + 1
  }

  /** End of a run of words for forces from here ("government fighter jets"), or `at` if there is none. */
  private endOfForces(at: number): number {
    let end = at
    const limit = Math.min(this.tokens.count, at + LONGEST_CHAIN)
    for (let i = at; i < limit && !(this.flags[i] & PUNCT); i++) {
      const classes = this.lexicon.root.get(this.words[i])?.classes ?? 0
      if (classes & FORCE) end = i + 1
      else if (!(classes & QUALIFIER)) break
    }
    return end
  }

  /** Whether an act follows directly: "air strikes", "heavy artillery fire". */
  private hasAct(at: number): boolean {
    const limit = Math.min(this.tokens.count, at + LONGEST_CHAIN)
    for (let i = at; i < limit && !(this.flags[i] & (PUNCT | JUNK)); i++) {
      if (EVENTS.has(this.words[i])) return !this.isDescription(i + 1)
      const classes = this.lexicon.root.get(this.words[i])?.classes ?? 0
      if (!(classes & (QUALIFIER | FORCE)) && !EVENT_ADJECTIVES.has(this.words[i])) return false
    }
    return false
  }

  private hasForceOrAct(at: number): boolean {
    const next = this.afterPossessive(at)
    return this.endOfForces(next) > next || this.hasAct(next)
  }

  /** "Syrian" + "and Russian warplanes": another owner follows that has forces or an act. */
  private isJoined(at: number, depth = 0): boolean {
    if (at >= this.tokens.count || depth > 2) return false
    const isHyphen = (this.flags[at] & HYPHEN_BEFORE) !== 0
    let next = isHyphen ? at : at + 1
    if (!isHyphen && !JOINERS.has(this.words[at])) return false
    if (this.words[next] === 'the' || this.words[next] === 'its') next++
    const branch = next < this.tokens.count ? this.lexicon.root.get(this.words[next]) : undefined
    if (!branch) return false
    for (const { ending, to } of this.hitsAt(next, branch)) {
      const kind = ending.sense.kind
      if (kind === 'place') continue
      if (this.hasForceOrAct(to) || this.isJoined(to, depth + 1)) return true
    }
    return (branch.classes & GENERIC_START) !== 0 && this.hasForceOrAct(next)
  }

  private endOfDesignators(at: number): number {
    let to = at
    while (to < this.tokens.count && to < at + 4 && DESIGNATORS.has(this.words[to]) && !(this.flags[to] & PUNCT)) to++
    return to
  }

  /** "-held", "-backed": the name before only describes what follows. */
  private isDescription(to: number): boolean {
    if (to >= this.tokens.count || !HELD.has(this.words[to])) return false
    return (this.flags[to] & HYPHEN_BEFORE) !== 0 || PLAIN_HELD.has(this.words[to])
  }

  private isPrefixed(at: number, prefix: string): boolean {
    return at > 0 && this.words[at - 1] === prefix
  }

  private make(
    from: number,
    to: number,
    name: string,
    type: ActorType | null,
    sort: ActorMention['sort'],
    rest: Partial<Found>,
  ): Found {
    return { from, to, name, type, sort, side: null, isSpeakerOnly: false, ...rest }
  }

  // ---- at the end

  /** Gives forces without a state that of the country the report is about, and states their type. */
  private settle(): ActorMention[] {
    const main = this.mainState()
    const mentions: ActorMention[] = []
    let end = 0
    for (const found of this.found) {
      if (found.from < end) continue
      end = found.to
      mentions.push(this.settled(found, main))
    }
    return mentions
  }

  private settled(found: Found, main: State | null): ActorMention {
    const { from, to, name, type, sort, side, isSpeakerOnly, generic } = found
    const state = side ? this.lexicon.states.get(side) : undefined
    if (generic === 'coalition') return this.settledCoalition(found, main)
    if (generic) return this.settledGeneric(found, generic, main)
    const isAbroad = state && main && state.code !== main.code && ARMY_OF.get(main.code) !== state.code
    const acting = isAbroad && type === 'state' ? 'external' : type
    return { from, to, name, type: acting, sort, side, isSpeakerOnly }
  }

  private settledGeneric(found: Found, generic: string, main: State | null): ActorMention {
    const { from, to, name } = found
    const owner = main && ARMY_OF.has(main.code) && generic !== 'government' ? ARMY_OF.get(main.code) : main?.code
    const state = owner ? this.lexicon.states.get(owner) : null
    if (!state) return { from, to, name, type: 'state', sort: 'kind', side: null, isSpeakerOnly: false }
    const full = generic === 'police' ? `${state.adjective} police` : state.side
    return { from, to, name: full, type: 'state', sort: 'named', side: state.side, isSpeakerOnly: false }
  }

  private settledCoalition(found: Found, main: State | null): ActorMention {
    const { from, to } = found
    const name = this.lastCoalition ?? (main && COALITIONS.get(main.code))
    return {
      from,
      to,
      name: name ?? 'coalition',
      type: 'external',
      sort: name ? 'named' : 'kind',
      side: null,
      isSpeakerOnly: false,
    }
  }
}

const MEANS_WORDS = new Set(
  'drone drones jet jets warplane warplanes helicopter helicopters plane planes aircraft'.split(' '),
)
const STRIKING = new Set('strikes attacks raids bombs shells fires launches'.split(' '))
const HARMING = new Set(
  'kill kills killed leave leaves left hit hits wound injure destroy claim in on rise rises'.split(' '),
)

/** States that act in others' wars: their adjective tells little of where a report plays. */
const POWERS = new Set(['US', 'RU', 'GB', 'FR', 'IR', 'TR', 'SA', 'IL', 'CN', 'DE', 'AE', 'QA', 'BE', 'RW', 'KE'])
const COALITIONS = new Map([
  ['SY', 'US-led coalition'],
  ['IQ', 'US-led coalition'],
  ['YE', 'Saudi-led coalition'],
])
const POLICE = new Set(['police', 'policemen', 'policeman', 'gendarmes', 'gendarmerie'])
const JOINERS = new Set(['and', 'or', ',', '/', '&', '-'])
const ARTICLES = new Set([
  'al',
  'el',
  'ul',
  'as',
  'ash',
  'ad',
  'ar',
  'an',
  'az',
  'of',
  'the',
  'for',
  'wal',
  'bin',
  'ibn',
])
const LEADING = new Set(
  'the a an in on at of for and by from after when while as monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
)
const DETERMINERS = new Set(
  'a an one the another lone suspected alleged masked armed by each unidentified unknown this that'.split(' '),
)
const AFTER_NOUN = new Set(
  'and or was were is are has have had who which that in on at to from with of after before by when while as for opened fired shot killed attacked stabbed detonated blew launched stormed shelled bombed targeted struck hit denied will would did does also been wounding killing injuring and/or then'.split(
    ' ',
  ),
)
const BELIEVED = new Set(['believed', 'thought', 'suspected', 'presumed', 'reported', 'likely'])
const POSSESSIVES = new Set(['its', 'their', 'his', 'our'])
const GROUP_WORDS = new Set(
  'group groups organization organisation network movement faction militia sect gang'.split(' '),
)
const SPONSORED = new Set('backed supported allied aligned trained funded sponsored led'.split(' '))
const PLAIN_HELD = new Set(['held', 'controlled', 'besieged', 'backed', 'occupied'])
const FORCE_OF = new Set(
  'forces troops army jets warplanes aircraft planes soldiers government strikes airstrikes attacks raids shelling'.split(
    ' ',
  ),
)
const NOT_STATES = new Set(
  'which what whose local regional opposition provincial municipal city transitional self interim unity rebel houthi kurdish salvation shadow coalition'.split(
    ' ',
  ),
)
const NOT_FIGHTING = new Set('passenger civilian commercial cargo aid un rescue medical hijacked downed'.split(' '))
