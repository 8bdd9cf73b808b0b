// What comes of adding reports one by one, in any order, with decisions in between, is what comes of the whole record at once.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { openText, passageFrom } from '../src/model/passage.ts'
import type { Claim, Place } from '../src/model/reading.ts'
import { proposeGroups } from '../src/record/propose.ts'
import type { Unit } from '../src/record/unit.ts'
import { LEARNT_WEIGHTS } from '../src/record/weights.ts'
import { type NewSource, openStore, type Store } from '../src/storage/store.ts'
import { decide, type Wish } from '../src/tasks/decide.ts'
import { KnownCounts } from '../src/tasks/known-counts.ts'
import { unitsIn } from '../src/tasks/known-units.ts'
import { readWhole } from './whole-record.ts'
import { settle } from '../src/tasks/settle.ts'
import { ALEPPO, IDLIB, KHARKIV, report } from './store-fixtures.ts'

const folder = mkdtempSync(join(tmpdir(), 'breadcrumb-incremental-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let made = 0
const newStore = (): Promise<Store> => openStore({ path: join(folder, `${made++}.breadcrumb`) })

/** The same numbers each time. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
    return (state >>> 8) / 2 ** 24
  }
}

function shuffled<T>(values: readonly T[], seed: number): T[] {
  const next = numbers(seed)
  return values
    .map((value) => ({ value, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value)
}

const PLACES = [ALEPPO, IDLIB, KHARKIV, { ...ALEPPO, name: 'Azaz', lat: 36.58, lon: 37.05, gazetteerId: 'test:Azaz' }]
const HIT = ['a bakery', 'the old market', 'a school', 'a house by the river', 'the bus station']
const NAMES = ['Rania Haddad', 'Omar Saleh', 'Petro Koval', 'Lina Aziz', 'Yusuf Darwish']

const pick = <T>(values: readonly T[], next: () => number): T => values[Math.floor(next() * values.length)]

/** Reports of some forty strikes, most told by several; some speak of truces, some hold an answer of one accused. */
function reports(count: number): NewSource[] {
  const next = numbers(7)
  const strikes = Array.from({ length: Math.ceil(count / 3) }, () => ({
    place: pick(PLACES, next),
    day: `2016-05-${String(1 + Math.floor(next() * 28)).padStart(2, '0')}`,
    killed: 2 + Math.floor(next() * 9),
    hit: pick(HIT, next),
    name: pick(NAMES, next),
  }))
  return Array.from({ length: count }, (_, i) => {
    const { place, day, killed, hit, name } = strikes[Math.floor(next() * strikes.length)]
    const text = `Shells killed ${killed} civilians in ${place.name}. They struck ${hit}, ${name} told report ${i}. The army denied it.`
    const given = report(i, { text, place, day, title: `Shells hit ${hit} in ${place.name}` })
    const own = given.claims.map((claim): Claim => ({ ...claim, ...quantity(claim, text, killed) }) as Claim)
    return { ...given, claims: [...own, ...answer(text, i), ...truce(text, place, day, i)] }
  })
}

function quantity(claim: Claim, text: string, killed: number): Partial<Claim> {
  const at = text.indexOf(String(killed))
  const phrase = passageFrom(openText(text), at, at + String(killed).length)
  return { quantities: claim.quantities.map((one) => ({ ...one, phrase, floor: killed, ceiling: killed })) }
}

const said = {
  repeats: null,
  speaker: null,
  hedges: [],
  attribution: null,
  confidence: null,
  quantities: [],
  reasons: [],
  rule: 'test/1',
} as const

function answer(text: string, i: number): Claim[] {
  if (i % 4 !== 0) return []
  const from = text.indexOf('The army')
  const passage = passageFrom(openText(text), from, text.length)
  return [
    {
      ...said,
      id: `response:${from}`,
      kind: 'response',
      incident: null,
      modality: 'denied',
      places: [],
      time: null,
      passage,
    } as unknown as Claim,
  ]
}

function truce(text: string, place: Place, day: string, i: number): Claim[] {
  if (i % 7 !== 0) return []
  const passage = passageFrom(openText(text), 0, 12)
  const time = { asWritten: day, from: day, to: day, precision: 'day', partOfDay: null } as const
  const arrangement = { kind: 'ceasefire', status: 'in_effect', areasIn: [place], areasOut: [], parties: [] } as const
  return [
    {
      ...said,
      id: 'arrangement:0-12',
      kind: 'arrangement',
      modality: 'asserted',
      places: [place],
      time,
      passage,
      arrangement,
    } as unknown as Claim,
  ]
}

/** Which reports stand together, whatever their numbers. */
async function groups(store: Store): Promise<string[]> {
  const listed = await store.incidents()
  return listed
    .map(({ sources }) =>
      sources
        .map(({ externalId }) => externalId)
        .sort()
        .join(' '),
    )
    .sort()
}

/** What the store lists is what the whole record resolves to, and what is proposed is what matching all units proposes. */
async function expectWhole(store: Store): Promise<void> {
  const { resolution, state } = await readWhole(store)
  expect(resolution.ledger).toEqual([])
  const listed = await store.incidents({ sort: 'id' })
  const whole = resolution.incidents.map((incident) => ({ ...incident, claims: incident.claims.map(({ id }) => id) }))
  expect(listed.map(({ id }) => id)).toEqual(whole.map(({ id }) => id))
  expect(listed).toEqual(JSON.parse(JSON.stringify(whole)))
  const units: Unit[] = []
  for await (const read of store.eachSourceClaims()) units.push(...unitsIn(read))
  const counts = new KnownCounts(store, (await store.matchState()).countedUnits)
  await counts.prepare(units)
  const proposed = proposeGroups(units, LEARNT_WEIGHTS, counts)
  const inOrder = (all: readonly (readonly string[])[]) => all.map((one) => [...one].sort().join(' ')).sort()
  expect(inOrder(state.proposals.filter((one) => one.length > 0))).toEqual(inOrder(proposed.claims))
  expect(await store.verify()).toMatchObject({ kind: 'sound' })
}

const options = { by: 'ana', reason: 'looked at it', expect: null }

const PATIENT_MS = 300_000 // each step is synced to the disk

describe('reports that come one by one', { timeout: PATIENT_MS }, () => {
  test('make the same incidents in any order, and as all at once', async () => {
    const all = reports(40)
    const once = await newStore()
    await once.addSources(all)
    await settle(once)
    const expected = await groups(once)
    expect(expected.some((group) => group.includes(' '))).toBe(true)
    await expectWhole(once)
    for (const seed of [1, 2, 3]) {
      const store = await newStore()
      const order = shuffled(all, seed)
      for (let at = 0; at < order.length; at += 1 + (at % 5)) {
        await store.addSources(order.slice(at, at + 1 + (at % 5)))
        await settle(store)
      }
      expect(await groups(store)).toEqual(expected)
      await expectWhole(store)
      await store.close()
    }
    await once.close()
  })

  test('make what the whole record makes where only neighbours are looked at, with decisions in between', async () => {
    const all = reports(190)
    const store = await newStore()
    await store.addSources(all.slice(0, 160))
    await settle(store)
    const counted = (await store.matchState()).countedSources
    const next = numbers(11)
    for (const [i, one] of all.slice(160).entries()) {
      await store.addSource(one)
      await settle(store)
      const listed = await store.incidents({ sort: 'id' })
      const [a, b] = [pick(listed, next), pick(listed, next)]
      const wishes: readonly Wish[] = [
        { kind: 'accept', incident: a.id },
        { kind: 'merge', into: a.id, from: [b.id] },
        { kind: 'move', claim: b.claims[0], to: a.id },
        { kind: 'reject', incident: a.id },
        { kind: 'part', incident: a.id, claims: [a.claims[0]] },
        { kind: 'undo', undoes: 1 + Math.floor(next() * 12) },
        { kind: 'note', incident: b.id, text: 'ask again' },
      ]
      await decide(store, [wishes[i % wishes.length]], options)
      if (i % 10 === 9) await expectWhole(store)
    }
    expect((await store.matchState()).countedSources).toBe(counted)
    const listed = await store.incidents()
    expect((await store.decisions()).length).toBeGreaterThan(20)
    expect(new Set(listed.flatMap(({ coverage }) => coverage.map(({ result }) => result))).size).toBeGreaterThan(1)
    expect(listed.some(({ lines }) => lines.some(({ claims }) => claims.some((id) => id.includes('#response'))))).toBe(
      true,
    )
    await expectWhole(store)
    await store.close()
  })
})
