// The incidents that filters choose: the filters of the addresses as the tasks ask them.

import type { Filters } from './shapes/filters.ts'
import type { IncidentQuery } from '../tasks/list.ts'

export interface Order {
  readonly sort?: 'date' | 'killed' | 'id'
  readonly order?: 'asc' | 'desc'
}

/** The filters as the tasks ask them; newest first unless another order is given. */
export function queryOf(filters: Filters, { sort, order }: Order = {}): IncidentQuery {
  const { event, grade, health, truce, point, changedSince, minKilled, minInjured, ...alike } = filters
  return {
    ...alike,
    ...(event === undefined ? {} : { eventTypes: event }),
    ...(grade === undefined ? {} : { grades: grade }),
    ...(health ? { isHealth: true } : {}),
    ...(minKilled === undefined ? {} : { leastKilled: minKilled }),
    ...(minInjured === undefined ? {} : { leastInjured: minInjured }),
    ...(truce === undefined ? {} : { coverage: truce }),
    ...(point === undefined ? {} : { hasPoint: point === 'with' }),
    ...(changedSince === undefined
      ? {}
      : { changedSince: /^\d{1,10}$/.test(changedSince) ? Number(changedSince) : changedSince }),
    sort: sort ?? 'date',
    descending: (order ?? 'desc') === 'desc',
  }
}
