// Files that are no record, are damaged, cannot be written, or sit on a disk that is full: a clear error, nothing half done.

import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore, restoreRecord, type Store, StoreError } from '../src/storage/store.ts'
import { isBehind, settleToLook } from '../src/tasks/settle.ts'
import { faults, hear, nothingSaid, randoms, worker } from './durability.ts'
import { AT, report } from './store-fixtures.ts'

const folder = mkdtempSync(join(tmpdir(), 'breadcrumb-files-'))
const sound = join(folder, 'sound.breadcrumb')
afterAll(() => rmSync(folder, { recursive: true, force: true }))
beforeAll(async () => {
  const store = await openStore({ path: sound })
  await store.addSources(Array.from({ length: 60 }, (_, i) => report(i)))
  await store.decide({ body: { kind: 'accept', incident: 'a' }, at: AT, by: 'x', reason: '' })
  await store.close()
})

const at = (name: string): string => join(folder, name)

/** The problem that opening, or what is done after it, ends with. */
async function problemOf(
  path: string,
  then: (store: Store) => Promise<unknown> = async () => undefined,
  waitMs?: number,
) {
  let store: Store | undefined
  try {
    store = await openStore({ path, waitMs })
    await then(store)
  } catch (error) {
    if (error instanceof StoreError) return error.problem
    throw error
  } finally {
    await store?.close().catch(() => undefined)
  }
  return null
}

function foreignDatabase(path: string): void {
  const database = new DatabaseSync(path)
  database.exec('create table sources (a); insert into sources values (1)')
  database.close()
}

function markedDatabase(path: string): void {
  const database = new DatabaseSync(path)
  database.exec('pragma application_id = 1234; create table t (a)')
  database.close()
}

test.each([
  ['a text', (path: string) => writeFileSync(path, 'Shells killed three civilians.')],
  ['a short text', (path: string) => writeFileSync(path, 'x')],
  [
    'a picture',
    (path: string) => writeFileSync(path, Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(5000)])),
  ],
  ['a folder', (path: string) => mkdirSync(path)],
  ['another program’s database', foreignDatabase],
  ['another program’s marked database', markedDatabase],
])('%s is not a record, and is left as it is', async (name, make) => {
  const path = at(`not ${name}`)
  make(path)
  const before = statSync(path).isDirectory() ? null : readFileSync(path)
  expect(await problemOf(path)).toMatchObject({ code: 'not_a_record', message: expect.stringContaining(path) })
  if (before) expect(readFileSync(path).equals(before)).toBe(true)
  expect(readdirSync(folder).filter((each) => each.startsWith(`not ${name}`))).toEqual([`not ${name}`])
})

test.each([0.2, 0.5, 0.9, 0.999])('a record that is cut to %d of its length says so', async (part) => {
  const path = at(`cut ${part}`)
  copyFileSync(sound, path)
  truncateSync(path, Math.floor(statSync(sound).size * part))
  expect(await problemOf(path)).toMatchObject({ code: 'damaged', message: expect.stringContaining('cut short') })
})

test('an empty file and a folder that is not there yet become a record that only its owner can read', async () => {
  writeFileSync(at('empty'), '')
  expect(await problemOf(at('empty'), (store) => store.addSource(report(1)))).toBeNull()
  const deep = join(folder, 'a', 'b', 'new.breadcrumb')
  expect(await problemOf(deep, (store) => store.checkpoint(AT))).toBeNull()
  if (process.platform !== 'win32') {
    expect(statSync(deep).mode & 0o777).toBe(0o600)
    expect(statSync(`${deep}.key`).mode & 0o777).toBe(0o600)
  }
})

test('a folder that cannot be made says so', async () => {
  expect(await problemOf(join(sound, 'inside', 'a.breadcrumb'))).toMatchObject({
    code: 'read_only',
    message: expect.stringContaining('--record'),
  })
})

