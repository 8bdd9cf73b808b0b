// Where a sentence tells of more than one act: the stretches that make frames of their own. Most sentences are one.

import type { ActMention } from './acts.ts'
import { familyOf } from './event-families.ts'
import { afterParts } from './frame-after.ts'
import { backgroundParts } from './frame-background.ts'
import { dayParts } from './frame-days.ts'
import { isHead, jointParts } from './frame-joints.ts'
import { listParts } from './frame-lists.ts'
import { besideTail } from './frame-places.ts'
import { shareParts } from './frame-shares.ts'
import type { Found, Mentions } from './frames.ts'
import { ANSWERS } from './lang/en/attribution.ts'
import {
  ANSWERED,
  AT_PLACE,
  BESIDE,
  CAUSES,
  COMING,
  CONTRASTS,
  FOLLOWED,
  GOING,
  SITES,
  SOON,
  WENT_ON,
} from './lang/en/frames.ts'
import type { Document, LaidSentence, PlaceMention, QuantityMention, TimeMention, Span } from './mentions.ts'
import type { Tokens } from './tokens.ts'
import { WordTable } from './word-table.ts'

/** A stretch of a sentence that makes a frame of its own. */
export interface Part {
  readonly from: number
  readonly to: number
  /** Set where one figure stands for each of several places. */
  readonly onlyPlace?: PlaceMention
  /** An answer to the act told of before it, which need not have been where that was. */
  readonly isElsewhere?: boolean
  /** "The raid *came as* a bomb went off in X": on the day of the act told before. */
  readonly isAtOnce?: boolean
  /** Words inside it that are a part of their own, and none of its: "struck a post *in answer to an attack*, killing nine". */
  readonly aside?: Span
  /** The days at the head of the sentence are not its own. */
  readonly hasOwnTimes?: boolean
  /** The days of the whole sentence are its own where it has none. */
  readonly sharesTimes?: boolean
  /** The day worked out for it, where its own words name none. */
  readonly lentTimes?: readonly TimeMention[]
  /** Set where the figures are not simply those that stand in it: an item of a list. */
  readonly figures?: readonly QuantityMention[]
}

/** Where an act is told by other words too: "ships in the Mediterranean fired at A". */
const WIDE = new Set(['country', 'sea_or_air'])

type SentenceFound = Found & { readonly acts: readonly ActMention[] }

const isLocation = (place: PlaceMention): boolean => place.use === 'location'

/**
 * Parts a sentence where a second act or figure meets a second place: "23 in al-Haal and 21 in al-Sinaah".
 *
 * @param last the day of the act told of before
 */
export function splitSentence(
  document: Document,
  sentence: LaidSentence,
  acts: readonly ActMention[],
  found: Found,
  mentions: Mentions,
  last: TimeMention | null,
): Part[] {
  const whole = { from: sentence.from, to: sentence.to }
  const located = found.places.filter((p) => isLocation(p) && !WIDE.has(p.precision))
  const places = besideTail(document, located, found.speech)
  const list = listParts(document.tokens, sentence, acts, found, places)
  if (list) return list
  const shares = shareParts(document.tokens, sentence, found, places)
  if (shares) return shares
  const contrast = contrastAt(document, sentence, found)
  if (contrast > 0) {
    return [
      { from: sentence.from, to: contrast },
      { from: contrast, to: sentence.to },
    ]
  }
  const example = caseAt(document, found, places)
  if (example > sentence.from) {
    return [
      { from: sentence.from, to: example },
      { from: example, to: sentence.to, hasOwnTimes: true },
    ]
  }
  const after = afterParts(document, sentence, { acts, ...found }, last)
  if (after) return after
  const background = backgroundParts(document, sentence, { acts, ...found })
  if (background) return background
  const dated = dayParts(document, sentence, { acts, ...found })
  if (dated) return dated
  const caused = consequenceAt(document, acts)
  if (caused) {
    const answered = isAnsweredAt(document, caused.at) ? UNDATED : {}
    const resumed = resumedAt(document, caused, found, sentence.to)
    if (resumed > 0) {
      const aside = { from: caused.at, to: resumed }
      return [
        { ...whole, aside },
        { ...aside, isElsewhere: true, ...answered },
      ]
    }
    const isPlaced = !caused.isAfterTaking || places.some((p) => p.to <= caused.at)
    return [
      {
        from: sentence.from,
        to: caused.at,
        sharesTimes: caused.isAfterTaking,
        onlyPlace: isPlaced ? undefined : places.find((p) => p.from > caused.at),
      },
      { from: caused.at, to: sentence.to, isElsewhere: caused.isAnswer, isAtOnce: caused.isAtOnce, ...answered },
    ]
  }
  const site = siteOf(document, sentence, acts, places)
  if (site) return site
  const opening = openingAt(document, sentence, acts)
  if (opening > 0) {
    return [
      { from: sentence.from, to: opening, sharesTimes: true },
      { from: opening, to: sentence.to, sharesTimes: true },
    ]
  }
  const sooner = soonerAt(document, sentence, { acts, ...found })
  if (sooner > 0) {
    return [
      { from: sentence.from, to: sooner },
      { from: sooner, to: sentence.to, sharesTimes: true, isElsewhere: true },
    ]
  }
  const beside = besideAt(document, sentence, acts)
  if (beside > 0) {
    const isPlaced = places.some((p) => p.from > beside)
    const lent = isPlaced ? undefined : places.findLast((p) => p.to <= beside)
    return [
      { from: sentence.from, to: beside, sharesTimes: true },
      { from: beside, to: sentence.to, onlyPlace: lent, sharesTimes: true },
    ]
  }
  if (places.length < 2) return [whole]
  const each = eachOf(document, sentence, found, places)
  if (each) return each
  return jointParts(document, sentence, acts, found, places, mentions)
}

