// The same wish sent twice is one wish: a write that comes again with its key gets the answer that the first one got, and nothing
// is done again. Answers are kept for a day; while the first is at work, the second waits for it.

import { createHash } from 'node:crypto'
import { Failure } from './failure.ts'

interface Kept {
  readonly digest: string
  readonly until: number
  readonly answer: Promise<Answered>
}

/** An answer that can be given again. */
export interface Answered {
  readonly status: number
  readonly body: string
}

const LIFE_MS = 24 * 3_600_000
const MOST = 20_000
const LONGEST_KEY = 200

export class Repeats {
  private readonly kept = new Map<string, Kept>()

  /**
   * Does a write once for a key.
   *
   * @param who whose key it is: others' keys are others' wishes
   * @param what the request, to tell a second sending from another wish under the same key
   */
  async once(
    who: string,
    key: string,
    what: string,
    write: () => Promise<Answered>,
    now = Date.now(),
  ): Promise<{ readonly answered: Answered; readonly isRepeat: boolean }> {
    if (key.length > LONGEST_KEY) throw new Failure(400, 'not_understood', 'The idempotency key is too long.')
    const digest = createHash('sha256').update(what).digest('base64url')
    const name = `${who} ${key}`
    const known = this.kept.get(name)
    if (known && known.until > now) {
      if (known.digest !== digest) {
        throw new Failure(422, 'key_reused', 'This idempotency key was used for another request.')
      }
      return { answered: await known.answer, isRepeat: true }
    }
    this.forget(now)
    const answer = write()
    this.kept.set(name, { digest, until: now + LIFE_MS, answer })
    try {
      const answered = await answer
      // What could not be done is tried again under the same key.
      if (answered.status >= 500) this.kept.delete(name)
      return { answered, isRepeat: false }
    } catch (error) {
      this.kept.delete(name)
      throw error
    }
  }

  private forget(now: number): void {
    for (const [name, { until }] of this.kept) {
      if (until > now && this.kept.size < MOST) return
      this.kept.delete(name)
    }
  }
}
