import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Quantity } from '../model/reading.ts'
import type { KeptClaim, TollRecord } from '../model/record.ts'
import { day, figure, otherClaim, place, source, speaker, told } from './given.ts'
import { resolve } from './resolve.ts'
import { sumIncidents } from './sums.ts'

const SYRIA = place('Syria', { precision: 'country', admin1: null })
const HOMS = place('Homs', { lat: 34.73, lon: 36.71 })
const WEEK = { asWritten: 'in a week', from: '2016-04-22', to: '2016-04-29', precision: 'period', partOfDay: null }

const toll = (id: string, quantity: Quantity, about: object = {}): KeptClaim =>
  otherClaim(id, {
    kind: 'toll',
    time: WEEK,
    places: [place('Aleppo')],
    speaker: speaker('Observatory', 'monitor_network'),
    quantities: [quantity],
    ...about,
  })

/** An incident that two independent origins tell of. */
const strike = (n: number, about: object = {}): KeptClaim[] => [
  told('s-1', {
    speaker: speaker('Observatory'),
    quantities: [figure(`${n} civilians`, n, n, { group: 'civilian' })],
    ...about,
  }),
  told('s-2', {
    speaker: speaker('White Helmets'),
    quantities: [figure(`${n} civilians`, n, n, { group: 'civilian' })],
    ...about,
  }),
]

function record(tolls: readonly KeptClaim[], ...incidents: readonly (readonly KeptClaim[])[]) {
  const sources = ['2016-04-29', '2016-04-30', '2016-05-01'].map((publishedAt, i) =>
    source(`s-${i + 1}`, { publishedAt }),
  )
  const proposals = incidents.map((group) => group.map((kept) => kept.id))
  return resolve({ claims: [...tolls, ...incidents.flat()], sources, decisions: [], ledger: [], proposals })
}

const MORE_THAN_250 = figure('more than 250', 251, null, { bound: 'more_than' })

test.each<[string, KeptClaim, KeptClaim[][], Partial<TollRecord['documented']> | null, TollRecord['notItemised']]>([
  [
    'an incident in scope',
    toll('s-3', figure('250', 250, 250)),
    [strike(22)],
    { low: 22, high: 22, unclear: 0 },
    { low: 228, high: 228 },
  ],
  ['an open toll', toll('s-3', MORE_THAN_250), [strike(22)], { low: 22 }, { low: 229, high: null }],
  [
    'two incidents',
    toll('s-3', figure('250', 250, 250)),
    [strike(22), strike(8, { time: day('2016-04-25') })],
    { low: 30 },
    { low: 220, high: 220 },
  ],
  ['more documented than claimed', toll('s-3', figure('20', 20, 20)), [strike(22)], { low: 22 }, { low: 0, high: 0 }],
  [
    'a period that would end before it begins',
    toll('s-3', figure('250', 250, 250), { time: { ...WEEK, from: '2016-04-29', to: '2016-04-22' } }),
    [strike(22, { time: day('2016-04-25') })],
    null,
    null,
  ],
  [
    'an incident before the period',
    toll('s-3', figure('250', 250, 250)),
    [strike(22, { time: day('2016-04-01') })],
    { low: 0, unclear: 0 },
    { low: 250, high: 250 },
  ],
  [
    'an incident across its edge',
    toll('s-3', figure('250', 250, 250)),
    [strike(22, { time: day('2016-04-20', '2016-04-23') })],
    { low: 0, unclear: 1 },
    { low: 250, high: 250 },
  ],
  [
    'an incident elsewhere',
    toll('s-3', figure('250', 250, 250)),
    [strike(22, { places: [HOMS] })],
    { low: 0 },
    { low: 250, high: 250 },
  ],
  [
    'a toll for the country',
    toll('s-3', figure('250', 250, 250), { places: [SYRIA] }),
    [strike(22, { places: [HOMS] })],
    { low: 22 },
    { low: 228, high: 228 },
  ],
  [
    'an incident whose place is only the country',
    toll('s-3', figure('250', 250, 250)),
    [strike(22, { places: [SYRIA] })],
    { low: 0, unclear: 1 },
    { low: 250, high: 250 },
  ],
  [
    'a toll of civilians',
    toll('s-3', figure('250', 250, 250, { group: 'civilian' })),
    [strike(22)],
    { low: 22 },
    { low: 228, high: 228 },
  ],
  [
    'a toll of children, where no children are counted',
    toll('s-3', figure('50', 50, 50, { demographic: 'child' })),
    [strike(22)],
    { low: 0, unknown: 1 },
    { low: 50, high: 50 },
  ],
  [
    'one origin only is left out of the sum',
    toll('s-3', figure('250', 250, 250)),
    [strike(22).slice(0, 1)],
    { low: 0, incidents: 0, leftOut: 1 },
    { low: 250, high: 250 },
  ],
  [
    'strikes are no people',
    toll('s-3', figure('320 air strikes', 320, 320, { unit: 'strikes' })),
    [strike(22)],
    null,
    null,
  ],
  ['no area', toll('s-3', figure('250', 250, 250), { places: [] }), [strike(22)], null, null],
])('toll minus documented: %s', (_, claim, incidents, documented, notItemised) => {
  const [one] = record([claim], ...incidents).tolls
  if (documented === null) expect(one.documented).toBeNull()
  else expect(one.documented).toMatchObject(documented)
  expect(one.notItemised).toEqual(notItemised)
})

