// Several at once on one record, backups, and records of newer versions.

import { statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { openStore, restoreRecord, type Store, type StorePlace } from '../../src/storage/store.ts'
import { AT, fillStore, report } from '../store-fixtures.ts'
import type { Suite } from './suite.ts'

export function togetherSuite(suite: Suite): void {
  const { open, beneath, write, newPlace, folder, opened } = suite
  let store: Store
  let place: StorePlace
  beforeEach(() => {
    store = suite.store()
    place = suite.place()
  })

  test('two at once on one record lose nothing and double nothing', async () => {
    const other = await open(place)
    const add = async (by: Store, from: number): Promise<void> => {
      for (let n = from; n < from + 12; n++) await by.addSources([report(n), report(100 + n)])
    }
    const decide = async (by: Store): Promise<void> => {
      for (let n = 0; n < 12; n++)
        await by.decide({ body: { kind: 'note', incident: 'a', text: `${n}` }, at: AT, by: 'x', reason: '' })
    }
    await Promise.all([add(store, 0), add(other, 6), decide(store), decide(other)])
    const sources = await store.sources()
    expect(sources.map(({ id }) => id)).toEqual(sources.map((_, i) => `s-${i + 1}`))
    expect(new Set(sources.map(({ bytesHash }) => bytesHash)).size).toBe(36)
    expect(sources).toHaveLength(36)
    expect((await store.decisions()).map(({ seq }) => seq)).toEqual(Array.from({ length: 24 }, (_, i) => i + 1))
    expect(await store.verify()).toMatchObject({ kind: 'sound', checked: { sources: 36, claims: 72, decisions: 24 } })
  })

  test('two that open a new record at once make one', async () => {
    const fresh = await newPlace()
    const both = await Promise.all([open(fresh), open(fresh), open(fresh)])
    await Promise.all(both.map((each, i) => each.addSource(report(i))))
    const notes = await Promise.all(both.map((each) => each.checkpoint(AT)))
    expect(new Set(notes.map(({ note }) => note.split('\n')[4])).size).toBe(1)
    expect(await both[0].verify(notes[1].note)).toMatchObject({ kind: 'sound', checked: { sources: 3 } })
  })

  test('a backup made while others add is whole, and restores to the same record', async () => {
    await fillStore(store)
    const { note } = await store.checkpoint(AT)
    const file = join(folder, 'a.backup')
    const adding = (async () => {
      for (let n = 200; n < 230; n++) await store.addSource(report(n))
    })()
    const second = await open(place)
    await second.backup(file)
    await adding
    await expect(store.backup(file)).rejects.toMatchObject({
      problem: { message: expect.stringContaining('already') },
    })
    const before = statSync(file)
    const restored = join(folder, 'restored.breadcrumb')
    for (const target of [{ path: restored }, await newPlace()]) {
      await restoreRecord(file, target)
      const copy = await open(target)
      expect(await copy.verify(note)).toMatchObject({ kind: 'sound' })
      const count = (await copy.sources()).length
      expect(count).toBeGreaterThanOrEqual(20)
      expect(await copy.sources()).toEqual((await store.sources()).slice(0, count))
      expect(await copy.decisions()).toEqual(await store.decisions())
      expect(await copy.ledger()).toEqual(await store.ledger())
      expect(await copy.claims({ sources: ['s-2'] })).toEqual(await store.claims({ sources: ['s-2'] }))
      expect((await copy.search('doctor', 3)).length).toBe(3)
      expect((await copy.addSource(report(999))).source.id).toBe(`s-${count + 1}`)
      expect(await copy.verify(note)).toMatchObject({ kind: 'sound' })
      await expect(restoreRecord(file, target)).rejects.toMatchObject({
        problem: { message: expect.stringContaining('already') },
      })
    }
    expect(statSync(file)).toMatchObject({ size: before.size, mtimeMs: before.mtimeMs })
    await expect(restoreRecord(write('half.backup', 'not a backup'), await newPlace())).rejects.toMatchObject({
      problem: { code: 'not_a_record' },
    })
  })

  test('a record of a newer version is refused and left as it is', async () => {
    await store.addSource(report(1))
    await store.close()
    opened.length = 0
    await beneath(({ db }) => db.insertInto('migrations').values({ version: 99, name: 'of the future' }).execute())
    await expect(openStore(place)).rejects.toMatchObject({
      problem: { code: 'newer_record', message: expect.stringContaining('newer Breadcrumb') },
    })
  })
}
