// Scores `readActors` and `attribute` alone against gold readings: for each gold incident, who is read as its doer in the
// sentences its quotes touch? Grouping is gold's, so what is counted is attribution only. Names are compared as
// score-reading.mjs compares them.
//
//   node bench/actors.ts GOLD_SET_DIR [--skip FILE_OF_IDS] [--errors]

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openText } from '../src/model/passage.ts'
import type { Attribution } from '../src/model/reading.ts'
import { readActors } from '../src/reading/actors.ts'
import { readActs } from '../src/reading/acts.ts'
import { Attributing } from '../src/reading/attribution.ts'
import { carriedAttribution, mergeAttributions, type Told } from '../src/reading/attribution-merge.ts'
import { isAllCapitals, layOut } from '../src/reading/layout.ts'
import type { ActorMention, Document } from '../src/reading/mentions.ts'
import { findSentences } from '../src/reading/sentences.ts'
import { type Tokens, tokenise } from '../src/reading/tokens.ts'
import { linesOf } from './shared.ts'

interface GoldIncident {
  readonly id: string
  readonly quotes: readonly string[]
  readonly event_type: string
  readonly attribution: { readonly relation: string; readonly actors: readonly string[] }
}

interface Gold {
  readonly doc_id: string
  readonly incidents: readonly GoldIncident[]
}

interface GoldSource {
  readonly doc_id: string
  readonly title: string
  readonly text: string
}

const [set, ...flags] = process.argv.slice(2)
if (!set) {
  console.error('usage: node bench/actors.ts GOLD_SET_DIR [--skip FILE_OF_IDS] [--errors]')
  process.exit(2)
}
const skipAt = flags.indexOf('--skip')
const skipped = new Set(skipAt >= 0 ? readFileSync(flags[skipAt + 1], 'utf8').split(/\s+/) : [])

// The scorer's own notion of the same actor (score-reading.mjs).
const NAMES: readonly (readonly [string, RegExp])[] = [
  ['islamic state', /\b(isis|isil|daesh|daish|islamic state|is group|group is|i\.s\.)\b|^is$/],
  ['us-led coalition', /coalition|\bus-led|^(us|u\.s\.|united states|american)/],
  ['jabhat al-nusra', /nusra|fatah? al-sham|tahrir al-sham|\bhts\b/],
  ['russia', /russia/],
  ['turkey', /turk/],
  ['israel', /israel/],
  ['hezbollah', /hi?e?zb(o|u)l?l?ah/],
  ['kurdish forces', /kurd|ypg|\bsdf\b|syrian democratic forces|pyd|asayish|peshmerga/],
  [
    'syrian government',
    /regime|assad|syrian (arab )?(army|air ?force|government|military|troops|forces|state|warplane|aircraft)|government (forces|troops)|pro-government|^government$|^syria$|damascus/,
  ],
  [
    'rebels',
    /rebel|opposition|free syrian army|\bfsa\b|insurgent|militant|terrorist|islamist|faction|jaish|ahrar|mujahid/,
  ],
]
function actorKey(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[‘’'`´]/g, '')
  return NAMES.find(([, pattern]) => pattern.test(plain))?.[0] ?? plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
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

function readDoers(document: Document, actors: readonly ActorMention[], incident: GoldIncident): Attribution {
  const found: Attribution[] = []
  for (const quote of incident.quotes) {
    for (const [from, to] of tokensOf(document.tokens, quote)) {
      for (const sentence of document.sentences) {
        if (sentence.to <= from || sentence.from >= to) continue
        const acts = readActs(document, Math.max(from, sentence.from), Math.min(to, sentence.to))
        const trigger = acts.find((act) => act.sort !== 'means') ?? acts[0]
        if (trigger) found.push(new Attributing(document, actors, sentence.from, sentence.to).of(trigger).attribution)
      }
    }
  }
  const merged = mergeAttributions(found)
  return merged.relation === 'none' ? (readCarried(document, actors, incident) ?? merged) : merged
}

/** The doer carried on from the act told before the incident's first quote. */
function readCarried(document: Document, actors: readonly ActorMention[], incident: GoldIncident): Attribution | null {
  const first = Math.min(...incident.quotes.flatMap((quote) => tokensOf(document.tokens, quote).map(([from]) => from)))
  const told: Told[] = []
  for (const [index, sentence] of document.sentences.entries()) {
    const acts = readActs(document, sentence.from, sentence.to)
    for (const act of acts.filter((one) => one.sort !== 'means')) {
      const { attribution } = new Attributing(document, actors, sentence.from, sentence.to).of(act)
      const family = FAMILY.get(act.type) ?? null
      if (sentence.to > first && act.from >= first)
        return carriedAttribution(document, [...told, { sentence: index, family, attribution: NONE }], told.length)
      told.push({ sentence: index, family, attribution })
    }
  }
  return null
}

const NONE: Attribution = { relation: 'none', actors: [] }
const FAMILY = new Map([
  ['air_strike', 'air'],
  ['drone_strike', 'air'],
  ['shelling', 'ground'],
  ['rocket_missile', 'ground'],
  ['ied_mine_erw', 'planted'],
  ['suicide_attack', 'planted'],
  ['chemical_attack', 'chemical'],
  ['armed_clash', 'clash'],
  ['territory_change', 'clash'],
  ['execution', 'direct'],
  ['abduction', 'direct'],
])

const golds = new Map(
  readdirSync(join(set, 'gold'))
    .filter((file) => file.endsWith('.json') && !skipped.has(file.slice(0, -5)))
    .map((file) => [file.slice(0, -5), JSON.parse(readFileSync(join(set, 'gold', file), 'utf8')) as Gold]),
)

let right = 0
let invented = 0
let missed = 0
let relations = 0
let incidents = 0
for (const source of linesOf<GoldSource>(join(set, 'sources.jsonl'))) {
  const gold = golds.get(source.doc_id)
  if (!gold) continue
  const tokens = tokenise(source.text)
  const document: Document = {
    source: openText(source.text),
    tokens,
    sentences: layOut(tokens, findSentences(tokens), source.title),
    referenceDate: null,
    title: source.title,
    publisher: null,
    isUpperCase: isAllCapitals(tokens),
  }
  const actors = readActors(document)
  for (const incident of gold.incidents) {
    const { relation, actors: doers } = readDoers(document, actors, incident)
    const wanted = new Set(incident.attribution.actors.map(actorKey))
    const got = new Set(doers.map((doer) => actorKey(doer.name)))
    const hits = [...wanted].filter((name) => got.has(name)).length
    right += hits
    invented += got.size - hits
    missed += wanted.size - hits
    incidents++
    if (relation === incident.attribution.relation) relations++
    const isRight = hits === wanted.size && hits === got.size && relation === incident.attribution.relation
    if (isRight || !flags.includes('--errors')) continue
    console.log(
      `${source.doc_id} ${incident.id} ${incident.event_type}: gold ${incident.attribution.relation} ${incident.attribution.actors.join(' + ')} | read ${relation} ${doers.map((doer) => `${doer.name} (${doer.asWritten})`).join(' + ')}`,
    )
    for (const quote of incident.quotes) console.log(`    ${quote}`)
  }
}
const p = right / (right + invented || 1)
const r = right / (right + missed || 1)
console.log(
  `${incidents} incidents; actors P ${p.toFixed(3)} R ${r.toFixed(3)} F1 ${((2 * p * r) / (p + r || 1)).toFixed(3)}; relation ${(relations / incidents).toFixed(3)}`,
)
