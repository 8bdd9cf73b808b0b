// The record without exact positions, of which some are of hospitals, shelters and camps that still work.

import type { Claim, Place } from '../model/reading.ts'
import type { Decision, IncidentRecord, KeptClaim, ToldToll } from '../model/record.ts'
import type { IncidentPoint } from '../storage/store.ts'

// Which claim tells that a place is a hospital or a shelter, and which gives the point, is not always the same one: so all
// points of sites are rounded, not those of some.
const EXACT: ReadonlySet<string> = new Set(['site', 'neighbourhood'])
const coarse = (degrees: number): number => Math.round(degrees * 100) / 100

export const roundedPoint = (point: IncidentPoint): IncidentPoint =>
  EXACT.has(point.precision) ? { ...point, lat: coarse(point.lat), lon: coarse(point.lon) } : point

const roundedPlace = (place: Place): Place =>
  place.lat === null || place.lon === null || !EXACT.has(place.precision)
    ? { ...place, candidates: [] }
    : { ...place, lat: coarse(place.lat), lon: coarse(place.lon), candidates: [] }

/** An incident, its own place rounded. */
export const rounded = <T extends Pick<IncidentRecord, 'place'>>(incident: T): T =>
  incident.place === null ? incident : { ...incident, place: roundedPlace(incident.place) }

const roundedSaid = <T extends Claim>(claim: T): T => ({ ...claim, places: claim.places.map(roundedPlace) })

export const roundedClaim = (kept: KeptClaim): KeptClaim => ({ ...kept, claim: roundedSaid(kept.claim) })

export const roundedToll = (toll: ToldToll): ToldToll =>
  toll.area === null ? toll : { ...toll, area: roundedPlace(toll.area) }

/** What was decided, without the exact points in it. */
export function roundedDecision(decision: Decision): Decision {
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
