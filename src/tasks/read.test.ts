import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Reading } from '../model/reading.ts'
import { type Reader, type ReadOptions, type ReadOutcome, readInputs, readJsonLines } from './read.ts'

const folder = mkdtempSync(join(tmpdir(), 'breadcrumb-read-'))
afterAll(() => rmSync(folder, { recursive: true }))

const NOTHING_GIVEN: ReadOptions = { published: null, publisher: null, title: null, language: null }

/** Takes a source as it comes, and claims nothing. */
const reader: Reader = (sources) =>
  sources.map(({ publishedAtBinding: _, ...source }) => ({
    source,
    claims: [],
    problems: [],
    reader: { name: 'test', version: '0', lexicon: '0' },
  }))

const write = (name: string, content: string): string => {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, content)
  return path
}

async function readings(outcomes: AsyncIterable<ReadOutcome>): Promise<Reading[]> {
  const found: Reading[] = []
  for await (const outcome of outcomes) {
    if (outcome.kind === 'problem') throw new Error(outcome.problem.message)
    found.push(outcome.reading)
  }
  return found
}

const TEXT = '  Shells hit a market.\r\n\r\nThree died\u00a0there: “Abu ‘Ali” said.\t\n'

test('plain text is its own derived text, and its id the hash of its bytes', async () => {
  const [{ source }] = await readings(readInputs([write('plain.txt', TEXT)], NOTHING_GIVEN, undefined, reader))
  expect(source.text).toBe(TEXT)
  expect(source.id).toBe(`sha256:${createHash('sha256').update(Buffer.from(TEXT)).digest('hex')}`)
  expect(source).toMatchObject({ publishedAt: null, publishedAtFrom: null, title: null, language: null })
})

const PAGE = `<!doctype html><html lang="en"><head><title>Raid</title><meta property="og:site_name" content="The Post">
<meta name="date" content="2016-08-03"></head><body><p>Shells hit a market in the town and killed three people there.</p></body></html>`

test('what a page says of itself is taken where the user gives nothing', async () => {
  const path = write('page.html', PAGE)
  const [{ source }] = await readings(readInputs([path], NOTHING_GIVEN, undefined, reader))
  expect(source).toMatchObject({
    title: 'Raid',
    publisher: 'The Post',
    publishedAt: '2016-08-03',
    publishedAtFrom: 'metadata',
    language: 'en',
  })
})

test('what the user gives stands above it and binds', async () => {
  let binding: boolean | null = null
  const watched: Reader = (sources) => {
    binding = sources[0].publishedAtBinding
    return reader(sources)
  }
  const options = { published: '5 August 2016', publisher: 'Desk', title: 'Given', language: 'en-US' }
  const [{ source }] = await readings(readInputs([write('page.html', PAGE)], options, undefined, watched))
  expect(source).toMatchObject({
    title: 'Given',
    publisher: 'Desk',
    publishedAt: '2016-08-05',
    publishedAtFrom: 'given',
    language: 'en-US',
  })
  expect(binding).toBe(true)
})

test("a page's language counts only where its text does not tell", async () => {
  const french = PAGE.replace(
    /<p>.*<\/p>/,
    `<p>${'Trois civils ont été tués dans une frappe sur le marché de la ville. '.repeat(3)}</p>`,
  )
  const [{ source }] = await readings(readInputs([write('french.html', french)], NOTHING_GIVEN, undefined, reader))
  expect(source.language).toBe('fr')
})

test('the date of a JSON line is metadata, and does not bind', async () => {
  const path = write('lines.jsonl', '{"doc_id":"a","text":"Shells hit.","date":"2016-08-03T10:00:00Z","title":"T"}\n')
  const [{ source }] = await readings(readJsonLines(path, NOTHING_GIVEN, reader))
  expect(source).toMatchObject({
    externalId: 'a',
    title: 'T',
    publishedAt: '2016-08-03T10:00:00Z',
    publishedAtFrom: 'metadata',
  })
})

test('a directory is read in the order of code units, all the way down, hidden names passed over', async () => {
  write('many/b.txt', 'b')
  write('many/a/z.txt', 'a/z')
  write('many/a.txt', 'a')
  write('many/B.txt', 'B')
  write('many/é.txt', 'é')
  write('many/.hidden.txt', 'hidden')
  write('many/.git/config', 'hidden')
  write('many/c.jsonl', '{"text":"c1"}\n{"text":"c2"}\n')
  const progress: string[] = []
  const found = await readings(
    readInputs(
      [join(folder, 'many')],
      NOTHING_GIVEN,
      (done, total, name) => progress.push(`${done}/${total} ${name}`),
      reader,
    ),
  )
  expect(found.map(({ source }) => source.text)).toEqual(['B', 'a/z', 'a', 'b', 'c1', 'c2', 'é'])
  expect(progress[0]).toBe(`0/6 ${join(folder, 'many', 'B.txt')}`)
  expect(progress).toHaveLength(6)
})

test('a line whose text tells of no incident is read below its title, if that tells of one', async () => {
  /** Takes each line in which somebody dies for an incident. */
  const teller: Reader = (sources) =>
    reader(sources).map((reading) => {
      const dead = reading.source.text.includes('dead')
      return { ...reading, claims: dead ? [{ kind: 'incident' } as Reading['claims'][number]] : [] }
    })
  const lines = [
    { title: 'Four dead in raid', text: 'Sign up for our newsletter.' },
    { title: 'Four dead in raid', text: 'Two are dead in Sarmin.' },
    { title: 'Rain in the north', text: 'Sign up for our newsletter.' },
    { title: 'Talks: a DEAD end?', text: 'Saturday | Talks - a “dead” end? It was long.' },
    { title: null, text: 'Nothing.' },
  ]
  const path = write('titles.jsonl', lines.map((line) => JSON.stringify(line)).join('\n'))
  const outcomes: ReadOutcome[] = []
  for await (const outcome of readJsonLines(path, NOTHING_GIVEN, teller)) outcomes.push(outcome)
  const told = outcomes.map((outcome) =>
    outcome.kind === 'reading' ? [outcome.reading.source.text, outcome.received.extraction] : outcome.problem,
  )
  expect(told).toEqual([
    ['Four dead in raid\nSign up for our newsletter.', 'json-line-below-title/1'],
    ...lines.slice(1).map(({ text }) => [text, 'json-line/1']),
  ])
  const [{ source }] = await readings(readJsonLines(path, NOTHING_GIVEN, teller))
  expect(source.id).toBe(`sha256:${createHash('sha256').update(source.text).digest('hex')}`)
})
