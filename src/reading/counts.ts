// Reads the count of a number at a token: figures, words, vague amounts, ranges. What is no count (ages, dates, names of
// weapons, money, times) gives null (field guide 4.3). The words that bound it are read in `numbers.ts`.

import {
  AMOUNT_ADJECTIVES,
  AMOUNT_NOUNS,
  NUMBERED,
  UNKNOWN_AMOUNT,
  VAGUE,
  YEAR_PREPOSITIONS,
} from './lang/en/numbers.ts'
import { SPEECH_VERBS } from './lang/en/speech.ts'
import type { Span } from './mentions.ts'
import {
  ADVERB,
  AMOUNT,
  BE_WORD,
  bitsAt,
  COLLECTIVE,
  COUNT,
  flagsAt,
  HARM,
  HAVE_WORD,
  LABEL,
  MEASURE,
  MONTH,
  PERSON,
  SCALE,
  STOP,
  type View,
  wordAt,
} from './quantity-words.ts'
import { CAPITAL, HYPHEN_BEFORE, NUMBER, PUNCT, SPACE_BEFORE } from './tokens.ts'

/** A count without its bound. `value` is the smallest number it allows. */
export interface Core extends Span {
  readonly kind: 'exact' | 'million' | 'dozen' | 'vague' | 'range' | 'unstated' | 'zero'
  readonly value: number
  readonly ceiling: number | null
  readonly rule: string
  readonly isYearLike: boolean
}

const core = (from: number, to: number, kind: Core['kind'], value: number, rule: string = kind): Core => ({
  from,
  to,
  kind,
  value,
  ceiling: null,
  rule,
  isYearLike: false,
})

/** Reads the count at a token, or null. */
export function readCore(view: View, at: number): Core | null {
  if (flagsAt(view, at) & NUMBER) return readFigures(view, at)
  const bits = bitsAt(view, at)
  if (bits & (COUNT | SCALE)) return readSpelled(view, at)
  if (bits & COLLECTIVE) return readCollective(view, at)
  if (bits & AMOUNT) return readAmount(view, at)
  const word = wordAt(view, at)
  if (word === 'half' || word === 'quarter') return readFraction(view, at)
  return word === 'twin' && isPluralSoon(view, at + 1) ? core(at, at + 1, 'exact', 2) : null
}

/** "Twin sisters", "twin baby boys" are two; "his twin brother" is one, and "twin bombings" are told of as one attack. */
function isPluralSoon(view: View, at: number): boolean {
  for (let i = at; i < at + 2 && i < view.to && !(flagsAt(view, i) & PUNCT); i++)
    if (bitsAt(view, i) !== 0 && view.lex[i].person?.isPlural) return true
  return false
}

// --- figures

function readFigures(view: View, at: number): Core | null {
  const flags = flagsAt(view, at)
  if (flags & HYPHEN_BEFORE) return null // "F-16", "MiG-23"; the second half of a range is read with the first
  const before = wordAt(view, at - 1)
  if (before === '$' || before === '€' || before === '£' || before === '#' || before === '/') return null
  if (isLabelled(view, at)) return null
  const figures = wholeNumber(view.words[at])
  if (!figures) return null
  let { value } = figures
  let to = at + 1
  if (/^\d{1,3}$/.test(view.words[at]) && isThousandsGroup(view, to)) {
    value = value * 1000 + Number(view.words[to])
    to++
  }
  const scale = bitsAt(view, to) & SCALE ? view.lex[to].value : 0
  if (scale) {
    value *= scale
    to++
  } else if (!Number.isInteger(value)) return null
  if (isCompound(view, to) || isMeasured(view, to)) return null
  const plain = to === at + 1 && /^\d{4}$/.test(view.words[at])
  const isYearLike = plain && value >= 1900 && value < 2100
  if (isDate(view, at, to) || (isYearLike && YEAR_PREPOSITIONS.has(before))) return null
  const kind = scale >= 1_000_000 || figures.isShort ? 'million' : 'exact'
  return { ...core(at, to, kind, value), isYearLike }
}

