// How the tables came to be, step by step. Steps are only ever added, go forward only, and never touch what people and
// readers said. A record of a newer version than this program knows is refused.

import { sql } from 'kysely'
import type { Database, Engine, Writing } from './engine.ts'
import { createListing } from './listing-tables.ts'
import { createMatching } from './matching-tables.ts'
import { makeSmaller } from './smaller-tables.ts'
import { StoreError } from './store-error.ts'
import { createTolls } from './tolls.ts'

interface Migration {
  readonly name: string
  run(trx: Writing, engine: Engine): Promise<void>
}

const MIGRATIONS: readonly Migration[] = [
  { name: 'first tables', run: createTables },
  { name: 'incidents by any filters, page by page', run: createListing },
  { name: 'matching among neighbours', run: createMatching },
  { name: 'half the size', run: makeSmaller },
  { name: 'tolls by source', run: createTolls },
]

/** Makes the tables of the first version. */
export const FIRST_STEP = MIGRATIONS[0]

/** The version that this program writes. */
export const VERSION = MIGRATIONS.length

/** Brings a record to the present version, all steps or none. `onCreate` runs in the transaction that makes a new record. */
export async function migrate(engine: Engine, onCreate: (trx: Writing) => Promise<void>): Promise<void> {
  const version = await versionOf(engine, engine.db)
  if (version > VERSION) throw newer(engine.place, version)
  if (version === VERSION) return
  await engine.db.transaction().execute(async (trx) => {
    await engine.lock(trx)
    const present = await versionOf(engine, trx)
    if (present > VERSION) throw newer(engine.place, present)
    for (let next = present; next < VERSION; next++) {
      await MIGRATIONS[next].run(trx, engine)
      await trx
        .insertInto('migrations')
        .values({ version: next + 1, name: MIGRATIONS[next].name })
        .execute()
    }
    if (present === 0) await onCreate(trx)
  })
}

/** 0 if there are no tables yet. */
async function versionOf(engine: Engine, db: Database): Promise<number> {
  if (!(await engine.hasTable(db, 'migrations'))) return 0
  const latest = await db
    .selectFrom('migrations')
    .select('version')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return latest?.version ?? 0
}

const newer = (place: string, version: number): StoreError =>
  new StoreError({
    code: 'newer_record',
    message: `The record at ${place} was written by a newer Breadcrumb (its version is ${version}, this program knows ${VERSION}). Nothing was changed. Use the newer program.`,
  })

/** In plain SQL, which both databases read alike but for the type of bytes and what ends a table. */
async function createTables(trx: Writing, engine: Engine): Promise<void> {
  const { bytesType: bytes, tableEnd: end } = engine
  const statements = [
    sql`create table migrations (version integer primary key, name text not null)${end}`,
    sql`create table sources (
      num integer primary key, body text not null, bytes_hash text not null unique, url text, external_id text,
      log_index integer not null)${end}`,
    sql`create index sources_url on sources (url)`,
    sql`create index sources_external_id on sources (external_id)`,
    sql`create table originals (
      source integer primary key references sources, bytes ${bytes} not null,
      crc integer not null)${end}`,
    sql`create table texts (source integer primary key references sources, text ${bytes} not null, crc integer not null)${end}`,
    sql`create table readings (
      id integer primary key, source integer not null references sources, reader text not null, body text not null,
      claims ${bytes} not null, crc integer not null, log_index integer not null)${end}`,
    sql`create index readings_source on readings (source)`,
    sql`create index readings_log_index on readings (log_index)`,
    sql`create table decisions (seq integer primary key, body text not null, log_index integer not null)${end}`,
    sql`create table ledger (
      seq integer primary key, incident text not null, body text not null, log_index integer not null)${end}`,
    sql`create index ledger_incident on ledger (incident)`,
    sql`create table facts (
      id integer primary key, kind text not null, name text not null, body text not null,
      log_index integer not null)${end}`,
    sql`create table log (seq integer primary key, kind text not null, name text not null, hash ${bytes} not null)${end}`,
    sql`create table log_nodes (
      level integer not null, position integer not null, hash ${bytes} not null, primary key (level, position))${end}`,
    sql`create table log_head (id integer primary key, size integer not null, root ${bytes} not null, edge ${bytes} not null)${end}`,
    sql`create table current_readings (
      source integer primary key references sources, reading integer not null references readings)${end}`,
    sql`create table units (
      source integer not null, unit text not null, country text, admin1 text, cell integer, span integer not null,
      day_from integer, day_to integer)${end}`,
    sql`create index units_source on units (source)`,
    sql`create index units_cell on units (cell, span, day_from)`,
    sql`create index units_area on units (country, span, day_from)`,
    sql`create index units_day on units (span, day_from)`,
    sql`create table decision_targets (target text not null, seq integer not null, primary key (target, seq))${end}`,
    sql`create table incidents (
      num integer primary key, id ${engine.idType} not null unique, body ${bytes} not null, changed_at integer not null,
      state text not null, event_type text not null, span integer not null, day_from integer, day_to integer,
      country text, admin1 text, place text, cell integer, lat_e6 integer, lon_e6 integer, killed integer,
      injured integer, grade text not null, is_health integer not null, coverage text not null)${end}`,
    ...['event_type', 'country', 'grade', 'is_health', 'coverage', 'state', 'cell', 'place'].map(
      (column) => sql`create index ${sql.ref(`incidents_${column}`)} on incidents (${sql.ref(column)}, day_from)`,
    ),
    sql`create index incidents_day on incidents (day_from)`,
    sql`create index incidents_span on incidents (span, day_from)`,
    sql`create index incidents_killed on incidents (killed)`,
    sql`create index incidents_injured on incidents (injured)`,
    sql`create table incident_claims (claim text not null, incident integer not null, primary key (claim, incident))${end}`,
    sql`create index incident_claims_incident on incident_claims (incident)`,
    sql`create table incident_actors (actor text not null, incident integer not null, primary key (actor, incident))${end}`,
    sql`create index incident_actors_incident on incident_actors (incident)`,
    sql`create table progress (name text primary key, value integer not null)${end}`,
  ]
  await engine.found(trx)
  for (const statement of statements) await statement.execute(trx)
  await engine.createSearch(trx)
}
