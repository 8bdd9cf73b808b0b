// Reads every golden text and prints the readings, for `determinism.test.ts` to run in other processes.

import { goldenCases, readCase } from '../golden/cases.ts'
import { openGazetteer } from '../src/gazetteer/open.ts'

const gazetteer = openGazetteer()
for (const one of goldenCases('sources')) console.log(JSON.stringify(readCase(one, gazetteer)))
