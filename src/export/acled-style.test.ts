import { expect, test } from 'vitest'
import { ABOUT, each, figure, incident, SARAQIB, textOf } from '../../test/sample-exports.ts'
import { day } from '../../test/sample-reading.ts'
import type { CountedFigure, IncidentRecord } from '../model/record.ts'
import type { ExportIncident } from './about.ts'
import { ACLED_COLUMNS, acledStyle, type AcledOptions, type LeftOut } from './acled-style.ts'
import { profileDeaths } from './acled-profile.ts'

const CODES: AcledOptions = { interaction: 'codes', isDivided: false }

/** Rows by column, in their order, and what was left out. */
async function rowsOf(incidents: readonly ExportIncident[], options = CODES) {
  const leftOut: LeftOut[] = []
  const table = await textOf(acledStyle(each(incidents), ABOUT, options, (left) => leftOut.push(left)))
  const [head, ...lines] = table.trimEnd().split('\r\n')
  expect(head).toBe(ACLED_COLUMNS.join(','))
  const rows = lines.map((line) => {
    const cells = [...line.matchAll(/(?:"((?:[^"]|"")*)"|([^,]*))(?:,|$)/g)].map((match) => match[1] ?? match[2])
    return Object.fromEntries(ACLED_COLUMNS.map((column, i) => [column, cells[i]]))
  })
  return { rows, leftOut }
}

test('one incident is one row, with the codes of the table', async () => {
  const { rows } = await rowsOf([incident('a-1')])
  expect(ACLED_COLUMNS).toHaveLength(31)
  expect(rows).toEqual([
    expect.objectContaining({
      event_id_cnty: 'a-1',
      event_date: '2016-08-02',
      year: '2016',
      time_precision: '1',
      disorder_type: 'Political violence',
      event_type: 'Explosions/Remote violence',
      sub_event_type: 'Air/drone strike',
      actor1: 'Russia',
      actor2: 'Civilians (Syria)',
      inter2: '7',
      civilian_targeting: 'Civilian targeting',
      iso: '760',
      region: 'Middle East',
      country: 'Syria',
      admin1: 'Idlib',
      location: 'Saraqib',
      latitude: '35.8644',
      geo_precision: '1',
      source: 'The Wire',
      fatalities: '3',
      timestamp: '1767323045',
    }),
  ])
  expect(rows[0].notes).toMatch(/^a-1 \(proposed\): killed 3, .*Not ACLED data\..*floors, never estimates/)
})

test('incidents equal in place, day, actors and type are one row: deaths added, ids kept', async () => {
  const { rows } = await rowsOf([incident('a-1'), incident('a-2', {}, 'The Post')])
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({ event_id_cnty: 'a-1', fatalities: '6', source: 'The Wire; The Post' })
  expect(rows[0].notes).toMatch(/a-1 .*a-2 /)
})

test.each<[string, Partial<IncidentRecord>]>([
  ['another place', { place: { ...SARAQIB, name: 'Idlib' } }],
  ['another day', { time: day('2016-08-03', 'Wednesday') }],
  ['another actor', { attribution: { relation: 'single', actors: ['Syrian government'] } }],
  ['another type', { eventType: 'shelling' }],
])('%s is another row', async (_, given) => {
  expect((await rowsOf([incident('a-1'), incident('a-2', given)])).rows).toHaveLength(2)
})

const days = { ...day('2016-08-02', '2 to 3 August'), to: '2016-08-03', precision: 'days' } as const

test('several days are several rows; deaths stand on the first, or are divided where that is asked for', async () => {
  const spread = incident('a-1', { time: days })
  const { rows } = await rowsOf([spread])
  expect(rows.map((row) => [row.event_date, row.time_precision, row.fatalities])).toEqual([
    ['2016-08-02', '2', '3'],
    ['2016-08-03', '2', '0'],
  ])
  const divided = await rowsOf([spread], { ...CODES, isDivided: true })
  expect(divided.rows.map((row) => row.fatalities)).toEqual(['2', '1'])
  expect(divided.rows[1].notes).toContain('Day 2 of 2')
})

