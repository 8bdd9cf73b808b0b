// Where a sentence tells of two acts by their days: "shells killed three on Sunday, and on Tuesday a sniper shot a woman". It
// is parted at the word that joins the two, so that each keeps its own day and dead.

import type { ActMention } from './acts.ts'
import type { Part } from './frame-parts.ts'
import { JOINTS_OF_DAYS } from './lang/en/frames.ts'
import type { Document, PlaceMention, QuantityMention, Span, TimeMention } from './mentions.ts'
import { daysMeet } from './open-incident.ts'

interface Told {
  readonly acts: readonly ActMention[]
  readonly times: readonly TimeMention[]
  readonly quantities: readonly QuantityMention[]
  readonly places: readonly PlaceMention[]
}

/** The two parts of a sentence that dates two acts; null if it does not. */
export function dayParts(document: Document, sentence: Span, told: Told): Part[] | null {
  const days = told.times.filter((t) => t.of === 'act' && !t.isTie && !t.isPeriod && t.time.from && t.time.to)
  for (let i = 1; i < days.length; i++) {
    const [first, second] = [days[i - 1], days[i]]
    if (daysMeet(first, second) || second.from - first.to <= 2) continue // "on Monday and on Tuesday"
    for (let at = second.from - 1; at >= first.to; at--) {
      if (!JOINTS_OF_DAYS.at(document.tokens, at)) continue
      if (told.places.some((p) => p.from === at + 1 && second.from - p.to <= 1)) continue // "from A and B on Saturday"
      const right = { from: at + 1, to: days[i + 1]?.from ?? sentence.to }
      if (!hasCore(document, told, right) || !hasCore(document, told, { from: sentence.from, to: at })) continue
      return [
        { from: sentence.from, to: at },
        { from: at, to: sentence.to, hasOwnTimes: true },
      ]
    }
  }
  return null
}

/** Whether a stretch tells of an act by a verb or a noun of its own, and not by "killing nine", which goes on from one. */
const hasCore = ({ tokens: { words } }: Document, { acts, quantities }: Told, { from, to }: Span): boolean =>
  acts.some(
    (a) =>
      a.sort !== 'means' &&
      a.weight >= 0.8 &&
      a.from >= from &&
      a.to <= to &&
      !(a.sort === 'verb' && isOn(words[a.from])),
  ) ||
  quantities.some(
    (q) =>
      q.harm !== null &&
      q.partOf === null &&
      q.from >= from &&
      q.harmAt >= from &&
      q.harmAt < to &&
      !isOn(words[q.harmAt]),
  )

const isOn = (word: string): boolean => word.endsWith('ing')
