// What is made of a record and kept beside it, as the databases must keep it alike: always what its claims and decisions make.

import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { toldTolls } from '../../src/record/tolls.ts'
import { openEngine } from '../../src/storage/open-engine.ts'
import { openStore, type Store, type StorePlace } from '../../src/storage/store.ts'
import { packListed } from '../../src/storage/packing-incidents.ts'
import { addReadings } from '../../src/tasks/add.ts'
import { checkMade } from '../../src/tasks/check-made.ts'
import { judgeClaim } from '../../src/tasks/claim-by-hand.ts'
import { decide } from '../../src/tasks/decide.ts'
import { countTolls, listTolls } from '../../src/tasks/derived.ts'
import { readBytes } from '../../src/tasks/read.ts'
import { settle } from '../../src/tasks/settle.ts'
import { inReadingOrder } from '../../src/tasks/toll-pages.ts'

const REPORTS = [
  'ALEPPO, Syria, May 2 2016 (Example Wire) - At least 250 civilians have been killed in Aleppo since 22 April, the Plain Monitor said.',
  'IDLIB, Syria, May 3 2016 (Example Wire) - An air strike on a market in Idlib killed 14 people on Tuesday, medics said.',
  'ALEPPO, Syria, May 6 2016 (Example Paper) - At least 280 civilians have been killed in Aleppo since 22 April, the Plain Monitor said.',
]

const UNDER_TRUCE = [
  'KASSALA, Sudan, June 4 2024 (Example Wire) - A truce in Sudan took effect on 1 June 2024. A drone strike on Kassala killed 6 people on Tuesday, medics said.',
  'DILLING, Sudan, June 9 2024 (Example Wire) - Shelling of Dilling killed 3 people on Saturday, medics said.',
]

/** What lists, sums, points and truces say, but for when an incident was last filed. */
async function shownOf(store: Store) {
  const listed = []
  for (const filter of [{}, { eventTypes: ['air_strike'] }, { eventTypes: ['shelling'] }, { country: 'SD' }] as const)
    listed.push(await store.incidents({ ...filter, sort: 'killed' }), await store.tallyIncidents(filter, 'day'))
  return [...listed, await store.incidentPoints({}, 10), await store.arrangements({})]
}

async function add(store: Store, texts: readonly string[]): Promise<void> {
  const options = { published: null, publisher: null, title: null, language: null }
  for (const text of texts)
    for await (const { kind } of addReadings(store, readBytes(Buffer.from(text), 'text', options), 'tester'))
      expect(kind).toBe('added')
}

async function all<T>(found: AsyncIterable<T>): Promise<T[]> {
  const every: T[] = []
  for await (const one of found) every.push(one)
  return every
}

/** The tolls that the claims of the record tell. */
async function toldIn(store: Store) {
  const told = []
  for await (const { source, claims } of store.eachSourceClaims())
    told.push(...claims.flatMap((kept) => (kept.hand?.kind === 'rejected' ? [] : toldTolls(kept, source))))
  return told
}

