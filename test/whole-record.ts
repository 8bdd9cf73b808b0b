// The whole record read and resolved at once: what the parts that are made anew are held against.

import type { Decision, KeptClaim, KeptSource, LedgerEntry } from '../src/model/record.ts'
import { type Proposals, type Resolution, resolve } from '../src/record/resolve.ts'
import type { Store } from '../src/storage/store.ts'
import { unitId } from '../src/tasks/known-units.ts'

/** All that resolving takes, read from the store at one point of its log. */
interface RecordState {
  /** Size of the log. */
  readonly head: number
  /** Of current readings, and those of older ones that people decided on. */
  readonly claims: readonly KeptClaim[]
  readonly sources: readonly KeptSource[]
  readonly decisions: readonly Decision[]
  readonly ledger: readonly LedgerEntry[]
  /** What matching proposed. */
  readonly proposals: Proposals
}

/** The record as it stands. */
interface PutTogether {
  readonly state: RecordState
  readonly resolution: Resolution
}

const PAGE = 500 // sources

/** Reads all that the record is made of, which must be settled, and resolves it. */
export async function readWhole(store: Store): Promise<PutTogether> {
  const { size: head } = await store.head()
  const claims: KeptClaim[] = []
  const sources: KeptSource[] = []
  const claimsOf = new Map<string, string[]>()
  for await (const each of store.eachSourceClaims()) {
    sources.push(each.source)
    claims.push(...each.claims)
    for (const { id, source, claim, hand } of each.claims) {
      if (claim.kind !== 'incident' || hand?.kind === 'rejected') continue
      const unit = unitId(source, claim.incident)
      const own = claimsOf.get(unit)
      if (own) own.push(id)
      else claimsOf.set(unit, [id])
    }
  }
  const proposals = new Map<number, string[]>()
  for (let at = 0; at < sources.length; at += PAGE) {
    const ids = sources.slice(at, at + PAGE).map(({ id }) => id)
    for (const { source, unit, proposal } of await store.matchUnits({ sources: ids })) {
      const own = proposals.get(proposal) ?? []
      proposals.set(proposal, [...own, ...(claimsOf.get(unitId(source, unit)) ?? [])])
    }
  }
  const decisions = await store.decisions()
  const all = [...claims, ...(await olderClaims(store, decisions, claims))]
  const state = {
    head,
    claims: all,
    sources,
    decisions,
    ledger: await store.ledger(),
    proposals: [...proposals.values()],
  }
  return { state, resolution: resolve(state) }
}

/** Claims of older readings that people decided on: they count as they were then. */
async function olderClaims(
  store: Store,
  decisions: readonly Decision[],
  current: readonly KeptClaim[],
): Promise<readonly KeptClaim[]> {
  const known = new Set(current.map(({ id }) => id))
  const decided = new Set(decisions.flatMap(claimsOf))
  const ids = [...decided].filter((id) => !known.has(id))
  return ids.length > 0 ? store.claims({ ids }) : []
}

/** The claims that a decision names or was shown. */
function claimsOf(decision: Decision): string[] {
  const shown = (decision.shown ?? []).flatMap(({ claims }) => claims)
  if (decision.kind === 'split') return [...shown, ...decision.claims]
  return decision.kind === 'move' ? [...shown, decision.claim] : shown
}
