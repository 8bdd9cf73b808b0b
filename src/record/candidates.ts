// Which pairs of units are worth comparing: those near in time that share a place, a stretch of country, or words that are
// not everybody's. A new report is held against its neighbours only, so adding one costs what its neighbourhood is large.

import type { Day } from './days.ts'
import { likelihood, termsOf } from './terms.ts'
import type { Commonness } from './similarity.ts'
import { NARROW, type Unit } from './unit.ts'

/** Days between two units, by the days they give or were written on, within which they are neighbours. */
export const NEAR_DAYS = 8
/** Days between the writing of two reports within which a rare name or word makes them neighbours: trials come late. */
export const FAR_DAYS = 400

const RARE = 0.04 // a term that more of the units have brings no neighbours
const VERY_RARE = 12 // units; a term of no more reaches over FAR_DAYS
export const LEAST_SURPRISE = 6 // bits that shared terms must amount to

/** An index of units, to which units are added and in which the neighbours of a unit are found. */
export class Neighbourhood {
  private readonly units: Unit[] = []
  /** By term, all units; kept for very rare terms only. */
  private readonly ever = new Map<string, number[]>()
  /** By term and stretch of days. */
  private readonly around = new Map<string, number[]>()
  private readonly commonness: Commonness

  constructor(commonness: Commonness) {
    this.commonness = commonness
  }

  /** Adds a unit; its index is what `neighbours` answers with. */
  add(unit: Unit): number {
    const index = this.units.push(unit) - 1
    const stretch = stretchOf(unit)
    for (const [term, { isVeryRare }] of signsOf(unit, this.commonness).terms) {
      if (isVeryRare) push(this.ever, term, index)
      else if (stretch !== null) push(this.around, `${stretch} ${term}`, index)
    }
    return index
  }

  /** Indexes, ascending, of the units worth comparing with `unit`; none of its own source. */
  neighbours(unit: Unit): number[] {
    const found = new Map<number, number>()
    const stretch = stretchOf(unit)
    for (const [term, { bits, isVeryRare }] of signsOf(unit, this.commonness).terms) {
      const lists = isVeryRare ? [this.ever.get(term)] : this.listsAround(stretch, term)
      for (const list of lists)
        for (const index of list ?? []) {
          const other = this.units[index]
          if (other.source === unit.source || !isWithin(unit, other, isVeryRare ? FAR_DAYS : NEAR_DAYS)) continue
          found.set(index, (found.get(index) ?? 0) + bits)
        }
    }
    return [...found]
      .filter(([, bits]) => bits >= LEAST_SURPRISE)
      .map(([index]) => index)
      .sort((a, b) => a - b)
  }

  private listsAround(stretch: number | null, term: string) {
    if (stretch === null) return []
    return [stretch - 1, stretch, stretch + 1].map((one) => this.around.get(`${one} ${term}`))
  }
}

const isVeryRare = (term: string, { counts }: Commonness): boolean =>
  !term.startsWith(CELL) && counts.of(term) <= VERY_RARE

const chanceOf = (term: string, { counts, general }: Commonness): number =>
  term.startsWith(CELL) ? CELL_CHANCE : likelihood(term, counts, general)

/** What a unit's neighbours are sought by where not all units are at hand. */
export interface Signs {
  /** Its first day, or the day it was written on; null where neither is known. */
  readonly day: Day | null
  /** Its terms that bring neighbours, each with its bits. */
  readonly terms: ReadonlyMap<string, { readonly bits: number; readonly isVeryRare: boolean }>
  /** Bits by 24 bits of the hashes of terms: of all, and of those so rare that they reach over a year. */
  readonly hashes: ReadonlyMap<number, number>
  readonly rare: ReadonlyMap<number, number>
  /** The whole hashes of those so rare. */
  readonly reaching: readonly number[]
}

const signs = new WeakMap<Commonness, WeakMap<Unit, Signs>>()

/** Worked out once for each unit. */
export function signsOf(unit: Unit, commonness: Commonness): Signs {
  let known = signs.get(commonness)
  if (!known) {
    known = new WeakMap()
    signs.set(commonness, known)
  }
  const made = known.get(unit) ?? readSigns(unit, commonness)
  known.set(unit, made)
  return made
}

