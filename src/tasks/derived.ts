// What is made of the whole record and not stored: tolls set against what is documented, arrangements, facilities.

import type { ArrangementRecord, FacilityRecord, OccurrenceGrade, TollRecord } from '../model/record.ts'
import { tollsOf } from '../record/tolls.ts'
import type { Store } from '../storage/store.ts'
import { readTogether } from './settle.ts'

/** All tolls. `grades`: of the incidents they are set against; null for those that headlines count. */
export async function listTolls(
  store: Store,
  grades: readonly OccurrenceGrade[] | null,
): Promise<readonly TollRecord[]> {
  const { state, resolution } = await readTogether(store)
  if (grades === null) return resolution.tolls
  const sources = new Map(state.sources.map((source) => [source.id, source]))
  const counting = state.claims.filter(({ hand }) => hand?.kind !== 'rejected')
  return tollsOf(counting, sources, resolution.incidents, grades)
}

export async function listArrangements(store: Store): Promise<readonly ArrangementRecord[]> {
  return (await readTogether(store)).resolution.arrangements
}

export async function listFacilities(store: Store): Promise<readonly FacilityRecord[]> {
  return (await readTogether(store)).resolution.facilities
}
