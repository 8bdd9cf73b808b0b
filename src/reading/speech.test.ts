import { expect, test } from 'vitest'
import { growth, LINEAR } from '../../test/growth.ts'
import { readText } from '../../test/read-text.ts'
import { openText } from '../model/passage.ts'
import type { ActorMention, Document, LaidSentence } from './mentions.ts'
import { findSentences } from './sentences.ts'
import { readSpeech } from './speech.ts'
import { type Tokens, tokenise, written } from './tokens.ts'

const MONITOR = 'Syrian Observatory for Human Rights'
const BODIES: readonly (readonly [string, string, boolean])[] = [
  ['syrian observatory for human rights', MONITOR, true],
  ['observatory', MONITOR, true],
  ['local coordination committees', 'Local Coordination Committees', true],
  ['sana', 'SANA', true],
  ['reuters', 'Reuters', true],
  ['afp', 'AFP', true],
  ['united nations', 'United Nations', true],
  ['white helmets', 'White Helmets', true],
  ['army', 'army', false],
  ['russia', 'Russia', false],
]

function bodiesIn(tokens: Tokens): ActorMention[] {
  const found: ActorMention[] = []
  for (let i = 0; i < tokens.count; i++) {
    const body = BODIES.find(([name]) => name.split(' ').every((word, k) => tokens.words[i + k] === word))
    if (!body) continue
    const to = i + body[0].split(' ').length
    found.push({ from: i, to, name: body[1], type: null, sort: 'named', side: null, isSpeakerOnly: body[2] })
    i = to - 1
  }
  return found
}

function read(text: string, kind: LaidSentence['kind'] = 'body', publisher: string | null = null) {
  const tokens = tokenise(text)
  const sentences = findSentences(tokens).map((sentence) => ({ ...sentence, kind, repeats: null }))
  const document: Document = {
    source: openText(text),
    tokens,
    sentences,
    referenceDate: null,
    title: null,
    publisher,
    isUpperCase: text === text.toUpperCase(),
  }
  return readSpeech(document, bodiesIn(tokens), []).map((speech) => ({
    ...speech,
    said: written(tokens, speech.from, speech.to),
    asWritten: written(tokens, speech.nameSpan.from, speech.nameSpan.to),
  }))
}

