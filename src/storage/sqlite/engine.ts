// The record in one SQLite file. Kept means on the disk: the write-ahead log is synced at each commit.

import type { DatabaseSync } from 'node:sqlite'
import { Kysely, sql } from 'kysely'
import type { Database, Engine } from '../engine.ts'
import type { Tables } from '../schema.ts'
import { sqliteDialect } from './dialect.ts'
import { translateSqlite } from './errors.ts'
import { APPLICATION_ID, openFile } from './file.ts'
import { createSearch, find, index } from './search.ts'

const LONGEST_WAIT_MS = 30_000 // for others who write

/** Opens the file, or makes an empty one; the tables are the migrations' work. */
export function openSqlite(path: string, waitMs = LONGEST_WAIT_MS): Engine {
  const database = openFile(path)
  const translate = translateSqlite(path)
  const db: Database = new Kysely<Tables>({ dialect: sqliteDialect(database, waitMs, translate) })
  try {
    prepare(database)
  } catch (error) {
    database.close()
    throw translate(error)
  }
  return {
    db,
    place: path,
    bytesType: sql`blob`,
    idType: sql`text`,
    tableEnd: sql` strict`,
    keyTableEnd: sql` strict, without rowid`,
    hasTable: async (on, name) => {
      const { rows } = await sql`select 1 from sqlite_master where type = 'table' and name = ${name}`.execute(on)
      return rows.length > 0
    },
    lock: async () => undefined, // every writing transaction begins with the lock
    async found(trx) {
      await sql`pragma application_id = ${sql.lit(APPLICATION_ID)}`.execute(trx)
    },
    createSearch,
    index,
    findsPhrases: false,
    find: (words, first) => find(db, words, first),
    checkStructure,
    translate,
    close: () => db.destroy(),
  }
}

function prepare(database: DatabaseSync): void {
  database.exec('pragma foreign_keys = on; pragma synchronous = full; pragma temp_store = memory')
  database.exec('pragma cache_size = -32000; pragma mmap_size = 0; pragma cell_size_check = on')
  const { journal_mode: mode } = database.prepare('pragma journal_mode').get() as { journal_mode: string }
  if (mode !== 'wal') database.exec('pragma journal_mode = wal')
  database.exec('pragma busy_timeout = 5') // from here on the dialect waits, without keeping the process from other work
}

async function checkStructure(db: Database): Promise<string | null> {
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check(1)`.execute(db)
  const said = rows[0]?.integrity_check ?? 'no answer'
  return said === 'ok' ? null : said.replaceAll(/\s*\n\s*/g, ' ')
}
