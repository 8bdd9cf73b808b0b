// Where a person's own map comes from. The policy of the pages lets nothing be asked of another machine; whoever sets the address
// of a map in Settings has it allow that one origin too, in that browser. The server keeps this in a cookie that it signs, so that
// no other program on the machine can widen the policy.

import { createHmac, timingSafeEqual } from 'node:crypto'

const LIFE_S = 400 * 24 * 3600

export class MapOrigins {
  private readonly name: string
  private readonly key: Buffer

  /** @param port cookies know no ports, so their name does */
  constructor(key: Buffer, port: number) {
    this.name = `breadcrumb-map-${port}`
    this.key = createHmac('sha256', key).update(this.name).digest()
  }

  /** The header that sets the origin; null takes it away. */
  cookieFor(origin: string | null): string {
    const value = origin === null ? '' : `${Buffer.from(origin).toString('base64url')}.${this.sign(origin)}`
    const life = origin === null ? 0 : LIFE_S
    return `${this.name}=${value}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${life}`
  }

  /** The origin that the cookies of a request allow beside our own; null: none. */
  allowedBy(cookies: string | null): string | null {
    const found = (cookies ?? '').split(/;\s*/).find((cookie) => cookie.startsWith(`${this.name}=`))
    const [written = '', signature = ''] = found?.slice(this.name.length + 1).split('.') ?? []
    const origin = originOf(Buffer.from(written, 'base64url').toString())
    if (origin === null) return null
    const given = Buffer.from(signature)
    const expected = Buffer.from(this.sign(origin))
    return given.length === expected.length && timingSafeEqual(given, expected) ? origin : null
  }

  private sign(origin: string): string {
    return createHmac('sha256', this.key).update(origin).digest('base64url')
  }
}

/** An address's origin as a policy may name it; null for what is no address of the web. */
export function originOf(address: string): string | null {
  if (!URL.canParse(address)) return null
  const { protocol, origin } = new URL(address)
  return (protocol === 'https:' || protocol === 'http:') && /^https?:\/\/[\w.:[\]-]+$/.test(origin) ? origin : null
}
