// Parts whose number must be worked out from their whole: "most of them women and children", "mostly civilians", "all
// civilians", "half of them children" (field guide 4.2, derived part).

import type { QuantityMention } from './mentions.ts'
import { describe } from './people.ts'
import { type Made, type Phrase, phrase } from './quantity-phrases.ts'
import { readHarmedAnaphor } from './people.ts'
import { ADVERB, BE_WORD, bitsAt, flagsAt, type View, wordAt } from './quantity-words.ts'
import { PUNCT } from './tokens.ts'

const REACH = 25

/** Derived parts of a sentence. A plural phrase that stands in one is no figure of its own and loses its harm. */
export function findDerived(view: View, phrases: readonly Phrase[], mentions: readonly QuantityMention[]): Phrase[] {
  const found: Phrase[] = []
  for (let i = view.from; i < view.to; i++) {
    const opening = readOpening(view, i)
    if (!opening) continue
    for (const part of readShares(view, i, opening, phrases, mentions)) found.push(part)
  }
  return found
}

interface Opening {
  readonly kind: 'most' | 'all' | 'half'
  /** Token where the nouns begin. */
  readonly to: number
  readonly harm: QuantityMention['harm']
  /** "of the dead", "the injured": the whole was told of before. */
  readonly isAnaphoric: boolean
  readonly needsBe: boolean
}

/** "mostly", "most of them", "the majority of whom were", "all", "half of them", "most of the injured are". */
function readOpening(view: View, at: number): Opening | null {
  const word = view.words[at]
  const opening = (kind: Opening['kind'], to: number): Opening => ({ kind, to: skip(view, to), harm: null, isAnaphoric: false, needsBe: false })
  if (word === 'mostly' || word === 'mainly' || word === 'predominantly' || word === 'largely') return opening('most', at + 1)
  if (word === 'most' || word === 'majority' || word === 'half' || word === 'all') {
    const kind = word === 'all' || word === 'half' ? word : 'most'
    if (wordAt(view, at + 1) === 'of') return readOf(view, at + 2, kind)
    if (kind === 'all' && (wordAt(view, at - 1) === ',' || wordAt(view, at - 1) === '-' || wordAt(view, at - 1) === '(')) return opening('all', at + 1)
    if (kind === 'all' && wordAt(view, at + 1) === 'those') return readOf(view, at + 1, 'all')
  }
  return null
}

function readOf(view: View, at: number, kind: Opening['kind']): Opening | null {
  const word = wordAt(view, at)
  if (word === 'them' || word === 'whom' || word === 'which') return { kind, to: skip(view, at + 1), harm: null, isAnaphoric: false, needsBe: false }
  const anaphor = readHarmedAnaphor(view, at)
  if (!anaphor) return null
  const to = skip(view, anaphor.to)
  return bitsAt(view, to - 1) & BE_WORD ? { kind, to, harm: anaphor.harm, isAnaphoric: true, needsBe: true } : null
}

const skip = (view: View, at: number): number => {
  let i = at
  while (i < at + 4 && (bitsAt(view, i) & (BE_WORD | ADVERB) || wordAt(view, i) === ',')) i++
  return i
}

function readShares(view: View, at: number, opening: Opening, phrases: readonly Phrase[], mentions: readonly QuantityMention[]): Phrase[] {
  const nouns = readNouns(view, opening.to)
  if (nouns.length === 0) return []
  const whole = findWhole(view, at, opening, phrases)
  if (!whole && !opening.isAnaphoric) return []
  const told = whole ?? fromBefore(opening, mentions)
  if (!told) return opening.kind === 'all' && opening.harm ? [plainPart(view, at, nouns[0], opening)] : []
  for (const p of phrases) if (p.from >= opening.to && p.from <= nouns[nouns.length - 1] && p !== whole && p.sort === 'plural') p.harm = null
  const kind: Made['kind'] = nouns.length > 1 ? 'share' : opening.kind
  return nouns.map((noun) => {
    const part = makePart(view, at, noun, kind)
    part.whole = told
    part.harm = told.harm
    part.harmAt = told.harmAt
    return part
  })
}

/** One or two nouns for people: "civilians", "women and children". */
function readNouns(view: View, at: number): number[] {
  const nouns: number[] = []
  let i = at
  for (let step = 0; step < 9 && i < view.to; step++, i++) {
    const person = bitsAt(view, i) ? view.lex[i].person : null
    if (person?.isPlural) {
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

/** The people spoken of just before, in the sentence. */
function findWhole(view: View, at: number, opening: Opening, phrases: readonly Phrase[]): Phrase | null {
  for (let k = phrases.length - 1; k >= 0; k--) {
    const before = phrases[k]
    if (before.to > at) continue
    if (at - before.to > REACH) return null
    if (before.isPart || before.counted.unit !== 'persons' || before.sort === 'one' || before.made) continue
    if (opening.isAnaphoric && opening.harm && before.harm !== opening.harm) continue
    if (opening.kind === 'all' && !opening.isAnaphoric && wordAt(view, at + 1) !== 'of' && at - before.to > 4) return null
    return before.sort === 'number' ? before : null
  }
  return null
}

/** The whole of an earlier sentence, made a phrase again so that its interval can be worked with. */
function fromBefore(opening: Opening, mentions: readonly QuantityMention[]): Phrase | null {
  for (let i = mentions.length - 1; i >= 0 && i > mentions.length - 12; i--) {
    const mention = mentions[i]
    if (mention.partOf !== null || mention.unit !== 'persons' || mention.harm === null || mention.floor === null) continue
    if (opening.harm ? mention.harm !== opening.harm : false) continue
    if (mention.floor < 3) continue
    return wholeOf(mention)
  }
  return null
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
  const part = phrase('none', at, at, noun + 1, {
    from: noun,
    to: noun + 1,
    unit: 'persons',
    ...described,
    alsoDemographic: null,
    harm: null,
    harmAt: -1,
    outOf: null,
    adds: null,
    isBare: false,
    isKnown: true,
    isLives: false,
    isProtected: false,
  })
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
