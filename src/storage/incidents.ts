// What the resolution made of the claims, kept so that it can be listed at once. Nothing here is evidence: all of it can be
// made again from claims and decisions.

import { deflateRawSync, inflateRawSync } from 'node:zlib'
import {
  type Expression,
  type ExpressionBuilder,
  type Insertable,
  type SelectQueryBuilder,
  type SqlBool,
  sql,
} from 'kysely'
import { exactForm, nameWords } from '../model/place-name.ts'
import type { IncidentRecord } from '../model/record.ts'
import { addLedger, TakenIds } from './decisions.ts'
import type { Database, Engine, Writing } from './engine.ts'
import { cellsAround, claimsByIds } from './finding.ts'
import { insertAll, inParts } from './insert.ts'
import { canonical } from './proof/canonical.ts'
import type { Tables } from './schema.ts'
import type { IncidentFilter, ListedIncident, ResolutionChange } from './store.ts'
import { cellOf, LONG, SHORT, SHORT_DAYS, spanOf } from './units.ts'
import { write } from './writing.ts'

/** Puts a resolution in place of what it changes, unless the log has grown since it was made. */
export function keepResolution(engine: Engine, change: ResolutionChange): Promise<'kept' | 'changed'> {
  return write(engine, async (trx, log) => {
    if (log.size !== change.expectedHead) return 'changed'
    const taken = await addLedger(trx, log, change.ledger)
    if (taken.length > 0) throw new TakenIds(taken)
    const changed = change.changed.map(packed)
    const ids = [...change.removed, ...changed.map(({ incident }) => incident.id)]
    const kept = await bodiesOf(trx, ids)
    const other = changed.filter(({ incident, body }) => {
      const before = kept.get(incident.id)
      return !before || Buffer.compare(before.body, body) !== 0
    })
    await remove(trx, change, kept, new Set(other.map(({ incident }) => incident.id)))
    await insert(trx, change.isWhole ? changed : other, kept, log.size)
    await setProgress(trx, log.size)
    return 'kept' as const
  }).catch((error: unknown) => {
    if (error instanceof TakenIds) return 'changed'
    throw error
  })
}

interface Packed {
  readonly incident: IncidentRecord
  readonly body: Buffer
}

const packed = (incident: IncidentRecord): Packed => {
  const listed: ListedIncident = { ...incident, claims: incident.claims.map(({ id }) => id) }
  return { incident, body: deflateRawSync(canonical(listed)) }
}

const unpacked = (body: Uint8Array): ListedIncident =>
  JSON.parse(inflateRawSync(body).toString('utf8')) as ListedIncident

type KeptRows = ReadonlyMap<string, { readonly num: number; readonly body: Uint8Array }>

async function bodiesOf(db: Database, ids: readonly string[]): Promise<KeptRows> {
  const kept = new Map<string, { num: number; body: Uint8Array }>()
  for (const part of inParts(ids)) {
    const rows = await db.selectFrom('incidents').select(['num', 'id', 'body']).where('id', 'in', part).execute()
    for (const { num, id, body } of rows) kept.set(id, { num, body })
  }
  return kept
}

async function remove(
  trx: Writing,
  change: ResolutionChange,
  kept: KeptRows,
  other: ReadonlySet<string>,
): Promise<void> {
  if (change.isWhole) {
    for (const table of ['incident_claims', 'incident_actors', 'incidents'] as const)
      await trx.deleteFrom(table).execute()
    return
  }
  const ids = [...change.removed, ...other]
  for (const part of inParts(ids.flatMap((id) => kept.get(id)?.num ?? []))) {
    await trx.deleteFrom('incident_claims').where('incident', 'in', part).execute()
    await trx.deleteFrom('incident_actors').where('incident', 'in', part).execute()
    await trx.deleteFrom('incidents').where('num', 'in', part).execute()
  }
}

