// Every route answers in the shape of the contract, and what people do over HTTP is what the tasks do.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Answer, ROUTES, type Route } from '../../src/api/contract.ts'
import { addText, type Desk, openDesk, WIRE } from './desk.ts'

let desk: Desk
let first: string
beforeAll(async () => {
  desk = await openDesk()
  first = (await desk.store.incidents({ sort: 'killed', descending: true }))[0].id
})
afterAll(() => desk.close())

async function get<R extends Route>(route: R, path: string): Promise<Answer<R>> {
  const answer = await desk.ask(path)
  expect(answer.status).toBe(200)
  const body: unknown = await answer.json()
  const shape = ROUTES[route] as { readonly answer?: { parse: (given: unknown) => unknown } }
  // Strictly what the contract says: a key more or less is a breach of it.
  expect(shape.answer?.parse(body)).toEqual(body)
  return body as Answer<R>
}

test('every route that reads answers as the contract says', async () => {
  const listed = await get('GET /api/incidents', '/api/incidents')
  expect(listed.total).toBeGreaterThan(0)
  await get('GET /api/session', '/api/session')
  await get('GET /api/counts', '/api/counts')
  await get('GET /api/summary', '/api/summary?from=2016-01-01')
  await get('GET /api/series', '/api/series')
  const points = await get('GET /api/points', '/api/points')
  expect(points.items.length + points.withoutPoint).toBe(listed.total)
  const whole = await get('GET /api/incidents/:id', `/api/incidents/${first}`)
  expect(Object.keys(whole.contexts)).toEqual(expect.arrayContaining(whole.incident.claims.map(({ id }) => id)))
  await get('GET /api/incidents/:id/why', `/api/incidents/${first}/why`)
  await get('GET /api/incidents/:id/near', `/api/incidents/${first}/near`)
  await get('GET /api/incidents/:id/history', `/api/incidents/${first}/history`)
  await get('GET /api/incidents/:id/at/:seq', `/api/incidents/${first}/at/0`)
  await get('GET /api/why', `/api/why?a=${first}&b=${first}`)
  const inbox = await get('GET /api/inbox', '/api/inbox?limit=5')
  expect(inbox.items[0].claims.length).toBeGreaterThan(0)
  await get('GET /api/decisions', '/api/decisions')
  await get('GET /api/sources', '/api/sources')
  const source = await get('GET /api/sources/:id', '/api/sources/s-1')
  expect(source.text).toContain('killed at least 14 people')
  expect((await get('GET /api/search', '/api/search?q=market')).texts.length).toBe(3)
  await get('GET /api/tolls', '/api/tolls')
  await get('GET /api/source-changes', '/api/source-changes')
  await get('GET /api/truces', '/api/truces')
  await get('GET /api/truce-days', '/api/truce-days')
  await get('GET /api/facilities', '/api/facilities')
  await get('GET /api/jobs', '/api/jobs')
})

test('filters choose, and pages follow one another without a gap', async () => {
  expect((await get('GET /api/incidents', '/api/incidents?from=2017-01-01')).total).toBe(0)
  expect((await get('GET /api/incidents', '/api/incidents?event=air_strike&event=shelling')).total).toBeGreaterThan(0)
  const deadly = await get('GET /api/incidents', '/api/incidents?minKilled=1')
  expect(deadly.items.length).toBeGreaterThan(0)
  expect(deadly.items.every(({ killed }) => (killed.best ?? 0) >= 1)).toBe(true)
})

test.each([
  '/api/incidents',
  '/api/sources',
  '/api/decisions',
  '/api/tolls',
  '/api/truces',
  '/api/facilities',
  '/api/source-changes',
  '/api/published',
])('%s gives one page after another, without a gap, and refuses a cursor that it did not give', async (path) => {
  type Listed = { readonly items: readonly object[]; readonly next: string | null; readonly total: number }
  const ask = async (query: string): Promise<Listed> => (await (await desk.ask(`${path}?${query}`)).json()) as Listed
  const all = await ask('limit=500')
  const seen: object[] = []
  for (let after: string | null = ''; after !== null; ) {
    const page: Listed = await ask(`limit=1${after ? `&after=${after}` : ''}`)
    expect(page.total).toBe(all.items.length)
    seen.push(...page.items)
    after = page.next
  }
  expect(seen).toEqual(all.items)
  expect((await desk.ask(`${path}?after=elsewhere`)).status).toBe(400)
})

