// Scores the reader against the gold readings: the development part, the check part, and the seed report.
//
//   npm run bench:reading [-- --details ID|all]     details are given for the development part and the seed only

import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openGazetteer } from '../src/gazetteer/open.ts'
import { toContract } from '../src/tasks/read.ts'
import { CHECK_PART } from './check-part.ts'
import { readInLots, sourceOf } from './read-corpus.ts'
import { linesOf, sharedFolder } from './shared.ts'

interface GoldSource {
  readonly doc_id: string
  readonly title: string
  readonly publisher: string
  readonly date: string
  readonly text: string
}

const shared = sharedFolder()
const folder = mkdtempSync(join(tmpdir(), 'bench-reading-'))
const gazetteer = openGazetteer()
const details = process.argv.includes('--details') ? process.argv[process.argv.indexOf('--details') + 1] : null
const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : null

const faKes = linesOf<GoldSource>(join(shared, 'gold/fa-kes/sources.jsonl'))
if (!only || only === 'dev')
  score(
    'development part',
    'fa-kes',
    faKes.filter((s) => !CHECK_PART.has(s.doc_id)),
    details,
  )
if (!only || only === 'check')
  score(
    'check part',
    'fa-kes',
    faKes.filter((s) => CHECK_PART.has(s.doc_id)),
    null,
  )
if (!only || only === 'seed')
  score('seed report', 'seed', linesOf<GoldSource>(join(shared, 'gold/seed/sources.jsonl')), details)

function score(name: string, set: string, sources: readonly GoldSource[], detail: string | null): void {
  const sourcesPath = join(folder, `${name}.sources.jsonl`)
  const readingsPath = join(folder, `${name}.readings.jsonl`)
  writeFileSync(sourcesPath, sources.map((s) => JSON.stringify(s)).join('\n'))
  const given = sources.map((one) => sourceOf(one, { publisher: one.publisher }))
  const readings = [...readInLots(given, gazetteer)]
  writeFileSync(readingsPath, readings.map((reading) => JSON.stringify(toContract(reading))).join('\n'))
  const flags = detail ? ['--details', detail] : []
  const scorer = join(shared, 'tools/score-reading.mjs')
  const run = spawnSync(
    process.execPath,
    [scorer, sourcesPath, join(shared, 'gold', set, 'gold'), readingsPath, ...flags],
    {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  )
  console.log(`\n${name}: ${sources.length} reports\n${run.stdout}${run.stderr}`)
}
