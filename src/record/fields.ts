// How far two units agree, field by field: each field answers with a level, such as "same_day", in words a person can check.
// What a level is worth is learnt and kept in `weights.json`; a field on which either is silent is worth nothing.

import type { EventType } from '../model/codes.ts'
import { reason } from '../model/reasons.ts'
import { LEAD } from './central.ts'
import { type Day, isoDay } from './days.ts'
import { isArea, type PlaceRelation, relate } from './place-relation.ts'
import {
  type Commonness,
  copiedShare,
  type SharedTerm,
  shared,
  sharedFullNames,
  sharedNames,
  surprise,
  wordLikeness,
} from './similarity.ts'
import type { Unit, UnitFigure, UnitPlace } from './unit.ts'

/** How far one field of two units agrees. */
export interface Agreement {
  readonly field: Field
  readonly level: string
  /** In words; made only when somebody asks, since most pairs are compared and nobody does. */
  readonly why: string | (() => string)
  /** The shared term whose rarity counts, for levels that are worth more the rarer the term is. */
  readonly term: string | null
}

export type Field =
  | 'place'
  | 'time'
  | 'written'
  | 'type'
  | 'means'
  | 'target'
  | 'actors'
  | 'killed'
  | 'injured'
  | 'names'
  | 'full_names'
  | 'words'
  | 'report'
  | 'copy'
  | 'length'
  | 'house'
  | 'told'
  | 'lead'

type Comparison = (a: Unit, b: Unit, commonness: Commonness) => Agreement

const COMPARISONS: Readonly<Record<Field, Comparison>> = {
  place: comparePlaces,
  time: compareTimes,
  written: compareWritten,
  type: compareTypes,
  means: (a, b) => compareSets('means', a.means, b.means),
  target: compareTargets,
  actors: (a, b) => compareSets('actors', a.actors, b.actors),
  killed: (a, b) => compareFigures('killed', a.killed, b.killed),
  injured: (a, b) => compareFigures('injured', a.injured, b.injured),
  names: compareNames,
  full_names: compareFullNames,
  words: (a, b, commonness) => compareWords('words', wordLikeness(a.wording, b.wording, commonness)),
  report: (a, b, commonness) => compareWords('report', wordLikeness(a.report, b.report, commonness)),
  copy: compareCopies,
  length: compareLengths,
  house: compareHouses,
  told: compareTold,
  lead: compareLeads,
}

/** All fields of two units, in a fixed order. */
export const compareFields = (a: Unit, b: Unit, commonness: Commonness): Agreement[] =>
  Object.values(COMPARISONS).map((compare) => compare(a, b, commonness))

/** One field alone. */
export const compareField = (field: Field, a: Unit, b: Unit, commonness: Commonness): Agreement =>
  COMPARISONS[field](a, b, commonness)

export const SILENT = 'silent'

/** Why a field agrees as it does, in words. */
export const wordsOf = ({ why }: Agreement): string => (typeof why === 'string' ? why : why())

const silent = (field: Field, why: Agreement['why']): Agreement => ({ field, level: SILENT, why, term: null })

const said = (field: Field, level: string, why: Agreement['why'], term: string | null = null): Agreement => ({
  field,
  level,
  why,
  term,
})

/** Rule 2 of counting: places are held against each other at the coarser precision of the two. */
export function comparePlaces(a: Unit, b: Unit, commonness: Commonness): Agreement {
  if (!a.places.length || !b.places.length) return silent('place', () => reason('match.place.not_said'))
  const pairs = a.places.flatMap((left) => b.places.map((right) => ({ left, right, relation: relate(left, right) })))
  const same = pairs.filter((pair) => pair.relation.kind === 'same')
  const towns = same.filter(({ left, right }) => !isArea(left) && !isArea(right))
  if (towns.length) return sameTown(towns, pairs, commonness)
  const near = nearest(pairs, 'near')
  if (near) return said('place', 'near', () => apartWords(near))
  const fine = pairs.filter(({ left, right }) => !isArea(left) && !isArea(right))
  const inside = nearest(fine, 'inside')
  if (inside) return said('place', 'inside_town', () => reason('match.place.inside', namesOf(inside)))
  const apart = nearest(fine, 'apart')
  if (apart) return said('place', apartLevel(apart.km), () => apartWords(apart))
  return compareAreas(pairs, same)
}

