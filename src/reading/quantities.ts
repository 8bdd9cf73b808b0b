// Reads every number of people harmed, and of things, in a document (field guide 4). The work of a sentence: look its words
// up, find the phrases that count, tie them to what befell the people, read what says that nobody was harmed, and settle
// parts, wholes and groups. Leaves speakers, modality, place and time to others.

import type { Bound, Harm } from '../model/codes.ts'
import { linkHarms } from './harm-links.ts'
import type { Document, QuantityMention } from './mentions.ts'
import { findShares, resolveShares, withoutShares } from './quantity-parts.ts'
import { type Fraction, isRatePeriod, NONE, type Phrase } from './quantity-phrase.ts'
import { findPhrases } from './quantity-phrases.ts'
import { type Lexeme, lookUp, type View, wordAt } from './quantity-words.ts'
import { findZeros } from './no-harm.ts'

const LOOK_BACK = 16 // mentions before a part among which its whole is sought

/**
 * Every count of people or things in the sentences that make claims, by its place in the text. A number that no harm
 * belongs to has `harm: null`; a plural or a single person without a number is given only where harmed.
 */
export function readQuantities(document: Document): QuantityMention[] {
  const lex: Lexeme[] = []
  const mentions: QuantityMention[] = []
  const rootless = new Set<QuantityMention>()
  for (const sentence of document.sentences) {
    if (sentence.kind !== 'title' && sentence.kind !== 'lead' && sentence.kind !== 'body') continue
    if (!lookUp(document.tokens, sentence, document.isUpperCase, lex)) continue
    const view: View = {
      tokens: document.tokens,
      words: document.tokens.words,
      flags: document.tokens.flags,
      from: sentence.from,
      to: sentence.to,
      lex,
      isUpperCase: document.isUpperCase,
    }
    readSentence(view, mentions, rootless)
  }
  return mentions
}

/** @param rootless parts whose whole is not told: "the dead included two nurses" */
function readSentence(view: View, mentions: QuantityMention[], rootless: Set<QuantityMention>): void {
  const shares = findShares(view)
  const phrases = withoutShares(findPhrases(view), shares)
  linkHarms(view, phrases)
  const found = [...findZeros(view, phrases), ...resolveShares(view, shares, phrases, mentions)]
  const all = found.length === 0 ? phrases : [...phrases, ...found].sort((a, b) => a.from - b.from || a.to - b.to)
  settle(view, all, mentions)
  const waiting: { readonly at: number; readonly whole: Phrase }[] = []
  for (const phrase of all) {
    if (!isKept(phrase) || isSomeAgain(phrase, mentions)) continue
    if (isBeforeWhole(phrase)) waiting.push({ at: mentions.length, whole: phrase.whole as Phrase })
    for (const mention of toMentions(view, phrase, mentions, rootless)) {
      mentions.push(mention)
      if (phrase.isPart && mention.partOf === null) rootless.add(mention)
    }
  }
  for (const { at, whole } of waiting) {
    const partOf = mentions.findLastIndex(({ from, to }) => from === whole.from && to === whole.to)
    if (partOf > at) mentions[at] = { ...mentions[at], partOf }
  }
}

/** "Five of the 12 dead", "nine were among 12 killed": the whole comes after its part. */
const isBeforeWhole = ({ isPart, whole, from, harm }: Phrase): boolean =>
  isPart && whole !== null && whole.from > from && harm !== null && whole.harm === harm

