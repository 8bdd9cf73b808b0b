// Every screen of the desk, with the example reports in it, in each language, width and theme: nothing that axe finds, nothing that
// scrolls sideways, no request to another machine, no error. One page a language, moved from screen to screen: what takes time is
// axe in a page that has not run it yet.

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { settled } from './browser.ts'
import { type Desk, openDesk, violations } from './checks.ts'

interface Screen {
  readonly path: string
  /** Brings the screen to where there is most to see. */
  readonly prepare?: (page: Page) => Promise<void>
}

const SCREENS: readonly Screen[] = [
  { path: '/' },
  { path: '/incidents' },
  { path: '/incidents/(first)', prepare: openCell },
  { path: '/inbox' },
  { path: '/sources' },
  { path: '/sources/s-1', prepare: focusClaim },
  { path: '/sources/s-1/coding' },
  { path: '/tolls' },
  { path: '/truces' },
  { path: '/health' },
  { path: '/search?q=market' },
  { path: '/activity' },
  { path: '/add' },
  { path: '/people' },
  { path: '/published' },
  { path: '/published/(first)' },
  { path: '/settings' },
]

let desk: Desk
let incident: string

beforeAll(async () => {
  desk = await openDesk()
  const { page, close } = await desk.open('/settings')
  const ask = async (path: string): Promise<{ items: readonly { id: string }[] }> =>
    (await page.request.get(`${desk.served.address}${path}`)).json()
  incident = (await ask('/api/incidents?sort=killed&order=desc')).items[0]?.id ?? ''
  await page.goto(`${desk.served.address}/incidents/${encodeURIComponent(incident)}`)
  await page.getByRole('button', { name: 'Accept' }).click()
  await page.locator('.foot-line').waitFor() // Activity has something to show
  const publishing = { data: {}, headers: { origin: desk.served.address } }
  await page.request.post(`${desk.served.address}/api/incidents/${encodeURIComponent(incident)}/publish`, publishing)
  await close()
}, 120_000)

afterAll(async () => desk.close())

describe.each(['en', 'ar'])('in %s', (language) => {
  let page: Page
  let wrong: string[]

  beforeAll(async () => {
    ;({ page, wrong } = await desk.open('/settings', { language }))
    expect(await page.locator('html').getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr')
  }, 120_000)
  afterAll(() => page.close())

  describe.each([1440, 390])('at %i px', (width) => {
    beforeAll(() => page.setViewportSize({ width, height: 900 }))

    test.each(SCREENS)(
      '$path',
      async ({ path, prepare }) => {
        await goWithin(page, path.replace('(first)', encodeURIComponent(incident)))
        await prepare?.(page)
        // Narrower than a phone, it is only the room that can run out.
        for (const narrowed of width === 390 ? [320, 390] : [width]) {
          await page.setViewportSize({ width: narrowed, height: 900 })
          await expect
            .poll(() => page.evaluate('document.documentElement.scrollWidth'), {
              message: `sideways at ${narrowed} px`,
            })
            .toBeLessThanOrEqual(narrowed)
        }
        for (const theme of ['light', 'dark']) {
          await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`)
          expect(await violations(page, theme === 'dark'), theme).toEqual([])
        }
        expect(wrong).toEqual([])
      },
      60_000,
    )
  })
})

/** Goes to another screen as a link within the desk does, and waits until it stands. */
async function goWithin(page: Page, path: string): Promise<void> {
  await page.evaluate(`history.pushState(null, '', ${JSON.stringify(path)})`)
  await settled(page)
}

async function openCell(page: Page): Promise<void> {
  await page.locator('.ev .cell').first().click()
  await page.locator('.open-row').waitFor()
}

async function focusClaim(page: Page): Promise<void> {
  await page.locator('.claim .what').nth(1).click()
  await page.locator('.claim.now').waitFor()
}
