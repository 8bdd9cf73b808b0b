// What is proposed as reports come, one by one or many at once.

import { beforeEach, expect, test } from 'vitest'
import { type Store } from '../../src/storage/store.ts'
import { decide } from '../../src/tasks/decide.ts'
import { readWhole } from '../whole-record.ts'
import { settle } from '../../src/tasks/settle.ts'
import { IDLIB, KHARKIV, report } from '../store-fixtures.ts'
import type { Suite } from './suite.ts'

export function matchingSuite(suite: Suite): void {
  let store: Store
  beforeEach(() => {
    store = suite.store()
  })

  test('what was made along with what waited is settled too, unless matching has gone on', async () => {
    await store.addSource(report(1))
    const { size } = await store.head()
    const { turn } = await store.matchState()
    const nothing = { sources: [], removed: [], units: [], edges: [], proposals: [], truces: [], matchedTo: null }
    await store.keepMatches({ turn, ...nothing, unsettled: ['a', 'b', 'c'] })
    const keep = (turn: number) =>
      store.keepResolution({
        expectedHead: size,
        ledger: [],
        changed: [],
        removed: [],
        settled: ['a'],
        along: { names: ['b'], turn },
        isPart: true,
      })
    await keep(turn)
    expect(await store.unsettled(9)).toEqual(['b', 'c'])
    await keep(turn + 1)
    expect(await store.unsettled(9)).toEqual(['c'])
  })

  test('units are found by a rare term while few have it', async () => {
    const { turn } = await store.matchState()
    const nothing = { sources: [], removed: [], edges: [], proposals: [], truces: [], unsettled: [], matchedTo: null }
    const terms = Int32Array.of(1)
    const unit = (num: number, rare: readonly number[]) => ({
      num,
      source: 's-1',
      unit: `${num}`,
      day: null,
      terms,
      rare,
    })
    await store.keepMatches({
      turn,
      ...nothing,
      units: [unit(1, [-7]), unit(2, [-7, 8]), unit(3, [8, 9]), unit(4, [8])],
    })
    const having = async (terms: readonly number[], most: number) =>
      (await store.matchUnits({ rare: { terms, most } })).map(({ num }) => num).sort()
    expect(await having([-7, 9], 2)).toEqual([1, 2, 3])
    expect(await having([8], 3)).toEqual([2, 3, 4])
    expect(await having([-7, 8], 2)).toEqual([1, 2])
  })

  test('reports are put together one by one, decided on, and taken back', async () => {
    await store.addSources([report(1), report(2, { place: IDLIB }), report(3, { place: KHARKIV, day: '2022-03-04' })])
    await settle(store)
    const listed = async () => (await store.incidents({ sort: 'id' })).map(({ id, claims }) => [id, claims.length])
    const first = await listed()
    await store.addSource(report(4, { text: 'Shells killed 4 civilians in Aleppo, a nurse said. Others were hurt.' }))
    await settle(store)
    const before = await listed()
    expect(before.flatMap(([, count]) => count).reduce((sum, count) => Number(sum) + Number(count), 0)).toBe(4)
    expect(before.map(([id]) => id)).toEqual(expect.arrayContaining(first.map(([id]) => id)))
    const [a, b] = before.map(([id]) => String(id))
    const options = { by: 'ana', reason: 'one strike', expect: null }
    expect(await decide(store, [{ kind: 'merge', into: a, from: [b] }], options)).toMatchObject({ kind: 'kept' })
    expect(await store.findIncidentId(b)).toBe(a)
    expect(await decide(store, [{ kind: 'accept', incident: b }], options)).toMatchObject({
      kind: 'problem',
      problem: { code: 'merged_id' },
    })
    expect(await decide(store, [{ kind: 'undo', undoes: 1 }], options)).toMatchObject({ kind: 'kept' })
    expect(await listed()).toEqual(before)
    const { resolution } = await readWhole(store)
    expect(resolution.incidents.map(({ id, claims }) => [id, claims.length])).toEqual(before)
    expect(await store.verify()).toMatchObject({ kind: 'sound' })
  })
}
