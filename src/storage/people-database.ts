// Where accounts are kept: beside the record and not in it, so that no backup or export of a record carries passwords and
// sessions along. Of a file it is a file of its own; on a server a schema of its own in the same database.

import { chmodSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { Kysely, sql } from 'kysely'
import { openPostgres } from './postgres/engine.ts'
import { sqliteDialect } from './sqlite/dialect.ts'
import { translateSqlite } from './sqlite/errors.ts'
import type { StorePlace } from './store.ts'
import { StoreError } from './store-error.ts'

/** A row of any table: the tables are those of the library for accounts, and a few of ours beside them. */
type Row = Record<string, unknown>

export interface PeopleDatabase {
  readonly db: Kysely<Record<string, Row>>
  readonly type: 'sqlite' | 'postgres'
  close(): Promise<void>
}

const SCHEMA = 'breadcrumb_people'
const LONGEST_WAIT_MS = 10_000

/** Opens the accounts of a record, or makes the place for them. `path` names another file, for accounts of several records. */
export async function openPeopleDatabase(place: StorePlace, path?: string): Promise<PeopleDatabase> {
  if (path !== undefined || 'path' in place) {
    return openFile(path ?? ('path' in place ? `${place.path}.people` : ''))
  }
  const { db, close } = await openPostgres(place.databaseUrl, SCHEMA)
  await sql`create schema if not exists ${sql.id(SCHEMA)}`.execute(db)
  return { db: db as unknown as PeopleDatabase['db'], type: 'postgres', close }
}

function openFile(path: string): PeopleDatabase {
  const database = openAccounts(path)
  const db = new Kysely<Record<string, Row>>({
    dialect: sqliteDialect(database, LONGEST_WAIT_MS, translateSqlite(path)),
  })
  return { db, type: 'sqlite', close: () => db.destroy() }
}

function openAccounts(path: string): DatabaseSync {
  try {
    const database = new DatabaseSync(path)
    chmodSync(path, 0o600)
    database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on')
    return database
  } catch (error) {
    const message = `The accounts of the team cannot be opened or made at ${path}. Check that you may write there, or give another file with --people.`
    throw new StoreError({ code: 'unreadable', message, cause: error })
  }
}
