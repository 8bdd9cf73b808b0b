// Finds the words that tell of an act of violence, or of what it was done with. A word alone is seldom enough to say
// which kind of act it was: each mention votes, and `frames.ts` counts the votes of a sentence.

import type { EventType, Means } from '../model/codes.ts'
import {
  ACT_ROWS,
  type ActSort,
  AFTER_OBJECT,
  AIR_DEFENCE,
  AIMED_AT,
  ANYBODY,
  AS_ADJECTIVE,
  AS_NOUN,
  AIRCRAFT,
  BRINGING_DOWN,
  CAPTURING,
  BURNING,
  BURNT_THINGS,
  CARRIERS,
  CRASHING,
  HARMED_CRAFT,
  HELD_MEN,
  HOSTAGE,
  PLACING,
  DENYING,
  DISARMING,
  DROPPING,
  EXPLOSIVES,
  COMING_DOWN,
  DRONES,
  FALLING,
  FOUND,
  IDIOMS_OF_TAKING,
  LANDING,
  PLACES_FOR_THINGS,
  PLURAL_ACTS,
  RELIEF,
  REMAINS,
  SAYING_WHICH,
  SEIZED_GOODS,
  SEIZED_MEN,
  TAKEN_THINGS,
  TAKING,
  TAKING_MEN,
  WARHEADS,
  UNCOUNTED,
} from './lang/en/acts.ts'
import { groundActAt } from './ground-acts.ts'
import { RUBBLE } from './lang/en/harm.ts'
import { GROUND } from './lang/en/ground-acts.ts'
import type { Document, Span } from './mentions.ts'
import { isPresentVerb } from './present-verbs.ts'
import { CAPITAL, NUMBER, PUNCT, type Tokens } from './tokens.ts'
import { type WordSet, WordTable } from './word-table.ts'

/** Words for an act or its means. */
export interface ActMention extends Span {
  readonly type: EventType
  /** How strongly the words speak for the type. */
  readonly weight: number
  readonly sort: ActSort
  readonly means: Means | null
  /** In the plural, or a word that has none: "air strikes", "shelling". */
  readonly isMany: boolean
}

interface Entry {
  readonly rest: readonly string[]
  readonly type: EventType
  readonly weight: number
  readonly sort: ActSort
  readonly means: Means | null
}

const ENTRIES = new WordTable(entriesByWord)

/** The rows by their first word, longest first. */
function entriesByWord(): Map<string, Entry[]> {
  const entries = new Map<string, Entry[]>()
  for (const { words, ...row } of ACT_ROWS) {
    for (const phrase of words.split(', ')) {
      const [first, ...rest] = phrase.split(' ')
      const same = entries.get(first) ?? []
      same.push({ rest, ...row })
      entries.set(first, same)
    }
  }
  for (const same of entries.values()) same.sort((a, b) => b.rest.length - a.rest.length)
  return entries
}

/**
 * Every act word of a run of tokens, longest match first, in order.
 *
 * @param from first token
 * @param to end, exclusive
 */
