// Reads lines of a GeoNames dump (https://download.geonames.org/export/dump/): tab-separated, 19 columns, no header.
// Populated places, administrative areas, regions and the kinds of site that reports name are taken.

import type { GazetteerKind } from '../model/gazetteer.ts'
import type { PlaceEntry } from './compile.ts'

const COLUMNS = 19

/** Feature codes outside the classes P and A that reports on war name. */
const SITES = new Set(
  'AIRB AIRF AIRP CMPRF CMP HSP INSM MILB PRN PRT SCH UNIV MSQE CH MKT BDG DAM OILR PS STNE'.split(' '),
)
const AREAS = new Set('RGN RGNE RGNH RGNL AREA CST DPOF OAS ISL ISLS MTS VAL DSRT PLN'.split(' '))

/** A place with the code of its province, which is named by another line of the dump. */
export interface DumpedPlace extends PlaceEntry {
  readonly admin1Code: string
  readonly isProvince: boolean
}

/** Whether a line looks like one of a GeoNames dump. */
export function isGeonamesLine(line: string): boolean {
  const fields = line.split('\t')
  return fields.length === COLUMNS && /^\d+$/.test(fields[0]) && isPoint(Number(fields[4]), Number(fields[5]))
}

const isPoint = (lat: number, lon: number): boolean => Math.abs(lat) <= 90 && Math.abs(lon) <= 180

/** The place a line holds, null for kinds that are not taken and for broken lines. */
export function readGeonamesLine(line: string): DumpedPlace | null {
  const fields = line.split('\t')
  if (fields.length !== COLUMNS) return null
  const kind = kindOf(fields[6], fields[7])
  const [lat, lon] = [Number(fields[4]), Number(fields[5])]
  if (kind === null || !isPoint(lat, lon) || fields[1] === '') return null
  const name = fields[2] || fields[1]
  const also = [fields[1], ...fields[3].split(',')].filter((other) => other && other !== name && isReadable(other))
  return {
    name,
    also: [...new Set(also)],
    kind,
    country: fields[8],
    admin1: null,
    lat,
    lon,
    population: Math.min(Number(fields[14]) || 0, 0xffffffff),
    geonames: Number(fields[0]),
    key: null,
    within: -1,
    isCurated: false,
    admin1Code: fields[10],
    isProvince: fields[7] === 'ADM1',
  }
}

/** English texts name places in Latin letters; airport codes and links are no names. */
const isReadable = (name: string): boolean => /^\p{Script=Latin}/u.test(name) && !/^[A-Z]{2,4}$|:|\d/.test(name)

function kindOf(featureClass: string, code: string): GazetteerKind | null {
  if (featureClass === 'P') return code === 'PPLX' ? 'neighbourhood' : 'settlement'
  if (featureClass === 'A') {
    if (code === 'ADM1') return 'province'
    return code.startsWith('ADM') && !code.endsWith('H') ? 'district' : null
  }
  if (SITES.has(code)) return 'site'
  return AREAS.has(code) ? 'area' : null
}

/** Names each place's province by the province lines of the same dump. */
export function withProvinces(places: readonly DumpedPlace[]): PlaceEntry[] {
  const names = new Map<string, string>()
  for (const place of places) if (place.isProvince) names.set(`${place.country}.${place.admin1Code}`, place.name)
  return places.map(({ admin1Code, isProvince: _, ...place }) => ({
    ...place,
    admin1: names.get(`${place.country}.${admin1Code}`) ?? null,
  }))
}
