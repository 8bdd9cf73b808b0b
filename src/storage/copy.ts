// Copies a record from one database to another, row by row: a backup of a server's record is a SQLite file, and can be
// restored to either.

import { sql } from 'kysely'
import type { Database, Engine, Writing } from './engine.ts'
import { decode, sourceItem, unpackedText } from './finding.ts'
import { insertAll } from './insert.ts'
import type { Tables } from './schema.ts'
import { foldSource } from './words.ts'

type Table = keyof Tables & string

/** Each table and what its rows are in order of. Those that others point to come first. */
const TABLES: readonly (readonly [table: Table, order: readonly string[]])[] = [
  ['sources', ['num']],
  ['originals', ['source']],
  ['texts', ['source']],
  ['readings', ['id']],
  ['decisions', ['seq']],
  ['ledger', ['seq']],
  ['facts', ['id']],
  ['log', ['seq']],
  ['log_nodes', ['level', 'position']],
  ['log_head', ['id']],
  ['current_readings', ['source']],
  ['decision_targets', ['target', 'seq']],
  ['incidents', ['num']],
  ['incident_bodies', ['incident']],
  ['incident_claims', ['claim', 'incident']],
  ['tags', ['id']],
  ['incident_tags', ['tag', 'day', 'incident']],
  ['incident_kills', ['tag', 'killed', 'incident']],
  ['decision_links', ['name', 'seq']],
  ['match_units', ['num']],
  ['match_rare', ['term', 'unit']],
  ['match_edges', ['unit', 'other']],
  ['match_terms', ['term', 'more']],
  ['unsettled', ['name']],
  ['truce_days', ['source', 'country']],
  ['arrangements', ['num']],
  ['arrangement_sources', ['source', 'arrangement']],
  ['arrangement_days', ['country', 'day_from', 'arrangement']],
  ['tolls', ['source', 'position']],
  ['progress', ['name']],
]

const PAGE = 200

/** Copies everything as it stands at one moment into tables that are there and empty. */
export async function copyRecord(from: Engine, to: Engine, writing: Writing): Promise<void> {
  await from.db
    .transaction()
    .setAccessMode('read only')
    .setIsolationLevel('repeatable read')
    .execute(async (reading) => {
      for (const [table, order] of TABLES) await copyTable(reading, writing, table, order)
    })
  await indexTexts(to, writing)
}

async function copyTable(from: Database, to: Writing, table: Table, order: readonly string[]): Promise<void> {
  const by = sql.join(order.map((column) => sql.ref(column)))
  for (let offset = 0; ; offset += PAGE) {
    const { rows } = await sql<Tables['progress']>`
      select * from ${sql.table(table)} order by ${by} limit ${sql.lit(PAGE)} offset ${sql.lit(offset)}
    `.execute(from)
    await insertAll(to, table as 'progress', rows as never)
    if (rows.length < PAGE) return
  }
}

/** Makes all texts findable by their words. */
export async function indexTexts(engine: Engine, trx: Writing): Promise<void> {
  for (let after = 0; ; ) {
    const rows = await trx
      .selectFrom('sources')
      .innerJoin('texts', 'texts.source', 'sources.num')
      .select(['sources.num', 'sources.body', 'texts.text'])
      .where('num', '>', after)
      .orderBy('num')
      .limit(PAGE)
      .execute()
    if (rows.length === 0) return
    await engine.index(
      trx,
      rows.map(({ num, body, text }) => ({
        source: num,
        ...foldSource(sourceItem(num, body).title, decode(unpackedText(num, text))),
      })),
    )
    after = rows[rows.length - 1].num
  }
}
