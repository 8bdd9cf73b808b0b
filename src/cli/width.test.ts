import { expect, test } from 'vitest'
import { isRightToLeft, printable, widthOf } from './width.ts'

test.each([
  ['Aleppo', 6],
  ['', 0],
  ['حلب', 3],
  ['مَدينة', 5], // with a vowel mark, which takes no column
  ['e\u0301', 1],
  ['北京', 4],
  ['😀', 2],
  ['👍🏽', 2], // with a skin tone
  ['Харків', 6],
  ['မြန်မာ', 5], // signs that stand beside their letter take a column of their own
])('%s takes %i columns', (text, columns) => {
  expect(widthOf(text)).toBe(columns)
})

test.each([
  ['killed\nthree  people\t', 'killed three people '],
  ['\x1b[2Jkilled', '␛[2Jkilled'],
  ['bell\x07 and null\0', 'bell␇ and null␀'],
  ['c1 \x9b31m', 'c1 �31m'],
  ['turned \u202eback\u202c', 'turned back\u202c'],
  ['في حلب قُتل ثلاثة', 'في حلب قُتل ثلاثة'],
])('%j is printed as %j', (text, shown) => {
  expect(printable(text)).toBe(shown)
})

test.each([
  ['حلب', true],
  ['ירושלים', true],
  ['Aleppo', false],
  ['Алеппо', false],
  ['', false],
])('%s is written from right to left: %s', (text, is) => {
  expect(isRightToLeft(text)).toBe(is)
})
