// Parts whose number must be worked out from their whole: "most of them women and children", "mostly civilians", "all
// civilians", "half of them children" (field guide 4.2, derived part).

import { TELLS } from './lang/en/clauses.ts'
import type { QuantityMention } from './mentions.ts'
import { readHarmedAnaphor, somePeople } from './people.ts'
import { describe } from './people-kinds.ts'
import { type Fraction, type Made, type Phrase, phrase } from './quantity-phrase.ts'
import { ADVERB, BE_WORD, bitsAt, COUNT, flagsAt, SIGNAL, STOP, type View, wordAt } from './quantity-words.ts'
import { NUMBER, PUNCT } from './tokens.ts'

const REACH = 25

/** Words that make parts of a whole, and the nouns that name them. */
export interface Shares {
  readonly at: number
  readonly opening: Opening
  readonly nouns: readonly number[]
}

/** Finds the words for derived parts. */
export function findShares(view: View): Shares[] {
  const found: Shares[] = []
  for (let i = view.from; i < view.to; i++) {
    if (!(bitsAt(view, i) & SIGNAL)) continue
    const opening = readOpening(view, i)
    if (!opening) continue
    const nouns = readNouns(view, opening.to)
    if (nouns.length > 0) found.push({ at: i, opening, nouns })
  }
  return found
}

/** The phrases without the plurals that name a derived part: "women" in "mostly women" is no figure of its own. */
export function withoutShares(phrases: readonly Phrase[], shares: readonly Shares[]): readonly Phrase[] {
  if (shares.length === 0) return phrases
  const heads = new Set(shares.flatMap((share) => share.nouns))
  return phrases.filter((p) => p.sort !== 'plural' || !heads.has(p.to - 1))
}

/** The derived parts, once harms are known. */
export function resolveShares(
  view: View,
  shares: readonly Shares[],
  phrases: readonly Phrase[],
  mentions: readonly QuantityMention[],
): Phrase[] {
  return shares.flatMap((share) => resolve(view, share, phrases, mentions))
}

export interface Opening {
  readonly kind: 'most' | 'all' | Fraction
  /** Token where the nouns begin. */
  readonly to: number
  readonly harm: QuantityMention['harm']
  /** "of the dead", "the injured": the whole was told of before. */
  readonly isAnaphoric: boolean
}

/** "mostly", "most of them", "the majority of whom were", "all", "half of them", "most of the injured are". */
function readOpening(view: View, at: number): Opening | null {
  const word = view.words[at]
  const opening = (kind: Opening['kind'], to: number): Opening => ({
    kind,
    to: skip(view, to),
    harm: null,
    isAnaphoric: false,
  })
  if (word === 'mostly' || word === 'mainly' || word === 'predominantly' || word === 'largely')
    return opening('most', at + 1)
  const fraction = fractionAt(view, at)
  if (word === 'most' || word === 'majority' || fraction || word === 'all') {
    const isNearly = word === 'all' && NEARLY.has(wordAt(view, at - 1)) // "nearly all of them civilians"
    const kind = word === 'all' && !isNearly ? word : (fraction ?? 'most')
    if (wordAt(view, at + 1) === 'of') return readOf(view, at + 2, kind)
    if (word === 'most' && isApposed(view, at)) return opening('most', at + 1)
    if (
      kind === 'all' &&
      (wordAt(view, at - 1) === ',' || wordAt(view, at - 1) === '-' || wordAt(view, at - 1) === '(')
    )
      return opening('all', at + 1)
    if (kind === 'all' && wordAt(view, at + 1) === 'those') return readOf(view, at + 1, 'all')
  }
  return null
}