test.each([
  ['week', '2016-08-01', '2016-08-07', 'last week', '2016-08-04', '2'],
  ['month', '2016-08-01', '2016-08-31', 'August', '2016-08-15', '3'],
  ['month', '2016-08-01', '2016-08-31', 'early August', '2016-08-01', '3'],
  ['month', '2016-08-01', '2016-08-31', 'at the end of August', '2016-08-31', '3'],
  ['part_of_day', '2016-08-02', '2016-08-03', 'overnight', '2016-08-02', '1'],
] as const)('a %s from %s to %s, "%s", is %s', async (precision, from, to, asWritten, expected, code) => {
  const time = { asWritten, from, to, precision, partOfDay: null }
  const { rows } = await rowsOf([incident('a-1', { time })])
  expect(rows.map((row) => [row.event_date, row.time_precision])).toEqual([[expected, code]])
})

test('not said which of two: unidentified forces, the candidates beside them', async () => {
  const attribution = { relation: 'one_of', actors: ['Russia', 'Syrian government'] } as const
  const { rows } = await rowsOf([incident('a-1', { attribution })])
  expect(rows[0]).toMatchObject({
    actor1: 'Unidentified Military Forces',
    assoc_actor_1: 'Russia; Syrian government',
    interaction: '78',
  })
  expect(rows[0].notes).toContain('one of those named')
})

test('where origins name rivals, the note has who says whom', async () => {
  const attribution = { relation: 'one_of', actors: ['Northern Army', 'Hill Brigade'] } as const
  const side = (value: string, ...origins: string[]) => ({ value, origins, claims: [] })
  const sides = [side('Hill Brigade', 'Northern Army'), side('Northern Army', 'a nurse', 'Hill Brigade')]
  const conflicts = [{ type: 'attribution', about: 'who did it', sides }] as const
  const { rows } = await rowsOf([incident('a-1', { attribution, conflicts })])
  expect(rows[0].notes).toContain(
    'contested, by the word of each: Hill Brigade (Northern Army); Northern Army (a nurse;',
  )
})

test.each<[IncidentRecord['attribution'], string, string, string, string]>([
  [{ relation: 'unnamed_kind', actors: ['the enemy'] }, 'Unidentified Armed Group (Syria)', '', '3', '"the enemy"'],
  [{ relation: 'single', actors: ['gunmen'] }, 'Unidentified Armed Group (Syria)', '', '3', '"gunmen"'],
  [
    { relation: 'joint', actors: ['rebels', 'Hill Brigade', 'Marsh Front'] },
    'Hill Brigade',
    'Marsh Front',
    '3',
    '"rebels"',
  ],
])(
  'a word that names nobody is no actor of the table, and stands in the notes: %j',
  async (attribution, ...expected) => {
    const { rows } = await rowsOf([incident('a-1', { attribution })])
    const [{ actor1, assoc_actor_1, inter1, notes }] = rows
    expect([actor1, assoc_actor_1, inter1]).toEqual(expected.slice(0, 3))
    expect(notes.replaceAll('""', '"')).toContain(`Said of who did it: ${expected[3]}, which names nobody.`)
  },
)

test('in a battle too a side that nobody names is unidentified', async () => {
  const attribution = { relation: 'joint', actors: ['Hill Brigade', 'the enemy'] } as const
  const { rows } = await rowsOf([incident('a-1', { attribution, eventType: 'armed_clash' })])
  expect(rows[0]).toMatchObject({ actor1: 'Hill Brigade', actor2: 'Unidentified Armed Group (Syria)' })
})

test('civilians by one origin and fighters by another stand apart in the notes', async () => {
  const counted = [
    figure({ group: 'civilian', floor: 7, ceiling: 7 }),
    figure({ claim: 's-2#incident:0-9', group: 'combatant', floor: 15, ceiling: 15 }),
  ]
  const kind = (group: 'civilian' | 'combatant', high: number) => ({
    ...{ harm: 'killed' as const, group, demographic: null },
    range: { low: 0, best: high, high, openHigh: false, policy: 'figures/1', reason: '', claims: [] },
  })
  const { rows } = await rowsOf([incident('a-1', { counted, figures: [kind('civilian', 7), kind('combatant', 15)] })])
  expect(rows[0].notes).toContain('killed 0-7 civilians by one origin, 0-15 fighters by another,')
  expect(rows[0].fatalities).toBe('7')
})

