// The desk as a browser sees it: bytes of the first view before the map library, script per frame while a map of many
// incidents is panned and while a source with many passages is scrolled. In a real Chromium, against the real server.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import type { Answer } from '../src/api/contract.ts'
import { openWindow, serve, type Session, settled, startBrowser } from '../test/desk/browser.ts'
import { openStore } from '../src/storage/store.ts'
import { addReadings } from '../src/tasks/add.ts'
import { readInputs } from '../src/tasks/read.ts'
import { settle } from '../src/tasks/settle.ts'

/** What was measured, and what was asked. */
export interface Measured {
  readonly what: string
  readonly value: number
  readonly unit: string
  readonly most: number
}

const FIRST_VIEW_KB = 300
const FRAME_MS = 50
const LOAD_MS = 200 // at a stretch, while a screen comes
const PASSAGES = 2000
const STEPS = 60

/**
 * Measures the screens.
 *
 * @param record a large record, made by the bench of records; where there is none, as many points are made for the map alone
 */
export async function measureScreens(record: string | null): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-desk-'))
  const browser = await startBrowser()
  try {
    return [...(await onMap(browser, record)), ...(await onSource(browser, folder))]
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const POINTS = 100_000

async function onMap(browser: Browser, record: string | null): Promise<Measured[]> {
  const served = await serve(record === null ? ['demo'] : ['serve', '--record', record])
  const session: Session = { cookies: [] }
  const context = await openWindow(browser, served, session)
  try {
    const page = await context.newPage()
    page.setDefaultTimeout(120_000)
    if (record === null) await page.route('**/api/points*', (route) => route.fulfill({ json: madePoints(POINTS) }))
    const bytes = firstBytes(page)
    const loading = await spentOn(browser, page, async () => {
      await page.goto(`${served.address}/`)
      await settled(page)
    })
    const box = await page.locator('.maplibregl-canvas').boundingBox()
    if (!box) throw new Error('The map has no size')
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    const panning = await spentOn(browser, page, async () => {
      await page.mouse.move(x, y)
      await page.mouse.down()
      for (let step = 0; step < STEPS; step++)
        await page.mouse.move(x + 120 * Math.sin(step / 8), y + 80 * Math.cos(step / 8))
      await page.mouse.up()
      await settled(page)
    })
    const points = record === null ? POINTS : await pointsOf(page, served.address)
    return [
      {
        what: 'script and style of the first view, compressed, without the map',
        value: await bytes(),
        unit: 'KB',
        most: FIRST_VIEW_KB,
      },
      {
        what: `longest stretch without an answer until ${points} incidents are on the map`,
        value: loading.stretch,
        unit: 'ms',
        most: LOAD_MS,
      },
      { what: `most script in a frame while they are panned`, value: panning.script, unit: 'ms', most: FRAME_MS },
    ]
  } finally {
    await context.close()
    await served.stop()
  }
}

const pointsOf = async (page: Page, address: string): Promise<number> =>
  ((await (await page.request.get(`${address}/api/points`)).json()) as { items: unknown[] }).items.length

/** As many incidents as wanted, each at a place of its own, spread as reports are: thick around some towns, thin between. */
function madePoints(count: number): Answer<'GET /api/points'> {
  let seed = 7
  const random = (): number => (seed = (seed * 16807) % 2147483647) / 2147483647
  const towns = Array.from({ length: 300 }, () => [12 + random() * 25, 30 + random() * 20] as const)
  const items = Array.from({ length: count }, (_, i): Answer<'GET /api/points'>['items'][number] => {
    const [lat = 0, lon = 0] = towns[Math.floor(random() ** 2 * towns.length)] ?? []
    const spread = random() ** 2 * 3
    const low = random() < 0.2 ? null : Math.floor(random() ** 3 * 40)
    const [north, east] = [lat + (random() - 0.5) * spread, lon + (random() - 0.5) * spread]
    return [`i-${i}`, north, east, low, low === null ? null : low + 3, i % 9 === 0, 'air_strike', 'site', false]
  })
  return { items, withoutPoint: 0 }
}

async function onSource(browser: Browser, folder: string): Promise<Measured[]> {
  const record = join(folder, 'source.breadcrumb')
  await keepLongSource(folder, record)
  const served = await serve(['serve', '--record', record])
  const context = await openWindow(browser, served, { cookies: [] })
  try {
    const page = await context.newPage()
    const loading = await spentOn(browser, page, async () => {
      await page.goto(`${served.address}/sources/s-1`)
      await settled(page)
    })
    const claims = (await (await page.request.get(`${served.address}/api/sources/s-1`)).json()) as { claims: unknown[] }
    const scrolling = await spentOn(browser, page, async () => {
      for (let step = 0; step < STEPS; step++) {
        await page.mouse.wheel(0, 400)
        await page.waitForTimeout(16)
      }
      await settled(page)
    })
    return [
      {
        what: `longest stretch without an answer until a source with ${claims.claims.length} claims is there`,
        value: loading.stretch,
        unit: 'ms',
        most: LOAD_MS,
      },
      {
        what: 'most script in a frame while it is scrolled',
        value: scrolling.script,
        unit: 'ms',
        most: FRAME_MS,
      },
    ]
  } finally {
    await context.close()
    await served.stop()
  }
}

/** A text of as many sentences as there are to be passages. */
async function keepLongSource(folder: string, record: string): Promise<void> {
  const towns = ['Idlib', 'Saraqib', 'Homs', 'Aleppo', 'Hama', 'Daraa', 'Kharkiv', 'El Fasher']
  const sentences = Array.from({ length: PASSAGES }, (_, i) => {
    const day = `${1 + (i % 28)} May 2016`
    return `An air strike killed ${2 + (i % 9)} people in ${towns[i % towns.length]} on ${day}, a doctor said.`
  })
  const paragraphs = Array.from({ length: PASSAGES / 4 }, (_, i) => sentences.slice(i * 4, i * 4 + 4).join(' '))
  const file = join(folder, 'long.txt')
  writeFileSync(file, paragraphs.join('\n\n'))
  const store = await openStore({ path: record })
  const read = readInputs([file], { published: '2016-06-01', publisher: null, title: null, language: null })
  for await (const outcome of addReadings(store, read, 'bench'))
    if (outcome.kind === 'problem') throw new Error(outcome.problem.message)
  await settle(store)
  await store.close()
}

/** What a trace says of one piece of work; times in microseconds, `tdur` of the thread's own clock. */
interface Traced {
  readonly name: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly dur?: number
  readonly tdur?: number
  readonly args?: { readonly name?: string }
}

/** Work that is script, with what it leaves to be cleared away. */
const SCRIPT =
  /^(?:FunctionCall|EvaluateScript|v8\.evaluateModule|BlinkScheduler_PerformMicrotaskCheckpoint|MajorGC|MinorGC)$/

interface Spent {
  /** The most that scripts took between two looks of the browser at what a person does. */
  readonly script: number
  /** The same with all that the browser does for the page there: reading answers, style, layout. */
  readonly stretch: number
}

/** What the page's own thread did meanwhile, in milliseconds of the processor: other work on the machine does not count. */
async function spentOn(browser: Browser, page: Page, run: () => Promise<void>): Promise<Spent> {
  await browser.startTracing(page, { categories: ['devtools.timeline', 'toplevel', 'v8'] })
  await run()
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: readonly Traced[] }
  const main = new Set(
    traceEvents.flatMap(({ name, pid, tid, args }) =>
      name === 'thread_name' && args?.name === 'CrRendererMain' ? [`${pid} ${tid}`] : [],
    ),
  )
  const own = traceEvents.filter(({ pid, tid, tdur }) => tdur !== undefined && main.has(`${pid} ${tid}`))
  if (own.length === 0) throw new Error('The trace says nothing of the page')
  const tasks = outermost(own.filter(({ name }) => name === 'ThreadControllerImpl::RunTask'))
  const scripts = outermost(own.filter(({ name }) => SCRIPT.test(name)))
  const inTasks = tasks.map((task) =>
    sum(scripts.filter(({ ts, pid }) => pid === task.pid && ts >= task.ts && ts < endOf(task))),
  )
  return { script: Math.max(0, ...inTasks), stretch: Math.max(0, ...tasks.map((task) => sum([task]))) }
}

