// Puts the claims of the whole record together, as reports and decisions stand: matching proposes, resolving weighs, and what
// people decided goes before both. Pure stages do the work; here they meet the store.

import type { Decision, KeptClaim, KeptSource, LedgerEntry } from '../model/record.ts'
import { type Proposals, type Resolution, resolve } from '../record/resolve.ts'
import type { ListedIncident, Store } from '../storage/store.ts'

/** All that resolving takes, read from the store at one point of its log. */
export interface RecordState {
  /** Size of the log. */
  readonly head: number
  /** Of current readings, and those of older ones that people decided on. */
  readonly claims: readonly KeptClaim[]
  /** With their texts where matching is to propose. */
  readonly sources: ReadonlyArray<KeptSource & { readonly text?: string }>
  readonly decisions: readonly Decision[]
  readonly ledger: readonly LedgerEntry[]
  /** What was proposed before; left out where matching is to propose. */
  readonly proposals?: Proposals
}

/** The record as it stands. */
export interface PutTogether {
  readonly state: RecordState
  readonly resolution: Resolution
}

/**
 * Reads what the record is made of. Where nothing came since the incidents were made but decisions, what was proposed then
 * holds, which is much faster than matching all reports again.
 *
 * @param isMatched all reports are to be matched, whatever came
 */
export async function readState(store: Store, isMatched = false): Promise<RecordState> {
  const { size: head, resolvedTo } = await store.head()
  const isNew = isMatched || resolvedTo === 0 || (await store.sourcesSince(resolvedTo)).length > 0
  const claims: KeptClaim[] = []
  const sources: (KeptSource & { text?: string })[] = []
  for await (const each of store.eachSourceClaims()) {
    sources.push(isNew ? { ...each.source, text: (await store.text(each.source.id)) ?? '' } : each.source)
    claims.push(...each.claims)
  }
  const decisions = await store.decisions()
  const older = await olderClaims(store, decisions, claims)
  const proposals = isNew ? {} : { proposals: standingProposals(await store.incidents({ sort: 'id' }), decisions) }
  return { head, claims: [...claims, ...older], sources, decisions, ledger: await store.ledger(), ...proposals }
}

/** What matching, resolving and people's decisions make of the state. */
export const putTogether = (state: RecordState): PutTogether => ({ state, resolution: resolve(state) })

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
export function claimsOf(decision: Decision): string[] {
  const shown = (decision.shown ?? []).flatMap(({ claims }) => claims)
  if (decision.kind === 'split') return [...shown, ...decision.claims]
  return decision.kind === 'move' ? [...shown, decision.claim] : shown
}

/** The proposals that the incidents were made of. Those behind rejected ones, which are not listed, stand in the decisions. */
export function standingProposals(incidents: readonly ListedIncident[], decisions: readonly Decision[]): Proposals {
  const claimsBy = new Map<string, Set<string>>()
  const placed = new Set<string>()
  const add = (id: string, claims: readonly string[]): void => {
    const known = claimsBy.get(id) ?? new Set<string>()
    for (const claim of claims) if (!placed.has(claim)) known.add(claim)
    claimsBy.set(id, known)
  }
  for (const { proposals } of incidents) for (const { incident, claims } of proposals) add(incident, claims)
  for (const claims of claimsBy.values()) for (const claim of claims) placed.add(claim)
  for (const { shown } of decisions) for (const { incident, claims } of shown ?? []) add(incident, claims)
  return [...claimsBy.values()].filter((claims) => claims.size > 0).map((claims) => [...claims])
}
