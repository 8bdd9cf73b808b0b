// Why filters leave no incident: names that nobody knows, and which of the filters there are incidents without.

import type { Store } from '../storage/store.ts'
import { actorsNamed, type CountryOf, isPlaceName, nearestPlace } from './filter-names.ts'
import { countIncidents, type IncidentQuery } from './list.ts'

/** Filters that are given and taken away together. */
const FILTERS = [
  ['from', 'to'],
  ['place'],
  ['eventTypes'],
  ['actor'],
  ['harm'],
  ['leastKilled'],
  ['leastInjured'],
  ['grades'],
  ['isHealth'],
  ['coverage'],
  ['state'],
  ['changedSince'],
] as const satisfies readonly (readonly (keyof IncidentQuery)[])[]

export type FilterKey = (typeof FILTERS)[number][number]

/** A name that was asked for and that no incident has. */
export interface NameNotFound {
  readonly filter: 'place' | 'actor'
  readonly name: string
  /** Whether our lists know it, under whatever spelling. */
  readonly isListed: boolean
  /** What it may have been meant to be. */
  readonly near: string | null
}

export interface NoneFound {
  readonly names: readonly NameNotFound[]
  /** How many incidents there are without some filters, where there are any; empty if only one was given. */
  readonly without: readonly { readonly filters: readonly FilterKey[]; readonly incidents: number }[]
}

/** What to tell the one who asked and got nothing. */
export async function whyNone(store: Store, query: IncidentQuery, countryOf: CountryOf): Promise<NoneFound> {
  const names = await namesNotFound(store, query, countryOf)
  const given = FILTERS.map((keys) => keys.filter((key) => query[key] !== undefined)).filter(({ length }) => length > 0)
  const without: { filters: readonly FilterKey[]; incidents: number }[] = []
  for (const filters of given.length > 1 ? given : []) {
    const rest = { ...query, ...Object.fromEntries(filters.map((key) => [key, undefined])) }
    const incidents = await countIncidents(store, rest, countryOf)
    if (incidents > 0) without.push({ filters, incidents })
  }
  return { names, without }
}

/** The names among the filters that no incident has. */
export async function namesNotFound(
  store: Store,
  { place, actor }: IncidentQuery,
  countryOf: CountryOf,
): Promise<NameNotFound[]> {
  const isNone = async (query: IncidentQuery) => (await countIncidents(store, query, countryOf)) === 0
  const found: NameNotFound[] = []
  if (place !== undefined && (await isNone({ place }))) {
    const isListed = isPlaceName(place, countryOf)
    found.push({ filter: 'place', name: place, isListed, near: isListed ? null : nearestPlace(place) })
  }
  if (actor !== undefined && (await isNone({ actor }))) {
    found.push({ filter: 'actor', name: actor, isListed: actorsNamed(actor).length > 1, near: null })
  }
  return found
}
