// Who codes which sources alone. Until they have finished they are not to see what the reader or others made of these: what is
// kept from them is kept by the store that they are given (veil.ts).

import type { Decision } from '../model/record.ts'
import { inOrder, standingDecisions } from '../model/standing.ts'
import type { Store } from '../storage/store.ts'

type CodingAct = Extract<Decision, { readonly kind: 'code_source' | 'undo' }>

/** Kept up with the record as it grows, so that each request may ask. */
export class CodingAlone {
  private readonly store: Store
  private size = 0
  private looking: Promise<void> = Promise.resolve()
  /** Codings, and what takes decisions back. */
  private readonly acts: CodingAct[] = []
  private byPerson: ReadonlyMap<string, ReadonlySet<string>> = new Map()

  constructor(store: Store) {
    this.store = store
  }

  /** Sources that a person has begun to code alone and not finished. */
  async unfinished(by: string): Promise<ReadonlySet<string>> {
    const look = this.looking.then(() => this.look())
    this.looking = look.catch(() => undefined) // who asked is told; the next looks again
    await look
    return this.byPerson.get(by) ?? NONE
  }

  private async look(): Promise<void> {
    const { size } = await this.store.head()
    if (size === this.size) return
    const fresh = new Set(await this.store.decisionsSince(this.size))
    if (fresh.size > 0) {
      const found = await this.store.linkedDecisions([...fresh].map((seq) => `d-${seq}`))
      const acts = found.filter(isCodingAct).filter(({ seq }) => fresh.has(seq))
      if (acts.length > 0) {
        this.acts.push(...acts.map((act) => (act.kind === 'undo' ? act : { ...act, claims: [] })))
        this.byPerson = unfinishedIn(this.acts)
      }
    }
    this.size = size
  }
}

const NONE: ReadonlySet<string> = new Set()

const isCodingAct = (decision: Decision): decision is CodingAct =>
  decision.kind === 'code_source' || decision.kind === 'undo'

/** The sources whose last coding by a person is not finished, by person. */
function unfinishedIn(acts: readonly CodingAct[]): Map<string, Set<string>> {
  const standing = standingDecisions(acts)
  const open = new Map<string, Set<string>>()
  for (const act of inOrder(acts)) {
    if (act.kind !== 'code_source' || !standing.has(act.seq)) continue
    const own = open.get(act.by) ?? new Set()
    if (act.isDone) own.delete(act.source)
    else own.add(act.source)
    open.set(act.by, own)
  }
  return open
}
