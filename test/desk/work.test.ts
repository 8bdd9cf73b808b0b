// Source, Search, Add, Activity and the inbox as they are used, on one desk: marks and margin find each other, claims are judged and
// made by hand, nothing is moved silently, and what was decided can be taken back.

import { createServer } from 'node:net'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desk, openDesk, REPORTS, violations } from './checks.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk(REPORTS)
}, 180_000)
afterAll(async () => desk.close())

const focused = (page: Page): Promise<string | null> => page.locator('.claim.now').getAttribute('data-claim')

test('words lead to their claim and a claim to its words, level with each other', async () => {
  const { page, wrong, close } = await desk.open('/sources/s-1')
  await page.keyboard.press('n')
  await page.locator('.claim.now').waitFor()
  expect(await page.locator('.text .u.now').count()).toBeGreaterThan(0)
  const apart = async (): Promise<number> => {
    const words = await page.locator('.text .u.now').first().boundingBox()
    const card = await page.locator('.claim.now').boundingBox()
    return Math.abs((words?.y ?? 0) - (card?.y ?? 999))
  }
  await expect.poll(apart).toBeLessThan(40)
  const last = page.locator('.text .c[data-begins]').last()
  await last.click()
  const begins = (await last.getAttribute('data-begins'))?.split(' ') ?? []
  await expect.poll(async () => begins.includes((await focused(page)) ?? '')).toBe(true)
  expect(wrong).toEqual([])
  await close()
}, 120_000)

test('a claim is accepted, and words are picked with the mouse and the keys and made one; both are taken back', async () => {
  const { page, wrong, close } = await desk.open('/sources/s-2')
  // With the mouse, which is let go beside the text.
  const words = await page.locator('.text .leftout [data-at]').first().boundingBox()
  const panel = await page.locator('article.text').boundingBox()
  if (!words || !panel) throw new Error('no words to select')
  await page.mouse.move(words.x + 2, words.y + 6)
  await page.mouse.down()
  await page.mouse.move(panel.x + panel.width + 200, words.y + 6, { steps: 5 })
  await page.mouse.up()
  await page.locator('.pick').waitFor()
  expect((await page.locator('.picked').allInnerTexts()).join('')).not.toBe('')
  await page.keyboard.press('Escape')
  await page.locator('.pick').waitFor({ state: 'detached' })
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
  await expect.poll(() => page.locator('.claim').count()).toBe(before + 1)
  await page.locator('.claim.added.now').waitFor()
  expect(await page.locator('.claim.added.now').innerText()).toContain('7')
  await page.keyboard.press('z')
  await expect.poll(() => page.locator('.claim').count()).toBe(before)
  await page.keyboard.press('Shift+Z')
  await expect.poll(() => page.locator('.claim').count()).toBe(before + 1)
  await page.keyboard.press('z')
  await expect.poll(() => page.locator('.claim').count()).toBe(before)
  await page.keyboard.press('n')
  await page.keyboard.press('r')
  await page.locator('.claim.rejected').waitFor()
  await page.keyboard.press('z')
  await page.locator('.claim.rejected').waitFor({ state: 'detached' })
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

/** A page that tries to run, to fetch, to leave and to open others; `elsewhere` is a machine that it must not reach. */
const reachingPage = (
  elsewhere: string,
): string => `<!doctype html><html><head><title>Shells kill two in Saraqib</title>
<link rel="preconnect" href="${elsewhere}"><link rel="stylesheet" href="${elsewhere}/a.css">
<meta http-equiv="refresh" content="1;url=${elsewhere}/left"><base href="${elsewhere}/">
<style>@import "${elsewhere}/b.css"; body { background: url(${elsewhere}/c.png) } h1 { color: rgb(0, 0, 128) }</style>
<script>parent.hit = 1; fetch("${elsewhere}/d")</script></head>
<body onload="parent.hit = 2"><h1>Shells kill two in Saraqib</h1><img src="${elsewhere}/e.png" onerror="parent.hit = 3">
<p>Shells killed two civilians in Saraqib on Friday, October 14, a nurse said.</p><iframe src="${elsewhere}/f"></iframe>
<a href="${elsewhere}/g">more</a> <a href="${elsewhere}/h" target="_blank">and more</a></body></html>`

test('reliability and who may see it are set with a reason and taken back; origins lead to their words', async () => {
  const { page, wrong, close } = await desk.open('/sources/s-1')
  await page.getByRole('button', { name: 'Reliability not judged' }).click()
  await page.locator('.act select').selectOption('b')
  await page.locator('.act input').fill('Names whom it quotes')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Reliability b, usually' }).waitFor()
  await page.locator('form.act').waitFor({ state: 'detached' })
  await page.keyboard.press('z')
  await page.getByRole('button', { name: 'Reliability not judged' }).waitFor()
  await page.getByRole('button', { name: 'Who may see it' }).click()
  await page.getByRole('radio', { name: /^Restricted/ }).check()
  await page.locator('.act input').last().fill('A relative asked')
  await page.keyboard.press('Enter')
  await page.locator('.head .tag', { hasText: 'Restricted, A relative asked' }).waitFor()
  await page.locator('form.act').waitFor({ state: 'detached' })
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('z')
  await page.locator('.head .tag', { hasText: 'Restricted' }).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: /^quotes/ }).click()
  await page.locator('.origins').getByRole('link', { name: 'Plain Monitor' }).first().click()
  await page.locator('.claim.now').waitFor()
  expect(await violations(page)).toEqual([])
  expect(wrong).toEqual([])
  await close()
}, 120_000)