/** "Has stepped up raids in recent days, killing 57 when it bombed A at the weekend": one case of what has been going on. */
function caseAt({ tokens }: Document, { quantities, times }: Found, places: readonly PlaceMention[]): number {
  for (const q of quantities) {
    if (!isHead(q) || q.harmAt < 0 || q.harmAt > q.from || !times.some((t) => t.isPeriod && t.to <= q.harmAt)) continue
    for (let i = q.to; i < q.to + 4; i++)
      if (tokens.words[i] === 'when' && places.some((p) => p.from > i)) return q.harmAt
  }
  return -1
}

/** "15 were killed in raids on A while six others were killed in a village nearby": two counts of one harm, set apart. */
function contrastAt({ tokens }: Document, sentence: LaidSentence, found: Found): number {
  for (let i = sentence.from + 3; i < sentence.to - 3; i++) {
    if (CONTRASTS.at(tokens, i) && isCountedTwice(found, i)) return i
  }
  return -1
}

function isCountedTwice({ quantities }: Found, at: number): boolean {
  const left = quantities.filter((q) => isHead(q) && q.to <= at)
  const right = quantities.filter((q) => isHead(q) && q.demographic === null && q.from > at && q.from - at < 12)
  return right.some((q) => left.some((o) => o.harm === q.harm))
}

/** "A raid hit Sarmin, the site of a gas attack in April": another act at the place named just before. */
function siteOf(
  { tokens }: Document,
  sentence: LaidSentence,
  acts: readonly ActMention[],
  places: readonly PlaceMention[],
): Part[] | null {
  const { words } = tokens
  for (const place of places) {
    for (let i = place.to; i < place.to + 4 && i + 1 < sentence.to; i++) {
      if (!SITES.at(tokens, i) || words[i + 1] !== 'of') continue
      if (!isBetweenActs(acts, i)) continue
      return [
        { from: sentence.from, to: i },
        { from: i, to: sentence.to, onlyPlace: place },
      ]
    }
  }
  return null
}

const isBetweenActs = (acts: readonly ActMention[], at: number): boolean =>
  acts.some((a) => a.from > at && a.from < at + 9 && a.sort === 'noun') &&
  acts.some((a) => a.to <= at && a.sort !== 'means')

/** "Air raids took place in A while clashes between the two went on": another kind of act, told beside the first. */
function besideAt({ tokens }: Document, sentence: LaidSentence, acts: readonly ActMention[]): number {
  for (let i = sentence.from + 3; i < sentence.to - 3; i++) {
    if (BESIDE.at(tokens, i) && isOfTwoKinds(acts, i)) return i
  }
  return -1
}

function isOfTwoKinds(acts: readonly ActMention[], at: number): boolean {
  const next = acts.find((a) => a.from > at && a.from <= at + 4)
  if (!next || next.sort !== 'noun' || next.weight < 3) return false
  const before = strongestFamily(acts.filter((a) => a.to <= at))
  return before !== 'unknown' && before !== 'direct' && before !== familyOf(next.type)
}

