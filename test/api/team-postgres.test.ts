// A team on a server of Postgres: accounts in a schema of their own beside the record's, and the whole story of three reports in a
// browser.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Served, serve } from '../../src/api/server.ts'
import { openPeopleDatabase } from '../../src/storage/people-database.ts'
import { openStore, type Store } from '../../src/storage/store.ts'
import { settle } from '../../src/tasks/settle.ts'
import { startBrowser, watch } from '../desk/browser.ts'
import { ENGLISH, story, type Told } from '../desk/story.ts'
import { type PostgresServer, startPostgres } from '../postgres-server.ts'
import { addText, askAs, HOMS, WIRE } from './desk.ts'

const PAGES = join(import.meta.dirname, '../../build/web')

let server: PostgresServer
let folder: string
let store: Store
let served: Served
let cookie: string

beforeAll(async () => {
  server = await startPostgres(['fsync=off'])
  folder = mkdtempSync(join(tmpdir(), 'breadcrumb-team-postgres-'))
  const place = { databaseUrl: `${server.url}postgres`, keyPath: join(folder, 'record.key') }
  store = await openStore(place)
  for (const text of [WIRE, HOMS]) await addText(store, text, 'Example Wire')
  await settle(store)
  const about = { name: 'test', program: 'breadcrumb test', author: 'server', keyPath: join(folder, 'desk.key') }
  const team = { database: await openPeopleDatabase(place) }
  served = await serve({ store, port: 0, ...about, pages: PAGES, team })
}, 120_000)
afterAll(async () => {
  await served.close()
  await store.close()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}, 60_000)

test('somebody joins, signs in, decides, and sees what is theirs to see', async () => {
  const nobody = askAs(served.origin, '')
  const account = { email: 'ada@example.org', password: 'correct horse battery' }
  const secret = new URL((await served.adminLink()) ?? '').hash.slice(1)
  expect((await nobody('/api/join', { json: { ...account, secret, name: 'Ada' } })).status).toBe(200)
  const signedIn = await nobody('/api/auth/sign-in/email', { json: account })
  cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  const ask = askAs(served.origin, cookie)
  const { items } = (await (await ask('/api/incidents')).json()) as { items: { id: string }[] }
  const note = { acts: [{ kind: 'note', incident: items[0].id, text: 'seen' }] }
  expect((await ask('/api/decisions', { json: note })).status).toBe(201)
  expect((await store.decisions()).at(-1)).toMatchObject({ by: 'Ada', kind: 'note' })
  const access = await ask('/api/sources/s-1/access', { json: { level: 'confidential', reason: 'a witness' } })
  expect(access.status).toBe(201)
  const made = await ask('/api/tokens', { json: { name: 'public', scopes: ['read'] } })
  const { token } = (await made.json()) as { token: string }
  const listed = await fetch(`${served.origin}/api/sources`, { headers: { authorization: `Bearer ${token}` } })
  expect(((await listed.json()) as { total: number }).total).toBe(1)
})

test('three reports that disagree are added, merged, decided on, taken back and published, by keyboard alone', async () => {
  const browser = await startBrowser()
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
  const cookies = cookie.split('; ').map((one) => /^([^=]+)=(.*)$/.exec(one) ?? [])
  await context.addCookies(cookies.map(([, name = '', value = '']) => ({ name, value, url: served.origin })))
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  const wrong = watch(page, served.origin)
  const told: Told = { town: 'Saraqib', days: ['2016-03-10', '2016-03-11', '2016-03-12'] }
  await story(page, served.origin, 'keys', ENGLISH, told)
  expect(wrong).toEqual([])
  await browser.close()
}, 120_000)
