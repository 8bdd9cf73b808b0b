// Puts the claims of the whole record together, as reports and decisions stand: matching proposes, resolving weighs, and what
// people decided goes before both. Pure stages do the work; here they meet the store.

import type { Decision, KeptClaim, KeptSource, LedgerEntry } from '../model/record.ts'
import { type Resolution, resolve } from '../record/resolve.ts'
import type { Store } from '../storage/store.ts'

/** All that resolving takes, read from the store at one point of its log. */
export interface RecordState {
  /** Size of the log. */
  readonly head: number
  /** Of current readings, and those of older ones that people decided on. */
  readonly claims: readonly KeptClaim[]
  readonly sources: ReadonlyArray<KeptSource & { readonly text: string }>
  readonly decisions: readonly Decision[]
  readonly ledger: readonly LedgerEntry[]
}

/** The record as it stands. */
export interface PutTogether {
  readonly state: RecordState
  readonly resolution: Resolution
}

/** Reads all claims, sources and decisions. */
export async function readState(store: Store): Promise<RecordState> {
  const { size: head } = await store.head()
  const claims: KeptClaim[] = []
  const sources: (KeptSource & { text: string })[] = []
  for await (const each of store.eachSourceClaims()) {
    sources.push({ ...each.source, text: (await store.text(each.source.id)) ?? '' })
    claims.push(...each.claims)
  }
  const decisions = await store.decisions()
  const older = await olderClaims(store, decisions, claims)
  return { head, claims: [...claims, ...older], sources, decisions, ledger: await store.ledger() }
}

/** Claims of older readings that people decided on: they count as they were then. */
export async function olderClaims(
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
export function claimsOf(decision: Decision): string[] {
  const shown = (decision.shown ?? []).flatMap(({ claims }) => claims)
  if (decision.kind === 'split') return [...shown, ...decision.claims]
  return decision.kind === 'move' ? [...shown, decision.claim] : shown
}

/** What matching, resolving and people's decisions make of the state. */
export function putTogether(state: RecordState): PutTogether {
  return { state, resolution: resolve(state) }
}