export function derivedSuite(newPlace: () => Promise<StorePlace>): void {
  describe('what is made of the record', () => {
    test('tolls are those that the claims tell, whatever comes and whatever is decided', async () => {
      const place = await newPlace()
      const store = await openStore(place)
      await add(store, REPORTS.slice(0, 2))
      await settle(store)
      expect(await store.tolls()).toHaveLength(1)
      expect(await store.tolls()).toEqual(await toldIn(store))
      await add(store, REPORTS.slice(2))
      expect(await countTolls(store)).toBe(2)
      expect(await store.tolls()).toEqual(await toldIn(store))
      const [{ claim }] = await store.tolls()
      const options = { by: 'Ada', reason: 'a misprint', expect: null }
      expect((await judgeClaim(store, { source: 's-1', claim, isRight: false }, options)).kind).toBe('kept')
      expect(await store.tolls()).toEqual(await toldIn(store))
      expect(await countTolls(store)).toBe(1)
      await store.close()

      // As in a record of before there was such a table.
      const engine = await openEngine(place)
      await engine.db.deleteFrom('tolls').execute()
      await engine.db.deleteFrom('progress').where('name', '=', 'tolls_to').execute()
      await engine.close()
      const again = await openStore(place)
      expect((await listTolls(again, null)).map(({ source, floor }) => [source, floor])).toEqual([['s-3', 280]])
      await again.close()
    })

    test('a figure or a toll that another program changed where they are listed is found, and made anew', async () => {
      const place = await newPlace()
      const store = await openStore(place)
      await add(store, REPORTS)
      await settle(store)
      expect(await all(checkMade(store, false))).toEqual([])
      const [incident] = await store.incidents()
      await store.close()
      const engine = await openEngine(place)
      const killed = { ...incident.killed, low: 3 }
      await engine.db.deleteFrom('incident_bodies').execute()
      await engine.db
        .insertInto('incident_bodies')
        .values({ incident: 1, body: packListed({ ...incident, killed }) })
        .execute()
      await engine.db.deleteFrom('tolls').where('source', '=', 1).execute()
      await engine.close()
      const again = await openStore(place)
      const found = [
        { what: incident.id, fields: ['killed'] },
        { what: 'the tolls of s-1', fields: [] },
      ]
      expect(await all(checkMade(again, false))).toEqual(found)
      expect(await all(checkMade(again, true))).toEqual(found)
      expect(await all(checkMade(again, false))).toEqual([])
      expect(await again.incidents()).toEqual([incident])
      await again.close()
    })

    test('what sums, filters and truces are made of is held against claims too, and made anew', async () => {
      const place = await newPlace()
      const store = await openStore(place)
      await add(store, [...REPORTS, ...UNDER_TRUCE])
      await settle(store)
      expect(await all(checkMade(store, false))).toEqual([])
      const before = await shownOf(store)
      const [idlib, kassala, dilling] = (await store.incidents({ sort: 'id' })).map(({ id }) => id)
      const [{ arrangement }] = await store.arrangements({})
      await store.close()

      const { db, ...engine } = await openEngine(place)
      const numOf = async (id: string) =>
        db.selectFrom('incidents').select(['num', 'day']).where('id', '=', id).executeTakeFirstOrThrow()
      const tagOf = async (name: string) =>
        (await db.selectFrom('tags').select('id').where('name', '=', name).executeTakeFirstOrThrow()).id
      const [one, gone, other] = [await numOf(idlib), await numOf(kassala), await numOf(dilling)]
      await sql`update incidents set killed_low = 40 where num = ${one.num}`.execute(db)
      await db.deleteFrom('incidents').where('num', '=', gone.num).execute()
      await db.deleteFrom('incident_claims').where('incident', '=', gone.num).execute()
      const shelling = await tagOf('event:shelling')
      await db.deleteFrom('incident_kills').where('incident', '=', other.num).where('tag', '=', shelling).execute()
      const strike = await tagOf('event:air_strike')
      await db.insertInto('incident_tags').values({ tag: strike, day: other.day, incident: other.num }).execute()
      const changed = JSON.stringify({ ...arrangement, parties: ['nobody'] })
      await sql`update arrangements set body = ${changed}`.execute(db)
      await engine.close()

      const again = await openStore(place)
      const found = await all(checkMade(again, false))
      expect(found.slice(0, 3)).toEqual([
        { what: arrangement.id, fields: [] },
        { what: idlib, fields: ['sums'] },
        { what: dilling, fields: expect.arrayContaining(['tags']) },
      ])
      expect(found).toContainEqual({ what: kassala, fields: ['incident'] })
      expect(found).toContainEqual({ what: 'what is found by event:air_strike', fields: [] })
      await all(checkMade(again, true))
      expect(await all(checkMade(again, false))).toEqual([])
      expect(await shownOf(again)).toEqual(before)
      await again.close()
    })

    test('an incident whose claims no longer tell of health care is not found by it', async () => {
      const store = await openStore(await newPlace())
      await add(store, [
        'IDLIB, Syria, May 3 2016 (Example Wire) - An air strike on a hospital in Idlib killed 14 people.',
      ])
      await settle(store)
      expect(await store.countIncidents({ isHealth: true })).toBe(1)
      for (const { id, source, claim } of await store.claims({})) {
        if (claim.kind !== 'incident') continue
        const act = { kind: 'correct_claim', source, claim: id, as: { ...claim, health: null } } as const
        expect((await decide(store, [act], { by: 'Ada', reason: 'a name', expect: null })).kind).toBe('kept')
      }
      await settle(store)
      expect(await store.countIncidents({ isHealth: true })).toBe(0)
      expect(await store.countIncidents({ isHealth: false })).toBe(1)
      expect(await all(checkMade(store, false))).toEqual([])
      await store.close()
    })

    test('a toll that a later one of the same speaker took the place of says so, and both stand together', async () => {
      const store = await openStore(await newPlace())
      await add(store, REPORTS)
      const tolls = await listTolls(store, null)
      expect(tolls.map(({ source, isSuperseded }) => [source, isSuperseded])).toEqual([
        ['s-1', false],
        ['s-3', false],
      ])
      expect(inReadingOrder(tolls).map(({ toll }) => toll)).toEqual(tolls)
      expect(new Set(inReadingOrder(tolls).map(({ key }) => key)).size).toBe(2)
      await store.close()
    })
  })
}
