import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { KeptClaim, KeptSource } from '../model/record.ts'
import { centralUnits } from './central.ts'
import { day, figure, place, source, told, words } from './given.ts'
import { explainMatch, isMatch, mayMatch } from './match.ts'
import { commonnessOf, neighbouringPairs, proposeIncidents } from './propose.ts'
import { countTerms, type TermCounts } from './terms.ts'
import { unitsOf } from './unit.ts'
import { LEARNT_WEIGHTS } from './weights.ts'

const atareb = place('Atareb', { lat: 36.139, lon: 36.829 })
const salqin = place('Salqin', { lat: 36.138, lon: 36.452 })

interface Report {
  readonly claims: KeptClaim[]
  readonly source: KeptSource
}

function report(id: string, text: string, about: Parameters<typeof told>[1], publishedAt: string): Report {
  const kept = told(id, { id: `incident:0-${text.length}`, passage: words(text), ...about })
  return { claims: [kept], source: source(id, { textHash: `hash of ${text}`, publishedAt }) }
}

const killed = (n: number) => [figure(`${n} people`, n, n)]
const market = (id: string, text: string, n: number, time = day('2017-11-13')) =>
  report(id, text, { places: [atareb], time, quantities: killed(n), placeHit: ['market'] }, '2017-11-14')

const REPORTS = [
  market('s-1', 'At least three raids on the market of Atareb killed people who had come to buy vegetables', 53),
  market('s-2', 'Jets bombed the crowded market of Atareb and rescuers pulled bodies from collapsed stalls', 61),
  market('s-3', 'The strike on the Atareb market left traders and a police officer dead', 53),
  report(
    's-4',
    'Shells landed near a school in Salqin',
    { places: [salqin], time: day('2017-11-13'), eventType: 'shelling', quantities: killed(2), placeHit: ['school'] },
    '2017-11-14',
  ),
  market('s-5', 'Warplanes came back to Atareb a year later and hit olive groves', 53, day('2018-11-20')),
]

const propose = (reports: readonly Report[]) =>
  proposeIncidents(
    reports.flatMap((one) => one.claims),
    reports.map((one) => one.source),
  )

const bySource = (reports: readonly Report[]) =>
  propose(reports)
    .groups.map((group) =>
      group
        .map((unit) => unit.source)
        .sort()
        .join(' '),
    )
    .sort()

test('the acts of a bulletin stay apart when it comes a second time, in other bytes', () => {
  const bulletin = (id: string): Report => {
    const acts = ['Atareb', 'Salqin', 'Harim'].map((name, i) => {
      const text = `The enemy shelled ${name} and killed Halim Example's neighbour`
      return told(id, {
        ...{ id: `incident:${i * 100}`, incident: `incident-${i + 1}`, passage: words(text, i * 100) },
        ...{ places: [place(name, { lat: 36 + i, lon: 36.5 })], eventType: 'shelling', quantities: killed(1) },
      })
    })
    return { claims: acts, source: source(id, { textHash: 'the same', publishedAt: '2017-11-14' }) }
  }
  expect(bySource([bulletin('s-1'), bulletin('s-2')])).toEqual(['s-1 s-2', 's-1 s-2', 's-1 s-2'])
})

test('three reports of one strike come together; another place, and another year, stay apart', () => {
  expect(bySource(REPORTS)).toEqual(['s-1 s-2 s-3', 's-4', 's-5'])
})

test('the claims of a group are what its units are made of', () => {
  const { claims } = propose(REPORTS)
  expect(claims.flat().sort()).toEqual(REPORTS.flatMap((one) => one.claims.map((claim) => claim.id)).sort())
})

test('the same reports in any order, under any ids, give the same groups', () => {
  const expected = propose(REPORTS).groups.map((group) => group.map((unit) => unit.order))
  fc.assert(
    fc.property(fc.shuffledSubarray(REPORTS, { minLength: REPORTS.length }), (shuffled) => {
      const renamed = shuffled.map(({ claims, source: from }, index) => ({
        source: { ...from, id: `s-${index + 1}` },
        claims: claims.map((kept) => ({ ...kept, source: `s-${index + 1}`, id: `s-${index + 1}#${kept.claim.id}` })),
      }))
      expect(propose(renamed).groups.map((group) => group.map((unit) => unit.order))).toEqual(expected)
    }),
  )
})

const explained = (a: Report, b: Report) => {
  const units = unitsOf([...a.claims, ...b.claims], [a.source, b.source])
  return explainMatch(units[0], units[1], commonnessOf(countTerms(units), LEARNT_WEIGHTS), LEARNT_WEIGHTS)
}

