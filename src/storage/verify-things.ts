// Checks each kind of thing against its entry in the log. Things are read in the order they were added, which is the order
// of their entries, so one pass over the log is one pass over each table.

import { hash } from 'node:crypto'
import { openText, type SourceText } from '../model/passage.ts'
import type { Claim } from '../model/reading.ts'
import type { Decision } from '../model/record.ts'
import { anchorClaim } from './anchors.ts'
import { linksOf, targetsOf } from './decisions.ts'
import type { Database } from './engine.ts'
import { decode } from './finding.ts'
import { handDecisions } from './hand.ts'
import { bytesKey, textKey } from './keys.ts'
import { claimId, claimItem, decisionId, ledgerEntry, type ReadingItem, type SourceItem, sourceId } from './items.ts'
import { type Entry, itemHash } from './log.ts'
import { checksum, unpackBody, unpackBytes, unpackClaims, unpackText } from './packing.ts'
import { canonical } from './proof/canonical.ts'
import type { Checked } from './store.ts'
import { Wrong } from './wrong.ts'

export interface Things {
  /** Throws `Wrong` if the thing that the entry is about is not as it was logged. */
  check(entry: Entry, index: number): Promise<void>
  /** Throws `Wrong` if there is anything that the log does not know. */
  finish(): Promise<Omit<Checked, 'entries'>>
}

export async function checkThings(db: Database): Promise<Things> {
  const current = await currentReadings(db)
  const hand = await handDecisions(db, null)
  const sources = cursor((after) => sourcesAfter(db, after), 'num')
  const readings = cursor((after) => readingsAfter(db, after), 'id')
  const decisions = cursor((after) => rowsAfter(db, 'decisions', 'seq', after), 'seq')
  const ledger = cursor((after) => ledgerAfter(db, after), 'seq')
  const facts = cursor((after) => rowsAfter(db, 'facts', 'id', after), 'id')
  const counted = { sources: 0, claims: 0, decisions: 0 }
  /** Claims of the last reading that the log has still to name. */
  let pending: LoggedClaim[] = []
  let named = 0
  let reading: ReadingItem | null = null

  const check = async (entry: Entry, index: number): Promise<void> => {
    const { kind, name } = entry
    if (named < pending.length && kind !== 'claim')
      throw new Wrong(`entry ${index} of the log`, `it should be a claim of ${reading?.source}, and is ${name}`)
    switch (kind) {
      case 'source': {
        counted.sources++
        checkSource(await present(sources, entry, index), entry, index, counted.sources)
        return
      }
      case 'reading': {
        const row = await present(readings, entry, index)
        reading = checkReading(row, entry, index)
        pending = checkClaims(row, reading, current.get(row.source) === row.id, hand)
        named = 0
        return
      }
      case 'claim': {
        counted.claims++
        const claim = pending[named++]
        if (!claim) throw new Wrong(name, 'the log names it, and no reading holds it')
        if (claim.id !== name)
          throw new Wrong(`entry ${index} of the log`, `it names ${name}, and the claim there is ${claim.id}`)
        checkHash(name, claim.item, entry)
        return
      }
      case 'decision': {
        counted.decisions++
        const row = await present(decisions, entry, index)
        checkNumber(entry, decisionId(row.seq), row.seq === counted.decisions)
        checkBody(entry, index, row)
        await checkTargets(db, row)
        return
      }
      case 'ledger': {
        const row = await present(ledger, entry, index)
        checkNumber(entry, `l-${row.seq}`, true)
        if (row.claim !== null && row.leads_to !== null) throw new Wrong(name, 'it was changed: it says two things')
        checkBody(entry, index, { ...row, body: canonical(ledgerEntry(row)) })
        return
      }
      case 'record':
      case 'setting':
      case 'key':
      case 'use': {
        const row = await present(facts, entry, index)
        checkNumber(entry, row.name, row.kind === kind)
        checkBody(entry, index, row)
        return
      }
      default:
        throw new Wrong(`entry ${index} of the log`, `there is no kind of thing "${kind}"`)
    }
  }

  const finish = async (): Promise<Omit<Checked, 'entries'>> => {
    if (named < pending.length) throw new Wrong(pending[named].id, 'the log ends before it')
    for (const [table, rest] of Object.entries({ sources, readings, decisions, ledger, facts }))
      if (await rest.next()) throw new Wrong('the log', `there are rows of ${table} that no entry of it names`)
    await checkRest(db, current, counted.sources)
    return counted
  }
  return { check, finish }
}

/** Rows of a table in their order, read in pages. */
interface Cursor<R> {
  next(): Promise<R | undefined>
}