test.each([
  ['The army said it had taken the village.', 'army'],
  ['The Observatory said that four people died.', MONITOR],
  ['Four people died in the raid, the Observatory said.', MONITOR],
  ['Four people died in the raid the Observatory said on Monday.', MONITOR],
  ['Four people died, said the Observatory.', MONITOR],
  ['"Four people died," the Britain-based Observatory reported.', MONITOR],
  ['Four people died in the raid according to the Observatory.', MONITOR],
  ["Four people died in the raid, according to the health ministry's latest figures.", 'health ministry'],
  ['According to the United Nations at least 40 people were displaced.', 'United Nations'],
  ['State television, citing the army, put the toll at 12.', 'army'],
  ['Raids on the town killed nine people activists said.', 'activists'],
  ['An elder in Homs said on Monday that a raid had killed three people.', 'elder in Homs'],
  ['Two bombs hit the town, a member of the council in the area said.', 'member of the council in the area'],
  ['Women who fled the town told our teams of a massacre.', 'women'],
  ['Residents reached by telephone said the raid hit a wedding.', 'residents reached by telephone'],
  ["Six men were taken, two security sources and a drivers' union said.", "two security sources and a drivers' union"],
  ['Six men were shot, the Centre for Democracy and Human Rights said.', 'centre for Democracy and Human Rights'],
  ['Local sources told Reuters that nine people were killed.', 'local sources (Reuters)'],
  ['A military source told SANA that 20 fighters were killed.', 'military source (SANA)'],
  ['A source at the hospital said six bodies had arrived.', 'source at the hospital'],
  ['The head of the Observatory Karim Nasser said nine people were killed.', `Karim Nasser (${MONITOR})`],
  ['Observatory director Karim Nasser told AFP nine people were killed.', `Karim Nasser (${MONITOR})`],
  ['Media activist Samir Haddad said nine people were killed.', 'Samir Haddad (media activist)'],
  ['Nine people were killed, said Samir Haddad, a doctor in the town.', 'Samir Haddad (doctor in the town)'],
  ['Samir Haddad, who lives in the town, said nine people were killed.', 'Samir Haddad'],
  ['Monitors at the Observatory which follows the war said nine people were killed.', MONITOR],
  ['Karim Nasser was quoted as saying that nine people were killed.', 'Karim Nasser'],
  ['State media quoted Karim Nasser as saying nine people were killed.', 'Karim Nasser'],
  ['The strikes were also reported by state television.', 'state television'],
  ['The city prosecutor, Karim Nasser, said five shells hit the market.', 'Karim Nasser (city prosecutor)'],
  ['Talks failed in the town of Aziz, an activist from the town said on Monday.', 'activist from the town'],
  [
    'A source in the interior ministry of the region said five shells hit the market.',
    'source in the interior ministry of the region',
  ],
  ['Six fighters died in the village Karim Nasser told reporters.', 'Karim Nasser'],
  ['The Turkish interior ministry said five shells hit the market.', 'Turkish interior ministry'],
  ['Citing local officials, Reuters reported that five shells hit the market.', 'local officials'],
  ['Reuters reported that five shells hit the market, citing local officials.', 'local officials'],
  [
    'Five shells hit the market, according to a spokesman for the clinic, Karim Nasser.',
    'Karim Nasser (spokesman for the clinic)',
  ],
  ['An AFP correspondent said five shells hit the market.', 'AFP correspondent'],
])('%s', (text, name) => {
  expect(read(text).map((speech) => speech.name)).toEqual([name])
})

test.each([
  'The army killed four people in the village.',
  'The attack claimed the lives of four people.',
  'The reported strike hit a school.',
  'Four people were reported killed in the town.',
  'The flood added to the misery of the camp.',
  'The two are said to be brothers.',
  'The rebel report was false.',
  'The United States sent a convoy.',
  'They put an end to the siege.',
])('nobody speaks: %s', (text) => {
  expect(read(text)).toEqual([])
})

test.each([
  [
    'The Observatory said the raids killed 40 people while the Local Coordination Committees put the toll at 45.',
    [
      [MONITOR, 'The Observatory said the raids killed 40 people'],
      ['Local Coordination Committees', 'while the Local Coordination Committees put the toll at 45.'],
    ],
  ],
  [
    'Shells hit two schools, and the army said four soldiers died.',
    [['army', 'and the army said four soldiers died.']],
  ],
  ['The strike, which the army said targeted a base, killed five people.', [['army', 'the army said targeted a base']]],
  [
    'Nine people were killed the Observatory said adding that dozens were hurt.',
    [[MONITOR, 'Nine people were killed the Observatory said adding that dozens were hurt.']],
  ],
])('whose words: %s', (text, parts) => {
  expect(read(text).map(({ name, said }) => [name, said])).toEqual(parts)
})

test.each([
  [
    'A military source told SANA that the hill was taken. The source added that eight men were killed.',
    ['military source (SANA)', 'military source (SANA)'],
  ],
  [
    'Governor Talib Barzani told AFP that two people died. Barzani said three others were hurt.',
    ['Talib Barzani (governor)', 'Talib Barzani (governor)'],
  ],
  [
    'The Observatory said raids went on. It said nine people died. The group also said a clinic was hit.',
    [MONITOR, MONITOR, MONITOR],
  ],
  [
    'Raids killed nine people, a monitor said. The Syrian Observatory for Human Rights said two were children.',
    [MONITOR, MONITOR],
  ],
  [
    'Karim Nasser, a doctor, said the ward was full. "Nine people died. We have no beds," he said.',
    ['Karim Nasser (doctor)', 'Karim Nasser (doctor)', 'Karim Nasser (doctor)'],
  ],
  ['The Observatory said eight people were killed. Five of them died in a market.', [MONITOR, MONITOR]],
])('goes on: %s', (text, names) => {
  expect(read(text).map((speech) => speech.name)).toEqual(names)
})