async function insert(trx: Writing, all: readonly Packed[], kept: KeptRows, head: number): Promise<void> {
  const last = await trx.selectFrom('incidents').select('num').orderBy('num', 'desc').limit(1).executeTakeFirst()
  let next = Math.max(last?.num ?? 0, ...[...kept.values()].map(({ num }) => num))
  const numbered = all.map((each) => ({ ...each, num: kept.get(each.incident.id)?.num ?? ++next }))
  await insertAll(
    trx,
    'incidents',
    numbered.map(({ incident, body, num }) => rowOf(incident, body, num, head)),
  )
  const claims = numbered.flatMap(({ incident, num }) =>
    incident.claims.map(({ id }) => ({ claim: id, incident: num })),
  )
  const actors = numbered.flatMap(({ incident, num }) => actorsOf(incident).map((actor) => ({ actor, incident: num })))
  await insertAll(trx, 'incident_claims', claims)
  await insertAll(trx, 'incident_actors', actors)
}

const folded = (name: string): string => exactForm(nameWords(name))

const actorsOf = ({ attribution }: IncidentRecord): string[] => [...new Set((attribution?.actors ?? []).map(folded))]

function rowOf(incident: IncidentRecord, body: Buffer, num: number, head: number): Insertable<Tables['incidents']> {
  const { place, time, killed, injured } = incident
  const point = place !== null && place.lat !== null && place.lon !== null ? { lat: place.lat, lon: place.lon } : null
  return {
    num,
    id: incident.id,
    body,
    changed_at: head,
    state: incident.state,
    event_type: incident.eventType,
    ...spanOf(time?.from ?? null, time?.to ?? null),
    country: place?.country ?? null,
    admin1: place?.admin1 ?? null,
    place: place ? folded(place.name) : null,
    cell: point && cellOf(point.lat, point.lon),
    lat_e6: point && Math.round(point.lat * 1e6),
    lon_e6: point && Math.round(point.lon * 1e6),
    killed: killed.best ?? killed.low,
    injured: injured.best ?? injured.low,
    grade: incident.grades.occurrence,
    is_health: incident.claims.some(({ claim }) => claim.kind === 'incident' && claim.health !== null) ? 1 : 0,
    coverage: coverageOf(incident),
  }
}

/** Covered if any arrangement covered it; else unclear if any may have. Empty where there was none. */
function coverageOf({ coverage }: IncidentRecord): string {
  const results = coverage.map(({ result }) => result)
  return (['covered', 'unclear', 'not_covered'] as const).find((result) => results.includes(result)) ?? ''
}

async function setProgress(trx: Writing, value: number): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('progress')
    .set({ value })
    .where('name', '=', 'resolved_to')
    .executeTakeFirst()
  if (numUpdatedRows === 0n) await trx.insertInto('progress').values({ name: 'resolved_to', value }).execute()
}

/** Size of the log that the incidents were last made from. */
export async function resolvedTo(db: Database): Promise<number> {
  const row = await db.selectFrom('progress').select('value').where('name', '=', 'resolved_to').executeTakeFirst()
  return row?.value ?? 0
}

/** One incident with its claims as kept. */
export async function incident(db: Database, id: string): Promise<IncidentRecord | null> {
  const row = await db.selectFrom('incidents').select('body').where('id', '=', id).executeTakeFirst()
  if (!row) return null
  const listed = unpacked(row.body)
  return { ...listed, claims: await claimsByIds(db, listed.claims) }
}

export async function incidents(db: Database, filter: IncidentFilter): Promise<ListedIncident[]> {
  const { offset = 0, limit, descending = false } = filter
  const column = SORTED_BY[filter.sort ?? 'date']
  const found: SortedRow[] = []
  for (const way of await waysOf(db, filter)) {
    for (const isKnown of column === 'id' ? [true] : [true, false]) {
      let rows = narrowed(db, filter, way).select(['incidents.id', 'incidents.body', `incidents.${column} as key`])
      if (column !== 'id') rows = rows.where(column, isKnown ? 'is not' : 'is', null)
      if (isKnown) rows = rows.orderBy(`incidents.${column}`, descending ? 'desc' : 'asc')
      if (column !== 'id') rows = rows.orderBy('incidents.id')
      if (limit !== undefined) rows = rows.limit(offset + limit)
      found.push(...(await rows.execute()))
      if (limit !== undefined && found.length >= offset + limit && way === ANY_TIME) break
    }
  }
  const sorted = found.sort((a, b) => inOrder(a, b, descending))
  return sorted.slice(offset, limit === undefined ? undefined : offset + limit).map(({ body }) => unpacked(body))
}