test('tolls of one scope stand side by side, a later one by the same speaker in front', () => {
  const { tolls } = record([
    toll('s-1', figure('200', 200, 200)),
    toll('s-2', MORE_THAN_250),
    toll('s-2', figure('300', 300, 300), { speaker: speaker('Ministry') }),
    toll('s-2', figure('900', 900, 900), { places: [SYRIA] }),
  ])
  const byPhrase = new Map(tolls.map((one) => [one.phrase, one]))
  expect(tolls.filter((one) => one.isSuperseded).map((one) => one.phrase)).toEqual(['200'])
  expect(byPhrase.get('300')?.sameScope).toHaveLength(2)
  expect(byPhrase.get('900')?.sameScope).toEqual([])
})

test.each([{ places: [] }, { time: null }])('tolls without area or period have no scope to share: %j', (about) => {
  const { tolls } = record([toll('s-1', figure('200', 200, 200), about), toll('s-2', figure('300', 300, 300), about)])
  expect(tolls.map((one) => [one.isSuperseded, one.sameScope])).toEqual([
    [false, []],
    [false, []],
  ])
})

test('what is denied is no toll', () => {
  expect(record([toll('s-1', MORE_THAN_250, { modality: 'denied' })]).tolls).toEqual([])
})

test('no toll changes an incident or a sum', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(1000), fc.constantFrom('s-1', 's-2', 's-3')), { maxLength: 5 }),
      fc.array(fc.nat(50), { minLength: 1, maxLength: 4 }),
      (numbers, dead) => {
        const incidents = dead.map((n, i) => strike(n, { time: day(`2016-04-2${i}`) }))
        const tolls = numbers.map(([n, id]) => toll(id, figure(`${n}`, n, n)))
        const without = record([], ...incidents)
        const withTolls = record(tolls, ...incidents)
        expect(withTolls.incidents).toEqual(without.incidents)
        const sum = sumIncidents(withTolls.incidents, { harm: 'killed', group: null, demographic: null })
        expect(sum.low).toBe(dead.reduce((a, b) => a + b, 0))
      },
    ),
    { numRuns: 30 },
  )
})

test('an incident of unknown harm adds nothing to a sum and is counted', () => {
  const { incidents } = record([], strike(22), [
    told('s-1', {
      speaker: speaker('Observatory'),
      health: { resource: ['facility'], facilityType: 'hospital', facilityName: null, effect: [] },
    }),
  ])
  expect(
    sumIncidents(incidents, { harm: 'killed', group: null, demographic: null }, ['corroborated', 'single_origin']),
  ).toMatchObject({ low: 22, high: 22, unknown: 1 })
})
