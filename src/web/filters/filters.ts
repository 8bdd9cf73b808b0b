// Which incidents are in view: the same names in the desk's addresses as in the API, so that a view can be shared.

import { useMemo } from 'react'
import { useLocation, useSearch } from 'wouter'
import type { EventType, Group, Harm } from '../../model/codes.ts'
import type { Coverage, OccurrenceGrade } from '../../model/record.ts'

export interface Filters {
  /** ISO days, inclusive. */
  readonly from?: string
  readonly to?: string
  readonly place?: string
  readonly event?: readonly EventType[]
  readonly actor?: string
  readonly harm?: Harm
  readonly group?: Group
  readonly grade?: readonly OccurrenceGrade[]
  readonly health?: 'true'
  readonly truce?: Coverage['result']
  readonly point?: 'with' | 'without'
  readonly state?: 'proposed' | 'decided'
  readonly changedSince?: string
  readonly source?: string
}

export type FilterName = keyof Filters

/** Chips stand in this order; the two ends of the period are one chip. */
export const FILTER_NAMES: readonly FilterName[] = [
  'from',
  'to',
  'place',
  'event',
  'actor',
  'harm',
  'group',
  'grade',
  'health',
  'truce',
  'point',
  'state',
  'changedSince',
  'source',
]

const MANY: ReadonlySet<FilterName> = new Set(['event', 'grade'])

/** The filters of an address's query. What the server does not know it will refuse by name; nothing is guessed here. */
export function readFilters(search: string): Filters {
  const given = new URLSearchParams(search)
  const found: Partial<Record<FilterName, string | readonly string[]>> = {}
  for (const name of FILTER_NAMES) {
    const values = given.getAll(name).filter((value) => value !== '')
    if (values.length > 0) found[name] = MANY.has(name) ? values : values[0]
  }
  return found as Filters
}

/** The query of an address with these filters; what else stands in it stays. */
export function writeFilters(filters: Filters, search = ''): string {
  const written = new URLSearchParams(search)
  for (const name of FILTER_NAMES) {
    written.delete(name)
    const value = filters[name]
    for (const each of Array.isArray(value) ? value : [value]) if (each) written.append(name, each as string)
  }
  return written.toString()
}

export interface FiltersInView {
  readonly filters: Filters
  /** Sets some; `undefined` takes one away. `isPassing`: another step of one movement, not a page to come back to. */
  readonly change: (patch: Partial<Filters>, isPassing?: boolean) => void
}

export function useFilters(): FiltersInView {
  const search = useSearch()
  const [path, go] = useLocation()
  const filters = useMemo(() => readFilters(search), [search])
  const change = (patch: Partial<Filters>, isPassing = false): void => {
    const query = writeFilters({ ...filters, ...patch }, search)
    go(query ? `${path}?${query}` : path, { replace: isPassing })
  }
  return { filters, change }
}

/** A filter of many with one value put in or taken out. */
export function toggled<T>(values: readonly T[] | undefined, value: T): readonly T[] | undefined {
  const left = (values ?? []).filter((each) => each !== value)
  const next = left.length === (values ?? []).length ? [...left, value] : left
  return next.length > 0 ? next : undefined
}
