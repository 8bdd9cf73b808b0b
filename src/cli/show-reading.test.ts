import { expect, test } from 'vitest'
import { readText } from '../../test/read-text.ts'
import { cut, day, incident, other, place, quantity, reading, speaker } from '../../test/sample-reading.ts'
import type {
  AppealClaim,
  ArrangementClaim,
  Attribution,
  IncidentClaim,
  ResponseClaim,
  TollClaim,
} from '../model/reading.ts'
import type { Style } from './layout.ts'
import { attributionInWords } from './show-incident.ts'
import { byWeight, showReading } from './show-reading.ts'
import { widthOf } from './width.ts'

const pipe: Style = { width: 80, hasColour: false, isTerminal: false }
const OBSERVATORY = 'the Tishreen Observatory'
const TEXT = `Planes struck Kafr Sur, or so it was said at first. Rebel shells hit a market in Tall Ahmar late on Sunday, killing three civilians, one of them a child, and wounding dozens, the Tishreen Observatory said. A doctor spoke of five dead.
More than 250 civilians have died this week.
A truce holds in Tall Ahmar but not in Kafr Sur.
The ministry denied the raid. The council called on the United Nations to send doctors.`

const SENTENCE = 'Rebel shells hit a market in Tall Ahmar late on Sunday'
const shelling = incident(TEXT, SENTENCE, {
  incident: 'B',
  eventType: 'shelling',
  placeHit: ['market'],
  places: [place('Tall Ahmar', { country: 'SY', admin1: 'Aleppo' })],
  time: day('2016-05-01', 'late on Sunday', 'evening'),
  attribution: { relation: 'unnamed_kind', actors: [{ name: 'rebels', asWritten: 'Rebel', type: 'rebel' }] },
  quantities: [
    quantity(TEXT, 'three civilians', { floor: 3, group: 'civilian' }),
    quantity(TEXT, 'one of them a child', { demographic: 'child', partOf: 'three civilians' }),
    quantity(TEXT, 'dozens', { harm: 'injured', bound: 'vague', floor: 24, ceiling: null }),
  ],
  speaker: speaker(TEXT, OBSERVATORY, 'monitor_network'),
  reasons: ['"late on Sunday" before Monday 2016-05-02 is 2016-05-01'],
})
const doctor = incident(TEXT, 'A doctor spoke of five dead', {
  incident: 'B',
  eventType: 'unknown',
  quantities: [quantity(TEXT, 'five dead', { floor: 5 })],
  speaker: speaker(TEXT, 'A doctor', 'medical_staff'),
})
const raid = incident(TEXT, 'Planes struck Kafr Sur', {
  modality: 'hedged',
  hedges: ['so it was said'],
  places: [place('Kafr Sur', { gazetteerId: null, candidates: [candidate('a'), candidate('b')] })],
  attribution: {
    relation: 'one_of',
    actors: [
      { name: 'Syrian government', asWritten: 'Planes', type: 'state' },
      { name: 'Russia', asWritten: 'Planes', type: 'external' },
    ],
  },
})
const claims = [
  raid,
  shelling,
  doctor,
  other<TollClaim>(TEXT, 'More than 250 civilians have died this week', {
    kind: 'toll',
    quantities: [
      quantity(TEXT, 'More than 250 civilians', { bound: 'more_than', floor: 251, ceiling: null, group: 'civilian' }),
    ],
  }),
  other<ArrangementClaim>(TEXT, 'A truce holds in Tall Ahmar but not in Kafr Sur', {
    kind: 'arrangement',
    arrangement: {
      kind: 'truce',
      status: 'in_effect',
      areasIn: [place('Tall Ahmar')],
      areasOut: [place('Kafr Sur')],
      parties: [],
    },
  }),
  other<ResponseClaim>(TEXT, 'The ministry denied the raid', {
    kind: 'response',
    incident: 'A',
    modality: 'denied',
    speaker: speaker(TEXT, 'The ministry'),
  }),
  other<AppealClaim>(TEXT, 'The council called on the United Nations to send doctors', {
    kind: 'appeal',
    appeal: { by: 'The council', to: ['United Nations'], for: ['medical_aid'] },
  }),
]

