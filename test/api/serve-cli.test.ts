// `serve` and `demo` as they are run.

import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askAs, cookieOf } from './desk.ts'

const MAIN = join(import.meta.dirname, '../../src/cli/main.ts')
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'breadcrumb-serve-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs the program until it ends, or until it has said what is waited for. */
function run(
  args: readonly string[],
  until?: RegExp,
): Promise<{ said: string; code: number | null; stop: () => void }> {
  const env = { ...process.env, BREADCRUMB_DATA: folder, BREADCRUMB_RECORD: '', DATABASE_URL: '' }
  const child = spawn(process.execPath, [MAIN, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  return new Promise((resolve) => {
    const hear = (part: Buffer): void => {
      said += part
      if (until?.test(said)) resolve({ said, code: null, stop: () => child.kill('SIGINT') })
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('exit', (code) => resolve({ said, code, stop: () => undefined }))
  })
}

const taken = (): Promise<{ server: Server; port: number }> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve({ server, port: address !== null && typeof address === 'object' ? address.port : 0 })
    })
  })

test('without a free port it says so, and names the next one', async () => {
  const { server, port } = await taken()
  const { said, code } = await run([
    'serve',
    '--no-open',
    '--port',
    String(port),
    '--record',
    join(folder, 'a.breadcrumb'),
  ])
  server.close()
  expect(code).toBe(1)
  expect(said).toMatch(new RegExp(`^breadcrumb: port ${port} is taken.* The next free one is (\\d+): --port \\1`))
})

test('demo opens a desk that is filled, in less than a minute', async () => {
  const { server, port } = await taken()
  server.close()
  const begun = Date.now()
  const { said, stop } = await run(['demo', '--no-open', '--port', String(port)], /\/open\?key=\S+\n/)
  const link = /http:\S+\/open\?key=\S+/.exec(said)?.[0] ?? ''
  const ask = askAs(new URL(link).origin, await cookieOf(link))
  const counts = (await (await ask('/api/counts')).json()) as Record<string, number>
  const took = Date.now() - begun
  stop()
  expect(took).toBeLessThan(60_000)
  expect(counts.sources).toBe(11)
  for (const kind of ['incidents', 'inbox', 'tolls', 'truces', 'facilities'])
    expect(counts[kind], kind).toBeGreaterThan(2)
}, 90_000)

test.each([
  [['serve', '--port', 'x'], '--port needs a whole number'],
  [['serve', '--port', '0'], '--port needs a number from 1'],
  [['serve', '--origin', 'https://x.example'], '--origin is for a team'],
  [['serve', '--team', '--origin', 'x'], '--origin needs an address'],
  [['demo', 'there'], '"there" is left over'],
])('%j is answered with what to try', async (args, words) => {
  const { said, code } = await run(args)
  expect([code, said]).toEqual([2, expect.stringContaining(words)])
})
