// Finds sources, their texts and their claims. Passages are checked against the text each time.

import type { Expression, ExpressionBuilder, SelectQueryBuilder, SqlBool } from 'kysely'
import { openText } from '../model/passage.ts'
import type { Claim } from '../model/reading.ts'
import type { Decision, KeptClaim, KeptSource } from '../model/record.ts'
import { anchorClaim } from './anchors.ts'
import type { Database } from './engine.ts'
import { claimsByHand, handDecisions } from './hand.ts'
import { inParts } from './insert.ts'
import { claimId, numberIn, type SourceItem, sourceId } from './items.ts'
import { unpackBytes, unpackClaims, unpackText } from './packing.ts'
import type { Tables } from './schema.ts'
import type { ClaimFilter, Neighbourhood, SourceClaims } from './store.ts'
import { StoreError } from './store-error.ts'
import {
  CELL_COLUMNS,
  CELL_ROWS,
  cellColumn,
  cellRow,
  LONG,
  SHORT,
  SHORT_DAYS,
  spanOf,
  UNDATED,
  unitOf,
} from './units.ts'

type SourceRows = SelectQueryBuilder<
  Tables,
  'sources' | 'readings' | 'current_readings',
  { body: string; reader: string }
>

/** Sources with the reader whose claims are current, in the order they were added. */
export async function selectSources(db: Database, narrow: (rows: SourceRows) => SourceRows): Promise<KeptSource[]> {
  const all = db
    .selectFrom('sources')
    .innerJoin('current_readings', 'current_readings.source', 'sources.num')
    .innerJoin('readings', 'readings.id', 'current_readings.reading')
    .select(['sources.body', 'readings.reader'])
  const rows = await narrow(all as unknown as SourceRows)
    .orderBy('sources.num')
    .execute()
  return rows.map(({ body, reader }) => ({ ...(JSON.parse(body) as SourceItem), reader }))
}

export async function sources(db: Database, ids?: readonly string[]): Promise<KeptSource[]> {
  if (!ids) return selectSources(db, (rows) => rows)
  const found: KeptSource[] = []
  for (const part of inParts(numbersOf(ids))) {
    found.push(...(await selectSources(db, (rows) => rows.where('sources.num', 'in', part))))
  }
  return found
}

const numbersOf = (ids: readonly string[]): number[] =>
  [...new Set(ids.map((id) => numberIn('s', id)))].filter((num) => num !== null).sort((a, b) => a - b)

export async function textOf(db: Database, id: string): Promise<string | null> {
  const num = numberIn('s', id)
  if (num === null) return null
  const row = await db.selectFrom('texts').select('text').where('source', '=', num).executeTakeFirst()
  return row ? decode(unpackedText(num, row.text)) : null
}

/** UTF-8 of the text of a source that is there. */
export async function utf8Of(db: Database, num: number): Promise<Uint8Array> {
  const row = await db.selectFrom('texts').select('text').where('source', '=', num).executeTakeFirst()
  return unpackedText(num, row?.text ?? new Uint8Array())
}

export const unpackedText = (num: number, packed: Uint8Array): Uint8Array =>
  unpacked(`the text of ${sourceId(num)}`, () => unpackText(packed))

export async function bytesOf(db: Database, id: string): Promise<Uint8Array | null> {
  const num = numberIn('s', id)
  if (num === null) return null
  const row = await db
    .selectFrom('originals')
    .innerJoin('texts', 'texts.source', 'originals.source')
    .select(['originals.bytes', 'texts.text'])
    .where('originals.source', '=', num)
    .executeTakeFirst()
  return row ? unpacked(`the bytes of ${id}`, () => unpackBytes(row.bytes, unpackText(row.text))) : null
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })
export const decode = (bytes: Uint8Array): string => utf8.decode(bytes)

/** The claims of some readings, in the order of their sources. */
interface ReadingRow {
  readonly source: number
  readonly reader: string
  readonly claims: Uint8Array
  readonly text: Uint8Array
}

function claimsOf(row: ReadingRow, decisions?: readonly Decision[]): KeptClaim[] {
  const source = sourceId(row.source)
  const utf8 = unpackedText(row.source, row.text)
  const text = openText(decode(utf8))
  const stored = unpacked(`the claims of ${source}`, () => JSON.parse(unpackClaims(row.claims, utf8)) as Claim[])
  const read = stored.map((each) => {
    const { claim, isBroken } = anchorClaim(each, text)
    const kept = { id: claimId(source, claim), source, reader: row.reader, claim }
    return isBroken ? { ...kept, isBroken } : kept
  })
  return claimsByHand(read, decisions, text)
}

function unpacked<T>(what: string, unpack: () => T): T {
  try {
    return unpack()
  } catch (cause) {
    const message = `The record is damaged: ${what} cannot be unpacked. "breadcrumb verify" names what else is wrong; "breadcrumb restore" takes the last backup.`
    throw new StoreError({ code: 'damaged', message, cause })
  }
}

const readingRows = (db: Database) =>
  db
    .selectFrom('readings')
    .innerJoin('texts', 'texts.source', 'readings.source')
    .select(['readings.source', 'readings.reader', 'readings.claims', 'texts.text'])

