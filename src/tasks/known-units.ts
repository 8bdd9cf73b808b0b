// Units of sources as they are needed, made of what the store holds and kept for a while: neighbours are met again and again.

import { type Unit, unitOrder, unitsOf } from '../record/unit.ts'
import type { SourceClaims } from '../storage/store.ts'
import type { KnownSources } from './known-sources.ts'

/** What matching makes of a source: claims that a person took out of the counting make no unit. */
export const unitsIn = ({ source, claims, text }: SourceClaims): Unit[] =>
  unitsOf(
    claims.filter(({ hand }) => hand?.kind !== 'rejected'),
    [{ ...source, text }],
  )

/** What is known of a unit before it is made, which takes a reading of the whole text. */
export type UnitOutline = Pick<Unit, 'id' | 'order' | 'claims'>

/** The outlines of the units that `unitsIn` makes, by id. */
export function outlinesIn({ source, claims }: SourceClaims): Map<string, UnitOutline> {
  const found = new Map<string, UnitOutline & { readonly claims: string[] }>()
  for (const { id, claim, hand } of claims) {
    if (claim.kind !== 'incident' || hand?.kind === 'rejected') continue
    const unit = unitId(source.id, claim.incident)
    const known = found.get(unit)
    if (known) known.claims.push(id)
    else found.set(unit, { id: unit, order: unitOrder(source, claim.incident), claims: [id] })
  }
  return found
}

/** Ids as matching has them: "s-12#incident-1". */
export const unitId = (source: string, unit: string): string => `${source}#${unit}`

/** Sources whose units are kept at most: these take less room than what they are made of, and longer to be made. */
export const MOST_MADE = 3000

export class KnownUnits {
  private readonly sources: KnownSources
  private readonly bySource = new Map<string, { readonly changes: number; readonly units: readonly Unit[] }>()

  constructor(sources: KnownSources) {
    this.sources = sources
  }

  /** The units of a source that was read. */
  in(read: SourceClaims): readonly Unit[] {
    const { id } = read.source
    const known = this.known(id)
    if (known) return known
    const units = unitsIn(read)
    this.bySource.set(id, { changes: this.sources.changesOf(id), units })
    return units
  }

  /** Reads at once what the units of a few sources will be made of. */
  async read(ids: Iterable<string>): Promise<void> {
    await this.sources.of([...ids])
  }

  /** All units of sources, by id. */
  async of(ids: Iterable<string>): Promise<Map<string, Unit>> {
    const wanted = new Set(ids)
    const found = new Map<string, Unit>()
    const add = (units: readonly Unit[]): void => {
      for (const unit of units) found.set(unit.id, unit)
    }
    const unknown: string[] = []
    for (const id of wanted) {
      const units = this.known(id)
      if (units) add(units)
      else unknown.push(id)
    }
    for (const read of await this.sources.of(unknown)) add(this.in(read))
    this.forget(wanted)
    return found
  }

  /** What is known of all units of sources before they are made, by id. */
  async outlines(ids: Iterable<string>): Promise<Map<string, UnitOutline>> {
    const found = new Map<string, UnitOutline>()
    for (const read of await this.sources.of([...ids]))
      for (const [id, outline] of outlinesIn(read)) found.set(id, outline)
    return found
  }

  private known(id: string): readonly Unit[] | null {
    const known = this.bySource.get(id)
    return known && known.changes === this.sources.changesOf(id) ? known.units : null
  }

  /** The oldest go first, but none of those just asked for. */
  private forget(kept: ReadonlySet<string>): void {
    for (const id of this.bySource.keys()) {
      if (this.bySource.size <= MOST_MADE) return
      if (!kept.has(id)) this.bySource.delete(id)
    }
  }
}
