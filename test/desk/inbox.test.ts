// The inbox as it is used: everything in one look, judged by keyboard alone.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desk, openDesk, REPORTS } from './checks.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk(REPORTS)
}, 180_000)
afterAll(async () => desk.close())

test('question, sentences, compared rows, effect and answers fit 1440 by 900 without scrolling', async () => {
  const { page, close } = await desk.open('/inbox')
  for (let i = 0; i < (await page.locator('.queue button.entry').count()); i++) {
    const judge = await page.locator('.judge').boundingBox()
    expect((judge?.y ?? 0) + (judge?.height ?? 999)).toBeLessThanOrEqual(900)
    const after = await page.locator('.after').boundingBox()
    expect((after?.y ?? 0) + (after?.height ?? 999)).toBeLessThanOrEqual((judge?.y ?? 0) + 1)
    await page.keyboard.press('n')
  }
  await close()
}, 120_000)

test('an answer is written at once, the next question is there, and Z brings it back', async () => {
  const { page, wrong, close } = await desk.open('/inbox')
  const waiting = await page.locator('.queue button.entry').count()
  const first = await page.locator('.queue [aria-current]').innerText()
  await page.keyboard.press('u')
  expect(await page.locator('.queue [aria-current]').innerText()).not.toBe(first)
  await page.keyboard.press('a')
  await page.locator('.foot-line').waitFor()
  await expect.poll(() => page.locator('.queue .entry.done').count()).toBe(1)
  expect(await page.locator('.queue button.entry').count()).toBeLessThan(waiting)
  expect(wrong).toEqual([])
  await close()
}, 120_000)
