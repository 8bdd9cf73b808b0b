import { expect, test } from 'vitest'
import { growth, LINEAR } from '../../test/growth.ts'
import { openText } from '../model/passage.ts'
import { connectionOf, readActors } from './actors.ts'
import type { Document } from './mentions.ts'
import { findSentences } from './sentences.ts'
import { tokenise, written } from './tokens.ts'

function open(text: string, isUpperCase = false): Document {
  const tokens = tokenise(text)
  const sentences = findSentences(tokens).map((sentence) => ({ ...sentence, kind: 'body' as const, repeats: null }))
  return { source: openText(text), tokens, sentences, referenceDate: null, title: null, publisher: null, isUpperCase }
}

/** "words as written > canonical name" for each mention. */
function read(text: string, isUpperCase = false): string[] {
  const document = open(text, isUpperCase)
  return readActors(document).map((m) => `${written(document.tokens, m.from, m.to)} > ${m.name}`)
}

const SYRIA = ' The dead were taken to Aleppo in Syria.'

// A state and its forces, put together from its name and their kind.
test.each([
  ['Syrian fighter jets circled over the valley.', 'Syrian fighter jets > Syrian government'],
  ['The Russian Air Force denied it.', 'Russian Air Force > Russia'],
  ['Bashar al-Assads forces advanced.', 'Bashar al-Assads forces > Syrian government'],
  ['An Israeli drone was heard.', 'Israeli drone > Israel'],
  ['Saudi-led coalition jets returned.', 'Saudi-led coalition jets > Saudi-led coalition'],
  ['U.S.-led air strikes hit the depot.', 'U.S.-led > US-led coalition'],
  ['Turkish shelling wounded a boy.', 'Turkish > Turkey'],
  ['Nigerian police opened fire.', 'Nigerian police > Nigerian police'],
  ["Shi'ite militiamen opened fire.", "Shi'ite militiamen > Shia militias"],
  ['The junta forces burned Sagaing homes in Myanmar.', 'junta forces > Myanmar military'],
  ['Jets believed to be Russian flew low.', 'Russian > Russia'],
  ['Iraqi militiamen took the hill.', 'Iraqi militiamen > Iraqi militias'],
  ['A US AC-130 gunship circled.', 'US AC-130 gunship > United States'],
  ['Russian fighters targeted the hills with eight airstrikes.', 'Russian fighters > Russia'],
  ["The Russian occupation's jets returned.", 'Russian occupation > Russia'],
  ['US Central Command said it had killed two.', 'US Central Command > United States'],
  ['The Israeli enemy fired. Enemy artillery answered.', 'Enemy artillery > Israel'],
  ['M23 took the hill in Congo. Later the rebels burned a bridge in Goma.', 'rebels > M23'],
  ['Boko Haram fled. The group’s fighters burned a bridge.', 'group’s fighters > Boko Haram'],
])('%s', (text, expected) => {
  expect(read(text)).toContain(expected)
})

test.each([
  'Two Syrian civilians drowned.',
  'He was born in the Russian city of Perm.',
  'They crossed from Turkey into Syria.',
  'The Nigeria market attack left 12 dead.',
  'At least 40 died in three new Kenya attacks.',
  'The Russian-brokered deal held.',
])('names no actor: %s', (text) => {
  expect(read(text)).toEqual([])
})

// Two owners share what follows.
test.each([
  ['Syrian and Russian warplanes took off.', ['Syrian > Syrian government', 'Russian warplanes > Russia']],
  ['Syrian or Russian air strikes hit it.', ['Syrian > Syrian government', 'Russian > Russia']],
  ['US-Israeli strikes continued.', ['US > United States', 'Israeli > Israel']],
])('%s', (text, expected) => {
  expect(read(text)).toEqual(expected)
})

test('two adjectives without forces name nobody', () => {
  expect(read('Syrian and Russian engineers met.')).toEqual([])
})

// Forces whose state is left out belong to the country the report is about.
test.each([
  ['Government forces shelled the suburb.', 'Government forces > Syrian government'],
  ['The army said so.', 'army > Syrian government'],
  ['Regime helicopters dropped barrel bombs.', 'Regime helicopters > Syrian government'],
  ['The coalition carried out raids.', 'coalition > US-led coalition'],
])('%s', (text, expected) => {
  expect(read(text + SYRIA)).toContain(expected)
})

test.each([
  ['The army shelled El Fasher in Sudan.', 'army > Sudanese Armed Forces'],
  ['The army entered Jenin and Nablus.', 'army > Israel'],
  ['The coalition struck Sanaa in Yemen.', 'coalition > Saudi-led coalition'],
  ['Government forces fired on the crowd.', 'Government forces > government forces'],
])('%s', (text, expected) => {
  expect(read(text)).toContain(expected)
})

