// What a name that somebody filters by may mean: the places of that name, and the actors that bear it.

import { openGazetteer } from '../gazetteer/open.ts'
import type { GazetteerKind, GazetteerPlace } from '../model/gazetteer.ts'
import { partiesNamed } from '../reading/actor-aliases.ts'
import type { PlaceFilter } from '../storage/store.ts'

export type CountryOf = (name: string) => string | null

const MOST_PLACES = 20 // of one name

/** How far around the point of a place its incidents lie, in kilometres. */
const REACH_KM: Partial<Readonly<Record<GazetteerKind, number>>> = {
  site: 2,
  neighbourhood: 3,
  settlement: 6,
  district: 20,
  area: 20,
}

/** A name may be that of a town, of a province or of a country, and of several of each: all of them are meant. */
export function placesNamed(name: string, countryOf: CountryOf): PlaceFilter[] {
  const country = countryOf(name)
  const named = openGazetteer().find(name).slice(0, MOST_PLACES)
  return [
    { place: name },
    { admin1: name },
    ...(country === null ? [] : [{ country }]),
    ...named.flatMap(areaOf),
    ...named.flatMap(({ kind, lat, lon }): PlaceFilter[] => {
      const withinKm = REACH_KM[kind]
      return withinKm === undefined ? [] : [{ around: { lat, lon, withinKm } }]
    }),
  ]
}

/** A country or province by another of its names ("Kharkov"), and the provinces of a region ("Darfur"). */
function areaOf(place: GazetteerPlace): PlaceFilter[] {
  if (place.kind === 'country') return [{ country: place.country }]
  if (place.kind === 'province') return [{ admin1: place.admin1 ?? place.name }]
  if (place.kind !== 'area') return []
  return PARTS.flatMap((part) => openGazetteer().find(`${part} ${place.name}`))
    .filter(({ kind, country }) => kind === 'province' && country === place.country)
    .map(({ name }) => ({ admin1: name }))
}

const PARTS = ['North', 'South', 'East', 'West', 'Central']

/** Whether our lists know a place of that name. */
export const isPlaceName = (name: string, countryOf: CountryOf): boolean =>
  countryOf(name) !== null || openGazetteer().find(name).length > 0

/** The name as our lists spell it, where it is misspelt by a little; null if no name is near. */
export function nearestPlace(name: string): string | null {
  const gazetteer = openGazetteer()
  return (gazetteer.findBySound(name)[0] ?? gazetteer.findBySkeleton(name)[0])?.name ?? null
}

/** The name as it is, and those under which the parties it means are kept: "RSF" is kept as "Rapid Support Forces". */
export const actorsNamed = (name: string): string[] => [...new Set([name, ...partiesNamed(name)])]
