// Where a sentence goes on to another act at another place: "an air strike hit A, killing five, and a car bomb exploded in
// B", "23 in A and 21 in B". It is parted at the word that joins the two, so that what harm the first did stays with it.

import type { ActMention } from './acts.ts'
import type { Part } from './frame-parts.ts'
import type { Found, Mentions } from './frames.ts'
import { AT_PLACE, AUXILIARIES, BEFORE_VERBAL, PARTING, SUFFERING } from './lang/en/frames.ts'
import type { Document, LaidSentence, PlaceMention, QuantityMention, TimeMention } from './mentions.ts'
import { relatePlaces, tellsMoreThanSide } from './place-relations.ts'
import { PUNCT, type Tokens } from './tokens.ts'
import { WordSet } from './word-table.ts'

const REACH = 13 // tokens between the word that joins and what tells of the next act
const SUBJECT = 8 // tokens between a place that begins a clause and what happened there

interface Told {
  readonly acts: readonly ActMention[]
  readonly quantities: readonly QuantityMention[]
  readonly times: readonly TimeMention[]
}

/** A figure for people harmed that is no part of another. */
export const isHead = (q: QuantityMention): boolean =>
  q.harm !== null && q.partOf === null && !q.isRate && (q.unit === 'persons' || q.unit === 'bodies')

/** The parts of a sentence that names two places or more: one for each act that has a place of its own. */
export function jointParts(
  document: Document,
  sentence: LaidSentence,
  acts: readonly ActMention[],
  found: Found,
  places: readonly PlaceMention[],
  mentions: Mentions,
): Part[] {
  const { tokens } = document
  const { quantities } = found
  const told = { acts, quantities, times: found.times }
  const parts: Part[] = []
  let from = sentence.from
  for (let i = sentence.from + 3; i < sentence.to - 2; i++) {
    const right = placeAfter(tokens, i, sentence.to, told, places)
    if (!right) continue
    const left = innermost(insideOf(places, from, i), mentions)
    if (!left.length) continue
    if (areAnyLinked(ofCount(left, i, quantities), right, mentions) && !isSecond(tokens, i, right, acts)) continue
    if (!hasCore(acts, quantities, from, i)) continue
    const at = lastClause(tokens, i, sentence.to, right, told, places)
    parts.push({ from, to: at })
    from = at
    i = at
  }
  parts.push({ from, to: sentence.to })
  return parts
}

/** "A bomb went off in A; hours later *a second blast* struck the B quarter": another act, though B lies in A. */
function isSecond({ words }: Tokens, joint: number, right: PlaceMention, acts: readonly ActMention[]): boolean {
  for (let i = joint + 1; i < right.from && i <= joint + MOST_BEFORE_SECOND; i++)
    if (SECOND.has(words[i])) return acts.some((a) => a.sort !== 'verb' && a.from > i && a.from <= i + 2)
  return false
}

const SECOND = new Set(['second', 'third', 'another', 'separate'])
const MOST_BEFORE_SECOND = 6

const insideOf = (places: readonly PlaceMention[], from: number, to: number): readonly PlaceMention[] =>
  places.filter((p) => p.from >= from && p.to <= to)

/**
 * "In Idlib province, a strike hit A", "north of B, a bomb went off near A": the places without those that hold others of
 * them or say on which side of a city they are.
 */
const innermost = (places: readonly PlaceMention[], { places: all }: Mentions): readonly PlaceMention[] =>
  places.length < 2
    ? places
    : places.filter(
        (p) => !places.some((o) => o !== p && (tellsMoreThanSide(o, p) || relatePlaces(o, p, all) === 'inside')),
      )

/** The place of the act that a joining word leads to; null if the word joins something else. */
function placeAfter(
  tokens: Tokens,
  at: number,
  end: number,
  told: Told,
  places: readonly PlaceMention[],
): PlaceMention | null {
  if (!isJoint(tokens, at, told)) return null
  const right = places.find((p) => p.from > at)
  if (!right) return null
  const next = nextCore(told.acts, told.quantities, at, Math.min(end, at + REACH))
  const isLed = next >= 0 && next <= right.from
  return isLed ||
    beginsWithPlace(tokens, at, end, right, told) ||
    isStruck(tokens, at, end, right, told, places) ||
    hasOwnSubject(tokens, at, right, told)
    ? right
    : null
}

