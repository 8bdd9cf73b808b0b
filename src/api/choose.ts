// The incidents that filters choose, for the routes that list, sum and draw them.

import { countryCode } from '../model/countries.ts'
import type { ListedIncident } from '../storage/store.ts'
import { pointOf } from './sums.ts'
import { type IncidentQuery, listIncidents } from '../tasks/list.ts'
import type { Desk } from './desk.ts'
import type { Filters } from './shapes/filters.ts'

export interface Order {
  readonly sort?: 'date' | 'killed' | 'id'
  readonly order?: 'asc' | 'desc'
}

/** The incidents chosen, in order; made once for a version of the record. */
export function choose(desk: Desk, filters: Filters, order: Order = {}): Promise<readonly ListedIncident[]> {
  const asked = { ...filters, ...order }
  const key = `choose ${JSON.stringify(Object.entries(asked).sort(([a], [b]) => (a < b ? -1 : 1)))}`
  return desk.versions.of(key, async () => {
    const { incidents: found } = await listIncidents(desk.store, queryOf(filters, order), countryCode)
    return found.filter((incident) => isMeant(incident, filters))
  })
}

/** The filters as the tasks ask them. */
export function queryOf(filters: Filters, { sort, order }: Order = {}): IncidentQuery {
  const { from, to, place, event, actor, harm, grade, health, truce, state, changedSince } = filters
  return {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(place === undefined ? {} : { place }),
    ...(event === undefined ? {} : { eventTypes: event }),
    ...(actor === undefined ? {} : { actor }),
    ...(harm === undefined ? {} : { harm }),
    ...(grade === undefined ? {} : { grades: grade }),
    ...(health ? { isHealth: true } : {}),
    ...(truce === undefined ? {} : { coverage: truce }),
    ...(state === undefined ? {} : { state }),
    ...(changedSince === undefined
      ? {}
      : { changedSince: /^\d{1,10}$/.test(changedSince) ? Number(changedSince) : changedSince }),
    sort: sort ?? 'date',
    descending: (order ?? 'desc') === 'desc',
  }
}

function isMeant(incident: ListedIncident, { group, source, point }: Filters): boolean {
  const { counted, sources } = incident
  if (point !== undefined && (pointOf(incident) === null) !== (point === 'without')) return false
  if (group !== undefined && !counted.some((figure) => figure.group === group && figure.use !== 'discounted'))
    return false
  return source === undefined || sources.some(({ id }) => id === source)
}
