// Publishing: what is made public of an incident is kept with the decision, word for word, so that it can be shown later what
// was said when, whatever the record has become since.

import { publicPoint } from '../export/about.ts'
import type { Decision, Edition, IncidentRecord, KeptSource, Publication, PublishedClaim } from '../model/record.ts'
import { standingDecisions } from '../model/standing.ts'
import type { Store } from '../storage/store.ts'
import { type DecideOptions, type DecideOutcome, decide } from './decide.ts'
import { settleToDecide } from './settle.ts'
import { findShown } from './show.ts'
import { withoutPrivateNames } from './withheld.ts'

/** What is published of one incident, and when. */
export interface Published extends Publication {
  readonly incident: string
  readonly edition: Edition
}

/** Publishes an incident as it stands. */
export async function publish(store: Store, id: string, options: DecideOptions): Promise<DecideOutcome> {
  await settleToDecide(store)
  const shown = await findShown(store, id)
  if (shown.kind === 'problem') return { kind: 'problem', problem: shown.problem, kept: [] }
  if (shown.kind !== 'incident')
    return { kind: 'problem', problem: { code: 'unknown_id', message: `${id} is not an incident.` }, kept: [] }
  const { incident, sources } = shown
  return decide(store, [{ kind: 'publish', incident: incident.id, edition: editionOf(incident, sources) }], options)
}

/** What an incident says in public: positions of health care, shelters and camps rounded, victims, relatives and witnesses who speak
 * not named, notes and internal work left out. */
export function editionOf(incident: IncidentRecord, sources: ReadonlyMap<string, KeptSource>): Edition {
  const { eventType, means, time, killed, injured, figures, counted, lines } = incident
  const { chosen, attribution, grades, conflicts, coverage } = incident
  const point = publicPoint(incident)
  const place = incident.place && {
    ...incident.place,
    lat: point?.lat ?? null,
    lon: point?.lon ?? null,
    candidates: [],
  }
  const claims = incident.claims.map((kept): PublishedClaim => {
    const source = sources.get(kept.source)
    return {
      id: kept.id,
      exact: kept.claim.passage.exact,
      speaker: kept.claim.speaker?.name ?? null,
      source: kept.source,
      title: source?.title ?? null,
      publisher: source?.publisher ?? null,
      url: source?.url ?? null,
      publishedAt: source?.publishedAt ?? null,
      bytesHash: source?.bytesHash ?? '',
    }
  })
  const edition = {
    ...{ eventType, means, time, place, killed, injured, figures, counted, lines },
    ...{ chosen, attribution, grades, conflicts, coverage, claims },
  }
  return withoutPrivateNames(edition, incident)
}

/** What is published now, newest first. */
export async function listPublished(store: Store): Promise<readonly Published[]> {
  const decisions = await store.decisions()
  const standing = standingDecisions(decisions)
  const now = new Map<string, Published>()
  for (const decision of decisions) {
    if (!standing.has(decision.seq)) continue
    if (decision.kind === 'publish') now.set(decision.incident, published(decision))
    if (decision.kind === 'withdraw' || decision.kind === 'reject') now.delete(decision.incident)
    if (decision.kind === 'merge') for (const id of decision.from) now.delete(id)
  }
  return [...now.values()].sort((a, b) => b.decision - a.decision)
}

const published = ({ incident, edition, by, at, seq }: Decision & { readonly kind: 'publish' }): Published => ({
  incident,
  edition,
  by,
  at,
  decision: seq,
})