/** "Killed an officer, while *a bomb in B wounded* six", "and snipers in B shot two": who or what did it, where, and what it did. */
function hasOwnSubject(tokens: Tokens, joint: number, place: PlaceMention, told: Told): boolean {
  const { acts, quantities } = told
  const { flags } = tokens
  if (!CLAUSE_LEADS.at(tokens, joint) || place.from - joint > REACH) return false
  let at = place.from - 1
  while (at > joint + 1 && !AT_PLACE.at(tokens, at)) at--
  if (at < joint + 2 || place.from - at > 3) return false
  for (let i = joint + 1; i < at; i++) if (flags[i] & PUNCT) return false
  const isDone =
    acts.some((a) => a.sort === 'verb' && a.to <= joint) ||
    quantities.some((q) => isHead(q) && q.harmAt >= 0 && Math.max(q.harmAt, q.to - 1) < joint)
  return isDone && acts.some((a) => a.sort === 'verb' && a.from === place.to)
}

/** "While the cities of *B and C* were hit again", "; the town of *B* saw shelling": what was struck stands before what struck it. */
function isStruck(
  tokens: Tokens,
  joint: number,
  end: number,
  place: PlaceMention,
  { acts }: Told,
  places: readonly PlaceMention[],
): boolean {
  const { words } = tokens
  if (!CLAUSE_LEADS.at(tokens, joint) || place.from - joint > 2) return false
  if (place.from - joint === 2 && words[joint + 1] !== 'the') return false
  let last = place
  for (const next of places) {
    const isJoined = next.from > last.from && next.from - last.to <= 2 && JOINING.at(tokens, next.from - 1)
    if (isJoined || (next.from > last.from && next.from - last.to <= 1 && words[last.to] === 'in')) last = next
  }
  const verb = last.to
  if (verb >= end) return false
  const isSuffered = SUFFERING.at(tokens, verb)
  if (!isSuffered && !AUXILIARIES.at(tokens, verb)) return false
  return acts.some(
    (a) => a.from > verb && a.from <= verb + 4 && a.to <= end && (isSuffered ? a.sort !== 'verb' : a.sort === 'verb'),
  )
}

const CLAUSE_LEADS = new WordSet(['and', 'while', 'whereas', ';', 'but', 'as'])
const JOINING = new WordSet(['and', ',', 'the'])

/** "Hit A, killing five, *and* a car bomb exploded in B": the last word before the place that begins a clause of its own. */
function lastClause(
  tokens: Tokens,
  first: number,
  end: number,
  right: PlaceMention,
  told: Told,
  places: readonly PlaceMention[],
): number {
  const { acts, quantities } = told
  for (let i = right.from - 1; i > first; i--) {
    if (!isJoint(tokens, i, told)) continue
    if (!hasCore(acts, quantities, first, i) || isOfActs(acts, i)) continue
    if (beginsWithPlace(tokens, i, end, right, told) || isStruck(tokens, i, end, right, told, places)) return i
    const next = nextCore(acts, quantities, i, right.from)
    if (next > i + 1 || (next === i + 1 && beginsClause(acts, quantities, next))) return i
  }
  return first
}

/** An act ends at a token, or a verb begins behind it ("and wounding two"): whoever did the first did it. */
const isOfActs = (acts: readonly ActMention[], at: number): boolean =>
  acts.some((a) => a.to === at || (a.from === at + 1 && a.sort === 'verb'))

/** "And shelling of B", "and three were hurt in B", not "and wounding three in B", "and three children in B". */
const beginsClause = (acts: readonly ActMention[], quantities: readonly QuantityMention[], at: number): boolean =>
  acts.some((a) => a.from === at && a.sort === 'noun') ||
  quantities.some((q) => q.from === at && isHead(q) && q.harmAt >= q.to)

/** "And", "while", "in addition to"; "with three killed in B", not "with a rocket"; "before shelling B", not "before going to B". */
function isJoint(tokens: Tokens, at: number, { acts, quantities }: Told): boolean {
  const { words } = tokens
  if (words[at] === 'in') return words[at + 1] === 'addition'
  if (words[at] === 'with')
    return quantities.some((q) => q.from > at && q.from <= at + 3 && isHead(q) && q.harmAt >= q.to)
  if (!PARTING.at(tokens, at)) return acts.some((a) => a.from === at && isBesides(tokens, a, acts))
  if (words[at] === 'before' && words[at + 1].endsWith('ing')) return acts.some((a) => a.from === at + 1)
  return !closesAside(tokens, at, acts)
}

