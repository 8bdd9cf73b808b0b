// Scores arrangements and appeals against gold readings, as the gold scorer pairs them, and prints what was missed and
// invented. Uses these readers alone, without places, times and actors.
//
//   node bench/arrangements.ts SOURCES.jsonl GOLD_DIR [--skip IDS_FILE] [--details]
//   node bench/arrangements.ts --sample SOURCES.jsonl [--skip IDS_FILE] [--from N] [--count N]
//   node bench/arrangements.ts --speed SOURCES.jsonl

import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { openText } from '../src/model/passage.ts'
import { readAppeals } from '../src/reading/appeals.ts'
import { readArrangements } from '../src/reading/arrangements.ts'
import type { Document, Span } from '../src/reading/mentions.ts'
import { readResponses } from '../src/reading/responses.ts'
import { findSentences } from '../src/reading/sentences.ts'
import { tokenise, written } from '../src/reading/tokens.ts'

const NOTHING = { places: [], times: [], actors: [] }
const options = new Map<string, string>()
const files: string[] = []
for (let i = 2; i < process.argv.length; i++) {
  const name = process.argv[i]
  if (!name.startsWith('--')) files.push(name)
  else if (['--skip', '--from', '--count'].includes(name)) options.set(name, process.argv[++i])
  else options.set(name, '')
}
const skipFile = options.get('--skip')
const skipped = new Set(skipFile ? readFileSync(skipFile, 'utf8').split(/\s+/) : [])

interface Source {
  readonly doc_id: string
  readonly text: string
}

function sourcesOf(file: string): Source[] {
  const bytes = readFileSync(file)
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return text
    .split('\n')
    .filter(Boolean)
    .map((line): Source => JSON.parse(line))
    .filter((source) => !skipped.has(source.doc_id))
}

function open(text: string): Document {
  const tokens = tokenise(text)
  const seen = new Map<string, number>()
  const sentences = findSentences(tokens).map((sentence, i) => {
    const words = written(tokens, sentence.from, sentence.to)
    const repeats = seen.get(words) ?? null
    if (repeats === null) seen.set(words, i)
    return { ...sentence, kind: 'body' as const, repeats }
  })
  const isUpperCase = text === text.toUpperCase()
  return { source: openText(text), tokens, sentences, referenceDate: null, title: null, publisher: null, isUpperCase }
}

function quotes(document: Document, findings: readonly Span[]): string[] {
  return findings
    .filter((f) => !document.sentences.some((s) => s.repeats !== null && f.from >= s.from && f.to <= s.to))
    .map((f) => written(document.tokens, f.from, f.to))
}

// ---- the gold scorer's test of overlap -----------------------------------------------------------------------------

const plain = (s: string): string =>
  s
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[‘’'`´]/g, '')
const squash = (s: string): string => s.replace(/\s+/g, ' ').trim()

function grams(s: string): Set<string> {
  const words = squash(plain(s)).split(' ')
  const found = new Set<string>()
  for (let i = 0; i + 2 < words.length; i++) found.add(words.slice(i, i + 3).join(' '))
  return found.size ? found : new Set(words)
}

function overlap(gold: string, read: string): boolean {
  const [x, y] = [squash(plain(gold)), squash(plain(read))]
  if (y.length > 600 && y.length > 3 * x.length) return false
  if (x.includes(y) || y.includes(x)) return true
  const [g, h] = [grams(x), grams(y)]
  let shared = 0
  for (const gram of g) if (h.has(gram)) shared++
  return shared >= 3 && shared / Math.min(g.size, h.size) >= 0.3
}

interface Tally {
  right: number
  invented: number
  missed: number
}

function compare(tally: Tally, gold: readonly string[], read: readonly string[], log: (what: string) => void): void {
  const used = new Set<number>()
  for (const quote of gold) {
    const i = read.findIndex((r, k) => !used.has(k) && overlap(quote, r))
    if (i < 0) {
      tally.missed++
      log(`missed:   ${quote}`)
    } else {
      used.add(i)
      tally.right++
    }
  }
  read.forEach((quote, k) => {
    if (used.has(k)) return
    tally.invented++
    log(`invented: ${quote}`)
  })
}

const share = (part: number, whole: number): string => (whole ? part / whole : 0).toFixed(3)

function score(): void {
  const [sourcesFile, goldDir] = files
  const tallies = {
    arrangement: { right: 0, invented: 0, missed: 0 },
    appeal: { right: 0, invented: 0, missed: 0 },
  }
  for (const { doc_id, text } of sourcesOf(sourcesFile)) {
    const path = `${goldDir}/${doc_id}.json`
    if (!existsSync(path)) continue
    const gold = JSON.parse(readFileSync(path, 'utf8'))
    const document = open(text)
    const quotesOf = (list: { quote: string }[] | undefined): string[] => (list ?? []).map((item) => item.quote)
    const log = (kind: string) => (what: string) => {
      if (options.has('--details')) console.log(`${doc_id} ${kind} ${what}`)
    }
    const arrangements = quotes(document, readArrangements(document, NOTHING))
    compare(tallies.arrangement, quotesOf(gold.arrangements), arrangements, log('arrangement'))
    compare(tallies.appeal, quotesOf(gold.appeals), quotes(document, readAppeals(document, NOTHING)), log('appeal'))
  }
  for (const [kind, { right, invented, missed }] of Object.entries(tallies)) {
    const f1 = share(2 * right, 2 * right + invented + missed)
    console.log(
      kind.padEnd(12),
      `P ${share(right, right + invented)} R ${share(right, right + missed)} F1 ${f1}`,
      right,
      invented,
      missed,
    )
  }
}

function sample(): void {
  const from = Number(options.get('--from') ?? 0)
  const count = Number(options.get('--count') ?? 40)
  for (const { doc_id, text } of sourcesOf(files[0]).slice(from, from + count)) {
    const document = open(text)
    const show = (what: string, finding: Span): void =>
      console.log(`${doc_id} ${what}\n    ${squash(written(document.tokens, finding.from, finding.to))}`)
    for (const f of readArrangements(document, NOTHING))
      show(`${f.kind} ${f.arrangementKind} ${f.status} ${f.modality} | ${f.reason}`, f)
    for (const f of readAppeals(document, NOTHING))
      show(`APPEAL ${f.by} -> ${f.addressees.join('; ')} for ${f.for.join(',')} | ${f.reason}`, f)
    for (const f of readResponses(document, NOTHING))
      show(`RESPONSE ${f.response} by ${f.by} against ${f.against} ${f.modality} | ${f.reason}`, f)
  }
}

function speed(): void {
  const documents = sourcesOf(files[0]).map((source) => open(source.text))
  const tokens = documents.reduce((sum, document) => sum + document.tokens.count, 0)
  for (let round = 0; round < 5; round++) {
    const times = [readArrangements, readAppeals, readResponses].map((read) => {
      const start = performance.now()
      for (const document of documents) read(document, NOTHING)
      return `${(((performance.now() - start) * 1000) / tokens).toFixed(3)}`
    })
    console.log(
      `${tokens} tokens; microseconds a token: arrangements ${times[0]}, appeals ${times[1]}, responses ${times[2]}`,
    )
  }
}

if (options.has('--sample')) sample()
else if (options.has('--speed')) speed()
else score()
