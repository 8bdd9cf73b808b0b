// What the server's errors mean to the one who keeps the record.

import type { Problem } from '../../model/problem.ts'
import { StoreError } from '../store-error.ts'

type Told = Pick<Problem, 'code' | 'message'>

/** By SQLSTATE, or by its class where that is enough. `where` is the server and database. */
const TOLD: Readonly<Record<string, (where: string) => Told>> = {
  '08': gone,
  '25006': (where) => ({
    code: 'read_only',
    message: `The record at ${where} may be read but not written. Nothing was kept. Connect to the server that takes writes.`,
  }),
  '28': refused,
  '3D000': (where) => ({
    code: 'missing',
    message: `There is no such database: ${where}. Make it on the server ("createdb"), or correct DATABASE_URL.`,
  }),
  '42501': (where) => ({
    code: 'read_only',
    message: `This user may not do that at ${where}. Nothing was kept. Ask for the right to create and write, or use another user in DATABASE_URL.`,
  }),
  '53100': (where) => ({
    code: 'disk_full',
    message: `The disk of the server of ${where} is full. Nothing of this step was kept, and all that was kept before is safe. Have space freed, then try again.`,
  }),
  '53': (where) => ({
    code: 'unreachable',
    message: `The server of ${where} has no room for another connection, or no memory. Nothing was kept. Try again in a while.`,
  }),
  '55P03': locked,
  '40': locked,
  '57': gone,
  '58': (where) => ({
    code: 'unreadable',
    message: `The disk of the server of ${where} failed to read or write. Nothing of this step was kept. Have the server's disk checked.`,
  }),
  XX: (where) => ({
    code: 'damaged',
    message: `The record at ${where} is damaged: the server cannot read parts of it. Have it looked at, and restore your last backup ("breadcrumb restore").`,
  }),
}

function gone(where: string): Told {
  return {
    code: 'unreachable',
    message: `The server of ${where} went away before it could answer. What was being kept is kept as a whole or not at all; adding the same report again is safe. Try again when the server is back.`,
  }
}

function refused(where: string): Told {
  return {
    code: 'unreachable',
    message: `The server of ${where} does not let this user in. Check the user and password in DATABASE_URL.`,
  }
}

function locked(where: string): Told {
  return {
    code: 'locked',
    message: `Others have been writing to the record at ${where} for a long time. Nothing was kept. Try again when they are done.`,
  }
}

function unreachable(where: string): Told {
  return {
    code: 'unreachable',
    message: `The server of ${where} cannot be reached. Check that it runs and that DATABASE_URL names it rightly.`,
  }
}

/** A StoreError for what the server or the way to it throws; anything else as it is. */
export function translatePostgres(where: string): (error: unknown) => unknown {
  return (error) => {
    const told = tell(error)?.(where)
    return told ? new StoreError({ ...told, cause: error }) : error
  }
}

function tell(error: unknown): ((where: string) => Told) | undefined {
  if (!(error instanceof Error) || error instanceof StoreError) return undefined
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (/^[0-9A-Z]{5}$/.test(code) && !code.startsWith('E')) return TOLD[code] ?? TOLD[code.slice(0, 2)]
  if (/^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|ENOENT)$/.test(code)) return unreachable
  if (/^(ECONNRESET|EPIPE|ETIMEDOUT)$/.test(code)) return gone
  if (/^timeout exceeded when trying to connect|^Connection terminated due to connection timeout/.test(error.message))
    return unreachable
  return /^Connection terminated|^Client has encountered a connection error|not queryable/.test(error.message)
    ? gone
    : undefined
}
