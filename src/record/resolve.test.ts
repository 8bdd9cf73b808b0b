import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Place, Quantity } from '../model/reading.ts'
import type { KeptClaim, KeptSource } from '../model/record.ts'
import { day, decided, figure, otherClaim, place, source, speaker, told } from './given.ts'
import { type Resolution, resolve } from './resolve.ts'

const resolved = (
  claims: readonly KeptClaim[],
  sources: readonly KeptSource[],
  proposals?: readonly (readonly string[])[],
): Resolution => resolve({ claims, sources, decisions: [], ledger: [], ...(proposals ? { proposals } : {}) })

// Field guide 12: a report of 30 April 2016 on Aleppo, one row of the table after the other.
const OBSERVATORY = speaker('Syrian Observatory for Human Rights', 'monitor_network')
const HELMETS = speaker('White Helmets', 'rescuer')
const ALEPPO = place('Aleppo')
const SYRIA = place('Syria', { precision: 'country' })
const LATAKIA = place('Latakia', { lat: 35.53, lon: 35.79 })
const GHOUTA = place('Eastern Ghouta', { precision: 'area_vague', lat: 33.54, lon: 36.42 })

const toll = (phrase: Quantity, about: object) =>
  otherClaim('s-1', { kind: 'toll', places: [ALEPPO], quantities: [phrase], ...about })
const period = (from: string | null, to: string) => ({ asWritten: '', from, to, precision: 'period', partOfDay: null })
const truce = (kind: string, status: string, areasIn: readonly Place[], from: string | null, about: object = {}) =>
  otherClaim('s-1', {
    kind: 'arrangement',
    time: from === null ? null : day(from),
    arrangement: { kind, status, areasIn, areasOut: [], parties: [] },
    ...about,
  })

const EXAMPLE = [
  told('s-1', {
    incident: 'raids',
    modality: 'questioned',
    quantities: [figure('at least 22 civilians', 22, null, { group: 'civilian' })],
    attribution: {
      relation: 'one_of',
      actors: [
        { name: 'Syrian government', asWritten: 'Syrian', type: 'state' },
        { name: 'Russia', asWritten: 'Russian', type: 'external' },
      ],
    },
  }),
  told('s-1', {
    incident: 'shelling',
    eventType: 'shelling',
    speaker: OBSERVATORY,
    attribution: { relation: 'unnamed_kind', actors: [{ name: 'rebels', asWritten: 'rebel', type: 'rebel' }] },
    quantities: [
      figure('three civilians', 3, 3, { group: 'civilian' }),
      figure('a child', 1, 1, { group: 'civilian', demographic: 'child', partOf: 'three civilians' }),
    ],
  }),
  told('s-1', {
    incident: 'hospitals',
    time: null,
    quantities: [
      figure('hospitals', 2, null, { bound: 'plural_only', unit: 'facilities', harm: 'property_damage', group: null }),
    ],
    health: { resource: ['facility'], facilityType: 'hospital', facilityName: null, effect: [] },
  }),
  toll(figure('320 air strikes', 320, 320, { unit: 'strikes', harm: 'property_damage' }), {
    speaker: HELMETS,
    time: period('2016-04-22', '2016-04-30'),
  }),
  toll(figure('more than 250 civilians', 251, null, { bound: 'more_than', group: 'civilian' }), {
    time: period('2016-04-24', '2016-04-30'),
  }),
  toll(figure('more than 425,000', 425_001, null, { bound: 'more_than' }), {
    places: [SYRIA],
    time: period(null, '2016-04-30'),
  }),
  truce('cessation_of_hostilities', 'in_effect', [SYRIA], '2016-02-27'),
  truce('cessation_of_hostilities', 'in_effect', [SYRIA], null),
  truce('freeze', 'in_effect', [LATAKIA, GHOUTA], '2016-04-29'),
  truce('regime_of_calm', 'negotiating', [ALEPPO], null),
]

