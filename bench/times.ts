// Scores the reading of times against hand-read dates. Not part of the test run.
//
//   node bench/times.ts [SHARED_FOLDER] [--skip FILE] [--errors] [--chrono FOLDER]
//
// Three tables: days of gold incidents (is there a mention in their sentences, or anywhere, that is the gold day?),
// TempEval-3 extent and value, and speed. `--skip` names a file of report ids, one a line, that are left out and not
// shown. `--chrono` names a folder with `chrono-node` installed, scored beside ours.

import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { openText } from '../src/model/passage.ts'
import { findReferenceDate } from '../src/reading/dateline.ts'
import { isAllCapitals, layOut } from '../src/reading/layout.ts'
import type { Document, TimeMention } from '../src/reading/mentions.ts'
import { findSentences } from '../src/reading/sentences.ts'
import { readTimes } from '../src/reading/times.ts'
import { tokenise } from '../src/reading/tokens.ts'

const args = process.argv.slice(2)
const option = (name: string): string | null => (args.includes(name) ? args[args.indexOf(name) + 1] : null)
const shared = args[0] && !args[0].startsWith('--') ? args[0] : '../shared'
const skipFile = option('--skip')
const skipped = new Set(skipFile ? readFileSync(skipFile, 'utf8').split(/\s+/) : [])
const showErrors = args.includes('--errors')
const chronoFolder = option('--chrono')

/** A time found, in string indexes, with what it was resolved to. */
interface Hit {
  readonly start: number
  readonly end: number
  readonly from: string | null
  readonly to: string | null
  readonly precision: string
  readonly mention: TimeMention | null
}

type Reader = (text: string, publishedAt: string, isBinding: boolean) => Hit[]

function open(text: string, publishedAt: string, isBinding: boolean): Document {
  const tokens = tokenise(text)
  const sentences = layOut(tokens, findSentences(tokens), null)
  const { date } = findReferenceDate(tokens, sentences, publishedAt, isBinding)
  return {
    source: openText(text),
    tokens,
    sentences,
    referenceDate: date,
    title: null,
    publisher: null,
    isUpperCase: isAllCapitals(tokens),
  }
}

const ours: Reader = (text, publishedAt, isBinding) => {
  const document = open(text, publishedAt, isBinding)
  const { starts, ends } = document.tokens
  return readTimes(document).map((mention) => ({
    start: starts[mention.from],
    end: ends[mention.to - 1],
    from: mention.time.from,
    to: mention.time.to,
    precision: mention.time.precision,
    mention,
  }))
}

interface ChronoDate {
  get(part: string): number
  isCertain(part: string): boolean
}
interface ChronoResult {
  readonly index: number
  readonly text: string
  readonly start: ChronoDate
  readonly end: ChronoDate | null
}

/** chrono-node, as it would be wired: the reference at noon, weekdays never ahead of it. */
function chronoReader(folder: string): Reader {
  const chrono = createRequire(join(folder, 'package.json'))('chrono-node')
  return (text, publishedAt, isBinding) => {
    const reference = open(text, publishedAt, isBinding).referenceDate ?? publishedAt
    const [y, m, d] = reference.slice(0, 10).split('-').map(Number)
    const instant = new Date(y, m - 1, d, 12)
    return chrono.en.casual.parse(text, instant).map((r: ChronoResult) => {
      const day = (c: ChronoDate): string => {
        const date = new Date(c.get('year'), c.get('month') - 1, c.get('day'))
        const isAhead = !c.isCertain('day') && c.isCertain('weekday') && date > instant
        if (isAhead) date.setDate(date.getDate() - 7)
        return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
          .map((n) => String(n).padStart(2, '0'))
          .join('-')
      }
      const s = r.start
      const precision =
        s.isCertain('day') || s.isCertain('weekday')
          ? 'day'
          : s.isCertain('month')
            ? 'month'
            : s.isCertain('year')
              ? 'year'
              : 'day'
      return {
        start: r.index,
        end: r.index + r.text.length,
        from: day(s),
        to: day(r.end ?? s),
        precision,
        mention: null,
      }
    })
  }
}

