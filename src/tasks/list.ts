// Lists incidents by what a person asks for, sums them, shows them over time and as points. They must be up to date
// (`settle`).

import { openGazetteer } from '../gazetteer/open.ts'
import type { GazetteerKind } from '../model/gazetteer.ts'
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
  PlaceFilter,
  Store,
} from '../storage/store.ts'
import { byGrade, overTime } from '../storage/tally.ts'

type Narrowed = Omit<
  IncidentFilter,
  'place' | 'country' | 'admin1' | 'around' | 'anyPlace' | 'claims' | 'ids' | 'changedSince'
>

/** What a person asks for. Fields left out do not narrow. */
export interface IncidentQuery extends Narrowed {
  /** Name of a place, a province or a country, or a country's code. */
  readonly place?: string
  /** ISO date: touched by a source or a decision since; or a size of the log. */
  readonly changedSince?: string | number
}

type CountryOf = (name: string) => string | null

/** The incidents asked for: all, or a page of `limit` with the cursor of the next (`after`). */
export async function listIncidents(store: Store, query: IncidentQuery, countryOf: CountryOf): Promise<IncidentPage> {
  return store.incidentPage(await filterOf(store, query, countryOf))
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
  { place, changedSince, ...rest }: IncidentQuery,
  countryOf: CountryOf,
): Promise<IncidentFilter> {
  return {
    ...rest,
    ...(place === undefined ? {} : { anyPlace: placesNamed(place, countryOf) }),
    ...(changedSince === undefined
      ? {}
      : { changedSince: typeof changedSince === 'number' ? changedSince : await store.sizeBefore(changedSince) }),
  }
}

const MOST_PLACES = 20 // of one name

/** How far around the point of a place its incidents lie, in kilometres. */
const REACH_KM: Partial<Readonly<Record<GazetteerKind, number>>> = {
  site: 2,
  neighbourhood: 3,
  settlement: 6,
  district: 20,
  area: 20,
}

/** A name may be that of a town, of a province or of a country, and of several of each: all of them are meant. */
function placesNamed(place: string, countryOf: (name: string) => string | null): PlaceFilter[] {
  const country = countryOf(place)
  const named = openGazetteer().find(place).slice(0, MOST_PLACES)
  const around = named.flatMap(({ kind, lat, lon }): PlaceFilter[] => {
    const withinKm = REACH_KM[kind]
    return withinKm === undefined ? [] : [{ around: { lat, lon, withinKm } }]
  })
  return [{ place }, { admin1: place }, ...(country === null ? [] : [{ country }]), ...around]
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
