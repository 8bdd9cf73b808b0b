// Checks the whole record: walks the log from its first entry, holds each entry against the thing it is about, and the tree
// over all of them against what is stored of it and against a checkpoint that was kept elsewhere.

import type { Database, Engine } from './engine.ts'
import { latestFacts, recordId } from './facts.ts'
import { entryIn, entryText, hex } from './log.ts'
import { type CheckpointParts, readNote } from './proof/checkpoint.ts'
import { EMPTY, type Edge, grow, leafHash, rootOf, type TreeNode } from './proof/merkle.ts'
import type { Checked, Verdict } from './store.ts'
import { StoreError } from './store-error.ts'
import { checkThings, type Things } from './verify-things.ts'
import { Wrong } from './wrong.ts'

const PAGE = 2000 // entries

/** The first thing that is wrong, or that nothing is. `note` is a checkpoint that was kept elsewhere. */
export async function verify(engine: Engine, note?: string): Promise<Verdict> {
  try {
    return await engine.db
      .transaction()
      .setAccessMode('read only')
      .setIsolationLevel('repeatable read')
      .execute((db) => verifyAll(engine, db, note))
  } catch (error) {
    return verdictOn(engine.translate(error))
  }
}

/** What cannot even be read is wrong too. That the server is gone or the file locked is no verdict. */
function verdictOn(error: unknown): Verdict {
  if (error instanceof Wrong) return { kind: 'wrong', what: error.what, message: error.message }
  if (error instanceof StoreError && error.problem.code !== 'damaged') throw error
  const message = error instanceof Error ? error.message : String(error)
  return { kind: 'wrong', what: 'the file', message }
}

async function verifyAll(engine: Engine, db: Database, note: string | undefined): Promise<Verdict> {
  const checkpoint = note === undefined ? null : await checkNote(db, note)
  const things = await checkThings(db)
  const edge = await walk(db, things, checkpoint)
  const checked = await things.finish()
  await checkHead(db, edge)
  const structure = await engine.checkStructure(db)
  if (structure) throw new Wrong('the file', `the database says of itself: ${structure}`)
  return {
    kind: 'sound',
    size: edge.size,
    root: hex(rootOf(edge)),
    checked: { ...checked, entries: edge.size } satisfies Checked,
  }
}

/** The checkpoint must be of this record, signed with a key of this record, and no longer than its log. */
async function checkNote(db: Database, note: string): Promise<CheckpointParts> {
  const wrong = (why: string): Wrong => new Wrong('the checkpoint', why)
  const parts = readNote(note)
  if (typeof parts === 'string') throw wrong(parts)
  const id: string = await recordId(db)
  if (parts.record !== id) throw wrong(`it is of the record ${parts.record}, and this is ${id}`)
  const keys = [...(await latestFacts(db, 'key')).values()].map(({ publicKey }) => publicKey)
  if (!keys.includes(Buffer.from(parts.publicKey).toString('base64')))
    throw wrong(
      'the key that signed it is not one of this record: the record was made again, or the checkpoint is not of it',
    )
  const head = await db.selectFrom('log_head').select('size').executeTakeFirst()
  if (!head || head.size < parts.size)
    throw wrong(`it is of ${parts.size} entries, and the log has ${head?.size ?? 0}: entries were taken away since`)
  return parts
}

async function walk(db: Database, things: Things, checkpoint: CheckpointParts | null): Promise<Edge> {
  let edge = EMPTY
  for (;;) {
    const page = await db
      .selectFrom('log')
      .selectAll()
      .where('seq', '>=', edge.size)
      .orderBy('seq')
      .limit(PAGE)
      .execute()
    if (page.length === 0) break
    const kept: TreeNode[] = []
    for (const { seq, ...row } of page) {
      if (seq !== edge.size) throw new Wrong(`entry ${edge.size} of the log`, 'it is missing')
      const entry = entryIn(row)
      await things.check(entry, seq)
      const grown = grow(edge, leafHash(entryText(entry)))
      edge = grown.edge
      kept.push(...grown.kept)
      if (checkpoint?.size === edge.size) checkRoot(edge, checkpoint)
    }
    await checkNodes(db, kept)
  }
  if (checkpoint && checkpoint.size > edge.size) throw new Wrong(`entry ${edge.size} of the log`, 'it is missing')
  return edge
}

function checkRoot(edge: Edge, { size, root, at }: CheckpointParts): void {
  if (rootOf(edge).equals(root)) return
  throw new Wrong('the log', `its first ${size} entries are not those that the checkpoint of ${at} was made of`)
}

/** What is stored of the tree must be what the entries make. */
async function checkNodes(db: Database, nodes: readonly TreeNode[]): Promise<void> {
  for (const [level, made] of Map.groupBy(nodes, (node) => node.level)) {
    const stored = await db
      .selectFrom('log_nodes')
      .select(['position', 'hash'])
      .where('level', '=', level)
      .where('position', '>=', made[0].position)
      .where('position', '<=', made[made.length - 1].position)
      .orderBy('position')
      .execute()
    made.forEach(({ position, hash }, i) => {
      if (stored[i]?.position === position && Buffer.compare(stored[i].hash, hash) === 0) return
      const first = position * 2 ** level
      throw new Wrong(
        'the log',
        `what is stored of its tree does not hold for entries ${first} to ${first + 2 ** level - 1}`,
      )
    })
  }
}

/** The log's head must be what its entries make, and nothing be stored of a tree that is larger. */
async function checkHead(db: Database, edge: Edge): Promise<void> {
  const heads = await db.selectFrom('log_head').selectAll().execute()
  const [head] = heads
  const isWhole =
    heads.length === 1 &&
    head.id === 1 &&
    head.size === edge.size &&
    rootOf(edge).equals(head.root) &&
    Buffer.concat(edge.hashes).equals(head.edge)
  if (!isWhole) throw new Wrong('the log', `its ${edge.size} entries do not make the root that its head says`)
  const { nodes } = await db
    .selectFrom('log_nodes')
    .select(({ fn }) => fn.countAll<number | string>().as('nodes'))
    .executeTakeFirstOrThrow()
  let expected = 0
  for (let count = Math.floor(edge.size / 16); count > 0; count = Math.floor(count / 16)) expected += count
  if (Number(nodes) !== expected) throw new Wrong('the log', 'there is more stored of its tree than its entries make')
}
