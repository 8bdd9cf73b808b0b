// The whole way of three reports that disagree, as a person goes it: added, put together, merged, a figure chosen with a reason,
// taken back, published and seen as the public sees it. By mouse or by keys alone, in either language, on any width and database.

import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { settled } from './browser.ts'

export type By = 'mouse' | 'keys'

export interface Words {
  readonly add: RegExp
  readonly merge: RegExp
  readonly choose: RegExp
  readonly accept: RegExp
  readonly publish: RegExp
  readonly used: RegExp
}

export const ENGLISH: Words = {
  add: /^Add$/,
  merge: /^Merge with/,
  choose: /Choose a figure/,
  accept: /^Accept$/,
  publish: /^Publish/,
  used: /figure used/,
}
export const ARABIC: Words = {
  add: /^إضافة$/,
  merge: /^دمج مع/,
  choose: /اختيار رقم/,
  accept: /^قبول$/,
  publish: /^نشر/,
  used: /المعتمد/,
}

/** Where and when, so that several stories in one record stand apart. */
export interface Told {
  readonly town: string
  /** A Thursday, a Friday and a Saturday: ISO dates. */
  readonly days: readonly [string, string, string]
}

/** "13 May 2016" */
const inWords = (day: string): string =>
  new Date(day).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** Two tell of Friday and disagree on how many; the third of Thursday. */
export const reports = ({ town, days: [, friday, saturday] }: Told): readonly string[] => [
  `${town}, ${inWords(friday)} (Meridian Wire) - At least 15 people were killed on Friday when warplanes struck a vegetable market in ${town}, the Plain Monitor said.`,
  `${town}, ${inWords(saturday)} (Rescue Volunteers) - 19 people were killed in the air strike on the vegetable market of ${town} on Friday, the Rescue Volunteers said.`,
  `${town}, ${inWords(friday)} (Evening Ledger) - An air strike on Thursday killed three civilians in ${town}, including a child, activists said.`,
]

const MOST_TABS = 60

const isFocused = (field: unknown): boolean =>
  field === (globalThis as unknown as { document: { activeElement: unknown } }).document.activeElement

/** Fails where the focus is nowhere, or not to be seen: keys alone have lost their way. */
async function isSeen(page: Page): Promise<void> {
  const focus = await page.evaluate(`(() => {
    const now = document.activeElement
    const { x, y, width, height } = now.getBoundingClientRect()
    // Of a field in a frame the frame is marked; the page itself, to which one has come, is not.
    const marked = [now, now.parentElement, now.parentElement?.parentElement].filter(Boolean)
    const isIn = width > 0 && height > 0 && x < innerWidth && x + width > 0 && y < innerHeight && y + height > 0
    return { name: now.tagName, isIn, isMarked: now.id === 'page' || marked.some((each) => getComputedStyle(each).outlineStyle !== 'none') }
  })()`)
  expect(focus).toEqual({ name: expect.not.stringMatching('BODY'), isIn: true, isMarked: true })
}

/** Goes to a field with Tab alone. */
async function reach(page: Page, field: Locator): Promise<void> {
  for (let tabs = 0; tabs < MOST_TABS; tabs++) {
    if (await field.evaluate(isFocused)) return isSeen(page)
    await page.keyboard.press('Tab')
    await isSeen(page)
  }
  throw new Error(`Not reached with Tab: ${field}`)
}

/** Chooses one of some radio buttons. */
async function pick(page: Page, by: By, form: Locator, words: string): Promise<void> {
  const wanted = form.locator('.offer', { hasText: words }).locator('input').first()
  if (by === 'mouse') return wanted.check()
  const first = form.locator('.offer input').first()
  await reach(page, first)
  await page.keyboard.press('Space')
  for (let steps = 0; steps < MOST_TABS && !(await wanted.isChecked()); steps++) await page.keyboard.press('ArrowDown')
}

async function write(page: Page, by: By, field: Locator, words: string): Promise<void> {
  if (by === 'mouse') return field.fill(words)
  await reach(page, field)
  await page.keyboard.insertText(words)
}

/** Adds the reports one by one, and gives the ids of the incidents they became. */
async function addReports(page: Page, address: string, by: By, words: Words, told: Told): Promise<readonly string[]> {
  await page.goto(`${address}/add`)
  for (const text of reports(told)) {
    const field = page.locator('.add-box textarea')
    await write(page, by, field, text)
    if (by === 'keys') await page.keyboard.press('Control+Enter')
    else await page.locator('.add-box').getByRole('button', { name: words.add }).click()
    await expect.poll(() => field.inputValue()).toBe('')
  }
  const made = async (): Promise<readonly { id: string; sources: readonly unknown[] }[]> => {
    const answer = await page.request.get(
      `${address}/api/incidents?from=${told.days[0]}&to=${told.days[1]}&sort=date&order=asc`,
    )
    return ((await answer.json()) as { items: { id: string; sources: unknown[] }[] }).items
  }
  await expect
    .poll(async () => (await made()).map(({ sources }) => sources.length), { timeout: 30_000 })
    .toEqual([1, 2])
  return (await made()).map(({ id }) => id)
}

/** The whole story. */
export async function story(page: Page, address: string, by: By, words: Words, told: Told): Promise<void> {
  const [thursday = '', friday = ''] = await addReports(page, address, by, words, told)
  await page.goto(`${address}/incidents/${friday}`)
  await settled(page)
  const press = async (name: RegExp, key: string): Promise<void> => {
    if (by === 'keys') await page.keyboard.press(key)
    else await page.getByRole('button', { name }).first().click()
  }
  const form = page.locator('form.act')
  const closed = async (): Promise<void> => {
    await form.waitFor({ state: 'detached' })
    if (by === 'keys') await isSeen(page)
  }

  await press(words.merge, 'm')
  await form.locator('.offer', { hasText: thursday }).waitFor()
  await pick(page, by, form, thursday)
  await page.keyboard.press('Enter')
  await closed()

  await press(words.choose, 'c')
  await form.waitFor()
  await pick(page, by, form, '19')
  await write(page, by, form.locator('.row input').last(), 'Bodies counted by the people who recovered them.')
  await page.keyboard.press('Enter')
  await closed()
  await page.locator('.lead', { hasText: words.used }).waitFor()

  if (by === 'keys') await page.keyboard.press('z')
  else await page.locator('.foot-line .btn').first().click()
  await expect.poll(() => page.locator('.lead').innerText()).not.toMatch(words.used)
  if (by === 'keys') await isSeen(page)

  if (await page.getByRole('button', { name: words.accept }).count()) await press(words.accept, 'a')
  await page.getByRole('button', { name: words.publish }).waitFor()
  await press(words.publish, 'p')
  await form.waitFor()
  await page.keyboard.press('Enter')
  await closed()
  await page.goto(`${address}/published`)
  const edition = page.locator(`main a[href="/published/${friday}"]`)
  if (by === 'mouse') await edition.click()
  else {
    await edition.waitFor()
    await reach(page, edition)
    await page.keyboard.press('Enter')
  }
  await page.locator('.words li', { hasText: 'were killed' }).first().waitFor()
  expect((await page.request.get(`${address}/api/incidents/${thursday}`, { maxRedirects: 0 })).status()).toBe(308)
}
