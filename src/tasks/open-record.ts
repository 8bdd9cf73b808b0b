// Where the record is, and how it is opened: `--record`, else BREADCRUMB_RECORD, else DATABASE_URL, else a file of this user.

import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { homedir, userInfo } from 'node:os'
import { join, resolve } from 'node:path'
import { isVacant } from '../storage/sqlite/file.ts'
import { openStore, type Store, StoreError, type StorePlace } from '../storage/store.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/** A place that was named, or the one that is taken where none was. */
export interface RecordPlace {
  readonly place: StorePlace
  readonly from: '--record' | 'BREADCRUMB_RECORD' | 'DATABASE_URL' | 'default'
}

/** Where the record is. `given`: what `--record` says. A place that begins with postgres:// is a server. */
export function recordPlace(given: string | undefined, environment: Environment): RecordPlace {
  if (given !== undefined) return { place: placeAt(given, environment), from: '--record' }
  const own = environment.BREADCRUMB_RECORD
  if (own) return { place: placeAt(own, environment), from: 'BREADCRUMB_RECORD' }
  const url = environment.DATABASE_URL
  if (url) return { place: placeAt(url, environment), from: 'DATABASE_URL' }
  return { place: { path: join(dataDirectory(environment), 'record.breadcrumb') }, from: 'default' }
}

function placeAt(given: string, environment: Environment): StorePlace {
  if (!/^postgres(?:ql)?:\/\//i.test(given)) {
    if (given === '' || /^[a-z][a-z0-9+.-]+:\/\//i.test(given)) throw new StoreError(noPlace(given))
    return { path: resolve(given) }
  }
  // The key that signs stays with the person and never goes to the server: one key a database.
  const database = createHash('sha256')
    .update(given.replace(/\/\/[^@/]*@/, '//'))
    .digest('hex')
    .slice(0, 16)
  return { databaseUrl: given, keyPath: join(dataDirectory(environment), 'keys', `${database}.key`) }
}

const noPlace = (given: string) =>
  ({
    code: 'not_possible',
    message: `"${given}" is no place for a record. Give a path, or the address of a Postgres server (postgres://...).`,
  }) as const

/** `BREADCRUMB_DATA`, else the XDG data directory. */
export function dataDirectory(environment: Environment): string {
  if (environment.BREADCRUMB_DATA) return resolve(environment.BREADCRUMB_DATA)
  return join(environment.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'breadcrumb')
}

/** A place as a person may read it: a path, or a server without its password. */
export function placeInWords(place: StorePlace): string {
  return 'path' in place ? place.path : place.databaseUrl.replace(/(\/\/[^:@/]*):[^@/]*@/, '$1@')
}

/** Opens the record. Only with `mayMake` is a new one made where there is none. Rejects with a `StoreError`. */
export async function openRecord({ place }: RecordPlace, mayMake: boolean): Promise<Store> {
  if (!mayMake && 'path' in place && isVacant(place.path)) {
    const what = existsSync(place.path)
      ? `The file at ${place.path} is empty`
      : `There is no record at ${place.path} yet`
    const message = `${what}. "breadcrumb add FILE" begins one there; --record names another.`
    throw new StoreError({ code: 'missing', message })
  }
  return openStore(place)
}

/** Who acts, for the record: `--by`, else BREADCRUMB_BY, else the name of the user of this machine. */
export function authorOf(given: string | undefined, environment: Environment): string {
  return given?.trim() || environment.BREADCRUMB_BY?.trim() || userName(environment)
}

function userName(environment: Environment): string {
  try {
    return userInfo().username
  } catch {
    return environment.USER || environment.USERNAME || 'unknown' // a user that the system has no name for
  }
}

/** Now, in UTC. */
export const now = (): string => new Date().toISOString()