test('newer files have words for the kinds of actors', async () => {
  const { rows } = await rowsOf([incident('a-1', { attribution: null })], { ...CODES, interaction: 'text' })
  expect(rows[0]).toMatchObject({
    actor1: 'Unidentified Armed Group (Syria)',
    inter1: 'Political militia',
    interaction: 'Political militia-Civilians',
  })
})

test('fighters alone are no civilians, and the row is one-sided', async () => {
  const { rows } = await rowsOf([incident('a-1', { attribution: null, counted: [figure({ group: 'combatant' })] })])
  expect(rows[0]).toMatchObject({ actor2: '', interaction: '30', civilian_targeting: '' })
})

test.each<[string, Partial<IncidentRecord>, string]>([
  ['a year', { time: { ...day('2016-01-01', '2016'), to: '2016-12-31', precision: 'year' } }, 'date not known'],
  ['no day', { time: null }, 'date not known'],
  ['no place', { place: null }, 'place not known'],
  ['a country', { place: { ...SARAQIB, precision: 'country' } }, 'place not known'],
  ['no point', { place: { ...SARAQIB, lat: null } }, 'no point'],
  ['an unknown type', { eventType: 'explosion_unknown' }, "an analyst's to choose"],
])('%s is left out and listed', async (_, given, why) => {
  const { rows, leftOut } = await rowsOf([incident('a-1', given)])
  expect([rows, leftOut]).toEqual([[], [{ id: 'a-1', why: expect.stringContaining(why) }]])
})

// Field guide 4.2, the column of the ACLED profile.
test.each<[string, Partial<CountedFigure>, number]>([
  ['3', {}, 3],
  ['at least 5', { bound: 'at_least', floor: 5, ceiling: null }, 5],
  ['more than 250', { bound: 'more_than', floor: 251, ceiling: null }, 250],
  ['about 50', { bound: 'approx', floor: 45, ceiling: 55 }, 50],
  ['nearly 50', { bound: 'approx', floor: 45, ceiling: 49 }, 45],
  ['5 to 8', { bound: 'range', floor: 5, ceiling: 8 }, 5],
  ['up to 2', { bound: 'at_most', floor: 1, ceiling: 2 }, 2],
  ['dozens of people', { bound: 'vague', floor: 24, ceiling: null }, 12],
  ['scores', { bound: 'vague', floor: 40, ceiling: null }, 40],
  ['several hundred', { bound: 'vague', floor: 300, ceiling: null }, 100],
  ['a couple', { bound: 'vague', floor: 2, ceiling: 3 }, 2],
  ['civilians', { bound: 'plural_only', floor: 2, ceiling: null }, 3],
  ['nobody', { bound: 'zero', floor: 0, ceiling: 0 }, 0],
])('"%s" gives %j deaths', (phrase, given, deaths) => {
  const { incident: made } = incident('a-1', { counted: [figure({ phrase, ...given })] })
  expect(profileDeaths(made).deaths).toBe(deaths)
})

test('of two sources the lower counts; kinds that one claim tells apart are added; words give way to numbers', () => {
  const deathsOf = (...counted: CountedFigure[]) => profileDeaths(incident('a-1', { counted }).incident).deaths
  const other = 's-2#incident:0-9'
  expect(deathsOf(figure({}), figure({ claim: other, floor: 9, ceiling: 9 }))).toBe(3)
  expect(deathsOf(figure({ group: 'civilian' }), figure({ group: 'combatant', floor: 2 }))).toBe(5)
  expect(deathsOf(figure({ bound: 'vague', phrase: 'dozens', floor: 24 }), figure({ claim: other, floor: 30 }))).toBe(
    30,
  )
  expect(deathsOf(figure({ use: 'superseded', floor: 1 }), figure({ claim: other }))).toBe(3)
})

test('a figure that a person chose goes before all', () => {
  const chosen = [{ harm: 'killed', value: 2, purpose: 'print', reason: 'names', by: 'ana', at: '' } as const]
  expect(profileDeaths(incident('a-1', { chosen }).incident)).toEqual({
    deaths: 2,
    how: 'chosen by a person for print',
  })
})
