// Starts the server of a record on a port, and stops it.

import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { dirname, join } from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import { type Store, StoreError } from '../storage/store.ts'
import type { PeopleDatabase } from '../storage/people-database.ts'
import { now } from '../tasks/open-record.ts'
import { listenToMatching, lookWithin } from '../tasks/settle.ts'
import { RIGHTS } from './access.ts'
import { AloneSessions } from './alone.ts'
import { makeApp } from './app.ts'
import { Attempts } from './attempts.ts'
import type { Right } from './contract.ts'
import type { Desk } from './desk.ts'
import { Jobs } from './jobs.ts'
import { Live } from './live.ts'
import { MapOrigins } from './map-origins.ts'
import { Pages } from './pages.ts'
import type { People } from './people.ts'
import { Repeats } from './repeats.ts'
import { Views } from './views.ts'

export interface ServeOptions {
  readonly store: Store
  readonly port: number
  /** What the record is called on the screens. */
  readonly name: string
  /** "breadcrumb 0.1.0" */
  readonly program: string
  /** Who acts, where there are no accounts. */
  readonly author: string
  /** Where the key that signs cookies is, or is made. */
  readonly keyPath: string
  /** The built desk; left out: build/web of this program. */
  readonly pages?: string
  /** Accounts; left out: the desk is for one person alone. */
  readonly team?: TeamOptions
}

/** How a team reaches the desk. */
export interface TeamOptions {
  readonly database: PeopleDatabase
  /** The address to listen at; left out: this machine only. */
  readonly host?: string
  /** "https://desk.example.org", where another server stands before this one. */
  readonly origin?: string
}

/** A server that runs. */
export interface Served {
  readonly port: number
  readonly origin: string
  /** A link that opens the desk in one browser, once; in a team, where people sign in. */
  newLink(): string
  /** A link that makes the first admin of a team; null where there is one, or no team. */
  adminLink(): Promise<string | null>
  close(): Promise<void>
}

/** The port is taken. */
export class PortTaken extends Error {
  readonly port: number

  constructor(port: number) {
    super(`Port ${port} is taken`)
    this.port = port
  }
}

const HOST = '127.0.0.1'

/** Serves a record. Rejects with `PortTaken` where the port is not free; 0 takes any. */
export async function serve(options: ServeOptions): Promise<Served> {
  const { store, name, program, author, team } = options
  const key = readKey(options.keyPath) // before anything listens: where there is none, nothing has to be closed
  let fetch: Fetch = () => new Response(null, { status: 503 })
  const server = makeServer((request, env) => fetch(request, env))
  const port = await listen(server, options.port, team?.host ?? HOST)
  const origin = team?.origin ?? `http://${HOST}:${port}`
  const origins = { allowed: originsOf(port, team) }
  const sessions = new AloneSessions(key, port)
  const people =
    team === undefined ? null : await openPeople(store, team, { key, origin, origins: origins.allowed, port })
  const live = new Live(store)
  lookWithin(store, LOOK_MS)
  listenToMatching(store, (matching) => live.tellMatching(matching))
  const views = new Views(store)
  const desk: Desk = {
    ...{ mode: people === null ? 'alone' : 'team', name, program, origin, people, live },
    ...{ jobs: new Jobs(store, live), repeats: new Repeats(), attempts: new Attempts(MOST_FAILED, FAILED_MS) },
    mapOrigins: new MapOrigins(key, port),
    ...(await views.for(ALL, '')),
  }
  const pages = new Pages(options.pages ?? join(import.meta.dirname, '..', '..', 'build', 'web'))
  const app = makeApp({ desk, views, origins, pages, sessions, author })
  fetch = (request, env) => app.fetch(request, env as object)
  return {
    port,
    origin,
    newLink: () => (people === null ? `${origin}/open?key=${sessions.newLink()}` : origin),
    adminLink: async () =>
      people !== null && (await people.hasNobody())
        ? `${origin}/join#${await people.invite('admin', { by: '' })}`
        : null,
    close: async () => {
      live.close()
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
      await desk.jobs.idle()
      await people?.close()
    },
  }
}

type Fetch = (request: Request, env: unknown) => Response | Promise<Response>

const ALL: ReadonlySet<Right> = new Set(RIGHTS.admin)
const LOOK_MS = 1500 // longer than a few reports take to be put together, and than anybody likes to wait
const MOST_FAILED = 10
const FAILED_MS = 15 * 60_000

function makeServer(fetch: Fetch): Server {
  const server = createAdaptorServer({
    fetch,
    createServer,
    serverOptions: {
      headersTimeout: 10_000,
      requestTimeout: 120_000,
      keepAliveTimeout: 5_000,
      connectionsCheckingInterval: 2_000,
      maxHeaderSize: 16_384,
    },
  }) as Server
  server.maxConnections = 2000
  return server
}

/** The names under which the server may be called: those of this machine, and the one that a team calls it by. */
function originsOf(port: number, team: TeamOptions | undefined): Set<string> {
  const own = [HOST, 'localhost', '[::1]'].map((host) => `http://${host}:${port}`)
  const host = team?.host
  const isNamed = host !== undefined && host !== '0.0.0.0' && host !== '::'
  return new Set([...own, ...(isNamed ? [`http://${host}:${port}`] : []), ...(team?.origin ? [team.origin] : [])])
}

async function openPeople(
  store: Store,
  { database }: TeamOptions,
  about: {
    readonly key: Buffer
    readonly origin: string
    readonly origins: ReadonlySet<string>
    readonly port: number
  },
): Promise<People> {
  const { People } = await import('./people.ts')
  const secret = createHmac('sha256', about.key).update('people').digest('hex')
  const cookiePrefix = `breadcrumb-${about.port}`
  const project = await projectOf(store)
  return People.open({ database, project, origin: about.origin, origins: [...about.origins], secret, cookiePrefix })
}

/** What tells this record from others, for who has a seat in it. */
async function projectOf(store: Store): Promise<string> {
  const { project } = await store.settings()
  if (project !== undefined) return project
  const made = randomUUID()
  await store.setSetting('project', made, now(), 'breadcrumb')
  return made
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' || error.code === 'EACCES' ? new PortTaken(port) : error)
    })
    server.listen(port, host, () => {
      const address = server.address()
      resolve(address !== null && typeof address === 'object' ? address.port : port)
    })
  })
}

const KEY_BYTES = 32

/** The key at a path; made there, for this user's eyes only, if there is none. */
function readKey(path: string): Buffer {
  try {
    const key = readFileSync(path)
    if (key.length === KEY_BYTES) return key
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw cannotKeep(path, error)
  }
  const key = randomBytes(KEY_BYTES)
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    writeFileSync(path, key, { mode: 0o600 })
  } catch (error) {
    throw cannotKeep(path, error)
  }
  return key
}

function cannotKeep(path: string, error: unknown): unknown {
  if (!(error instanceof Error && 'code' in error)) return error
  const message = `The key that signs the desk's cookies cannot be read or made at ${path} (${error.code}). Set BREADCRUMB_DATA to a folder where you may write.`
  return new StoreError({ code: 'read_only', message, cause: error })
}
