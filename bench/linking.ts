// Scores which reports are put together as telling of one incident, with the scorers beside the corpora:
//
//   npm run bench:linking [-- --only fa-kes|gva|ucdp] [--folds]
//
// FA-KES by score-links.mjs against the gold links, GVA and UCDP headlines by score_clusters.py. A report's incidents are
// the groups of its central units. `--folds` learns the weights anew five times, each time without a fifth of the weeks of
// FA-KES, and scores that fifth: what to expect of reports that nothing was learnt from.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { centralUnits } from '../src/record/central.ts'
import { proposeGroups } from '../src/record/propose.ts'
import { LEARNT_WEIGHTS, type MatchWeights } from '../src/record/weights.ts'
import { fitWeights, trainingOf } from './fit-weights.ts'
import { type Corpus, type CorpusName, openCorpus } from './linking-corpora.ts'
import { sharedFolder } from './shared.ts'

const shared = sharedFolder()
const folder = mkdtempSync(join(tmpdir(), 'bench-linking-'))
const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : ''

if (process.argv.includes('--folds')) scoreFolds()
else for (const name of ['fa-kes', 'gva dev', 'ucdp dev'] as const) if (name.startsWith(only)) score(name)

function score(name: CorpusName): void {
  const start = performance.now()
  const corpus = openCorpus(shared, name)
  if (!corpus) return console.log(`${name}: not there`)
  const readAt = performance.now()
  const predicted = predict(corpus, LEARNT_WEIGHTS)
  const [read, matched] = [readAt - start, performance.now() - readAt].map((ms) => (ms / 1000).toFixed(1))
  console.log(
    `\n${name}: ${corpus.reports.length} reports (${corpus.unread} without an incident), ${corpus.units.length} units; read in ${read} s, matched in ${matched} s`,
  )
  if (name === 'fa-kes') console.log(scoreLinks(corpus, predicted))
  else console.log(scoreClusters(corpus, predicted))
}

/** Ids of the incidents of each report: those of its central units, the first told first. */
function predict(corpus: Corpus, weights: MatchWeights): Map<string, string[]> {
  const { groups } = proposeGroups(corpus.units, weights)
  const groupOf = new Map(groups.flatMap((group) => group.map((unit) => [unit.id, group[0].id] as const)))
  const bySource = Map.groupBy(corpus.units, (unit) => unit.source)
  return new Map(
    corpus.reports.map((report) => {
      const units = centralUnits(bySource.get(report) ?? [])
      return [report, [...new Set(units.map((unit) => groupOf.get(unit.id) ?? unit.id))]]
    }),
  )
}

function scoreLinks(
  corpus: Corpus,
  predicted: ReadonlyMap<string, readonly string[]>,
  uses?: (report: string) => boolean,
): string {
  const gold = corpus.reports.filter((report) => !uses || uses(report))
  const lines = (incidents: (report: string) => readonly string[]) =>
    gold
      .map((doc_id) => JSON.stringify({ doc_id, incidents: incidents(doc_id), unsure: corpus.unsure.has(doc_id) }))
      .join('\n')
  writeFileSync(
    join(folder, 'gold.jsonl'),
    lines((report) => corpus.gold.get(report) ?? []),
  )
  writeFileSync(
    join(folder, 'predicted.jsonl'),
    lines((report) => predicted.get(report) ?? []),
  )
  return ran(process.execPath, [
    join(shared, 'tools/score-links.mjs'),
    join(folder, 'gold.jsonl'),
    join(folder, 'predicted.jsonl'),
  ])
}

function scoreClusters(corpus: Corpus, predicted: ReadonlyMap<string, readonly string[]>): string {
  const path = join(folder, 'predicted.json')
  writeFileSync(path, JSON.stringify(Object.fromEntries(predicted)))
  return ran('python3', [join(shared, 'tools/score_clusters.py'), corpus.path, path])
}

function ran(command: string, args: readonly string[]): string {
  const run = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 26 })
  return `${run.stdout}${run.stderr}`.trim()
}

const FOLDS = 5

/** Weeks stay whole: reports of one incident are learnt from together or not at all. */
function scoreFolds(): void {
  const [links, news] = [openCorpus(shared, 'fa-kes'), openCorpus(shared, 'gva train')]
  if (!links || !news) return console.log('fa-kes or gva is not there')
  const week = new Map(links.units.map((unit) => [unit.source, Math.floor((unit.written ?? 0) / 7)]))
  const foldOf = (report: string) => (week.get(report) ?? 0) % FOLDS
  const trainings = [trainingOf(links), trainingOf(news)]
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = fitWeights(trainings, (corpus, report) => corpus !== links || foldOf(report) !== fold)
    const predicted = predict(links, weights)
    console.log(`\nfold ${fold + 1} of ${FOLDS}\n${scoreLinks(links, predicted, (report) => foldOf(report) === fold)}`)
  }
}
