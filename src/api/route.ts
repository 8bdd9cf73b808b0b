// Serves a route of the contract: who may, what was given, what is known already by the caller (ETag), and the answer.

import { createHash } from 'node:crypto'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { z } from '@hono/zod-openapi'
import { NEEDS } from './access.ts'
import { type TakenBody, takeBody } from './body.ts'
import {
  type Answer,
  type CheckedBody,
  type CheckedQuery,
  type Params,
  type Right,
  type Route,
  ROUTES,
  type RouteShape,
} from './contract.ts'
import type { Asking, Desk, Person } from './desk.ts'
import { Failure } from './failure.ts'
import type { Caller } from './identify.ts'
import type { Views } from './views.ts'

/** What the middleware before the routes found out. */
export interface Env {
  Variables: { caller: Caller; address: string }
}

/** A request to a route, checked. */
export interface Asked<R extends Route> extends Asking {
  readonly params: Params<R>
  readonly query: CheckedQuery<R>
  readonly body: CheckedBody<R>
  readonly request: Request
  /** Of a form with files; its other fields are the body. */
  readonly files: readonly File[]
}

type Given<R extends Route> = Answer<R> extends undefined ? Response : Answer<R> | Response

/** What a route does. It answers with what the contract says, or with a `Response` of its own. */
export type Handler<R extends Route> = (asked: Asked<R>) => Promise<Given<R>>
export type Handlers = { readonly [R in Route]: Handler<R> }

/**
 * Routes whose answer is not a matter of the record's version. What a source holds is never answered with "as before" (304): such
 * an answer carries the common policy, and a browser would put it in the place of the stricter one that came with the bytes.
 */
const UNVERSIONED: ReadonlySet<Route> = new Set<Route>([
  'GET /api/sources/:id/bytes',
  'GET /api/sources/:id/rendering',
  'GET /api/session',
  'GET /api/jobs',
  'GET /api/jobs/:id',
  'GET /api/export',
  'GET /api/backup',
  'GET /api/people',
  'GET /api/people/invitations',
  'GET /api/sessions',
  'GET /api/tokens',
])

/** Adds all routes to the app. */
export function addRoutes(app: OpenAPIHono<Env>, whole: Desk, views: Views, handlers: Handlers): void {
  for (const route of Object.keys(ROUTES) as Route[]) {
    const [method, path] = route.split(' ')
    const shape: RouteShape = ROUTES[route]
    describe(app, method, path, shape)
    app.on(method, path, (c) => serve(c, whole, views, route, shape, handlers[route] as Handler<Route>))
  }
}

async function serve(
  c: Context<Env>,
  whole: Desk,
  views: Views,
  route: Route,
  shape: RouteShape,
  handle: Handler<Route>,
): Promise<Response> {
  const { person, may } = c.get('caller')
  allow(route, c.get('caller'))
  const desk: Desk = { ...whole, ...(await views.for(may, person?.name ?? '')) }
  const isVersioned = c.req.method === 'GET' && !UNVERSIONED.has(route)
  const shown = isVersioned ? await desk.versions.shown() : null
  // What stands while the incidents are being made anew may be something else a moment later, and is kept by nobody.
  const tag = shown && !shown.isBehind ? `W/"${shown.version}-${tagOf(may, person)}-${STARTED}"` : null
  if (tag !== null && knows(c.req.header('if-none-match'), tag)) return c.body(null, 304, cached(tag))
  const taken = shape.body ? await takeBody(c.req.raw) : null
  const asked = {
    desk,
    person: person ?? NOBODY,
    may,
    address: c.get('address'),
    params: shape.params ? check(shape.params, c.req.param(), 'address') : undefined,
    query: shape.query ? check(shape.query, queryOf(c.req.url), 'query') : undefined,
    body: shape.body ? check(shape.body, taken?.value, 'body') : undefined,
    files: taken?.files ?? [],
    once: wishOf(person, c.req.header('idempotency-key')),
    request: c.req.raw,
  } as Asked<Route>
  if (c.req.method !== 'GET') return write(c, asked, shape, taken, handle)
  const answer: unknown = await handle(asked)
  if (!(answer instanceof Response))
    return c.json(answer, 200, tag === null ? { 'cache-control': 'no-store' } : cached(tag))
  if (tag !== null && answer.ok)
    for (const [name, value] of Object.entries(cached(tag))) answer.headers.set(name, value)
  return answer
}

