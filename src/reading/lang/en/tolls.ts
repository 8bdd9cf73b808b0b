// Nouns for the conflict as a whole: a figure whose subject they are belongs to no single act.
import { WordSet } from '../../word-set.ts'

export const CONFLICT_NOUNS: ReadonlySet<string> = new WordSet(
  'conflict war uprising revolution crisis insurgency rebellion violence unrest campaign intervention crackdown siege hostilities'.split(
    ' ',
  ),
)

/** Words of a counted thing that make it a health facility. */
export const HEALTH_WORDS: ReadonlySet<string> = new WordSet(
  'hospital hospitals clinic clinics medical health dispensaries pharmacies ambulances maternity'.split(' '),
)
