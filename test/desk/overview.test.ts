// Overview, Incidents, Truces, Tolls, Health care, Published and Settings as they are used, in a real Chromium against the real
// server, by mouse and by keys.

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { settled } from './browser.ts'
import { type Desk, openDesk, type Opened, violations } from './checks.ts'

// A browser that draws without a graphics card takes its time, more so beside other work.
vi.setConfig({ testTimeout: 180_000 })

let desk: Desk
/** The overview, opened once: drawing its map takes longer than all that is asked of it. */
let overview: Opened
beforeAll(async () => {
  desk = await openDesk()
  overview = await desk.open('/')
}, 240_000)
afterAll(async () => desk.close())

/** Runs in a page of its own, and fails on whatever went wrong unseen: requests elsewhere, errors, refusals of the policy. */
async function inPage(path: string, run: (page: Page) => Promise<void>): Promise<void> {
  const { page, wrong, close } = await desk.open(path)
  try {
    await run(page)
    expect(wrong).toEqual([])
  } finally {
    await close()
  }
}

/** On the overview that is open, without a filter. */
async function onOverview(run: (page: Page) => Promise<void>): Promise<void> {
  const { page, wrong } = overview
  await page.evaluate("history.pushState(null, '', '/')")
  await settled(page)
  await run(page)
  expect(wrong).toEqual([])
}

test('the sentence at the top is what the server sums', async () => {
  await onOverview(async (page) => {
    const { incidents, killed } = (await page.evaluate("fetch('/api/summary').then((answer) => answer.json())")) as {
      incidents: number
      killed: { low: number; high: number; openHigh: boolean }
    }
    const said = await page.locator('.sum').innerText()
    expect(said).toContain(`${incidents} incidents`)
    expect(said).toContain(`at least ${killed.low} killed`)
    expect(said).toContain(killed.openHigh ? `${killed.high} or more` : String(killed.high))
  })
})

test('a figure in the list leads to the words it rests on', async () => {
  await inPage('/incidents', async (page) => {
    const figure = page.locator('.inc .fig:not(.none)').first()
    await figure.focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/incidents\/[^?]+\?open=killed/)
  })
})

test('by keys alone: F filters, Escape lets go, and the view has an address', async () => {
  await inPage('/incidents', async (page) => {
    const before = await page.locator('.rows li').count()
    await page.keyboard.press('f')
    await expect.poll(() => page.evaluate("document.activeElement.getAttribute('name')")).toBe('from')
    await page.locator('.picker select[name=truce]').selectOption('covered')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('.picker').count()).toBe(0)
    expect(page.url()).toContain('truce=covered')
    await settled(page)
    await expect.poll(() => page.locator('.rows li').count()).toBeLessThan(before)
    await page.locator('.chip.on').getByRole('button', { name: 'Clear Truce' }).press('Enter')
    await expect.poll(() => page.url()).not.toContain('truce')
  })
})

test('a view goes along from list to map, by the rail and by keys, and stays behind elsewhere', async () => {
  await inPage('/incidents?event=shelling&sort=killed', async (page) => {
    await page.locator('.rail .nav', { hasText: 'Overview' }).click()
    await expect.poll(() => new URL(page.url()).pathname + new URL(page.url()).search).toBe('/?event=shelling')
    await settled(page)
    await page.keyboard.press('g')
    await page.keyboard.press('l')
    await expect.poll(() => page.url()).toContain('/incidents?event=shelling')
    await page.keyboard.press('g')
    await page.keyboard.press('s')
    await expect.poll(() => page.url()).toMatch(/\/sources$/)
  })
})

