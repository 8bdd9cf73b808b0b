// What tests of the desk share: a desk of its own with reports in it, and what axe finds wrong.

import axe from 'axe-core'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { type Look, openWindow, serve, type Served, type Session, settled, startBrowser, watch } from './browser.ts'

const MAIN = join(import.meta.dirname, '../../src/cli/main.ts')

/** A report to be added: its publisher, its day, its text; the first line is its title. */
export interface Told {
  readonly publisher: string
  readonly published: string
  readonly text: string
}

/** A desk of its own: a record with the reports, its server, a browser. */
export interface Desk {
  readonly served: Served
  open(path: string, look?: Look): Promise<Opened>
  close(): Promise<void>
}

export interface Opened {
  readonly page: Page
  /** What went wrong unseen, so far. */
  readonly wrong: string[]
  close(): Promise<void>
}

/** With the reports given; without any, the examples of `breadcrumb demo`. */
export async function openDesk(reports: readonly Told[] = []): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), 'desk-'))
  const record = join(folder, 'tested.breadcrumb')
  if (reports.length > 0) {
    const file = join(folder, 'reports.jsonl')
    const lines = reports.map(({ publisher, published, text }) =>
      JSON.stringify({ text, publisher, date: published, title: text.split('\n')[0] }),
    )
    writeFileSync(file, lines.join('\n'))
    const args = [MAIN, 'add', '--record', record, '--by', 'tester', '--jsonl', file]
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
  }
  const args = reports.length > 0 ? ['serve', '--record', record, '--by', 'tester'] : ['demo']
  const [browser, served] = await Promise.all([startBrowser(), serve(args)])
  const session: Session = { cookies: [] }
  // One window a look, so that what the browser has compiled serves the next page; what a page had kept goes with it.
  const windows = new Map<string, BrowserContext>()
  return {
    served,
    open: async (path, look = {}) => {
      const key = JSON.stringify(look)
      const context = windows.get(key) ?? (await openWindow(browser, served, session, look))
      windows.set(key, context)
      const page = await context.newPage()
      page.setDefaultTimeout(20_000)
      const wrong = watch(page, served.address)
      await page.goto(`${served.address}${path}`)
      await settled(page)
      const close = async (): Promise<void> => {
        await page.evaluate('localStorage.clear()')
        await page.close()
      }
      return { page, wrong, close }
    },
    close: async () => {
      await browser.close()
      await served.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** The rules that look at colours: all that another theme can break. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block']

/** What axe finds wrong: the rule, and where. `isRecoloured`: all else was looked at in another theme. */
export async function violations(page: Page, isRecoloured = false): Promise<string[]> {
  if (!(await page.evaluate('typeof axe === "object"'))) await page.evaluate(axe.source)
  const options = JSON.stringify({ runOnly: isRecoloured ? OF_COLOURS : TAGS, resultTypes: ['violations'] })
  const found = (await page.evaluate(`axe.run(document, ${options})`)) as axe.AxeResults
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

/** Three reports on one strike that do not agree, one on another, and one that tries to be more than text. */
export const REPORTS: readonly Told[] = [
  {
    publisher: 'Meridian Wire',
    published: '2016-10-14',
    text: `Market strike in Idlib leaves at least 15 dead, monitor says

At least 15 people were killed on Friday when warplanes struck a vegetable market in Maarrat al-Numan, the Plain Monitor said. Four children were among the dead, the monitoring network added.

It was not clear whether the aircraft were Syrian or Russian, a spokesman for the network said, citing reported sightings.

Farmers bring produce to the town every Friday, and the market is usually at its fullest in the early afternoon.

More than 250 civilians have been killed in Idlib province since the start of September, by the network's count.
`,
  },
  {
    publisher: 'Rescue Volunteers',
    published: '2016-10-15',
    text: `Statement on the market of Maarrat al-Numan

Our teams worked until nightfall at the vegetable market in Maarrat al-Numan after two air strikes on Friday, October 14. The Rescue Volunteers said 19 people were killed in the air strikes on the market.
`,
  },
  {
    publisher: 'Coast News Agency',
    published: '2016-10-15',
    text: `Air force destroys gathering near Maarrat al-Numan

On Friday the Syrian air force destroyed a gathering of terrorists near Maarrat al-Numan in an air strike, killing 12 fighters, a military source said.
`,
  },
  {
    publisher: 'Evening Ledger',
    published: '2016-10-14',
    text: `Strike in Maarrat al-Numan on Thursday

An air strike on Thursday killed three civilians in Maarrat al-Numan, including a child, activists said.
`,
  },
]

/** In every field that a source can fill: markup that would run, and a character that turns text around. */
export const HOSTILE: Told = {
  publisher: '<img src=x onerror="window.hit=1">\u202eWire',
  published: '2016-10-14',
  text: `<script>window.hit=2</script> Shells kill two in Saraqib \u202e"><svg onload=window.hit=3>

Shells killed two civilians in Saraqib on Friday, <b onmouseover="window.hit=4">Dr.</b> "><script>window.hit=5</script> Nour said. [x](javascript:window.hit=6)
`,
}
