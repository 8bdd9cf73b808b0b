import { expect, test } from 'vitest'
import { openText, passageFrom } from '../../model/passage.ts'
import type { IncidentClaim, Quantity } from '../../model/reading.ts'
import type { CountedFigure, FigureRange, KeptClaim, KeptSource, LineOfEvidence } from '../../model/record.ts'
import { isAllowed, offersFor } from './choice.ts'
import { rowsByOrigin, rowsByReport } from './evidence.ts'
import { leadOf, shapeOf } from './lead.ts'
import { apartOf, peopleApart } from '../parts/harm-figures.tsx'
import { axisFor, figuresPerOrigin } from './per-origin.ts'

const TEXT = 'At least 15 people, four of them children, died on Friday in Tal Rihan.'
const text = openText(TEXT)
const cut = (words: string) => passageFrom(text, TEXT.indexOf(words), TEXT.indexOf(words) + words.length)

const quantity = (words: string, floor: number | null, about: Partial<Quantity> = {}): Quantity => ({
  phrase: cut(words),
  bound: 'exact',
  floor,
  ceiling: floor,
  unit: 'persons',
  harm: 'killed',
  group: null,
  demographic: null,
  role: null,
  partOf: null,
  increment: false,
  rule: 'qty/1:exact',
  ...about,
})

const claim = (source: string, id: string, about: Partial<IncidentClaim> = {}): KeptClaim => ({
  id: `${source}#${id}`,
  source,
  reader: '1',
  claim: {
    kind: 'incident',
    id,
    incident: 'i',
    passage: cut(TEXT),
    repeats: null,
    speaker: null,
    modality: 'asserted',
    hedges: [],
    places: [],
    time: { asWritten: 'on Friday', from: '2016-10-14', to: '2016-10-14', precision: 'day', partOfDay: null },
    attribution: null,
    quantities: [],
    rule: 'test/1',
    confidence: null,
    reasons: [],
    eventType: 'air_strike',
    means: [],
    launch: null,
    placeHit: ['market', 'unknown'],
    health: null,
    ...about,
  },
})

const source = (id: string, publisher: string): KeptSource => ({
  id,
  externalId: null,
  bytesHash: 'a'.repeat(64),
  textHash: 'b'.repeat(64),
  title: `Report ${id}`,
  publisher,
  url: null,
  publishedAt: null,
  language: 'en',
  addedAt: '2016-10-15T21:04:00Z',
  addedBy: 'tester',
  extraction: 'plain-text/1',
  reader: '1',
  follows: null,
})

const line = (origin: string, claims: readonly string[]): LineOfEvidence => ({
  origin,
  sources: [...new Set(claims.map((id) => id.split('#')[0]))],
  claims,
  chain: [origin],
  isInterested: false,
  isNamed: true,
  reason: '',
})

const whole = quantity('At least 15 people', 15, { bound: 'at_least', ceiling: null })
const part = quantity('four of them children', 4, { partOf: 'At least 15 people', demographic: 'child' })
const first = claim('s-1', 'a', { quantities: [part, whole] })
const again = claim('s-2', 'a', { quantities: [whole] })
const other = claim('s-2', 'b', { quantities: [quantity('four of them children', 21)] })

const evidence = {
  incident: {
    claims: [first, again, other],
    lines: [line('Plain Monitor', [first.id, again.id]), line('Media Office', [other.id])],
    conflicts: [
      {
        type: 'number' as const,
        about: 'killed',
        sides: [
          { value: '15 or more', claims: [first.id], origins: ['Plain Monitor'] },
          { value: '21', claims: [other.id], origins: ['Media Office'] },
        ],
      },
    ],
  },
  sources: [source('s-1', 'Meridian Wire'), source('s-2', 'Evening Ledger')],
  answers: [],
}

test('a row for each origin; the same words in two reports stand once, wholes before parts', () => {
  const rows = rowsByOrigin(evidence)
  expect(rows.map(({ who }) => who)).toEqual(['Plain Monitor', 'Media Office'])
  expect(rows[0].cells.killed.entries.map(({ words }) => words)).toEqual([
    'At least 15 people',
    'four of them children',
  ])
  expect(rows[0].sources.map(({ id }) => id)).toEqual(['s-1', 's-2'])
})

test('a row for each report', () => {
  const rows = rowsByReport(evidence)
  expect(rows.map(({ who, claims }) => [who, claims.length])).toEqual([
    ['Meridian Wire', 1],
    ['Evening Ledger', 2],
  ])
})

test('a disagreement shows in the cells that take part in it, and in no other', () => {
  const [row] = rowsByOrigin(evidence)
  expect(row.cells.killed.conflicts).toEqual(['number'])
  expect(row.cells.injured).toEqual({ entries: [], conflicts: [] })
  expect(row.cells.when.conflicts).toEqual([])
})