function cursor<K extends string, R extends Record<K, number>>(
  page: (after: number) => Promise<R[]>,
  key: K,
): Cursor<R> {
  let rows: R[] = []
  let at = 0
  let after = 0
  return {
    async next() {
      if (at === rows.length) {
        rows = await page(after)
        at = 0
        if (rows.length > 0) after = rows[rows.length - 1][key]
      }
      return rows[at++]
    },
  }
}

const SOURCES_PAGE = 25 // bytes as received may be large
const PAGE = 500

const sourcesAfter = (db: Database, after: number) =>
  db
    .selectFrom('sources')
    .leftJoin('originals', 'originals.source', 'sources.num')
    .leftJoin('texts', 'texts.source', 'sources.num')
    .selectAll('sources')
    .select(['originals.bytes', 'originals.crc as bytes_crc', 'texts.text', 'texts.crc as text_crc'])
    .where('sources.num', '>', after)
    .orderBy('sources.num')
    .limit(SOURCES_PAGE)
    .execute()

const readingsAfter = (db: Database, after: number) =>
  db
    .selectFrom('readings')
    .leftJoin('texts', 'texts.source', 'readings.source')
    .selectAll('readings')
    .select('texts.text')
    .where('readings.id', '>', after)
    .orderBy('readings.id')
    .limit(PAGE)
    .execute()

type Rows<T> = T extends (db: Database, after: number) => Promise<(infer R)[]> ? R : never
type SourceRow = Rows<typeof sourcesAfter>
type ReadingRow = Rows<typeof readingsAfter>

interface BodyRow {
  readonly body: string
  readonly log_index: number
}

const ledgerAfter = (db: Database, after: number) =>
  db.selectFrom('ledger').selectAll().where('seq', '>', after).orderBy('seq').limit(PAGE).execute()

async function rowsAfter(db: Database, table: 'decisions' | 'facts', key: 'seq' | 'id', after: number) {
  const rows = await db
    .selectFrom(table as 'decisions')
    .selectAll()
    .where(key as 'seq', '>', after)
    .orderBy(key as 'seq')
    .limit(PAGE)
    .execute()
  return rows as unknown as (BodyRow & { seq: number; id: number; kind: string; name: string })[]
}

async function present<R>(rows: Cursor<R>, { name }: Entry, index: number): Promise<R> {
  const row = await rows.next()
  if (!row) throw new Wrong(name, `entry ${index} of the log names it, and it is not there`)
  return row
}

function checkHash(name: string, item: string, entry: Entry): void {
  if (!itemHash(item).equals(entry.hash))
    throw new Wrong(name, 'it is not what was logged: it, or its entry in the log, was changed')
}

function checkNumber({ name }: Entry, own: string, isNext: boolean): void {
  if (name !== own || !isNext) throw new Wrong(name, `what stands in its place is ${own}`)
}

function checkBody(entry: Entry, index: number, { body, log_index }: BodyRow): void {
  checkHash(entry.name, body, entry)
  if (log_index !== index)
    throw new Wrong(entry.name, `it says that it is entry ${log_index} of the log, and is ${index}`)
}

function checkSource(row: SourceRow, entry: Entry, index: number, count: number): void {
  const id = sourceId(row.num)
  checkNumber(entry, id, row.num === count)
  if (row.crc !== checksum(row.body)) throw new Wrong(id, 'it was changed')
  const body = unpack(id, row.body, unpackBody)
  checkBody(entry, index, { ...row, body })
  const item = JSON.parse(body) as SourceItem
  const key = (text: string | null): number | null => (text === null ? null : textKey(text))
  const isFound =
    row.bytes_hash === bytesKey(item.bytesHash) &&
    row.url_key === key(item.url) &&
    row.external_key === key(item.externalId)
  if (!isFound) throw new Wrong(id, 'it is filed under another address, id or hash than its own')
  if (!row.text || row.text_crc !== checksum(row.text))
    throw new Wrong(`the text of ${id}`, 'it is missing, or was changed')
  const text = unpack(`the text of ${id}`, row.text, unpackText)
  if (hash('sha256', text) !== item.textHash) throw new Wrong(`the text of ${id}`, 'it is not the text that was kept')
  if (!row.bytes || row.bytes_crc !== checksum(row.bytes))
    throw new Wrong(`the bytes of ${id}`, 'they are missing, or were changed')
  const bytes = unpack(`the bytes of ${id}`, row.bytes, (packed) => unpackBytes(packed, text))
  if (hash('sha256', bytes) !== item.bytesHash)
    throw new Wrong(`the bytes of ${id}`, 'they are not those that were received')
}

function unpack<T>(what: string, packed: Uint8Array, how: (packed: Uint8Array) => T): T {
  try {
    return how(packed)
  } catch {
    throw new Wrong(what, 'they cannot be unpacked')
  }
}