/** Refuses who may not. */
function allow(route: Route, { person, may }: Caller): void {
  const need = NEEDS[route]
  if (need === 'open') return
  if (person === null)
    throw new Failure(401, 'not_signed_in', 'Sign in, or open the desk with the link that the program prints.')
  if (!may.has(need))
    throw new Failure(403, 'not_allowed', `This needs the right "${need}", which you do not have here.`)
}

/** What is seen follows rights, and for some answers the person: who codes a source alone sees less of it for a while. */
const tagOf = (may: ReadonlySet<Right>, person: Caller['person']): string => {
  const own = createHash('sha256')
    .update(person?.name ?? '')
    .digest('base64url')
    .slice(0, 8)
  return `${[...may].map((right) => right.slice(0, 3)).join('')}-${own}`
}

/** A write: done once for its idempotency key, if it has one. */
async function write(
  c: Context<Env>,
  asked: Asked<Route>,
  shape: RouteShape,
  taken: TakenBody | null,
  handle: Handler<Route>,
): Promise<Response> {
  if (shape.answer === undefined) return (await handle(asked)) as unknown as Response
  const once = async () => ({ status: shape.status ?? 200, body: JSON.stringify(await handle(asked)) })
  const key = c.req.header('idempotency-key')
  const what = `${c.req.method} ${c.req.path} ${digestOf(taken)}`
  const { answered, isRepeat } =
    key === undefined
      ? { answered: await once(), isRepeat: false }
      : await asked.desk.repeats.once(asked.person.id, key, what, once)
  return c.body(answered.body, answered.status as 200, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    ...(isRepeat ? { 'idempotency-replayed': 'true' } : {}),
  })
}

/** The idempotency key as the record keeps it with what was decided, so that it holds after a restart of the server too. */
const wishOf = (person: Person | null, key: string | undefined): string | undefined =>
  key === undefined
    ? undefined
    : createHash('sha256')
        .update(`${person?.id ?? ''} ${key}`)
        .digest('base64url')

const digestOf = (taken: TakenBody | null): string =>
  createHash('sha256')
    .update(taken?.bytes ?? '')
    .digest('hex')

const NOBODY: Person = { id: '', name: '', role: 'reader' }

// A newer program may make something else of the same version of the record.
const STARTED = Date.now().toString(36)

const cached = (tag: string) => ({ etag: tag, 'cache-control': 'private, no-cache', vary: 'cookie, authorization' })

const knows = (given: string | undefined, tag: string): boolean =>
  given !== undefined && given.split(',').some((one) => one.trim() === tag || one.trim() === '*')

/** Once is a value, several times a list. */
function queryOf(url: string): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = Object.create(null)
  for (const [name, value] of new URL(url).searchParams) {
    const known = query[name]
    query[name] = known === undefined ? value : Array.isArray(known) ? [...known, value] : [known, value]
  }
  return query
}

function check(shape: z.ZodType, given: unknown, where: string): unknown {
  const read = shape.safeParse(given)
  if (read.success) return read.data
  const issues = read.error.issues.slice(0, 20).map(({ path, message }) => ({ at: path.join('.'), message }))
  const first = issues[0]
  throw new Failure(
    400,
    'not_understood',
    `The ${where} is not as it should be${first.at ? ` at "${first.at}"` : ''}: ${first.message}.`,
    issues,
  )
}

const problemAnswer = { description: 'In the one shape of errors.' }

function describe(app: OpenAPIHono<Env>, method: string, path: string, shape: RouteShape): void {
  const answer = shape.answer
    ? { description: 'As asked.', content: { 'application/json': { schema: shape.answer } } }
    : { description: 'As asked.' }
  app.openAPIRegistry.registerPath({
    method: method.toLowerCase() as 'get',
    path: path.replaceAll(/:(\w+)/g, '{$1}'),
    summary: shape.summary,
    request: {
      ...(shape.params ? { params: shape.params as z.ZodObject } : {}),
      ...(shape.query ? { query: shape.query as z.ZodObject } : {}),
      ...(shape.body ? { body: { required: true, content: { 'application/json': { schema: shape.body } } } } : {}),
    },
    responses: { [shape.status ?? 200]: answer, default: problemAnswer },
  })
}
