// The record as somebody sees it who may not see all of it. Whatever asks this store, whichever way, does not meet what is
// hidden: neither the source nor its claims nor the incidents that rest on it, in lists, sums, searches, histories or errors.
// Being a store itself, it needs no route to remember anything.

import type { Claim, Place } from '../model/reading.ts'
import type { Decision, IncidentRecord, KeptClaim, KeptSource, LedgerEntry } from '../model/record.ts'
import type { IncidentFilter, ListedIncident, Store } from '../storage/store.ts'
import { settleToLook } from './settle.ts'

/** What is kept from somebody. */
export interface Hidden {
  /** ids. */
  readonly sources: ReadonlySet<string>
  /** Exact positions, of which some are of hospitals, shelters and camps that still work; and how a source came to us. */
  readonly isExactHidden: boolean
}

/** The store without what is hidden. It may be looked at; what is written through it is written to the whole record. */
export function veiled(store: Store, hidden: Hidden): Store {
  const { sources } = hidden
  const isOpen = (id: string): boolean => !sources.has(sourceOf(id))
  const filterOf = (filter: IncidentFilter = {}): IncidentFilter =>
    sources.size === 0 ? filter : { ...filter, withoutSources: [...sources] }
  const shownSource = (source: KeptSource): KeptSource =>
    hidden.isExactHidden ? { ...source, receivedAs: null } : source
  const openClaims = (claims: readonly KeptClaim[]): KeptClaim[] =>
    claims.filter(({ source }) => isOpen(source)).map((claim) => (hidden.isExactHidden ? roundedClaim(claim) : claim))
  const openIncident = (incident: IncidentRecord | null): IncidentRecord | null =>
    incident === null || !incident.claims.every(({ source }) => isOpen(source))
      ? null
      : hidden.isExactHidden
        ? { ...rounded(incident), claims: openClaims(incident.claims) }
        : incident
  const listed = (incident: ListedIncident): ListedIncident => (hidden.isExactHidden ? rounded(incident) : incident)
  const openIds = (ids: readonly string[] | undefined) => (ids === undefined ? undefined : ids.filter(isOpen))

  const sourcesOf = async (ids?: readonly string[]) =>
    (await store.sources(openIds(ids))).filter(({ id }) => isOpen(id)).map(shownSource)
  const isOpenDecision = async (): Promise<(decision: Decision) => boolean> => {
    if (sources.size === 0) return () => true
    const resting = await Promise.all([...sources].map((source) => store.incidents({ source })))
    const closed = new Set(resting.flat().map(({ id }) => id))
    return (decision) => isAbout(decision, isOpen, (id) => !closed.has(id))
  }

  const openDecisions = async (decisions: readonly Decision[]): Promise<Decision[]> => {
    const open = decisions.filter(await isOpenDecision())
    return hidden.isExactHidden ? open.map(roundedDecision) : open
  }
  const isOpenEntry = (entry: LedgerEntry): boolean => entry.kind !== 'given' || isOpen(entry.claim)

  return {
    ...store,
    sources: sourcesOf,
    source: async (id) => (await sourcesOf([id]))[0] ?? null,
    sourceByExternalId: async (id) => {
      const source = await store.sourceByExternalId(id)
      return source && isOpen(source.id) ? shownSource(source) : null
    },
    text: async (id) => (isOpen(id) ? store.text(id) : null),
    bytes: async (id) => (isOpen(id) ? store.bytes(id) : null),
    claims: async (filter) => openClaims(await store.claims(filter)),
    async *eachSourceClaims() {
      for await (const each of store.eachSourceClaims()) {
        if (!isOpen(each.source.id)) continue
        yield { ...each, source: shownSource(each.source), claims: openClaims(each.claims) }
      }
    },
    sourceClaims: async (ids) =>
      (await store.sourceClaims(ids.filter(isOpen))).map((each) => ({
        ...each,
        source: shownSource(each.source),
        claims: openClaims(each.claims),
      })),
    claimsByReader: async (source, reader) =>
      isOpen(source) ? openClaims(await store.claimsByReader(source, reader)) : [],
    readers: async (source) => (isOpen(source) ? store.readers(source) : []),
    decisions: async (target) => openDecisions(await store.decisions(target)),
    linkedDecisions: async (names) => openDecisions(await store.linkedDecisions(names)),
    ledger: async () => (await store.ledger()).filter(isOpenEntry),
    ledgerOf: async (query) => (await store.ledgerOf(query)).filter(isOpenEntry),
    findIncidentId: async (id) => {
      const found = await store.findIncidentId(id)
      return found !== null && (await store.countIncidents(filterOf({ ids: [found] }))) > 0 ? found : null
    },
    // The incidents are made from all that there is, never from what one person sees.
    head: async () => {
      await settleToLook(store)
      return store.head()
    },
    keepResolution: async () => 'changed',
    keepMatches: async () => 'changed',
    restartMatching: async () => undefined,
    matchUnits: async (query) => (await store.matchUnits(query)).filter(({ source }) => isOpen(source)),
    homes: async (query) => new Map([...(await store.homes(query))].filter(([claim]) => isOpen(claim))),
    arrangements: async (query) =>
      (await store.arrangements(query)).filter(({ arrangement }) => arrangement.sources.every(isOpen)),
    sourcesSince: async (size) => (await store.sourcesSince(size)).filter(isOpen),
    incident: async (id) => openIncident(await store.incident(id)),
    incidents: async (filter) => (await store.incidents(filterOf(filter))).map(listed),
    incidentPage: async (filter) => {
      const page = await store.incidentPage(filterOf(filter))
      return { ...page, incidents: page.incidents.map(listed) }
    },
    countIncidents: (filter) => store.countIncidents(filterOf(filter)),
    tallyIncidents: (filter, step) => store.tallyIncidents(filterOf(filter), step),
    incidentPoints: async (filter, limit) => {
      const points = await store.incidentPoints(filterOf(filter), limit)
      if (!hidden.isExactHidden) return points
      return points.map((point) =>
        EXACT.has(point.precision) ? { ...point, lat: coarse(point.lat), lon: coarse(point.lon) } : point,
      )
    },
    search: async (words, limit) => {
      const found = await store.search(words, limit + sources.size)
      return found
        .filter(({ source }) => isOpen(source.id))
        .slice(0, limit)
        .map((one) => ({ ...one, source: shownSource(one.source) }))
    },
    inclusionProof: async (item, size) =>
      typeof item === 'string' && !isOpen(item) ? null : store.inclusionProof(item, size),
    settings: async () => {
      const all = Object.entries(await store.settings())
      return Object.fromEntries(all.filter(([name]) => isOpen(sourceSet(name))))
    },
    settingEntries: async () => (await store.settingEntries()).filter(({ name }) => isOpen(sourceSet(name))),
    counts: async () => {
      if (sources.size === 0) return store.counts()
      const all = await store.counts()
      const closed = await store.claims({ sources: [...sources] })
      return {
        ...all,
        sources: all.sources - sources.size,
        claims: all.claims - closed.length,
        incidents: await store.countIncidents(filterOf()),
      }
    },
  }
}