export function readActs(document: Document, from: number, to: number): ActMention[] {
  const { tokens } = document
  const { words } = tokens
  const found: ActMention[] = []
  for (let i = from; i < to; i++) {
    const same = ENTRIES.at(tokens, i)
    const entry = same && standing(same, words, i + 1, to)
    if (!entry || entry.weight <= 1) {
      const ground =
        groundActAt(tokens, i, from, to) ??
        burningAt(tokens, i, to) ??
        findingAt(tokens, i, to) ??
        denyingAt(tokens, i, from, to) ??
        disarmingAt(tokens, i, from, to)
      if (ground) found.push(ground)
      if (ground || !entry) continue
    }
    const end = i + 1 + entry.rest.length
    if (
      TAKING_MEN.at(tokens, i) &&
      !entry.rest.length &&
      (takesHostage(tokens, end, to) || isManTaken(tokens, i, from, to))
    ) {
      found.push({ ...KIDNAPPING, from: i, to: i + 1 })
      continue
    }
    if (words[i] === 'took' && !entry.rest.length && IDIOMS_OF_TAKING.at(tokens, end)) continue
    if (words[i] === 'pulled' && RUBBLE.has(words[end + 1])) continue // and no ground
    if (words[i] === 'severed' && BODY_PARTS.has(words[end])) continue // and no road
    if (entry.type === 'territory_change' && CAPTURING.at(tokens, i) && takesMen(tokens, end, to)) {
      found.push({ ...ARRESTING, from: i, to: end })
      continue
    }
    if (entry.type === 'territory_change' && TAKING.at(tokens, i) && takesThings(tokens, end, to)) continue
    if (entry.type === 'territory_change' && TAKING.at(tokens, i) && areSeized(tokens, i, from, to)) continue
    if (HELD_MEN.at(tokens, i) && isBeforeMen(tokens, i)) continue
    if (entry.type === 'territory_change' && saysOnlyWhich(tokens, i)) continue
    if (entry.sort !== 'means' && isCountedWith(tokens, i, from)) continue
    if (BRINGING_DOWN.at(tokens, i) && entry.type === 'other_violence' && !isOfAircraft(tokens, i, from, to)) continue
    const isStopped = entry.type === 'other_violence' && isUncrewed(tokens, i, from, to)
    if (AIMED_AT.at(tokens, i) && AS_NOUN.at(tokens, i - 1)) continue
    if (LANDING.at(tokens, i) && entry.type === 'unknown' && !comesDown(tokens, i, from)) continue
    const isVictim = entry.type === 'air_strike' && entry.sort === 'means' && isHarmed(tokens, i, end, to)
    const falls =
      entry.type === 'ied_mine_erw' &&
      words[i] === 'bombs' &&
      (fallsSoon(tokens, end, to) || isAfter(tokens, i, from, DROPPING) || BOMBERS.has(words[i - 1]))
    if (end === i + 1 && /^bombs?$/.test(words[i]) && (words[i - 1] === 'to' || isPresentVerb(tokens, i))) {
      found.push(BOMBING(i))
      continue
    }
    const { type, weight } = falls ? DROPPED : isStopped ? STOPPED : entry
    const isMany = UNCOUNTED.at(tokens, end - 1) || words[end - 1].endsWith('s') || PLURAL_ACTS.at(tokens, end)
    const isLaid = entry.type === 'ied_mine_erw' && entry.sort === 'means' && isAfter(tokens, i, from, PLACING)
    const sort = isLaid ? 'verb' : entry.sort
    found.push({
      from: i,
      to: end,
      type,
      weight: isLaid ? Math.max(weight, 3) : isVictim ? 0.5 : weight,
      sort,
      means: entry.means,
      isMany,
    })
    i = end - 1
  }
  return found
}

const STOPPED = { type: 'weapon_disrupted', weight: 4 } as const
const DROPPED = { type: 'air_strike', weight: 2 } as const

/** "Continued to bomb the town", "jets bomb the market": what is done, and no bomb. */
const BOMBING = (at: number): ActMention => ({
  from: at,
  to: at + 1,
  type: 'unknown',
  weight: 1,
  sort: 'verb',
  means: 'strike_unspecified',
  isMany: false,
})

/** "Captured a union leader": by whom, and so whether it was an arrest, is for the doer to say. */
const ARRESTING = { type: 'arrest', weight: 1.2, sort: 'verb', means: null, isMany: false } as const

/** "Killed by *regime bombs*": theirs are dropped. */
const BOMBERS = new Set('regime government russian syrian coalition israeli saudi american us turkish assad'.split(' '))

const BODY_PARTS = new Set('head heads hand hands limb limbs leg legs arm arms ear ears'.split(' '))

const KIDNAPPING = { type: 'abduction', weight: 4, sort: 'verb', means: null, isMany: false } as const

/** "Took more than 30 passengers *hostage*". */
function takesHostage(tokens: Tokens, at: number, to: number): boolean {
  for (let i = at; i < to && i < at + 8; i++) {
    if (HOSTAGE.at(tokens, i)) return true
    if (tokens.flags[i] & PUNCT) return false
  }
  return false
}

/** "A priest *was seized*", "pupils seized from a school", "seized 20 pupils": people, and no town. */
function isManTaken(tokens: Tokens, at: number, from: number, to: number): boolean {
  const word = tokens.words[at]
  if (word !== 'seized' && word !== 'seizing') return false
  let i = at - 1
  while (i > from && /^(was|were|been|being|also|has|have|had)$/.test(tokens.words[i])) i--
  if (i >= from && (i < at - 1 ? SEIZED_MEN : ANYBODY).at(tokens, i) && (i < at - 1 || tokens.words[at + 1] === 'from'))
    return true
  return takesMen(tokens, at + 1, to)
}

