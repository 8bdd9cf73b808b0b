// Reads every text of the corpora and gold sets and checks the gate: each passage must be cut from its text, and no exact
// figure may stand without its digits or number word in its phrase.
//
//   npm run bench:anchors

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { openGazetteer } from '../src/gazetteer/open.ts'
import type { Passage } from '../src/model/passage.ts'
import type { Claim, Quantity, Reading } from '../src/model/reading.ts'
import { type CorpusReport, readInLots, sourceOf } from './read-corpus.ts'
import { linesOf, sharedFolder } from './shared.ts'

const passagesOf = (claim: Claim): Passage[] => [
  claim.passage,
  ...(claim.speaker ? [claim.speaker.passage] : []),
  ...claim.quantities.map((q) => q.phrase),
]

// "29-year-old Omar Hadi", "an 8 month old": how old one person is, and no count that the figure would have to be.
const AGE = /\b\d+[ -](?:year|month|week|day)s?[ -]?old\b/g
const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

const shared = sharedFolder()
const gazetteer = openGazetteer()
const files = readdirSync(shared, { recursive: true, encoding: 'utf8' })
  .filter((f) => /\.jsonl(\.gz)?$/.test(f))
  .sort()

let texts = 0
let claims = 0
let anchors = 0
let broken = 0
let unworded = 0

for (const file of files) {
  const lines = linesOf<CorpusReport>(join(shared, file)).filter((l) => typeof l.text === 'string' && l.text.trim())
  if (!lines.length) continue
  const before = { claims, anchors, broken, unworded }
  const sources = lines.map((line) => sourceOf(line, { language: 'en' }))
  let at = 0
  for (const reading of readInLots(sources, gazetteer)) check(lines[at++], reading, file)
  texts += lines.length
  console.log(
    `${file.padEnd(44)} ${String(lines.length).padStart(6)} texts ${String(claims - before.claims).padStart(7)} claims ` +
      `${String(anchors - before.anchors).padStart(8)} anchors ${broken - before.broken} broken ${unworded - before.unworded} unworded`,
  )
}
console.log(
  `\n${texts} texts, ${claims} claims, ${anchors} anchors: ${broken} broken, ${unworded} exact figures without their words`,
)
process.exitCode = broken || unworded ? 1 : 0

function check(line: CorpusReport, reading: Reading, file: string): void {
  const points = [...line.text]
  claims += reading.claims.length
  for (const claim of reading.claims) {
    for (const passage of passagesOf(claim)) {
      anchors++
      if (points.slice(passage.start, passage.end).join('') !== passage.exact) report(file, line, 'broken', passage)
    }
    for (const quantity of claim.quantities) if (!isWorded(quantity)) report(file, line, 'unworded', quantity.phrase)
  }
}

function report(file: string, line: CorpusReport, kind: 'broken' | 'unworded', passage: Passage): void {
  if (kind === 'broken') broken++
  else unworded++
  if (broken + unworded <= 20)
    console.log(`  ${kind}: ${file} ${line.doc_id} ${passage.start}-${passage.end} "${passage.exact}"`)
}

/** An exact figure must show its digits or its number word; a small one may stand in an article or in a list. */
function isWorded(quantity: Quantity): boolean {
  if (quantity.bound !== 'exact' || quantity.floor === null) return true
  const n = quantity.floor
  const words = quantity.phrase.exact.toLowerCase().replace(AGE, ' ')
  if (words.replace(/[,. \u00a0](?=\d)/g, '').includes(String(n))) return true
  if (n < 20 && words.includes(ONES[n])) return true
  if (n < 100 && words.includes(TENS[Math.floor(n / 10)]) && words.includes(ONES[n % 10].replace('zero', '')))
    return true
  if (n >= 100 && /hundred|thousand|million|billion|lakh|crore/.test(words)) return true
  if (n === 1) return /\b(a|an|the|another|his|her|its|their|our|my|one|each)\b/.test(words) || !/\d/.test(words)
  return /dozen|score|couple|both|twin|pair|half|all|rest|trio|double|triple/.test(words)
}
