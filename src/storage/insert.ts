// Rows into tables, many to a statement, and long lists in parts that a statement takes.

import { CompiledQuery, type Insertable, PostgresAdapter, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Writing } from './engine.ts'
import type { Tables } from './schema.ts'

const MOST_VALUES = 8000 // both databases take more, but long statements are slow to make

const statements = new Map<string, string>()

/**
 * Inserts rows, many to a statement. The statements are few and made once: to make them takes longer than to run them.
 *
 * @param end what is to happen where the row is there
 */
export async function insertAll<T extends keyof Tables & string>(
  trx: Writing,
  table: T,
  rows: readonly Insertable<Tables[T]>[],
  end = '',
): Promise<void> {
  if (rows.length === 0) return
  const columns = Object.keys(rows[0])
  const isPostgres = trx.getExecutor().adapter instanceof PostgresAdapter
  for (let done = 0; done < rows.length; ) {
    let count = 1
    while (count * 4 <= rows.length - done && count * 4 * columns.length <= MOST_VALUES) count *= 4
    const key = JSON.stringify([table, columns, count, isPostgres, end])
    const statement = statements.get(key) ?? insertInto(table, columns, count, isPostgres, end)
    statements.set(key, statement)
    const values: unknown[] = []
    for (let i = done; i < done + count; i++)
      for (const column of columns) values.push((rows[i] as Readonly<Record<string, unknown>>)[column])
    await trx.executeQuery(CompiledQuery.raw(statement, values))
    done += count
  }
}

function insertInto(table: string, columns: readonly string[], rows: number, isNumbered: boolean, end: string): string {
  let next = 1
  const value = (): string => (isNumbered ? `$${next++}` : '?')
  const row = (): string => `(${columns.map(value).join(',')})`
  const names = columns.map((column) => `"${column}"`).join(',')
  return `insert into "${table}" (${names}) values ${Array.from({ length: rows }, row).join(',')} ${end}`
}

/** Lists longer than a statement may take, in parts. */
export function inParts<T>(values: readonly T[], most = 1000): T[][] {
  const parts: T[][] = []
  for (let at = 0; at < values.length; at += most) parts.push(values.slice(at, at + most))
  return parts
}

const MOST_RANGES = 100

/** Conditions that a claim is of one of the sources, for some of them at a time. */
export const claimsOfSources = (sources: readonly string[]): readonly RawBuilder<SqlBool>[] =>
  inRanges('claim', sources, '#', '$')

/** Conditions that an id has one of the stems, for some of them at a time. */
export const idsWithStems = (stems: readonly string[]): readonly RawBuilder<SqlBool>[] =>
  inRanges('id', stems, '-', '.')

/** `next` follows `mark` in the order of characters. */
const inRanges = (column: string, starts: readonly string[], mark: string, next: string): RawBuilder<SqlBool>[] =>
  inParts(starts, MOST_RANGES).map(
    (part) =>
      sql<SqlBool>`(${sql.join(
        part.map((start) => sql`${sql.ref(column)} >= ${start + mark} and ${sql.ref(column)} < ${start + next}`),
        sql` or `,
      )})`,
  )
