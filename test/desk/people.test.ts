// People in a team, as two of them see it: the first admin, and a coder who was invited.

import { createHmac } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serve, type Served, settled, startBrowser, watch } from './browser.ts'
import { violations } from './checks.ts'

const PASSWORD = 'correct horse battery'
let folder: string
let served: Served
let browser: Browser
let admin: Page
let coder: Page
let wrong: string[]

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'desk-team-'))
  served = await serve(['serve', '--team', '--record', join(folder, 'team.breadcrumb')])
  browser = await startBrowser()
}, 180_000)
afterAll(async () => {
  await browser.close()
  await served.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function openWindow(): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  return { context, page }
}

/** Joins by a link, and opens People. */
async function joinBy(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link)
  await page.locator('#name').fill(name)
  await page.locator('#email').fill(`${name.toLowerCase()}@example.org`)
  await page.locator('#password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Join' }).click()
  await page.waitForURL(`${served.address}/`)
  await openPeople(page)
}

async function openPeople(page: Page): Promise<void> {
  await page.goto(`${served.address}/people`)
  await settled(page)
}

const said = (page: Page, words: string) => page.locator('.foot-line', { hasText: words }).waitFor()

test('the first admin invites a coder, who joins and sees nothing of an admin’s', async () => {
  const { page } = await openWindow()
  admin = page
  wrong = watch(admin, served.address)
  await joinBy(admin, served.link, 'Amal')
  await admin.getByLabel('For whom').fill('Basim, from the field')
  await admin.getByRole('combobox', { name: 'Role', exact: true }).selectOption('coder')
  await admin.getByRole('button', { name: 'Make the link' }).click()
  const link = await admin.locator('.once code').innerText()
  const open = admin.getByRole('list', { name: 'Open invitations' })
  await open.getByRole('listitem').filter({ hasText: 'Basim, from the field' }).waitFor()
  expect(await open.getByRole('listitem').count()).toBe(1)

  coder = (await openWindow()).page
  await joinBy(coder, link, 'Basim')
  await coder.getByRole('heading', { name: 'Tokens for programs' }).waitFor()
  await coder.getByText('You are Basim, coder.').waitFor()
  expect(await coder.locator('#members, #invite').count()).toBe(0)
  await openPeople(admin)
  await expect.poll(() => open.getByRole('listitem').count()).toBe(0)
}, 60_000)

test('a role is changed by keyboard and taken back, and the last admin stays', async () => {
  const role = admin.getByLabel('Role of Basim')
  await role.focus()
  await role.press('r')
  await said(admin, 'Basim is now re')
  await expect.poll(() => role.inputValue()).toMatch(/^re/)
  await admin.getByRole('button', { name: 'Undo' }).click()
  await said(admin, 'Taken back')
  await expect.poll(() => role.inputValue()).toBe('coder')
  await role.selectOption('reviewer')
  await said(admin, 'Basim is now reviewer')
  await openPeople(coder)
  await coder.getByText('You are Basim, reviewer.').waitFor()
  expect(await admin.getByLabel('Role of Amal').isDisabled()).toBe(true)
}, 60_000)

/** Picks a word with the keys, so many after the one picked last, and says that so many were killed; waits for nothing. */
async function tell(page: Page, words: number, figure: string): Promise<void> {
  for (let i = 0; i < words; i++) await page.keyboard.press('ArrowRight')
  await page.keyboard.press(figure)
  await page.keyboard.press('k')
}

test('two people code a source, each from the bare text; then they see how far they agree, and it is settled', async () => {
  const text = 'Shells killed six people in Homs on 8 May 2016. Later a nurse said that nine had died in the hospital.'
  const headers = { origin: served.address }
  await admin.request.post(`${served.address}/api/sources`, { headers, data: { text } })
  await expect.poll(async () => (await admin.request.get(`${served.address}/api/sources/s-1`)).status()).toBe(200)
  for (const page of [admin, coder]) {
    await page.goto(`${served.address}/sources/s-1/coding`)
    await page.locator('article.text p.said').first().waitFor()
    expect(await page.locator('.text .u, .plain-list li').count()).toBe(0)
    await page.locator('article.text').focus()
  }
  await tell(admin, 3, '6')
  await tell(coder, 3, '7')
  await tell(coder, 13, '9')
  // Told while the first was being kept: neither is written over the other.
  await expect.poll(() => coder.locator('.plain-list li').count()).toBe(2)
  expect(await violations(coder)).toEqual([])
  await coder.getByRole('button', { name: 'Finish with 2 claims' }).click()
  await coder.getByText('it waits for the other').waitFor()
  await admin.reload()
  await expect.poll(() => admin.locator('.plain-list li').count()).toBe(1)
  await admin.getByRole('button', { name: 'Finish with 1 claim' }).click()
  await admin.getByText('Claims made by both: 50 %').waitFor()
  await admin.locator('.report').first().filter({ hasText: 'figures' }).waitFor()
  await admin
    .getByRole('radio', { name: /^Basim/ })
    .first()
    .check()
  await admin
    .getByRole('radio', { name: /^Basim/ })
    .last()
    .check()
  expect(await violations(admin)).toEqual([])
  await admin.getByRole('button', { name: 'Settle' }).click()
  await said(admin, 'Codings settled')
  await admin.goto(`${served.address}/sources/s-1`)
  await admin.locator('.claim', { hasText: /9\W*killed/ }).waitFor()
  await openPeople(admin)
  await openPeople(coder)
}, 60_000)

