// Reads a number at a token: figures, words, vague amounts, with the words that bound it ("at least", "some", "or more"),
// as the interval of the field guide's phrase table (4.2). What is no count (ages, dates, names of weapons, money, times)
// gives null (4.3). Says nothing of what is counted.

import type { Bound } from '../model/codes.ts'
import { AMOUNT_ADJECTIVES, AMOUNT_NOUNS, UNKNOWN_AMOUNT, VAGUE } from './lang/en/numbers.ts'
import type { Span } from './mentions.ts'
import {
  AMOUNT,
  bitsAt,
  COLLECTIVE,
  COUNT,
  DETERMINER,
  flagsAt,
  LABEL,
  MEASURE,
  MONTH,
  SCALE,
  STOP,
  type View,
  wordAt,
} from './quantity-words.ts'
import { CAPITAL, HYPHEN_BEFORE, NUMBER, PUNCT, SPACE_BEFORE } from './tokens.ts'

/** A number with its bound. `core` is the token where the count itself begins, after the words of the bound. */
export interface NumberPhrase extends Span {
  readonly core: number
  readonly bound: Bound
  readonly floor: number
  readonly ceiling: number | null
  /** Row of the phrase table. */
  readonly rule: string
  /** "another 30", "30 more": `more`; "12 others": `other`. */
  readonly adds: 'more' | 'other' | null
  /** Looks like a year: a count only before a word for people. */
  readonly isYearLike: boolean
  /** "an average of": no count. */
  readonly isRate: boolean
  /** "one": may be a pronoun. */
  readonly isOne: boolean
}

interface Core extends Span {
  readonly kind: 'exact' | 'million' | 'dozen' | 'vague' | 'range' | 'unstated' | 'zero'
  readonly value: number
  readonly ceiling: number | null
  readonly rule: string
  readonly isYearLike: boolean
}

