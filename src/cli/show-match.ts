// Why two reports are, or are not, put together, in words and in bits of evidence.

import type { FieldWeight, MatchExplanation } from '../model/record.ts'
import { plain, quiet, strong } from './layout.ts'
import type { Page } from './page.ts'
import { cell, type Column, setTable } from './table.ts'
import { printable } from './width.ts'
import { inWords } from './words.ts'

/** "+4.1", "−2.0". */
export const bits = (weight: number): string => `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(1)}`

const MOST_NAMED = 3

/** One sentence on a pair: the fields that weigh most for and against, and the sum. */
export function matchSummary(match: MatchExplanation): string {
  const own = match.fields.filter(({ field, weight }) => field !== 'neighbours' && Math.abs(weight) >= 0.05)
  const strongest = (fields: readonly FieldWeight[]): string =>
    [...fields]
      .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
      .slice(0, MOST_NAMED)
      .map(({ why, weight }) => `${printable(why)} (${bits(weight)})`)
      .join('; ')
  const parts = [strongest(own.filter(({ weight }) => weight > 0)), strongest(own.filter(({ weight }) => weight < 0))]
  const [agreed, clashed] = parts
  const sum = `${bits(match.total)} where ${bits(match.threshold)} is needed`
  return `${match.a} and ${match.b}: ${sum}. ${agreed ? `For: ${agreed}.` : ''}${clashed ? ` Against: ${clashed}.` : ''}`
}

const COLUMNS: readonly Column[] = [
  { title: 'field', isWhole: true },
  { title: 'what' },
  { title: 'bits', isRight: true, isWhole: true },
]

/** All fields of a pair, the weightiest first; those that say nothing in one line at the end. */
export function showMatch(page: Page, match: MatchExplanation): void {
  const { a, b, fields, total, threshold, isMatch } = match
  const verdict = isMatch ? 'speaks for one incident' : 'speaks for two'
  page.text([strong(`${a} and ${b}`), plain(`: ${verdict}, ${bits(total)} where ${bits(threshold)} is needed`)])
  const spoken = fields.filter(({ level, weight }) => level !== 'silent' || weight !== 0)
  const rows = [...spoken]
    .sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight))
    .map(({ field, why, weight }) => [cell(inWords(field)), cell(printable(why)), cell(bits(weight))])
  page.add(setTable(COLUMNS, rows, page.style, '  '))
  const silent = fields.filter((field) => !spoken.includes(field)).map(({ field }) => inWords(field))
  if (silent.length > 0) page.text([quiet(`silent: ${silent.join(', ')}`)], '  ')
}