const currentRows = (db: Database) =>
  readingRows(db).innerJoin('current_readings', 'current_readings.reading', 'readings.id')

export async function findClaims(db: Database, filter: ClaimFilter): Promise<KeptClaim[]> {
  const { sources: only, ids, near } = filter
  let found = near
    ? await claimsNear(db, near)
    : ids
      ? await claimsByIds(db, ids)
      : await currentClaims(db, only ? numbersOf(only) : null)
  if (near && ids) found = keepOnly(found, ids, ({ id }) => id)
  if ((near || ids) && only) found = keepOnly(found, only, ({ source }) => source)
  return found
}

function keepOnly(claims: KeptClaim[], wanted: readonly string[], of: (claim: KeptClaim) => string): KeptClaim[] {
  const set = new Set(wanted)
  return claims.filter((claim) => set.has(of(claim)))
}

async function currentClaims(db: Database, nums: readonly number[] | null): Promise<KeptClaim[]> {
  const hand = await handDecisions(db, nums)
  if (nums === null) {
    const rows = await currentRows(db).orderBy('readings.source').execute()
    return rows.flatMap((row) => claimsOf(row, hand.get(row.source)))
  }
  const found: KeptClaim[] = []
  for (const part of inParts(nums)) {
    const rows = await currentRows(db).where('readings.source', 'in', part).orderBy('readings.source').execute()
    for (const row of rows) found.push(...claimsOf(row, hand.get(row.source)))
  }
  return found
}

/** By id: of the current reading, else of the last reading that made it. */
export async function claimsByIds(db: Database, ids: readonly string[]): Promise<KeptClaim[]> {
  const wanted = new Set(ids)
  const nums = numbersOf(ids.map((id) => id.slice(0, id.indexOf('#'))))
  const found = (await currentClaims(db, nums)).filter(({ id }) => wanted.has(id))
  for (const { id } of found) wanted.delete(id)
  if (wanted.size === 0) return found
  for (const num of numbersOf([...wanted].map((id) => id.slice(0, id.indexOf('#'))))) {
    const rows = await readingRows(db).where('readings.source', '=', num).orderBy('readings.id', 'desc').execute()
    for (const claim of rows.flatMap((row) => claimsOf(row))) if (wanted.delete(claim.id)) found.push(claim)
  }
  return found
}

export async function claimsByReader(db: Database, source: string, reader: string): Promise<KeptClaim[]> {
  const num = numberIn('s', source)
  if (num === null) return []
  const row = await readingRows(db)
    .where('readings.source', '=', num)
    .where('readings.reader', '=', reader)
    .orderBy('readings.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? claimsOf(row) : []
}

/** Versions of the reader whose claims are kept, oldest first. */
export async function readersOf(db: Database, source: string): Promise<string[]> {
  const rows = await db
    .selectFrom('readings')
    .select('reader')
    .where('source', '=', numberIn('s', source) ?? 0)
    .orderBy('id')
    .execute()
  return [...new Set(rows.map(({ reader }) => reader))]
}

const PAGE = 200 // sources

/** All current claims, source by source. */
export async function* eachSourceClaims(db: Database): AsyncGenerator<SourceClaims> {
  for (let after = 0; ; ) {
    const page = await selectSources(db, (rows) => rows.where('sources.num', '>', after).limit(PAGE))
    if (page.length === 0) return
    const nums = numbersOf(page.map(({ id }) => id))
    const rows = await currentRows(db).where('readings.source', 'in', nums).execute()
    const read = new Map(rows.map((row) => [row.source, row]))
    const hand = await handDecisions(db, nums)
    for (const [i, source] of page.entries()) {
      const row = read.get(nums[i])
      if (row)
        yield { source, claims: claimsOf(row, hand.get(row.source)), text: decode(unpackedText(row.source, row.text)) }
    }
    after = nums[nums.length - 1]
  }
}

/** Sources with their current claims and texts, by id. */
export async function sourceClaims(db: Database, ids: readonly string[]): Promise<SourceClaims[]> {
  const found: SourceClaims[] = []
  for (const part of inParts(numbersOf(ids))) {
    const kept = new Map(
      (await selectSources(db, (rows) => rows.where('sources.num', 'in', part))).map((source) => [source.id, source]),
    )
    const hand = await handDecisions(db, part)
    for (const row of await currentRows(db).where('readings.source', 'in', part).orderBy('readings.source').execute()) {
      const source = kept.get(sourceId(row.source))
      if (source)
        found.push({
          source,
          claims: claimsOf(row, hand.get(row.source)),
          text: decode(unpackedText(row.source, row.text)),
        })
    }
  }
  return found
}

async function claimsNear(db: Database, near: Neighbourhood): Promise<KeptClaim[]> {
  const units = new Map<number, Set<string>>()
  for (const time of timesOf(near)) {
    for (const place of placesOf(near)) {
      const rows = db.selectFrom('units').select(['source', 'unit']).distinct()
      for (const { source, unit } of await rows.where((row) => row.and([...place(row), ...time(row)])).execute()) {
        const known = units.get(source)
        if (known) known.add(unit)
        else units.set(source, new Set([unit]))
      }
    }
  }
  const claims = await currentClaims(
    db,
    [...units.keys()].sort((a, b) => a - b),
  )
  return claims.filter(({ source, claim }) => units.get(numberIn('s', source) as number)?.has(unitOf(claim)))
}

type Unit = ExpressionBuilder<Tables, 'units'>
/** Conditions that all hold. Those of one place and one time together are what an index is of. */
type Way = (unit: Unit) => Expression<SqlBool>[]

/** Short spans are sought among the days around, long ones apart, so that the first need no wide search. */
function timesOf({ from, to, orUndated }: Neighbourhood): Way[] {
  if (from === undefined && to === undefined) return [() => []]
  const { day_from: first, day_to: final } = spanOf(from ?? null, to ?? null)
  if (first === null || final === null) throw new RangeError(`No ISO dates: ${from}, ${to}`)
  const undated: Way = (unit) => [unit('span', '=', UNDATED)]
  return [
    (unit) => [
      unit('span', '=', SHORT),
      unit.between('day_from', first - SHORT_DAYS, final),
      unit('day_to', '>=', first),
    ],
    (unit) => [unit('span', '=', LONG), unit('day_from', '<=', final), unit('day_to', '>=', first)],
    ...(orUndated ? [undated] : []),
  ]
}

/** Any of the places that are named; anywhere if none is. */
function placesOf({ countries, admin1, around, orUnplaced }: Neighbourhood): Way[] {
  const ways: Way[] = []
  if (countries?.length) ways.push((unit) => [unit('country', 'in', [...countries])])
  for (const area of admin1 ?? [])
    ways.push((unit) => [unit('country', '=', area.country), unit('admin1', '=', area.admin1)])
  if (around) for (const cells of inParts(cellsIn(around), MOST_CELLS)) ways.push((unit) => [unit('cell', 'in', cells)])
  if (ways.length === 0) return [() => []]
  if (orUnplaced) ways.push((unit) => [unit('cell', 'is', null), unit('admin1', 'is', null)])
  return ways
}

const MOST_CELLS = 500

const cellsIn = (around: NonNullable<Neighbourhood['around']>): number[] =>
  cellsAround(around).flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => first + i))

