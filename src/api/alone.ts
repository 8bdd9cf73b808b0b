// Alone on one's own machine: no account. The program prints a link that works once; opening it gives that browser a cookie.
// What the cookie holds is made by the server, so none can be brought along, and is signed with a key that stays with the
// person, so that a server that is started again knows its browser.

import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

const LIFE_MS = 30 * 24 * 3_600_000
const LINK_LIFE_MS = 3_600_000

/** The cookies and the link of a server that one person uses. */
export class AloneSessions {
  readonly cookieName: string
  private readonly key: Buffer
  private readonly links = new Map<string, number>()

  /** @param port cookies know no ports, so their name does */
  constructor(key: Buffer, port: number) {
    this.key = key
    this.cookieName = `breadcrumb-${port}`
  }

  /** A new secret for a link. Works once, within an hour. */
  newLink(now = Date.now()): string {
    const secret = randomBytes(24).toString('base64url')
    this.links.set(secret, now + LINK_LIFE_MS)
    return secret
  }

  /** The cookie for a link's secret, if it is good and was not used. */
  open(secret: string, now = Date.now()): string | null {
    const until = this.links.get(secret)
    this.links.delete(secret)
    if (until === undefined || until < now) return null
    const session = `${now + LIFE_MS}.${randomBytes(18).toString('base64url')}`
    return `${session}.${this.sign(session)}`
  }

  isGood(cookie: string | undefined, now = Date.now()): boolean {
    const parts = (cookie ?? '').split('.')
    if (parts.length !== 3) return false
    const expected = Buffer.from(this.sign(`${parts[0]}.${parts[1]}`))
    const given = Buffer.from(parts[2])
    return given.length === expected.length && timingSafeEqual(given, expected) && Number(parts[0]) > now
  }

  private sign(session: string): string {
    return createHmac('sha256', this.key).update(`${this.cookieName} ${session}`).digest('base64url')
  }
}
