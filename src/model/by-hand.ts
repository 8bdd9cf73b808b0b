// Lays what people did to single claims over what the reader made of a source. The reader's claims stay as they are; what
// counts is what the standing decisions make of them, so that an undo gives back exactly what was before.

import type { ByHand, ClaimAct, Coding, Decision, KeptClaim } from './record.ts'
import { inOrder, standingDecisions } from './standing.ts'

/** Stands where a reader's version would: the claim is a person's alone. */
export const PERSON = 'person/1'

const KINDS: Readonly<Record<Exclude<ClaimAct['kind'], 'code_source'>, ByHand['kind']>> = {
  add_claim: 'added',
  correct_claim: 'corrected',
  accept_claim: 'accepted',
  reject_claim: 'rejected',
}

/** Whether a decision is about the claims of a source. */
export function isClaimAct(decision: Decision): decision is Decision & ClaimAct {
  return decision.kind === 'code_source' || decision.kind in KINDS
}

/**
 * The claims of a source with what people did to them, in the order of the text.
 *
 * @param claims what the reader made of sources, untouched
 * @param decisions at least those on the claims of these sources, and the undos of such
 */
export function layHand(claims: readonly KeptClaim[], decisions: readonly Decision[]): KeptClaim[] {
  const standing = standingDecisions(decisions)
  const read = new Map(claims.map((kept) => [kept.id, kept]))
  const now = new Map(read)
  for (const decision of inOrder(decisions)) {
    if (!standing.has(decision.seq) || !isClaimAct(decision) || decision.kind === 'code_source') continue
    const { source, claim: id, by, at, reason, seq } = decision
    const before = read.get(id)
    const hand = { kind: KINDS[decision.kind], by, at, reason, decision: seq, before: before?.claim ?? null }
    const present = now.get(id)
    if (decision.kind !== 'reject_claim')
      now.set(id, { id, source, reader: before?.reader ?? PERSON, claim: decision.as, hand })
    else if (present) now.set(id, { ...present, hand })
  }
  const all = [...now.values()]
  return all.length === claims.length ? all : all.sort((a, b) => a.claim.passage.start - b.claim.passage.start)
}

/** What the reader made of the source, as it was before any hand. */
export const withoutHand = (claims: readonly KeptClaim[]): KeptClaim[] =>
  claims.flatMap(({ hand, ...kept }) => {
    if (!hand) return [kept]
    return hand.before === null ? [] : [{ ...kept, claim: hand.before }]
  })

/** The last coding of each person, by the order in which they began. */
export function codingsIn(decisions: readonly Decision[]): Coding[] {
  const standing = standingDecisions(decisions)
  const codings = new Map<string, Coding>()
  for (const decision of inOrder(decisions)) {
    if (decision.kind !== 'code_source' || !standing.has(decision.seq)) continue
    const { source, by, at, seq, isDone, claims } = decision
    codings.set(by, { source, by, at, decision: seq, isDone, claims })
  }
  return [...codings.values()]
}