test('a place before a comma is no person of the body after it', () => {
  const { claims } = readText('Forty people were killed when gangs stormed Kenscoff, the Haitian Rights Network said.')
  expect(claims[0].speaker?.name).toBe('Haitian Rights Network')
})

test('the ministry is the one that was called so, though others spoke since; a truce it declared is no saying', () => {
  const names = (text: string): unknown[] => readText(text).claims.map(({ speaker }) => speaker?.name)
  const toll = 'More than 900 people were killed in Gaza since May, according to the ministry.'
  expect(
    names(`The Hamas-run health ministry said nine people were killed in Gaza. Israel's army denied it. ${toll}`).at(
      -1,
    ),
  ).toBe('Gaza Health Ministry')
  const strikes = 'Strikes killed 200 people in Saada despite the ceasefire it declared in May'
  expect(names(`State television denied the report.\n\n${strikes}, the United Nations said.`).at(-1)).toBe(
    'United Nations',
  )
})

test.each([
  ['The Observatory said eight people were killed. The town has been besieged for months.', 1],
  ['The army said the road was open. Rebels hold the hills around it.', 1],
])('the outlet goes on in its own voice: %s', (text, count) => {
  expect(read(text)).toHaveLength(count)
})

test.each([
  ['Air raids kill 21 in market town Monitor', 'monitor'],
  ['Air raids kill 21 in market town: activists', 'activists'],
  ['Air raids kill 21 in market town White Helmets', 'White Helmets'],
  ['Raids kill 35 overnight, monitor says', 'monitor'],
  ['Raids kill 35 overnight, hospital says', 'hospital'],
  ['Raids kill 35 overnight, rebels and aid worker say', 'rebels and aid worker'],
  ['Raids kill 35 overnight - United Nations', 'United Nations'],
  ['United Nations: 35 killed overnight', 'United Nations'],
])('headline: %s', (text, name) => {
  expect(read(text, 'title').map((speech) => speech.name)).toEqual([name])
})

test.each([
  'Rebels kill 21 in attack on army',
  'Dozens killed in strikes across Russia',
  'Port-au-Prince: gunmen kill 70 in market town',
])('no speaker in: %s', (text) => {
  expect(read(text, 'title')).toEqual([])
})

test.each([
  ['Sudan: 31 killed as RSF shells El Fasher camp', null],
  ['Gaza: nine killed in raids on Jabalia', null],
  ['Kherson: two wounded in Russian shelling', null],
  ['Russia: rebels shelled Aleppo and Homs', 'Russia'],
])('a label that says where speaks of nothing: %s', (title, name) => {
  const { claims } = readText(`${title}\n\nThe day was long.`)
  expect(claims.length).toBeGreaterThan(0)
  expect(claims[0].speaker?.name ?? null).toBe(name)
})

test('a place that words govern is nobody, and whoever a body was told by is not of that body', () => {
  expect(read('In April 93 people were killed across Sudan, the network said.')[0].name).toBe('network')
  const told = readText('A drone hit the market of El Fasher, medical staff told the United Nations office.').claims
  expect(told[0].speaker).toMatchObject({ name: 'medical staff', connection: 'medical_staff' })
})

test('"denied" and "claimed" say how the words are meant', () => {
  const modality = (text: string) => read(text)[0].modality
  expect(modality('Russia denied that its jets hit the school.')).toBe('denied')
  expect(modality('The army claimed the school was empty.')).toBe('attributed')
  expect(modality('The army confirmed that the school was hit.')).toBe('asserted')
})

test('a publisher is no speaker', () => {
  expect(read('Nine people were killed, SANA reported.', 'body', 'sana')).toEqual([])
})

