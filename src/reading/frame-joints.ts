// Where a sentence goes on to another act at another place: "an air strike hit A, killing five, and a car bomb exploded in
// B", "23 in A and 21 in B". It is parted at the word that joins the two, so that what harm the first did stays with it.

import type { ActMention } from './acts.ts'
import type { Part } from './frame-parts.ts'
import type { Found, Mentions } from './frames.ts'
import { AT_PLACE, AUXILIARIES, BEFORE_VERBAL, PARTING } from './lang/en/frames.ts'
import type { Document, LaidSentence, PlaceMention, QuantityMention, TimeMention } from './mentions.ts'
import { relatePlaces } from './place-relations.ts'
import { PUNCT, type Tokens } from './tokens.ts'

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
    const left = places.filter((p) => p.from >= from && p.to <= i)
    if (!left.length || ofCount(left, i, quantities).some((p) => areLinked(p, right, mentions))) continue
    if (!hasCore(acts, quantities, from, i)) continue
    const at = lastClause(tokens, i, sentence.to, right, told)
    parts.push({ from, to: at })
    from = at
    i = at
  }
  parts.push({ from, to: sentence.to })
  return parts
}

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
  return (next >= 0 && next <= right.from) || beginsWithPlace(tokens, at, end, right, told) ? right : null
}

/** "Hit A, killing five, *and* a car bomb exploded in B": the last word before the place that begins a clause of its own. */
function lastClause(tokens: Tokens, first: number, end: number, right: PlaceMention, told: Told): number {
  const { acts, quantities } = told
  for (let i = right.from - 1; i > first; i--) {
    if (!isJoint(tokens, i, told)) continue
    if (!hasCore(acts, quantities, first, i) || acts.some((a) => a.to === i)) continue
    if (acts.some((a) => a.from === i + 1 && a.sort === 'verb')) continue // "and wounding two": whoever did the first
    if (beginsWithPlace(tokens, i, end, right, told)) return i
    const next = nextCore(acts, quantities, i, right.from)
    if (next > i + 1 || (next === i + 1 && beginsClause(acts, quantities, next))) return i
  }
  return first
}

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
  if (!PARTING.at(tokens, at)) return acts.some((a) => a.from === at && isBesides(tokens, a))
  if (words[at] === 'before' && words[at + 1].endsWith('ing')) return acts.some((a) => a.from === at + 1)
  return !closesAside(tokens, at)
}

/** "Killed 17 in A *destroying* depots in B", where no comma is written. */
const isBesides = ({ words, flags }: Tokens, act: ActMention): boolean =>
  act.sort === 'verb' &&
  words[act.from].endsWith('ing') &&
  act.weight < 1 &&
  !(flags[act.from - 1] & PUNCT) &&
  !BEFORE_VERBAL.has(words[act.from - 1])

/** "A man from A, known as Abu Omar, *was killed* in B": the verb of whoever stands before the aside. */
const closesAside = ({ words }: Tokens, at: number): boolean => words[at] === ',' && AUXILIARIES.has(words[at + 1])

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
  const day = times.find((t) => t.from >= place.to && t.from - place.to <= 1)
  const isPlaced = AT_PLACE.at(tokens, joint + 1) && place.from - joint <= 5
  if (!isPlaced && !(day && place.from === joint + 1)) return false
  let i = day ? day.to : place.to
  while (i < end && tokens.words[i] === ',') i++
  const isVerb = acts.some((a) => a.from === i && a.sort === 'verb') || AUXILIARIES.at(tokens, i)
  if (isVerb && isPlaced) return false
  for (let k = i; k < Math.min(end, i + SUBJECT); k++) {
    if (quantities.some((q) => q.from === k && isHead(q))) return true
    if (acts.some((a) => a.from === k && a.sort !== 'means' && a.weight >= 0.8)) return true
    if (PARTING.at(tokens, k) || AT_PLACE.at(tokens, k)) return false
  }
  return false
}

const areLinked = (a: PlaceMention, b: PlaceMention, mentions: Mentions): boolean =>
  relatePlaces(a, b, mentions.places) !== 'apart'

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
