// Sums over incidents: what they come to by grade, over time, and where they are. An incident whose figure is not known adds
// nothing and is counted.

import { type RawBuilder, sql } from 'kysely'
import type { EventType, PlacePrecision } from '../model/codes.ts'
import type { OccurrenceGrade } from '../model/record.ts'
import type { Database } from './engine.ts'
import { readFilter, rowsOf } from './incident-lists.ts'
import { SHORT } from './spans.ts'
import type { IncidentFilter, IncidentPoint, IncidentSum, IncidentTally } from './store.ts'

export async function countIncidents(db: Database, filter: IncidentFilter): Promise<number> {
  const asked = await readFilter(db, filter)
  if (!asked || asked.nums?.length === 0) return 0
  const { rows } = await sql<{ count: Count }>`select count(*) as count from ${rowsOf(asked)}`.execute(db)
  return Number(rows[0].count)
}

/** One of the databases gives large numbers as text. */
type Count = number | string | null

interface TallyRow {
  readonly grade: OccurrenceGrade
  readonly start: number | null
  readonly incidents: Count
  readonly pointless: Count
  readonly sources: Count
  readonly killed_low: Count
  readonly killed_high: Count
  readonly killed_open: Count
  readonly killed_known: Count
  readonly injured_low: Count
  readonly injured_high: Count
  readonly injured_open: Count
  readonly injured_known: Count
}

const SUMS: RawBuilder<unknown> = sql.join(
  (['killed', 'injured'] as const).flatMap((harm) => {
    const [low, high, open] = ['low', 'high', 'open'].map((end) => sql.ref(`i.${harm}_${end}`))
    const named = (what: string) => sql.id(`${harm}_${what}`)
    return [
      sql`sum(case when ${high} is not null then ${low} end) as ${named('low')}`,
      sql`sum(case when ${low} is not null then ${high} end) as ${named('high')}`,
      sql`max(case when ${low} is not null and ${high} is not null then ${open} end) as ${named('open')}`,
      sql`count(${low} + ${high}) as ${named('known')}`,
    ]
  }),
)

const sumOf = (row: TallyRow, harm: 'killed' | 'injured'): IncidentSum => ({
  low: Number(row[`${harm}_low`]),
  high: Number(row[`${harm}_high`]),
  openHigh: Number(row[`${harm}_open`]) > 0,
  unknown: Number(row.incidents) - Number(row[`${harm}_known`]),
})

const DAYS = { day: 1, week: 7 }
const MONDAY = 3 // day 0 is the first of 1970, a Thursday

/** Everything that is summed over the incidents of a filter, read from them once: counts, sums by grade, sums over time. */
export async function tallyIncidents(
  db: Database,
  filter: IncidentFilter,
  step: 'day' | 'week',
): Promise<IncidentTally> {
  const asked = await readFilter(db, filter)
  if (!asked || asked.nums?.length === 0) return { step, cells: [] }
  const days = DAYS[step]
  const shift = days === 1 ? 0 : MONDAY
  // The remainder is taken of a number above 0, which both databases do alike. Years before 1 are not told of.
  const before = 7 * 103_000
  const start = sql`i.day - ((i.day + ${sql.lit(shift + before)}) % ${sql.lit(days)})`
  const { rows } = await sql<TallyRow>`
    select i.grade, case when i.span = ${sql.lit(SHORT)} then ${start} end as start, count(*) as incidents,
      sum(case when i.lat_e6 is null then 1 else 0 end) as pointless, sum(i.sources) as sources,
      ${SUMS} from ${rowsOf(asked)} group by 1, 2 order by 2, 1`.execute(db)
  const cells = rows.map((row) => ({
    grade: row.grade,
    from: row.start === null ? null : isoDay(row.start),
    to: row.start === null ? null : isoDay(row.start + days - 1),
    incidents: Number(row.incidents),
    withoutPoint: Number(row.pointless),
    sources: Number(row.sources),
    killed: sumOf(row, 'killed'),
    injured: sumOf(row, 'injured'),
  }))
  return { step, cells }
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
