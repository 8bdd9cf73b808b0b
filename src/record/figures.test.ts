import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Bound, Connection, Demographic, Group, Modality } from '../model/codes.ts'
import { isCountedApart } from '../model/counted-apart.ts'
import type { Quantity } from '../model/reading.ts'
import type { KeptClaim, KeptSource } from '../model/record.ts'
import { countFigures } from './figures.ts'
import { figure, source, sourceMap, speaker, told, words } from './given.ts'
import { linesOf } from './lines.ts'

const MONITOR = speaker('Observatory', 'monitor_network')
const RESCUERS = speaker('White Helmets', 'rescuer')

function count(claims: readonly KeptClaim[], sources: readonly KeptSource[] = defaultSources(claims)) {
  const map = sourceMap(...sources)
  return countFigures(claims, map, linesOf(claims, map))
}

const defaultSources = (claims: readonly KeptClaim[]) =>
  [...new Set(claims.map((kept) => kept.source))].map((id) => source(id))

/** low, best, high, and whether it is open. */
const killed = (claims: readonly KeptClaim[], sources?: readonly KeptSource[]) => {
  const { low, best, high, openHigh } = count(claims, sources).killed
  return [low, best, high, openHigh]
}

const said = (id: string, quantities: readonly Quantity[], by = MONITOR, modality: Modality = 'attributed') =>
  told(id, { speaker: by, quantities, modality })

const exact = (n: number, about: Partial<Quantity> = {}) => figure(`${n} people`, n, n, about)
const DAUGHTERS = 'A woman and her three daughters died.'
const family = (id: string, text = DAUGHTERS) => {
  const at = (exact: string) => ({ phrase: words(exact, text.indexOf(exact)) })
  const woman = exact(1, { demographic: 'woman', ...at('A woman') })
  return told(id, { passage: words(text), quantities: [woman, exact(3, at('three daughters'))] })
}
/** One report that tells of people one by one, side by side. */
const beside = (text: string, people: readonly [string, number, Partial<Quantity>?][], again: Quantity[] = []) => [
  told('s-1', {
    passage: words(text),
    quantities: people.map(([who, n, about]) => exact(n, { ...about, phrase: words(who, text.indexOf(who)) })),
  }),
  told('s-1', { quantities: again }),
]
const atLeast = (n: number) => figure(`at least ${n}`, n, null)

