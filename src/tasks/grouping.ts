// What is proposed of units that ties join. One lot that no chain of ties leaves is grouped after the other, whatever else the
// record holds; of its units only those are at hand that are being compared.

import { clusterUnits, type UnitPair } from '../record/cluster.ts'
import { inUnitOrder, pairTotal } from '../record/propose.ts'
import type { Unit } from '../record/unit.ts'
import { LEARNT_WEIGHTS } from '../record/weights.ts'
import type { Store, UnitQuery } from '../storage/store.ts'
import type { KnownCounts } from './known-counts.ts'
import { type KnownUnits, unitId } from './known-units.ts'

/** A unit that is grouped: where it is read from, and what was proposed of it before. */
export interface Member {
  readonly num: number
  readonly source: string
  readonly id: string
  readonly before: number | null
}

/** Units with those they are tied to. */
export type Ties = ReadonlyMap<number, readonly number[]>

/** What became of one lot, or of a few small ones. */
export interface Grouped {
  /** Units with their proposals, where these are other than before. */
  readonly proposals: readonly (readonly [number, number])[]
  /** Of all units, in the order of their numbers. */
  readonly claims: readonly string[]
}

const PART = 500 // units read at once

export class Grouping {
  private readonly store: Store
  private readonly counts: KnownCounts
  private readonly units: KnownUnits

  constructor(store: Store, counts: KnownCounts, units: KnownUnits) {
    this.store = store
    this.counts = counts
    this.units = units
  }

  /** Each unit that ties join to the seeds, those it is tied to with it. */
  async tiesFrom(seeds: Iterable<number>): Promise<Map<number, number[]>> {
    const ties = new Map<number, number[]>()
    for (let next = [...new Set(seeds)]; next.length > 0; ) {
      for (const num of next) ties.set(num, [])
      for (const [num, other] of await this.store.matchEdges(next)) ties.get(num)?.push(other)
      next = [...new Set(next.flatMap((num) => ties.get(num) ?? []))].filter((num) => !ties.has(num))
    }
    return ties
  }

  /** Groups all that is tied. */
  async all(ties: Ties): Promise<Grouped> {
    const members = await this.membersOf({ nums: [...ties.keys()] })
    const groups = await this.groups(new Map(members.map((member) => [member.num, member])), ties)
    return { proposals: proposalsIn(groups), claims: await this.claimsOf(members.sort((a, b) => a.num - b.num)) }
  }

  /** The groups that members form by their ties. */
  async groups(members: ReadonlyMap<number, Member>, ties: Ties): Promise<readonly (readonly Member[])[]> {
    const groups: (readonly Member[])[] = []
    for (const nums of joined(ties)) {
      const own = nums.flatMap((num) => members.get(num) ?? [])
      if (own.length > 0) groups.push(...(own.length === 1 ? [own] : await this.cluster(own, ties)))
    }
    return groups
  }

  /** Units that are kept. */
  async membersOf(wanted: Pick<UnitQuery, 'nums' | 'proposals'>): Promise<Member[]> {
    return (await this.store.matchUnits(wanted)).map(({ num, source, unit, proposal }) => ({
      num,
      source,
      id: unitId(source, unit),
      before: proposal,
    }))
  }

  /** Claims of units, in their order. */
  async claimsOf(members: readonly Member[]): Promise<string[]> {
    const claims: string[] = []
    for (let at = 0; at < members.length; at += PART) {
      const part = members.slice(at, at + PART)
      const units = await this.units.outlines(part.map(({ source }) => source))
      claims.push(...part.flatMap(({ id }) => units.get(id)?.claims ?? []))
    }
    return claims
  }

  /** Average link among members, read as they are asked for: those of the first days first. */
  private async cluster(members: readonly Member[], ties: Ties): Promise<Member[][]> {
    const ordered = await this.inOrder(members)
    const indexOf = new Map(ordered.map(({ num }, index) => [num, index]))
    const pairs = ordered.flatMap(({ num }, a) =>
      (ties.get(num) ?? []).flatMap((other): UnitPair[] => {
        const b = indexOf.get(other)
        return b !== undefined && a < b ? [[a, b]] : []
      }),
    )
    const starts = [...indexOf].sort(([a], [b]) => a - b).map(([, index]) => index)
    const clustering = clusterUnits(ordered.length, pairs, LEARNT_WEIGHTS, starts)
    let step = clustering.next()
    while (!step.done) step = clustering.next(await this.sums(step.value, ordered))
    return step.value.map((group) => group.map((index) => ordered[index]))
  }

  /** In `Unit.order`; units that are no more are left out. */
  private async inOrder(members: readonly Member[]): Promise<Member[]> {
    const found: { readonly member: Member; readonly order: string; readonly id: string }[] = []
    for (let at = 0; at < members.length; at += PART) {
      const part = members.slice(at, at + PART)
      const units = await this.units.outlines(part.map(({ source }) => source))
      for (const member of part) {
        const unit = units.get(member.id)
        if (unit) found.push({ member, order: unit.order, id: unit.id })
      }
    }
    return found.sort(inUnitOrder).map(({ member }) => member)
  }

  private async sums(asked: readonly (readonly UnitPair[])[], members: readonly Member[]): Promise<number[]> {
    const units = await this.unitsOf(new Set(asked.flat(2)), members)
    const { commonness } = this.counts
    const total = ([a, b]: UnitPair): number =>
      pairTotal(units.get(a) as Unit, units.get(b) as Unit, commonness, LEARNT_WEIGHTS)
    return asked.map((pairs) => pairs.reduce((sum, pair) => sum + total(pair), 0))
  }

  private async unitsOf(indexes: ReadonlySet<number>, members: readonly Member[]): Promise<Map<number, Unit>> {
    const found = await this.units.of([...indexes].map((index) => members[index].source))
    const units = new Map<number, Unit>()
    for (const index of indexes) units.set(index, found.get(members[index].id) as Unit)
    await this.counts.prepare([...units.values()])
    return units
  }
}

/** Members with the least number of their group, where that is other than before. */
export const proposalsIn = (groups: readonly (readonly Member[])[]): [number, number][] =>
  groups.flatMap((group) => {
    const proposal = group.reduce((least, { num }) => Math.min(least, num), Infinity)
    return group.flatMap(({ num, before }): [number, number][] => (before === proposal ? [] : [[num, proposal]]))
  })

/** Units that ties join, together. */
export function joined(ties: Ties): number[][] {
  const seen = new Set<number>()
  const all: number[][] = []
  for (const first of ties.keys()) {
    if (seen.has(first)) continue
    const members = [first]
    seen.add(first)
    for (const num of members)
      for (const other of ties.get(num) ?? [])
        if (!seen.has(other)) {
          seen.add(other)
          members.push(other)
        }
    all.push(members)
  }
  return all
}