/** "Half", "a third", "two thirds", "three quarters"; "more than half" are most. */
function fractionAt(view: View, at: number): Fraction | 'most' | null {
  const word = view.words[at]
  const before = wordAt(view, at - 1)
  if (word === 'half' && before === 'least' && wordAt(view, at - 2) === 'at') return 'half_or_more'
  if (word === 'half') return before === 'than' && wordAt(view, at - 2) === 'more' ? 'most' : 'half'
  if (word === 'third' || word === 'quarter') return before === 'a' || before === 'one' ? word : null
  if (word === 'thirds') return before === 'two' ? 'two_thirds' : null
  return word === 'quarters' && before === 'three' ? 'three_quarters' : null
}

/** "*A* third", "*more than* half", "*the vast* majority": where the words for a share begin. */
function startOfShare(view: View, at: number): number {
  let i = at
  while (i > at - 3 && SHARE_WORDS.has(wordAt(view, i - 1))) i--
  return i
}

const NEARLY = new Set(['nearly', 'almost', 'virtually'])

const SHARE_WORDS = new Set('a one two three more than the vast least at about nearly over'.split(' '))

/** "17 people most members of the group", "kills 32, most students": those just counted, and who most of them are. */
function isApposed(view: View, at: number): boolean {
  const before = wordAt(view, at - 1) === ',' ? at - 2 : at - 1
  const isCounted = flagsAt(view, before) & NUMBER || bitsAt(view, before) & COUNT
  const isPeople = bitsAt(view, before) !== 0 && view.lex[before].person?.isPlural === true
  if (!isCounted && !isPeople) return false
  for (let i = at + 1; i < at + 4 && i < view.to; i++) {
    const { person, bits } = view.lex[i]
    if (person?.isPlural) return !(bitsAt(view, i + 1) & BE_WORD)
    if (flagsAt(view, i) & (PUNCT | NUMBER) || bits & (STOP | BE_WORD)) return false
  }
  return false
}

function readOf(view: View, at: number, kind: Opening['kind']): Opening | null {
  const word = wordAt(view, at)
  if (word === 'them' || word === 'whom' || word === 'which')
    return { kind, to: skip(view, at + 1), harm: null, isAnaphoric: false }
  const anaphor = readHarmedAnaphor(view, at)
  if (!anaphor) return null
  const to = skip(view, anaphor.to)
  return bitsAt(view, to - 1) & BE_WORD ? { kind, to, harm: anaphor.harm, isAnaphoric: true } : null
}

const skip = (view: View, at: number): number => {
  let i = at
  while (i < at + 4 && (bitsAt(view, i) & (BE_WORD | ADVERB) || wordAt(view, i) === ',')) i++
  return i
}

function resolve(
  view: View,
  share: Shares,
  phrases: readonly Phrase[],
  mentions: readonly QuantityMention[],
): Phrase[] {
  const { at, opening, nouns } = share
  const whole = findWhole(view, at, opening, phrases) ?? (opening.isAnaphoric ? fromBefore(opening, mentions) : null)
  if (!whole) return opening.kind === 'all' && opening.harm ? [plainPart(view, at, nouns[0], opening)] : []
  const kind: Made['kind'] = nouns.length > 1 ? 'share' : opening.kind
  return nouns.map((noun) => {
    const part = makePart(view, at, noun, kind)
    part.whole = whole
    part.harm = whole.harm
    part.harmAt = whole.harmAt
    return part
  })
}

/** One or two nouns for people: "civilians", "women and children". */
function readNouns(view: View, at: number): number[] {
  const nouns: number[] = []
  let i = at
  for (let step = 0; step < 9 && i < view.to; step++, i++) {
    const person = bitsAt(view, i) ? view.lex[i].person : null
    if (person?.isPlural && wordAt(view, i - 1) !== 'non') {
      if (nouns.length === 1 && wordAt(view, i - 1) === ',' && isTelling(view, i + 1)) return nouns
      nouns.push(i)
      if (nouns.length === 2) return nouns
      continue
    }
    const word = view.words[i]
    if (nouns.length > 0 && (word === 'and' || word === 'or' || word === ',' || word === 'the')) continue
    if (nouns.length > 0 || flagsAt(view, i) & PUNCT || step > 3) return nouns
    if (bitsAt(view, i) & BE_WORD || word === 'of' || word === 'in' || word === 'at') return nouns
  }
  return nouns
}

