// Reads OCHA P-code tables as CSV: a header with ADM1_EN, ADM1_PCODE, ADM2_EN … (in any case, any language suffix), a
// row an area or place, and in gazetteers of populated places also a latitude and a longitude.

import type { GazetteerKind } from '../model/gazetteer.ts'
import type { PlaceEntry } from './compile.ts'

/** Where the columns stand. `names` and `codes` are by level, 1 to 5; -1 is missing. */
export interface PcodeColumns {
  readonly names: readonly number[]
  readonly codes: readonly number[]
  readonly lat: number
  readonly lon: number
}

/** One area or place of the table. `point` is null where the table gives none. */
export interface PcodePlace {
  readonly name: string
  readonly code: string
  readonly level: number
  readonly country: string
  readonly admin1: string
  readonly point: { readonly lat: number; readonly lon: number } | null
  /** A point that is given and cannot be read, as written. */
  readonly unread: string | null
}

const LEVELS = 5
const LATITUDE = /^(lat|latitude|latitude_?y|y|y_coord|point_y|center_lat|lat_dd|#geo\+lat)$/
const LONGITUDE = /^(lon|long|lng|longitude|longitude_?x|x|x_coord|point_x|center_lon|lon_dd|#geo\+lon)$/

/** Finds the columns in a header, null if it is none of a P-code table. */
export function pcodeColumns(header: readonly string[]): PcodeColumns | null {
  const titles = header.map((title) =>
    title
      .replace(/^\ufeff/, '')
      .trim()
      .toLowerCase()
      .replace(/ /g, '_'),
  )
  const level = (pattern: (n: number) => RegExp): number[] =>
    Array.from({ length: LEVELS + 1 }, (_, n) => (n === 0 ? -1 : titles.findIndex((title) => pattern(n).test(title))))
  const names = level((n) => new RegExp(`^(adm(in)?_?${n}_?(name)?_?(en|name)|name_${n}|#adm${n}\\+name(\\+en)?)$`))
  const codes = level((n) => new RegExp(`^(adm(in)?_?${n}_?pcode|#adm${n}\\+(p?code))$`))
  const last = titles.findIndex((title) =>
    /^(populated_?place(name)?(_en)?|settlement(_name)?|featurenam.?)$/.test(title),
  )
  if (last >= 0 && names[LEVELS] < 0) names[LEVELS] = last
  if (names[1] < 0 || codes[1] < 0) return null
  return {
    names,
    codes,
    lat: titles.findIndex((title) => LATITUDE.test(title)),
    lon: titles.findIndex((title) => LONGITUDE.test(title)),
  }
}

/** The deepest area or place of a row, null for rows that name none (such as a row of tags). */
export function readPcodeRow(row: readonly string[], columns: PcodeColumns): PcodePlace | null {
  let level = LEVELS
  while (level > 0 && !(row[columns.names[level]] ?? '').trim()) level--
  const name = (row[columns.names[level]] ?? '').trim()
  if (level === 0 || name.startsWith('#')) return null
  let codeLevel = level
  while (codeLevel > 1 && !(row[columns.codes[codeLevel]] ?? '').trim()) codeLevel--
  const code = (row[columns.codes[codeLevel]] ?? '').trim()
  if (!/^[A-Z]{2}/.test(code)) return null
  const written = [row[columns.lat] ?? '', row[columns.lon] ?? ''].map((cell) => cell.trim())
  const point = pointOf(written)
  return {
    name,
    code: codeLevel === level ? code : `${code}/${name}`,
    level,
    country: code.slice(0, 2),
    admin1: (row[columns.names[1]] ?? '').trim(),
    point,
    unread: point === null && written.some(isGiven) ? written.join(', ') : null,
  }
}

const isGiven = (cell: string): boolean => cell !== '' && !/^(?:n\/?a|null|none|-)$/i.test(cell)

/** Degrees as whole numbers or with a point or a comma. What is only half a number (36°12') is none, nor is 0, 0 a place. */
function pointOf(written: readonly string[]): PcodePlace['point'] {
  const [lat, lon] = written.map((cell) => (/^[+-]?\d+(?:[.,]\d+)?$/.test(cell) ? Number(cell.replace(',', '.')) : NaN))
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && (lat !== 0 || lon !== 0) ? { lat, lon } : null
}

/** Fields of a line of CSV; quotes as RFC 4180 has them. */
export function csvFields(line: string): string[] {
  const fields: string[] = []
  let field = ''
  let isQuoted = false
  for (let i = 0; i < line.length; i++) {
    const character = line[i]
    if (isQuoted) {
      if (character !== '"') field += character
      else if (line[i + 1] === '"') field += line[i++]
      else isQuoted = false
    } else if (character === '"' && field === '') isQuoted = true
    else if (character === ',') {
      fields.push(field)
      field = ''
    } else field += character
  }
  fields.push(field)
  return fields
}

/** A place of the table as the compiler wants it. */
export function entryOf(place: PcodePlace, point: { readonly lat: number; readonly lon: number }): PlaceEntry {
  return {
    name: place.name,
    also: [],
    kind: KIND_OF_LEVEL[place.level],
    country: place.country,
    admin1: place.admin1,
    lat: point.lat,
    lon: point.lon,
    population: 0,
    geonames: 0,
    key: `pcode/${place.code}`,
    within: -1,
    isCurated: false,
  }
}

const KIND_OF_LEVEL: readonly GazetteerKind[] = [
  'country',
  'province',
  'district',
  'district',
  'settlement',
  'settlement',
]

/** Whether a level is an area, which a point of a larger area may stand for. */
export const isArea = (level: number): boolean => KIND_OF_LEVEL[level] !== 'settlement'
