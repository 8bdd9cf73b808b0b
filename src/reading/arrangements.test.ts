import { expect, test } from 'vitest'
import { growth, LINEAR } from '../../test/growth.ts'
import { openText } from '../model/passage.ts'
import { readArrangements } from './arrangements.ts'
import type { ActorMention, Document, LaidSentence, PlaceMention, SentenceKind, TimeMention } from './mentions.ts'
import type { Mentions } from './parties.ts'
import { findSentences } from './sentences.ts'
import { tokenise, written } from './tokens.ts'

const NOTHING: Mentions = { places: [], times: [], actors: [] }

function open(text: string, kinds: readonly SentenceKind[] = []): Document {
  const tokens = tokenise(text)
  const sentences = findSentences(tokens).map(
    (sentence, i): LaidSentence => ({
      ...sentence,
      kind: kinds[i] ?? 'body',
      repeats: null,
    }),
  )
  const isUpperCase = text === text.toUpperCase()
  return { source: openText(text), tokens, sentences, referenceDate: null, title: null, publisher: null, isUpperCase }
}

/** Where words stand in the text, as tokens. */
function spanOf(document: Document, name: string): { from: number; to: number } {
  const words = name.toLowerCase().split(/[ -]/)
  const from = document.tokens.words.findIndex((_, i) =>
    words.every((word, k) => document.tokens.words[i + k] === word),
  )
  if (from < 0) throw new Error(`"${name}" is not in the text`)
  return { from, to: from + words.length }
}

const place = (document: Document, name: string, use: PlaceMention['use'] = 'location'): PlaceMention => {
  const span = spanOf(document, name)
  return {
    ...span,
    asWritten: name,
    name,
    lat: null,
    lon: null,
    precision: 'settlement',
    country: null,
    admin1: null,
    gazetteerId: null,
    candidates: [],
    representative: false,
    use,
    preposition: span.from > 0 ? document.tokens.words[span.from - 1] : null,
    within: null,
    reason: '',
  }
}

const actor = (document: Document, name: string): ActorMention => ({
  ...spanOf(document, name),
  name,
  type: null,
  sort: 'named',
  side: null,
  isSpeakerOnly: false,
})

const day = (document: Document, words: string, of: TimeMention['of']): TimeMention => ({
  ...spanOf(document, words),
  time: { asWritten: words, from: null, to: null, precision: 'day', partOfDay: null },
  of,
  isPeriod: false,
  isTie: false,
  reason: '',
})

const read = (text: string): string[] =>
  readArrangements(open(text), NOTHING).map((f) => `${f.arrangementKind} ${f.status}`)

test.each([
  // proposed and negotiating
  ['The secretary general called for an immediate ceasefire in Omdurman.', 'ceasefire proposed'],
  ['Mediators have asked for a truce so that aid can come in.', 'truce proposed'],
  ['THE BISHOP URGED A CEASE-FIRE FOR THE HOLIDAY', 'ceasefire proposed'],
  ['Talks on a humanitarian pause go on in Cairo.', 'humanitarian_pause negotiating'],
  ["Envoys are negotiating a 'regime of silence' for the province.", 'regime_of_calm negotiating'],
  ['The guerrillas are ready to agree to a truce.', 'truce proposed'],
  // announced and agreed
  ['Moscow declared a unilateral three-hour truce.', 'truce announced'],
  ['The junta announced a ceasefire after the earthquake.', 'ceasefire announced'],
  ['Israel and Hamas agreed to a four-day humanitarian pause.', 'humanitarian_pause agreed'],
  ['The two armies signed an armistice at noon.', 'armistice agreed'],
  ['Under the evacuation deal fighters left on buses.', 'evacuation_deal in_effect'],
  ['The government and the guerrillas signed a bilateral ceasefire in Bogota.', 'ceasefire agreed'],
  ['The sides agreed to halt the fighting around the dam.', 'cessation_of_hostilities agreed'],
  ['A deal was reached that will see fighters evacuated from the quarter.', 'evacuation_deal agreed'],
  // in effect
  ['A cessation of hostilities took effect at midnight.', 'cessation_of_hostilities in_effect'],
  ['Shells fell despite the truce.', 'truce in_effect'],
  ['A fragile ceasefire deal was at risk.', 'ceasefire in_effect'],
  ['The prisoner exchange began on Friday near the bridge.', 'prisoner_exchange in_effect'],
  ['The town lies in a "de-escalation zone" in place since May.', 'deescalation_area in_effect'],
  ['The freeze in fighting applied to two provinces.', 'freeze in_effect'],
  // what became of it
  ['The parties extended the nationwide truce by two months.', 'truce extended'],
  ['A ceasefire brokered by two powers collapsed in September.', 'ceasefire collapsed'],
  ['The truce broke down within hours.', 'truce collapsed'],
  ['Long truces have not held in the valley.', 'truce collapsed'],
  ["The truce didn't hold.", 'truce collapsed'],
  ['Ethiopia withdrew from the cessation of hostilities.', 'cessation_of_hostilities ended'],
  ['The army suspended the ceasefire with the northern group.', 'ceasefire suspended'],
  ['The humanitarian pause expired at dawn.', 'humanitarian_pause expired'],
  ['The rebels called off their ceasefire.', 'ceasefire ended'],
  // offers to fighters
  ['Fighters would be allowed to leave with their families if they lay down their arms.', 'evacuation_deal proposed'],
  // agreements known by where they were made
  ['The Jeddah declaration was signed in May.', 'ceasefire agreed'],
])('%s', (text, told) => {
  expect(read(text)).toEqual([told])
})