// biome-ignore lint/suspicious/noExplicitAny: research files of many shapes, read only here
const jsonLines = (path: string): any[] => {
  const bytes = readFileSync(path)
  const text = path.endsWith('.gz') ? gunzipSync(bytes).toString('utf8') : bytes.toString('utf8')
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

interface Days {
  readonly from: string
  readonly to: string
}

/** As `score-reading.mjs` has it: they meet, and what is read is at most a day longer. */
function dateRight(gold: Days, from: string | null, to: string | null): boolean {
  if (!from || !to) return false
  const [gf, gt, pf, pt] = [gold.from, gold.to, from, to].map(Date.parse)
  return pf <= gt && gf <= pt && (pt - pf) / 864e5 <= (gt - gf) / 864e5 + 1
}

function scoreGold(reader: Reader, name: string): void {
  const folder = join(shared, 'gold/fa-kes')
  const sources = new Map(jsonLines(join(folder, 'sources.jsonl')).map((s) => [s.doc_id, s]))
  let gold = 0
  let near = 0
  let any = 0
  let falseDays = 0
  let undated = 0
  for (const file of readdirSync(join(folder, 'gold')).sort()) {
    const report = JSON.parse(readFileSync(join(folder, 'gold', file), 'utf8'))
    const source = sources.get(report.doc_id)
    if (skipped.has(report.doc_id) || !source) continue
    const hits = reader(source.text, source.date, false)
    const sentences = open(source.text, source.date, false)
    const { starts, ends } = sentences.tokens
    for (const incident of report.incidents) {
      const spans = incident.quotes
        .map((quote: string) => source.text.indexOf(quote))
        .map((at: number, i: number) => [at, at + incident.quotes[i].length])
      const touched = sentences.sentences.filter((s) =>
        spans.some(([a, b]: number[]) => a >= 0 && starts[s.from] < b && a < ends[s.to - 1]),
      )
      const inside = hits.filter((hit) => touched.some((s) => hit.start >= starts[s.from] && hit.end <= ends[s.to - 1]))
      const acts = inside.filter(
        (hit) => hit.mention === null || (hit.mention.of !== 'saying' && !hit.mention.isPeriod && !hit.mention.isTie),
      )
      if (!incident.date) {
        undated++
        const wrong = acts.filter((hit) => hit.from && hit.precision !== 'year' && hit.precision !== 'month')
        if (wrong.length) falseDays++
        if (wrong.length && showErrors)
          console.log(
            'UNDATED',
            report.doc_id,
            wrong.map((hit) => `"${source.text.slice(hit.start - 40, hit.end + 25)}" ${hit.from}`).join(' | '),
          )
        continue
      }
      gold++
      const isNear = acts.some((hit) => dateRight(incident.date, hit.from, hit.to))
      const isAny = hits.some((hit) => dateRight(incident.date, hit.from, hit.to))
      if (isNear) near++
      if (isAny) any++
      if (!isNear && showErrors) {
        const shown = inside.map(
          (hit) =>
            `"${source.text.slice(hit.start - 30, hit.end + 20)}" ${hit.from}..${hit.to} ${hit.mention?.of}${hit.mention?.isPeriod ? ' period' : ''}`,
        )
        console.log(
          isAny ? 'ELSEWHERE' : 'MISSED',
          report.doc_id,
          incident.date.from,
          incident.date.to,
          JSON.stringify(incident.quotes[0].slice(0, 90)),
          shown.join(' | '),
        )
      }
    }
  }
  console.log(
    `${name}: gold days ${gold}; in the incident's sentences ${near} (${(near / gold).toFixed(3)}), anywhere ${any} (${(any / gold).toFixed(3)}); undated incidents ${undated}, given a day in their sentences ${falseDays}`,
  )
}

/** The TIMEX3 value of what we read, as far as it has one. */
function timexValue(hit: Hit): string | null {
  if (hit.mention?.isPeriod && /^(since|from|until) /i.test(hit.mention.time.asWritten)) return hit.from ?? hit.to
  const { from, to, precision } = hit
  if (!from) return null
  if (precision === 'year') return from.slice(0, 4)
  if (precision === 'month') return from.slice(0, 7)
  if (precision === 'week') return `week ${from}`
  return from === to || precision === 'part_of_day' ? from : null
}

/** TimeML value to compare: days, months and years as they are; a week as its Monday. */
function comparable(value: string): string | null {
  const day = /^\d{4}-\d\d-\d\d/.exec(value)
  if (day) return day[0]
  if (/^\d{4}(-\d\d)?$/.test(value)) return value
  const week = /^(\d{4})-W(\d\d)$/.exec(value)
  if (!week) return null
  const fourth = Date.UTC(Number(week[1]), 0, 4)
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * 864e5 + (Number(week[2]) - 1) * 7 * 864e5
  return `week ${new Date(monday).toISOString().slice(0, 10)}`
}

/** Scores DATE and TIME expressions that have a calendar value; durations, sets and "now" are no times of ours. */
function scoreTempEval(reader: Reader, name: string): void {
  let gold = 0
  let system = 0
  let strict = 0
  let relaxed = 0
  let value = 0
  for (const doc of jsonLines(join(shared, 'data/tempeval3/train.jsonl.gz'))) {
    const hits = reader(doc.text, doc.published_at.slice(0, 10), true).filter((hit) => timexValue(hit))
    const all = doc.gold.timex as { start: number; end: number; phrase: string; type: string; value: string }[]
    const points = [...doc.text]
    const isPlain = points.length === doc.text.length
    const index = (at: number): number => (isPlain ? at : points.slice(0, at).join('').length)
    const used = new Set<Hit>()
    for (const timex of all) {
      const want = timex.type === 'DATE' || timex.type === 'TIME' ? comparable(timex.value) : null
      const [start, end] = [index(timex.start), index(timex.end)]
      const hit = hits.find((h) => !used.has(h) && h.start < end && start < h.end)
      if (want === null) continue
      gold++
      if (!hit) {
        if (showErrors)
          console.log('TE MISSED', timex.phrase, timex.value, JSON.stringify(doc.text.slice(start - 40, end + 25)))
        continue
      }
      used.add(hit)
      relaxed++
      if (
        hit.end === end &&
        (hit.start === start || /^(since|from|until)$/i.test(doc.text.slice(hit.start, start).trim()))
      )
        strict++
      if (timexValue(hit) === want || (hit.mention?.isPeriod && timexValue(hit)?.startsWith(want))) value++
      else if (showErrors)
        console.log(
          'TE VALUE',
          doc.published_at,
          timex.phrase,
          timex.value,
          timexValue(hit),
          hit.mention?.reason,
          JSON.stringify(doc.text.slice(start - 60, end + 40)),
        )
    }
    const others = hits.filter(
      (hit) => !used.has(hit) && !all.some((t) => hit.start < index(t.end) && index(t.start) < hit.end),
    )
    const isOnOther = hits.length - used.size - others.length
    system += hits.length - isOnOther
    if (showErrors)
      for (const hit of others)
        console.log('TE FALSE', JSON.stringify(doc.text.slice(hit.start - 40, hit.end + 25)), timexValue(hit))
  }
  const f1 = (right: number): string => ((2 * right) / (gold + system)).toFixed(3)
  console.log(
    `${name}: TempEval-3 train, ${gold} dates, ${system} read: extent strict ${f1(strict)}, relaxed ${f1(relaxed)} (P ${(relaxed / system).toFixed(3)} R ${(relaxed / gold).toFixed(3)}), value ${f1(value)} (${(value / relaxed).toFixed(3)} of found)`,
  )
}

function scoreSpeed(): void {
  const texts = jsonLines(join(shared, 'data/fa-kes/dev.jsonl')).concat(
    jsonLines(join(shared, 'data/tempeval3/train.jsonl.gz')),
  )
  const documents = texts.map((t) => open(t.text, '2016-05-02', false))
  const count = documents.reduce((sum, d) => sum + d.tokens.count, 0)
  const runs: number[] = []
  for (let run = 0; run < 15; run++) {
    const start = process.hrtime.bigint()
    for (const document of documents) readTimes(document)
    runs.push(Number(process.hrtime.bigint() - start) / 1000)
  }
  runs.sort((a, b) => a - b)
  console.log(`ours: ${count} tokens, ${(runs[7] / count).toFixed(3)} microseconds a token`)
  if (!chronoFolder) return
  const reader = chronoReader(chronoFolder)
  for (const text of texts.slice(0, 50)) reader(text.text, '2016-05-02', true)
  const start = process.hrtime.bigint()
  for (const text of texts) reader(text.text, '2016-05-02', true)
  console.log(
    `chrono-node: ${(Number(process.hrtime.bigint() - start) / 1000 / count).toFixed(3)} microseconds a token`,
  )
}

scoreGold(ours, 'ours')
scoreTempEval(ours, 'ours')
if (chronoFolder) {
  scoreGold(chronoReader(chronoFolder), 'chrono-node')
  scoreTempEval(chronoReader(chronoFolder), 'chrono-node')
}
scoreSpeed()
