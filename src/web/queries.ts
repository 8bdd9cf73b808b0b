// How the desk keeps what the server told it, and learns that others changed something.

import { QueryClient, useQuery, type UseQueryResult, keepPreviousData } from '@tanstack/react-query'
import type { Answer, Changed, Route } from '../api/contract.ts'
import { call, CallFailed } from './client.ts'

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // Nothing moves by itself: others' changes show as a chip until it is pressed.
      refetchOnWindowFocus: false,
      retry: (count, error) => count < 2 && error instanceof CallFailed && (error.status === 0 || error.status >= 500),
      retryDelay: (count) => 300 * 2 ** count,
    },
  },
})

type GivenTo<R extends Route> = Parameters<typeof call<R>>[1]

/** What a route answers, kept by route and what was asked; the last answer stays until the next is there. */
export function useCall<R extends Route>(
  route: R,
  given?: GivenTo<R>,
  options: { readonly enabled?: boolean } = {},
): UseQueryResult<Answer<R>, CallFailed> {
  return useQuery<Answer<R>, CallFailed>({
    queryKey: [route, given ?? {}],
    queryFn: ({ signal }) => (call as Loose)(route, { ...given, signal }) as Promise<Answer<R>>,
    placeholderData: keepPreviousData as never,
    ...options,
  })
}

type Loose = (route: Route, given: object) => Promise<unknown>

/** Everything shown is asked for afresh: after one's own decision, or when the chip of others' changes is pressed. */
export function refresh(): Promise<void> {
  return queries.invalidateQueries()
}

/** Calls back whenever the record changed; gives the way to stop listening. */
export function listen(onChange: (change: Changed) => void): () => void {
  const events = new EventSource('/api/events')
  events.addEventListener('changed', (event) => {
    onChange(JSON.parse((event as MessageEvent<string>).data) as Changed)
  })
  return () => events.close()
}
