// Which claims count when a source was read by several versions of the reader. What a person decided on stays as it was
// read then; a newer reading of the same words waits as a difference, and the rest of it counts.

import type { KeptClaim, KeptSource } from '../model/record.ts'
import { groupBy } from './order.ts'

/** A claim that a person decided on, and what a newer reader makes of its words. */
export interface Difference {
  readonly held: string
  readonly newer: readonly string[]
}

/** The claims that count, once each, and what newer readings would have instead of those that people decided on. */
export function claimsThatCount(
  claims: readonly KeptClaim[],
  sources: ReadonlyMap<string, KeptSource>,
  isHeld: (claim: string) => boolean,
): { readonly claims: KeptClaim[]; readonly differences: Difference[] } {
  const counting: KeptClaim[] = []
  const differences: Difference[] = []
  const counted = claims.filter(({ hand }) => hand?.kind !== 'rejected')
  for (const [id, own] of groupBy(counted, (kept) => kept.source)) {
    const reader = sources.get(id)?.reader
    if (own.every((kept) => kept.reader === reader)) {
      counting.push(...own)
      continue
    }
    // What a person added stands beside what the reader found, whichever reader it was.
    const current = own.filter((kept) => kept.reader === reader || kept.hand?.kind === 'added')
    const known = new Set(current.map((kept) => kept.id))
    const isOld = (kept: KeptClaim): boolean => kept.reader !== reader
    const old = own.filter((kept) => isOld(kept) && (kept.hand || isHeld(kept.id)) && !known.has(kept.id))
    const waiting = new Set<string>()
    for (const kept of firstOfEach(old)) {
      const newer = current
        .filter((other) => !other.hand && !isHeld(other.id) && overlaps(kept, other))
        .map((other) => other.id)
      for (const claim of newer) waiting.add(claim)
      differences.push({ held: kept.id, newer })
      counting.push(kept)
    }
    counting.push(...current.filter((kept) => !waiting.has(kept.id)))
  }
  return { claims: counting, differences }
}

/** One claim an id, by the last of the readers' names. */
function firstOfEach(claims: readonly KeptClaim[]): KeptClaim[] {
  return [...groupBy(claims, (kept) => kept.id).values()].map((same) =>
    same.reduce((best, kept) => (kept.reader > best.reader ? kept : best)),
  )
}

const overlaps = (a: KeptClaim, b: KeptClaim): boolean =>
  a.claim.kind === b.claim.kind &&
  a.claim.passage.start < b.claim.passage.end &&
  b.claim.passage.start < a.claim.passage.end
