// The desk: how soon a change of filters is answered beside the least that the database can do, whether many people at once
// lose a write or meet an error, whether memory stays flat, and what the first view and its frames cost in a browser.
//
//   npm run bench:desk [-- --record PATH] [--size CLAIMS] [--seconds N] [--people N] [--rate N] [--screens]
//
// `--record`: a record that bench:record made (a copy of it is served, so it stays as it is); left out, one of `--size` claims
// (20,000) is made. `--seconds`: how long many people work (60). `--screens`: measure in a browser too.

import { type ChildProcess, spawn } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import autocannon from 'autocannon'
import { sql } from 'kysely'
import { openEngine } from '../src/storage/open-engine.ts'
import { openStore } from '../src/storage/store.ts'
import { settle } from '../src/tasks/settle.ts'
import { copyOf, readOriginals } from './made-reports.ts'
import { sharedFolder } from './shared.ts'

const { values } = parseArgs({
  options: {
    record: { type: 'string' },
    size: { type: 'string', default: '20000' },
    seconds: { type: 'string', default: '60' },
    people: { type: 'string', default: '50' },
    rate: { type: 'string', default: '100' },
    screens: { type: 'boolean', default: false },
  },
})

const FILTER_MS = 100
const folder = mkdtempSync(join(tmpdir(), 'bench-desk-'))
const path = join(folder, 'bench.breadcrumb')
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

let isMet = true
function row(what: string, measured: string, limit: string, isGood: boolean): void {
  isMet &&= isGood
  console.log(`${isGood ? ' ' : '!'} ${what}: ${measured} (${limit})`)
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
const ordered = (times: readonly number[]): number[] => [...times].sort((a, b) => a - b)
const ms = (time: number): string => `${time.toFixed(1)} ms`

const PART = 500

/** The record to serve: a copy of the one given, or one that is made. */
async function prepare(): Promise<void> {
  if (values.record !== undefined) {
    const store = await openStore({ path: values.record })
    await store.backup(path)
    await store.close()
    copyFileSync(`${values.record}.key`, `${path}.key`)
    return
  }
  const originals = readOriginals(sharedFolder(), 300)
  const store = await openStore({ path })
  const claims = Number(values.size)
  for (let held = 0, next = 0; held < claims; ) {
    const batch: ReturnType<typeof copyOf>[] = []
    for (; batch.length < PART && held < claims; next++) {
      const copy = copyOf(originals[next % originals.length], 1 + Math.floor(next / originals.length))
      held += copy.claims.length
      batch.push(copy)
    }
    await store.addSources(batch)
  }
  await settle(store)
  await store.close()
}

interface Served {
  readonly child: ChildProcess
  readonly origin: string
  readonly cookie: string
}

async function start(): Promise<Served> {
  const port = await freePort()
  const main = join(import.meta.dirname, '..', 'src', 'cli', 'main.ts')
  const args = [main, 'serve', '--no-open', '--port', String(port), '--record', path, '--by', 'bench']
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, BREADCRUMB_DATA: folder },
  })
  const link = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stdout?.on('data', (part) => {
      said += part
      const found = /http:\S+\/open\?key=\S+/.exec(said)
      if (found) resolve(found[0])
    })
    child.once('exit', () => reject(new Error(`the desk did not start: ${said}`)))
  })
  const answer = await fetch(link, { redirect: 'manual' })
  return { child, origin: new URL(link).origin, cookie: (answer.headers.get('set-cookie') ?? '').split(';')[0] }
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(address !== null && typeof address === 'object' ? address.port : 0))
    })
  })

const FILTERS = [
  ...[
    '',
    'event=air_strike',
    'event=shelling&event=rocket_missile',
    'grade=corroborated',
    'health=true',
    'state=proposed',
  ],
  ...['harm=injured', 'group=civilian', 'place=Aleppo', 'place=SY', 'actor=Syrian', 'truce=covered', 'sort=killed'],
  ...['from=2014-01-01&to=2014-12-31', 'from=2016-03-01&event=air_strike&grade=single_origin', 'point=without'],
  ...['from=2015-06-01&to=2015-06-30&harm=killed&place=Iraq', 'health=true&event=air_strike&sort=killed&order=desc'],
]
const ROUNDS = 6

