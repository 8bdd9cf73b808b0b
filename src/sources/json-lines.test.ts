import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { type JsonLine, LONGEST_LINE, readSourceLots } from './json-lines.ts'

async function* chunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function linesOf(bytes: AsyncIterable<Uint8Array>): Promise<JsonLine[]> {
  const found: JsonLine[] = []
  for await (const lot of readSourceLots(bytes)) found.push(...lot)
  return found
}

const FIRST = '{"doc_id":"a","text":"Shells hit Ma’arrat.","date":"3 August 2016","publisher":"Post","extra":1}\r'
const SECOND = '{"text":"Second.","title":"","url":"https://x.example"}'
const FILE = `\ufeff${FIRST}\n\n${SECOND}`

test.each([1, 2, 7, 64, 10_000])('lines come out the same however the stream is cut: %i bytes', async (size) => {
  const found = await linesOf(chunks(Buffer.from(FILE), size))
  expect(found).toEqual([
    {
      kind: 'source',
      line: 1,
      externalId: 'a',
      bytes: Buffer.from(FIRST),
      page: {
        text: 'Shells hit Ma’arrat.',
        title: null,
        publisher: 'Post',
        url: null,
        publishedAt: '2016-08-03',
        language: null,
      },
      badDate: null,
    },
    {
      kind: 'source',
      line: 3,
      externalId: null,
      bytes: Buffer.from(SECOND),
      page: {
        text: 'Second.',
        title: null,
        publisher: null,
        url: 'https://x.example',
        publishedAt: null,
        language: null,
      },
      badDate: null,
    },
  ])
})

test('no more than a few lines are held', async () => {
  setFlagsFromString('--expose-gc')
  const collect: () => void = runInNewContext('gc')
  collect()
  const before = process.memoryUsage().arrayBuffers
  let heldMost = 0
  const line = Buffer.from(`${JSON.stringify({ text: 'Shells hit the town. '.repeat(500) })}\n`)
  async function* many(): AsyncGenerator<Uint8Array> {
    for (let i = 0; i < 5000; i++) {
      yield Buffer.from(line)
      if (i % 500 !== 0) continue
      collect()
      heldMost = Math.max(heldMost, process.memoryUsage().arrayBuffers)
    }
  }
  let count = 0
  for await (const lot of readSourceLots(many())) for (const found of lot) if (found.kind === 'source') count++
  expect(count).toBe(5000)
  expect(heldMost - before).toBeLessThan(LONGEST_LINE)
})

test('a line without end is passed over without being kept', async () => {
  async function* endless(): AsyncGenerator<Uint8Array> {
    const part = Buffer.alloc(1024 * 1024, 'x')
    for (let i = 0; i < 60; i++) yield part
    yield Buffer.from('\n{"text":"Next."}\n')
  }
  const found = await linesOf(endless())
  expect(found).toMatchObject([
    { kind: 'problem', line: 1, problem: { code: 'too_large' } },
    { kind: 'source', line: 2, page: { text: 'Next.' } },
  ])
})
