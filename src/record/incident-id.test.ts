import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Time } from '../model/reading.ts'
import type { LedgerEntry } from '../model/record.ts'
import { day, place, source, told } from './given.ts'
import { ClaimFinder, IdGiver, idStem, nextId, readLedger } from './incident-id.ts'
import { resolve } from './resolve.ts'

const month: Time = { ...day('2016-05-01', '2016-05-31'), precision: 'month' }
const year: Time = { ...day('2016-01-01', '2016-12-31'), precision: 'year' }

test.each([
  [day('2016-05-01'), place('Aleppo'), '2016-05-01-aleppo'],
  [day('2016-05-01', '2016-05-02'), place('Aleppo'), '2016-05-01-aleppo'],
  [month, place('Aleppo'), '2016-05-aleppo'],
  [year, place('Aleppo'), '2016-aleppo'],
  [null, place('Aleppo'), 'undated-aleppo'],
  [day('2016-05-01'), null, '2016-05-01-unplaced'],
  [null, null, 'undated-unplaced'],
  [day('2016-05-01'), place('Deir ez-Zor'), '2016-05-01-deir-ez-zor'],
  [day('2016-05-01'), place('Çınar'), '2016-05-01-cinar'],
  [day('2016-05-01'), place("Ma'arrat al-Nu'man"), '2016-05-01-maarrat-al-numan'],
  [day('2016-05-01'), place('حلب'), '2016-05-01-place'],
])('%#: an id is made of day and place: %s', (time, where, stem) => {
  expect(idStem(time, where)).toBe(stem)
})

test('an id is plain ASCII whatever the place is called', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      expect(idStem(day('2016-05-01'), place(name))).toMatch(/^2016-05-01-[a-z0-9]+(?:-[a-z0-9]+)*$/)
    }),
  )
})

test.each([
  [[], 'x-1'],
  [['x-1', 'x-3'], 'x-4'],
  [['x-y-7', 'xx-7'], 'x-1'],
])('the counter goes on from what was given: %j', (given, id) => {
  expect(nextId('x', given)).toBe(id)
  expect(new IdGiver(given).give('x')).toBe(id)
})

test('a claim that a later reading cut otherwise is found again by its place', () => {
  const claims = [
    told('s-1', { id: 'incident:100-190' }),
    told('s-1', { id: 'toll:100-190' }),
    told('s-2', { id: 'incident:0-9' }),
  ]
  const at = (index: number, start: number, end: number) => ({
    ...claims[index],
    claim: {
      ...claims[index].claim,
      passage: { ...claims[index].claim.passage, start, end },
    } as (typeof claims)[0]['claim'],
  })
  const finder = new ClaimFinder([at(0, 100, 190), at(2, 0, 9)])
  expect(finder.find('s-1#incident:100-190')).toBe('s-1#incident:100-190')
  expect(finder.find('s-1#incident:120-245')).toBe('s-1#incident:100-190')
  expect(finder.find('s-1#incident:190-245')).toBeNull()
  expect(finder.find('s-1#toll:120-245')).toBeNull()
  expect(finder.find('s-3#incident:0-9')).toBeNull()
})

const IDS = ['a', 'b', 'c', 'd']
const claims = IDS.map((id) => told(id, { id: 'incident:0-9' }))
const run = (ids: readonly string[], groups: readonly string[], ledger: readonly LedgerEntry[]) =>
  resolve({
    claims: claims.filter((kept) => ids.includes(kept.source)),
    sources: ids.map((id) => source(id)),
    decisions: [],
    ledger,
    proposals: groups.map((group) => [...group].map((id) => `${id}#incident:0-9`)),
  })
const idOf = (resolution: ReturnType<typeof run>, id: string) =>
  resolution.incidents.find((one) => one.sources.some((own) => own.id === id))?.id

test('an incident keeps its id as reports come, also earlier ones', () => {
  const first = run(['b'], ['b'], [])
  expect(first.ledger).toEqual([{ kind: 'given', id: '2016-04-29-aleppo-1', claim: 'b#incident:0-9' }])
  const second = run(['a', 'b', 'c'], ['ab', 'c'], first.ledger)
  expect([idOf(second, 'a'), idOf(second, 'c')]).toEqual(['2016-04-29-aleppo-1', '2016-04-29-aleppo-2'])
  expect(second.ledger).toHaveLength(1)
})

test('where the engine joins two incidents the elder id stands and the other leads to it; parted, it is back', () => {
  const { ledger } = run(['a', 'b'], ['a', 'b'], [])
  const joined = run(['a', 'b', 'c'], ['abc'], ledger)
  expect(joined.incidents.map((one) => one.id)).toEqual(['2016-04-29-aleppo-1'])
  expect(joined.ledger).toEqual([{ kind: 'redirect', id: '2016-04-29-aleppo-2', to: '2016-04-29-aleppo-1' }])
  const parted = run(['a', 'b', 'c'], ['ac', 'b'], [...ledger, ...joined.ledger])
  expect([idOf(parted, 'a'), idOf(parted, 'b')]).toEqual(['2016-04-29-aleppo-1', '2016-04-29-aleppo-2'])
  expect(parted.ledger).toEqual([{ kind: 'redirect', id: '2016-04-29-aleppo-2', to: '2016-04-29-aleppo-2' }])
})

test('no id is ever given twice, and none is lost', () => {
  const anyGrouping = fc.array(fc.constantFrom(0, 1, 2), { minLength: 4, maxLength: 4 })
  fc.assert(
    fc.property(fc.array(anyGrouping, { minLength: 1, maxLength: 6 }), (steps) => {
      let ledger: LedgerEntry[] = []
      for (const step of steps) {
        const groups = [0, 1, 2].map((at) => IDS.filter((_, i) => step[i] === at).join('')).filter(Boolean)
        const { incidents, ledger: added, state } = run(IDS, groups, ledger)
        ledger = [...ledger, ...added]
        const given = ledger.filter((entry) => entry.kind === 'given').map((entry) => entry.id)
        expect(new Set(given).size).toBe(given.length)
        for (const id of given) expect(state.groups.has(id) || state.redirects.has(id)).toBe(true)
        expect(run(IDS, groups, ledger).ledger).toEqual([])
        expect(incidents).toHaveLength(groups.length)
      }
    }),
    { numRuns: 50 },
  )
})

test('an id is founded by the claim it was first given for, and leads where it was last said to', () => {
  const { founding, redirects } = readLedger([
    { kind: 'given', id: 'x-1', claim: 'a' },
    { kind: 'given', id: 'x-1', claim: 'b' },
    { kind: 'redirect', id: 'x-1', to: 'x-2' },
    { kind: 'redirect', id: 'x-1', to: 'x-3' },
  ])
  expect([founding.get('x-1'), redirects.get('x-1')]).toEqual(['a', 'x-3'])
})
