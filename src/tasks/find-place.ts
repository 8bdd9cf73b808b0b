// Finds the place that a person means by a name, for setting the place of an incident by hand.

import type { PlacePrecision } from '../model/codes.ts'
import type { GazetteerKind, GazetteerPlace } from '../model/gazetteer.ts'
import type { Problem } from '../model/problem.ts'
import type { Place } from '../model/reading.ts'
import { openGazetteer } from '../gazetteer/open.ts'

/** What a person says of a place. */
export interface NamedPlace {
  readonly name: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null
  /** Degrees, WGS84. */
  readonly point: { readonly lat: number; readonly lon: number } | null
  readonly precision: PlacePrecision | null
}

const PRECISION: Readonly<Record<GazetteerKind, PlacePrecision>> = {
  country: 'country',
  province: 'province',
  district: 'district',
  settlement: 'settlement',
  neighbourhood: 'neighbourhood',
  site: 'site',
  area: 'area_vague',
  sea: 'sea_or_air',
}

const AREAS: ReadonlySet<PlacePrecision> = new Set(['district', 'province', 'area_vague', 'country', 'sea_or_air'])

/** The place, or why it cannot be told: a name that no list has, or that several places have. */
export function findPlace(named: NamedPlace): Place | Problem {
  const found = distinctPlaces(openGazetteer().find(named.name)).filter((each) => fits(named, each))
  if (named.point) return placeFrom(named, found[0] ?? null)
  const points = found.filter(({ kind }) => !AREAS.has(PRECISION[kind]))
  // Of a town and the province that has its name, the town is meant unless --precision says otherwise.
  if (found.length === 1 || points.length === 1) return placeFrom(named, points[0] ?? found[0])
  const message =
    found.length === 0
      ? `No list has a place "${named.name}"${named.country ? ` in ${named.country}` : ''}. Give its point with --at LAT,LON.`
      : `"${named.name}" may be ${found.slice(0, MOST_LISTED).map(inWords).join('; ')}. Say which with --at LAT,LON, --country or --precision.`
  return { code: 'not_possible', message }
}

const MOST_LISTED = 8

/** Several lists may have one place. */
function distinctPlaces(places: readonly GazetteerPlace[]): GazetteerPlace[] {
  return places.filter(
    (one, i) => !places.slice(0, i).some((other) => other.kind === one.kind && distance(one, other) < SAME_KM),
  )
}

const SAME_KM = 15
const NAMED_KM = 30 // from the point given to that of the name

function fits({ country, point, precision }: NamedPlace, place: GazetteerPlace): boolean {
  if (country !== null && place.country !== country) return false
  if (precision !== null && AREAS.has(precision) !== AREAS.has(PRECISION[place.kind])) return false
  return point === null || distance(point, place) <= NAMED_KM
}

/** Kilometres, near enough for short ways. */
function distance(
  a: { readonly lat: number; readonly lon: number },
  b: { readonly lat: number; readonly lon: number },
): number {
  const north = (a.lat - b.lat) * 111.2
  const east = (a.lon - b.lon) * 111.2 * Math.cos((a.lat * Math.PI) / 180)
  return Math.hypot(north, east)
}

const inWords = ({ name, admin1, country, kind, lat, lon }: GazetteerPlace): string =>
  `${[name, admin1, country].filter(Boolean).join(', ')} (${kind}, at ${lat.toFixed(2)},${lon.toFixed(2)})`

function placeFrom(named: NamedPlace, known: GazetteerPlace | null): Place {
  const precision = named.precision ?? (known ? PRECISION[known.kind] : 'site')
  return {
    asWritten: named.name,
    name: known?.name ?? named.name,
    lat: named.point?.lat ?? known?.lat ?? null,
    lon: named.point?.lon ?? known?.lon ?? null,
    precision,
    country: named.country ?? (known?.country || null),
    admin1: known?.admin1 ?? null,
    gazetteerId: known?.id ?? null,
    candidates: [],
    representative: named.point === null && AREAS.has(precision),
  }
}
