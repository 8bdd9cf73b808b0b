// Brings the incidents that the record lists up to date with its reports and decisions. Whoever adds or decides does so
// afterwards, and whoever looks finds it done, or does it: a process that died in between leaves nothing wrong behind.

import type { Store } from '../storage/store.ts'
import { StoreError } from '../storage/store-error.ts'
import { type PutTogether, putTogether, readState } from './put-together.ts'

const MOST_TRIES = 20 // each lost to another process that kept something meanwhile

/** Makes the incidents afresh if the log has grown since they were made. */
export async function settle(store: Store): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const { size, resolvedTo } = await store.head()
    if (size === resolvedTo) return
    if ((await keep(store, putTogether(await readState(store)))) === 'kept') return
  }
  throw new Error(`The record changed ${MOST_TRIES} times while its incidents were being made`)
}

/** Settles, but for a record that may only be read: what was made last is then what can be shown. */
export async function settleToLook(store: Store): Promise<void> {
  try {
    await settle(store)
  } catch (error) {
    if (!(error instanceof StoreError && error.problem.code === 'read_only')) throw error
  }
}

/** The whole record, settled. */
export async function readTogether(store: Store): Promise<PutTogether> {
  await settleToLook(store)
  return putTogether(await readState(store))
}

/** Keeps what was put together. Incidents that stayed as they are are not written again. */
export async function keep(store: Store, { state, resolution }: PutTogether): Promise<'kept' | 'changed'> {
  const now = new Set(resolution.incidents.map(({ id }) => id))
  const before = await store.incidents({ sort: 'id' })
  return store.keepResolution({
    expectedHead: state.head,
    ledger: resolution.ledger,
    changed: resolution.incidents,
    removed: before.map(({ id }) => id).filter((id) => !now.has(id)),
  })
}
