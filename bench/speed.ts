// Words per second of the whole reader, of wink-nlp (tokens, sentences, parts of speech) and of compromise (its default
// pass) on the same texts in one run: the reader as it reads a file of reports, some together, and one report after
// another; then cost per word from 10 KB to 10 MB; then the time from start to a reading on screen against `node -e 0`.
// Medians of five.
//
//   npm run bench:speed

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import nlp from 'compromise'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { openGazetteer } from '../src/gazetteer/open.ts'
import { type IdentifiedSource, readSource, readSources } from '../src/reading/read.ts'
import { linesOf, sharedFolder } from './shared.ts'

const ROUNDS = 5
const WARM_MS = 15_000
const root = join(import.meta.dirname, '..')
const shared = sharedFolder()
const texts = linesOf<{ text: string }>(join(shared, 'data/fa-kes/dev.jsonl')).map((l) => l.text)
const words = (list: readonly string[]): number => list.reduce((n, t) => n + t.split(/\s+/).filter(Boolean).length, 0)
const total = words(texts)

const gazetteer = openGazetteer()
const wink = winkNLP(model, ['sbd', 'pos'])

const sourceOf = (text: string): IdentifiedSource => ({
  id: `sha256:${createHash('sha256').update(text).digest('hex')}`,
  externalId: null,
  title: null,
  publisher: null,
  url: null,
  publishedAt: '2016-05-02',
  publishedAtFrom: 'given',
  publishedAtBinding: false,
  language: null,
  text,
})

/** As many as are read together from a file of reports. */
const LOT = 64

function readInLots(): void {
  for (let i = 0; i < texts.length; i += LOT) readSources(texts.slice(i, i + LOT).map(sourceOf), gazetteer)
}

const read = (text: string): number => readSource(sourceOf(text), gazetteer).claims.length

const median = (list: number[]): number => [...list].sort((a, b) => a - b)[list.length >> 1]

function time(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

/** Milliseconds of processor time of this thread. */
function spent(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

function forEachText(pass: (text: string) => number): void {
  for (const text of texts) pass(text)
}

const passes = {
  breadcrumb: readInLots,
  'one by one': () => forEachText(read),
  'wink-nlp': () => forEachText((text) => wink.readDoc(text).sentences().length()),
  compromise: () => forEachText((text) => nlp(text).length),
}
const times: Record<string, number[]> = {}
// As in a long run: each goes over all texts until the engine has compiled what it uses, for as long as the others. The
// reader is the largest and needs the longest, some 10 s of processor time until a pass over the texts gets no faster.
// Counted in processor time, so that whatever else runs on the machine leaves nobody half warm.
for (const pass of Object.values(passes)) {
  const until = spent() + WARM_MS
  while (spent() < until) pass()
}
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, pass] of Object.entries(passes)) {
    times[name] ??= []
    times[name].push(time(pass))
  }
}
const perSecond = (name: string): number => total / (median(times[name]) / 1000)
console.log(`${texts.length} texts, ${total} words, median of ${ROUNDS}`)
for (const name of Object.keys(passes)) {
  const ratio = perSecond('breadcrumb') / perSecond(name)
  console.log(
    `${name.padEnd(12)} ${Math.round(perSecond(name)).toString().padStart(8)} words/s   breadcrumb is ${ratio.toFixed(2)} times as fast`,
  )
}

console.log('\ncost per word by length of one text')
const long = texts.join('\n\n')
let base = 0
for (const size of [10_000, 100_000, 1_000_000, 10_000_000]) {
  const text = long.repeat(Math.ceil(size / long.length)).slice(0, size)
  const n = words([text])
  const rounds = size >= 10_000_000 ? 1 : size >= 1_000_000 ? 3 : ROUNDS
  const ms = median(Array.from({ length: rounds }, () => time(() => read(text))))
  const perWord = (ms * 1e6) / n
  base ||= perWord
  console.log(
    `${(size / 1000).toString().padStart(8)} KB ${Math.round(perWord).toString().padStart(8)} ns a word, ${(perWord / base).toFixed(2)} times that of 10 KB`,
  )
}

console.log('\nfrom start to a 300-word report on screen')
const folder = mkdtempSync(join(tmpdir(), 'bench-speed-'))
const example = readFileSync(join(root, 'examples/aleppo-may-2016.txt'), 'utf8')
  .split(/(?<=\s)/)
  .slice(0, 300)
  .join('')
writeFileSync(join(folder, 'report.txt'), example)
const run = (command: string, args: string[]): number => time(() => void spawnSync(command, args, { stdio: 'ignore' }))
const bare: number[] = []
const ours: number[] = []
for (let i = 0; i < 2; i++) run(join(root, 'breadcrumb'), ['read', join(folder, 'report.txt')])
for (let i = 0; i < 11; i++) {
  bare.push(run(process.execPath, ['-e', '0']))
  ours.push(run(join(root, 'breadcrumb'), ['read', join(folder, 'report.txt')]))
}
console.log(
  `node -e 0 ${median(bare).toFixed(0)} ms, breadcrumb read ${median(ours).toFixed(0)} ms: ${(median(ours) / median(bare)).toFixed(2)} times`,
)
