// Opens a record, wherever it is.

import { foundRecord } from './facts.ts'
import { openLog } from './log.ts'
import { migrate } from './migrations.ts'
import { recordStore } from './record-store.ts'
import { openSqlite } from './sqlite/engine.ts'
import { backupSqlite } from './sqlite/backup.ts'
import type { Engine } from './engine.ts'
import type { Store, StorePlace } from './store.ts'
import { StoreError } from './store-error.ts'

/** Opens the record at a place, and makes it if there is none. Rejects with a `StoreError` that says what is wrong. */
export async function openStore(place: StorePlace): Promise<Store> {
  if ('path' in place) {
    const engine = openSqlite(place.path)
    await bringUpToDate(engine)
    const keyPath = `${place.path}.key`
    return recordStore(engine, { keyPath, backup: (toPath) => backupSqlite(engine, toPath) })
  }
  const message = 'A record on a Postgres server cannot be opened yet.'
  throw new StoreError({ code: 'not_yet_supported', message })
}

async function bringUpToDate(engine: Engine): Promise<void> {
  try {
    await migrate(engine, async (trx) => {
      const log = await openLog(trx)
      await foundRecord(trx, log)
      await log.flush()
    })
  } catch (error) {
    await engine.close()
    throw engine.translate(error)
  }
}
