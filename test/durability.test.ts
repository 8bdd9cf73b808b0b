// Whatever is said to be kept is kept: after processes are killed at any moment, and after the power fails at any write.

import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, expect, test } from 'vitest'
import { openStore } from '../src/storage/store.ts'
import { faults, killOnce, nothingSaid, randoms, type Said, startWorker } from './durability.ts'
import { AT, report } from './store-fixtures.ts'

const folder = mkdtempSync(join(tmpdir(), 'breadcrumb-durability-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const seed = Date.now() % 1_000_000

test(`50 kills at random moments lose nothing and double nothing (seed ${seed})`, async () => {
  const random = randoms(seed)
  const kill = async (record: number): Promise<void> => {
    const place = { path: join(folder, `killed-${record}.breadcrumb`) }
    const said = nothingSaid()
    for (let round = 0; round < 10; round++) {
      await killOnce(place, said.sources.size, `${record}.${round}`, said, random)
      expect(await faults(place, said)).toEqual([])
    }
    expect(said.sources.size + said.decisions.size).toBeGreaterThan(0)
  }
  await Promise.all([0, 1, 2, 3, 4].map(kill))
}, 180_000) // 80 seconds of processor time

test('processes that write and read one record at once get on, and one that is killed does not hold up the others', async () => {
  const place = { path: join(folder, 'shared.breadcrumb') }
  const said = nothingSaid()
  const run = (from: number, name: string, most: number, signal: 'SIGKILL' | 'SIGTERM'): Promise<string> => {
    let count = 0
    return startWorker(place, from, name, said, (line, child) => {
      expect(line).not.toMatch(/^error/)
      if (line.startsWith('decision') && ++count === most) child.kill(signal)
    })
  }
  let isDone = false
  const reader = (async () => {
    const store = await openStore(place)
    let before = 0
    while (!isDone) {
      const sources = await store.sources()
      expect(sources.length).toBeGreaterThanOrEqual(before)
      before = sources.length
      expect(sources.map(({ id }) => id)).toEqual(sources.map((_, i) => `s-${i + 1}`))
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    await store.close()
  })()
  const errors = await Promise.all([
    run(0, 'a', 25, 'SIGTERM'),
    run(10, 'b', 25, 'SIGTERM'),
    run(40, 'c', 5, 'SIGKILL'),
  ])
  isDone = true
  await reader
  expect(errors).toEqual(['', '', ''])
  expect(said.decisions.size).toBeGreaterThanOrEqual(55)
  expect(await faults(place, said)).toEqual([])
})

test(`the power fails while the log of writes grows: what was synced is there (seed ${seed})`, async () => {
  const random = randoms(seed)
  const { path, steps } = await writeWithoutCheckpoint()
  const wal = readFileSync(`${path}-wal`)
  for (let point = 0; point < 60; point++) {
    const step = Math.floor(random() * steps.length)
    const { synced, said } = steps[step]
    const written = steps[Math.min(step + 1, steps.length - 1)].synced
    const copy = join(folder, `power-${point}.breadcrumb`)
    copyFileSync(path, copy)
    writeFileSync(`${copy}-wal`, torn(wal, synced, written, random))
    expect(await faults({ path: copy }, said), `point ${point}`).toEqual([])
    rmSync(copy)
  }
})

interface Step {
  /** How much of the write-ahead log was on the disk by then. */
  readonly synced: number
  readonly said: Said
}

/** A record whose every commit stands in the write-ahead log, and how long that was at each. */
async function writeWithoutCheckpoint(): Promise<{ readonly path: string; readonly steps: readonly Step[] }> {
  const path = join(folder, 'power.breadcrumb')
  await (await openStore({ path })).close()
  const holder = new DatabaseSync(path) // a reader that stays keeps the log from being taken over into the file
  holder.exec('begin; select * from log')
  holder.prepare('select count(*) from sources').get()
  const store = await openStore({ path })
  const steps: Step[] = []
  const sources = new Set<string>()
  for (let n = 0; n < 25; n++) {
    await store.addSources([report(n), report(100 + n)])
    sources.add(`report-${n}`).add(`report-${100 + n}`)
    if (n % 5 === 0) await store.setSetting('n', String(n), AT, 'x')
    steps.push({ synced: statSync(`${path}-wal`).size, said: { sources: new Set(sources), decisions: new Set() } })
  }
  copyFileSync(path, `${path}.kept`)
  copyFileSync(`${path}-wal`, `${path}.kept-wal`)
  await store.close()
  holder.close()
  return { path: `${path}.kept`, steps }
}

const SECTOR = 512

/** What a disk may hold of a file that was synced up to one length and written up to another: any of the sectors after. */
function torn(file: Buffer, synced: number, written: number, random: () => number): Buffer {
  const length = synced + Math.floor(random() * (written - synced + 1))
  const kept = Buffer.from(file.subarray(0, length))
  for (let at = synced; at < length; at += SECTOR) if (random() < 0.3) kept.fill(0, at, Math.min(at + SECTOR, length))
  return kept
}
