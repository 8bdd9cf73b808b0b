// People and their accounts: who is a member of this record and in which role, invitations, tokens for programs. Passwords,
// passkeys, one-time codes and sessions are the work of better-auth; nobody can sign up without an invitation.

import { createHash, randomBytes } from 'node:crypto'
import { getMigrations } from 'better-auth/db/migration'
import { sql } from 'kysely'
import type { PeopleDatabase } from '../storage/people-database.ts'
import { type Accounts, makeTables, openAccounts, type PeopleOptions } from './accounts.ts'
import type { Right, Role, Scope } from './contract.ts'
import type { Person } from './desk.ts'
import { Failure } from './failure.ts'

/** A person with a seat in this record. */
export interface Member {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly since: string
}

/** Somebody who was invited and has not come yet. */
export interface InvitationAbout {
  readonly id: string
  /** Whom it is for, in the words of who made it. */
  readonly guest: string
  readonly role: Role
  readonly by: string
  readonly until: string
}

/** Where somebody is signed in. */
export interface SignedIn {
  readonly id: string
  /** As the browser calls itself. */
  readonly browser: string
  readonly since: string
  readonly seen: string
  readonly isThis: boolean
}

/** A token of a program: the person's rights, narrowed to its scopes. */
export interface TokenAbout {
  readonly id: string
  readonly name: string
  readonly scopes: readonly Scope[]
  readonly made: string
  readonly used: string | null
  readonly until: string
}

const INVITATION_MS = 7 * 24 * 3_600_000
const TOKEN_MS = 365 * 24 * 3_600_000
const ID_LENGTH = 16 // of the digest of an invitation, by which it is named where the link must not be

/** Who makes the link for the first admin. */
const SERVER = ''

interface InvitationRow {
  readonly hash: string
  readonly role: Role
  readonly made_by: string
  readonly guest: string
  readonly until: string
}

export class People {
  private readonly auth: Accounts
  private readonly database: PeopleDatabase
  private readonly project: string

  private constructor(auth: Accounts, { database, project }: PeopleOptions) {
    this.auth = auth
    this.database = database
    this.project = project
  }

  /** Opens the accounts, and makes their tables where there are none. */
  static async open(options: PeopleOptions): Promise<People> {
    const auth = openAccounts(options)
    const { runMigrations } = await getMigrations(auth.options)
    await runMigrations()
    await makeTables(options.database)
    return new People(auth, options)
  }

  /** What better-auth answers at /api/auth: sign-in and -out, passkeys, codes, sessions, passwords. */
  handle(request: Request): Promise<Response> {
    return this.auth.handler(request)
  }

  /** Who a cookie is of: a member, or null. */
  async byCookie(headers: Headers): Promise<Person | null> {
    const found = await this.auth.api.getSession({ headers })
    return found === null ? null : this.member(found.user.id)
  }

  /** Who a token is of, with what it may be used for. */
  async byToken(token: string, now = new Date()): Promise<{ person: Person; scopes: ReadonlySet<Right> } | null> {
    const { rows } = await sql<{ id: string; person: string; scopes: string; until: string }>`
      select id, person, scopes, until from tokens where hash = ${digest(token)} and project = ${this.project}`.execute(
      this.database.db,
    )
    const known = rows.at(0)
    if (known === undefined || known.until < now.toISOString()) return null
    const person = await this.member(known.person)
    if (person === null) return null
    await sql`update tokens set used = ${now.toISOString()} where id = ${known.id}`.execute(this.database.db)
    return { person, scopes: new Set(known.scopes.split(' ') as Right[]) }
  }

  private async member(id: string): Promise<Person | null> {
    const found = (await this.members()).find((one) => one.id === id)
    return found === undefined ? null : { id: found.id, name: found.name, role: found.role }
  }

  async members(): Promise<readonly Member[]> {
    const { rows } = await sql<Member>`
      select u.id, u.name, u.email, m.role, m.since from members as m join "user" as u on u.id = m.person
      where m.project = ${this.project} order by m.since, u.id`.execute(this.database.db)
    return rows
  }

  /** A secret for a link by which somebody joins, once, within a week. */
  async invite(
    role: Role,
    { by, guest = '' }: { readonly by: string; readonly guest?: string },
    now = Date.now(),
  ): Promise<string> {
    const secret = randomBytes(24).toString('base64url')
    const until = new Date(now + INVITATION_MS).toISOString()
    await this.keepInvitation({ hash: digest(secret), role, made_by: by, guest, until })
    return secret
  }

  private async keepInvitation({ hash, role, made_by, guest, until }: InvitationRow): Promise<void> {
    await sql`insert into invitations (hash, project, role, made_by, guest, until)
      values (${hash}, ${this.project}, ${role}, ${made_by}, ${guest}, ${until})`.execute(this.database.db)
  }

  /** Who may still join by a link, and until when. */
  async invitations(now = new Date()): Promise<readonly InvitationAbout[]> {
    const { rows } = await sql<InvitationRow>`select hash, role, made_by, guest, until from invitations
      where project = ${this.project} and until > ${now.toISOString()} order by until, hash`.execute(this.database.db)
    const names = new Map((await this.members()).map(({ id, name }) => [id, name]))
    return rows.map(({ hash, guest, role, made_by, until }) => {
      return { id: hash.slice(0, ID_LENGTH), guest, role, by: names.get(made_by) ?? '', until }
    })
  }

  async endInvitation(id: string): Promise<void> {
    await sql`delete from invitations where substr(hash, 1, ${sql.lit(ID_LENGTH)}) = ${id} and project = ${this.project}`.execute(
      this.database.db,
    )
  }

