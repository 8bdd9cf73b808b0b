// How two places named in one report stand to each other: the same, one inside the other, or apart.

import { FINEST_FIRST, type PlacePrecision } from '../model/codes.ts'
import type { PlaceMention } from './mentions.ts'
import { remembering } from './remembering.ts'

export type PlaceRelation = 'same' | 'inside' | 'around' | 'apart' | 'unknown'

const FINENESS = Object.fromEntries(FINEST_FIRST.map((one, i) => [one, i])) as Record<PlacePrecision, number>

/** 0 for a site, 8 for a country. */
export const coarseness = (place: PlaceMention): number => FINENESS[place.precision]

// How far, in km, the parts of such a place may lie from its point.
const RADIUS_KM: Record<PlacePrecision, number> = {
  site: 1.5,
  neighbourhood: 3,
  settlement: 7,
  near: 20,
  district: 35,
  province: 110,
  area_vague: 45,
  sea_or_air: 200,
  country: 900,
}

/** A country, a province or a stretch of land: no place of its own. */
export const isVague = (place: PlaceMention): boolean =>
  place.precision === 'country' || place.precision === 'province' || place.precision === 'area_vague'

/** A stretch of land with a name of its own ("the Lajat area"), not a side or the surroundings of something else. */
export const isOwnArea = (place: PlaceMention): boolean =>
  place.precision === 'area_vague' && compassOf(place) === '' && !SURROUNDINGS.test(place.name)

/** The same, with or without a compass word in its name: "Eastern Ghouta", not "northern Syria", "the Aleppo countryside". */
export const isNamedArea = (place: PlaceMention): boolean =>
  place.precision === 'area_vague' &&
  (place.admin1 !== null || compassOf(place) === '') &&
  !SURROUNDINGS.test(place.name)

const SURROUNDINGS = /\b(countryside|province|governorate|suburbs?|outskirts|region of|rural|centre|center|central)\b/i

/** How `a` stands to `b`: `inside` means that `a` lies in `b`, `around` the reverse. */
export function relatePlaces(a: PlaceMention, b: PlaceMention, all: readonly PlaceMention[]): PlaceRelation {
  if (a === b) return 'same'
  if (sameName(a, b)) return compassOf(a) === compassOf(b) || !compassOf(a) || !compassOf(b) ? 'same' : 'apart'
  if (isWithin(a, b, all)) return 'inside'
  if (isWithin(b, a, all)) return 'around'
  if (a.admin1 !== null && a.admin1 === b.admin1) {
    if (mayBeProvince(b) && isTown(a)) return 'inside'
    if (mayBeProvince(a) && isTown(b)) return 'around'
  }
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return 'unknown'
  const apartKm = distanceKm(a.lat, a.lon, b.lat, b.lon)
  const [fine, coarse] = coarseness(a) <= coarseness(b) ? [a, b] : [b, a]
  if (isLent(coarse)) return 'apart'
  if (coarse.precision === 'country') return fine.country === coarse.country ? order(a, fine) : 'apart'
  if (coarse.precision === 'province') {
    if (fine.precision === 'province') return 'apart'
    if (fine.admin1 !== null && coarse.admin1 !== null) return fine.admin1 === coarse.admin1 ? order(a, fine) : 'apart'
  }
  // Quarters lie close together, and each is known by its own name.
  if (isQuarter(a) && isQuarter(b)) return 'apart'
  if (coarseness(a) === coarseness(b))
    return apartKm <= 1.5 && !a.representative && !b.representative ? 'same' : 'apart'
  const isInReach = SIDE_OF_TOWN.test(coarse.name) ? liesOnSide(fine, coarse, apartKm) : apartKm <= radiusKm(coarse)
  return isInReach ? order(a, fine) : 'apart'
}

/** "A village west of Aleppo": in that direction, and further than what is merely near. */
function liesOnSide(a: PlaceMention, side: PlaceMention, apartKm: number): boolean {
  if (a.lat === null || a.lon === null || side.lat === null || side.lon === null) return false
  if (apartKm <= RADIUS_KM.settlement) return true
  const [, first = '', second = ''] = SIDE.exec(side.name) ?? []
  const north = a.lat - side.lat
  const east = (a.lon - side.lon) * Math.cos((a.lat * Math.PI) / 180)
  const reach = Math.hypot(north, east)
  const along = [first, second].map((word) => ({ north, south: -north, east, west: -east })[word] ?? Number.NaN)
  return apartKm <= RADIUS_KM.area_vague && along.every((one) => Number.isNaN(one) || one >= reach * LEAST_ALONG)
}

/** Not "northwest of Hama province", which is said of its northwest. */
const SIDE_OF_TOWN = /^(?:north|south|east|west)(?:east|west)? of (?!.* province$)/

