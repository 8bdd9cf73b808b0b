import { expect, test } from 'vitest'
import type { Connection } from '../model/codes.ts'
import type { Attribution, IncidentClaim } from '../model/reading.ts'
import type { Conflict, Grades, IncidentRecord, KeptClaim } from '../model/record.ts'
import { day, figure, otherClaim, place, source, speaker, told } from './given.ts'
import { resolve } from './resolve.ts'

const IDS = ['s-1', 's-2', 's-3', 's-4']

function weigh(claims: readonly KeptClaim[]): IncidentRecord {
  const group = claims.filter((kept) => kept.claim.kind === 'incident').map((kept) => kept.id)
  const { incidents } = resolve({
    claims,
    sources: IDS.map((id) => source(id)),
    decisions: [],
    ledger: [],
    proposals: [group],
  })
  return incidents[0]
}

const grades = (claims: readonly KeptClaim[]): Grades => weigh(claims).grades

const dead = (n: number, about = {}) => ({ quantities: [figure(`${n} dead`, n, n, about)] })
const by = (name: string, connection: Connection | null = null) => ({ speaker: speaker(name, connection) })
const MONITOR = by('Observatory', 'monitor_network')
const RESCUERS = by('White Helmets', 'rescuer')
const FRONT = by('Northern Front', 'party_to_conflict')
const ARMY = by('Ruritanian army', 'party_to_conflict')
const doer = (name: string, about: Partial<Attribution> = {}) => ({
  attribution: { relation: 'single', actors: [{ name, asWritten: name, type: 'state' }], ...about } as Attribution,
})
const never = { modality: 'denied', rule: 'incident/1:never_was', quantities: [] } as const

test.each<[string, KeptClaim[], string]>([
  ['one origin, four reports', IDS.map((id) => told(id, { ...MONITOR, ...dead(3) })), 'single_origin'],
  [
    'two independent origins',
    [told('s-1', { ...MONITOR, ...dead(3) }), told('s-2', { ...RESCUERS, ...dead(3) })],
    'corroborated',
  ],
  [
    'two origins whose figures differ',
    [told('s-1', { ...MONITOR, ...dead(3) }), told('s-2', { ...RESCUERS, ...dead(9) })],
    'corroborated',
  ],
  [
    'two voices without a name in one paper',
    [
      told('s-1', { ...by('residents', 'witness'), ...dead(3) }),
      told('s-1', { ...by('medics', 'medical_staff'), ...dead(3) }),
    ],
    'single_origin',
  ],
  [
    'two parties to the conflict',
    [told('s-1', { ...FRONT, ...dead(3) }), told('s-2', { ...ARMY, ...dead(3) })],
    'single_origin',
  ],
  [
    'a party and a monitor',
    [told('s-1', { ...FRONT, ...dead(3) }), told('s-2', { ...MONITOR, ...dead(3) })],
    'corroborated',
  ],
  [
    'only "reportedly", twice',
    [
      told('s-1', { ...MONITOR, modality: 'hedged', ...dead(3) }),
      told('s-2', { ...RESCUERS, modality: 'hedged', ...dead(3) }),
    ],
    'single_origin',
  ],
  [
    'one origin, and the accused says it never happened',
    [told('s-1', { ...MONITOR, ...dead(3) }), told('s-2', { ...ARMY, ...never })],
    'disputed',
  ],
  [
    'two origins, and the accused says it never happened',
    [
      told('s-1', { ...MONITOR, ...dead(3) }),
      told('s-2', { ...RESCUERS, ...dead(3) }),
      told('s-3', { ...ARMY, ...never }),
    ],
    'corroborated',
  ],
  [
    'two origins, and a monitor says it never happened',
    [
      told('s-1', { ...by('Watch', 'monitor_network'), ...dead(3) }),
      told('s-2', { ...RESCUERS, ...dead(3) }),
      told('s-3', { ...MONITOR, ...never }),
    ],
    'disputed',
  ],
  [
    'one origin has dead, another has none',
    [told('s-1', { ...MONITOR, ...dead(3) }), told('s-2', { ...RESCUERS, ...dead(0, { bound: 'zero' }) })],
    'disputed',
  ],
  ['an attack without harm', [told('s-1', { ...MONITOR, ...dead(0, { bound: 'zero' }) })], 'no_harm_reported'],
  ['an attack of whose harm nothing is said', [told('s-1', MONITOR)], 'no_harm_reported'],
  [
    'a hospital was hit and nobody is counted',
    [
      told('s-1', {
        ...MONITOR,
        health: { resource: ['facility'], facilityType: 'hospital', facilityName: null, effect: ['damaged'] },
      }),
    ],
    'single_origin',
  ],
  ['fighters only, by a monitor', [told('s-1', { ...MONITOR, ...dead(3, { group: 'combatant' }) })], 'discounted'],
  [
    'fighters only, by the party that killed them',
    [told('s-1', { ...ARMY, ...dead(3, { group: 'combatant' }) })],
    'single_origin',
  ],
  ['denied only', [told('s-1', { ...ARMY, ...never })], 'unassessed'],
])('occurrence: %s', (_, claims, grade) => {
  expect(grades(claims).occurrence).toBe(grade)
})