/** The value of a figure token: "1,200", "1.200", "2.5", "40k". Null for "32nd", "122mm", "03:30", "0600". */
function wholeNumber(word: string): { value: number; isShort: boolean } | null {
  if (word.length > 13) return null
  if (/^\d{1,3}([,.]\d{3})+$/.test(word)) return { value: Number(word.replace(/[,.]/g, '')), isShort: false }
  if (/^(0|[1-9]\d{0,8})$/.test(word)) return { value: Number(word), isShort: false }
  if (/^[1-9]?\d*\.\d{1,2}$/.test(word)) return { value: Number(word), isShort: false }
  const short = /^([1-9]\d{0,3}(?:\.\d+)?)(k|m|mn|bn)$/.exec(word)
  if (!short) return null
  if (short[2] === 'm' && !short[1].includes('.')) return null // "200m" is a distance more often than a number
  return { value: Number(short[1]) * (short[2] === 'k' ? 1000 : short[2] === 'bn' ? 1e9 : 1e6), isShort: true }
}

/** "1 200": exactly three figures after one space, and not a number of its own ("killed 12 300 wounded"). */
function isThousandsGroup(view: View, at: number): boolean {
  const flags = flagsAt(view, at)
  if (!(flags & NUMBER) || !(flags & SPACE_BEFORE) || flags & HYPHEN_BEFORE) return false
  if (!/^\d{3}$/.test(view.words[at])) return false
  const { starts, ends } = view.tokens
  if (starts[at] - ends[at - 1] !== 1) return false
  const next = bitsAt(view, at + 1)
  return !(view.lex[at + 1]?.harm && next)
}

/** "12-year-old", "three-hour": the number counts within a compound. "20-odd" is an approximation. */
function isCompound(view: View, to: number): boolean {
  return (
    (flagsAt(view, to) & HYPHEN_BEFORE) !== 0 &&
    !(flagsAt(view, to) & NUMBER) &&
    wordAt(view, to) !== 'odd' &&
    !(bitsAt(view, to) & (COUNT | SCALE))
  )
}

/** A measure follows, at once or after one or two adjectives: "12 km", "three long years", "two consecutive days". */
function isMeasured(view: View, to: number): boolean {
  const word = wordAt(view, to)
  if (word === '%' || word === '°' || word === '$' || word === '€') return true
  if (word === 'per') return wordAt(view, to + 1) === 'cent'
  if (word === 'y' && wordAt(view, to + 1) === '/' && wordAt(view, to + 2) === 'o') return true // "a 25 y/o man"
  for (let i = to; i < to + 3; i++) {
    const bits = bitsAt(view, i)
    if (bits & MEASURE && !(i > to && bits & LABEL)) return true
    if (bits !== 0 && !ADJECTIVES.has(wordAt(view, i))) return false
    if (i >= view.to || flagsAt(view, i) & (PUNCT | NUMBER)) return false
    if (bits & STOP) return false
  }
  return false
}
const ADJECTIVES = new Set([
  'more',
  'other',
  'long',
  'straight',
  'consecutive',
  'full',
  'whole',
  'further',
  'additional',
  'million',
  'us',
  'square',
  'or',
  'so',
  'odd',
  'and',
  'half',
])

function isLabelled(view: View, at: number): boolean {
  const bits = bitsAt(view, at - 1)
  if (bits & LABEL) {
    const word = view.words[at - 1]
    // "groups 5" is no label, and a unit's own noun before a count ("in the area 5 people") needs a capital to be one.
    if (word === 'aged' || word === 'age' || word === 'ages') return true
    return (
      !(flagsAt(view, at) & HYPHEN_BEFORE) &&
      (((flagsAt(view, at - 1) & CAPITAL) !== 0 && !view.isUpperCase) || NUMBERED.has(word))
    )
  }
  if (isAgeRange(view, at)) return true
  const before = wordAt(view, at - 1)
  return (before === 'of' || before === 'between' || before === 'from') && /^age[sd]?$/.test(wordAt(view, at - 2))
}
/** "aged between 18 and 25", "aged 18 to 25": the second number. */
function isAgeRange(view: View, at: number): boolean {
  const link = wordAt(view, at - 1)
  if ((link !== 'and' && link !== 'to') || !(flagsAt(view, at - 2) & NUMBER)) return false
  if (link === 'and' && bitsAt(view, at + 1) & PERSON) return false // "a man aged 60 and two women"
  for (let i = at - 3; i > at - 6; i--) if (/^age[sd]?$/.test(wordAt(view, i))) return true
  return false
}

