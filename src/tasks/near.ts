// Incidents that another could be the same as: near it in time and place, with the arithmetic of matching for each.

import type { IncidentRecord, MatchExplanation } from '../model/record.ts'
import type { IncidentFilter, ListedIncident, Store } from '../storage/store.ts'
import { explainMatches } from './explain-match.ts'

/** An incident nearby, and the comparison of the two reports that speaks most for their being one. */
export interface NearIncident {
  readonly incident: ListedIncident
  readonly why: MatchExplanation
}

const NEAR_DAYS = 4
const NEAR_KM = 60
const MOST = 30 // incidents compared for one page

/** Those nearby, the likeliest first. None where neither day nor place is known: everything would be near. */
export async function nearIncidents(store: Store, to: IncidentRecord): Promise<readonly NearIncident[]> {
  const where = around(to)
  if (where === null) return []
  const others = (await store.incidents({ ...where, limit: MOST + 1 })).filter(({ id }) => id !== to.id).slice(0, MOST)
  if (others.length === 0) return []
  const claims = await store.claims({ ids: others.flatMap((other) => other.claims) })
  const matches = await explainMatches(store, to.claims, claims)
  const unitOf = new Map<string, string>()
  for (const { id, source, claim } of claims) {
    if (claim.kind === 'incident') unitOf.set(id, `${source}#${claim.incident}`)
  }
  const near = others.flatMap((incident): NearIncident[] => {
    const units = new Set(incident.claims.map((claim) => unitOf.get(claim)))
    const best = matches.find(({ a, b }) => units.has(a) || units.has(b)) // the strongest comes first
    return best ? [{ incident, why: best }] : []
  })
  return near.sort((a, b) => b.why.total - a.why.total)
}

function around({ time, place }: IncidentRecord): IncidentFilter | null {
  const from = time?.from ?? time?.to ?? null
  const days = from === null ? null : { from: shifted(from, -NEAR_DAYS), to: shifted(time?.to ?? from, NEAR_DAYS) }
  const point =
    place === null || place.lat === null || place.lon === null
      ? null
      : { around: { lat: place.lat, lon: place.lon, withinKm: NEAR_KM } }
  if (days === null && point === null) return null
  return { ...days, ...(point ?? (place?.country ? { country: place.country } : {})) }
}

const shifted = (day: string, days: number): string =>
  new Date(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