/** Parts take the harm and the group of their whole; bare numbers and "others" the group of those before them. */
function settle(view: View, phrases: readonly Phrase[], mentions: readonly QuantityMention[]): void {
  let before: Phrase | null = null
  for (const phrase of phrases) {
    // "Three of the five wounded died": dead, they are no part of the wounded.
    if (phrase.whole?.isOutOf && phrase.harm && phrase.harm !== phrase.whole.harm) phrase.isPart = false
    if (phrase.isVictim && phrase.strength === NONE)
      phrase.harm = phrase.wholeHarm = phrase.isOfLast ? harmOfLast(view, mentions) : lastHarm(mentions)
    if (phrase.harmAt >= phrase.to && isRatePeriod(view, phrase.harmAt + 1)) phrase.isRate = true // "are killed every day"
    const whole = phrase.isPart ? phrase.whole : null
    if (whole && phrase.strength === NONE && whole.harm) {
      phrase.harm = whole.harm
      phrase.harmAt = whole.harmAt
    } else if (phrase.isPart && phrase.strength === NONE && phrase.wholeHarm) phrase.harm = phrase.wholeHarm
    else if (!whole && isSomeOfThem(phrase)) {
      const isSaid = wordAt(view, phrase.number?.to ?? 0) === 'of'
      phrase.harm = phrase.wholeHarm = before?.harm ?? (isSaid ? lastHarm(mentions) : harmOfLast(view, mentions))
    }
    if (phrase.counted.unit !== 'persons' && phrase.counted.unit !== 'bodies') continue
    const from = whole ?? (phrase.counted.isBare ? before : null)
    if (phrase.group === 'unknown_status' && from && from.group && (whole || from.harm)) phrase.group = from.group
    if (!phrase.isPart && phrase.harm) before = phrase
  }
}

/** "The toll rose to 86, six of them children", "Six of them were children": no harm of their own, but a noun. */
const isSomeOfThem = ({ isPart, harm, strength, counted }: Phrase): boolean =>
  isPart && harm === null && strength === NONE && counted.outOf === 'them' && counted.to > counted.from

/** What befell those told of last who can be "the victims": death before injury. */
function lastHarm(mentions: readonly QuantityMention[]): Harm | null {
  let found: Harm | null = null
  for (let i = mentions.length - 1; i >= 0 && i >= mentions.length - LOOK_BACK; i--) {
    const { harm, partOf, unit, floor } = mentions[i]
    if (partOf !== null || unit !== 'persons' || (floor ?? 0) <= 1) continue
    if (harm === 'killed') return harm
    if (harm === 'injured' || harm === 'killed_or_injured') found ??= harm
  }
  return found
}

/** What befell the people of the sentence before, where they are those harmed: not of gunmen of whom "two were boys". */
function harmOfLast({ words, from }: View, mentions: readonly QuantityMention[]): Harm | null {
  const last = mentions.findLast(({ unit, partOf }) => unit === 'persons' && partOf === null)
  if (!last?.harm || from - last.to > NEAR_LAST) return null
  for (let i = last.to; i < from - 2; i++) if (words[i] === '.') return null
  return lastHarm(mentions)
}

const NEAR_LAST = 50

function isKept(phrase: Phrase): boolean {
  if (phrase.isRate) return !phrase.counted.isBare
  // "one of whom was pregnant" tells of one of those harmed, and gives no figure.
  if (phrase.counted.outOf === 'them' && phrase.strength === NONE && phrase.counted.to === phrase.counted.from)
    return false
  if (phrase.sort !== 'number' || (phrase.number?.isOne === true && phrase.counted.outOf)) return phrase.harm !== null
  if (phrase.counted.isLives) return phrase.harm !== null
  if (phrase.harm) return true
  return !phrase.counted.isBare && (phrase.counted.isKnown || phrase.counted.unit === 'other')
}

/** "Some of them critically", "many of whom were guests": some of those just counted, in no number and of no kind. */
const isSomeAgain = (phrase: Phrase, mentions: readonly QuantityMention[]): boolean =>
  (phrase.counted.outOf === 'them' || phrase.counted.outOf === 'harmed') &&
  phrase.number?.bound === 'vague' &&
  phrase.demographic === null &&
  phrase.role === null &&
  phrase.group === 'unknown_status' &&
  mentions.some(({ harm, floor }) => harm === phrase.harm && (floor ?? 0) > 1)