test.each([
  'said ',
  '"said" ',
  'the army said ',
  'according to ',
  'who said ',
  'Karim ',
  'and the army ',
  ', ',
  'who , ',
  'of the man which ',
  '"',
  'a source , who , ',
])('time is linear: %s', (part) => {
  const work = (repeats: number): void => void read(`${part.repeat(repeats)} said ${part.repeat(20)} said.`)
  expect(growth(work, 600)).toBeLessThan(LINEAR)
})

// Who speaks, where commas are lost and other nouns stand near the verb.
test.each([
  ['Eastern states said the army was responsible for the raid.', 'eastern states'],
  ['The militia in a statement posted on the messaging service Chirp said its men killed nine.', 'militia'],
  ['The army, in a statement carried by state media, said two soldiers died.', 'army'],
  [
    'The raid killed 58 people on Tuesday a war monitor and medical workers in the rebel-held area said.',
    'war monitor and medical workers in the rebel-held area',
  ],
  ['They act to protect the people Nasser said.', 'Nasser'],
  ['The raid killed two women Nasser said.', 'Nasser'],
  ['The two discussed the raid Norlandish presidential sources said.', 'Norlandish presidential sources'],
  ['Much of the international community accused the army of the raid.', 'international community'],
  [
    'Raids hit Talara and Sakhour civil defence official Karim Nasser told Reuters.',
    'Karim Nasser (Sakhour civil defence official)',
  ],
  ['The Talara Today activist group reported that nine people died.', 'Talara Today activist group'],
])('%s', (text, name) => {
  expect(read(text).map((speech) => speech.name)).toEqual([name])
})

test('"and said" goes on with the subject of its clause', () => {
  const [speech] = read('The United Nations met on Monday and said Russia and the army were responsible.')
  expect(speech.name).toBe('United Nations')
})

test('a watchdog of weapons is not the monitor of the war', () => {
  const [speech] = read('The Observatory counts the dead. A chemical weapons watchdog accused the army of the raid.')
  expect(speech.name).toBe('chemical weapons watchdog')
})

test('"adding" without content is nobody\'s word', () => {
  const text = 'Both women said they had fled. On Monday a blast killed nine adding new urgency to the talks.'
  expect(read(text).map(({ said }) => said)).toEqual(['Both women said they had fled.'])
})

test.each([
  ['According to earlier media reports two bombs went off near the school.', 'earlier media reports'],
  ['According to the mayor the rebels were all foreigners.', 'mayor'],
  ['Fighting went on between the militants and local fighters Norlandish activists said.', 'Norlandish activists'],
  ['A US official told Reuters that two strikes killed nine people.', 'US official (Reuters)'],
  ['A friend of the attacker said the bomb was his.', 'friend of the attacker'],
  ['According to official spokesmen the shell fell on two houses.', 'official spokesmen'],
  ['A Chirp post by Karim Nasser added that ten people had been injured.', 'Karim Nasser (Chirp post)'],
  ['Karim Nasser posted that ten people had been injured.', 'Karim Nasser'],
  ['Further, Nasser stressed that nine had died.', 'Nasser'],
])('%s', (text, name) => {
  expect(read(text).map((speech) => speech.name)).toEqual([name])
})

test.each([
  ['HOWEVER, ARMY SPOKESMAN COLONEL LUIS NASSER SAID THAT TWO CIVILIANS DIED.', 'LUIS NASSER'],
  ['MINISTER JOSE GOMEZ TOLD REPORTERS THAT TWO CIVILIANS DIED.', 'JOSE GOMEZ'],
])('%s', (text, name) => {
  expect(read(text).map((speech) => speech.name.split(' (')[0])).toEqual([name])
})

