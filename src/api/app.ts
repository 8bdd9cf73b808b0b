// Puts the server together: guard, who asks, routes, documents, pages; and one shape for whatever goes wrong.

import { getConnInfo } from '@hono/node-server/conninfo'
import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { AloneSessions } from './alone.ts'
import type { Desk } from './desk.ts'
import { apiPage, browseScript, browseStyle } from './document.ts'
import { eventStream } from './events.ts'
import { asFailure, Failure, failureBody } from './failure.ts'
import { guard, type Origins, safetyHeaders } from './guard.ts'
import { type Identify, identifyAlone, identifyMember } from './identify.ts'
import type { Pages } from './pages.ts'
import { addRoutes, type Env, type Handlers } from './route.ts'
import { addingRoutes } from './routes/adding.ts'
import { handRoutes } from './routes/by-hand.ts'
import { decisionRoutes } from './routes/decisions.ts'
import { incidentRoutes } from './routes/incidents.ts'
import { keepingRoutes } from './routes/keeping.ts'
import { peopleRoutes } from './routes/people.ts'
import { recordRoutes } from './routes/record.ts'
import { sourceRoutes } from './routes/sources.ts'
import { truceRoutes } from './routes/truces.ts'
import { signingIn } from './sign-in.ts'
import { signInPage, signInScript, signInStyle } from './sign-in-page.ts'
import type { Views } from './views.ts'

export interface AppOptions {
  readonly desk: Desk
  readonly views: Views
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
  ...truceRoutes,
  ...decisionRoutes,
  ...handRoutes,
  ...addingRoutes,
  ...keepingRoutes,
  ...peopleRoutes,
}

export function makeApp({ desk, views, origins, pages, sessions, author }: AppOptions): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>()
  const { people, attempts } = desk
  const identify = people === null ? identifyAlone(sessions, author) : identifyMember(people, attempts, addressOf)
  app.onError((error, c) => answerFailure(c, error))
  app.notFound((c) => answerFailure(c, nothingHere()))
  app.use('*', guard(origins))
  app.use('*', async (c, next) => {
    c.set('address', addressOf(c))
    await next()
  })
  if (people === null) app.get('/open', (c) => openLink(c, sessions))
  else app.on(['GET', 'POST'], '/api/auth/*', (c) => signingIn(people, attempts, c.req.raw, c.get('address')))
  app.use('/api/*', async (c, next) => {
    c.set('caller', await identify(c))
    await next()
  })
  addRoutes(app, desk, views, HANDLERS)
  app.get('/api/events', (c) => {
    const { person } = c.get('caller')
    if (person === null) throw new Failure(401, 'not_signed_in', 'Sign in to listen.')
    return eventStream(desk, c.req.raw.signal)
  })
  app.get('/api/openapi.json', (c) => {
    const info = { title: 'Breadcrumb', version: desk.program.replace(/^\S+\s/, '') }
    return c.json(app.getOpenAPI31Document({ openapi: '3.1.0', info }))
  })
  app.get('/api', (c) => c.html(apiPage()))
  app.get('/api/browse.css', (c) => c.body(browseStyle, 200, { 'content-type': 'text/css; charset=utf-8' }))
  app.get('/api/browse.js', (c) => c.body(browseScript, 200, { 'content-type': 'text/javascript; charset=utf-8' }))
  app.all('/api/*', () => {
    throw nothingHere()
  })
  if (people !== null) addSignIn(app, identify)
  app.get('*', (c) => {
    const mapOrigin = desk.mapOrigins.allowedBy(c.req.header('cookie') ?? null)
    return pages.answer(c.req.path, c.req.raw, mapOrigin) ?? c.notFound()
  })
  return app
}

/** Who is not signed in gets the page to do so instead of any screen, at the address they came for. */
function addSignIn(app: OpenAPIHono<Env>, identify: Identify): void {
  const page = (c: Context<Env>, isJoining: boolean): Response =>
    c.html(signInPage(isJoining, c.req.header('accept-language') ?? ''), 200, {
      'cache-control': 'no-store',
    }) as Response
  app.get('/sign-in.css', (c) => c.body(signInStyle, 200, { 'content-type': 'text/css; charset=utf-8' }))
  app.get('/sign-in.js', (c) => c.body(signInScript, 200, { 'content-type': 'text/javascript; charset=utf-8' }))
  app.get('/join', (c) => page(c, true))
  app.get('*', async (c, next) => {
    const isScreen = !/\.\w+$/.test(c.req.path) && !/^\/published(?:\/|$)/.test(c.req.path)
    if (isScreen && (await identify(c)).person === null) return page(c, false)
    return next()
  })
}

const nothingHere = (): Failure => new Failure(404, 'not_found', 'There is nothing at this address.')

/** As the connection tells it: headers can say anything. */
function addressOf(c: Context): string {
  return getConnInfo(c).remote.address ?? ''
}

function openLink(c: Context<Env>, sessions: AloneSessions): Response {
  const cookie = sessions.open(c.req.query('key') ?? '')
  if (cookie === null) {
    throw new Failure(
      403,
      'used_link',
      'This link was used, or is too old. The program prints a new one when Enter is pressed there, or when it is started again.',
    )
  }
  const headers = new Headers({ location: '/', 'cache-control': 'no-store' })
  headers.set('set-cookie', `${sessions.cookieName}=${cookie}; Path=/; HttpOnly; SameSite=Strict; Max-Age=2592000`)
  return new Response(null, { status: 303, headers })
}

function answerFailure(c: Context<Env>, error: unknown): Response {
  const failure = asFailure(error)
  if (failure.status === 500 && process.env.BREADCRUMB_DEBUG) console.error(error)
  return c.json(failureBody(failure), failure.status, { ...safetyHeaders, 'cache-control': 'no-store' })
}