interface PlacePair {
  readonly left: UnitPlace
  readonly right: UnitPlace
  readonly relation: PlaceRelation
}

const isInTown = (place: UnitPlace): boolean => place.precision === 'site' || place.precision === 'neighbourhood'

function sameTown(towns: readonly PlacePair[], all: readonly PlacePair[], commonness: Commonness): Agreement {
  const rarity = ({ left, right }: PlacePair) =>
    Math.min(surprise(`place:${left.key}`, commonness), surprise(`place:${right.key}`, commonness))
  const best = towns.reduce((most, pair) => (rarity(pair) > rarity(most) ? pair : most))
  const { left } = best
  const { counts } = commonness
  const known = { place: left.name, n: counts.of(`place:${left.key}`), all: counts.units }
  const why = (): string => reason('match.place.same', known)
  const term = `place:${left.key}`
  if (isInTown(left)) return said('place', 'same_quarter', why, term)
  const quarters = all.filter((pair) => isInTown(pair.left) && isInTown(pair.right))
  const isApart =
    quarters.length > 0 && quarters.every((pair) => pair.relation.kind === 'apart' || pair.relation.km === null)
  if (!isApart) return said('place', 'same_town', why, term)
  return said(
    'place',
    'other_quarter',
    () => reason('match.place.other_quarter', { ...known, one: quarters[0].left.name, other: quarters[0].right.name }),
    term,
  )
}

function nearest(pairs: readonly PlacePair[], kind: PlaceRelation['kind']) {
  let best: { left: UnitPlace; right: UnitPlace; km: number } | null = null
  for (const { left, right, relation } of pairs) {
    if (relation.kind !== kind) continue
    const km = Math.round(relation.km ?? 0)
    if (!best || km < best.km) best = { left, right, km }
  }
  return best
}

const namesOf = ({ left, right }: Pick<PlacePair, 'left' | 'right'>) => ({ one: left.name, other: right.name })

const apartWords = (pair: Pick<PlacePair, 'left' | 'right'> & { readonly km: number }): string =>
  reason('match.place.apart', { ...namesOf(pair), km: pair.km })

const apartLevel = (km: number): string => (km <= 25 ? 'apart_25km' : km <= 100 ? 'apart_100km' : 'apart_far')

function compareAreas(pairs: readonly PlacePair[], same: readonly PlacePair[]): Agreement {
  const isCountry = ({ left, right }: PlacePair) => left.precision === 'country' || right.precision === 'country'
  const area = same.find((pair) => !isCountry(pair))
  if (area) return said('place', 'same_area', () => reason('match.place.same_area', { place: area.left.name }))
  const inside = pairs.find((pair) => pair.relation.kind === 'inside' && !isCountry(pair))
  if (inside) return said('place', 'inside_area', () => reason('match.place.maybe_inside', namesOf(inside)))
  const apart = nearest(pairs, 'apart')
  if (apart && !pairs.some((pair) => pair.relation.kind === 'inside'))
    return said('place', 'apart_far', () => reason('match.place.other_area', namesOf(apart)))
  return silent('place', () => reason('match.place.country'))
}

export function compareTimes(a: Unit, b: Unit): Agreement {
  if (a.days && b.days) {
    const gap = Math.max(a.days.from, b.days.from) - Math.min(a.days.to, b.days.to)
    const [left, right] = [a.days, b.days]
    const days = () => ({ one: spanWords(left), other: spanWords(right) })
    const day = gap > 0 ? dayToldByOther(a, b) : undefined
    if (day !== undefined)
      return said('time', 'apart_but_told', () => reason('match.time.apart_but_told', { ...days(), day: isoDay(day) }))
    if (gap <= 0)
      return said('time', isOneDay(a.days) && isOneDay(b.days) ? 'same_day' : 'overlap', () =>
        reason('match.time.days', days()),
      )
    return said('time', `apart_${gapLevel(gap)}`, () => reason('match.time.apart', { ...days(), n: gap }))
  }
  const told = shared(a.reportDays, b.reportDays)[0]
  if (told !== undefined)
    return said('time', 'undated_but_told', () => reason('match.time.undated_but_told', { day: isoDay(told) }))
  const dated = a.days ?? b.days
  if (dated) {
    const written = a.days ? b.written : a.written
    if (written === null) return silent('time', () => reason('match.time.not_said'))
    const gap = written < dated.from ? dated.from - written : Math.max(0, written - dated.to)
    const level = written < dated.from ? `written_before_${gapLevel(gap)}` : `written_after_${gapLevel(gap)}`
    return said('time', level, () => reason('match.time.written', { one: spanWords(dated), day: isoDay(written) }))
  }
  if (a.written === null || b.written === null) return silent('time', () => reason('match.time.neither'))
  const gap = Math.abs(a.written - b.written)
  return said('time', `undated_${gapLevel(gap)}`, () => reason('match.time.undated', { n: gap }))
}

