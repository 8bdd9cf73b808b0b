// What the resolution made of the claims, kept so that it can be listed at once. Nothing here is evidence: all of it can be
// made again from claims and decisions.

import type { Insertable } from 'kysely'
import type { IncidentRecord } from '../model/record.ts'
import { cover } from './coverage.ts'
import { addLedger, TakenIds } from './decisions.ts'
import type { Database, Engine, Writing } from './engine.ts'
import { claimsByIds } from './finding.ts'
import { incidentPage, NO_DAY, NO_FIGURE } from './incident-lists.ts'
import { countTags, knownTags, tag, tagsOf } from './incident-tags.ts'
import { claimsOfSources, insertAll, inParts } from './insert.ts'
import { packListed, unpackListed } from './packing-incidents.ts'
import type { Tables } from './schema.ts'
import type { IncidentFilter, ListedIncident, ResolutionChange, Store } from './store.ts'
import { matchState } from './matching.ts'
import { setProgress } from './progress.ts'
import { putTolls } from './tolls.ts'
import { keepTruces } from './truces.ts'
import { spanOf } from './spans.ts'
import { write } from './writing.ts'

/** Puts a resolution in place of what it changes, unless the log has grown since it was made. */
export function keepResolution(engine: Engine, change: ResolutionChange): Promise<'kept' | 'changed'> {
  return write(engine, async (trx, log) => {
    if (log.size !== change.expectedHead) return 'changed'
    const taken = await addLedger(trx, log, change.ledger)
    if (taken.length > 0) throw new TakenIds(taken)
    const changed = change.changed.map(filedAs)
    const kept = await keptRows(trx, change, changed)
    const other = changed.filter(({ listed, body, isHealth }) => {
      const before = kept.get(listed.id)
      // What its claims say of health care is no part of how it is listed, and stands in its tags alone.
      return !before || before.isHealth !== isHealth || Buffer.compare(before.body, body) !== 0
    })
    const gone = [...change.removed, ...other.map(({ listed }) => listed.id)].flatMap((id) => kept.get(id) ?? [])
    await (change.isWhole ? removeAll(trx) : remove(trx, gone))
    await insert(trx, change.isWhole ? changed : other, kept, log.size)
    await cover(trx, change.covered ?? [], log.size)
    if (change.truces) await keepTruces(trx, change.truces)
    const { along } = change
    const isAlong = along !== undefined && (await matchState(trx)).turn === along.turn
    for (const part of inParts([...(change.settled ?? []), ...(isAlong ? along.names : [])]))
      await trx.deleteFrom('unsettled').where('name', 'in', part).execute()
    if (change.tolls) await putTolls(trx, { ...change.tolls, to: change.isPart ? null : log.size })
    if (!change.isPart) await setProgress(trx, 'resolved_to', log.size)
    return 'kept' as const
  }).catch((error: unknown) => {
    if (error instanceof TakenIds) return 'changed'
    throw error
  })
}

/** An incident made ready to be filed. */
export interface Packed {
  readonly listed: ListedIncident
  readonly body: Uint8Array
  /** Some claim of it tells of health care attacked. */
  readonly isHealth: boolean
  readonly tags: readonly string[]
}

export function filedAs(incident: IncidentRecord): Packed {
  const listed: ListedIncident = { ...incident, claims: incident.claims.map(({ id }) => id) }
  const isHealth = tellsOfHealth(incident)
  return { listed, body: packListed(listed), isHealth, tags: tagsOf(listed, isHealth) }
}

const tellsOfHealth = ({ claims }: IncidentRecord): boolean =>
  claims.some(({ claim }) => claim.kind === 'incident' && claim.health !== null)

/** The incidents that claims stand in. */
export async function homes(
  db: Database,
  { claims, sources }: Parameters<Store['homes']>[0],
): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  const all = db
    .selectFrom('incident_claims')
    .innerJoin('incidents', 'incidents.num', 'incident_claims.incident')
    .select(['claim', 'id'])
  for (const part of inParts(claims ?? []))
    for (const { claim, id } of await all.where('claim', 'in', part).execute()) found.set(claim, id)
  for (const ofSources of claimsOfSources(sources ?? []))
    for (const { claim, id } of await all.where(ofSources).execute()) found.set(claim, id)
  return found
}

interface KeptRow {
  readonly num: number
  readonly day: number
  readonly killed: number
  readonly isHealth: boolean
  readonly body: Uint8Array
}

const keptRows = (db: Database, { removed }: ResolutionChange, changed: readonly Packed[]) =>
  rowsById(db, [...removed, ...changed.map(({ listed }) => listed.id)])

async function rowsById(db: Database, ids: readonly string[]): Promise<Map<string, KeptRow>> {
  const kept = new Map<string, KeptRow>()
  const health = (await knownTags(db, [tag.health(true)])).get(tag.health(true))?.id ?? 0
  for (const part of inParts(ids)) {
    const rows = await db
      .selectFrom('incidents')
      .innerJoin('incident_bodies', 'incident_bodies.incident', 'incidents.num')
      .leftJoin('incident_tags', (join) =>
        join
          .on('incident_tags.tag', '=', health)
          .onRef('incident_tags.day', '=', 'incidents.day')
          .onRef('incident_tags.incident', '=', 'incidents.num'),
      )
      .select(['num', 'id', 'incidents.day', 'killed', 'incident_tags.tag as health', 'body'])
      .where('id', 'in', part)
      .execute()
    for (const { id, health, ...row } of rows) kept.set(id, { ...row, isHealth: health !== null })
  }
  return kept
}

