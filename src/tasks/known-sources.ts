// Sources with their claims as they are needed, read from the store and kept for a while: those that are matched are soon made
// into incidents. What changed since it was read is let go.

import type { SourceClaims, Store } from '../storage/store.ts'

/** Sources kept at most. */
export const MOST_SOURCES = 1000

export class KnownSources {
  private readonly store: Store
  private readonly byId = new Map<string, SourceClaims>()
  /** How often those that changed did so. */
  private readonly changes = new Map<string, number>()
  /** Size of the log up to which what is kept is known to hold. */
  private size = 0

  constructor(store: Store) {
    this.store = store
  }

  /** Before each step: lets go what changed since the last. What is written of a step is refused if it changed during it. */
  async refresh(size: number): Promise<void> {
    if (this.size > 0 && size > this.size)
      for (const id of await this.store.sourcesSince(this.size)) {
        this.byId.delete(id)
        this.changes.set(id, this.changesOf(id) + 1)
      }
    this.size = size
  }

  /** How often a source changed since it may have been read: what was made of it holds while this is the same. */
  changesOf(id: string): number {
    return this.changes.get(id) ?? 0
  }

  /** In the order they were added. */
  async of(ids: readonly string[]): Promise<SourceClaims[]> {
    const wanted = new Set(ids)
    const unknown = [...wanted].filter((id) => !this.byId.has(id))
    if (unknown.length > 0)
      for (const read of await this.store.sourceClaims(unknown)) this.byId.set(read.source.id, read)
    const found = [...wanted].flatMap((id) => this.byId.get(id) ?? []).sort((a, b) => numberOf(a) - numberOf(b))
    for (const id of this.byId.keys()) {
      if (this.byId.size <= MOST_SOURCES) break
      if (!wanted.has(id)) this.byId.delete(id)
    }
    return found
  }
}

const numberOf = ({ source }: SourceClaims): number => Number(source.id.slice(2))
