import { expect, test } from 'vitest'
import { findSentences, isWrapped } from './sentences.ts'
import { tokenise, written } from './tokens.ts'

const sentencesOf = (text: string): string[] => {
  const tokens = tokenise(text)
  return findSentences(tokens).map((s) => written(tokens, s.from, s.to))
}

test.each([
  ['Shells fell. Three died.', ['Shells fell.', 'Three died.']],
  ['Gen. Omar Saleh spoke. He left.', ['Gen. Omar Saleh spoke.', 'He left.']],
  ['The U.S. Navy fired. It hit.', ['The U.S. Navy fired.', 'It hit.']],
  ['On Sept. 5 it rained. Then not.', ['On Sept. 5 it rained.', 'Then not.']],
  ['"We fled." He wept.', ['"We fled."', 'He wept.']],
  ['Was it them? No! Others.', ['Was it them?', 'No!', 'Others.']],
  ['It ends on June 16.Two bombs went off.', ['It ends on June 16.', 'Two bombs went off.']],
  ['They hit Homs.The town burned.', ['They hit Homs.', 'The town burned.']],
  [
    'Shells fell. @witness saw it. [Reporter] Who fired?',
    ['Shells fell.', '@witness saw it.', '[Reporter] Who fired?'],
  ],
  ['It was 2.5 km away. al-Bab fell.', ['It was 2.5 km away.', 'al-Bab fell.']],
  ['A headline\nA sentence.', ['A headline', 'A sentence.']],
  ['Buses leave at 2 p.m. The truce holds.', ['Buses leave at 2 p.m.', 'The truce holds.']],
  ['Aid came from the U.S. They were glad.', ['Aid came from the U.S.', 'They were glad.']],
  ['It began in Oct. Nobody was ready.', ['It began in Oct.', 'Nobody was ready.']],
  ['It fell at 5 p.m. Monday on Kyiv.', ['It fell at 5 p.m. Monday on Kyiv.']],
  ['At 9 a.m. Kyiv time U.S. Marines left.', ['At 9 a.m. Kyiv time U.S. Marines left.']],
  ['AT 6 A.M. A STRIKE HIT THE U.S. IN OMAN.', ['AT 6 A.M. A STRIKE HIT THE U.S. IN OMAN.']],
  ['Dr. A. Khan of St. Luke said so.', ['Dr. A. Khan of St. Luke said so.']],
])('%s', (text, expected) => {
  expect(sentencesOf(text)).toEqual(expected)
})

const WRAPPED = `BOGOTA, 3 APR 90 -- A BOMB WENT OFF LATE LAST NIGHT IN FRONT OF
A BANK IN THE CENTRE OF THE CITY AND BROKE EVERY WINDOW OF THE
STREET. NOBODY WAS HURT, ACCORDING TO A POLICE OFFICER WHO WAS AT
THE SCENE AN HOUR LATER.

A SECOND DEVICE WAS FOUND.`

test('lines of a fixed width are not paragraphs', () => {
  expect(isWrapped(WRAPPED)).toBe(true)
  expect(sentencesOf(WRAPPED).length).toBe(3)
})

test('one paragraph a line is not wrapped', () => {
  expect(isWrapped('First line of the page.\nSecond line here.\nThird.')).toBe(false)
})

test('every token stands in one sentence, in order', () => {
  const tokens = tokenise('One. Two?! (Three.) "Four." five\n\nsix . seven')
  const sentences = findSentences(tokens)
  expect(sentences[0].from).toBe(0)
  for (let i = 1; i < sentences.length; i++) expect(sentences[i].from).toBe(sentences[i - 1].to)
  expect(sentences.at(-1)?.to).toBe(tokens.count)
})
