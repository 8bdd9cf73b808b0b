// Units of sources as they are needed, read from the store and kept for a while: neighbours are met again and again.

import { type Unit, unitsOf } from '../record/unit.ts'
import type { SourceClaims, Store } from '../storage/store.ts'

const MOST_SOURCES = 500

/** What matching makes of a source: claims that a person took out of the counting make no unit. */
export const unitsIn = ({ source, claims, text }: SourceClaims): Unit[] =>
  unitsOf(
    claims.filter(({ hand }) => hand?.kind !== 'rejected'),
    [{ ...source, text }],
  )

/** Ids as matching has them: "s-12#incident-1". */
export const unitId = (source: string, unit: string): string => `${source}#${unit}`

export class KnownUnits {
  private readonly store: Store
  private readonly bySource = new Map<string, readonly Unit[]>()

  constructor(store: Store) {
    this.store = store
  }

  /** Takes the units of sources that were read already. */
  put({ source: { id } }: SourceClaims, units: readonly Unit[]): void {
    this.bySource.set(id, units)
  }

  /** All units of sources, by id. */
  async of(sources: Iterable<string>): Promise<Map<string, Unit>> {
    const wanted = new Set(sources)
    const missing = [...wanted].filter((id) => !this.bySource.has(id))
    for (const read of await this.store.sourceClaims(missing)) this.put(read, unitsIn(read))
    const found = new Map<string, Unit>()
    for (const id of wanted) for (const unit of this.bySource.get(id) ?? []) found.set(unit.id, unit)
    this.forget(wanted)
    return found
  }

  /** The oldest go first, but none of those just asked for. */
  private forget(kept: ReadonlySet<string>): void {
    for (const id of this.bySource.keys()) {
      if (this.bySource.size <= MOST_SOURCES) return
      if (!kept.has(id)) this.bySource.delete(id)
    }
  }
}
