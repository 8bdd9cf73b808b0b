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
    plainName: name.toLowerCase(),
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
  ['There is talk of a ten-day ceasefire in the valley.', 'ceasefire proposed'],
  ['A 48-hour truce is under discussion but has not entered into force.', 'truce negotiating'],
  ['Talks on a two-week pause are continuing, but the sides have not agreed.', 'humanitarian_pause negotiating'],
  ['The ceasefire that was proposed for the feast has not been agreed.', 'ceasefire proposed'],
  // announced and agreed
  ['A ceasefire will take effect on Friday.', 'ceasefire announced'],
  ['A three-day pause in fighting is to begin on Saturday.', 'humanitarian_pause announced'],
  ['The accord was replaced by a new ceasefire.', 'ceasefire announced'],
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
  ['The envoy landed in the capital to try to save a truce.', 'truce in_effect'],
  ['The ceasefire does not extend to the camps.', 'ceasefire in_effect'],
  ['The truce expires on Friday.', 'truce in_effect'],
  ['A lull in the fighting took hold.', 'humanitarian_pause in_effect'],
  // what became of it
  ['The ceasefire has broken down.', 'ceasefire collapsed'],
  ['The parties extended the nationwide truce by two months.', 'truce extended'],
  ['A ceasefire brokered by two powers collapsed in September.', 'ceasefire collapsed'],
  ['The truce broke down within hours.', 'truce collapsed'],
  ['Long truces have not held in the valley.', 'truce collapsed'],
  ["The truce didn't hold.", 'truce collapsed'],
  ['A truce announced by two gangs on 2 March lasted less than a week.', 'truce ended'],
  ['Ethiopia withdrew from the cessation of hostilities.', 'cessation_of_hostilities ended'],
  ['The army suspended the ceasefire with the northern group.', 'ceasefire suspended'],
  ['A ceasefire announced after the earthquake expired on 30 June.', 'ceasefire expired'],
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
  ['The ceasefire announced in March has not been respected.', 'ceasefire'],
  ['Neither army is observing the truce.', 'truce'],
  ['The truce is being ignored by both sides.', 'truce'],
  ['Gunmen keep trying to break down the truce.', 'truce'],
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

test.each(['The army ignored calls for a ceasefire.', 'The talks on a truce broke down.'])(
  'no breach, though it is a word of breaking: %s',
  (text) => {
    expect(readArrangements(open(text), NOTHING).map((f) => f.kind)).toEqual(['arrangement'])
  },
)

test.each([
  ['The army denied that it had broken the truce.', 'denied'],
  ['No violations of the ceasefire were reported.', 'negated'],
  ['The army said it had not violated the ceasefire.', 'negated'],
  ['The ceasefire has not been respected.', 'asserted'],
])('how surely it was broken: %s', (text, modality) => {
  expect(readArrangements(open(text), NOTHING)).toMatchObject([{ kind: 'breach', modality }])
})

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

test('asking the sides to respect it says nothing of an arrangement told of before', () => {
  expect(read('A truce was signed. The envoy called on the sides to respect the agreement.')).toEqual(['truce agreed'])
})

test('a breach of the truce that took effect on a day tells of that day apart', () => {
  const document = open('The truce that took effect on 7 May was violated 14 times in four days by the militia.')
  const four = { ...day(document, 'in four days', 'unclear'), isPeriod: true }
  const times = [day(document, '7 May', 'act'), four]
  const found = readArrangements(document, { ...NOTHING, times, actors: [actor(document, 'militia')] })
  expect(found.map((f) => [f.kind, f.time?.asWritten, f.parties])).toEqual([
    ['breach', 'in four days', ['militia']],
    ['arrangement', '7 May', ['militia']],
  ])
})

test('"it" is the arrangement told of just before, where it does what arrangements do', () => {
  expect(read('A truce was agreed. It took effect at noon. It was a hot day.')).toEqual([
    'truce agreed',
    'truce in_effect',
  ])
  expect(read('A truce holds. The camps are not covered by it.')).toEqual(['truce in_effect', 'truce in_effect'])
  expect(read('Humanitarian pauses are announced daily. They do not apply to the camps.')).toHaveLength(2)
  expect(read('The fair opened. It took effect at noon.')).toEqual([])
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
  ['Neither side has agreed to a truce.', 'negated'],
  ['The truce took effect and will last.', 'asserted'],
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
  [
    'A freeze in fighting covers Latakia and Ghouta, near Damascus; Aleppo was left out.',
    ['Latakia', 'Ghouta', 'Damascus', 'Aleppo'],
    ['Latakia', 'Ghouta'],
    ['Aleppo'],
  ],
  ['A truce is in force in Latakia, but not in Aleppo.', ['Latakia', 'Aleppo'], ['Latakia'], ['Aleppo']],
  [
    'The truce covers Luuq but not Dolow or Garbahaarey.',
    ['Luuq', 'Dolow', 'Garbahaarey'],
    ['Luuq'],
    ['Dolow', 'Garbahaarey'],
  ],
  [
    'Kalma, Hasahisa and Zamzam are not covered by the truce.',
    ['Kalma', 'Hasahisa', 'Zamzam'],
    [],
    ['Kalma', 'Hasahisa', 'Zamzam'],
  ],
  ['The truce agreed for the market of Hays was holding.', ['Hays'], ['Hays'], []],
  ['A truce that hardly anyone in Taiz believes in was broken.', ['Taiz'], [], []],
  ['The envoy reached Geneva to save a truce.', ['Geneva'], [], []],
  ['A truce between the Habar and Dulo clans of Luuq collapsed.', ['Luuq'], ['Luuq'], []],
  ['The Minsk agreement was signed in 2015.', ['Minsk'], [], []],
])('areas: %s', (text, names, areasIn, areasOut) => {
  expect(areas(text, names)).toEqual({ in: areasIn, out: areasOut })
})

