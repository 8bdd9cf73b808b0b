// Nouns for the conflict as a whole: a figure whose subject they are belongs to no single act.

import { WordSet } from '../../word-table.ts'

export const CONFLICT_NOUNS = new WordSet(
  'conflict war uprising revolution crisis insurgency rebellion violence unrest campaign intervention crackdown siege hostilities escalation'.split(
    ' ',
  ),
)

/** What a count goes back to: "since the coup". */
export const UPHEAVALS = new WordSet([
  ...CONFLICT_NOUNS,
  ...'coup invasion takeover putsch outbreak beginning start onset'.split(' '),
])

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

/** At the head of a bulletin they say that the days beside them are those it covers. */
export const PERIOD_HEADS = new WordSet(['period', 'covering', 'covers', 'covered'])

/** In such a bulletin these are the days it covers. */
export const PERIODS_MEANT: ReadonlySet<string> = new Set([
  'this week',
  'the week',
  'this month',
  'this quarter',
  'this period',
])

/** "*Across* the country", "*throughout* Idlib province" */
export const OVER_ALL = new WordSet(['across', 'throughout'])
export const AREA_NOUNS = new WordSet('country nation province provinces governorate governorates'.split(' '))
/** "Monday's *nationwide* toll" */
export const WIDE = new WordSet(['nationwide', 'countrywide'])

/** Beside a count they say that it is of more than one place or act. */
export const SPREAD = new WordSet(
  'separate various across areas districts neighborhoods neighbourhoods villages towns cities provinces'.split(' '),
)
