// What every database must keep to, run by each. No store is mocked. A file of `store-suite/` for each subject.

import { describe } from 'vitest'
import type { StorePlace } from '../src/storage/store.ts'
import { decisionsSuite } from './store-suite/decisions.ts'
import { derivedSuite } from './store-suite/derived.ts'
import { incidentsSuite } from './store-suite/incidents.ts'
import { matchingSuite } from './store-suite/matching.ts'
import { proofSuite } from './store-suite/proof.ts'
import { sourcesSuite } from './store-suite/sources.ts'
import { beginSuite } from './store-suite/suite.ts'
import { togetherSuite } from './store-suite/together.ts'

/** Runs the suite. `newPlace` gives a place without a record, another one each time. */
export function storeSuite(name: string, newPlace: () => Promise<StorePlace>): void {
  describe(name, () => {
    const suite = beginSuite(newPlace)
    sourcesSuite(suite)
    decisionsSuite(suite)
    incidentsSuite(suite)
    matchingSuite(suite)
    derivedSuite(newPlace)
    proofSuite(suite)
    togetherSuite(suite)
  })
}
