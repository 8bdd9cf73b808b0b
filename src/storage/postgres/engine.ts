// The record on a Postgres server, in a schema of its own. One process writes at a time, under a lock that ends with its
// transaction; reading waits for nobody.

import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import type { Database, Engine } from '../engine.ts'
import type { Tables } from '../schema.ts'
import { StoreError } from '../store-error.ts'
import { translatePostgres } from './errors.ts'
import { createSearch, find, index } from './search.ts'

const SCHEMA = 'breadcrumb'
const LONGEST_WAIT = '30s' // for another writer
const CONNECT_MS = 10_000
const WRITE_LOCK = '4787236501163507713' // any number that nothing else in the database locks by: "Brcrbwr" and 1

/** Connects to the server; the tables are the migrations' work. */
export async function openPostgres(databaseUrl: string, schema = SCHEMA): Promise<Engine> {
  const place = withoutPassword(databaseUrl)
  const translate = translatePostgres(place)
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 4,
    connectionTimeoutMillis: CONNECT_MS,
    application_name: 'breadcrumb',
    keepAlive: true,
  })
  // A connection that breaks between two queries: the next one meets it and says so. Unheard, it would end the process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  const db: Database = new Kysely<Tables>({
    dialect: new PostgresDialect({
      pool,
      onCreateConnection: async (connection) => {
        await connection.executeQuery(
          sql`select set_config('search_path', ${schema}, false), set_config('lock_timeout', ${LONGEST_WAIT}, false),
            set_config('synchronous_commit', 'on', false), set_config('client_min_messages', 'warning', false)`.compile(
            db,
          ),
        )
      },
    }),
  })
  try {
    await sql`select 1`.execute(db)
  } catch (error) {
    await db.destroy()
    throw translate(error)
  }
  return {
    db,
    place,
    bytesType: sql`bytea`,
    idType: sql`text collate "C"`,
    tableEnd: sql``,
    keyTableEnd: sql``,
    // Asked of the catalogue's tables: what `to_regclass` remembers may be older than the wait for the lock.
    async hasTable(on, name) {
      const { rows } = await sql`
        select 1 from pg_catalog.pg_class as c join pg_catalog.pg_namespace as n on n.oid = c.relnamespace
        where n.nspname = ${SCHEMA} and c.relname = ${name}`.execute(on)
      return rows.length > 0
    },
    async lock(trx) {
      await sql`select pg_advisory_xact_lock(${WRITE_LOCK}::bigint)`.execute(trx)
    },
    async found(trx) {
      await sql`create schema if not exists ${sql.id(SCHEMA)}`.execute(trx)
    },
    createSearch,
    index,
    findsPhrases: true,
    find: (words, first) => find(db, words, first),
    checkStructure: async () => null, // the server's own tools look into its files
    translate,
    close: () => db.destroy(),
  }
}

function withoutPassword(databaseUrl: string): string {
  const url = URL.parse(databaseUrl)
  if (!url || !/^postgres(?:ql)?:$/.test(url.protocol)) {
    const message =
      'DATABASE_URL is not the address of a Postgres server. It looks like postgres://user:password@host:5432/database.'
    throw new StoreError({ code: 'unreachable', message })
  }
  return `${url.host}${url.pathname}`
}
