// Kysely on Node's own SQLite. One connection, one user at a time: a transaction keeps all others of this process waiting
// until it ends. Writing transactions take the write lock at once, because one that begins by reading and then finds
// another writer ahead of it cannot wait: SQLite refuses it.

import { setImmediate as letOthers, setTimeout as sleep } from 'node:timers/promises'
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type TransactionSettings,
} from 'kysely'

const LONGEST_PAUSE_MS = 32
const LONGEST_BREATH_MS = 12

/**
 * The dialect on a database that is open.
 *
 * @param waitMs how long to wait for others who write, all pauses together
 * @param translate turns what SQLite throws into what the store rejects with
 */
export function sqliteDialect(database: DatabaseSync, waitMs: number, translate: (error: unknown) => unknown): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => sqliteDriver(database, waitMs, translate),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}

function sqliteDriver(database: DatabaseSync, waitMs: number, translate: (error: unknown) => unknown): Driver {
  const connection = sqliteConnection(database, waitMs, translate)
  const turns = takeTurns()
  const run = (sql: string): Promise<unknown> => connection.executeQuery(CompiledQuery.raw(sql))
  return {
    init: async () => undefined,
    async acquireConnection() {
      await turns.take()
      return connection
    },
    releaseConnection: async () => turns.give(),
    async beginTransaction(_connection, settings: TransactionSettings) {
      await run(settings.accessMode === 'read only' ? 'begin' : 'begin immediate')
    },
    async commitTransaction() {
      await run('commit')
    },
    async rollbackTransaction() {
      // A full disk or an I/O error has rolled it back already.
      if (database.isTransaction) await run('rollback')
    },
    destroy: async () => database.close(),
  }
}

function sqliteConnection(
  database: DatabaseSync,
  waitMs: number,
  translate: (error: unknown) => unknown,
): DatabaseConnection {
  const breathe = breather()
  const statements = new Map<string, { readonly statement: StatementSync; readonly isReader: boolean }>()
  const prepare = (sql: string) => {
    const known = statements.get(sql)
    if (known) return known
    const statement = database.prepare(sql)
    const made = { statement, isReader: statement.columns().length > 0 }
    if (statements.size >= 200) statements.clear()
    statements.set(sql, made)
    return made
  }
  const run = <R>({ sql, parameters }: CompiledQuery): QueryResult<R> => {
    const { statement, isReader } = prepare(sql)
    const values = parameters as readonly SQLInputValue[]
    if (isReader) return { rows: statement.all(...values) as R[] }
    const { changes } = statement.run(...values)
    return { rows: [], numAffectedRows: BigInt(changes) }
  }
  return {
    async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
      await breathe()
      for (let waited = 0, pause = 1; ; waited += pause, pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
        try {
          return run<R>(query)
        } catch (error) {
          if (!isBusy(error) || waited >= waitMs) throw translate(error)
          await sleep(pause)
        }
      }
    },
    streamQuery(): never {
      throw new Error('Read in pages: a stream would keep the one connection')
    },
  }
}

/** SQLite answers at once, so that long work on a record would never let go of the thread, for a server to hear who asks. */
function breather(): () => Promise<void> | undefined {
  let last = performance.now()
  return () => {
    if (performance.now() - last < LONGEST_BREATH_MS) return undefined
    return letOthers().then(() => {
      last = performance.now()
    })
  }
}

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' && (error.errcode & 0xff) === 5

/** First come, first served. */
function takeTurns(): { take(): Promise<void>; give(): void } {
  const waiting: (() => void)[] = []
  let isTaken = false
  return {
    take() {
      if (!isTaken) {
        isTaken = true
        return Promise.resolve()
      }
      return new Promise((resolve) => waiting.push(resolve))
    },
    give() {
      const next = waiting.shift()
      if (next) next()
      else isTaken = false
    },
  }
}
