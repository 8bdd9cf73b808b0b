// A record that is being put together anew for long: who looks is answered, honestly, and who decides is not let decide on what
// may come out otherwise.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Answer } from '../../src/api/contract.ts'
import { type Served, serve } from '../../src/api/server.ts'
import { openStore, type Store } from '../../src/storage/store.ts'
import { lookWithin, settle } from '../../src/tasks/settle.ts'
import { addText, askAs, cookieOf, HOMS, MONITOR, WIRE } from './desk.ts'

const folder = mkdtempSync(join(tmpdir(), 'breadcrumb-matching-'))
let store: Store
let served: Served
let ask: ReturnType<typeof askAs>
let letGo = (): void => undefined

beforeAll(async () => {
  const real = await openStore({ path: join(folder, 'test.breadcrumb') })
  await addText(real, WIRE, 'Example Wire')
  await settle(real)
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  store = {
    ...real,
    keepMatches: async (change) => {
      await held
      return real.keepMatches(change)
    },
  }
  await addText(real, MONITOR, 'Plain Monitor')
  await addText(real, HOMS, 'Example Wire')
  served = await serve({
    ...{ store, port: 0, name: 'test', program: 'breadcrumb test', author: 'Ada' },
    keyPath: join(folder, 'desk.key'),
    pages: join(folder, 'web'),
  })
  ask = askAs(served.origin, await cookieOf(served.newLink()))
  lookWithin(store, 200)
})

afterAll(async () => {
  letGo()
  await served.close()
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

const get = async <T>(path: string): Promise<T> => (await (await ask(path)).json()) as T
const session = () => get<Answer<'GET /api/session'>>('/api/session')

test('while a record is put together anew what stood before is shown, and says so; nothing is decided on it', async () => {
  const heard = await listening()
  const answer = await ask('/api/incidents')
  const shown = (await answer.json()) as Answer<'GET /api/incidents'>
  expect(answer.status).toBe(200)
  expect(answer.headers.get('etag')).toBeNull()
  expect(shown.total).toBe(1)
  const { record, matching } = await waitFor(session, ({ matching }) => matching !== null)
  expect(shown.version).toBeLessThan(record.version)
  expect(matching).toEqual({ step: 'comparing', done: 0, of: 3 }) // what is common is counted anew in so small a record

  const acts = [{ kind: 'accept', incident: shown.items[0].id, claims: shown.items[0].claims }]
  const decided = await ask('/api/decisions', { json: { acts, reason: 'it stands' } })
  expect(decided.status).toBe(503)
  expect(await decided.json()).toMatchObject({ error: { code: 'being_put_together' } })
  expect((await ask('/api/export?format=csv')).status).toBe(503)
  expect((await store.decisions()).length).toBe(0)

  letGo()
  const after = await waitFor(
    () => get<Answer<'GET /api/incidents'>>('/api/incidents'),
    ({ version }) => version > shown.version,
  )
  expect(after.total).toBe(2)
  expect((await session()).matching).toBeNull()
  expect((await ask('/api/incidents')).headers.get('etag')).not.toBeNull()
  expect(await (await ask('/api/export?format=csv')).text()).toContain(after.items[0].id)
  await heard.toTheEnd
})

/** Resolves once the stream of changes told of matching and of its end. */
async function listening(): Promise<{ readonly toTheEnd: Promise<void> }> {
  const gone = new AbortController()
  const stream = await ask('/api/events', { signal: gone.signal })
  const read = async (): Promise<void> => {
    let text = ''
    for await (const part of stream.body as unknown as AsyncIterable<Uint8Array>) {
      text += Buffer.from(part).toString()
      if (text.includes('event: matching\ndata: {"kind":"matching","matching":null}')) break
    }
    gone.abort()
  }
  return { toTheEnd: read() }
}

async function waitFor<T>(make: () => Promise<T>, isThere: (made: T) => boolean): Promise<T> {
  for (let tries = 0; tries < 100; tries++) {
    const made = await make()
    if (isThere(made)) return made
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('It did not come about')
}
