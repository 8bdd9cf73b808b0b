// Holds what is listed against what claims and decisions make of it: incidents, tolls and truces are kept ready, outside of the
// log, and a figure that was changed there by another program would be shown. What differs can be made anew: nothing of it is
// evidence.

import { isDeepStrictEqual } from 'node:util'
import type { IncidentRecord } from '../model/record.ts'
import { toldTolls } from '../record/tolls.ts'
import type { ListedIncident, Store } from '../storage/store.ts'
import { checkTruces } from './check-truces.ts'
import { KnownSources } from './known-sources.ts'
import { readPart } from './part.ts'
import { settle } from './settle.ts'

/** Something that is not listed as its claims and decisions make it. */
export interface Differs {
  /** "2016-05-01-aleppo-1", "the tolls of s-3", "ceasefire-2016-02-27-syria", "what is found by event:shelling". */
  readonly what: string
  /** What of it differs: "killed", "figures", "sums"; "incident" where it is not there. */
  readonly fields: readonly string[]
}

const PART = 100 // incidents, sources

/** Everything that differs, as it is found. `mend`: makes it anew. */
export async function* checkMade(store: Store, mend: boolean): AsyncGenerator<Differs> {
  await settle(store)
  const counted = await store.tagCounts()
  // Incidents are weighed with the truces that are kept.
  yield* checkTruces(store, mend)
  const tags = yield* checkIncidents(store, mend)
  yield* checkMissing(store, mend)
  yield* checkTags(store, { counted, tags }, mend)
  yield* checkTolls(store, mend)
}

/** Gives how many incidents should stand under each tag. */
async function* checkIncidents(store: Store, mend: boolean): AsyncGenerator<Differs, ReadonlyMap<string, number>> {
  const counts = new Map<string, number>()
  for await (const { ids, made, head } of partsOf(store)) {
    const filed = new Map((await store.filing([...made.values()])).map((one) => [one.id, one]))
    const stands = new Map((await store.incidents({ ids })).map((one) => [one.id, one]))
    const wrong: string[] = []
    for (const id of ids) {
      const { tags = [], wrong: otherwise = [] } = filed.get(id) ?? {}
      for (const name of tags) counts.set(name, (counts.get(name) ?? 0) + 1)
      const fields = [...new Set([...differing(stands.get(id), made.get(id)), ...otherwise])]
      if (fields.length === 0) continue
      wrong.push(id)
      yield { what: id, fields }
    }
    if (!mend || wrong.length === 0) continue
    await store.refile(wrong.flatMap((id) => made.get(id) ?? []))
    const removed = wrong.filter((id) => !made.has(id))
    if (removed.length > 0)
      await store.keepResolution({ expectedHead: head, ledger: [], changed: [], removed, isPart: true })
  }
  return counts
}

/** The incidents that are listed, some at a time, and what is made of their claims and decisions. */
async function* partsOf(store: Store) {
  const known = new KnownSources(store)
  const all = await store.standingIds()
  for (let at = 0; at < all.length; at += PART) {
    const ids = all.slice(at, at + PART)
    const { head, resolution } = await readPart(store, ids, known)
    const asked = new Set(ids)
    const made = new Map(resolution.incidents.flatMap((one) => (asked.has(one.id) ? [[one.id, one] as const] : [])))
    yield { ids, head, made }
  }
}

/** As it is kept: what JSON has of it, with its claims by their ids. */
const listedOf = (incident: IncidentRecord): ListedIncident =>
  JSON.parse(JSON.stringify({ ...incident, claims: incident.claims.map(({ id }) => id) })) as ListedIncident

/** What of an incident is listed otherwise than it is made. */
function differing(stands: ListedIncident | undefined, made: IncidentRecord | undefined): string[] {
  if (made === undefined) return ['claims']
  if (stands === undefined) return ['incident']
  const should = listedOf(made)
  const names = [...new Set([...Object.keys(stands), ...Object.keys(should)])] as (keyof ListedIncident)[]
  return names.filter((name) => !isDeepStrictEqual(stands[name], should[name]))
}

/** Incidents that claims make and that are not listed: these claims stand nowhere. */
async function* checkMissing(store: Store, mend: boolean): AsyncGenerator<Differs> {
  const known = new KnownSources(store)
  const listed = new Set(await store.standingIds())
  for await (const claims of homeless(store)) {
    const { head, resolution } = await readPart(store, claims, known)
    const missing = resolution.incidents.filter(({ id }) => !listed.has(id))
    for (const { id } of missing) {
      listed.add(id)
      yield { what: id, fields: ['incident'] }
    }
    if (mend && missing.length > 0)
      await store.keepResolution({ expectedHead: head, ledger: [], changed: missing, removed: [], isPart: true })
  }
}

/** Claims of incidents that stand in none, some at a time; those of incidents that people rejected among them. */
async function* homeless(store: Store): AsyncGenerator<readonly string[]> {
  let waiting: string[] = []
  let sources: { readonly id: string; readonly claims: readonly string[] }[] = []
  const look = async (): Promise<void> => {
    const homes = await store.homes({ sources: sources.map(({ id }) => id) })
    waiting.push(...sources.flatMap(({ claims }) => claims.filter((claim) => !homes.has(claim))))
    sources = []
  }
  for await (const { source, claims } of store.eachSourceClaims()) {
    const told = claims.filter(({ claim, hand }) => claim.kind === 'incident' && hand?.kind !== 'rejected')
    sources.push({ id: source.id, claims: told.map(({ id }) => id) })
    if (sources.length >= PART) await look()
    if (waiting.length < PART) continue
    yield waiting
    waiting = []
  }
  await look()
  if (waiting.length > 0) yield waiting
}

interface Tags {
  /** As they stood before anything was mended. */
  readonly counted: Awaited<ReturnType<Store['tagCounts']>>
  /** How many should. */
  readonly tags: ReadonlyMap<string, number>
}

/** What stands under a tag that should not, or is counted wrongly: what does not stand there was told of its incident. */
async function* checkTags(store: Store, { counted, tags }: Tags, mend: boolean): AsyncGenerator<Differs> {
  const wrong = [...counted].flatMap(([name, { said, byDay, byFigure }]) => {
    const made = tags.get(name) ?? 0
    return said !== made || byDay > made || byFigure > made ? [name] : []
  })
  for (const name of wrong) yield { what: `what is found by ${name}`, fields: [] }
  if (!mend || wrong.length === 0) return
  await store.emptyTags(wrong)
  for await (const { made } of partsOf(store)) {
    const filed = await store.filing([...made.values()])
    await store.refile(filed.flatMap((one) => (one.wrong.length > 0 ? (made.get(one.id) ?? []) : [])))
  }
}

async function* checkTolls(store: Store, mend: boolean): AsyncGenerator<Differs> {
  const kept = Map.groupBy(await store.tolls(), ({ source }) => source.id)
  for await (const { source, claims } of store.eachSourceClaims()) {
    const tolls = claims.flatMap((one) => (one.hand?.kind === 'rejected' ? [] : toldTolls(one, source)))
    if (isDeepStrictEqual(JSON.parse(JSON.stringify(tolls)), kept.get(source.id) ?? [])) continue
    if (mend) await store.keepTolls({ sources: [source.id], tolls, to: null })
    yield { what: `the tolls of ${source.id}`, fields: [] }
  }
}
