// Finds sources, their texts and their claims. Passages are checked against the text each time.

import type { SelectQueryBuilder } from 'kysely'
import { openText } from '../model/passage.ts'
import type { Claim } from '../model/reading.ts'
import type { Decision, KeptClaim, KeptSource } from '../model/record.ts'
import { anchorClaim } from './anchors.ts'
import type { Database } from './engine.ts'
import { claimsByHand, handDecisions } from './hand.ts'
import { inParts } from './insert.ts'
import { claimId, numberIn, type SourceItem, sourceId } from './items.ts'
import { unpackBody, unpackBytes, unpackClaims, unpackText } from './packing.ts'
import type { Tables } from './schema.ts'
import type { ClaimFilter, SourceClaims } from './store.ts'
import { StoreError } from './store-error.ts'
type SourceRows = SelectQueryBuilder<
  Tables,
  'sources' | 'readings' | 'current_readings',
  { num: number; body: Uint8Array; reader: string }
>

/** Sources with the reader whose claims are current, in the order they were added. */
export async function selectSources(db: Database, narrow: (rows: SourceRows) => SourceRows): Promise<KeptSource[]> {
  const all = db
    .selectFrom('sources')
    .innerJoin('current_readings', 'current_readings.source', 'sources.num')
    .innerJoin('readings', 'readings.id', 'current_readings.reading')
    .select(['sources.num', 'sources.body', 'readings.reader'])
  const rows = await narrow(all as unknown as SourceRows)
    .orderBy('sources.num')
    .execute()
  return rows.map(({ num, body, reader }) => ({ ...sourceItem(num, body), reader }))
}

/** What is kept of a source, but for its reader. */
export const sourceItem = (num: number, body: Uint8Array): SourceItem =>
  unpacked(sourceId(num), () => JSON.parse(unpackBody(body)) as SourceItem)

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
  readonly words: number
  readonly text: Uint8Array
}

const claimsOf = (row: ReadingRow, decisions?: readonly Decision[]): KeptClaim[] => readRow(row, decisions).claims

/** The claims of a reading as they stand, and the text. */
function readRow(
  row: ReadingRow,
  decisions?: readonly Decision[],
): { readonly claims: KeptClaim[]; readonly text: string } {
  const source = sourceId(row.source)
  const utf8 = unpackedText(row.source, row.text)
  const text = openText(decode(utf8))
  const stored = unpacked(
    `the claims of ${source}`,
    () => JSON.parse(unpackClaims(row.claims, utf8, row.words)) as Claim[],
  )
  const read = stored.map((each) => {
    const { claim, isBroken } = anchorClaim(each, text)
    const kept = { id: claimId(source, claim), source, reader: row.reader, claim }
    return isBroken ? { ...kept, isBroken } : kept
  })
  return { claims: claimsByHand(read, decisions, text), text: text.text }
}

function unpacked<T>(what: string, unpack: () => T): T {
  try {
    return unpack()
  } catch (cause) {
    const message = `The record is damaged: ${what} cannot be unpacked. "breadcrumb verify" names what else is wrong; "breadcrumb restore" takes the last backup.`
    throw new StoreError({ code: 'damaged', message, cause })
  }
}

const ROW = ['readings.source', 'readings.reader', 'readings.claims', 'readings.words', 'texts.text'] as const

const readingRows = (db: Database) =>
  db.selectFrom('readings').innerJoin('texts', 'texts.source', 'readings.source').select(ROW)

/** To be asked for by `current_readings.source`: by another key, SQLite looks through all that are current. */
const currentRows = (db: Database) =>
  db
    .selectFrom('current_readings')
    .innerJoin('readings', 'readings.id', 'current_readings.reading')
    .innerJoin('texts', 'texts.source', 'current_readings.source')
    .select(ROW)

export async function findClaims(db: Database, filter: ClaimFilter): Promise<KeptClaim[]> {
  const { sources: only, ids } = filter
  if (!ids) return currentClaims(db, only ? numbersOf(only) : null)
  const found = await claimsByIds(db, ids)
  return only ? found.filter(({ source }) => only.includes(source)) : found
}

async function currentClaims(db: Database, nums: readonly number[] | null): Promise<KeptClaim[]> {
  const hand = await handDecisions(db, nums)
  if (nums === null) {
    const rows = await currentRows(db).orderBy('current_readings.source').execute()
    return rows.flatMap((row) => claimsOf(row, hand.get(row.source)))
  }
  const found: KeptClaim[] = []
  for (const part of inParts(nums)) {
    const rows = await currentRows(db)
      .where('current_readings.source', 'in', part)
      .orderBy('current_readings.source')
      .execute()
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
    const rows = await currentRows(db).where('current_readings.source', 'in', nums).execute()
    const read = new Map(rows.map((row) => [row.source, row]))
    const hand = await handDecisions(db, nums)
    for (const [i, source] of page.entries()) {
      const row = read.get(nums[i])
      if (row) yield { source, ...readRow(row, hand.get(row.source)) }
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
    for (const row of await currentRows(db)
      .where('current_readings.source', 'in', part)
      .orderBy('current_readings.source')
      .execute()) {
      const source = kept.get(sourceId(row.source))
      if (source) found.push({ source, ...readRow(row, hand.get(row.source)) })
    }
  }
  return found
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
    .leftJoin('current_readings', (join) =>
      join
        .onRef('current_readings.source', '=', 'readings.source')
        .onRef('current_readings.reading', '=', 'readings.id'),
    )
    .select([
      'readings.source as num',
      'texts.text',
      'readings.reader',
      'readings.claims',
      'readings.words',
      'readings.log_index',
      'current_readings.reading as current',
    ])
    .where('readings.source', '=', numberIn('s', source) ?? 0)
    .orderBy('readings.id', 'desc')
    .execute()
  const ordered = [...rows.filter(({ current }) => current !== null), ...rows.filter(({ current }) => current === null)]
  for (const { num, text, reader, claims, words, log_index } of ordered) {
    const utf8 = unpackedText(num, text)
    const list = unpacked(`the claims of ${source}`, () => JSON.parse(unpackClaims(claims, utf8, words)) as Claim[])
    const place = list.findIndex((claim) => claimId(source, claim) === id)
    const found = log_index + 1 + place
    if (place >= 0 && (index === undefined || index === found))
      return { claim: list[place], reader, source, index: found }
  }
  return null
}
