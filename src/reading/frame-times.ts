// Which of the days named in a sentence is the day of a frame's act: not that of a saying, of a meeting or of what the
// place has been through.

import type { ActMention } from './acts.ts'
import { instantOf } from './calendar.ts'
import type { Part } from './frame-parts.ts'
import { coreOf } from './frame-places.ts'
import { ACT_NOUNS, ARTICLES, BEGINNING, BEING, LASTING, LAUNCHED, RANKS, RELATIVES, TALKS } from './lang/en/frames.ts'
import { LASTING_NOUNS } from './lang/en/tolls.ts'
import type { Document, LaidSentence, QuantityMention, Speech, TimeMention } from './mentions.ts'
import { tellsOfDay } from './times.ts'
import { PUNCT, type Tokens } from './tokens.ts'

/** "Killed two in the city that has been divided since 2012": a stretch of the place's, not of the count. */
function isOfPlace(
  { tokens }: Document,
  time: TimeMention,
  acts: readonly ActMention[],
  quantities: readonly QuantityMention[],
): boolean {
  const figure = quantities.find((q) => q.harm !== null && q.harmAt >= 0)
  if (!figure || time.from < figure.from) return false
  const after = Math.max(figure.to, figure.harmAt + 1, coreOf(acts, quantities) + 1)
  for (let i = after; i < time.from; i++) {
    if (!RELATIVES.at(tokens, i)) continue
    for (let k = i + 1; k < time.from && k <= i + 3; k++) if (LASTING.at(tokens, k)) return true
  }
  return false
}

/** "The fourth such killing *since May*", "the worst attack *in a year*": a stretch that something is ranked in, and nobody counted. */
function isOfRank({ tokens }: Document, time: TimeMention): boolean {
  for (let i = time.from - 1; i >= time.from - REACH_OF_RANK; i--) {
    if (tokens.flags[i] & PUNCT) return false
    if (RANKS.at(tokens, i)) return tokens.words[i - 1] === 'the' || tokens.words[i - 1] === 'its'
  }
  return false
}

const REACH_OF_RANK = 6

/** "To meet on Wednesday", "despite a truce brokered in December": the day of talks or of a deal, nearer than any act. */
function isOfMeeting(
  { tokens: { words, flags } }: Document,
  time: TimeMention,
  acts: readonly ActMention[],
  quantities: readonly QuantityMention[],
  sentence: LaidSentence,
): boolean {
  for (let i = time.from - 1; i >= Math.max(sentence.from, time.from - 8); i--) {
    if (flags[i] & PUNCT) return false
    if (acts.some((a) => a.from <= i && i < a.to) || quantities.some((q) => q.harmAt === i)) return false
    if (TALKS.has(words[i])) return true
  }
  return false
}

/** "Might resign next week to protest the killing": a day to come is not that of an act that was done. */
export const isToCome = ({ time }: TimeMention, { referenceDate }: Document): boolean =>
  time.from !== null && referenceDate !== null && time.from > referenceDate && AHEAD.test(time.asWritten)

const AHEAD = /^(next|coming|tomorrow)\b/i

/** The times of the frame that date an act; where the part has none, those at the head of its sentence. */
export function pickTimes(
  document: Document,
  inside: readonly TimeMention[],
  all: readonly TimeMention[],
  part: Part,
  acts: readonly ActMention[],
  quantities: readonly QuantityMention[],
  sentence: LaidSentence,
): TimeMention[] {
  const dating = (list: readonly TimeMention[]) =>
    list.filter(
      (t) =>
        !t.isTie &&
        t.of !== 'saying' &&
        !(t.isPeriod && (isOfPlace(document, t, acts, quantities) || isOfRank(document, t))) &&
        !isOfMeeting(document, t, acts, quantities, sentence),
    )
  const own = dating(inside)
  const usable =
    own.length || part.hasOwnTimes
      ? own
      : dating(all.filter((t) => (part.sharesTimes || t.from < part.from) && !t.isPeriod))
  if (usable.length < 2) return [...usable]
  const core = coreOf(acts, quantities)
  const near = (t: TimeMention): number => Math.abs(t.from - core) + (t.of === 'act' ? 0 : 6) + (t.isPeriod ? 10 : 0)
  return [...usable].sort((a, b) => near(a) - near(b) || a.from - b.from)
}

