// What is made of the whole record: tolls set against what is documented, arrangements, facilities. Of all that is read, only
// what each needs is held.

import type {
  ArrangementRecord,
  FacilityRecord,
  IncidentRecord,
  KeptClaim,
  KeptSource,
  OccurrenceGrade,
  TollRecord,
} from '../model/record.ts'
import { facilitiesOf } from '../record/facilities.ts'
import { COUNTED_GRADES, summed, type SummedIncident } from '../record/sums.ts'
import { tollsOf } from '../record/tolls.ts'
import type { IncidentFilter, ListedIncident, Store } from '../storage/store.ts'
import { settleToLook } from './settle.ts'

/** All tolls. `grades`: of the incidents they are set against; null for those that headlines count. */
export async function listTolls(
  store: Store,
  grades: readonly OccurrenceGrade[] | null,
): Promise<readonly TollRecord[]> {
  const { told, sources } = await tollClaims(store)
  const incidents: SummedIncident[] = []
  // Of every grade: how many the grades let in leave out is told beside the sum.
  for await (const incident of eachListed(store, {})) incidents.push(summed(incident))
  return tollsOf(told, sources, incidents, grades ?? COUNTED_GRADES)
}

/** How many tolls there are, without what is documented beside each. */
export async function countTolls(store: Store): Promise<number> {
  const { told, sources } = await tollClaims(store)
  return tollsOf(told, sources, []).length
}

async function tollClaims(store: Store) {
  await settleToLook(store)
  const sources = new Map<string, KeptSource>()
  const told: KeptClaim[] = []
  for await (const { source, claims } of store.eachSourceClaims()) {
    const tolls = claims.filter(({ claim, hand }) => claim.kind === 'toll' && hand?.kind !== 'rejected')
    if (tolls.length === 0) continue
    sources.set(source.id, source)
    told.push(...tolls)
  }
  return { told, sources }
}

/** All arrangements, by the first day that something is said of; those of no known day last. */
export async function listArrangements(store: Store): Promise<readonly ArrangementRecord[]> {
  await settleToLook(store)
  return (await store.arrangements({})).map(({ arrangement }) => arrangement).sort(byFirstDay)
}

/** Negative where the first begins earlier. */
export function byFirstDay(a: ArrangementRecord, b: ArrangementRecord): number {
  const [left, right] = [firstDayOf(a), firstDayOf(b)]
  if (left !== right) return left < right ? -1 : 1
  return a.id < b.id ? -1 : 1
}

const firstDayOf = ({ events }: ArrangementRecord): string =>
  events.map(({ from, saidOn }) => from ?? saidOn ?? NO_DAY).reduce((least, day) => (day < least ? day : least), NO_DAY)

const NO_DAY = '~'

export async function listFacilities(store: Store): Promise<readonly FacilityRecord[]> {
  await settleToLook(store)
  const attacks: IncidentRecord[] = []
  for await (const { id } of eachListed(store, { isHealth: true })) {
    const incident = await store.incident(id)
    if (incident) attacks.push({ ...incident, claims: incident.claims.filter(tellsOfHealth) })
  }
  return facilitiesOf(attacks)
}

const tellsOfHealth = ({ claim }: KeptClaim): boolean => claim.kind === 'incident' && claim.health !== null

const PAGE = 500

async function* eachListed(store: Store, filter: IncidentFilter): AsyncGenerator<ListedIncident> {
  for (let after: string | undefined; ; ) {
    const page = await store.incidentPage({ ...filter, sort: 'id', limit: PAGE, ...(after ? { after } : {}) })
    yield* page.incidents
    if (page.next === null) return
    after = page.next
  }
}