const endOf = ({ ts, dur = 0 }: Traced): number => ts + dur
const sum = (all: readonly Traced[]): number => all.reduce((ms, { tdur = 0 }) => ms + tdur / 1000, 0)

/** Without what lies within another. */
function outermost(all: readonly Traced[]): Traced[] {
  const until = new Map<number, number>()
  return [...all]
    .sort((a, b) => a.ts - b.ts || endOf(b) - endOf(a))
    .filter((each) => {
      const isOuter = each.ts >= (until.get(each.pid) ?? 0)
      if (isOuter) until.set(each.pid, endOf(each))
      return isOuter
    })
}

/** Listens from now on; then gives the compressed kilobytes of script and style that the page took, without the map library. */
function firstBytes(page: Page): () => Promise<number> {
  const sizes: Promise<number>[] = []
  page.on('response', (response) => {
    const url = response.url()
    if (!/\.(?:m?js|css)$/.test(url) || /map/.test(url.slice(url.lastIndexOf('/')))) return
    sizes.push(response.body().then((body) => gzipSync(body).length))
  })
  return async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / 1024
}

if (import.meta.main) {
  const at = process.argv.indexOf('--record')
  const measured = await measureScreens(at < 0 ? null : process.argv[at + 1])
  for (const { what, value, unit, most } of measured)
    console.log(`${value <= most ? ' ' : '!'} ${what}: ${value.toFixed(0)} ${unit} (at most ${most})`)
}
