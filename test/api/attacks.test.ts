// What somebody might try against the desk of one person, each beside the harmless twin that must go through.

import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { AloneSessions } from '../../src/api/alone.ts'
import { asFailure } from '../../src/api/failure.ts'
import { addText, askAs, cookieOf, type Desk, openDesk } from './desk.ts'

const SCRIPT = '<script>alert(1)</script><img src=x onerror=alert(2)>\u202e gnp.exe'

let desk: Desk
let origin: string
beforeAll(async () => {
  desk = await openDesk()
  origin = desk.served.origin
  await addText(
    desk.store,
    `${SCRIPT} killed four people in Homs on 7 May 2016, a doctor said.`,
    SCRIPT,
    `${SCRIPT} title`,
  )
})
afterAll(() => desk.close())

const NOTE = { acts: [{ kind: 'note', incident: 'none', text: 'x' }] }

/** Sends bytes as they are, and gives what comes back: fetch would mend much of it. */
function raw(text: string, timeoutMs = 15_000): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(desk.served.port, '127.0.0.1', () => socket.write(text))
    let heard = ''
    const timer = setTimeout(() => socket.destroy(), timeoutMs)
    socket.on('data', (part) => {
      heard += part
      if (/\r\n\r\n/.test(heard)) socket.end()
    })
    socket.on('close', () => {
      clearTimeout(timer)
      resolve(heard)
    })
    socket.on('error', () => undefined)
  })
}

const rawGet = (path: string, host = new URL(origin).host): Promise<string> =>
  raw(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)

test.each(['evil.example', `evil.example:7474`, '127.0.0.1', '', 'localhost.evil.example'])(
  'a name that leads here but is not ours is not answered: %j',
  async (host) => expect(await rawGet('/api/session', host)).toMatch(/^HTTP\/1\.1 (?:421|400)/),
)

test('the names of this machine are answered', async () => {
  const { port } = new URL(origin)
  for (const host of [`127.0.0.1:${port}`, `localhost:${port}`]) {
    expect(await rawGet('/api/session', host)).toMatch(/^HTTP\/1\.1 200/)
  }
})

test.each(['https://evil.example', 'null', 'http://127.0.0.1:1', 'http://localhost.evil.example'])(
  'a page of %s cannot make the browser write',
  async (other) => {
    const answer = await desk.ask('/api/decisions', { json: NOTE, headers: { origin: other } })
    expect(answer.status).toBe(403)
  },
)

test('a write that names no origin cannot ride on the cookie; the desk’s own page gets through', async () => {
  const { cookie } = await opened()
  const bare = await fetch(`${origin}/api/decisions`, {
    method: 'POST',
    body: JSON.stringify(NOTE),
    headers: { cookie, 'content-type': 'application/json' },
  })
  expect(bare.status).toBe(403)
  expect((await desk.ask('/api/decisions', { json: NOTE })).status).toBe(404) // reached: there is no such incident
})

test('a form of another site cannot send JSON as text', async () => {
  const answer = await desk.ask('/api/decisions', {
    method: 'POST',
    body: JSON.stringify(NOTE),
    headers: { 'content-type': 'text/plain' },
  })
  expect(answer.status).toBe(415)
})

test.each(['cross-site', 'same-site'])('a page of another site cannot read: sec-fetch-site %s', async (site) => {
  const answer = await desk.ask('/api/incidents', { headers: { 'sec-fetch-site': site, 'sec-fetch-mode': 'cors' } })
  expect(answer.status).toBe(403)
})

async function opened(): Promise<{ readonly cookie: string }> {
  return { cookie: await cookieOf(desk.served.newLink()) }
}

test('without the link there is nothing to see, and the link works once', async () => {
  const stranger = askAs(origin, '')
  for (const path of ['/api/incidents', '/api/sources/s-1', '/api/events', '/api/backup', '/api/search?q=x']) {
    expect((await stranger(path)).status).toBe(401)
  }
  const link = desk.served.newLink()
  const cookie = await cookieOf(link)
  expect((await askAs(origin, cookie)('/api/incidents')).status).toBe(200)
  const again = await fetch(link, { redirect: 'manual' })
  expect([again.status, again.headers.get('set-cookie')]).toEqual([403, null])
})

