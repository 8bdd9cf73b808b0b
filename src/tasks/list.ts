// Lists incidents by what a person asks for. What the store can look up it looks up; the rest is sifted here.

import { openGazetteer } from '../gazetteer/open.ts'
import type { Harm } from '../model/codes.ts'
import type { GazetteerKind } from '../model/gazetteer.ts'
import type { IncidentFilter, ListedIncident, Store } from '../storage/store.ts'
import { claimsOf } from './put-together.ts'

/** What a person asks for. Fields left out do not narrow. */
export interface IncidentQuery extends Omit<IncidentFilter, 'place' | 'country' | 'admin1' | 'claims' | 'around'> {
  /** Name of a place, a province or a country, or a country's code. */
  readonly place?: string
  readonly harm?: Harm
  /** ISO date: touched by a source or a decision since; or a size of the log. */
  readonly changedSince?: string | number
}

/** The incidents asked for. They must be up to date (`settle`). */
export async function listIncidents(
  store: Store,
  query: IncidentQuery,
  countryOf: (name: string) => string | null,
): Promise<readonly ListedIncident[]> {
  const { place, harm, changedSince, limit, ...rest } = query
  const ids = changedSince === undefined ? null : await changedIds(store, changedSince)
  const isSifted = harm !== undefined || ids !== null || place !== undefined
  const lists = await Promise.all(
    placeFilters(place, countryOf).map((where) =>
      store.incidents({ ...rest, ...where, ...(isSifted || limit === undefined ? {} : { limit }) }),
    ),
  )
  const found = lists.length === 1 ? lists[0] : inOrder(distinct(lists.flat()), query)
  if (!isSifted) return found
  return found
    .filter((incident) => harm === undefined || hasHarm(incident, harm))
    .filter(({ id }) => ids === null || ids.has(id))
    .slice(0, limit)
}

const MOST_PLACES = 20 // of one name

/** How far around the point of a place its incidents lie, in kilometres. */
const REACH_KM: Partial<Readonly<Record<GazetteerKind, number>>> = {
  site: 2,
  neighbourhood: 3,
  settlement: 6,
  district: 20,
  area: 20,
}

/** A name may be that of a town, of a province or of a country, and of several of each: all of them are meant. */
function placeFilters(place: string | undefined, countryOf: (name: string) => string | null): IncidentFilter[] {
  if (place === undefined) return [{}]
  const country = countryOf(place)
  const named = openGazetteer().find(place).slice(0, MOST_PLACES)
  const around = named.flatMap(({ kind, lat, lon }): IncidentFilter[] => {
    const withinKm = REACH_KM[kind]
    return withinKm === undefined ? [] : [{ around: { lat, lon, withinKm } }]
  })
  return [{ place }, { admin1: place }, ...(country === null ? [] : [{ country }]), ...around]
}

const distinct = (incidents: readonly ListedIncident[]): ListedIncident[] => [
  ...new Map(incidents.map((incident) => [incident.id, incident])).values(),
]

const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0)

/** As the store orders them: what is not known comes last, either way. */
function inOrder(incidents: ListedIncident[], { sort = 'date', descending }: IncidentQuery): ListedIncident[] {
  const keyOf = ({ id, time, killed }: ListedIncident): string | number | null =>
    sort === 'id' ? id : sort === 'killed' ? (killed.best ?? killed.low) : (time?.from ?? null)
  return incidents.sort((a, b) => {
    const [left, right] = [keyOf(a), keyOf(b)]
    if (left === null || right === null) return Number(left === null) - Number(right === null) || compare(a.id, b.id)
    return (descending ? compare(right, left) : compare(left, right)) || compare(a.id, b.id)
  })
}

/** Claimed, and not only denied or said to be none. */
const hasHarm = ({ counted }: ListedIncident, harm: Harm): boolean =>
  counted.some((figure) => figure.harm === harm && figure.use !== 'discounted' && figure.ceiling !== 0)

/** Incidents that a source or a decision touched since. */
async function changedIds(store: Store, since: string | number): Promise<Set<string>> {
  const sources = new Set(
    typeof since === 'number'
      ? await store.sourcesSince(since)
      : (await store.sources()).filter(({ addedAt }) => addedAt >= since).map(({ id }) => id),
  )
  const claims = (await store.claims({ sources: [...sources] })).map(({ id }) => id)
  for (const decision of await store.decisions()) {
    const isLate = typeof since === 'number' ? await isAfter(store, decision.seq, since) : decision.at >= since
    if (isLate) claims.push(...claimsOf(decision))
  }
  return new Set((await incidentsOf(store, claims)).map(({ id }) => id))
}

const PART = 1000 // claims a question

/** The incidents that have any of the claims. */
export async function incidentsOf(store: Store, claims: readonly string[]): Promise<readonly ListedIncident[]> {
  const found: ListedIncident[] = []
  for (let at = 0; at < claims.length; at += PART) {
    found.push(...(await store.incidents({ claims: claims.slice(at, at + PART) })))
  }
  return distinct(found)
}

/** Whether a decision stands in the log at this index or later. */
async function isAfter(store: Store, seq: number, size: number): Promise<boolean> {
  const proof = await store.inclusionProof(`d-${seq}`)
  return proof !== null && proof.index >= size
}
