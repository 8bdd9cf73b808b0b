// Acts of long before, told inside a sentence about something else: "after militia took the town last month, gunmen
// killed 17", "the road, which rebels cut in July, was shelled". Each is a stretch of its own with its own day, so that
// neither lends the other its day, place or dead. A stretch runs from the word that joins the clause to its day.

import type { ActMention } from './acts.ts'
import { isActOf } from './frame-asides.ts'
import { instantOf } from './calendar.ts'
import type { Part } from './frame-parts.ts'
import { CLAUSE_JOINTS, RELATIVE_JOINTS } from './lang/en/frames.ts'
import type { Document, PlaceMention, QuantityMention, Span, TimeMention } from './mentions.ts'
import { tellsOfDay } from './times.ts'

const LONG_AGO_MS = 6 * 86_400_000
const REACH = 18 // tokens between the word that joins a clause and its day

interface Told {
  readonly acts: readonly ActMention[]
  readonly times: readonly TimeMention[]
  readonly quantities: readonly QuantityMention[]
  readonly places: readonly PlaceMention[]
}

/** The parts of a sentence of which one tells of an act long before the others; null if none does. */
export function backgroundParts(document: Document, sentence: Span, told: Told): Part[] | null {
  for (const time of told.times) {
    const since = tellsOfDay(document.tokens, time.from - 1, time.to)
    if (since && time.from - sentence.from > 3 && hasCore(told, { from: time.to, to: sentence.to }))
      return [
        { from: sentence.from, to: time.from - 1 },
        { from: time.from, to: sentence.to, hasOwnTimes: true },
      ]
    if (time.of !== 'act' || time.isTie || !isLongAgo(time, document)) continue
    const at = jointBefore(document, sentence, time, told.acts)
    if (at < 0 || isOfSameAct(document, sentence, told, at) || isItsSubject(told, at, time)) continue
    const end = time.to
    const before = { from: sentence.from, to: at }
    const after = { from: end, to: sentence.to, hasOwnTimes: true }
    const isAfterTold = hasCore(told, after)
    if (!isAfterTold && !hasCore(told, before)) continue
    const places = told.places.filter((p) => p.use === 'location')
    const isPlaced = places.some((p) => p.from >= at && p.to <= end)
    const relative = RELATIVE_JOINTS.has(document.tokens.words[at])
    const lent = isPlaced || !relative ? undefined : places.findLast((p) => p.to <= at && at - p.to <= 3)
    const clause: Part = { from: at, to: isAfterTold ? end : sentence.to, hasOwnTimes: true, onlyPlace: lent }
    return [...(at - sentence.from > 2 ? [before] : []), clause, ...(isAfterTold ? [after] : [])]
  }
  return null
}

/**
 * "Eight were killed by an air strike *which hit* the house on 5 May", "five were hurt *after an air strike* on 5 May": the
 * clause tells of the act itself, or of what those harmed came to harm by, however long ago that was.
 */
function isOfSameAct({ tokens }: Document, sentence: Span, { acts, times }: Told, at: number): boolean {
  const { words } = tokens
  const before = acts.filter((a) => a.from >= sentence.from && a.to <= at && a.sort !== 'means')
  const end = words[at - 1] === ',' ? at - 1 : at
  if (RELATIVE_JOINTS.has(words[at])) return isActOf(tokens, before, end)
  if (words[at] !== 'after' || times.some((t) => t.from < at)) return false
  const isNamed = acts.some((a) => a.sort === 'noun' && a.from > at && a.from < at + 5)
  return isNamed && before.every((a) => a.type === 'unknown' && a.weight < 0.8)
}

/** "It admitted that *its strike in Mosul on 5 May killed* 100": the verb behind the day has the act before it for its subject. */
function isItsSubject({ acts }: Told, at: number, { from, to }: TimeMention): boolean {
  const named = acts.filter((a) => a.from > at && a.to <= from && a.sort !== 'means')
  return named.every((a) => a.sort === 'noun') && acts.some((a) => a.sort === 'verb' && a.from === to)
}

const isLongAgo = ({ time }: TimeMention, { referenceDate }: Document): boolean =>
  time.to !== null && referenceDate !== null && instantOf(referenceDate) - instantOf(time.to) > LONG_AGO_MS

/** The word that joins the clause of a day to the rest, with an act between the two; else -1. */
function jointBefore({ tokens }: Document, sentence: Span, time: TimeMention, acts: readonly ActMention[]): number {
  for (let i = time.from - 1; i >= Math.max(sentence.from, time.from - REACH); i--) {
    if (!CLAUSE_JOINTS.at(tokens, i)) continue
    const isTold = acts.some((a) => a.sort !== 'means' && a.weight >= 0.8 && a.from > i && a.to <= time.from)
    if (isTold) return tokens.words[i - 1] === 'from' ? i - 1 : i
  }
  return -1
}

/** Whether a stretch tells of an act or of people harmed. */
const hasCore = ({ acts, quantities }: Told, { from, to }: Span): boolean =>
  acts.some((a) => a.sort !== 'means' && a.weight >= 0.8 && a.from >= from && a.to <= to) ||
  quantities.some((q) => q.harm !== null && q.from >= from && q.to <= to)
