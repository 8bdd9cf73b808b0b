// `breadcrumb gazetteer add FILE`: reads a GeoNames dump or an OCHA P-code table, compiles it and keeps it in the user's
// data directory, where every later reading finds it. The file is streamed; only the places taken are held.

import { mkdir, rename, stat, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { compileGazetteer, type PlaceEntry } from '../gazetteer/compile.ts'
import { type DumpedPlace, isGeonamesLine, readGeonamesLine, withProvinces } from '../gazetteer/geonames-dump.ts'
import { openGazetteer } from '../gazetteer/open.ts'
import {
  csvFields,
  entryOf,
  isArea,
  type PcodeColumns,
  type PcodePlace,
  pcodeColumns,
  readPcodeRow,
} from '../gazetteer/pcode-table.ts'
import { NoTextInZip, textLines } from '../gazetteer/text-lines.ts'
import { userDirectory } from '../gazetteer/where.ts'
import type { Gazetteer } from '../model/gazetteer.ts'
import type { Problem } from '../model/problem.ts'

/** Points that a file gives and that cannot be read, and the first of them. */
export interface UnreadPoints {
  readonly count: number
  readonly name: string
  readonly written: string
}

/** What came of adding a file. `leftOut` counts lines of kinds that reports do not name, or without a point. */
export type AddOutcome =
  | {
      readonly kind: 'added'
      readonly places: number
      readonly leftOut: number
      readonly unread: UnreadPoints | null
      readonly output: string
    }
  | { readonly kind: 'problem'; readonly problem: Problem }

/** More places than this in one file would not fit in memory while they are compiled. */
const MOST_PLACES = 3_000_000

/**
 * Adds the places of a file to this user's gazetteer. A file of the same name added before is replaced.
 *
 * @param onProgress called now and then with the number of lines read so far
 */
export async function addGazetteer(file: string, onProgress?: (lines: number) => void): Promise<AddOutcome> {
  try {
    if ((await stat(file)).isDirectory()) return problem('unreadable', `${file} is a directory. Name one file in it.`)
    const read = await readPlacesOf(file, onProgress)
    if ('code' in read) return { kind: 'problem', problem: read }
    if (read.places.length === 0) {
      return problem('empty', `${file} names no place that can be put on the map${read.hint}.`)
    }
    const output = await keep(file, compileGazetteer(read.places))
    const { leftOut, unread } = read
    return { kind: 'added', places: read.places.length, leftOut, unread, output }
  } catch (error) {
    return { kind: 'problem', problem: explain(file, error) }
  }
}

const problem = (code: Problem['code'], message: string): AddOutcome => ({
  kind: 'problem',
  problem: { code, message },
})

/** What the file system or the archive said, for a person. */
function explain(file: string, error: unknown): Problem {
  if (error instanceof NoTextInZip) return { code: 'unreadable', message: `${file}: ${error.message}.`, cause: error }
  const code = (error as NodeJS.ErrnoException).code ?? ''
  if (code === 'ENOENT') return { code: 'missing', message: `There is no file ${file}.`, cause: error }
  if (code === 'ENOSPC')
    return { code: 'unreadable', message: `The disk of ${userDirectory()} is full; nothing was added.`, cause: error }
  if (code.startsWith('Z_')) {
    return {
      code: 'unreadable',
      message: `${file} is damaged: it could not be unpacked. Download it again.`,
      cause: error,
    }
  }
  if (code === '') throw error
  return {
    code: 'unreadable',
    message: `${file} could not be read, or its places not be kept in ${userDirectory()} (${code}). Check that you may read the one and write the other.`,
    cause: error,
  }
}

interface Read {
  readonly places: readonly PlaceEntry[]
  readonly leftOut: number
  readonly unread: UnreadPoints | null
  /** Why nothing may have been taken. */
  readonly hint: string
}

async function readPlacesOf(file: string, onProgress?: (lines: number) => void): Promise<Read | Problem> {
  const dumped: DumpedPlace[] = []
  const table: PcodePlace[] = []
  let columns: PcodeColumns | null = null
  let lines = 0
  let leftOut = 0
  let row = ''
  for await (const line of textLines(file)) {
    if (lines === 0) {
      columns = pcodeColumns(csvFields(line))
      if (!columns && !isGeonamesLine(line)) return notUnderstood(file, line)
    }
    if (++lines % 50_000 === 0) onProgress?.(lines)
    if (dumped.length + table.length > MOST_PLACES) return tooMany(file)
    if (!columns) {
      const place = readGeonamesLine(line)
      if (place) dumped.push(place)
      else leftOut++
      continue
    }
    if (lines === 1) continue
    // A quoted field may go on in the next line.
    row = row === '' ? line : `${row}\n${line}`
    if ((row.split('"').length - 1) % 2 === 1 && row.length < 100_000) continue
    const place = readPcodeRow(csvFields(row), columns)
    row = ''
    if (place) table.push(place)
    else leftOut++
  }
  if (lines === 0) return { code: 'empty', message: `${file} is empty.` }
  if (!columns) return { places: withProvinces(dumped), leftOut, unread: null, hint: '' }
  const places = withPoints(table, openGazetteer())
  const unread = unreadIn(table)
  const hint =
    columns.lat < 0
      ? '; it has no columns of latitude and longitude, so only areas that are known already can be added'
      : unread
        ? `; its points cannot be read, such as "${unread.written}" of ${unread.name}: degrees such as 36.2 are needed`
        : ''
  return { places, leftOut: leftOut + table.length - places.length, unread, hint }
}

function unreadIn(table: readonly PcodePlace[]): UnreadPoints | null {
  const unread = table.filter((place) => place.unread !== null)
  const [first] = unread
  return first ? { count: unread.length, name: first.name, written: first.unread ?? '' } : null
}

function notUnderstood(file: string, line: string): Problem {
  if (/[\0-\x08\x0e-\x1f\ufffd]/.test(line)) {
    const message = `${file} is not text. Give a GeoNames dump (SY.zip, SY.txt), or a table of P-codes saved as CSV in UTF-8.`
    return { code: 'binary', message }
  }
  if (csvFields(line).some((title) => /^\ufeff?\s*adm(?:in)?_?[1-5]_?(?:pcode|name|en)/i.test(title))) {
    const message = `${file} looks like a table of P-codes, but lacks the name or the code of the first level. It needs columns such as ADM1_EN and ADM1_PCODE; its first line is "${line.slice(0, 200)}".`
    return { code: 'unreadable', message }
  }
  const seen = line.length > 60 ? `${line.slice(0, 60)}…` : line
  return {
    code: 'unreadable',
    message: `${file} is neither a GeoNames dump nor a table of P-codes; its first line is "${seen}". GeoNames dumps (SY.zip, SY.txt) are at download.geonames.org/export/dump; P-code tables must be saved as CSV with columns such as ADM1_EN and ADM1_PCODE.`,
  }
}

const tooMany = (file: string): Problem => ({
  code: 'too_large',
  message: `${file} holds more than ${MOST_PLACES} places. Add the countries you need one by one (SY.zip, IQ.zip …).`,
})

/** Areas without a point of their own stand at the point the gazetteer has for them or for their province. */
function withPoints(table: readonly PcodePlace[], gazetteer: Gazetteer): PlaceEntry[] {
  const seen = new Set<string>()
  const places: PlaceEntry[] = []
  for (const place of table) {
    if (seen.has(place.code)) continue
    const point = place.point ?? (isArea(place.level) ? knownPoint(place, gazetteer) : null)
    if (!point) continue
    seen.add(place.code)
    places.push(entryOf(place, point))
  }
  return places
}

function knownPoint(place: PcodePlace, gazetteer: Gazetteer): { lat: number; lon: number } | null {
  const inCountry = (name: string) => gazetteer.find(name).filter((known) => known.country === place.country)
  const own = inCountry(place.name).find((known) => known.admin1 === null || known.kind !== 'settlement')
  const province = inCountry(place.admin1).find((known) => known.kind === 'province')
  return own ?? province ?? null
}

/** Writes aside and renames, so that a reading never finds half a file. */
async function keep(file: string, bytes: Uint8Array): Promise<string> {
  const directory = userDirectory()
  await mkdir(directory, { recursive: true })
  const output = join(directory, `${basename(file).replace(/(\.(txt|csv|tsv|zip|gz))+$/i, '')}.gazetteer`)
  await writeFile(`${output}.part`, bytes)
  await rename(`${output}.part`, output)
  return output
}
