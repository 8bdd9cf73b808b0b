// What people decided, what is refused, and ids that are given once.

import { beforeEach, expect, test } from 'vitest'
import { type Store } from '../../src/storage/store.ts'
import { AT, incidentOf, KHARKIV, report } from '../store-fixtures.ts'
import type { Suite } from './suite.ts'

export function decisionsSuite(suite: Suite): void {
  let store: Store
  beforeEach(() => {
    store = suite.store()
  })

  test('keeps decisions in order, and refuses one on what changed since it was shown', async () => {
    await store.addSources([report(1), report(2)])
    const shown = (await store.head()).size
    const decide = (body: Parameters<Store['decide']>[0]['body'], expectedHead?: number) =>
      store.decide({ body, at: AT, by: 'analyst', reason: 'because', expectedHead })
    const first = await decide({ kind: 'accept', incident: 'a-1' }, shown)
    expect(first).toMatchObject({
      kind: 'kept',
      decision: { seq: 1, kind: 'accept', by: 'analyst', reason: 'because' },
    })
    const other = await decide({ kind: 'merge', into: 'b-1', from: ['c-1'] }, shown)
    expect(other).toMatchObject({ kind: 'kept', decision: { seq: 2 } })
    const late = await decide({ kind: 'note', incident: 'a-1', text: 'late' }, shown)
    expect(late).toMatchObject({ kind: 'changed', since: [{ seq: 1, kind: 'accept' }], incidents: [] })
    expect(await decide({ kind: 'note', incident: 'c-1', text: 'late' }, shown)).toMatchObject({ kind: 'changed' })
    if (first.kind !== 'kept') throw new Error('not kept')
    expect(await decide({ kind: 'note', incident: 'a-1', text: 'in time' }, first.head)).toMatchObject({
      kind: 'kept',
    })
    expect(await decide({ kind: 'undo', undoes: 1 })).toMatchObject({ kind: 'kept', decision: { seq: 4 } })
    expect((await store.decisions()).map(({ seq, kind }) => [seq, kind])).toEqual([
      [1, 'accept'],
      [2, 'merge'],
      [3, 'note'],
      [4, 'undo'],
    ])
    expect((await store.decisions('a-1')).map(({ seq }) => seq)).toEqual([1, 3, 4])
    expect((await store.decisions('c-1')).map(({ seq }) => seq)).toEqual([2])
    expect(await store.verify()).toMatchObject({ kind: 'sound', checked: { decisions: 4 } })
  })

  test('a decision that was kept under a wish is not kept again, and an undo of it is another', async () => {
    await store.addSource(report(1))
    const note = (text: string, part: number) => ({
      body: { kind: 'note', incident: 'x-1', text } as const,
      at: AT,
      by: 'ana',
      reason: '',
      once: { wish: 'w', part },
    })
    const first = await store.decide(note('one', 0))
    expect(await store.decide(note('one', 0))).toEqual(first)
    expect(await store.decide(note('two', 1))).toMatchObject({ decision: { seq: 2, once: 'w' } })
    await store.decide({ body: { kind: 'undo', undoes: 1 }, at: AT, by: 'ana', reason: '' })
    expect((await store.decisions('once:w')).map(({ seq }) => seq)).toEqual([1, 2])
    expect(await store.verify()).toMatchObject({ kind: 'sound' })
  })

  test('a claim corrected by hand is found as corrected, and as it was read after an undo', async () => {
    await store.addSource(report(3))
    const [read] = await store.claims()
    const as = { ...read.claim, places: [KHARKIV] }
    const act = { kind: 'correct_claim', source: 's-1', claim: read.id, as } as const
    const before = (await store.head()).size
    await store.decide({ body: act, at: AT, by: 'ana', reason: 'wrong town' })
    const [corrected] = await store.claims({ ids: [read.id] })
    expect(corrected).toMatchObject({ hand: { kind: 'corrected', by: 'ana', before: read.claim }, claim: as })
    expect(await store.sourcesSince(before)).toEqual(['s-1'])
    expect(await store.verify()).toMatchObject({ kind: 'sound' })
    await store.decide({ body: { kind: 'undo', undoes: 1 }, at: AT, by: 'ana', reason: '' })
    expect(await store.claims({ ids: [read.id] })).toEqual([read])
    expect(await store.verify()).toMatchObject({ kind: 'sound' })
  })

  test('a claim made by hand stands beside those that were read, and one with forged words is named', async () => {
    await store.addSource(report(3))
    const [read] = await store.claims()
    const as = { ...read.claim, id: 'incident:0-9' }
    await store.decide({
      body: { kind: 'add_claim', source: 's-1', claim: 's-1#incident:0-9', as },
      at: AT,
      by: 'ana',
      reason: '',
    })
    for await (const { claims } of store.eachSourceClaims())
      expect(claims.filter(({ hand }) => hand).map(({ id }) => id)).toEqual(['s-1#incident:0-9'])
    expect((await store.inclusionProof('s-1#incident:0-9'))?.entry).toContain('"d-1"')
    const forged = {
      ...as,
      id: 'incident:0-8',
      passage: { ...as.passage, exact: 'Other words' } as typeof as.passage,
    }
    const body = { kind: 'add_claim', source: 's-1', claim: 's-1#incident:0-8', as: forged } as const
    await store.decide({ body, at: AT, by: 'ana', reason: '' })
    expect(await store.claims({ ids: ['s-1#incident:0-8'] })).toMatchObject([{ isBroken: true }])
    expect(await store.verify()).toMatchObject({ kind: 'wrong', what: 'd-2' })
  })

  test('a decision on an incident that a new report changed is refused', async () => {
    await store.addSource(report(1))
    const claims = await store.claims()
    const resolved = async (...given: Parameters<typeof incidentOf>[]): Promise<void> => {
      const changed = given.map((each) => incidentOf(...each))
      const expectedHead = (await store.head()).size
      expect(await store.keepResolution({ expectedHead, ledger: [], changed, removed: [] })).toBe('kept')
    }
    await resolved(['a', claims], ['b', []])
    await store.addSource(report(2))
    const shown = (await store.head()).size
    await store.addSource(report(3))
    await resolved(['a', claims, { state: 'decided' }], ['b', []])
    const decide = (incident: string) =>
      store.decide({ body: { kind: 'accept', incident }, at: AT, by: 'x', reason: '', expectedHead: shown })
    expect(await decide('a')).toEqual({ kind: 'changed', since: [], incidents: ['a'] })
    expect(await decide('b')).toMatchObject({ kind: 'kept' })
  })

  test('ids are given once, and merged ones lead on', async () => {
    await store.addSource(report(1))
    const keep = async (ledger: Parameters<Store['keepResolution']>[0]['ledger']) =>
      store.keepResolution({ expectedHead: (await store.head()).size, ledger, changed: [], removed: [] })
    const given = (id: string, claim: string) => ({ kind: 'given', id, claim }) as const
    expect(await keep([given('a', 's-1#x'), given('b', 's-1#y'), given('c', 's-1#z')])).toBe('kept')
    expect(await keep([given('a', 's-1#x')])).toBe('kept')
    expect(await keep([given('a', 's-1#other')])).toBe('changed')
    expect(await store.ledger()).toHaveLength(3)
    const redirect = (id: string, to: string) => ({ kind: 'redirect', id, to }) as const
    expect(await keep([redirect('b', 'a'), redirect('c', 'b')])).toBe('kept')
    expect([await store.findIncidentId('c'), await store.findIncidentId('b')]).toEqual(['a', 'a'])
    const decision = { body: { kind: 'undo', undoes: 1 }, at: AT, by: 'x', reason: '' } as const
    expect(await store.decide({ ...decision, ledger: [given('a', 's-1#other')] })).toMatchObject({ kind: 'changed' })
    expect(await store.decide({ ...decision, ledger: [redirect('b', 'b')] })).toMatchObject({ kind: 'kept' })
    expect([await store.findIncidentId('b'), await store.decisions()]).toMatchObject(['b', [{ seq: 1 }]])
    expect(await keep([redirect('a', 'c')])).toBe('kept')
    expect(await store.findIncidentId('c')).toBe('b')
    expect(await keep([redirect('b', 'a')])).toBe('kept')
    expect(await store.findIncidentId('c')).toBeNull()
    expect(await store.verify()).toMatchObject({ kind: 'sound' })
  })
}
