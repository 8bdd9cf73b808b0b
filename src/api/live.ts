// Tells who listens that the record has changed, whoever changed it: this server, or another process on the same record, which
// is seen by looking at the size of the log now and then while anybody listens.

import type { Store } from '../storage/store.ts'
import type { MatchingProgress } from '../tasks/settle.ts'

export interface Change {
  readonly kind: 'changed'
  /** Size of the log. */
  readonly version: number
  /** Who changed it, if it was through this server. */
  readonly by: string | null
}

/** A job of adding sources has come further. */
export interface JobMoved {
  readonly kind: 'job'
  readonly id: string
}

/** The record is being put together anew, and has come so far; null: it is put together. */
export interface MatchingMoved {
  readonly kind: 'matching'
  readonly matching: MatchingProgress | null
}

type Listener = (change: Change | JobMoved | MatchingMoved) => void

const LOOK_MS = 2000

export class Live {
  private readonly store: Store
  private readonly listeners = new Set<Listener>()
  private timer: NodeJS.Timeout | null = null
  private last = -1
  private writing = 0

  constructor(store: Store) {
    this.store = store
  }

  get listening(): number {
    return this.listeners.size
  }

  /** Listens until the answer is called. */
  listen(listener: Listener): () => void {
    this.listeners.add(listener)
    if (this.timer === null) {
      this.timer = setInterval(() => void this.look(), LOOK_MS)
      this.timer.unref()
    }
    return () => {
      this.listeners.delete(listener)
      if (this.listeners.size > 0 || this.timer === null) return
      clearInterval(this.timer)
      this.timer = null
      this.last = -1
    }
  }

  /** Looks no further while this server itself writes: who does will be told at the end, by `tell`. */
  async whileWriting<T>(write: () => Promise<T>): Promise<T> {
    this.writing++
    try {
      return await write()
    } finally {
      this.writing--
    }
  }

  /** Says that this server changed the record. */
  tell(version: number, by: string): void {
    if (version > this.last) this.send({ kind: 'changed', version, by })
  }

  tellJob(id: string): void {
    for (const listener of [...this.listeners]) listener({ kind: 'job', id })
  }

  /** Says how far putting together has come. At its end all that is shown is to be asked for afresh. */
  tellMatching(matching: MatchingProgress | null): void {
    for (const listener of [...this.listeners]) listener({ kind: 'matching', matching })
  }

  close(): void {
    if (this.timer !== null) clearInterval(this.timer)
    this.timer = null
    this.listeners.clear()
  }

  private async look(): Promise<void> {
    try {
      const { size } = await this.store.head()
      if (this.writing > 0) return
      if (this.last >= 0 && size > this.last) this.send({ kind: 'changed', version: size, by: null })
      this.last = Math.max(this.last, size)
    } catch {
      // The store says what is wrong to whoever asks it something; here the next look may find it well again.
    }
  }

  private send(change: Change): void {
    this.last = change.version
    for (const listener of [...this.listeners]) listener(change)
  }
}
