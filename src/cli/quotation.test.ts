import { expect, test } from 'vitest'
import { day, incident, place, quantity, speaker } from '../../test/sample-reading.ts'
import { openText, passageFrom } from '../model/passage.ts'
import type { IncidentClaim } from '../model/reading.ts'
import type { Piece } from './layout.ts'
import { quotations, sentenceAround, stretchOf } from './quotation.ts'

const marked = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (piece.tone === 'value' ? `‹${piece.text}›` : piece.text)).join('')

const quoted = (text: string, claims: readonly IncidentClaim[]): string[] =>
  quotations(openText(text), claims).map(marked)

test.each([
  ['Rain fell. Shells killed four people in Homs. It stopped.', 'killed four', 'Shells killed four people in Homs.'],
  ['Shells killed four people in Homs', 'four', 'Shells killed four people in Homs'],
  ['A title without a stop\nShells killed four people.', 'four', 'Shells killed four people.'],
  ['"They fled," said Mr. Haddad. Shells fell.', 'Haddad', '"They fled," said Mr. Haddad.'],
  ['The U.S. strike hit Raqqa. Four died.', 'strike', 'The U.S. strike hit Raqqa.'],
  ['He asked: "Why?" Nobody knew.', 'asked', 'He asked: "Why?"'],
  [
    'Shelling of the market in the old town of the city has\nkilled four people, a doctor said. More to come.',
    'killed four',
    'Shelling of the market in the old town of the city has\nkilled four people, a doctor said.',
  ],
  ['FOUR PEOPLE WERE KILLED. TWO WERE HURT.', 'HURT', 'TWO WERE HURT.'],
])('in %j the sentence around %j', (text, words, sentence) => {
  const from = text.indexOf(words)
  const around = sentenceAround(text, { from, to: from + words.length })
  expect(text.slice(around.from, around.to)).toBe(sentence)
})

test('offsets count code points, so what stands after an emoji is still found', () => {
  const text = '😀😀 Shells killed 😀 four people.'
  const from = text.indexOf('four')
  const source = openText(text)
  expect(stretchOf(source, passageFrom(source, from, from + 4))).toEqual({ from, to: from + 4 })
})

test('words that carry values are marked: number, place, day, name, speaker', () => {
  const text = 'Rebels shelled Homs on Sunday, killing four people, the Observatory said.'
  const claim = incident(text, text, {
    places: [place('Homs')],
    time: day('2016-05-01', 'on Sunday'),
    attribution: { relation: 'unnamed_kind', actors: [{ name: 'rebels', asWritten: 'Rebels', type: 'rebel' }] },
    quantities: [quantity(text, 'four people', { floor: 4 })],
    speaker: speaker(text, 'the Observatory'),
  })
  expect(quoted(text, [claim])).toEqual([
    '‹Rebels› shelled ‹Homs› ‹on Sunday›, killing ‹four people›, ‹the Observatory› said.',
  ])
})

test('a name inside a longer word is not marked', () => {
  const text = 'Homsi traders fled when Homs was shelled.'
  expect(quoted(text, [incident(text, text, { places: [place('Homs')] })])).toEqual([
    'Homsi traders fled when ‹Homs› was shelled.',
  ])
})

test('sentences that follow one another are one quotation, those far apart are two, in the order of the text', () => {
  const text = 'Homs was shelled. Four died. Nothing else happened that day.\nA fifth died later.'
  const claims = ['A fifth died', 'Four died', 'Homs was shelled'].map((words) => incident(text, words))
  expect(quoted(text, claims)).toEqual(['Homs was shelled. Four died.', 'A fifth died later.'])
})

test('a sentence that the report prints twice is shown once', () => {
  const text = 'Four died in Homs.\nFour died in Homs.'
  const again = incident(text, 'Four', { passage: passageFrom(openText(text), 19, 23) })
  expect(quoted(text, [incident(text, 'Four'), again])).toEqual(['Four died in Homs.'])
})

test('a sentence without end is cut at a word, on both sides', () => {
  const text = `${'word '.repeat(400)}four people died ${'word '.repeat(400)}`.trim()
  const [quotation] = quoted(text, [incident(text, 'four people died')])
  expect(quotation).toMatch(/^… word .* word …$/)
  expect(quotation).toContain('four people died')
  expect(quotation.length).toBeLessThan(800)
})

test('a text cannot write to the terminal by control characters', () => {
  const text = 'Four people died in \x1b[2JHoms.'
  expect(quoted(text, [incident(text, 'Four people')])).toEqual(['Four people died in ␛[2JHoms.'])
})