/** "On Saturday the Observatory said that ...": the day of the saying, it may be, though it stands before it. */
export function doubted(time: TimeMention, sentence: LaidSentence, speech: readonly Speech[]): TimeMention {
  if (time.of !== 'act') return time
  const isSaying = speech.some(
    (s) =>
      s.nameSpan.from >= time.to &&
      s.from > s.nameSpan.from &&
      s.from >= time.to &&
      s.to <= sentence.to &&
      s.nameSpan.from - time.to < 3,
  )
  return isSaying ? { ...time, of: 'unclear' } : time
}

/** "Since Moscow intervened in September 2015": the day begins a stretch, though words stand between. */
export function sinceThen(
  { tokens, referenceDate }: Document,
  acts: readonly ActMention[],
  quantities: readonly QuantityMention[],
  time: TimeMention,
  sentence: LaidSentence,
): TimeMention {
  if (time.isPeriod || time.time.from === null) return time
  if (beginsLasting(tokens, time, sentence.from) && isPast(time, referenceDate)) return asSince(time, referenceDate)
  for (let i = time.from - 1; i >= Math.max(sentence.from, time.from - 20); i--) {
    if (tokens.words[i] === 'since') {
      if (tellsOfDay(tokens, i, time.to)) return time
      // "The first since a gas attack on Tuesday": the day is that attack's.
      const isOfAct = (a: ActMention): boolean => a.from > i && a.to <= time.from && isNoun(tokens, i, a)
      if (!isBegun(tokens, i, time.from) && acts.some(isOfAct)) return time
      // "The deadliest since gas killed hundreds in August": so is that of the count behind "since".
      if (quantities.some((q) => q.harm !== null && q.from > i && q.harmAt > i && q.to <= time.from)) return time
      return asSince(time, referenceDate)
    }
    if (tokens.words[i] === '.' || tokens.words[i] === ',') return time
  }
  return time
}

const asSince = (time: TimeMention, to: string | null): TimeMention => ({
  ...time,
  isPeriod: true,
  time: { ...time.time, to, precision: 'period' },
})

/**
 * "The conflict, *which began* with protests *in 2011*", "in an operation *launched in March*", "*after* the assault on the city
 * *began in March*": from when it has gone on.
 */
function beginsLasting(tokens: Tokens, { from }: TimeMention, low: number): boolean {
  const { words } = tokens
  for (let i = from - 1; i > low && i >= from - MOST_TO_BEGINNING; i--) {
    if (tokens.flags[i] & PUNCT) return false
    if (!BEGINNING.at(tokens, i)) continue
    if (isAfterNoun(tokens, i, low)) return true
    let at = BEING.at(tokens, i - 1) ? i - 2 : i - 1
    const isRelative = words[at] === 'which' || words[at] === 'that'
    if (isRelative) at--
    if (words[at] === ',') at--
    return (isRelative || (LAUNCHED.at(tokens, i) && at === i - 1)) && LASTING_NOUNS.at(tokens, at)
  }
  return false
}

/** "*After the offensive* on the city" before a verb. */
function isAfterNoun(tokens: Tokens, verb: number, low: number): boolean {
  for (let i = verb - 1; i > low && i >= verb - MOST_TO_BEGINNING; i--)
    if (tokens.words[i] === 'after') for (let k = i + 1; k <= i + 3; k++) if (LASTING_NOUNS.at(tokens, k)) return true
  return false
}

/** Tokens from the verb to the day: "began with peaceful protests in". */
const MOST_TO_BEGINNING = 9

/** Not so lately that the whole of it may be one act. */
const isPast = ({ time }: TimeMention, referenceDate: string | null): boolean =>
  time.to !== null && referenceDate !== null && instantOf(referenceDate) - instantOf(time.to) >= LONG_AGO

const LONG_AGO = 4 * 86_400_000

/** "Since the army began an offensive two weeks ago": what has gone on from then. */
function isBegun(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (BEGINNING.at(tokens, i)) return true
  return false
}

/** "A bombing", "the raid": an act named as a thing. */
const isNoun = (tokens: Tokens, since: number, act: ActMention): boolean =>
  (act.sort === 'noun' && ARTICLES.at(tokens, since + 1)) ||
  (act.sort === 'verb' && ACT_NOUNS.at(tokens, act.from) && ARTICLES.at(tokens, act.from - 1))

/** A stretch longer than a month: it dates no act. */
export const isSeason = ({ time }: TimeMention): boolean =>
  time.from !== null && time.to !== null && instantOf(time.to) - instantOf(time.from) > 45 * 86_400_000
