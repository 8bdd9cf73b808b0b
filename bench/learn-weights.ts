// Learns what agreement is worth in matching, and writes src/record/weights.json:
//
//   node bench/learn-weights.ts
//
// From the FA-KES links and the GVA training part. First the shares are counted: how often a level stands among pairs that
// tell of one incident, and among the other neighbours. The log of their ratio would be the weight if fields were
// independent (Fellegi and Sunter 1969). They are not (place and wording repeat each other), so the weights are then fitted
// together by logistic regression, held to half the counted ones. A pair of reports counts once, with its best pair of
// units; a report pair of an incident with many reports counts less, so that no famous attack sets the weights.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fitWeights, type Training, trainingOf } from './fit-weights.ts'
import { type CorpusName, openCorpus } from './linking-corpora.ts'
import { sharedFolder } from './shared.ts'

const shared = sharedFolder()
const names: CorpusName[] = ['fa-kes', 'gva train']
const trainings: Training[] = []
for (const name of names) {
  const corpus = openCorpus(shared, name)
  if (!corpus) throw new Error(`${name} is not in ${shared}`)
  trainings.push(trainingOf(corpus))
  console.log(`${name}: ${corpus.reports.length} reports, ${corpus.units.length} units`)
}
const weights = fitWeights(trainings)
writeFileSync(join(import.meta.dirname, '../src/record/weights.json'), `${JSON.stringify(weights, null, 2)}\n`)
for (const [field, levels] of Object.entries(weights.fields))
  console.log(
    field,
    Object.entries(levels)
      .map(([level, { weight }]) => `${level} ${weight}`)
      .join(', '),
  )
