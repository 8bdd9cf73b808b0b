// What nobody should feed us and everybody does: each case answers with what is wrong, where, and what to try, and the other
// sources are still read. What the command prints and its exit code are the command's own tests.

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Gazetteer } from '../src/model/gazetteer.ts'
import { readSources } from '../src/reading/read.ts'
import { type ReadOptions, type ReadOutcome, type Reader, readInputs, readJsonLines } from '../src/tasks/read.ts'

const folder = mkdtempSync(join(tmpdir(), 'breadcrumb-bad-input-'))
afterAll(() => rmSync(folder, { recursive: true }))

const NOTHING_GIVEN: ReadOptions = { published: null, publisher: null, title: null, language: null }
const GOOD = 'Shells hit a market in the town on Monday and killed three people, the mayor said.\n'

const noPlaces: Gazetteer = { find: () => [], findBySound: () => [], mayBegin: () => false, findBySkeleton: () => [] }
const reader: Reader = (sources) => readSources(sources, noPlaces)

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const good = file('good.txt', GOOD)

async function all(outcomes: AsyncIterable<ReadOutcome>): Promise<ReadOutcome[]> {
  const found: ReadOutcome[] = []
  for await (const outcome of outcomes) found.push(outcome)
  return found
}

const read = (inputs: readonly string[], options = NOTHING_GIVEN): Promise<ReadOutcome[]> =>
  all(readInputs(inputs, options, undefined, reader))

const lines = (path: string, options = NOTHING_GIVEN): Promise<ReadOutcome[]> =>
  all(readJsonLines(path, options, reader))

const problemOf = (outcome: ReadOutcome): string =>
  outcome.kind === 'problem' ? outcome.problem.code : (outcome.reading.problems[0]?.code ?? 'none')

const messageOf = (outcome: ReadOutcome): string =>
  outcome.kind === 'problem' ? outcome.problem.message : (outcome.reading.problems[0]?.message ?? '')

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1')
const swapped = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16()

test.each<[string, string, string | Uint8Array, string, RegExp]>([
  ['an empty file', 'empty.txt', '', 'empty', /empty\.txt.*empty/],
  ['a file of white space', 'blank.txt', ' \r\n\t\n', 'empty', /white space/],
  ['a PDF', 'report.pdf', '%PDF-1.7\n%\u00e2\u00e3', 'not_yet_supported', /PDF.*later.*text or HTML/],
  ['a PDF by another name', 'report.txt', '%PDF-1.7\n', 'not_yet_supported', /PDF/],
  [
    'a Word document',
    'report.docx',
    latin1('PK\x03\x04\x14\0\x06\0[Content_Types].xml'),
    'not_yet_supported',
    /\.docx/,
  ],
  [
    'an OpenDocument file',
    'report.odt',
    latin1('PK\x03\x04\0\0mimetypeapplication/vnd.oasis.opendocument.text'),
    'not_yet_supported',
    /\.odt/,
  ],
  ['an EPUB book', 'report.epub', latin1('PK\x03\x04\0\0mimetypeapplication/epub+zip'), 'not_yet_supported', /EPUB/],
  ['an RTF document', 'report.rtf', '{\\rtf1\\ansi Shells hit a market}', 'not_yet_supported', /RTF/],
  ['an image', 'photo.jpg', latin1('\xff\xd8\xff\xe0\0\x10JFIF'), 'binary', /JPEG/],
  ['a gzip archive', 'report.txt.gz', latin1('\x1f\x8b\x08\0abc'), 'binary', /gzip/],
  ['other binary', 'data.bin', Uint8Array.of(1, 2, 3, 0, 250, 0, 0, 7, 9), 'binary', /byte 3 is NUL/],
  ['a NUL in a text', 'nul.txt', `${GOOD}\0${GOOD}`, 'binary', new RegExp(`byte ${GOOD.length} is NUL`)],
  ['invalid UTF-8', 'latin.txt', latin1('Shells hit the caf\xe9 in the town.'), 'encoding', /byte 18 \(0xE9\).*UTF-8/],
  ['a cut character', 'cut.txt', Buffer.from('Shells hit Homs é').subarray(0, -1), 'encoding', /byte 16/],
  [
    'half a pair in UTF-16',
    'half.txt',
    Buffer.from(`\ufeff${GOOD}\ud800 said`, 'utf16le'),
    'encoding',
    /lone surrogate/,
  ],
  ['a text in UTF-32', 'utf32.txt', Uint8Array.of(0xff, 0xfe, 0, 0, 65, 0, 0, 0), 'encoding', /UTF-32/],
  [
    'a page without text',
    'empty.html',
    '<!doctype html><html><body><script>write()</script></body></html>',
    'empty',
    /scripts/,
  ],
])('%s', async (_, name, content, code, message) => {
  const path = file(name, content)
  const [bad, next] = await read([path, good])
  expect(bad).toMatchObject({ kind: 'problem', name: path, problem: { code } })
  expect(messageOf(bad)).toMatch(message)
  expect(messageOf(bad)).toContain(path)
  expect(next).toMatchObject({ kind: 'reading', reading: { source: { text: GOOD } } })
})