/** Reads the number whose count begins at token `at`, or null. Looks back no further than token `floor`. */
export function readNumber(view: View, at: number, floor: number): NumberPhrase | null {
  const single = readCore(view, at)
  if (!single) return null
  const core = readRange(view, single) ?? single
  return withBounds(view, core, Math.max(floor, view.from))
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

function readCore(view: View, at: number): Core | null {
  if (flagsAt(view, at) & NUMBER) return readFigures(view, at)
  const bits = bitsAt(view, at)
  if (bits & (COUNT | SCALE)) return readSpelled(view, at)
  if (bits & COLLECTIVE) return readCollective(view, at)
  if (bits & AMOUNT) return readAmount(view, at)
  const word = wordAt(view, at)
  if (word === 'half' || word === 'quarter') return readFraction(view, at)
  return null
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

const YEAR_PREPOSITIONS = new Set([
  'in',
  'since',
  'until',
  'till',
  'from',
  'before',
  'after',
  'of',
  'during',
  'mid',
  'early',
  'late',
  'by',
  'to',
  'and',
  '(',
  'year',
])

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
  for (let i = at - 3; i > at - 6; i--) if (/^age[sd]?$/.test(wordAt(view, i))) return true
  return false
}

const NUMBERED = new Set([
  'resolution',
  'resolutions',
  'article',
  'articles',
  'no',
  'nos',
  'page',
  'pages',
  'chapter',
  'channel',
  'unscr',
])

/** "4 April", "April 4": a day of a month. */
function isDate(view: View, at: number, to: number): boolean {
  const value = Number(view.words[at])
  const after = wordAt(view, to)
  if (bitsAt(view, at - 1) & MONTH) {
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

/** "the one", "no one", "one of the largest", "one another", "one day". */
function isPronoun(view: View, at: number, to: number): boolean {
  const before = wordAt(view, at - 1)
  if (before === 'that' && wordAt(view, to) === 'of') return false
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
  const needsArticle = word === 'couple' || word === 'handful'
  if (needsArticle && before !== 'a' && before !== 'another') return null
  if (word === 'few' && before !== 'a' && before !== 'another') return null
  if (word === 'many' && (before === 'so' || before === 'how' || before === 'too' || wordAt(view, at + 1) === 'as'))
    return null
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

function readAmountNoun(view: View, at: number): Core | null {
  if (wordAt(view, at + 1) !== 'of') return null
  let i = at - 1
  let isUnknown = false
  while (i > view.from && (AMOUNT_ADJECTIVES.has(wordAt(view, i)) || UNKNOWN_AMOUNT.has(wordAt(view, i)))) {
    isUnknown ||= UNKNOWN_AMOUNT.has(wordAt(view, i))
    i--
  }
  const word = view.words[at]
  const article = wordAt(view, i)
  const isPlural = word === 'numbers' || word === 'lots' || word === 'groups'
  if (word === 'groups') return null
  if (article !== 'a' && article !== 'an' && !isUnknown && !(isPlural && i < at - 1) && word !== 'lots') return null
  if (isMeasured(view, at + 2)) return null
  if (wordAt(view, at + 2) === 'the' && word === 'group') return null
  const start = article === 'a' || article === 'an' ? i : i + 1
  return isUnknown ? core(start, at + 2, 'unstated', 1, 'unstated') : core(start, at + 2, 'vague', 3, 'number_of')
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
function readRange(view: View, low: Core): Core | null {
  if (low.kind !== 'exact' && low.kind !== 'million') return null
  const at = low.to
  const link = wordAt(view, at)
  const flags = flagsAt(view, at)
  let next = -1
  if (flags & HYPHEN_BEFORE && flags & NUMBER) next = at
  else if (link === 'to' || link === 'or' || link === '-') next = at + 1
  else if (link === 'and' && wordAt(view, low.from - 1) === 'between') next = at + 1
  if (next < 0 || next >= view.to) return null
  if (wordAt(view, low.from - 1) === 'from' && isRise(view, low.from - 2)) return null
  const high = next === at ? readJoined(view, at) : readCore(view, next)
  if (!high || (high.kind !== 'exact' && high.kind !== 'million')) return null
  if (high.value <= low.value) return null
  if (low.isYearLike && high.isYearLike) return null
  return { ...core(low.from, high.to, 'range', low.value, 'range'), ceiling: high.value }
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

// --- bounds

interface Bounds {
  from: number
  sign: 'least' | 'more' | 'most' | 'less' | 'about' | 'nearly' | null
  adds: 'more' | 'other' | null
  isRate: boolean
}

function withBounds(view: View, number: Core, floor: number): NumberPhrase | null {
  const bounds = boundsBefore(view, number, floor)
  if (!bounds) return null
  const after = boundsAfter(view, number.to)
  const sign = after.sign ?? bounds.sign
  return {
    from: bounds.from,
    to: after.to,
    core: number.from,
    ...interval(number, sign),
    adds: bounds.adds,
    isYearLike: number.isYearLike && bounds.sign === null,
    isRate: bounds.isRate,
    isOne: number.kind === 'exact' && number.value === 1,
  }
}

/** Walks back over the words that bound a number. Null if they show that it is none (an age: "children under 12"). */
function boundsBefore(view: View, number: Core, floor: number): Bounds | null {
  const bounds: Bounds = { from: number.from, sign: null, adds: null, isRate: false }
  const isVague = number.kind === 'vague' || number.kind === 'unstated'
  let i = number.from - 1
  for (let step = 0; step < 4 && i >= floor; step++) {
    const taken = takeBound(view, i, floor, bounds, isVague)
    if (taken === 0) break
    i -= taken
    bounds.from = i + 1
  }
  return bounds
}

/** How many tokens ending at `i` belong to the bound; sets what they say. */
function takeBound(view: View, i: number, floor: number, bounds: Bounds, isVague: boolean): number {
  const word = wordAt(view, i)
  const first = i - 1 >= floor ? wordAt(view, i - 1) : ''
  const second = i - 2 >= floor ? wordAt(view, i - 2) : ''
  const sign = (value: NonNullable<Bounds['sign']>, count: number): number => {
    bounds.sign ??= value
    return count
  }
  switch (word) {
    case 'least':
      return first === 'at' ? sign('least', 2) : 0
    case 'than':
      if (first === 'more' || first === 'greater')
        return second === 'no' || second === 'not' ? sign('most', 3) : sign('more', 2)
      if (first === 'fewer' || first === 'less')
        return second === 'no' || second === 'not' ? sign('least', 3) : sign('less', 2)
      return 0
    case 'over':
    case 'above':
    case 'exceeding':
    case 'topping':
    case 'surpassing':
      return isVague ? 0 : sign('more', first === 'well' || first === 'just' ? 2 : 1)
    case 'to':
      if (first === 'up') return sign('most', 2)
      return first === 'close' ? sign('nearly', 2) : 0
    case 'as':
      if (first === 'many' || first === 'much') return sign('most', second === 'as' ? 3 : 2)
      return first === 'few' ? sign('least', second === 'as' ? 3 : 2) : 0
    case 'most':
      return first === 'at' ? sign('most', 2) : 0
    case 'maximum':
      return 0
    case 'of':
      return takeOf(view, i, first, second, sign, bounds)
    case 'about':
    case 'around':
    case 'roughly':
    case 'approximately':
    case 'approx':
    case 'circa':
      return isVague ? 1 : sign('about', 1)
    case 'estimated':
      return isVague ? 0 : sign('about', first === 'an' || first === 'the' ? 2 : 1)
    case 'some':
      return isVague ? 0 : sign('about', 1)
    case 'nearly':
    case 'almost':
    case 'nearing':
      return isVague ? 1 : sign('nearly', 1)
    case 'under':
    case 'below':
      if (isVague) return 0
      return first === 'just' ? sign('nearly', 2) : isAgeLimit(view, i) ? 0 : sign('less', 1)
    case 'another':
    case 'additional':
    case 'further':
      bounds.adds ??= 'more'
      return word !== 'another' && (first === 'a' || first === 'an' || first === 'the') ? 2 : 1
    case 'other':
      bounds.adds ??= 'other'
      return first === 'the' ? 2 : 1
    case 'exactly':
    case 'only':
    case 'just':
      return 1
    case 'all':
      return 1
    case 'between':
      return 1
    case 'a':
    case 'an':
      return i === bounds.from - 1 && (bitsAt(view, i + 1) & (SCALE | AMOUNT)) !== 0 ? 1 : 0
    default:
      return 0
  }
}

function takeOf(
  view: View,
  i: number,
  first: string,
  second: string,
  sign: (value: NonNullable<Bounds['sign']>, count: number) => number,
  bounds: Bounds,
): number {
  const article = second === 'a' || second === 'the' || second === 'an' ? 1 : 0
  switch (first) {
    case 'minimum':
      return sign('least', 2 + article)
    case 'maximum':
      return sign('most', 2 + article)
    case 'upwards':
      return sign('more', 2)
    case 'excess':
      return second === 'in' ? sign('more', 3) : 0
    case 'total':
      return 2 + article + (/^(grand|combined)$/.test(wordAt(view, i - 2)) ? 1 : 0)
    case 'average':
      bounds.isRate = true
      return 2 + article
    default:
      return 0
  }
}

/** "children under 12": after a word for the young, "under" gives an age. */
const isAgeLimit = (view: View, at: number): boolean =>
  /^(children|those|people|boys|girls|kids|men|women|and|aged|anyone)$/.test(wordAt(view, at - 1)) &&
  !(bitsAt(view, at + 2) & (COUNT | SCALE)) &&
  !view.lex[at + 2]?.person

/** "or more", "or so", "+", "-odd", "more", "others". */
function boundsAfter(view: View, to: number): { to: number; sign: Bounds['sign'] } {
  const word = wordAt(view, to)
  if (word === '+') return { to: to + 1, sign: 'least' }
  if (word === 'plus' && flagsAt(view, to) & HYPHEN_BEFORE) return { to: to + 1, sign: 'least' }
  if (word === 'odd' && flagsAt(view, to) & HYPHEN_BEFORE) return { to: to + 1, sign: 'about' }
  if (word === 'or') {
    const next = wordAt(view, to + 1)
    if (next === 'more') return { to: to + 2, sign: 'least' }
    if (next === 'so') return { to: to + 2, sign: 'about' }
    if (next === 'fewer' || next === 'less') return { to: to + 2, sign: 'most' }
  }
  return { to, sign: null }
}

/** Floor and ceiling of a number under its bound (field guide 4.2). "N down" and "N up" round away from N. */
function interval(number: Core, sign: Bounds['sign']): Pick<NumberPhrase, 'bound' | 'floor' | 'ceiling' | 'rule'> {
  const { kind, value } = number
  const row = (bound: Bound, floor: number, ceiling: number | null, rule: string) => ({
    bound,
    floor,
    ceiling,
    rule: `qty/1:${rule}`,
  })
  if (kind === 'vague') return row('vague', value, number.ceiling, number.rule)
  if (kind === 'unstated') return row('unstated', 1, null, 'unstated')
  if (kind === 'zero') return row('zero', 0, 0, 'zero')
  if (kind === 'range') return row('range', value, number.ceiling, 'range')
  const down = Math.floor((value * 9) / 10)
  const up = Math.ceil((value * 11) / 10)
  switch (sign) {
    case 'least':
      return row('at_least', value, null, 'at_least')
    case 'more':
      return row('more_than', value + 1, null, 'more_than')
    case 'most':
      return row('at_most', 1, value, 'at_most')
    case 'less':
      return row('less_than', 1, value - 1, 'less_than')
    case 'nearly':
      return row('approx', down, value - 1, 'nearly')
    case 'about':
      return kind === 'dozen' && value === 12
        ? row('approx', 10, 14, 'about_a_dozen')
        : row('approx', down, up, 'about')
    default:
      return kind === 'million'
        ? row('approx', down, up, 'million')
        : row('exact', value, value, kind === 'dozen' ? 'dozen' : number.rule === 'dozen' ? 'dozen' : 'exact')
  }
}

/** Whether a token can begin the count of a number: cheap enough to ask of every token. */
export const mayBeNumber = (view: View, at: number): boolean =>
  (flagsAt(view, at) & NUMBER) !== 0 ||
  (bitsAt(view, at) & (COUNT | SCALE | COLLECTIVE | AMOUNT)) !== 0 ||
  wordAt(view, at) === 'half' ||
  wordAt(view, at) === 'quarter'

/** Whether a token can stand before a count and belong to it. Used to see a number coming. */
export const isBoundWord = (view: View, at: number): boolean =>
  BOUND_WORDS.has(wordAt(view, at)) || ((bitsAt(view, at) & DETERMINER) !== 0 && mayBeNumber(view, at + 1))
const BOUND_WORDS = new Set(
  'at least more than over above up to as many few no fewer less about around roughly approximately some nearly almost close under another a an additional further other all exactly only just estimated total of minimum maximum between upwards well'.split(
    ' ',
  ),
)
