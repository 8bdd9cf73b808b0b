import { expect, test } from 'vitest'
import { breakLines, name, plain, type Style, setLines, strong } from './layout.ts'
import { widthOf } from './width.ts'

const bare: Style = { width: 40, hasColour: false, isTerminal: false }
const painted: Style = { width: 40, hasColour: true, isTerminal: true }

const broken = (text: string, room: number): string[] =>
  breakLines(text, room).map(([from, to]) => text.slice(from, to))

test.each([
  ['three people were killed', 10, ['three', 'people', 'were', 'killed']],
  ['three people were killed', 12, ['three people', 'were killed']],
  ['three people were killed', 80, ['three people were killed']],
  ['Donaudampfschiff sank', 6, ['Donaud', 'ampfsc', 'hiff', 'sank']],
  ['北京 上海 广州', 5, ['北京', '上海', '广州']],
  ['😀😀😀', 4, ['😀😀', '😀']],
  ['', 10, ['']],
])('%s in %i columns', (text, room, lines) => {
  expect(broken(text, room)).toEqual(lines)
})

test('a line of 200,000 letters without a space is broken in time that grows with it', () => {
  expect(breakLines('x'.repeat(200_000), 80)).toHaveLength(2500)
})

test('no line is wider than the terminal, whatever stands in it', () => {
  const text = 'قتل ثلاثة مدنيين in 北京上海 and Llanfairpwllgwyngyllgogerychwyrndrobwll 😀😀😀 '.repeat(9)
  for (const width of [40, 53, 80, 100]) {
    const lines = setLines([plain(text)], { ...bare, width }, plain('  - '), plain('    '))
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(width)
  }
})

test('without colour the words that carry a value stand between ‹ ›', () => {
  const pieces = [plain('killed '), { text: 'three civilians', tone: 'value' as const }, plain('.')]
  expect(setLines(pieces, bare, plain('| '), plain('| '))).toEqual(['| killed ‹three civilians›.'])
})

test('a marked stretch keeps its colour over the end of a line and gives it back at each end', () => {
  const pieces = [{ text: 'one two three four five six seven eight nine ten', tone: 'value' as const }]
  expect(setLines(pieces, painted, plain('| '), plain('| '))).toEqual([
    '| \x1b[36;4mone two three four five six seven\x1b[39;24m',
    '| \x1b[36;4meight nine ten\x1b[39;24m',
  ])
})

test('without colour nothing is painted', () => {
  expect(setLines([strong('Incidents')], bare, plain(''), plain(''))).toEqual(['Incidents'])
})

test('a right-to-left name is kept apart from our own words on a terminal, and is the same bytes in a pipe', () => {
  expect(name('حلب', painted)).toBe('\u2068حلب\u2069')
  expect(name('حلب', bare)).toBe('حلب')
  expect(name('Aleppo', painted)).toBe('Aleppo')
})
