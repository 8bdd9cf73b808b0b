// Reads who or what a number counts: the noun after it, with what its words say of group, age, sex and role (field
// guide 3.5), and the harm the noun itself carries ("12 deaths", "wounded children"). Leaves to `harm-links.ts` what the
// rest of the sentence says befell them.

import { COMPOUND_HEADS } from './lang/en/people.ts'
import type { Demographic, Group, Harm, Role, Unit } from '../model/codes.ts'
import { demographicOf, endOfAge } from './ages.ts'
import type { Span } from './mentions.ts'
import { describe, endOfMembers, isPatients } from './people-kinds.ts'
import {
  bitsAt,
  COUNT,
  COLLECTIVE,
  DETERMINER,
  flagsAt,
  HARM,
  HAVE_WORD,
  BE_WORD,
  MEASURE,
  PRONOUN,
  STOP,
  type View,
  wordAt,
} from './quantity-words.ts'
import { CAPITAL, HYPHEN_BEFORE, JUNK, NUMBER, PUNCT, QUOTE } from './tokens.ts'

/** The noun that a number counts. `from` and `to` hold the words for the people or things; empty if there is none. */
export interface Counted extends Span {
  readonly unit: Unit
  readonly group: Group | null
  readonly demographic: Demographic | null
  /** "women and children": the number holds both. */
  readonly alsoDemographic: Demographic | null
  readonly role: Role | null
  /** Harm in the noun phrase itself. */
  readonly harm: Harm | null
  readonly harmAt: number
  /** "of them", "of the dead": counted out of people told of before. */
  readonly outOf: 'them' | 'harmed' | 'named' | null
  readonly adds: 'more' | 'other' | null
  /** No noun: "killed 5". */
  readonly isBare: boolean
  /** The noun is one of the lists, or a harm noun. */
  readonly isKnown: boolean
  /** "lives": a count of dead only where they are lost or taken. */
  readonly isLives: boolean
  readonly isProtected: boolean
}

/** People of whom the words say nothing more; what they do say is laid over it. */
export const somePeople = (from: number, to: number): Counted => ({
  from,
  to,
  unit: 'persons',
  group: 'unknown_status',
  demographic: null,
  alsoDemographic: null,
  role: null,
  harm: null,
  harmAt: -1,
  outOf: null,
  adds: null,
  isBare: false,
  isKnown: true,
  isLives: false,
  isProtected: false,
})

interface Reading {
  to: number
  head: number
  from: number
  harm: Harm | null
  harmAt: number
  outOf: Counted['outOf']
  adds: Counted['adds']
  unknown: number
  /** Where "12-year-olds" begins, else -1. */
  aged: number
  modifiers: number[]
}

const HARMED_ANAPHORS: ReadonlyMap<string, Harm | null> = new Map<string, Harm | null>([
  ['dead', 'killed'],
  ['deceased', 'killed'],
  ['killed', 'killed'],
  ['slain', 'killed'],
  ['deaths', 'killed'],
  ['fatalities', 'killed'],
  ['martyrs', 'killed'],
  ['bodies', 'killed'],
  ['wounded', 'injured'],
  ['injured', 'injured'],
  ['missing', 'missing'],
  ['casualties', 'killed_or_injured'],
  ['abducted', 'abducted'],
  ['kidnapped', 'abducted'],
])

/** The harm of "the dead", "those killed", "the victims" at a token after its article, with where it stands; else null. */
export function readHarmedAnaphor(view: View, at: number): { harm: Harm | null; at: number; to: number } | null {
  let i = at
  while (/^(the|those|them|total|all|confirmed)$/.test(wordAt(view, i)) && i < at + 3) i++
  const word = wordAt(view, i)
  if (i === at) return null
  if (word === 'victims' || word === 'casualties')
    return { harm: word === 'victims' ? null : 'killed_or_injured', at: i, to: i + 1 }
  const harm = HARMED_ANAPHORS.get(word)
  if (!harm) return null
  // "of the wounded children" is a noun phrase of its own.
  if (view.lex[i + 1]?.person && bitsAt(view, i + 1)) return null
  return { harm, at: i, to: i + 1 }
}