test('what is known already is not sent again, until it changes', async () => {
  const one = await desk.ask('/api/incidents')
  const tag = one.headers.get('etag') ?? ''
  expect(tag).not.toBe('')
  const same = await desk.ask('/api/incidents', { headers: { 'if-none-match': tag } })
  expect(same.status).toBe(304)
  const noted = await desk.ask('/api/decisions', { json: { acts: [{ kind: 'note', incident: first, text: 'seen' }] } })
  expect(noted.status).toBe(201)
  const later = await desk.ask('/api/incidents', { headers: { 'if-none-match': tag } })
  expect(later.status).toBe(200)
})

test('a decision on what others changed meanwhile is refused, and says what changed', async () => {
  const { version } = (await (await desk.ask(`/api/incidents/${first}`)).json()) as { version: number }
  const theirs = { acts: [{ kind: 'grade_occurrence', incident: first, grade: 'confirmed' }], reason: 'two origins' }
  expect((await desk.ask('/api/decisions', { json: { ...theirs, expect: version } })).status).toBe(201)
  const mine = { acts: [{ kind: 'reject', incident: first }], reason: 'a copy', expect: version }
  const refused = await desk.ask('/api/decisions', { json: mine })
  expect(refused.status).toBe(409)
  const { error } = (await refused.json()) as { error: { code: string; details: { since: { kind: string }[] } } }
  expect(error.code).toBe('changed_since_shown')
  expect(error.details.since.map(({ kind }) => kind)).toContain('grade_occurrence')
})

test('a write that is sent twice with its key is done once', async () => {
  const wish = { acts: [{ kind: 'note', incident: first, text: 'once' }] }
  const headers = { 'idempotency-key': 'k-1' }
  const [one, two] = await Promise.all([
    desk.ask('/api/decisions', { json: wish, headers }),
    desk.ask('/api/decisions', { json: wish, headers }),
  ])
  expect([one.status, two.status]).toEqual([201, 201])
  expect(await one.text()).toBe(await two.text())
  const notes = (await desk.store.decisions(first)).filter((each) => each.kind === 'note' && each.text === 'once')
  expect(notes).toHaveLength(1)
  const other = { acts: [{ kind: 'note', incident: first, text: 'another' }] }
  expect((await desk.ask('/api/decisions', { json: other, headers })).status).toBe(422)
})

test('a merged id leads on, and an undo brings it back', async () => {
  const [one, two] = (await desk.store.incidents({ sort: 'id' })).map(({ id }) => id)
  expect(two).toBeDefined()
  const merged = await desk.ask('/api/decisions', { json: { acts: [{ kind: 'merge', into: one, from: [two] }] } })
  const { decisions } = (await merged.json()) as { decisions: { seq: number }[] }
  const moved = await desk.ask(`/api/incidents/${two}`)
  expect(moved.status).toBe(308)
  expect(moved.headers.get('location')).toBe(`/api/incidents/${one}`)
  const undo = { acts: [{ kind: 'undo', undoes: decisions[0].seq }] }
  expect((await desk.ask('/api/decisions', { json: undo })).status).toBe(201)
  expect((await desk.ask(`/api/incidents/${two}`)).status).toBe(200)
})

async function finished(answer: Response): Promise<Answer<'GET /api/jobs/:id'>> {
  expect(answer.status).toBe(202)
  let job = ROUTES['GET /api/jobs/:id'].answer.parse(await answer.json())
  while (job.state !== 'done' && job.state !== 'failed') {
    await new Promise((resolve) => setTimeout(resolve, 20))
    job = await get('GET /api/jobs/:id', `/api/jobs/${job.id}`)
  }
  return job
}

test('a pasted text is read and kept, with the words as they were pasted', async () => {
  const text = 'Two people were killed when a shell hit a bakery in Aleppo on 5 May 2016, a doctor said.'
  const job = await finished(await desk.ask('/api/sources', { json: { text, publisher: 'A. Reader' } }))
  expect(job.items).toMatchObject([{ state: 'added', counts: { incidents: 1 } }])
  const id = job.items[0].source
  expect(await (await desk.ask(`/api/sources/${id}/bytes`)).text()).toBe(text)
})

