// Counts what failed, so that guessing is slow: by the address of the caller and by the account that is tried. Whoever failed too
// often waits; a good attempt clears the account.

import { Failure } from './failure.ts'

const MOST_KEPT = 50_000

export class Attempts {
  private readonly failed = new Map<string, { count: number; until: number }>()
  private readonly most: number
  private readonly windowMs: number

  constructor(most: number, windowMs: number) {
    this.most = most
    this.windowMs = windowMs
  }

  /** Refuses who failed too often lately. Many may share an address, so it may fail more often (`times`) than an account. */
  check(name: string, times = 1, now = Date.now()): void {
    const known = this.failed.get(name)
    if (known === undefined || known.until <= now || known.count < this.most * times) return
    const seconds = Math.ceil((known.until - now) / 1000)
    throw new Failure(429, 'too_many', `Too many attempts failed. Try again in ${Math.ceil(seconds / 60)} minutes.`, {
      seconds,
    })
  }

  fail(name: string, now = Date.now()): void {
    const known = this.failed.get(name)
    const count = known !== undefined && known.until > now ? known.count + 1 : 1
    this.failed.delete(name)
    this.failed.set(name, { count, until: now + this.windowMs })
    if (this.failed.size > MOST_KEPT) this.failed.delete(this.failed.keys().next().value ?? '')
  }

  clear(name: string): void {
    this.failed.delete(name)
  }
}
