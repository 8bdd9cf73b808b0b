// Units of which only the day and the hashes of their terms are at hand, found by what they share with another: that they may
// be its neighbours. What `mayBeNeighbour` says of one pair, said of a few thousand units at once.

import { LEAST_SURPRISE, NEAR_FIRST_DAYS, type Sought } from './candidates.ts'
import type { Day } from './days.ts'

/** What must be known of a unit. */
export interface HashedUnit {
  readonly day: Day | null
  readonly terms: Int32Array
}

export class HashedNeighbours<U extends HashedUnit> {
  private readonly units: U[] = []
  private readonly byTerm = new Map<number, number[]>()

  add(unit: U): void {
    const index = this.units.push(unit) - 1
    for (const term of unit.terms) {
      const having = this.byTerm.get(term)
      if (having) having.push(index)
      else this.byTerm.set(term, [index])
    }
  }

  /** Units of the days around that may be neighbours. Never wrongly left out. */
  near({ day, hashes }: Sought): U[] {
    if (day === null) return []
    const bits = new Float64Array(this.units.length)
    for (const [term, worth] of hashes) for (const index of this.byTerm.get(term) ?? []) bits[index] += worth
    return this.units.filter(
      (unit, i) => bits[i] >= LEAST_SURPRISE - 1e-6 && unit.day !== null && Math.abs(unit.day - day) <= NEAR_FIRST_DAYS,
    )
  }
}