/** Reads the noun phrase after a number that ends before token `at`. `isOne`: the number is one. Null for a measure. */
export function readCounted(view: View, at: number, isOne: boolean): Counted | null {
  const reading: Reading = {
    to: at,
    head: -1,
    from: at,
    harm: null,
    harmAt: -1,
    outOf: null,
    adds: null,
    unknown: -1,
    aged: -1,
    modifiers: [],
  }
  let i = at
  if (wordAt(view, i) === 'of') {
    const anaphor = readPartitive(view, i + 1, reading)
    if (anaphor) return anaphor
    i++
    const harmed = readHarmedPeople(view, i)
    if (harmed) return harmed
    while (bitsAt(view, i) & DETERMINER && i < at + 4) {
      reading.outOf = 'named'
      i++
    }
    reading.from = i
  }
  scanNoun(view, i, isOne, reading)
  return finish(view, at, isOne, reading)
}

/** "dozens of injured", "hundreds of dead and wounded": adjectives that stand for people. */
function readHarmedPeople(view: View, at: number): Counted | null {
  const harm = bitsAt(view, at) & HARM ? HARMED_ANAPHORS.get(wordAt(view, at)) : null
  if (!harm || harm === 'abducted' || view.lex[at].harm?.form === 'noun' || isBeforeNoun(view, at)) return null
  if (wordAt(view, at + 1) === 'and' && bitsAt(view, at + 2) & HARM && isBeforeNoun(view, at + 2)) return null // "dead and wounded members"
  const isBoth = wordAt(view, at + 1) === 'and' && HARMED_ANAPHORS.get(wordAt(view, at + 2)) === 'injured'
  const both = isBoth && harm === 'killed' && !isBeforeNoun(view, at + 2)
  return { ...anaphoric(both ? at + 3 : at + 1, both ? 'killed_or_injured' : harm, at), outOf: null }
}

/** "of them", "of whom", "of the dead": whole phrases, told of before. */
function readPartitive(view: View, at: number, reading: Reading): Counted | null {
  const word = wordAt(view, at)
  if (/^(them|us|whom|which|these|those)$/.test(word)) {
    const after = readHarmedAnaphor(view, at)
    if (after) return anaphoric(after.to, after.harm, after.at)
    // "of these" before a noun points at the noun.
    if ((word === 'these' || word === 'those') && view.lex[at + 1]?.person && bitsAt(view, at + 1)) return null
    return { ...anaphoric(at + 1, null, -1), outOf: 'them' }
  }
  const after = readHarmedAnaphor(view, at)
  if (!after) return null
  reading.to = after.to
  return anaphoric(after.to, after.harm, after.at)
}

const anaphoric = (to: number, harm: Harm | null, harmAt: number): Counted => ({
  from: to,
  to,
  unit: 'persons',
  group: 'unknown_status',
  demographic: null,
  alsoDemographic: null,
  role: null,
  harm,
  harmAt,
  outOf: 'harmed',
  adds: null,
  isBare: true,
  isKnown: true,
  isLives: false,
  isProtected: false,
})

