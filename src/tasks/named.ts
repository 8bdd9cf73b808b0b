// What incidents are called where only their ids are at hand: kind, place and day, as they stand; of one that was taken out, as its
// claims tell it.

import { subjectsOf } from '../model/subjects.ts'
import type { Decision, KeptClaim } from '../model/record.ts'
import { eventTypeOf, placeOf, telling, timeOf } from '../record/outline.ts'
import type { ListedIncident, Store } from '../storage/store.ts'

export type NamedIncident = Pick<ListedIncident, 'id' | 'eventType' | 'time' | 'place'>

export const nameOf = ({ id, eventType, time, place }: ListedIncident): NamedIncident => ({
  id,
  eventType,
  time,
  place,
})

/** The incidents that decisions are about. What has no claims left has no name. */
export async function incidentNames(store: Store, decisions: readonly Decision[]): Promise<NamedIncident[]> {
  const ids = [...new Set(decisions.flatMap(subjectsOf))]
  const present = (await store.incidents({ ids, sort: 'id' })).map(nameOf)
  const known = new Set(present.map(({ id }) => id))
  const gone = new Map<string, readonly string[]>()
  for (const { shown } of decisions)
    for (const { incident, claims } of shown ?? []) if (!known.has(incident)) gone.set(incident, claims)
  const asked = ids.filter((id) => gone.has(id))
  const claims = await store.claims({ ids: asked.flatMap((id) => gone.get(id) ?? []) })
  const byId = new Map(claims.map((kept) => [kept.id, kept]))
  const former = asked.map((id) =>
    formerName(
      id,
      (gone.get(id) ?? []).flatMap((claim) => byId.get(claim) ?? []),
    ),
  )
  return [...present, ...former.filter((one) => one !== null)]
}

function formerName(id: string, claims: readonly KeptClaim[]): NamedIncident | null {
  const told = telling(claims)
  return told.length === 0 ? null : { id, eventType: eventTypeOf(told), time: timeOf(told), place: placeOf(told) }
}
