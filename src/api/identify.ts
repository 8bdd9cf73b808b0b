// Who asks: alone, whoever holds the cookie of the link; in a team, a member by session or by token.

import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { RIGHTS } from './access.ts'
import type { AloneSessions } from './alone.ts'
import type { Attempts } from './attempts.ts'
import type { Right } from './contract.ts'
import type { Person } from './desk.ts'
import type { People } from './people.ts'

/** Who asks, and what they may do. */
export interface Caller {
  readonly person: Person | null
  readonly may: ReadonlySet<Right>
}

export type Identify = (c: Context) => Promise<Caller>

const NOBODY: Caller = { person: null, may: new Set() }

const asMember = (person: Person | null): Caller =>
  person === null ? NOBODY : { person, may: new Set(RIGHTS[person.role]) }

/** Where there are no accounts. A token means nothing here, and what brings one does not ride on the cookie. */
export function identifyAlone(sessions: AloneSessions, author: string): Identify {
  const person: Person = { id: 'local', name: author, role: 'admin' }
  return async (c) => {
    if (c.req.header('authorization') !== undefined) return NOBODY
    return sessions.isGood(getCookie(c, sessions.cookieName)) ? asMember(person) : NOBODY
  }
}

/** In a team. A request with a token is judged by the token alone, whatever cookies came with it. */
export function identifyMember(people: People, attempts: Attempts, addressOf: (c: Context) => string): Identify {
  return async (c) => {
    const given = c.req.header('authorization')
    if (given === undefined) return asMember(await people.byCookie(c.req.raw.headers))
    const caller = `token ${addressOf(c)}`
    attempts.check(caller)
    const found = await people.byToken(/^Bearer\s+(bc_[\w-]{20,80})$/i.exec(given)?.[1] ?? '')
    if (found === null) {
      attempts.fail(caller)
      return NOBODY
    }
    const { person, scopes } = found
    return { person, may: new Set(RIGHTS[person.role].filter((right) => scopes.has(right))) }
  }
}
