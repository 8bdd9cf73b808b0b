// Small questions `layout.ts` asks of a run of tokens: is it a date, a wire dateline, a credit in brackets, a phrase of a list?
// Each looks at a bounded number of tokens.

import {
  AGENCIES,
  CREDIT_FILLERS,
  CREDIT_WORDS,
  DATE_PREFIXES,
  MONTHS,
  type Phrases,
  TIME_WORDS,
  WEEKDAYS,
} from './lang/en/layout.ts'
import {
  CAPITAL,
  HYPHEN_BEFORE,
  isWord,
  JUNK,
  NUMBER,
  PUNCT,
  QUOTE,
  SPACE_BEFORE,
  type Tokens,
  UPPER,
} from './tokens.ts'

const LONGEST_BRACKET = 12

/** How many tokens of the phrase list's best match stand at `from`; 0 if none does. */
export function phraseAt(tokens: Tokens, from: number, to: number, phrases: Phrases): number {
  const same = phrases.at(tokens, from)
  if (!same) return 0
  for (const words of same) {
    if (from + words.length > to) continue
    let i = 1
    while (i < words.length && tokens.words[from + i] === words[i]) i++
    if (i === words.length) return i
  }
  return 0
}

/** A gap of two or more blanks, where a page parted two things that the text runs together. */
export const hasWideGap = (tokens: Tokens, at: number): boolean => at > 0 && tokens.starts[at] - tokens.ends[at - 1] > 1

export const isDash = (tokens: Tokens, at: number): boolean =>
  (tokens.flags[at] & (PUNCT | SPACE_BEFORE)) === (PUNCT | SPACE_BEFORE) && tokens.words[at] === '-'

export const isStop = (tokens: Tokens, at: number): boolean => {
  const word = tokens.words[at]
  return (tokens.flags[at] & PUNCT) !== 0 && (word === '.' || word === '?' || word === '!')
}

/** Whether the run ends with a stop, closing quotation marks and brackets apart. */
export function hasClosingStop(tokens: Tokens, from: number, to: number): boolean {
  for (let i = to - 1; i >= from && i >= to - 5; i--) {
    if (isStop(tokens, i)) return true
    const word = tokens.words[i]
    const closes = (tokens.flags[i] & QUOTE) !== 0 || word === ')' || word === ']' || word === "'"
    if (!closes) return false
  }
  return false
}

/**
 * The end of a date that begins at `from`, or `from`: "Wed Aug 3 2016", "3 August 2016", "21.02.2015", "03-08-2016",
 * "Jul 262016" (a comma was stripped), and a time of day after it.
 */
export function endOfDate(tokens: Tokens, from: number, to: number, needsYear: boolean): number {
  const { words } = tokens
  let i = from
  if (WEEKDAYS.at(tokens, i)) i = skipMarks(tokens, i + 1, to)
  const day = i
  if (i >= to) return from
  if (isNumber(tokens, i)) {
    const numeric = endOfNumericDate(tokens, i, to)
    if (numeric > i) return endOfTime(tokens, numeric, to)
    if (!isDay(words[i])) return from
    i++
    if (words[i] === 'of') i++
    if (i >= to || !MONTHS.has(tokens.words[i])) return from
    i = skipMarks(tokens, i + 1, to)
  } else if (MONTHS.has(tokens.words[i])) {
    i = skipMarks(tokens, i + 1, to)
    if (i >= to || !isNumber(tokens, i)) return from
    if (/^[0-3]?\d(19|20)\d\d$/.test(words[i])) return endOfTime(tokens, i + 1, to)
    if (!isDay(words[i])) return from
    i = skipMarks(tokens, i + 1, to)
  } else return from
  if (i < to && isYear(words[i])) return endOfTime(tokens, i + 1, to)
  return needsYear || i === day ? from : endOfTime(tokens, i, to)
}

const isNumber = (tokens: Tokens, at: number): boolean => (tokens.flags[at] & NUMBER) !== 0
const isYear = (word: string): boolean => /^(19|20)\d\d$/.test(word)
const isDay = (word: string): boolean => /^[0-3]?\d(st|nd|rd|th)?$/.test(word)

function skipMarks(tokens: Tokens, from: number, to: number): number {
  let i = from
  while (i < to && i < from + 2 && (tokens.words[i] === '.' || tokens.words[i] === ',')) i++
  return i
}

function endOfNumericDate(tokens: Tokens, at: number, to: number): number {
  const { words, flags } = tokens
  if (/^[0-3]?\d\.[0-1]?\d\.(19|20)?\d\d$/.test(words[at])) return at + 1
  if (at + 2 < to && flags[at + 1] & HYPHEN_BEFORE && flags[at + 2] & HYPHEN_BEFORE) {
    const parts = [words[at], words[at + 1], words[at + 2]]
    if (parts.every((part) => /^\d{1,4}(t\d+)?$/.test(part)) && (isYear(parts[0]) || isYear(parts[2]))) return at + 3
  }
  const slashed = at + 4 < to && words[at + 1] === '/' && words[at + 3] === '/'
  if (slashed && isNumber(tokens, at + 2) && (isYear(words[at]) || isYear(words[at + 4]))) return at + 5
  return at
}

/** "16:02", "at 10:25 GMT", "KSA 16:06 - GMT 13:06" after a date. */
function endOfTime(tokens: Tokens, from: number, to: number): number {
  const { words } = tokens
  let end = from
  let i = from
  while (i < to && i < from + 9) {
    const word = words[i]
    if (isNumber(tokens, i) && /^\d{1,2}:\d\d/.test(word)) end = i + 1
    else if (TIME_WORDS.has(word)) {
      if (end > from || isNumber(tokens, i - 1)) end = i + 1
    } else if (word !== 'at' && word !== ',' && word !== '-' && word !== '|') break
    i++
  }
  return end
}

