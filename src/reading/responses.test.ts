import { expect, test } from 'vitest'
import { growth, LINEAR } from '../../test/growth.ts'
import { openText } from '../model/passage.ts'
import type { Document } from './mentions.ts'
import type { Mentions } from './parties.ts'
import { readResponses } from './responses.ts'
import { findSentences } from './sentences.ts'
import { tokenise } from './tokens.ts'

const NOTHING: Mentions = { places: [], times: [], actors: [] }

function open(text: string): Document {
  const tokens = tokenise(text)
  const sentences = findSentences(tokens).map((sentence) => ({ ...sentence, kind: 'body' as const, repeats: null }))
  const isUpperCase = text === text.toUpperCase()
  return { source: openText(text), tokens, sentences, referenceDate: null, title: null, publisher: null, isUpperCase }
}

const read = (text: string): string[] =>
  readResponses(open(text), NOTHING).map((f) => `${f.response} ${f.by ?? '-'} > ${f.against ?? '-'} ${f.modality}`)

test.each([
  // denials
  ['Ethiopia denied that its drones hit the school.', 'denies Ethiopia > - denied'],
  ['The claim was swiftly denied by Brussels.', 'denies Brussels > - denied'],
  ['The junta has repeatedly denied targeting villages.', 'denies junta > - denied'],
  ['The army rejected the accusation as baseless.', 'denies army > - denied'],
  ['MOSCOW DISMISSED THE REPORT AS LIES', 'denies MOSCOW > - denied'],
  ['The coalition did not deny that it flew that day.', 'denies coalition > - negated'],
  // admissions
  ['The army admitted that its shells struck the clinic.', 'acknowledges_act army > - asserted'],
  [
    'The army acknowledged it hit the house but said it was targeting militants.',
    'acknowledges_other_explanation army > - asserted',
  ],
  ['The coalition accepted responsibility for the raid.', 'accepts_responsibility coalition > - asserted'],
  // claims of responsibility
  ['Al-Shabab claimed responsibility for the bombing.', 'claims_responsibility Al-Shabab > - asserted'],
  ['The attack was claimed by Boko Haram.', 'claims_responsibility Boko Haram > - asserted'],
  ['Islamic State claimed the attack in a statement.', 'claims_responsibility Islamic State > - asserted'],
  ['No group has claimed responsibility for the blast.', 'claims_responsibility - > - negated'],
  ['There was no immediate claim of responsibility.', 'claims_responsibility - > - negated'],
  // silence
  ['The defence ministry declined to comment.', 'no_response defence ministry > - asserted'],
  ['The army did not respond to requests for comment.', 'no_response army > - asserted'],
  ['There was no immediate comment from the coalition.', 'no_response coalition > - asserted'],
  // accusations
  ['Kyiv accused Russia of shelling the station.', 'accuses Kyiv > Russia attributed'],
  ["The coalition didn't deny it.", 'denies coalition > - negated'],
  ['Two soldiers accused of theft fled.', 'accuses - > soldiers attributed'],
  ['The militia was accused of burning huts.', 'accuses - > militia attributed'],
  ['Activists blamed the army for the raid.', 'accuses Activists > army attributed'],
  ['Damascus blamed the massacre on rebels.', 'accuses Damascus > rebels attributed'],
  ['The raid was blamed on Chadian troops.', 'accuses - > Chadian troops attributed'],
  ['The governor pointed the finger at rebels.', 'accuses governor > rebels attributed'],
  ['The army said it did not strike the school.', 'denies army > - denied'],
  ['The spokesman insisted its drones had never hit homes.', 'denies spokesman > - denied'],
  ['The rebels called the accusation baseless.', 'denies rebels > - denied'],
  ['The union holds the governor responsible for the deaths.', 'accuses union > governor attributed'],
  [
    'Western states said the Syrian army was responsible for the attack.',
    'accuses Western states > Syrian army attributed',
  ],
])('%s', (text, told) => {
  expect(read(text)).toEqual([told])
})

test.each([
  'Nobody has blamed the army for the blast.',
  'The ministry did not accuse Ethiopia of the raid.',
  'Hundreds were denied entry at the border.',
  'The town was denied food and medicine for weeks.',
  'Guards denied them entry.',
  'Ten wounded were admitted to hospital.',
  'The parliament rejected the budget.',
  'The strike claimed the lives of three people.',
  'He claimed the attack was carried out by the army.',
  'The accused stood in the dock.',
  'The loss was the biggest officially acknowledged loss of life.',
  'Rescuers responded within minutes.',
  'The official who was responsible for roads resigned.',
  'They must be held responsible.',
  'The officer, accused, fled.',
  'They accused the men of spying.',
  'Doctors attributed the deaths to cholera.',
  'The driver said he did not see the fire.',
  'She called the report a good read.',
  'He ran a finger along the map.',
])('no response: %s', (text) => {
  expect(read(text)).toEqual([])
})

const army = (text: string): Mentions => {
  const at = open(text).tokens.words.findIndex((word) => word === 'militia')
  const name = { name: 'militia', type: null, sort: 'kind', side: null, isSpeakerOnly: false } as const
  return { ...NOTHING, actors: [{ from: at, to: at + 1, ...name }] }
}

test.each([
  ['The army attributed both attacks to the militia.', ['army > militia']],
  ['No group claimed it, but the army blamed the militia for the raid.', ['army > militia']],
  ['The army (FARDC) and the militia accused each other.', ['army > militia', 'militia > army']],
  ['The army and the militia blamed each other for the blaze.', ['army > militia', 'militia > army']],
])('accusations: %s', (text, told) => {
  expect(readResponses(open(text), army(text)).map((f) => `${f.by} > ${f.against}`)).toEqual(told)
})

test('one sentence may deny and accuse', () => {
  expect(read('Damascus denied responsibility and blamed rebels.')).toEqual([
    'denies Damascus > - denied',
    'accuses Damascus > rebels attributed',
  ])
})

test.each(['denied ', 'blamed on ', 'claimed the ', 'no comment ', 'accused of accused '])(
  'time grows with the length, not faster: "%s" over and over',
  (words) => {
    const work = (times: number): void => void readResponses(open(words.repeat(times)), NOTHING)
    expect(growth(work, 1200)).toBeLessThan(LINEAR)
  },
)
