// What is said where filters leave nothing: the names that no incident has, and which filters there are incidents without.

import { countryCode } from '../model/countries.ts'
import type { Store } from '../storage/store.ts'
import type { IncidentQuery } from '../tasks/list.ts'
import type { FilterKey, NameNotFound, NoneFound } from '../tasks/none-found.ts'
import { complain } from './output.ts'
import { counted } from './words.ts'

const OPTION: Readonly<Record<FilterKey, string>> = {
  from: '--from',
  to: '--to',
  place: '--place',
  eventTypes: '--event',
  actor: '--actor',
  harm: '--harm',
  leastKilled: '--min-killed',
  leastInjured: '--min-injured',
  grades: '--grade',
  isHealth: '--health',
  coverage: '--truce',
  state: '--state',
  changedSince: '--changed-since',
}

/** A sentence each. `all`: how many incidents there are in the record. */
export function noneInWords(all: number, { names, without }: NoneFound): string[] {
  const others = without.map(
    ({ filters, incidents }) =>
      `without ${filters.map((key) => OPTION[key]).join(' and ')} ${counted(incidents, 'incident', 'incidents')}`,
  )
  return [
    `None of the ${counted(all, 'incident', 'incidents')} is like that.`,
    ...names.map(nameInWords),
    ...(others.length > 0 ? [`There ${without[0].incidents === 1 ? 'is' : 'are'} ${others.join(', ')}.`] : []),
  ]
}

function nameInWords({ filter, name, isListed, near }: NameNotFound): string {
  if (filter === 'actor') {
    return isListed
      ? `No incident is blamed on "${name}".`
      : `No incident is blamed on "${name}", and no list has an actor of that name. "breadcrumb show ID" gives the names in the record.`
  }
  if (isListed) return `No incident is in or close to "${name}".`
  const advice = near ? `Did you mean "${near}"?` : '"breadcrumb gazetteer add FILE" adds the places of a country.'
  return `No list has a place "${name}". ${advice}`
}

/** Says on standard error which names nobody knows, where what is printed is for a program. */
export async function tellUnknownNames(store: Store, query: IncidentQuery): Promise<void> {
  if (query.place === undefined && query.actor === undefined) return
  const { namesNotFound } = await import('../tasks/none-found.ts')
  const unknown = (await namesNotFound(store, query, countryCode)).filter(({ isListed }) => !isListed)
  for (const name of unknown) complain(nameInWords(name))
}
