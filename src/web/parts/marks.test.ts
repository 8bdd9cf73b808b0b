import fc from 'fast-check'
import { expect, test } from 'vitest'
import { indexAt, openText } from '../../model/passage.ts'
import { hedgesIn, layOut, leftOutOf, levelsOf, type Mark, type MarkKind } from './marks.ts'

const mark = (id: string, start: number, end: number, kind: MarkKind = 'incident'): Mark => ({ id, start, end, kind })

const TEXT = 'Shells hit the market.\nTwo died.\n\nA truce held elsewhere.'

test('a text is cut into lines, and a blank line before one makes a paragraph', () => {
  const blocks = layOut(TEXT, { marks: [] })
  expect(blocks.map(({ from, to }) => TEXT.slice(from, to))).toEqual(TEXT.split('\n').filter(Boolean))
  expect(blocks.map(({ isParagraph }) => isParagraph)).toEqual([true, false, true])
})

test('runs hold the marks on their words, and a mark ends once', () => {
  const [block] = layOut(TEXT, { marks: [mark('a', 0, 21), mark('b', 7, 14)] })
  expect(
    block.runs.map(({ from, to, marks, ends }) => [TEXT.slice(from, to), marks.map(({ id }) => id), ends]),
  ).toEqual([
    ['Shells ', ['a'], []],
    ['hit the', ['a', 'b'], ['b']],
    [' market', ['a'], ['a']],
    ['.', [], []],
  ])
})

test('a mark over two lines is in both, begins in the first and ends in the second', () => {
  const [first, second] = layOut(TEXT, { marks: [mark('a', 7, 32)] })
  expect([first.begins, second.begins]).toEqual([['a'], []])
  expect(first.runs.flatMap(({ ends }) => ends)).toEqual([])
  expect(second.runs.flatMap(({ ends }) => ends)).toEqual(['a'])
})

test('a mark keeps its line to its end, and a free line is used again', () => {
  const levels = levelsOf([mark('a', 0, 10), mark('b', 5, 20), mark('c', 8, 12), mark('d', 12, 30)])
  expect([...levels]).toEqual([
    ['a', 0],
    ['b', 1],
    ['c', 2],
    ['d', 0],
  ])
})

test('left-out words lose that look where a claim rests on them', () => {
  const [block] = layOut(TEXT, { marks: [mark('a', 0, 6)], leftOut: [{ start: 0, end: 22 }] })
  expect(block.runs.map(({ isLeftOut }) => isLeftOut)).toEqual([false, true])
})

test('places count code points, whatever characters need two units', () => {
  const text = 'a😀b😀c'
  const source = openText(text)
  expect([0, 1, 2, 3, 4, 5].map((at) => indexAt(source, at))).toEqual([0, 1, 3, 4, 6, 7])
  const [block] = layOut(text, { marks: [mark('a', 2, 3)] })
  expect(block.runs.filter(({ marks }) => marks.length > 0).map(({ from, to }) => text.slice(from, to))).toEqual(['b'])
})

test('runs give back every line as it was, whatever the marks', () => {
  const span = fc.tuple(fc.nat(70), fc.nat(40))
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.array(span, { maxLength: 8 }), (text, spans) => {
      const size = [...text].length
      const marks = spans
        .map(([start, length], i) => mark(String(i), Math.min(start, size), Math.min(start + length, size)))
        .filter(({ start, end }) => start < end)
      for (const { from, to, runs } of layOut(text, { marks })) {
        expect(runs.map((run) => text.slice(run.from, run.to)).join('')).toBe(text.slice(from, to))
      }
    }),
  )
})

test('two thousand claims in a long text are laid out in well under a second', () => {
  const text = Array.from({ length: 2000 }, (_, i) => `Paragraph ${i} tells of one strike on a town.`).join('\n\n')
  const marks = Array.from({ length: 2000 }, (_, i) => mark(String(i), i * 44, i * 44 + 30))
  const began = process.cpuUsage() // time of the processor, for others may be using it too
  expect(layOut(text, { marks })).toHaveLength(2000)
  expect(process.cpuUsage(began).user / 1000).toBeLessThan(500)
})

test('words of doubt are found in the claim first, then around it', () => {
  const text = 'Reportedly, shells reportedly hit a market, it appears.'
  const source = openText(text)
  const found = (start: number, end: number, hedge: string) =>
    hedgesIn(source, { start, end }, [hedge]).map((span) => [span.start, text.slice(span.start, span.end)])
  expect(found(12, 42, 'reportedly')).toEqual([[19, 'reportedly']])
  expect(found(12, 42, 'appears')).toEqual([[47, 'appears']])
  expect(found(30, 42, 'Reportedly')).toEqual([[19, 'reportedly']])
  expect(found(12, 42, 'allegedly')).toEqual([])
})

test('what was left out stands alone, each stretch on a line of its own', () => {
  const text = 'One died. It rained. Two fled. The road is closed. Nobody came.'
  const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
  const marks = [{ ...spanOf('One died.'), id: 'a', kind: 'incident' as const }]
  const leftOut = ['It rained.', 'The road is closed.', 'Nobody came.'].map(spanOf)
  const lines = leftOutOf(layOut(text, { marks, leftOut }))
  expect(lines.map(({ from, to }) => text.slice(from, to))).toEqual([
    'It rained.',
    'The road is closed.',
    'Nobody came.',
  ])
  expect(lines.map(({ isParagraph }) => isParagraph)).toEqual([true, false, false])
})
