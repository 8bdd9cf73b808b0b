// Puts units together into groups. Average link over pair totals, best first, so that a vague report cannot chain two
// strikes: groups are joined only if their members on the whole agree. The outcome depends on the units alone, never on
// their order: equal means are settled by the units' ids.

import type { Unit } from './unit.ts'

/** Total evidence that two units, by index, tell of one incident, in bits. */
export type PairTotal = (a: number, b: number) => number

/** Settings of clustering, in bits. */
export interface ClusterRule {
  /** Mean total from which two groups are joined. */
  readonly threshold: number
  /** Taken for two units of one source. */
  readonly sameSource: number
}

/**
 * Groups of indexes into `units`; every unit is in one group. Groups and their members are in the order of ids.
 *
 * @param neighbours pairs of indexes worth comparing
 */
export function clusterUnits(
  units: readonly Unit[],
  neighbours: ReadonlyArray<readonly [number, number]>,
  total: PairTotal,
  rule: ClusterRule,
): number[][] {
  const links = units.map((): number[] => [])
  for (const [a, b] of neighbours) {
    if (total(a, b) < rule.threshold) continue
    links[a].push(b)
    links[b].push(a)
  }
  const byId = (a: number, b: number) => (units[a].id < units[b].id ? -1 : 1)
  const groups = components(links).flatMap((members) => joinBest(members.sort(byId), units, total, rule))
  return groups.sort((a, b) => byId(a[0], b[0]))
}

function components(links: readonly number[][]): number[][] {
  const seen = new Uint8Array(links.length)
  const groups: number[][] = []
  for (let start = 0; start < links.length; start++) {
    if (seen[start]) continue
    seen[start] = 1
    const group = [start]
    for (let at = 0; at < group.length; at++)
      for (const next of links[group[at]]) {
        if (seen[next]) continue
        seen[next] = 1
        group.push(next)
      }
    groups.push(group)
  }
  return groups
}

const LEAST_TOTAL = -20 // one clash weighs, but does not outvote ten agreements for ever

/** Joins the two groups with the highest mean total, again and again, until no mean reaches the threshold. */
function joinBest(members: readonly number[], units: readonly Unit[], total: PairTotal, rule: ClusterRule): number[][] {
  if (members.length === 1) return [[...members]]
  const groups = members.map((member) => [member])
  const sums = members.map((a) =>
    members.map((b) => {
      if (a === b) return 0
      return units[a].source === units[b].source ? rule.sameSource : Math.max(LEAST_TOTAL, total(a, b))
    }),
  )
  const alive = members.map((_, i) => i)
  for (let best = bestPair(alive, groups, sums, rule); best; best = bestPair(alive, groups, sums, rule)) {
    const [i, j] = best
    for (const k of alive) {
      sums[i][k] += sums[j][k]
      sums[k][i] = sums[i][k]
    }
    groups[i].push(...groups[j])
    alive.splice(alive.indexOf(j), 1)
  }
  return alive.map((i) => groups[i].sort((a, b) => members.indexOf(a) - members.indexOf(b)))
}

const EQUAL = 1e-9

/** The pair with the highest mean; among equals the one whose first members' ids come first, as `alive` is in their order. */
function bestPair(
  alive: readonly number[],
  groups: readonly number[][],
  sums: readonly number[][],
  rule: ClusterRule,
): [number, number] | null {
  let best: [number, number] | null = null
  let highest = rule.threshold - EQUAL
  for (let x = 0; x < alive.length; x++)
    for (let y = x + 1; y < alive.length; y++) {
      const [i, j] = [alive[x], alive[y]]
      const mean = sums[i][j] / (groups[i].length * groups[j].length)
      if (mean <= highest + (best ? EQUAL : 0)) continue
      highest = mean
      best = [i, j]
    }
  return best
}
