// Which pairs of units are worth comparing: those near in time that share a place, a stretch of country, or words that are
// not everybody's. A new report is held against its neighbours only, so adding one costs what its neighbourhood is large.

import type { Day } from './days.ts'
import { likelihood, termsOf } from './terms.ts'
import type { Commonness } from './similarity.ts'
import type { Unit } from './unit.ts'

/** Days between two units, by the days they give or were written on, within which they are neighbours. */
export const NEAR_DAYS = 8
/** Days between the writing of two reports within which a rare name or word makes them neighbours: trials come late. */
export const FAR_DAYS = 400

const RARE = 0.04 // a term that more of the units have brings no neighbours
const VERY_RARE = 12 // units; a term of no more reaches over FAR_DAYS
const LEAST_SURPRISE = 8 // bits that shared terms must amount to

/** An index of units, to which units are added and in which the neighbours of a unit are found. */
export class Neighbourhood {
  private readonly units: Unit[] = []
  private readonly postings = new Map<string, number[]>()
  private readonly commonness: Commonness

  constructor(commonness: Commonness) {
    this.commonness = commonness
  }

  /** Adds a unit; its index is what `neighbours` answers with. */
  add(unit: Unit): number {
    const index = this.units.push(unit) - 1
    for (const term of blockingTerms(unit)) {
      const list = this.postings.get(term)
      if (list) list.push(index)
      else this.postings.set(term, [index])
    }
    return index
  }

  /** Indexes, ascending, of the units worth comparing with `unit`; none of its own source. */
  neighbours(unit: Unit): number[] {
    const found = new Map<number, number>()
    for (const term of blockingTerms(unit)) {
      const chance = this.chance(term)
      const list = this.postings.get(term)
      if (!list || chance > RARE) continue
      const isVeryRare = !term.startsWith(CELL) && this.commonness.counts.of(term) <= VERY_RARE
      const reach = isVeryRare ? FAR_DAYS : NEAR_DAYS
      for (const index of list) {
        const other = this.units[index]
        if (other.source === unit.source || !isWithin(unit, other, reach)) continue
        found.set(index, (found.get(index) ?? 0) - Math.log2(chance))
      }
    }
    return [...found]
      .filter(([, bits]) => bits >= LEAST_SURPRISE)
      .map(([index]) => index)
      .sort((a, b) => a - b)
  }

  private chance(term: string): number {
    if (term.startsWith(CELL)) return CELL_CHANCE
    return likelihood(term, this.commonness.counts, this.commonness.general)
  }
}

const CELL_CHANCE = 2 ** -LEAST_SURPRISE // lying in one cell is enough
const CELL = 'cell:'
const CELL_DEGREES = 0.5

/** Terms by which neighbours are found: words, names, places, and the cells round its points. */
function* blockingTerms(unit: Unit): Generator<string> {
  yield* termsOf(unit)
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
