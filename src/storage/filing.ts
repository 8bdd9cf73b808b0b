// Whether incidents are filed as they tell: their row, which sums are made of, the tags they are found by, and where their claims
// stand. What another program changed there would be counted and listed wrongly; all of it can be made again.

import { sql } from 'kysely'
import type { IncidentRecord } from '../model/record.ts'
import type { Database, Engine, Writing } from './engine.ts'
import { filedAs, insertRows, rowOf } from './incidents.ts'
import { inParts } from './insert.ts'
import type { Filed, TagCount } from './store.ts'
import { write } from './writing.ts'

/** ids of all incidents that have a row, whatever tags they are found by. */
export async function standingIds(db: Database): Promise<string[]> {
  return (await db.selectFrom('incidents').select('id').orderBy('id').execute()).map(({ id }) => id)
}

/** Holds what is filed of incidents that stand against what they tell. */
export async function filing(db: Database, incidents: readonly IncidentRecord[]): Promise<Filed[]> {
  const rows = await rowsOf(
    db,
    incidents.map(({ id }) => id),
  )
  const found: Filed[] = []
  for (const incident of incidents) {
    const row = rows.get(incident.id)
    if (row === undefined) continue
    const { listed, tags } = filedAs(incident)
    const made = rowOf(listed, row.num, row.changed_at)
    const names = Object.keys(made) as (keyof typeof made)[]
    const wrong = [
      // One database gives some numbers as text.
      ...(names.some((name) => String(row[name]) !== String(made[name])) ? ['sums'] : []),
      ...((await isTagged(db, made, tags)) ? [] : ['tags']),
      ...((await claimsAt(db, listed.claims, row.num)) === listed.claims.length ? [] : ['claims']),
    ]
    found.push({ id: incident.id, tags, wrong })
  }
  return found
}

async function rowsOf(db: Database, ids: readonly string[]) {
  const rows = []
  for (const part of inParts(ids))
    rows.push(...(await db.selectFrom('incidents').selectAll().where('id', 'in', part).execute()))
  return new Map(rows.map((row) => [row.id, row]))
}

/** Whether it stands under each of its tags, in the order of days and in that of figures. */
async function isTagged(
  db: Database,
  { num, day, killed }: { readonly num: number; readonly day: number; readonly killed: number },
  tags: readonly string[],
): Promise<boolean> {
  const named = db.selectFrom('tags').select('id').where('name', 'in', tags)
  const { count } = await db
    .selectFrom('incident_tags')
    .innerJoin('incident_kills', (join) =>
      join
        .onRef('incident_kills.tag', '=', 'incident_tags.tag')
        .on('incident_kills.killed', '=', killed)
        .on('incident_kills.incident', '=', num),
    )
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .where('incident_tags.tag', 'in', named)
    .where('incident_tags.day', '=', day)
    .where('incident_tags.incident', '=', num)
    .executeTakeFirstOrThrow()
  return Number(count) === tags.length
}

async function claimsAt(db: Database, claims: readonly string[], num: number): Promise<number> {
  let found = 0
  for (const part of inParts(claims)) {
    const rows = await db
      .selectFrom('incident_claims')
      .select('claim')
      .where('claim', 'in', part)
      .where('incident', '=', num)
      .execute()
    found += rows.length
  }
  return found
}

/** How many incidents stand under each tag. */
export async function tagCounts(db: Database): Promise<Map<string, TagCount>> {
  const { rows } = await sql<{
    name: string
    said: number | string
    by_day: number | string
    by_figure: number | string
  }>`
    select tags.name, tags.incidents as said, coalesce(d.n, 0) as by_day, coalesce(k.n, 0) as by_figure from tags
      left join (select tag, count(*) as n from incident_tags group by tag) d on d.tag = tags.id
      left join (select tag, count(*) as n from incident_kills group by tag) k on k.tag = tags.id`.execute(db)
  return new Map(
    rows.map((row) => [
      row.name,
      { said: Number(row.said), byDay: Number(row.by_day), byFigure: Number(row.by_figure) },
    ]),
  )
}

/** Files incidents that stand anew, whatever stood of them anywhere. */
export const refile = (engine: Engine, incidents: readonly IncidentRecord[]): Promise<void> =>
  write(engine, async (trx, log) => {
    const rows = await rowsOf(
      trx,
      incidents.map(({ id }) => id),
    )
    const standing = incidents.flatMap((incident) => {
      const row = rows.get(incident.id)
      return row === undefined ? [] : [{ ...filedAs(incident), num: row.num, changedAt: log.size }]
    })
    for (const part of inParts(standing.map(({ num }) => num))) {
      await trx.deleteFrom('incident_tags').where('incident', 'in', part).execute()
      await trx.deleteFrom('incident_kills').where('incident', 'in', part).execute()
      await trx.deleteFrom('incident_claims').where('incident', 'in', part).execute()
      await trx.deleteFrom('incident_bodies').where('incident', 'in', part).execute()
      await trx.deleteFrom('incidents').where('num', 'in', part).execute()
    }
    for (const part of inParts(standing.flatMap(({ listed }) => listed.claims)))
      await trx.deleteFrom('incident_claims').where('claim', 'in', part).execute()
    await insertRows(trx, standing)
    await countAgain(trx)
  })

/** Empties tags under which others stand than should. The incidents that belong there are then to be filed anew. */
export const emptyTags = (engine: Engine, names: readonly string[]): Promise<void> =>
  write(engine, async (trx) => {
    for (const part of inParts(names)) {
      const named = trx.selectFrom('tags').select('id').where('name', 'in', part)
      await trx.deleteFrom('incident_tags').where('tag', 'in', named).execute()
      await trx.deleteFrom('incident_kills').where('tag', 'in', named).execute()
    }
    await countAgain(trx)
  })

const countAgain = (trx: Writing) =>
  sql`update tags set incidents = (select count(*) from incident_tags where incident_tags.tag = tags.id)`.execute(trx)