test.each([
  'The mayor laid a wreath on Armistice Day.',
  'Two shells landed near the ceasefire line on the plateau.',
  'The officer shouted: Cease fire!',
  'The two states declared a trade truce over steel.',
  'The Ceasefire Monitoring Committee met in the capital.',
  'The exchange of fire lasted an hour.',
  'The parties signed a deal on wheat exports.',
  'A hiring freeze was announced at the ministry.',
  'The deal was widely praised.',
])('no arrangement: %s', (text) => {
  expect(read(text)).toEqual([])
})

test.each([
  ['The army violated the truce again.', 'truce'],
  ['The monitors counted 47 violations of the ceasefire in 24 hours.', 'ceasefire'],
  ['The truce agreed in May has been broken almost daily.', 'truce'],
  ['Residents spoke of a new breach of the cessation of hostilities.', 'cessation_of_hostilities'],
  ['CEASEFIRE VIOLATIONS WERE REPORTED IN DONETSK', 'ceasefire'],
])('a breach: %s', (text, arrangementKind) => {
  expect(readArrangements(open(text), NOTHING)).toMatchObject([
    { kind: 'breach', arrangementKind, status: 'breach_alleged' },
  ])
})

test.each(['The shells breached the wall of the clinic.', 'The law was violated, the lawyer said.'])(
  'no breach: %s',
  (text) => {
    expect(read(text)).toEqual([])
  },
)

test('a breach told with the day it came into effect is two statements', () => {
  const text = 'Gunmen keep breaching the ceasefire agreement since it came into effect on 2 April.'
  const document = open(text)
  const found = readArrangements(document, NOTHING)
  expect(found.map((f) => [f.kind, f.status])).toEqual([
    ['breach', 'breach_alleged'],
    ['arrangement', 'in_effect'],
  ])
  expect(written(document.tokens, found[1].from, found[1].to)).toBe(
    'ceasefire agreement since it came into effect on 2 April.',
  )
})

test('"the agreement" goes back to an arrangement told of just before, and only then', () => {
  expect(read('A truce was signed on Monday. The agreement is regularly violated.')).toEqual([
    'truce agreed',
    'truce breach_alleged',
  ])
  expect(read('Sales rose on Monday. The agreement is regularly violated.')).toEqual([])
})

test.each([
  ['The army rejected a ceasefire.', 'negated'],
  ['The safe corridor has not yet been established.', 'negated'],
  ['There is no truce in the city.', 'negated'],
  ['The general accused the militia of violating the truce.', 'attributed'],
  ['A ceasefire will take effect on Friday.', 'planned_or_future'],
  ['A ceasefire took effect on Friday.', 'asserted'],
  ['A possible truce was announced.', 'hedged'],
])('modality: %s', (text, modality) => {
  expect(readArrangements(open(text), NOTHING)).toMatchObject([{ modality }])
})

