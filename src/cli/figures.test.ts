import { expect, test } from 'vitest'
import { cut, quantity } from '../../test/sample-reading.ts'
import type { Quantity } from '../model/reading.ts'
import { figureRows, listed, range, weightOf } from './figures.ts'

const TEXT =
  '3 5 27 33 dozens of people / more than 250 civilians / around 50 / civilians were killed / nobody / no word yet / fewer than 20'
const counted = (floor: number | null, ceiling: number | null, given: Partial<Quantity> = {}): Quantity =>
  quantity(TEXT, '3', { floor, ceiling, ...given })
const worded = (words: string, given: Partial<Quantity>): Quantity => quantity(TEXT, words, given)

const told = (quantities: Quantity[]) => ({ quantities, passage: cut(TEXT, TEXT) })

const killed = (...claims: Quantity[][]): string =>
  figureRows(claims.map(told))
    .filter((row) => row.label === 'killed')
    .map((row) => row.value)
    .join('|')

test.each<[string, Quantity[][]]>([
  ['3 people', [[counted(3, 3)]]],
  ['1 person', [[counted(1, 1)]]],
  ['3 civilians', [[counted(3, 3, { group: 'civilian' })]]],
  ['5 people, among them 1', [[counted(5, 5), counted(1, 1, { partOf: '5' })]]],
  ['27 civilians, among them 6', [[counted(27, 27, { group: 'civilian' }), counted(6, 6, { partOf: '27' })]]],
  ['27–33 people', [[counted(27, 27)], [counted(33, 33)]]],
  ['5 or more people', [[counted(5, null, { bound: 'at_least' })]]],
  ['3 or more people', [[counted(3, 3)], [counted(5, null, { bound: 'at_least' })]]],
  [
    '3 civilians, among them 1 child',
    [[counted(3, 3, { group: 'civilian' }), counted(1, 1, { demographic: 'child', partOf: '3' })]],
  ],
  [
    '9 people, among them 2 children and 4 women',
    [[counted(9, 9), counted(2, 2, { demographic: 'child' }), counted(4, 4, { demographic: 'woman' })]],
  ],
  ['1 child', [[counted(1, 1, { demographic: 'child' })]]],
  ['3 civilians and 4 fighters', [[counted(3, 3, { group: 'civilian' }), counted(4, 4, { group: 'combatant' })]]],
  ['3 civilians and 4 fighters', [[counted(3, 3, { group: 'civilian' })], [counted(4, 4, { group: 'combatant' })]]],
  ['3–5 people', [[counted(3, 3, { group: 'civilian' })], [counted(4, 4, { group: 'combatant' })], [counted(5, 5)]]],
  [
    '22 people, among them 20 civilians and 2 health workers',
    [[counted(22, 22)], [counted(20, 20, { group: 'civilian' }), counted(2, 2, { role: 'health_worker' })]],
  ],
  ['12–13 people', [[counted(12, 12, { group: 'civilian' })], [counted(13, 13)]]],
  ['2 health workers', [[counted(2, 2, { role: 'health_worker' })]]],
  ['14 bodies', [[counted(14, 14, { unit: 'bodies' })]]],
  ['none', [[counted(0, 0, { bound: 'zero' })]]],
  ['no reports yet', [[worded('no word yet', { bound: 'no_report', floor: null, ceiling: null })]]],
  [
    '24 or more people (“dozens of people”)',
    [[worded('dozens of people', { bound: 'vague', floor: 24, ceiling: null })]],
  ],
  [
    '2 or more civilians (“civilians”)',
    [[worded('civilians', { bound: 'plural_only', floor: 2, ceiling: null, group: 'civilian' })]],
  ],
  ['45–55 people (“around 50”)', [[worded('around 50', { bound: 'approx', floor: 45, ceiling: 55 })]]],
  [
    'more than 250 civilians',
    [[worded('more than 250 civilians', { bound: 'more_than', floor: 251, ceiling: null, group: 'civilian' })]],
  ],
  ['fewer than 20 people', [[worded('fewer than 20', { bound: 'less_than', floor: 1, ceiling: 19 })]]],
])('killed: %s', (words, claims) => {
  expect(killed(...claims)).toBe(words)
})

