// Holds new units against their neighbours in place and time, those that are kept and those that come with them: which pairs tell
// of one incident by themselves.

import {
  areNeighbours,
  mayBeNeighbour,
  MOST_REACHED,
  NEAR_FIRST_DAYS,
  Neighbourhood,
  type Sought,
  soughtBy,
} from '../record/candidates.ts'
import { HashedNeighbours } from '../record/hashed-neighbours.ts'
import { isMatch, mayMatch } from '../record/match.ts'
import { areToldApart, type Unit } from '../record/unit.ts'
import { LEARNT_WEIGHTS } from '../record/weights.ts'
import type { KeptUnit, SourceClaims, Store } from '../storage/store.ts'
import type { KnownCounts } from './known-counts.ts'
import { type KnownUnits, unitId } from './known-units.ts'

/** A unit with what it is found by. */
export interface Fresh {
  readonly num: number
  readonly unit: Unit
  readonly key: string
  readonly sought: Sought
}

export class Matcher {
  private readonly store: Store
  private readonly counts: KnownCounts
  private readonly units: KnownUnits

  constructor(store: Store, counts: KnownCounts, units: KnownUnits) {
    this.store = store
    this.counts = counts
    this.units = units
  }

  /** The units of sources that were read, numbered from the one after `last`. */
  async freshUnits(read: readonly SourceClaims[], last: number): Promise<Fresh[]> {
    const units = read.flatMap((source) => this.units.in(source))
    await this.counts.prepare(units)
    return units.map((unit, i) => {
      const key = unit.id.slice(unit.source.length + 1)
      return { num: last + 1 + i, unit, key, sought: soughtBy(unit, this.counts.commonness) }
    })
  }

  /** Pairs of units, one of them new, that tell of one incident by themselves. */
  async edges(fresh: readonly Fresh[], removed: ReadonlySet<number>): Promise<[number, number][]> {
    const near = await this.likely(fresh, await this.nearby(fresh, removed))
    await this.counts.prepare([...near.values()].flatMap((all) => all.map(({ unit }) => unit)))
    const together = new Neighbourhood(this.counts.commonness)
    const found: [number, number][] = []
    // Those of one source are no neighbours of one another, and not looked through for any.
    for (const own of Map.groupBy(fresh, ({ unit }) => unit.source).values()) {
      for (const one of own) {
        for (const { num, unit } of near.get(one.num) ?? []) if (this.isTied(one.unit, unit)) found.push([num, one.num])
        for (const index of together.neighbours(one.unit))
          if (this.matches(one.unit, fresh[index].unit)) found.push([fresh[index].num, one.num])
      }
      for (const { unit } of own) together.add(unit)
    }
    return found
  }

  /** Of those nearby, the units that could match: most could not, and what they say need not be looked up. */
  private async likely(
    fresh: readonly Fresh[],
    near: ReadonlyMap<number, readonly KeptUnit[]>,
  ): Promise<Map<number, { readonly num: number; readonly unit: Unit }[]>> {
    const units = await this.units.of([...near.values()].flatMap((kept) => kept.map(({ source }) => source)))
    await this.counts.preparePlaces([...units.values()])
    const { isComplete, commonness } = this.counts
    const found = new Map<number, { readonly num: number; readonly unit: Unit }[]>()
    for (const { num: own, unit: one } of fresh)
      found.set(
        own,
        (near.get(own) ?? []).flatMap(({ num, source, unit: key }) => {
          const unit = units.get(unitId(source, key))
          return unit && (isComplete || mayMatch(one, unit, commonness, LEARNT_WEIGHTS)) ? [{ num, unit }] : []
        }),
      )
    return found
  }

  /** Units that were matched before and may be neighbours of new ones. */
  private async nearby(fresh: readonly Fresh[], removed: ReadonlySet<number>): Promise<Map<number, KeptUnit[]>> {
    const around = await this.around(fresh)
    const reached = await this.reached(fresh)
    const found = new Map<number, KeptUnit[]>()
    for (const { num, unit, sought } of fresh) {
      const rare = [...sought.rare.keys()]
        .flatMap((term) => reached.get(term) ?? [])
        .filter(({ day, terms }) => mayBeNeighbour(sought, day, terms))
      const kept = new Map<number, KeptUnit>()
      for (const other of [...rare, ...around.near(sought)])
        if (!removed.has(other.num) && other.source !== unit.source) kept.set(other.num, other)
      found.set(num, [...kept.values()])
    }
    return found
  }

  /** By what is so rare that it ties units a year apart: the units that have it. */
  private async reached(fresh: readonly Fresh[]): Promise<Map<number, KeptUnit[]>> {
    const found = new Map<number, KeptUnit[]>()
    for (const { sought } of fresh) for (const term of sought.rare.keys()) found.set(term, [])
    const terms = [...new Set(fresh.flatMap(({ sought }) => sought.reaching))]
    const rare = await this.store.matchUnits({ rare: { terms, most: MOST_REACHED } })
    for (const unit of rare) for (const term of unit.terms) found.get(term)?.push(unit)
    return found
  }

  /** The units of the days around new ones, each stretch of days read once. */
  private async around(fresh: readonly Fresh[]): Promise<HashedNeighbours<KeptUnit>> {
    const found = new HashedNeighbours<KeptUnit>()
    for (const days of stretchesAround(fresh)) for (const unit of await this.store.matchUnits({ days })) found.add(unit)
    return found
  }

  private isTied(a: Unit, b: Unit): boolean {
    return this.matches(a, b) && areNeighbours(a, b, this.counts.commonness)
  }

  private matches(a: Unit, b: Unit): boolean {
    return !areToldApart(a, b) && isMatch(a, b, this.counts.commonness, LEARNT_WEIGHTS)
  }
}

/** First and last of days that lie around those of units, those that touch taken together. */
function stretchesAround(fresh: readonly Fresh[]): [number, number][] {
  const days = [...new Set(fresh.flatMap(({ sought }) => sought.day ?? []))].sort((a, b) => a - b)
  const stretches: [number, number][] = []
  for (const day of days) {
    const last = stretches.at(-1)
    if (last && day - NEAR_FIRST_DAYS <= last[1] + 1) last[1] = day + NEAR_FIRST_DAYS
    else stretches.push([day - NEAR_FIRST_DAYS, day + NEAR_FIRST_DAYS])
  }
  return stretches
}
