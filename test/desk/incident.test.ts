// The incident as it is used: read by mouse and by keyboard, merged, a figure chosen with a reason, taken back, published.

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Look } from './browser.ts'
import { type Desk, HOSTILE, openDesk, REPORTS, violations } from './checks.ts'
import { ARABIC, type By, ENGLISH, story, type Told, type Words } from './story.ts'

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
  const cell = () => page.evaluate('document.activeElement.dataset.cell')
  const first = await cell()
  await page.keyboard.press('ArrowRight')
  await expect.poll(cell).not.toBe(first)
  await page.keyboard.press('Enter')
  await page.locator('.open-row .steps li').nth(3).waitFor()
  expect(await page.locator('.open-row .steps').innerText()).toMatch(/SHA-256 [0-9a-f]{4}…[0-9a-f]{4}/)
  await page.keyboard.press('Escape')
  await page.locator('.open-row').waitFor({ state: 'detached' })
  await page.keyboard.press('Enter')
  await page.locator('.open-row .steps a').click()
  await page.waitForURL(/\/sources\/s-\d+\?claim=/)
  await page.locator('.claim.now').waitFor()
  expect(wrong).toEqual([])
  await close()
}, 120_000)

test.each<[string, Look, By, Words, Told]>([
  ['by mouse', {}, 'mouse', ENGLISH, { town: 'Saraqib', days: ['2016-03-10', '2016-03-11', '2016-03-12'] }],
  ['by keyboard alone', {}, 'keys', ENGLISH, { town: 'Manbij', days: ['2016-05-12', '2016-05-13', '2016-05-14'] }],
  [
    'in Arabic',
    { language: 'ar' },
    'mouse',
    ARABIC,
    { town: 'Palmyra', days: ['2016-07-14', '2016-07-15', '2016-07-16'] },
  ],
  [
    'on a phone',
    { width: 390, height: 844 },
    'mouse',
    ENGLISH,
    { town: 'Azaz', days: ['2016-09-15', '2016-09-16', '2016-09-17'] },
  ],
  [
    'in Arabic, by keyboard alone',
    { language: 'ar' },
    'keys',
    ARABIC,
    { town: 'Raqqa', days: ['2016-08-11', '2016-08-12', '2016-08-13'] },
  ],
  [
    'in Arabic, by keyboard alone, on a phone',
    { language: 'ar', width: 390, height: 844 },
    'keys',
    ARABIC,
    { town: 'Kobani', days: ['2016-11-10', '2016-11-11', '2016-11-12'] },
  ],
])(
  'three reports that disagree are added, merged, decided on, taken back and published: %s',
  async (_, look, by, words, told) => {
    const { page, wrong, close } = await desk.open('/add', look)
    await story(page, desk.served.address, by, words, told)
    expect(wrong).toEqual([])
    await close()
  },
  120_000,
)

test('what others decided meanwhile stands beside one’s own, and a person chooses field by field', async () => {
  const { page, wrong, close } = await desk.open(`/incidents/${strike()}`)
  const { address } = desk.served
  const others = (value: number) => {
    const act = { kind: 'choose_figure', incident: strike(), harm: 'killed', value, purpose: 'any' }
    const data = { acts: [act], reason: 'counted again' }
    return page.request.post(`${address}/api/decisions`, { headers: { origin: address }, data })
  }
  const chooseMine = async (): Promise<void> => {
    await page.keyboard.press('c')
    await page.locator('form.act .offer', { hasText: '19' }).locator('input').check()
    await page.locator('form.act .row input').last().fill('Names are known.')
  }
  await chooseMine()
  await others(16)
  await page.keyboard.press('Enter')
  const clash = page.locator('form.clash')
  await clash.locator('.offer.still').waitFor()
  expect(await clash.locator('.offer').allInnerTexts()).toEqual([
    expect.stringContaining('12'),
    expect.stringContaining('16'),
    expect.stringContaining('19'),
  ])
  expect(await violations(page)).toEqual([])
  await clash.getByRole('radio', { name: /^Keep mine/ }).check()
  await page.keyboard.press('Enter')
  await page.locator('form.act').first().waitFor({ state: 'detached' })
  await page.locator('.lead', { hasText: '19' }).waitFor()
  await chooseMine()
  await others(17)
  await page.keyboard.press('Enter')
  await clash.getByRole('radio', { name: /^Take theirs/ }).check()
  await page.keyboard.press('Enter')
  await page.locator('.lead', { hasText: '17' }).waitFor()
  await expect.poll(() => page.locator('form.act').count()).toBe(0)
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await page.locator('form.act').waitFor()
  await others(18)
  await page.keyboard.press('Enter')
  const told = page.locator('form.act [role=alert]')
  await told.getByText('18', { exact: false }).waitFor()
  expect(await violations(page)).toEqual([])
  await told.getByRole('button').press('Enter')
  await told.waitFor({ state: 'detached' })
  await page.keyboard.press('Enter')
  await page.locator('form.act').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Publish anew' }).waitFor()
  expect(wrong.filter((each) => !each.includes('409'))).toEqual([])
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
