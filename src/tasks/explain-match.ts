// Why reports are, or are not, put together: the arithmetic of matching for the units of one or two incidents, with what is
// common in the record as matching has it.

import type { KeptClaim, MatchExplanation } from '../model/record.ts'
import { explainGroups } from '../record/propose.ts'
import { areToldApart, type Unit } from '../record/unit.ts'
import { LEARNT_WEIGHTS } from '../record/weights.ts'
import type { Store } from '../storage/store.ts'
import { KnownCounts } from './known-counts.ts'
import { KnownSources } from './known-sources.ts'
import { KnownUnits } from './known-units.ts'

/** Compares each report of one incident with each of another; with one group of claims, its reports with each other. */
export async function explainMatches(
  store: Store,
  a: readonly KeptClaim[],
  b: readonly KeptClaim[] | null,
): Promise<readonly MatchExplanation[]> {
  const units = [
    ...(await new KnownUnits(new KnownSources(store)).of([...a, ...(b ?? [])].map(({ source }) => source))).values(),
  ]
  const counts = new KnownCounts(store, (await store.matchState()).countedUnits)
  await counts.prepare(units)
  const first = unitsWith(units, a)
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const isToldApart = ({ a: one, b: other }: MatchExplanation): boolean =>
    areToldApart(byId.get(one) as Unit, byId.get(other) as Unit)
  return explainGroups(first, b === null ? first : unitsWith(units, b), counts.commonness)
    .map((match) => (isToldApart(match) ? ofOneReport(match) : match))
    .sort((x, y) => y.total - x.total)
}

/** What one text tells apart is not compared: grouping takes a fixed weight for it. */
function ofOneReport(match: MatchExplanation): MatchExplanation {
  const { sameSource, threshold } = LEARNT_WEIGHTS
  const why = 'one report tells them apart; nothing else is compared'
  const fields = [{ field: 'report', level: 'same', weight: sameSource, why }]
  return { ...match, fields, total: sameSource, isMatch: sameSource >= threshold }
}

function unitsWith(units: readonly Unit[], claims: readonly Pick<KeptClaim, 'id'>[]): readonly Unit[] {
  const ids = new Set(claims.map(({ id }) => id))
  return units.filter((unit) => unit.claims.some((claim) => ids.has(claim)))
}
