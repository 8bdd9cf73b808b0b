// What is proposed around units that come and go, with no more looked at than hangs on them. Two groups are joined only if a tie
// joins them. So the groups that what comes is tied to are taken apart and made anew, beside the groups that these are tied to.
// Where those come out as they stood, whatever lies beyond them stands as it did; where one does not, it is taken apart too.

import { bothWays } from '../record/cluster.ts'
import type { Unit } from '../record/unit.ts'
import type { Store } from '../storage/store.ts'
import { type Grouped, type Grouping, type Member, proposalsIn } from './grouping.ts'

/** What comes to the units that are kept, and which of them go. */
export interface Coming {
  readonly fresh: readonly { readonly num: number; readonly unit: Pick<Unit, 'id' | 'source'> }[]
  readonly edges: readonly (readonly [number, number])[]
  readonly removed: ReadonlySet<number>
  /** Units that were tied to those that go. */
  readonly parted: readonly number[]
}

/** Groups anew what hangs on what comes and goes. Its members are those of which something else is proposed than before. */
export async function regroup(
  store: Pick<Store, 'matchEdges'>,
  grouping: Pick<Grouping, 'membersOf' | 'groups'>,
  coming: Coming,
): Promise<Grouped> {
  const standing = new Standing(store, grouping, coming)
  const apart = new Set(coming.fresh.map(({ num }) => num))
  let next: readonly number[] = [...coming.edges.flat(), ...coming.parted]
  for (;;) {
    for (const group of await standing.groupsOf(next)) for (const num of group) apart.add(num)
    const ends = [...(await standing.tiesOf(apart)).values()].flat()
    const beside = new Map<number, readonly number[]>()
    for (const group of await standing.groupsOf(ends.filter((num) => !apart.has(num))))
      for (const num of group) beside.set(num, group)
    const groups = await grouping.groups(standing.members, await tiesAmong(standing, apart, beside))
    next = groups.flatMap((group) => movedIn(group, beside))
    if (next.length > 0) continue
    const proposals = proposalsIn(groups.filter(([{ num }]) => apart.has(num)))
    const changed = proposals.flatMap(([num]) => standing.members.get(num) ?? [])
    return { proposals, members: changed.sort((a, b) => a.num - b.num) }
  }
}

/** Ties of units taken apart, and of those of groups beside them within each group. */
async function tiesAmong(
  standing: Standing,
  apart: ReadonlySet<number>,
  beside: ReadonlyMap<number, readonly number[]>,
): Promise<Map<number, number[]>> {
  const among = new Map<number, number[]>()
  for (const [num, others] of await standing.tiesOf([...apart, ...beside.keys()]))
    among.set(
      num,
      others.filter((other) => apart.has(num) || apart.has(other) || beside.get(num) === beside.get(other)),
    )
  return among
}

/** Units of groups beside that do not come out as they stood. */
function movedIn(group: readonly Member[], beside: ReadonlyMap<number, readonly number[]>): number[] {
  const nums = group.map(({ num }) => num)
  const before = beside.get(nums[0])
  const stands = before?.length === nums.length && nums.every((num) => beside.get(num) === before)
  return stands ? [] : nums.filter((num) => beside.has(num))
}

/** What is proposed of the units that stay, and what ties them, as it is asked for. */
class Standing {
  readonly members = new Map<number, Member>()
  private readonly store: Pick<Store, 'matchEdges'>
  private readonly grouping: Pick<Grouping, 'membersOf'>
  private readonly coming: Coming
  private readonly groups = new Map<number, readonly number[]>()
  private readonly ties = new Map<number, number[]>()
  /** By what comes. */
  private readonly tied: ReadonlyMap<number, readonly number[]>

  constructor(store: Pick<Store, 'matchEdges'>, grouping: Pick<Grouping, 'membersOf'>, coming: Coming) {
    this.store = store
    this.grouping = grouping
    this.coming = coming
    this.tied = bothWays(coming.edges)
    for (const { num, unit } of coming.fresh)
      this.members.set(num, { num, source: unit.source, id: unit.id, before: null })
  }

  /** The groups that units which were grouped before stand in, each once. */
  async groupsOf(nums: readonly number[]): Promise<ReadonlySet<readonly number[]>> {
    const unknown = [...new Set(nums)].filter((num) => !this.members.has(num))
    const found = await this.grouping.membersOf({ nums: unknown })
    await this.take(new Set(found.flatMap(({ before }) => before ?? [])))
    const groups = new Set<readonly number[]>()
    for (const num of nums) {
      const group = this.groups.get(this.members.get(num)?.before ?? Number.NaN)
      if (group) groups.add(group)
    }
    return groups
  }

  private async take(proposals: ReadonlySet<number>): Promise<void> {
    const found = await this.grouping.membersOf({ proposals: [...proposals] })
    const staying = found.filter(({ num }) => !this.coming.removed.has(num))
    for (const member of staying) this.members.set(member.num, member)
    for (const [proposal, group] of Map.groupBy(staying, ({ before }) => before as number))
      this.groups.set(
        proposal,
        group.map(({ num }) => num),
      )
  }

  /** Those that units are tied to, old and new. */
  async tiesOf(nums: Iterable<number>): Promise<Map<number, readonly number[]>> {
    const all = [...nums]
    const unknown = all.filter((num) => !this.ties.has(num))
    for (const num of unknown) this.ties.set(num, [...(this.tied.get(num) ?? [])])
    for (const [num, other] of await this.store.matchEdges(unknown))
      if (!this.coming.removed.has(other)) this.ties.get(num)?.push(other)
    return new Map(all.map((num) => [num, this.ties.get(num) ?? []]))
  }
}