/** "Killed 17 in A *destroying* depots in B", where no comma is written; not "a bomb *targeting* a patrol". */
const isBesides = ({ words, flags }: Tokens, act: ActMention, acts: readonly ActMention[]): boolean =>
  act.sort === 'verb' &&
  !acts.some((a) => a.to === act.from && a.sort !== 'verb') &&
  words[act.from].endsWith('ing') &&
  act.weight < 1 &&
  !(flags[act.from - 1] & PUNCT) &&
  !BEFORE_VERBAL.has(words[act.from - 1])

/** "A man from A, known as Abu Omar, *was killed* in B", "an attack on A, *retaken* last month, *killed* 16": verbs of what stands before. */
const closesAside = ({ words }: Tokens, at: number, acts: readonly ActMention[]): boolean =>
  words[at] === ',' &&
  (AUXILIARIES.has(words[at + 1]) ||
    acts.some((a) => a.from === at + 1 && a.sort === 'verb' && !words[at + 1].endsWith('ing')))

/** "Fired at the city, wounding 19 in A and three in B": where a count has places of its own, those are what B is held against. */
function ofCount(
  places: readonly PlaceMention[],
  joint: number,
  quantities: readonly QuantityMention[],
): readonly PlaceMention[] {
  const count = quantities.findLast((q) => isHead(q) && q.to <= joint)
  const goesOn = quantities.some((q) => isHead(q) && q.from > joint && q.from - joint <= 4)
  const own = count && goesOn ? places.filter((p) => p.from >= count.to) : []
  return own.length ? own : places
}

/**
 * "Meanwhile in B one person was injured", "while in B a sniper killed a boy", "and on B, where three were hurt", "and B on
 * Monday, killing three": the place stands before what happened there. In "and in B killed five" it is of the act before it.
 */
function beginsWithPlace(tokens: Tokens, joint: number, end: number, place: PlaceMention, told: Told): boolean {
  const { acts, quantities, times } = told
  const day = times.find((t) => t.from >= place.to && t.from - place.to <= 1 && isSecondDay(t, joint, times))
  const isPlaced = AT_PLACE.at(tokens, joint + 1) && place.from - joint <= 5
  if (!isPlaced && !(day && place.from === joint + 1)) return false
  let i = day ? day.to : place.to
  if (tokens.words[i] === ',') i = afterAside(tokens, i, end, told)
  const isVerb = acts.some((a) => a.from === i && a.sort === 'verb') || AUXILIARIES.at(tokens, i)
  if (isVerb && isPlaced) return false
  for (let k = i; k < Math.min(end, i + SUBJECT); k++) {
    if (quantities.some((q) => q.from === k && isHead(q))) return true
    if (acts.some((a) => a.from === k && a.sort !== 'means' && a.weight >= 0.8)) return true
    if (PARTING.at(tokens, k) || AT_PLACE.at(tokens, k)) return false
  }
  return false
}

/** "On A on Sunday, and B *on Monday*": a day after another; of "on A and B on Monday" it is the day of both. */
const isSecondDay = (day: TimeMention, joint: number, times: readonly TimeMention[]): boolean =>
  times.some((t) => t !== day && t.to <= joint && joint - t.to < REACH)

/** "And in B, to its southeast, a mine killed two": the token where the clause goes on. */
function afterAside({ words }: Tokens, comma: number, end: number, { acts, quantities }: Told): number {
  const close = words.indexOf(',', comma + 1)
  if (close < 0 || close >= end || close - comma > MOST_OF_ASIDE) return comma + 1
  return nextCore(acts, quantities, comma, close) < 0 ? close + 1 : comma + 1
}

const MOST_OF_ASIDE = 7

const areAnyLinked = (left: readonly PlaceMention[], right: PlaceMention, { places }: Mentions): boolean =>
  left.some((p) => relatePlaces(p, right, places) !== 'apart')

/** First token at or after `at` of a figure of people harmed or of a word for an act, else -1. */
function nextCore(acts: readonly ActMention[], quantities: readonly QuantityMention[], at: number, to: number): number {
  let next = to
  for (const q of quantities) if (q.from >= at && q.from < next && isHead(q)) next = q.from
  for (const a of acts) if (a.from >= at && a.from < next && a.sort !== 'means' && a.weight >= 0.8) next = a.from
  return next < to ? next : -1
}

const hasCore = (
  acts: readonly ActMention[],
  quantities: readonly QuantityMention[],
  from: number,
  to: number,
): boolean =>
  quantities.some((q) => isHead(q) && q.from >= from && q.to <= to) ||
  acts.some((a) => a.sort !== 'means' && a.weight >= 0.8 && a.from >= from && a.to <= to)
