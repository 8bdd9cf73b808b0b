// Nouns for the conflict as a whole: a figure whose subject they are belongs to no single act.

import { WordSet } from '../../word-table.ts'

export const CONFLICT_NOUNS = new WordSet(
  'conflict war uprising revolution crisis insurgency rebellion violence unrest campaign intervention crackdown siege hostilities'.split(
    ' ',
  ),
)

/** What is fought for days or weeks, so that a count "so far" is of more than one act. */
export const LASTING_NOUNS = new WordSet([
  ...CONFLICT_NOUNS,
  ...'offensive offensives operation operations battle battles fighting clashes bombardment onslaught assault blockade'.split(
    ' ',
  ),
])

export const WEEKDAYS: ReadonlySet<string> = new Set(
  'monday tuesday wednesday thursday friday saturday sunday'.split(' '),
)

/** Words of a counted thing that make it a health facility. */
export const HEALTH_WORDS = new WordSet(
  'hospital hospitals clinic clinics medical health dispensaries pharmacies ambulances maternity'.split(' '),
)
