// Opens a record, wherever it is.

import type { Store, StorePlace } from './store.ts'
import { StoreError } from './store-error.ts'

/** Opens the record at a place, and makes it if there is none. Rejects with a `StoreError` that says what is wrong. */
export async function openStore(place: StorePlace): Promise<Store> {
  const where = 'path' in place ? place.path : 'the server'
  throw new StoreError({ code: 'not_yet_supported', message: `No record can be opened at ${where} yet.` })
}
