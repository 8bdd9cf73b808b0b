// Keeps sources and what readers made of them, and finds them again.

import { hash } from 'node:crypto'
import { type Insertable, sql } from 'kysely'
import { openText } from '../model/passage.ts'
import type { Claim } from '../model/reading.ts'
import type { KeptSource } from '../model/record.ts'
import { brokenPassage } from './anchors.ts'
import type { Database, Engine, FoldedText, Writing } from './engine.ts'
import { addFact } from './facts.ts'
import { decode, selectSources, utf8Of } from './finding.ts'
import { insertAll, inParts } from './insert.ts'
import { bytesKey, textKey } from './keys.ts'
import { claimId, claimItem, numberIn, type ReadingItem, type SourceItem, sourceId } from './items.ts'
import type { LogWriter } from './log.ts'
import { checksum, packBody, packBytes, packClaims, packText, unpackClaims, WORDS } from './packing.ts'
import { canonical } from './proof/canonical.ts'
import type { Tables } from './schema.ts'
import type { Added, NewReading, NewSource } from './store.ts'
import { StoreError } from './store-error.ts'
import { foldSource } from './words.ts'
import { write } from './writing.ts'

/** A source made ready outside the transaction, so that others wait only for the writing. */
interface Prepared {
  readonly source: NewSource
  readonly bytesHash: string
  readonly textHash: string
  readonly original: { readonly bytes: Uint8Array; readonly crc: number }
  readonly text: { readonly text: Uint8Array; readonly crc: number }
  readonly words: Omit<FoldedText, 'source'>
  readonly claims: PackedClaims
}

interface PackedClaims {
  /** Canonical JSON of each, and of the list. */
  readonly each: readonly string[]
  readonly json: string
  readonly packed: Uint8Array
  readonly claims: readonly Claim[]
}

/** Rows of one batch, written together at its end. */
interface Rows {
  readonly sources: Insertable<Tables['sources']>[]
  readonly originals: Insertable<Tables['originals']>[]
  readonly texts: Insertable<Tables['texts']>[]
  readonly readings: Insertable<Tables['readings']>[]
  readonly current_readings: Insertable<Tables['current_readings']>[]
  readonly words: FoldedText[]
}

export function addSources(engine: Engine, batch: readonly NewSource[]): Promise<Added[]> {
  const prepared = batch.map(prepare)
  return write(engine, async (trx, log) => {
    const known = await knownSources(trx, prepared)
    const rows = emptyRows()
    let num = (await last(trx, 'sources', 'num')) + 1
    let reading = (await last(trx, 'readings', 'id')) + 1
    const answers: Added[] = []
    for (const each of prepared) {
      const answer = answerTo(each, known, sourceId(num))
      answers.push(answer)
      if (answer.kind === 'same') continue
      rowsOfSource(rows, log, each, answer.source, num)
      const item = { id: reading, source: answer.source.id, ...readingOf(each.source) }
      rowsOfReading(rows, log, each.claims, item, num)
      rows.current_readings.push({ source: num, reading })
      remember(known, answer.source)
      num++
      reading++
    }
    await writeRows(engine, trx, rows)
    return answers
  })
}

/** Keeps what another version of the reader made of a source. */
export async function addReading(engine: Engine, reading: NewReading): Promise<'added' | 'same'> {
  const num = await existing(engine.db, reading.source)
  const text = await utf8Of(engine.db, num)
  checkAnchors(reading.claims, decode(text))
  const packed = pack(reading.claims, text)
  return write(engine, async (trx, log) => {
    const kept = await trx
      .selectFrom('readings')
      .select(['id', 'claims', 'words'])
      .where('source', '=', num)
      .where('reader', '=', reading.reader)
      .execute()
    const same = kept.find(({ claims, words }) => unpackClaims(claims, text, words) === packed.json)
    const rows = emptyRows()
    const id = same?.id ?? (await last(trx, 'readings', 'id')) + 1
    const { source, reader, at, by } = reading
    if (!same) rowsOfReading(rows, log, packed, { id, source, reader, at, by, claims: packed.each.length }, num)
    await writeRows(engine, trx, rows)
    if (reading.isCurrent) await makeCurrent(trx, log, num, id, reading)
    return same ? 'same' : 'added'
  })
}

/** Makes the last reading by this reader the current one. */
export function useReading(engine: Engine, source: string, reader: string, at: string, by: string): Promise<void> {
  return write(engine, async (trx, log) => {
    const num = await existing(trx, source)
    const found = await trx
      .selectFrom('readings')
      .select('id')
      .where('source', '=', num)
      .where('reader', '=', reader)
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (!found) throw unknown(`No reading of ${source} by the reader ${reader} is kept.`)
    await makeCurrent(trx, log, num, found.id, { at, by })
  })
}

function prepare(source: NewSource): Prepared {
  const { bytes, text } = source
  if (!text.isWellFormed()) throw new RangeError('The text holds half of a surrogate pair')
  checkAnchors(source.claims, text)
  const utf8 = Buffer.from(text)
  const original = packBytes(bytes, utf8)
  const packed = packText(utf8)
  return {
    source,
    bytesHash: hash('sha256', bytes),
    textHash: hash('sha256', utf8),
    original: { bytes: original, crc: checksum(original) },
    text: { text: packed, crc: checksum(packed) },
    words: foldSource(source.title, text),
    claims: pack(source.claims, utf8),
  }
}

/** No claim without its words: a reader that gives one is wrong, and nothing of it is kept. */
function checkAnchors(claims: readonly Claim[], text: string): void {
  const source = openText(text)
  for (const claim of claims) {
    const broken = brokenPassage(claim, source)
    if (broken)
      throw new RangeError(`Claim ${claim.id} rests on words that do not stand at ${broken.start}-${broken.end}`)
  }
}

