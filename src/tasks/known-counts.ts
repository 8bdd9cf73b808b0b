// How common terms are in the record, as they were last counted: asked of the store for the units at hand, so that the pure
// stage finds them ready.

import { commonnessOf } from '../record/propose.ts'
import { ownTermsOf, reportTermsOf, type TermCounts } from '../record/terms.ts'
import type { Commonness } from '../record/similarity.ts'
import type { Unit } from '../record/unit.ts'
import type { Wording } from '../record/wording.ts'
import { LEARNT_WEIGHTS } from '../record/weights.ts'
import type { Store } from '../storage/store.ts'
import type { TermTally } from './term-tally.ts'

const MOST_KNOWN = 200_000 // terms

/** Counts of the terms of units that were prepared; of all terms, where these were just counted. */
export class KnownCounts implements TermCounts {
  readonly units: number
  readonly commonness: Commonness
  private readonly store: Store
  private readonly all: TermTally | null
  private readonly known = new Map<string, number>()
  private prepared = new WeakSet<Unit | Wording>()

  constructor(store: Store, units: number, all: TermTally | null = null) {
    this.store = store
    this.units = units
    this.all = all
    this.commonness = commonnessOf(this, LEARNT_WEIGHTS)
  }

  of(term: string): number {
    if (this.all) return this.all.of(term)
    const count = this.known.get(term)
    if (count === undefined) throw new Error(`The count of "${term}" was not asked for`)
    return count
  }

  /** Between two steps: what was asked for is let go where it has become much, and must be prepared again. */
  forget(): void {
    if (this.known.size < MOST_KNOWN) return
    this.known.clear()
    this.prepared = new WeakSet()
  }

  /** Whether nothing need be asked for. */
  get isComplete(): boolean {
    return this.all !== null
  }

  /** Asks for the counts of all that matching may ask of the units. */
  async prepare(units: readonly Unit[]): Promise<void> {
    if (this.all) return
    const wanted = new Set<string>()
    const want = (term: string): void => {
      if (!this.known.has(term)) wanted.add(term)
    }
    for (const unit of units) {
      if (this.prepared.has(unit)) continue
      this.prepared.add(unit)
      for (const term of ownTermsOf(unit)) want(term)
      if (this.prepared.has(unit.report)) continue
      this.prepared.add(unit.report)
      for (const term of reportTermsOf(unit)) want(term)
      for (const word of unit.report.words) want(`word:${word}`)
    }
    await this.ask(wanted)
  }

  /** Asks for the counts of the units' places alone: all that `mayMatch` asks for. */
  async preparePlaces(units: readonly Unit[]): Promise<void> {
    if (this.all) return
    const terms = units.flatMap(({ places }) => places.map(({ key }) => `place:${key}`))
    await this.ask(new Set(terms.filter((term) => !this.known.has(term))))
  }

  private async ask(terms: ReadonlySet<string>): Promise<void> {
    if (terms.size === 0) return
    const counts = await this.store.termCounts([...terms])
    for (const term of terms) this.known.set(term, counts.get(term) ?? 0)
  }
}
