// Scores `readSpeech` alone against gold readings: for each gold figure, does the speech over the words of its quote
// name gold's speaker (null for the outlet's own word)? What a reader's assembly adds (a headline's figure taken over
// by the body's speaker) is not counted here.
//
//   node bench/speech.ts GOLD_SET_DIR [--skip FILE_OF_IDS] [--errors]

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openText } from '../src/model/passage.ts'
import { readActors } from '../src/reading/actors.ts'
import { isAllCapitals, layOut } from '../src/reading/layout.ts'
import type { Document, Speech } from '../src/reading/mentions.ts'
import { findSentences } from '../src/reading/sentences.ts'
import { readSpeech } from '../src/reading/speech.ts'
import { type Tokens, tokenise, written } from '../src/reading/tokens.ts'

interface GoldFigure {
  readonly quote: string
  readonly speaker: string | null
}

interface Gold {
  readonly doc_id: string
  readonly incidents: readonly { readonly quantities: readonly GoldFigure[] }[]
  readonly tolls: readonly GoldFigure[]
}

interface GoldSource {
  readonly doc_id: string
  readonly title: string
  readonly publisher: string
  readonly date: string
  readonly text: string
}

const [set, ...flags] = process.argv.slice(2)
if (!set) {
  console.error('usage: node bench/speech.ts GOLD_SET_DIR [--skip FILE_OF_IDS] [--errors]')
  process.exit(2)
}
const skipAt = flags.indexOf('--skip')
const skipped = new Set(skipAt >= 0 ? readFileSync(flags[skipAt + 1], 'utf8').split(/\s+/) : [])

// The scorer's own notion of the same speaker (score-reading.mjs).
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[‘’'`´]/g, '')
const LEFT_OUT = new Set('the for and said group based british britain london syrian monitoring monitor'.split(' '))
const keyWords = (name: string): Set<string> =>
  new Set(
    plain(name)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .split(' ')
      .filter((word) => word.length > 2 && !LEFT_OUT.has(word)),
  )
const ALIASES: readonly (readonly [RegExp, string])[] = [
  [/\bsohr\b|observatory|monitor(ing)? group|war monitor|rami abdel ?rahman|abdulrahman/i, 'observatory'],
  [/civil defen[cs]e|white helmet/i, 'civil defence'],
  [/\bsana\b|state (news )?agency|state television|state media|state tv/i, 'sana'],
]
const alias = (name: string): string => ALIASES.find(([pattern]) => pattern.test(name))?.[1] ?? name
function near(a: Set<string>, b: Set<string>): boolean {
  let shared = 0
  for (const word of a) if (b.has(word)) shared++
  return shared > 0 && shared / Math.min(a.size, b.size) >= 0.5
}
function sameSpeaker(a: string | null, b: string | null): boolean {
  if (!a || !b) return !a && !b
  return plain(a) === plain(b) || near(keyWords(a), keyWords(b)) || near(keyWords(alias(a)), keyWords(alias(b)))
}

/** Tokens of each place where the quote stands. */
function tokensOf(tokens: Tokens, quote: string): [number, number][] {
  const spans: [number, number][] = []
  for (let at = tokens.text.indexOf(quote); at >= 0; at = tokens.text.indexOf(quote, at + 1)) {
    const from = tokens.starts.findIndex((start) => start >= at)
    let to = from
    while (to < tokens.count && tokens.ends[to] <= at + quote.length) to++
    spans.push([from, to])
  }
  return spans
}

/** The speaker over most of the span. */
function speakerOver(speeches: readonly Speech[], from: number, to: number): string | null {
  let best: string | null = null
  let most = 0
  let covered = 0
  for (const speech of speeches) {
    const shared = Math.min(to, speech.to) - Math.max(from, speech.from)
    if (shared <= 0) continue
    covered += shared
    if (shared > most) {
      most = shared
      best = speech.name
    }
  }
  return covered * 2 >= to - from ? best : null
}

const sources = readFileSync(join(set, 'sources.jsonl'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as GoldSource)
const golds = new Map(
  readdirSync(join(set, 'gold'))
    .filter((file) => file.endsWith('.json') && !skipped.has(file.slice(0, -5)))
    .map((file) => [file.slice(0, -5), JSON.parse(readFileSync(join(set, 'gold', file), 'utf8')) as Gold]),
)

let right = 0
let all = 0
const kinds = new Map<string, number>()
for (const source of sources) {
  const gold = golds.get(source.doc_id)
  if (!gold) continue
  const tokens = tokenise(source.text)
  const sentences = layOut(tokens, findSentences(tokens), source.title)
  const document: Document = {
    source: openText(source.text),
    tokens,
    sentences,
    referenceDate: source.date,
    title: source.title,
    publisher: source.publisher,
    isUpperCase: isAllCapitals(tokens),
  }
  const speeches = readSpeech(document, readActors(document), [])
  const figures = [...gold.incidents.flatMap((incident) => incident.quantities), ...gold.tolls]
  for (const { quote, speaker } of figures) {
    const read = tokensOf(tokens, quote).map(([from, to]) => speakerOver(speeches, from, to))
    all++
    if (read.some((name) => sameSpeaker(speaker, name))) {
      right++
      continue
    }
    const kind = speaker === null ? 'gold none' : read.every((name) => name === null) ? 'read none' : 'another'
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
    if (flags.includes('--errors')) {
      const sentence = sentences.find(({ from, to }) =>
        tokens.text.slice(tokens.starts[from], tokens.ends[to - 1]).includes(quote),
      )
      console.log(
        `${source.doc_id} ${kind}\n  gold ${speaker}\n  read ${read[0]}\n  in   ${sentence ? `[${sentence.kind}] ${written(tokens, sentence.from, sentence.to)}` : quote}`,
      )
    }
  }
}
console.log(
  `${right} of ${all} figures with gold's speaker: ${(right / all).toFixed(3)}; wrong: ${[...kinds].map(([kind, n]) => `${kind} ${n}`).join(', ')}`,
)