function areas(text: string, names: readonly string[]): { in: string[]; out: string[] } {
  const document = open(text)
  const places = names.map((name) => place(document, name))
  const [found] = readArrangements(document, { ...NOTHING, places })
  return { in: found.areasIn.map((i) => places[i].name), out: found.areasOut.map((i) => places[i].name) }
}

test.each([
  ['Taiz was left out of the truce.', ['Taiz'], [], ['Taiz']],
  ['The freeze in fighting applied to Homs and Hama.', ['Homs', 'Hama'], ['Homs', 'Hama'], []],
  ['The ceasefire does not cover Idlib.', ['Idlib'], [], ['Idlib']],
  ['A truce took effect in Hodeidah.', ['Hodeidah'], ['Hodeidah'], []],
  ['The Gaza ceasefire collapsed.', ['Gaza'], ['Gaza'], []],
  ['The ceasefire signed in Geneva collapsed.', ['Geneva'], [], []],
])('areas: %s', (text, names, areasIn, areasOut) => {
  expect(areas(text, names)).toEqual({ in: areasIn, out: areasOut })
})

function parties(text: string, names: readonly string[]): readonly string[] {
  const document = open(text)
  const [found] = readArrangements(document, { ...NOTHING, actors: names.map((name) => actor(document, name)) })
  return found.parties
}

test.each([
  ['A truce between the army and the rebels took effect.', ['army', 'rebels'], ['army', 'rebels']],
  ['A ceasefire brokered by Russia collapsed.', ['Russia'], []],
  ['The truce does not apply to Islamic State.', ['Islamic State'], []],
  ['The army violated the truce.', ['army'], ['army']],
])('parties: %s', (text, names, expected) => {
  expect(parties(text, names)).toEqual(expected)
})

test('the day is the one of the arrangement, not of the saying', () => {
  const document = open('The envoy said on Sunday that the truce took effect on Friday.')
  const times = [day(document, 'on Sunday', 'saying'), day(document, 'on Friday', 'act')]
  expect(readArrangements(document, { ...NOTHING, times })[0].time).toBe(times[1])
})

test.each([
  ['The freeze in fighting, announced on Friday, applied to Homs.', 'on Friday', 'saying', true],
  ['A truce agreed in February has collapsed.', 'in February', 'act', false],
  ['A truce collapsed in February.', 'in February', 'act', true],
  ['Two shells fell on Monday despite the truce.', 'on Monday', 'act', false],
] as const)('the day of what is told: %s', (text, words, of, isItsOwn) => {
  const document = open(text)
  const times = [day(document, words, of)]
  expect(readArrangements(document, { ...NOTHING, times })[0].time).toBe(isItsOwn ? times[0] : null)
})

test('a headline that says what the body says is no second statement', () => {
  const text = 'Truce agreed in the valley.\nBoth sides agreed a truce on Monday.'
  expect(readArrangements(open(text, ['title', 'body']), NOTHING)).toHaveLength(1)
  expect(readArrangements(open('Truce agreed in the valley.\nRain fell.', ['title', 'body']), NOTHING)).toHaveLength(1)
})

test('captions, tags and bylines make no claim', () => {
  expect(readArrangements(open('The truce collapsed.', ['caption']), NOTHING)).toEqual([])
})

test('a passage is never longer than 600 characters', () => {
  const text = `${'The long road to the north '.repeat(60)} truce collapsed ${'after many days of rain '.repeat(60)}`
  const document = open(text)
  const [found] = readArrangements(document, NOTHING)
  expect(written(document.tokens, found.from, found.to).length).toBeLessThanOrEqual(600)
  expect(written(document.tokens, found.from, found.to)).toContain('truce collapsed')
})

test.each(['truce ', 'deal ', 'agreed to stop ', 'ceasefire violated ', 'lay down '])(
  'time grows with the length, not faster: "%s" over and over',
  (words) => {
    const work = (times: number): void => void readArrangements(open(words.repeat(times)), NOTHING)
    expect(growth(work, 1200)).toBeLessThan(LINEAR)
  },
)
