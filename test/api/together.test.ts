// Several people at one record, and a server that goes away in the middle of their work: on either database nothing that was
// answered is lost, and nothing is done twice.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { type Served, serve } from '../../src/api/server.ts'
import { openStore, type Store, type StorePlace } from '../../src/storage/store.ts'
import { settle } from '../../src/tasks/settle.ts'
import { databasesOn, startPostgres } from '../postgres-server.ts'
import { addText, askAs, cookieOf, HOMS, MINISTRY, MONITOR, WIRE } from './desk.ts'

type Ask = ReturnType<typeof askAs>

interface Seat {
  readonly ask: Ask
  readonly note: (incident: string, text: string, key: string) => Promise<Response>
}

function suite(name: string, newPlace: () => Promise<StorePlace>): void {
  describe(name, () => {
    const folder = mkdtempSync(join(tmpdir(), 'breadcrumb-together-'))
    let place: StorePlace
    let store: Store
    let served: Served
    let incident: string

    const start = async (): Promise<void> => {
      store = await openStore(place)
      served = await serve({
        store,
        port: 0,
        name: 'test',
        program: 'breadcrumb test',
        author: 'Ada',
        keyPath: join(folder, 'desk.key'),
        pages: join(folder, 'web'),
      })
    }
    const stop = async (): Promise<void> => {
      await served.close()
      await store.close()
    }
    const seat = async (): Promise<Seat> => {
      const ask = askAs(served.origin, await cookieOf(served.newLink()))
      return {
        ask,
        note: (id, text, key) =>
          ask('/api/decisions', {
            json: { acts: [{ kind: 'note', incident: id, text }] },
            headers: { 'idempotency-key': key },
          }),
      }
    }
    const notes = async (): Promise<string[]> =>
      (await store.decisions()).flatMap((decision) => (decision.kind === 'note' ? [decision.text] : []))

    beforeEach(async () => {
      place = await newPlace()
      await start()
      for (const [text, publisher] of [
        [WIRE, 'Example Wire'],
        [MONITOR, 'Plain Monitor'],
        [MINISTRY, 'Ministry'],
        [HOMS, 'Example Wire'],
      ])
        await addText(store, text, publisher)
      await settle(store)
      incident = (await store.incidents({ sort: 'killed', descending: true }))[0].id
      return stop
    })
    afterAll(() => rmSync(folder, { recursive: true, force: true }))

    test('who decides on what somebody else changed meanwhile is told what changed, and nothing is kept', async () => {
      const [ana, ben] = [await seat(), await seat()]
      const { version } = (await (await ana.ask(`/api/incidents/${incident}`)).json()) as { version: number }
      const grade = { kind: 'grade_occurrence', incident, grade: 'corroborated' }
      const first = await ana.ask('/api/decisions', { json: { acts: [grade], reason: 'two origins', expect: version } })
      expect(first.status).toBe(201)
      const late = await ben.ask('/api/decisions', {
        json: { acts: [{ ...grade, grade: 'disputed' }], reason: 'denied', expect: version },
      })
      expect(late.status).toBe(409)
      expect(await late.json()).toMatchObject({
        error: { code: 'changed_since_shown', message: expect.stringMatching(/decision 1/) },
      })
      expect(await store.decisions()).toHaveLength(1)
    })

    test('two who write at once lose nothing of either', async () => {
      const seats = [await seat(), await seat()]
      const texts = Array.from({ length: 12 }, (_, i) => `note ${i}`)
      const answers = await Promise.all(texts.map((text, i) => seats[i % 2].note(incident, text, text)))
      expect(answers.map(({ status }) => status)).toEqual(texts.map(() => 201))
      expect((await notes()).sort()).toEqual([...texts].sort())
    })

    test('a server that stops in the middle: what was answered is there, and what is sent again is there once', async () => {
      const { note } = await seat()
      const texts = Array.from({ length: 12 }, (_, i) => `note ${i}`)
      const sent = texts.map((text) =>
        note(incident, text, text)
          .then(({ status }) => status === 201)
          .catch(() => false),
      )
      await Promise.race(sent)
      await stop()
      const answered = await Promise.all(sent)
      await start()
      const there = await notes()
      for (const [i, text] of texts.entries()) if (answered[i]) expect(there).toContain(text)
      const again = await seat()
      for (const text of texts) expect((await again.note(incident, text, text)).status).toBe(201)
      expect((await notes()).sort()).toEqual([...texts].sort())
      expect(await store.verify()).toMatchObject({ kind: 'sound' })
    })
  })
}

const files = mkdtempSync(join(tmpdir(), 'breadcrumb-together-files-'))
const server = await startPostgres(['fsync=off'])
afterAll(async () => {
  await server.stop()
  rmSync(files, { recursive: true, force: true })
}, 60_000)

let count = 0
suite('SQLite', () => Promise.resolve({ path: join(files, `record-${++count}`) }))
suite('Postgres', databasesOn(`${server.url}postgres`, files).make)
