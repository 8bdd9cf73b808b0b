// Puts units together into groups. Average link over pair totals, best first, so that a vague report cannot chain two
// strikes: groups are joined only if their members on the whole agree. The outcome depends on the units alone, never on
// their order: equal means are settled by the order of what the reports say (`Unit.order`).
//
// Two groups that are each the other's best are joined wherever they are met: joining others never makes a better partner for
// either, so it comes to the same as always joining the best of all. It is therefore done place by place, from one unit to its
// best partner and on, and only totals between groups that some tie joins are ever asked for.

/** Two units, by index. */
export type UnitPair = readonly [number, number]

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

/** What lies between two groups that a tie joins: the sum over all their pairs, once it was asked for. */
interface Link {
  sum: number | null
}

interface Group {
  readonly members: number[]
  readonly links: Map<number, Link>
}

/** Asks for the totals of pairs, and is given their sum for each list. */
type Asking<T> = Generator<readonly (readonly UnitPair[])[], T, readonly number[]>

/**
 * Groups of indexes of `count` units, which must be in the order of `Unit.order`. Every unit is in one group.
 *
 * @param ties pairs whose total reaches the threshold: no other does
 * @param starts the indexes in the order in which they are looked at, which changes nothing but what is asked for when
 */
export function* clusterUnits(
  count: number,
  ties: readonly UnitPair[],
  { threshold }: Pick<ClusterRule, 'threshold'>,
  starts: Iterable<number> = Array.from({ length: count }, (_, index) => index),
): Asking<number[][]> {
  const groups: Array<Group | null> = Array.from({ length: count }, (_, i) => ({ members: [i], links: new Map() }))
  for (const [a, b] of ties) connect(groups, a, b, { sum: null })
  for (const start of starts)
    for (const waiting = [start]; waiting.length > 0; ) {
      const chain = [waiting.pop() as number]
      if (groups[chain[0]] === null) continue
      while (chain.length > 0) {
        const last = chain[chain.length - 1]
        const best = yield* bestOf(groups, last, threshold)
        if (best === null) break
        if (best !== chain[chain.length - 2]) {
          chain.push(best)
          continue
        }
        chain.length -= 2
        waiting.push(yield* join(groups, Math.min(last, best), Math.max(last, best)))
      }
    }
  return groups.flatMap((group) => (group ? [group.members.sort((x, y) => x - y)] : []))
}

function connect(groups: ReadonlyArray<Group | null>, a: number, b: number, link: Link): void {
  groups[a]?.links.set(b, link)
  groups[b]?.links.set(a, link)
}

/** The group that another would join first: of the highest mean, among equals of the lowest indexes. Null if none fits. */
function* bestOf(groups: ReadonlyArray<Group | null>, index: number, threshold: number): Asking<number | null> {
  const group = groups[index] as Group
  yield* ask(
    groups,
    [...group.links].map(([other, link]) => ({ link, parts: [[index, other]] })),
  )
  let best: { readonly mean: number; readonly i: number; readonly j: number } | null = null
  for (const [other, { sum }] of group.links) {
    const all = group.members.length * (groups[other] as Group).members.length
    const mean = Math.round(((sum as number) / all) * 1e6) // in millionths of a bit
    if (mean < threshold * 1e6) continue
    const [i, j] = [Math.min(index, other), Math.max(index, other)]
    if (!best || mean > best.mean || (mean === best.mean && (i < best.i || (i === best.i && j < best.j))))
      best = { mean, i, j }
  }
  return best && (best.i === index ? best.j : best.i)
}

/** A link whose sum is wanted, over all pairs of these pairs of groups. */
interface Wanted {
  readonly link: Link
  readonly parts: readonly UnitPair[]
}

function* ask(groups: ReadonlyArray<Group | null>, wanted: readonly Wanted[]): Asking<void> {
  const unknown = wanted.filter(({ link }) => link.sum === null)
  if (unknown.length === 0) return
  const sums = yield unknown.map(({ parts }) =>
    parts.flatMap(([a, b]) => across(groups[a] as Group, groups[b] as Group)),
  )
  for (const [i, { link }] of unknown.entries()) link.sum = sums[i]
}

const across = (a: Group, b: Group): UnitPair[] =>
  a.members.flatMap((one) => b.members.map((two) => [one, two] as const))

/** Joins the group at `j` to the one at `i`, the lower; gives back where it stands. */
function* join(groups: Array<Group | null>, i: number, j: number): Asking<number> {
  const [left, right] = [groups[i] as Group, groups[j] as Group]
  left.links.delete(j)
  right.links.delete(i)
  const halves: (Wanted & { readonly other: number; readonly half: Link | undefined })[] = []
  for (const other of new Set([...left.links.keys(), ...right.links.keys()])) {
    const [a, b] = [left.links.get(other), right.links.get(other)]
    // What was never asked for is asked for when it is needed; of what is half known, the other half is.
    if ((a?.sum ?? null) === null && (b?.sum ?? null) === null)
      halves.push({ other, link: { sum: null }, parts: [], half: undefined })
    else if (a && b && a.sum !== null && b.sum !== null)
      halves.push({ other, link: { sum: a.sum + b.sum }, parts: [], half: undefined })
    else {
      const isLeft = (a?.sum ?? null) !== null
      halves.push({ other, link: { sum: null }, parts: [[isLeft ? j : i, other]], half: isLeft ? a : b })
    }
  }
  yield* ask(
    groups,
    halves.filter(({ half }) => half),
  )
  left.members.push(...right.members)
  groups[j] = null
  for (const { other, link, half } of halves) {
    if (half) link.sum = (link.sum as number) + (half.sum as number)
    groups[other]?.links.delete(j)
    connect(groups, i, other, link)
  }
  return i
}
