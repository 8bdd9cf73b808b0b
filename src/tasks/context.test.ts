import { expect, test } from 'vitest'
import { contextOf, direction, leftOutOf, sentencesOf } from './context.ts'

const TEXT =
  '😀 A shell fell on the market. Four people died, a doctor said. Talks went on elsewhere. Nothing is agreed.'
const sentences = sentencesOf(TEXT)
const points = [...TEXT]
const passage = (words: string) => {
  const start = [...TEXT.slice(0, TEXT.indexOf(words))].length
  return { start, end: start + [...words].length, exact: words }
}

test('a passage is shown in its sentence, counted in code points', () => {
  const context = contextOf(sentences, passage('Four people died'))
  expect(context.text).toContain('Four people died, a doctor said.')
  expect(context.text).not.toContain('market')
  expect(points.slice(context.start, context.start + [...context.text].length).join('')).toBe(context.text)
})

test('a passage over two sentences is shown in both', () => {
  expect(contextOf(sentences, passage('a doctor said. Talks went on')).text).toMatch(/^.*Four people.*elsewhere\.$/)
})

test('what no claim rests on is left out, neighbours joined', () => {
  const left = leftOutOf(sentences, [passage('Four people died')])
  expect(left.map(({ start, end }) => points.slice(start, end).join(''))).toEqual([
    expect.stringContaining('A shell fell on the market.'),
    'Talks went on elsewhere. Nothing is agreed.',
  ])
  expect(leftOutOf(sentences, [{ start: 0, end: points.length }])).toEqual([])
})

test.each([
  ['قال الطبيب', 'rtl'],
  ['12 «שלום»', 'rtl'],
  ['Four', 'ltr'],
])('%s runs %s', (text, dir) => expect(direction(text)).toEqual({ dir }))

test('digits alone have no direction', () => expect(direction('12–15')).toEqual({}))