function candidate(id: string) {
  return {
    gazetteerId: id,
    name: 'Kafr Sur',
    lat: 1,
    lon: 2,
    country: 'SY',
    admin1: id.toUpperCase(),
    reason: `reason ${id}`,
  }
}

test('a reading for a person: the heaviest incident first, every value over the words it rests on', () => {
  const given = {
    source: {
      ...reading(TEXT, []).source,
      title: 'A title',
      publisher: 'A paper',
      publishedAt: '2016-05-02',
      publishedAtFrom: 'given' as const,
    },
    problems: [{ code: 'unclear_date', message: 'The date 31/32 could not be read.' }],
  }
  expect(showReading('report.txt', reading(TEXT, claims, given), pipe)).toBe(`report.txt
A title
A paper · Monday 2 May 2016 (as given) · English

2 incidents · 1 toll · 1 truce · 1 answer · 1 appeal

INCIDENTS

 1  Shelling · Tall Ahmar, Aleppo, Syria
    when      Sunday 1 May 2016, evening
    hit       a market
    by        rebels (a kind of force; no group named)
    killed    3–5 people, among them 1 child
    injured   24 or more people (“dozens”)
    said by   the Tishreen Observatory (monitor) – 3 killed
              A doctor (medical staff) – 5 killed
    │ ‹Rebel› shells hit a market in ‹Tall Ahmar› ‹late on Sunday›, killing
    │ ‹three civilians›, ‹one of them a child›, and wounding ‹dozens›, ‹the
    │ Tishreen Observatory› said. ‹A doctor› spoke of ‹five dead›.

 2  Air strike · Kafr Sur (one of 2 places of that name)
    when      not said
    by        Syrian government or Russia (one of them; not said which), hedged:
              “so it was said”
    harmed    not said
    said by   the report itself
    │ ‹Planes› struck ‹Kafr Sur›, or ‹so it was said› at first.

TOLLS  over a period or an area; never added to incidents

  - More than 250 civilians killed
    │ ‹More than 250 civilians› have died this week.

TRUCES

  - Truce · in effect · in Tall Ahmar · not in Kafr Sur
    │ A truce holds in Tall Ahmar but not in Kafr Sur.

ACCUSATIONS AND ANSWERS

  - Denial · by The ministry
    │ ‹The ministry› denied the raid.

APPEALS

  - For medical aid · by The council · to United Nations
    │ The council called on the United Nations to send doctors.

NOT READ

  - The date 31/32 could not be read. (unclear_date)
`)
})

test('a toll over several areas names them all, and none twice', () => {
  const text = 'In one week shelling killed 41 people in Taiz and Ibb governorates.'
  expect(showReading('x.txt', readText(text), pipe)).toMatch(/41 people killed · Taiz.* and\s+Ibb/)
})

test('a reading without claims says so', () => {
  expect(showReading('quiet.txt', reading('Rain fell on the town.', []), pipe)).toBe(`quiet.txt
date of publication not known · English

Nothing here claims an incident, a toll, a truce or an appeal.
`)
})

test('what a report says twice word for word is shown once', () => {
  const again = { ...doctor, id: 'again', repeats: doctor.id }
  expect(showReading('r', reading(TEXT, [doctor, again]), pipe)).toBe(showReading('r', reading(TEXT, [doctor]), pipe))
})

test('with --explain each claim gives its rule, its numbers, its date and the places its name may mean', () => {
  const shown = showReading('r', reading(TEXT, [raid, shelling]), pipe, true)
  expect(shown).toContain('“three civilians” → 3 (qty/1:exact)')
  expect(shown).toContain('“one of them a child” → 1 (qty/1:exact), part of “three civilians”')
  expect(shown).toContain('“late on Sunday” → 2016-05-01 (day)')
  expect(shown).toContain('because "late on Sunday" before Monday 2016-05-02 is 2016-05-01')
  expect(shown).toContain('- Kafr Sur, A, SY: reason a')
  expect(shown).toContain('test/1:by_hand')
})

test('with colour the marks are colours and no ‹ › is added', () => {
  const shown = showReading('r', reading(TEXT, claims), { ...pipe, hasColour: true })
  expect(shown).toContain('\x1b[36;4mfive dead\x1b[39;24m')
  expect(shown).not.toContain('‹')
})

