// A closed part of the record: some claims and incidents with all that what becomes of them hangs on: whole proposals, the
// incidents that their claims stand in, every decision that concerns any of these, and the entries of their ids. Resolving the
// part gives what resolving the whole record would give there.

import type { ArrangementRecord, Decision, KeptClaim, LedgerEntry } from '../model/record.ts'
import { AROUND } from '../record/coverage.ts'
import { dayNumber } from '../record/days.ts'
import { ClaimFinder, IdGiver, idStem } from '../record/incident-id.ts'
import { formIncidents, type Resolution, type ResolveInput, weighFormed } from '../record/resolve.ts'
import type { KeptUnit, ListedIncident, SourceClaims, Store } from '../storage/store.ts'
import { KnownSources } from './known-sources.ts'
import { unitId } from './known-units.ts'

/** A part, resolved. */
export interface Part {
  /** Size of the log that it was read at. */
  readonly head: number
  readonly input: ResolveInput
  readonly resolution: Resolution
  /** Incidents that stood in it before and are no more. */
  readonly removed: readonly string[]
  /** All that it is closed over: claims, incidents, decisions. */
  readonly names: readonly string[]
}

/** The part around what is named: claims, incidents, decisions ("d-1"). */
export async function readPart(
  store: Store,
  names: readonly string[],
  known: KnownSources = new KnownSources(store),
): Promise<Part> {
  const { size: head } = await store.head()
  await known.refresh(head)
  const closure = new Closure(store, known)
  await closure.take(names)
  await closure.takeAnswered()
  const input = await closure.input()
  const { input: named, resolution } = await resolveNaming(store, input)
  const now = new Set(resolution.incidents.map(({ id }) => id))
  const removed = [...closure.incidents.keys()].filter((id) => !now.has(id))
  return { head, input: named, resolution, removed, names: [...closure.names] }
}

/** Resolves with all ids known that those it gives must differ from: which those are shows only as they are given. */
export async function resolveNaming(
  store: Store,
  input: ResolveInput,
): Promise<{ readonly input: ResolveInput; readonly resolution: Resolution }> {
  const given = new Map<string, readonly string[]>()
  for (;;) {
    const giver = new AskingGiver(input.ledger.map(({ id }) => id))
    for (const ids of given.values()) for (const id of ids) giver.take(id)
    const formed = formIncidents({ ...input, giver })
    const unknown = [...giver.stems].filter((stem) => !given.has(stem))
    if (unknown.length === 0) return { input, resolution: weighFormed(input, formed) }
    const ids = (await store.ledgerOf({ ids: [], sources: [], stems: unknown })).map(({ id }) => id)
    const byStem = Map.groupBy(ids, (id) => id.slice(0, id.lastIndexOf('-')))
    for (const stem of unknown) given.set(stem, byStem.get(stem) ?? [])
  }
}

class AskingGiver extends IdGiver {
  readonly stems = new Set<string>()

  override give(stem: string): string {
    this.stems.add(stem)
    return super.give(stem)
  }
}

const isClaim = (name: string): boolean => name.includes('#')
const isDecision = (name: string): boolean => /^d-\d+$/.test(name)
const isSource = (name: string): boolean => /^s-\d+$/.test(name)

const sourceOf = (claim: string): string => claim.slice(0, claim.indexOf('#'))

/** Grows until nothing that it holds leads to anything that it does not hold. */
class Closure {
  /** As they stood before, by id; null for what is none now. */
  readonly incidents = new Map<string, ListedIncident>()
  private readonly store: Store
  private readonly known: KnownSources
  readonly names = new Set<string>()
  private readonly sources = new Map<string, SourceClaims>()
  private readonly units = new Map<string, KeptUnit>()
  /** By claim, the id of its unit; by unit, the claims that count. */
  private readonly unitOf = new Map<string, string>()
  private readonly claimsOf = new Map<string, string[]>()
  private readonly proposals = new Map<number, string[]>()
  private readonly decisions = new Map<number, Decision>()
  private readonly ledger = new Map<string, LedgerEntry>()
  private readonly founded = new Map<string, string[]>()

  constructor(store: Store, known: KnownSources) {
    this.store = store
    this.known = known
  }

  async take(names: readonly string[]): Promise<void> {
    for (let next = this.fresh(names); next.length > 0; ) {
      const claims = next.filter(isClaim)
      const ids = next.filter((name) => !isClaim(name) && !isDecision(name) && !isSource(name))
      const led = [
        ...(await this.ofDecisions(next)),
        ...(await this.ofIncidents(ids)),
        ...(await this.ofClaims(claims)),
      ]
      next = this.fresh(led)
    }
  }

  /** Incidents that an answer of a source at hand may be given to: they are weighed anew, and lead no further. */
  async takeAnswered(): Promise<void> {
    const answering = [...this.sources.values()].filter(({ claims }) =>
      claims.some(({ claim }) => claim.kind === 'response'),
    )
    const homes = await this.store.homes({ sources: answering.map(({ source }) => source.id) })
    await this.take([...homes.values()])
  }

  private fresh(names: Iterable<string>): string[] {
    const fresh: string[] = []
    for (const name of names)
      if (!this.names.has(name)) {
        this.names.add(name)
        fresh.push(name)
      }
    return fresh
  }

  private async ofDecisions(names: readonly string[]): Promise<string[]> {
    const linked = (await this.store.linkedDecisions(names)).filter(({ seq }) => !this.decisions.has(seq))
    for (const decision of linked) this.decisions.set(decision.seq, decision)
    return [...linked.map(({ seq }) => `d-${seq}`), ...(await this.store.linkedNames(linked.map(({ seq }) => seq)))]
  }