test('the worked example of the field guide', () => {
  const proposals = EXAMPLE.flatMap((kept) => (kept.claim.kind === 'incident' ? [[kept.id]] : []))
  const { incidents, tolls, arrangements, facilities } = resolved(
    EXAMPLE,
    [source('s-1', { publisher: 'Reuters', publishedAt: '2016-04-30' })],
    proposals,
  )
  const [raids, shelling] = ['air_strike', 'shelling'].map((type) =>
    incidents.find((one) => one.eventType === type && one.time !== null),
  )

  expect(raids?.attribution).toEqual({ relation: 'one_of', actors: ['Russia', 'Syrian government'] })
  expect(raids?.grades.attribution).toBe('unknown')
  expect(raids?.killed).toMatchObject({ low: 22, best: 22, high: 22, openHigh: true })

  expect(shelling?.id).toBe('2016-04-29-aleppo-2')
  expect(shelling?.grades.occurrence).toBe('single_origin')
  expect(shelling?.lines[0]).toMatchObject({
    origin: OBSERVATORY.name,
    chain: [`Reuters, quoting ${OBSERVATORY.name}`],
  })
  expect(shelling?.attribution).toEqual({ relation: 'unnamed_kind', actors: ['rebels'] })
  expect(shelling?.killed).toMatchObject({ low: 3, best: 3, high: 3, openHigh: false })
  expect(
    shelling?.figures.filter((one) => one.harm === 'killed').map((one) => [one.group, one.demographic, one.range.best]),
  ).toEqual([
    [null, null, 3],
    [null, 'child', 1],
    ['civilian', null, 3],
  ])

  expect(facilities.map((one) => one.name)).toEqual([null])
  expect(incidents.find((one) => one.time === null)?.killed).toMatchObject({ low: null, best: null, high: null })

  expect(tolls.map((one) => [one.phrase, one.floor, one.unit, one.documented?.incidents ?? null]).sort()).toEqual([
    ['320 air strikes', 320, 'strikes', null],
    ['more than 250 civilians', 251, 'persons', 0],
    ['more than 425,000', 425_001, 'persons', 0],
  ])

  expect(arrangements.map((one) => one.kind).sort()).toEqual(['cessation_of_hostilities', 'freeze', 'regime_of_calm'])
  const coverage = Object.fromEntries((shelling?.coverage ?? []).map((one) => [one.arrangement, one.result]))
  expect(coverage).toEqual({
    'cessation-of-hostilities-2016-02-27-syria': 'covered',
    'freeze-2016-04-29-eastern-ghouta': 'not_covered',
    'regime-of-calm-2016-04-30-aleppo': 'not_covered',
  })
})

/** Reports of a few strikes, some of the same one, in a place and on a day each. */
const anyReports = fc.array(
  fc.record({
    where: fc.constantFrom(ALEPPO, LATAKIA, place('Homs', { lat: 34.73, lon: 36.71 })),
    when: fc.constantFrom('2016-04-28', '2016-04-29', '2016-05-20'),
    dead: fc.integer({ min: 1, max: 40 }),
    by: fc.constantFrom(OBSERVATORY, HELMETS, null),
  }),
  { minLength: 1, maxLength: 7 },
)

type Report = typeof anyReports extends fc.Arbitrary<(infer R)[]> ? R : never

/** The reports as a record that got them in an order: ids of sources go by it, contents do not. */
function recordOf(reports: readonly { readonly report: Report; readonly content: string }[]) {
  const sources = reports.map(({ content }, i) =>
    source(`s-${i + 1}`, { bytesHash: content, externalId: content, publisher: content }),
  )
  const claims = reports.map(({ report }, i) => {
    const kept = told(`s-${i + 1}`, {
      id: 'incident:0-9',
      places: [report.where],
      time: day(report.when),
      speaker: report.by,
      quantities: [figure(`${report.dead}`, report.dead, report.dead)],
    })
    const passage = { start: 0, end: 9, exact: 'one strike' } as unknown as KeptClaim['claim']['passage']
    return { ...kept, claim: { ...kept.claim, passage } as KeptClaim['claim'] }
  })
  return resolved(claims, sources)
}

/** What is the same however the reports came: ids and names of sources left out. */
const essence = ({ incidents }: Resolution) =>
  incidents.map(({ id, killed, grades, time, place: where, sources, lines }) => ({
    id,
    sources: sources.map((one) => one.externalId).sort(),
    killed: [killed.low, killed.best, killed.high],
    grade: grades.occurrence,
    at: [time?.from, where?.name],
    origins: lines.map((line) => line.origin),
  }))

