// What the engine proposes: which claims of which sources tell of one incident. The main file of matching: units are made,
// neighbours compared, and groups built. People decide over it (`decisions.ts`).

import type { KeptClaim, MatchExplanation } from '../model/record.ts'
import { areNeighbours, Neighbourhood } from './candidates.ts'
import { bothWays, clusterUnits, type UnitPair } from './cluster.ts'
import { explainMatch, isMatch, matchTotal } from './match.ts'
import type { Commonness } from './similarity.ts'
import { countTerms, type TermCounts } from './terms.ts'
import { areToldApart, type MatchSource, type Unit, unitsOf } from './unit.ts'
import { LEARNT_WEIGHTS, type MatchWeights } from './weights.ts'

/** Groups of units that are proposed as one incident each, in an order that what they say settles. */
export interface MatchProposal {
  readonly groups: ReadonlyArray<readonly Unit[]>
  /** Ids of the incident claims of each group, as `resolve` takes them. */
  readonly claims: ReadonlyArray<readonly string[]>
  /** What was common when weights were worked out: what `explain` needs. */
  readonly commonness: Commonness
}

/** Proposes which claims belong together. The same claims and sources give the same groups, in whatever order they come. */
export function proposeIncidents(
  claims: readonly KeptClaim[],
  sources: readonly MatchSource[],
  weights: MatchWeights = LEARNT_WEIGHTS,
  counts?: TermCounts,
): MatchProposal {
  return proposeGroups(unitsOf(claims, sources), weights, counts)
}

/** The same for units at hand. `counts` may come from a larger record of which the units are a part. */
export function proposeGroups(
  units: readonly Unit[],
  weights: MatchWeights = LEARNT_WEIGHTS,
  counts: TermCounts = countTerms(units),
): MatchProposal {
  const ordered = [...units].sort(inUnitOrder)
  const commonness = commonnessOf(counts, weights)
  const ties = neighbouringPairs(ordered, commonness).filter(
    ([a, b]) => !areToldApart(ordered[a], ordered[b]) && isMatch(ordered[a], ordered[b], commonness, weights),
  )
  const tied = bothWays(ties)
  const clustering = clusterUnits(ordered.length, (index) => tied.get(index) ?? [], weights)
  const sumOf = (sum: number, [a, b]: UnitPair): number => sum + pairTotal(ordered[a], ordered[b], commonness, weights)
  let step = clustering.next()
  while (!step.done) step = clustering.next(step.value.map((pairs) => pairs.reduce(sumOf, 0)))
  const groups = step.value.map((group) => group.map((index) => ordered[index]))
  return { groups, claims: groups.map((group) => group.flatMap((unit) => unit.claims)), commonness }
}

/** In the order of what they say, whatever they were read for. */
export const inUnitOrder = (a: Pick<Unit, 'order' | 'id'>, b: Pick<Unit, 'order' | 'id'>): number =>
  a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : 1

/** What two units weigh in grouping, in bits. */
export function pairTotal(a: Unit, b: Unit, commonness: Commonness, weights: MatchWeights): number {
  if (areToldApart(a, b)) return weights.sameSource
  if (!areNeighbours(a, b, commonness)) return weights.strangers
  return Math.max(weights.least, matchTotal(a, b, commonness, weights))
}

const commonnesses = new WeakMap<TermCounts, WeakMap<MatchWeights, Commonness>>()

/** What is common in this record, eked out with what is common in reports of attacks: one for the same counts. */
export function commonnessOf(counts: TermCounts, weights: MatchWeights): Commonness {
  const byWeights = commonnesses.get(counts) ?? new WeakMap<MatchWeights, Commonness>()
  commonnesses.set(counts, byWeights)
  const commonness = byWeights.get(weights) ?? { counts, general: new Map(Object.entries(weights.commonWords)) }
  byWeights.set(weights, commonness)
  return commonness
}

/** Pairs of indexes, each once, lower first, that are worth comparing. */
export function neighbouringPairs(units: readonly Unit[], commonness: Commonness): Array<[number, number]> {
  const neighbourhood = new Neighbourhood(commonness)
  const pairs: Array<[number, number]> = []
  for (const unit of units) {
    const found = neighbourhood.neighbours(unit)
    const index = neighbourhood.add(unit)
    for (const other of found) pairs.push([other, index])
  }
  return pairs
}

/** Why each unit of one group is, or is not, put together with each of another (or of its own): strongest first. */
export function explainGroups(
  a: readonly Unit[],
  b: readonly Unit[],
  commonness: Commonness,
  weights: MatchWeights = LEARNT_WEIGHTS,
): MatchExplanation[] {
  const pairs = a === b ? a.flatMap((one, i) => a.slice(i + 1).map((two) => [one, two] as const)) : cross(a, b)
  return pairs
    .map(([one, two]) => explainMatch(one, two, commonness, weights))
    .sort((x, y) => y.total - x.total || (x.a + x.b < y.a + y.b ? -1 : 1))
}

const cross = (a: readonly Unit[], b: readonly Unit[]) => a.flatMap((one) => b.map((two) => [one, two] as const))