test.each([
  'A regime of calm was agreed.',
  'The rebel-held town was quiet.',
  'Anti-government protests went on.',
  'Security was tight.',
])('names no forces: %s', (text) => {
  expect(read(text + SYRIA).filter((m) => !m.includes('Syria '))).toEqual([])
})

// Fighters without a name keep the writer's word.
test.each([
  ['Opposition fighters fired rockets.', 'Opposition fighters > rebels', 'kind'],
  ['Terrorist groups fired rockets.', 'Terrorist groups > terrorists', 'kind'],
  ['A gunman opened fire.', 'gunman > gunmen', 'kind'],
  ['Rebel shelling killed a girl.', 'Rebel > rebels', 'kind'],
  ['Armed bandits stormed the village.', 'Armed bandits > bandits', 'kind'],
  ['Warplanes bombed the market.', 'Warplanes > warplanes', 'means'],
])('%s', (text, expected, sort) => {
  const document = open(text)
  const [mention] = readActors(document)
  expect(`${written(document.tokens, mention.from, mention.to)} > ${mention.name}`).toBe(expected)
  expect(mention.sort).toBe(sort)
})

test.each([
  'Rebel areas were calm.',
  'A terrorist list was published.',
  'The passenger planes landed.',
  'Three of its fighters rested.',
])('names no fighters: %s', (text) => {
  expect(read(text)).toEqual([])
})

// Names of the lists, in their several spellings, with the men that follow.
test.each([
  ['Daesh terrorists fled.', 'Daesh terrorists > Islamic State'],
  ['IS militants fled.', 'IS militants > Islamic State'],
  ['The militant group Islamic State fled.', 'Islamic State > Islamic State'],
  ['Jabhat Fatah al-Sham denied it.', 'Jabhat Fatah al-Sham > Jabhat Fateh al-Sham'],
  ['The al-Nusra Front said so.', 'al-Nusra Front > Jabhat al-Nusra'],
  ['Hizbullah fighters left.', 'Hizbullah fighters > Hezbollah'],
  ['RSF fighters looted the clinic.', 'RSF fighters > Rapid Support Forces'],
  ['Suspected JNIM militants came.', 'JNIM militants > JNIM'],
  ['FARC dissidents planted mines.', 'FARC dissidents > FARC dissidents'],
  ['Iran-backed Houthis fired.', 'Houthis > Houthis'],
  ['The Sons of the North Brigade attacked.', 'Sons of the North Brigade > Sons of the North Brigade'],
  ['Liwa al-Nasr shelled the road.', 'Liwa al-Nasr > Liwa al-Nasr'],
])('%s', (text, expected) => {
  expect(read(text)).toContain(expected)
})

test.each(['THIS SIGN IS WRONG said one of us.', 'It is late.', 'The front was quiet and the army ants marched on.'])(
  'reads no name into common words: %s',
  (text) => {
    expect(read(text).filter((m) => /Islamic State|United States|front/.test(m))).toEqual([])
  },
)

test.each([
  ['FMLN GUERRILLAS ATTACKED THE BARRACKS IN SAN MIGUEL.', 'FMLN GUERRILLAS > FMLN'],
  ['SHINING PATH TERRORISTS KILLED THREE PEASANTS.', 'SHINING PATH TERRORISTS > Shining Path'],
  ['THE SALVADORAN ARMY SAID SO.', 'SALVADORAN ARMY > Salvadoran government'],
  ['US TROOPS LANDED.', 'US TROOPS > United States'],
])('%s', (text, expected) => {
  expect(read(text, true)).toContain(expected)
})

// A people where it attacks, an occupier where a report tells who that is.
test.each([
  ['Russians shelled a market in Kherson, Ukraine.', 'Russians > Russia'],
  ['A market in Kherson was shelled by the Russians.', 'Russians > Russia'],
  ["A man died in the occupation's bombing of Jabalia in Gaza.", 'occupation > Israel'],
  ['The invaders shelled a market in Kherson, Ukraine.', 'invaders > Russia'],
  ['Israeli quadcopters fired at a tent.', 'Israeli quadcopters > Israel'],
  ['A farm in Sumy, Ukraine, was burned in enemy attacks.', 'enemy > the enemy'],
])('%s', (text, expected) => {
  expect(read(text)).toContain(expected)
})

test.each([
  'Two Russians shelled peas.',
  'Russians voted on Sunday.',
  'The occupation of the factory in Aleppo went on.',
])('a people and an occupation that attack nobody: %s', (text) => {
  expect(read(text).filter((one) => /Russians|occupation/.test(one))).toEqual([])
})

