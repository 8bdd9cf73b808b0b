// A phrase that counts people or things, while a sentence is read: what `quantity-phrases.ts` finds, `harm-links.ts` gives
// a harm to, and `quantities.ts` makes a mention of.

import type { Demographic, Group, Harm, Role } from '../model/codes.ts'
import { RATE_PERIODS } from './lang/en/numbers.ts'
import type { NumberPhrase } from './numbers.ts'
import type { Counted } from './people.ts'
import { type View, wordAt } from './quantity-words.ts'

/** How sure a phrase's harm is: none, from its own adjective, carried over from a neighbour, from its own verb. */
export const NONE = 0
export const OWN_ADJECTIVE = 1
export const CARRIED = 2
export const OWN_VERB = 3

/** A phrase being read. `from` to `to` is what will be shown; `start` may lie before it, over adjectives and articles. */
export interface Phrase {
  readonly sort: 'number' | 'plural' | 'one' | 'none'
  readonly from: number
  readonly start: number
  readonly to: number
  readonly number: NumberPhrase | null
  readonly counted: Counted
  group: Group | null
  demographic: Demographic | null
  role: Role | null
  harm: Harm | null
  harmAt: number
  strength: number
  /** A part of a whole, in this sentence (`whole`) or told of before. */
  isPart: boolean
  whole: Phrase | null
  /** The harm of the whole, where the words name it: "among the wounded". */
  wholeHarm: Harm | null
  revision: boolean
  isRate: boolean
  /** A whole that the number before it is counted out of: "five of the 12 dead". Verbs after it are of those five. */
  isOutOf: boolean
  /** "The victims included two nurses": a part of the last people told to be harmed, whatever befell them. */
  isVictim: boolean
  /** "Among them were two nurses": of the people told of just before, if they were harmed. */
  isOfLast: boolean
  /** Set for phrases that are made from others: rule, bound, floor, ceiling fixed. */
  made: Made | null
}

/** "Half of them", "at least half", "a third of whom", "three quarters of the dead". */
export type Fraction = 'half' | 'half_or_more' | 'third' | 'two_thirds' | 'quarter' | 'three_quarters'

export interface Made {
  readonly rule: string
  readonly kind: 'most' | 'all' | Fraction | 'share' | 'zero' | 'no_report' | 'unstated'
}

/** A fresh phrase. */
export function phrase(
  sort: Phrase['sort'],
  from: number,
  start: number,
  to: number,
  counted: Counted,
  number: NumberPhrase | null = null,
): Phrase {
  return {
    sort,
    from,
    start,
    to,
    number,
    counted,
    group: counted.group,
    demographic: counted.demographic,
    role: counted.role,
    harm: counted.harm,
    harmAt: counted.harmAt,
    strength: counted.harm ? OWN_ADJECTIVE : NONE,
    isPart: false,
    whole: null,
    wholeHarm: null,
    revision: false,
    isRate: number?.isRate ?? false,
    isOutOf: false,
    isVictim: false,
    isOfLast: false,
    made: null,
  }
}

/** "a day", "every week", "daily" at a token; "a day after" is a time. */
export function isRatePeriod(view: View, at: number): boolean {
  const word = wordAt(view, at)
  if (word === 'daily' || word === 'hourly') return true
  if (word !== 'a' && word !== 'per' && word !== 'each' && word !== 'every' && word !== 'an') return false
  return RATE_PERIODS.has(wordAt(view, at + 1)) && !/^(after|earlier|before|ago|later|long)$/.test(wordAt(view, at + 2))
}