async function removeAll(trx: Writing): Promise<void> {
  for (const table of [
    'incident_claims',
    'incident_tags',
    'incident_kills',
    'incident_bodies',
    'incidents',
    'tags',
  ] as const)
    await trx.deleteFrom(table).execute()
}

async function remove(trx: Writing, rows: readonly KeptRow[]): Promise<void> {
  const fewer = new Map<string, number>()
  const filed = rows.map((row) => {
    const listed = unpackListed(row.body)
    return { ...row, claims: listed.claims, tags: tagsOf(listed, row.isHealth) }
  })
  const known = await knownTags(
    trx,
    filed.flatMap(({ tags }) => tags),
  )
  for (const { num, day, killed, tags, claims } of filed) {
    const ids = tags.flatMap((name) => known.get(name)?.id ?? [])
    for (const name of tags) if (known.has(name)) fewer.set(name, (fewer.get(name) ?? 0) - 1)
    await trx
      .deleteFrom('incident_tags')
      .where('tag', 'in', ids)
      .where('day', '=', day)
      .where('incident', '=', num)
      .execute()
    await trx
      .deleteFrom('incident_kills')
      .where('tag', 'in', ids)
      .where('killed', '=', killed)
      .where('incident', '=', num)
      .execute()
    for (const part of inParts(claims))
      await trx.deleteFrom('incident_claims').where('claim', 'in', part).where('incident', '=', num).execute()
  }
  await countTags(trx, fewer)
  for (const part of inParts(rows.map(({ num }) => num))) {
    await trx.deleteFrom('incident_bodies').where('incident', 'in', part).execute()
    await trx.deleteFrom('incidents').where('num', 'in', part).execute()
  }
}

async function insert(
  trx: Writing,
  all: readonly Packed[],
  kept: ReadonlyMap<string, KeptRow>,
  head: number,
): Promise<void> {
  const last = await trx.selectFrom('incidents').select('num').orderBy('num', 'desc').limit(1).executeTakeFirst()
  let next = Math.max(last?.num ?? 0, ...[...kept.values()].map(({ num }) => num))
  await insertRows(
    trx,
    all.map((each) => ({ ...each, num: kept.get(each.listed.id)?.num ?? ++next, changedAt: head })),
  )
}

/** Files incidents under all that they can be found by. */
export async function insertRows(
  trx: Writing,
  all: readonly (Omit<Packed, 'isHealth'> & { readonly num: number; readonly changedAt: number })[],
): Promise<void> {
  const more = new Map<string, number>()
  for (const { tags } of all) for (const name of tags) more.set(name, (more.get(name) ?? 0) + 1)
  const ids = await countTags(trx, more)
  const filed = all.map((each) => ({
    row: rowOf(each.listed, each.num, each.changedAt),
    body: each.body,
    tags: each.tags.map((name) => ids.get(name) as number).sort((a, b) => a - b),
    claims: each.listed.claims,
  }))
  await insertAll(
    trx,
    'incidents',
    filed.map(({ row }) => row),
  )
  await insertAll(
    trx,
    'incident_bodies',
    filed.map(({ row, body }) => ({ incident: row.num, body })),
  )
  await insertAll(
    trx,
    'incident_claims',
    filed.flatMap(({ row, claims }) => claims.map((claim) => ({ claim, incident: row.num }))),
  )
  const tagged = filed.flatMap(({ row, tags }) => tags.map((tag) => ({ tag, row })))
  await insertAll(
    trx,
    'incident_tags',
    tagged.map(({ tag, row }) => ({ tag, day: row.day, incident: row.num })),
  )
  await insertAll(
    trx,
    'incident_kills',
    tagged.map(({ tag, row }) => ({ tag, killed: row.killed, incident: row.num })),
  )
}

/** What is summed and ordered of an incident, in columns. */
export function rowOf(incident: ListedIncident, num: number, changed_at: number): Insertable<Tables['incidents']> {
  const { place, time, killed, injured } = incident
  const point = place !== null && place.lat !== null && place.lon !== null ? { lat: place.lat, lon: place.lon } : null
  const { span, day_from, day_to } = spanOf(time?.from ?? null, time?.to ?? null)
  return {
    num,
    id: incident.id,
    changed_at,
    span,
    day: day_from ?? NO_DAY,
    day_to,
    event_type: incident.eventType,
    lat_e6: point && Math.round(point.lat * 1e6),
    lon_e6: point && Math.round(point.lon * 1e6),
    place_precision: place?.precision ?? null,
    is_representative: place?.representative ? 1 : 0,
    killed: killed.best ?? killed.low ?? NO_FIGURE,
    killed_low: killed.low,
    killed_high: killed.high,
    killed_open: killed.openHigh ? 1 : 0,
    injured: injured.best ?? injured.low ?? NO_FIGURE,
    injured_low: injured.low,
    injured_high: injured.high,
    injured_open: injured.openHigh ? 1 : 0,
    grade: incident.grades.occurrence,
    sources: incident.sources.length,
  }
}

/** One incident with its claims as kept. */
export async function incident(db: Database, id: string): Promise<IncidentRecord | null> {
  const row = await db
    .selectFrom('incidents')
    .innerJoin('incident_bodies', 'incident_bodies.incident', 'incidents.num')
    .select('body')
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const listed = unpackListed(row.body)
  return { ...listed, claims: await claimsByIds(db, listed.claims) }
}

/** All that is asked for at once; what is equal in the order comes by id. */
export async function incidents(db: Database, filter: IncidentFilter): Promise<readonly ListedIncident[]> {
  return (await incidentPage(db, filter)).incidents
}
