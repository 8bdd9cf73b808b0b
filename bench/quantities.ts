// Scores the number reader alone on gold readings: is there, in or near the words of each gold figure, a mention with the
// same harm, demographic, floor and ceiling? And which harmed mentions match no gold figure of their report?
//
//   node bench/quantities.ts GOLD_FOLDER [--skip FILE_OF_IDS] [--missed] [--invented] [--groups]
//
// GOLD_FOLDER holds `sources.jsonl` and `gold/ID.json`. Ids in the file given by --skip (one a line) are left out unread.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openText } from '../src/model/passage.ts'
import { isAllCapitals, layOut } from '../src/reading/layout.ts'
import type { Document, QuantityMention } from '../src/reading/mentions.ts'
import { readQuantities } from '../src/reading/quantities.ts'
import { findSentences } from '../src/reading/sentences.ts'
import { tokenise } from '../src/reading/tokens.ts'

interface GoldFigure {
  readonly harm: string | null
  readonly group?: string
  readonly demographic?: string | null
  readonly floor: number | null
  readonly ceiling: number | null
  readonly unit?: string
  readonly quote: string
}

interface Source {
  readonly doc_id: string
  readonly title: string
  readonly text: string
}

const NEAR = 60 // characters around a quote in which the number may stand

const [folder, ...options] = process.argv.slice(2)
if (!folder)
  throw new Error('Usage: node bench/quantities.ts GOLD_FOLDER [--skip FILE] [--missed] [--invented] [--groups]')
const skipAt = options.indexOf('--skip')
const skipped = new Set(
  skipAt >= 0
    ? readFileSync(options[skipAt + 1], 'utf8')
        .split(/\s+/)
        .filter(Boolean)
    : [],
)

const sources = new Map<string, Source>()
for (const line of readFileSync(join(folder, 'sources.jsonl'), 'utf8').split('\n')) {
  if (!line) continue
  const source: Source = JSON.parse(line)
  if (!skipped.has(source.doc_id)) sources.set(source.doc_id, source)
}

function open(source: Source): Document {
  const tokens = tokenise(source.text)
  return {
    source: openText(source.text),
    tokens,
    sentences: layOut(tokens, findSentences(tokens), source.title),
    referenceDate: null,
    title: source.title,
    publisher: null,
    isUpperCase: isAllCapitals(tokens),
  }
}

function goldFigures(id: string): GoldFigure[] {
  const gold = JSON.parse(readFileSync(join(folder, 'gold', `${id}.json`), 'utf8'))
  const ofIncidents = gold.incidents.flatMap((incident: { quantities?: GoldFigure[] }) => incident.quantities ?? [])
  // Tolls record no demographic: any will do.
  return [...ofIncidents, ...(gold.tolls ?? []).map((toll: GoldFigure) => ({ ...toll, demographic: undefined }))]
}

const key = (figure: Pick<GoldFigure, 'harm' | 'demographic' | 'floor' | 'ceiling'>): string =>
  [figure.harm, figure.demographic ?? '', figure.floor, figure.ceiling].join('|')

const isSame = (mention: QuantityMention, figure: GoldFigure): boolean =>
  figure.demographic === undefined
    ? key({ ...mention, demographic: null }) === key({ ...figure, demographic: null })
    : key(mention) === key(figure)

const total = { gold: 0, found: 0, near: 0, harmed: 0, invented: 0, groups: 0, groupRight: 0 }
const words = { count: 0, ms: 0 }

for (const file of readdirSync(join(folder, 'gold')).sort()) {
  const id = file.replace('.json', '')
  const source = sources.get(id)
  if (source) scoreOne(id, source)
}

function scoreOne(id: string, source: Source): void {
  const document = open(source)
  const start = performance.now()
  const mentions = readQuantities(document)
  words.ms += performance.now() - start
  words.count += document.tokens.count
  const figures = goldFigures(id)
  const matched = new Set<QuantityMention>()
  for (const figure of figures) {
    total.gold++
    const same = mentions.filter((mention) => isSame(mention, figure))
    for (const mention of same) matched.add(mention)
    const spans = quoteSpans(source.text, figure.quote)
    const close = same.filter((mention) => isNear(document, mention, spans))
    if (same.length) total.found++
    if (close.length) {
      total.near++
      total.groups++
      if (close.some((mention) => (mention.group ?? 'unknown_status') === (figure.group ?? 'unknown_status')))
        total.groupRight++
      else if (options.includes('--groups'))
        console.log(`  group ${close[0].group} for ${figure.group}: ${figure.quote}`)
    } else if (options.includes('--missed')) {
      const there = mentions
        .filter((mention) => isNear(document, mention, spans))
        .map((mention) => show(document, mention))
      console.log(
        `${id} MISSED ${key(figure)} ${figure.unit ?? ''} "${figure.quote}"\n      has: ${there.join('  ~  ')}`,
      )
    }
  }
  for (const mention of mentions) {
    if (mention.harm === null) continue
    total.harmed++
    if (matched.has(mention)) continue
    total.invented++
    if (options.includes('--invented'))
      console.log(`${id} INVENTED ${show(document, mention)}\n      in: ${around(document, mention)}`)
  }
}

function quoteSpans(text: string, quote: string): [number, number][] {
  const spans: [number, number][] = []
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) spans.push([at, at + quote.length])
  return spans
}

function isNear({ tokens }: Document, mention: QuantityMention, spans: readonly [number, number][]): boolean {
  const from = tokens.starts[mention.from]
  const to = tokens.ends[mention.to - 1]
  return spans.some(([start, end]) => from >= start - NEAR && to <= end + NEAR)
}

function show({ tokens }: Document, mention: QuantityMention): string {
  const phrase = tokens.text.slice(tokens.starts[mention.from], tokens.ends[mention.to - 1])
  return `${key(mention)} [${phrase}] ${mention.rule}`
}

function around({ tokens }: Document, mention: QuantityMention): string {
  const from = Math.max(0, mention.from - 10)
  const to = Math.min(tokens.count, mention.to + 10)
  return tokens.text.slice(tokens.starts[from], tokens.ends[to - 1])
}

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`
console.log(
  `gold figures ${total.gold}: found near their quote ${total.near} (${percent(total.near, total.gold)}), anywhere ${total.found} (${percent(total.found, total.gold)})`,
)
console.log(
  `harmed mentions ${total.harmed}: no gold figure of the report ${total.invented} (precision ${percent(total.harmed - total.invented, total.harmed)})`,
)
console.log(`group of a found figure: ${percent(total.groupRight, total.groups)}`)
console.log(`${Math.round(words.count / words.ms)}k tokens a second, cold`)