/** One mention for most phrases; two for "20 women and children". */
function toMentions(
  view: View,
  phrase: Phrase,
  mentions: readonly QuantityMention[],
  rootless: ReadonlySet<QuantityMention>,
): QuantityMention[] {
  const { counted } = phrase
  const harm = phrase.isRate ? null : phrase.harm
  const interval = intervalOf(phrase, harm)
  const partOf = wholeIndex(phrase, mentions, rootless)
  const one: QuantityMention = {
    from: phrase.from,
    to: phrase.to,
    bound: interval.bound,
    floor: interval.floor,
    ceiling: interval.ceiling,
    unit: unitOf(phrase, harm),
    harm,
    group: groupOf(phrase, partOf, mentions),
    demographic: phrase.demographic,
    role: phrase.role,
    partOf,
    increment: isIncrement(phrase, harm, mentions),
    revision: phrase.revision,
    harmAt: harm ? phrase.harmAt : -1,
    people: counted.to > counted.from ? { from: counted.from, to: counted.to } : null,
    isRate: phrase.isRate,
    rule: interval.rule,
    reason: reasonOf(view, phrase, harm, interval.rule),
  }
  if (!counted.alsoDemographic || phrase.sort !== 'number') return [one]
  return withShares(phrase, one)
}

/** "20 women and children": the whole, and one to nineteen of each. As a part of a greater whole only the shares. */
function withShares(phrase: Phrase, whole: QuantityMention): QuantityMention[] {
  const ceiling = whole.ceiling === null ? null : whole.ceiling - 1
  const share = (demographic: QuantityMention['demographic']): QuantityMention => ({
    ...whole,
    demographic,
    bound: 'range',
    floor: 1,
    ceiling,
    rule: 'qty/1:women_and_children',
  })
  const shares = [share(phrase.demographic), share(phrase.counted.alsoDemographic)]
  return phrase.isPart ? shares : [{ ...whole, demographic: null }, ...shares]
}

/** Parts and "others" whose words say nothing of status are civilians where those told of before were. */
function groupOf(
  phrase: Phrase,
  partOf: number | null,
  mentions: readonly QuantityMention[],
): QuantityMention['group'] {
  if (phrase.group !== 'unknown_status' || phrase.harm === null) return phrase.group
  const adds = phrase.counted.isBare && (phrase.counted.adds === 'other' || phrase.number?.adds === 'other')
  const before = partOf !== null ? mentions[partOf] : adds ? mentions.at(-1) : undefined
  return before?.group === 'civilian' ? 'civilian' : phrase.group
}

interface Interval {
  readonly bound: Bound
  readonly floor: number | null
  readonly ceiling: number | null
  readonly rule: string
}

function intervalOf(phrase: Phrase, harm: Harm | null): Interval {
  if (phrase.made) return madeInterval(phrase)
  const { number } = phrase
  const isFamily = phrase.demographic === 'family' && phrase.counted.unit !== 'persons'
  if (!number) {
    if (phrase.sort === 'plural') return { bound: 'plural_only', floor: 2, ceiling: null, rule: 'qty/1:plural_only' }
    return isFamily
      ? { bound: 'plural_only', floor: 2, ceiling: null, rule: 'qty/1:family' }
      : { bound: 'exact', floor: 1, ceiling: 1, rule: 'qty/1:one_person' }
  }
  const { bound, ceiling, rule } = number
  const isUpTo = (bound === 'at_most' || bound === 'less_than') && harm === null
  if (phrase.demographic === 'family' && countsFamilies(phrase) && isPersonal(harm))
    return { bound: 'at_least', floor: 2 * number.floor, ceiling: null, rule: 'qty/1:family' }
  return { bound, floor: isUpTo ? 0 : number.floor, ceiling, rule }
}

const countsFamilies = (phrase: Phrase): boolean =>
  phrase.number !== null && phrase.number.from === phrase.from && phrase.counted.from >= phrase.number.to

/** Families killed are counted as persons, two at least to each; families displaced stay families. */
const isPersonal = (harm: Harm | null): boolean =>
  harm !== null && harm !== 'displaced' && harm !== 'besieged' && harm !== 'none'

function unitOf(phrase: Phrase, harm: Harm | null): QuantityMention['unit'] {
  const { unit } = phrase.counted
  if (unit === 'other' && harm && harm !== 'property_damage') return 'persons'
  if (phrase.demographic === 'family' && phrase.counted.from > 0 && (phrase.sort === 'one' || countsFamilies(phrase)))
    return isPersonal(harm) ? 'persons' : 'families'
  return unit
}

