import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { report } from '../../test/store-fixtures.ts'
import type { Claim } from '../model/reading.ts'
import { openStore, type Store } from '../storage/store.ts'
import { draftClaim, judgeClaim, sayByHand, takeOutByHand } from './claim-by-hand.ts'
import { codeAlone, codingsOf, settleCodings } from './coding.ts'
import { decide } from './decide.ts'
import { incidentAt } from './history.ts'
import { listPublished, publish } from './publish.ts'
import { settle } from './settle.ts'

const TEXT = 'Shells killed 3 civilians in Aleppo, a doctor said. Others were hurt. Two bakers were killed in Idlib.'
const ANA = { by: 'ana', reason: 'read again', expect: null }
const BEN = { ...ANA, by: 'ben' }

let folder: string
let store: Store
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'breadcrumb-hand-'))
  store = await openStore({ path: join(folder, 'record') })
  await store.addSource(report(3, { text: TEXT }))
  await settle(store)
})
afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

const claims = async () => store.claims({ sources: ['s-1'] })
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })
const incidents = async () => {
  await settle(store)
  return store.incidents({ sort: 'id' })
}
const isSound = async () => expect(await store.verify()).toMatchObject({ kind: 'sound' })

test('words that a person selects become a claim with its figure, and an incident', async () => {
  const wish = { source: 's-1', claim: null, ...at('Two bakers'), said: { is: 'harm', harm: 'killed' } } as const
  expect(await sayByHand(store, wish, ANA)).toMatchObject({ kind: 'kept' })
  const added = (await claims()).find(({ hand }) => hand)
  expect(added).toMatchObject({
    hand: { kind: 'added', by: 'ana', before: null },
    claim: { passage: { exact: 'Two bakers were killed in Idlib.' }, quantities: [{ floor: 2, ceiling: 2 }] },
  })
  expect((await incidents()).map(({ killed }) => killed.low).sort()).toEqual([2, 3])
  await isSound()
})

test('a corrected figure counts in place of what was read, and an undo gives that back', async () => {
  const [first] = await claims()
  const said = { is: 'harm', harm: 'killed', floor: 4, ceiling: 6 } as const
  await sayByHand(store, { source: 's-1', claim: first.id, ...at('3 civilians'), said }, ANA)
  expect((await incidents())[0].killed).toMatchObject({ low: 4, high: 6 })
  expect((await claims())[0]).toMatchObject({ id: first.id, hand: { kind: 'corrected', before: first.claim } })
  await isSound()
  const before = await incidentAt(store, (await incidents())[0].id, 0)
  expect(before).toMatchObject({ incident: { killed: { low: 3, high: 3 } } })
  await decide(store, [{ kind: 'undo', undoes: 1 }], ANA)
  expect((await incidents())[0].killed).toMatchObject({ low: 3, high: 3 })
  expect((await claims())[0]).toEqual(first)
  await isSound()
})

test('a claim that is rejected stays in its source and does not count', async () => {
  const [first] = await claims()
  await judgeClaim(store, { source: 's-1', claim: first.id, isRight: false }, ANA)
  expect((await claims())[0]).toMatchObject({ id: first.id, hand: { kind: 'rejected' } })
  expect(await incidents()).toEqual([])
  await judgeClaim(store, { source: 's-1', claim: first.id, isRight: true }, ANA)
  expect((await incidents())[0].killed).toMatchObject({ low: 3 })
})

test('a value can be taken out of a claim', async () => {
  const [first] = await claims()
  await takeOutByHand(store, { source: 's-1', claim: first.id, take: { what: 'quantity', index: 0 } }, ANA)
  expect((await incidents())[0].killed.low).toBeNull()
})