test('a match is explained: each field, what it is worth, and the sum', () => {
  const { fields, total, threshold, isMatch } = explained(REPORTS[0], REPORTS[2])
  expect(isMatch).toBe(true)
  expect(total).toBeGreaterThanOrEqual(threshold)
  expect(fields.reduce((sum, field) => sum + field.weight, 0)).toBeCloseTo(total)
  expect(fields.find((field) => field.field === 'place')?.why).toBe('both name Atareb; 2 of 2 units do')
  expect(fields.find((field) => field.field === 'killed')).toMatchObject({ level: 'equal_over_12', why: 'both 53' })
})

test('explaining says the same whichever comes first', () => {
  expect(explained(REPORTS[0], REPORTS[1])).toEqual(explained(REPORTS[1], REPORTS[0]))
})

test('figures alone never match, whatever they are worth', () => {
  const bare = (id: string, text: string, n: number, publishedAt: string) =>
    report(
      id,
      text,
      { places: [], time: null, quantities: [figure(`${n}`, n, n), figure(`${n}`, n, n, { harm: 'injured' })] },
      publishedAt,
    )
  const match = explained(
    bare('s-1', 'a plain tale', 61, '2017-11-01'),
    bare('s-2', 'some bare story', 61, '2017-11-20'),
  )
  expect(match.isMatch).toBe(false)
  expect(match.fields.map((field) => field.field)).toContain('rule')
})

test('likeness of words alone never matches', () => {
  const text = 'raids on a crowded market killed traders who sold vegetables under torn awnings'
  const like = (id: string, time: string, where: Report['claims'][0]['claim']['places']) =>
    report(id, `${id} ${text}`, { places: where, time: day(time) }, time)
  const match = explained(like('s-1', '2017-11-13', [atareb]), like('s-2', '2017-12-20', [salqin]))
  expect(match.isMatch).toBe(false)
})

test('only neighbours in place, time or rare words are compared', () => {
  const units = unitsOf(
    REPORTS.flatMap((one) => one.claims),
    REPORTS.map((one) => one.source),
  )
  const far = report(
    's-9',
    'Gunmen stormed a bank in Aden',
    { places: [place('Aden', { country: 'YE', lat: 12.8, lon: 45 })], time: day('2015-01-05') },
    '2015-01-06',
  )
  const all = [...units, ...unitsOf(far.claims, [far.source])]
  const pairs = neighbouringPairs(all, commonnessOf(countTerms(all), LEARNT_WEIGHTS))
  expect(pairs).toContainEqual([0, 1])
  expect(pairs.filter(([, b]) => all[b].source === 's-9')).toEqual([])
})

test('a report is about what its headline and lead tell, the rest is background', () => {
  const at = (start: number, incident: string) => told('s-1', { passage: words('told', start), incident })
  const units = unitsOf([at(0, 'incident-1'), at(500, 'incident-2'), at(2000, 'incident-3')], [source('s-1')])
  expect(centralUnits(units).map((unit) => unit.id)).toEqual(['s-1#incident-1', 's-1#incident-2'])
  expect(centralUnits(units.slice(2))).toHaveLength(1)
})

test('what could match is known from places and figures alone, and never wrongly denied', () => {
  const named = (id: string, n: number, time = day('2017-11-13')) =>
    market(
      id,
      'The nurse Salma Qassem said that jets had bombed the market while Karim Darwish was at the gate',
      n,
      time,
    )
  const reports = [...REPORTS, named('s-6', 53), named('s-7', 61), named('s-8', 4, day('2017-11-17'))]
  const units = unitsOf(
    reports.flatMap((one) => one.claims),
    reports.map((one) => one.source),
  )
  const counts = countTerms(units)
  const ofPlaces: TermCounts = {
    units: counts.units,
    of(term) {
      if (!term.startsWith('place:')) throw new Error(`${term} was asked for`)
      return counts.of(term)
    },
  }
  const [all, places] = [commonnessOf(counts, LEARNT_WEIGHTS), commonnessOf(ofPlaces, LEARNT_WEIGHTS)]
  const pairs = units.flatMap((a, i) => units.slice(i + 1).map((b) => [a, b] as const))
  const matching = pairs.filter(([a, b]) => isMatch(a, b, all, LEARNT_WEIGHTS))
  const likely = pairs.filter(([a, b]) => mayMatch(a, b, places, LEARNT_WEIGHTS))
  expect(matching.length).toBeGreaterThan(0)
  for (const pair of matching) expect(likely).toContain(pair)
  expect(likely.length).toBeLessThan(pairs.length)
})