/**
 * The day of one that the other's report tells of elsewhere: readers split reports in different ways. A day on which both
 * tell of something else is none: such reports tell these two apart from it, and give them days of their own.
 */
const dayToldByOther = (a: Unit, b: Unit): Day | undefined =>
  shared(a.reportDays, b.reportDays).find((day) => holdsDay(a, day) || holdsDay(b, day))

const holdsDay = ({ days }: Unit, day: Day): boolean => days !== null && days.from <= day && day <= days.to

const isOneDay = (span: { from: number; to: number }): boolean => span.from === span.to

const spanWords = (span: { from: number; to: number }): string =>
  isOneDay(span) ? isoDay(span.from) : `${isoDay(span.from)} to ${isoDay(span.to)}`

function gapLevel(gap: number): string {
  if (gap <= 1) return String(gap)
  if (gap <= 3) return '2_3'
  return gap <= 7 ? '4_7' : gap <= 30 ? '8_30' : 'over_30'
}

/** Reports of one act cluster in the days after it. Silent where the day of writing already stands for the day. */
export function compareWritten(a: Unit, b: Unit): Agreement {
  if (a.written === null || b.written === null) return silent('written', () => reason('match.written.not_known'))
  if (!a.days || !b.days) return silent('written', () => reason('match.written.under_time'))
  const gap = Math.abs(a.written - b.written)
  return said('written', `apart_${gapLevel(gap)}`, () => reason('match.written.apart', { n: gap }))
}

const FAMILIES: Readonly<Partial<Record<EventType, string>>> = {
  air_strike: 'explosive/air',
  drone_strike: 'explosive/air',
  shelling: 'explosive/ground',
  rocket_missile: 'explosive/ground',
  ied_mine_erw: 'explosive/planted',
  suicide_attack: 'explosive/planted',
  grenade: 'explosive/planted',
  chemical_attack: 'explosive/chemical',
  armed_attack: 'assault/fire',
  armed_clash: 'assault/fire',
  execution: 'assault/held',
  torture: 'assault/held',
  abduction: 'assault/held',
  arrest: 'assault/held',
  protest_force: 'crowd/crowd',
  demonstration: 'crowd/crowd',
  mob_riot: 'crowd/crowd',
}

/** "Attacked the town", "killed by rebels", and not with what: told so of raids, shelling and bombs alike. */
const isBareAttack = ({ eventType, means }: Unit): boolean => eventType === 'armed_attack' && means.length === 0

const VAGUE: ReadonlySet<EventType> = new Set(['unknown', 'other_violence', 'explosion_unknown'])

export function compareTypes(one: Unit, other: Unit): Agreement {
  const [a, b] = [one.eventType, other.eventType]
  if (a === b && !VAGUE.has(a)) return said('type', 'same', () => reason('match.type.same', { event: a }))
  if (VAGUE.has(a) || VAGUE.has(b) || isBareAttack(one) || isBareAttack(other))
    return silent('type', () => reason('match.type.vague', { event: a, other: b }))
  const [wideA, fineA] = (FAMILIES[a] ?? `${a}/${a}`).split('/')
  const [wideB, fineB] = (FAMILIES[b] ?? `${b}/${b}`).split('/')
  const words = (): string => reason('match.type.two', { event: a, other: b })
  if (wideA === wideB) return said('type', fineA === fineB ? 'akin' : 'loosely_akin', words)
  return said('type', 'other', words)
}