test.each([
  ['no such source', { source: 's-9', claim: null, start: 0, end: 4, said: { is: 'part' } }, /no source s-9/],
  ['no such claim', { source: 's-1', claim: 's-1#x', start: 0, end: 4, said: { is: 'part' } }, /no claim s-1#x/],
  ['words past the end', { source: 's-1', claim: null, start: 0, end: 4000, said: { is: 'part' } }, /no words from 0/],
  ['no words', { source: 's-1', claim: null, start: 6, end: 7, said: { is: 'part' } }, /no words in what was selected/],
  ['no figure', { source: 's-1', claim: null, ...at('in Idlib'), said: { is: 'harm', harm: 'killed' } }, /Type it/],
  ['no day', { source: 's-1', claim: null, ...at('Others'), said: { is: 'time' } }, /Give the day/],
] as const)('what cannot be claimed is refused, and nothing is kept: %s', async (_, wish, message) => {
  const outcome = await sayByHand(store, wish, ANA)
  expect(outcome).toMatchObject({ kind: 'problem', kept: [] })
  expect(outcome.kind === 'problem' && outcome.problem.message).toMatch(message)
  expect(await store.decisions()).toEqual([])
})

test('what is published stays as it was said, until it is withdrawn', async () => {
  const [{ id }] = await incidents()
  const [first] = await claims()
  expect(await publish(store, id, ANA)).toMatchObject({ kind: 'kept' })
  const said = { is: 'harm', harm: 'killed', floor: 9 } as const
  await sayByHand(store, { source: 's-1', claim: first.id, ...at('3 civilians'), said }, ANA)
  expect((await incidents())[0]).toMatchObject({ killed: { low: 9 }, published: { by: 'ana', decision: 1 } })
  const [shown] = await listPublished(store)
  expect(shown).toMatchObject({
    incident: id,
    edition: { killed: { low: 3 }, claims: [{ exact: first.claim.passage.exact }] },
  })
  expect(await decide(store, [{ kind: 'withdraw', incident: id }], { ...ANA, reason: '' })).toMatchObject({
    kind: 'problem',
  })
  await decide(store, [{ kind: 'withdraw', incident: id }], ANA)
  expect(await listPublished(store)).toEqual([])
  expect(await decide(store, [{ kind: 'withdraw', incident: id }], ANA)).toMatchObject({ kind: 'problem' })
})

test('two people code a source alone; nothing counts until it is settled', async () => {
  const [first] = (await claims()).map(({ claim }) => claim)
  const other = { ...first, quantities: [{ ...first.quantities[0], floor: 4 }] }
  await codeAlone(store, { source: 's-1', claims: [first], isDone: true }, ANA)
  expect(await codingsOf(store, 's-1')).toMatchObject({ codings: [{ by: 'ana', isDone: true }], agreement: null })
  await codeAlone(store, { source: 's-1', claims: [other], isDone: true }, BEN)
  expect((await incidents())[0].killed.low).toBe(3)
  const { agreement } = await codingsOf(store, 's-1')
  expect(agreement).toMatchObject({ a: 'ana', b: 'ben', found: 1, pairs: [{ differs: ['figures'] }] })
  await settleCodings(store, { source: 's-1', claims: [other] }, ANA)
  expect((await incidents())[0].killed.low).toBe(4)
  await isSound()
})

test('words that do not stand in the source cannot be coded', async () => {
  const [first] = (await claims()).map(({ claim }) => claim)
  const forged = { ...first, passage: { ...first.passage, exact: 'Shells killed 30 civilians' } }
  const outcome = await codeAlone(store, { source: 's-1', claims: [forged], isDone: true }, ANA)
  expect(outcome).toMatchObject({ kind: 'problem', problem: { code: 'not_possible' } })
})

test('who codes alone begins with nothing and makes each claim of the words; nothing of it is kept before it is coded', async () => {
  const before = await claims()
  const harm = { is: 'harm', harm: 'killed' } as const
  const first = await draftClaim(store, { source: 's-1', ...at('Two bakers'), said: harm }, [])
  expect(first).toMatchObject({ quantities: [{ floor: 2 }], rule: 'person/1' })
  const again = await draftClaim(store, { source: 's-1', ...at('Two bakers'), said: harm }, [
    'id' in first ? first.id : '',
  ])
  expect(again).toMatchObject({ id: `${'id' in first ? first.id : ''}.2` })
  expect(await draftClaim(store, { source: 's-1', start: 9, end: 900, said: harm }, [])).toHaveProperty('code')
  const kind = { is: 'event', eventType: 'shelling' } as const
  const wider = { source: 's-1', ...at('3 civilians'), said: kind }
  const id = 'id' in first ? first.id : ''
  expect(await draftClaim(store, wider, [id], first as Claim)).toMatchObject({
    id,
    eventType: 'shelling',
    quantities: [{ floor: 2 }],
  })
  const forged = { ...(first as Claim), passage: { start: 0, end: 2, exact: 'xx' } }
  expect(await draftClaim(store, wider, [id], forged)).toHaveProperty('code', 'not_possible')
  expect(await claims()).toEqual(before)
  for (const by of [ANA, BEN]) {
    const coding = { source: 's-1', claims: 'id' in first ? [first] : [], isDone: true }
    expect(await codeAlone(store, coding, by)).toMatchObject({ kind: 'kept' })
  }
  expect((await codingsOf(store, 's-1')).agreement).toMatchObject({ found: 1, values: 1 })
})
