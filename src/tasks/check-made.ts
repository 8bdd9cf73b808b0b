// Holds what is listed against what claims and decisions make of it: incidents and tolls are kept ready, outside of the log, and
// a figure that was changed there by another program would be shown. What differs can be made anew: nothing of it is evidence.

import { isDeepStrictEqual } from 'node:util'
import type { IncidentRecord } from '../model/record.ts'
import { toldTolls } from '../record/tolls.ts'
import type { ListedIncident, Store } from '../storage/store.ts'
import { KnownSources } from './known-sources.ts'
import { readPart } from './part.ts'
import { settle } from './settle.ts'

/** Something that is not listed as its claims and decisions make it. */
export interface Differs {
  /** "2016-05-01-aleppo-1", "the tolls of s-3". */
  readonly what: string
  /** What of it differs: "killed", "figures". */
  readonly fields: readonly string[]
}

const PART = 100 // incidents, sources

/** Everything that differs, as it is found. `mend`: makes it anew. */
export async function* checkMade(store: Store, mend: boolean): AsyncGenerator<Differs> {
  await settle(store)
  yield* checkIncidents(store, mend)
  yield* checkTolls(store, mend)
}

async function* checkIncidents(store: Store, mend: boolean): AsyncGenerator<Differs> {
  const known = new KnownSources(store)
  const ids = await store.incidentIds({ sort: 'id' })
  for (let at = 0; at < ids.length; at += PART) {
    const own = ids.slice(at, at + PART)
    const { head, resolution } = await readPart(store, own, known)
    const made = new Map(resolution.incidents.map((incident) => [incident.id, incident]))
    const changed: IncidentRecord[] = []
    for (const stands of await store.incidents({ ids: own })) {
      const incident = made.get(stands.id)
      const fields = incident ? differing(stands, listedOf(incident)) : ['claims']
      if (fields.length === 0) continue
      if (incident) changed.push(incident)
      yield { what: stands.id, fields }
    }
    if (mend && changed.length > 0)
      await store.keepResolution({ expectedHead: head, ledger: [], changed, removed: [], isPart: true })
  }
}

/** As it is kept: what JSON has of it, with its claims by their ids. */
const listedOf = (incident: IncidentRecord): ListedIncident =>
  JSON.parse(JSON.stringify({ ...incident, claims: incident.claims.map(({ id }) => id) })) as ListedIncident

function differing(a: ListedIncident, b: ListedIncident): string[] {
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])] as (keyof ListedIncident)[]
  return names.filter((name) => !isDeepStrictEqual(a[name], b[name]))
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
