import { expect, test } from 'vitest'
import { MapOrigins, originOf } from './map-origins.ts'

const maps = new MapOrigins(Buffer.alloc(32, 1), 7474)
const cookieOf = (header: string): string => header.split(';')[0]

test('the origin that was set is allowed, and no other', () => {
  const cookie = cookieOf(maps.cookieFor('https://tiles.example.org'))
  expect(maps.allowedBy(`other=1; ${cookie}`)).toBe('https://tiles.example.org')
  expect(maps.allowedBy(null)).toBeNull()
  expect(maps.allowedBy(cookieOf(maps.cookieFor(null)))).toBeNull()
})

test.each([
  ['another key', cookieOf(new MapOrigins(Buffer.alloc(32, 2), 7474).cookieFor('https://tiles.example.org'))],
  ['another port', cookieOf(new MapOrigins(Buffer.alloc(32, 1), 7475).cookieFor('https://tiles.example.org'))],
  [
    'another origin under the same signature',
    cookieOf(maps.cookieFor('https://tiles.example.org')).replace(
      /=[^.]*/,
      `=${Buffer.from('https://evil.example').toString('base64url')}`,
    ),
  ],
  ['nonsense', 'breadcrumb-map-7474=a.b.c'],
])('%s allows nothing', (_, cookie) => {
  expect(maps.allowedBy(cookie)).toBeNull()
})

test.each([
  ['https://tiles.example.org/styles/dark.json?key=1', 'https://tiles.example.org'],
  ['http://127.0.0.1:8080/style.json', 'http://127.0.0.1:8080'],
  ['javascript:alert(1)', null],
  ['data:application/json,{}', null],
  ["https://tiles.example.org'; script-src *", null],
  ['tiles', null],
])('the origin of %s', (address, origin) => {
  expect(originOf(address)).toBe(origin)
})