/** Walks over adjectives and names to the head noun: the last noun of the run, but no further than the first plural. */
function scanNoun(view: View, at: number, isOne: boolean, reading: Reading): void {
  let i = at
  for (let step = 0; step < 9 && i < view.to; step++, i++) {
    const flags = flagsAt(view, i)
    const bits = bitsAt(view, i)
    const word = view.words[i]
    const age = flags & NUMBER || bits & COUNT ? endOfAge(view, i) : 0
    if (age > 0) {
      if (view.words[age - 1] === 'olds') {
        reading.aged = i // "two 12-year-olds"
        reading.to = age
        return
      }
      i = age - 1 // "two 12-year-old boys"
      continue
    }
    if (word === '(' && (reading.head < 0 || !view.lex[reading.head].person)) {
      const close = closing(view, i)
      if (close > 0) {
        i = close
        continue
      }
    }
    if (flags & (NUMBER | PUNCT)) {
      if (reading.head < 0 && (flags & QUOTE || ((word === '[' || word === ']' || word === '/') && step < 8))) continue
      return
    }
    if (flags & JUNK) {
      if (reading.head >= 0) return
      continue
    }
    const { person, thing, harm } = view.lex[i]
    if (word === 'state' && wordAt(view, i - 1) === 'islamic') continue
    if (person || thing) {
      if (isHeldBy(view, i)) {
        i++ // "one of rebel-held Aleppo's markets"
        continue
      }
      if (person && !isOne && !person.isPlural && isThingNext(view, i)) {
        reading.modifiers.push(i) // "23 terrorist targets"
        reading.unknown = i + 1
        return
      }
      if (wordAt(view, i + 1) === "'s" && i + 2 < view.to && reading.head < 0) {
        reading.modifiers.push(i) // "one of the group's founders", "one villager's house"
        i++
        continue
      }
      if (reading.head >= 0 && i !== reading.head + 1 && isOne) return
      if (reading.head >= 0) reading.modifiers.push(reading.head)
      reading.head = i
      const isPlural = person ? person.isPlural : thing !== null && !thing.isSingular
      const next = view.lex[i + 1]
      const nextIsNoun = i + 1 < view.to && (next.person !== null || next.thing !== null) && !(next.bits & STOP)
      const isListed = nextIsNoun && person?.demographic && next.person?.isPlural && next.person.demographic // "women children" without its comma
      if (isPlural && (isListed || !(nextIsNoun && COMPOUND_HEADS.has(word) && person?.isSingular === false))) return
      if (isOne && !nextIsNoun) return
      continue
    }
    if (bits & HARM && harm) {
      if (ATTEMPTS.has(wordAt(view, i + 1))) continue // "one assassination attempt", "two murder suspects"
      if (harm.form === 'noun' && !(reading.head >= 0 && reading.harm)) return takeHarmNoun(view, i, reading)
      if (reading.head < 0 && word === 'dead' && isBothBefore(view, i)) {
        reading.harm = 'killed_or_injured'
        reading.harmAt = i
        i += 2
        continue
      }
      if ((harm.form === 'ed' || harm.form === 'adj') && reading.head < 0 && isBeforeNoun(view, i)) {
        reading.harm ??= STATUS.has(harm.harm) ? null : harm.harm
        if (reading.harmAt < 0 && reading.harm) reading.harmAt = i
        continue
      }
      return
    }
    if (word === 'lives' && (reading.head < 0 || reading.modifiers.length === 0)) {
      if (reading.head >= 0) reading.modifiers.push(reading.head)
      reading.head = i
      return
    }
    if (word === 'bodies' || word === 'corpses' || word === 'body' || word === 'corpse') {
      if (reading.head >= 0) reading.modifiers.push(reading.head)
      reading.head = i
      return
    }
    if (MORE.has(word)) {
      reading.adds ??= word === 'other' || word === 'others' ? 'other' : 'more'
      if (word === 'others') {
        reading.to = i + 1
        return
      }
      if (reading.head < 0 && reading.unknown < 0) reading.to = i + 1
      continue
    }
    if (word === 'armed' && wordAt(view, i + 1) !== 'with') continue
    if (word === 'and' && reading.head < 0 && isJoinedModifier(view, i)) continue
    if (word === 'well' && flagsAt(view, i + 1) & HYPHEN_BEFORE) continue // "its most well-known members"
    if (bits & (STOP | DETERMINER | PRONOUN | BE_WORD | HAVE_WORD)) return
    if (bits & MEASURE && reading.head < 0) {
      reading.unknown = -2
      return
    }
    if (reading.head >= 0 && !(view.lex[reading.head].person?.isSingular || view.lex[reading.head].thing?.isSingular))
      return
    if (reading.head >= 0 && isOne) return
    if (bits & (COLLECTIVE | COUNT)) return
    if (reading.head < 0 && (reading.unknown < 0 || !isPlainPlural(view, reading.unknown))) reading.unknown = i
  }
}

