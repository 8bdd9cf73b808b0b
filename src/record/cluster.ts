// Puts units together into groups. Average link over pair totals, best first, so that a vague report cannot chain two
// strikes: groups are joined only if their members on the whole agree. The outcome depends on the units alone, never on
// their order: equal means are settled by the order of what the reports say (`Unit.order`).
//
// Two groups that are each the other's best are joined wherever they are met: joining others never makes a better partner for
// either, so it comes to the same as always joining the best of all. It is therefore done place by place, from one unit to its
// best partner and on, and only totals between groups that some tie joins are ever asked for. For the same reason a group that
// nothing fits has its end: nothing will ever fit it, so all that was known of what lies between it and others is let go. What
// is at hand at any time hangs on the places that are being worked at, not on how much ties join.

/** Two units, by index or by number. */
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
 * @param tiesOf the indexes with which the total of one reaches the threshold: no others' does. Asked once of each
 * @param starts the indexes in the order in which they are looked at, which changes nothing but what is asked for when
 */
export function* clusterUnits(
  count: number,
  tiesOf: (index: number) => Iterable<number>,
  { threshold }: Pick<ClusterRule, 'threshold'>,
  starts: Iterable<number> = Array.from({ length: count }, (_, index) => index),
): Asking<number[][]> {
  const groups = new Groups(count, tiesOf)
  for (const start of starts)
    for (const waiting = [start]; waiting.length > 0; ) {
      const chain = [waiting.pop() as number]
      if (!groups.isOpen(chain[0])) continue
      while (chain.length > 0) {
        const last = chain[chain.length - 1]
        const best = yield* bestOf(groups, last, threshold)
        if (best === null) {
          groups.close(last)
          break
        }
        if (best !== chain[chain.length - 2]) {
          chain.push(best)
          continue
        }
        chain.length -= 2
        waiting.push(yield* join(groups, Math.min(last, best), Math.max(last, best)))
      }
    }
  return groups.all()
}

/** By each that ties join, those it is tied to. */
export function bothWays(ties: Iterable<UnitPair>): Map<number, number[]> {
  const found = new Map<number, number[]>()
  const add = (from: number, to: number): void => {
    const known = found.get(from)
    if (known) known.push(to)
    else found.set(from, [to])
  }
  for (const [a, b] of ties) {
    add(a, b)
    add(b, a)
  }
  return found
}

/** Groups by their lowest index, each made when it is first looked at: before that it is one unit, with its ties. */
class Groups {
  /** Undefined: not looked at yet. */
  private readonly open: (Group | undefined)[]
  /** Where the group of an index is found, or would be if it were looked at; of those that have their end, `ENDED`. */
  private readonly at: Int32Array
  private readonly ended: number[][] = []
  private readonly tiesOf: (index: number) => Iterable<number>

  constructor(count: number, tiesOf: (index: number) => Iterable<number>) {
    this.open = new Array<Group | undefined>(count).fill(undefined)
    this.at = Int32Array.from(this.open, (_, index) => index)
    this.tiesOf = tiesOf
  }

  /** Whether a group stands at an index to which something may still be joined. */
  isOpen(index: number): boolean {
    return this.at[index] === index
  }

  /** The group at an index at which one stands. */
  of(index: number): Group {
    const known = this.open[index]
    if (known) return known
    const made: Group = { members: [index], links: new Map() }
    this.open[index] = made
    for (const tied of this.tiesOf(index)) {
      const other = this.at[tied]
      if (other !== ENDED && other !== index) made.links.set(other, this.open[other]?.links.get(index) ?? { sum: null })
    }
    return made
  }

  membersOf(index: number): readonly number[] {
    return this.open[index]?.members ?? [index]
  }

  /** What lies between two groups, for both of them; one that was not looked at yet will find it with the other. */
  connect(a: number, b: number, link: Link): void {
    this.open[a]?.links.set(b, link)
    this.open[b]?.links.set(a, link)
  }

  /** Makes the group at `j` part of the one at `i`. */
  merge(i: number, j: number): void {
    const gone = this.of(j)
    for (const other of gone.links.keys()) this.open[other]?.links.delete(j)
    for (const member of gone.members) {
      this.at[member] = i
      this.of(i).members.push(member)
    }
    this.open[j] = undefined
  }

  /** Nothing fits the group at an index any more. */
  close(index: number): void {
    const { members, links } = this.of(index)
    for (const other of links.keys()) this.open[other]?.links.delete(index)
    for (const member of members) this.at[member] = ENDED
    this.open[index] = undefined
    this.ended.push(members.sort((x, y) => x - y))
  }

  /** All that have their end, in the order of their lowest indexes. */
  all(): number[][] {
    return this.ended.sort(([x], [y]) => x - y)
  }
}

const ENDED = -1

/** The group that another would join first: of the highest mean, among equals of the lowest indexes. Null if none fits. */
function* bestOf(groups: Groups, index: number, threshold: number): Asking<number | null> {
  const group = groups.of(index)
  yield* ask(
    groups,
    [...group.links].map(([other, link]) => ({ link, parts: [[index, other]] })),
  )
  let best: { readonly mean: number; readonly i: number; readonly j: number } | null = null
  for (const [other, { sum }] of group.links) {
    const all = group.members.length * groups.membersOf(other).length
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

function* ask(groups: Groups, wanted: readonly Wanted[]): Asking<void> {
  const unknown = wanted.filter(({ link }) => link.sum === null)
  if (unknown.length === 0) return
  const sums = yield unknown.map(({ parts }) =>
    parts.flatMap(([a, b]) => across(groups.membersOf(a), groups.membersOf(b))),
  )
  for (const [i, { link }] of unknown.entries()) link.sum = sums[i]
}

const across = (a: readonly number[], b: readonly number[]): UnitPair[] =>
  a.flatMap((one) => b.map((two) => [one, two] as const))

/** Joins the group at `j` to the one at `i`, the lower; gives back where it stands. */
function* join(groups: Groups, i: number, j: number): Asking<number> {
  const [left, right] = [groups.of(i), groups.of(j)]
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
  groups.merge(i, j)
  for (const { other, link, half } of halves) {
    if (half) link.sum = (link.sum as number) + (half.sum as number)
    groups.connect(i, other, link)
  }
  return i
}
