// Reads a number at a token with the words that bound it ("at least", "some", "or more"), as the interval of the field
// guide's phrase table (4.2). Says nothing of what is counted.

import type { Bound } from '../model/codes.ts'
import { type Core, isMeasuredNext, readCore, readRange } from './counts.ts'
import type { Span } from './mentions.ts'
import { AMOUNT, bitsAt, COUNT, flagsAt, SCALE, type View, wordAt } from './quantity-words.ts'
import { HYPHEN_BEFORE, NUMBER } from './tokens.ts'

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

/** Reads the number whose count begins at token `at`, or null. Looks back no further than token `floor`. */
export function readNumber(view: View, at: number, floor: number): NumberPhrase | null {
  const single = readCore(view, at)
  if (!single || isMeasuredNext(view, single)) return null
  const core = readRange(view, single) ?? single
  return withBounds(view, core, Math.max(floor, view.from))
}

/** The number before "times" at a token: "at least four times". Null if there is none. */
export function readNumberOfTimes(view: View, at: number): NumberPhrase | null {
  const count = at - 1
  const isFigure = (flagsAt(view, count) & NUMBER) !== 0
  if (!isFigure && !(bitsAt(view, count) & COUNT)) return null
  const value = isFigure ? Number(view.words[count]) : view.lex[count].value
  if (!Number.isInteger(value)) return null
  const rule = 'exact'
  const core: Core = { from: count, to: at + 1, kind: 'exact', value, ceiling: null, rule, isYearLike: false }
  return withBounds(view, core, view.from)
}

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
  const { bound, floor: least, ceiling, rule } = interval(number, after.sign ?? bounds.sign)
  return {
    from: bounds.from,
    to: after.to,
    core: number.from,
    bound,
    floor: least,
    ceiling,
    rule,
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
    case 'past':
    case 'passed':
    case 'topped':
      return isVague || !isOfToll(view, i) ? 0 : sign('more', first === 'climbed' || first === 'risen' ? 2 : 1)
    case 'over':
    case 'above':
    case 'exceeded':
    case 'exceeds':
    case 'surpassed':
    case 'surpasses':
    case 'exceeding':
    case 'topping':
    case 'surpassing':
      return isVague ? 0 : sign('more', first === 'well' || first === 'just' ? 2 : 1)
    case 'to':
      if (first === 'up') return sign('most', 2)
      return first === 'close' ? sign('nearly', 2) : 0
    case 'as':
      if (first === 'many' || first === 'much' || first === 'high') return sign('most', second === 'as' ? 3 : 2)
      return first === 'few' ? sign('least', second === 'as' ? 3 : 2) : 0
    case 'most':
      return first === 'at' ? sign('most', 2) : 0
    case 'maximum':
      return 0
    case 'of':
      return takeOf(view, i, first, second, sign, bounds)
    case 'about':
      if (wordAt(view, i + 1) === 'the') return 0 // "nothing about the other three"
      return isVague ? 1 : sign('about', 1)
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
    case 'confirmed':
    case 'reported':
    case 'staggering':
      return first === 'a' ? 2 : 0 // "a confirmed 33"
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

/** "The death toll passed 20", but no convoy that passed 20 checkpoints. */
function isOfToll(view: View, at: number): boolean {
  for (let i = at - 1; i > at - 8; i--) if (/^(toll|number|count|dead|deaths)$/.test(wordAt(view, i))) return true
  return false
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

/** "15 people *at least*", "40 people *or so*": the bound of a plain number may stand after what it counts. */
export function withBoundAfter(view: View, number: NumberPhrase, at: number): NumberPhrase {
  if (number.bound !== 'exact' || at === number.to) return number
  const isLeast = wordAt(view, at) === 'at' && /^(least|most)$/.test(wordAt(view, at + 1)) && !isCountNext(view, at + 2)
  const after: { to: number; sign: Bounds['sign'] } = isLeast
    ? { to: at + 2, sign: wordAt(view, at + 1) === 'least' ? 'least' : 'most' }
    : boundsAfter(view, at)
  if (after.sign === null || isCountNext(view, after.to)) return number
  const rule = number.rule.slice('qty/1:'.length)
  const kind = rule === 'dozen' ? 'dozen' : 'exact'
  const core: Core = { ...number, kind, value: number.floor, rule }
  return { ...number, ...interval(core, after.sign), to: after.to }
}

const isCountNext = (view: View, at: number): boolean =>
  (flagsAt(view, at) & NUMBER) !== 0 || (bitsAt(view, at) & (COUNT | SCALE)) !== 0

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
