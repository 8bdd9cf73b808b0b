// The shared suite on a Postgres server that the tests start, and on the one of DATABASE_URL if there is one; and what a
// server can do that a file cannot: go away, refuse, or be another program's.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { openStore } from '../src/storage/store.ts'
import { databasesOn, startPostgres } from './postgres-server.ts'
import { AT, report } from './store-fixtures.ts'
import { storeSuite } from './store-suite.ts'

const folder = mkdtempSync(join(tmpdir(), 'breadcrumb-keys-'))
const server = await startPostgres(['fsync=off'])
const own = databasesOn(`${server.url}postgres`, folder)
const given = process.env.DATABASE_URL ? databasesOn(process.env.DATABASE_URL, folder) : null
afterAll(async () => {
  await given?.dropAll()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}, 60_000)

storeSuite('Postgres', own.make)
if (given) storeSuite('Postgres of DATABASE_URL', given.make)

describe('a server', () => {
  test.each([
    ['that is not there', 'postgres://postgres:test@localhost:1/a', 'unreachable', /cannot be reached/],
    ['whose address is none', 'mysql://localhost/a', 'unreachable', /looks like postgres:/],
    [
      'with another password',
      `${server.url.replace(':test@', ':wrong@')}postgres`,
      'unreachable',
      /does not let this user in/,
    ],
    ['without that database', `${server.url}nothing`, 'missing', /no such database/],
  ])('%s', async (_name, databaseUrl, code, message) => {
    const opening = openStore({ databaseUrl, keyPath: join(folder, 'key') })
    await expect(opening).rejects.toMatchObject({ problem: { code, message: expect.stringMatching(message) } })
    await opening.catch((error: Error) => expect(error.message).not.toContain('wrong'))
  })

  test('a database that others use for other things keeps its own', async () => {
    const place = await own.make()
    if (!('databaseUrl' in place)) throw new Error('no server')
    const pg = await import('pg')
    const client = new pg.default.Client({ connectionString: place.databaseUrl })
    await client.connect()
    await client.query('create table sources (mine text); create table migrations (version text)')
    const store = await openStore(place)
    await store.addSource(report(1))
    expect((await client.query('select * from sources')).rows).toEqual([])
    expect(await store.verify()).toMatchObject({ kind: 'sound', checked: { sources: 1 } })
    await store.close()
    await client.end()
  })

  test('that is killed while it is written to has all that it said it kept, and nothing by halves', async () => {
    const place = await own.make()
    const store = await openStore(place)
    const kept: number[] = []
    const first = Number(readFileSync(join(server.folder, 'data/postmaster.pid'), 'utf8').split('\n')[0])
    const adding = (async () => {
      for (let n = 0; ; n++) {
        await store.addSources([report(n), report(10_000 + n)])
        kept.push(n)
        if (n === 5) process.kill(first, 'SIGKILL')
      }
    })()
    // It goes away in the middle, or, where the pool notices first, cannot be reached at the next.
    await expect(adding).rejects.toMatchObject({
      problem: { code: 'unreachable', message: expect.stringMatching(/went away|cannot be reached/) },
    })
    await expect(store.sources()).rejects.toMatchObject({ problem: { code: 'unreachable' } })
    await restart()
    const sources = await store.sources()
    expect(sources.length % 2).toBe(0)
    const ids = sources.map(({ externalId }) => externalId)
    for (const n of kept) expect(ids).toEqual(expect.arrayContaining([`report-${n}`, `report-${10_000 + n}`]))
    expect(await store.addSource(report(0))).toMatchObject({ kind: 'same' })
    expect((await store.checkpoint(AT)).size).toBeGreaterThan(0)
    expect(await store.verify()).toMatchObject({ kind: 'sound', checked: { sources: ids.length } })
    await store.close()
  })

  /** The processes of the killed server take a moment to notice. */
  async function restart(): Promise<void> {
    for (let tries = 0; ; tries++) {
      try {
        await server.start()
        return
      } catch (error) {
        if (tries === 50) throw error
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
    }
  }
})
