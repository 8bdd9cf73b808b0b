import { expect, test } from 'vitest'
import { openText } from '../model/passage.ts'
import { readActors } from './actors.ts'
import { findSentences } from './sentences.ts'
import { tokenise } from './tokens.ts'

function read(text: string, isUpperCase = false): string[] {
  const tokens = tokenise(text)
  const sentences = findSentences(tokens).map((sentence) => ({ ...sentence, kind: 'body' as const, repeats: null }))
  const source = openText(text)
  const rest = { referenceDate: null, title: null, publisher: null, isUpperCase }
  return readActors({ source, tokens, sentences, ...rest }).map((mention) => mention.name)
}

test.each([
  ['It was claimed by a group calling itself "Sons of the Coast".', 'Sons of the Coast'],
  ['It was claimed by a militia known as the Falcons of Salim.', 'Falcons of Salim'],
  ['A group called Tolmar Vanguard burned the depot.', 'Tolmar Vanguard'],
  ['The dead were shot by Tolmari militia near the ford.', 'Tolmari militia'],
])('a group that no list has: %s', (text, name) => {
  expect(read(text)).toContain(name)
})

test('in capitals the quotation marks show where a name begins', () => {
  expect(read('IT WAS CLAIMED BY THE "TOLMAR WILLKA LIBERATION FRONT" YESTERDAY.', true)).toContain(
    'TOLMAR WILLKA LIBERATION FRONT',
  )
})

test.each([
  'A group called for calm.',
  'A group called the office on Monday.',
  'He was shot by Christian militia.',
  'A gang known to the courts was held.',
])('no group of that name: %s', (text) => {
  expect(read(text).filter((name) => /called|calm|office|Christian|courts/.test(name))).toEqual([])
})

test('a group of the lists keeps its name there', () => {
  expect(read('It was claimed by a group calling itself "Boko Haram".')).toContain('Boko Haram')
})
