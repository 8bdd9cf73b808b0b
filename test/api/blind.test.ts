// Who codes a source alone: every route, cell by cell, says nothing of what was made of it until they have finished.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { ROUTES, type Route } from '../../src/api/contract.ts'
import { codeAlone } from '../../src/tasks/coding.ts'
import { decide } from '../../src/tasks/decide.ts'
import { settle } from '../../src/tasks/settle.ts'
import { type Desk, HOMS, MONITOR, openDesk, WIRE } from './desk.ts'

const CODED =
  'An air strike hit the al-Quds hospital in Aleppo on 27 April 2016, killing 30 people, medics said.\n\n' +
  'A ceasefire in Syria took effect on 25 April 2016.\n\n' +
  'At least 1,200 people have been killed in Syria since March 2016, the Plain Monitor said.'
const SOURCE = 's-3'

let desk: Desk
/** Whatever is named so was made of the coded source. */
let made: readonly string[]
let resting: string
let other: string
let decision: number

const save = (isDone: boolean) => desk.ask(`/api/sources/${SOURCE}/codings`, { json: { claims: [], isDone } })
const json = async (path: string) => (await (await desk.ask(path)).json()) as Record<string, unknown>

beforeAll(async () => {
  desk = await openDesk([
    [WIRE, 'Example Wire'],
    [MONITOR, 'Plain Monitor'],
    [CODED, 'Plain Monitor'],
    [HOMS, 'Example Wire'],
  ])
  const { store } = desk
  const all = await store.incidents({ sort: 'id' })
  resting = all.find(({ sources }) => sources.some(({ id }) => id === SOURCE))?.id ?? ''
  other = all.find(({ id }) => id !== resting)?.id ?? ''
  const by = { by: 'Bea', reason: 'seen', expect: null }
  const noted = await decide(store, [{ kind: 'note', incident: resting, text: 'a note' }], by)
  decision = noted.kind === 'kept' ? noted.decisions[0].seq : 0
  await decide(store, [{ kind: 'undo', undoes: decision }], { ...by, reason: 'a note too many' })
  await codeAlone(store, { source: SOURCE, claims: [], isDone: true }, by)
  await codeAlone(store, { source: SOURCE, claims: [], isDone: true }, { ...by, by: 'Cem' })
  await settle(store)
  const truces = (await store.arrangements({ sources: [SOURCE] })).map(({ arrangement }) => arrangement.id)
  made = [resting, `${SOURCE}#`, ...truces, 'a note']
}, 60_000)
afterAll(() => desk.close())

/** What the routes are asked with, so that each would tell of the source if it could. */
const ASKED: Partial<Readonly<Record<Route, () => string>>> = {
  'GET /api/why': () => `?a=${resting}&b=${other}`,
  'GET /api/search': () => '?q=hospital',
  'GET /api/export': () => '?format=jsonl',
  'GET /api/inbox': () => '?limit=20',
  'GET /api/sources/:id/found': () => `?claim=${encodeURIComponent(`${SOURCE}#incident:1-1`)}`,
}
const pathOf = (route: Route, incident: string): string => {
  const [, path] = route.split(' ')
  const id = path.includes('/incidents/') ? incident : SOURCE
  return `${path.replace(':id', encodeURIComponent(id)).replace(':seq', '99')}${ASKED[route]?.() ?? ''}`
}
const GETS = (Object.keys(ROUTES) as Route[]).filter((route) => route.startsWith('GET '))
// What they answer of a source is its words and who may see it, or it is about people only.
const TELLING = ['/api/incidents', '/api/points', '/api/inbox', '/api/decisions', '/api/search', '/api/export'].map(
  (path) => `GET ${path}` as Route,
)
const DERIVED: readonly Route[] = ['GET /api/tolls', 'GET /api/truces', 'GET /api/facilities', 'GET /api/sources/:id']

/** How many incidents the truce that is told of in the source may have covered. */
async function coveredBy(): Promise<number> {
  const totals = await Promise.all(
    ['covered', 'unclear'].map(async (truce) => (await json(`/api/summary?truce=${truce}`)).incidents as number),
  )
  return totals[0] + totals[1]
}

