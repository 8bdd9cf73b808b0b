// The log, its proofs and checkpoints, and that every change to what is stored is found.

import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { type RawBuilder, sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import type { Database, Engine } from '../../src/storage/engine.ts'
import { entryIn, entryText, itemHash } from '../../src/storage/log.ts'
import { checksum, packBody, unpackBody } from '../../src/storage/packing.ts'
import { canonical } from '../../src/storage/proof/canonical.ts'
import { EMPTY, grow, leafHash, rootOf } from '../../src/storage/proof/merkle.ts'
import { type ConsistencyProof, type InclusionProof, type Store } from '../../src/storage/store.ts'
import { AT, fillStore, report } from '../store-fixtures.ts'
import type { Suite } from './suite.ts'

const verifier = join(import.meta.dirname, '../../verify/verify.mjs')

export function proofSuite(suite: Suite): void {
  const { open, beneath, write, newPlace } = suite
  let store: Store
  beforeEach(() => {
    store = suite.store()
  })

  test('every entry of the log, at every size, is proved to the separate verifier', async () => {
    await store.addSources(Array.from({ length: 7 }, (_, i) => report(i + 1)))
    const early = await store.checkpoint(AT)
    await store.addSources(Array.from({ length: 11 }, (_, i) => report(i + 20)))
    await store.decide({ body: { kind: 'note', incident: 'a', text: 'x' }, at: AT, by: 'x', reason: 'y' })
    const late = await store.checkpoint(AT)
    expect(late.size).toBeGreaterThan(early.size)
    const checkpoint = write('late.txt', late.note)
    const older = write('early.txt', early.note)
    const consistency = await store.consistencyProof(early.size, late.size)
    const check = (proof: string, ...more: string[]) =>
      spawnSync(process.execPath, [verifier, checkpoint, write('proof.json', proof), ...more], { encoding: 'utf8' })
    for (const item of ['s-1', 's-18', 's-3#incident:0-51', 'd-1', 0, late.size - 1] as const) {
      const proof = await store.inclusionProof(item, late.size)
      if (!proof) throw new Error(`no proof of ${item}`)
      const { stdout, status } = check(proofFile(proof, consistency), '--older', older)
      expect([status, stdout]).toEqual([0, expect.stringMatching(/It holds\.\n$/)])
    }
    const proof = await store.inclusionProof('s-3', late.size)
    if (!proof) throw new Error('no proof')
    const bytes = write('bytes', (await store.bytes('s-3')) ?? '')
    const text = write('text', String(await store.text('s-3')))
    const { stdout, status } = check(proofFile(proof), '--bytes', bytes, '--text', text)
    expect([status, stdout]).toEqual([0, expect.stringContaining('to the byte, what was received')])
    const lies = [
      check(proofFile({ ...proof, item: proof.item.replace('report-3', 'report-4') })),
      check(proofFile({ ...proof, entry: proof.entry.replace('s-3', 's-4') })),
      check(proofFile({ ...proof, index: proof.index + 1 })),
      check(proofFile({ ...proof, hashes: proof.hashes.slice(1) })),
      check(proofFile({ ...proof, hashes: [...proof.hashes, proof.hashes[0]] })),
      check(proofFile(proof), '--bytes', text),
      check(proofFile(proof, { ...consistency, hashes: consistency.hashes.slice(1) }), '--older', older),
      check(proofFile(proof, await store.consistencyProof(early.size - 1, late.size)), '--older', older),
      check(
        proofFile(proof, consistency),
        '--older',
        write('forged.txt', early.note.replace(`\n${early.size}\n`, `\n${early.size - 1}\n`)),
      ),
    ]
    for (const lie of lies) expect([lie.status, lie.stdout]).toEqual([1, expect.stringContaining('It does not hold.')])
  })

  test('a checkpoint holds while the record grows, and not for another record', async () => {
    await store.addSource(report(1))
    const { note, size } = await store.checkpoint(AT)
    await store.addSource(report(2))
    expect(await store.verify(note)).toMatchObject({ kind: 'sound' })
    expect((await store.checkpoint(AT)).note.split('\n')[4]).toBe(note.split('\n')[4])
    const refused = async (given: string, why: RegExp): Promise<void> =>
      expect(await store.verify(given)).toMatchObject({
        kind: 'wrong',
        what: 'the checkpoint',
        message: expect.stringMatching(why),
      })
    await refused('nonsense', /not a checkpoint/)
    await refused(note.replace(`\n${size}\n`, `\n${size + 1}\n`), /signature/)
    await refused(note.replace(/^at .*$/m, 'at another time'), /signature/)
    const other = await open(await newPlace())
    await other.addSources([report(1), report(2)])
    await refused((await other.checkpoint(AT)).note, /of the record/)
  })

  test('a log that was written anew does not hold against a checkpoint that was kept', async () => {
    await store.addSources([report(1), report(2)])
    const { note } = await store.checkpoint(AT)
    await beneath(({ db }) => writeAnew(db, 's-2'))
    expect(await store.verify()).toMatchObject({ kind: 'sound' })
    expect(await store.verify(note)).toMatchObject({ kind: 'wrong', what: 'the log' })
  })

  test('every change to what is stored is found, whichever column it is in', async () => {
    await fillStore(store)
    const note = (await store.checkpoint(AT)).note
    await beneath(async (engine) => {
      for (const change of await changes(engine)) {
        await change.make()
        expect(await store.verify(), `${change.name}, before`).toMatchObject({
          kind: 'wrong',
          message: expect.any(String),
        })
        await change.undo()
      }
    })
    expect(await store.verify(note)).toMatchObject({ kind: 'sound' })
  })

  test.each([
    ['decisions', 'seq = 2'],
    ['ledger', 'seq = 3'],
    ['facts', 'id = 1'],
    ['log', 'seq = 3'],
    ['log', 'seq = (select max(seq) from log)'],
    ['log_nodes', 'position = 1'],
    ['decision_targets', 'seq = 1'],
    ['decision_links', 'seq = 1'],
    ['current_readings', 'source = 2'],
    ['log_head', 'id = 1'],
    ['originals', 'source = 20'],
    ['texts', 'source = 20'],
    ['readings', 'id = 21'],
    ['sources', 'num = 20'],
  ])('a row of %s that is taken away (%s) is found', async (table, where) => {
    await fillStore(store)
    await beneath((engine) => unguarded(engine, sql.raw(`delete from ${table} where ${where}`)))
    expect(await store.verify()).toMatchObject({ kind: 'wrong', message: expect.stringMatching(/\w/) })
  })

  test.each([
    ['decisions', `select 9, body, log_index from decisions where seq = 1`],
    ['ledger', `select 9, log_index, id, claim, leads_to from ledger where seq = 1`],
    ['facts', `select 99, kind, name, body, log_index from facts where id = 1`],
    ['log', `select (select max(seq) + 1 from log), name, hash, kind from log where seq = 3`],
    ['log_nodes', `select 4, 77, hash from log_nodes where position = 0 and level = 4`],
    ['decision_targets', `select 'z', 1`],
    ['decision_links', `select 'z', 1`],
    ['log_head', `select 2, size, root, edge from log_head`],
  ])('a row of %s that is put in is found', async (table, row) => {
    await fillStore(store)
    await beneath((engine) => unguarded(engine, sql.raw(`insert into ${table} ${row}`)))
    expect(await store.verify()).toMatchObject({ kind: 'wrong', message: expect.stringMatching(/\w/) })
  })
}

/** A proof as a file (docs/proof.md). */
const proofFile = ({ hashes, ...proof }: InclusionProof, consistency?: ConsistencyProof): string =>
  JSON.stringify({ format: 'breadcrumb-proof/1', ...proof, inclusion: hashes, consistency: consistency ?? null })

/** What one with the file in hand could do: changes a source and makes the whole log again, so that all agrees. */
async function writeAnew(db: Database, id: string): Promise<void> {
  const source = await db
    .selectFrom('sources')
    .selectAll()
    .where('num', '=', Number(id.slice(2)))
    .executeTakeFirstOrThrow()
  const body = canonical({ ...JSON.parse(unpackBody(source.body)), addedBy: 'someone else' })
  const packed = packBody(body)
  await sql`update sources set body = ${packed}, crc = ${checksum(packed)} where num = ${source.num}`.execute(db)
  await sql`update log set hash = ${itemHash(body)} where seq = ${source.log_index}`.execute(db)
  let edge = EMPTY
  for (const entry of await db.selectFrom('log').selectAll().orderBy('seq').execute()) {
    const grown = grow(edge, leafHash(entryText(entryIn(entry))))
    edge = grown.edge
    for (const { level, position, hash } of grown.kept)
      await sql`update log_nodes set hash = ${hash} where level = ${level} and position = ${position}`.execute(db)
  }
  await db
    .updateTable('log_head')
    .set({ root: rootOf(edge), edge: Buffer.concat(edge.hashes) })
    .execute()
}

interface Change {
  readonly name: string
  make(): Promise<unknown>
  undo(): Promise<unknown>
}

/** Tables that are evidence or find it, and one row of each. */
const CHECKED: Readonly<Record<string, Readonly<Record<string, string | number>>>> = {
  sources: { num: 2 },
  originals: { source: 2 },
  texts: { source: 2 },
  readings: { id: 2 },
  decisions: { seq: 1 },
  ledger: { seq: 2 },
  facts: { id: 1 },
  log: { seq: 7 },
  log_nodes: { level: 4, position: 0 },
  log_head: { id: 1 },
  current_readings: { source: 2 },
  decision_targets: { target: 'a', seq: 1 },
}

/** Of each column of a row of each table: its first byte, one inside and the last are changed; a number is another one. */
async function changes(engine: Engine): Promise<Change[]> {
  const all: Change[] = []
  for (const [table, key] of Object.entries(CHECKED)) {
    const { rows } = await sql<
      Record<string, unknown>
    >`select * from ${sql.table(table)} where ${matching(key)}`.execute(engine.db)
    for (const [column, old] of Object.entries(rows[0])) {
      const others = [0, 0.5, 1].map((at) => flipped(old, at))
      for (const other of typeof old === 'number' ? others.slice(1, 2) : others) {
        const moved = column in key ? { ...key, [column]: other as string } : key
        const set = (to: unknown, where: Readonly<Record<string, string | number>>) =>
          unguarded(engine, sql`update ${sql.table(table)} set ${sql.ref(column)} = ${to} where ${matching(where)}`)
        all.push({ name: `${table}.${column}`, make: () => set(other, key), undo: () => set(old, moved) })
      }
    }
  }
  return all
}

const matching = (key: Readonly<Record<string, string | number>>) =>
  sql.join(
    Object.entries(key).map(([column, value]) => sql`${sql.ref(column)} = ${value}`),
    sql` and `,
  )

/** Runs a statement that foreign keys would forbid. */
async function unguarded({ db, tableEnd }: Engine, statement: RawBuilder<unknown>): Promise<void> {
  const isSqlite = tableEnd.compile(db).sql.includes('strict')
  if (isSqlite) await sql`pragma foreign_keys = off`.execute(db)
  await db.transaction().execute(async (trx) => {
    if (!isSqlite) await sql`set local session_replication_role = replica`.execute(trx)
    await statement.execute(trx)
  })
}

function flipped(value: unknown, at: number): unknown {
  if (value === null) return 'x'
  if (typeof value === 'number') return value + 1000
  if (typeof value === 'string') {
    const i = Math.floor((value.length - 1) * at)
    return value.slice(0, i) + (value[i] === 'x' ? 'y' : 'x') + value.slice(i + 1)
  }
  const bytes = Buffer.from(value as Uint8Array)
  bytes[Math.floor((bytes.length - 1) * at)] ^= 1
  return bytes
}
