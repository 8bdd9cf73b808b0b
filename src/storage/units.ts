// Where and when the claims of a source are, so that a new report meets only its neighbours. A unit is all claims of one
// source that share an `incident` key; any other claim is a unit of its own. The globe is laid out in cells of half a degree.

import type { Claim, Place } from '../model/reading.ts'

/** One place of a unit, and the unit's days. */
export interface UnitRow {
  readonly unit: string
  readonly country: string | null
  readonly admin1: string | null
  readonly cell: number | null
  readonly span: number
  readonly day_from: number | null
  readonly day_to: number | null
}

/** How many days a short span lasts at most. Long ones are looked up apart, so that short ones need no wide search. */
export const SHORT_DAYS = 7
export const SHORT = 0
export const LONG = 1
export const UNDATED = 2

export const CELL_COLUMNS = 720
export const CELL_ROWS = 360

export const unitOf = (claim: Claim): string =>
  (claim.kind === 'incident' || claim.kind === 'response') && claim.incident !== null ? claim.incident : claim.id

/** Days since 1970, of an ISO date or date-time; null if it is neither. */
export function dayOf(date: string): number | null {
  const time = Date.parse(`${date.slice(0, 10)}T00:00:00Z`)
  return Number.isNaN(time) ? null : time / 86_400_000
}

export const cellRow = (lat: number): number => clamp(Math.floor((lat + 90) * 2), CELL_ROWS)
export const cellColumn = (lon: number): number => clamp(Math.floor((lon + 180) * 2), CELL_COLUMNS)
export const cellOf = (lat: number, lon: number): number => cellRow(lat) * CELL_COLUMNS + cellColumn(lon)

const clamp = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value))

const AREAS = new Set(['province', 'country', 'area_vague', 'unknown', 'sea_or_air'])

/** The rows for all units of a reading, in the order of their first claims. */
export function unitRows(claims: readonly Claim[]): UnitRow[] {
  const units = new Map<string, Claim[]>()
  for (const claim of claims) {
    const unit = unitOf(claim)
    const members = units.get(unit)
    if (members) members.push(claim)
    else units.set(unit, [claim])
  }
  return [...units].flatMap(([unit, members]) => rowsOf(unit, members))
}

function rowsOf(unit: string, members: readonly Claim[]): UnitRow[] {
  const days = daysOf(members)
  const rows = new Map<string, UnitRow>()
  for (const place of members.flatMap(({ places }) => places)) {
    const { country, admin1 } = place
    const cell = cellOfPlace(place)
    if (country !== null || cell !== null)
      rows.set(`${country}/${admin1}/${cell}`, { unit, country, admin1, cell, ...days })
  }
  if (rows.size > 0) return [...rows.values()]
  // What has neither place nor day is near nothing, but an incident may still be the same as another.
  const isSought = days.span !== UNDATED || members.some(({ kind }) => kind === 'incident')
  return isSought ? [{ unit, country: null, admin1: null, cell: null, ...days }] : []
}

/** A point that stands for a whole province lies in no cell: the unit is found by the province. */
const cellOfPlace = ({ lat, lon, precision }: Place): number | null =>
  lat === null || lon === null || AREAS.has(precision) ? null : cellOf(lat, lon)

type Days = Pick<UnitRow, 'span' | 'day_from' | 'day_to'>

function daysOf(members: readonly Claim[]): Days {
  const times = members.flatMap(({ time }) => (time === null ? [] : [spanOf(time.from, time.to)]))
  const dated = times.filter(({ span }) => span !== UNDATED)
  if (dated.length === 0) return { span: UNDATED, day_from: null, day_to: null }
  return spanOfDays(
    Math.min(...dated.map(({ day_from }) => day_from ?? FIRST_DAY)),
    Math.max(...dated.map(({ day_to }) => day_to ?? LAST_DAY)),
  )
}

// An open end reaches as far as databases and people count: years 0 to 9999.
const FIRST_DAY = -719_528
const LAST_DAY = 2_932_896

/** The days of a time; an open end reaches as far as can be. */
export function spanOf(from: string | null, to: string | null): Days {
  const first = from === null ? null : dayOf(from)
  const last = to === null ? null : dayOf(to)
  if (first === null && last === null) return { span: UNDATED, day_from: null, day_to: null }
  return spanOfDays(first ?? FIRST_DAY, last ?? LAST_DAY)
}

const spanOfDays = (day_from: number, day_to: number): Days => ({
  span: day_to - day_from <= SHORT_DAYS ? SHORT : LONG,
  day_from,
  day_to,
})