const response = (id: string, rule: string, about: object) =>
  otherClaim(id, { kind: 'response', rule: `response/1:${rule}`, incident: null, quantities: [], ...about })

test.each<[string, KeptClaim[], string, string[]]>([
  ['nobody is named', [told('s-1', MONITOR)], 'unknown', []],
  [
    'one of two, and it is not clear which',
    [told('s-1', { ...doer('Ruritania', { relation: 'one_of' }), modality: 'questioned' })],
    'unknown',
    [],
  ],
  ['one origin names', [told('s-1', { ...MONITOR, ...doer('Ruritania') })], 'suspected', []],
  [
    'a kind without a name',
    [told('s-1', { ...MONITOR, ...doer('rebels', { relation: 'unnamed_kind' }) })],
    'suspected',
    [],
  ],
  [
    'two origins name the same',
    [told('s-1', { ...MONITOR, ...doer('Ruritania') }), told('s-2', { ...RESCUERS, ...doer('Ruritania') })],
    'likely',
    [],
  ],
  [
    'two origins, one with reserve',
    [
      told('s-1', { ...MONITOR, ...doer('Ruritania') }),
      told('s-2', { ...RESCUERS, ...doer('Ruritania'), modality: 'hedged' }),
    ],
    'suspected',
    [],
  ],
  [
    'an enemy and a monitor',
    [told('s-1', { ...FRONT, ...doer('Ruritania') }), told('s-2', { ...MONITOR, ...doer('Ruritania') })],
    'suspected',
    [],
  ],
  [
    'rivals',
    [told('s-1', { ...MONITOR, ...doer('Ruritania') }), told('s-2', { ...RESCUERS, ...doer('Illyria') })],
    'contested',
    [],
  ],
  [
    'one state by two of its names',
    [told('s-1', { ...MONITOR, ...doer('Ruritania') }), told('s-2', { ...RESCUERS, ...doer('Ruritanian air force') })],
    'likely',
    [],
  ],
  [
    'a name and a kind that fits',
    [
      told('s-1', { ...MONITOR, ...doer('Ruritania') }),
      told('s-2', { ...RESCUERS, ...doer('warplanes', { relation: 'unnamed_kind' }) }),
    ],
    'likely',
    [],
  ],
  [
    'both sides of a clash',
    [
      told('s-1', { ...MONITOR, ...doer('Ruritania'), eventType: 'armed_clash' }),
      told('s-2', { ...RESCUERS, ...doer('Illyria'), eventType: 'armed_clash' }),
    ],
    'suspected',
    [],
  ],
  [
    'claimed by a group',
    [told('s-1', MONITOR), response('s-1', 'claim:claims_responsibility', FRONT)],
    'claimed_by_actor',
    [],
  ],
  [
    'claimed by none',
    [told('s-1', MONITOR), response('s-1', 'claim:claims_responsibility', { ...FRONT, modality: 'negated' })],
    'unknown',
    [],
  ],
  [
    'acknowledged',
    [told('s-1', { ...MONITOR, ...doer('Ruritanian army') }), response('s-1', 'admit:acknowledges_act', ARMY)],
    'acknowledged',
    [],
  ],
  [
    'denied by the accused',
    [
      told('s-1', { ...MONITOR, ...doer('Ruritanian army') }),
      response('s-1', 'deny:denies', { ...ARMY, modality: 'denied' }),
    ],
    'suspected',
    ['Ruritanian army'],
  ],
])('attribution: %s', (_, claims, grade, deniedBy) => {
  expect(grades(claims)).toMatchObject({ attribution: grade, deniedBy })
})

test('as many origins are named as are counted: those without a name in one paper are one, as are all parties', () => {
  const claims = [
    told('s-1', { ...by('residents', 'witness'), ...dead(3) }),
    told('s-1', { ...by('medics', 'medical_staff'), ...dead(3) }),
    told('s-2', { ...MONITOR, ...dead(3) }),
    told('s-3', { ...FRONT, ...dead(3) }),
    told('s-4', { ...ARMY, ...dead(3) }),
  ]
  expect(grades(claims).reasons[0]).toBe(
    '3 independent origins, without serious contradiction: medics, per Paper s-1 and residents, per Paper s-1; Northern Front and Ruritanian army; Observatory.',
  )
})

test('two outsiders and an acknowledgement confirm', () => {
  const claims = [
    told('s-1', { ...MONITOR, ...dead(3), ...doer('Ruritanian army') }),
    told('s-2', { ...RESCUERS, ...dead(3) }),
    response('s-1', 'admit:acknowledges_act', ARMY),
  ]
  expect(grades(claims)).toMatchObject({
    occurrence: 'confirmed',
    attribution: 'acknowledged',
    rule: 'grades/3',
    by: 'rule',
  })
})