test('a cookie cannot be guessed, changed, or brought along', async () => {
  const { cookie } = await opened()
  const [name, value] = cookie.split('=')
  const [until, id, mark] = value.split('.')
  const forged = [`${Number(until) + 1}.${id}.${mark}`, `${until}.${id}.${'A'.repeat(mark.length)}`, 'x', '..', '']
  for (const one of forged) expect((await askAs(origin, `${name}=${one}`)('/api/incidents')).status).toBe(401)
  // A cookie that was planted before is not the one that the link gives.
  const fixed = `${until}.planted.${mark}`
  const answer = await fetch(desk.served.newLink(), {
    redirect: 'manual',
    headers: { cookie: `${name}=${fixed}` },
  })
  const given = (answer.headers.get('set-cookie') ?? '').split(';')[0]
  expect(given).not.toContain('planted')
  expect((await askAs(origin, given)('/api/incidents')).status).toBe(200)
})

test('a cookie is for scripts and other sites not to have, and ends', async () => {
  const answer = await fetch(desk.served.newLink(), { redirect: 'manual' })
  expect(answer.headers.get('set-cookie')).toMatch(/; HttpOnly; SameSite=Strict/)
  const sessions = new AloneSessions(Buffer.alloc(32, 7), 1)
  const cookie = sessions.open(sessions.newLink(0), 1) ?? ''
  expect(sessions.isGood(cookie, 1000)).toBe(true)
  expect(sessions.isGood(cookie, 31 * 24 * 3_600_000)).toBe(false)
  expect(sessions.open(sessions.newLink(0), 3_600_001)).toBeNull()
  expect(new AloneSessions(Buffer.alloc(32, 8), 1).isGood(cookie, 1000)).toBe(false)
  expect(new AloneSessions(Buffer.alloc(32, 7), 2).isGood(cookie, 1000)).toBe(false)
})

test('whoever starts the desk again knows the browser that was open', async () => {
  const first = new AloneSessions(Buffer.alloc(32, 7), 1)
  const cookie = first.open(first.newLink()) ?? ''
  expect(new AloneSessions(Buffer.alloc(32, 7), 1).isGood(cookie)).toBe(true)
})

test('every answer forbids framing, sniffing and foreign or inline script', async () => {
  for (const path of ['/', '/api', '/api/incidents', '/api/none', '/api/sources/s-1/bytes', '/nothing.js']) {
    const { headers } = await desk.ask(path)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'/)
    expect(headers.get('content-security-policy')).toMatch(/frame-ancestors 'none'/)
    expect(headers.get('content-security-policy')).not.toMatch(/unsafe/)
  }
})

test('the page of the API holds no script of its own', async () => {
  const page = await (await desk.ask('/api')).text()
  expect(page.match(/<script[^>]*>/g)).toEqual(['<script src="/api/browse.js">'])
  expect(page).not.toMatch(/\son\w+=|javascript:|style=/)
})

test('script in every field that a source can fill is only ever data', async () => {
  const id = (await desk.store.sources()).at(-1)?.id
  for (const path of [`/api/sources/${id}`, '/api/sources', '/api/search?q=Homs', '/api/incidents']) {
    const answer = await desk.ask(path)
    expect(answer.headers.get('content-type')).toBe('application/json')
  }
  const page = (await (await desk.ask(`/api/sources/${id}`)).json()) as { source: { title: string }; text: string }
  expect(page.source.title).toBe(`${SCRIPT} title`) // as it came: nothing is altered, whoever shows it shows it as text
  const bytes = await desk.ask(`/api/sources/${id}/bytes`)
  expect(bytes.headers.get('content-security-policy')).toMatch(/^sandbox;/)
  expect(bytes.headers.get('content-disposition')).toMatch(/^attachment;/)
  expect(bytes.headers.get('content-type')).toBe('application/octet-stream')
})

test('a page is shown as it looked and may do nothing; what was no page has no look', async () => {
  const html = `<html><head><link rel=preconnect href=//elsewhere.example><style>p { color: navy }</style></head>
    <body><h1>Shells kill two in Homs</h1><p onclick="x()">Two civilians were killed in Homs on 8 May 2016, a nurse said.</p>
    <script>x()</script></body></html>`
  const form = new FormData()
  form.append('file', new File([html], 'page.html'))
  const before = (await desk.store.sources()).length
  await (await desk.ask('/api/sources', { method: 'POST', body: form })).body?.cancel()
  await expect.poll(async () => (await desk.store.sources()).length).toBe(before + 1)
  const id = (await desk.store.sources()).at(-1)?.id
  const shown = await desk.ask(`/api/sources/${id}/rendering`)
  const policy = shown.headers.get('content-security-policy')?.split('; ')
  expect(policy).toEqual(expect.arrayContaining(['sandbox', "default-src 'none'", "frame-ancestors 'self'"]))
  expect(policy?.filter((each) => /script|connect|frame-src|allow/.test(each))).toEqual([])
  expect(shown.headers.get('x-frame-options')).toBe('SAMEORIGIN')
  const page = await shown.text()
  expect(page).toContain('p { color: navy }')
  expect(page).not.toMatch(/<link/i)
  expect((await desk.ask('/api/sources/s-1/rendering')).status).toBe(404)
})

