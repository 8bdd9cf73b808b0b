// Ages: those that people are told of by ("6-year-old", "12-year-olds"), and those that stand beside people and count nobody
// ("two men, 45 and 51,", "women of 44 and 51", "her son (9)", "two children, ages 3 and 5,").

import type { Demographic } from '../model/codes.ts'
import { BE_WORD, bitsAt, flagsAt, HAVE_WORD, PERSON, type View, wordAt } from './quantity-words.ts'
import { NUMBER } from './tokens.ts'
import { WordSet } from './word-table.ts'

/** Years; a number of so many or more is no age. */
export const OLDEST = 110

/** The token after the ages that begin at `at`, the token after the people; `at` itself if none stand there. */
export function pastAges(view: View, at: number): number {
  if (wordAt(view, at) === 'in' && /^(his|her|their)$/.test(wordAt(view, at + 1))) return pastDecade(view, at)
  const isOf = wordAt(view, at) === 'of'
  const isMarked = isOf || /^[,(]$/.test(wordAt(view, at))
  let i = isMarked ? at + 1 : at
  const isNamed = /^age[sd]?$/.test(wordAt(view, i))
  if (isNamed) i++
  else if (!isMarked) return at
  let end = at
  let ages = 0
  for (; i < view.to && i < at + 14; i++) {
    if (isAgeNumber(view, i)) [end, ages] = [i + 1, ages + 1]
    else if (end > at && /^(months?|years?|old)$/.test(view.words[i])) end = i + 1
    else if (!/^(and|,|to|between)$/.test(view.words[i])) break
  }
  if (end > at && wordAt(view, at) === '(' && wordAt(view, end) === ')') return end + 1
  if (end === at || isNamed) return end
  if (isOf && ages < 2) return at
  if (isOf && bitsAt(view, end) & (BE_WORD | HAVE_WORD)) return end
  const closing = wordAt(view, end)
  return end >= view.to || /^[,).;:]$/.test(closing) || closing === 'and' ? end : at
}

/** "A couple *in their 60s* and", "a man *in his early 30s*": past the decade. */
function pastDecade(view: View, at: number): number {
  const decade = /^(early|mid|late)$/.test(wordAt(view, at + 2)) ? at + 3 : at + 2
  return /^\d0s$|^(twen|thir|for|fif|six|seven|eigh|nine)ties$/.test(wordAt(view, decade)) ? decade + 1 : at
}

/** Whether the number at a token is one of several ages: "three men, 34, 41 and 60, were killed". */
export function isAmongAges(view: View, at: number): boolean {
  let i = at - 1
  while (i > view.from && (isAgeNumber(view, i) || /^(and|,)$/.test(view.words[i]))) i--
  while (/^([(,]|of|age[sd]?)$/.test(wordAt(view, i))) i--
  return i < at - 1 && (bitsAt(view, i) & PERSON) !== 0 && pastAges(view, i + 1) > at
}

const isAgeNumber = (view: View, at: number): boolean =>
  (flagsAt(view, at) & NUMBER) !== 0 && Number(view.words[at]) < OLDEST

const UNITS = new WordSet(['year', 'month', 'week', 'day'])
const OLD = new WordSet(['old', 'olds'])

/** The token after "6-year-old" or "12-year-olds" where one begins at a token, else 0. */
export function endOfAge(view: View, at: number): number {
  if (UNITS.at(view.tokens, at + 1) && OLD.at(view.tokens, at + 2) && at + 2 < view.to) return at + 3
  return wordAt(view, at + 1) === 'y' && wordAt(view, at + 2) === '/' && wordAt(view, at + 3) === 'o' ? at + 4 : 0 // "25 y/o"
}

/** Who somebody of the age at a token is. A two-year-old is a toddler, whom the lists call an infant. */
export function demographicOf(view: View, at: number): Demographic {
  const age = flagsAt(view, at) & NUMBER ? Number(view.words[at]) : view.lex[at].value
  if (!/^y(ear)?$/.test(view.words[at + 1])) return age < 24 ? 'infant' : 'child'
  return age <= 2 ? 'infant' : age < 18 ? 'child' : 'adult'
}