test.each<[string, KeptClaim[], ReturnType<typeof killed>]>([
  ['one exact figure', [said('s-1', [exact(22)])], [22, 22, 22, false]],
  ['at least 22 is open above', [said('s-1', [atLeast(22)])], [22, 22, 22, true]],
  ['about 30 is 27 to 33', [said('s-1', [figure('about 30', 27, 33, { bound: 'approx' })])], [27, 30, 33, false]],
  ['up to 30 may be fewer', [said('s-1', [figure('up to 30', 1, 30, { bound: 'at_most' })])], [1, 30, 30, false]],
  ['a range takes its lower end', [said('s-1', [figure('20 to 25', 20, 25, { bound: 'range' })])], [20, 20, 25, false]],
  ['no one was killed', [said('s-1', [figure('no one', 0, 0, { bound: 'zero' })])], [0, 0, 0, false]],
  ['silence is unknown', [said('s-1', [])], [null, null, null, false]],
  [
    'no reports yet is unknown',
    [said('s-1', [figure('no reports', null, null, { bound: 'no_report' })])],
    [null, null, null, false],
  ],
  ['two origins that differ', [said('s-1', [exact(20)]), said('s-2', [exact(25)], RESCUERS)], [20, 20, 25, false]],
  [
    'a number goes before "dozens" for best',
    [said('s-1', [exact(40)]), said('s-2', [figure('dozens', 24, null, { bound: 'vague' })], RESCUERS)],
    [24, 40, 40, true],
  ],
  [
    'a teacher and a nurse are two',
    beside('A teacher and a nurse died.', [
      ['A teacher', 1, { role: 'teacher' }],
      ['a nurse', 1, { role: 'health_worker' }],
    ]),
    [2, 2, 2, false],
  ],
  [
    'a driver and his daughter are two, and the driver is told of again',
    beside(
      'A driver and his daughter died.',
      [
        ['A driver', 1],
        ['his daughter', 1],
      ],
      [exact(1)],
    ),
    [2, 2, 2, false],
  ],
  [
    'a driver and two policemen are three',
    beside('A driver and two policemen died.', [
      ['A driver', 1],
      ['two policemen', 2, { group: 'security_forces' }],
    ]),
    [3, 3, 3, false],
  ],
  [
    '12 civilians and 5 fighters are 17, and the 12 are told of again',
    beside(
      '12 civilians and 5 fighters died.',
      [
        ['12 civilians', 12, { group: 'civilian' }],
        ['5 fighters', 5, { group: 'combatant' }],
      ],
      [exact(12, { group: 'civilian' })],
    ),
    [17, 17, 17, false],
  ],
  ['only "dozens"', [said('s-1', [figure('dozens', 24, null, { bound: 'vague' })])], [24, 24, 24, true]],
  [
    'the same origin is more exact further down',
    [said('s-1', [figure('dozens', 24, null, { bound: 'vague' }), exact(34)])],
    [34, 34, 34, false],
  ],
  ['at least 20, then 22, in one report', [said('s-1', [atLeast(20), exact(22)])], [22, 22, 22, false]],
  ['a woman and her three daughters are four', [family('s-1')], [4, 4, 4, false]],
  [
    'in another sentence they may be the same',
    [family('s-1', 'A woman died. Police told of three daughters.')],
    [3, 3, 3, false],
  ],
  [
    '12 civilians and 5 fighters',
    [said('s-1', [exact(12, { group: 'civilian' }), exact(5, { group: 'combatant' })])],
    [17, 17, 17, false],
  ],
  [
    '12 civilians in one sentence, 5 fighters in the next',
    [said('s-1', [exact(12, { group: 'civilian' })]), said('s-1', [exact(5, { group: 'combatant' })])],
    [17, 17, 17, false],
  ],
  [
    '20 people, 12 civilians of them',
    [said('s-1', [exact(20), exact(12, { group: 'civilian' })])],
    [20, 20, 20, false],
  ],
  [
    'three women and two children',
    [said('s-1', [exact(3, { demographic: 'woman' }), exact(2, { demographic: 'child' })])],
    [5, 5, 5, false],
  ],
  [
    'a girl may be the child',
    [said('s-1', [exact(1, { demographic: 'girl' }), exact(2, { demographic: 'child' })])],
    [2, 2, 2, true],
  ],
  [
    'a woman beside 56 people',
    [said('s-1', [exact(56)]), said('s-2', [exact(1, { demographic: 'woman' })], RESCUERS)],
    [56, 56, 56, false],
  ],
  [
    'parts are not added',
    [said('s-1', [exact(22), exact(9, { demographic: 'child', partOf: '22 people' })])],
    [22, 22, 22, false],
  ],
  ['three, then another two', [said('s-1', [exact(3), exact(2, { increment: true })])], [5, 5, 5, false]],
  ['another two of unknown many', [said('s-1', [exact(2, { increment: true })])], [2, 2, 2, true]],
  ['missing are not dead', [said('s-1', [exact(3), exact(9, { harm: 'missing' })])], [3, 3, 3, false]],
  ['feared dead are not dead', [said('s-1', [exact(9, { harm: 'feared_dead' })])], [null, null, null, false]],
  ['bodies beside persons', [said('s-1', [exact(22), exact(30, { unit: 'bodies' })])], [22, 22, 22, false]],
  ['bodies alone', [said('s-1', [exact(30, { unit: 'bodies' })])], [30, 30, 30, false]],
  ['strikes are no people', [said('s-1', [exact(30, { unit: 'strikes' })])], [null, null, null, false]],
  [
    'what is denied does not count',
    [said('s-1', [exact(22)]), said('s-2', [exact(90)], RESCUERS, 'denied')],
    [22, 22, 22, false],
  ],
  [
    'what is planned does not count',
    [said('s-1', [exact(90)], MONITOR, 'planned_or_future')],
    [null, null, null, false],
  ],
  [
    'a firm figure goes before a hedged one',
    [said('s-1', [exact(25)]), said('s-2', [exact(20)], RESCUERS, 'hedged')],
    [20, 25, 25, false],
  ],
  [
    'a named origin goes before residents',
    [said('s-1', [exact(25)]), said('s-2', [exact(20)], speaker('residents', 'witness'))],
    [20, 25, 25, false],
  ],
  [
    'an outsider goes before a party',
    [said('s-1', [exact(25)]), said('s-2', [exact(20)], speaker('Front', 'party_to_conflict'))],
    [20, 25, 25, false],
  ],
])('%s', (_, claims, range) => {
  expect(killed(claims)).toEqual(range)
})

test.each<[string, number, [string, string], ReturnType<typeof killed>]>([
  ['a later figure of the same origin replaces the earlier', 30, ['2016-05-01', '2016-05-02'], [30, 30, 30, false]],
  ['a revision downwards too', 10, ['2016-05-01', '2016-05-02'], [10, 10, 10, false]],
  ['whichever came to the record first', 30, ['2016-05-02', '2016-05-01'], [22, 22, 22, false]],
  ['on one day both stand', 30, ['2016-05-01', '2016-05-01'], [22, 22, 30, false]],
  ['by the hour where both tell it', 30, ['2016-05-01T08:00:00Z', '2016-05-01T10:00:00+01:00'], [30, 30, 30, false]],
])('%s', (_, later, [first, second], range) => {
  const sources = [source('s-1', { publishedAt: first }), source('s-2', { publishedAt: second })]
  expect(killed([said('s-1', [exact(22)]), said('s-2', [exact(later)])], sources)).toEqual(range)
})