/** "Seized 20 passengers", "captured union leader Maria": the object is somebody, and no place that is called after them. */
function takesMen(tokens: Tokens, at: number, to: number): boolean {
  const { flags } = tokens
  for (let i = at; i < to && i < at + 5; i++) {
    if (AFTER_OBJECT.at(tokens, i)) return false
    if (!ANYBODY.at(tokens, i) || flags[i] & CAPITAL) continue // "captured Tell Sheikh"
    if (i + 1 >= to || flags[i + 1] & (PUNCT | CAPITAL)) return tokens.words[i + 1] !== "'s"
    if (AFTER_OBJECT.at(tokens, i + 1)) return true
  }
  return false
}

/** "Captured 12 tanks", "seizing a large amount of ammunition": the object, a few words on, is no place. */
function takesThings(tokens: Tokens, at: number, to: number): boolean {
  for (let i = at; i < to && i < at + 6; i++) {
    if (TAKEN_THINGS.at(tokens, i)) return !PLACES_FOR_THINGS.at(tokens, i + 1)
    if (AFTER_OBJECT.at(tokens, i)) return false
  }
  return false
}

/** "Three rifles seized", "weapons were also seized in the raid": the goods stand before, and no object after. */
function areSeized(tokens: Tokens, at: number, from: number, to: number): boolean {
  if (at + 1 < to && !AFTER_OBJECT.at(tokens, at + 1) && (tokens.flags[at + 1] & PUNCT) === 0) return false
  for (let i = at - 1; i >= from && i >= at - 5; i--) {
    if (SEIZED_GOODS.at(tokens, i)) return true
    if (tokens.flags[i] & PUNCT) return false
  }
  return false
}

/** "A detained commander", "the two arrested men": the word describes a noun. */
function isBeforeMen({ words, flags }: Tokens, at: number): boolean {
  const before = words[at - 1] ?? ''
  const isDetermined = /^(a|an|the|his|their|its)$/.test(before) || (flags[at - 1] & NUMBER) !== 0
  return isDetermined && at + 1 < words.length && !AFTER_HELD.has(words[at + 1]) && (flags[at + 1] & PUNCT) === 0
}

/** "The arrested *were* taken away", "17 arrested *in* the raid": no noun follows. */
const AFTER_HELD = new Set(
  'were was are is have had in on at by from for during after over and or who since'.split(' '),
)

/** "The liberated areas", "newly captured positions": which they are, and not that they were taken then. */
const saysOnlyWhich = (tokens: Tokens, at: number): boolean =>
  tokens.words[at].endsWith('ed') && SAYING_WHICH.at(tokens, at - 1) && GROUND.at(tokens, at + 1)

/** "Brought down a helicopter", "a jet was downed". */
function isOfAircraft(tokens: Tokens, at: number, from: number, to: number): boolean {
  for (let i = Math.max(from, at - 8); i < Math.min(to, at + 9); i++) if (AIRCRAFT.at(tokens, i)) return true
  return false
}

/** "Air defence shot down three drones", "the missile was downed": a weapon stopped, where no aircraft with a crew is named. */
function isUncrewed(tokens: Tokens, at: number, from: number, to: number): boolean {
  let isWeapon = false
  let isDrone = false
  let isDefence = false
  for (let i = Math.max(from, at - 9); i < Math.min(to, at + 7); i++) {
    if (WARHEADS.at(tokens, i)) isWeapon = true
    else if (DRONES.at(tokens, i)) isDrone = true
    else if (AIR_DEFENCE.at(tokens, i)) isDefence = true
    else if (AIRCRAFT.at(tokens, i)) return false
  }
  return isWeapon || (isDrone && isDefence)
}

/** "Rockets landed in the town", "shells hit a house and fell near a school": what lands stands before. */
function comesDown(tokens: Tokens, at: number, from: number): boolean {
  for (let i = at - 1; i >= from && i >= at - 24; i--) if (COMING_DOWN.at(tokens, i)) return true
  return false
}

/** "Bombs that fell on the market", "bombs dropped by". */
function fallsSoon(tokens: Tokens, at: number, to: number): boolean {
  for (let i = at; i < to && i < at + 4; i++) if (FALLING.at(tokens, i)) return true
  return false
}

/** "Dropped container bombs", "placed 11 bombs": one of the verbs stands close before. */
function isAfter(tokens: Tokens, at: number, from: number, verbs: WordSet): boolean {
  for (let i = at - 1; i >= from && i >= at - 4; i--) if (verbs.at(tokens, i)) return true
  return false
}

