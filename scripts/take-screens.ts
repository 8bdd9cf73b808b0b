// Takes pictures of every screen of the desk, from the example reports, into docs/screens: light and dark, wide and on a phone,
// and two in Arabic. `npm run screens`, or only some of them: `npm run screens -- ar dark-390`

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { type Look, openWindow, type Served, serve, type Session, settled, startBrowser } from '../test/desk/browser.ts'

const FOLDER = join(import.meta.dirname, '../docs/screens')

/** A screen's name and its address; some are found by what the record holds. */
type Screens = readonly (readonly [name: string, path: string])[]

const LOOKS: readonly (Look & { readonly name: string })[] = [
  { name: 'light', theme: 'light', width: 1440, height: 900 },
  { name: 'dark', theme: 'dark', width: 1440, height: 900 },
  { name: 'light-390', theme: 'light', width: 390, height: 844 },
  { name: 'dark-390', theme: 'dark', width: 390, height: 844 },
]
const wanted = new Set(process.argv.slice(2))
const isWanted = (look: string): boolean => wanted.size === 0 || wanted.has(look)
const ARABIC = new Set(['overview', 'incident'])

mkdirSync(FOLDER, { recursive: true })
const served = await serve()
const browser = await startBrowser()
try {
  const session: Session = { cookies: [] }
  const screens = await findScreens(session)
  for (const look of LOOKS) if (isWanted(look.name)) await takeAll(screens, session, look, look.name)
  const inArabic = screens.filter(([name]) => ARABIC.has(name))
  if (isWanted('ar')) await takeAll(inArabic, session, { language: 'ar', theme: 'light' }, 'ar')
} finally {
  await browser.close()
  await served.stop()
}

async function takeAll(screens: Screens, session: Session, look: Look, name: string): Promise<void> {
  const context = await openWindow(browser, served, session, look)
  for (const [screen, path] of screens) {
    const page = await context.newPage()
    await show(page, served, path)
    await page.screenshot({ path: join(FOLDER, `${screen}-${name}.png`) })
    await page.close()
  }
  await context.close()
}

async function show(page: Page, { address }: Served, path: string): Promise<void> {
  await page.goto(address + path)
  await settled(page)
}

/** The incident and the source that have most to show are those of the most reports and claims. */
async function findScreens(session: Session): Promise<Screens> {
  const context = await openWindow(browser, served, session)
  const page = await context.newPage()
  await show(page, served, '/')
  const ask = (path: string): Promise<{ items: readonly { id: string; sources: readonly unknown[] }[] }> =>
    page.evaluate(`fetch('${path}').then((answer) => answer.json())`)
  const incidents = [...(await ask('/api/incidents?limit=100')).items]
  const incident = incidents.sort((a, b) => b.sources.length - a.sources.length)[0]?.id ?? ''
  const sources = (await ask('/api/sources?limit=100')).items as unknown as readonly {
    source: { id: string }
    claims: number
  }[]
  const source = [...sources].sort((a, b) => b.claims - a.claims)[0]?.source.id ?? ''
  await context.close()
  return [
    ['overview', '/'],
    ['incidents', '/incidents'],
    ['incident', `/incidents/${encodeURIComponent(incident)}`],
    ['inbox', '/inbox'],
    ['sources', '/sources'],
    ['source', `/sources/${source}`],
    ['tolls', '/tolls'],
    ['truces', '/truces'],
    ['health', '/health'],
    ['search', '/search?q=market'],
    ['activity', '/activity'],
    ['add', '/add'],
    ['people', '/people'],
    ['published', '/published'],
    ['settings', '/settings'],
  ]
}
