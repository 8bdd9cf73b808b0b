// What each part of the suite is given: an empty record before each test, and ways to what lies beneath it.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach } from 'vitest'
import type { Engine } from '../../src/storage/engine.ts'
import { openEngine } from '../../src/storage/open-engine.ts'
import { openStore, type Store, type StorePlace } from '../../src/storage/store.ts'

export interface Suite {
  /** The record of this test, empty at its beginning. */
  readonly store: () => Store
  readonly place: () => StorePlace
  /** A place without a record, another one each time. */
  readonly newPlace: () => Promise<StorePlace>
  /** Opens a store that is closed after the test. */
  readonly open: (at: StorePlace) => Promise<Store>
  /** Those that are open; taken out, a test closes them itself. */
  readonly opened: Store[]
  /** Runs the steps on the database beneath the store. */
  readonly beneath: <T>(steps: (engine: Engine) => Promise<T>) => Promise<T>
  /** For files of tests; gone when all have run. */
  readonly folder: string
  readonly write: (file: string, content: string | NodeJS.ArrayBufferView) => string
}

/** Registers what is done before each test of the describe that it is called in. */
export function beginSuite(newPlace: () => Promise<StorePlace>): Suite {
  const folder = mkdtempSync(join(tmpdir(), 'breadcrumb-store-'))
  const opened: Store[] = []
  let place: StorePlace
  let store: Store

  const open = async (at: StorePlace): Promise<Store> => {
    const made = await openStore(at)
    opened.push(made)
    return made
  }
  const closeAll = async (): Promise<void> => {
    for (const each of opened.splice(0)) await each.close()
  }
  beforeEach(async () => {
    await closeAll()
    place = await newPlace()
    store = await open(place)
  })
  afterAll(async () => {
    await closeAll()
    rmSync(folder, { recursive: true, force: true })
  })
  const beneath = async <T>(steps: (engine: Engine) => Promise<T>): Promise<T> => {
    const engine = await openEngine(place)
    try {
      return await steps(engine)
    } finally {
      await engine.close()
    }
  }
  const write = (file: string, content: string | NodeJS.ArrayBufferView): string => {
    writeFileSync(join(folder, file), content)
    return join(folder, file)
  }
  return { store: () => store, place: () => place, newPlace, open, opened, beneath, folder, write }
}
