// The database at a place, with its tables up to date.

import type { Engine, Writing } from './engine.ts'
import { migrate } from './migrations.ts'
import { openSqlite } from './sqlite/engine.ts'
import type { StorePlace } from './store.ts'

/** Without a look at its tables. */
export async function openEngine(place: StorePlace): Promise<Engine> {
  if ('path' in place) return openSqlite(place.path, place.waitMs)
  const { openPostgres } = await import('./postgres/engine.ts')
  return openPostgres(place.databaseUrl)
}

/** Makes the tables, or brings them up to date. `fill` puts the first rows into a new record, in the same transaction. */
export async function bringUpToDate(engine: Engine, fill: (trx: Writing) => Promise<void>): Promise<void> {
  try {
    await migrate(engine, fill)
  } catch (error) {
    await engine.close()
    throw engine.translate(error)
  }
}