test.each([
  '/../../../../etc/passwd',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/assets/..%2f..%2f..%2fpackage.json',
  '/assets/....//package.json',
  '//etc/passwd.txt',
  '/%00.js',
  '/api/sources/..%2f..%2fetc/bytes',
  '/api/sources/s-1%00/bytes',
])('a trick with the path leads nowhere: %s', async (path) => {
  const heard = await rawGet(path)
  expect(heard).not.toMatch(/root:|"breadcrumb"/)
  expect(heard).toMatch(/^HTTP\/1\.1 (?:400|401|404|503)/)
})

test.each(['s-999999', 's-1 or 1=1', "s-1'", '__proto__', 's--1'])('guessing an id finds nothing: %s', async (id) => {
  const { status } = await desk.ask(`/api/sources/${encodeURIComponent(id)}`)
  expect(status).toBe(404)
})

test.each([
  ['{', 400],
  ['', 400],
  ['\ud800', 400],
  ['[]', 400],
  ['null', 400],
  ['{"acts":[]}', 400],
  ['{"acts":[{"kind":"drop"}]}', 400],
  ['{"__proto__":{"acts":[]}}', 400],
  [`{"acts":${'['.repeat(100_000)}`, 400],
])('a body that is no wish is refused in the one shape: %s', async (body, status) => {
  const answer = await desk.ask('/api/decisions', {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json' },
  })
  expect(answer.status).toBe(status)
  expect(await answer.json()).toMatchObject({ error: { code: expect.any(String), message: expect.any(String) } })
})

test('a query that means nothing is refused in the one shape', async () => {
  for (const query of ['from=yesterday', 'event=party', 'limit=0', 'limit=9999999', 'grade=certain']) {
    const answer = await desk.ask(`/api/incidents?${query}`)
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ error: { code: 'not_understood' } })
  }
})

test('a body past the limit is refused while it comes, also where its length is not told', async () => {
  const big = 'x'.repeat(17 * 1024 * 1024)
  const told = await desk.ask('/api/decisions', {
    method: 'POST',
    body: `"${big}"`,
    headers: { 'content-type': 'application/json' },
  })
  expect(told.status).toBe(413)
  const untold = new ReadableStream({
    start(controller) {
      for (let i = 0; i < 17; i++) controller.enqueue(new TextEncoder().encode('x'.repeat(1024 * 1024)))
      controller.close()
    },
  })
  const streamed = await desk.ask('/api/decisions', {
    method: 'POST',
    body: untold,
    duplex: 'half',
    headers: { 'content-type': 'application/json' },
  } as RequestInit)
  expect(streamed.status).toBe(413)
})

test('one who sends headers a letter at a time is let go, and others are served meanwhile', async () => {
  const slow = raw(`GET /api/session HTTP/1.1\r\nHost: ${new URL(origin).host}\r\nX-Slow: `, 20_000)
  expect((await desk.ask('/api/session')).status).toBe(200)
  expect(await slow).toMatch(/^HTTP\/1\.1 408|^$/)
}, 30_000)

test.each(['TRACE', 'PUT', 'DELETE', 'PATCH'])('%s does nothing', async (method) => {
  const heard = await raw(
    `${method} /api/decisions HTTP/1.1\r\nHost: ${new URL(origin).host}\r\nOrigin: ${origin}\r\nConnection: close\r\n\r\n`,
  )
  expect(heard).toMatch(/^HTTP\/1\.1 40[0-5]/)
})

test('an answer to a fault of ours tells nothing of the inside', () => {
  const { status, message } = asFailure(new Error('/srv/ada/secret is gone, at x (server.ts:3)'))
  expect([status, message]).toEqual([500, expect.not.stringContaining('secret')])
})
