// Which figures a person may choose, and which stand ready to be chosen: those the claims give. No other number is offered, and
// none that no claim allows can be kept.

import type { CountedFigure, FigureRange } from '../../model/record.ts'

export interface Offer {
  readonly value: number
  /** Claims that give it as their floor, ceiling or number. */
  readonly claims: readonly string[]
}

/** Numbers given by claims that count, smallest first. */
export function offersFor(counted: readonly CountedFigure[], harm: 'killed' | 'injured'): Offer[] {
  const offers = new Map<number, Set<string>>()
  for (const { harm: of, use, demographic, floor, ceiling, claim } of counted) {
    if (of !== harm || use === 'discounted' || use === 'part' || use === 'no_report' || demographic !== null) continue
    for (const value of [floor, ceiling]) {
      if (value === null) continue
      offers.set(value, (offers.get(value) ?? new Set()).add(claim))
    }
  }
  return [...offers].sort(([a], [b]) => a - b).map(([value, claims]) => ({ value, claims: [...claims] }))
}

/** Whether some claim allows the number. */
export function isAllowed({ low, high, openHigh }: FigureRange, value: number): boolean {
  if (!Number.isSafeInteger(value) || value < 0 || low === null) return false
  return value >= low && (value <= (high ?? low) || openHigh)
}