/** The source that a setting is about, where it is about one. */
const sourceSet = (name: string): string => name.replace(/^(?:access|reliability:source):/, '')

/** Of a source, or of a claim: "s-12#incident:1-2" is of "s-12". */
const sourceOf = (id: string): string => id.split('#')[0]

/** Whether a decision is on things that are all open. */
function isAbout(
  decision: Decision,
  isOpen: (id: string) => boolean,
  isOpenIncident: (id: string) => boolean,
): boolean {
  const shown = decision.shown ?? []
  if (!shown.every(({ within, claims }) => isOpenIncident(within) && claims.every(isOpen))) return false
  if ('source' in decision && typeof decision.source === 'string' && !isOpen(decision.source)) return false
  if ('claim' in decision && typeof decision.claim === 'string' && !isOpen(decision.claim)) return false
  if ('incident' in decision && typeof decision.incident === 'string' && !isOpenIncident(decision.incident))
    return false
  return !('claims' in decision) || decision.claims.every((claim) => typeof claim !== 'string' || isOpen(claim))
}

// Which claim tells that a place is a hospital or a shelter, and which gives the point, is not always the same one: so all
// points of sites are rounded, not those of some.
const EXACT: ReadonlySet<string> = new Set(['site', 'neighbourhood'])
const coarse = (degrees: number): number => Math.round(degrees * 100) / 100

const roundedPlace = (place: Place): Place =>
  place.lat === null || place.lon === null || !EXACT.has(place.precision)
    ? { ...place, candidates: [] }
    : { ...place, lat: coarse(place.lat), lon: coarse(place.lon), candidates: [] }

const rounded = <T extends Pick<IncidentRecord, 'place'>>(incident: T): T =>
  incident.place === null ? incident : { ...incident, place: roundedPlace(incident.place) }

const roundedSaid = <T extends Claim>(claim: T): T => ({ ...claim, places: claim.places.map(roundedPlace) })

const roundedClaim = (kept: KeptClaim): KeptClaim => ({ ...kept, claim: roundedSaid(kept.claim) })

/** What was decided, without the exact points in it. */
function roundedDecision(decision: Decision): Decision {
  switch (decision.kind) {
    case 'set_place':
      return { ...decision, place: roundedPlace(decision.place) }
    case 'add_claim':
    case 'correct_claim':
    case 'accept_claim':
      return { ...decision, as: roundedSaid(decision.as) }
    case 'code_source':
      return { ...decision, claims: decision.claims.map(roundedSaid) }
    default:
      return decision
  }
}
