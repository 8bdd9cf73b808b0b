// A table, one incident a row, ids and codes as the record has them. The last columns say how it was made, on each row, so that
// no reader of tables stumbles over lines of another kind.

import type { FigureRange, HarmFigure, IncidentRecord } from '../model/record.ts'
import {
  coverageOf,
  type ExportAbout,
  type ExportIncident,
  healthOf,
  isArea,
  isOnHealth,
  type Parts,
  publicPoint,
  publishersOf,
} from './about.ts'

/** What stands in a cell. Null is empty: not known. */
export type CellValue = string | number | boolean | null

/** One row, its cells quoted where they must be (RFC 4180). */
export const csvRow = (cells: readonly CellValue[]): string => `${cells.map(csvCell).join(',')}\r\n`

function csvCell(value: CellValue): string {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  // A spreadsheet would take these for a formula: words of a source must not run.
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

type Field = readonly [name: string, value: (one: ExportIncident, about: ExportAbout) => CellValue]

const list = (values: readonly string[]): string | null => (values.length > 0 ? values.join('; ') : null)

const range = (name: string, of: (incident: IncidentRecord) => FigureRange | null): readonly Field[] => [
  [`${name}_low`, ({ incident }) => of(incident)?.low ?? null],
  [`${name}_best`, ({ incident }) => of(incident)?.best ?? null],
  [`${name}_high`, ({ incident }) => of(incident)?.high ?? null],
  [`${name}_open_high`, ({ incident }) => of(incident)?.openHigh ?? null],
]

/** The figure for one kind of people among the killed. */
export const killedOf = (
  { figures }: IncidentRecord,
  kind: { readonly group?: HarmFigure['group']; readonly demographic?: HarmFigure['demographic'] },
): FigureRange | null =>
  figures.find(
    ({ harm, group, demographic }) =>
      harm === 'killed' && group === (kind.group ?? null) && demographic === (kind.demographic ?? null),
  )?.range ?? null

const FIELDS: readonly Field[] = [
  ['id', ({ incident }) => incident.id],
  ['state', ({ incident }) => incident.state],
  ['event_type', ({ incident }) => incident.eventType],
  ['means', ({ incident }) => list(incident.means)],
  ['place_hit', ({ incident }) => list(incident.placeHit)],
  ['date_start', ({ incident }) => incident.time?.from ?? null],
  ['date_end', ({ incident }) => incident.time?.to ?? null],
  ['date_precision', ({ incident }) => incident.time?.precision ?? null],
  ['place', ({ incident }) => incident.place?.name ?? null],
  ['place_precision', ({ incident }) => incident.place?.precision ?? null],
  ['country', ({ incident }) => incident.place?.country ?? null],
  ['admin1', ({ incident }) => incident.place?.admin1 ?? null],
  ['latitude', ({ incident }) => publicPoint(incident)?.lat ?? null],
  ['longitude', ({ incident }) => publicPoint(incident)?.lon ?? null],
  ['point_stands_for_area', ({ incident }) => (incident.place ? isArea(incident) : null)],
  ['attribution', ({ incident }) => incident.attribution?.relation ?? null],
  ['actors', ({ incident }) => list(incident.attribution?.actors ?? [])],
  ['occurrence_grade', ({ incident }) => incident.grades.occurrence],
  ['attribution_grade', ({ incident }) => incident.grades.attribution],
  ...range('killed', ({ killed }) => killed),
  ...range('injured', ({ injured }) => injured),
  ...range('killed_civilians', (incident) => killedOf(incident, { group: 'civilian' })),
  ...range('killed_combatants', (incident) => killedOf(incident, { group: 'combatant' })),
  ...range('killed_security_forces', (incident) => killedOf(incident, { group: 'security_forces' })),
  ...range('killed_children', (incident) => killedOf(incident, { demographic: 'child' })),
  ...range('killed_women', (incident) => killedOf(incident, { demographic: 'woman' })),
  ['killed_policy', ({ incident }) => incident.killed.policy],
  ['health_care_attacked', ({ incident }) => isOnHealth(incident)],
  ['health_effects', ({ incident }) => list(healthOf(incident))],
  ['truce', ({ incident }) => coverageOf(incident)],
  ['origins', ({ incident }) => incident.lines.length],
  ['disagreements', ({ incident }) => list([...new Set(incident.conflicts.map(({ type }) => type))])],
  ['publishers', ({ sources }) => list(publishersOf(sources))],
  ['sources', ({ sources }) => list(sources.map(({ id }) => id))],
  ['external_ids', ({ sources }) => list(sources.flatMap(({ externalId }) => externalId ?? []))],
  ['claims', ({ incident }) => list(incident.claims.map(({ id }) => id))],
  ['updated', ({ updated }) => updated],
  ['record_version', (_, about) => about.recordVersion],
  ['method', (_, about) => about.method],
  ['method_version', (_, about) => `${about.program}; ${about.methodVersion}`],
  ['lexicon_version', (_, about) => about.lexicon.join('; ')],
  ['grade_filter', (_, about) => gradesInWords(about)],
  ['generated_at', (_, about) => about.generatedAt],
  ['licence', (_, about) => about.licence],
  ['warning', (_, about) => `${about.warning} ${about.safety}`],
]

export const gradesInWords = ({ gradeFilter }: ExportAbout): string =>
  typeof gradeFilter === 'string' ? gradeFilter : gradeFilter.join('; ')

export async function* csv(incidents: AsyncIterable<ExportIncident>, about: ExportAbout): Parts {
  yield csvRow(FIELDS.map(([name]) => name))
  for await (const one of incidents) yield csvRow(FIELDS.map(([, value]) => value(one, about)))
}
