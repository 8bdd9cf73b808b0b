// A whole, consistent copy of a record's file, made while others go on adding.

import { existsSync, renameSync, rmSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { sql } from 'kysely'
import type { Engine } from '../engine.ts'
import { StoreError } from '../store-error.ts'
import { translateSqlite } from './errors.ts'
import { makeFile } from './file.ts'
import { syncPath } from './sync.ts'

/** Writes the copy under another name first, so that what has the name is always whole. Never overwrites. */
export async function backupSqlite(engine: Engine, toPath: string): Promise<void> {
  if (existsSync(toPath)) throw standsThere(toPath)
  const draft = draftOf(toPath)
  makeFile(resolve(draft), toPath)
  try {
    await sql`vacuum into ${draft}`.execute(engine.db)
    keepFile(draft, toPath)
  } catch (error) {
    throw translateSqlite(toPath)(error instanceof StoreError ? error.cause : error)
  } finally {
    rmSync(draft, { force: true })
  }
}

export const draftOf = (path: string): string => `${path}.${process.pid}.part`

export const standsThere = (path: string): StoreError =>
  new StoreError({
    code: 'unreadable',
    message: `Something stands at ${path} already. Nothing was written. Give a place that is not taken.`,
  })

/** Gives a finished file its name, once all of it is on the disk. */
export function keepFile(draft: string, path: string): void {
  syncPath(draft)
  renameSync(draft, path)
  syncPath(dirname(path))
}
