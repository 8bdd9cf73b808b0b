// Makes what an outsider needs to check that one thing is in the record: a folder with a signed checkpoint, a proof, the bytes
// and the text of a source, and the small program that checks them.

import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Problem } from '../model/problem.ts'
import { readNote } from '../storage/proof/checkpoint.ts'
import type { Store } from '../storage/store.ts'
import { fileProblem } from './find-files.ts'
import { now } from './open-record.ts'
import { cannotWrite } from './write-new.ts'

export type Proved =
  | { readonly kind: 'written'; readonly folder: string; readonly files: readonly string[]; readonly command: string }
  | { readonly kind: 'problem'; readonly problem: Problem }

export interface ProveOptions {
  /** Where to write. Must not exist. */
  readonly folder: string
  /** A checkpoint to prove against; one is made if it is left out. */
  readonly checkpoint: string | null
  /** A checkpoint kept earlier, from which the other goes on. */
  readonly older: string | null
}

const VERIFIER = join(import.meta.dirname, '..', '..', 'verify', 'verify.mjs')

/** Proves that a source, a claim or a decision is in the log. */
export async function prove(store: Store, id: string, options: ProveOptions): Promise<Proved> {
  const given = options.checkpoint === null ? null : await readCheckpoint(options.checkpoint)
  const older = options.older === null ? null : await readCheckpoint(options.older)
  for (const read of [given, older]) if (read && 'code' in read) return { kind: 'problem', problem: read }
  const { note, size } = (given as ReadCheckpoint | null) ?? (await store.checkpoint(now()))
  const inclusion = await store.inclusionProof(id, size)
  if (!inclusion) return { kind: 'problem', problem: notThere(id, given !== null) }
  const { hashes, ...place } = inclusion
  const from = (older as ReadCheckpoint | null)?.size ?? null
  if (from !== null && from > size) return { kind: 'problem', problem: notOlder(options.older ?? '') }
  const consistency = from === null ? {} : { consistency: await store.consistencyProof(from, size) }
  const proof = { format: 'breadcrumb-proof/1', ...place, inclusion: hashes, ...consistency }
  const files = new Map<string, string | Uint8Array>([
    ['checkpoint.txt', note],
    ['proof.json', `${JSON.stringify(proof, null, 2)}\n`],
    ...(older ? [['older-checkpoint.txt', (older as ReadCheckpoint).note] as const] : []),
    ...(await originals(store, id)),
  ])
  return writeAll(options.folder, files)
}

interface ReadCheckpoint {
  readonly note: string
  readonly size: number
}

/** A checkpoint from a file. */
export async function readCheckpoint(path: string): Promise<ReadCheckpoint | Problem> {
  let note: string
  try {
    note = await readFile(path, 'utf8')
  } catch (error) {
    return fileProblem(path, error)
  }
  const parts = readNote(note)
  if (typeof parts !== 'string') return { note, size: parts.size }
  return { code: 'unreadable', message: `${path} is no checkpoint to rely on: ${parts}.` }
}

const notThere = (id: string, isGiven: boolean): Problem => ({
  code: 'unknown_id',
  message: isGiven
    ? `The log has no ${id} up to that checkpoint. It may have been added later: leave --checkpoint out, or give a later one.`
    : `The log of the record has no ${id}. Give a source (s-12), a claim (s-12#incident:120-245) or a decision (d-7).`,
})

const notOlder = (path: string): Problem => ({
  code: 'not_possible',
  message: `${path} is of a longer log than the checkpoint it is to come before.`,
})

/** The bytes and the text of a source, as they were kept. */
async function originals(store: Store, id: string): Promise<(readonly [string, string | Uint8Array])[]> {
  const [bytes, text] = [await store.bytes(id), await store.text(id)]
  return [
    ...(bytes === null ? [] : [['received.bin', bytes] as const]),
    ...(text === null ? [] : [['text.txt', text] as const]),
  ]
}

async function writeAll(folder: string, files: ReadonlyMap<string, string | Uint8Array>): Promise<Proved> {
  try {
    await mkdir(folder)
  } catch (error) {
    return { kind: 'problem', problem: cannotWrite(folder, error) }
  }
  try {
    for (const [name, content] of files) await writeFile(join(folder, name), content)
    await copyFile(VERIFIER, join(folder, 'verify.mjs'))
  } catch (error) {
    await rm(folder, { recursive: true, force: true }) // it was made here, and a part of a proof proves nothing
    return { kind: 'problem', problem: cannotWrite(folder, error) }
  }
  const words = [
    'node verify.mjs checkpoint.txt proof.json',
    files.has('received.bin') ? '--bytes received.bin' : '',
    files.has('text.txt') ? '--text text.txt' : '',
    files.has('older-checkpoint.txt') ? '--older older-checkpoint.txt' : '',
  ]
  return { kind: 'written', folder, files: [...files.keys(), 'verify.mjs'], command: words.filter(Boolean).join(' ') }
}
