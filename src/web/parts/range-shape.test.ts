// The grammar of design: each row as text, as words, as a bar and as a disc; unknown is never drawn as nothing.

import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { loadWords, TextProvider, textOf } from '../text.tsx'
import { Figure, Range } from './range.tsx'
import {
  barShape,
  discShape,
  inWords,
  kindOf,
  type People,
  radius,
  roundUp,
  scaleOf,
  shortText,
} from './range-shape.ts'

const english = textOf(await loadWords('en'), 'latn')
const arabic = textOf(await loadWords('ar'), 'arab')

const people = (low: number | null, high: number | null, more: Partial<People> = {}): People => ({
  low,
  high,
  openHigh: false,
  ...more,
})

const ROWS: readonly [string, People, string, string][] = [
  ['exact', people(15, 15), '15', '15'],
  ['range', people(12, 21), '12–21', '12 to 21'],
  ['at_least', people(15, 15, { openHigh: true }), '15+', 'at least 15'],
  ['at_least', people(15, null, { openHigh: true }), '15+', 'at least 15'],
  ['range_open', people(12, 21, { openHigh: true }), '12–21+', '12 to 21 or more'],
  ['range', people(0, 21), '0–21', '0 to 21'],
  ['zero', people(0, 0), '0', 'none, stated'],
  ['at_least', people(0, 0, { openHigh: true }), '0+', 'at least 0'],
  ['unknown', people(null, null), 'not known', 'not known'],
  ['unknown', people(null, null, { openHigh: true }), 'not known', 'not known'],
  ['at_most', people(null, 21), '≤\u202f21', 'up to 21'],
  ['no_report', people(null, null, { state: 'no_report' }), 'no report', 'no report'],
  ['at_least', people(4812, null, { openHigh: true }), '4,812+', 'at least 4,812'],
  ['exact', people(12, 12, { state: 'fighters' }), '12, as fighters', '12, said of fighters'],
  ['range_open', people(12, 21, { openHigh: true, used: 19 }), '12–21+', '12 to 21 or more, figure used 19'],
  ['range', people(33, 46, { used: 33 }), '33–46', '33 to 46'],
]

test.each(ROWS)('%s: %o is "%s", read aloud "%s"', (kind, given, short, words) => {
  expect(kindOf(given)).toBe(kind)
  expect(shortText(given, english)).toBe(short)
  expect(inWords(given, english)).toBe(words)
})

test('digits are those the person chose, and words are the language’s', () => {
  expect(shortText(people(12, 21, { openHigh: true }), arabic)).toBe('١٢–٢١+')
  expect(inWords(people(12, 21, { openHigh: true }), arabic)).toBe('من ١٢ إلى ٢١ أو أكثر')
})

describe('bar', () => {
  const bar = (given: People) => barShape(given, 54, 120)
  test('solid to the floor, hatched to the highest, chevrons where open, needle at the figure used', () => {
    expect(bar(people(12, 21, { openHigh: true, used: 19 }))).toEqual({
      kind: 'range_open',
      low: { x: 0, w: 24 },
      span: { x: 24, w: 18 },
      open: 45,
      used: 38,
      unknown: null,
      cut: null,
    })
  })
  test('a floor of 0 has no solid part', () => {
    expect(bar(people(0, 21))).toMatchObject({ low: null, span: { x: 0, w: 42 } })
  })
  test('none, not known and no report are three different drawings', () => {
    const drawn = [people(0, 0), people(null, null), people(null, null, { state: 'no_report' })].map((given) =>
      render(createElement(Range, { size: 'bar', ...given })),
    )
    expect(drawn[0]).toContain('class="zero"')
    expect(drawn[1]).toContain('class="none"')
    expect(drawn[2]).not.toMatch(/class="(?:zero|none|low|span)"/)
  })
  test('off the scale it meets a cut and keeps its chevrons', () => {
    expect(bar(people(4812, null, { openHigh: true }))).toMatchObject({ low: { w: 108 }, open: 111, cut: 89 })
  })
  test('one person is still a mark that can be seen', () => {
    expect(barShape(people(1, 1), 5000, 120).low?.w).toBe(1.5)
  })
})

describe('disc', () => {
  test.each<[string, People, Partial<ReturnType<typeof discShape>>]>([
    ['exact', people(16, 16), { low: radius(16, 8), high: 0, isDashed: false }],
    ['range', people(9, 16), { low: radius(9, 8), high: radius(16, 8), isDashed: false }],
    ['at least', people(9, null, { openHigh: true }), { low: radius(9, 8), high: radius(9, 8) + 4, isDashed: true }],
    ['floor 0', people(0, 16), { low: 0, high: radius(16, 8), isDashed: false }],
    ['none, stated', people(0, 0), { low: 0, high: 4, isDashed: false }],
    ['not known', people(null, null), { low: 0, high: 5, isDashed: true }],
    ['no report', people(null, null, { state: 'no_report' }), { low: 0, high: 0 }],
  ])('%s', (_, given, shape) => {
    expect(discShape(given, 8)).toMatchObject(shape)
  })
  test('area, not radius, is the number; it grows 12 % a zoom step and is capped', () => {
    expect(radius(16, 8)).toBeCloseTo(12.6)
    expect(radius(16, 9) / radius(16, 8)).toBeCloseTo(1.12)
    expect(discShape(people(4812, null, { openHigh: true }), 8)).toMatchObject({ low: 44, isCapped: true })
  })
})

test('a list takes its scale from the 95th percentile, rounded up', () => {
  expect(scaleOf([...Array.from({ length: 99 }, () => people(3, 17)), people(900, 4812)])).toBe(20)
  expect(scaleOf([people(null, null), people(0, 0)])).toBe(10)
  expect([3, 11, 26, 101, 4812].map(roundUp)).toEqual([5, 12, 30, 120, 5000])
})

const render = (element: React.ReactElement): string =>
  renderToStaticMarkup(createElement(TextProvider, { value: english }, element))

test('the short text is one left-to-right island, and its accessible name is a message', () => {
  const html = render(createElement(Figure, { low: 12, high: 21, openHigh: true, used: 19, onOpen: () => undefined }))
  expect(html).toContain('<bdi class="n" dir="ltr" aria-hidden="true">12–21+</bdi>')
  expect(html).toContain('<span class="sr">12 to 21 or more, figure used 19</span>')
})

test('a bar has the words as its name', () => {
  expect(render(createElement(Range, { size: 'bar', low: 12, high: 21, openHigh: true }))).toContain(
    'role="img" aria-label="12 to 21 or more"',
  )
})
