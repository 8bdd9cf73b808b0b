// Opens a record, wherever it is.

import { foundRecord } from './facts.ts'
import { bringUpToDate, openEngine } from './open-engine.ts'
import { recordStore } from './record-store.ts'
import { backupServer } from './restore.ts'
import { backupSqlite } from './sqlite/backup.ts'
import type { Store, StorePlace } from './store.ts'

/** Opens the record at a place, and makes it if there is none. Rejects with a `StoreError` that says what is wrong. */
export async function openStore(place: StorePlace): Promise<Store> {
  const engine = await openEngine(place)
  await bringUpToDate(engine, foundRecord)
  const isFile = 'path' in place
  return recordStore(engine, {
    keyPath: isFile ? `${place.path}.key` : place.keyPath,
    backup: (toPath) => (isFile ? backupSqlite(engine, toPath) : backupServer(engine, toPath)),
  })
}
