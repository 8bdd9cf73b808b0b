// Brings matching up to date with the sources of the record: each new one is held against its neighbours in place and time, and
// what is proposed changes only around it. Two units tell of one incident by themselves if their total reaches the threshold:
// groups are joined on such ties alone, so what is proposed of units that no chain of ties joins never hangs on one another.
// Many new sources are first all tied; then what ties join is grouped, one lot after the other, so that each is grouped once.

import { truceDaysOf } from '../record/arrangements.ts'
import { countriesOf } from '../record/resolve.ts'
import { ownTermsOf, reportTermsOf } from '../record/terms.ts'
import { LEARNT_WEIGHTS } from '../record/weights.ts'
import type { MatchChange, MatchState, SourceClaims, Store, TruceDays } from '../storage/store.ts'
import { Grouping, type Member } from './grouping.ts'
import { KnownCounts } from './known-counts.ts'
import { type KnownSources, MOST_SOURCES } from './known-sources.ts'
import { KnownUnits, MOST_MADE, unitsIn } from './known-units.ts'
import { Matcher } from './matcher.ts'
import { type Coming, regroup } from './regrouping.ts'
import { TermTally } from './term-tally.ts'

const BATCH = 200 // sources matched in one step
const LOT = 300 // units grouped in one step, if ties leave it at so few

/** Of the weights and of what is made of them: another number, and all is matched again. */
const MATCHER = 3
const VERSION = fingerprint(`${MATCHER} ${JSON.stringify(LEARNT_WEIGHTS)}`)

/** Sources up to which what is common is counted anew each time: so few say too little of it. */
const SMALL = 150
/** How much a record grows until what is common is counted anew, and all is matched again by it. */
const GROWTH = 1.25

/** How far reports have come in being put together. */
export interface MatchingProgress {
  /** All are read to count what is common; new ones are held against their neighbours; what is tied is made into incidents. */
  readonly step: 'reading' | 'comparing' | 'grouping'
  /** Of reports; while grouping, of accounts: what one report tells of one incident. */
  readonly done: number
  readonly of: number
}

export type Tell = (matching: MatchingProgress) => void

/**
 * Matches what came since. Says when it begins to match all. Of many sources it stops at times: what waits by then may be settled
 * before the next are grouped, while all that it is made of is at hand.
 */
export async function* matchSources(store: Store, known: KnownSources, tell: Tell): AsyncGenerator<'tied' | 'grouped'> {
  const { size } = await store.head()
  await known.refresh(size)
  let state = await store.matchState()
  if (state.version === VERSION && state.matchedTo >= size) return
  const units = new KnownUnits(known)
  let counted: Counted | null = null
  if (mustCount(state)) {
    counted = await countAgain(store, state.sources, known, units, tell)
    state = await store.matchState()
  }
  const sources = inOrderOfDays(await store.sourcesSince(state.matchedTo), counted?.days)
  const matching = new Matching(store, new KnownCounts(store, state.countedUnits, counted?.counts), known, units, tell)
  if (sources.length <= BATCH) await matching.match(sources, size)
  else yield* matching.matchMany(sources, size)
}

function mustCount({ version, sources, countedSources }: MatchState): boolean {
  if (version !== VERSION) return true
  return sources !== countedSources && (sources <= SMALL || sources >= countedSources * GROWTH)
}

/** What was counted of all sources. */
interface Counted {
  /** By source, the first day that it tells of or was written on, if known. */
  readonly days: ReadonlyMap<string, number>
  /** How often terms stand. */
  readonly counts: TermTally
}

async function countAgain(
  store: Store,
  sources: number,
  known: KnownSources,
  made: KnownUnits,
  tell: Tell,
): Promise<Counted> {
  const counts = new TermTally()
  const days = new Map<string, number>()
  let units = 0
  let done = 0
  for await (const read of eachSource(store, sources, known)) {
    tell({ step: 'reading', done: done++, of: sources })
    const own = sources <= MOST_MADE ? made.in(read) : unitsIn(read)
    units += own.length
    for (const unit of own) {
      const day = unit.days?.from ?? unit.written
      if (day !== null) days.set(unit.source, Math.min(day, days.get(unit.source) ?? day))
      for (const term of ownTermsOf(unit)) counts.add(term)
    }
    if (own.length > 0) for (const term of reportTermsOf(own[0])) counts.add(term, own.length)
  }
  await store.restartMatching({ version: VERSION, units, sources, counts: counts.inOrder() })
  return { days, counts }
}

/** All sources; so few as can be kept at hand are read once, for this and for what comes before and after. */
async function* eachSource(store: Store, sources: number, known: KnownSources): AsyncGenerator<SourceClaims> {
  if (sources > MOST_SOURCES) return yield* store.eachSourceClaims()
  const all = await store.sourcesSince(0)
  for (let at = 0; at < all.length; at += BATCH) yield* await known.of(all.slice(at, at + BATCH))
}

/** So that neighbours in time are matched soon after one another, and need not be read again. */
function inOrderOfDays(sources: readonly string[], days: ReadonlyMap<string, number> | undefined): readonly string[] {
  if (!days) return sources
  const dayOf = (source: string): number => days.get(source) ?? -Infinity
  return [...sources].sort((a, b) => (dayOf(a) === dayOf(b) ? 0 : dayOf(a) - dayOf(b)))
}

const MOST_TRIES = 20 // each lost to another process that matched meanwhile

/** New units with their ties, not yet grouped. */
interface Tied {
  readonly change: MatchChange
  readonly coming: Coming
  /** Claims of incidents that the sources' units stood in. */
  readonly stood: readonly string[]
}

class Matching {
  private readonly store: Store
  private readonly counts: KnownCounts
  private readonly sources: KnownSources
  private readonly matcher: Matcher
  private readonly grouping: Grouping
  private readonly tell: Tell