function compareSets(field: 'means' | 'actors' | 'target', a: readonly string[], b: readonly string[]): Agreement {
  if (!a.length || !b.length) return silent(field, () => reason(`match.${field}.not_said`))
  const both = shared(a, b)
  if (both.length) return said(field, 'shared', () => reason(`match.${field}.same`, { list: both.join(', ') }))
  return said(field, 'other', () => reason(`match.${field}.two`, { one: a.join(', '), other: b.join(', ') }))
}

function compareTargets(a: Unit, b: Unit): Agreement {
  const facility = shared(a.facilities, b.facilities)
  if (facility.length)
    return said('target', 'same_facility', () => reason('match.target.facility', { name: facility[0] }))
  return compareSets('target', a.placeHit, b.placeHit)
}

/** Equal figures say little if small; figures that differ say little while a toll is still rising. */
export function compareFigures(
  field: 'killed' | 'injured',
  a: readonly UnitFigure[],
  b: readonly UnitFigure[],
): Agreement {
  if (!a.length || !b.length) return silent(field, () => reason(`match.${field}.not_said`))
  const exact = a.find((left) => isExact(left) && b.some((right) => isExact(right) && right.floor === left.floor))
  if (exact) return said(field, equalLevel(exact.floor), () => reason(`match.${field}.same`, { n: exact.floor }))
  const words = (): string => reason(`match.${field}.two`, { one: a[0].phrase, other: b[0].phrase })
  if (a.some((left) => b.some((right) => overlap(left, right)))) return said(field, 'overlap', words)
  const ratio = Math.min(...a.flatMap((left) => b.map((right) => ratioOf(left, right))))
  return said(field, ratio <= 1.5 ? 'within_half' : ratio <= 3 ? 'within_3' : 'apart', words)
}

const isExact = (figure: UnitFigure): boolean => figure.ceiling === figure.floor

const equalLevel = (value: number): string =>
  value <= 3 ? 'equal_to_3' : value <= 12 ? 'equal_to_12' : 'equal_over_12'

function overlap(a: UnitFigure, b: UnitFigure): boolean {
  return a.floor <= (b.ceiling ?? Infinity) && b.floor <= (a.ceiling ?? Infinity)
}

function ratioOf(a: UnitFigure, b: UnitFigure): number {
  const [low, high] = a.floor <= b.floor ? [a, b] : [b, a]
  return (high.floor + 1) / ((low.ceiling ?? low.floor) + 1)
}

/** Names of persons, streets, groups: what the shared ones amount to in bits, so that rare ones count and "Syria" does not. */
function compareNames(a: Unit, b: Unit, commonness: Commonness): Agreement {
  if (!a.report.names.length && !b.report.names.length) return silent('names', () => reason('match.names.not_said'))
  const both = sharedNames(a.report, b.report, commonness)
  const bits = both.reduce((sum, one) => sum + one.bits, 0)
  const level = NAME_BITS.find(([least]) => bits >= least)?.[1] ?? 'none'
  const rarest = () => inBits(both).map(({ term }) => `${term} (${commonness.counts.of(`name:${term}`)})`)
  const why = () => reason('match.names.same', { all: commonness.counts.units, names: rarest().join(', ') })
  return said('names', level, both.length > 0 ? why : () => reason('match.names.none'))
}

const MOST_NAMES = 4 // that are told, and full ones that count

/** The most surprising first. */
const inBits = (terms: readonly SharedTerm[]): readonly SharedTerm[] =>
  terms.toSorted((x, y) => y.bits - x.bits || (x.term < y.term ? -1 : 1)).slice(0, MOST_NAMES)

const NAME_BITS: ReadonlyArray<readonly [number, string]> = [
  [60, 'over_60_bits'],
  [40, '40_60_bits'],
  [28, '28_40_bits'],
  [20, '20_28_bits'],
  [14, '14_20_bits'],
  [9, '9_14_bits'],
  [5, '5_9_bits'],
  [2, '2_5_bits'],
]