test.each([40, 57, 80, 100])('everything fits in %i columns', (width) => {
  const lines = showReading('report.txt', reading(TEXT, claims), { ...pipe, width }, true).split('\n')
  expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(width)
})

test('right-to-left words of a report come through in their own order, between marks that keep the line together', () => {
  const text = 'قُتل ثلاثة مدنيين in حلب on Sunday.'
  const claim = incident(text, text, {
    places: [place('حلب')],
    quantities: [quantity(text, 'ثلاثة مدنيين', { floor: 3 })],
  })
  const piped = showReading('r', reading(text, [claim]), pipe)
  expect(piped).toContain('│ قُتل ‹ثلاثة مدنيين› in ‹حلب› on Sunday.')
  expect(piped).not.toContain('\u2068')
  const onTerminal = showReading('r', reading(text, [claim]), { ...pipe, isTerminal: true })
  expect(onTerminal).toContain('Air strike · \u2068حلب\u2069')
})

test('a title cannot write to the terminal by control characters', () => {
  const source = { ...reading(TEXT, []).source, title: 'A \x1b]0;title\x07' }
  expect(showReading('r\x1b[2J', reading(TEXT, [], { source }), pipe)).not.toMatch(/[\x1b\x07]/)
})

test('incidents are ordered by the dead, then the injured, then how often they are told of', () => {
  const of = (key: string, killed: number, injured: number): IncidentClaim =>
    incident(TEXT, 'Planes', {
      incident: key,
      quantities: [
        quantity(TEXT, 'five', { floor: killed }),
        quantity(TEXT, 'five', { floor: injured, harm: 'injured' }),
      ],
    })
  const ordered = byWeight([
    of('few', 1, 9),
    of('none', 0, 0),
    of('many', 4, 0),
    of('more', 4, 2),
    of('told twice', 0, 0),
    of('told twice', 0, 0),
  ])
  expect(ordered.map(([claim]) => claim.incident)).toEqual(['more', 'many', 'few', 'told twice', 'none'])
})

const by = (relation: Attribution['relation'], ...names: string[]): Attribution => ({
  relation,
  actors: names.map((each) => ({ name: each, asWritten: each, type: null })),
})

test.each([
  [by('single', 'Russia'), 'Russia'],
  [by('joint', 'Russia', 'Syrian government'), 'Russia and Syrian government'],
  [by('one_of', 'Russia', 'Syrian government'), 'Russia or Syrian government (one of them; not said which)'],
  [by('or_allied', 'Syrian government'), 'Syrian government or allies'],
  [by('unnamed_kind', 'gunmen'), 'gunmen (a kind of force; no group named)'],
  [by('none'), ''],
])('%j is blamed as %s', (attribution, words) => {
  expect(attributionInWords(attribution, pipe)).toBe(words)
})

test('"warplanes" is left out where the report says whose, and two speakers who blame two sides both stand', () => {
  const text = 'Warplanes struck, said A. Russia did it, said B. The coalition did it, said C.'
  const blame = (words: string, relation: Attribution['relation'], who: string, whose: string | null): IncidentClaim =>
    incident(text, words, {
      attribution: by(relation, who),
      modality: whose ? 'attributed' : 'asserted',
      speaker: whose ? { name: whose, passage: cut(text, whose), connection: null } : null,
    })
  const shown = showReading(
    'r',
    reading(text, [
      blame('Warplanes struck', 'unnamed_kind', 'warplanes', null),
      blame('Russia did it', 'single', 'Russia', 'B'),
      blame('The coalition did it', 'single', 'coalition', 'C'),
    ]),
    pipe,
  )
  expect(shown).not.toContain('warplanes (a kind')
  expect(shown.replace(/\s+/g, ' ')).toContain('by Russia, according to B coalition, according to C')
  // Whom the report names in another sentence, B did not name.
  const lent = showReading('r', reading(text, [blame('Warplanes struck, said A', 'single', 'Russia', 'B')]), pipe)
  expect(lent.replace(/\s+/g, ' ')).toContain('by Russia, as the report says elsewhere')
})
