// Why reports are, or are not, put together: the arithmetic of matching for the units of one or two incidents, with what is
// common in the record as it is now.

import type { KeptClaim, MatchExplanation } from '../model/record.ts'
import { commonnessOf, explainGroups } from '../record/propose.ts'
import { countTerms } from '../record/terms.ts'
import { type Unit, unitsOf } from '../record/unit.ts'
import { LEARNT_WEIGHTS } from '../record/weights.ts'
import type { Store } from '../storage/store.ts'
import { readState } from './put-together.ts'
import { readable } from './show.ts'

/** Compares each report of one incident with each of another; with one group of claims, its reports with each other. */
export async function explainMatches(
  store: Store,
  a: readonly KeptClaim[],
  b: readonly KeptClaim[] | null,
): Promise<readonly MatchExplanation[]> {
  const units = await unitsAround(store, [...a, ...(b ?? [])])
  const commonness = commonnessOf(countTerms(units), LEARNT_WEIGHTS)
  const first = unitsWith(units, a)
  const source = new Map(units.map((unit) => [unit.id, unit.source]))
  return explainGroups(first, b === null ? first : unitsWith(units, b), commonness)
    .map((match) => (source.get(match.a) === source.get(match.b) ? ofOneReport(match) : match))
    .sort((x, y) => y.total - x.total)
}

const MOST_SOURCES = 1000 // more are not counted through for one page
const AROUND_DAYS = 30

/** The units of the record; of a large one those of the same countries and weeks, which tell as well what is common there. */
async function unitsAround(store: Store, claims: readonly KeptClaim[]): Promise<readonly Unit[]> {
  if ((await store.sources()).length <= MOST_SOURCES) {
    const state = await readState(store, true)
    return unitsOf(state.claims, state.sources)
  }
  const countries = new Set(claims.flatMap(({ claim }) => claim.places.flatMap(({ country }) => country ?? [])))
  const days = claims.flatMap(({ claim }) => [claim.time?.from, claim.time?.to].flatMap((day) => day ?? [])).sort()
  const near = {
    ...(days.length > 0
      ? { from: shifted(days[0], -AROUND_DAYS), to: shifted(days[days.length - 1], AROUND_DAYS) }
      : {}),
    countries: [...countries],
  }
  const own = new Set(claims.map(({ source }) => source))
  const all = [...(await store.claims({ sources: [...own] })), ...(await store.claims({ near }))]
  const distinct = [...new Map(all.map((claim) => [claim.id, claim])).values()]
  const sources = await readable(store, [...new Set(distinct.map(({ source }) => source))])
  return unitsOf(distinct, [...sources.values()])
}

const shifted = (day: string, days: number): string =>
  new Date(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** What a report tells apart is not compared: grouping takes a fixed weight for it. */
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
