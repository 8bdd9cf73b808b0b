// Starts the server of a record on a port, and stops it.

import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { dirname, join } from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import type { Store } from '../storage/store.ts'
import { AloneSessions } from './alone.ts'
import { makeApp } from './app.ts'
import { type Desk, Versions } from './desk.ts'
import { Jobs } from './jobs.ts'
import { Live } from './live.ts'
import { Pages } from './pages.ts'
import { Repeats } from './repeats.ts'

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
}

/** A server that runs. */
export interface Served {
  readonly port: number
  readonly origin: string
  /** A link that opens the desk in one browser, once. */
  newLink(): string
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

/** Serves a record to this machine only. Rejects with `PortTaken` where the port is not free; 0 takes any. */
export async function serve(options: ServeOptions): Promise<Served> {
  const { store, name, program, author } = options
  const live = new Live(store)
  const jobs = new Jobs(store, live)
  const desk: Desk = {
    mode: 'alone',
    store,
    name,
    program,
    live,
    jobs,
    repeats: new Repeats(),
    versions: new Versions(store),
  }
  let fetch: (request: Request) => Response | Promise<Response> = () => new Response(null, { status: 503 })
  const server = createAdaptorServer({
    fetch: (request: Request) => fetch(request),
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
  const port = await listen(server, options.port)
  const names = [HOST, 'localhost', '[::1]']
  const origins = { allowed: new Set(names.map((host) => `http://${host}:${port}`)) }
  const sessions = new AloneSessions(readKey(options.keyPath), port)
  const pages = new Pages(options.pages ?? join(import.meta.dirname, '..', '..', 'build', 'web'))
  const app = makeApp({ desk, origins, pages, sessions, author })
  fetch = (request) => app.fetch(request)
  const origin = `http://${HOST}:${port}`
  return {
    port,
    origin,
    newLink: () => `${origin}/open?key=${sessions.newLink()}`,
    close: () => {
      live.close()
      return new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
    },
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' || error.code === 'EACCES' ? new PortTaken(port) : error)
    })
    server.listen(port, HOST, () => {
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
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  const key = randomBytes(KEY_BYTES)
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  writeFileSync(path, key, { mode: 0o600 })
  return key
}