test('the same reports in any order give the same incidents', () => {
  const shuffled = anyReports
    .map((reports) => reports.map((report, i) => ({ report, content: `content ${i}` })))
    .chain((reports) => fc.tuple(fc.constant(reports), fc.shuffledSubarray(reports, { minLength: reports.length })))
  fc.assert(
    fc.property(shuffled, ([inOrder, mixed]) => {
      expect(essence(recordOf(mixed))).toEqual(essence(recordOf(inOrder)))
    }),
    { numRuns: 40 },
  )
})

test('resolving again with the ledger changes nothing', () => {
  const claims = [told('s-1'), told('s-2', { places: [LATAKIA] })]
  const sources = [source('s-1'), source('s-2')]
  const first = resolve({ claims, sources, decisions: [], ledger: [] })
  const again = resolve({ claims, sources, decisions: [], ledger: first.ledger })
  expect(again).toEqual({ ...first, ledger: [] })
})

test('a closed part of the record gives what the whole gives of it', () => {
  const sources = ['s-1', 's-2', 's-3'].map((id) => source(id))
  const claims = [told('s-1'), told('s-2'), told('s-3', { places: [LATAKIA] })]
  const proposals = [[claims[0].id, claims[1].id], [claims[2].id]]
  const { ledger } = resolve({ claims, sources, decisions: [], ledger: [], proposals })
  const [id] = ledger.map((entry) => entry.id)
  const decisions = [
    decided(1, { kind: 'grade_occurrence', incident: id, grade: 'confirmed' }, [
      { incident: id, within: id, claims: proposals[0], isHeld: false },
    ]),
  ]
  const whole = resolve({ claims, sources, decisions, ledger, proposals })
  const part = resolve({
    claims: claims.slice(0, 2),
    sources: sources.slice(0, 2),
    decisions,
    ledger,
    proposals: proposals.slice(0, 1),
  })
  expect(part.incidents).toEqual(whole.incidents.filter((one) => one.id === id))
  expect(part.ledger).toEqual([])
})

test('a newer reading of what a person decided on waits; the rest of it counts', () => {
  const at = (id: string, reader: string, start: number, end: number): KeptClaim => {
    const kept = told('s-1', { id: `incident:${start}-${end}` })
    const passage = { start, end, exact: 'x' } as unknown as KeptClaim['claim']['passage']
    return { ...kept, id, reader, claim: { ...kept.claim, passage } as KeptClaim['claim'] }
  }
  const old = at('s-1#incident:0-50', 'r1', 0, 50)
  const newer = [at('s-1#incident:10-60', 'r2', 10, 60), at('s-1#incident:70-90', 'r2', 70, 90)]
  const given = { kind: 'given' as const, id: '2016-04-29-aleppo-1', claim: old.id }
  const shown = [{ incident: given.id, within: given.id, claims: [old.id], isHeld: false }]
  const input = { sources: [source('s-1', { reader: 'r2' })], ledger: [given], claims: [old, ...newer] }
  const accepted = resolve({
    ...input,
    decisions: [decided(1, { kind: 'accept', incident: given.id }, shown)],
    proposals: [[newer[0].id, newer[1].id]],
  })
  expect(accepted.incidents.flatMap((one) => one.claims.map((kept) => kept.id)).sort()).toEqual(
    [old.id, newer[1].id].sort(),
  )
  expect(accepted.differences).toEqual([{ held: old.id, newer: [newer[0].id] }])
  const undecided = resolve({ ...input, decisions: [], proposals: [[newer[0].id, newer[1].id]] })
  expect(undecided.incidents.map((one) => [one.id, one.claims.length])).toEqual([[given.id, 2]])
})

test('an empty record is empty', () => {
  const { state, ...rest } = resolved([], [])
  expect(rest).toEqual({
    incidents: [],
    rejected: [],
    tolls: [],
    arrangements: [],
    facilities: [],
    differences: [],
    ledger: [],
  })
  expect(state.groups.size).toBe(0)
})