/** "4 April", "April 4": a day of a month. */
function isDate(view: View, at: number, to: number): boolean {
  const value = Number(view.words[at])
  const after = wordAt(view, to)
  const month = wordAt(view, at - 1) === '.' && wordAt(view, at - 2).length <= 4 ? at - 2 : at - 1 // "Aug. 22"
  if (bitsAt(view, month) & MONTH) {
    // "May" and "March" are words of other meanings too; after them a count stands only before people, which dates lack.
    return value <= 31 || value >= 1900
  }
  if (value > 31 || !(bitsAt(view, to) & MONTH)) return false
  return after !== 'may' || (flagsAt(view, to) & CAPITAL) !== 0
}

// --- words

/** "twenty-three", "one hundred and five", "two dozen", "a hundred". */
function readSpelled(view: View, at: number): Core | null {
  const hyphen = (flagsAt(view, at) & HYPHEN_BEFORE) !== 0
  if (hyphen) return null
  let total = 0
  let group = 0
  let last = 0 // the last count read, or the scale
  let i = at
  let scale = 0
  let dozens = 0
  for (; i < view.to && i < at + 12; i++) {
    const bits = bitsAt(view, i)
    const value = view.lex[i].value
    if (bits & COUNT) {
      if (i > at && !follows(last, value)) break
      group += value
      last = value
    } else if (bits & SCALE) {
      if (value === 12 || value === 20) {
        if (i > at && wordAt(view, i - 1) === 'and') break
        group = (group || 1) * value
        dozens = group
        i++
        break
      }
      group = (group || 1) * value
      if (value >= 1000) {
        total += group
        group = 0
      }
      last = value
      scale = Math.max(scale, value)
    } else if (
      wordAt(view, i) === 'and' &&
      last >= 100 &&
      bitsAt(view, i + 1) & COUNT &&
      !isCountedApart(view, i + 1)
    ) {
      continue
    } else break
  }
  const value = total + group
  const before = wordAt(view, at - 1)
  if (bitsAt(view, at) & SCALE && !dozens && before !== 'a' && before !== 'an') return null
  if (isCompound(view, i) || isMeasured(view, i)) return null
  if (isLabelled(view, at)) return null
  if (value === 1 && isPronoun(view, at, i)) return null
  const kind = dozens ? 'dozen' : scale >= 1_000_000 ? 'million' : 'exact'
  return core(at, i, kind, value, dozens ? 'dozen' : kind)
}

/** Whether a count may follow another within one number: units after tens, anything smaller after a scale. */
const follows = (last: number, value: number): boolean =>
  last >= 100 ? value < last : last >= 20 && last % 10 === 0 && value < 10

/** "one hundred and five" is one number, "one hundred and five soldiers"... is too; "killed a hundred and two were hurt" is not. */
const isCountedApart = (view: View, at: number): boolean => /^(were|was|others?|more)$/.test(wordAt(view, at + 1))

/** "the one", "no one", "one of the largest", "one another", "one day"; not "reported that one person had died". */
function isPronoun(view: View, at: number, to: number): boolean {
  const before = wordAt(view, at - 1)
  if (before === 'that' && (wordAt(view, to) === 'of' || SPEECH_VERBS.has(wordAt(view, at - 2)))) return false
  if (/^(no|any|every|each|which|this|that|the|some|last|first|only|previous|latest|than|loved)$/.test(before))
    return true
  const after = wordAt(view, to)
  return after === 'another' || after === "'s" || after === 'who' || after === 'that'
}

function readCollective(view: View, at: number): Core | null {
  const lexeme = view.lex[at]
  let value = lexeme.value
  let to = at + 1
  let rule = view.words[at]
  if (wordAt(view, to) === 'of' && (wordAt(view, to + 1) === 'thousands' || wordAt(view, to + 1) === 'millions')) {
    value *= wordAt(view, to + 1) === 'thousands' ? 1000 : 1_000_000
    to += 2
    rule = wordAt(view, to - 1)
  } else if (wordAt(view, to) === 'of' && bitsAt(view, to + 1) & SCALE) return null
  if (isMeasured(view, to) || (wordAt(view, to) === 'of' && isMeasured(view, to + 1))) return null
  return core(at, to, 'vague', value, rule === 'millions' ? 'thousands' : rule)
}

