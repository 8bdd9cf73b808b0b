// What every export says of itself (field guide 10): how it was made, what was let in, under which licence, and that counts are
// documented floors and no estimates.

import type { Connection } from '../model/codes.ts'
import type { IncidentRecord, KeptSource, OccurrenceGrade } from '../model/record.ts'

/** How an export was made. */
export interface ExportAbout {
  readonly format: string
  readonly program: string
  readonly method: string
  /** Versions of the rules by which figures and grades are proposed, and of the weights of matching. */
  readonly methodVersion: string
  /** Word lists and phrase tables by which the sources were read. */
  readonly lexicon: readonly string[]
  /** Occurrence grades that were let in. */
  readonly gradeFilter: readonly OccurrenceGrade[] | 'all grades'
  /** Other filters, as given. */
  readonly filters: Readonly<Record<string, unknown>>
  readonly generatedAt: string
  /** Size of the record's log that this stands for. */
  readonly recordVersion: number
  readonly licence: string
  readonly warning: string
  readonly safety: string
}

export const METHOD =
  'Claims are read from reports by written rules, each with the words it rests on. Which claims tell of one incident is proposed by evidence weights that add up and decided by people. low is the smallest floor of the claims that count, high the largest ceiling, best is chosen by the policy named with it; nothing is averaged. Unknown is not zero. Tolls are never added to incidents.'

export const WARNING =
  'Counts are what is documented, at least: floors, never estimates. Fewer reports can mean fewer reporters.'

export const LOSSLESS =
  'Nothing is left out or rounded: mind who is named and how exact positions are before passing it on.'

export const SAFER =
  'Positions of health facilities, shelters and camps are rounded to 0.01 degree where they are more exact; victims, relatives and witnesses who speak are not named.'

/** An incident with what an export needs beside it. */
export interface ExportIncident {
  readonly incident: IncidentRecord
  readonly sources: readonly KeptSource[]
  /** UTC, ISO 8601: when a source or a decision last touched it. */
  readonly updated: string
}

/** A file in parts, so that a large record is never held whole. */
export type Parts = AsyncGenerator<string>

const SENSITIVE: ReadonlySet<string> = new Set(['health_facility', 'health_transport', 'shelter', 'displacement_camp'])

/** A position as it may leave the record: a point, rounded where working hospitals and shelters would be given away. */
export function publicPoint({
  place,
  placeHit,
}: IncidentRecord): { readonly lat: number; readonly lon: number } | null {
  if (!place || place.lat === null || place.lon === null) return null
  const isExact = place.precision === 'site' || place.precision === 'neighbourhood'
  if (!isExact || !placeHit.some((hit) => SENSITIVE.has(hit))) return { lat: place.lat, lon: place.lon }
  return { lat: rounded(place.lat), lon: rounded(place.lon) }
}

const rounded = (degrees: number): number => Math.round(degrees * 100) / 100

const AREAS: ReadonlySet<string> = new Set(['district', 'province', 'area_vague', 'country', 'sea_or_air'])

/** Whether the point stands for an area, and must not be drawn as a site. */
export const isArea = ({ place }: IncidentRecord): boolean =>
  place !== null && (place.representative || AREAS.has(place.precision))

/** Effects on health care that claims tell of. */
export function healthOf({ claims }: IncidentRecord): readonly string[] {
  const effects = claims.flatMap(({ claim }) => (claim.kind === 'incident' ? (claim.health?.effect ?? []) : []))
  return [...new Set(effects)].sort()
}

/** Whether health care was attacked at all, also where no effect is told. */
export const isOnHealth = ({ claims }: IncidentRecord): boolean =>
  claims.some(({ claim }) => claim.kind === 'incident' && claim.health !== null)

const PRIVATE: Partial<Readonly<Record<Connection, string>>> = {
  victim: 'a victim',
  relative: 'a relative',
  witness: 'a witness',
}

/** An origin as it may leave the record: of victims, relatives and witnesses only that they are such (field guide 8). */
export function publicOrigin({ claims, lines }: IncidentRecord, origin: string): string {
  const said = new Set(lines.find((line) => line.origin === origin && line.isNamed)?.claims)
  const private_ = claims.flatMap(
    ({ id, claim }) => PRIVATE[said.has(id) ? (claim.speaker?.connection ?? 'unknown') : 'unknown'] ?? [],
  )
  return private_.length > 0 ? `${private_[0]}, name withheld` : origin
}

/** Publishers of the sources, each once. */
export const publishersOf = (sources: readonly KeptSource[]): string[] => [
  ...new Set(sources.map(({ publisher, url, title, id }) => publisher ?? url ?? title ?? id)),
]

/** Covered if any arrangement covered it, else unclear if any may have; null where none was near. */
export function coverageOf({ coverage }: IncidentRecord): string | null {
  const results = coverage.map(({ result }) => result)
  return (['covered', 'unclear', 'not_covered'] as const).find((result) => results.includes(result)) ?? null
}
