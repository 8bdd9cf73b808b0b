// Whole texts and the claims expected of them, a line each (`sources/`), and what cannot be read yet (`gaps/`).
// `UPDATE_GOLDEN=1` writes the expected lines of `sources/` anew; each changed line is to be read against its text.

import { describe, expect, test } from 'vitest'
import { openGazetteer } from '../src/gazetteer/open.ts'
import { expectedLines, goldenCases, keepLines, readCase } from './cases.ts'
import { claimLines } from './claim-lines.ts'

const gazetteer = openGazetteer()

describe('golden sources', () => {
  for (const one of goldenCases('sources')) {
    test(`${one.name}: ${one.about.shows}`, () => {
      const lines = claimLines(readCase(one, gazetteer))
      if (process.env.UPDATE_GOLDEN) keepLines(one, lines)
      expect(lines).toEqual(expectedLines(one))
    })
  }
})

// One that passes announces itself by failing here: move it to `sources/`, or to the tests of the rule that reads it.
describe('golden gaps', () => {
  for (const one of goldenCases('gaps')) {
    test.fails(`${one.name}: ${one.about.shows}`, () => {
      expect(claimLines(readCase(one, gazetteer))).toEqual(expectedLines(one))
    })
  }
})
