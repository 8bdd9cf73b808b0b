import { expect, test } from 'vitest'
import { readText } from '../../test/read-text.ts'
import { openGazetteer } from '../gazetteer/open.ts'
import { type IdentifiedSource, READER, readSource, readSources } from './read.ts'

const gazetteer = openGazetteer()
const sourceOf = (text: string, given: Partial<IdentifiedSource> = {}): IdentifiedSource => ({
  id: 'sha256:0',
  externalId: 'x-1',
  title: null,
  publisher: null,
  url: null,
  publishedAt: null,
  publishedAtFrom: null,
  publishedAtBinding: false,
  language: null,
  text,
  ...given,
})

const read = (text: string, given: Partial<IdentifiedSource> = {}) => readSource(sourceOf(text, given), gazetteer)

test('reports that are read together are read as each by itself', () => {
  const texts = [
    'DAMASCUS, 3 May 2016 (Example Wire) - Shells killed two people in Sarmin on Monday, the mayor said.',
    'Trois civils ont été tués dans une frappe sur le marché de la ville, a dit le maire de la ville lundi soir.',
    '',
    'He said the attack wounded nine others. It happened on Sunday in Binnish.',
    'Shells killed two people in Sarmin on Monday, the mayor said.',
  ]
  const sources = texts.map((text) => sourceOf(text))
  const together = readSources(sources, gazetteer)
  expect(together).toEqual(sources.map((source) => readSource(source, gazetteer)))
  expect(together.map(({ problems }) => problems.length)).toEqual([0, 1, 0, 0, 0])
})

test('a reading says who read it, and hands back what was known of the source', () => {
  const { source, reader, problems } = read('Shells killed two people in Sarmin on Monday.', {
    publisher: 'Example Wire',
  })
  expect(reader).toEqual(READER)
  expect(source).toMatchObject({ id: 'sha256:0', externalId: 'x-1', publisher: 'Example Wire', language: 'en' })
  expect(source).not.toHaveProperty('publishedAtBinding')
  expect(problems).toEqual([])
})

test('the text is handed back as it came', () => {
  const text = '\ufeff  Shells  killed\ttwo people in Sarmin 🕊️ .\r\n\r\n'
  expect(read(text).source.text).toBe(text)
})

// The day the words count from, and where it came from.
test.each([
  ['DAMASCUS, 3 May 2016 (Example Wire) - Shells fell on Monday.', null, '2016-05-03', 'text', '2016-05-03'],
  ['DAMASCUS, 3 May 2016 (Example Wire) - Shells fell on Monday.', '2016-05-09', '2016-05-09', 'given', '2016-05-03'],
  ['Shells fell on Monday in the town of Sarmin.', '2016-05-09', '2016-05-09', 'given', '2016-05-09'],
  ['Shells fell on Monday in the town of Sarmin.', null, null, null, null],
])('%s (given %s)', (text, given, publishedAt, publishedAtFrom, writtenOn) => {
  expect(read(text, { publishedAt: given, publishedAtFrom: given ? 'given' : null }).source).toMatchObject({
    publishedAt,
    publishedAtFrom,
    writtenOn,
  })
})

test('a date that binds stands above the dateline', () => {
  const text = 'DAMASCUS, 3 May 2016 (Example Wire) - Shells killed two people in Sarmin on Monday.'
  const { source, claims } = read(text, {
    publishedAt: '2016-05-10',
    publishedAtFrom: 'given',
    publishedAtBinding: true,
  })
  expect(source.writtenOn).toBe('2016-05-10')
  expect(claims[0].time?.from).toBe('2016-05-09')
})

test.each([
  [
    'de',
    'Bei einem Luftangriff auf einen Markt in der Stadt wurden am Montag neun Menschen getötet und viele verletzt.',
  ],
  ['fr', 'Neuf personnes ont été tuées lundi dans un raid aérien contre un marché de la ville, selon les secours.'],
  ['ar', 'قتل تسعة أشخاص يوم الاثنين في غارة جوية على سوق في مدينة سراقب بحسب الدفاع المدني السوري.'],
])('a text in "%s" gives no claims and says so', (language, text) => {
  const { claims, problems, source } = read(text)
  expect(claims).toEqual([])
  expect(problems.map((p) => p.code)).toEqual(['unknown_language'])
  expect(problems[0].message).toContain(`The text seems to be in "${language}", which is not read yet.`)
  expect(source.language).toBe(language)
})

test('a language that is given is believed', () => {
  expect(read('Shells killed two people in Sarmin on Monday.', { language: 'de' }).problems).toHaveLength(1)
  expect(read('Shells killed two people in Sarmin on Monday.', { language: 'en-GB' }).claims).toHaveLength(1)
})

test.each(['', ' ', '.', '\n\n\n', '🕊️', '"', '—', '12', 'killed', '\u0000', 'a\ud800b', '__â___â__'])(
  'nothing is claimed of %j',
  (text) => {
    expect(readText(text).claims).toEqual([])
  },
)
