// A large record: what one more report and one more decision cost in it against their cost in a small one; what listing and
// searching cost against one look-up by key; its size against its texts; memory; bulk adding against reading alone. The reports
// added to both are the same, and both hold all the reports around them: two reports cost what their neighbourhoods cost.
//
//   npm run bench:record [-- --size CLAIMS] [--small CLAIMS] [--reports COUNT] [--record PATH] [--server URL]
//
// `--size`: claims of the large record; 1,000,000 unless said otherwise. `--small`: of the small one; 10,000. `--reports`: how
// many of each corpus are copied. `--record`: where the large record is kept, and found again next time. `--server`: the same
// on a Postgres server, in an empty database of its own.
//
// What things cost is told in time of the processor, so that a busy machine changes it little; only what a server does is told in
// time. Memory is that of processes that are started as the command is.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readOriginals, copyOf, type Original } from './made-reports.ts'
import { linesOf, sharedFolder } from './shared.ts'
import { openEngine } from '../src/storage/open-engine.ts'
import { unpackListed } from '../src/storage/packing-incidents.ts'
import { type IncidentFilter, type NewSource, openStore, type Store, type StorePlace } from '../src/storage/store.ts'
import { addReadings } from '../src/tasks/add.ts'
import { decide } from '../src/tasks/decide.ts'
import { readInputs } from '../src/tasks/read.ts'
import { settle } from '../src/tasks/settle.ts'

