// The record as somebody sees it who may not see all of it. Whatever asks this store, whichever way, does not meet what is
// hidden: neither the source nor its claims nor the incidents that rest on it, in lists, sums, searches, histories or errors.
// Being a store itself, it needs no route to remember anything. Who codes a source alone sees its words, and nothing that the
// reader or others made of them.

import type { Decision, IncidentRecord, KeptClaim, KeptSource, LedgerEntry } from '../model/record.ts'
import type { IncidentFilter, ListedIncident, Store } from '../storage/store.ts'
import { type Closed, closedWith, isAboutOpen, NOTHING_CLOSED, shownDecisions, sourceOf } from './closed.ts'
import { rounded, roundedClaim, roundedDecision, roundedPoint, roundedToll } from './rounding.ts'
import { settleWith } from './settle.ts'

/** What is kept from somebody. */
export interface Hidden {
  /** ids of sources of which nothing is seen. */
  readonly sources: ReadonlySet<string>
  /** ids of sources that a person codes alone: of these the words are seen, and what that person made of them. */
  readonly unread: ReadonlySet<string>
  readonly by: string
  /** Exact positions, of which some are of hospitals, shelters and camps that still work; and how a source came to us. */
  readonly isExactHidden: boolean
}

/** The store without what is hidden. It may be looked at; what is written through it is written to the whole record. */
export function veiled(store: Store, hidden: Hidden): Store {
  const { sources, unread } = hidden
  const untold = new Set([...sources, ...unread])
  const isOpen = (id: string): boolean => !sources.has(sourceOf(id))
  const isTold = (id: string): boolean => !untold.has(sourceOf(id))
  const isOwnCoding = ({ kind, by }: Decision): boolean => kind === 'code_source' && by === hidden.by
  let closing: Promise<Closed> | null = null
  const closed = (): Promise<Closed> => {
    closing ??= closedWith(store, untold)
    return closing
  }

  const shownSource = (source: KeptSource): KeptSource =>
    hidden.isExactHidden ? { ...source, receivedAs: null } : source
  const openClaims = (claims: readonly KeptClaim[]): KeptClaim[] =>
    claims.filter(({ source }) => isTold(source)).map((claim) => (hidden.isExactHidden ? roundedClaim(claim) : claim))
  /** An incident without the truces that are told of in hidden sources. */
  const shownIncident = async <T extends Pick<IncidentRecord, 'place' | 'coverage'>>(incident: T): Promise<T> => {
    const { arrangements } = incident.coverage.length > 0 ? await closed() : NOTHING_CLOSED
    const coverage = incident.coverage.filter(({ arrangement }) => !arrangements.has(arrangement))
    const open = coverage.length < incident.coverage.length ? { ...incident, coverage } : incident
    return hidden.isExactHidden ? rounded(open) : open
  }
  const openIncident = async (incident: IncidentRecord | null): Promise<IncidentRecord | null> => {
    if (incident === null || !incident.claims.every(({ source }) => isTold(source))) return null
    return { ...(await shownIncident(incident)), claims: openClaims(incident.claims) }
  }
  const listed = (incidents: readonly ListedIncident[]): Promise<ListedIncident[]> =>
    Promise.all(incidents.map(shownIncident))
  const openIds = (ids: readonly string[] | undefined) => (ids === undefined ? undefined : ids.filter(isOpen))

  /** What is asked for, of what is open: a truce that is hidden covers nothing. */
  const filterOf = async (filter: IncidentFilter = {}): Promise<IncidentFilter> => {
    if (untold.size === 0) return filter
    const open = { ...filter, withoutSources: [...untold] }
    const { coverage, ...rest } = open
    if (coverage === undefined || (await closed()).arrangements.size === 0) return open
    const { sort: _sort, limit: _limit, after: _after, offset: _offset, ...all } = open
    const covered = await listed(await store.incidents(all))
    const ids = new Set(covered.filter((incident) => coverageOf(incident) === coverage).map(({ id }) => id))
    return { ...rest, ids: rest.ids === undefined ? [...ids] : rest.ids.filter((id) => ids.has(id)) }
  }

  const sourcesOf = async (ids?: readonly string[]) =>
    (await store.sources(openIds(ids))).filter(({ id }) => isOpen(id)).map(shownSource)
  const openDecisions = async (decisions: readonly Decision[]): Promise<Decision[]> => {
    const things = untold.size === 0 ? NOTHING_CLOSED : await closed()
    const isShown = (decision: Decision): boolean =>
      isAboutOpen(decision, isTold, things) || (isOwnCoding(decision) && isAboutOpen(decision, isOpen, NOTHING_CLOSED))
    const kept = untold.size === 0 ? decisions : await shownDecisions(store, decisions, isShown)
    return hidden.isExactHidden ? kept.map(roundedDecision) : [...kept]
  }
  const isOpenEntry = (entry: LedgerEntry): boolean => entry.kind !== 'given' || isTold(entry.claim)

  const seen: Store = {
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
      isTold(source) ? openClaims(await store.claimsByReader(source, reader)) : [],
    readers: async (source) => (isOpen(source) ? store.readers(source) : []),
    decisions: async (target) => openDecisions(await store.decisions(target)),
    linkedDecisions: async (names) => openDecisions(await store.linkedDecisions(names)),
    ledger: async () => (await store.ledger()).filter(isOpenEntry),
    ledgerOf: async (query) => (await store.ledgerOf(query)).filter(isOpenEntry),
    findIncidentId: async (id) => {
      const found = await store.findIncidentId(id)
      return found !== null && (await store.countIncidents(await filterOf({ ids: [found] }))) > 0 ? found : null
    },
    keepResolution: async () => 'changed',
    keepMatches: async () => 'changed',
    restartMatching: async () => undefined,
    matchUnits: async (query) => (await store.matchUnits(query)).filter(({ source }) => isTold(source)),
    homes: async (query) => new Map([...(await store.homes(query))].filter(([claim]) => isTold(claim))),
    arrangements: async (query) =>
      (await store.arrangements(query)).filter(({ arrangement }) => arrangement.sources.every(isTold)),
    tolls: async () =>
      (await store.tolls())
        .filter(({ source }) => isTold(source.id))
        .map((toll) => (hidden.isExactHidden ? roundedToll(toll) : toll)),
    tollCounts: async () => new Map([...(await store.tollCounts())].filter(([source]) => isTold(source))),
    keepTolls: async () => undefined,
    filing: async () => [],
    standingIds: async () => [],
    tagCounts: async () => new Map(),
    refile: async () => undefined,
    emptyTags: async () => undefined,
    sourcesSince: async (size) => (await store.sourcesSince(size)).filter(isTold),
    incident: async (id) => openIncident(await store.incident(id)),
    incidents: async (filter) => listed(await store.incidents(await filterOf(filter))),
    incidentPage: async (filter) => {
      const page = await store.incidentPage(await filterOf(filter))
      return { ...page, incidents: await listed(page.incidents) }
    },
    countIncidents: async (filter) => store.countIncidents(await filterOf(filter)),
    incidentIds: async (filter) => store.incidentIds(await filterOf(filter)),
    tallyIncidents: async (filter, step) => store.tallyIncidents(await filterOf(filter), step),
    incidentPoints: async (filter, limit) => {
      const points = await store.incidentPoints(await filterOf(filter), limit)
      return hidden.isExactHidden ? points.map(roundedPoint) : points
    },
    search: async (words, limit) => {
      const found = await store.search(words, limit + sources.size)
      return found
        .filter(({ source }) => isOpen(source.id))
        .slice(0, limit)
        .map((one) => ({ ...one, source: shownSource(one.source) }))
    },
    inclusionProof: async (item, size) =>
      typeof item === 'string' && !(item.includes('#') ? isTold(item) : isOpen(item))
        ? null
        : store.inclusionProof(item, size),
    settings: async () => {
      const all = Object.entries(await store.settings())
      return Object.fromEntries(all.filter(([name]) => isOpen(sourceSet(name))))
    },
    settingEntries: async () => (await store.settingEntries()).filter(({ name }) => isOpen(sourceSet(name))),
    counts: async () => {
      if (untold.size === 0) return store.counts()
      const all = await store.counts()
      const withheld = await store.claims({ sources: [...untold] })
      return {
        ...all,
        sources: all.sources - sources.size,
        claims: all.claims - withheld.length,
        incidents: await store.countIncidents(await filterOf()),
      }
    },
  }
  // The incidents are made from all that there is, never from what one person sees.
  settleWith(seen, store)
  return seen
}

/** The source that a setting is about, where it is about one. */
const sourceSet = (name: string): string => name.replace(/^(?:access|reliability:source):/, '')

/** Covered if any truce covered it; else unclear if any may have: as a list is filtered by it. */
const coverageOf = ({ coverage }: ListedIncident): string | undefined =>
  (['covered', 'unclear', 'not_covered'] as const).find((one) => coverage.some(({ result }) => result === one))
