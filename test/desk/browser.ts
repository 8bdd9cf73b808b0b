// A real Chromium and a real server on a free port, for tests of the desk as it is used, and for pictures of it.

import chromium from '@sparticuz/chromium'
import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium as playwright, type Page } from 'playwright-core'

const ROOT = join(import.meta.dirname, '../..')

/** Starts a browser that can draw the map. */
export async function startBrowser(): Promise<Browser> {
  return playwright.launch({
    // Not the arguments that come with the package: they run all in one process, and switch off what a test is to see.
    args: [
      '--no-sandbox',
      '--in-process-gpu',
      '--ignore-gpu-blocklist',
      '--use-gl=angle',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      // Only the map is drawn as on a graphics card; the page too would cost each browser seconds before its first picture.
      '--disable-gpu-rasterization',
      '--disable-gpu-compositing',
      '--font-render-hinting=none',
    ],
    executablePath: await chromium.executablePath(),
  })
}

export interface Served {
  /** "http://127.0.0.1:41234" */
  readonly address: string
  /** The link that opens the desk, once; of a team, the one that makes the first admin. */
  readonly link: string
  stop(): Promise<void>
}

/** Starts `breadcrumb demo`, or `serve` with what is given: `serve(['serve', '--record', path])`. */
export async function serve(args: readonly string[] = ['demo']): Promise<Served> {
  const port = String(await freePort())
  const child = spawn(process.execPath, [join(ROOT, 'src/cli/main.ts'), ...args, '--port', port, '--no-open'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return new Promise((resolve, reject) => {
    let said = ''
    const onSaid = (chunk: Buffer): void => {
      said += chunk.toString()
      const link = /(http:\/\/[^\s/]+)\/(?:open\?key=|join#)\S+/.exec(said)
      if (link?.[1]) resolve({ address: link[1], link: link[0], stop: () => stop(child) })
    }
    child.stdout.on('data', onSaid)
    child.stderr.on('data', onSaid)
    child.on('exit', (code) => reject(new Error(`The server ended with ${code}: ${said}`)))
  })
}

/** A port that nobody listens on now. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}

export interface Look {
  readonly theme?: 'light' | 'dark'
  readonly width?: number
  readonly height?: number
  readonly language?: string
  readonly density?: 'roomy' | 'compact'
}

/** A window with settings of its own that is let into the desk. A link opens once, so windows of one server share a session. */
export async function openWindow(
  browser: Browser,
  served: Served,
  session: Session,
  look: Look = {},
): Promise<BrowserContext> {
  const { theme = 'light', width = 1440, height = 900, language = 'en', density = 'roomy' } = look
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    reducedMotion: 'reduce',
    hasTouch: width < 720,
    locale: language === 'ar' ? 'ar' : 'en-GB',
  })
  // As a person would have set them; a page without an address has no storage.
  const kept = JSON.stringify(JSON.stringify({ theme, language, density }))
  await context.addInitScript({
    content: `if (self === top && location.protocol === 'http:') localStorage['breadcrumb.settings'] ??= ${kept}`,
  })
  if (session.cookies.length === 0) {
    const page = await context.newPage()
    await page.goto(served.link)
    session.cookies = await context.cookies()
    await page.close()
  } else {
    await context.addCookies(session.cookies)
  }
  return context
}

/** Being let in, once opened. */
export interface Session {
  cookies: Awaited<ReturnType<BrowserContext['cookies']>>
}

/** Waits until a screen shows what it has: no answer is waited for, and letters and the map are drawn. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(SETTLED)
}

const CALM_MS = 150 // an answer may bring a part that asks for more

// Runs in the page.
const SETTLED = `new Promise((done) => {
  let since = null
  const look = () => {
    const isThere = document.querySelector('h1, [role=alert]') !== null
    const isOpen = document.querySelector('[data-asking], .grey, .dimmed, .place-map:empty, .map-canvas:not([data-drawn])') !== null
    since = isThere && !isOpen ? (since ?? performance.now()) : null
    if (since !== null && performance.now() - since > ${CALM_MS}) document.fonts.ready.then(() => done())
    else setTimeout(look, 30)
  }
  look()
})`

/** What goes wrong unseen: requests to other machines, errors, refusals of the page's policy. */
export function watch(page: Page, address: string): string[] {
  const wrong: string[] = []
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(address) && !url.startsWith('data:') && !url.startsWith('blob:'))
      wrong.push(`request to ${url}`)
  })
  page.on('pageerror', (error) => wrong.push(`error: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(`console: ${message.text()}`)
  })
  return wrong
}
