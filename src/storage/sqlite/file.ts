// The file of a record: whether there is one, whether it is ours, and how it is opened.

import { accessSync, closeSync, constants, mkdirSync, openSync, readSync, type Stats, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import type { Problem } from '../../model/problem.ts'
import { StoreError } from '../store-error.ts'
import { notARecord, translateSqlite } from './errors.ts'
import { syncPath } from './sync.ts'

/** "Brcr": stands in the head of the file, so that no other SQLite file is taken for a record. */
export const APPLICATION_ID = 0x42726372

const LONGEST_WAIT_MS = 30_000 // for another process that is making or closing the file
const HEAD = 100 // bytes of SQLite's file header

/** Opens the file of a record, or makes an empty one where there is none. */
export function openFile(path: string): DatabaseSync {
  const where = resolve(path)
  const isNew = look(where)
  try {
    if (isNew) makeFile(where, where)
    const database =
      isNew || isWritable(where) ? new DatabaseSync(where, { timeout: LONGEST_WAIT_MS }) : openReadOnly(where)
    checkOurs(database, where)
    return database
  } catch (error) {
    throw translateSqlite(where)(error)
  }
}

/** Whether there is no file yet. Throws where what is there cannot be a record. */
function look(where: string): boolean {
  const found = fileAt(where)
  if (!found || (found.isFile() && found.size === 0)) return true
  if (!found.isFile()) throw new StoreError(notARecord(where))
  checkWhole(where)
  return false
}

/** What is at a path, if anything is. Throws a `StoreError` where that cannot be seen. */
export function fileAt(where: string): Stats | undefined {
  try {
    return statSync(where, { throwIfNoEntry: false })
  } catch (error) {
    if (!isSystemError(error)) throw error
    const message = `What is at ${where} cannot be seen (${error.code}). Check the path, and that you may enter its folder.`
    throw new StoreError({ code: 'unreadable', message, cause: error })
  }
}

/** Whether nothing was ever kept in the file of a record, or there is none. */
export const isVacant = (where: string): boolean =>
  !fileAt(where)?.size && !hasLog(where) && !isThere(`${where}-journal`)

/** Throws where a file is no SQLite file, or not all of one. */
export function checkWhole(where: string): void {
  // Cut off while it was being made, the file may be torn: SQLite takes it back to what it was, by its journal.
  if (isThere(`${where}-journal`)) return
  const head = Buffer.alloc(HEAD)
  const file = openToRead(where)
  try {
    readSync(file, head, 0, HEAD, 0)
  } finally {
    closeSync(file)
  }
  if (head.toString('latin1', 0, 16) !== 'SQLite format 3\0') throw new StoreError(notARecord(where))
  if (statSync(where).size < wholeSize(head) && !hasLog(where)) throw new StoreError(cutShort(where))
}

function openToRead(where: string): number {
  try {
    return openSync(where, 'r')
  } catch (error) {
    throw new StoreError({
      code: 'unreadable',
      message: `The record at ${where} cannot be read. Check that you may read the file.`,
      cause: error,
    })
  }
}

/** How long the file is by its own head. While there is a write-ahead log, pages may stand only there. */
function wholeSize(head: Buffer): number {
  const pageSize = head.readUInt16BE(16)
  return (pageSize === 1 ? 65_536 : pageSize) * head.readUInt32BE(28)
}

const hasLog = (where: string): boolean => isThere(`${where}-wal`)

const isThere = (path: string): boolean => (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0

const cutShort = (where: string): Problem => ({
  code: 'damaged',
  message: `The record at ${where} is cut short: the end of the file is missing, as after a copy that did not finish. Copy it again, or restore your last backup ("breadcrumb restore").`,
})

/**
 * Makes an empty file, readable by its owner alone: reports name victims and witnesses. Folders that are made must outlast a
 * power failure too.
 *
 * @param target where the record is to be, for what is said where it cannot be made
 */
export function makeFile(where: string, target: string): void {
  const folder = dirname(where)
  let made: string | undefined
  try {
    made = mkdirSync(folder, { recursive: true })
    closeSync(openSync(where, 'a', 0o600))
  } catch (error) {
    throw isSystemError(error) ? cannotMake(target, error) : error
  }
  if (made === undefined) return
  for (let each = folder; each.length >= dirname(made).length; each = dirname(each)) {
    syncPath(each)
    if (each === dirname(each)) break
  }
}

function isWritable(where: string): boolean {
  try {
    accessSync(where, constants.W_OK)
    accessSync(dirname(where), constants.W_OK)
    return true
  } catch {
    return false // then it is opened for reading, and the first write says so
  }
}

/** Where nobody writes, SQLite need not make the files that it shares with other processes (on some media it cannot). */
export function openReadOnly(where: string): DatabaseSync {
  const url = pathToFileURL(where)
  if (!hasLog(where)) url.searchParams.set('immutable', '1')
  return new DatabaseSync(url, { readOnly: true, timeout: LONGEST_WAIT_MS })
}

/** A file without tables and with no other program's mark may become a record. */
function checkOurs(database: DatabaseSync, where: string): void {
  const { application_id: mark } = database.prepare('pragma application_id').get() as { application_id: number }
  if (mark === APPLICATION_ID) return
  const { count } = database.prepare('select count(*) as count from sqlite_master').get() as { count: number }
  if (mark === 0 && count === 0) return
  database.close()
  throw new StoreError(notARecord(where))
}

const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error && !(error instanceof StoreError)

function cannotMake(where: string, error: NodeJS.ErrnoException): StoreError {
  const full = error.code === 'ENOSPC'
  const message = full
    ? `The disk of ${where} is full. Nothing was made there. Free some space, then try again.`
    : `No record can be made at ${where} (${error.code}). Give a place where you may write; --record names another.`
  return new StoreError({ code: full ? 'disk_full' : 'read_only', message, cause: error })
}
