// How well places are read. For every gold incident with a place: is there a place mention in the sentences that its
// quotes touch, or anywhere in the report, that the scorer would call right? Then the misses, and every location read.
//
//   node bench/places.ts [--misses] [--all]     the check part is only counted, never shown

import { FINEST_FIRST } from '../src/model/codes.ts'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openGazetteer } from '../src/gazetteer/open.ts'
import { openText } from '../src/model/passage.ts'
import { isAllCapitals, layOut } from '../src/reading/layout.ts'
import type { Document, PlaceMention } from '../src/reading/mentions.ts'
import { readPlaces } from '../src/reading/places.ts'
import { findSentences } from '../src/reading/sentences.ts'
import { tokenise } from '../src/reading/tokens.ts'
import { CHECK_PART } from './check-part.ts'
import { linesOf, sharedFolder } from './shared.ts'

interface GoldPlace {
  readonly name: string
  readonly also?: readonly string[]
  readonly precision: string
  readonly lat: number | null
  readonly lon: number | null
}

interface Gold {
  readonly doc_id: string
  readonly incidents: readonly {
    readonly id: string
    readonly quotes: readonly string[]
    readonly place: GoldPlace | null
  }[]
}

const GENERIC =
  /\b(province|governorate|city|district|town|village|region|area|neighbou?rhood|suburb|countryside|rural|the|of|al|el|ash|as|ad|ar|an|at|az|eastern|western|northern|southern|east|west|north|south|central)\b/g
const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[‘’'`´]/g, '')
const keyOf = (name: string): string =>
  plain(name)
    .replace(/[-–]/g, ' ')
    .replace(GENERIC, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, '')
const compassOf = (name: string): string =>
  [...new Set(plain(name).match(/\b(east|west|north|south)/g) ?? [])].sort().join('')

/** The scorer's rule: one name after dropping generic words, or within 6 km and as fine. */
function isRight(gold: GoldPlace, read: PlaceMention): boolean {
  const isSame = (a: string, b: string): boolean =>
    keyOf(a) !== '' && keyOf(a) === keyOf(b) && (!compassOf(a) || !compassOf(b) || compassOf(a) === compassOf(b))
  if ([gold.name, ...(gold.also ?? [])].some((name) => isSame(name, read.name) || isSame(name, read.asWritten)))
    return true
  if (gold.lat === null || gold.lon === null || read.lat === null || read.lon === null) return false
  const x = (gold.lon - read.lon) * Math.cos((gold.lat * Math.PI) / 180)
  const isNear = Math.hypot(x, gold.lat - read.lat) * 111.19 <= 6
  return (
    isNear &&
    FINEST_FIRST.findIndex((p) => p === read.precision) <=
      Math.max(
        2,
        FINEST_FIRST.findIndex((p) => p === gold.precision),
      )
  )
}

export function openDocument(text: string, title: string | null): Document {
  const tokens = tokenise(text)
  const sentences = layOut(tokens, findSentences(tokens), title)
  return {
    source: openText(text),
    tokens,
    sentences,
    referenceDate: null,
    title,
    publisher: null,
    isUpperCase: isAllCapitals(tokens),
  }
}

function main(): void {
  const isShown = (flag: string): boolean => process.argv.includes(flag)
  const folder = join(sharedFolder(), 'gold', 'fa-kes')
  const sources = linesOf<{ doc_id: string; text: string; title: string }>(join(folder, 'sources.jsonl'))
  const check = sources.filter((source) => CHECK_PART.has(source.doc_id))
  const development = sources.filter((source) => !CHECK_PART.has(source.doc_id))
  const gazetteer = openGazetteer()
  count('development part', development, isShown('--misses'), isShown('--all'))
  count('check part', check, false, false)

  function count(part: string, reports: typeof sources, showsMisses: boolean, showsAll: boolean): void {
    let total = 0
    let inQuotes = 0
    let anywhere = 0
    for (const source of reports) {
      const path = join(folder, 'gold', `${source.doc_id}.json`)
      if (!existsSync(path)) continue
      const gold: Gold = JSON.parse(readFileSync(path, 'utf8'))
      const document = openDocument(source.text, source.title)
      const mentions = readPlaces(document, gazetteer)
      if (showsAll) console.log([`\n== ${source.doc_id}`, ...mentions.map(line)].join('\n'))
      for (const { id, place, quotes } of gold.incidents) {
        if (!place) continue
        total++
        const right = mentions.filter((mention) => isRight(place, mention))
        if (right.length > 0) anywhere++
        if (right.some((mention) => touches(document, mention, quotes))) inQuotes++
        else if (showsMisses) {
          const where = right.length > 0 ? 'elsewhere' : 'nowhere  '
          console.log(`${where} ${source.doc_id} ${id} ${place.name} (${place.precision}) | ${quotes[0].slice(0, 110)}`)
        }
      }
    }
    const share = (n: number): string => `${n} (${((100 * n) / total).toFixed(1)}%)`
    console.log(`${part}: ${total} gold places; right by the quotes ${share(inQuotes)}, anywhere ${share(anywhere)}`)
  }
}

const line = (mention: PlaceMention): string =>
  `  ${mention.use.padEnd(9)} ${mention.asWritten.replace(/\s+/g, ' ')} → ${mention.name} [${mention.precision}${mention.representative ? '*' : ''} ${mention.country ?? '?'}/${mention.admin1 ?? '?'} ${mention.lat},${mention.lon}] ${mention.preposition ?? '-'} within ${mention.within ?? '-'} | ${mention.reason}`

/** Whether a mention stands in a sentence that one of the quotes touches. */
function touches(document: Document, mention: PlaceMention, quotes: readonly string[]): boolean {
  const sentence = document.sentences.find((one) => mention.from >= one.from && mention.from < one.to)
  if (!sentence) return false
  const from = document.tokens.starts[sentence.from]
  const to = document.tokens.ends[sentence.to - 1]
  return quotes.some((quote) => {
    const at = document.tokens.text.indexOf(quote)
    return at >= 0 && at < to && at + quote.length > from
  })
}

if (import.meta.main) main()
