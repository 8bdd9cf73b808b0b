// The desk as a browser sees it: bytes of the first view before the map library, script per frame while a map of many
// incidents is panned and while a source with many passages is scrolled. In a real Chromium, against the real server.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser, BrowserContext, Page } from 'playwright-core'
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
const PASSAGES = 2000
const STEPS = 60

/**
 * Measures the screens.
 *
 * @param record a large record, made by the bench of records; the small example record where there is none
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

async function onMap(browser: Browser, record: string | null): Promise<Measured[]> {
  const served = await serve(record === null ? ['demo'] : ['serve', '--record', record])
  const session: Session = { cookies: [] }
  const context = await openWindow(browser, served, session)
  try {
    const page = await watchedPage(context)
    const before = await firstBytes(page, `${served.address}/`)
    const map = page.locator('.maplibregl-canvas')
    await map.waitFor({ timeout: 120_000 })
    await page.waitForTimeout(2000)
    const box = await map.boundingBox()
    if (!box) throw new Error('The map has no size')
    await longest(page)
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    await page.mouse.move(x, y)
    await page.mouse.down()
    for (let step = 0; step < STEPS; step++)
      await page.mouse.move(x + 120 * Math.sin(step / 8), y + 80 * Math.cos(step / 8))
    await page.mouse.up()
    await page.waitForTimeout(500)
    const shown = (await (await page.request.get(`${served.address}/api/points`)).json()) as { items: unknown[] }
    const most = await longest(page)
    return [
      {
        what: 'script and style of the first view, compressed, without the map',
        value: before,
        unit: 'KB',
        most: FIRST_VIEW_KB,
      },
      {
        what: `most script in a frame while ${shown.items.length} incidents are panned`,
        value: most,
        unit: 'ms',
        most: FRAME_MS,
      },
    ]
  } finally {
    await context.close()
    await served.stop()
  }
}

async function onSource(browser: Browser, folder: string): Promise<Measured[]> {
  const record = join(folder, 'source.breadcrumb')
  await keepLongSource(folder, record)
  const served = await serve(['serve', '--record', record])
  const context = await openWindow(browser, served, { cookies: [] })
  try {
    const page = await watchedPage(context)
    await page.goto(`${served.address}/sources/s-1`)
    await settled(page)
    const claims = (await (await page.request.get(`${served.address}/api/sources/s-1`)).json()) as { claims: unknown[] }
    await longest(page)
    for (let step = 0; step < STEPS; step++) {
      await page.mouse.wheel(0, 400)
      await page.waitForTimeout(16)
    }
    await page.waitForTimeout(500)
    return [
      {
        what: `most script in a frame while a source with ${claims.claims.length} claims is scrolled`,
        value: await longest(page),
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

/** A page that keeps how long its scripts ran in each long frame. */
async function watchedPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.addInitScript(WATCH)
  return page
}

// Runs in the page: how long scripts ran in each frame of over 50 ms.
const WATCH = `
  globalThis.scripted = []
  new PerformanceObserver((list) => {
    for (const { scripts } of list.getEntries())
      scripted.push(scripts.reduce((sum, { duration }) => sum + duration, 0))
  }).observe({ type: 'long-animation-frame', buffered: true })
`

/** The most script in a long frame since it was last asked, in milliseconds; frames under 50 ms are none. */
const longest = (page: Page): Promise<number> => page.evaluate('Math.max(0, ...scripted.splice(0))')

/** Compressed kilobytes of script and style that the page takes until its list is drawn, without the map library. */
async function firstBytes(page: Page, address: string): Promise<number> {
  const sizes: Promise<number>[] = []
  page.on('response', (response) => {
    const url = response.url()
    if (!/\.(?:m?js|css)$/.test(url) || /map/.test(url.slice(url.lastIndexOf('/')))) return
    sizes.push(response.body().then((body) => gzipSync(body).length))
  })
  await page.goto(address)
  await settled(page)
  const all = await Promise.all(sizes)
  return all.reduce((sum, size) => sum + size, 0) / 1024
}

if (import.meta.main) {
  const at = process.argv.indexOf('--record')
  const measured = await measureScreens(at < 0 ? null : process.argv[at + 1])
  for (const { what, value, unit, most } of measured)
    console.log(`${value <= most ? ' ' : '!'} ${what}: ${value.toFixed(0)} ${unit} (at most ${most})`)
}