const KM_PER_DEGREE = 111.2

/** Runs of cells, first and last, that a box around a point touches. */
export function cellsAround(around: {
  readonly lat: number
  readonly lon: number
  readonly withinKm: number
}): [number, number][] {
  const { lat, lon, withinKm } = around
  const height = withinKm / KM_PER_DEGREE
  const narrowest = Math.max(0.01, Math.cos((Math.min(89.9, Math.abs(lat) + height) * Math.PI) / 180))
  const width = Math.min(180, height / narrowest)
  const runs: [number, number][] = []
  const top = Math.min(CELL_ROWS - 1, cellRow(lat + height))
  for (let row = cellRow(lat - height); row <= top; row++)
    for (const [west, east] of columnsAround(lon, width))
      runs.push([row * CELL_COLUMNS + west, row * CELL_COLUMNS + east])
  return runs
}

/** Columns between two meridians: two runs where the box lies across the 180th. */
function columnsAround(lon: number, width: number): [number, number][] {
  const west = lon - width
  const east = lon + width
  if (east - west >= 360) return [[0, CELL_COLUMNS - 1]]
  if (west < -180)
    return [
      [0, cellColumn(east)],
      [cellColumn(west + 360), CELL_COLUMNS - 1],
    ]
  if (east >= 180)
    return [
      [0, cellColumn(east - 360)],
      [cellColumn(west), CELL_COLUMNS - 1],
    ]
  return [[cellColumn(west), cellColumn(east)]]
}

/** The stored claim of an id, and where it stands in the log: of the current reading, or of the one logged at `index`. */
export async function findClaimReading(
  db: Database,
  id: string,
  index?: number,
): Promise<{ readonly claim: Claim; readonly reader: string; readonly source: string; readonly index: number } | null> {
  const source = id.slice(0, id.indexOf('#'))
  const rows = await db
    .selectFrom('readings')
    .innerJoin('texts', 'texts.source', 'readings.source')
    .leftJoin('current_readings', 'current_readings.reading', 'readings.id')
    .select([
      'readings.source as num',
      'texts.text',
      'readings.reader',
      'readings.claims',
      'readings.log_index',
      'current_readings.reading as current',
    ])
    .where('readings.source', '=', numberIn('s', source) ?? 0)
    .orderBy('readings.id', 'desc')
    .execute()
  const ordered = [...rows.filter(({ current }) => current !== null), ...rows.filter(({ current }) => current === null)]
  for (const { num, text, reader, claims, log_index } of ordered) {
    const utf8 = unpackedText(num, text)
    const list = unpacked(`the claims of ${source}`, () => JSON.parse(unpackClaims(claims, utf8)) as Claim[])
    const place = list.findIndex((claim) => claimId(source, claim) === id)
    const found = log_index + 1 + place
    if (place >= 0 && (index === undefined || index === found))
      return { claim: list[place], reader, source, index: found }
  }
  return null
}