test('a passkey is made at a name, and signs in; where the address is a number the screen says what to open', async () => {
  const named = served.address.replace('127.0.0.1', 'localhost')
  const hint = admin.locator('section', { hasText: 'Passkeys' }).getByRole('link', { name: `${named}/people` })
  expect(await hint.getAttribute('href')).toBe(`${named}/people`)
  expect(await admin.getByLabel('Name of the device').count()).toBe(0)
  const { page, context } = await openWindow()
  const device = await context.newCDPSession(page)
  await device.send('WebAuthn.enable')
  await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...({ protocol: 'ctap2', transport: 'internal', automaticPresenceSimulation: true } as const),
      ...{ hasResidentKey: true, hasUserVerification: true, isUserVerified: true },
    },
  })
  await page.goto(`${named}/people`)
  await page.locator('#email').fill('basim@example.org')
  await page.locator('#password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByLabel('Name of the device').fill('laptop')
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await page.getByRole('button', { name: 'Remove the passkey laptop' }).waitFor()
  const signOut = () => page.request.post(`${named}/api/auth/sign-out`, { headers: { origin: named }, data: {} })
  await signOut()
  await page.goto(`${named}/people`)
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await page.getByText('You are Basim, reviewer.').waitFor()
  await page.getByRole('button', { name: 'Remove the passkey laptop' }).click()
  await page.getByRole('button', { name: 'Remove the passkey laptop' }).waitFor({ state: 'detached' })
  await signOut()
  await context.close()
}, 60_000)

test('a token is shown once and ends', async () => {
  await coder.getByLabel('Name of the program').fill('nightly')
  await coder.getByRole('button', { name: 'Make a token' }).click()
  const token = await coder.locator('.once code').innerText()
  const ask = async () =>
    (await fetch(`${served.address}/api/counts`, { headers: { authorization: `Bearer ${token}` } })).status
  expect(await ask()).toBe(200)
  await coder.getByRole('button', { name: 'I have kept it' }).click()
  await coder.getByText(token).waitFor({ state: 'detached' })
  await coder.getByRole('button', { name: 'End the token of nightly' }).click()
  await said(coder, 'The token has ended')
  expect(await ask()).toBe(401)
}, 60_000)

test('two-step sign-in is on after a right code, and a recovery code signs in; that session is ended from elsewhere', async () => {
  await coder.getByLabel('Your password').fill('not the password')
  await coder.getByRole('button', { name: 'Switch on' }).click()
  await said(coder, 'The password is not right')
  await coder.getByLabel('Your password').fill(PASSWORD)
  await coder.getByRole('button', { name: 'Switch on' }).click()
  const secret = await coder.locator('.once code').innerText()
  await coder.getByLabel('Code that it shows').fill(codeOf(secret))
  await coder.getByRole('button', { name: 'Check the code' }).click()
  await said(coder, 'Two-step sign-in is on')
  const [recovery = ''] = (await coder.locator('.once code').innerText()).split('\n')

  const { page: elsewhere, context } = await openWindow()
  await elsewhere.goto(served.address)
  await elsewhere.locator('#email').fill('basim@example.org')
  await elsewhere.locator('#password').fill(PASSWORD)
  await elsewhere.getByRole('button', { name: 'Sign in', exact: true }).click()
  await elsewhere.locator('#code').fill(recovery)
  await elsewhere.locator('#code-form button').click()
  await elsewhere.locator('h1').filter({ hasNotText: 'Sign in' }).waitFor()

  await openPeople(coder)
  await coder.getByRole('button', { name: /^End the session of/ }).click()
  await said(coder, 'That session has ended')
  await elsewhere.goto(served.address)
  await elsewhere.locator('#password').waitFor()
  await context.close()
}, 60_000)

/** The code that an authenticator shows now (RFC 6238). */
function codeOf(secret: string): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...secret].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const step = Buffer.alloc(8)
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const mac = createHmac('sha1', key).update(step).digest()
  const number = mac.readUInt32BE(mac[mac.length - 1] & 15) & 0x7fffffff
  return String(number % 1_000_000).padStart(6, '0')
}

test('axe finds nothing in either theme, on a phone, in Arabic; an account ends, and with it every way in', async () => {
  await admin.getByRole('button', { name: 'Make the link' }).click()
  await admin.locator('.once code').waitFor()
  await admin.getByRole('button', { name: 'End the account of Basim' }).click()
  for (const [width, theme] of [
    [1440, 'light'],
    [390, 'dark'],
  ] as const) {
    await admin.setViewportSize({ width, height: 900 })
    await admin.evaluate(`document.documentElement.dataset.theme = '${theme}'`)
    expect(await violations(admin), `${width} px, ${theme}`).toEqual([])
    expect(await admin.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
  }
  await admin.setViewportSize({ width: 1440, height: 900 })
  await admin.getByRole('button', { name: 'End the account', exact: true }).click()
  await said(admin, 'has ended here')
  await openPeople(coder)
  await coder.locator('#password').waitFor()
  await admin.evaluate(`localStorage['breadcrumb.settings'] = JSON.stringify({ language: 'ar', theme: 'dark' })`)
  await openPeople(admin)
  expect(await admin.locator('html').getAttribute('dir')).toBe('rtl')
  expect(await violations(admin), 'Arabic, dark').toEqual([])
  expect(wrong).toEqual([])
}, 60_000)
