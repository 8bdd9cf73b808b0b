// Checkpoints of the log, and proofs that one thing is in it.

import { hash, type KeyObject } from 'node:crypto'
import { findClaimReading } from './finding.ts'
import type { Decision } from '../model/record.ts'
import type { Database, Engine } from './engine.ts'
import { addFact, latestFacts, recordId } from './facts.ts'
import { claimItem, ledgerEntry, numberIn } from './items.ts'
import { entryIn, entryText, hex, proveConsistency, proveInclusion, readEdge } from './log.ts'
import { unpackBody } from './packing.ts'
import { canonical } from './proof/canonical.ts'
import { rawKey, signNote } from './proof/checkpoint.ts'
import { signingKey } from './proof/key-file.ts'
import { rootOf } from './proof/merkle.ts'
import type { Checkpoint, ConsistencyProof, InclusionProof } from './store.ts'
import { StoreError } from './store-error.ts'
import { write } from './writing.ts'

/** Signs the log as it stands. The key is made at first use, and its public part is an entry of the log. */
export async function checkpoint(engine: Engine, keyPath: string, at: string): Promise<Checkpoint> {
  const key = signingKey(keyPath)
  const publicKey = rawKey(key)
  await knowKey(engine, key, at)
  const record = await recordId(engine.db)
  const edge = await readEdge(engine.db)
  const root = rootOf(edge)
  return { size: edge.size, root: hex(root), note: signNote({ record, size: edge.size, root, at, publicKey }, key) }
}

async function knowKey(engine: Engine, key: KeyObject, at: string): Promise<void> {
  const publicKey = rawKey(key)
  const name = hash('sha256', publicKey)
  if ((await latestFacts(engine.db, 'key')).has(name)) return
  await write(engine, async (trx, log) => {
    if ((await latestFacts(trx, 'key')).has(name)) return
    await addFact(trx, log, 'key', name, { algorithm: 'Ed25519', at, publicKey: publicKey.toString('base64') })
  })
}

export async function inclusionProof(
  db: Database,
  item: string | number,
  given: number | undefined,
): Promise<InclusionProof | null> {
  const { size: all } = await readEdge(db)
  const size = given ?? all
  const index = typeof item === 'number' ? item : await indexOf(db, item)
  if (index === null || !(index >= 0 && index < size && size <= all)) return null
  const row = await db.selectFrom('log').selectAll().where('seq', '=', index).executeTakeFirst()
  if (!row) return null
  const entry = entryIn(row)
  const hashes = await proveInclusion(db, index, size)
  const body = await bodyOf(db, entry.kind, entry.name, index)
  return { index, size, entry: entryText(entry), item: body, hashes: hashes.map(hex) }
}

/** Where a source, claim or decision stands in the log. */
async function indexOf(db: Database, id: string): Promise<number | null> {
  if (id.includes('#')) return (await findClaimReading(db, id))?.index ?? (await madeByHand(db, id))
  const source = numberIn('s', id)
  if (source !== null) {
    const row = await db.selectFrom('sources').select('log_index').where('num', '=', source).executeTakeFirst()
    return row?.log_index ?? null
  }
  const decision = numberIn('d', id)
  if (decision === null) return null
  const row = await db.selectFrom('decisions').select('log_index').where('seq', '=', decision).executeTakeFirst()
  return row?.log_index ?? null
}

/** Where the decision stands that made a claim which no reader made. */
async function madeByHand(db: Database, id: string): Promise<number | null> {
  const rows = await db
    .selectFrom('decisions')
    .innerJoin('decision_targets', 'decision_targets.seq', 'decisions.seq')
    .select(['decisions.body', 'decisions.log_index'])
    .where('decision_targets.target', '=', id)
    .orderBy('decisions.seq', 'desc')
    .execute()
  const made = rows.find(({ body }) => (JSON.parse(body) as Decision).kind === 'add_claim')
  return made?.log_index ?? null
}

/** The canonical JSON that an entry is about. */
async function bodyOf(db: Database, kind: string, name: string, index: number): Promise<string> {
  if (kind === 'claim') {
    const found = await findClaimReading(db, name, index)
    if (found) return claimItem(canonical(found.claim), name, found.reader, found.source)
  } else {
    const body = await storedBody(db, kind, index)
    if (body !== null) return body
  }
  const message = `The record is damaged: entry ${index} of its log (${name}) has nothing to it. "breadcrumb verify" names what else is wrong.`
  throw new StoreError({ code: 'damaged', message })
}

async function storedBody(db: Database, kind: string, index: number): Promise<string | null> {
  switch (kind) {
    case 'source':
    case 'reading': {
      const table = kind === 'source' ? 'sources' : 'readings'
      const row = await db.selectFrom(table).select('body').where('log_index', '=', index).executeTakeFirst()
      return row ? unpackBody(row.body) : null
    }
    case 'ledger': {
      const row = await db.selectFrom('ledger').selectAll().where('log_index', '=', index).executeTakeFirst()
      return row ? canonical(ledgerEntry(row)) : null
    }
    case 'decision':
    case 'record':
    case 'setting':
    case 'key':
    case 'use': {
      const table = kind === 'decision' ? 'decisions' : 'facts'
      const row = await db.selectFrom(table).select('body').where('log_index', '=', index).executeTakeFirst()
      return row?.body ?? null
    }
    default:
      return null
  }
}

export async function consistencyProof(
  db: Database,
  from: number,
  given: number | undefined,
): Promise<ConsistencyProof> {
  const { size } = await readEdge(db)
  const to = given ?? size
  if (!(from >= 0 && from <= to && to <= size))
    throw new RangeError(`The log has ${size} entries, not ${from} to ${to}`)
  const hashes = from === 0 ? [] : await proveConsistency(db, from, to)
  return { from, to, hashes: hashes.map(hex) }
}
