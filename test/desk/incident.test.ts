// The incident as it is used: read by mouse and by keyboard, merged, a figure chosen with a reason, taken back, published.

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Look } from './browser.ts'
import { type Desk, HOSTILE, openDesk, REPORTS } from './checks.ts'

let desk: Desk
let ids: string[]

beforeAll(async () => {
  desk = await openDesk([...REPORTS, HOSTILE])
  const { page, close } = await desk.open('/incidents')
  const answer = await page.request.get(`${desk.served.address}/api/incidents?sort=killed&order=desc`)
  ids = ((await answer.json()) as { items: { id: string }[] }).items.map(({ id }) => id)
  await close()
}, 180_000)

afterAll(async () => desk.close())

const strike = (): string => ids.find((id) => id.startsWith('2016-10-14-maarrat')) ?? ''

test('cells are reached by arrows, open with Enter, and lead to the words in their source', async () => {
  const { page, wrong, close } = await desk.open(`/incidents/${strike()}`)
  await page.locator('.ev .cell[tabindex="0"]').focus()
  const first = await page.evaluate('document.activeElement.dataset.cell')
  await page.keyboard.press('ArrowRight')
  const second = await page.evaluate('document.activeElement.dataset.cell')
  expect(second).not.toBe(first)
  await page.keyboard.press('Enter')
  await page.locator('.open-row .steps li').nth(3).waitFor()
  expect(await page.locator('.open-row .steps').innerText()).toMatch(/SHA-256 [0-9a-f]{4}…[0-9a-f]{4}/)
  await page.keyboard.press('Escape')
  expect(await page.locator('.open-row').count()).toBe(0)
  await page.keyboard.press('Enter')
  await page.locator('.open-row .steps a').click()
  await page.waitForURL(/\/sources\/s-\d+\?claim=/)
  await page.locator('.claim.now').waitFor()
  expect(wrong).toEqual([])
  await close()
}, 120_000)

/** Merge, choose a figure with a reason, take it back, publish: each look does it its own way. */
async function story(
  page: Page,
  by: 'mouse' | 'keys',
  words: Readonly<Record<'choose' | 'accept' | 'publish', RegExp>>,
): Promise<void> {
  const press = async (name: RegExp, key: string): Promise<void> => {
    if (by === 'keys') await page.keyboard.press(key)
    else await page.getByRole('button', { name }).first().click()
  }
  await press(words.choose, 'c')
  const form = page.locator('form.act')
  await form.waitFor()
  await form.locator('.offer', { hasText: '19' }).locator('input').check()
  await form.locator('.row input').last().fill('Bodies counted by the people who recovered them.')
  await page.keyboard.press('Enter')
  await form.waitFor({ state: 'detached' })
  await page.locator('.lead', { hasText: '19' }).waitFor()
  if (by === 'keys') await page.keyboard.press('z')
  else await page.locator('.foot-line .btn').first().click()
  await expect.poll(() => page.locator('.lead').innerText(), { timeout: 20_000 }).not.toMatch(/figure used|المعتمد/)
  if (await page.getByRole('button', { name: words.accept }).count()) await press(words.accept, 'a')
  await page.getByRole('button', { name: words.publish }).first().click()
  await page.locator('form.act button[type=submit]').click()
  await page.locator('form.act').waitFor({ state: 'detached' })
}

const ENGLISH = { choose: /Choose a figure/, accept: /^Accept$/, publish: /^Publish/ }
const ARABIC = { choose: /اختيار رقم/, accept: /^قبول$/, publish: /^نشر/ }

test.each<[string, Look, 'mouse' | 'keys', typeof ENGLISH]>([
  ['by mouse', {}, 'mouse', ENGLISH],
  ['by keyboard', {}, 'keys', ENGLISH],
  ['in Arabic', { language: 'ar' }, 'mouse', ARABIC],
  ['on a phone', { width: 390, height: 844 }, 'mouse', ENGLISH],
])(
  'a figure is chosen with a reason, taken back, and the incident published: %s',
  async (_, look, by, words) => {
    const { page, wrong, close } = await desk.open(`/incidents/${strike()}`, look)
    await story(page, by, words)
    expect(wrong).toEqual([])
    await close()
  },
  120_000,
)

test('another incident is merged in, and its address leads here from then on', async () => {
  const other = ids.find((id) => id !== strike() && id.includes('maarrat')) ?? ''
  const { page, close } = await desk.open(`/incidents/${strike()}`)
  await page.keyboard.press('m')
  const form = page.locator('form.act')
  await form.locator('.offer', { hasText: other }).locator('input').check()
  await form.locator('button[type=submit]').click()
  await form.waitFor({ state: 'detached' })
  await page.goto(`${desk.served.address}/incidents/${other}`)
  await page.waitForURL(new RegExp(`/incidents/${strike()}$`))
  await close()
}, 120_000)

test('nothing that a source holds runs, and what would turn text around is shown as a sign', async () => {
  for (const path of [
    '/sources/s-5',
    `/incidents/${ids.find((id) => id.includes('saraqib'))}`,
    '/sources',
    '/search?q=Saraqib',
  ]) {
    const { page, wrong, close } = await desk.open(path)
    expect(await page.evaluate('window.hit'), path).toBe(undefined)
    expect(await page.locator('main script, main svg[onload], main img').count(), path).toBe(0)
    expect(await page.locator('main').innerText(), path).not.toContain('\u202e')
    if (path.startsWith('/sources')) expect(await page.locator('.sign[data-sign=RLO]').count(), path).toBeGreaterThan(0)
    expect(wrong, path).toEqual([])
    await close()
  }
}, 120_000)
