// Whole copies: from a server to a file, and from a backup to a new place. A backup is only read.

import { existsSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { sql } from 'kysely'
import { copyRecord } from './copy.ts'
import type { Engine } from './engine.ts'
import { bringUpToDate, openEngine } from './open-engine.ts'
import { draftOf, keepFile, standsThere } from './sqlite/backup.ts'
import { openSqlite } from './sqlite/engine.ts'
import { checkWhole, makeFile, openReadOnly } from './sqlite/file.ts'
import { FULL, notARecord, resultCode, translateSqlite } from './sqlite/errors.ts'
import type { StorePlace, Verdict } from './store.ts'
import { StoreError } from './store-error.ts'
import { verify } from './verify.ts'

type Sound = Extract<Verdict, { readonly kind: 'sound' }>

/** Copies a server's record to a new SQLite file. */
export async function backupServer(engine: Engine, toPath: string): Promise<void> {
  if (existsSync(toPath)) throw standsThere(toPath)
  const draft = draftOf(toPath)
  try {
    const file = openSqlite(draft)
    await bringUpToDate(file, (trx) => copyRecord(engine, file, trx))
    await sql`pragma journal_mode = delete`.execute(file.db) // one file, with nothing beside it
    await file.close()
    keepFile(draft, toPath)
  } finally {
    removeDraft(draft)
  }
}

/**
 * Makes the record of a backup again at a place where there is none. The copy is checked whole before it takes its name;
 * a backup that is not sound is refused.
 */
export async function restoreRecord(fromPath: string, place: StorePlace): Promise<Sound> {
  if ('path' in place && existsSync(place.path)) throw standsThere(place.path)
  if (!statSync(fromPath, { throwIfNoEntry: false })?.isFile()) throw new StoreError(noBackup(fromPath))
  checkWhole(fromPath)
  // A backup may lie where nothing can be written, so what goes to a server is checked in a folder for passing things.
  const target = 'path' in place ? place.path : join(tmpdir(), basename(fromPath))
  const draft = draftOf(target)
  try {
    copyFile(fromPath, draft, target)
    const verdict = await checkDraft(draft, fromPath)
    if ('path' in place) keepFile(draft, place.path)
    else await fillServer(draft, place)
    return verdict
  } finally {
    removeDraft(draft)
  }
}

const noBackup = (path: string) =>
  ({ code: 'missing', message: `There is no file at ${path}. Give the path of a backup.` }) as const

/** By SQLite itself, so that a record that is in use is copied whole too. */
function copyFile(fromPath: string, draft: string, target: string): void {
  makeFile(resolve(draft), target)
  try {
    const backup = openReadOnly(resolve(fromPath))
    try {
      backup.prepare('vacuum into ?').run(draft)
    } finally {
      backup.close()
    }
  } catch (error) {
    const isFull = resultCode(error) === FULL // the backup is only read
    throw translateSqlite(isFull ? target : fromPath)(error)
  }
}

async function checkDraft(draft: string, fromPath: string): Promise<Sound> {
  const engine = openDraft(draft, fromPath)
  try {
    if (!(await engine.hasTable(engine.db, 'migrations'))) throw new StoreError(notARecord(fromPath))
    await bringUpToDate({ ...engine, place: fromPath }, async () => undefined)
    const verdict = await verify(engine)
    if (verdict.kind === 'sound') return verdict
    const message = `The backup ${fromPath} is damaged, and nothing was made of it. Keep it as it is, and use another. First found: ${verdict.what}: ${verdict.message}.`
    throw new StoreError({ code: 'damaged', message })
  } finally {
    await engine.close()
  }
}

/** What is no record is said of the backup, which the person knows, and not of its copy. */
function openDraft(draft: string, fromPath: string): Engine {
  try {
    return openSqlite(draft)
  } catch (error) {
    const isOther = error instanceof StoreError && error.problem.code === 'not_a_record'
    throw isOther ? new StoreError(notARecord(fromPath)) : error
  }
}

/** All in the transaction that makes the tables: a record that is there is left alone, one that fails leaves nothing. */
async function fillServer(draft: string, place: StorePlace): Promise<void> {
  const server = await openEngine(place)
  const file = openSqlite(draft)
  try {
    let isFilled = false
    await bringUpToDate(server, async (trx) => {
      await copyRecord(file, server, trx)
      isFilled = true
    })
    await server.close()
    if (!isFilled) throw standsThere(server.place)
  } finally {
    await file.close()
  }
}

function removeDraft(draft: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(draft + end, { force: true })
}
