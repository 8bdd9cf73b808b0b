// An incident as it leaves the program, as JSON: the shape that other tools rely on, keys always in the same order.

import type { IncidentRecord } from '../model/record.ts'
import type { ListedIncident } from '../storage/store.ts'

/** One line of `incidents --json`. `version` is the size of the log that it stands for: what a decision may expect. */
export function incidentOut(incident: ListedIncident, version: number): Record<string, unknown> {
  return { ...about(incident), claims: incident.claims, newClaims: incident.newClaims, version }
}

/** The whole of an incident, its claims as kept. */
export function fullIncidentOut(incident: IncidentRecord, version: number): Record<string, unknown> {
  return { ...about(incident), claims: incident.claims, newClaims: incident.newClaims, version }
}

function about(incident: Omit<IncidentRecord, 'claims'>): Record<string, unknown> {
  const { id, state, sources, eventType, means, placeHit, time, place, killed, injured, figures } = incident
  const { attribution, grades, coverage, conflicts, lines, counted, chosen, notes } = incident
  return {
    id,
    state,
    sources,
    eventType,
    means,
    placeHit,
    time,
    place,
    killed,
    injured,
    figures,
    attribution,
    grades,
    coverage,
    conflicts,
    lines,
    counted,
    chosen,
    notes,
  }
}
