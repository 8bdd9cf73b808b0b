// A served record for the tests, and a browser of few words: it keeps the cookie and sends what a page of the desk would send.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Served, serve } from '../../src/api/server.ts'
import { openStore, type Store } from '../../src/storage/store.ts'
import { addReadings } from '../../src/tasks/add.ts'
import { readBytes } from '../../src/tasks/read.ts'
import { settle } from '../../src/tasks/settle.ts'

export interface Desk {
  readonly store: Store
  readonly served: Served
  /** Of one who opened the link. */
  readonly ask: Ask
  close(): Promise<void>
}

type Ask = (path: string, init?: RequestInit & { readonly json?: unknown }) => Promise<Response>

export const WIRE =
  'IDLIB, Syria, May 3 2016 (Example Wire) - An air strike on a market in Idlib killed at least 14 people and wounded 20 on Tuesday, medics said.'
export const MONITOR =
  'Monitor\n4 May 2016\n\n17 civilians were killed and 25 were injured in the air strike on the market of Idlib on Tuesday, 3 May, the Plain Monitor said. It blamed the Syrian air force.'
export const MINISTRY =
  'Statement\nDamascus, 5 May 2016\n\nTerrorists shelled the market of Idlib on 3 May, killing 9 people, the defence ministry said.'

export const HOMS = 'Two people were killed when a shell hit a house in Homs on 11 May 2016, a doctor said.'

const NOTHING = { published: null, publisher: null, title: null, language: null }

/** Adds a text, as `add` would. */
export async function addText(
  store: Store,
  text: string,
  publisher: string,
  title: string | null = null,
): Promise<void> {
  const options = { ...NOTHING, publisher, title }
  for await (const outcome of addReadings(store, readBytes(Buffer.from(text), 'text', options), 'tester')) {
    if (outcome.kind === 'problem') throw new Error(outcome.problem.message)
  }
}

/** A record with three reports that disagree, served on a free port. */
export async function openDesk(texts: readonly (readonly [string, string])[] = REPORTS): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), 'breadcrumb-api-'))
  const store = await openStore({ path: join(folder, 'test.breadcrumb') })
  for (const [text, publisher] of texts) await addText(store, text, publisher)
  await settle(store)
  const served = await serve({
    store,
    port: 0,
    name: 'test',
    program: 'breadcrumb test',
    author: 'Ada',
    keyPath: join(folder, 'desk.key'),
    pages: join(folder, 'web'),
  })
  const cookie = await cookieOf(served.newLink())
  return {
    store,
    served,
    ask: askAs(served.origin, cookie),
    close: async () => {
      await served.close()
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const REPORTS = [
  [WIRE, 'Example Wire'],
  [MONITOR, 'Plain Monitor'],
  [MINISTRY, 'Ministry'],
  [HOMS, 'Example Wire'],
] as const

/** Opens a link as a browser does, and gives the cookie. */
export async function cookieOf(link: string): Promise<string> {
  const answer = await fetch(link, { redirect: 'manual' })
  return (answer.headers.get('set-cookie') ?? '').split(';')[0]
}

/** Asks as a page of the desk does: with its cookie and its origin. */
export function askAs(origin: string, cookie: string): Ask {
  return (path, { json, ...init } = {}) =>
    fetch(`${origin}${path}`, {
      redirect: 'manual',
      ...init,
      ...(json === undefined ? {} : { method: 'POST', body: JSON.stringify(json) }),
      headers: {
        cookie,
        origin,
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
        ...(init.headers as Record<string, string> | undefined),
      },
    })
}