/** "Burned nine vehicles", not "were burned": things set on fire by somebody. */
function burningAt(tokens: Tokens, at: number, to: number): ActMention | null {
  if (!BURNING.at(tokens, at) || AS_ADJECTIVE.at(tokens, at - 1)) return null
  for (let i = at + 1; i < to && i < at + 6; i++) {
    if (BURNT_THINGS.at(tokens, i))
      return { from: at, to: at + 1, type: 'destruction_looting', weight: 3, sort: 'verb', means: null, isMany: false }
    if (AFTER_OBJECT.at(tokens, i)) return null
  }
  return null
}

/**
 * "Turned back an aid convoy", "barred food from entering", "the water supply was cut off": what people live on does not
 * reach them.
 */
function denyingAt(tokens: Tokens, at: number, from: number, to: number): ActMention | null {
  if (!DENYING.at(tokens, at)) return null
  const isDone = /^(was|were|been|being)$/.test(tokens.words[at - 1] ?? '')
  const [low, high] = isDone ? [Math.max(from, at - 8), at] : [at + 1, Math.min(to, at + 8)]
  for (let i = low; i < high; i++) {
    if (RELIEF.at(tokens, i))
      return { from: at, to: at + 1, type: 'siege_denial', weight: 3, sort: 'verb', means: null, isMany: false }
    if (tokens.flags[i] & PUNCT && !isDone) return null
  }
  return null
}

/** "The bodies of two brothers were found in": what was found is told, and not how they died. */
function findingAt(tokens: Tokens, at: number, to: number): ActMention | null {
  if (!REMAINS.at(tokens, at) || tokens.words[at + 1] !== 'of') return null
  for (let i = at + 2; i < to && i < at + 12; i++) {
    if (FOUND.at(tokens, i))
      return { from: i, to: i + 1, type: 'remains_found', weight: 3, sort: 'verb', means: null, isMany: false }
    if (tokens.flags[i] & PUNCT && tokens.words[i] !== ',') return null
  }
  return null
}

/** "Dismantled three explosive devices", "a car bomb was made safe": a weapon that did no harm. */
function disarmingAt(tokens: Tokens, at: number, from: number, to: number): ActMention | null {
  if (!DISARMING.at(tokens, at)) return null
  const isDone = tokens.words[at - 1] === 'was' || tokens.words[at - 1] === 'were'
  const [low, high] = isDone ? [Math.max(from, at - 8), at] : [at + 1, Math.min(to, at + 8)]
  for (let i = low; i < high; i++)
    if (EXPLOSIVES.at(tokens, i))
      return { from: at, to: at + 1, type: 'weapon_disrupted', weight: 4, sort: 'verb', means: null, isMany: false }
  return null
}

/** "The latest in a wave of assassinations", "one of a series of raids": what it is counted with, and no act itself. */
function isCountedWith({ words }: Tokens, at: number, from: number): boolean {
  if (words[at - 1] !== 'of') return false
  for (let i = at - 2; i >= at - 6 && i > from; i--)
    if ((words[i] === 'in' || words[i] === 'of') && ONE_OF.has(words[i - 1])) return true
  return false
}

const ONE_OF = new Set(['latest', 'last', 'one', 'third', 'second'])

/** "A cargo plane", "the plane was partly destroyed", "caused the plane to crash": no weapon but what came to harm. */
function isHarmed(tokens: Tokens, at: number, end: number, to: number): boolean {
  if (!AIRCRAFT.at(tokens, at)) return false
  if (CARRIERS.at(tokens, at - 1)) return true
  for (let i = end; i < to && i < end + 4; i++) {
    if (CRASHING.at(tokens, i)) return true
    if (HARMED_CRAFT.at(tokens, i)) return tokens.words[end] === 'was' || tokens.words[end] === 'were'
    if (AFTER_OBJECT.at(tokens, i)) return false
  }
  return false
}

/** The first row whose further words stand at a token. */
export const standing = <T extends { readonly rest: readonly string[] }>(
  rows: readonly T[],
  words: readonly string[],
  at: number,
  to: number,
): T | undefined => rows.find(({ rest }) => stands(words, at, to, rest))

/** Whether words stand at a token and end before `to`. */
function stands(words: readonly string[], at: number, to: number, rest: readonly string[]): boolean {
  if (at + rest.length > to) return false
  for (let k = 0; k < rest.length; k++) if (words[at + k] !== rest[k]) return false
  return true
}
