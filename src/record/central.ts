// Which of the incidents that a report tells of it is mainly about: those of its headline and lead. The rest is background,
// or the round-up of the day that agencies put at the end.

import type { Unit } from './unit.ts'

/** Code points in which a report says what it is about: headline and the first sentences. */
export const LEAD = 600

/** "The first strike since the attack on Tuesday": an act so many days before the last of the lead is its background. */
const BACKGROUND_DAYS = 2

/** The units of one source that it is mainly about, those of most claims first; never none if there are any. */
export function centralUnits(units: readonly Unit[]): Unit[] {
  const inOrder = [...units].sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1))
  const lead = inOrder.filter((unit, index) => index === 0 || unit.start < LEAD)
  const latest = Math.max(...lead.map(({ days }) => days?.from ?? Number.NEGATIVE_INFINITY))
  const central = lead.filter(({ days }) => !days || latest - days.to < BACKGROUND_DAYS)
  return central.sort((a, b) => b.claims.length - a.claims.length)
}