test('a view comes back after other screens and from within an incident; its own screen pressed again lets it go', async () => {
  await inPage('/incidents?event=shelling', async (page) => {
    const where = (): string => new URL(page.url()).pathname + new URL(page.url()).search
    const rail = page.locator('.rail .nav')
    for (const screen of ['Tolls', 'Truces', 'Health care']) await rail.filter({ hasText: screen }).click()
    await expect.poll(where).toBe('/health')
    await page.keyboard.press('g')
    await page.keyboard.press('l')
    await expect.poll(where).toBe('/incidents?event=shelling')
    await page.locator('.inc a').first().click()
    await expect.poll(where).toMatch(/^\/incidents\/./)
    await page.locator('.crumbs').getByRole('link', { name: 'Incidents' }).click()
    await expect.poll(where).toBe('/incidents?event=shelling')
    await rail.filter({ hasText: 'Incidents' }).click()
    await expect.poll(where).toBe('/incidents')
    await rail.filter({ hasText: 'Overview' }).click()
    await expect.poll(where).toBe('/')
  })
})

test('a period in which nothing lies shows nothing, and what would', async () => {
  await onOverview(async (page) => {
    for (const search of ['?from=2031-01-01', '?to=2001-01-01', '?from=2026-01-01&to=2025-01-01']) {
      await page.evaluate(`history.pushState(null, '', '/${search}')`)
      await settled(page)
      await expect.poll(() => page.locator('.sum').innerText()).toContain('0 incidents')
      await expect.poll(() => page.locator('.time-box').count()).toBe(1)
    }
  })
})

test('by keys alone: the ends of the period move, and [ narrows it', async () => {
  await onOverview(async (page) => {
    await page.getByRole('slider', { name: 'First day of the period' }).focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => page.url()).toMatch(/from=\d{4}-\d\d-\d\d&to=/)
    const first = new URL(page.url()).searchParams.get('from') ?? ''
    await page.getByRole('heading', { name: 'Incidents' }).click()
    await page.keyboard.press('[')
    await expect.poll(() => (new URL(page.url()).searchParams.get('from') ?? '') > first).toBe(true)
  })
})

test('with the mouse: a stretch drawn on the band is the period', async () => {
  await onOverview(async (page) => {
    const band = await page.locator('.brush').boundingBox()
    if (!band) throw new Error('No band')
    await page.mouse.move(band.x + band.width * 0.5, band.y + 60)
    await page.mouse.down()
    await page.mouse.move(band.x + band.width * 0.9, band.y + 60, { steps: 4 })
    await page.mouse.up()
    await expect.poll(() => page.url()).toMatch(/from=\d{4}-\d\d-\d\d&to=\d{4}/)
    await expect.poll(() => page.locator('.chip.on').first().innerText()).toContain('Period')
  })
})

test('nothing found names the filters, with how many each hides', async () => {
  await inPage('/incidents?place=Nowhere-at-all&health=true', async (page) => {
    const state = page.locator('.state')
    expect(await state.innerText()).toContain('Without Place: Nowhere-at-all')
    expect(await state.innerText()).not.toContain('0 killed')
    await state.getByRole('button', { name: /Without Place/ }).click()
    await expect.poll(() => page.locator('.rows li').count()).toBeGreaterThan(0)
  })
})

test('G and a letter go to a screen, ? shows the keys, and they can be switched off', async () => {
  await inPage('/incidents', async (page) => {
    await page.keyboard.press('g')
    await page.keyboard.press('t')
    await page.waitForURL(/\/truces$/)
    await page.keyboard.press('?')
    const panel = page.getByRole('complementary', { name: 'Keys' })
    await panel.waitFor()
    expect(await violations(page)).toEqual([])
    await panel.getByRole('checkbox').uncheck()
    await page.locator('h1').click()
    await page.keyboard.press('g')
    await page.keyboard.press('o')
    expect(page.url()).toMatch(/\/truces$/)
  })
})

test('the table holds what the chart draws, and none documented is not 0', async () => {
  await onOverview(async (page) => {
    await page.locator('.time').getByRole('button', { name: 'Table' }).click()
    const rows = await page.locator('.time tbody tr').allInnerTexts()
    expect(rows.length).toBeGreaterThan(3)
    expect(rows.some((row) => /\d+–\d+\+?/.test(row))).toBe(true)
    expect(rows.filter((row) => row.includes('none documented')).length).toBeGreaterThan(0)
  })
})

