// A team: every route as every role, cell by cell; accounts, seats, tokens, and what is kept from whom.

import { createHmac } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { NEEDS, RIGHTS } from '../../src/api/access.ts'
import { type Role, ROUTES, type Route } from '../../src/api/contract.ts'
import { type Served, serve } from '../../src/api/server.ts'
import { openPeopleDatabase } from '../../src/storage/people-database.ts'
import { openStore, type Store } from '../../src/storage/store.ts'
import { settle } from '../../src/tasks/settle.ts'
import { addText, askAs, HOMS, MONITOR, WIRE } from './desk.ts'

const ROLES: readonly Role[] = ['reader', 'coder', 'reviewer', 'publisher', 'admin']
const PASSWORD = 'correct horse battery'
const HOSPITAL =
  'An air strike hit the al-Quds hospital in Aleppo on 27 April 2016, killing 30 people, a secret witness said.'

let folder: string
let store: Store
let served: Served
const as = {} as Record<Role | 'nobody', ReturnType<typeof askAs>>
let incident: string
let secretIncident: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'breadcrumb-team-'))
  const place = { path: join(folder, 'test.breadcrumb') }
  store = await openStore(place)
  for (const text of [WIRE, MONITOR, HOMS, HOSPITAL]) await addText(store, text, 'Example Wire')
  await settle(store)
  served = await serve({
    store,
    port: 0,
    name: 'test',
    program: 'breadcrumb test',
    author: 'server',
    keyPath: join(folder, 'desk.key'),
    pages: join(folder, 'web'),
    team: { database: await openPeopleDatabase(place) },
  })
  as.nobody = askAs(served.origin, '')
  as.admin = askAs(served.origin, await join_((await served.adminLink()) ?? '', 'admin'))
  for (const role of ROLES.slice(0, 4)) as[role] = askAs(served.origin, await join_(await invitation(role), role))
  const all = await store.incidents({ sort: 'id' })
  secretIncident = all.find(({ sources }) => sources.some(({ id }) => id === 's-4'))?.id ?? ''
  incident = all.find(({ id }) => id !== secretIncident)?.id ?? ''
}, 60_000)
afterAll(async () => {
  await served.close()
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

async function invitation(role: Role): Promise<string> {
  const answer = await as.admin('/api/people/invitations', { json: { role } })
  expect(answer.status).toBe(201)
  return ((await answer.json()) as { link: string }).link
}

const secretOf = (link: string): string => new URL(link).hash.slice(1)

const cookiesOf = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')

/** Joins by a link, and gives the cookie. */
async function join_(link: string, name: string): Promise<string> {
  const body = { secret: secretOf(link), name, email: `${name}@example.org`, password: PASSWORD }
  const answer = await as.nobody('/api/join', { json: body })
  expect(answer.status).toBe(200)
  expect(answer.headers.getSetCookie().join()).toMatch(/HttpOnly; SameSite=Strict/i)
  return cookiesOf(answer)
}

const signIn = (email: string, password: string) => as.nobody('/api/auth/sign-in/email', { json: { email, password } })

/** What a route is asked with so that nothing but the right to ask stands in its way. Bodies do no harm: they name nothing. */
function pathOf(route: Route): string {
  const [, path] = route.split(' ')
  const id = path.includes('/incidents/') ? incident : path.includes('/sources/') ? 's-1' : 'none'
  const filled = path.replace(':id', id).replace(':seq', '0')
  const query: Partial<Record<Route, string>> = {
    'GET /api/why': `?a=${incident}&b=${incident}`,
    'GET /api/search': '?q=market',
    'GET /api/export': '?format=csv',
  }
  return `${filled}${query[route] ?? ''}`
}

const cells = (Object.keys(ROUTES) as Route[]).flatMap((route) =>
  ([...ROLES, 'nobody'] as const).map((role) => [route, role] as const),
)

test.each(cells)('%s as %s', async (route, role) => {
  const need = NEEDS[route]
  const isAllowed = need === 'open' || (role !== 'nobody' && RIGHTS[role].includes(need))
  const [method] = route.split(' ')
  const answer = await as[role](pathOf(route), method === 'GET' ? {} : { json: { nothing: true } })
  await answer.body?.cancel()
  const refused = role === 'nobody' ? 401 : 403
  if (isAllowed) expect([401, 403]).not.toContain(answer.status)
  else expect(answer.status).toBe(refused)
})

test('the table gives each role what the one before has, and more', () => {
  for (const [i, role] of ROLES.slice(1).entries()) {
    expect(RIGHTS[role]).toEqual(expect.arrayContaining([...RIGHTS[ROLES[i]]]))
    expect(RIGHTS[role].length).toBeGreaterThan(RIGHTS[ROLES[i]].length)
  }
})

test('only who may publish withdraws, or takes a publication back', async () => {
  expect((await as.publisher(`/api/incidents/${incident}/publish`, { json: { reason: 'ready' } })).status).toBeLessThan(
    300,
  )
  const published = (await store.decisions()).find(({ kind }) => kind === 'publish')
  const wishes = [
    { kind: 'withdraw', incident },
    { kind: 'undo', undoes: published?.seq },
  ]
  for (const act of wishes) {
    expect((await as.reviewer('/api/decisions', { json: { acts: [act], reason: 'no' } })).status).toBe(403)
  }
  expect((await as.publisher('/api/decisions', { json: { acts: [wishes[0]], reason: 'early' } })).status).toBe(201)
})

test('a decision carries the name of who made it', async () => {
  await as.reviewer('/api/decisions', { json: { acts: [{ kind: 'note', incident, text: 'mine' }] } })
  expect((await store.decisions()).at(-1)?.by).toBe('reviewer')
})

test('nobody joins without an invitation, and one works once', async () => {
  const body = { name: 'X', email: 'x@example.org', password: PASSWORD }
  expect((await as.nobody('/api/join', { json: { ...body, secret: 'guess' } })).status).toBe(403)
  const secret = secretOf(await invitation('reader'))
  expect((await as.nobody('/api/join', { json: { ...body, secret } })).status).toBe(200)
  const again = { ...body, email: 'y@example.org', secret }
  expect((await as.nobody('/api/join', { json: again })).status).toBe(403)
  const signUp = await as.nobody('/api/auth/sign-up/email', { json: { ...body, email: 'z@example.org' } })
  expect(signUp.ok).toBe(false)
  expect(await served.adminLink()).toBeNull()
})

test('an invitation does not take over an account that is there', async () => {
  const secret = secretOf(await invitation('admin'))
  const body = { secret, name: 'thief', email: 'reader@example.org', password: 'another password' }
  expect((await as.nobody('/api/join', { json: body })).status).toBe(403)
  const role = await as.reader('/api/session')
  expect(await role.json()).toMatchObject({ person: { role: 'reader', name: 'reader' } })
})

test('who signs in gets a session of the server’s making; who signs out has none', async () => {
  const planted = await fetch(`${served.origin}/api/auth/sign-in/email`, {
    method: 'POST',
    body: JSON.stringify({ email: 'coder@example.org', password: PASSWORD }),
    headers: {
      origin: served.origin,
      'content-type': 'application/json',
      cookie: `breadcrumb-${served.port}.session_token=planted.planted`,
    },
  })
  const cookie = cookiesOf(planted)
  expect(cookie).not.toContain('planted')
  const asked = askAs(served.origin, cookie)
  expect((await asked('/api/counts')).status).toBe(200)
  const sessions = (await (await asked('/api/auth/list-sessions')).json()) as unknown[]
  expect(sessions.length).toBeGreaterThan(1)
  await asked('/api/auth/sign-out', { json: {} })
  expect((await asked('/api/counts')).status).toBe(401)
})

test('guessing a password is slow for the account, whoever guesses; a good one goes through', async () => {
  expect((await signIn('publisher@example.org', PASSWORD)).status).toBe(200)
  const tries = []
  for (let i = 0; i < 12; i++) tries.push((await signIn('victim@example.org', `wrong password ${i}`)).status)
  expect(tries.slice(0, 10).every((status) => status === 401)).toBe(true)
  expect(tries.slice(10)).toEqual([429, 429])
})

test('a person without a seat has no way in, and the last admin stays', async () => {
  const cookie = await join_(await invitation('coder'), 'leaver')
  const leaver = askAs(served.origin, cookie)
  expect((await leaver('/api/counts')).status).toBe(200)
  const people = (await (await as.admin('/api/people')).json()) as { items: { id: string; name: string }[] }
  const idOf = (name: string) => people.items.find((one) => one.name === name)?.id
  expect((await as.admin(`/api/people/${idOf('leaver')}`, { json: { role: null } })).status).toBe(200)
  expect((await leaver('/api/counts')).status).toBe(401)
  expect((await as.admin(`/api/people/${idOf('admin')}`, { json: { role: 'reader' } })).status).toBe(422)
})

test('a token may what its scopes and its owner may, brings no cookie, and ends', async () => {
  const made = await as.reviewer('/api/tokens', { json: { name: 'script', scopes: ['read', 'publish'] } })
  const { token } = (await made.json()) as { token: string }
  const call = (path: string, init: RequestInit = {}) =>
    fetch(`${served.origin}${path}`, { ...init, headers: { authorization: `Bearer ${token}`, ...init.headers } })
  expect((await call('/api/counts')).status).toBe(200)
  const json = { method: 'POST', headers: { 'content-type': 'application/json' } }
  const note = JSON.stringify({ acts: [{ kind: 'note', incident, text: 'by script' }] })
  expect((await call('/api/decisions', { ...json, body: note })).status).toBe(403) // no such scope
  expect((await call(`/api/incidents/${incident}/publish`, { ...json, body: '{}' })).status).toBe(403) // no such right
  expect((await call('/api/tokens', { ...json, body: '{"name":"more","scopes":["read"]}' })).status).toBe(403)
  const { items } = (await (await as.reviewer('/api/tokens')).json()) as { items: { id: string }[] }
  await as.reviewer(`/api/tokens/${items[0].id}/end`, { json: {} })
  expect((await call('/api/counts')).status).toBe(401)
})

test('an id of another’s token is nothing to end', async () => {
  await as.admin('/api/tokens', { json: { name: 'kept', scopes: ['read'] } })
  const { items } = (await (await as.admin('/api/tokens')).json()) as { items: { id: string }[] }
  await as.reader(`/api/tokens/${items[0].id}/end`, { json: {} })
  expect(((await (await as.admin('/api/tokens')).json()) as { items: unknown[] }).items).toHaveLength(1)
})

test('open invitations are listed without their links, and one that was taken back works no more', async () => {
  const list = async () => {
    const answer = await as.admin('/api/people/invitations')
    return ((await answer.json()) as { items: { id: string; guest: string; role: Role; by: string }[] }).items
  }
  const made = await as.admin('/api/people/invitations', { json: { role: 'coder', guest: 'Basim' } })
  const { link } = (await made.json()) as { link: string }
  const open = (await list()).find(({ guest }) => guest === 'Basim')
  expect(open).toMatchObject({ role: 'coder', by: 'admin' })
  expect(JSON.stringify(open)).not.toContain(secretOf(link))
  expect((await as.admin('/api/people/invitations')).headers.get('etag')).toBeNull() // not a matter of the record's version
  // An account of that address has another password: the invitation is as it was.
  const body = { secret: secretOf(link), name: 'x', email: 'reader@example.org', password: 'another password' }
  expect((await as.nobody('/api/join', { json: body })).status).toBe(403)
  expect((await list()).find(({ guest }) => guest === 'Basim')).toEqual(open)
  await as.admin(`/api/people/invitations/${open?.id}/end`, { json: {} })
  expect((await list()).some(({ guest }) => guest === 'Basim')).toBe(false)
  const late = { ...body, email: 'late@example.org' }
  expect((await as.nobody('/api/join', { json: late })).status).toBe(403)
})

test('one sees where one is signed in, without the secrets of it, and ends that; another’s session is nothing to end', async () => {
  type Where = { id: string; isThis: boolean; browser: string }
  const list = async (ask: ReturnType<typeof askAs>) =>
    ((await (await ask('/api/sessions')).json()) as { items: Where[] }).items
  const cookie = cookiesOf(await signIn('coder@example.org', PASSWORD))
  const elsewhere = askAs(served.origin, cookie)
  const there = (await list(elsewhere)).find(({ isThis }) => isThis)
  expect((await list(as.coder)).find(({ id }) => id === there?.id)).toMatchObject({ isThis: false })
  expect(JSON.stringify(await list(elsewhere))).not.toContain(/session_token=([^.;]+)/.exec(cookie)?.[1])
  await as.reader(`/api/sessions/${there?.id}/end`, { json: {} })
  expect((await elsewhere('/api/counts')).status).toBe(200)
  await as.coder(`/api/sessions/${there?.id}/end`, { json: {} })
  expect((await elsewhere('/api/counts')).status).toBe(401)
  expect((await as.coder('/api/counts')).status).toBe(200)
})

test('what is confidential does not exist for who may not see it: lists, sums, search, histories, exports, errors', async () => {
  await as.reviewer('/api/decisions', { json: { acts: [{ kind: 'note', incident: secretIncident, text: 'handle' }] } })
  const before = (await (await as.reader('/api/counts')).json()) as { incidents: number; sources: number }
  const set = { level: 'confidential', reason: 'names a witness' }
  expect((await as.coder('/api/sources/s-4/access', { json: set })).status).toBe(403)
  expect((await as.reviewer('/api/sources/s-4/access', { json: set })).status).toBe(201)
  for (const role of ['reader', 'coder'] as const) {
    const ask = as[role]
    const text = async (path: string) => (await ask(path)).text()
    const counts = (await (await ask('/api/counts')).json()) as { incidents: number; sources: number }
    expect(counts).toMatchObject({ incidents: before.incidents - 1, sources: before.sources - 1 })
    const lists = ['/api/incidents', '/api/points', '/api/sources', '/api/inbox?limit=20', '/api/facilities']
    const others = ['/api/search?q=witness', '/api/decisions', '/api/tolls', '/api/truces', '/api/export?format=csv']
    for (const path of [...lists, ...others, '/api/export?format=geojson', '/api/published']) {
      const said = await text(path)
      expect(said, path).not.toContain(secretIncident)
      expect(said, path).not.toMatch(/s-4\b/)
      expect(said, path).not.toContain('al-Quds')
    }
    const { incidents } = (await (await ask('/api/summary')).json()) as { incidents: number }
    expect(incidents).toBe(counts.incidents)
    const { total } = (await (await ask('/api/incidents')).json()) as { total: number }
    expect(total).toBe(counts.incidents)
    // What is hidden and what never was are told apart by nothing.
    const masked = (said: string) => said.replaceAll(secretIncident, 'ID').replaceAll('2016-01-01-nowhere-1', 'ID')
    for (const rest of ['', '/history', '/why', '/near', '/at/0']) {
      const hidden = await ask(`/api/incidents/${secretIncident}${rest}`)
      const never = await ask(`/api/incidents/2016-01-01-nowhere-1${rest}`)
      expect([hidden.status, masked(await hidden.text())], rest).toEqual([never.status, masked(await never.text())])
    }
    for (const rest of ['', '/bytes', '/rendering', '/found?claim=x'])
      expect((await ask(`/api/sources/s-4${rest}`)).status).toBe(404)
  }
  expect((await as.reviewer(`/api/incidents/${secretIncident}`)).status).toBe(200)
  expect((await as.reader(`/api/incidents/${incident}`)).status).toBe(200)
})

test('who sees a restricted source sees that it is, and why; others neither it nor the reason', async () => {
  const set = { level: 'restricted', reason: 'a relative asked' }
  expect((await as.reader('/api/sources/s-4/reliability', { json: { grade: 'b' } })).status).toBe(403)
  expect((await as.reviewer('/api/sources/s-4/access', { json: set })).status).toBe(201)
  expect((await as.reviewer('/api/sources/s-9999/access', { json: set })).status).toBe(404)
  expect(await (await as.coder('/api/sources/s-4')).json()).toMatchObject({ access: set })
  const listed = await (await as.coder('/api/sources')).text()
  expect(listed).toContain('a relative asked')
  expect((await as.reader('/api/sources/s-4')).status).toBe(404)
  expect(await (await as.reader('/api/sources')).text()).not.toContain('a relative asked')
})

test('what was said of sources stands in the log with what held before; why one was closed is not for readers', async () => {
  const judged = { grade: 'b', reason: 'names whom it quotes' }
  expect((await as.reviewer('/api/sources/s-1/reliability', { json: judged })).status).toBe(201)
  const shownTo = async (role: Role) =>
    ((await (await as[role]('/api/source-changes')).json()) as { items: readonly object[] }).items
  const [last, before] = await shownTo('reviewer')
  expect(last).toMatchObject({ kind: 'reliability', before: { grade: 'f' }, after: judged, isLast: true })
  expect(before).toMatchObject({ kind: 'access', source: 's-4', after: { reason: 'a relative asked' }, isLast: true })
  // It was confidential before: coders may see it now, and not why they could not.
  expect(await shownTo('coder')).toEqual([last])
  await as.reviewer('/api/sources/s-4/access', { json: { level: 'public', reason: 'agreed' } })
  expect(JSON.stringify(await shownTo('coder'))).toContain('a relative asked')
  expect(await shownTo('reader')).toEqual([last])
})

test('exact positions of health care are for those who may see them; others get them rounded', async () => {
  await as.reviewer('/api/sources/s-4/access', { json: { level: 'public', reason: 'agreed' } })
  const place = {
    ...{ asWritten: '', name: 'al-Quds hospital', lat: 36.19876, lon: 37.13579, precision: 'site', country: 'SY' },
    ...{ admin1: null, gazetteerId: null, candidates: [], representative: false },
  }
  const acts = [{ kind: 'set_place', incident: secretIncident, place }]
  expect((await as.reviewer('/api/decisions', { json: { acts, reason: 'seen on site' } })).status).toBe(201)
  const latOf = async (role: Role): Promise<number> => {
    const page = (await (await as[role](`/api/incidents/${secretIncident}`)).json()) as {
      incident: { place: { lat: number } }
    }
    return page.incident.place.lat
  }
  expect([await latOf('reviewer'), await latOf('reader')]).toEqual([36.19876, 36.2])
  const paths = ['/api/incidents', '/api/points', '/api/facilities', '/api/decisions', '/api/export?format=geojson']
  for (const path of [...paths, `/api/incidents/${secretIncident}/history`, '/api/search?q=hospital']) {
    expect(await (await as.reader(path)).text(), path).not.toContain('36.19876')
  }
  expect(await (await as.reviewer('/api/points')).text()).toContain('36.19876')
  expect((await as.reader('/api/export?format=jsonl')).status).toBe(403)
  expect((await as.reviewer('/api/export?format=jsonl')).status).toBe(200)
})

test('who codes a source alone sees nothing that was made of it, by any way, before they have finished', async () => {
  const pageOf = async (role: Role) =>
    (await (await as[role]('/api/sources/s-1')).json()) as {
      claims: object[]
      incidents: { id: string }[]
      text: string
    }
  const before = await pageOf('coder')
  const [{ id: resting }] = before.incidents
  const save = (isDone: boolean) => as.coder('/api/sources/s-1/codings', { json: { claims: [], isDone } })
  expect((await save(false)).status).toBe(201)
  expect(await pageOf('coder')).toMatchObject({ text: before.text, isBlind: true, claims: [], incidents: [] })
  expect((await pageOf('reviewer')).claims).toHaveLength(before.claims.length)
  for (const rest of ['', '/why', '/at/0'])
    expect((await as.coder(`/api/incidents/${resting}${rest}`)).status).toBe(409)
  const claimsFor = async (role: Role) =>
    ((await (await as[role]('/api/search?q=killed')).json()) as { claims: { claim: { source: string } }[] }).claims
  const ofIt = ({ claim }: { claim: { source: string } }): boolean => claim.source === 's-1'
  expect((await claimsFor('reviewer')).some(ofIt)).toBe(true)
  expect((await claimsFor('coder')).some(ofIt)).toBe(false)
  const asked = (await (await as.coder('/api/inbox?limit=20')).json()) as { items: { sources: { id: string }[] }[] }
  expect(asked.items.flatMap(({ sources }) => sources).some(({ id }) => id === 's-1')).toBe(false)
  expect((await save(true)).status).toBe(201)
  expect(await pageOf('coder')).toMatchObject({ isBlind: false, claims: before.claims })
})

test('who is not signed in learns nothing of the record', async () => {
  const session = (await (await as.nobody('/api/session')).json()) as object
  expect(session).toEqual({ mode: 'team', person: null, record: { name: '', version: 0 }, may: [], matching: null })
})

test('who is not signed in meets the page to sign in, at any screen, and no desk', async () => {
  for (const path of ['/', '/incidents/x', '/people']) {
    const page = await (await as.nobody(path)).text()
    expect(page).toContain('<form id="form" data-kind="sign-in">')
    expect(page).not.toMatch(/<script>|style=|\son\w+=/)
  }
  expect(await (await as.nobody('/join')).text()).toContain('data-kind="join"')
  for (const path of ['/published', '/published/2016-05-03-idlib-1'])
    expect(await (await as.nobody(path)).text(), path).not.toContain('data-kind')
  const arabic = await (await as.nobody('/', { headers: { 'accept-language': 'ar' } })).text()
  expect(arabic).toContain('dir="rtl"')
  expect(await (await as.reader('/')).text()).not.toContain('data-kind')
})

test('with a code of one’s authenticator asked for, the password alone is not enough', async () => {
  const cookie = await join_(await invitation('reader'), 'careful')
  const careful = askAs(served.origin, cookie)
  const enabled = await careful('/api/auth/two-factor/enable', { json: { password: PASSWORD } })
  expect(await enabled.clone().text()).toContain('totpURI')
  const { totpURI } = (await enabled.json()) as { totpURI: string }
  const code = codeOf(new URL(totpURI).searchParams.get('secret') ?? '')
  expect((await careful('/api/auth/two-factor/verify-totp', { json: { code } })).status).toBe(200)
  const half = await signIn('careful@example.org', PASSWORD)
  expect(await half.json()).toMatchObject({ twoFactorRedirect: true })
  const between = askAs(served.origin, cookiesOf(half))
  expect((await between('/api/counts')).status).toBe(401)
  const wrong = await between('/api/auth/two-factor/verify-totp', {
    json: { code: code === '000000' ? '1' : '000000' },
  })
  expect(wrong.ok).toBe(false)
  const whole = await between('/api/auth/two-factor/verify-totp', { json: { code } })
  expect(whole.status).toBe(200)
  expect((await askAs(served.origin, cookiesOf(whole))('/api/counts')).status).toBe(200)
})

/** A code as an authenticator shows it (RFC 6238, 30 seconds, six digits). */
function codeOf(secret: string): string {
  const bits = [...secret].map((letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  )
  const bytes =
    bits
      .join('')
      .match(/.{8}/g)
      ?.map((byte) => Number.parseInt(byte, 2)) ?? []
  const step = Buffer.alloc(8)
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const hash = createHmac('sha1', Buffer.from(bytes)).update(step).digest()
  const at = hash[19] & 15
  return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}
