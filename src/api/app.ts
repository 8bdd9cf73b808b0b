// Puts the server together: guard, who asks, routes, documents, pages; and one shape for whatever goes wrong.

import { OpenAPIHono } from '@hono/zod-openapi'
import { getCookie } from 'hono/cookie'
import type { Context } from 'hono'
import type { AloneSessions } from './alone.ts'
import type { Desk, Person } from './desk.ts'
import { apiPage, browseScript, browseStyle } from './document.ts'
import { eventStream } from './events.ts'
import { asFailure, Failure, failureBody } from './failure.ts'
import { guard, type Origins, safetyHeaders } from './guard.ts'
import type { Pages } from './pages.ts'
import { addRoutes, type Env, type Handlers } from './route.ts'
import { handRoutes } from './routes/by-hand.ts'
import { decisionRoutes } from './routes/decisions.ts'
import { addingRoutes } from './routes/adding.ts'
import { incidentRoutes } from './routes/incidents.ts'
import { keepingRoutes } from './routes/keeping.ts'
import { recordRoutes } from './routes/record.ts'
import { sourceRoutes } from './routes/sources.ts'

export interface AppOptions {
  readonly desk: Desk
  readonly origins: Origins
  readonly pages: Pages
  readonly sessions: AloneSessions
  /** Who acts, where there are no accounts. */
  readonly author: string
}

const HANDLERS: Handlers = {
  ...incidentRoutes,
  ...sourceRoutes,
  ...recordRoutes,
  ...decisionRoutes,
  ...handRoutes,
  ...addingRoutes,
  ...keepingRoutes,
}

export function makeApp({ desk, origins, pages, sessions, author }: AppOptions): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>()
  app.onError((error, c) => answerFailure(c, error))
  app.notFound((c) => answerFailure(c, new Failure(404, 'not_found', 'There is nothing at this address.')))
  app.use('*', guard(origins))
  app.use('*', async (c, next) => {
    const person: Person = { id: 'local', name: author, role: 'admin' }
    c.set('person', sessions.isGood(getCookie(c, sessions.cookieName)) ? person : null)
    await next()
  })
  app.get('/open', (c) => openLink(c, sessions))
  addRoutes(app, desk, HANDLERS)
  app.get('/api/events', (c) => {
    if (c.get('person') === null) throw notSignedIn()
    return eventStream(desk, c.req.raw.signal)
  })
  app.get('/api/openapi.json', (c) =>
    c.json(
      app.getOpenAPI31Document({
        openapi: '3.1.0',
        info: { title: 'Breadcrumb', version: desk.program.replace(/^\S+\s/, '') },
      }),
    ),
  )
  app.get('/api', (c) => c.html(apiPage()))
  app.get('/api/browse.css', (c) => c.body(browseStyle, 200, { 'content-type': 'text/css; charset=utf-8' }))
  app.get('/api/browse.js', (c) => c.body(browseScript, 200, { 'content-type': 'text/javascript; charset=utf-8' }))
  app.all('/api/*', () => {
    throw new Failure(404, 'not_found', 'There is nothing at this address.')
  })
  app.get('*', (c) => pages.answer(c.req.path, c.req.raw) ?? c.notFound())
  return app
}

const notSignedIn = (): Failure =>
  new Failure(401, 'not_signed_in', 'Open the desk with the link that the program prints.')

function openLink(c: Context<Env>, sessions: AloneSessions): Response {
  const cookie = sessions.open(c.req.query('key') ?? '')
  if (cookie === null && c.get('person') === null) {
    throw new Failure(
      403,
      'used_link',
      'This link was used, or is too old. The program prints a new one when it is started again, or when Enter is pressed there.',
    )
  }
  const headers = new Headers({ location: '/', 'cache-control': 'no-store' })
  if (cookie !== null) {
    headers.set('set-cookie', `${sessions.cookieName}=${cookie}; Path=/; HttpOnly; SameSite=Strict; Max-Age=2592000`)
  }
  return new Response(null, { status: 303, headers })
}

function answerFailure(c: Context<Env>, error: unknown): Response {
  const failure = asFailure(error)
  if (failure.status === 500 && process.env.BREADCRUMB_DEBUG) console.error(error)
  return c.json(failureBody(failure), failure.status, { ...safetyHeaders, 'cache-control': 'no-store' })
}
