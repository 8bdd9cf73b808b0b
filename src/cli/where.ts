// Places in words: "Bustan al-Qasr, Aleppo, Syria", "near Mokha, Yemen".

import { FINEST_FIRST } from '../model/codes.ts'
import type { Place } from '../model/reading.ts'
import { countryName } from '../model/countries.ts'
import { isNear } from '../model/nearness.ts'

/** A place with what contains it, as far as it is known. */
export function where(place: Place): string {
  const whole = [place.name, ...containing(place)].join(', ')
  if (isNear(place)) return `near ${whole}`
  return isOpen(place) ? `${whole} (one of ${place.candidates.length} places of that name)` : whole
}

/** What contains a place, for where its own name stands already. */
function containing({ name, admin1, country: code }: Place): string[] {
  const country = code ? countryName(code) : null
  const isSaid = admin1 === null || name.toLowerCase().includes(admin1.toLowerCase()) // "Aleppo province", "east of Aleppo"
  return [isSaid ? null : admin1, country].filter((each) => each !== null).filter((each) => !says(name, each))
}

/** Where something with a name of its own is, without that name: "Aleppo, Syria". */
export const whereabouts = (named: string | null, place: Place): string =>
  named !== null && says(place.name, named) ? containing(place).join(', ') : where(place)

/** The place to name for several claims of one incident: the finest that any of them gives. */
export function finestPlace(placesOfClaims: readonly (readonly Place[])[]): Place | null {
  let finest: Place | null = null
  for (const places of placesOfClaims) {
    const first = places.at(0)
    if (first && (!finest || rank(first) < rank(finest))) finest = first
  }
  return finest
}

const says = (name: string, container: string): boolean => name.toLowerCase() === container.toLowerCase()

/** Several places bear the name and nothing in the report decides. */
const isOpen = (place: Place): boolean => place.gazetteerId === null && place.candidates.length > 1

const rank = (place: Place): number => FINEST_FIRST.indexOf(place.precision)
