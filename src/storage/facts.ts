// What else is known of the record: its id, its settings, its keys. Each is a line that is added; the last of a name holds.

import { randomBytes } from 'node:crypto'
import type { Database, Writing } from './engine.ts'
import { type EntryKind, type LogWriter, openLog } from './log.ts'
import { dictionaryName, dictionaryOf, WORDS } from './packing.ts'
import { canonical } from './proof/canonical.ts'

export const FORMAT = 'breadcrumb-record/1'

/** The first facts of a new record: which it is, and what its claims are packed with. */
export async function foundRecord(trx: Writing): Promise<void> {
  const log = await openLog(trx)
  await addFact(trx, log, 'record', 'record', { id: randomBytes(16).toString('hex'), format: FORMAT })
  await addWords(trx, log)
  await log.flush()
}

/** The words that things are packed with from now on. */
export const addWords = (trx: Writing, log: LogWriter): Promise<void> =>
  addFact(trx, log, 'record', dictionaryName(WORDS), { dictionary: dictionaryOf(WORDS) })

/** Adds a fact with its entry in the log. */
export async function addFact(
  trx: Writing,
  log: LogWriter,
  kind: EntryKind,
  name: string,
  value: Readonly<Record<string, unknown>>,
): Promise<void> {
  const last = await trx.selectFrom('facts').select('id').orderBy('id', 'desc').limit(1).executeTakeFirst()
  const body = canonical({ kind, name, ...value })
  const log_index = log.add(kind, name, body)
  await trx
    .insertInto('facts')
    .values({ id: (last?.id ?? 0) + 1, kind, name, body, log_index })
    .execute()
}

/** The last fact of each name, by name. */
export async function latestFacts(db: Database, kind: EntryKind): Promise<Map<string, Record<string, unknown>>> {
  const rows = await db.selectFrom('facts').select(['name', 'body']).where('kind', '=', kind).orderBy('id').execute()
  return new Map(rows.map(({ name, body }) => [name, JSON.parse(body) as Record<string, unknown>]))
}

export async function recordId(db: Database): Promise<string> {
  const facts = await latestFacts(db, 'record')
  return String(facts.get('record')?.id)
}

/** A setting as it was set once. */
export interface SettingEntry {
  /** Its place in the log. */
  readonly index: number
  readonly name: string
  readonly value: string
  readonly at: string
  readonly by: string
}

/** Everything that was ever set, oldest first. */
export async function settingEntries(db: Database): Promise<SettingEntry[]> {
  const rows = await db
    .selectFrom('facts')
    .select(['name', 'body', 'log_index'])
    .where('kind', '=', 'setting')
    .orderBy('id')
    .execute()
  return rows.map(({ name, body, log_index }) => {
    const { value, at, by } = JSON.parse(body) as Record<string, unknown>
    return { index: log_index, name, value: String(value), at: String(at), by: String(by) }
  })
}

export async function settings(db: Database): Promise<Record<string, string>> {
  const facts = await latestFacts(db, 'setting')
  return Object.fromEntries([...facts].map(([name, { value }]) => [name, String(value)]))
}
