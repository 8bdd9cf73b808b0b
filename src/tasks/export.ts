// Hands incidents on: chooses them, gathers what an export needs of each, and lets the format write it in parts.

import { acledStyle, type AcledOptions, type LeftOut } from '../export/acled-style.ts'
import { type ExportAbout, type ExportIncident, LOSSLESS, METHOD, type Parts, SAFER, WARNING } from '../export/about.ts'
import { csv } from '../export/csv.ts'
import { geojson } from '../export/geojson.ts'
import { jsonl } from '../export/jsonl.ts'
import type { Decision, IncidentRecord, KeptSource } from '../model/record.ts'
import { FIGURES_POLICY } from '../record/figures.ts'
import { GRADES_RULE } from '../record/grades.ts'
import { LEARNT_WEIGHTS } from '../record/weights.ts'
import type { ListedIncident, Store } from '../storage/store.ts'
import { type IncidentQuery, listIncidents } from './list.ts'
import { now } from './open-record.ts'
import { settleToHandOn } from './settle.ts'
import { sourceLevels } from './source-access.ts'

export const FORMATS = ['jsonl', 'csv', 'geojson', 'acled-style'] as const
export type Format = (typeof FORMATS)[number]

export interface ExportOptions extends AcledOptions {
  readonly format: Format
  readonly query: IncidentQuery
  readonly licence: string
  /** "breadcrumb 0.1.0" */
  readonly program: string
}

export interface Export {
  readonly about: ExportAbout
  readonly ids: readonly string[]
  /** Those of them that rest on a source that not everybody may see. */
  readonly restricted: readonly string[]
  readonly parts: Parts
  /** Filled while the parts are read. */
  readonly leftOut: readonly LeftOut[]
}

/** Begins an export. The parts are made as they are read. */
export async function beginExport(
  store: Store,
  options: ExportOptions,
  countryOf: (name: string) => string | null,
): Promise<Export> {
  await settleToHandOn(store)
  const { format, query } = options
  const { incidents } = await listIncidents(store, query, countryOf)
  const { grades, ...filters } = query
  const sources = new Map((await store.sources()).map((source) => [source.id, source]))
  const about: ExportAbout = {
    format: `breadcrumb-${format}/1`,
    program: options.program,
    method: METHOD,
    methodVersion: `${FIGURES_POLICY}, ${GRADES_RULE}, ${LEARNT_WEIGHTS.version}`,
    lexicon: [...new Set([...sources.values()].map(({ reader }) => reader))].sort(),
    gradeFilter: grades ?? 'all grades',
    filters,
    generatedAt: now(),
    recordVersion: (await store.head()).size,
    licence: options.licence,
    warning: WARNING,
    safety: format === 'jsonl' ? LOSSLESS : SAFER,
  }
  const leftOut: LeftOut[] = []
  const all = gather(store, incidents, sources, await store.decisions())
  const parts = write(format, all, about, options, (left) => leftOut.push(left))
  const levels = await sourceLevels(store)
  const restricted = incidents.filter((incident) => incident.sources.some(({ id }) => levels.has(id)))
  return { about, ids: incidents.map(({ id }) => id), restricted: restricted.map(({ id }) => id), parts, leftOut }
}

function write(
  format: Format,
  incidents: AsyncIterable<ExportIncident>,
  about: ExportAbout,
  options: AcledOptions,
  leaveOut: (left: LeftOut) => void,
): Parts {
  switch (format) {
    case 'jsonl':
      return jsonl(incidents, about)
    case 'csv':
      return csv(incidents, about)
    case 'geojson':
      return geojson(incidents, about)
    case 'acled-style':
      return acledStyle(incidents, about, options, leaveOut)
  }
}

const TOGETHER = 100 // incidents that are read at once: more would only fill memory

/** Each incident with its claims and sources, some of them read at a time. */
async function* gather(
  store: Store,
  incidents: readonly ListedIncident[],
  sources: ReadonlyMap<string, KeptSource>,
  decisions: readonly Decision[],
): AsyncGenerator<ExportIncident> {
  const decidedAt = lastDecided(decisions)
  for (let at = 0; at < incidents.length; at += TOGETHER) {
    const ids = incidents.slice(at, at + TOGETHER).map(({ id }) => id)
    for (const incident of await withClaims(store, ids)) {
      const own = incident.sources.flatMap((source) => sources.get(source.id) ?? [])
      const touched = [...own.map(({ addedAt }) => addedAt), decidedAt.get(incident.id) ?? '']
      yield { incident, sources: own, updated: touched.sort().at(-1) ?? '' }
    }
  }
}

/** Incidents as they are now, in the order given, but for those that somebody merged meanwhile: their claims stand in another. */
async function withClaims(store: Store, ids: readonly string[]): Promise<IncidentRecord[]> {
  const found = new Map((await store.incidents({ ids, sort: 'id' })).map((incident) => [incident.id, incident]))
  const listed = ids.flatMap((id) => found.get(id) ?? [])
  const homes = new Map(listed.flatMap(({ id, claims }) => claims.map((claim) => [claim, id])))
  const claims = Map.groupBy(await store.claims({ ids: [...homes.keys()] }), ({ id }) => homes.get(id))
  return listed.map((incident) => ({ ...incident, claims: claims.get(incident.id) ?? [] }))
}

function lastDecided(decisions: readonly Decision[]): Map<string, string> {
  const last = new Map<string, string>()
  for (const decision of decisions) {
    for (const { incident, within } of decision.shown ?? []) {
      last.set(incident, decision.at)
      last.set(within, decision.at)
    }
    if ('incident' in decision) last.set(decision.incident, decision.at)
  }
  return last
}