test('in capitals a common word is no name', () => {
  expect(read('THE MAYOR IS DEAD. THEY TOLD US NOTHING.', true)).toEqual([])
})

// Monitors, rescuers and media speak and do not act.
test.each([
  ['The Syrian Observatory for Human Rights said so.', 'Syrian Observatory for Human Rights'],
  ['The White Helmets said so.', 'White Helmets'],
  ['Tasnim reported it.', 'Tasnim'],
])('%s', (text, name) => {
  const [mention] = readActors(open(text))
  expect(mention).toMatchObject({ name, isSpeakerOnly: true })
})

test.each([
  ['Syrian Observatory for Human Rights', 'monitor_network'],
  ['SOHR', 'monitor_network'],
  ['Syrian Civil Defence', 'rescuer'],
  ['Gaza Health Ministry', 'medical_staff'],
  ['Hezbollah', 'party_to_conflict'],
  ['Russian Defence Ministry', 'official'],
  ['local residents', 'witness'],
])('%s stands to events as %s', (name, connection) => {
  expect(connectionOf(name)).toBe(connection)
})

test('a bare personal name tells no connection', () => {
  expect(connectionOf('Ali Hassan')).toBeNull()
})

test('a state is external outside its own war', () => {
  const [russia, army] = readActors(open('Russian jets bombed Aleppo. The Syrian army entered Idlib in Syria.'))
  expect(russia.type).toBe('external')
  expect(army).toMatchObject({ type: 'state', side: 'Syrian government' })
})

test('mentions are sorted and do not overlap, in any text', () => {
  const text = 'Syrian army army the Kurdish YPG militia US-led coalition ISIS (Daesh) rebels and Russian Syrian jets'
  const mentions = readActors(open(text.repeat(40)))
  for (let i = 1; i < mentions.length; i++) expect(mentions[i].from).toBeGreaterThanOrEqual(mentions[i - 1].to)
  expect(mentions.length).toBeGreaterThan(100)
})

test('reads long repeats in linear time', () => {
  const work = (n: number): void =>
    void readActors(open('Syrian and Russian and the al al al government army '.repeat(n)))
  expect(growth(work, 600)).toBeLessThan(LINEAR)
})

// "The coalition" is the body named last in full whose name ends so.
test.each([
  ['The Syrian Coalition met in Istanbul. The Coalition condemned the raid.', 'Coalition > Syrian National Coalition'],
  ['The US-led coalition struck first. The coalition denied it.', 'coalition > US-led coalition'],
  [
    'The National Coalition met. The US-led coalition struck a depot. The coalition denied it.',
    'coalition > US-led coalition',
  ],
  ['The Coalition condemned the raid. The Syrian Coalition met later.', 'Coalition > Syrian National Coalition'],
])('%s', (text, expected) => {
  expect(read(text).filter((line) => /^coalition >/i.test(line))).toEqual([expected])
})

test.each(['THIS IS NOT TRUE.', 'WHAT IS KNOWN SO FAR.'])('a line of capitals names no group: %s', (text) => {
  expect(read(`The town was quiet. ${text} The market opened at noon in the town.`)).toEqual([])
})

test.each([
  ['Two civilians died, SORH said.', 'SORH > Syrian Observatory for Human Rights'],
  ['Two civilians died, SOHR said.', 'SOHR > Syrian Observatory for Human Rights'],
  ['DCI Palestine reported two deaths.', 'DCI Palestine > Defense for Children International'],
  ['Reporters Without Borders counted two deaths.', 'Reporters Without Borders > Reporters Without Borders'],
])('%s', (text, expected) => {
  expect(read(text)).toContain(expected)
})

test('a state is no doer where it is only a place', () => {
  expect(read('Two brothers who had lived in the United States attacked a bank.')).toEqual([])
})

// "The group" is the one named just before, or nobody.
test.each([
  ['Boko Haram raided a village. The next day the group attacked a market.', 'group > Boko Haram'],
  ['Boko Haram raided a village. The group has also attacked a market.', 'group > Boko Haram'],
  ['Long-range bombers hit a depot.', 'bombers > warplanes'],
  // Where it was written says little of where it was.
  ['BEIRUT, July 27 - The army shelled a bus, officials in Damascus said.', 'army > Syrian government'],
])('%s', (text, expected) => {
  expect(read(text)).toContain(expected)
})

test.each([
  'A choir sang. The next day the group attacked the score anew.',
  'Republican leaders met. A presidential candidate spoke.',
  'A suicide bomber hit a depot. Suicide bombers hit another.',
])('nobody: %s', (text) => {
  expect(read(text)).toEqual([])
})