test('a damaged key says so and is not replaced', async () => {
  const path = at('key.breadcrumb')
  writeFileSync(`${path}.key`, 'no key')
  const problem = await problemOf(path, (store) => store.checkpoint(AT))
  expect(problem).toMatchObject({ code: 'unreadable', message: expect.stringContaining('.key') })
  expect(readFileSync(`${path}.key`, 'utf8')).toBe('no key')
})

const isRoot = process.getuid?.() === 0

// Root may write to every file: as root there is nothing to test with permissions.
test.skipIf(isRoot || process.platform === 'win32')(
  'a record that may only be read is read, and says so when written',
  async () => {
    const path = join(folder, 'locked away', 'a.breadcrumb')
    mkdirSync(join(folder, 'locked away'))
    copyFileSync(sound, path)
    chmodSync(path, 0o400)
    chmodSync(join(folder, 'locked away'), 0o500)
    const read = async (store: Store): Promise<void> => expect(await store.sources()).toHaveLength(60)
    expect(await problemOf(path, read)).toBeNull()
    const problem = await problemOf(path, (store) => store.addSource(report(1000)))
    expect(problem).toMatchObject({
      code: 'read_only',
      message: expect.stringContaining('may be read but not written'),
    })
    chmodSync(join(folder, 'locked away'), 0o700)
  },
)

test('a record that another program holds says so, after waiting', async () => {
  const path = at('held.breadcrumb')
  copyFileSync(sound, path)
  const holder = new DatabaseSync(path)
  holder.exec('begin immediate')
  const read = async (store: Store): Promise<void> => expect(await store.sources()).toHaveLength(60)
  expect(await problemOf(path, read)).toBeNull()
  const problem = await problemOf(path, (store) => store.addSource(report(1000)), 300)
  expect(problem).toMatchObject({ code: 'locked', message: expect.stringContaining('Nothing was kept') })
  holder.exec('rollback')
  holder.close()
  expect(await problemOf(path, (store) => store.addSource(report(1000)))).toBeNull()
})

test('incidents that cannot be brought up to date are shown as they were, and known to be behind', async () => {
  const path = at('behind.breadcrumb')
  const store = await openStore({ path, waitMs: 100 })
  await store.addSource(report(1))
  const holder = new DatabaseSync(path)
  holder.exec('begin immediate')
  await settleToLook(store)
  expect(isBehind(store)).toBe(true)
  holder.exec('rollback')
  holder.close()
  await settleToLook(store)
  expect(isBehind(store)).toBe(false)
  await store.close()
})

test('bytes that change anywhere in the file are found, or change nothing that was kept', {
  timeout: 120_000,
}, async () => {
  const store = await openStore({ path: sound })
  const expected = await everything(store)
  await store.close()
  const file = readFileSync(sound)
  const random = randoms(77)
  let found = 0
  for (let n = 0; n < 240; n++) {
    const path = at('flipped.breadcrumb')
    const changed = Buffer.from(file)
    const where = Math.floor(random() * changed.length)
    changed[where] ^= 1 << Math.floor(random() * 8)
    writeFileSync(path, changed)
    const isFound = await isDamageFound(path)
    if (isFound) found++
    else expect(await contentOf(path), `byte ${where}`).toEqual(expected)
    for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true })
  }
  expect(found).toBeGreaterThan(30) // of so small a file a fifth is what was kept, packed; the rest is made of it, or empty
})

async function isDamageFound(path: string): Promise<boolean> {
  try {
    const store = await openStore({ path })
    try {
      return (await store.verify()).kind === 'wrong'
    } finally {
      await store.close()
    }
  } catch (error) {
    if (error instanceof StoreError) return true
    throw error
  }
}

async function contentOf(path: string): Promise<unknown> {
  const store = await openStore({ path })
  try {
    return await everything(store)
  } finally {
    await store.close()
  }
}

async function everything(store: Store): Promise<unknown> {
  const sources = await store.sources()
  const texts = await Promise.all(sources.map(({ id }) => store.text(id)))
  const bytes = await Promise.all(
    sources.map(async ({ id }) => Buffer.from((await store.bytes(id)) ?? []).toString('hex')),
  )
  return {
    sources,
    texts,
    bytes,
    claims: await store.claims(),
    decisions: await store.decisions(),
    head: await store.head(),
  }
}

