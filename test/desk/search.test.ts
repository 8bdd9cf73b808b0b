// Search, Add and Activity, as they are used.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desk, openDesk, REPORTS } from './checks.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk(REPORTS.slice(0, 3))
}, 180_000)
afterAll(async () => desk.close())

test('words are found in sentences and claims, and operators complete', async () => {
  const { page, wrong, close } = await desk.open('/search?q=market')
  expect(await page.locator('.hit mark').count()).toBeGreaterThan(0)
  const field = page.getByRole('combobox')
  await field.fill('kil')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  expect(await field.inputValue()).toBe('killed>')
  await field.fill('killed>10')
  await page.keyboard.press('Enter')
  await page.locator('.plain-list li').first().waitFor()
  expect(wrong).toEqual([])
  await close()
}, 120_000)

test('a pasted report is kept and read while one works on, and the same again is told', async () => {
  const { page, wrong, close } = await desk.open('/add')
  const text =
    'Shelling in Saraqib\n\nShells killed two civilians in Saraqib on Friday, October 14, 2016, a doctor said.'
  for (const state of ['Kept', 'The record has it already']) {
    await page.locator('textarea').fill(text)
    await page.locator('.add-box button[type=submit]').click()
    await page.locator('.jobs li', { hasText: state }).first().waitFor()
  }
  expect(wrong).toEqual([])
  await close()
}, 120_000)

test('what was decided stands in Activity with its reason and the way back', async () => {
  const opened = await desk.open('/incidents')
  const answer = await opened.page.request.get(`${desk.served.address}/api/incidents?sort=killed&order=desc`)
  const [{ id }] = ((await answer.json()) as { items: { id: string }[] }).items
  await opened.page.goto(`${desk.served.address}/incidents/${id}`)
  await opened.page.getByRole('button', { name: 'Accept' }).click()
  await opened.page.locator('.foot-line').waitFor()
  await opened.close()
  const { page, close } = await desk.open('/activity')
  await page.locator('.deeds li', { hasText: id }).getByRole('button').click()
  await page.locator('.deeds .undone').waitFor()
  await close()
}, 300_000)
