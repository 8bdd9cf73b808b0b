// Brings matching up to date with the sources of the record: each new one is held against its neighbours in place and time, and
// what is proposed changes only around it. Two units tell of one incident by themselves if their total reaches the threshold:
// groups are joined on such ties alone, so what is proposed of units that no chain of ties joins never hangs on one another.

import { truceDaysOf } from '../record/arrangements.ts'
import {
  areNeighbours,
  mayBeNeighbour,
  NEAR_FIRST_DAYS,
  Neighbourhood,
  type Signs,
  signsOf,
} from '../record/candidates.ts'
import { isMatch } from '../record/match.ts'
import { proposeGroups } from '../record/propose.ts'
import { countriesOf } from '../record/resolve.ts'
import { termsOf } from '../record/terms.ts'
import type { Unit } from '../record/unit.ts'
import { LEARNT_WEIGHTS } from '../record/weights.ts'
import type { KeptUnit, MatchChange, MatchState, SourceClaims, Store, TruceDays } from '../storage/store.ts'
import { KnownCounts } from './known-counts.ts'
import { type KnownSources, MOST_SOURCES } from './known-sources.ts'
import { KnownUnits, unitId, unitsIn } from './known-units.ts'

const BATCH = 200 // sources matched in one step

/** Of the weights and of what is made of them: another number, and all is matched again. */
const MATCHER = 2
const VERSION = fingerprint(`${MATCHER} ${JSON.stringify(LEARNT_WEIGHTS)}`)

/** Sources up to which what is common is counted anew each time: so few say too little of it. */
const SMALL = 150
/** How much a record grows until what is common is counted anew, and all is matched again by it. */
const GROWTH = 1.25

/** Matches what came since. Says when it begins to match all. */
export async function matchSources(store: Store, known: KnownSources): Promise<void> {
  const { size } = await store.head()
  await known.refresh(size)
  let state = await store.matchState()
  if (state.version === VERSION && state.matchedTo >= size) return
  const units = new KnownUnits(known)
  let counted: Counted | null = null
  if (mustCount(state)) {
    counted = await countAgain(store, state.sources, known, units)
    state = await store.matchState()
  }
  const sources = inOrderOfDays(await store.sourcesSince(state.matchedTo), counted?.days)
  const matcher = new Matcher(store, new KnownCounts(store, state.countedUnits, counted?.counts), known, units)
  for (let at = 0; at < sources.length; at += BATCH) {
    const isLast = at + BATCH >= sources.length
    await matcher.match(sources.slice(at, at + BATCH), isLast ? size : null)
  }
}

function mustCount({ version, sources, countedSources }: MatchState): boolean {
  if (version !== VERSION) return true
  return sources !== countedSources && (sources <= SMALL || sources >= countedSources * GROWTH)
}

/** Of so many, those that stood once only are let go: what is as rare as that counts as new. */
const MOST_TERMS = 600_000

/** What was counted of all sources. */
interface Counted {
  /** By source, the first day that it tells of or was written on, if known. */
  readonly days: ReadonlyMap<string, number>
  /** How often terms stand. */
  readonly counts: ReadonlyMap<string, number>
}

async function countAgain(store: Store, sources: number, known: KnownSources, made: KnownUnits): Promise<Counted> {
  const counts = new Map<string, number>()
  const days = new Map<string, number>()
  const areKept = sources <= MOST_SOURCES
  let units = 0
  for await (const read of store.eachSourceClaims()) {
    if (areKept) known.put(read)
    for (const unit of areKept ? made.in(read) : unitsIn(read)) {
      units++
      const day = unit.days?.from ?? unit.written
      if (day !== null) days.set(unit.source, Math.min(day, days.get(unit.source) ?? day))
      for (const term of termsOf(unit)) counts.set(term, (counts.get(term) ?? 0) + 1)
      if (counts.size > MOST_TERMS) for (const [term, count] of counts) if (count === 1) counts.delete(term)
    }
  }
  await store.restartMatching({ version: VERSION, units, sources, counts })
  return { days, counts }
}

/** So that neighbours in time are matched soon after one another, and need not be read again. */
function inOrderOfDays(sources: readonly string[], days: ReadonlyMap<string, number> | undefined): readonly string[] {
  if (!days) return sources
  const dayOf = (source: string): number => days.get(source) ?? -Infinity
  return [...sources].sort((a, b) => (dayOf(a) === dayOf(b) ? 0 : dayOf(a) - dayOf(b)))
}

/** A unit with what it is found by. */
interface Fresh {
  readonly num: number
  readonly unit: Unit
  readonly key: string
  readonly signs: Signs
}

const MOST_TRIES = 20 // each lost to another process that matched meanwhile