const SORTED_BY = { date: 'day_from', killed: 'killed', id: 'id' } as const

interface SortedRow {
  readonly id: string
  readonly body: Uint8Array
  readonly key: number | string | null
}

/** What is unknown comes last, whichever way; what is equal, by id. */
function inOrder(a: SortedRow, b: SortedRow, descending: boolean): number {
  if (a.key === b.key) return a.id < b.id ? -1 : 1
  if (a.key === null || b.key === null) return a.key === null ? 1 : -1
  return a.key < b.key === descending ? 1 : -1
}

export async function countIncidents(db: Database, filter: IncidentFilter): Promise<number> {
  let count = 0
  for (const way of await waysOf(db, filter)) {
    const row = await narrowed(db, filter, way)
      .select(({ fn }) => fn.countAll<number | string>().as('count'))
      .executeTakeFirstOrThrow()
    count += Number(row.count)
  }
  return count
}

type Row = ExpressionBuilder<Tables, 'incidents'>
type Way = (row: Row) => Expression<SqlBool>[]

const ANY_TIME: Way = () => []

/**
 * Days that overlap, each incident in one way. What is short is sought among the days around, so that the index helps. Of
 * what is long there is little, so it is sought first and then narrowed: else every earlier incident would be looked at.
 */
async function waysOf(db: Database, { from, to }: IncidentFilter): Promise<Way[]> {
  if (from === undefined && to === undefined) return [ANY_TIME]
  const { day_from: first, day_to: final } = spanOf(from ?? null, to ?? null)
  if (first === null || final === null) throw new RangeError(`No ISO dates: ${from}, ${to}`)
  const rows = await db
    .selectFrom('incidents')
    .select('num')
    .where((row) => row.and([row('span', '=', LONG), row('day_from', '<=', final), row('day_to', '>=', first)]))
    .execute()
  const long = inParts(rows.map(({ num }) => num)).map(
    (nums): Way =>
      (row) => [row('num', 'in', nums)],
  )
  const short: Way = (row) => [
    row('span', '=', SHORT),
    row.between('day_from', first - SHORT_DAYS, final),
    row('day_to', '>=', first),
  ]
  return [short, ...long]
}

function narrowed(db: Database, filter: IncidentFilter, way: Way): SelectQueryBuilder<Tables, 'incidents', object> {
  return db.selectFrom('incidents').where((row) => row.and([...conditions(row, filter), ...way(row)]))
}

function conditions(row: Row, filter: IncidentFilter): Expression<SqlBool>[] {
  const { country, admin1, place, around, eventTypes, actor, grades, claims } = filter
  const among = (table: 'incident_actors' | 'incident_claims', column: 'actor' | 'claim', values: readonly string[]) =>
    row(
      'num',
      'in',
      row
        .selectFrom(table)
        .select('incident')
        .where(sql.ref(column), 'in', [...values]),
    )
  const all: (Expression<SqlBool> | null)[] = [
    country === undefined ? null : row('country', '=', country),
    admin1 === undefined ? null : row('admin1', '=', admin1),
    place === undefined ? null : row('place', '=', folded(place)),
    around ? isAround(row, around) : null,
    eventTypes ? row('event_type', 'in', [...eventTypes]) : null,
    actor === undefined ? null : among('incident_actors', 'actor', [folded(actor)]),
    filter.leastKilled === undefined ? null : row('killed', '>=', filter.leastKilled),
    filter.leastInjured === undefined ? null : row('injured', '>=', filter.leastInjured),
    grades ? row('grade', 'in', [...grades]) : null,
    filter.isHealth === undefined ? null : row('is_health', '=', filter.isHealth ? 1 : 0),
    filter.coverage === undefined ? null : row('coverage', '=', filter.coverage),
    filter.state === undefined ? null : row('state', '=', filter.state),
    claims ? among('incident_claims', 'claim', claims) : null,
  ]
  return all.filter((each) => each !== null)
}

/** Within a box of about so many kilometres. */
function isAround(row: Row, around: NonNullable<IncidentFilter['around']>): Expression<SqlBool> {
  return row.or(cellsAround(around).map(([first, final]) => row.between('cell', first, final)))
}