test('where sides of another country met to agree is no area', () => {
  const document = open('Shells fell on Kassala and Gedaref. The sides agreed to a truce in Jeddah.')
  const at = (name: string, country: string) => ({ ...place(document, name), country })
  const places = [at('Kassala', 'SD'), at('Gedaref', 'SD'), at('Jeddah', 'SA')]
  expect(readArrangements(document, { ...NOTHING, places })[0].areasIn).toEqual([])
})

function parties(text: string, names: readonly string[]): readonly string[] {
  const document = open(text)
  const [found] = readArrangements(document, { ...NOTHING, actors: names.map((name) => actor(document, name)) })
  return found.parties
}

test.each([
  ['A truce between the army and the rebels took effect.', ['army', 'rebels'], ['army', 'rebels']],
  ['A ceasefire brokered by Russia collapsed.', ['Russia'], []],
  ['Egypt and Qatar urged both sides to keep the ceasefire.', ['Egypt', 'Qatar'], []],
  ['The guarantors of the truce, Russia and Turkey, met.', ['Russia', 'Turkey'], []],
  ['The truce does not apply to Islamic State.', ['Islamic State'], []],
  ['The army violated the truce.', ['army'], ['army']],
  ['A truce between the Habar clan and the Dulo clan holds.', [], ['Habar clan', 'Dulo clan']],
])('parties: %s', (text, names, expected) => {
  expect(parties(text, names)).toEqual(expected)
})

test('the day is the one of the arrangement, not of the saying', () => {
  const document = open('The envoy said on Sunday that the truce took effect on Friday.')
  const times = [day(document, 'on Sunday', 'saying'), day(document, 'on Friday', 'act')]
  expect(readArrangements(document, { ...NOTHING, times })[0].time).toBe(times[1].time)
})

test.each([
  ['The freeze in fighting, announced on Friday, applied to Homs.', 'on Friday', 'saying', true],
  ['A truce agreed in February has collapsed.', 'in February', 'act', false],
  ['A truce collapsed in February.', 'in February', 'act', true],
  ['Two shells fell on Monday despite the truce.', 'on Monday', 'act', false],
] as const)('the day of what is told: %s', (text, words, of, isItsOwn) => {
  const document = open(text)
  const times = [day(document, words, of)]
  expect(readArrangements(document, { ...NOTHING, times })[0].time).toBe(isItsOwn ? times[0].time : null)
})

function stretch(text: string, times: readonly [words: string, from: string | null, to: string | null][]) {
  const document = open(text)
  const mentions = times.map(([words, from, to]) => {
    const mention = day(document, words, 'act')
    const time = { ...mention.time, from, to, precision: from === null ? ('period' as const) : ('day' as const) }
    return { ...mention, isPeriod: from === null, time }
  })
  const [found] = readArrangements(document, { ...NOTHING, times: mentions })
  return found.time && [found.time.asWritten, found.time.from, found.time.to]
}

test.each([
  [
    'The truce took effect on 3 May and holds until 10 May.',
    [
      ['3 May', '2024-05-03', '2024-05-03'],
      ['until 10 May', null, '2024-05-10'],
    ],
    ['3 May and holds until 10 May', '2024-05-03', '2024-05-10'],
  ],
  ['The truce holds until 10 May.', [['until 10 May', null, '2024-05-10']], ['until 10 May', null, '2024-05-10']],
  ['The truce expires on 10 May.', [['10 May', '2024-05-10', '2024-05-10']], ['10 May', null, '2024-05-10']],
  ['There is talk of a 21-day truce.', [], ['21-day', null, null]],
  ['A pause in fighting for two weeks was announced.', [], ['two weeks', null, null]],
  [
    'A three-day truce began on 7 May.',
    [['7 May', '2024-05-07', '2024-05-07']],
    ['three-day truce began on 7 May', '2024-05-07', '2024-05-09'],
  ],
  [
    'The 72-hour truce that took effect on 7 May is holding.',
    [['7 May', '2024-05-07', '2024-05-07']],
    ['72-hour truce that took effect on 7 May', '2024-05-07', '2024-05-10'],
  ],
  ['The three-day truce expired.', [], null],
  ['The truce took effect in the last days.', [], null],
] as const)('how long it holds: %s', (text, times, expected) => {
  expect(stretch(text, times as never)).toEqual(expected)
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
