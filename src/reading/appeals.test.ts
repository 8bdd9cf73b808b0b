import { expect, test } from 'vitest'
import { growth, LINEAR } from '../../test/growth.ts'
import { openText } from '../model/passage.ts'
import { readAppeals } from './appeals.ts'
import type { ActorMention, Document, SentenceKind } from './mentions.ts'
import type { Mentions } from './parties.ts'
import { findSentences } from './sentences.ts'
import { tokenise, written } from './tokens.ts'

const NOTHING: Mentions = { places: [], times: [], actors: [] }

function open(text: string, kinds: readonly SentenceKind[] = []): Document {
  const tokens = tokenise(text)
  const sentences = findSentences(tokens).map((s, i) => ({ ...s, kind: kinds[i] ?? ('body' as const), repeats: null }))
  const isUpperCase = text === text.toUpperCase()
  return { source: openText(text), tokens, sentences, referenceDate: null, title: null, publisher: null, isUpperCase }
}

const read = (text: string): string[] =>
  readAppeals(open(text), NOTHING).map(
    (f) => `${f.by ?? '-'} > ${f.addressees.join(' + ') || '-'} > ${f.for.join(',')}`,
  )

test.each([
  // "called on", "called for"
  ['The council called on the United Nations to condemn the raids.', 'council > United Nations > condemnation'],
  ['Germany meanwhile called for humanitarian access to the quarter.', 'Germany > - > access'],
  ['Oxfam called on Tuesday for an inquiry into the strike.', 'Oxfam > - > investigation'],
  ['KENYA CALLED ON BOTH SIDES TO PROTECT CIVILIANS', 'KENYA > SIDES > protection'],
  ['Medics are calling for an end to attacks on clinics.', 'Medics > - > protection'],
  ['The bishop calls for a ceasefire.', 'bishop > - > ceasefire'],
  ['The envoy called for the army to lift the siege.', 'envoy > army > access'],
  ['Several deputies call for alleged war crimes to be investigated.', 'deputies > - > investigation'],
  // "urged", "appealed", "pleas"
  ['The agency urged the government to let aid in.', 'agency > government > access,humanitarian_aid'],
  ['Residents appealed to the world for medicine.', 'Residents > world > medical_aid'],
  ['Activists appealed for help on the radio.', 'Activists > - > humanitarian_aid'],
  ['Despite pleas for protection from Bakhmut residents shells fell.', 'Bakhmut residents > - > protection'],
  ['The mayor made an urgent appeal to aid agencies for blankets.', 'mayor > aid agencies > humanitarian_aid'],
  ['Mothers pleaded with the rebels to spare the boys.', 'Mothers > rebels > protection'],
  ['Volunteers again appeal to donors to fund humanitarian work.', 'Volunteers > donors > humanitarian_aid'],
  // needs, pleas and reminders
  ['We need diesel, oxygen and blood.', '- > - > humanitarian_aid,medical_aid'],
  ['The clinic urgently needs gauze.', 'clinic > - > medical_aid'],
  ['There is an urgent need for shelter in the camps.', '- > - > humanitarian_aid'],
  ['Please send ambulances to the bridge.', '- > - > medical_aid'],
  ['The envoy reminded the parties of their obligation to protect civilians.', 'envoy > parties > protection'],
  ['All parties are reminded of their obligation to spare schools.', '- > parties > protection'],
  ['We repeat our demand for an immediate ceasefire.', '- > - > ceasefire'],
  ['The panel recommends that the government investigate the deaths.', 'panel > government > investigation'],
  ['The council called on the UN to press for unhindered access.', 'council > UN > access'],
  ['Wait here. We appeal to donors for blankets.', '- > donors > humanitarian_aid'],
  // what is asked for
  ['The office calls on both sides to respect the pause.', 'office > sides > ceasefire'],
  ['The coordinator called for an immediate humanitarian pause.', 'coordinator > - > ceasefire'],
  ['The crews ask the mission for a safe road to the village.', 'crews > mission > access'],
  ['The elders appealed to the militia to let the wounded leave.', 'elders > militia > access'],
  ['The agency called on the army to let ambulances pass.', 'agency > army > access'],
  ['The council asks the mission to document the attack.', 'council > mission > investigation'],
  ['The agency urged the rebels to release the aid workers.', 'agency > rebels > other'],
  ['The agency called for the protection of medical workers.', 'agency > - > protection'],
  ['The agency called on the army to spare ambulances.', 'agency > army > protection'],
  ['The agency urged donors to support medical centres.', 'agency > donors > medical_aid'],
  // "demanded", "asked", "stressed the need", "must"
  ['Sudanese lawyers demanded a trial for the officers.', 'Sudanese lawyers > - > accountability'],
  ['The doctors asked the Red Cross to provide medicine.', 'doctors > Red Cross > medical_aid'],
  ['The envoy stressed the need for an investigation.', 'envoy > - > investigation'],
  ['The world must protect these families, said Amina Yusuf.', 'Amina Yusuf > world > protection'],
  ['Those responsible should be "held to account", said Karim Daw.', 'Karim Daw > - > accountability'],
  ['Those behind it must be held accountable, said Karim Daw.', 'Karim Daw > - > accountability'],
])('%s', (text, told) => {
  expect(read(text)).toEqual([told])
})

