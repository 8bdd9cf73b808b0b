import { expect, test } from 'vitest'
import { openText } from '../model/passage.ts'
import { readActors } from './actors.ts'
import { findSentences } from './sentences.ts'
import { tokenise, written } from './tokens.ts'

function read(text: string): string[] {
  const tokens = tokenise(text)
  const sentences = findSentences(tokens).map((sentence) => ({ ...sentence, kind: 'body' as const, repeats: null }))
  const rest = { referenceDate: null, title: null, publisher: null, isUpperCase: false }
  return readActors({ source: openText(text), tokens, sentences, ...rest }).map(
    (mention) => `${written(tokens, mention.from, mention.to)} > ${mention.name}`,
  )
}

test.each([
  ['Boko Haram fighters came at dusk. They shot nine people.', 'They > Boko Haram'],
  ['Boko Haram said so. On Monday its fighters shot nine people.', 'its fighters > Boko Haram'],
  ['Warplanes bombed a bridge. They also hit a mill.', 'They > warplanes'],
  ['Boko Haram fighters came at dusk. The attackers shot nine people.', 'attackers > Boko Haram'],
  ['Boko Haram fighters came at dusk. The gunmen shot nine people.', 'gunmen > Boko Haram'],
])('whom the sentence before told of: %s', (text, expected) => {
  expect(read(text)).toContain(expected)
})

test.each([
  'Boko Haram fighters were arrested. They shot nine people.',
  'Boko Haram fighters came at dusk. They were shot at.',
  'Nine people fled from Boko Haram fighters. They shot a film.',
  'Gunmen came to a village where Boko Haram had been before. The gunmen shot nine people.',
])('nobody named is meant: %s', (text) => {
  expect(read(text).filter((one) => /^(They|gunmen) > Boko/.test(one))).toEqual([])
})
