// The third step of the tables: what is kept of matching, so that a new report is held against its neighbours only, and what
// leads from claims and incidents to the decisions and ids that concern them.

import { sql } from 'kysely'
import type { Decision } from '../model/record.ts'
import type { Engine, Writing } from './engine.ts'
import { linksOf } from './decisions.ts'
import { insertAll } from './insert.ts'

export async function createMatching(trx: Writing, engine: Engine): Promise<void> {
  const { bytesType: bytes, tableEnd: end, keyTableEnd: byKey, idType: id } = engine
  const statements = [
    sql`create table match_units (
      num integer primary key, source integer not null, unit text not null, stretch integer, terms ${bytes} not null,
      proposal integer not null)${end}`,
    sql`create index match_units_source on match_units (source)`,
    sql`create index match_units_stretch on match_units (stretch)`,
    sql`create index match_units_proposal on match_units (proposal)`,
    sql`create table match_rare (term integer not null, unit integer not null, primary key (term, unit))${byKey}`,
    sql`create table match_edges (unit integer not null, other integer not null, primary key (unit, other))${byKey}`,
    sql`create table match_terms (term ${id} not null primary key, units integer not null)${byKey}`,
    sql`create table unsettled (name ${id} not null primary key)${byKey}`,
    sql`create table truce_days (
      source integer not null, country text not null, day_from integer, day_to integer,
      primary key (source, country))${byKey}`,
    sql`create index truce_days_country on truce_days (country, day_from)`,
    sql`create table arrangements (num integer primary key, id text not null, body text not null)${end}`,
    sql`create table arrangement_sources (
      source integer not null, arrangement integer not null, primary key (source, arrangement))${byKey}`,
    sql`create table arrangement_days (
      country text not null, day_from integer not null, day_to integer not null, arrangement integer not null,
      primary key (country, day_from, arrangement))${byKey}`,
    sql`create table decision_links (name ${id} not null, seq integer not null, primary key (name, seq))${byKey}`,
    sql`create index decision_links_seq on decision_links (seq)`,
    sql`create table ledger_claims (claim ${id} not null, incident ${id} not null, primary key (claim, incident))${byKey}`,
    sql`create index ledger_claims_incident on ledger_claims (incident)`,
    sql`create index decisions_log_index on decisions (log_index)`,
  ]
  for (const statement of statements) await statement.execute(trx)
  await linkAgain(trx)
}

async function linkAgain(trx: Writing): Promise<void> {
  for (const { seq, body } of await trx.selectFrom('decisions').selectAll().orderBy('seq').execute()) {
    const names = await linksOf(trx, JSON.parse(body) as Decision)
    await insertAll(
      trx,
      'decision_links',
      names.map((name) => ({ name, seq })),
    )
  }
}