test('a figure whose words are no longer found at their place does not count, and stays visible', () => {
  const broken = { ...said('s-1', [exact(22)]), isBroken: true }
  expect(killed([broken])).toEqual([null, null, null, false])
  expect(count([broken]).counted[0].use).toBe('discounted')
})

test('a changed page replaces what it said before', () => {
  const sources = [source('s-1', { publisher: 'P' }), source('s-2', { publisher: 'P', follows: 's-1' })]
  expect(killed([told('s-1', { quantities: [exact(22)] }), told('s-2', { quantities: [exact(25)] })], sources)).toEqual(
    [25, 25, 25, false],
  )
})

test('a later figure by another origin replaces nothing, and is the best', () => {
  const sources = [source('s-1', { publishedAt: '2016-05-01' }), source('s-2', { publishedAt: '2016-05-02' })]
  expect(killed([said('s-1', [exact(20)]), said('s-2', [exact(25)], RESCUERS)], sources)).toEqual([20, 25, 25, false])
})

test('a later "dozens" does not replace a number it allows', () => {
  const sources = [source('s-1', { publishedAt: '2016-05-01' }), source('s-2', { publishedAt: '2016-05-02' })]
  const dozens = figure('dozens', 24, null, { bound: 'vague' })
  expect(killed([said('s-1', [exact(40)]), said('s-2', [dozens])], sources)).toEqual([24, 40, 40, true])
})

test('a replaced figure stays visible', () => {
  const sources = [source('s-1', { publishedAt: '2016-05-01' }), source('s-2', { publishedAt: '2016-05-02' })]
  const { counted } = count([said('s-1', [exact(22)]), said('s-2', [exact(30)])], sources)
  expect(counted.map(({ phrase, use }) => [phrase, use])).toEqual([
    ['22 people', 'superseded'],
    ['30 people', 'active'],
  ])
})

test.each<[string, string, [number, number | null, number, boolean]]>([
  ['12 casualties: of the killed 0 to 12', 'The shelling caused 12 casualties.', [0, null, 12, false]],
  ['12 killed or wounded: at least one was killed', 'The shelling left 12 killed or wounded.', [1, null, 12, false]],
])('%s', (_, sentence, range) => {
  const claim = said('s-1', [exact(12, { harm: 'killed_or_injured' })])
  const passage = { ...claim.claim.passage, exact: sentence }
  expect(killed([{ ...claim, claim: { ...claim.claim, passage } as KeptClaim['claim'] }])).toEqual(range)
})

test('killed and injured together give no bound where the killed are counted', () => {
  expect(killed([said('s-1', [exact(3)]), said('s-2', [exact(12, { harm: 'killed_or_injured' })], RESCUERS)])).toEqual([
    3,
    3,
    3,
    false,
  ])
})

test('no casualties: none killed and none injured', () => {
  const { killed: dead, injured } = count([
    said('s-1', [figure('no casualties', 0, 0, { bound: 'zero', harm: 'killed_or_injured' })]),
  ])
  expect([dead.high, injured.high]).toEqual([0, 0])
})

test('kinds of people are counted apart, parts among them', () => {
  const { figures } = count([
    said('s-1', [
      exact(22, { group: 'civilian' }),
      exact(9, { group: 'civilian', demographic: 'child', partOf: '22 people' }),
    ]),
  ])
  const kinds = figures.map(({ harm, group, demographic, range }) => [harm, group, demographic, range.best])
  expect(kinds).toEqual([
    ['killed', null, null, 22],
    ['injured', null, null, null],
    ['killed', null, 'child', 9],
    ['killed', 'civilian', null, 22],
  ])
})

const CIVILIANS = { group: 'civilian' } as const
const FIGHTERS = { group: 'combatant' } as const

test.each<[string, KeptClaim[], boolean]>([
  ['one origin each', [said('s-1', [exact(7, CIVILIANS)]), said('s-2', [exact(15, FIGHTERS)], RESCUERS)], true],
  ['both by one origin', [said('s-1', [exact(7, CIVILIANS), exact(15, FIGHTERS)])], false],
  ['both civilians', [said('s-1', [exact(7, CIVILIANS)]), said('s-2', [exact(15, CIVILIANS)], RESCUERS)], false],
  ['one for all', [said('s-1', [exact(7, CIVILIANS)]), said('s-2', [exact(15)], RESCUERS)], false],
])('civilians and fighters stand apart: %s', (_, claims, isApart) => {
  const map = sourceMap(...defaultSources(claims))
  const lines = linesOf(claims, map)
  const counting = countFigures(claims, map, lines)
  expect(isCountedApart({ counted: counting.counted, lines: lines.lines }, 'killed')).toBe(isApart)
  expect(counting.killed.reason.startsWith('Some origins count civilians alone')).toBe(isApart)
})