  private async ofIncidents(ids: readonly string[]): Promise<string[]> {
    if (ids.length === 0) return []
    const listed = await this.store.incidents({ ids, sort: 'id' })
    for (const incident of listed) this.incidents.set(incident.id, incident)
    const entries = await this.store.ledgerOf({ ids, sources: [], stems: [] })
    return [
      ...listed.flatMap(({ claims }) => claims),
      ...entries.map((entry) => (entry.kind === 'given' ? entry.claim : entry.to)),
    ]
  }

  private async ofClaims(claims: readonly string[]): Promise<string[]> {
    if (claims.length === 0) return []
    await this.read(claims.map(sourceOf))
    const led = [
      ...(await this.store.homes({ claims })).values(),
      ...claims.flatMap((claim) => this.founded.get(claim) ?? []),
    ]
    const wanted = new Set<number>()
    for (const claim of claims) {
      const unit = this.units.get(this.unitOf.get(claim) ?? '')
      if (unit && !this.proposals.has(unit.proposal)) wanted.add(unit.proposal)
    }
    const members = await this.store.matchUnits({ proposals: [...wanted] })
    await this.read(members.map(({ source }) => source))
    const byProposal = Map.groupBy(members, ({ proposal }) => proposal)
    for (const proposal of wanted) {
      const units = byProposal.get(proposal) ?? []
      const own = units.flatMap(({ source, unit }) => this.claimsOf.get(unitId(source, unit)) ?? [])
      this.proposals.set(proposal, own)
      for (const kept of own) led.push(kept)
    }
    return led
  }

  /** Reads sources, with where their units stand and which ids were given for their claims. */
  private async read(ids: readonly string[]): Promise<void> {
    const missing = [...new Set(ids)].filter((id) => !this.sources.has(id))
    if (missing.length === 0) return
    const read = await this.known.of(missing)
    for (const each of read) {
      this.sources.set(each.source.id, each)
      this.sort(each)
    }
    for (const unit of await this.store.matchUnits({ sources: missing }))
      this.units.set(unitId(unit.source, unit.unit), unit)
    const finder = new ClaimFinder(read.flatMap(({ claims }) => claims))
    for (const entry of await this.store.ledgerOf({ ids: [], sources: missing, stems: [] })) {
      this.ledger.set(JSON.stringify(entry), entry)
      if (entry.kind !== 'given') continue
      const claim = finder.find(entry.claim) ?? entry.claim
      this.founded.set(claim, [...(this.founded.get(claim) ?? []), entry.id])
    }
  }

  private sort({ source, claims }: SourceClaims): void {
    for (const { id, claim, hand } of claims) {
      if (claim.kind !== 'incident') continue
      const unit = unitId(source.id, claim.incident)
      this.unitOf.set(id, unit)
      if (hand?.kind === 'rejected') continue
      const known = this.claimsOf.get(unit)
      if (known) known.push(id)
      else this.claimsOf.set(unit, [id])
    }
  }

  async input(): Promise<ResolveInput> {
    const current = [...this.sources.values()].flatMap(({ claims }) => claims)
    const known = new Set(current.map(({ id }) => id))
    const older = await this.store.claims({ ids: [...this.names].filter((name) => isClaim(name) && !known.has(name)) })
    await this.read(older.map(({ source }) => source))
    const claims = [...current, ...older]
    const ids = new Set([...this.names].filter((name) => !isClaim(name) && !isDecision(name) && !isSource(name)))
    for (const entry of this.ledger.values()) ids.add(entry.id)
    const homes = await this.store.homes({ sources: [...this.sources.keys()] })
    const decisions = [...this.decisions.values()]
    return {
      claims,
      sources: [...this.sources.values()].map(({ source }) => source),
      decisions,
      ledger: await this.store.ledgerOf({ ids: [...ids], sources: [], stems: [] }),
      proposals: [...this.proposals.values()],
      elsewhere: new Map([...homes].filter(([claim]) => !this.names.has(claim))),
      arrangements: await arrangementsAround(this.store, claims, decisions),
    }
  }
}

/** Arrangements of the countries and times that claims, and what people set by hand, are about. */
async function arrangementsAround(
  store: Store,
  claims: readonly KeptClaim[],
  decisions: readonly Decision[],
): Promise<readonly ArrangementRecord[]> {
  const told = claims.filter(({ claim }) => claim.kind === 'incident')
  const places = decisions.flatMap((decision) => (decision.kind === 'set_place' ? [decision.place] : []))
  const times = decisions.flatMap((decision) => (decision.kind === 'set_time' ? [decision.time] : []))
  const countries = new Set(
    [...told.flatMap(({ claim }) => claim.places), ...places].flatMap(({ country }) => country ?? []),
  )
  const allTimes = [...told.map(({ claim }) => claim.time), ...times]
  // Each day once: there may be more claims than a function takes arguments.
  const days = [...new Set(allTimes.flatMap((time) => [time?.from, time?.to].flatMap((day) => dayNumber(day) ?? [])))]
  if (countries.size === 0 || days.length === 0) return []
  const about = { countries: [...countries], from: Math.min(...days) - AROUND, to: Math.max(...days) + AROUND }
  return (await store.arrangements({ about })).map(({ arrangement }) => arrangement)
}

/** Ids that were given with the stem of a time and a place. */
export const idsLike = async (store: Store, ...where: Parameters<typeof idStem>): Promise<readonly string[]> =>
  (await store.ledgerOf({ ids: [], sources: [], stems: [idStem(...where)] })).map(({ id }) => id)
