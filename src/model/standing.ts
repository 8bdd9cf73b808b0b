// Which decisions stand. Nothing is taken out of the record: an undo is a decision too, and may itself be undone.

import type { Decision } from './record.ts'

/** The decisions that stand: not taken back by an undo that itself stands. An undo points backwards or it does nothing. */
export function standingDecisions(decisions: readonly Decision[]): Set<number> {
  const standing = new Set<number>()
  const undone = new Set<number>()
  for (const decision of inOrder(decisions).reverse()) {
    if (undone.has(decision.seq)) continue
    standing.add(decision.seq)
    if (decision.kind === 'undo') undone.add(decision.undoes) // what comes after it has been gone over already
  }
  return standing
}

/** In the order in which they were made. */
export const inOrder = (decisions: readonly Decision[]): Decision[] => [...decisions].sort((a, b) => a.seq - b.seq)