  /** Whether somebody may still be made the first admin by a link. */
  async hasNobody(): Promise<boolean> {
    return (await this.members()).length === 0
  }

  /** Uses an invitation: makes an account, or gives one that is there a seat in this record. The answer signs in. */
  async join(
    secret: string,
    { name, email, password }: { readonly name: string; readonly email: string; readonly password: string },
    headers: Headers,
    now = new Date(),
  ): Promise<Response> {
    const { db } = this.database
    const { rows } = await sql<InvitationRow>`delete from invitations
      where hash = ${digest(secret)} and project = ${this.project} and until > ${now.toISOString()}
      returning hash, role, made_by, guest, until`.execute(db)
    const invitation = rows.at(0)
    if (invitation === undefined)
      throw new Failure(403, 'used_link', 'This invitation was used, or is too old. Ask for another.')
    const context = await this.auth.$context
    const address = email.toLowerCase()
    const known = await context.internalAdapter.findUserByEmail(address)
    if (known === null) {
      const user = await context.internalAdapter.createUser(
        { name, email: address, emailVerified: true },
        { method: 'admin' },
      )
      const hash = await context.password.hash(password)
      const account = { providerId: 'credential', accountId: user.id, userId: user.id, password: hash }
      await context.internalAdapter.linkAccount(account)
    }
    const signedIn = await this.auth.api.signInEmail({ body: { email: address, password }, headers, asResponse: true })
    const user = await context.internalAdapter.findUserByEmail(address)
    if (!signedIn.ok || user === null) {
      await this.keepInvitation(invitation)
      throw new Failure(403, 'wrong_password', 'There is an account of this address already, with another password.')
    }
    await this.seat(user.user.id, invitation.role, now)
    // Each start of the server made a link for the first admin. There is one now, and the others are good for nothing.
    await sql`delete from invitations where project = ${this.project} and made_by = ${SERVER}`.execute(db)
    return signedIn
  }

  private async seat(person: string, role: Role, now: Date): Promise<void> {
    const { db } = this.database
    await sql`delete from members where person = ${person} and project = ${this.project}`.execute(db)
    await sql`insert into members (person, project, role, since)
      values (${person}, ${this.project}, ${role}, ${now.toISOString()})`.execute(db)
  }

  /** Gives a member another role; null takes the seat away, and ends all sessions and tokens. The last admin stays. */
  async setRole(id: string, role: Role | null): Promise<void> {
    const all = await this.members()
    const member = all.find((one) => one.id === id)
    if (member === undefined) throw new Failure(404, 'unknown_id', 'There is no such person here.')
    const admins = all.filter((one) => one.role === 'admin')
    if (member.role === 'admin' && role !== 'admin' && admins.length === 1) {
      throw new Failure(422, 'not_possible', 'Somebody must stay admin. Make another one first.')
    }
    const { db } = this.database
    if (role !== null) {
      await sql`update members set role = ${role} where person = ${id} and project = ${this.project}`.execute(db)
      return
    }
    await sql`delete from members where person = ${id} and project = ${this.project}`.execute(db)
    await sql`delete from tokens where person = ${id} and project = ${this.project}`.execute(db)
    const context = await this.auth.$context
    await context.internalAdapter.deleteUserSessions(id)
  }

  /** Where a person is signed in. The secrets of the sessions stay here. */
  async sessionsOf(person: string, headers: Headers): Promise<readonly SignedIn[]> {
    const now = await this.auth.api.getSession({ headers })
    return (await this.openSessions(person)).map(({ id, userAgent, createdAt, updatedAt }) => ({
      ...{ id, browser: userAgent ?? '', since: createdAt.toISOString(), seen: updatedAt.toISOString() },
      isThis: id === now?.session.id,
    }))
  }

  /** Signs a person out there. Another's session is nothing to end. */
  async endSession(person: string, id: string): Promise<void> {
    const found = (await this.openSessions(person)).find((one) => one.id === id)
    if (found !== undefined) await (await this.auth.$context).internalAdapter.deleteSession(found.token)
  }

  private async openSessions(person: string) {
    const { internalAdapter } = await this.auth.$context
    return internalAdapter.listSessions(person, { onlyActiveSessions: true })
  }

  async makeToken(
    person: string,
    name: string,
    scopes: readonly Right[],
    now = Date.now(),
  ): Promise<{ token: string }> {
    const token = `bc_${randomBytes(30).toString('base64url')}`
    const [made, until] = [now, now + TOKEN_MS].map((at) => new Date(at).toISOString())
    await sql`insert into tokens (id, hash, person, project, name, scopes, made, until)
      values (${randomBytes(9).toString('base64url')}, ${digest(token)}, ${person}, ${this.project}, ${name},
        ${scopes.join(' ')}, ${made}, ${until})`.execute(this.database.db)
    return { token }
  }

  async tokensOf(person: string): Promise<readonly TokenAbout[]> {
    const { rows } = await sql<Omit<TokenAbout, 'scopes'> & { scopes: string }>`
      select id, name, scopes, made, used, until from tokens
      where person = ${person} and project = ${this.project} order by made`.execute(this.database.db)
    return rows.map((row) => ({ ...row, scopes: row.scopes.split(' ') as Scope[] }))
  }

  async endToken(person: string, id: string): Promise<void> {
    await sql`delete from tokens where person = ${person} and id = ${id}`.execute(this.database.db)
  }

  close(): Promise<void> {
    return this.database.close()
  }
}

/** What is kept of a secret: nobody who reads the database can use it. */
const digest = (secret: string): string => createHash('sha256').update(secret).digest('hex')