// Where the speaker's phrase begins and ends.
test.each([
  ['Another nine strikes hit rebels in neighbouring Norland the Observatory said.', MONITOR],
  ['Residents crossed into the city the Observatory said.', MONITOR],
  ['The raid killed nine people loyal to the mayor a group tracking the violence said.', 'group'],
  ['The alliance is strong an organisation that monitors the war said on Monday.', 'organisation'],
  ['Activists in northern rural Talara said nine people died.', 'activists in northern rural Talara'],
  ['Local sources in al-Fouaa said nine people died.', 'local sources in al-Fouaa'],
  ['According to Karim Nasser women and children were among the dead.', 'Karim Nasser'],
  ['According to other sources the raid began 12 days ago.', 'other sources'],
  ['The shells wounded dozens more observers said.', 'observers'],
  ['She bought medicine for her mother AFP said.', 'AFP'],
  ['The car blew up near the border with Norland local sources said.', 'local sources'],
  ['The boy died in the divided city local activists said.', 'local activists'],
  ['The opposition Norland-based Observatory said nine people died.', MONITOR],
  ['The army killed nine rebels in clashes near the town of Talara local media reported.', 'local media'],
  ['Nine people were killed in Talara activists said.', 'activists'],
  ['A shell killed nine people in the village of Talara residents said.', 'residents'],
  ['Officials in Talara said nine people died.', 'officials in Talara'],
  ['A doctor at Talara hospital said nine people died.', 'doctor at Talara hospital'],
])('%s', (text, name) => {
  expect(read(text).map((speech) => speech.name)).toEqual([name])
})

test.each(['Images showed footage of the city burning.', 'Other reports spoke of twelve dead.'])(
  'nobody in particular: %s',
  (text) => {
    expect(read(text)).toEqual([])
  },
)

test.each(['says nine died', 'reports nine deaths'])('a body whose name ends in an adjective: %s', (rest) => {
  const [speech] = read(`The Syrian Observatory for Human Rights ${rest}.`)
  expect(speech.name).toBe(MONITOR)
})

test.each([
  [
    'Nine people died, monitor says. Shells hit the market, the Plain Monitor said. Four were children, the monitoring network added.',
    ['Plain Monitor', 'Plain Monitor', 'Plain Monitor'],
  ],
  [
    'Nine people died, the Upper Valley Watchdog said. The group said two were women.',
    ['Upper Valley Watchdog', 'Upper Valley Watchdog'],
  ],
  [
    'The Valley Health Directorate said nine died. The directorate said two were women.',
    ['Valley Health Directorate', 'Valley Health Directorate'],
  ],
])('one monitor or office that is named speaks throughout: %s', (text, names) => {
  expect(read(text).map(({ name }) => name)).toEqual(names)
})

test.each([
  ['Nine people died, a chemical weapons watchdog said. Shells hit the market, the Plain Monitor said.', 2],
  ['Nine died, monitor says. Two died, the Plain Monitor said. Three died, the Upper Valley Watchdog said.', 3],
])('a watchdog of something else, or one of two, is not taken for another: %s', (text, speakers) => {
  expect(new Set(read(text).map(({ name }) => name)).size).toBe(speakers)
})

test.each([
  [
    'It was not clear whether the jets were Syrian or Russian, a spokesman for the network said.',
    'spokesman for the network',
  ],
  ['The ward was full, a nurse there told the paper by telephone.', 'nurse'],
  ['The ward was full, a nurse there said. She said two children had died.', 'nurse'],
])('what stands before the speaker is no name of theirs: %s', (text, name) => {
  expect(read(text).at(-1)?.name).toBe(name)
})

test.each([
  ['White Helmets: nine people were killed in the market.', ['White Helmets']],
  ['Mayor Ahmad Darwish: "Nine people were killed in the market."', ['Ahmad Darwish (mayor)']],
  ['The toll so far: nine people were killed in the market.', []],
  ['The mayor of the town: nine people were killed in the market.', []],
  ['Ain Issa: "Nine people were killed in the market."', []],
])('who speaks before a colon: %s', (text, names) => {
  expect(read(text).map(({ name }) => name)).toEqual(names)
})