/** "While the battle went on, jets bombed A": the comma behind which another kind of act is told than what went on, else -1. */
function openingAt({ tokens }: Document, { from, to }: LaidSentence, acts: readonly ActMention[]): number {
  if (!BESIDE.at(tokens, from)) return -1
  const end = Math.min(to, from + MOST_OF_OPENING)
  let at = from + 2
  while (at < end && tokens.words[at] !== ',' && !isBehindGoingOn(tokens, at)) at++
  if (at >= end) return -1
  const before = strongestFamily(acts.filter((a) => a.to <= at && a.sort !== 'means'))
  const after = strongestFamily(acts.filter((a) => a.from >= at))
  return before === 'clash' && after !== 'clash' && after !== 'unknown' && after !== 'direct' ? at : -1
}

/** "While the battle *raged* jets bombed A", where commas are lost; not "raged in A". */
const isBehindGoingOn = (tokens: Tokens, at: number): boolean =>
  (WENT_ON.at(tokens, at - 1) || (tokens.words[at - 1] === 'on' && GOING.at(tokens, at - 2))) &&
  !AT_PLACE.at(tokens, at)

const MOST_OF_OPENING = 14

/**
 * "A raid killed three, *hours before* a bomber drove into a checkpoint in B": the token where the distance begins, where what
 * came of it is of another kind or has its own dead; else -1.
 */
function soonerAt({ tokens }: Document, { from, to }: LaidSentence, { acts, quantities }: SentenceFound): number {
  const { words } = tokens
  for (let i = from + 4; i < to - 3; i++) {
    if (words[i] !== 'before' || !SOON.at(tokens, i - 1) || words[i + 1].endsWith('ing')) continue
    const left = acts.filter((a) => a.to < i)
    const right = acts.filter((a) => a.from > i && a.from < i + 14)
    if (!left.some(tellsOfAct) || !right.some(tellsOfAct)) continue
    const isCounted = (low: number, high: number): boolean =>
      quantities.some((q) => isHead(q) && q.from >= low && q.to <= high)
    const areOfTwoKinds = strongestFamily(left) !== strongestFamily(right)
    if (areOfTwoKinds || (isCounted(from, i) && isCounted(i, to))) return words[i - 2] === ',' ? i - 1 : i
  }
  return -1
}

const tellsOfAct = ({ sort, weight }: ActMention): boolean => weight >= (sort === 'means' ? 2.5 : 0.8)

/** Kinds of act that are not told as one with what led to them or came of them. */
const SET_APART = new Set(['chemical', 'planted', 'other_violence', 'abduction', 'execution'])
const FOUGHT = new Set(['clash', 'direct', 'unknown'])

const CAUSING = new WordTable(() => CAUSES)

interface Consequence {
  readonly at: number
  readonly isAnswer: boolean
  readonly isAtOnce?: boolean
  readonly isAfterTaking?: boolean
}

/** "Fired missiles at the base in response to a gas attack", "gas was dropped close to where a jet was shot down": the token between. */
function consequenceAt({ tokens }: Document, acts: readonly ActMention[]): Consequence | null {
  if (acts.length < 2) return null
  for (let i = acts[0].to; i < acts[acts.length - 1].from; i++) {
    const rests = CAUSING.at(tokens, i)
    const found = rests && consequenceOf(tokens, acts, i, rests)
    if (found) return found
  }
  return null
}

/** "In *revenge* for", "*retaliation* for": what was answered came before, on a day of its own. */
const isAnsweredAt = ({ tokens: { words } }: Document, at: number): boolean =>
  ANSWERS.has(words[at]) || ANSWERS.has(words[at + 1])

const UNDATED = { hasOwnTimes: true, lentTimes: [] } as const

/**
 * "Struck a post in retaliation for an attack by X, *killing nine*", "gas was dropped near where a jet came down, X said, *adding
 * that* 30 were hurt": the comma behind which the first act goes on, else -1.
 */
function resumedAt(
  { tokens: { words } }: Document,
  { at: answered, isAnswer }: Consequence,
  { quantities }: Found,
  end: number,
): number {
  for (let i = answered + 3; i < end; i++) if (words[i] === 'adding' && words[i - 1] === ',') return i - 1
  if (!isAnswer) return -1
  const done = quantities.find((q) => q.harm !== null && q.harmAt > answered + 2 && words[q.harmAt].endsWith('ing'))
  return done && words[done.harmAt - 1] === ',' ? done.harmAt - 1 : -1
}

