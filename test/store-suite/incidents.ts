// Lists of incidents by any filters, page by page, with their sums.

import { beforeEach, describe, expect, test } from 'vitest'
import type { IncidentRecord } from '../../src/model/record.ts'
import { type ListedIncident, type Store } from '../../src/storage/store.ts'
import { byGrade, overTime } from '../../src/storage/tally.ts'
import { ALEPPO, IDLIB, incidentOf, KHARKIV, report } from '../store-fixtures.ts'
import type { Suite } from './suite.ts'

export function incidentsSuite(suite: Suite): void {
  let store: Store
  beforeEach(() => {
    store = suite.store()
  })

  test('files an incident anew whose coverage alone reads otherwise', async () => {
    await store.addSources([report(1), report(20, { place: IDLIB, day: '2016-06-01' }), report(3, { place: KHARKIV })])
    const claims = await store.claims()
    const all = ['aleppo', 'idlib', 'kharkiv'].map((name, i) =>
      incidentOf(
        name,
        claims.filter(({ source }) => source === `s-${i + 1}`),
      ),
    )
    const { size } = await store.head()
    await store.keepResolution({ expectedHead: size, ledger: [], changed: all, removed: [] })
    const results = ['covered', 'unclear', 'not_covered'] as const
    const found = async () => {
      const by = async (coverage: (typeof results)[number]) => {
        const filed = await store.incidents({ coverage, country: 'SY', sort: 'killed' })
        expect(await store.countIncidents({ coverage })).toBe(await store.countIncidents({ coverage, country: 'SY' }))
        expect(filed.every((incident) => incident.coverage.some(({ result }) => result === coverage))).toBe(true)
        return filed.map(({ id }) => id).sort()
      }
      return [await by('covered'), await by('unclear'), await by('not_covered')]
    }
    const cover = async (given: Readonly<Record<string, readonly (typeof results)[number][]>>): Promise<void> => {
      const covered = (await store.incidents({})).flatMap((listed): ListedIncident[] => {
        const own = given[listed.id]
        const coverage = own?.map((result, i) => ({ arrangement: `truce-${i}`, result, reasons: [result] }))
        return coverage ? [{ ...listed, coverage }] : []
      })
      const { size: expectedHead } = await store.head()
      const gone = { ...covered[0], id: 'gone' }
      const change = { expectedHead, ledger: [], changed: [], removed: [], covered: [...covered, gone] }
      expect(await store.keepResolution(change)).toBe('kept')
    }
    expect(await found()).toEqual([[], [], []])
    await cover({ aleppo: ['covered', 'unclear'], idlib: ['unclear'] })
    expect(await found()).toEqual([['aleppo'], ['idlib'], []])
    await store.addSources([report(30)])
    const before = (await store.head()).size - 1
    await cover({ aleppo: ['covered'], idlib: ['not_covered'] })
    expect(await found()).toEqual([['aleppo'], [], ['idlib']])
    expect(await store.incidentIds({ changedSince: before })).toEqual(['aleppo', 'idlib'])
    await cover({ aleppo: [], idlib: ['covered'] })
    expect(await found()).toEqual([['idlib'], [], []])
    expect((await store.incidents({})).map(({ id }) => id).sort()).toEqual(['aleppo', 'idlib', 'kharkiv'])
  })

  test('lists incidents by any filters, and makes none from a log that has grown', async () => {
    await store.addSources([
      report(1),
      report(20, { place: IDLIB, day: '2016-06-01' }),
      report(3, { place: KHARKIV, day: null }),
    ])
    const claims = await store.claims()
    const of = (source: string) => claims.filter((claim) => claim.source === source)
    const coverage = [{ arrangement: 'x', result: 'covered', reasons: [] }] as const
    const incidents = [
      incidentOf('2016-05-01-aleppo-1', of('s-1'), { coverage }),
      incidentOf('2016-06-01-idlib-1', of('s-2'), { eventType: 'air_strike', state: 'decided' }),
      incidentOf('kharkiv-1', of('s-3'), { attribution: null }),
    ]
    const { size } = await store.head()
    expect(await store.keepResolution({ expectedHead: size - 1, ledger: [], changed: incidents, removed: [] })).toBe(
      'changed',
    )
    expect(await store.incidents()).toEqual([])
    expect(await store.keepResolution({ expectedHead: size, ledger: [], changed: incidents, removed: [] })).toBe('kept')
    expect(await store.head()).toMatchObject({ size, resolvedTo: size })
    expect(await store.incident('2016-06-01-idlib-1')).toEqual(incidents[1])
    const ids = async (filter: Parameters<Store['incidents']>[0]): Promise<string[]> => {
      const found = await store.incidents(filter)
      expect(await store.countIncidents(filter)).toBe(found.length)
      expect(await store.incidentIds(filter)).toEqual(found.map(({ id }) => id))
      return found.map(({ id }) => id.replace(/-1$/, '').replace(/^.*-/, ''))
    }
    expect(await ids({})).toEqual(['aleppo', 'idlib', 'kharkiv'])
    expect(await ids({ sort: 'killed', descending: true })).toEqual(['idlib', 'kharkiv', 'aleppo'])
    expect(await ids({ sort: 'id', descending: true })).toEqual(['kharkiv', 'idlib', 'aleppo'])
    expect(await ids({ from: '2016-05-02' })).toEqual(['idlib'])
    expect(await ids({ to: '2016-05-02' })).toEqual(['aleppo'])
    expect(await ids({ country: 'SY', eventTypes: ['air_strike'] })).toEqual(['idlib'])
    expect(await ids({ country: 'SY', admin1: 'Aleppo' })).toEqual(['aleppo'])
    expect(await ids({ place: 'KHARKIV' })).toEqual(['kharkiv'])
    expect(await ids({ around: { lat: 36, lon: 36.6, withinKm: 30 } })).toEqual(['idlib'])
    expect(await ids({ actors: ['syrian Government'], leastKilled: 2 })).toEqual(['idlib'])
    expect(await ids({ leastInjured: 1 })).toEqual([])
    expect(await ids({ leastInjured: 0 })).toEqual([])
    expect(await ids({ state: 'decided' })).toEqual(['idlib'])
    expect(await ids({ coverage: 'covered' })).toEqual(['aleppo'])
    expect(await ids({ isHealth: true })).toEqual([])
    expect(await ids({ grades: ['single_origin'], claims: [of('s-3')[0].id] })).toEqual(['kharkiv'])
    const named = ['kharkiv-1', '2016-06-01-idlib-1', 'none-1']
    expect(await ids({ ids: named })).toEqual(['idlib', 'kharkiv'])
    expect(await ids({ ids: named, sort: 'killed' })).toEqual(['kharkiv', 'idlib'])
    expect(await ids({ ids: named, country: 'SY', sort: 'killed' })).toEqual(['idlib'])
    expect(await ids({ ids: named, from: '2016-06-01', descending: true })).toEqual(['idlib'])
    expect(await ids({ ids: named, state: 'decided' })).toEqual(['idlib'])
    expect((await store.incidents({ limit: 1, offset: 1 })).map(({ id }) => id)).toEqual(['2016-06-01-idlib-1'])
    const changed = [incidentOf('2016-05-01-aleppo-1', of('s-2'))]
    await store.keepResolution({ expectedHead: size, ledger: [], changed, removed: ['kharkiv-1'] })
    expect(await ids({})).toEqual(['aleppo', 'idlib'])
    expect(await ids({ claims: [of('s-1')[0].id] })).toEqual([])
    await store.keepResolution({ expectedHead: size, ledger: [], changed, removed: [], isWhole: true })
    expect(await ids({})).toEqual(['aleppo'])
    expect(await store.verify()).toMatchObject({ kind: 'sound' })
  })

  describe('a record of many incidents', () => {
    const PLACES = [ALEPPO, IDLIB, KHARKIV, null]
    const EVENTS = ['shelling', 'air_strike', 'armed_clash'] as const
    const GRADES = ['single_origin', 'corroborated', 'confirmed'] as const
    const many = Array.from({ length: 240 }, (_, i) => {
      const day = i % 10 === 9 ? null : new Date(Date.UTC(2016, 0, 1 + ((i * 7) % 120))).toISOString().slice(0, 10)
      const time =
        day === null ? null : ({ asWritten: day, from: day, to: day, precision: 'day', partOfDay: null } as const)
      const last = new Date(Date.UTC(2016, 0, 31 + ((i * 7) % 120))).toISOString().slice(0, 10)
      const killed = i % 8 === 7 ? null : (i * 5) % 37
      const figure = {
        low: killed,
        best: killed,
        high: killed === null ? null : killed + (i % 3),
        openHigh: i % 20 === 0,
      }
      const counted = killed === null ? [] : [{ harm: 'killed', use: 'active', ceiling: killed, group: 'civilian' }]
      const grade = GRADES[i % 3]
      const about = {
        time: time && i % 11 === 0 ? ({ ...time, to: last, precision: 'period' } as const) : time,
        place: PLACES[i % 4],
        eventType: EVENTS[(i >> 2) % 3],
        killed: { ...figure, policy: 'test/1', reason: '', claims: [] },
        counted: counted as never,
        attribution: i % 5 === 0 ? ({ relation: 'single', actors: [`Group ${i % 4}`] } as const) : null,
        state: i % 6 === 0 ? ('decided' as const) : ('proposed' as const),
        coverage: i % 4 === 1 ? [{ arrangement: 'x', result: 'covered' as const, reasons: [] }] : [],
      }
      const grades = {
        occurrence: grade,
        attribution: 'unknown',
        rule: 't',
        by: 'rule',
        reasons: [],
        deniedBy: [],
      } as const
      const proposed = { occurrence: grade, attribution: 'unknown' } as const
      return incidentOf(`inc-${String((i * 89) % 240).padStart(3, '0')}`, [], {
        ...about,
        grades: { ...grades, proposed },
      })
    })
    type Incident = (typeof many)[number]
    const fill = async (): Promise<void> => {
      await store.addSource(report(1))
      const { size } = await store.head()
      // Filed in parts, and some of them anew: what is listed must not hang on that.
      for (const [from, to] of [
        [120, 240],
        [0, 150],
      ])
        await store.keepResolution({ expectedHead: size, ledger: [], changed: many.slice(from, to), removed: [] })
    }
    type Filter = NonNullable<Parameters<Store['incidents']>[0]>
    const dayIn = (incident: Incident, from: string, to: string): boolean =>
      incident.time !== null && (incident.time.from ?? '') <= to && (incident.time.to ?? '') >= from
    const FILTERS: readonly (readonly [Filter, (incident: Incident) => boolean])[] = [
      [{ from: '2016-02-01', to: '2016-03-15' }, (one) => dayIn(one, '2016-02-01', '2016-03-15')],
      [{ country: 'SY' }, ({ place }) => place?.country === 'SY'],
      [{ anyPlace: [{ place: 'idlib' }, { country: 'UA' }] }, ({ place }) => place === IDLIB || place === KHARKIV],
      [{ eventTypes: ['shelling', 'air_strike'] }, ({ eventType }) => eventType !== 'armed_clash'],
      [{ actors: ['group 0'] }, ({ attribution }) => attribution?.actors[0] === 'Group 0'],
      [{ harm: 'killed' }, ({ killed }) => (killed.best ?? 0) > 0],
      [{ group: 'civilian' }, ({ killed }) => (killed.best ?? 0) > 0],
      [{ leastKilled: 0 }, ({ killed }) => killed.best !== null],
      [{ leastKilled: 10 }, ({ killed }) => (killed.best ?? 0) >= 10],
      [{ leastKilled: 13 }, ({ killed }) => (killed.best ?? 0) >= 13],
      [{ grades: ['confirmed'] }, ({ grades }) => grades.occurrence === 'confirmed'],
      [{ isHealth: false }, () => true],
      [{ coverage: 'covered' }, ({ coverage }) => coverage.length > 0],
      [{ state: 'decided' }, ({ state }) => state === 'decided'],
      [{ around: { lat: 36.2, lon: 37.2, withinKm: 10 } }, ({ place }) => place === ALEPPO],
    ]
    const pairs = FILTERS.flatMap((a, i) => FILTERS.slice(i).map((b) => [a, b] as const))

    test('any two filters find what both find, in any order, whole and page by page, and their sums are of it', async () => {
      await fill()
      for (const [i, [[first, fits], [second, fitsToo]]] of pairs.entries()) {
        const filter: Filter = { ...first, ...second }
        const expected = many.filter((one) => fits(one) && fitsToo(one))
        const ids = expected.map(({ id }) => id).sort()
        const sort = (['date', 'killed', 'id'] as const)[i % 3]
        const descending = i % 2 === 0
        const whole = await store.incidents({ ...filter, sort, descending })
        expect(whole.map(({ id }) => id).sort()).toEqual(ids)
        const keys = (all: readonly ListedIncident[]) =>
          all.map((one) => (sort === 'date' ? (one.time?.from ?? null) : sort === 'killed' ? one.killed.best : one.id))
        const paged: ListedIncident[] = []
        for (let after: string | undefined, pages = 0; pages < 100; pages++) {
          const page = await store.incidentPage({
            ...filter,
            sort,
            descending,
            limit: 17,
            ...(after ? { after } : {}),
          })
          paged.push(...page.incidents)
          if (page.next === null) break
          after = page.next
        }
        expect(paged.map(({ id }) => id).sort()).toEqual(ids)
        expect(keys(paged)).toEqual(keys(whole))
        const known = keys(whole).filter((key) => key !== null)
        expect(keys(whole).slice(0, known.length)).toEqual(known)
        expect(known).toEqual([...known].sort((a, b) => (descending ? -1 : 1) * (a < b ? -1 : a > b ? 1 : 0)))
        expect(await store.countIncidents(filter)).toBe(expected.length)
        const sums = byGrade(await store.tallyIncidents(filter, 'week'))
        const low = expected.reduce((sum, { killed }) => sum + (killed.low ?? 0), 0)
        expect(sums.reduce((sum, { killed }) => sum + killed.low, 0)).toBe(low)
        expect(sums.reduce((sum, { incidents }) => sum + incidents, 0)).toBe(expected.length)
      }
    })

    test('sums by grade, with those whose figure is not known counted apart', async () => {
      await fill()
      const confirmed = many.filter(({ grades }) => grades.occurrence === 'confirmed')
      const sums = byGrade(await store.tallyIncidents({ grades: ['confirmed'] }, 'day'))
      expect(sums).toHaveLength(1)
      expect(sums[0]).toEqual({
        grade: 'confirmed',
        incidents: confirmed.length,
        withoutPoint: confirmed.filter(({ place }) => place === null).length,
        killed: {
          low: confirmed.reduce((sum, { killed }) => sum + (killed.low ?? 0), 0),
          high: confirmed.reduce((sum, { killed }) => sum + (killed.high ?? 0), 0),
          openHigh: confirmed.some(({ killed }) => killed.openHigh && killed.high !== null),
          unknown: confirmed.filter(({ killed }) => killed.low === null).length,
        },
        injured: { low: 0, high: 0, openHigh: false, unknown: confirmed.length },
      })
      expect(byGrade(await store.tallyIncidents({ country: 'FR' }, 'week'))).toEqual([])
    })

    test.each(['day', 'week'] as const)('a series by %s holds every incident once', async (step) => {
      await fill()
      const { steps, undated } = overTime(await store.tallyIncidents({ country: 'SY' }, step), ['corroborated'])
      const own = many.filter(({ place }) => place?.country === 'SY')
      const isShort = ({ time }: Incident) => time !== null && time.precision === 'day'
      expect(undated).toBe(own.filter((one) => !isShort(one)).length)
      for (const { from, to, incidents, killed } of steps) {
        if (step === 'week') expect(new Date(from).getUTCDay()).toBe(1)
        const within = own.filter(
          (one) => isShort(one) && (one.time?.from ?? '') >= from && (one.time?.from ?? '') <= to,
        )
        expect(incidents).toBe(within.length)
        const summed = within.filter(({ grades }) => grades.occurrence === 'corroborated')
        expect(killed.low).toBe(summed.reduce((sum, one) => sum + (one.killed.low ?? 0), 0))
      }
      expect(steps.reduce((sum, { incidents }) => sum + incidents, 0) + undated).toBe(own.length)
      expect(steps.map(({ from }) => from)).toEqual(steps.map(({ from }) => from).sort())
    })

    test('points are of those that have one', async () => {
      await fill()
      const points = await store.incidentPoints({ country: 'UA' }, 1000)
      const own = many.filter(({ place }) => place === KHARKIV)
      expect(points.map(({ id }) => id)).toEqual(own.map(({ id }) => id).sort())
      const [first] = points
      const incident = own.find(({ id }) => id === first.id) as Incident
      expect(first).toEqual({
        id: incident.id,
        lat: KHARKIV.lat,
        lon: KHARKIV.lon,
        low: incident.killed.low,
        high: incident.killed.high,
        openHigh: incident.killed.openHigh,
        eventType: incident.eventType,
        precision: 'settlement',
        isRepresentative: false,
      })
      expect(await store.incidentPoints({}, 7)).toHaveLength(7)
    })

    test('what changed since is found also where very many did', async () => {
      const many = 520
      await store.addSources(Array.from({ length: many }, (_, i) => report(i + 1)))
      const claims = Map.groupBy(await store.claims(), ({ source }) => source)
      const { size } = await store.head()
      const records = Array.from({ length: many }, (_, i) => incidentOf(`i-${i}`, claims.get(`s-${i + 1}`) ?? []))
      await store.keepResolution({ expectedHead: size, ledger: [], changed: records, removed: [] })
      await store.addSource(report(many + 1))
      const later = (await store.head()).size
      const decided = incidentOf('i-7', claims.get('s-8') ?? [], { state: 'decided' })
      await store.keepResolution({ expectedHead: later, ledger: [], changed: [decided], removed: [] })
      const count = async (filter: Filter): Promise<number> => store.countIncidents(filter)
      expect(await count({ changedSince: size - 1 })).toBe(many)
      expect(await count({ changedSince: size - 1, state: 'decided' })).toBe(1)
      expect(await count({ changedSince: size })).toBe(1)
      expect(await store.incidents({ changedSince: size - 1, limit: 9, sort: 'killed' })).toHaveLength(9)
      expect((await store.incidents({ changedSince: size - 1, sort: 'id' })).length).toBe(many)
    })

    test('what changed since, and what a source tells of', async () => {
      await store.addSources([report(1), report(2, { place: IDLIB })])
      const claims = await store.claims()
      const of = (source: string) => claims.filter((claim) => claim.source === source)
      const { size } = await store.head()
      const keep = async (changed: readonly IncidentRecord[], expectedHead: number) =>
        store.keepResolution({ expectedHead, ledger: [], changed, removed: [] })
      await keep([incidentOf('a', of('s-1')), incidentOf('b', of('s-2'))], size)
      await store.addSource(report(3))
      const later = (await store.head()).size
      await keep([incidentOf('a', of('s-1'), { state: 'decided' }), incidentOf('b', of('s-2'))], later)
      const ids = async (filter: Filter) => (await store.incidents(filter)).map(({ id }) => id)
      expect(await ids({ changedSince: size })).toEqual(['a'])
      expect(await ids({ source: 's-2' })).toEqual(['b'])
      expect(await ids({ ids: ['b', 'c'] })).toEqual(['b'])
      expect([await store.sizeBefore('2000-01-01'), await store.sizeBefore('2100-01-01')]).toEqual([2, later])
    })
  })
}
