// How sure the record is: kills of the writing process and of the server, power failures, and writes that fail. Prints what was
// lost, doubled or unsound; anything but nothing is a defect, and makes the exit status 1.
//
//   node bench/durability.ts [--kills 1000] [--server-kills 200] [--power 2000] [--failures 300] [--seed 1]
//
// Power failures and failing writes are made with strace and left out, with a line that says so, where it is not installed.

import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import type { StorePlace } from '../src/storage/store.ts'
import { faults, hear, killOnce, nothingSaid, randoms, startWorker, worker } from '../test/durability.ts'
import { databasesOn, startPostgres } from '../test/postgres-server.ts'
import { Disk, hasStrace, recordSteps } from './power-loss.ts'

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '1000' },
    'server-kills': { type: 'string', default: '200' },
    power: { type: 'string', default: '2000' },
    failures: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
  },
})
const random = randoms(Number(values.seed))
const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'breadcrumb-durability-'))

/** What one part of the bench found. */
interface Result {
  readonly name: string
  readonly times: number
  readonly kept: number
  readonly faults: readonly string[]
}

/** Kills writers; a fresh record every 25 times, so that the checks stay quick. */
async function kills(times: number): Promise<Result> {
  const found: string[] = []
  let kept = 0
  const runs = Math.ceil(times / 25)
  const run = async (record: number): Promise<void> => {
    const place = { path: join(folder, `kill-${record}.breadcrumb`) }
    const said = nothingSaid()
    for (let round = 0; round < 25; round++) {
      await killOnce(place, said.sources.size, `${record}.${round}`, said, random)
      found.push(...(await checked(place, said, `kill ${record * 25 + round}`)))
    }
    kept += said.sources.size + said.decisions.size
    for (const end of ['', '-wal', '-shm']) rmSync(place.path + end, { force: true })
  }
  for (let record = 0; record < runs; record += 2)
    await Promise.all([run(record), ...(record + 1 < runs ? [run(record + 1)] : [])])
  return { name: 'kill -9 of the writer (SQLite)', times: runs * 25, kept, faults: found }
}

/** Kills the server while a worker writes to it. Its syncs are on. */
async function serverKills(times: number): Promise<Result> {
  const server = await startPostgres(['fsync=on', 'restart_after_crash=off'])
  const found: string[] = []
  let kept = 0
  try {
    const databases = databasesOn(`${server.url}postgres`, folder)
    for (let done = 0; done < times; ) {
      const place = await databases.make()
      const said = nothingSaid()
      for (let round = 0; round < 20 && done < times; round++, done++) {
        const pid = Number(readFileSync(join(server.folder, 'data/postmaster.pid'), 'utf8').split('\n')[0])
        const after = random() * 80
        const errors = await startWorker(place, said.sources.size, `s${done}`, said, (line) => {
          if (line === 'ready') setTimeout(() => process.kill(pid, 'SIGKILL'), after)
        })
        if (errors) found.push(`server kill ${done}: ${errors}`)
        await restart(server.start)
        found.push(...(await checked(place, said, `server kill ${done}`)))
      }
      kept += said.sources.size + said.decisions.size
    }
  } finally {
    await server.stop()
  }
  return { name: 'kill -9 of the server (Postgres)', times, kept, faults: found }
}

/** The processes of a killed server take a moment to notice. */
async function restart(start: () => Promise<void>): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      return await start()
    } catch (error) {
      if (tries === 100) throw error
      await sleep(100)
    }
  }
}

async function powerFailures(times: number): Promise<Result> {
  const at = join(folder, 'power')
  mkdirSync(at)
  const steps = recordSteps(join(at, 'a'), 80)
  // One in ten while the record is being made, which is few steps, and the most delicate.
  const among = (n: number): number => (n % 10 === 0 ? 40 : steps.length)
  const points = Array.from({ length: times }, (_, n) => Math.floor(random() * among(n))).sort((a, b) => a - b)
  const disk = new Disk()
  const found: string[] = []
  let next = 0
  for (const [index, step] of steps.entries()) {
    for (; points[next] === index; next++) {
      disk.fail(join(folder, 'failed'), random)
      found.push(
        ...(await checked(
          { path: join(folder, 'failed', 'a') },
          disk.said,
          `power failure ${next} before step ${index}`,
        )),
      )
    }
    disk.take(step)
  }
  const kept = disk.said.sources.size + disk.said.decisions.size
  return { name: `power failures among ${steps.length} writes and syncs`, times, kept, faults: found }
}

const ROUNDS = 4 // of a worker whose writes fail

/** Lets the write or sync of a number fail, once or from then on: every one of them if `times` is large enough. */
async function failures(times: number): Promise<Result> {
  const found: string[] = []
  let kept = 0
  const at = join(folder, 'whole')
  mkdirSync(at)
  const writes = recordSteps(join(at, 'a'), ROUNDS).filter(({ kind }) => ['write', 'sync', 'truncate'].includes(kind))
  for (let n = 0; n < times; n++) {
    const place = { path: join(folder, `failing-${n}.breadcrumb`) }
    const error = ['ENOSPC', 'EIO'][n % 2]
    const when = `${1 + Math.floor((n / times) * writes.length)}${n % 4 < 2 ? '+' : ''}`
    const paths = ['', '-wal', '-journal'].flatMap((end) => ['-P', place.path + end])
    const calls = 'pwrite64,fsync,fdatasync,ftruncate'
    const args = [
      '-f',
      '-qq',
      '-o',
      '/dev/null',
      '-e',
      `trace=${calls}`,
      ...paths,
      '-e',
      `inject=${calls}:error=${error}:when=${when}`,
    ]
    const run = spawnSync(
      'strace',
      [...args, process.execPath, worker, JSON.stringify(place), '0', 'f', String(ROUNDS)],
      {
        encoding: 'utf8',
      },
    )
    const said = nothingSaid()
    for (const line of run.stdout.split('\n')) hear(line, said)
    const what = `${error} at write ${when}`
    if (run.stderr || (!run.stdout.endsWith('closed\n') && !/error (?:disk_full|unreadable)\n$/.test(run.stdout)))
      found.push(`${what}: the worker said ${run.stdout.split('\n').at(-2)} ${run.stderr}`)
    found.push(...(await checked(place, said, what)))
    kept += said.sources.size + said.decisions.size
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(place.path + end, { force: true })
  }
  return { name: 'writes and syncs that fail', times, kept, faults: found }
}

async function checked(place: StorePlace, said: ReturnType<typeof nothingSaid>, when: string): Promise<string[]> {
  try {
    return (await faults(place, said)).map((fault) => `${when}: ${fault}`)
  } catch (error) {
    return [`${when}: does not open: ${String(error)}`]
  }
}

const parts: (() => Promise<Result>)[] = [
  () => kills(Number(values.kills)),
  () => serverKills(Number(values['server-kills'])),
]
if (hasStrace())
  parts.push(
    () => powerFailures(Number(values.power)),
    () => failures(Number(values.failures)),
  )
else process.stdout.write('strace is not installed: power failures and failing writes are left out\n')
try {
  for (const part of parts) {
    const started = performance.now()
    const { name, times, kept, faults } = await part()
    const seconds = ((performance.now() - started) / 1000).toFixed(0)
    process.stdout.write(
      `${name}: ${times} times, ${kept} things said to be kept, ${faults.length} faults (${seconds} s)\n`,
    )
    for (const fault of faults.slice(0, 20)) process.stdout.write(`  ${fault}\n`)
    if (faults.length > 0) process.exitCode = 1
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exit()