test('truces come page by page, and each with what it covered page by page', async () => {
  expect((await desk.ask('/api/truces/none')).status).toBe(404)
  await addText(
    desk.store,
    'A ceasefire in Syria took effect on 1 May 2016.\n\nRebels shelled a school in Homs on 2 May 2016, killing two people. ' +
      'Government forces shelled Aleppo on 3 May 2016, killing three people.',
    'Example Wire',
  )
  await addText(desk.store, 'A truce in Sudan took effect on 4 June 2024.', 'Example Wire')
  const all = await get('GET /api/truces', '/api/truces')
  expect(all.items.map(({ arrangement }) => arrangement.countries)).toEqual([['SD'], ['SY']])
  const one = await get('GET /api/truces', '/api/truces?limit=1')
  const rest = await get('GET /api/truces', `/api/truces?limit=1&after=${one.next}`)
  expect([...one.items, ...rest.items]).toEqual(all.items)
  const { items, total, mostTold } = await get('GET /api/truces', '/api/truces?q=syria%20ceasefire')
  expect([items, total]).toEqual([[all.items[1]], 1])
  const [syria] = items
  expect(syria.covered + syria.unclear).toBeGreaterThan(1)
  expect(syria.days.map(({ day }) => day)).toEqual(expect.arrayContaining(['2016-05-02', '2016-05-03']))
  const begun = await get('GET /api/truces/:id', `/api/truces/${mostTold}?limit=1`)
  expect(begun).toMatchObject({
    total: syria.covered + syria.unclear,
    truce: syria,
    items: [begun.named[0].id].map((incident) => ({ incident })),
  })
  expect(begun.truce.claims[0].claim.passage.exact).toContain('ceasefire in Syria')
  const more = await get('GET /api/truces/:id', `/api/truces/${mostTold}?after=${begun.next}`)
  expect(begun.items.length + more.items.length).toBe(begun.total)
  const points = await get('GET /api/truces/:id/points', `/api/truces/${mostTold}/points`)
  expect(points.items.length + points.withoutPoint).toBe(begun.total)
  const held = await get('GET /api/truce-days', '/api/truce-days?to=2016-12-31')
  expect(held.items).toMatchObject([{ id: mostTold, from: '2016-05-01' }])
})

test('of a text in a language that is not read it is told that nothing was looked for in it', async () => {
  await addText(desk.store, 'قتل تسعة أشخاص يوم الاثنين في غارة جوية على سوق في مدينة سراقب.', 'Example Wire')
  const { items } = await get('GET /api/sources', '/api/sources')
  const own = items.find(({ source }) => source.language === 'ar')
  expect(own).toMatchObject({ isRead: false, claims: 0 })
  expect(items.filter(({ isRead }) => isRead).length).toBe(items.length - 1)
  const page = await get('GET /api/sources/:id', `/api/sources/${own?.source.id}`)
  expect(page).toMatchObject({ isRead: false, leftOut: [], dir: 'rtl' })
})

test('files are added one row each; what is wrong with one is said of that one', async () => {
  const form = new FormData()
  form.append('file', new File(['One man was killed in Homs on 6 May 2016, a doctor said.'], 'homs.txt'))
  form.append('file', new File([WIRE], 'again.txt'))
  form.append('file', new File([''], '../../empty.txt'))
  const job = await finished(await desk.ask('/api/sources', { method: 'POST', body: form }))
  expect(job.items.map(({ state }) => state)).toEqual(['added', 'same', 'problem'])
  expect(job.items[2].name).not.toContain('/')
})

test('an address on this machine is not fetched', async () => {
  const job = await finished(await desk.ask('/api/sources', { json: { address: 'http://127.0.0.1:9/x' } }))
  expect(job.items).toMatchObject([{ state: 'problem', problems: [{ code: 'unreachable' }] }])
})

test('who listens hears of a change and asks again', async () => {
  const heard = await desk.ask('/api/events')
  expect(heard.headers.get('content-type')).toContain('text/event-stream')
  const reader = heard.body?.getReader()
  await desk.ask('/api/decisions', { json: { acts: [{ kind: 'note', incident: first, text: 'heard' }] } })
  let text = ''
  while (!text.includes('event: changed')) text += new TextDecoder().decode((await reader?.read())?.value)
  expect(text).toMatch(/"kind":"changed","version":\d+,"by":"Ada"/)
  await reader?.cancel()
})

test('the document of the API names every route', async () => {
  const document = (await (await desk.ask('/api/openapi.json')).json()) as { paths: Record<string, object> }
  const named = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
  )
  expect(named.sort()).toEqual(Object.keys(ROUTES).sort())
})