/** "*Dead and wounded* members": both before their noun. */
const isBothBefore = (view: View, at: number): boolean =>
  /^(and|or)$/.test(wordAt(view, at + 1)) &&
  /^(wounded|injured)$/.test(wordAt(view, at + 2)) &&
  isBeforeNoun(view, at + 2)

/** "rebel-held", "army-run": the first word is no noun of its own. */
const isHeldBy = (view: View, at: number): boolean =>
  (flagsAt(view, at + 1) & HYPHEN_BEFORE) !== 0 && /(ed|held|run|led)$/.test(wordAt(view, at + 1))

/** "terrorist targets", "rebel hideouts": a plain plural follows that is no word for people. */
function isThingNext(view: View, at: number): boolean {
  const next = at + 1
  if (next >= view.to || flagsAt(view, next) & (PUNCT | NUMBER | JUNK)) return false
  const { person, thing, harm, bits } = view.lex[next]
  return (
    !person &&
    !thing &&
    (!harm || view.words[next] === 'targets') &&
    !(bits & (STOP | DETERMINER)) &&
    isPlainPlural(view, next) &&
    !VERBS_IN_S.has(view.words[next])
  )
}

const VERBS_IN_S = new Set(
  'attacks strikes kills dies fires shells bombs raids storms says hits wounds takes plans'.split(' '),
)

/** The bracket that closes within six tokens, else -1: "twenty Islamic State (ISIL) operatives". */
function closing(view: View, at: number): number {
  for (let i = at + 1; i < at + 7 && i < view.to; i++) if (view.words[i] === ')') return i
  return -1
}

const ATTEMPTS = new Set(
  'attempt attempts plot plots bid bids threat threats suspect suspects charge charges case cases trial trials'.split(
    ' ',
  ),
)

const MORE = new Set(['other', 'others', 'more', 'additional', 'further'])

/** As adjectives these tell what people are, not what happened: "displaced people", "detained men", "besieged towns". */
const STATUS: ReadonlySet<Harm> = new Set<Harm>(['property_damage', 'displaced', 'detained', 'besieged', 'trapped'])

/** "wounded children": a noun for people or things follows within three words of no clause. */
function isBeforeNoun(view: View, at: number): boolean {
  for (let i = at + 1; i < at + 4 && i < view.to; i++) {
    const { person, thing, bits } = view.lex[i]
    if (person || thing || view.words[i] === 'bodies') return true
    if (flagsAt(view, i) & (PUNCT | NUMBER) || bits & (STOP | DETERMINER | BE_WORD | HAVE_WORD)) return false
    if (view.lex[i].harm && view.lex[i].harm?.form !== 'adj') return false
  }
  return false
}

/** "Al-Nusra and allied militants": a noun for people comes soon, with no number or article of its own. */
function isJoinedModifier(view: View, at: number): boolean {
  for (let i = at + 1; i < at + 4 && i < view.to; i++) {
    const { person, bits } = view.lex[i]
    if (person?.isPlural) return true
    if (flagsAt(view, i) & (PUNCT | NUMBER | JUNK) || bits & (STOP | DETERMINER | BE_WORD | HAVE_WORD | COUNT))
      return false
  }
  return false
}

/** "deaths", "casualties": the noun is the harm. "deaths and injuries" is both at once. */
function takeHarmNoun(view: View, at: number, reading: Reading): void {
  if (reading.head >= 0) reading.modifiers.push(reading.head)
  reading.head = at
  reading.harm = view.lex[at].harm?.harm ?? null
  reading.harmAt = at
  const link = wordAt(view, at + 1)
  if (
    reading.harm === 'killed' &&
    (link === 'and' || link === 'or') &&
    /^(injuries|injured|wounded|wounds)$/.test(wordAt(view, at + 2))
  ) {
    reading.harm = 'killed_or_injured'
    reading.to = at + 3
  }
}

