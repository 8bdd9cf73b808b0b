// "In the week to 16 August", "the three days ending on 3 May": a stretch told by its last day.

import { addMonths, type Day } from './calendar.ts'
import { COUNTS, STRETCH_DAYS, STRETCH_ENDS, STRETCH_MONTHS } from './lang/en/times.ts'

/** Where the words for a stretch begin, and its first day from its last. */
export interface StretchEnding {
  readonly from: number
  readonly firstOf: (last: Day) => Day
}

/**
 * The stretch that ends with the date at a token, else null.
 *
 * @param low the first token that may belong to it
 * @param date the token where its last day begins
 */
export function stretchEnding(words: readonly string[], low: number, date: number): StretchEnding | null {
  let at = date - 1
  if (words[at] === 'on' || words[at] === 'the') at--
  if (!STRETCH_ENDS.has(words[at]) || at - 1 <= low) return null
  const unit = at - 1
  const count = COUNTS.get(words[unit - 1]) ?? Number(words[unit - 1])
  const isCounted = Number.isInteger(count) && count > 0 && count < MOST
  const from = isCounted ? unit - 1 : unit
  if (!isCounted && words[unit - 1] !== 'the') return null
  const many = isCounted ? count : 1
  if (STRETCH_MONTHS.has(words[unit])) return { from, firstOf: (last) => addMonths(last, -many) + 1 }
  const days = STRETCH_DAYS.get(words[unit])
  if (days === undefined || many * days < 2) return null
  return { from, firstOf: (last) => last - many * days + 1 }
}

const MOST = 100
