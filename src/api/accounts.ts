// The accounts of a team as better-auth keeps them, set up for this server, and the tables of our own beside them.

import { passkey } from '@better-auth/passkey'
import { betterAuth } from 'better-auth'
import { twoFactor } from 'better-auth/plugins'
import { sql } from 'kysely'
import type { PeopleDatabase } from '../storage/people-database.ts'

export interface PeopleOptions {
  readonly database: PeopleDatabase
  /** Of the record: one's accounts may be for several. */
  readonly project: string
  /** "https://desk.example.org": what stands in the browser's address line. */
  readonly origin: string
  readonly origins: readonly string[]
  /** Hex; signs cookies. */
  readonly secret: string
  readonly cookiePrefix: string
}

export function openAccounts({ database, origin, origins, secret, cookiePrefix }: PeopleOptions) {
  const isSecure = origin.startsWith('https:')
  const named = namedOrigin(origin)
  return betterAuth({
    appName: 'Breadcrumb',
    baseURL: origin,
    basePath: '/api/auth',
    secret,
    database: { db: database.db, type: database.type, transaction: false },
    trustedOrigins: [...origins],
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 200 },
    session: { expiresIn: 7 * 24 * 3600, updateAge: 24 * 3600, freshAge: 3600 },
    user: { changeEmail: { enabled: false }, deleteUser: { enabled: false } },
    // Attempts are counted where the address of the caller is known for sure: see attempts.ts.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: {
      cookiePrefix,
      useSecureCookies: isSecure,
      defaultCookieAttributes: { sameSite: 'strict', httpOnly: true },
    },
    plugins: [
      twoFactor({ issuer: 'Breadcrumb' }),
      passkey({ rpID: new URL(named).hostname, rpName: 'Breadcrumb', origin: named }),
    ],
  })
}

export type Accounts = ReturnType<typeof openAccounts>

/** Passkeys belong to a name, and an address that is a number has none (WebAuthn, 5.1.2): on this machine that is localhost. */
export function namedOrigin(origin: string): string {
  const url = new URL(origin)
  if (/^(?:127\.[\d.]+|\[::1\])$/.test(url.hostname)) url.hostname = 'localhost'
  return url.origin
}

/** Seats, invitations and tokens. */
export async function makeTables({ db }: PeopleDatabase): Promise<void> {
  await sql`create table if not exists members (person text not null, project text not null, role text not null,
    since text not null, primary key (person, project))`.execute(db)
  await sql`create table if not exists invitations (hash text primary key, project text not null, role text not null,
    made_by text not null, until text not null, guest text not null default '')`.execute(db)
  const invitations = (await db.introspection.getTables()).find(({ name }) => name === 'invitations')
  if (!invitations?.columns.some(({ name }) => name === 'guest')) {
    await sql`alter table invitations add column guest text not null default ''`.execute(db)
  }
  await sql`create table if not exists tokens (id text primary key, hash text not null unique, person text not null,
    project text not null, name text not null, scopes text not null, made text not null, used text, until text not null)`.execute(
    db,
  )
}
