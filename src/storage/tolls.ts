// Tolls as they are told, kept by the sources that tell them, so that they are counted and listed without all claims being read.
// All of it can be made again from the claims.

import { sql } from 'kysely'
import type { ToldToll } from '../model/record.ts'
import type { Database, Engine, Writing } from './engine.ts'
import { insertAll, inParts } from './insert.ts'
import { numberIn, sourceId } from './items.ts'
import { setProgress } from './progress.ts'
import type { TollChange } from './store.ts'
import { write } from './writing.ts'

/** The fifth step of the tables. */
export async function createTolls(trx: Writing, { keyTableEnd }: Engine): Promise<void> {
  await sql`create table tolls (
    source integer not null, position integer not null, body text not null,
    primary key (source, position))${keyTableEnd}`.execute(trx)
}

/** In the order of their sources and of the text. */
export async function tolls(db: Database): Promise<ToldToll[]> {
  const rows = await db.selectFrom('tolls').select('body').orderBy('source').orderBy('position').execute()
  return rows.map(({ body }) => JSON.parse(body) as ToldToll)
}

/** How many tolls there are of each source that tells any. */
export async function tollCounts(db: Database): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('tolls')
    .select(['source', ({ fn }) => fn.countAll<number | string>().as('count')])
    .groupBy('source')
    .execute()
  return new Map(rows.map(({ source, count }) => [sourceId(source), Number(count)]))
}

/** Keeps the tolls of sources in place of those that were kept of them. */
export const keepTolls = (engine: Engine, change: TollChange): Promise<void> =>
  write(engine, (trx) => putTolls(trx, change))

export async function putTolls(trx: Writing, { sources, tolls, to }: TollChange): Promise<void> {
  for (const part of inParts(sources.flatMap((id) => numberIn('s', id) ?? [])))
    await trx.deleteFrom('tolls').where('source', 'in', part).execute()
  const bySource = Map.groupBy(tolls, ({ source }) => source.id)
  await insertAll(
    trx,
    'tolls',
    [...bySource].flatMap(([id, own]) =>
      own.map((toll, position) => ({ source: numberIn('s', id) as number, position, body: JSON.stringify(toll) })),
    ),
  )
  if (to !== null) await setProgress(trx, 'tolls_to', to)
}