const tells = (said: string): boolean => made.some((name) => said.includes(name))

test.each([...TELLING, ...DERIVED, 'GET /api/incidents/:id' as Route])(
  '%s tells of it to everybody else',
  async (route) => {
    expect(tells(await (await desk.ask(pathOf(route, resting))).text())).toBe(true)
  },
)

test('how much there is tells of it to everybody else', async () => {
  expect(await json('/api/counts')).toMatchObject({ incidents: 3, sources: 4, truces: 1, tolls: 1, facilities: 1 })
  expect(await coveredBy()).toBeGreaterThan(0)
})

test('begun', async () => {
  expect((await save(false)).status).toBe(201)
})

test.each(GETS)('%s says nothing of it to who codes it alone', async (route) => {
  for (const incident of [resting, other]) {
    const answer = await desk.ask(pathOf(route, incident))
    const said = await answer.text()
    // The id that was asked for may be said again where it is refused.
    if (answer.ok) expect(tells(said), said).toBe(false)
    else expect([404, 409]).toContain(answer.status)
  }
})

test.each(['', '/history', '/why', '/near', '/at/99'])('its incident%s says why it is not shown', async (rest) => {
  const answer = await desk.ask(`/api/incidents/${resting}${rest}`)
  expect([answer.status, await answer.text()]).toEqual([409, expect.stringContaining('coding_alone')])
})

test('how much there is, sums, the map and its time hold nothing of it', async () => {
  expect(await json('/api/counts')).toMatchObject({ incidents: 2, sources: 4, truces: 0, tolls: 0, facilities: 0 })
  expect(await json('/api/summary')).toMatchObject({ incidents: 2 })
  expect(await json('/api/points')).toMatchObject({ items: { length: 2 } })
  expect(await json('/api/incidents?source=s-3')).toMatchObject({ total: 0, items: [] })
  expect(await coveredBy()).toBe(0)
  expect(JSON.stringify(await json('/api/series?step=day'))).not.toContain('2016-04-27')
})

test('its words are there to be coded, and one’s own coding alone', async () => {
  const page = { text: CODED, isBlind: true, claims: [], incidents: [], origins: [], leftOut: [] }
  expect(await json(`/api/sources/${SOURCE}`)).toMatchObject(page)
  const { codings, agreement } = (await json(`/api/sources/${SOURCE}/codings`)) as {
    codings: object[]
    agreement: null
  }
  expect([codings.length, codings[0], agreement]).toEqual([1, expect.objectContaining({ by: 'Ada' }), null])
  const { items } = (await json('/api/sources')) as {
    items: { source: { id: string }; isBlind: boolean; claims: number }[]
  }
  expect(items.find(({ source }) => source.id === SOURCE)).toMatchObject({ isBlind: true, claims: 0 })
  const { texts } = (await json('/api/search?q=hospital')) as { texts: { source: { id: string } }[] }
  expect(texts.map(({ source }) => source.id)).toEqual([SOURCE])
})

test('nothing is decided on what is not seen', async () => {
  const acts = [
    { kind: 'accept', incident: resting },
    { kind: 'merge', into: other, from: [resting] },
    { kind: 'undo', undoes: decision },
  ]
  for (const act of acts) expect((await desk.ask('/api/decisions', { json: { acts: [act] } })).status).toBe(409)
  expect((await desk.ask(`/api/incidents/${resting}/publish`, { json: {} })).status).toBe(409)
  const claim = { kind: 'judge', claim: `${SOURCE}#incident:1-1`, isRight: true }
  for (const [rest, body] of [['claims', claim] as const, ['settle', { claims: [] }] as const])
    expect([400, 409]).toContain((await desk.ask(`/api/sources/${SOURCE}/${rest}`, { json: body })).status)
  expect((await desk.ask('/api/decisions', { json: { acts: [{ kind: 'accept', incident: other }] } })).status).toBe(201)
})

test('who has finished sees what everybody sees', async () => {
  expect((await save(true)).status).toBe(201)
  expect(await json('/api/counts')).toMatchObject({ incidents: 3, truces: 1, tolls: 1, facilities: 1 })
  expect((await desk.ask(`/api/incidents/${resting}`)).status).toBe(200)
})