// Who stand side by side are no part of one another: together they are one figure more.
test.each<[string, string, [string, number, Partial<Quantity>?][]]>([
  [
    '4 people, among them 1 woman',
    'A woman and her three daughters died.',
    [
      ['A woman', 1, { demographic: 'woman' }],
      ['three daughters', 3],
    ],
  ],
  [
    '3 people, among them 2 members of the security forces and 1 girl',
    'Two policemen and a schoolgirl were shot dead.',
    [
      ['Two policemen', 2, { group: 'security_forces' }],
      ['a schoolgirl', 1, { demographic: 'girl' }],
    ],
  ],
  [
    '4 people, among them 1 man and 1 woman',
    'Killed were a man, a woman and two guests.',
    [
      ['a man', 1, { demographic: 'man' }],
      ['a woman', 1, { demographic: 'woman' }],
      ['two guests', 2],
    ],
  ],
  [
    '2 people',
    'A driver and his daughter died.',
    [
      ['A driver', 1],
      ['his daughter', 1],
    ],
  ],
  [
    '3 people, among them 1 health worker',
    'Ali Hadi (27), his brother Samir (19) and a paramedic died.',
    [
      ['Ali Hadi', 1],
      ['his brother', 1],
      ['a paramedic', 1, { role: 'health_worker', group: 'civilian' }],
    ],
  ],
  [
    '10 people, among them 3 women and 1 child',
    'Ten people, three women and a child, died.',
    [
      ['Ten people', 10],
      ['three women', 3, { demographic: 'woman' }],
      ['a child', 1, { demographic: 'child' }],
    ],
  ],
  [
    '10 people, among them 3 women',
    'Ten people, three women, died.',
    [
      ['Ten people', 10],
      ['three women', 3, { demographic: 'woman' }],
    ],
  ],
  [
    '10 people, among them 3 women',
    'Ten people died. Three women were with them.',
    [
      ['Ten people', 10],
      ['Three women', 3, { demographic: 'woman' }],
    ],
  ],
])('%s: %s', (words, text, figures) => {
  const quantities = figures.map(([phrase, floor, given]) => quantity(text, phrase, { floor, ...given }))
  expect(figureRows([{ quantities, passage: cut(text, text) }])).toEqual([{ label: 'killed', value: words }])
})

test('harms keep their order and their own words', () => {
  const rows = figureRows([
    told([
      counted(4, 4, { harm: 'missing' }),
      counted(6, 6, { harm: 'killed_or_injured' }),
      counted(2, 2, { harm: 'injured' }),
      counted(1, 1),
      counted(9, 9, { harm: null, unit: 'munitions' }),
    ]),
  ])
  expect(rows).toEqual([
    { label: 'killed', value: '1 person' },
    { label: 'injured', value: '2 people' },
    { label: 'harmed', value: '6 people killed or injured' },
    { label: 'missing', value: '4 people' },
  ])
})

test.each([
  [3, 3, '3'],
  [27, 33, '27–33'],
  [5, null, '5 or more'],
  [425_001, null, '425,001 or more'],
  [999, 1_000, '999–1,000'],
])('from %s to %s is %s', (low, high, words) => {
  expect(range(low, high)).toBe(words)
})

test('an incident weighs what its largest floor says, and an unknown number weighs nothing', () => {
  expect(weightOf([[counted(3, 3)], [counted(5, null), counted(40, 40, { harm: 'injured' })]])).toEqual([5, 40])
  expect(weightOf([[counted(null, null)]])).toEqual([0, 0])
})

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
])('%j is listed as %s', (parts, words) => {
  expect(listed(parts)).toBe(words)
})