class Matcher {
  private readonly store: Store
  private readonly counts: KnownCounts
  private readonly sources: KnownSources
  private readonly units: KnownUnits

  constructor(store: Store, counts: KnownCounts, sources: KnownSources, units: KnownUnits) {
    this.store = store
    this.counts = counts
    this.sources = sources
    this.units = units
  }

  async match(sources: readonly string[], matchedTo: number | null): Promise<void> {
    for (let tries = 0; tries < MOST_TRIES; tries++)
      if ((await this.store.keepMatches(await this.matched(sources, matchedTo))) === 'kept') return
    throw new Error(`The record changed ${MOST_TRIES} times while its reports were being matched`)
  }

  private async matched(sources: readonly string[], matchedTo: number | null): Promise<MatchChange> {
    this.counts.forget()
    const { turn, lastUnit } = await this.store.matchState()
    const before = await this.store.matchUnits({ sources })
    const removed = new Set(before.map(({ num }) => num))
    const read = await this.sources.of(sources)
    const fresh = await this.freshUnits(read, lastUnit)
    const byNum = new Map(fresh.map((each) => [each.num, each]))
    const edges = await this.edges(fresh, removed)
    const parted = (await this.store.matchEdges([...removed])).map(([, other]) => other)
    const seeds = [...byNum.keys(), ...parted.filter((num) => !removed.has(num))]
    const { proposals, touched } = await this.proposals(seeds, byNum, edges, removed)
    const truces = read.flatMap(truceDaysIn)
    const spoke = await this.store.truceDays({ sources })
    const stood = await this.store.homes({ sources: [...new Set(before.map(({ source }) => source))] })
    return {
      turn,
      sources,
      removed: [...removed],
      units: fresh.map(({ num, unit, key, signs }) => ({
        num,
        source: unit.source,
        unit: key,
        day: signs.day,
        terms: Int32Array.from(signs.hashes.keys()),
        rare: signs.reaching,
      })),
      edges,
      proposals,
      truces,
      unsettled: [...touched, ...stood.keys(), ...new Set([...truces, ...spoke].map(({ source }) => source))],
      matchedTo,
    }
  }

  private async freshUnits(read: readonly SourceClaims[], last: number): Promise<Fresh[]> {
    const units = read.flatMap((source) => this.units.in(source))
    await this.counts.prepare(units)
    return units.map((unit, i) => {
      const key = unit.id.slice(unit.source.length + 1)
      return { num: last + 1 + i, unit, key, signs: signsOf(unit, this.counts.commonness) }
    })
  }

  /** Pairs of units, one of them new, that tell of one incident by themselves. */
  private async edges(fresh: readonly Fresh[], removed: ReadonlySet<number>): Promise<[number, number][]> {
    const near = await this.nearby(fresh, removed)
    const together = new Neighbourhood(this.counts.commonness)
    const found: [number, number][] = []
    for (const one of fresh) {
      const kept = near.get(one.num) ?? []
      const others = await this.units.of(kept.map(({ source }) => source))
      await this.counts.prepare([...others.values()])
      for (const { num, source, unit } of kept) {
        const other = others.get(unitId(source, unit))
        if (other && this.isTied(one.unit, other)) found.push([num, one.num])
      }
      for (const index of together.neighbours(one.unit))
        if (this.matches(one.unit, fresh[index].unit)) found.push([fresh[index].num, one.num])
      together.add(one.unit)
    }
    return found
  }

  /** Units that were matched before and may be neighbours of new ones. */
  private async nearby(fresh: readonly Fresh[], removed: ReadonlySet<number>): Promise<Map<number, KeptUnit[]>> {
    const byDay = new Map<number, readonly KeptUnit[]>()
    const reached = await this.reached(fresh)
    const found = new Map<number, KeptUnit[]>()
    for (const { num, unit, signs } of fresh) {
      const kept = new Map<number, KeptUnit>()
      const rare = [...signs.rare.keys()].map((term) => reached.get(term) ?? [])
      const around = signs.day === null ? [] : await this.around(signs.day, byDay)
      for (const units of [...rare, ...around])
        for (const other of units)
          if (!removed.has(other.num) && other.source !== unit.source)
            if (mayBeNeighbour(signs, other.day, other.terms)) kept.set(other.num, other)
      found.set(num, [...kept.values()])
    }
    return found
  }

  /** By what is so rare that it ties units a year apart: the units that have it. */
  private async reached(fresh: readonly Fresh[]): Promise<Map<number, KeptUnit[]>> {
    const found = new Map<number, KeptUnit[]>()
    for (const { signs } of fresh) for (const term of signs.rare.keys()) found.set(term, [])
    const rare = await this.store.matchUnits({ rare: [...new Set(fresh.flatMap(({ signs }) => signs.reaching))] })
    for (const unit of rare) for (const term of unit.terms) found.get(term)?.push(unit)
    return found
  }

