// The second step of the tables: incidents as they are listed, by any filters, page by page. Those that stand in the first
// tables are filed anew by the fourth.

import { sql } from 'kysely'
import type { Engine, Writing } from './engine.ts'

export async function createListing(trx: Writing, engine: Engine): Promise<void> {
  const { bytesType: bytes, tableEnd: end, keyTableEnd: byKey } = engine
  const statements = [
    sql`drop table incident_actors`,
    sql`drop table incident_claims`,
    sql`alter table incidents rename to incidents_before`,
    sql`create table incidents (
      num integer primary key, id ${engine.idType} not null unique, changed_at integer not null, span integer not null,
      day integer not null, day_to integer, event_type text not null, lat_e6 integer, lon_e6 integer,
      place_precision text, is_representative integer not null, killed integer not null, killed_low integer,
      killed_high integer, killed_open integer not null, injured integer not null, injured_low integer,
      injured_high integer, injured_open integer not null, grade text not null, sources integer not null)${end}`,
    sql`create table incident_bodies (incident integer primary key, tags text not null, body ${bytes} not null)${end}`,
    sql`create table incident_claims (claim ${engine.idType} not null, incident integer not null, primary key (claim, incident))${byKey}`,
    sql`create table tags (id integer primary key, name text not null unique, incidents integer not null)${end}`,
    sql`create table incident_tags (
      tag integer not null, day integer not null, incident integer not null, primary key (tag, day, incident))${byKey}`,
    sql`create table incident_kills (
      tag integer not null, killed integer not null, incident integer not null,
      primary key (tag, killed, incident))${byKey}`,
  ]
  for (const statement of statements) await statement.execute(trx)
}
