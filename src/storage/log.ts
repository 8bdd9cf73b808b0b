// The log: one entry for each thing that is kept, in the order it was kept, as leaves of a Merkle tree. An entry says what
// kind of thing it is, its name, and the SHA-256 of its canonical JSON.

import { hash } from 'node:crypto'
import type { Insertable } from 'kysely'
import type { Database, Writing } from './engine.ts'
import { insertAll } from './insert.ts'
import {
  consistencyPath,
  type Edge,
  grow,
  hashRange,
  inclusionPath,
  KEPT_LEVELS,
  leafHash,
  nodeHash,
  rootOf,
  type TreeNode,
} from './proof/merkle.ts'
import type { Tables } from './schema.ts'

/** Their places are what the database holds: they must never change. */
const KINDS = ['record', 'claim', 'source', 'reading', 'decision', 'ledger', 'setting', 'key', 'use'] as const

export type EntryKind = (typeof KINDS)[number]

export const kindNumber = (kind: EntryKind): number => KINDS.indexOf(kind)

export interface Entry {
  readonly kind: string
  readonly name: string
  /** SHA-256 of the thing's canonical JSON. */
  readonly hash: Uint8Array
}

/** An entry from its row. A number that is no kind stands for itself. */
export const entryIn = ({ kind, name, hash }: Omit<Entry, 'kind'> & { readonly kind: number }): Entry => ({
  kind: KINDS[kind] ?? String(kind),
  name,
  hash,
})

/** Canonical JSON of an entry: what the leaf is the hash of. */
export const entryText = ({ kind, name, hash }: Entry): string =>
  `{"kind":${JSON.stringify(kind)},"name":${JSON.stringify(name)},"sha256":"${hex(hash)}"}`

export const hex = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')

export const itemHash = (item: string): Buffer => hash('sha256', item, 'buffer')

/** Adds to the log within one transaction. */
export interface LogWriter {
  /** Size of the log so far, which is the index of the next entry. */
  readonly size: number
  /** Adds a thing by its canonical JSON; gives back its index. */
  add(kind: EntryKind, name: string, item: string): number
  /** Writes what was added. */
  flush(): Promise<void>
}

export async function openLog(trx: Writing): Promise<LogWriter> {
  let edge = await readEdge(trx)
  const before = edge.size
  const rows: Insertable<Tables['log']>[] = []
  const nodes: TreeNode[] = []
  return {
    get size() {
      return edge.size
    },
    add(kind, name, item) {
      const seq = edge.size
      const entry = { kind, name, hash: itemHash(item) }
      const grown = grow(edge, leafHash(entryText(entry)))
      edge = grown.edge
      nodes.push(...grown.kept)
      rows.push({ ...entry, seq, kind: kindNumber(kind) })
      return seq
    },
    async flush() {
      if (rows.length === 0) return
      await insertAll(trx, 'log', rows)
      await insertAll(trx, 'log_nodes', nodes)
      const head = { size: edge.size, root: rootOf(edge), edge: Buffer.concat(edge.hashes) }
      if (before === 0)
        await trx
          .insertInto('log_head')
          .values({ id: 1, ...head })
          .execute()
      else await trx.updateTable('log_head').set(head).where('id', '=', 1).execute()
    },
  }
}

/** The right edge of the log's tree. */
export async function readEdge(db: Database): Promise<Edge> {
  const head = await db.selectFrom('log_head').select(['size', 'edge']).executeTakeFirst()
  if (!head) return { size: 0, hashes: [] }
  const hashes: Uint8Array[] = []
  for (let at = 0; at < head.edge.length; at += 32) hashes.push(head.edge.subarray(at, at + 32))
  return { size: head.size, hashes }
}

/** Hashes that lead from an entry to the root of the log's first `size` entries, leaf first. */
export const proveInclusion = (db: Database, index: number, size: number): Promise<Uint8Array[]> =>
  inclusionPath(index, size, rangeHash(db))

/** Hashes that show that the log of `to` entries begins with its first `from`. */
export const proveConsistency = (db: Database, from: number, to: number): Promise<Uint8Array[]> =>
  consistencyPath(from, to, rangeHash(db))

export async function rootAt(db: Database, size: number): Promise<Uint8Array> {
  return size === 0 ? rootOf({ size: 0, hashes: [] }) : rangeHash(db)(0, size)
}

const rangeHash = (db: Database) => (start: number, count: number) =>
  hashRange(start, count, (level, position) => completeHash(db, level, position))

/** The root of a complete subtree: kept, or made from the kept ones (or the entries) below it, at most eight. */
async function completeHash(db: Database, level: number, position: number): Promise<Uint8Array> {
  const above = level % KEPT_LEVELS
  let hashes = await keptHashes(db, level - above, position * 2 ** above, 2 ** above)
  while (hashes.length > 1) hashes = pairs(hashes)
  return hashes[0]
}

async function keptHashes(db: Database, level: number, first: number, count: number): Promise<Uint8Array[]> {
  if (level === 0) {
    const entries = await db
      .selectFrom('log')
      .selectAll()
      .where('seq', '>=', first)
      .where('seq', '<', first + count)
      .orderBy('seq')
      .execute()
    if (entries.length < count) throw new Error(`The log lacks entries between ${first} and ${first + count}`)
    return entries.map((entry) => leafHash(entryText(entryIn(entry))))
  }
  const nodes = await db
    .selectFrom('log_nodes')
    .select('hash')
    .where('level', '=', level)
    .where('position', '>=', first)
    .where('position', '<', first + count)
    .orderBy('position')
    .execute()
  if (nodes.length < count) throw new Error(`The log lacks nodes of level ${level} from ${first}`)
  return nodes.map(({ hash }) => hash)
}

const pairs = (hashes: readonly Uint8Array[]): Uint8Array[] =>
  hashes.flatMap((left, i) => (i % 2 === 0 ? [nodeHash(left, hashes[i + 1])] : []))
