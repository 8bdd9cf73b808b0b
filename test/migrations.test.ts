// Records that earlier versions wrote are opened, brought up to date, and hold all that they held. `records/` has a file for each
// version whose tables were kept for some time, made by that version. On a server the first version's tables are made by its
// own step and filled with the rows of its file: they were alike in both.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { rootAt } from '../src/storage/log.ts'
import { FIRST_STEP } from '../src/storage/migrations.ts'
import { openEngine } from '../src/storage/open-engine.ts'
import { openStore, type StorePlace } from '../src/storage/store.ts'
import { decide } from '../src/tasks/decide.ts'
import { countTolls } from '../src/tasks/derived.ts'
import { settle } from '../src/tasks/settle.ts'
import { databasesOn, startPostgres } from './postgres-server.ts'
import { IDLIB, report } from './store-fixtures.ts'

const folder = mkdtempSync(join(tmpdir(), 'breadcrumb-old-'))
const server = await startPostgres(['fsync=off'])
const databases = databasesOn(`${server.url}postgres`, folder)
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}, 60_000)

const unpack = (version: number): StorePlace & { readonly path: string } => {
  const path = join(folder, `${version}.breadcrumb`)
  writeFileSync(path, gunzipSync(readFileSync(join(import.meta.dirname, `records/version-${version}.breadcrumb.gz`))))
  return { path }
}

/** The record of the first version's file, as the first version kept it on a server. */
async function onServer(): Promise<StorePlace> {
  const place = await databases.make()
  const file = new DatabaseSync(unpack(1).path, { readOnly: true })
  const engine = await openEngine(place)
  await engine.db.transaction().execute(async (trx) => {
    await FIRST_STEP.run(trx, engine)
    await sql`set local session_replication_role = replica`.execute(trx)
    const tables = file
      .prepare("select name from sqlite_master where type = 'table' and name not like 'text_words%'")
      .all()
    for (const { name } of tables)
      for (const row of file.prepare(`select * from ${name}`).all()) {
        const columns = Object.keys(row).map((column) => sql.ref(column))
        await sql`insert into ${sql.table(String(name))} (${sql.join(columns)}) values (${sql.join(Object.values(row))})`.execute(
          trx,
        )
      }
  })
  await engine.close()
  return place
}

/** The root of the log when it had so many entries. */
async function rootOf(place: StorePlace, size: number): Promise<string> {
  const engine = await openEngine(place)
  const root = await rootAt(engine.db, size)
  await engine.close()
  return Buffer.from(root).toString('hex')
}

describe.each([
  ['a file', async () => unpack(1)],
  ['a server', onServer],
])('a record of the first version, in %s,', (_where, make) => {
  test('is brought up to date with nothing lost', async () => {
    const place = await make()
    const store = await openStore(place)
    expect(await store.verify()).toMatchObject({
      kind: 'sound',
      size: 47,
      checked: { sources: 7, claims: 16, decisions: 6 },
    })
    expect(await rootOf(place, 46)).toBe('278f244e3b6acc7637d275a5b62462ea2b4949ab10120e1842c536816f4c37fe')
    const listed = async () => (await store.incidents()).map(({ id, state, claims }) => [id, state, claims.length])
    const before = [
      ['2016-05-01-aleppo-1', 'decided', 3],
      ['2016-05-03-idlib-1', 'decided', 3],
      ['undated-unplaced-1', 'proposed', 1],
    ]
    expect(await listed()).toEqual(before)
    expect(await store.countIncidents({ country: 'SY', grades: ['confirmed'] })).toBe(1)
    expect(await store.countIncidents({ harm: 'killed', from: '2016-05-03', to: '2016-05-03' })).toBe(1)
    expect((await store.incident('2016-05-01-aleppo-1'))?.claims).toHaveLength(3)
    expect((await store.search('doctor', 10)).length).toBeGreaterThan(0)
    await settle(store)
    expect(await listed()).toEqual(before)

    await store.addSource(
      report(5, { text: 'Shells killed 5 civilians in Idlib, a nurse said. Smoke rose.', place: IDLIB }),
    )
    await settle(store)
    const options = { by: 'ana', reason: 'looked at it', expect: null }
    expect(await decide(store, [{ kind: 'undo', undoes: 2 }], options)).toMatchObject({ kind: 'kept' })
    expect((await store.incidents()).map(({ id }) => id)).toContain('2022-03-04-kharkiv-1')
    expect(await store.verify()).toMatchObject({ kind: 'sound', checked: { sources: 8, decisions: 7 } })
    await store.close()
  })
})

test('a record of the third version is brought up to date with nothing lost', async () => {
  const place = unpack(3)
  const store = await openStore(place)
  expect(await store.verify()).toMatchObject({
    kind: 'sound',
    size: 45,
    checked: { sources: 7, claims: 16, decisions: 4 },
  })
  expect(await rootOf(place, 44)).toBe('46f637d0bc4e3079e370f97136dae6c508b01db5f4c139bda878aaacb211febb')
  const listed = async () => (await store.incidents()).map(({ id, state, claims }) => [id, state, claims.length])
  const before = [
    ['2016-05-01-aleppo-1', 'decided', 2],
    ['2016-05-03-idlib-1', 'proposed', 2],
    ['2022-03-04-kharkiv-1', 'decided', 1],
    ['undated-unplaced-1', 'proposed', 1],
  ]
  expect(await listed()).toEqual(before)
  expect((await store.source('s-6'))?.title).toBe('Nul \0 in a title')
  expect((await store.sourceByExternalId('report-4'))?.id).toBe('s-4')
  expect((await store.readers('s-3')).length).toBe(2)
  expect((await store.search('barrel bombs', 10)).map(({ source }) => source.id)).toEqual(['s-4'])
  expect(await store.addSource(report(2))).toMatchObject({ kind: 'same', source: { id: 's-2' } })
  const again = report(8, { url: 'https://example.org/one' })
  expect(await store.addSource(again)).toMatchObject({ kind: 'new_version', follows: 's-7' })
  await settle(store)
  expect((await listed()).slice(1)).toEqual(before.slice(1))
  expect(await store.verify()).toMatchObject({ kind: 'sound', checked: { sources: 8 } })
  await store.close()
})

test('a record of the fourth version is brought up to date, and its tolls are kept by source', async () => {
  const store = await openStore(unpack(4))
  const { size, tollsTo } = await store.head()
  expect(tollsTo).toBe(0)
  expect(await countTolls(store)).toBe(2)
  expect(await store.head()).toEqual({ size, resolvedTo: size, tollsTo: size })
  expect((await store.incidents()).map(({ id, state }) => [id, state])).toEqual([['2016-05-03-idlib-1', 'decided']])
  expect(await store.verify()).toMatchObject({ kind: 'sound', checked: { sources: 3, decisions: 1 } })
  await store.close()
})
