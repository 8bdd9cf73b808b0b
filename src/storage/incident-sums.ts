// Sums over incidents: what they come to by grade, over time, and where they are. An incident whose figure is not known adds
// nothing and is counted.

import { type RawBuilder, sql } from 'kysely'
import type { EventType, PlacePrecision } from '../model/codes.ts'
import type { OccurrenceGrade } from '../model/record.ts'
import type { Database } from './engine.ts'
import { readFilter, rowsOf } from './incident-lists.ts'
import type { GradeSum, IncidentFilter, IncidentPoint, IncidentSeries, IncidentSum } from './store.ts'
import { SHORT } from './units.ts'

export async function countIncidents(db: Database, filter: IncidentFilter): Promise<number> {
  const asked = await readFilter(db, filter)
  if (!asked || asked.nums?.length === 0) return 0
  const { rows } = await sql<{ count: Count }>`select count(*) as count from ${rowsOf(asked)}`.execute(db)
  return Number(rows[0].count)
}

/** One of the databases gives large numbers as text. */
type Count = number | string | null

interface SumRow {
  readonly incidents: Count
  readonly killed_low: Count
  readonly killed_high: Count
  readonly killed_open: Count
  readonly killed_unknown: Count
  readonly injured_low: Count
  readonly injured_high: Count
  readonly injured_open: Count
  readonly injured_unknown: Count
}

/** Of the rows that `counts` holds of. */
const sums = (counts: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql.join(
    (['killed', 'injured'] as const).flatMap((harm) => {
      const [low, high, open] = ['low', 'high', 'open'].map((end) => sql.ref(`i.${harm}_${end}`))
      const isKnown = sql`${counts} and ${low} is not null and ${high} is not null`
      const named = (what: string) => sql.id(`${harm}_${what}`)
      return [
        sql`sum(case when ${isKnown} then ${low} else 0 end) as ${named('low')}`,
        sql`sum(case when ${isKnown} then ${high} else 0 end) as ${named('high')}`,
        sql`max(case when ${isKnown} then ${open} else 0 end) as ${named('open')}`,
        sql`sum(case when ${counts} and (${low} is null or ${high} is null) then 1 else 0 end) as ${named('unknown')}`,
      ]
    }),
  )

const sumOf = (row: SumRow, harm: 'killed' | 'injured'): IncidentSum => ({
  low: Number(row[`${harm}_low`]),
  high: Number(row[`${harm}_high`]),
  openHigh: Number(row[`${harm}_open`]) > 0,
  unknown: Number(row[`${harm}_unknown`]),
})

export async function sumIncidents(db: Database, filter: IncidentFilter): Promise<readonly GradeSum[]> {
  const asked = await readFilter(db, filter)
  if (!asked || asked.nums?.length === 0) return []
  const { rows } = await sql<SumRow & { grade: OccurrenceGrade; pointless: Count }>`
    select i.grade, count(*) as incidents, sum(case when i.lat_e6 is null then 1 else 0 end) as pointless,
      ${sums(sql`true`)} from ${rowsOf(asked)} group by i.grade order by i.grade`.execute(db)
  return rows.map((row) => ({
    grade: row.grade,
    incidents: Number(row.incidents),
    withoutPoint: Number(row.pointless),
    killed: sumOf(row, 'killed'),
    injured: sumOf(row, 'injured'),
  }))
}

const DAYS = { day: 1, week: 7 }
const MONDAY = 3 // day 0 is the first of 1970, a Thursday

export async function incidentSeries(
  db: Database,
  filter: IncidentFilter,
  step: 'day' | 'week',
  grades: readonly OccurrenceGrade[],
): Promise<IncidentSeries> {
  const asked = await readFilter(db, filter)
  if (!asked || asked.nums?.length === 0) return { steps: [], undated: 0 }
  const days = DAYS[step]
  const shift = days === 1 ? 0 : MONDAY
  // The remainder is taken of a number above 0, which both databases do alike. Years before 1 are not told of.
  const before = 7 * 103_000
  const start = sql`i.day - ((i.day + ${sql.lit(shift + before)}) % ${sql.lit(days)})`
  const counts = grades.length > 0 ? sql`i.grade in (${sql.join(grades)})` : sql`false`
  const { rows } = await sql<SumRow & { start: number | null; sources: Count; counted: Count }>`
    select case when i.span = ${SHORT} then ${start} end as start, count(*) as incidents, sum(i.sources) as sources,
      sum(case when ${counts} then 1 else 0 end) as counted,
      ${sums(counts)} from ${rowsOf(asked)} group by 1 order by 1`.execute(db)
  const dated = rows.filter((row): row is (typeof rows)[number] & { start: number } => row.start !== null)
  return {
    steps: dated.map((row) => ({
      from: isoDay(row.start),
      to: isoDay(row.start + days - 1),
      incidents: Number(row.incidents),
      counted: Number(row.counted),
      killed: sumOf(row, 'killed'),
      injured: sumOf(row, 'injured'),
      sources: Number(row.sources),
    })),
    undated: rows.filter((row) => row.start === null).reduce((sum, row) => sum + Number(row.incidents), 0),
  }
}

const isoDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10)

interface PointRow {
  readonly id: string
  readonly lat: number
  readonly lon: number
  readonly low: number | null
  readonly high: number | null
  readonly open: number
  readonly event: EventType
  readonly precision: PlacePrecision
  readonly representative: number
}

export async function incidentPoints(
  db: Database,
  filter: IncidentFilter,
  limit: number,
): Promise<readonly IncidentPoint[]> {
  const asked = await readFilter(db, filter)
  if (!asked || asked.nums?.length === 0) return []
  const { rows } = await sql<PointRow>`
    select i.id, i.lat_e6 as lat, i.lon_e6 as lon, i.killed_low as low, i.killed_high as high, i.killed_open as open,
      i.event_type as event, i.place_precision as precision, i.is_representative as representative
    from ${rowsOf(asked)} and i.lat_e6 is not null order by i.id limit ${limit}`.execute(db)
  return rows.map(({ id, lat, lon, low, high, open, event, precision, representative }) => ({
    id,
    lat: lat / 1e6,
    lon: lon / 1e6,
    low,
    high,
    openHigh: open === 1,
    eventType: event,
    precision,
    isRepresentative: representative === 1,
  }))
}
