import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Pages } from './pages.ts'

const MAP = 'https://tiles.example.org'
let folder: string
let pages: Pages
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pages-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html>')
  writeFileSync(join(folder, 'assets', 'worker-1.js'), 'self')
  pages = new Pages(folder)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const ask = (path: string, origin: string | null = null, headers: Record<string, string> = {}) => {
  const request = new Request(`http://127.0.0.1${path}`, { headers })
  return pages.answer(new URL(request.url).pathname, request, origin)
}

test('the policy lets a map come from the one origin that was set, for pages and for the worker that fetches it', () => {
  for (const path of ['/', '/assets/worker-1.js?map=1']) {
    const policy = ask(path, MAP)?.headers.get('content-security-policy')?.split('; ') ?? []
    expect(policy.filter((part) => part.includes(MAP))).toEqual([
      `img-src 'self' data: blob: ${MAP}`,
      `connect-src 'self' ${MAP}`,
    ])
  }
})

test('a page that the browser kept under another policy is sent again', () => {
  const tag = ask('/')?.headers.get('etag') ?? ''
  expect(ask('/', null, { 'if-none-match': tag })?.status).toBe(304)
  expect(ask('/', MAP, { 'if-none-match': tag })?.status).toBe(200)
})

test('what is asked for with a query is not kept for ever: the policy that it came with may change', () => {
  expect(ask('/assets/worker-1.js')?.headers.get('cache-control')).toMatch(/immutable/)
  expect(ask('/assets/worker-1.js?map=1')?.headers.get('cache-control')).toBe('no-cache')
})

test('only files of the folder are handed out', () => {
  expect(ask('/assets/../../etc/passwd.txt')).toBeNull()
  expect(ask('/assets/none.js')).toBeNull()
})