/** Within some 70 degrees of the direction. */
const LEAST_ALONG = 0.35

/** A quarter, or "near the vegetable market", which is as narrow. */
const isQuarter = ({ precision, name }: PlaceMention): boolean =>
  precision === 'neighbourhood' || (precision === 'near' && CALLED_SITE.test(name))

const CALLED_SITE =
  /\b(market|square|school|hospital|mosque|church|street|roundabout|university|stadium|hotel|embassy)$/i
/** In no list, its point lent by what holds it: that it lies near another place says nothing. */
const isLent = (place: PlaceMention): boolean =>
  place.gazetteerId === null && place.representative && place.precision !== 'province' && compassOf(place) === ''

/** "Syria's Idlib", "killed in Idlib": the city, or else the province called after it. */
const mayBeProvince = (p: PlaceMention): boolean =>
  p.precision === 'settlement' && p.admin1 === p.name && !CALLED_CITY.test(p.asWritten) && compassOf(p) === ''

const isTown = (p: PlaceMention): boolean =>
  (p.precision === 'settlement' || p.precision === 'near') && p.admin1 !== p.name

const CALLED_CITY = /\b(city|town)\b/i

/** "Northern Syria" is a part of a country, "the Lajat area" one of a province. */
const radiusKm = (place: PlaceMention): number =>
  place.precision === 'area_vague' && place.admin1 === null ? 300 : RADIUS_KM[place.precision]

const order = (a: PlaceMention, fine: PlaceMention): PlaceRelation => (a === fine ? 'inside' : 'around')

const sameName = (a: PlaceMention, b: PlaceMention): boolean =>
  (a.gazetteerId !== null && a.gazetteerId === b.gazetteerId && a.precision === b.precision) ||
  ((a.name === b.name || a.plainName === b.plainName) && !areNamesakes(a, b))

/** The Midan of Damascus and that of Aleppo: two known places of one name and kind, far from each other. */
const areNamesakes = (a: PlaceMention, b: PlaceMention): boolean =>
  a.gazetteerId !== null &&
  b.gazetteerId !== null &&
  a.gazetteerId !== b.gazetteerId &&
  a.precision === b.precision &&
  !isVague(a) &&
  a.lat !== null &&
  a.lon !== null &&
  b.lat !== null &&
  b.lon !== null &&
  distanceKm(a.lat, a.lon, b.lat, b.lon) > NAMESAKES_KM

const NAMESAKES_KM = 30

/** A name without case, marks and articles, to tell whether two mentions name one place. */
export const plainName = remembering((name) =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\b(al|el|the|city|town|village|province|district|neighbou?rhood|of)\b/g, '')
    .replace(/ +/g, ''),
)

/** "east" of "eastern Aleppo", empty where the name has no compass word. */
export const compassOf = ({ name }: PlaceMention): string => compassIn(name)
const compassIn = remembering((name) => /\b(east|west|north|south)(ern)?\b/i.exec(name)?.[1]?.toLowerCase() ?? '')

function isWithin(a: PlaceMention, b: PlaceMention, all: readonly PlaceMention[]): boolean {
  let at = a.within
  for (let depth = 0; at !== null && depth < 6; depth++) {
    const container = all[at]
    if (!container) return false
    if (container === b || sameName(container, b)) return true
    at = container.within
  }
  return false
}

/** Great-circle distance. */
export function distanceKm(latA: number, lonA: number, latB: number, lonB: number): number {
  const rad = Math.PI / 180
  const h =
    Math.sin(((latB - latA) * rad) / 2) ** 2 +
    Math.cos(latA * rad) * Math.cos(latB * rad) * Math.sin(((lonB - lonA) * rad) / 2) ** 2
  return 12742 * Math.asin(Math.sqrt(h))
}

/** A place that is told by the side of another on which it lies. */
export const SIDE = /^(north|south|east|west)(east|west)? of /
/** How far from a city a place may lie that is told to be on one side of it: Palmyra is "east of Homs", 150 km away. */
const SIDE_KM = 200

/**
 * "North of the capital, a bomb went off near *Tarmiya*": tells more than on which side of a city; not "warplanes struck east of
 * Aleppo, hours after the minister reached *Geneva*".
 */
export const tellsMoreThanSide = (place: PlaceMention, side: PlaceMention): boolean =>
  SIDE.test(side.name) && !SIDE.test(place.name) && coarseness(place) <= coarseness(side) && !isFar(place, side)

/** Too far from each other for the one to be told by the other. */
export const isFar = (a: PlaceMention, b: PlaceMention): boolean =>
  a.lat !== null &&
  a.lon !== null &&
  b.lat !== null &&
  b.lon !== null &&
  distanceKm(a.lat, a.lon, b.lat, b.lon) > SIDE_KM
