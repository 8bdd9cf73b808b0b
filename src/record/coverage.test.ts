import { expect, test } from 'vitest'
import type { ArrangementKind, ArrangementStatus } from '../model/codes.ts'
import type { Place, Time } from '../model/reading.ts'
import type { KeptClaim } from '../model/record.ts'
import { arrangementsOf } from './arrangements.ts'
import { type CoverageSubject, CoverageTest, testCoverage } from './coverage.ts'
import { day, otherClaim, place, source, sourceMap, speaker, words } from './given.ts'

const SYRIA = place('Syria', { precision: 'country', admin1: null })
const ALEPPO = place('Aleppo')
const LATAKIA = place('Latakia', { lat: 35.53, lon: 35.79 })
const GHOUTA = place('Eastern Ghouta', { precision: 'area_vague', lat: 33.54, lon: 36.42 })

interface Said {
  readonly kind?: ArrangementKind
  readonly status?: ArrangementStatus
  readonly time?: Time | null
  readonly areasIn?: readonly Place[]
  readonly areasOut?: readonly Place[]
  readonly parties?: readonly string[]
  readonly exact?: string
  readonly by?: string
}

function says(
  id: string,
  {
    kind = 'truce',
    status = 'in_effect',
    time = null,
    areasIn = [SYRIA],
    areasOut = [],
    parties = [],
    exact,
    by,
  }: Said,
): KeptClaim {
  const arrangement = { kind, status, areasIn, areasOut, parties }
  const about = { kind: 'arrangement', arrangement, time, places: areasIn, ...(by ? { speaker: speaker(by) } : {}) }
  return otherClaim(id, exact === undefined ? about : { ...about, passage: words(exact) })
}

const DAYS: Readonly<Record<string, string>> = {
  's-1': '2016-02-27',
  's-2': '2016-03-10',
  's-3': '2016-05-01',
  's-4': '2016-09-12',
}
const sources = sourceMap(...Object.entries(DAYS).map(([id, publishedAt]) => source(id, { publishedAt })))
const together = (...claims: readonly KeptClaim[]) => arrangementsOf(claims, sources)

test.each<[string, KeptClaim[], number]>([
  ['one truce in two reports', [says('s-1', { time: day('2016-02-27') }), says('s-2', {})], 1],
  [
    'a truce, also called cessation of hostilities',
    [says('s-1', {}), says('s-1', { kind: 'cessation_of_hostilities' })],
    1,
  ],
  ['a truce and a freeze', [says('s-3', {}), says('s-3', { kind: 'freeze' })], 2],
  ['a truce for the country and one for two towns', [says('s-3', {}), says('s-3', { areasIn: [LATAKIA, GHOUTA] })], 2],
  ['truces in two towns', [says('s-3', { areasIn: [LATAKIA] }), says('s-3', { areasIn: [ALEPPO] })], 2],
  ['a truce in February and one in September', [says('s-1', {}), says('s-4', {})], 2],
  [
    'two truces that begin on different days',
    [says('s-1', { time: day('2016-02-27') }), says('s-2', { time: day('2016-03-09') })],
    2,
  ],
  [
    'truces in two countries',
    [says('s-1', {}), says('s-1', { areasIn: [place('Yemen', { precision: 'country', country: 'YE' })] })],
    2,
  ],
  [
    'a truce and what was said then of a day long after, with another country spoken of between',
    [
      says('s-1', {}),
      says('s-2', { status: 'extended', time: day('2016-08-20') }),
      says('s-4', {
        areasIn: [place('Yemen', { precision: 'country', country: 'YE' })],
        time: day('2016-06-01'),
      }),
    ],
    2,
  ],
  [
    'a deal that would come if',
    [{ ...says('s-1', {}), claim: { ...says('s-1', {}).claim, modality: 'conditional' } }],
    0,
  ],
])('puts together: %s', (_, claims, count) => {
  expect(together(...claims)).toHaveLength(count)
})

test('what is said stands side by side, by day; nothing collapses by itself', () => {
  const [truce] = together(
    says('s-2', { status: 'in_effect', by: 'Moscow' }),
    says('s-1', { status: 'in_effect', time: day('2016-02-27') }),
    says('s-2', { status: 'collapsed', by: 'Rebel council' }),
  )
  expect(truce.id).toBe('truce-2016-02-27-syria')
  expect(truce.events.map(({ status, origin, from, saidOn }) => [status, origin, from, saidOn])).toEqual([
    ['in_effect', 'Paper s-1', '2016-02-27', '2016-02-27'],
    ['in_effect', 'Moscow', null, '2016-03-10'],
    ['collapsed', 'Rebel council', null, '2016-03-10'],
  ])
})

test('a truce that is said not to be in force stands there as said, and covers nothing', () => {
  const said = says('s-2', {})
  const [truce] = together({ ...said, claim: { ...said.claim, modality: 'negated' } })
  expect(truce.events).toMatchObject([{ status: 'in_effect', isNegated: true }])
  expect(testCoverage(strike({ time: day('2016-03-10') }), truce).result).not.toBe('covered')
  const [held] = together(said)
  expect(testCoverage(strike({ time: day('2016-03-10') }), held).result).toBe('covered')
})

