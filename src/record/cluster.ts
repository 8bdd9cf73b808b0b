// Puts units together into groups. Average link over pair totals, best first, so that a vague report cannot chain two
// strikes: groups are joined only if their members on the whole agree. The outcome depends on the units alone, never on
// their order: equal means are settled by the order of what the reports say (`Unit.order`).

import type { Unit } from './unit.ts'

/** Two neighbouring units, by index, and the total evidence that they tell of one incident, in bits. */
export interface NeighbourPair {
  readonly a: number
  readonly b: number
  readonly total: number
}

/** Settings of clustering, in bits. */
export interface ClusterRule {
  /** Mean total from which two groups are joined. */
  readonly threshold: number
  /** Taken for two units of one source: its reader has told them apart. */
  readonly sameSource: number
  /** Taken for two units that are no neighbours. */
  readonly strangers: number
  /** The least that a pair weighs: a clash must keep two strikes apart, but not outvote ten ties for ever. */
  readonly least: number
}

/** What lies between two groups: the sum over their pairs, strangers left out, and how many those pairs are. */
interface Link {
  sum: number
  pairs: number
}

interface Group {
  readonly members: number[]
  readonly links: Map<number, Link>
}

/** Groups of indexes into `units`, which must be in the order of `Unit.order`. Every unit is in one group. */
export function clusterUnits(units: readonly Unit[], pairs: readonly NeighbourPair[], rule: ClusterRule): number[][] {
  const groups: Array<Group | null> = units.map((_, index) => ({ members: [index], links: new Map() }))
  for (const { a, b, total } of pairs) link(groups, a, b, Math.max(rule.least, total), 1)
  linkSources(units, groups, rule)
  const queue = new JoinQueue()
  for (const [i, group] of groups.entries())
    for (const j of group?.links.keys() ?? []) if (i < j) offer(queue, groups, i, j, rule)
  for (let next = queue.take(); next; next = queue.take()) {
    const [left, right] = [groups[next.i], groups[next.j]]
    if (!left || !right || meanOf(left, right, next.j, rule) !== next.mean) continue
    join(groups, next.i, next.j)
    for (const k of left.links.keys()) offer(queue, groups, Math.min(next.i, k), Math.max(next.i, k), rule)
  }
  return groups.flatMap((group) => (group ? [group.members.sort((x, y) => x - y)] : []))
}

function link(groups: ReadonlyArray<Group | null>, a: number, b: number, sum: number, pairs: number): void {
  for (const [from, to] of [
    [a, b],
    [b, a],
  ]) {
    const links = groups[from]?.links
    const known = links?.get(to)
    if (known) {
      known.sum += sum
      known.pairs += pairs
    } else links?.set(to, { sum, pairs })
  }
}

/** Units of one source are linked, so that they may meet in a group that ties them, though never by themselves. */
function linkSources(units: readonly Unit[], groups: ReadonlyArray<Group | null>, rule: ClusterRule): void {
  const bySource = new Map<string, number[]>()
  for (const [index, unit] of units.entries()) {
    const sisters = bySource.get(unit.source) ?? []
    for (const sister of sisters) link(groups, sister, index, rule.sameSource, 1)
    bySource.set(unit.source, [...sisters, index])
  }
}

/** Mean total over all pairs of two groups, in millionths of a bit. */
function meanOf(left: Group, right: Group, rightIndex: number, rule: ClusterRule): number {
  const all = left.members.length * right.members.length
  const between = left.links.get(rightIndex) ?? { sum: 0, pairs: 0 }
  return Math.round(((between.sum + (all - between.pairs) * rule.strangers) / all) * 1e6)
}

function offer(queue: JoinQueue, groups: ReadonlyArray<Group | null>, i: number, j: number, rule: ClusterRule): void {
  const [left, right] = [groups[i], groups[j]]
  if (!left || !right) return
  const mean = meanOf(left, right, j, rule)
  if (mean >= rule.threshold * 1e6) queue.put({ mean, i, j })
}

/** Joins the group at `j` to the one at `i`, the lower. */
function join(groups: Array<Group | null>, i: number, j: number): void {
  const [left, right] = [groups[i], groups[j]]
  if (!left || !right) return
  left.members.push(...right.members)
  left.links.delete(j)
  groups[j] = null
  for (const [k, { sum, pairs }] of right.links) {
    groups[k]?.links.delete(j)
    if (k !== i) link(groups, i, k, sum, pairs)
  }
}

interface Join {
  readonly mean: number
  readonly i: number
  readonly j: number
}

const isBefore = (a: Join, b: Join): boolean =>
  a.mean > b.mean || (a.mean === b.mean && (a.i < b.i || (a.i === b.i && a.j < b.j)))

/** A binary heap: the highest mean comes first, among equals the lowest indexes. */
class JoinQueue {
  private readonly heap: Join[] = []

  put(join: Join): void {
    let at = this.heap.push(join) - 1
    for (let up = (at - 1) >> 1; at > 0 && isBefore(join, this.heap[up]); up = (at - 1) >> 1) {
      this.heap[at] = this.heap[up]
      at = up
    }
    this.heap[at] = join
  }

  take(): Join | undefined {
    const first = this.heap[0]
    const last = this.heap.pop()
    if (!last || !this.heap.length) return first
    let at = 0
    for (;;) {
      let down = 2 * at + 1
      if (down >= this.heap.length) break
      if (down + 1 < this.heap.length && isBefore(this.heap[down + 1], this.heap[down])) down++
      if (!isBefore(this.heap[down], last)) break
      this.heap[at] = this.heap[down]
      at = down
    }
    this.heap[at] = last
    return first
  }
}
