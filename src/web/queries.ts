// How the desk keeps what the server told it, and learns that others changed something.

import { useEffect } from 'react'
import { keepPreviousData, QueryClient, useInfiniteQuery, useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { Answer, Changed, Matching, Params, Query, Route } from '../api/contract.ts'
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

/** Routes that answer page by page. */
type PagedRoute = {
  [R in Route]: Answer<R> extends { readonly items: readonly unknown[]; readonly next: string | null } ? R : never
}[Route]

type Paged<R extends PagedRoute> = Answer<R> & { readonly next: string | null; readonly items: readonly unknown[] }

/** The first page with the items of all pages that were asked for; the last answer stays, dimmed, while another is on its way. */
export function usePages<R extends PagedRoute>(
  route: R,
  query: Query<R>,
  { params, enabled = true }: { readonly params?: Params<R>; readonly enabled?: boolean } = {},
) {
  return useInfiniteQuery<Paged<R>, CallFailed, Answer<R>, readonly unknown[], string | null>({
    queryKey: [route, 'pages', query, ...(params === undefined ? [] : [params])],
    enabled,
    queryFn: ({ pageParam, signal }) =>
      (call as Loose)(route, {
        params,
        query: { ...(query as object), ...(pageParam === null ? {} : { after: pageParam }) },
        signal,
      }) as Promise<Paged<R>>,
    initialPageParam: null,
    getNextPageParam: (page) => page.next,
    select: ({ pages }) => together(pages),
    placeholderData: keepPreviousData,
  })
}

/** All pages of a list, one asked for after the other: for what is drawn or summed as a whole. */
export function useAllPages<R extends PagedRoute>(route: R) {
  const pages = usePages(route, { limit: MOST_OF_PAGE } as Query<R>)
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = pages
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])
  return pages
}

const MOST_OF_PAGE = 500

/** One answer of several pages: their lists one behind the other, all else as the first has it. */
function together<T extends object>(pages: readonly T[]): T {
  const [first] = pages
  const joined = Object.entries(first ?? {}).map(([name, value]) => [
    name,
    Array.isArray(value) ? pages.flatMap((page) => page[name as keyof T] as unknown[]) : value,
  ])
  return Object.fromEntries(joined) as T
}

type Loose = (route: Route, given: object) => Promise<unknown>

/** Everything shown is asked for afresh: after one's own decision, or when the chip of others' changes is pressed. */
export function refresh(): Promise<void> {
  return queries.invalidateQueries()
}

/** What the server tells by itself. */
interface Events {
  /** The record changed. */
  readonly changed: Changed
  /** How far putting the record together anew has come; null at its end. */
  readonly matching: { readonly matching: Matching | null }
  /** One listens again: what was told meanwhile was missed. */
  readonly open: undefined
}

let events: { readonly from: EventSource; listeners: number } | null = null

/** Calls back whenever the server tells of such a thing; gives the way to stop listening. All who listen share one connection. */
export function listen<K extends keyof Events>(kind: K, onEvent: (told: Events[K]) => void): () => void {
  events ??= { from: new EventSource('/api/events'), listeners: 0 }
  const { from } = events
  events.listeners++
  const hear = (event: Event): void =>
    onEvent((event instanceof MessageEvent ? JSON.parse(event.data as string) : undefined) as Events[K])
  from.addEventListener(kind, hear)
  return () => {
    from.removeEventListener(kind, hear)
    if (events === null || --events.listeners > 0) return
    from.close()
    events = null
  }
}