/** "Mostly children, *activists said*", "*activists and rescuers told* us": who tells of it is none of them. */
function isTelling(view: View, at: number): boolean {
  for (let i = at; i < at + 6 && i < view.to && !(flagsAt(view, i) & PUNCT); i++)
    if (TELLS.has(view.words[i])) return true
  return false
}

/** The people spoken of just before, in the sentence. */
function findWhole(view: View, at: number, opening: Opening, phrases: readonly Phrase[]): Phrase | null {
  for (let k = lastBefore(phrases, at); k >= 0; k--) {
    const before = phrases[k]
    if (at - before.to > REACH) return null
    if (before.isPart || before.counted.unit !== 'persons' || before.sort === 'one' || before.made) continue
    if (opening.isAnaphoric && opening.harm && before.harm !== opening.harm) continue
    if (opening.kind === 'all' && !opening.isAnaphoric && wordAt(view, at + 1) !== 'of' && at - before.to > 4)
      return null
    return before.sort === 'number' ? before : null
  }
  return null
}

/** Index of the last phrase that ends at or before a token. Phrases do not overlap and are in order. */
export function lastBefore(phrases: readonly Phrase[], at: number): number {
  let low = 0
  let high = phrases.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (phrases[middle].to <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** The whole of an earlier sentence, made a phrase again so that its interval can be worked with. */
function fromBefore(opening: Opening, mentions: readonly QuantityMention[]): Phrase | null {
  let hurt: QuantityMention | null = null
  for (let i = mentions.length - 1; i >= 0 && i > mentions.length - 12; i--) {
    const mention = mentions[i]
    if (mention.partOf !== null || mention.unit !== 'persons' || mention.harm === null || mention.floor === null)
      continue
    if (opening.harm ? mention.harm !== opening.harm : false) continue
    if (mention.floor < 3) continue
    if (opening.harm || (mention.harm === 'killed' && (!hurt || hurt.from - mention.to <= REACH)))
      return wholeOf(mention)
    hurt ??= mention // "the victims": the dead, where it tells of dead and wounded
  }
  return hurt && wholeOf(hurt)
}

function wholeOf(mention: QuantityMention): Phrase {
  const counted = {
    from: mention.to,
    to: mention.to,
    unit: mention.unit,
    group: mention.group,
    demographic: mention.demographic,
    alsoDemographic: null,
    role: mention.role,
    harm: mention.harm,
    harmAt: mention.harmAt,
    outOf: null,
    adds: null,
    isBare: false,
    isKnown: true,
    isLives: false,
    isProtected: false,
  }
  return phrase('number', mention.from, mention.from, mention.to, counted, {
    from: mention.from,
    to: mention.to,
    core: mention.from,
    bound: mention.bound,
    floor: mention.floor ?? 0,
    ceiling: mention.ceiling,
    rule: mention.rule,
    adds: null,
    isYearLike: false,
    isRate: false,
    isOne: false,
  })
}

function makePart(view: View, at: number, noun: number, kind: Made['kind']): Phrase {
  const described = describe(view, noun, [])
  const from = startOfShare(view, at)
  const part = phrase('none', from, from, noun + 1, { ...somePeople(noun, noun + 1), ...described })
  part.isPart = true
  part.made = { kind, rule: kind === 'share' ? 'women_and_children' : `${kind}_of` }
  return part
}

/** "all those killed were civilians", with no figure before: two or more. */
function plainPart(view: View, at: number, noun: number, opening: Opening): Phrase {
  const part = makePart(view, at, noun, 'all')
  part.harm = opening.harm
  part.isPart = false
  return part
}
