// Fetching by address, against a real server of this machine, which a test lets through by name and nothing else.

import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fetchPage } from './fetch-page.ts'
import { isPublicAddress } from './public-address.ts'

let server: Server
let port: number
const asked: string[] = []
beforeAll(async () => {
  server = createServer((request, answer) => {
    asked.push(`${request.headers.host}${request.url}`)
    const path = request.url ?? ''
    if (path === '/page') answer.end('<p>Four people were killed.</p>')
    else if (path === '/packed') answer.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('Four people'))
    else if (path === '/bomb') answer.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('x'.repeat(500_000)))
    else if (path === '/long') answer.end('x'.repeat(200_000))
    else if (path === '/slow') answer.write('x')
    else if (path === '/loop') answer.writeHead(302, { location: '/loop' }).end()
    else if (path === '/on') answer.writeHead(301, { location: '/page' }).end()
    else if (path.startsWith('/to?')) answer.writeHead(302, { location: decodeURIComponent(path.slice(4)) }).end()
    else answer.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

/** The name "page.example" leads to the test's server, and is let through; all else is judged as always. */
const here = () => ({
  resolve: async (name: string) => (name === 'page.example' ? ['127.0.0.1'] : ['10.0.0.7']),
  isAllowed: (address: string, at: number) => (address === '127.0.0.1' && at === port) || isPublicAddress(address),
  mostBytes: 100_000,
  timeoutMs: 2000,
})
const at = (path: string): string => `http://page.example:${port}${path}`

test.each(['/page', '/on', '/packed'])('a page is fetched, also after a redirect or packed: %s', async (path) => {
  const outcome = await fetchPage(at(path), here())
  expect(outcome.kind === 'fetched' && Buffer.from(outcome.bytes).toString()).toContain('Four people')
  expect(asked.at(-1)).toContain(`page.example:${port}/`) // under its name, though the connection goes to the address
})

test.each([
  ['http://127.0.0.1/', 'this machine'],
  ['http://localhost/', 'this machine by name'],
  ['http://2130706433/', 'this machine as a number'],
  ['http://0x7f.1/', 'this machine in another base'],
  ['http://[::1]/', 'this machine in version 6'],
  ['http://[::ffff:127.0.0.1]/', 'version 4 inside version 6'],
  ['http://[64:ff9b::7f00:1]/', 'version 4 behind a translator'],
  ['http://[2002:7f00:1::]/', 'version 4 in a tunnel'],
  ['http://[fe80::1%25eth0]/', 'a neighbour'],
  ['http://169.254.169.254/latest/meta-data/', 'the metadata service of a cloud'],
  ['http://10.0.0.1/', 'a private network'],
  ['http://192.168.1.1/', 'a private network'],
  ['http://100.64.0.1/', 'a carrier'],
  ['http://0.0.0.0/', 'any address of this machine'],
  ['http://93.184.216.34:22/', 'another service than the web'],
])('is not fetched: %s, %s', async (address) => {
  const resolve = async () => ['127.0.0.1']
  const outcome = await fetchPage(address, { resolve })
  expect(outcome).toMatchObject({ kind: 'problem', problem: { code: 'unreachable' } })
})

test.each([
  'file:///etc/passwd',
  'ftp://page.example/',
  'gopher://x/',
  'javascript:1',
  'http://user:pass@page.example/',
  'x',
])('is no address of a page: %s', async (address) => expect((await fetchPage(address, here())).kind).toBe('problem'))

test.each(['http://10.0.0.1/', 'http://169.254.169.254/', 'http://inner.example/', 'file:///etc/passwd', '//[::1]/'])(
  'a redirect to %s is not followed',
  async (to) => {
    const before = asked.length
    const outcome = await fetchPage(at(`/to?${encodeURIComponent(to)}`), here())
    expect(outcome.kind).toBe('problem')
    expect(asked.length).toBe(before + 1)
  },
)

test('a name that answers otherwise the second time gains nothing: it is asked once, and what was checked is called', async () => {
  let times = 0
  const outcome = await fetchPage(at('/page'), {
    ...here(),
    resolve: async () => (times++ === 0 ? ['127.0.0.1'] : ['10.0.0.7']),
  })
  expect([outcome.kind, times]).toEqual(['fetched', 1])
})

test('a name with one address of ours among others is not fetched', async () => {
  const resolve = async () => ['127.0.0.1', '10.0.0.7']
  expect((await fetchPage(at('/page'), { ...here(), resolve })).kind).toBe('problem')
})

test.each([
  ['/long', 'too_large'],
  ['/bomb', 'too_large'],
  ['/slow', 'unreachable'],
  ['/loop', 'unreachable'],
  ['/none', 'unreachable'],
])('size, time and ways are limited: %s', async (path, code) => {
  expect(await fetchPage(at(path), here())).toMatchObject({ kind: 'problem', problem: { code } })
})

test.each(['93.184.216.34', '1.1.1.1', '2606:4700::1111'])('%s is of the open internet', (address) =>
  expect(isPublicAddress(address)).toBe(true),
)
