// Signing in and out, passkeys, one-time codes, sessions: better-auth answers at /api/auth. Before it stands a count of what
// failed, by the address of the caller and by the account that is tried, and a limit of what is read.

import type { Attempts } from './attempts.ts'
import { Failure } from './failure.ts'
import type { People } from './people.ts'

const MOST_BYTES = 64 * 1024
const MANY = 10 // people behind one address

/** Where a secret may be guessed. */
const GUESSED = /\/(?:sign-in|two-factor\/verify|passkey\/verify|change-password|two-factor\/(?:enable|disable))/

/** The answer to a request at /api/auth. */
export async function signingIn(
  people: People,
  attempts: Attempts,
  request: Request,
  address: string,
): Promise<Response> {
  const { pathname } = new URL(request.url)
  const bytes = request.method === 'POST' ? await request.arrayBuffer() : null
  if (bytes !== null && bytes.byteLength > MOST_BYTES) throw new Failure(413, 'too_large', 'That is too much.')
  const again = new Request(request.url, {
    method: request.method,
    headers: request.headers,
    ...(bytes === null ? {} : { body: bytes }),
  })
  if (!GUESSED.test(pathname)) return people.handle(again)
  const names = [`address ${address}`, ...accountIn(bytes)]
  for (const [i, name] of names.entries()) attempts.check(name, i === 0 ? MANY : 1)
  const answer = await people.handle(again)
  if (answer.ok) for (const name of names.slice(1)) attempts.clear(name)
  else for (const name of names) attempts.fail(name)
  return answer
}

/** The account that is tried, whether there is one of that name or not. */
function accountIn(bytes: ArrayBuffer | null): string[] {
  try {
    const body: unknown = JSON.parse(new TextDecoder().decode(bytes ?? new ArrayBuffer(0)))
    const email = body !== null && typeof body === 'object' && 'email' in body ? body.email : null
    return typeof email === 'string' ? [`account ${email.trim().toLowerCase()}`] : []
  } catch {
    return [] // what is no JSON is refused by who reads it next
  }
}
