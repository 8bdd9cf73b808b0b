// Talks to the server, on the types of its contract. Types only: no checking code reaches the browser.

import type { Answer, ApiProblem, Body, Params, Query, Route } from '../api/contract.ts'

/** The server said no, or did not answer. */
export class CallFailed extends Error {
  /** HTTP status; 0: no answer. */
  readonly status: number
  /** "changed", "not_found", …; "unreachable" where there was no answer. */
  readonly code: string
  readonly details: unknown

  constructor(status: number, code: string, message: string, details?: unknown) {
    super(message)
    this.status = status
    this.code = code
    this.details = details
  }
}

/** What goes with a call; only what the route takes. */
type With<R extends Route> = Given<'params', Params<R>> & Given<'query', Query<R>> & Given<'body', Body<R>> & Extras
type Given<K extends string, T> = [T] extends [undefined]
  ? { readonly [P in K]?: undefined }
  : object extends T
    ? { readonly [P in K]?: T }
    : { readonly [P in K]: T }
interface Extras {
  readonly signal?: AbortSignal
  /** The same key twice is one wish, however often it is sent. */
  readonly idempotencyKey?: string
}

/** `call('GET /api/incidents/:id', {params: {id}})`. Rejects with `CallFailed`. */
export async function call<R extends Route>(
  route: R,
  ...[given]: object extends With<R> ? [With<R>?] : [With<R>]
): Promise<Answer<R>> {
  const { params, query, body, signal, idempotencyKey } = (given ?? {}) as {
    params?: Readonly<Record<string, string>>
    query?: Readonly<Record<string, unknown>>
    body?: unknown
  } & Extras
  const method = route.slice(0, route.indexOf(' '))
  const address = addressOf(route.slice(method.length + 1), params, query)
  const headers: Record<string, string> = { accept: 'application/json' }
  if (body !== undefined) headers['content-type'] = 'application/json'
  if (method !== 'GET') headers['idempotency-key'] = idempotencyKey ?? crypto.randomUUID()
  const answer = await fetch(address, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  }).catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    throw new CallFailed(0, 'unreachable', 'No answer from the server')
  })
  if (!answer.ok) throw await failureOf(answer)
  return (await answer.json()) as Answer<R>
}

/** The address of a route: `:id` filled in, query values in the order given, lists repeated. */
export function addressOf(
  path: string,
  params: Readonly<Record<string, string>> = {},
  query: Readonly<Record<string, unknown>> = {},
): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    for (const each of Array.isArray(value) ? value : [value]) {
      if (each !== undefined && each !== null && each !== '') search.append(name, String(each))
    }
  }
  const text = search.toString()
  return text ? `${filled}?${text}` : filled
}

async function failureOf(answer: Response): Promise<CallFailed> {
  const body = (await answer.json().catch(() => null)) as Partial<ApiProblem> | null
  const error = body?.error
  return new CallFailed(
    answer.status,
    error?.code ?? 'unknown',
    error?.message ?? `The server answered ${answer.status}`,
    error?.details,
  )
}