test.each([
  ['a source', 'select body from sources order by num desc limit 1', /s-\d+: it was changed/],
  [
    'what a record says of itself',
    "select body from facts where body like '%breadcrumb-record/1%'",
    /record: it is not what was logged/,
  ],
])('a backup with one byte of %s changed is refused, and nothing is restored', async (of, query, found) => {
  const store = await openStore({ path: sound })
  const [whole, changed] = [at(`${of}.backup`), at(`${of}, changed.backup`)]
  await store.backup(whole)
  await store.close()
  const backup = new DatabaseSync(whole, { readOnly: true })
  const { body } = backup.prepare(query).get() as { body: string | Uint8Array }
  backup.close()
  const file = readFileSync(whole)
  file[file.lastIndexOf(body) + 12] ^= 1 // the last: SQLite leaves copies in parts of pages that it does not use
  writeFileSync(changed, file)
  const restoring = restoreRecord(changed, { path: at('never.breadcrumb') })
  await expect(restoring).rejects.toMatchObject({
    problem: { code: 'damaged', message: expect.stringMatching(found) },
  })
  expect(readdirSync(folder).filter((name) => name.startsWith('never'))).toEqual([])
})

test('a backup that is not there says so', async () => {
  await expect(restoreRecord(at('nothing'), { path: at('never.breadcrumb') })).rejects.toMatchObject({
    problem: { code: 'missing' },
  })
})

test('a backup that is cut short, or of a newer version, is refused by its own name', async () => {
  const restoring = (name: string) => restoreRecord(at(name), { path: at('never.breadcrumb') })
  copyFileSync(sound, at('cut.backup'))
  truncateSync(at('cut.backup'), 20_000)
  const isCut = { code: 'damaged', message: expect.stringMatching(/cut\.backup is cut short/) }
  await expect(restoring('cut.backup')).rejects.toMatchObject({ problem: isCut })
  copyFileSync(sound, at('newer.backup'))
  const newer = new DatabaseSync(at('newer.backup'))
  newer.exec("insert into migrations values (1000, 'of a later version')")
  newer.close()
  const isNewer = { code: 'newer_record', message: expect.stringMatching(/newer\.backup was written by a newer/) }
  await expect(restoring('newer.backup')).rejects.toMatchObject({ problem: isNewer })
  expect(readdirSync(folder).filter((name) => name.startsWith('never'))).toEqual([])
})

test.skipIf(process.platform === 'win32')(
  'a backup, and a record restored from it, can be read by their owner alone',
  async () => {
    const store = await openStore({ path: sound })
    await store.backup(at('own.backup'))
    await store.close()
    await restoreRecord(at('own.backup'), { path: at('new folder/own.breadcrumb') })
    for (const name of ['own.backup', 'new folder/own.breadcrumb']) expect(statSync(at(name)).mode & 0o777).toBe(0o600)
  },
)

// A limit on the length of files stands for a full disk: it needs no root, and fails the same writes.
test.skipIf(process.platform === 'win32')(
  'on a full disk what was said to be kept is kept, and the rest says why not',
  async () => {
    for (const kilobytes of [200, 400, 800]) {
      const place = { path: at(`full-${kilobytes}.breadcrumb`) }
      const said = nothingSaid()
      const lines: string[] = []
      const limited = `trap '' XFSZ; ulimit -f ${kilobytes}; exec "$0" "$@"`
      const run = spawnSync('bash', ['-c', limited, process.execPath, worker, JSON.stringify(place), '0', 'full'], {
        encoding: 'utf8',
      })
      for (const line of run.stdout.split('\n')) {
        lines.push(line)
        hear(line, said)
      }
      expect(lines.at(-2)).toMatch(/^error (disk_full|unreadable)$/)
      expect(run.stderr).toBe('')
      if (existsSync(place.path)) expect(await faults(place, said)).toEqual([])
    }
  },
)
