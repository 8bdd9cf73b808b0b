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
export interface Ties {
  keys(): Iterable<number>
  get(num: number): Iterable<number> | undefined
}

/** What became of one lot, or of a few small ones. */
export interface Grouped {
  /** Units with their proposals, where these are other than before. */
  readonly proposals: readonly (readonly [number, number])[]
  /** All units, in the order of their numbers. */
  readonly members: readonly Member[]
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
  async tiesFrom(seeds: Iterable<number>): Promise<ManyTies> {
    const ties = new ManyTies()
    const waiting = [...new Set(seeds)]
    const met = new Set(waiting)
    for (let at = 0; at < waiting.length; ) {
      const part = waiting.slice(at, at + PART)
      at += part.length
      const others = Map.groupBy(await this.store.matchEdges(part), ([num]) => num)
      for (const num of part) {
        const tied = (others.get(num) ?? []).map(([, other]) => other)
        ties.add(num, tied)
        for (const other of tied) {
          if (met.has(other)) continue
          met.add(other)
          waiting.push(other)
        }
      }
    }
    return ties
  }

  /** Groups all that is tied. */
  async all(ties: Ties): Promise<Grouped> {
    const members = new Map<number, Member>()
    for (const nums of inParts([...ties.keys()]))
      for (const member of await this.membersOf({ nums })) members.set(member.num, member)
    const groups = await this.groups(members, ties)
    return { proposals: proposalsIn(groups), members: [...members.values()].sort((a, b) => a.num - b.num) }
  }

  /** The groups that members form by their ties. */
  async groups(members: ReadonlyMap<number, Member>, ties: Ties): Promise<readonly (readonly Member[])[]> {
    const groups: (readonly Member[])[] = []
    if (members.size <= PART) await this.units.read([...members.values()].map(({ source }) => source))
    for (const nums of joined(ties)) {
      const own = nums.flatMap((num) => members.get(num) ?? [])
      if (own.length > 0)
        for (const group of own.length === 1 ? [own] : await this.cluster(own, ties)) groups.push(group)
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
    for (const part of inParts(members)) {
      const units = await this.units.outlines(part.map(({ source }) => source))
      claims.push(...part.flatMap(({ id }) => units.get(id)?.claims ?? []))
    }
    return claims
  }

  /** Average link among members, read as they are asked for: those of the first days first. */
  private async cluster(members: readonly Member[], ties: Ties): Promise<Member[][]> {
    const ordered = await this.inOrder(members)
    const indexOf = new Map(ordered.map(({ num }, index) => [num, index]))
    const tiesOf = (index: number): number[] =>
      [...(ties.get(ordered[index].num) ?? [])].flatMap((other) => indexOf.get(other) ?? [])
    const starts = [...indexOf.keys()].sort((a, b) => a - b).map((num) => indexOf.get(num) as number)
    if (ordered.length <= PART) await this.unitsOf(new Set(starts), ordered) // all that will be asked for, at once
    const clustering = clusterUnits(ordered.length, tiesOf, LEARNT_WEIGHTS, starts)
    let step = clustering.next()
    while (!step.done) step = clustering.next(await this.sums(step.value, ordered))
    return step.value.map((group) => group.map((index) => ordered[index]))
  }

  /** In `Unit.order`; units that are no more are left out. */
  private async inOrder(members: readonly Member[]): Promise<Member[]> {
    const found: { readonly member: Member; readonly order: string; readonly id: string }[] = []
    for (const part of inParts(members)) {
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

function* inParts<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += PART) yield all.slice(at, at + PART)
}

/** The ties of very many units, one behind the other: a list for each would take several times the room. */
export class ManyTies implements Ties {
  private readonly starts = new Map<number, number>()
  private others = new Int32Array(1024)
  private end = 0

  add(num: number, tied: readonly number[]): void {
    const needed = this.end + 1 + tied.length
    if (needed > this.others.length) {
      const larger = new Int32Array(Math.max(needed, Math.ceil(this.others.length * 1.5)))
      larger.set(this.others)
      this.others = larger
    }
    this.starts.set(num, this.end)
    this.others[this.end] = tied.length
    this.others.set(tied, this.end + 1)
    this.end = needed
  }

  keys(): Iterable<number> {
    return this.starts.keys()
  }

  get(num: number): Iterable<number> | undefined {
    const start = this.starts.get(num)
    if (start === undefined) return undefined
    return this.others.subarray(start + 1, start + 1 + this.others[start])
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
