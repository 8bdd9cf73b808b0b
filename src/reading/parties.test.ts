import { expect, test } from 'vitest'
import { openText } from '../model/passage.ts'
import type { ActorMention, Document } from './mentions.ts'
import { type Mentions, nameBeginningAt, partyBefore } from './parties.ts'
import { findSentences } from './sentences.ts'
import { tokenise } from './tokens.ts'

const NOTHING: Mentions = { places: [], times: [], actors: [] }

function open(text: string): Document {
  const tokens = tokenise(text)
  const sentences = findSentences(tokens).map((sentence) => ({ ...sentence, kind: 'body' as const, repeats: null }))
  const isUpperCase = text === text.toUpperCase()
  return { source: openText(text), tokens, sentences, referenceDate: null, title: null, publisher: null, isUpperCase }
}

/** Who stands before the verb `verb` in the last sentence. */
function before(text: string, verb: string, mentions = NOTHING): string | null {
  const document = open(text)
  const last = document.sentences.length - 1
  const at = document.tokens.words.lastIndexOf(verb)
  return partyBefore(document, mentions, last, at, document.sentences[last].from)?.name ?? null
}

test.each([
  ['Germany meanwhile called for aid.', 'called', 'Germany'],
  ['The Aleppo Free Council on Sunday evening called for aid.', 'called', 'Aleppo Free Council'],
  [
    'President of the Syrian Coalition Anas Daw called for aid.',
    'called',
    'President of the Syrian Coalition Anas Daw',
  ],
  ['The Norwegian Refugee Council, which works in Taiz, called for aid.', 'called', 'Norwegian Refugee Council'],
  ['Last week the High Council has repeatedly called for aid.', 'called', 'High Council'],
  ['Rain fell while human rights groups urged restraint.', 'urged', 'human rights groups'],
  ['Damascus denied it and blamed rebels.', 'blamed', 'Damascus'],
  ["France's foreign minister urged restraint.", 'urged', "France's foreign minister"],
  ['"Enough," said Salma Idris. She urged restraint.', 'urged', 'Salma Idris'],
  ['The envoy Omar Said said it was late. He urged restraint.', 'urged', 'envoy Omar Said'],
])('%s', (text, verb, name) => {
  expect(before(text, verb)).toBe(name)
})

test.each([
  ['It was a day that urged caution.', 'urged'],
  ['Meanwhile urged by none, he left.', 'urged'],
  ['Rain fell. She urged restraint.', 'urged'],
])('nobody: %s', (text, verb) => {
  expect(before(text, verb)).toBe(null)
})

test('a found actor gives its canonical name; a means does not act', () => {
  const actor = (sort: ActorMention['sort']): ActorMention => ({
    from: 0,
    to: 1,
    name: 'Islamic State',
    type: null,
    sort,
    side: null,
    isSpeakerOnly: false,
  })
  expect(before('Daesh denied it.', 'denied', { ...NOTHING, actors: [actor('named')] })).toBe('Islamic State')
  expect(before('Daesh denied it.', 'denied', { ...NOTHING, actors: [actor('means')] })).toBe('Daesh')
})

test.each([
  ['accused the Ministry of Defence of lying', 'Ministry of Defence'],
  ['accused rebels of using mines', 'rebels'],
  ['accused Daesh fighters killed in March', 'Daesh fighters'],
  ['accused Ban Ki-moon of silence', 'Ban Ki-moon'],
  ['accused the Observatory for Human Rights of bias', 'Observatory for Human Rights'],
])('the name after a verb: %s', (text, name) => {
  const document = open(text)
  expect(nameBeginningAt(document, NOTHING, 1, document.tokens.count)?.name).toBe(name)
})

test.each(['accused of lying', 'accused them of lying', 'accused more than once'])('no name after: %s', (text) => {
  const document = open(text)
  expect(nameBeginningAt(document, NOTHING, 1, document.tokens.count)).toBe(null)
})