const conflicts = (claims: readonly KeptClaim[]): Conflict[] => [...weigh(claims).conflicts]
const pair = (a: Partial<IncidentClaim>, b: Partial<IncidentClaim>) => [
  told('s-1', { ...MONITOR, ...a }),
  told('s-2', { ...RESCUERS, ...b }),
]
const HOMS = { lat: 34.73, lon: 36.71 }
const clinic = (facilityName: string): Partial<IncidentClaim> => ({
  health: { resource: ['facility'], facilityType: 'hospital', facilityName, effect: ['damaged'] },
})

test.each<[string, KeptClaim[], [string, string[]][]]>([
  ['figures that exclude one another', pair(dead(3), dead(9)), [['number', ['3', '9']]]],
  [
    'a figure below "at least"',
    pair(dead(3), { quantities: [figure('at least 9', 9, null)] }),
    [['number', ['3', '9 or more']]],
  ],
  ['places far apart', pair({}, { places: [place('Homs', HOMS)] }), [['place', ['Aleppo', 'Homs']]]],
  ['days apart', pair({}, { time: day('2016-05-01') }), [['time', ['2016-04-29', '2016-05-01']]]],
  ['air and ground', pair({}, { eventType: 'shelling' }), [['means', ['from the air', 'from the ground']]]],
  ['rival doers', pair(doer('Ruritania'), doer('Illyria')), [['attribution', ['Illyria', 'Ruritania']]]],
  [
    'civilians or fighters',
    pair(dead(3, { group: 'civilian' }), dead(3, { group: 'combatant' })),
    [['status', ['civilians', 'fighters']]],
  ],
  [
    'civilians and fighters counted apart are no two numbers',
    pair(dead(3, { group: 'civilian' }), dead(9, { group: 'combatant' })),
    [['status', ['civilians', 'fighters']]],
  ],
  ['two names for the hospital', pair(clinic('Mercy'), clinic('Hope')), [['facility_identity', ['Hope', 'Mercy']]]],
  ['it never happened', pair({}, never), [['existence', ['it happened', 'it did not happen']]]],
  [
    'parts above the whole',
    [
      told('s-1', {
        quantities: [
          figure('3 people', 3, 3),
          figure('2 women', 2, 2, { demographic: 'woman', partOf: '3 people' }),
          figure('2 children', 2, 2, { demographic: 'child', partOf: '3 people' }),
        ],
      }),
    ],
    [['number', ['in all 3 people', '2 women and 2 children']]],
  ],
])('tells a disagreement: %s', (_, claims, expected) => {
  expect(conflicts(claims).map(({ type, sides }) => [type, sides.map((side) => side.value)])).toEqual(expected)
})

test.each<[string, KeptClaim[]]>([
  ['figures that overlap', pair({ quantities: [figure('at least 3', 3, null)] }, dead(9))],
  ['a quarter and its town', pair({}, { places: [place('Sukkari', { precision: 'neighbourhood', lat: 36.19 })] })],
  ['"the north"', pair({}, { places: [place('northern Ruritania', { precision: 'area_vague', lat: 37, lon: 41 })] })],
  ['a day within a week', pair({}, { time: day('2016-04-27', '2016-05-01') })],
  ['a kind and a name', pair(doer('Ruritania'), doer('warplanes', { relation: 'unnamed_kind' }))],
  ['an unknown kind of act', pair({}, { eventType: 'explosion_unknown' })],
  [
    'both sides of a clash',
    pair({ ...doer('Ruritania'), eventType: 'armed_clash' }, { ...doer('Illyria'), eventType: 'armed_clash' }),
  ],
  [
    'a hospital with and without its name',
    pair(clinic('Mercy'), {
      health: { resource: ['facility'], facilityType: 'hospital', facilityName: null, effect: [] },
    }),
  ],
])('finds no disagreement in %s', (_, claims) => {
  expect(conflicts(claims)).toEqual([])
})

test('a denial stands beside the accusation, with its origin', () => {
  const claims = [
    told('s-1', { ...MONITOR, ...doer('Ruritanian army') }),
    told('s-1', { ...ARMY, modality: 'denied', ...doer('Ruritanian army') }),
  ]
  expect(conflicts(claims)[0].sides.map(({ value, origins }) => [value, origins])).toEqual([
    ['Ruritanian army', ['Observatory']],
    ['Ruritanian army denies it', ['Ruritanian army']],
  ])
})

test('where it is disputed who they were, civilians and fighters have a floor of 0, and all together have not', () => {
  const { figures, killed } = weigh(pair(dead(3, { group: 'civilian' }), dead(3, { group: 'combatant' })))
  expect(figures.filter((one) => one.group !== null).map((one) => [one.group, one.range.low, one.range.high])).toEqual([
    ['civilian', 0, 3],
    ['combatant', 0, 3],
  ])
  expect(killed.low).toBe(3)
})
