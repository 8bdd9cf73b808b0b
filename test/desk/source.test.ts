// The source as it is used: marks and margin find each other, claims are judged and made by hand, nothing is moved silently.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desk, holdsUp, openDesk, REPORTS } from './checks.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk(REPORTS)
}, 180_000)
afterAll(async () => desk.close())

test('axe finds nothing in any theme, direction or width, with a claim in focus', async () => {
  await holdsUp(desk, '/sources/s-1', async (page) => {
    await page.locator('.claim .what').nth(1).click()
    await page.locator('.claim.now').waitFor()
  })
}, 240_000)

test('words lead to their claim and a claim to its words, level with each other', async () => {
  const { page, wrong, close } = await desk.open('/sources/s-1')
  await page.keyboard.press('n')
  await page.locator('.claim.now').waitFor()
  expect(await page.locator('.text .u.now').count()).toBeGreaterThan(0)
  const words = await page.locator('.text .u.now').first().boundingBox()
  const card = await page.locator('.claim.now').boundingBox()
  expect(Math.abs((words?.y ?? 0) - (card?.y ?? 999))).toBeLessThan(40)
  const last = page.locator('.text .c[data-begins]').last()
  await last.click()
  const begins = (await last.getAttribute('data-begins'))?.split(' ') ?? []
  expect(begins).toContain(await page.locator('.claim.now').getAttribute('data-claim'))
  expect(wrong).toEqual([])
  await close()
}, 120_000)

test('a claim is accepted, and one is made of words picked with the keys; both are taken back', async () => {
  const { page, wrong, close } = await desk.open('/sources/s-2')
  const before = await page.locator('.claim').count()
  await page.keyboard.press('n')
  await page.keyboard.press('a')
  await page.locator('.foot-line').waitFor()
  await page.locator('.claim.accepted').waitFor()
  await page.locator('article.text').focus()
  // Words before the figure, so that the reader's own claims stay as they are.
  await page.keyboard.press('ArrowRight')
  await page.locator('.pick').waitFor()
  await page.keyboard.press('7')
  await page.keyboard.press('k')
  await expect.poll(() => page.locator('.claim').count(), { timeout: 20_000 }).toBe(before + 1)
  await page.locator('.claim.added.now').waitFor()
  expect(await page.locator('.claim.added.now').innerText()).toContain('7')
  await page.keyboard.press('z')
  await expect.poll(() => page.locator('.claim').count(), { timeout: 20_000 }).toBe(before)
  expect(wrong).toEqual([])
  await close()
}, 120_000)

test('what the reader left out can be shown alone, and the bytes beside the text', async () => {
  const { page, wrong, close } = await desk.open('/sources/s-1')
  const lines = await page.locator('.text p.said').count()
  await page.keyboard.press('l')
  await expect.poll(() => page.locator('.text p.said').count()).toBeLessThan(lines)
  await page.keyboard.press('v')
  await page.locator('.received pre', { hasText: 'At least 15 people' }).waitFor()
  expect(wrong).toEqual([])
  await close()
}, 120_000)
