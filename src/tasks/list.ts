// Lists incidents by what a person asks for, sums them, shows them over time and as points. They must be up to date
// (`settle`).

import type { OccurrenceGrade } from '../model/record.ts'
import { COUNTED_GRADES } from '../record/sums.ts'
import type {
  IncidentFilter,
  IncidentPage,
  IncidentPoint,
  IncidentSeries,
  IncidentSum,
  IncidentTally,
  ListedIncident,
  Store,
} from '../storage/store.ts'
import { byGrade, overTime } from '../storage/tally.ts'
import { actorsNamed, type CountryOf, placesNamed } from './filter-names.ts'

type Narrowed = Omit<
  IncidentFilter,
  'place' | 'country' | 'admin1' | 'around' | 'anyPlace' | 'actors' | 'claims' | 'ids' | 'changedSince'
>

/** What a person asks for. Fields left out do not narrow. */
export interface IncidentQuery extends Narrowed {
  /** Name of a place, a province or a country, or a country's code. */
  readonly place?: string
  /** Who is blamed, by any of the names that our lists have for them. */
  readonly actor?: string
  /** ISO date: touched by a source or a decision since; or a size of the log. */
  readonly changedSince?: string | number
}

/** The incidents asked for: all, or a page of `limit` with the cursor of the next (`after`). */
export async function listIncidents(store: Store, query: IncidentQuery, countryOf: CountryOf): Promise<IncidentPage> {
  return store.incidentPage(await filterOf(store, query, countryOf))
}

/** How many there are of the incidents asked for. */
export async function countIncidents(store: Store, query: IncidentQuery, countryOf: CountryOf): Promise<number> {
  return store.countIncidents(await filterOf(store, query, countryOf))
}

/** What the incidents asked for come to. */
export interface IncidentTotals {
  /** How many there are, of all grades. */
  readonly incidents: number
  readonly withoutPoint: number
  /** Of those whose grade counts. */
  readonly killed: IncidentSum
  readonly injured: IncidentSum
  readonly byGrade: Readonly<Partial<Record<OccurrenceGrade, number>>>
  /** How many have a grade that is not summed. */
  readonly leftOut: number
  /** The grades that are summed: those asked for, else those that headlines count. */
  readonly counted: readonly OccurrenceGrade[]
}

/** All that is summed over the incidents asked for: the totals and the series below are made of it. */
export async function tallyIncidents(
  store: Store,
  query: IncidentQuery,
  countryOf: CountryOf,
  step: 'day' | 'week',
): Promise<IncidentTally> {
  return store.tallyIncidents(await filterOf(store, query, countryOf), step)
}

/** Documented sums (field guide 5.6). `counted`: the grades asked for; left out: those that headlines count. */
export function totalsOf(tally: IncidentTally, counted = COUNTED_GRADES): IncidentTotals {
  const all = byGrade(tally)
  const summed = all.filter(({ grade }) => counted.includes(grade))
  const total = (of: (one: (typeof all)[number]) => number, among = all): number =>
    among.reduce((sum, one) => sum + of(one), 0)
  const sum = (harm: 'killed' | 'injured'): IncidentSum => ({
    low: total((one) => one[harm].low, summed),
    high: total((one) => one[harm].high, summed),
    openHigh: summed.some((one) => one[harm].openHigh),
    unknown: total((one) => one[harm].unknown, summed),
  })
  return {
    incidents: total((one) => one.incidents),
    withoutPoint: total((one) => one.withoutPoint),
    killed: sum('killed'),
    injured: sum('injured'),
    byGrade: Object.fromEntries(all.map(({ grade, incidents }) => [grade, incidents])),
    leftOut: total((one) => one.incidents) - total((one) => one.incidents, summed),
    counted,
  }
}

/** Documented sums by the day or the week on which incidents began, with how many reports tell of them. */
export const seriesOf = (tally: IncidentTally, counted = COUNTED_GRADES): IncidentSeries => overTime(tally, counted)

const MOST_POINTS = 100_000

/** Points for the map, of all incidents asked for that have one; by id, and no more than a map can draw. */
export async function incidentPoints(
  store: Store,
  query: IncidentQuery,
  countryOf: CountryOf,
): Promise<readonly IncidentPoint[]> {
  return store.incidentPoints(await filterOf(store, query, countryOf), MOST_POINTS)
}

async function filterOf(
  store: Store,
  { place, actor, changedSince, ...rest }: IncidentQuery,
  countryOf: CountryOf,
): Promise<IncidentFilter> {
  return {
    ...rest,
    ...(place === undefined ? {} : { anyPlace: placesNamed(place, countryOf) }),
    ...(actor === undefined ? {} : { actors: actorsNamed(actor) }),
    ...(changedSince === undefined
      ? {}
      : { changedSince: typeof changedSince === 'number' ? changedSince : await store.sizeBefore(changedSince) }),
  }
}

const PART = 1000 // claims a question

/** The incidents that have any of the claims. */
export async function incidentsOf(store: Store, claims: readonly string[]): Promise<readonly ListedIncident[]> {
  const found: ListedIncident[] = []
  for (let at = 0; at < claims.length; at += PART) {
    found.push(...(await store.incidents({ claims: claims.slice(at, at + PART) })))
  }
  return [...new Map(found.map((incident) => [incident.id, incident])).values()]
}