function readSigns(unit: Unit, commonness: Commonness): Signs {
  const terms = new Map<string, { bits: number; isVeryRare: boolean }>()
  const hashes = new Map<number, number>()
  const rare = new Map<number, number>()
  const reaching = new Set<number>()
  for (const term of blockingTerms(unit)) {
    const chance = chanceOf(term, commonness)
    if (chance > RARE) continue
    const bits = -Math.log2(chance)
    const isRare = isVeryRare(term, commonness)
    terms.set(term, { bits, isVeryRare: isRare })
    const whole = hashOf(term)
    const hash = whole & 0xffffff
    hashes.set(hash, (hashes.get(hash) ?? 0) + bits)
    if (!isRare) continue
    rare.set(hash, (rare.get(hash) ?? 0) + bits)
    reaching.add(whole)
  }
  return { day: dayOf(unit), terms, hashes, rare, reaching: [...reaching] }
}

/** Whether two units are worth comparing: what `Neighbourhood` answers, of two alone. */
export function areNeighbours(a: Unit, b: Unit, commonness: Commonness): boolean {
  if (a.source === b.source || !isWithin(a, b, FAR_DAYS)) return false
  const [left, right] = [signsOf(a, commonness), signsOf(b, commonness)]
  const isNear = left.day !== null && right.day !== null && isWithin(a, b, NEAR_DAYS)
  const [few, many] = left.terms.size < right.terms.size ? [left, right] : [right, left]
  let bits = 0
  for (const [term, sign] of few.terms) if ((isNear || sign.isVeryRare) && many.terms.has(term)) bits += sign.bits
  return bits >= LEAST_SURPRISE
}

/** Days between the first days of two units that are neighbours in time: their spans may bring them nearer. */
export const NEAR_FIRST_DAYS = NEAR_DAYS + NARROW

/** Whether a unit may be a neighbour by its day and the hashes of its terms. Never wrongly no. */
export function mayBeNeighbour(sought: Signs, day: Day | null, hashes: Int32Array): boolean {
  const gap = sought.day === null || day === null ? null : Math.abs(sought.day - day)
  if (gap !== null && gap > FAR_DAYS + NARROW) return false
  const terms = gap !== null && gap <= NEAR_FIRST_DAYS ? sought.hashes : sought.rare
  if (terms.size === 0) return false
  let bits = 0
  for (let i = 0; i < hashes.length; i++) bits += terms.get(hashes[i]) ?? 0
  return bits >= LEAST_SURPRISE - 1e-6
}

/** FNV-1a, 32 bits. */
function hashOf(term: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < term.length; i++) value = Math.imul(value ^ term.charCodeAt(i), 0x01000193)
  return value | 0
}

function push(lists: Map<string, number[]>, key: string, index: number): void {
  const list = lists.get(key)
  if (list) list.push(index)
  else lists.set(key, [index])
}

const STRETCH_DAYS = 16 // at least NEAR_DAYS and a span of days on top

/** The stretch of days a unit falls into, or null where its day is not known: only very rare terms find it then. */
function stretchOf(unit: Unit): number | null {
  const day = dayOf(unit)
  return day === null ? null : Math.floor(day / STRETCH_DAYS)
}

const dayOf = (unit: Unit): Day | null => unit.days?.from ?? unit.written

const CELL_CHANCE = 2 ** -LEAST_SURPRISE // lying in one cell is enough
const FULL_NAME = 'full:'
const CELL = 'cell:'
const CELL_DEGREES = 0.5

/** Terms by which neighbours are found: words, names, places, and the cells round its points. */
function* blockingTerms(unit: Unit): Generator<string> {
  for (const term of termsOf(unit)) if (!term.startsWith(FULL_NAME)) yield term // their halves bring the same neighbours
  const cells = new Set<string>()
  for (const { lat, lon, precision } of unit.places) {
    if (lat === null || lon === null || precision === 'country' || precision === 'sea_or_air') continue
    const row = Math.round(lat / CELL_DEGREES)
    const column = Math.round(lon / CELL_DEGREES)
    cells.add(`${CELL}${row}/${column}`)
  }
  yield* cells
}

/** Whether the days that two units give, or were written on, lie within so many days of each other. */
function isWithin(a: Unit, b: Unit, days: number): boolean {
  const gap = daysBetween(a, b)
  return gap === null || gap <= days
}

function daysBetween(a: Unit, b: Unit): Day | null {
  const gaps: number[] = []
  if (a.days && b.days) gaps.push(Math.max(a.days.from, b.days.from) - Math.min(a.days.to, b.days.to))
  else {
    const left = a.days?.from ?? a.written
    const right = b.days?.from ?? b.written
    if (left !== null && right !== null) gaps.push(Math.abs(left - right))
  }
  return gaps.length ? Math.max(0, Math.min(...gaps)) : null
}
