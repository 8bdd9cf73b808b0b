// What SQLite's errors mean to the one who keeps the record.

import type { Problem } from '../../model/problem.ts'
import { StoreError } from '../store-error.ts'

type Told = Pick<Problem, 'code' | 'message'>

/** The result code of a full disk. */
export const FULL = 13

/** By SQLite's primary result code. `where` is the path of the record. */
const TOLD: Readonly<Record<number, (where: string) => Told>> = {
  5: locked,
  6: locked,
  8: (where) => ({
    code: 'read_only',
    message: `The record at ${where} may be read but not written. Nothing was kept. Change its permissions, or give another place with --record.`,
  }),
  10: (where) => ({
    code: 'unreadable',
    message: `The disk of ${where} failed to read or write. Nothing of this step was kept. Check the disk and its free space, then try again; "breadcrumb verify" shows whether the record is whole.`,
  }),
  11: damaged,
  [FULL]: (where) => ({
    code: 'disk_full',
    message: `The disk of ${where} is full. Nothing of this step was kept, and all that was kept before is safe. Free some space, then try again.`,
  }),
  14: (where) => ({
    code: 'unreadable',
    message: `The record at ${where} cannot be opened. Check that the folder exists and that you may read and write it.`,
  }),
  26: notARecord,
}

function locked(where: string): Told {
  return {
    code: 'locked',
    message: `Another program has been writing to the record at ${where} for a long time. Nothing was kept. Try again when it is done.`,
  }
}

export function damaged(where: string): Told {
  return {
    code: 'damaged',
    message: `The record at ${where} is damaged: parts of the file cannot be read. Keep the file as it is, and restore your last backup ("breadcrumb restore").`,
  }
}

export function notARecord(where: string): Told {
  return {
    code: 'not_a_record',
    message: `${where} is not a Breadcrumb record. Nothing was changed. Give the path of a record, or of a file that does not exist yet.`,
  }
}

/** A StoreError for what SQLite throws; anything else as it is. */
export function translateSqlite(where: string): (error: unknown) => unknown {
  return (error) => {
    const code = resultCode(error)
    const told = code === null ? undefined : TOLD[code]?.(where)
    return told ? new StoreError({ ...told, cause: error }) : error
  }
}

/** SQLite's primary result code. */
export const resultCode = (error: unknown): number | null =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : null
