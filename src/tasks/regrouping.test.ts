import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clusterUnits, type UnitPair } from '../record/cluster.ts'
import { joined, type Member, proposalsIn } from './grouping.ts'
import { type Coming, regroup } from './regrouping.ts'

const RULE = { threshold: 0 }
const STRANGERS = -3

/** Units that weigh so much with one another: pairs that are not given are strangers. Their order is by `rank`. */
class Units {
  readonly proposals = new Map<number, number>()
  looked = 0
  private readonly totals: ReadonlyMap<string, number>
  private readonly rank: readonly number[]

  constructor(totals: ReadonlyMap<string, number>, rank: readonly number[]) {
    this.totals = totals
    this.rank = rank
  }

  private total = (a: number, b: number): number => this.totals.get(`${Math.min(a, b)} ${Math.max(a, b)}`) ?? STRANGERS

  edgesOf = (num: number, others: Iterable<number>): [number, number][] =>
    [...others].flatMap((other) => (other !== num && this.total(num, other) >= RULE.threshold ? [[num, other]] : []))

  matchEdges = async (nums: readonly number[]): Promise<[number, number][]> =>
    nums.flatMap((num) => this.edgesOf(num, this.proposals.keys()))

  membersOf = async ({ nums = [], proposals = [] }: { nums?: readonly number[]; proposals?: readonly number[] }) =>
    [...this.proposals].flatMap(([num, before]) =>
      nums.includes(num) || proposals.includes(before) ? [memberOf(num, before)] : [],
    )

  groups = async (
    members: ReadonlyMap<number, Member>,
    ties: ReadonlyMap<number, readonly number[]>,
  ): Promise<Member[][]> => {
    this.looked = ties.size
    return joined(ties).flatMap((nums) => {
      const ordered = nums.sort((a, b) => this.rank[a] - this.rank[b])
      const tiesOf = (index: number): number[] =>
        [...(ties.get(ordered[index]) ?? [])].map((other) => ordered.indexOf(other)).filter((other) => other >= 0)
      const clustering = clusterUnits(ordered.length, tiesOf, RULE)
      let step = clustering.next()
      const sum = (all: readonly UnitPair[]) => all.reduce((s, [a, b]) => s + this.total(ordered[a], ordered[b]), 0)
      while (!step.done) step = clustering.next(step.value.map(sum))
      return step.value.map((group) => group.map((index) => members.get(ordered[index]) as Member))
    })
  }

  /** What comes of all units that are there, grouped at once. */
  async whole(): Promise<Map<number, number>> {
    const members = new Map([...this.proposals.keys()].map((num) => [num, memberOf(num, null)]))
    const ties = new Map([...members.keys()].map((num) => [num, this.edgesOf(num, members.keys()).map(([, b]) => b)]))
    return new Map(proposalsIn(await this.groups(members, ties)))
  }

  /** One unit comes, or goes. */
  async change(num: number): Promise<readonly string[]> {
    const isGoing = this.proposals.has(num)
    const others = [...this.proposals.keys()].filter((other) => other !== num)
    const edges = this.edgesOf(num, others)
    const coming: Coming = {
      fresh: isGoing ? [] : [{ num, unit: { id: `s-${num}#1`, source: `s-${num}` } }],
      edges: isGoing ? [] : edges,
      removed: new Set(isGoing ? [num] : []),
      parted: isGoing ? edges.map(([, other]) => other) : [],
    }
    const { proposals, members } = await regroup(this, this, coming)
    if (isGoing) this.proposals.delete(num)
    for (const [each, proposal] of proposals) this.proposals.set(each, proposal)
    return members.map(({ id }) => id)
  }
}

const memberOf = (num: number, before: number | null): Member => ({ num, source: `s-${num}`, id: `s-${num}#1`, before })

test('what comes of units that come and go one by one is what comes of those that are there at once', async () => {
  const COUNT = 14
  const pair = fc.tuple(fc.nat(COUNT - 1), fc.nat(COUNT - 1), fc.integer({ min: -8, max: 9 }))
  const order = fc.shuffledSubarray([...Array(COUNT).keys()], { minLength: COUNT })
  await fc.assert(
    fc.asyncProperty(
      fc.array(pair, { minLength: 20, maxLength: 90 }),
      order,
      order,
      fc.array(fc.nat(COUNT - 1), { maxLength: 8 }),
      async (pairs, rank, coming, later) => {
        const totals = new Map(pairs.flatMap(([a, b, total]) => (a < b ? [[`${a} ${b}`, total] as const] : [])))
        const record = new Units(totals, rank)
        for (const num of [...coming, ...later]) {
          await record.change(num)
          expect(groupsIn(record.proposals)).toEqual(groupsIn(await record.whole()))
        }
      },
    ),
  )
})

/** Which stand together, whatever stands for each group. */
const groupsIn = (proposals: ReadonlyMap<number, number>): string[] =>
  [...Map.groupBy(proposals, ([, proposal]) => proposal).values()]
    .map((group) =>
      group
        .map(([num]) => num)
        .sort((a, b) => a - b)
        .join(' '),
    )
    .sort()

test('of a long chain of ties only what is tied to what comes, and what that is tied to, is looked at', async () => {
  const LONG = 60
  const totals = new Map<string, number>()
  for (let num = 0; num < LONG; num++) totals.set(`${num} ${num + 1}`, num % 2 === 0 ? 5 : 1)
  const record = new Units(totals, [...Array(LONG + 1).keys()])
  for (let num = 0; num < LONG; num++) await record.change(num)
  expect(record.proposals.get(31)).toBe(30)
  await record.change(31)
  expect(await record.change(31)).toEqual(['s-31#1'])
  expect(record.looked).toBe(8)
  expect(groupsIn(record.proposals)).toEqual(groupsIn(await record.whole()))
})
