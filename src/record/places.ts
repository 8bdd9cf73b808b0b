// Where a place of the record stands to an area: inside, outside, or not to be said. Built on how two reports' places relate.

import type { Place } from '../model/reading.ts'
import { relate } from './place-relation.ts'
import { FINENESS, placesOf, type UnitPlace } from './unit.ts'

/** 0 for a site, more for what is coarser. */
export const coarseness = (place: Place): number => FINENESS.indexOf(place.precision)

const asked = new WeakMap<Place, UnitPlace>()

/** Made once of each: how a name sounds takes longer to be found than how two places stand to each other. */
function asUnitPlace(place: Place): UnitPlace {
  const known = asked.get(place)
  if (known) return known
  const made = placesOf([place])[0]
  asked.set(place, made)
  return made
}

/** Whether two places cannot be one, nor one within the other. */
export const placesApart = (a: Place, b: Place): boolean => relate(asUnitPlace(a), asUnitPlace(b)).kind === 'apart'

/** Whether two places can be of one town: the same, within one another or side by side, and neither an area. */
export function isOneTown(a: Place, b: Place): boolean {
  const { kind } = relate(asUnitPlace(a), asUnitPlace(b))
  const isTown = (place: Place) => coarseness(place) <= FINENESS.indexOf('near')
  return isTown(a) && isTown(b) && (kind === 'same' || kind === 'inside' || kind === 'near')
}

/** Whether a place lies in an area. A place coarser than the area, or near its edge, may or may not. */
export function liesIn(place: Place, area: Place): 'inside' | 'outside' | 'unclear' {
  if (area.precision === 'country') {
    if (place.country === null || area.country === null) return 'unclear'
    return place.country === area.country ? 'inside' : 'outside'
  }
  const { kind } = relate(asUnitPlace(place), asUnitPlace(area))
  if (kind === 'same') return 'inside'
  if (kind === 'apart') return 'outside'
  return kind === 'inside' && coarseness(place) <= coarseness(area) ? 'inside' : 'unclear'
}