/** A change of filters: the list, its sum and its band over time, asked for at once, as the overview does. */
async function filters({ origin, cookie }: Served): Promise<void> {
  const ask = async (where: string): Promise<void> => {
    const answer = await fetch(`${origin}/api/${where}`, { headers: { cookie } })
    await answer.arrayBuffer()
    if (!answer.ok) throw new Error(`${where}: ${answer.status}`)
  }
  const times: { filter: string; time: number }[] = []
  const points: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    for (const filter of FILTERS) {
      // Each round asks for other days too, so that nothing was worked out before.
      const own = `${filter}${filter ? '&' : ''}${filter.includes('from=') ? `limit=${40 + round}` : `from=${2000 - round}-01-01`}`
      const bare = own.replaceAll(/&?(?:sort|order|limit)=[^&]*/g, '').replace(/^&/, '')
      const begun = performance.now()
      await Promise.all([ask(`incidents?${own}`), ask(`summary?${bare}`), ask(`series?${bare}`)])
      times.push({ filter: own, time: performance.now() - begun })
      const drawn = performance.now()
      await ask(`points?${bare}`)
      points.push(performance.now() - drawn)
    }
  }
  const base = ordered(await baseline())
  const sorted = ordered(times.map(({ time }) => time))
  const worst = times.reduce((most, one) => (one.time > most.time ? one : most))
  const p95 = at(sorted, 0.95)
  const beside = `SELECT 1: ${ms(at(base, 0.95))}; half: ${ms(at(sorted, 0.5))}; worst: ${ms(worst.time)} for ${worst.filter}`
  row('a change of filters, p95', `${ms(p95)} (${beside})`, `at most ${FILTER_MS} ms`, p95 <= FILTER_MS)
  const drawn = ordered(points)
  console.log(`  points of the map: half ${ms(at(drawn, 0.5))}, p95 ${ms(at(drawn, 0.95))}`)
}

async function baseline(): Promise<number[]> {
  const engine = await openEngine({ path })
  const times: number[] = []
  for (let i = 0; i < 500; i++) {
    const begun = performance.now()
    await sql`select 1`.execute(engine.db)
    times.push(performance.now() - begun)
  }
  await engine.close()
  return times
}

const residentMb = ({ child }: Served): number =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024)

const READS = 9 // for each write

/** Many people at once: they read and write, and afterwards every write that was confirmed is there, once. */
async function together(served: Served): Promise<void> {
  const { origin, cookie } = served
  const store = await openStore({ path })
  const ids = (await store.incidentPage({ limit: 200 })).incidents.map(({ id }) => id)
  let asked = 0
  const noted = new Set<string>()
  const confirmed = new Set<string>()
  const setup = (request: autocannon.Request, context: object): autocannon.Request => {
    const n = asked++
    const incident = ids[(n * 37) % ids.length]
    const headers = { cookie, origin, 'content-type': 'application/json' }
    Object.assign(context, { note: null })
    if (n % (READS + 1) === 0) {
      const note = `note ${n}`
      noted.add(note)
      Object.assign(context, { note })
      const body = JSON.stringify({ acts: [{ kind: 'note', incident, text: note }] })
      return {
        ...request,
        method: 'POST',
        path: '/api/decisions',
        body,
        headers: { ...headers, 'idempotency-key': note },
      }
    }
    const filter = FILTERS[n % FILTERS.length]
    const bare = filter.replaceAll(/&?(?:sort|order)=[^&]*/g, '')
    const paths = [
      `/api/incidents?${filter}`,
      `/api/incidents/${incident}`,
      `/api/summary?${bare}`,
      `/api/search?q=market`,
    ]
    return { ...request, method: 'GET', path: paths[n % paths.length], headers }
  }
  const onResponse = (status: number, _body: string, context: object): void => {
    const { note } = context as { note: string | null }
    if (note !== null && status === 201) confirmed.add(note)
  }
  const running = autocannon({
    url: origin,
    connections: Number(values.people),
    overallRate: Number(values.rate),
    duration: Number(values.seconds),
    timeout: 60,
    requests: [{ setupRequest: setup, onResponse }],
  })
  const memory: number[] = []
  const watch = setInterval(() => memory.push(residentMb(served)), 1000)
  const result = await running
  clearInterval(watch)
  const kept = (await store.decisions()).flatMap((one) => (one.kind === 'note' ? [one.text] : []))
  await store.close()
  const [begun, ended] = [memory[Math.floor(memory.length / 3)] ?? 0, memory.at(-1) ?? 0]
  const lost = [...confirmed].filter((note) => !kept.includes(note)).length
  const doubled = kept.length - new Set(kept).size
  const p = result.latency
  console.log(
    `  ${values.people} people for ${values.seconds} s: ${result.requests.total} answers, ${confirmed.size} writes; half ${p.p50} ms, p97.5 ${p.p97_5} ms, p99 ${p.p99} ms`,
  )
  // One that timed out is an error among the others.
  const bad = result.non2xx + result.errors
  const kinds = `${result.non2xx} refused, ${result.errors} broken off, ${result.timeouts} of them after 60 s`
  row('errors among them', `${bad} (${kinds})`, 'none', bad === 0)
  row('writes that were confirmed and lost, or kept twice', `${lost}, ${doubled}`, 'none', lost + doubled === 0)
  const isFlat = ended <= begun * 1.15 + 30
  row('memory of the server', `${begun} MB after a third, ${ended} MB at the end`, 'flat', isFlat)
}

await prepare()
const served = await start()
try {
  await filters(served)
  await together(served)
} finally {
  served.child.kill('SIGTERM')
}
if (values.screens) {
  const { measureScreens } = await import('./desk-screens.ts')
  for (const { what, value, unit, most } of await measureScreens(values.record ?? null)) {
    row(what, `${value.toFixed(1)} ${unit}`, `at most ${most} ${unit}`, value <= most)
  }
}
process.exitCode = isMet ? 0 : 1