function finish(view: View, at: number, isOne: boolean, reading: Reading): Counted | null {
  const { head } = reading
  if (reading.unknown === -2) return null
  if (reading.aged >= 0)
    return { ...somePeople(reading.aged, reading.to), demographic: demographicOf(view, reading.aged) }
  if (head >= 0 && (bitsAt(view, head) & MEASURE) !== 0 && !view.lex[head].person && !view.lex[head].thing) return null
  if (head >= 0) return known(view, reading)
  if (reading.unknown >= 0 && isNamedPeople(view, reading)) return { ...unknownPeople(reading), unit: 'persons' }
  if (
    reading.unknown >= 0 &&
    (isOne ? !/ly$/.test(view.words[reading.unknown]) : /[^s]s$/.test(view.words[reading.unknown]))
  )
    return unknownPeople(reading)
  return {
    ...anaphoric(Math.max(at, reading.to), reading.harm, reading.harmAt),
    outOf: null,
    adds: reading.adds,
  }
}

/** "hilltops" in "several hilltops overlooking the town": the noun that is counted, not an adjective before one. */
const isPlainPlural = (view: View, at: number): boolean =>
  /[^s]s$/.test(view.words[at]) && !/ous$/.test(view.words[at]) && !(flagsAt(view, at) & CAPITAL && !view.isUpperCase)

/** A noun of no list that looks like a people: a capital and an ending of several ("Karens", "Igbos"). */
function isNamedPeople(view: View, reading: Reading): boolean {
  const word = view.words[reading.unknown]
  return !view.isUpperCase && (flagsAt(view, reading.unknown) & CAPITAL) !== 0 && /(ns|is|ians|ese|ees|es)$/.test(word)
}

const unknownPeople = (reading: Reading): Counted => ({
  ...anaphoric(reading.unknown + 1, reading.harm, reading.harmAt),
  from: reading.from,
  unit: 'other',
  outOf: reading.outOf,
  adds: reading.adds,
  isBare: false,
  isKnown: false,
})

function known(view: View, reading: Reading): Counted {
  const { head } = reading
  const { person, thing } = view.lex[head]
  const word = view.words[head]
  const isBody = word === 'bodies' || word === 'corpses' || word === 'body' || word === 'corpse'
  const described = describe(view, head, reading.modifiers)
  const second = person ? secondNoun(view, head + 1) : null
  const to = Math.max(reading.to, second ? second.to : endOfMembers(view, head))
  const isVictims = word === 'martyrs' || word === 'martyr'
  const isHurt = word === 'cases' && isPatients(view, head + 1)
  return {
    from: Math.min(reading.from, head),
    to,
    unit: isBody ? 'bodies' : person || !thing || isHurt ? 'persons' : thing.unit,
    group: person || isBody || isHurt || !thing ? together(described.group, second?.group) : null,
    demographic: person ? described.demographic : null,
    alsoDemographic: second && described.demographic ? second.demographic : null,
    role: described.role,
    harm: isBody || isVictims ? 'killed' : isHurt ? 'injured' : thing && !person ? null : reading.harm,
    harmAt: isBody || isVictims || isHurt ? head : reading.harmAt,
    outOf: reading.outOf,
    adds: reading.adds,
    isBare: false,
    isKnown: true,
    isLives: word === 'lives',
    isProtected: thing?.isProtected ?? false,
  }
}

/** "soldiers, guards and staff": fighters and civilians in one number are mixed. */
function together(group: Group, second: Group | undefined): Group {
  if (!second || second === group || second === 'unknown_status' || group === 'unknown_status') return group
  return group === 'civilian' || second === 'civilian' ? 'mixed' : group
}

/** "women and children": a second noun of another demographic, without a number of its own. */
function secondNoun(view: View, at: number): { to: number; demographic: Demographic | null; group: Group } | null {
  let i = at
  const isPlural = (k: number): boolean => bitsAt(view, k) !== 0 && view.lex[k].person?.isPlural === true
  while (i < at + 6 && (isPlural(i) || (wordAt(view, i) === ',' && isPlural(i + 1)))) i++ // "soldiers guards and staff"
  const link = wordAt(view, i)
  if (link !== 'and' && link !== 'or') return null
  i++
  if (wordAt(view, i) === 'the') i++
  if (!isPlural(i)) return null
  return {
    to: i + 1,
    demographic: view.lex[i].person?.demographic ?? null,
    group: view.lex[i].person?.group ?? 'unknown_status',
  }
}
