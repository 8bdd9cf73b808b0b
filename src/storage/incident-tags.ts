// What an incident can be found by: a tag for each filter that it fits ("country:SY", "grade:confirmed"). Tags stand in two
// tables, in order of days and of figures, so that any filters together are answered from the rarest of them, page by page.

import { exactForm, nameWords } from '../model/place-name.ts'
import type { Database, Writing } from './engine.ts'
import { insertAll, inParts } from './insert.ts'
import type { ListedIncident } from './store.ts'
import { LONG, spanOf } from './spans.ts'

/** The tag of every incident, and that of those that last longer than a week. */
export const ALL = 'all'
export const LASTING = 'lasting'

/** Figures from which incidents are filed, so that few are looked at that have less than was asked for. */
const STEPS = [1, 2, 3, 5, 10, 20, 50, 100, 200, 500, 1000]

export const fold = (name: string): string => exactForm(nameWords(name))

export const tag = {
  country: (code: string): string => `country:${code}`,
  admin1: (name: string): string => `admin1:${fold(name)}`,
  place: (name: string): string => `place:${fold(name)}`,
  cell: (cell: number): string => `cell:${cell}`,
  event: (type: string): string => `event:${type}`,
  actor: (name: string): string => `actor:${fold(name)}`,
  harm: (harm: string): string => `harm:${harm}`,
  group: (group: string): string => `group:${group}`,
  grade: (grade: string): string => `grade:${grade}`,
  health: (isHealth: boolean): string => `health:${isHealth ? 'yes' : 'no'}`,
  coverage: (result: string): string => `truce:${result}`,
  point: (hasPoint: boolean): string => `point:${hasPoint ? 'yes' : 'no'}`,
  state: (state: string): string => `state:${state}`,
  /** Those with at least so many are all filed under it; none is if `least` is below the first step. */
  atLeast: (harm: 'killed' | 'injured', least: number): string | null => {
    const step = STEPS.findLast((each) => each <= least)
    return step === undefined ? null : `${harm}:${step}`
  },
}

/** Whether a figure is one of the steps, so that its tag says all. */
export const isStep = (least: number): boolean => STEPS.includes(least)

// Tenths of a degree: 11 km from south to north.
const COLUMNS = 3600
const ROWS = 1800
const row = (lat: number): number => clamp(Math.floor((lat + 90) * 10), ROWS)
const column = (lon: number): number => clamp(Math.floor((lon + 180) * 10), COLUMNS)
const clamp = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value))

export const smallCell = (lat: number, lon: number): number => row(lat) * COLUMNS + column(lon)

const KM_PER_DEGREE = 111.2

/** Cells that a box of about so many kilometres around a point touches. */
export function smallCellsAround({ lat, lon, withinKm }: { lat: number; lon: number; withinKm: number }): number[] {
  const height = withinKm / KM_PER_DEGREE
  const width = Math.min(179.9, height / Math.max(0.01, Math.cos((Math.min(89.9, Math.abs(lat)) * Math.PI) / 180)))
  const first = Math.floor((lon - width + 180) * 10)
  const last = Math.floor((lon + width + 180) * 10)
  const cells = new Set<number>()
  for (let y = row(lat - height); y <= row(lat + height); y++)
    for (let x = first; x <= last; x++) cells.add(y * COLUMNS + (((x % COLUMNS) + COLUMNS) % COLUMNS))
  return [...cells]
}

const COVERAGES = ['covered', 'unclear', 'not_covered'] as const

/** One of these an incident has at most. */
export const COVERAGE_TAGS: readonly string[] = COVERAGES.map(tag.coverage)

/** Covered if any arrangement covered it; else unclear if any may have. Null where there was none. */
export function coverageTag({ coverage }: Pick<ListedIncident, 'coverage'>): string | null {
  const results = coverage.map(({ result }) => result)
  const found = COVERAGES.find((result) => results.includes(result))
  return found === undefined ? null : tag.coverage(found)
}

/** Harms that are claimed, and kinds of people harmed: not those that are only denied or said to be none. */
const harmsOf = ({ counted }: ListedIncident): string[] =>
  counted
    .filter(({ use, ceiling }) => use !== 'discounted' && ceiling !== 0)
    .flatMap(({ harm, group }) => [tag.harm(harm), ...(group === null ? [] : [tag.group(group)])])

/** All tags of an incident, each once. `isHealth`: some claim of it tells of health care attacked. */
export function tagsOf(incident: ListedIncident, isHealth: boolean): string[] {
  const { place, attribution, time } = incident
  const { span } = spanOf(time?.from ?? null, time?.to ?? null)
  const coverage = coverageTag(incident)
  const point = place !== null && place.lat !== null && place.lon !== null ? smallCell(place.lat, place.lon) : null
  const figures = (['killed', 'injured'] as const).flatMap((harm) => {
    const figure = incident[harm].best ?? incident[harm].low ?? 0
    return STEPS.filter((step) => step <= figure).map((step) => `${harm}:${step}`)
  })
  return [
    ...new Set([
      ALL,
      ...(span === LONG ? [LASTING] : []),
      ...(place?.country ? [tag.country(place.country)] : []),
      ...(place?.admin1 ? [tag.admin1(place.admin1)] : []),
      ...(place ? [tag.place(place.name)] : []),
      ...(point === null ? [] : [tag.cell(point)]),
      tag.event(incident.eventType),
      ...(attribution?.actors ?? []).map(tag.actor),
      ...harmsOf(incident),
      tag.grade(incident.grades.occurrence),
      tag.health(isHealth),
      tag.point(point !== null),
      ...(coverage === null ? [] : [coverage]),
      tag.state(incident.state),
      ...figures,
    ]),
  ]
}

/** A tag's number, and how many incidents have it. */
export interface KnownTag {
  readonly id: number
  readonly incidents: number
}

/** Tags by their names; those that no incident ever had are left out. */
export async function knownTags(db: Database, names: readonly string[]): Promise<Map<string, KnownTag>> {
  const known = new Map<string, KnownTag>()
  for (const part of inParts([...new Set(names)])) {
    const rows = await db.selectFrom('tags').selectAll().where('name', 'in', part).execute()
    for (const { id, name, incidents } of rows) known.set(name, { id, incidents })
  }
  return known
}

/** Numbers of tags, given to those that are new; `more` says by how many each grows. */
export async function countTags(trx: Writing, more: ReadonlyMap<string, number>): Promise<Map<string, number>> {
  const known = await knownTags(trx, [...more.keys()])
  const last = await trx.selectFrom('tags').select('id').orderBy('id', 'desc').limit(1).executeTakeFirst()
  let next = last?.id ?? 0
  const rows = [...more].map(([name, incidents]) => ({ id: known.get(name)?.id ?? ++next, name, incidents }))
  await insertAll(trx, 'tags', rows, 'on conflict (id) do update set incidents = tags.incidents + excluded.incidents')
  return new Map(rows.map(({ id, name }) => [name, id]))
}
