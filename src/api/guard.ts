// What every request must pass before anything is done for it: it was meant for this server (no rebinding of names), it comes
// from the desk's own pages (no forged requests), and what is answered cannot be framed, sniffed or made to run other code.

import type { MiddlewareHandler } from 'hono'
import { Failure } from './failure.ts'
import type { Env } from './route.ts'

/** Under which names the server may be called. */
export interface Origins {
  /** "http://127.0.0.1:7474" and the like. */
  readonly allowed: ReadonlySet<string>
}

/** What the pages may load. Pictures and data of a map may come from one other origin, where the person set one. */
export function policyWith(mapOrigin: string | null): string {
  const also = mapOrigin === null ? '' : ` ${mapOrigin}`
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src 'self' data: blob:${also}`,
    "font-src 'self'",
    `connect-src 'self'${also}`,
    "frame-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': policyWith(null),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
}

/** Sets the headers, and refuses what was not meant for this server. */
export function guard({ allowed }: Origins): MiddlewareHandler<Env> {
  const hosts = new Set([...allowed].map((origin) => new URL(origin).host))
  return async (c, next) => {
    const host = (c.req.header('host') ?? '').toLowerCase()
    // A name that another site points at this machine would let its pages read the record.
    if (!hosts.has(host)) throw new Failure(421, 'wrong_host', 'This server does not answer under that name.')
    if (!isOwn(c.req.raw, allowed)) {
      throw new Failure(403, 'wrong_origin', 'Only the desk itself may ask for this, not a page of another site.')
    }
    await next()
    for (const [name, value] of Object.entries(HEADERS)) {
      if (!c.res.headers.has(name)) c.res.headers.set(name, value)
    }
  }
}

const isSafe = (method: string): boolean => method === 'GET' || method === 'HEAD' || method === 'OPTIONS'

/** Whether the request comes from a page of the desk, or from no page at all and with a token of its own. */
function isOwn(request: Request, allowed: ReadonlySet<string>): boolean {
  const { headers, method } = request
  const origin = headers.get('origin')
  if (origin !== null && !allowed.has(origin.toLowerCase())) return false
  if (isSafe(method)) {
    // Another site may link to a page of the desk, and nothing else.
    const site = headers.get('sec-fetch-site')
    const isPage = headers.get('sec-fetch-mode') === 'navigate' && headers.get('sec-fetch-dest') === 'document'
    return site === null || site === 'same-origin' || site === 'none' || isPage
  }
  // Browsers name the origin of whatever changes something. What does not must bring a token and cannot ride on a cookie.
  return origin !== null || headers.has('authorization')
}

/** The headers for an answer that is made before or after the guard, as that to an error. */
export const safetyHeaders = HEADERS