/** "several", "a few hundred", "a large number of", "an unknown number of". */
function readAmount(view: View, at: number): Core | null {
  const word = view.words[at]
  if (AMOUNT_NOUNS.has(word)) return readAmountNoun(view, at)
  const [floor, ceiling, rule] = VAGUE.get(word) as readonly [number, number | null, string]
  const before = wordAt(view, at - 1)
  if (word === 'couple') {
    const article = articleOfCouple(view, at)
    if (article >= 0) return core(article, at + 1, 'exact', 2)
  }
  const needsArticle = word === 'couple' || word === 'handful'
  if (needsArticle && before !== 'a' && before !== 'another') return null
  if (word === 'few' && before !== 'a' && before !== 'another') return null
  if (word === 'many' && before === 'how') return core(at - 1, at + 1, 'unstated', 1)
  if (word === 'many' && (before === 'so' || before === 'too' || wordAt(view, at + 1) === 'as')) return null
  let to = at + 1
  const next = bitsAt(view, to)
  if (word === 'some') {
    // "some 30" is an approximation, read with its number; "some of the dead", "some civilians" are vague.
    if (next & (COUNT | SCALE) || flagsAt(view, to) & NUMBER || wordAt(view, to) === 'half') return null
  }
  if (next & SCALE || next & COLLECTIVE) {
    const value = floor * (next & SCALE ? view.lex[to].value : view.lex[to].value / 2)
    return isMeasured(view, to + 1) ? null : core(at, to + 1, 'vague', value, 'hundreds')
  }
  if (isMeasured(view, to) || isCompound(view, to)) return null
  if (needsArticle && wordAt(view, to) === 'of') to++
  return { ...core(at, to, 'vague', floor, rule), ceiling }
}

/** "*An* elderly couple", "*a* couple in their 60s": two who live together, and no vague amount ("a couple of men"); else -1. */
function articleOfCouple(view: View, at: number): number {
  const next = at + 1
  if (wordAt(view, next) === 'of' || bitsAt(view, next) & (COUNT | SCALE | COLLECTIVE)) return -1
  const isEnded = next >= view.to || (flagsAt(view, next) & PUNCT) !== 0 || (bitsAt(view, next) & (STOP | HARM)) !== 0
  const article = /^an?$/.test(wordAt(view, at - 1)) ? at - 1 : /^an?$/.test(wordAt(view, at - 2)) ? at - 2 : -1
  const isVague = article === at - 1 && (bitsAt(view, next) & (BE_WORD | HARM)) !== 0 // "a couple were hurt"
  return isEnded && !isVague ? article : -1
}

function readAmountNoun(view: View, at: number): Core | null {
  const isOf = wordAt(view, at + 1) === 'of'
  if (!isOf && !(view.words[at] === 'number' && isHarmedNext(view, at + 1))) return null // "an unknown number wounded"
  let i = at - 1
  let isUnknown = false
  while (i >= view.from && (AMOUNT_ADJECTIVES.has(wordAt(view, i)) || UNKNOWN_AMOUNT.has(wordAt(view, i)))) {
    isUnknown ||= UNKNOWN_AMOUNT.has(wordAt(view, i))
    i--
  }
  const word = view.words[at]
  const article = wordAt(view, i)
  const isPlural = word === 'numbers' || word === 'lots' || word === 'groups'
  if (word === 'groups') return null
  const isBare = word === 'numbers' && isOf && article !== 'the' && view.lex[at + 2]?.person?.isPlural === true // "numbers of rebels"
  const hasAdjective = isPlural && i < at - 1
  if (article !== 'a' && article !== 'an' && !isUnknown && !hasAdjective && !isBare && word !== 'lots') return null
  if (isMeasured(view, at + 2)) return null
  if (wordAt(view, at + 2) === 'the' && word === 'group') return null
  const start = article === 'a' || article === 'an' ? i : i + 1
  const to = isOf ? at + 2 : at + 1
  return isUnknown ? core(start, to, 'unstated', 1, 'unstated') : core(start, to, 'vague', 3, 'number_of')
}

/** "[An unknown number] *wounded*", "*were injured*". */
function isHarmedNext(view: View, at: number): boolean {
  let i = at
  while (i < at + 3 && bitsAt(view, i) & (BE_WORD | HAVE_WORD | ADVERB) && !(bitsAt(view, i) & HARM)) i++
  return i < view.to && bitsAt(view, i) !== 0 && view.lex[i].harm !== null
}