function pack(claims: readonly Claim[], text: Uint8Array): PackedClaims {
  const each = claims.map(canonical)
  const json = `[${each.join(',')}]`
  return { each, json, packed: packClaims(json, text), claims }
}

/** What the record holds of a batch already, and what it comes to hold while the batch goes on. */
interface Known {
  readonly byHash: Map<string, KeptSource>
  /** id of the last version at an address. */
  readonly byUrl: Map<string, string>
}

async function knownSources(trx: Writing, batch: readonly Prepared[]): Promise<Known> {
  const known: Known = { byHash: new Map(), byUrl: new Map() }
  const urls = new Set(batch.flatMap(({ source }) => source.url ?? []))
  for (const part of inParts([...new Set(batch.map(({ bytesHash }) => bytesKey(bytesHash)))]))
    for (const source of await selectSources(trx, (rows) => rows.where('bytes_hash', 'in', part)))
      known.byHash.set(source.bytesHash, source)
  for (const part of inParts([...urls].map(textKey)))
    for (const { id, url } of await selectSources(trx, (rows) => rows.where('url_key', 'in', part)))
      if (url !== null) known.byUrl.set(url, id)
  return known
}

function remember({ byHash, byUrl }: Known, source: KeptSource): void {
  byHash.set(source.bytesHash, source)
  if (source.url !== null) byUrl.set(source.url, source.id)
}

function answerTo({ source, bytesHash, textHash }: Prepared, known: Known, id: string): Added {
  const same = known.byHash.get(bytesHash)
  if (same) return { kind: 'same', source: same }
  const follows = (source.url !== null && known.byUrl.get(source.url)) || null
  const { bytes: _bytes, text: _text, claims: _claims, ...about } = source
  const kept: KeptSource = { ...about, id, bytesHash, textHash, follows }
  return follows === null ? { kind: 'added', source: kept } : { kind: 'new_version', source: kept, follows }
}

const emptyRows = (): Rows => ({
  sources: [],
  originals: [],
  texts: [],
  readings: [],
  current_readings: [],
  words: [],
})

function rowsOfSource(rows: Rows, log: LogWriter, prepared: Prepared, source: KeptSource, num: number): void {
  const { reader: _reader, ...item } = source
  const body = canonical(item satisfies SourceItem)
  const packed = packBody(body)
  rows.sources.push({
    num,
    body: packed,
    bytes_hash: bytesKey(source.bytesHash),
    url_key: source.url === null ? null : textKey(source.url),
    external_key: source.externalId === null ? null : textKey(source.externalId),
    crc: checksum(packed),
    log_index: log.add('source', source.id, body),
  })
  rows.originals.push({ source: num, ...prepared.original })
  rows.texts.push({ source: num, ...prepared.text })
  rows.words.push({ source: num, ...prepared.words })
}

const readingOf = ({ reader, addedAt, addedBy, claims }: NewSource): Omit<ReadingItem, 'id' | 'source'> => ({
  reader,
  at: addedAt,
  by: addedBy,
  claims: claims.length,
})

/** The reading, then its claims: the claim at place `i` stands in the log `1 + i` after its reading. */
function rowsOfReading(rows: Rows, log: LogWriter, packed: PackedClaims, item: ReadingItem, num: number): void {
  const { id, source, reader } = item
  const json = canonical(item)
  const body = packBody(json)
  const log_index = log.add('reading', `${source}/${id}`, json)
  packed.each.forEach((claim, i) => {
    const name = claimId(source, packed.claims[i])
    log.add('claim', name, claimItem(claim, name, reader, source))
  })
  const claims = packed.packed
  rows.readings.push({
    id,
    source: num,
    reader,
    body,
    count: item.claims,
    claims,
    words: WORDS,
    crc: checksum(body, claims),
    log_index,
  })
}

async function writeRows(engine: Engine, trx: Writing, rows: Rows): Promise<void> {
  await insertAll(trx, 'sources', rows.sources)
  await insertAll(trx, 'originals', rows.originals)
  await insertAll(trx, 'texts', rows.texts)
  await insertAll(trx, 'readings', rows.readings)
  await insertAll(trx, 'current_readings', rows.current_readings)
  await engine.index(trx, rows.words)
}

async function makeCurrent(
  trx: Writing,
  log: LogWriter,
  num: number,
  reading: number,
  { at, by }: { readonly at: string; readonly by: string },
): Promise<void> {
  const present = await trx
    .selectFrom('current_readings')
    .select('reading')
    .where('source', '=', num)
    .executeTakeFirst()
  if (present?.reading === reading) return
  await addFact(trx, log, 'use', sourceId(num), { reading, at, by })
  await trx.updateTable('current_readings').set({ reading }).where('source', '=', num).execute()
}

async function last(trx: Writing, table: 'sources' | 'readings', column: 'num' | 'id'): Promise<number> {
  const { rows } = await sql<{
    last: number | null
  }>`select max(${sql.ref(column)}) as last from ${sql.table(table)}`.execute(trx)
  return rows[0].last ?? 0
}

async function existing(db: Database, id: string): Promise<number> {
  const num = numberIn('s', id)
  const row =
    num === null ? undefined : await db.selectFrom('sources').select('num').where('num', '=', num).executeTakeFirst()
  if (!row) throw unknown(`There is no source ${id} in the record. "breadcrumb sources" lists them.`)
  return row.num
}

const unknown = (message: string): StoreError => new StoreError({ code: 'unknown_id', message })