test('the list narrowed to what has a point is what the map draws; what has none is a button on it', async () => {
  await onOverview(async (page) => {
    const { items, withoutPoint } = (await page.evaluate("fetch('/api/points').then((answer) => answer.json())")) as {
      items: readonly unknown[]
      withoutPoint: number
    }
    expect(await page.locator('.mapnote a').count()).toBe(withoutPoint > 0 ? 1 : 0)
    await page.goto(`${desk.served.address}/incidents?point=with`)
    await settled(page)
    expect(await page.locator('.rows li').first().getAttribute('aria-setsize')).toBe(String(items.length))
  })
})

test('while the record is put together anew a strip says how far it is, and goes at the end', async () => {
  await inPage('/tolls', async (page) => {
    let matching: object | null = { step: 'comparing', done: 421, of: 1497 }
    await page.route('**/api/session', async (route) => {
      const answer = await route.fetch()
      await route.fulfill({ json: { ...(await answer.json()), matching } })
    })
    await page.reload()
    await page.getByText('Reports compared: 421 of 1,497').waitFor()
    expect(await page.locator('.anew progress').getAttribute('value')).toBe('421')
    expect(await violations(page)).toEqual([])
    matching = null
    await page.reload()
    await settled(page)
    expect(await page.locator('.anew').count()).toBe(0)
  })
})

test("in a system's own colours what is chosen is in those of what is selected, its words too", async () => {
  await inPage('/settings', async (page) => {
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
    for (const [path, chosen] of [
      ['/inbox', '.queue [aria-current]'],
      ['/truces', '.lane.chosen button'],
      ['/truces', '.rail [aria-current]'],
      ['/', '.time .seg [aria-pressed=true]'],
    ] as const) {
      await page.evaluate(`history.pushState(null, '', '${path}')`)
      await settled(page)
      await page.locator(chosen).waitFor()
      const seen = await page.evaluate(`(() => {
        const [ground, words] = ['Highlight', 'HighlightText'].map((name) => {
          const probe = document.body.appendChild(document.createElement('i'))
          probe.style.cssText = 'forced-color-adjust: none; color: ' + name
          const { color } = getComputedStyle(probe)
          probe.remove()
          return color
        })
        const one = document.querySelector('${chosen}')
        const all = [one, ...one.querySelectorAll(':not(kbd, kbd *)')]
        const isAsChosen = (each) => getComputedStyle(each).color === words
        return { isGround: getComputedStyle(one).backgroundColor === ground, other: all.filter((each) => !isAsChosen(each)).length }
      })()`)
      expect(seen, `${path} ${chosen}`).toEqual({ isGround: true, other: 0 })
    }
  })
})

test('a setting holds at once and on the next visit', async () => {
  await inPage('/settings', async (page) => {
    await page.getByText('Other letters').click()
    const filter = page.getByRole('textbox', { name: 'Filter', exact: true })
    await filter.press('n')
    await page.getByRole('alert').filter({ hasText: 'N is taken' }).waitFor()
    expect(await violations(page)).toEqual([])
    await filter.press('j')
    await expect.poll(() => filter.inputValue()).toBe('J')
    await page.getByRole('button', { name: 'العربية' }).click()
    await expect.poll(() => page.evaluate('document.documentElement.dir')).toBe('rtl')
    await page.getByRole('button', { name: '٠١٢٣٤٥٦٧٨٩' }).click()
    await page.reload()
    await settled(page)
    expect(await page.evaluate('document.documentElement.lang')).toBe('ar')
    expect(await page.locator('.rail .count').first().innerText()).toMatch(/^[٠-٩]+$/)
    await page.evaluate("history.pushState(null, '', '/incidents')")
    await settled(page)
    await page.keyboard.press('f')
    expect(await page.locator('.picker').count()).toBe(0)
    await page.keyboard.press('j')
    await page.locator('.picker').waitFor()
  })
})