test('what is not known to have been hit is no answer', () => {
  expect(rowsByOrigin(evidence)[0].cells.hit.entries[0].saying).toEqual({ kind: 'targets', targets: ['market'] })
})

const counted = (claimId: string, floor: number | null, about: Partial<CountedFigure> = {}): CountedFigure => ({
  claim: claimId,
  harm: 'killed',
  group: null,
  demographic: null,
  phrase: '',
  bound: 'exact',
  floor,
  ceiling: floor,
  use: 'active',
  reason: '',
  ...about,
})

test('each origin has a bar of what it counts for the whole', () => {
  const { lines } = evidence.incident
  const figures = figuresPerOrigin(
    {
      lines,
      counted: [
        counted(first.id, 15, { ceiling: null }),
        counted(first.id, 4, { use: 'part', demographic: 'child' }),
        counted(other.id, 21, { group: 'combatant' }),
      ],
    },
    'killed',
  )
  expect(figures).toMatchObject([
    { origin: 'Plain Monitor', low: 15, high: 15, openHigh: true, isFighters: false },
    { origin: 'Media Office', low: 21, high: 21, openHigh: false, isFighters: true },
  ])
})

test.each([
  [[{ low: 12, high: 21, best: 19 }], [0, 5, 10, 15, 20, 25]],
  [[{ low: 1, high: 1, best: 1 }], [0, 1, 2]],
  [[{ low: null, high: null, best: null }], [0, 1, 2]],
  [[{ low: 250, high: 400, best: null }], [0, 100, 200, 300, 400, 500]],
])('an axis for %j', (figures, marks) => {
  expect(axisFor(figures)).toEqual(marks)
})

const range = (low: number | null, high: number | null, openHigh = false, best = low): FigureRange => ({
  low,
  high,
  best,
  openHigh,
  policy: '',
  reason: '',
  claims: [],
})

test.each([
  [null, null, false, 'unknown'],
  [0, 0, false, 'zero'],
  [15, 15, false, 'exact'],
  [12, 21, false, 'range'],
  [0, 21, false, 'upto'],
  [15, 15, true, 'least'],
  [12, 21, true, 'open'],
  [0, 0, true, 'least'],
] as const)('%s to %s, open %s: %s', (low, high, openHigh, shape) => {
  expect(shapeOf({ low, high, openHigh })).toBe(shape)
})

test('a number that nobody gave is not said, and a figure counts as used only where somebody chose it', () => {
  const incident = {
    killed: range(12, 21, true, 19),
    injured: range(null, null),
    sources: [{ id: 's-1', externalId: null }],
    lines: evidence.incident.lines,
    chosen: [],
    counted: [],
    figures: [],
  }
  expect(leadOf(incident).map(({ key, values }) => [key, values.used])).toEqual([
    ['incident.lead.told', undefined],
    ['incident.lead.killed', 'no'],
  ])
})

test('civilians of one origin and fighters of another are not told as one range', () => {
  const group = (group: 'civilian' | 'combatant', n: number) => ({
    ...{ harm: 'killed' as const, demographic: null, group },
    range: range(0, n),
  })
  const [line] = evidence.incident.lines
  if (line === undefined) throw new Error('There is a line')
  const incident = {
    killed: range(7, 15),
    injured: range(null, null),
    sources: [{ id: 's-1', externalId: null }],
    lines: [
      { ...line, claims: ['a'] },
      { ...line, claims: ['b'] },
    ],
    chosen: [],
    counted: [
      { ...counted('a', 7), group: 'civilian' as const },
      { ...counted('b', 15), group: 'combatant' as const },
    ],
    figures: [group('civilian', 7), group('combatant', 15)],
  }
  expect(leadOf(incident).map(({ values }) => values.shape)).toEqual([undefined, 'apart'])
  expect(apartOf(incident, 'killed').map(peopleApart)).toEqual([
    { low: 0, high: 7, openHigh: false },
    { low: 0, high: 15, openHigh: false, state: 'fighters' },
  ])
  expect(apartOf({ ...incident, lines: [{ ...line, claims: ['a', 'b'] }] }, 'killed')).toEqual([])
})

test('figures that claims give stand ready; parts and what is discounted do not', () => {
  const figures = [
    counted('a', 15, { ceiling: null }),
    counted('b', 21),
    counted('c', 15),
    counted('d', 4, { use: 'part' }),
    counted('e', 9, { use: 'discounted' }),
  ]
  expect(offersFor(figures, 'killed')).toEqual([
    { value: 15, claims: ['a', 'c'] },
    { value: 21, claims: ['b'] },
  ])
})

test('a person may choose what a claim allows and nothing else', () => {
  expect([11, 12, 21, 22, 12.5].map((value) => isAllowed(range(12, 21), value))).toEqual([
    false,
    true,
    true,
    false,
    false,
  ])
  expect(isAllowed(range(12, 21, true), 40)).toBe(true)
  expect(isAllowed(range(null, null), 0)).toBe(false)
})
