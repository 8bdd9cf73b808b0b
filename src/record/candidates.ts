// Which pairs of units are worth comparing: those near in time that share a place, a stretch of country, or words that are
// not everybody's. A new report is held against its neighbours only, so adding one costs what its neighbourhood is large.

import type { Day } from './days.ts'
import { likelihood, termsOf } from './terms.ts'
import { type Commonness, madeOnce } from './similarity.ts'
import { NARROW, type Unit } from './unit.ts'

/** Days between two units, by the days they give or were written on, within which they are neighbours. */
export const NEAR_DAYS = 8
/** Days between the writing of two reports within which a rare name or word makes them neighbours: trials come late. */
export const FAR_DAYS = 400

const RARE = 0.04 // a term that more of the units have brings no neighbours
const VERY_RARE = 12 // units; a term of no more reaches over FAR_DAYS
/** Units that may have a term by now which was very rare when it was last counted: the name of a new war is soon in thousands. */
export const MOST_REACHED = 4 * VERY_RARE
export const LEAST_SURPRISE = 6 // bits that shared terms must amount to

/** An index of units, to which units are added and in which the neighbours of a unit are found. */
export class Neighbourhood {
  private readonly units: Unit[] = []
  /** By term, all units; kept for very rare terms only. */
  private readonly ever = new Map<number, number[]>()
  /** By stretch of days, then by term. */
  private readonly around = new Map<number, Map<number, number[]>>()
  private readonly commonness: Commonness

  constructor(commonness: Commonness) {
    this.commonness = commonness
  }

  /** Adds a unit; its index is what `neighbours` answers with. */
  add(unit: Unit): number {
    const index = this.units.push(unit) - 1
    const { terms, isVeryRare } = signsOf(unit, this.commonness)
    const stretch = this.stretchAt(stretchOf(unit))
    for (let i = 0; i < terms.length; i++) {
      if (isVeryRare[i] > 0) push(this.ever, terms[i], index)
      else if (stretch) push(stretch, terms[i], index)
    }
    return index
  }

  /** Indexes, ascending, of the units worth comparing with `unit`; none of its own source. */
  neighbours(unit: Unit): number[] {
    const found = new Map<number, number>()
    const { terms, bits, isVeryRare } = signsOf(unit, this.commonness)
    const around = this.stretchesAround(stretchOf(unit))
    for (let i = 0; i < terms.length; i++) {
      const days = isVeryRare[i] > 0 ? FAR_DAYS : NEAR_DAYS
      for (const lists of isVeryRare[i] > 0 ? [this.ever] : around)
        for (const index of lists.get(terms[i]) ?? []) {
          const other = this.units[index]
          if (other.source === unit.source || !isWithin(unit, other, days)) continue
          found.set(index, (found.get(index) ?? 0) + bits[i])
        }
    }
    const near: number[] = []
    for (const [index, sum] of found) if (sum >= LEAST_SURPRISE) near.push(index)
    return near.sort((a, b) => a - b)
  }

  private stretchAt(stretch: number | null): Map<number, number[]> | null {
    if (stretch === null) return null
    const known = this.around.get(stretch) ?? new Map<number, number[]>()
    this.around.set(stretch, known)
    return known
  }

  private stretchesAround(stretch: number | null): Map<number, number[]>[] {
    if (stretch === null) return []
    return [stretch - 1, stretch, stretch + 1].flatMap((one) => this.around.get(one) ?? [])
  }
}

const isVeryRare = (term: string, { counts }: Commonness): boolean =>
  !term.startsWith(CELL) && counts.of(term) <= VERY_RARE

const chanceOf = (term: string, { counts, general }: Commonness): number =>
  term.startsWith(CELL) ? CELL_CHANCE : likelihood(term, counts, general)

/** The terms of a unit that bring neighbours, by their hashes: of those that it has of a kind, few are shared by chance. */
interface Signs {
  /** Ascending. */
  readonly terms: Int32Array
  readonly bits: Float64Array
  /** 1 for those so rare that they reach over a year. */
  readonly isVeryRare: Uint8Array
}

/** Worked out once for each unit. */
const signsOf = madeOnce((unit: Unit, commonness): Signs => {
  const found = new Map<number, { bits: number; isRare: boolean }>()
  for (const term of blockingTerms(unit)) {
    const chance = chanceOf(term, commonness)
    if (chance > RARE) continue
    const hash = hashOf(term)
    const bits = -Math.log2(chance) + (found.get(hash)?.bits ?? 0)
    found.set(hash, { bits, isRare: isVeryRare(term, commonness) })
  }
  const terms = Int32Array.from(found.keys()).sort()
  return {
    terms,
    bits: Float64Array.from(terms, (term) => found.get(term)?.bits ?? 0),
    isVeryRare: Uint8Array.from(terms, (term) => (found.get(term)?.isRare ? 1 : 0)),
  }
})

/** What a unit's neighbours are sought by where not all units are at hand. */
export interface Sought {
  /** Its first day, or the day it was written on; null where neither is known. */
  readonly day: Day | null
  /** Bits by 24 bits of the hashes of terms: of all, and of those so rare that they reach over a year. */
  readonly hashes: ReadonlyMap<number, number>
  readonly rare: ReadonlyMap<number, number>
  /** The whole hashes of those so rare. */
  readonly reaching: readonly number[]
}

export function soughtBy(unit: Unit, commonness: Commonness): Sought {
  const { terms, bits, isVeryRare } = signsOf(unit, commonness)
  const hashes = new Map<number, number>()
  const rare = new Map<number, number>()
  for (let i = 0; i < terms.length; i++)
    for (const sums of isVeryRare[i] > 0 ? [hashes, rare] : [hashes]) {
      const hash = terms[i] & 0xffffff
      sums.set(hash, (sums.get(hash) ?? 0) + bits[i])
    }
  return { day: dayOf(unit), hashes, rare, reaching: [...terms].filter((_, i) => isVeryRare[i] > 0) }
}

/** Whether two units are worth comparing: what `Neighbourhood` answers, of two alone. */
export function areNeighbours(a: Unit, b: Unit, commonness: Commonness): boolean {
  if (a.source === b.source || !isWithin(a, b, FAR_DAYS)) return false
  const [left, right] = [signsOf(a, commonness), signsOf(b, commonness)]
  const isNear = dayOf(a) !== null && dayOf(b) !== null && isWithin(a, b, NEAR_DAYS)
  let bits = 0
  for (let i = 0, j = 0; i < left.terms.length && j < right.terms.length; ) {
    if (left.terms[i] < right.terms[j]) i++
    else if (left.terms[i] > right.terms[j]) j++
    else {
      if (isNear || left.isVeryRare[i] > 0) bits += left.bits[i]
      i++
      j++
    }
  }
  return bits >= LEAST_SURPRISE
}

/** Days between the first days of two units that are neighbours in time: their spans may bring them nearer. */
export const NEAR_FIRST_DAYS = NEAR_DAYS + NARROW

/** Whether a unit may be a neighbour by its day and the hashes of its terms. Never wrongly no. */
export function mayBeNeighbour(sought: Sought, day: Day | null, hashes: Int32Array): boolean {
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

function push(lists: Map<number, number[]>, term: number, index: number): void {
  const list = lists.get(term)
  if (list) list.push(index)
  else lists.set(term, [index])
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
