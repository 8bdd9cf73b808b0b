import { expect, test } from 'vitest'
import { openText } from '../model/passage.ts'
import { readActors } from './actors.ts'
import { Attributing } from './attribution.ts'
import type { Document } from './mentions.ts'
import { findSentences } from './sentences.ts'
import { tokenise } from './tokens.ts'

/** Who did the act whose word is given, and how surely. */
function ask(text: string, word: string): string {
  const tokens = tokenise(text)
  const sentences = findSentences(tokens).map((sentence) => ({ ...sentence, kind: 'body' as const, repeats: null }))
  const source = openText(text)
  const document: Document = {
    source,
    tokens,
    sentences,
    referenceDate: null,
    title: null,
    publisher: null,
    isUpperCase: false,
  }
  const at = tokens.words.indexOf(word)
  const { from, to } = sentences[0]
  const { attribution, modality } = new Attributing(document, readActors(document), from, to).of({
    from: at,
    to: at + 1,
  })
  return [attribution.relation, ...attribution.actors.map((actor) => actor.name), modality ?? 'as told'].join(' | ')
}

test.each([
  ['Boko Haram accused of killing nine farmers.', 'killing', 'single | Boko Haram | attributed'],
  ['Boko Haram blamed for the raid that left nine dead.', 'raid', 'single | Boko Haram | attributed'],
  ['Officials suspect Boko Haram of the raid on the village.', 'raid', 'single | Boko Haram | attributed'],
  [
    'Lawyers held the RSF responsible for the killing of nine men.',
    'killing',
    'single | Rapid Support Forces | attributed',
  ],
  ['Lawyers said the RSF bore responsibility for the raid.', 'raid', 'single | Rapid Support Forces | attributed'],
  ['Boko Haram is believed to be responsible for the raid.', 'raid', 'single | Boko Haram | attributed'],
  [
    'Witnesses of the raid pointed to the RSF as the perpetrator.',
    'raid',
    'single | Rapid Support Forces | attributed',
  ],
  ['Boko Haram was the prime suspect in the raid.', 'raid', 'single | Boko Haram | attributed'],
  ['The raid on the village was the work of Boko Haram.', 'raid', 'single | Boko Haram | as told'],
  ['The raid bore the hallmarks of Boko Haram.', 'raid', 'single | Boko Haram | hedged'],
])('is accused: %s', (text, word, expected) => {
  expect(ask(text, word)).toBe(expected)
})

test.each([
  ['Boko Haram has claimed the raid that killed nine farmers.', 'raid', 'single | Boko Haram | attributed'],
  ['Boko Haram claims deadly twin bombing in a market.', 'bombing', 'single | Boko Haram | attributed'],
  ["Boko Haram later claimed Monday's raid.", 'raid', 'single | Boko Haram | attributed'],
  ['The raid was claimed by the group known as Boko Haram.', 'raid', 'single | Boko Haram | as told'],
])('claims it: %s', (text, word, expected) => {
  expect(ask(text, word)).toBe(expected)
})

test.each([
  ['Boko Haram claimed the raid on the camp killed nine soldiers.', 'raid'],
  ['The army claims raids were carried out on the camp.', 'raids'],
  ['Police have a suspect in the raid on the shop.', 'raid'],
  ['Officials met the army over the raid on the shop.', 'raid'],
])('accuses nobody and claims nothing: %s', (text, word) => {
  expect(ask(text, word)).toBe('none | as told')
})

test.each([
  ['Hezbollah denied that the man killed in the strike was one of its fighters.', 'strike', 'none | as told'],
  ['Nine farmers were killed by rampaging Boko Haram fighters.', 'killed', 'single | Boko Haram | as told'],
  ['A post was shelled by retreating rebels.', 'shelled', 'unnamed_kind | rebels | as told'],
  ['Nine hamlets were burned by mercenary groups.', 'burned', 'unnamed_kind | mercenaries | as told'],
  ['Rebels placed a charge of dynamite under a bridge.', 'placed', 'unnamed_kind | rebels | as told'],
  ['Gunmen hacked nine farmers to death.', 'hacked', 'unnamed_kind | gunmen | as told'],
  ['RSF drones target a camp in the north.', 'target', 'single | Rapid Support Forces | as told'],
  ['A shell hit an RSF target in the north.', 'hit', 'none | as told'],
])('who did it, whatever stands around the name: %s', (text, word, expected) => {
  expect(ask(text, word)).toBe(expected)
})