/** A person, a street, a hospital by the full name: who is named in two reports only is mostly named in one matter. */
function compareFullNames(a: Unit, b: Unit, commonness: Commonness): Agreement {
  if (!a.report.full.words.length || !b.report.full.words.length)
    return silent('full_names', () => reason('match.full_names.not_said'))
  const both = inBits(sharedFullNames(a.report, b.report, commonness))
  const bits = both.reduce((sum, one) => sum + one.bits, 0)
  const level = FULL_NAME_BITS.find(([least]) => bits >= least)?.[1] ?? 'none'
  const named = () => both.map(({ term }) => `${term} (${commonness.counts.of(`full:${term}`)})`)
  const why = () => reason('match.full_names.same', { all: commonness.counts.units, names: named().join(', ') })
  return said('full_names', level, both.length > 0 ? why : () => reason('match.full_names.none'))
}

const FULL_NAME_BITS: ReadonlyArray<readonly [number, string]> = [
  [32, 'over_32_bits'],
  [24, '24_32_bits'],
  [16, '16_24_bits'],
  [10, '10_16_bits'],
  [7, '7_10_bits'],
  [4, '4_7_bits'],
]

const LIKENESS: ReadonlyArray<readonly [number, string]> = [
  [0.5, 'over_0.5'],
  [0.35, '0.35_0.5'],
  [0.25, '0.25_0.35'],
  [0.18, '0.18_0.25'],
  [0.12, '0.12_0.18'],
  [0.08, '0.08_0.12'],
  [0.04, '0.04_0.08'],
]

function compareWords(field: 'words' | 'report', likeness: number): Agreement {
  const level = LIKENESS.find(([least]) => likeness >= least)?.[1] ?? 'under_0.04'
  return said(field, level, () => reason(`match.${field}.share`, { n: Math.round(likeness * 100) }))
}

function compareCopies(a: Unit, b: Unit): Agreement {
  const share = copiedShare(a.report, b.report)
  const level = share >= 0.5 ? 'mostly' : share >= 0.15 ? 'partly' : share >= 0.03 ? 'phrases' : 'none'
  return said('copy', level, () => reason('match.copy.share', { n: Math.round(share * 100) }))
}

const HEADLINE_WORDS = 25

/** A headline alone leaves most fields silent, and what little it says is soon said by two. */
function compareLengths(a: Unit, b: Unit): Agreement {
  const isHeadline = (unit: Unit) => unit.report.words.length < HEADLINE_WORDS
  if (!isHeadline(a) && !isHeadline(b)) return silent('length', () => reason('match.length.both'))
  return said('length', 'headline', () => reason('match.length.headline'))
}

/** One house writes of one act once or follows it up; its bulletins of other days have the same form. */
function compareHouses(a: Unit, b: Unit): Agreement {
  const { publisher } = a
  if (publisher === null || publisher !== b.publisher) return silent('house', () => reason('match.house.two'))
  if (a.written === null || b.written === null) return silent('house', () => reason('match.house.not_known'))
  const gap = Math.abs(a.written - b.written)
  const level = gap <= 1 ? 'same_to_1_day' : gap <= 7 ? 'same_to_7_days' : 'same_over_7_days'
  return said('house', level, () => reason('match.house.same', { name: publisher, n: gap }))
}

const TOLD: ReadonlyArray<readonly [number, string]> = [
  [24, 'over_24_pairs'],
  [12, '12_24_pairs'],
  [6, '6_12_pairs'],
  [3, '3_6_pairs'],
  [2, '2_pairs'],
  [1, '1_pair'],
]

/** The more incidents two reports tell of, the sooner some two of them are alike by chance. */
function compareTold(a: Unit, b: Unit): Agreement {
  const level = TOLD.find(([least]) => a.told * b.told >= least)?.[1] ?? '1_pair'
  return said('told', level, () => reason('match.told.two', { n: a.told, m: b.told }))
}

/** What a report tells in passing is told loosely, and mixed up more easily. */
function compareLeads(a: Unit, b: Unit): Agreement {
  const inLead = [a, b].filter((unit) => unit.start < LEAD).length
  if (inLead === 2) return said('lead', 'both', () => reason('match.lead.both'))
  return inLead === 1
    ? said('lead', 'one', () => reason('match.lead.one'))
    : said('lead', 'neither', () => reason('match.lead.neither'))
}