const ROUNDS = 30
const WARM = 6 // rounds more that nothing is told of

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '1000000' },
    small: { type: 'string', default: '10000' },
    reports: { type: 'string', default: '1200' },
    record: { type: 'string' },
    server: { type: 'string' },
    visit: { type: 'string' },
    together: { type: 'string' },
  },
})
const shared = sharedFolder()
const size = Number(values.size)
const smallSize = Number(values.small)
const folder = mkdtempSync(join(tmpdir(), 'bench-record-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[list.length >> 1] ?? Number.NaN
const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`

/** Time of the processor, in milliseconds. */
async function used(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** What is asked of a server is done in another process. */
const measured = values.server ? timed : used
const TRIES = 3

/** Milliseconds for one of so many, in the fastest of a few tries. */
async function often(work: (round: number) => Promise<unknown>, rounds: number): Promise<number> {
  let fastest = Infinity
  for (let i = 0; i < TRIES; i++) {
    const all = await measured(async () => {
      for (let round = 0; round < rounds; round++) await work(round)
    })
    fastest = Math.min(fastest, all / rounds)
  }
  return fastest
}

const PLAIN = { published: null, publisher: null, title: null, language: null }
const BATCH = 500 // sources

/** Copies of the originals. Some of the first copies are kept back, to be added to every record in the end. */
class Copies {
  readonly keptBack: readonly NewSource[]
  private readonly originals: readonly Original[]
  private readonly first: readonly Original[]

  constructor(originals: readonly Original[], claims: number) {
    const keptBack = spread(originals, claims, ROUNDS + WARM)
    this.keptBack = keptBack.map((original) => copyOf(original, 1))
    this.originals = originals
    this.first = originals.filter((original) => !keptBack.includes(original))
  }

  at(index: number): NewSource {
    const { first, originals } = this
    if (index < first.length) return copyOf(first[index], 1)
    const later = index - first.length
    return copyOf(originals[later % originals.length], 2 + Math.floor(later / originals.length))
  }
}

/** So many of the originals that make up so many claims, one for each stretch of their claims. */
function spread(originals: readonly Original[], claims: number, count: number): Original[] {
  const total = originals.reduce((sum, { reading }) => sum + reading.claims.length, 0)
  const step = Math.min(claims, total) / (count + 1)
  const found: Original[] = []
  let passed = 0
  for (const original of originals) {
    passed += original.reading.claims.length
    if (passed >= step * (found.length + 1) && found.length < count) found.push(original)
  }
  return found
}

/** Fills a record with copies until it has so many claims. */
async function fill(store: Store, copies: Copies, claims: number): Promise<void> {
  let held = (await store.counts()).claims
  let at = (await store.counts()).sources
  let batch: NewSource[] = []
  while (held < claims) {
    const copy = copies.at(at++)
    batch.push(copy)
    held += copy.claims.length
    if (batch.length < BATCH && held < claims) continue
    await store.addSources(batch)
    batch = []
  }
}

interface Row {
  readonly what: string
  readonly measured: string
  readonly limit: string
  readonly isMet: boolean
}
const rows: Row[] = []
function row(what: string, ratio: number, limit: number, more = ''): void {
  const isMet = ratio <= limit
  rows.push({ what, measured: `${ratio.toFixed(2)}${more}`, limit: `at most ${limit}`, isMet })
  console.log(`${isMet ? ' ' : '!'} ${what}: ${ratio.toFixed(2)}${more} (at most ${limit})`)
}

/** A record of so many claims, settled; made unless it is there. */
async function made(place: StorePlace, copies: Copies, claims: number) {
  console.log(`a record of ${claims} claims ...`)
  let store = await openStore(place)
  const filling = await used(() => fill(store, copies, claims))
  await store.close()
  const settling = 'path' in place ? together(place.path) : null
  store = await openStore(place)
  await settle(store)
  const counts = await store.counts()
  console.log(
    `${counts.claims} claims of ${counts.sources} sources in ${counts.incidents} incidents; filled in ${seconds(filling)}${settling ? `, put together in ${seconds(settling.time)} with ${settling.memory} MB` : ''}`,
  )
  return { store, settling }
}

/** Puts a record together in a process of its own. */
function together(path: string): { readonly time: number; readonly memory: number } {
  const [time, most] = apart('--together', path).split(' ').map(Number)
  return { time, memory: most }
}

async function putTogether(path: string): Promise<void> {
  const store = await openStore({ path })
  const time = await used(() => settle(store))
  await store.close()
  console.log(`${time} ${memory()}`)
}

/** What this file says when it is run with a task, by a process that is started as the command is. */
function apart(task: string, path: string): string {
  const command = readFileSync(join(import.meta.dirname, '../breadcrumb'), 'utf8')
  const flags = /^exec "\$node" ([^"]+)"/m.exec(command)?.[1].split(/[\s\\]+/) ?? []
  const run = spawnSync(process.execPath, [...flags.filter(Boolean), import.meta.filename, task, path], {
    encoding: 'utf8',
  })
  if (run.status !== 0) throw new Error(run.stderr)
  return run.stdout
}

/** The most memory that this process ever held, in megabytes. */
function memory(): number {
  const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
  return Math.round(Number(peak ?? 0) / 1024)
}

/** What one more report, and one more decision, cost in each of two records: one after the other, so that both meet the same. */
async function oneMore(small: Store, large: Store, keptBack: readonly NewSource[]): Promise<void> {
  const stores = [small, large]
  const times = await paired(keptBack.length, (i, at) =>
    used(async () => {
      const { kind } = await stores[at].addSource(keptBack[i])
      if (kind !== 'added') throw new Error('The record holds what is to be added: it was made otherwise')
      await settle(stores[at])
    }),
  )
  told('one more report', times)
  const listed = await Promise.all(
    stores.map(
      async (store) => (await store.incidentPage({ limit: 4 * keptBack.length, state: 'proposed' })).incidents,
    ),
  )
  const accept = (i: number, at: number) =>
    decide(stores[at], [{ kind: 'accept', incident: listed[at][i * 3].id }], { by: 'bench', reason: '', expect: null })
  told('one more decision', await paired(keptBack.length, (i, at) => used(() => accept(i, at))))
}

/** The times of each of two, in turns, without the first few rounds. */
async function paired(rounds: number, work: (round: number, at: number) => Promise<number>): Promise<number[][]> {
  const times: number[][] = [[], []]
  for (let round = 0; round < rounds; round++)
    for (const at of round % 2 === 0 ? [0, 1] : [1, 0]) {
      const time = await work(round, at)
      if (round >= WARM) times[at].push(time)
    }
  return times
}

function told(what: string, [small, large]: readonly (readonly number[])[]): void {
  const mean = (list: readonly number[]): number => list.reduce((sum, time) => sum + time, 0) / list.length
  const more = ` (${mean(large).toFixed(0)} ms; median ${median(large).toFixed(0)} against ${median(small).toFixed(0)})`
  row(`${what}, against its cost at ${smallSize} claims`, mean(large) / mean(small), 2, more)
}

/** The record, or a copy where it is kept for the next time. */
async function toGrow(store: Store, place: StorePlace): Promise<Store> {
  if (!('path' in place) || values.record === undefined) return store
  const path = join(folder, 'grown.breadcrumb')
  await store.backup(path)
  return openStore({ path })
}

const PAGE = 20

/** The time of reading one incident by its key, in the same way as a list reads it. */
async function lookUp(place: StorePlace): Promise<number> {
  const engine = await openEngine(place)
  const all = await engine.db.selectFrom('incidents').select('num').limit(3000).execute()
  const one = async (round: number): Promise<unknown> => {
    const num = all[(round * 97) % all.length].num
    const found = await engine.db
      .selectFrom('incident_bodies')
      .select('body')
      .where('incident', '=', num)
      .executeTakeFirstOrThrow()
    return unpackListed(found.body)
  }
  await often(one, 300) // warm
  const time = await often(one, 300)
  await engine.close()
  return time
}

/** Filters of each kind: one that fits much and one that fits little. */
async function filtersOf(place: StorePlace): Promise<IncidentFilter[]> {
  const engine = await openEngine(place)
  const tags = await engine.db.selectFrom('tags').selectAll().orderBy('incidents', 'desc').execute()
  await engine.close()
  const named = (kind: string): string[] => {
    const own = tags.filter(({ name }) => name.startsWith(`${kind}:`)).map(({ name }) => name.slice(kind.length + 1))
    return [own[0], own[Math.min(own.length - 1, Math.ceil(own.length / 3))]].filter((each) => each !== undefined)
  }
  return [
    { from: '2012-03-01', to: '2012-03-31' },
    { from: '2010-01-01', to: '2016-12-31' },
    ...named('country').map((country) => ({ country })),
    ...named('place').map((place) => ({ place })),
    ...named('event').map((event) => ({ eventTypes: [event] })),
    ...named('actor').map((actor) => ({ actors: [actor] })),
    ...named('harm').map((harm) => ({ harm }) as IncidentFilter),
    { leastKilled: 5 },
    ...named('grade').map((grade) => ({ grades: [grade] }) as IncidentFilter),
    { isHealth: true },
    ...named('truce').map((coverage) => ({ coverage }) as IncidentFilter),
  ]
}

async function listing(store: Store, place: StorePlace, key: number): Promise<void> {
  const filters = await filtersOf(place)
  const found: { readonly ratio: number; readonly what: string }[] = []
  for (const [i, a] of filters.entries())
    for (const b of filters.slice(i + 1)) {
      const sort = (['date', 'killed'] as const)[found.length % 2]
      const filter = { ...a, ...b, sort, descending: true, limit: PAGE }
      if (Object.keys({ ...a, ...b }).length < Object.keys(a).length + Object.keys(b).length) continue
      const time = await often(() => store.incidentPage(filter), 5)
      found.push({ ratio: time / key, what: `${JSON.stringify({ ...a, ...b })} by ${sort}` })
    }
  found.sort((x, y) => x.ratio - y.ratio)
  const over = found.filter(({ ratio }) => ratio > 50).length
  const worst = found[found.length - 1]
  row(
    `a page of ${PAGE} with two filters, in look-ups, median of ${found.length} pairs`,
    found[found.length >> 1].ratio,
    50,
  )
  row('the same, the worst pair', worst.ratio, 50, ` (${over} pairs over; ${worst.what})`)
  const pair = { grades: ['corroborated'], isHealth: false } as IncidentFilter
  for (const [what, work] of [
    ['sums by grade and week over two filters', () => store.tallyIncidents(pair, 'week')],
    ['up to 100,000 points', () => store.incidentPoints({}, 100_000)],
  ] as const) {
    const time = await often(work, 3)
    console.log(`  ${what}: ${time.toFixed(0)} ms, ${(time / key).toFixed(0)} look-ups (no limit is set)`)
  }
}

/** Memory of a process of its own that adds a report to the record, lists, sums and searches it. */
const visit = (path: string): void =>
  row('memory of adding to it, listing and searching it, in megabytes', Number(apart('--visit', path)), 500)

async function visitRecord(path: string): Promise<void> {
  const store = await openStore({ path })
  const [first] = await store.sourceClaims(['s-1'])
  const claims = first.claims.map(({ claim }) => claim)
  const bytes = Buffer.from(`${first.text} ${Math.random()}`)
  await store.addSource({ ...first.source, url: null, bytes, text: first.text, claims })
  await settle(store)
  await store.incidentPage({ grades: ['corroborated'], limit: PAGE })
  await store.tallyIncidents({}, 'week')
  await store.incidentPoints({}, 100_000)
  await store.search('hospital', PAGE)
  await store.close()
  console.log(memory())
}

const SEARCHES = ['hospital', 'killed', 'police officer', '"was shot"', 'barrel bombs market', 'ambul*']

async function searching(store: Store, key: number): Promise<void> {
  for (const words of SEARCHES) {
    const time = await often(() => store.search(words, PAGE), 5)
    row(`search for ${words}, in look-ups`, time / key, 50, ` (${time.toFixed(1)} ms)`)
  }
}

/** Reading alone against reading and keeping, on the same reports from the corpora; in time of the processor. */
async function bulk(): Promise<void> {
  const path = join(shared, 'data/fa-kes/dev.jsonl')
  const count = linesOf(path).length
  const read = async (): Promise<void> => {
    for await (const _ of readInputs([path], PLAIN)) continue
  }
  await read()
  const store = await openStore({ path: join(folder, 'bulk.breadcrumb') })
  const reading = await used(read)
  const adding = await used(async () => {
    for await (const _ of addReadings(store, readInputs([path], PLAIN), 'bench')) continue
  })
  const settling = await used(() => settle(store))
  await store.close()
  row(`adding ${count} reports, against reading them`, adding / reading, 2, ` (${seconds(adding)})`)
  row('the same with putting them together', (adding + settling) / reading, 2, ` (${seconds(adding + settling)})`)
}

async function textBytes(place: StorePlace): Promise<number> {
  const store = await openStore(place)
  let bytes = 0
  for await (const { text } of store.eachSourceClaims()) bytes += Buffer.byteLength(text)
  await store.close()
  return bytes
}

if (values.visit !== undefined) {
  await visitRecord(values.visit)
  process.exit(0)
}
if (values.together !== undefined) {
  await putTogether(values.together)
  process.exit(0)
}
const originals = readOriginals(shared, Number(values.reports))
console.log(`${originals.length} reports of the corpora read`)
const smallPlace = { path: join(folder, 'small.breadcrumb') }
const copies = new Copies(originals, smallSize)
const small = await made(smallPlace, copies, smallSize)

const largePlace: StorePlace = values.server
  ? { databaseUrl: values.server, keyPath: join(folder, 'key') }
  : { path: values.record ?? join(folder, 'large.breadcrumb') }
const large = await made(largePlace, copies, size)
if (large.settling) row('memory of putting it together, in megabytes', large.settling.memory, 500)
const grown = await toGrow(large.store, largePlace)
await oneMore(small.store, grown, copies.keptBack)
for (const store of new Set([small.store, grown])) if (store !== large.store) await store.close()
const key = await lookUp(largePlace)
console.log(`  one look-up by key: ${(key * 1000).toFixed(0)} µs`)
await listing(large.store, largePlace, key)
await searching(large.store, key)
await large.store.close()
if ('path' in largePlace) {
  visit(largePlace.path)
  row('size of the file, against its texts', statSync(largePlace.path).size / (await textBytes(largePlace)), 4)
}
await bulk()

console.log(`\n| what | measured | limit | |\n|---|---|---|---|`)
for (const { what, measured, limit, isMet } of rows)
  console.log(`| ${what} | ${measured} | ${limit} | ${isMet ? 'met' : 'not met'} |`)
