// How common words, names and places are: two reports that share "Tokhar" say more than two that share "Aleppo". Counted
// over the units at hand; a small record leans on what is generally common in reports of attacks (`commonWords`).

import type { Unit } from './unit.ts'

/** In how many units of the record terms stand. Kinds of terms do not mix: `word:`, `name:`, `place:`. */
export interface TermCounts {
  readonly units: number
  of(term: string): number
}

/** Terms of a unit as they are counted. */
export function* termsOf(unit: Unit): Generator<string> {
  yield* ownTermsOf(unit)
  yield* reportTermsOf(unit)
}

/** Those of its own. */
export function* ownTermsOf(unit: Unit): Generator<string> {
  for (const word of unit.wording.words) yield `word:${word}`
  for (const place of unit.places) yield `place:${place.key}`
}

/** Those that all units of its source have. */
export function* reportTermsOf({ report }: Unit): Generator<string> {
  for (const name of report.names) yield `name:${name}`
  for (const name of report.full.words) yield `full:${name}`
}

/** Counts the terms of units. */
export function countTerms(units: readonly Unit[]): TermCounts {
  const counts = new Map<string, number>()
  for (const unit of units) for (const term of termsOf(unit)) counts.set(term, (counts.get(term) ?? 0) + 1)
  return { units: units.length, of: (term) => counts.get(term) ?? 0 }
}

// A record of a few reports says little of what is common: it is eked out with this many imagined units, in which the
// term is as common as it generally is, or stands once if it is in no list.
const IMAGINED = 200

/** How likely a unit that has nothing to do with the matter has the term: above 0, at most 1. */
export function likelihood(term: string, counts: TermCounts, common: ReadonlyMap<string, number>): number {
  const general = common.get(term) ?? 1 / IMAGINED
  return Math.min(1, (counts.of(term) + general * IMAGINED) / (counts.units + IMAGINED))
}
