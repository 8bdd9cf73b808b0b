import { expect, test } from 'vitest'
import { quieted } from './rendering.ts'

test.each([
  [
    '<link rel="preconnect" href="https://elsewhere.example">',
    '<basefont rel="preconnect" href="https://elsewhere.example">',
  ],
  [
    '<META http-equiv=refresh content="0;url=https://elsewhere.example">',
    '<basefont http-equiv=refresh content="0;url=https://elsewhere.example">',
  ],
  ['<svg><base\nhref=//elsewhere.example>', '<svg><basefont\nhref=//elsewhere.example>'],
  ['<Link/rel=dns-prefetch href=//elsewhere.example>', '<basefont/rel=dns-prefetch href=//elsewhere.example>'],
])('%s reaches nobody', (html, quiet) => {
  expect(quieted(html)).toBe(quiet)
})

test.each([
  '<p style="color: red">Two were killed.</p>',
  '<basefont size=3>',
  '<meta-data>',
  'a <b>link</b>',
  'x < link',
])('left as it is: %s', (html) => {
  expect(quieted(html)).toBe(html)
})