const FRACTIONS: Readonly<Record<Exclude<Fraction, 'half_or_more'>, readonly [number, number]>> = {
  half: [1, 2],
  third: [1, 3],
  two_thirds: [2, 3],
  quarter: [1, 4],
  three_quarters: [3, 4],
}

function madeInterval(phrase: Phrase): Interval {
  const made = phrase.made
  const whole = phrase.whole ? intervalOf(phrase.whole, phrase.whole.harm) : null
  const rule = `qty/1:${made?.rule}`
  const floor = whole?.floor ?? null
  const ceiling = whole?.ceiling ?? null
  switch (made?.kind) {
    case 'zero':
      return { bound: 'zero', floor: 0, ceiling: 0, rule }
    case 'no_report':
      return { bound: 'no_report', floor: null, ceiling: null, rule }
    case 'unstated':
      return { bound: 'unstated', floor: 1, ceiling: null, rule }
    case 'share':
      return { bound: 'range', floor: 1, ceiling: ceiling === null ? null : ceiling - 1, rule }
    case 'all':
      return { bound: whole?.bound ?? 'plural_only', floor: floor ?? 2, ceiling, rule }
    case 'half_or_more':
      return { bound: 'at_least', floor: Math.ceil((floor ?? 2) / 2), ceiling, rule }
    case 'half':
    case 'third':
    case 'two_thirds':
    case 'quarter':
    case 'three_quarters': {
      const [above, below] = FRACTIONS[made.kind]
      return {
        bound: 'approx',
        floor: Math.floor(((floor ?? 2) * above) / below),
        ceiling: ceiling === null ? null : Math.ceil((ceiling * above) / below),
        rule,
      }
    }
    default:
      return { bound: 'range', floor: Math.floor((floor ?? 2) / 2) + 1, ceiling, rule }
  }
}

/** Index of the whole: in this sentence, or the last figure told of before with the same harm. */
function wholeIndex(
  phrase: Phrase,
  mentions: readonly QuantityMention[],
  rootless: ReadonlySet<QuantityMention>,
): number | null {
  if (!phrase.isPart) return null
  const { whole } = phrase
  if (whole && whole.from > phrase.from) return null // set when the whole is there
  const harm = phrase.wholeHarm ?? phrase.harm
  for (let i = mentions.length - 1; i >= 0 && i >= mentions.length - LOOK_BACK; i--) {
    const mention = mentions[i]
    if (whole) {
      if (mention.from === whole.from && mention.to === whole.to) return i
    } else if (isMeantByThem(phrase, mention)) return null
    else if (
      mention.harm === harm &&
      mention.partOf === null &&
      !rootless.has(mention) &&
      (mention.unit === 'persons' || mention.unit === 'bodies') &&
      (mention.floor ?? 0) > 1
    )
      return i
  }
  return null
}

const NEAR_THEM = 25

/** "Fired at *a group of citizens*, killing 3 of them": those just named, and not the dead told of before. */
const isMeantByThem = ({ counted, from }: Phrase, { harm, unit, floor, to }: QuantityMention): boolean =>
  counted.outOf === 'them' && harm === null && unit === 'persons' && (floor ?? 0) > 1 && from - to <= NEAR_THEM

/** "another 30", "six more": added to a figure of the same harm, or to one told elsewhere. "12 others" of another harm is not. */
function isIncrement(phrase: Phrase, harm: Harm | null, mentions: readonly QuantityMention[]): boolean {
  const adds = phrase.number?.adds ?? phrase.counted.adds
  if (!adds || harm === null) return false
  const before = mentions.slice(-LOOK_BACK).filter((mention) => mention.harm !== null && mention.partOf === null)
  if (adds === 'other') return before.at(-1)?.harm === harm
  return before.length === 0 || before.some((mention) => mention.harm === harm)
}

function reasonOf(view: View, phrase: Phrase, harm: Harm | null, rule: string): string {
  const word =
    harm && phrase.harmAt >= 0
      ? `; ${harm} from "${view.words[phrase.harmAt]}"`
      : harm
        ? `; ${harm} from its whole`
        : ''
  return `${rule.slice(6)}${word}${phrase.whole ? '; part of a whole in the sentence' : ''}`
}
