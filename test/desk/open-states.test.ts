// What opens upon a screen: panels, menus, filters, a screen that fails. Nothing that axe finds, in either theme.

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { settled } from './browser.ts'
import { type Desk, openDesk, REPORTS, violations } from './checks.ts'

let desk: Desk
let incident = ''

beforeAll(async () => {
  desk = await openDesk(REPORTS)
  const { page, close } = await desk.open('/settings')
  const answer = await page.request.get(`${desk.served.address}/api/incidents?sort=killed&order=desc`)
  incident = ((await answer.json()) as { items: { id: string }[] }).items[0]?.id ?? ''
  await close()
}, 180_000)
afterAll(async () => desk.close())

async function isSound(page: Page, what: string): Promise<void> {
  await settled(page)
  for (const theme of ['light', 'dark']) {
    await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`)
    expect(await violations(page, theme === 'dark'), `${what}, ${theme}`).toEqual([])
  }
}

test('panels, menus and a screen that fails', async () => {
  const { page, close } = await desk.open(`/incidents/${incident}`)
  for (const key of ['r', 'm', 's', 'c', 'e', 'n']) {
    await page.keyboard.press(key)
    await page.locator('form.act').first().waitFor()
    await isSound(page, `panel of ${key}`)
    await page.keyboard.press('Escape')
    await page.locator('form.act').waitFor({ state: 'detached' })
  }
  await page.evaluate("history.pushState(null, '', '/incidents')")
  await settled(page)
  await page.locator('[aria-haspopup=menu]').first().press('Enter')
  await page.locator('[role=menu]').first().waitFor()
  await isSound(page, 'menu')
  await page.keyboard.press('Escape')
  await page.keyboard.press('f')
  await page.locator('.picker').waitFor()
  await isSound(page, 'filters')
  await page.keyboard.press('Escape')
  await page.route('**/api/tolls**', (route) =>
    route.fulfill({ status: 500, json: { error: { code: 'failed', message: 'The disk is full.' } } }),
  )
  await page.evaluate("history.pushState(null, '', '/tolls')")
  await page.locator('main [role=alert]').waitFor()
  await isSound(page, 'failed')
  await close()
}, 180_000)
