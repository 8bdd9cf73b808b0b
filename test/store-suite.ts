// What every database must keep to, run by each. No store is mocked.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { IncidentRecord } from '../src/model/record.ts'
import type { Database, Engine } from '../src/storage/engine.ts'
import { entryIn, entryText, itemHash } from '../src/storage/log.ts'
import { openEngine } from '../src/storage/open-engine.ts'
import { checksum, packBody, unpackBody } from '../src/storage/packing.ts'
import { canonical } from '../src/storage/proof/canonical.ts'
import { EMPTY, grow, leafHash, rootOf } from '../src/storage/proof/merkle.ts'
import {
  type ConsistencyProof,
  type InclusionProof,
  type ListedIncident,
  openStore,
  restoreRecord,
  type Store,
  type StorePlace,
} from '../src/storage/store.ts'
import { byGrade, overTime } from '../src/storage/tally.ts'
import { decide } from '../src/tasks/decide.ts'
import { readWhole } from './whole-record.ts'
import { settle } from '../src/tasks/settle.ts'
import { ALEPPO, AT, claimsOn, IDLIB, incidentOf, KHARKIV, report } from './store-fixtures.ts'

const verifier = join(import.meta.dirname, '../verify/verify.mjs')

/** Runs the suite. `newPlace` gives a place without a record, another one each time. */
export function storeSuite(name: string, newPlace: () => Promise<StorePlace>): void {
  describe(name, () => {
    const folder = mkdtempSync(join(tmpdir(), 'breadcrumb-store-'))
    const opened: Store[] = []
    let place: StorePlace
    let store: Store

    const open = async (at: StorePlace): Promise<Store> => {
      const made = await openStore(at)
      opened.push(made)
      return made
    }
    const closeAll = async (): Promise<void> => {
      for (const each of opened.splice(0)) await each.close()
    }
    beforeEach(async () => {
      await closeAll()
      place = await newPlace()
      store = await open(place)
    })
    afterAll(async () => {
      await closeAll()
      rmSync(folder, { recursive: true, force: true })
    })

    /** Runs the steps on the database beneath the store. */
    const beneath = async <T>(steps: (engine: Engine) => Promise<T>): Promise<T> => {
      const engine = await openEngine(place)
      try {
        return await steps(engine)
      } finally {
        await engine.close()
      }
    }
    const write = (file: string, content: string | NodeJS.ArrayBufferView): string => {
      writeFileSync(join(folder, file), content)
      return join(folder, file)
    }

    test('keeps a source with its bytes, its text and its claims', async () => {
      const given = report(3, { url: 'https://example.org/a' })
      const answer = await store.addSource(given)
      expect(answer).toMatchObject({ kind: 'added', source: { id: 's-1', externalId: 'report-3', follows: null } })
      expect(await store.source('s-1')).toEqual(answer.source)
      expect(await store.sourceByExternalId('report-3')).toEqual(answer.source)
      expect(await store.text('s-1')).toBe(given.text)
      expect(Buffer.from((await store.bytes('s-1')) ?? [])).toEqual(Buffer.from(given.bytes))
      const claims = await store.claims()
      expect(claims.map(({ claim }) => claim)).toEqual(given.claims)
      expect(claims[0]).toMatchObject({ id: 's-1#incident:0-51', source: 's-1', reader: '1' })
      expect(claims.some(({ isBroken }) => isBroken)).toBe(false)
    })

    test('keeps every text and every byte as it is', async () => {
      const texts = [
        '\ufeffwith a mark before',
        'a\0b\u0001c',
        'pairs 😀 and 𒀀',
        'e\u0301 and é',
        '\r\n\t',
        'ends with \0',
      ]
      const all = texts.map((text, i) =>
        report(i, { text, title: text, url: text, bytes: Buffer.from([i, 0, 255, 128]) }),
      )
      await store.addSources([...all, report(90, { bytes: new Uint8Array(), text: 'of nothing' })])
      for (const [i, text] of texts.entries()) {
        expect(await store.text(`s-${i + 1}`)).toBe(text)
        expect(await store.source(`s-${i + 1}`)).toMatchObject({ title: text, url: text })
        expect([...((await store.bytes(`s-${i + 1}`)) ?? [])]).toEqual([i, 0, 255, 128])
      }
      expect((await store.bytes('s-7'))?.length).toBe(0)
      expect(await store.verify()).toMatchObject({ kind: 'sound' })
    })

    test('gives nothing for what it does not hold', async () => {
      for (const id of ['s-1', 's-0', 's-01', 's-', 's-99999999999999', 'd-1', 'x', '']) {
        expect([await store.source(id), await store.text(id), await store.bytes(id)]).toEqual([null, null, null])
        expect(await store.claims({ sources: [id] })).toEqual([])
        expect(await store.inclusionProof(id)).toBeNull()
      }
      expect(await store.claims({ ids: ['s-1#incident:0-4', 'x', ''] })).toEqual([])
      expect([await store.incident('x'), await store.findIncidentId('x')]).toEqual([null, null])
      expect([await store.sources(), await store.decisions(), await store.ledger()]).toEqual([[], [], []])
      expect(await store.counts()).toMatchObject({ sources: 0, claims: 0, decisions: 0, incidents: 0 })
    })

    test('adding the same bytes again changes nothing and says so, in one batch too', async () => {
      const [first, again] = await store.addSources([report(1), { ...report(1), title: 'Another title' }])
      const { size } = await store.head()
      expect([first.kind, again.kind]).toEqual(['added', 'same'])
      expect(await store.addSource(report(1))).toEqual({ kind: 'same', source: first.source })
      expect((await store.head()).size).toBe(size)
      expect(await store.counts()).toMatchObject({ sources: 1, claims: 2 })
    })

    test('a changed page at the same address is a new version beside the old', async () => {
      const url = 'https://example.org/page'
      await store.addSource(report(1, { url }))
      const changed = await store.addSource(report(2, { url }))
      const [third, old] = await store.addSources([report(3, { url }), report(1, { url })])
      expect(changed).toMatchObject({ kind: 'new_version', follows: 's-1', source: { id: 's-2', follows: 's-1' } })
      expect(third).toMatchObject({ kind: 'new_version', follows: 's-2' })
      expect(old).toMatchObject({ kind: 'same', source: { id: 's-1' } })
      expect(await store.text('s-1')).toContain('killed 1 civilians')
      expect(await store.text('s-3')).toContain('killed 3 civilians')
    })

    test('keeps all of a batch or nothing of it', async () => {
      const before = await store.head()
      const impossible = report(2, { title: 'half of a pair \ud800' })
      await expect(store.addSources([report(1), impossible])).rejects.toThrow(/surrogate/)
      const moved = claimsOn('Shells killed 7 civilians. More.', 7, ALEPPO, null)
      const elsewhere = { ...report(4), claims: moved }
      await expect(store.addSources([report(3), elsewhere])).rejects.toThrow(/incident:0-26/)
      expect([await store.head(), await store.sources()]).toEqual([before, []])
      expect((await store.addSource(report(1))).source.id).toBe('s-1')
    })

    test('a source without claims, and a great many sources at once', async () => {
      await store.addSource({ ...report(0), claims: [] })
      const answers = await store.addSources(Array.from({ length: 700 }, (_, i) => report(i + 1)))
      expect(answers.map(({ source }) => source.id)).toEqual(answers.map((_, i) => `s-${i + 2}`))
      expect(await store.counts()).toMatchObject({ sources: 701, claims: 1400 })
      const seen: string[] = []
      for await (const { source, claims, text } of store.eachSourceClaims()) {
        seen.push(source.id)
        expect(claims.length).toBe(source.id === 's-1' ? 0 : 2)
        expect(claims.every((claim) => claim.source === source.id)).toBe(true)
        expect(text).toContain('Shells killed')
      }
      expect(seen).toEqual((await store.sources()).map(({ id }) => id))
      expect((await store.sources(['s-600', 's-2', 's-2', 'x'])).map(({ id }) => id)).toEqual(['s-2', 's-600'])
      expect(await store.verify()).toMatchObject({ kind: 'sound', checked: { sources: 701, claims: 1400 } })
    })

    test('another reading is kept beside the first, and is current when it is made so', async () => {
      await store.addSource(report(5))
      const text = (await store.text('s-1')) ?? ''
      const newer = claimsOn(text, 5, IDLIB, '2016-05-03').slice(0, 1)
      const reading = { source: 's-1', reader: '2', claims: newer, at: AT, by: 'tester', isCurrent: false }
      expect(await store.addReading(reading)).toBe('added')
      expect([(await store.claims()).length, (await store.source('s-1'))?.reader]).toEqual([2, '1'])
      expect((await store.claimsByReader('s-1', '2')).map(({ reader }) => reader)).toEqual(['2'])
      const { size } = await store.head()
      expect(await store.addReading(reading)).toBe('same')
      expect((await store.head()).size).toBe(size)
      await store.useReading('s-1', '2', AT, 'tester')
      expect(await store.sourcesSince(size)).toEqual(['s-1'])
      expect([(await store.claims()).map(({ reader }) => reader), (await store.source('s-1'))?.reader]).toEqual([
        ['2'],
        '2',
      ])
      expect((await store.claims({ ids: ['s-1#context:51'] })).map(({ reader }) => reader)).toEqual(['1'])
      expect(await store.readers('s-1')).toEqual(['1', '2'])
      expect(await store.verify()).toMatchObject({ kind: 'sound' })
      await expect(store.useReading('s-1', '9', AT, 'x')).rejects.toMatchObject({ problem: { code: 'unknown_id' } })
      await expect(store.addReading({ ...reading, source: 's-7' })).rejects.toMatchObject({
        problem: { code: 'unknown_id' },
      })
    })

    test('a passage that is no longer in its place marks the claim broken and moves nothing', async () => {
      const given = report(6)
      await store.addSource(given)
      const { deflateRawSync } = await import('node:zlib')
      const { packClaims } = await import('../src/storage/packing.ts')
      const other = Buffer.from(given.text.replace('a doctor', 'one doctor'))
      await beneath(async ({ db }) => {
        const claims = packClaims(JSON.stringify(given.claims), other)
        await sql`update texts set text = ${deflateRawSync(other)}`.execute(db)
        await sql`update readings set claims = ${claims}`.execute(db)
      })
      const [incident, context] = await store.claims()
      expect([incident.isBroken, context.isBroken]).toEqual([true, true])
      expect(incident.claim.passage).toEqual(given.claims[0].passage)
      expect(await store.verify()).toMatchObject({ kind: 'wrong' })
    })

    test('keeps decisions in order, and refuses one on what changed since it was shown', async () => {
      await store.addSources([report(1), report(2)])
      const shown = (await store.head()).size
      const decide = (body: Parameters<Store['decide']>[0]['body'], expectedHead?: number) =>
        store.decide({ body, at: AT, by: 'analyst', reason: 'because', expectedHead })
      const first = await decide({ kind: 'accept', incident: 'a-1' }, shown)
      expect(first).toMatchObject({
        kind: 'kept',
        decision: { seq: 1, kind: 'accept', by: 'analyst', reason: 'because' },
      })
      const other = await decide({ kind: 'merge', into: 'b-1', from: ['c-1'] }, shown)
      expect(other).toMatchObject({ kind: 'kept', decision: { seq: 2 } })
      const late = await decide({ kind: 'note', incident: 'a-1', text: 'late' }, shown)
      expect(late).toMatchObject({ kind: 'changed', since: [{ seq: 1, kind: 'accept' }], incidents: [] })
      expect(await decide({ kind: 'note', incident: 'c-1', text: 'late' }, shown)).toMatchObject({ kind: 'changed' })
      if (first.kind !== 'kept') throw new Error('not kept')
      expect(await decide({ kind: 'note', incident: 'a-1', text: 'in time' }, first.head)).toMatchObject({
        kind: 'kept',
      })
      expect(await decide({ kind: 'undo', undoes: 1 })).toMatchObject({ kind: 'kept', decision: { seq: 4 } })
      expect((await store.decisions()).map(({ seq, kind }) => [seq, kind])).toEqual([
        [1, 'accept'],
        [2, 'merge'],
        [3, 'note'],
        [4, 'undo'],
      ])
      expect((await store.decisions('a-1')).map(({ seq }) => seq)).toEqual([1, 3, 4])
      expect((await store.decisions('c-1')).map(({ seq }) => seq)).toEqual([2])
      expect(await store.verify()).toMatchObject({ kind: 'sound', checked: { decisions: 4 } })
    })

    test('a decision that was kept under a wish is not kept again, and an undo of it is another', async () => {
      await store.addSource(report(1))
      const note = (text: string, part: number) => ({
        body: { kind: 'note', incident: 'x-1', text } as const,
        at: AT,
        by: 'ana',
        reason: '',
        once: { wish: 'w', part },
      })
      const first = await store.decide(note('one', 0))
      expect(await store.decide(note('one', 0))).toEqual(first)
      expect(await store.decide(note('two', 1))).toMatchObject({ decision: { seq: 2, once: 'w' } })
      await store.decide({ body: { kind: 'undo', undoes: 1 }, at: AT, by: 'ana', reason: '' })
      expect((await store.decisions('once:w')).map(({ seq }) => seq)).toEqual([1, 2])
      expect(await store.verify()).toMatchObject({ kind: 'sound' })
    })

    test('a claim corrected by hand is found as corrected, and as it was read after an undo', async () => {
      await store.addSource(report(3))
      const [read] = await store.claims()
      const as = { ...read.claim, places: [KHARKIV] }
      const act = { kind: 'correct_claim', source: 's-1', claim: read.id, as } as const
      const before = (await store.head()).size
      await store.decide({ body: act, at: AT, by: 'ana', reason: 'wrong town' })
      const [corrected] = await store.claims({ ids: [read.id] })
      expect(corrected).toMatchObject({ hand: { kind: 'corrected', by: 'ana', before: read.claim }, claim: as })
      expect(await store.sourcesSince(before)).toEqual(['s-1'])
      expect(await store.verify()).toMatchObject({ kind: 'sound' })
      await store.decide({ body: { kind: 'undo', undoes: 1 }, at: AT, by: 'ana', reason: '' })
      expect(await store.claims({ ids: [read.id] })).toEqual([read])
      expect(await store.verify()).toMatchObject({ kind: 'sound' })
    })

    test('a claim made by hand stands beside those that were read, and one with forged words is named', async () => {
      await store.addSource(report(3))
      const [read] = await store.claims()
      const as = { ...read.claim, id: 'incident:0-9' }
      await store.decide({
        body: { kind: 'add_claim', source: 's-1', claim: 's-1#incident:0-9', as },
        at: AT,
        by: 'ana',
        reason: '',
      })
      for await (const { claims } of store.eachSourceClaims())
        expect(claims.filter(({ hand }) => hand).map(({ id }) => id)).toEqual(['s-1#incident:0-9'])
      expect((await store.inclusionProof('s-1#incident:0-9'))?.entry).toContain('"d-1"')
      const forged = {
        ...as,
        id: 'incident:0-8',
        passage: { ...as.passage, exact: 'Other words' } as typeof as.passage,
      }
      const body = { kind: 'add_claim', source: 's-1', claim: 's-1#incident:0-8', as: forged } as const
      await store.decide({ body, at: AT, by: 'ana', reason: '' })
      expect(await store.claims({ ids: ['s-1#incident:0-8'] })).toMatchObject([{ isBroken: true }])
      expect(await store.verify()).toMatchObject({ kind: 'wrong', what: 'd-2' })
    })

    test('a decision on an incident that a new report changed is refused', async () => {
      await store.addSource(report(1))
      const claims = await store.claims()
      const resolved = async (...given: Parameters<typeof incidentOf>[]): Promise<void> => {
        const changed = given.map((each) => incidentOf(...each))
        const expectedHead = (await store.head()).size
        expect(await store.keepResolution({ expectedHead, ledger: [], changed, removed: [] })).toBe('kept')
      }
      await resolved(['a', claims], ['b', []])
      await store.addSource(report(2))
      const shown = (await store.head()).size
      await store.addSource(report(3))
      await resolved(['a', claims, { state: 'decided' }], ['b', []])
      const decide = (incident: string) =>
        store.decide({ body: { kind: 'accept', incident }, at: AT, by: 'x', reason: '', expectedHead: shown })
      expect(await decide('a')).toEqual({ kind: 'changed', since: [], incidents: ['a'] })
      expect(await decide('b')).toMatchObject({ kind: 'kept' })
    })

    test('ids are given once, and merged ones lead on', async () => {
      await store.addSource(report(1))
      const keep = async (ledger: Parameters<Store['keepResolution']>[0]['ledger']) =>
        store.keepResolution({ expectedHead: (await store.head()).size, ledger, changed: [], removed: [] })
      const given = (id: string, claim: string) => ({ kind: 'given', id, claim }) as const
      expect(await keep([given('a', 's-1#x'), given('b', 's-1#y'), given('c', 's-1#z')])).toBe('kept')
      expect(await keep([given('a', 's-1#x')])).toBe('kept')
      expect(await keep([given('a', 's-1#other')])).toBe('changed')
      expect(await store.ledger()).toHaveLength(3)
      const redirect = (id: string, to: string) => ({ kind: 'redirect', id, to }) as const
      expect(await keep([redirect('b', 'a'), redirect('c', 'b')])).toBe('kept')
      expect([await store.findIncidentId('c'), await store.findIncidentId('b')]).toEqual(['a', 'a'])
      const decision = { body: { kind: 'undo', undoes: 1 }, at: AT, by: 'x', reason: '' } as const
      expect(await store.decide({ ...decision, ledger: [given('a', 's-1#other')] })).toMatchObject({ kind: 'changed' })
      expect(await store.decide({ ...decision, ledger: [redirect('b', 'b')] })).toMatchObject({ kind: 'kept' })
      expect([await store.findIncidentId('b'), await store.decisions()]).toMatchObject(['b', [{ seq: 1 }]])
      expect(await keep([redirect('a', 'c')])).toBe('kept')
      expect(await store.findIncidentId('c')).toBe('b')
      expect(await keep([redirect('b', 'a')])).toBe('kept')
      expect(await store.findIncidentId('c')).toBeNull()
      expect(await store.verify()).toMatchObject({ kind: 'sound' })
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
      expect(await store.keepResolution({ expectedHead: size, ledger: [], changed: incidents, removed: [] })).toBe(
        'kept',
      )
      expect(await store.head()).toEqual({ size, resolvedTo: size })
      expect(await store.incident('2016-06-01-idlib-1')).toEqual(incidents[1])
      const ids = async (filter: Parameters<Store['incidents']>[0]): Promise<string[]> => {
        const found = await store.incidents(filter)
        expect(await store.countIncidents(filter)).toBe(found.length)
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
            all.map((one) =>
              sort === 'date' ? (one.time?.from ?? null) : sort === 'killed' ? one.killed.best : one.id,
            )
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

    test('what was made along with what waited is settled too, unless matching has gone on', async () => {
      await store.addSource(report(1))
      const { size } = await store.head()
      const { turn } = await store.matchState()
      const nothing = { sources: [], removed: [], units: [], edges: [], proposals: [], truces: [], matchedTo: null }
      await store.keepMatches({ turn, ...nothing, unsettled: ['a', 'b', 'c'] })
      const keep = (turn: number) =>
        store.keepResolution({
          expectedHead: size,
          ledger: [],
          changed: [],
          removed: [],
          settled: ['a'],
          along: { names: ['b'], turn },
          isPart: true,
        })
      await keep(turn)
      expect(await store.unsettled(9)).toEqual(['b', 'c'])
      await keep(turn + 1)
      expect(await store.unsettled(9)).toEqual(['c'])
    })

    test('units are found by a rare term while few have it', async () => {
      const { turn } = await store.matchState()
      const nothing = { sources: [], removed: [], edges: [], proposals: [], truces: [], unsettled: [], matchedTo: null }
      const terms = Int32Array.of(1)
      const unit = (num: number, rare: readonly number[]) => ({
        num,
        source: 's-1',
        unit: `${num}`,
        day: null,
        terms,
        rare,
      })
      await store.keepMatches({
        turn,
        ...nothing,
        units: [unit(1, [-7]), unit(2, [-7, 8]), unit(3, [8, 9]), unit(4, [8])],
      })
      const having = async (terms: readonly number[], most: number) =>
        (await store.matchUnits({ rare: { terms, most } })).map(({ num }) => num).sort()
      expect(await having([-7, 9], 2)).toEqual([1, 2, 3])
      expect(await having([8], 3)).toEqual([2, 3, 4])
      expect(await having([-7, 8], 2)).toEqual([1, 2])
    })

    test('reports are put together one by one, decided on, and taken back', async () => {
      await store.addSources([report(1), report(2, { place: IDLIB }), report(3, { place: KHARKIV, day: '2022-03-04' })])
      await settle(store)
      const listed = async () => (await store.incidents({ sort: 'id' })).map(({ id, claims }) => [id, claims.length])
      const first = await listed()
      await store.addSource(report(4, { text: 'Shells killed 4 civilians in Aleppo, a nurse said. Others were hurt.' }))
      await settle(store)
      const before = await listed()
      expect(before.flatMap(([, count]) => count).reduce((sum, count) => Number(sum) + Number(count), 0)).toBe(4)
      expect(before.map(([id]) => id)).toEqual(expect.arrayContaining(first.map(([id]) => id)))
      const [a, b] = before.map(([id]) => String(id))
      const options = { by: 'ana', reason: 'one strike', expect: null }
      expect(await decide(store, [{ kind: 'merge', into: a, from: [b] }], options)).toMatchObject({ kind: 'kept' })
      expect(await store.findIncidentId(b)).toBe(a)
      expect(await decide(store, [{ kind: 'accept', incident: b }], options)).toMatchObject({
        kind: 'problem',
        problem: { code: 'merged_id' },
      })
      expect(await decide(store, [{ kind: 'undo', undoes: 1 }], options)).toMatchObject({ kind: 'kept' })
      expect(await listed()).toEqual(before)
      const { resolution } = await readWhole(store)
      expect(resolution.incidents.map(({ id, claims }) => [id, claims.length])).toEqual(before)
      expect(await store.verify()).toMatchObject({ kind: 'sound' })
    })

    test('finds words in texts and titles, best first, with the passage cut from the text', async () => {
      const text = (words: string): string =>
        `${'Nothing of note happened there. '.repeat(30)}${words} ${'Then it rained. '.repeat(30)}`
      await store.addSources([
        report(1, { text: text('Shells struck the Shaykh Maqsûd clinic at dawn.') }),
        report(2, { text: text('The clinic was rebuilt, and 😀 a clinic opened.') }),
        report(3, { text: 'No more than this.', title: 'Clinic of Maqsud shelled' }),
      ])
      const find = async (words: string) => (await store.search(words, 10)).map(({ source }) => source.id)
      expect((await find('clinic')).sort()).toEqual(['s-1', 's-2', 's-3'])
      expect((await find('maqsud'))[0]).toBe('s-3')
      expect((await find('MAQSÛD clinics')).sort()).toEqual(['s-1', 's-3'])
      expect(await find('"clinic at dawn"')).toEqual(['s-1'])
      expect(await find('"dawn clinic"')).toEqual([])
      expect((await find('maqs*')).sort()).toEqual(['s-1', 's-3'])
      for (const words of ['', '*', '"', '" "', "'); drop table", 'AND OR NOT', '-', 'NEAR(clinic)', '('])
        await find(words)
      const [found] = await store.search('dawn clinic', 10)
      const whole = [...((await store.text(found.source.id)) ?? '')]
      expect(found.passage.exact).toMatch(/clinic at dawn/)
      expect(whole.slice(found.passage.start, found.passage.end).join('')).toBe(found.passage.exact)
      expect(found.passage.exact.length).toBeLessThan(300)
      expect(await store.search('clinic', 1)).toHaveLength(1)
    })

    test('keeps settings, the last of a name', async () => {
      await store.setSetting('publisher', 'A', AT, 'x')
      await store.setSetting('publisher', 'B', AT, 'y')
      await store.setSetting('other', '\0', AT, 'y')
      expect(await store.settings()).toEqual({ publisher: 'B', other: '\0' })
      const entries = await store.settingEntries()
      expect(entries.map(({ name, value, by }) => [name, value, by])).toEqual([
        ['publisher', 'A', 'x'],
        ['publisher', 'B', 'y'],
        ['other', '\0', 'y'],
      ])
      expect(entries.map(({ index }) => index)).toEqual([...entries.map(({ index }) => index)].sort((a, b) => a - b))
      expect(await store.verify()).toMatchObject({ kind: 'sound' })
    })

    test('every entry of the log, at every size, is proved to the separate verifier', async () => {
      await store.addSources(Array.from({ length: 7 }, (_, i) => report(i + 1)))
      const early = await store.checkpoint(AT)
      await store.addSources(Array.from({ length: 11 }, (_, i) => report(i + 20)))
      await store.decide({ body: { kind: 'note', incident: 'a', text: 'x' }, at: AT, by: 'x', reason: 'y' })
      const late = await store.checkpoint(AT)
      expect(late.size).toBeGreaterThan(early.size)
      const checkpoint = write('late.txt', late.note)
      const older = write('early.txt', early.note)
      const consistency = await store.consistencyProof(early.size, late.size)
      const check = (proof: string, ...more: string[]) =>
        spawnSync(process.execPath, [verifier, checkpoint, write('proof.json', proof), ...more], { encoding: 'utf8' })
      for (const item of ['s-1', 's-18', 's-3#incident:0-51', 'd-1', 0, late.size - 1] as const) {
        const proof = await store.inclusionProof(item, late.size)
        if (!proof) throw new Error(`no proof of ${item}`)
        const { stdout, status } = check(proofFile(proof, consistency), '--older', older)
        expect([status, stdout]).toEqual([0, expect.stringMatching(/It holds\.\n$/)])
      }
      const proof = await store.inclusionProof('s-3', late.size)
      if (!proof) throw new Error('no proof')
      const bytes = write('bytes', (await store.bytes('s-3')) ?? '')
      const text = write('text', String(await store.text('s-3')))
      const { stdout, status } = check(proofFile(proof), '--bytes', bytes, '--text', text)
      expect([status, stdout]).toEqual([0, expect.stringContaining('to the byte, what was received')])
      const lies = [
        check(proofFile({ ...proof, item: proof.item.replace('report-3', 'report-4') })),
        check(proofFile({ ...proof, entry: proof.entry.replace('s-3', 's-4') })),
        check(proofFile({ ...proof, index: proof.index + 1 })),
        check(proofFile({ ...proof, hashes: proof.hashes.slice(1) })),
        check(proofFile({ ...proof, hashes: [...proof.hashes, proof.hashes[0]] })),
        check(proofFile(proof), '--bytes', text),
        check(proofFile(proof, { ...consistency, hashes: consistency.hashes.slice(1) }), '--older', older),
        check(proofFile(proof, await store.consistencyProof(early.size - 1, late.size)), '--older', older),
        check(
          proofFile(proof, consistency),
          '--older',
          write('forged.txt', early.note.replace(`\n${early.size}\n`, `\n${early.size - 1}\n`)),
        ),
      ]
      for (const lie of lies)
        expect([lie.status, lie.stdout]).toEqual([1, expect.stringContaining('It does not hold.')])
    })

    test('a checkpoint holds while the record grows, and not for another record', async () => {
      await store.addSource(report(1))
      const { note, size } = await store.checkpoint(AT)
      await store.addSource(report(2))
      expect(await store.verify(note)).toMatchObject({ kind: 'sound' })
      expect((await store.checkpoint(AT)).note.split('\n')[4]).toBe(note.split('\n')[4])
      const refused = async (given: string, why: RegExp): Promise<void> =>
        expect(await store.verify(given)).toMatchObject({
          kind: 'wrong',
          what: 'the checkpoint',
          message: expect.stringMatching(why),
        })
      await refused('nonsense', /not a checkpoint/)
      await refused(note.replace(`\n${size}\n`, `\n${size + 1}\n`), /signature/)
      await refused(note.replace(/^at .*$/m, 'at another time'), /signature/)
      const other = await open(await newPlace())
      await other.addSources([report(1), report(2)])
      await refused((await other.checkpoint(AT)).note, /of the record/)
    })

    test('a log that was written anew does not hold against a checkpoint that was kept', async () => {
      await store.addSources([report(1), report(2)])
      const { note } = await store.checkpoint(AT)
      await beneath(({ db }) => writeAnew(db, 's-2'))
      expect(await store.verify()).toMatchObject({ kind: 'sound' })
      expect(await store.verify(note)).toMatchObject({ kind: 'wrong', what: 'the log' })
    })

    test('every change to what is stored is found, whichever column it is in', async () => {
      await fill(store)
      const note = (await store.checkpoint(AT)).note
      await beneath(async (engine) => {
        for (const change of await changes(engine)) {
          await change.make()
          expect(await store.verify(), `${change.name}, before`).toMatchObject({
            kind: 'wrong',
            message: expect.any(String),
          })
          await change.undo()
        }
      })
      expect(await store.verify(note)).toMatchObject({ kind: 'sound' })
    })

    test.each([
      ['decisions', 'seq = 2'],
      ['ledger', 'seq = 3'],
      ['facts', 'id = 1'],
      ['log', 'seq = 3'],
      ['log', 'seq = (select max(seq) from log)'],
      ['log_nodes', 'position = 1'],
      ['decision_targets', 'seq = 1'],
      ['decision_links', 'seq = 1'],
      ['current_readings', 'source = 2'],
      ['log_head', 'id = 1'],
      ['originals', 'source = 20'],
      ['texts', 'source = 20'],
      ['readings', 'id = 21'],
      ['sources', 'num = 20'],
    ])('a row of %s that is taken away (%s) is found', async (table, where) => {
      await fill(store)
      await beneath((engine) => unguarded(engine, sql.raw(`delete from ${table} where ${where}`)))
      expect(await store.verify()).toMatchObject({ kind: 'wrong', message: expect.stringMatching(/\w/) })
    })

    test.each([
      ['decisions', `select 9, body, log_index from decisions where seq = 1`],
      ['ledger', `select 9, log_index, id, claim, leads_to from ledger where seq = 1`],
      ['facts', `select 99, kind, name, body, log_index from facts where id = 1`],
      ['log', `select (select max(seq) + 1 from log), name, hash, kind from log where seq = 3`],
      ['log_nodes', `select 4, 77, hash from log_nodes where position = 0 and level = 4`],
      ['decision_targets', `select 'z', 1`],
      ['decision_links', `select 'z', 1`],
      ['log_head', `select 2, size, root, edge from log_head`],
    ])('a row of %s that is put in is found', async (table, row) => {
      await fill(store)
      await beneath((engine) => unguarded(engine, sql.raw(`insert into ${table} ${row}`)))
      expect(await store.verify()).toMatchObject({ kind: 'wrong', message: expect.stringMatching(/\w/) })
    })

    test('two at once on one record lose nothing and double nothing', async () => {
      const other = await open(place)
      const add = async (by: Store, from: number): Promise<void> => {
        for (let n = from; n < from + 12; n++) await by.addSources([report(n), report(100 + n)])
      }
      const decide = async (by: Store): Promise<void> => {
        for (let n = 0; n < 12; n++)
          await by.decide({ body: { kind: 'note', incident: 'a', text: `${n}` }, at: AT, by: 'x', reason: '' })
      }
      await Promise.all([add(store, 0), add(other, 6), decide(store), decide(other)])
      const sources = await store.sources()
      expect(sources.map(({ id }) => id)).toEqual(sources.map((_, i) => `s-${i + 1}`))
      expect(new Set(sources.map(({ bytesHash }) => bytesHash)).size).toBe(36)
      expect(sources).toHaveLength(36)
      expect((await store.decisions()).map(({ seq }) => seq)).toEqual(Array.from({ length: 24 }, (_, i) => i + 1))
      expect(await store.verify()).toMatchObject({ kind: 'sound', checked: { sources: 36, claims: 72, decisions: 24 } })
    })

    test('two that open a new record at once make one', async () => {
      const fresh = await newPlace()
      const both = await Promise.all([open(fresh), open(fresh), open(fresh)])
      await Promise.all(both.map((each, i) => each.addSource(report(i))))
      const notes = await Promise.all(both.map((each) => each.checkpoint(AT)))
      expect(new Set(notes.map(({ note }) => note.split('\n')[4])).size).toBe(1)
      expect(await both[0].verify(notes[1].note)).toMatchObject({ kind: 'sound', checked: { sources: 3 } })
    })

    test('a backup made while others add is whole, and restores to the same record', async () => {
      await fill(store)
      const { note } = await store.checkpoint(AT)
      const file = join(folder, 'a.backup')
      const adding = (async () => {
        for (let n = 200; n < 230; n++) await store.addSource(report(n))
      })()
      const second = await open(place)
      await second.backup(file)
      await adding
      await expect(store.backup(file)).rejects.toMatchObject({
        problem: { message: expect.stringContaining('already') },
      })
      const before = statSync(file)
      const restored = join(folder, 'restored.breadcrumb')
      for (const target of [{ path: restored }, await newPlace()]) {
        await restoreRecord(file, target)
        const copy = await open(target)
        expect(await copy.verify(note)).toMatchObject({ kind: 'sound' })
        const count = (await copy.sources()).length
        expect(count).toBeGreaterThanOrEqual(20)
        expect(await copy.sources()).toEqual((await store.sources()).slice(0, count))
        expect(await copy.decisions()).toEqual(await store.decisions())
        expect(await copy.ledger()).toEqual(await store.ledger())
        expect(await copy.claims({ sources: ['s-2'] })).toEqual(await store.claims({ sources: ['s-2'] }))
        expect((await copy.search('doctor', 3)).length).toBe(3)
        expect((await copy.addSource(report(999))).source.id).toBe(`s-${count + 1}`)
        expect(await copy.verify(note)).toMatchObject({ kind: 'sound' })
        await expect(restoreRecord(file, target)).rejects.toMatchObject({
          problem: { message: expect.stringContaining('already') },
        })
      }
      expect(statSync(file)).toMatchObject({ size: before.size, mtimeMs: before.mtimeMs })
      await expect(restoreRecord(write('half.backup', 'not a backup'), await newPlace())).rejects.toMatchObject({
        problem: { code: 'not_a_record' },
      })
    })

    test('a record of a newer version is refused and left as it is', async () => {
      await store.addSource(report(1))
      await store.close()
      opened.length = 0
      await beneath(({ db }) => db.insertInto('migrations').values({ version: 99, name: 'of the future' }).execute())
      await expect(openStore(place)).rejects.toMatchObject({
        problem: { code: 'newer_record', message: expect.stringContaining('newer Breadcrumb') },
      })
    })
  })
}

/** Something of every kind. */
async function fill(store: Store): Promise<void> {
  await store.addSources(Array.from({ length: 20 }, (_, i) => report(i + 1, { url: `https://example.org/${i}` })))
  const claims = claimsOn((await store.text('s-1')) ?? '', 1, IDLIB, null)
  await store.addReading({ source: 's-1', reader: '2', claims, at: AT, by: 'x', isCurrent: true })
  await store.decide({ body: { kind: 'accept', incident: 'a' }, at: AT, by: 'x', reason: 'y' })
  await store.decide({ body: { kind: 'merge', into: 'a', from: ['b'] }, at: AT, by: 'x', reason: 'y' })
  await store.setSetting('name', 'value', AT, 'x')
  const ledger = [
    { kind: 'given', id: 'a', claim: 's-1#incident:0-51' },
    { kind: 'given', id: 'b', claim: 's-2#incident:0-51' },
    { kind: 'redirect', id: 'b', to: 'a' },
  ] as const
  const expectedHead = (await store.head()).size
  await store.keepResolution({ expectedHead, ledger, changed: [], removed: [] })
  await store.checkpoint(AT)
}

/** A proof as a file (docs/proof.md). */
const proofFile = ({ hashes, ...proof }: InclusionProof, consistency?: ConsistencyProof): string =>
  JSON.stringify({ format: 'breadcrumb-proof/1', ...proof, inclusion: hashes, consistency: consistency ?? null })

/** What one with the file in hand could do: changes a source and makes the whole log again, so that all agrees. */
async function writeAnew(db: Database, id: string): Promise<void> {
  const source = await db
    .selectFrom('sources')
    .selectAll()
    .where('num', '=', Number(id.slice(2)))
    .executeTakeFirstOrThrow()
  const body = canonical({ ...JSON.parse(unpackBody(source.body)), addedBy: 'someone else' })
  const packed = packBody(body)
  await sql`update sources set body = ${packed}, crc = ${checksum(packed)} where num = ${source.num}`.execute(db)
  await sql`update log set hash = ${itemHash(body)} where seq = ${source.log_index}`.execute(db)
  let edge = EMPTY
  for (const entry of await db.selectFrom('log').selectAll().orderBy('seq').execute()) {
    const grown = grow(edge, leafHash(entryText(entryIn(entry))))
    edge = grown.edge
    for (const { level, position, hash } of grown.kept)
      await sql`update log_nodes set hash = ${hash} where level = ${level} and position = ${position}`.execute(db)
  }
  await db
    .updateTable('log_head')
    .set({ root: rootOf(edge), edge: Buffer.concat(edge.hashes) })
    .execute()
}

interface Change {
  readonly name: string
  make(): Promise<unknown>
  undo(): Promise<unknown>
}

/** Tables that are evidence or find it, and one row of each. */
const CHECKED: Readonly<Record<string, Readonly<Record<string, string | number>>>> = {
  sources: { num: 2 },
  originals: { source: 2 },
  texts: { source: 2 },
  readings: { id: 2 },
  decisions: { seq: 1 },
  ledger: { seq: 2 },
  facts: { id: 1 },
  log: { seq: 7 },
  log_nodes: { level: 4, position: 0 },
  log_head: { id: 1 },
  current_readings: { source: 2 },
  decision_targets: { target: 'a', seq: 1 },
}

/** Of each column of a row of each table: its first byte, one inside and the last are changed; a number is another one. */
async function changes(engine: Engine): Promise<Change[]> {
  const all: Change[] = []
  for (const [table, key] of Object.entries(CHECKED)) {
    const { rows } = await sql<
      Record<string, unknown>
    >`select * from ${sql.table(table)} where ${matching(key)}`.execute(engine.db)
    for (const [column, old] of Object.entries(rows[0])) {
      const others = [0, 0.5, 1].map((at) => flipped(old, at))
      for (const other of typeof old === 'number' ? others.slice(1, 2) : others) {
        const moved = column in key ? { ...key, [column]: other as string } : key
        const set = (to: unknown, where: Readonly<Record<string, string | number>>) =>
          unguarded(engine, sql`update ${sql.table(table)} set ${sql.ref(column)} = ${to} where ${matching(where)}`)
        all.push({ name: `${table}.${column}`, make: () => set(other, key), undo: () => set(old, moved) })
      }
    }
  }
  return all
}

const matching = (key: Readonly<Record<string, string | number>>) =>
  sql.join(
    Object.entries(key).map(([column, value]) => sql`${sql.ref(column)} = ${value}`),
    sql` and `,
  )

/** Runs a statement that foreign keys would forbid. */
async function unguarded({ db, tableEnd }: Engine, statement: RawBuilder<unknown>): Promise<void> {
  const isSqlite = tableEnd.compile(db).sql.includes('strict')
  if (isSqlite) await sql`pragma foreign_keys = off`.execute(db)
  await db.transaction().execute(async (trx) => {
    if (!isSqlite) await sql`set local session_replication_role = replica`.execute(trx)
    await statement.execute(trx)
  })
}

function flipped(value: unknown, at: number): unknown {
  if (value === null) return 'x'
  if (typeof value === 'number') return value + 1000
  if (typeof value === 'string') {
    const i = Math.floor((value.length - 1) * at)
    return value.slice(0, i) + (value[i] === 'x' ? 'y' : 'x') + value.slice(i + 1)
  }
  const bytes = Buffer.from(value as Uint8Array)
  bytes[Math.floor((bytes.length - 1) * at)] ^= 1
  return bytes
}
