// Reads our hand-written lists: tab-separated, one place a line, `#` begins a remark. Columns: name, other spellings
// (parted by `;`), kind, country (ISO 3166-1 alpha-2), province, latitude, longitude, weight in inhabitants, containing
// place. Where latitude and longitude are empty the line only adds spellings to the GeoNames place of that name in that
// country (and province, if given).

import type { GazetteerKind } from '../model/gazetteer.ts'
import { KINDS } from './format.ts'

/** One line of a list. */
export interface ListedPlace {
  readonly name: string
  readonly also: readonly string[]
  readonly kind: GazetteerKind
  readonly country: string
  readonly admin1: string | null
  readonly point: { readonly lat: number; readonly lon: number } | null
  readonly weight: number
  /** Name of the containing place, in the same country. */
  readonly within: string | null
}

/**
 * Reads the text of one list.
 *
 * @param file its name, for messages
 * @throws on a line that is not a place; the lists are ours, so a wrong line is our fault
 */
export function readList(text: string, file: string): ListedPlace[] {
  const places: ListedPlace[] = []
  text.split('\n').forEach((line, i) => {
    if (line.trim() === '' || line.startsWith('#')) return
    places.push(readLine(line, `${file}:${i + 1}`))
  })
  return places
}

function readLine(line: string, where: string): ListedPlace {
  const [name, also, kind, country, admin1, lat, lon, weight, within] = line.split('\t').map((field) => field.trim())
  if (!name) throw new Error(`${where}: a place without a name`)
  if (!KINDS.includes(kind as GazetteerKind)) throw new Error(`${where}: no kind of place is called "${kind}"`)
  if (!/^[A-Z]{2}$/.test(country) && !(country === '' && (kind === 'sea' || kind === 'area')))
    throw new Error(`${where}: "${country}" is no country code`)
  if ((lat === '') !== (lon === '')) throw new Error(`${where}: latitude and longitude belong together`)
  const point = lat === '' ? null : { lat: Number(lat), lon: Number(lon) }
  if (point && !(Math.abs(point.lat) <= 90 && Math.abs(point.lon) <= 180)) throw new Error(`${where}: no such point`)
  return {
    name,
    also: also ? also.split(';').map((spelling) => spelling.trim()) : [],
    kind: kind as GazetteerKind,
    country,
    admin1: admin1 || null,
    point,
    weight: Number(weight || 0),
    within: within || null,
  }
}
