// What is made of the whole record: tolls set against what is documented, and facilities. Of all that is read, only what each needs
// is held.

import type { FacilityRecord, IncidentRecord, KeptClaim, OccurrenceGrade, TollRecord } from '../model/record.ts'
import { facilitiesOf } from '../record/facilities.ts'
import { COUNTED_GRADES, summed } from '../record/sums.ts'
import { againstDocumented, besideOthers } from '../record/tolls.ts'
import type { Store } from '../storage/store.ts'
import { KeptOfIncidents } from './kept-of-incidents.ts'
import { settleToLook } from './settle.ts'

/** All tolls. `grades`: of the incidents they are set against; null for those that headlines count. */
export async function listTolls(
  store: Store,
  grades: readonly OccurrenceGrade[] | null,
): Promise<readonly TollRecord[]> {
  return documented(store, await tollsAlone(store), grades)
}

/** All tolls, not yet set against what is documented. */
export async function tollsAlone(store: Store): Promise<readonly TollRecord[]> {
  await settleToLook(store)
  return besideOthers(await store.tolls())
}

/** Tolls, set against what is documented in their scopes. */
export async function documented(
  store: Store,
  tolls: readonly TollRecord[],
  grades: readonly OccurrenceGrade[] | null,
): Promise<readonly TollRecord[]> {
  return againstDocumented(tolls, await SUMMED.of(store), grades ?? COUNTED_GRADES)
}

// Of every grade: how many the grades let in leave out is told beside the sum.
const SUMMED = new KeptOfIncidents({}, summed)

export async function countTolls(store: Store): Promise<number> {
  await settleToLook(store)
  return [...(await store.tollCounts()).values()].reduce((sum, count) => sum + count, 0)
}

export async function listFacilities(store: Store): Promise<readonly FacilityRecord[]> {
  await settleToLook(store)
  const attacks: IncidentRecord[] = []
  for (let after: string | undefined; ; ) {
    const page = await store.incidentPage({ isHealth: true, sort: 'id', limit: PAGE, ...(after ? { after } : {}) })
    const claims = await store.claims({ ids: page.incidents.flatMap(({ claims }) => claims) })
    const byId = new Map(claims.filter(tellsOfHealth).map((kept) => [kept.id, kept]))
    for (const incident of page.incidents)
      attacks.push({ ...incident, claims: incident.claims.flatMap((id) => byId.get(id) ?? []) })
    if (page.next === null) break
    after = page.next
  }
  return facilitiesOf(attacks)
}

const PAGE = 200 // incidents whose claims are read at once

const tellsOfHealth = ({ claim }: KeptClaim): boolean => claim.kind === 'incident' && claim.health !== null
