// Records that earlier versions wrote are opened, brought up to date, and hold all that they held. `records/` has one file for
// each version that changed the tables, made by that version.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { openStore } from '../src/storage/store.ts'
import { decide } from '../src/tasks/decide.ts'
import { settle } from '../src/tasks/settle.ts'
import { IDLIB, report } from './store-fixtures.ts'

const folder = mkdtempSync(join(tmpdir(), 'breadcrumb-old-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const unpack = (version: number): string => {
  const path = join(folder, `${version}.breadcrumb`)
  writeFileSync(path, gunzipSync(readFileSync(join(import.meta.dirname, `records/version-${version}.breadcrumb.gz`))))
  return path
}

test('a record of the first version is brought up to date with nothing lost', async () => {
  const store = await openStore({ path: unpack(1) })
  expect(await store.verify()).toMatchObject({
    kind: 'sound',
    size: 46,
    root: '278f244e3b6acc7637d275a5b62462ea2b4949ab10120e1842c536816f4c37fe',
    checked: { sources: 7, claims: 16, decisions: 6 },
  })
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