  constructor(store: Store, counts: KnownCounts, sources: KnownSources, units: KnownUnits, tell: Tell) {
    this.store = store
    this.counts = counts
    this.sources = sources
    this.tell = tell
    this.matcher = new Matcher(store, counts, units)
    this.grouping = new Grouping(store, counts, units)
  }

  /** A few sources, tied and grouped in one step. */
  async match(sources: readonly string[], matchedTo: number): Promise<void> {
    this.tell({ step: 'comparing', done: 0, of: sources.length })
    await this.keep(async () => {
      const { change, coming, stood } = await this.tie(sources)
      const { proposals, members } = await regroup(this.store, this.grouping, coming)
      const claims = await this.grouping.claimsOf(members)
      return { ...change, proposals, unsettled: [...claims, ...stood, ...change.unsettled], matchedTo }
    })
  }

  /** Many sources: all are tied, then each lot that ties join is grouped. Done only at the end: till then, it is begun anew. */
  async *matchMany(sources: readonly string[], matchedTo: number): AsyncGenerator<'tied' | 'grouped'> {
    const seeds = new Set<number>()
    const stood = new Set<string>()
    for (let at = 0; at < sources.length; at += BATCH) {
      this.tell({ step: 'comparing', done: at, of: sources.length })
      const tied = await this.keep(async () => {
        const tied = await this.tie(sources.slice(at, at + BATCH))
        return { ...tied.change, tied }
      })
      for (const num of tied.removed) seeds.delete(num)
      const { fresh, parted } = tied.tied.coming
      for (const num of [...fresh.map(({ num }) => num), ...parted]) seeds.add(num)
      for (const claim of tied.tied.stood) stood.add(claim)
    }
    yield 'tied'
    for await (const _ of this.groupLots(seeds)) yield 'grouped'
    await this.keep(async () => ({ ...(await this.nothing()), unsettled: [...stood], matchedTo }))
  }

  /** Groups what ties join to the seeds, lot by lot in their order. */
  private async *groupLots(seeds: ReadonlySet<number>): AsyncGenerator<void> {
    const done = new Set<number>()
    let lot: number[] = []
    const waiting = [...seeds].sort((a, b) => a - b)
    for (let at = 0; at < waiting.length; ) {
      lot = []
      this.tell({ step: 'grouping', done: at, of: waiting.length })
      for (; at < waiting.length && lot.length < LOT; at++) if (!done.has(waiting[at])) lot.push(waiting[at])
      if (lot.length === 0) return
      let members: readonly Member[] = []
      await this.keep(async () => {
        this.counts.forget()
        const nothing = await this.nothing()
        const ties = await this.grouping.tiesFrom(lot)
        for (const num of ties.keys()) done.add(num)
        const grouped = await this.grouping.all(ties)
        members = grouped.members
        const claims = await this.grouping.claimsOf(members.slice(0, MOST_SETTLED))
        return { ...nothing, proposals: grouped.proposals, unsettled: claims }
      })
      yield
      // A lot that is long is settled stretch by stretch, in the order of its days.
      for (let from = MOST_SETTLED; from < members.length; from += MOST_SETTLED) {
        await this.keep(async () => ({
          ...(await this.nothing()),
          unsettled: await this.grouping.claimsOf(members.slice(from, from + MOST_SETTLED)),
        }))
        yield
      }
    }
  }

  private async nothing(): Promise<MatchChange> {
    const { turn } = await this.store.matchState()
    const none = { sources: [], removed: [], units: [], edges: [], proposals: [], truces: [], unsettled: [] }
    return { turn, ...none, matchedTo: null }
  }

  /** Keeps what is made, and makes it again where others kept something meanwhile. */
  private async keep<C extends MatchChange>(make: () => Promise<C>): Promise<C> {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const change = await make()
      if ((await this.store.keepMatches(change)) === 'kept') return change
    }
    throw new Error(`The record changed ${MOST_TRIES} times while its reports were being matched`)
  }

  private async tie(sources: readonly string[]): Promise<Tied> {
    this.counts.forget()
    const { turn, lastUnit } = await this.store.matchState()
    const before = await this.store.matchUnits({ sources })
    const removed = new Set(before.map(({ num }) => num))
    const read = await this.sources.of(sources)
    const fresh = await this.matcher.freshUnits(read, lastUnit)
    const edges = await this.matcher.edges(fresh, removed)
    const parted = (await this.store.matchEdges([...removed])).map(([, other]) => other)
    const truces = read.flatMap(truceDaysIn)
    const spoke = await this.store.truceDays({ sources })
    const stood = await this.store.homes({ sources: [...new Set(before.map(({ source }) => source))] })
    const units = fresh.map(({ num, unit, key, sought }) => ({
      num,
      source: unit.source,
      unit: key,
      day: sought.day,
      terms: Int32Array.from(sought.hashes.keys()),
      rare: sought.reaching,
    }))
    const speaking = [...new Set([...truces, ...spoke].map(({ source }) => source))]
    const removing = { turn, sources, removed: [...removed], proposals: [] }
    return {
      change: { ...removing, units, edges, truces, unsettled: speaking, matchedTo: null },
      coming: { fresh, edges, removed, parted: parted.filter((num) => !removed.has(num)) },
      stood: [...stood.keys()],
    }
  }
}

const MOST_SETTLED = 700 // units at once

const truceDaysIn = ({ source, claims }: SourceClaims): TruceDays[] =>
  truceDaysOf(claims, source, countriesOf(claims)(source.id)).map((days) => ({ source: source.id, ...days }))

/** FNV-1a, of 31 bits. */
function fingerprint(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value >>> 1
}
