// Scores which reports are put together as telling of one incident, with the scorers beside the corpora:
//
//   npm run bench:linking [-- --only fa-kes|gva|ucdp] [--folds]
//
// FA-KES by score-links.mjs against the gold links: a report's incidents are the groups of its central units, then all its
// groups, though the links leave background out. GVA and UCDP headlines by score_clusters.py, which takes one incident of each
// report: of all it tells of, the one that most reports tell of. `--folds` learns the weights anew five times, each time
// without a fifth of the weeks of FA-KES, and scores that fifth: what to expect of reports that nothing was learnt from.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { centralUnits } from '../src/record/central.ts'
import { proposeGroups } from '../src/record/propose.ts'
import type { Unit } from '../src/record/unit.ts'
import { LEARNT_WEIGHTS, type MatchWeights } from '../src/record/weights.ts'
import { fitWeights, trainingOf } from './fit-weights.ts'
import { type Corpus, type CorpusName, openCorpus } from './linking-corpora.ts'
import { sharedFolder } from './shared.ts'

const shared = sharedFolder()
const folder = mkdtempSync(join(tmpdir(), 'bench-linking-'))
const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : ''

function score(name: CorpusName): void {
  const start = performance.now()
  const corpus = openCorpus(shared, name)
  if (!corpus) return console.log(`${name}: not there`)
  const readAt = performance.now()
  const { central, every } = predict(corpus, LEARNT_WEIGHTS)
  const [read, matched] = [readAt - start, performance.now() - readAt].map((ms) => (ms / 1000).toFixed(1))
  console.log(
    `\n${name}: ${corpus.reports.length} reports (${corpus.unread} without an incident), ${corpus.units.length} units; read in ${read} s, matched in ${matched} s`,
  )
  if (name !== 'fa-kes') return console.log(scoreClusters(corpus, every))
  console.log(scoreLinks(corpus, central))
  console.log(`by every incident that lists the report\n${scoreLinks(corpus, every)}`)
}

/**
 * Ids of the incidents of each report: those of its central units, or of all. First those that most reports tell of, then
 * those that most of its claims tell of: what other houses report too is what it was written for.
 */
interface Predicted {
  readonly central: ReadonlyMap<string, readonly string[]>
  readonly every: ReadonlyMap<string, readonly string[]>
}

function predict(corpus: Corpus, weights: MatchWeights): Predicted {
  const { groups } = proposeGroups(corpus.units, weights)
  const groupOf = new Map(groups.flatMap((group) => group.map((unit) => [unit.id, group[0].id] as const)))
  const reports = new Map(groups.map((group) => [group[0].id, new Set(group.map((unit) => unit.source)).size]))
  const bySource = Map.groupBy(corpus.units, (unit) => unit.source)
  const incidents = (choose: (units: readonly Unit[]) => readonly Unit[]) =>
    new Map(
      corpus.reports.map((report) => {
        const units = bySource.get(report) ?? []
        const claims = new Map<string, number>()
        for (const { id, claims: own } of units) {
          const incident = groupOf.get(id) ?? id
          claims.set(incident, (claims.get(incident) ?? 0) + own.length)
        }
        const chosen = new Set(choose(units).map(({ id }) => groupOf.get(id) ?? id))
        const most = (counts: ReadonlyMap<string, number>, a: string, b: string) =>
          (counts.get(b) ?? 0) - (counts.get(a) ?? 0)
        return [report, [...chosen].sort((a, b) => most(reports, a, b) || most(claims, a, b))]
      }),
    )
  return { central: incidents(centralUnits), every: incidents((units) => units) }
}

function scoreLinks(corpus: Corpus, predicted: ReadonlyMap<string, readonly string[]>): string {
  const lines = (incidents: (report: string) => readonly string[]) =>
    corpus.reports
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

/** Sums over reports of pairs rightly and wrongly linked, and of the shares that B-cubed averages. */
interface Tally {
  readonly right: number
  readonly predicted: number
  readonly gold: number
  readonly precision: number
  readonly recall: number
  readonly reports: number
}

/** Weeks stay whole in a fold. Its reports are held against all others, put together by weights learnt without it. */
function scoreFolds(): void {
  const [links, news] = [openCorpus(shared, 'fa-kes'), openCorpus(shared, 'gva train')]
  if (!links || !news) return console.log('fa-kes or gva is not there')
  const week = new Map(links.units.map((unit) => [unit.source, Math.floor((unit.written ?? 0) / 7)]))
  const foldOf = (report: string) => (week.get(report) ?? 0) % FOLDS
  const trainings = [trainingOf(links), trainingOf(news)]
  const predicted = Array.from({ length: FOLDS }, (_, fold) =>
    predict(
      links,
      fitWeights(trainings, (corpus, report) => corpus !== links || foldOf(report) !== fold),
    ),
  )
  for (const which of ['central', 'every'] as const) {
    const tallies = predicted.map((one, fold) => tallyOf(links, one[which], (report) => foldOf(report) === fold))
    const sum = (of: (tally: Tally) => number) => tallies.reduce((total, tally) => total + of(tally), 0)
    const reports = sum((tally) => tally.reports)
    console.log(`fa-kes in ${FOLDS} folds of weeks, ${reports} reports, by ${which} incidents`)
    print('pairs', sum((t) => t.right) / sum((t) => t.predicted), sum((t) => t.right) / sum((t) => t.gold))
    print('B-cubed', sum((t) => t.precision) / reports, sum((t) => t.recall) / reports)
  }
}

function print(name: string, precision: number, recall: number): void {
  const f1 = (2 * precision * recall) / (precision + recall)
  console.log(`${name}  P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}`)
}

function tallyOf(
  corpus: Corpus,
  predicted: ReadonlyMap<string, readonly string[]>,
  counts: (report: string) => boolean,
): Tally {
  const scored = corpus.reports.filter((report) => corpus.gold.get(report)?.length && !corpus.unsure.has(report))
  const tally = { right: 0, predicted: 0, gold: 0, precision: 0, recall: 0, reports: 0 }
  for (const report of scored.filter(counts)) {
    const linked = (of: ReadonlyMap<string, readonly string[]>) =>
      new Set(scored.filter((other) => other !== report && shareKey(of.get(report), of.get(other))))
    const [gold, found] = [linked(corpus.gold), linked(predicted)]
    const right = [...found].filter((other) => gold.has(other)).length
    tally.right += right
    tally.predicted += found.size
    tally.gold += gold.size
    tally.precision += (right + 1) / (found.size + 1)
    tally.recall += (right + 1) / (gold.size + 1)
    tally.reports++
  }
  return tally
}

const shareKey = (a: readonly string[] = [], b: readonly string[] = []): boolean => a.some((key) => b.includes(key))

if (process.argv.includes('--folds')) scoreFolds()
else for (const name of ['fa-kes', 'gva dev', 'ucdp dev'] as const) if (name.startsWith(only)) score(name)