function checkReading(row: ReadingRow, entry: Entry, index: number): ReadingItem {
  if (row.crc !== checksum(row.body, row.claims))
    throw new Wrong(`the claims of ${sourceId(row.source)}`, 'they were changed')
  const body = unpack(entry.name, row.body, unpackBody)
  checkBody(entry, index, { ...row, body })
  const item = JSON.parse(body) as ReadingItem
  const isFound =
    row.id === item.id &&
    sourceId(row.source) === item.source &&
    row.reader === item.reader &&
    row.count === item.claims
  if (!isFound || entry.name !== `${item.source}/${item.id}`)
    throw new Wrong(entry.name, 'it is filed under another source or reader than its own')
  return item
}

/** A claim as it must stand in the log. */
interface LoggedClaim {
  readonly id: string
  readonly item: string
}

/** The claims of a reading as logged, each after its words were found where it says. */
function checkClaims(
  row: ReadingRow,
  item: ReadingItem,
  isCurrent: boolean,
  hand: ReadonlyMap<number, readonly Decision[]>,
): LoggedClaim[] {
  const what = `the claims of ${item.source}`
  const utf8 = unpack(`the text of ${item.source}`, row.text ?? new Uint8Array(), unpackText)
  const claims = unpack(what, row.claims, (packed) => JSON.parse(unpackClaims(packed, utf8, row.words)) as Claim[])
  if (claims.length !== item.claims)
    throw new Wrong(what, `there are ${claims.length} of them, and were ${item.claims}`)
  const text = openText(decode(utf8))
  if (isCurrent) checkHand(hand.get(row.source) ?? [], text)
  return claims.map((claim) => {
    const id = claimId(item.source, claim)
    if (anchorClaim(claim, text).isBroken) throw new Wrong(id, 'its words do not stand in the text where it says')
    return { id, item: claimItem(canonical(claim), id, item.reader, item.source) }
  })
}

/** Claims that people made or corrected by hand rest on words of the text too. */
function checkHand(decisions: readonly Decision[], text: SourceText): void {
  for (const decision of decisions) {
    const made = 'as' in decision ? [decision.as] : decision.kind === 'code_source' ? decision.claims : []
    if (made.some((claim) => anchorClaim(claim, text).isBroken))
      throw new Wrong(decisionId(decision.seq), 'words it rests on do not stand in the text where it says')
  }
}

async function checkTargets(
  db: Database,
  { seq, body }: { readonly seq: number; readonly body: string },
): Promise<void> {
  const stored = await db.selectFrom('decision_targets').select('target').where('seq', '=', seq).execute()
  const made = await targetsOf(db, JSON.parse(body) as Decision)
  if (
    stored
      .map(({ target }) => target)
      .sort()
      .join('\n') !== made.join('\n')
  )
    throw new Wrong(decisionId(seq), 'it is filed under other incidents or claims than its own')
  const links = await db.selectFrom('decision_links').select('name').where('seq', '=', seq).execute()
  const concerned = await linksOf(db, JSON.parse(body) as Decision)
  const names = links.map(({ name }) => name).sort()
  if (names.join('\n') !== concerned.join('\n'))
    throw new Wrong(decisionId(seq), 'it is filed as concerning other incidents or claims than it does')
}

/** The current reading of each source: its first, or the last that was made current. */
async function currentReadings(db: Database): Promise<Map<number, number>> {
  const first = await db
    .selectFrom('readings')
    .select(['source', ({ fn }) => fn.min('id').as('id')])
    .groupBy('source')
    .execute()
  const current = new Map(first.map(({ source, id }) => [source, id]))
  const used = await db.selectFrom('facts').select(['name', 'body']).where('kind', '=', 'use').orderBy('id').execute()
  for (const { name, body } of used)
    current.set(Number(name.slice(2)), (JSON.parse(body) as { reading: number }).reading)
  return current
}

/** Rows that no entry of the log is about. */
async function checkRest(db: Database, current: ReadonlyMap<number, number>, sources: number): Promise<void> {
  const stored = await db.selectFrom('current_readings').selectAll().orderBy('source').execute()
  for (const { source, reading } of stored)
    if (current.get(source) !== reading)
      throw new Wrong(sourceId(source), 'the reading that is shown is not its current one')
  if (stored.length !== current.size || current.size !== sources)
    throw new Wrong('the sources', 'some have no current reading')
  for (const table of ['originals', 'texts'] as const) {
    const { count } = await db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number | string>().as('count'))
      .executeTakeFirstOrThrow()
    if (Number(count) !== sources) throw new Wrong(`the ${table}`, `there are ${count} for ${sources} sources`)
  }
}
