// Sums over incidents (field guide 5.6): lows to lows, highs to highs, incidents only, with the grades that were let in.
// Documented, at least: a sum is a floor and no estimate. Tolls have no way in: the types do not let them.

import type { Demographic, Group, Harm } from '../model/codes.ts'
import type { DocumentedSum, FigureRange, IncidentRecord, OccurrenceGrade } from '../model/record.ts'

/** What is summed. */
export interface Summed {
  readonly harm: Harm
  readonly group: Group | null
  readonly demographic: Demographic | null
}

type Range = Pick<FigureRange, 'low' | 'high' | 'openHigh'>

/** What a sum asks of an incident. */
export interface SummedIncident extends Pick<IncidentRecord, 'place' | 'time'> {
  readonly grades: Pick<IncidentRecord['grades'], 'occurrence'>
  readonly figures: readonly (Summed & { readonly range: Range })[]
}

/** An incident as sums need it: a tenth of all that is told of it. */
export const summed = ({ place, time, grades, figures }: SummedIncident): SummedIncident => ({
  place: place && { ...place, candidates: [] },
  time,
  grades: { occurrence: grades.occurrence },
  figures: figures.flatMap(({ harm, group, demographic, range: { low, high, openHigh } }) =>
    low === null || high === null ? [] : [{ harm, group, demographic, range: { low, high, openHigh } }],
  ),
})

/** The grades that headlines count (field guide 5.6). */
export const COUNTED_GRADES: readonly OccurrenceGrade[] = ['corroborated', 'confirmed']

/** Sums incidents in scope. `unclear`: how many may be in scope and were left out. */
export function sumIncidents(
  incidents: readonly SummedIncident[],
  what: Summed,
  grades: readonly OccurrenceGrade[] = COUNTED_GRADES,
  unclear = 0,
): DocumentedSum {
  const counted = incidents.filter((incident) => grades.includes(incident.grades.occurrence))
  const ranges = counted.map((incident) => rangeFor(incident, what))
  const known = ranges.filter(
    (range): range is KnownRange => range !== null && range.low !== null && range.high !== null,
  )
  return {
    low: known.reduce((sum, range) => sum + range.low, 0),
    high: known.reduce((sum, range) => sum + range.high, 0),
    openHigh: known.some((range) => range.openHigh),
    incidents: counted.length,
    unknown: ranges.length - known.length,
    unclear,
    leftOut: incidents.length - counted.length,
    grades,
  }
}

type KnownRange = Range & { readonly low: number; readonly high: number }

/** The incident's figure for a harm and a kind of people; null where nothing is said of them. */
export function rangeFor(incident: SummedIncident, { harm, group, demographic }: Summed): Range | null {
  const figure = incident.figures.find(
    (one) => one.harm === harm && one.group === group && one.demographic === demographic,
  )
  return figure?.range ?? null
}
