// Rows into tables, many to a statement, and long lists in parts that a statement takes.

import type { Insertable } from 'kysely'
import type { Writing } from './engine.ts'
import type { Tables } from './schema.ts'

const MOST_VALUES = 8000 // both databases take more, but long statements are slow to make

/** Inserts rows, many to a statement. Few lengths of statement, so that the database knows them again. */
export async function insertAll<T extends keyof Tables & string>(
  trx: Writing,
  table: T,
  rows: readonly Insertable<Tables[T]>[],
): Promise<void> {
  if (rows.length === 0) return
  const columns = Object.keys(rows[0]).length
  let done = 0
  while (done < rows.length) {
    let count = 1
    while (count * 4 <= rows.length - done && count * 4 * columns <= MOST_VALUES) count *= 4
    await trx
      .insertInto(table)
      .values(rows.slice(done, done + count))
      .execute()
    done += count
  }
}

/** Lists longer than a statement may take, in parts. */
export function inParts<T>(values: readonly T[], most = 1000): T[][] {
  const parts: T[][] = []
  for (let at = 0; at < values.length; at += most) parts.push(values.slice(at, at + most))
  return parts
}
