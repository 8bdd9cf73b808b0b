import { expect, test } from 'vitest'
import { isAddress } from './what.ts'

test.each(['https://example.org/a?b=c', 'http://example.org'])('an address: %s', (given) => {
  expect(isAddress(given)).toBe(true)
})

test.each([
  '',
  'example.org',
  'See https://example.org',
  'javascript:alert(1)',
  'http://[',
  'https://example.org\nTwo people died.',
])('a text: %j', (given) => {
  expect(isAddress(given)).toBe(false)
})