test.each([
  'The match was called off.',
  'The so-called emirate asked for taxes.',
  'The president called the attack a crime.',
  'He made a phone call for a taxi.',
  'The appeals court upheld the sentence.',
  'She pleaded guilty to fraud.',
  'Demand for oil fell.',
  'Officials did not respond to requests for comment.',
  'The army urged residents to leave the town.',
  'The army called on the rebels to lay down their weapons.',
  'France called for an emergency meeting of the council.',
  'Crowds demanded the resignation of the minister.',
  'When asked about the strike, he shrugged.',
  'Amid calls for an inquiry the minister flew home.',
  'The boy must be six years old.',
  'The radio reported calls for ambulances.',
  'Clerics urged the king to step down.',
  'Residents are asked to use the evacuation trains.',
  'Ambulances came for those in dire need of help.',
  'Please share this post.',
  'We need to talk.',
  'The photograph reminded her of home.',
])('no appeal: %s', (text) => {
  expect(read(text)).toEqual([])
})

test('a pronoun goes back to the last speaker', () => {
  expect(read('"It is a crime," said Salma Idris. She called on the UN to condemn it.')).toEqual([
    'Salma Idris > UN > condemnation',
  ])
})

test('in its own statement "we" and "the monitor" are the body whose name stands at its head', () => {
  const text = 'COAST HARM MONITOR\nWEEKLY BULLETIN NO. 3\nThe monitor calls for an inquiry. We need fuel.'
  const found = readAppeals(open(text, ['title', 'title']), NOTHING)
  expect(found.map((f) => f.by)).toEqual(['COAST HARM MONITOR', 'COAST HARM MONITOR'])
})

test('"them" goes back to those asked before', () => {
  expect(read('Omar Said appealed to aid agencies for help. He asked them to provide medicine.')[1]).toMatch(
    /> aid agencies > medical_aid$/,
  )
})

test('two askings in one sentence are two appeals', () => {
  expect(
    read('Norway called on the army to open the road and also urged the rebels to protect the camp.'),
  ).toHaveLength(2)
})

test('canonical names win over the words as written', () => {
  const document = open('Daesh called on the army to spare prisoners.')
  const actors: ActorMention[] = [
    { from: 0, to: 1, name: 'Islamic State', type: null, sort: 'named', side: null, isSpeakerOnly: false },
  ]
  expect(readAppeals(document, { ...NOTHING, actors })[0].by).toBe('Islamic State')
})

test('the passage runs from who asks to the end of what is asked', () => {
  const document = open('Rain fell while Norway called for an inquiry into the raid; nobody answered.')
  const [found] = readAppeals(document, NOTHING)
  expect(written(document.tokens, found.from, found.to)).toBe('Norway called for an inquiry into the raid')
})

test('a headline that asks what the body asks is no second appeal', () => {
  const text = 'Norway calls for inquiry\nNorway called for an inquiry on Monday.'
  expect(readAppeals(open(text, ['title', 'body']), NOTHING)).toHaveLength(1)
})

test.each(['call on ', 'must be ', 'appeal for ', 'urged the ', 'he called for aid and '])(
  'time grows with the length, not faster: "%s" over and over',
  (words) => {
    const work = (times: number): void => void readAppeals(open(words.repeat(times)), NOTHING)
    expect(growth(work, 1200)).toBeLessThan(LINEAR)
  },
)