const chosen = (value: number) => ({
  harm: 'killed' as const,
  value,
  purpose: 'the yearly report',
  reason: 'seen the list',
  by: 'ana',
  at: '',
})

test.each([
  [21, [20, 21, 25]],
  [40, [20, 40, 40]],
  [2, [2, 2, 25]],
])('a person chooses %i, and the range holds it', (value, range) => {
  const claims = [said('s-1', [exact(20)]), said('s-2', [exact(25)], RESCUERS)]
  const map = sourceMap(source('s-1'), source('s-2'))
  const { killed: counted } = countFigures(claims, map, linesOf(claims, map), [chosen(value)])
  expect([counted.low, counted.best, counted.high]).toEqual(range)
  expect(counted.policy).toBe('person')
  expect(counted.reason).toContain('Chosen by ana for the yearly report: seen the list')
})

const anyQuantity: fc.Arbitrary<Quantity> = fc
  .record({
    floor: fc.nat(300),
    width: fc.option(fc.nat(100), { nil: null }),
    bound: fc.constantFrom<Bound>(
      'exact',
      'at_least',
      'approx',
      'range',
      'vague',
      'at_most',
      'plural_only',
      'no_report',
    ),
    harm: fc.constantFrom('killed', 'injured', 'killed_or_injured', 'missing') as fc.Arbitrary<Quantity['harm']>,
    group: fc.constantFrom<Group | null>('civilian', 'combatant', 'unknown_status', null),
    demographic: fc.constantFrom<Demographic | null>('child', 'woman', 'girl', null, null, null),
    unit: fc.constantFrom('persons', 'persons', 'bodies', 'strikes') as fc.Arbitrary<Quantity['unit']>,
    increment: fc.boolean(),
    isPart: fc.boolean(),
  })
  .map(({ floor, width, isPart, ...about }) =>
    figure('some', floor, width === null ? null : floor + width, { ...about, partOf: isPart ? '22 people' : null }),
  )

const anyClaim = fc
  .record({
    source: fc.constantFrom('s-1', 's-2', 's-3'),
    by: fc.constantFrom<[string, Connection] | null>(
      ['Observatory', 'monitor_network'],
      ['Front', 'party_to_conflict'],
      ['residents', 'witness'],
      null,
    ),
    quantities: fc.array(anyQuantity, { maxLength: 4 }),
    modality: fc.constantFrom<Modality>('asserted', 'attributed', 'hedged', 'denied', 'historical'),
  })
  .map(({ source: id, by, quantities, modality }) => told(id, { speaker: by && speaker(...by), quantities, modality }))

const threeSources = ['2016-05-01', '2016-05-02', null].map((publishedAt, i) => source(`s-${i + 1}`, { publishedAt }))

test('low is at most best, and best at most high, always', () => {
  fc.assert(
    fc.property(fc.array(anyClaim, { maxLength: 8 }), fc.option(fc.nat(400), { nil: null }), (claims, choice) => {
      const map = sourceMap(...threeSources)
      const counting = countFigures(claims, map, linesOf(claims, map), choice === null ? [] : [chosen(choice)])
      for (const { range } of counting.figures) {
        const { low, best, high } = range
        if (low !== null && high !== null) expect(low).toBeLessThanOrEqual(high)
        if (best !== null) {
          expect(low).toBeLessThanOrEqual(best)
          expect(best).toBeLessThanOrEqual(high ?? -1)
        }
      }
    }),
  )
})

test('the order of the claims makes no difference', () => {
  fc.assert(
    fc.property(
      fc
        .array(anyClaim, { maxLength: 6 })
        .chain((claims) => fc.tuple(fc.constant(claims), fc.shuffledSubarray(claims, { minLength: claims.length }))),
      ([claims, shuffled]) => {
        expect(count(shuffled, threeSources).figures).toEqual(count(claims, threeSources).figures)
      },
    ),
  )
})

test('saying the same thing once more changes no figure', () => {
  fc.assert(
    fc.property(fc.array(anyClaim, { minLength: 1, maxLength: 6 }), (claims) => {
      const again = [...claims, { ...claims[0], id: `${claims[0].id}.2` }]
      const ranges = (all: readonly KeptClaim[]) => {
        const { killed: dead, injured } = count(all, threeSources)
        return [dead, injured].map(({ low, best, high, openHigh }) => [low, best, high, openHigh])
      }
      expect(ranges(again)).toEqual(ranges(claims))
    }),
  )
})