  /** Units of the days around one, each day read once. */
  private async around(day: number, byDay: Map<number, readonly KeptUnit[]>): Promise<(readonly KeptUnit[])[]> {
    const days = Array.from({ length: 2 * NEAR_FIRST_DAYS + 1 }, (_, i) => day - NEAR_FIRST_DAYS + i)
    const missing = days.filter((each) => !byDay.has(each))
    if (missing.length > 0) {
      const read = await this.store.matchUnits({ days: [missing[0], missing[missing.length - 1]] })
      const units = Map.groupBy(read, (unit) => unit.day as number)
      for (const each of missing) byDay.set(each, units.get(each) ?? [])
    }
    return days.map((each) => byDay.get(each) ?? [])
  }

  private isTied(a: Unit, b: Unit): boolean {
    return a.source !== b.source && this.matches(a, b) && areNeighbours(a, b, this.counts.commonness)
  }

  private matches(a: Unit, b: Unit): boolean {
    return isMatch(a, b, this.counts.commonness, LEARNT_WEIGHTS)
  }

  /** What is proposed of all units that ties join to the seeds, and the claims of these. */
  private async proposals(
    seeds: readonly number[],
    fresh: ReadonlyMap<number, Fresh>,
    edges: readonly (readonly [number, number])[],
    removed: ReadonlySet<number>,
  ): Promise<{ readonly proposals: [number, number][]; readonly touched: string[] }> {
    const ties = await this.tiesFrom(seeds, edges, removed)
    const kept = await this.store.matchUnits({ nums: [...ties.keys()].filter((num) => !fresh.has(num)) })
    const known = await this.units.of(kept.map(({ source }) => source))
    const unitOf = new Map<number, Unit>([...fresh].map(([num, { unit }]) => [num, unit]))
    for (const { num, source, unit } of kept) {
      const found = known.get(unitId(source, unit))
      if (found) unitOf.set(num, found)
    }
    await this.counts.prepare([...unitOf.values()])
    const before = new Map(kept.map(({ num, proposal }) => [num, proposal]))
    const proposals: [number, number][] = []
    const touched: string[] = []
    for (const nums of joined(ties)) {
      const members = nums.flatMap((num) => {
        const unit = unitOf.get(num)
        return unit ? [{ num, unit }] : []
      })
      const numOf = new Map(members.map(({ num, unit }) => [unit.id, num]))
      touched.push(...members.flatMap(({ unit }) => unit.claims))
      const groups = members.length < 2 ? [members.map(({ unit }) => unit)] : this.groups(members)
      for (const group of groups) {
        const own = group.map(({ id }) => numOf.get(id) as number)
        const proposal = Math.min(...own)
        for (const num of own) if (before.get(num) !== proposal) proposals.push([num, proposal])
      }
    }
    return { proposals, touched }
  }

  private groups(members: readonly { readonly unit: Unit }[]): readonly (readonly Unit[])[] {
    const units = members.map(({ unit }) => unit)
    return proposeGroups(units, LEARNT_WEIGHTS, this.counts).groups
  }

  /** Each unit that can be reached, with those it is tied to. */
  private async tiesFrom(
    seeds: readonly number[],
    edges: readonly (readonly [number, number])[],
    removed: ReadonlySet<number>,
  ): Promise<Map<number, number[]>> {
    const fresh = Map.groupBy(
      edges.flatMap(([a, b]) => [
        [a, b],
        [b, a],
      ]),
      ([from]) => from,
    )
    const ties = new Map<number, number[]>()
    for (let next = [...new Set(seeds)]; next.length > 0; ) {
      for (const num of next)
        ties.set(
          num,
          (fresh.get(num) ?? []).map(([, other]) => other),
        )
      for (const [num, other] of await this.store.matchEdges(next)) if (!removed.has(other)) ties.get(num)?.push(other)
      next = [...new Set(next.flatMap((num) => ties.get(num) ?? []))].filter((num) => !ties.has(num))
    }
    return ties
  }
}

/** Units that ties join, together. */
function joined(ties: ReadonlyMap<number, readonly number[]>): number[][] {
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

const truceDaysIn = ({ source, claims }: SourceClaims): TruceDays[] =>
  truceDaysOf(claims, source, countriesOf(claims)(source.id)).map((days) => ({ source: source.id, ...days }))

/** FNV-1a, of 31 bits. */
function fingerprint(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value >>> 1
}