/** The end of "Published on", "Date of publication:", "(updated" and a date with its year after it, or `from`. */
export function endOfPublishedLine(tokens: Tokens, from: number, to: number, needsYear: boolean): number {
  const { words } = tokens
  let i = from
  while (i < to && i < from + 7 && (DATE_PREFIXES.at(tokens, i) || words[i] === ':' || words[i] === '(')) i++
  const timed = i > from && i + 1 < to && /^\d\d:?\d\d$/.test(words[i])
  if (timed && endOfDate(tokens, i + 1, to, true) > i + 1) i++ // "(updated 1954 08.04.2017)"
  let end = i < to ? endOfDate(tokens, i, to, needsYear) : i
  if (end === i) return from
  if (end < to && words[end] === ')') end++
  return end
}

/** A bracket that closes within a few tokens: the token after it, or `at`. */
export function endOfBracket(tokens: Tokens, at: number, to: number): number {
  const open = tokens.words[at]
  if (open !== '(' && open !== '[') return at
  const close = open === '(' ? ')' : ']'
  for (let i = at + 1; i < to && i <= at + LONGEST_BRACKET; i++) if (tokens.words[i] === close) return i + 1
  return at
}

/** "(Reuters)", "[AFP/Getty Images]", "(File photo)": whose picture it is. */
export function isCredit(tokens: Tokens, from: number, to: number): 'picture' | 'agency' | null {
  let picture = false
  let agency = false
  let names = 0
  for (let i = from; i < to; i++) {
    if (tokens.flags[i] & (PUNCT | JUNK)) continue
    const word = tokens.words[i]
    if (CREDIT_WORDS.has(word)) picture = true
    if (AGENCIES.has(word)) agency = true
    if (AGENCIES.has(word) || CREDIT_WORDS.has(word) || CREDIT_FILLERS.has(word)) continue
    if (!(tokens.flags[i] & (CAPITAL | NUMBER))) return null
    names++
  }
  if (picture && (names < 4 || agency)) return 'picture'
  return agency && names < 3 ? 'agency' : null
}

/**
 * The end of a wire's dateline at the start of a sentence, or `from`: "BEIRUT (Reuters) -", "ALEPPO, Syria, Aug 3 -",
 * "Gaza City (AFP) -", "SAN SALVADOR, 3 JAN 90 -- [REPORT] [TEXT]".
 */
export function endOfWireDateline(tokens: Tokens, from: number, to: number, isUpperCase: boolean): number {
  const { words, flags } = tokens
  let hasAgency = false
  let hasDate = false
  let i = from
  for (; i < to && i < from + 16; i++) {
    const word = words[i]
    if (i > from && (isDash(tokens, i) || (word === '-' && words[i - 1] === ')'))) break
    if (i > from && flags[i] & JUNK && !isUpperCase) break
    if (word === '(' || word === '[') {
      const end = endOfBracket(tokens, i, to)
      if (end === i || end > i + 6) return from
      hasAgency = true
      i = end - 1
    } else if (MONTHS.has(word)) hasDate = true
    else if (
      flags[i] & PUNCT ? word !== ',' && word !== '.' && word !== '/' : !(flags[i] & (CAPITAL | NUMBER | HYPHEN_BEFORE))
    )
      return from
  }
  if (i >= to || i >= from + 16 || i === from) return from
  const shouts = !isUpperCase && (flags[from] & UPPER) !== 0 && words[from].length > 2
  if (flags[i] & JUNK && !shouts) return from
  if (!hasAgency && !hasDate && !(shouts && i <= from + 6) && !isTownOfCountry(tokens, from, i, to)) return from
  if (hasAgency && !shouts && !hasDate && !isUpperCase && i > from + 7) return from
  let end = i + 1
  for (let groups = 0; groups < 4 && end < to && words[end] === '['; groups++) {
    const after = endOfBracket(tokens, end, to)
    if (after === end) break
    end = after
  }
  return end
}

/** "Port-au-Prince, Haiti - Gang members stormed": two names, a dash and the beginning of a sentence. */
function isTownOfCountry({ words, flags }: Tokens, from: number, dash: number, to: number): boolean {
  if (dash > from + 8 || dash + 1 >= to || !(flags[dash + 1] & CAPITAL) || flags[dash + 1] & HYPHEN_BEFORE) return false
  let comma = from
  while (comma < dash && words[comma] !== ',') comma++
  return comma > from && dash > comma + 1 && dash <= comma + 4 && !words.slice(comma + 1, dash).includes(',')
}

/** Whether the words of a headline stand at `at`: the token after them, or `at`. Marks do not count. */
export function endOfTitle(tokens: Tokens, at: number, limit: number, title: readonly string[], least: number): number {
  const { words, count } = tokens
  let matched = 0
  let end = at
  for (let i = at; i < count && i < limit && matched < title.length; i++) {
    if (tokens.flags[i] & PUNCT) continue
    if (words[i] !== title[matched]) break
    matched++
    if (matched === least || matched === title.length) end = i + 1
  }
  return end
}

/** The words of the sentence without marks, parted by blanks; numbers are left out. Only for short runs. */
export function plainWords(tokens: Tokens, from: number, to: number): string {
  let plain = ''
  for (let i = from; i < to; i++) if (isWord(tokens, i)) plain += plain ? ` ${tokens.words[i]}` : tokens.words[i]
  return plain
}