test('a page is shown as it looked beside its text, and nothing in it runs, reaches out or leaves', async () => {
  let reached = 0
  const elsewhere = createServer((socket) => {
    reached++
    socket.destroy()
  })
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve))
  const { port } = elsewhere.address() as { port: number }
  const { page, close } = await desk.open('/sources')
  const { address } = desk.served
  const file = {
    name: 'page.html',
    mimeType: 'text/html',
    buffer: Buffer.from(reachingPage(`http://127.0.0.1:${port}`)),
  }
  await page.request.post(`${address}/api/sources`, { headers: { origin: address }, multipart: { file } })
  const ask = async () => (await page.request.get(`${address}/api/sources?q=Saraqib`)).json()
  await expect.poll(async () => ((await ask()) as { total: number }).total).toBe(1)
  const [{ source }] = ((await ask()) as { items: [{ source: { id: string } }] }).items
  await page.goto(`${address}/sources/${source.id}`)
  await page.locator('.text .u').first().waitFor()
  await page.keyboard.press('v')
  await page.locator('iframe.looked').waitFor()
  await page.keyboard.press('v')
  await page.locator('.text .u').first().waitFor()
  const looked = page.frameLocator('iframe.looked')
  await looked.locator('h1').waitFor()
  expect(await looked.locator('h1').evaluate('getComputedStyle(document.querySelector("h1")).color')).toBe(
    'rgb(0, 0, 128)',
  )
  await looked.getByText('and more').click()
  await looked.getByText('more', { exact: true }).click()
  await page.waitForTimeout(1200)
  expect(page.context().pages()).toHaveLength(1)
  expect(await page.evaluate('window.hit')).toBe(undefined)
  expect(reached).toBe(0)
  elsewhere.close()
  await close()
}, 120_000)

test('words are found in sentences and claims, and operators complete', async () => {
  const { page, wrong, close } = await desk.open('/search?q=market')
  await page.locator('.hit mark').first().waitFor()
  const field = page.getByRole('combobox')
  await field.fill('kil')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect.poll(() => field.inputValue()).toBe('killed>')
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
    await expect.poll(() => page.locator('textarea').inputValue()).toBe('')
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
  const deed = { has: page.locator(`a[title="${id}"]`) }
  await page.locator('.deeds li', deed).getByRole('button').click()
  await page.locator('.deeds .undone', deed).waitFor()
  await close()
}, 300_000)

test('question, sentences, compared rows, effect and answers fit 1440 by 900 without scrolling', async () => {
  const { page, close } = await desk.open('/inbox')
  const waiting = await page.locator('.queue button.entry').count()
  expect(waiting).toBeGreaterThan(1)
  for (let i = 0; i < waiting; i++) {
    const judge = await page.locator('.judge').boundingBox()
    expect((judge?.y ?? 0) + (judge?.height ?? 999)).toBeLessThanOrEqual(900)
    const after = await page.locator('.after').boundingBox()
    expect((after?.y ?? 0) + (after?.height ?? 999)).toBeLessThanOrEqual((judge?.y ?? 0) + 1)
    const asked = await page.locator('.queue [aria-current]').innerText()
    await page.keyboard.press('n')
    await expect.poll(() => page.locator('.queue [aria-current]').innerText()).not.toBe(asked)
  }
  await close()
}, 120_000)

test('an answer is written at once, the next question is there, and Z brings it back', async () => {
  const { page, wrong, close } = await desk.open('/inbox')
  const waiting = await page.locator('.queue button.entry').count()
  const first = await page.locator('.queue [aria-current]').innerText()
  await page.keyboard.press('u')
  await expect.poll(() => page.locator('.queue [aria-current]').innerText()).not.toBe(first)
  await page.keyboard.press('a')
  await page.locator('.foot-line').waitFor()
  await expect.poll(() => page.locator('.queue .entry.done').count()).toBe(1)
  await expect.poll(() => page.locator('.queue button.entry').count()).toBeLessThan(waiting)
  await page.keyboard.press('z')
  await expect.poll(() => page.locator('.queue button.entry').count()).toBe(waiting)
  expect(wrong).toEqual([])
  await close()
}, 120_000)