/** @param rests what may follow the word at the token for it to tell of a cause; empty for anything */
function consequenceOf(
  tokens: Tokens,
  acts: readonly ActMention[],
  at: number,
  rests: readonly string[],
): Consequence | null {
  const { words } = tokens
  if (!rests.some((rest) => rest === '' || `${words[at + 1]} ${words[at + 2]}`.startsWith(rest))) return null
  const before = strongestFamily(acts.filter((a) => a.to <= at))
  const after = strongestFamily(acts.filter((a) => a.from > at && a.from <= at + 12))
  const isAnswer = rests[0] !== '' || ANSWERED.at(tokens, at)
  // "The attack came as rebels battled troops elsewhere": what went on at the time, and is no part of the attack.
  const isMeanwhile =
    COMING.at(tokens, at) && words[at + 1] !== 'after' && acts.some((a) => a.from > at && a.sort === 'verb')
  if (isAnswer && isNamed(acts, at - 12, at) && (isMeanwhile || isNamed(acts, at + 1, at + 20)))
    return { at, isAnswer, isAtOnce: isMeanwhile && words[at + 1] === 'as' }
  if (FOLLOWED.at(tokens, at) && isTakenGround(acts, at)) return { at, isAnswer: false, isAfterTaking: true }
  if (before === after || FOUGHT.has(before) || FOUGHT.has(after)) return null
  if (FOLLOWED.at(tokens, at) && isNamed(acts, at - 20, at) && isNamedWithDoer(words, acts, at))
    return { at, isAnswer: true }
  return SET_APART.has(before) || SET_APART.has(after) ? { at, isAnswer } : null
}

/** "Executed 24 civilians after seizing the village", "a week after the town was recaptured": ground taken before what is told. */
const isTakenGround = (acts: readonly ActMention[], at: number): boolean =>
  acts.some((a) => isTaking(a) && a.from > at && a.from <= at + 6) &&
  acts.some((a) => a.to <= at && a.sort !== 'means' && a.type !== 'unknown') &&
  !acts.some((a) => isTaking(a) && a.to <= at)

const isTaking = (act: ActMention): boolean => act.type === 'territory_change' && act.sort === 'verb'

/** "Following rocket attacks by rebels on the capital": an act as a thing, with whose it was. */
function isNamedWithDoer(words: readonly string[], acts: readonly ActMention[], at: number): boolean {
  const act = acts.find((a) => a.from > at && a.from <= at + 4 && a.sort === 'noun')
  return act !== undefined && (words[act.to] === 'by' || words[act.to + 1] === 'by')
}

/** Whether an act is named by a noun or its weapon in tokens [from, to). */
const isNamed = (acts: readonly ActMention[], from: number, to: number): boolean =>
  acts.some(
    (a) =>
      a.from >= from && a.to <= to && (a.sort === 'noun' || a.weight >= 2.5 || a.type === 'unknown') && !isHarmWord(a),
  )

const isHarmWord = (act: ActMention): boolean => act.type === 'unknown' && act.weight < 0.8

/** The family of the act that says most outright what it was. */
function strongestFamily(acts: readonly ActMention[]): string {
  let best: ActMention | null = null
  for (const act of acts) if (act.weight >= 2.5 && (best === null || act.weight > best.weight)) best = act
  return best === null ? 'unknown' : familyOf(best.type)
}

/** "One was killed in each of the towns of A, B and C": one act a place. */
function eachOf(
  document: Document,
  sentence: LaidSentence,
  found: Found,
  places: readonly PlaceMention[],
): Part[] | null {
  const { words } = document.tokens
  for (let i = sentence.from; i + 1 < sentence.to; i++)
    if (words[i] === 'each' && words[i + 1] === 'of') return ofEach(i, sentence, found, places)
  return null
}

function ofEach(
  each: number,
  { from, to }: LaidSentence,
  { quantities }: Found,
  places: readonly PlaceMention[],
): Part[] | null {
  const listed = places.filter((p) => p.from > each)
  const figure = quantities.find((q) => isHead(q) && q.from < each && each - q.to < 8)
  if (!figure || listed.length < 2) return null
  const cut = Math.max(from, figure.from)
  const before = places.some((p) => p.to <= cut) ? [{ from, to: cut }] : []
  return [...before, ...listed.map((p) => ({ from: cut, to, onlyPlace: p }))]
}