test('the order of the claims makes no difference', () => {
  const claims = [
    says('s-1', {}),
    says('s-2', { status: 'collapsed' }),
    says('s-3', { kind: 'freeze', areasIn: [LATAKIA] }),
    says('s-4', {}),
  ]
  expect(together(...[...claims].reverse())).toEqual(together(...claims))
})

const strike = (about: Partial<CoverageSubject> = {}): CoverageSubject => ({
  time: day('2016-03-01'),
  place: ALEPPO,
  eventType: 'air_strike',
  attribution: null,
  ...about,
})

const BEGUN = says('s-1', { time: day('2016-02-27') })
const HELD = says('s-2', {})

test.each<[string, KeptClaim[], CoverageSubject, string, string]>([
  ['between its beginning and when it last held', [BEGUN, HELD], strike(), 'covered', 'still on 2016-03-10'],
  ['before it began', [BEGUN, HELD], strike({ time: day('2016-02-20') }), 'not_covered', 'before 2016-02-27'],
  ['before it is first spoken of', [HELD], strike(), 'unclear', 'nothing says since when'],
  [
    'across its beginning',
    [BEGUN, HELD],
    strike({ time: day('2016-02-26', '2016-02-28') }),
    'unclear',
    'may have been before',
  ],
  [
    'after nothing more is said of it',
    [BEGUN, HELD],
    strike({ time: day('2016-03-20') }),
    'unclear',
    'nothing says that it still held',
  ],
  ['on no known day', [BEGUN, HELD], strike({ time: null }), 'unclear', 'day of the incident is not known'],
  [
    'after it ended',
    [BEGUN, says('s-2', { status: 'ended', time: day('2016-03-05') })],
    strike({ time: day('2016-03-08') }),
    'not_covered',
    'ended by 2016-03-05',
  ],
  [
    'dead to some and alive to others',
    [BEGUN, says('s-2', { status: 'collapsed', time: day('2016-02-29') }), HELD],
    strike(),
    'unclear',
    'others that it held later',
  ],
  ['a plan', [says('s-1', { status: 'proposed' })], strike(), 'not_covered', 'a plan or talks cover nothing'],
  ['talks', [says('s-1', { status: 'negotiating' })], strike(), 'not_covered', 'a plan or talks cover nothing'],
  [
    'an agreement of which nobody says that it holds',
    [says('s-1', { status: 'agreed' })],
    strike(),
    'not_covered',
    'cover nothing',
  ],
  [
    'another town',
    [says('s-1', { areasIn: [LATAKIA] }), says('s-2', { areasIn: [LATAKIA] })],
    strike(),
    'not_covered',
    'Aleppo is outside of Latakia.',
  ],
  ['an excepted town', [says('s-1', { areasOut: [ALEPPO] }), HELD], strike(), 'not_covered', 'Aleppo is excepted.'],
  ['an unknown place', [BEGUN, HELD], strike({ place: null }), 'unclear', 'place of the incident is not known'],
  [
    'the country, where it holds in a town',
    [says('s-1', { areasIn: [LATAKIA] }), says('s-2', { areasIn: [LATAKIA] })],
    strike({ place: SYRIA }),
    'unclear',
    'may lie in Latakia or not',
  ],
  [
    'no area said',
    [says('s-1', { areasIn: [] }), says('s-2', { areasIn: [] })],
    strike(),
    'unclear',
    'No claim says where it holds.',
  ],
  [
    'a party that is bound',
    [says('s-1', { parties: ['Ruritania'] }), HELD],
    strike({ attribution: { relation: 'single', actors: ['Ruritania'] } }),
    'covered',
    'named as a party',
  ],
  [
    'one who is not named',
    [says('s-1', { parties: ['Ruritania'] }), HELD],
    strike({ attribution: { relation: 'single', actors: ['Illyria'] } }),
    'unclear',
    'not among the parties',
  ],
  ['nobody knows who', [says('s-1', { parties: ['Ruritania'] }), HELD], strike(), 'unclear', 'not known who did it'],
  [
    'some groups are excepted',
    [says('s-1', { exact: 'The truce excludes two listed groups.' }), HELD],
    strike(),
    'unclear',
    'Some groups are excepted',
  ],
  ['a demonstration', [BEGUN, HELD], strike({ eventType: 'demonstration' }), 'not_covered', 'not what a truce forbids'],
  [
    'an evacuation deal',
    [says('s-1', { kind: 'evacuation_deal' }), says('s-2', { kind: 'evacuation_deal' })],
    strike(),
    'unclear',
    'may or may not forbid it',
  ],
])('coverage: %s', (_, claims, incident, result, reason) => {
  const [arrangement] = together(...claims)
  const coverage = testCoverage(incident, arrangement)
  expect(coverage.result).toBe(result)
  expect(coverage.reasons.join(' ')).toContain(reason)
})

test('an incident is held against the truces spoken of in its country and around its day', () => {
  const all = new CoverageTest(
    together(
      BEGUN,
      HELD,
      says('s-4', {}),
      says('s-2', { areasIn: [place('Yemen', { precision: 'country', country: 'YE' })] }),
    ),
  )
  expect(all.of(strike()).map((one) => one.arrangement)).toEqual(['truce-2016-02-27-syria'])
})
