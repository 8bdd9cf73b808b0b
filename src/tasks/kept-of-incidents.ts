// What is asked of all incidents again and again, held while the record is open: of each only what is asked, and made anew only of
// those that changed since it was last asked for.

import type { IncidentFilter, ListedIncident, Store } from '../storage/store.ts'

const MOST = 30_000 // incidents; of more nothing is held, and all are gone through each time
const PAGE = 500

export class KeptOfIncidents<T> {
  private readonly filter: IncidentFilter
  private readonly make: (incident: ListedIncident) => T
  private readonly ofStores = new WeakMap<Store, { to: number; readonly byId: Map<string, T> }>()

  /** @param make what is asked of each: nothing but what its own list entry tells, else it would not be made anew in time */
  constructor(filter: IncidentFilter, make: (incident: ListedIncident) => T) {
    this.filter = filter
    this.make = make
  }

  /** In the order of ids. */
  async of(store: Store): Promise<readonly T[]> {
    const known = this.ofStores.get(store) ?? { to: -1, byId: new Map<string, T>() }
    const { size, resolvedTo } = await store.head()
    if (known.to !== resolvedTo || size !== resolvedTo) {
      const ids = await store.incidentIds(this.filter)
      const changed = known.to < 0 ? {} : { changedSince: known.to }
      for (const id of new Set(known.byId.keys()).difference(new Set(ids))) known.byId.delete(id)
      await this.take(store, known.byId, changed)
      known.to = resolvedTo
      if (ids.length <= MOST) this.ofStores.set(store, known)
    }
    return [...known.byId].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, made]) => made)
  }

  private async take(store: Store, byId: Map<string, T>, changed: Pick<IncidentFilter, 'changedSince'>): Promise<void> {
    for (let after: string | undefined; ; ) {
      const page = await store.incidentPage({
        ...this.filter,
        ...changed,
        sort: 'id',
        limit: PAGE,
        ...(after ? { after } : {}),
      })
      for (const incident of page.incidents) byId.set(incident.id, this.make(incident))
      if (page.next === null) return
      after = page.next
    }
  }
}
