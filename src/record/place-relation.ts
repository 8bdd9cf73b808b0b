// Whether two places are one, and how two places of two reports stand to each other. Written for matching: the names were
// read by different rules from different reports, so spellings differ and one report is finer than the other.

import { foldedForm, nameWords, skeletonForm, soundAlike } from '../model/place-name.ts'
import type { Place } from '../model/reading.ts'
import type { UnitPlace } from './unit.ts'

/** The gazetteer's id, or the name as it sounds within its country. */
export function placeKey(place: Pick<Place, 'gazetteerId' | 'name' | 'country'>): string {
  return place.gazetteerId ?? `${place.country ?? '?'}/${soundOf(place.name)}`
}

/** A name as it sounds: spellings of one transliterated name meet in it. */
export const soundOf = (name: string): string => foldedForm(nameWords(name))

/** How two places stand to each other. */
export type PlaceRelation =
  | { readonly kind: 'same' | 'inside' | 'apart'; readonly km: number | null }
  | { readonly kind: 'near'; readonly km: number }
  | { readonly kind: 'unknown'; readonly km: null }

const NEAR_KM = 6
const RADIUS_KM: Record<UnitPlace['precision'], number> = {
  site: 2,
  neighbourhood: 4,
  settlement: 8,
  near: 20,
  district: 40,
  province: 110,
  area_vague: 50,
  sea_or_air: 200,
  country: 1000,
}

/** How two places stand to each other: the same, one within the other, near, or apart. */
export function relate(a: UnitPlace, b: UnitPlace): PlaceRelation {
  const km = distanceKm(a, b)
  if (isOnePlace(a, b, km)) return { kind: 'same', km }
  const isAreaOfBoth = isArea(a) || isArea(b)
  if (a.country !== null && b.country !== null && a.country !== b.country)
    return km !== null && km <= NEAR_KM ? { kind: 'near', km } : { kind: 'apart', km }
  if (a.precision === 'country' || b.precision === 'country') return { kind: 'inside', km }
  if (isAreaOfBoth && a.admin1 !== null && b.admin1 !== null && isProvince(a, b))
    return { kind: a.admin1 === b.admin1 ? 'inside' : 'apart', km }
  if (km === null) return { kind: 'unknown', km }
  if (isAreaOfBoth)
    return { kind: km <= Math.max(RADIUS_KM[a.precision], RADIUS_KM[b.precision]) ? 'inside' : 'apart', km }
  if (isFiner(a, b) || isFiner(b, a))
    return { kind: km <= RADIUS_KM[isFiner(a, b) ? b.precision : a.precision] ? 'inside' : 'apart', km }
  return km <= NEAR_KM ? { kind: 'near', km } : { kind: 'apart', km }
}

export const isArea = (place: UnitPlace): boolean =>
  place.precision === 'area_vague' ||
  place.precision === 'province' ||
  place.precision === 'district' ||
  place.precision === 'country' ||
  place.precision === 'sea_or_air'

const isProvince = (a: UnitPlace, b: UnitPlace): boolean => a.precision === 'province' || b.precision === 'province'

const isInTown = (place: UnitPlace): boolean => place.precision === 'site' || place.precision === 'neighbourhood'

const isFiner = (a: UnitPlace, b: UnitPlace): boolean => isInTown(a) && !isInTown(b)

const SAME_NAME_KM = 60 // two lists, or two lent points, may put one place this far apart

function isOnePlace(a: UnitPlace, b: UnitPlace, km: number | null): boolean {
  if (km !== null && km > SAME_NAME_KM && !isArea(a)) return false
  if (a.key === b.key) return isArea(a) === isArea(b) || a.precision === b.precision || a.country === null
  if (a.country !== null && b.country !== null && a.country !== b.country) return false
  if (isArea(a) !== isArea(b) || (km !== null && km > SAME_NAME_KM)) return false
  if (a.sound === b.sound) return true
  const skeleton = skeletonForm(a.sound)
  return skeleton !== '' && skeleton === skeletonForm(b.sound) && soundAlike(a.sound, b.sound)
}

/** Great-circle distance, or null where a point is missing. */
export function distanceKm(a: UnitPlace, b: UnitPlace): number | null {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return null
  const rad = Math.PI / 180
  const h =
    Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 +
    Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2
  return 12742 * Math.asin(Math.min(1, Math.sqrt(h)))
}