test.each<[string, Uint8Array]>([
  ['UTF-16 with its mark, little end first', Buffer.from(`\ufeff${GOOD}`, 'utf16le')],
  ['UTF-16 with its mark, big end first', swapped(`\ufeff${GOOD}`)],
  ['UTF-16 without a mark, little end first', Buffer.from(GOOD, 'utf16le')],
  ['UTF-16 without a mark, big end first', swapped(GOOD)],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${GOOD}`)],
])('%s is read', async (name, content) => {
  const [outcome] = await read([file(`${name}.txt`, content)])
  expect(outcome).toMatchObject({ kind: 'reading', reading: { source: { text: GOOD } } })
})

test('a missing file', async () => {
  const outcomes = await read([join(folder, 'nowhere.txt'), good])
  expect(outcomes.map(problemOf)).toEqual(['missing', 'none'])
  expect(messageOf(outcomes[0])).toContain('nowhere.txt')
})

test('an address is not fetched, and it says what to do instead', async () => {
  const [outcome] = await read(['https://example.org/report'])
  expect(problemOf(outcome)).toBe('missing')
  expect(messageOf(outcome)).toMatch(/Save the page and give the file/)
})

test('a directory without readable files', async () => {
  const empty = join(folder, 'empty')
  mkdirSync(join(empty, 'below'), { recursive: true })
  writeFileSync(join(empty, '.hidden.txt'), GOOD)
  const [outcome] = await read([empty])
  expect(problemOf(outcome)).toBe('empty')
  expect(messageOf(outcome)).toContain(empty)
})

test('a directory that links to itself is read once', async () => {
  const looped = join(folder, 'looped')
  mkdirSync(looped)
  writeFileSync(join(looped, 'a.txt'), GOOD)
  symlinkSync(looped, join(looped, 'again'))
  expect((await read([looped])).map(problemOf)).toEqual(['none'])
})

test('50 MB in one line', async () => {
  const path = file('huge.txt', Buffer.alloc(50_000_000, 'killed '))
  const [outcome] = await read([path])
  expect(problemOf(outcome)).toBe('too_large')
  expect(messageOf(outcome)).toMatch(/huge\.txt.*one report a file/)
})

test('50 MB in one line of JSON Lines, and the lines after it', async () => {
  const good = `${JSON.stringify({ doc_id: 'b', text: GOOD })}\n`
  const huge = Buffer.concat([Buffer.alloc(50_000_000, 0x20), Buffer.from(`\n${good}`)])
  const outcomes = await lines(file('huge.jsonl', huge))
  expect(outcomes.map(problemOf)).toEqual(['too_large', 'none'])
  expect(messageOf(outcomes[0])).toMatch(/Line 1 /)
})

test.each([
  [
    'Trois civils ont été tués dans une frappe sur le marché de la ville, selon le maire, qui a dit que des enfants sont parmi les blessés.',
  ],
  ['قتل ثلاثة مدنيين في قصف على سوق المدينة يوم الاثنين بحسب ما قال رئيس البلدية الذي تحدث عن أطفال بين الجرحى'],
  [
    'Трое мирных жителей погибли при обстреле рынка в городе, сообщил мэр, добавив, что среди раненых есть дети и женщины.',
  ],
])('a language we do not read: %s', async (text) => {
  const [outcome] = await read([file('language.txt', text)])
  expect(outcome).toMatchObject({ kind: 'reading', reading: { claims: [], problems: [{ code: 'unknown_language' }] } })
})

test('a date nobody can parse is told before anything is read', async () => {
  const outcomes = await read([good], { ...NOTHING_GIVEN, published: 'the day before yesterday' })
  expect(outcomes.map(problemOf)).toEqual(['bad_date'])
  expect(messageOf(outcomes[0])).toMatch(/day before yesterday.*2016-08-03/)
})

test('bad lines of JSON Lines answer each for itself, in order, and the others are read', async () => {
  const path = file(
    'mixed.jsonl',
    [
      JSON.stringify({ doc_id: 'a', text: GOOD, date: '2016-08-03' }),
      '{"doc_id": "b", "text": ',
      '[1, 2]',
      JSON.stringify({ doc_id: 'd', text: 7 }),
      JSON.stringify({ doc_id: 'e', title: 'No text' }),
      '',
      '{"doc_id": "g", "text": "Shells hit \\ud83d the town."}',
      JSON.stringify({ doc_id: 'h', text: 'Shells \0 hit the town.' }),
      JSON.stringify({ doc_id: 'i', text: GOOD, date: 'soon' }),
      JSON.stringify({ doc_id: 'j', text: GOOD, more: { kept: false } }),
    ].join('\r\n'),
  )
  const outcomes = await lines(path)
  expect(outcomes.map(problemOf)).toEqual([
    'none',
    'not_json',
    'not_json',
    'not_json',
    'empty',
    'encoding',
    'encoding',
    'bad_date',
    'none',
  ])
  expect(outcomes.map(({ name }) => name.slice(path.length))).toEqual([
    ':1',
    ':2',
    ':3',
    ':4',
    ':5',
    ':7',
    ':8',
    ':9',
    ':10',
  ])
  expect(outcomes[3]).toMatchObject({ kind: 'problem', externalId: 'd' })
  expect(outcomes[7]).toMatchObject({ kind: 'reading', reading: { source: { externalId: 'i', publishedAt: null } } })
  for (const outcome of outcomes.slice(1, 7)) expect(messageOf(outcome)).toMatch(/^Line \d+: .+\./)
})

test('JSON Lines in another encoding', async () => {
  const outcomes = await lines(file('utf16.jsonl', Buffer.from(`\ufeff{"text": "${GOOD.trim()}"}\n`, 'utf16le')))
  expect(new Set(outcomes.map(problemOf))).toEqual(new Set(['encoding']))
})

test('a JSON Lines file with nothing in it, and one that is missing', async () => {
  expect((await lines(file('none.jsonl', '\n\n'))).map(problemOf)).toEqual(['empty'])
  expect((await lines(join(folder, 'gone.jsonl'))).map(problemOf)).toEqual(['missing'])
})

test('a fault of ours in one source leaves the others', async () => {
  const breaks: Reader = (sources) => {
    if (sources.some(({ text }) => text.includes('break'))) throw new RangeError('No passage at 9-3')
    return reader(sources)
  }
  const outcomes = await all(readInputs([file('break.txt', 'break it'), good], NOTHING_GIVEN, undefined, breaks))
  expect(outcomes.map(problemOf)).toEqual(['unreadable', 'none'])
  expect(messageOf(outcomes[0])).toMatch(/No passage at 9-3.*report it/)
})