/** "half a dozen", "half a million", "a quarter of a million". */
function readFraction(view: View, at: number): Core | null {
  const isHalf = wordAt(view, at) === 'half'
  let i = at + 1
  if (!isHalf && wordAt(view, i) === 'of') i++
  if (wordAt(view, i) === 'a') i++
  if (!(bitsAt(view, i) & SCALE)) return null
  const scale = view.lex[i].value
  if (scale < 1000 && scale !== 12) return null
  const value = isHalf ? scale / 2 : scale / 4
  if (isMeasured(view, i + 1)) return null
  const from = !isHalf && wordAt(view, at - 1) === 'a' ? at - 1 : at
  return core(from, i + 1, scale === 12 ? 'exact' : 'million', value, scale === 12 ? 'dozen' : 'million')
}

// --- ranges

/** "18 to 25", "between 5 and 7", "10-12", "five or six". */
export function readRange(view: View, low: Core): Core | null {
  if (low.kind !== 'exact' && low.kind !== 'million') return null
  const at = low.to
  const link = wordAt(view, at)
  const flags = flagsAt(view, at)
  let next = -1
  if (flags & HYPHEN_BEFORE && flags & NUMBER) next = at
  else if (link === 'to' || link === 'or' || link === '-') next = at + 1
  else if (link === 'and' && wordAt(view, low.from - 1) === 'between') next = at + 1
  if (next < 0) return readLeastToMost(view, low)
  if (next >= view.to) return null
  if (wordAt(view, low.from - 1) === 'from' && isRise(view, low.from - 2)) return null
  const high = next === at ? readJoined(view, at) : readCore(view, next)
  if (!high || (high.kind !== 'exact' && high.kind !== 'million')) return null
  if (high.value <= low.value) return null
  if (low.isYearLike && high.isYearLike) return null
  return { ...core(low.from, high.to, 'range', low.value, 'range'), ceiling: high.value }
}

/** "At least 11 *and up to 15*", "12 and possibly as many as 20": the least and the most of one count. */
function readLeastToMost(view: View, low: Core): Core | null {
  let i = low.to
  if (wordAt(view, i) === ',') i++
  if (!/^(and|but|or)$/.test(wordAt(view, i))) return null
  i++
  if (/^(possibly|perhaps|maybe|potentially)$/.test(wordAt(view, i))) i++
  if (wordAt(view, i) === 'up' && wordAt(view, i + 1) === 'to') i += 2
  else if (wordAt(view, i) === 'as' && /^(many|high)$/.test(wordAt(view, i + 1)) && wordAt(view, i + 2) === 'as') i += 3
  else return null
  const high = readCore(view, i)
  if (high?.kind !== 'exact' || high.value <= low.value) return null
  return { ...core(low.from, high.to, 'range', low.value, 'range'), ceiling: high.value }
}

/** "42 *or 43 years* old", "five *to ten minutes*": the first of two numbers of a measure. */
export function isMeasuredNext(view: View, { to }: Core): boolean {
  if (!/^(or|to|-)$/.test(wordAt(view, to))) return false
  const isNumber = (flagsAt(view, to + 1) & NUMBER) !== 0 || (bitsAt(view, to + 1) & COUNT) !== 0
  return isNumber && isMeasured(view, to + 2)
}

/** The figures after a hyphen. */
function readJoined(view: View, at: number): Core | null {
  const figures = wholeNumber(view.words[at])
  if (!figures || !Number.isInteger(figures.value)) return null
  if (isCompound(view, at + 1) || isMeasured(view, at + 1)) return null
  return core(at, at + 1, 'exact', figures.value)
}

/** "rose from 12 to 15" is an old figure and a new one, not a range. */
function isRise(view: View, at: number): boolean {
  for (let i = at; i > at - 3; i--)
    if (
      /^(rose|risen|rises|raised|up|down|increased|climbed|jumped|revised|toll|went|grew|updated)$/.test(
        wordAt(view, i),
      )
    )
      return true
  return false
}

/** Whether a token can begin the count of a number: cheap enough to ask of every token. */
export const mayBeNumber = (view: View, at: number): boolean =>
  (flagsAt(view, at) & NUMBER) !== 0 ||
  (bitsAt(view, at) & (COUNT | SCALE | COLLECTIVE | AMOUNT)) !== 0 ||
  wordAt(view, at) === 'half' ||
  wordAt(view, at) === 'quarter' ||
  wordAt(view, at) === 'twin'
