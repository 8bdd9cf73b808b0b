// One act told by how long after another it came: "shells killed seven a day after eight had died there", "hours after a gas
// attack left dozens dead". What stands behind "after" is an act of its own, with its own dead; its day is counted back
// from the day of what stands before.

import type { ActMention } from './acts.ts'
import { type Day, isoDate, parseIsoDate } from './calendar.ts'
import type { Part } from './frame-parts.ts'
import { ACT_NOUNS, DAYS_IN, DETERMINERS, FEW_DAYS } from './lang/en/frames.ts'
import { COUNTS } from './lang/en/numbers.ts'
import type { Document, PlaceMention, QuantityMention, Span, TimeMention } from './mentions.ts'
import { beginningIn } from './spans.ts'
import { NUMBER, PUNCT, type Tokens, written } from './tokens.ts'

const REACH_BACK = 8
const REACH = 20 // tokens between "after" and the act or the dead that it is about

interface Told {
  readonly acts: readonly ActMention[]
  readonly times: readonly TimeMention[]
  readonly quantities: readonly QuantityMention[]
  readonly places: readonly PlaceMention[]
}

/** "[just] two days after": the tokens of the distance, "after" not among them, and how many days it may be. */
interface Distance extends Span {
  readonly least: number
  readonly most: number
}

/**
 * The two parts of a sentence whose second tells of what came before the first; null if none does.
 *
 * @param last the day of the act told of before this sentence, which "the attack came two days after ..." goes on from
 */
export function afterParts(
  document: Document,
  sentence: Span,
  told: Told,
  last: TimeMention | null = null,
): Part[] | null {
  const { tokens } = document
  for (let i = sentence.from + 3; i < sentence.to - 3; i++) {
    if (tokens.words[i] !== 'after') continue
    const distance = distanceBefore(tokens, i, sentence.from + 2)
    if (!distance && tellsWhole(document, told, sentence, i))
      return [
        { from: sentence.from, to: i },
        { from: i, to: sentence.to, hasOwnTimes: true, lentTimes: [], isElsewhere: true },
      ]
    if (!distance || !tellsAnew(tokens, told, i, sentence.to)) continue
    const head = { from: sentence.from, to: distance.from }
    const times = last && pointsBack(tokens, sentence.from, told.acts) ? [last, ...told.times] : told.times
    const day = isDatedBehind(told, i) ? null : dayBefore(tokens, times, head.to, distance)
    return [head, { from: distance.from, to: sentence.to, hasOwnTimes: true, lentTimes: day ? [day] : [] }]
  }
  return null
}

/**
 * "Guns shelled posts in the north on Sunday *after two rockets landed in X, wounding 16*": behind "after" an act with a place and
 * dead or wounded of its own, before it one with a place of its own, of which nobody is said to have come to harm.
 */
function tellsWhole({ tokens }: Document, told: Told, { from, to }: Span, after: number): boolean {
  const isOutright = (a: ActMention): boolean => a.weight >= 2
  const behind = beginningIn(told.acts, after + 1, to)
  if (!told.acts.some((a) => a.to <= after && isOutright(a) && a.sort !== 'means') || !behind.some(isOutright))
    return false
  const isHarm = (q: QuantityMention): boolean => q.harm !== null && q.harmAt >= 0
  if (told.quantities.some((q) => q.from >= from && q.from < after && isHarm(q))) return false
  if (!told.quantities.some((q) => q.from > after && isHarm(q) && q.harmAt > after)) return false
  const placed = told.places.filter((p) => p.use === 'location')
  const own = placed.find((p) => p.from > after && p.from < to && FINE.has(p.precision) && p.preposition !== 'from')
  return (
    own !== undefined &&
    placed.some((p) => p.from >= from && p.to <= after && p.name !== own.name) &&
    !SHORTLY.has(tokens.words[after - 1])
  )
}

const FINE = new Set(['site', 'neighbourhood', 'settlement', 'near'])
const SHORTLY = new Set(['shortly', 'soon', 'immediately'])

const isDatedBehind = ({ times }: Told, at: number): boolean =>
  times.some((t) => t.from > at && t.of === 'act' && !t.isTie)

/**
 * "Three days after the bombing, two friends were seen in X": the places behind what came first, where nothing else is told
 * of, are those of another day. "Hours after" may still be there.
 */
export function withoutLater(
  { tokens }: Document,
  places: PlaceMention[],
  acts: readonly ActMention[],
  from: number,
): PlaceMention[] {
  if (acts.length !== 1 || places.length === 0) return places
  const [act] = acts
  for (let i = act.from - 1; i > from && i >= act.from - REACH_BACK; i--) {
    if (tokens.words[i] !== 'after') continue
    if ((DAYS_IN.get(tokens.words[i - 1]) ?? 0) === 0) return places
    const end = endOfPhrase(tokens, act.to)
    return end === -1 ? places : places.filter((p) => p.from < end)
  }
  return places
}

/** The comma that ends a phrase, not one before the year of a date. */
function endOfPhrase({ words, count }: Tokens, from: number): number {
  for (let i = from; i + 1 < count && i < from + REACH; i++) if (words[i] === ',' && !YEAR.test(words[i + 1])) return i
  return -1
}

const YEAR = /^(19|20)\d\d$/

function distanceBefore(tokens: Tokens, after: number, low: number): Distance | null {
  const { words, flags } = tokens
  const days = DAYS_IN.get(words[after - 1])
  if (days === undefined) return null
  let from = after - 1
  let count = 0
  if (from - 1 > low) {
    const word = words[from - 1]
    count = word === 'a' || word === 'an' ? 1 : (COUNTS.get(word) ?? (flags[from - 1] & NUMBER ? Number(word) : 0))
    if (count > 0) from--
  }
  if (from - 1 > low && (words[from - 1] === 'just' || words[from - 1] === 'only')) from--
  if (days === 0) return { from, to: after, least: 0, most: 1 } // hours
  if (count > 0) return { from, to: after, least: count * days, most: count * days }
  return FEW_DAYS.has(words[after - 1]) ? { from, to: after, least: 2, most: 6 } : null
}

/** Behind "after" people are counted, or an act is told of that was not known: not "two days after the attack". */
function tellsAnew({ words, flags }: Tokens, { acts, quantities }: Told, after: number, end: number): boolean {
  let to = after + 1
  while (to < Math.min(end, after + REACH) && (!(flags[to] & PUNCT) || words[to] === '"')) to++
  const isCounted = beginningIn(quantities, after + 1, to).some((q) => q.harm !== null && q.partOf === null)
  const isNew = /^(an?|another)$/.test(words[after + 1])
  const next = beginningIn(acts, after + 1, to)
  if (isCounted || (isNew && next.some((a) => a.sort === 'noun' && a.weight >= 2.5))) return true
  // "Days after *rebels shelled* the town": whoever did it has not been told of, nor what they did.
  const isToldBefore = acts.some((a) => a.to <= after && (a.sort === 'noun' || ACT_NOUNS.has(words[a.to - 1])))
  return isToldBefore && !DETERMINERS.has(words[after + 1]) && next.some((a) => a.sort === 'verb' && a.from > after + 1)
}

/** "*The raids* came two days after", "*these attacks* followed": those told of before. */
const pointsBack = (tokens: Tokens, from: number, acts: readonly ActMention[]): boolean =>
  DETERMINERS.at(tokens, from) &&
  acts.some((a) => a.from > from && a.from <= from + 3 && (a.sort === 'noun' || ACT_NOUNS.at(tokens, a.to - 1)))

/** The day so far before the one named in the head, or before the head. */
function dayBefore(tokens: Tokens, times: readonly TimeMention[], to: number, distance: Distance): TimeMention | null {
  const anchor = times.findLast((t) => t.to <= to && t.of === 'act' && !t.isTie && !t.isPeriod && t.time.from !== null)
  const first = dayOf(anchor?.time.from)
  const last = dayOf(anchor?.time.to)
  if (!anchor || first === null || last === null || last - first > 1) return null
  const asWritten = written(tokens, distance.from, distance.to + 1)
  const range = { from: isoDate(first - distance.most), to: isoDate(last - distance.least) }
  const precision = range.from === range.to ? ('day' as const) : ('days' as const)
  return {
    from: distance.from,
    to: distance.to + 1,
    time: { asWritten, ...range, precision, partOfDay: null },
    of: 'act',
    isPeriod: false,
    isTie: false,
    reason: `before ${anchor.time.asWritten}: ${asWritten}`,
  }
}

const dayOf = (iso: string | null | undefined): Day | null => (iso ? parseIsoDate(iso.slice(0, 10)) : null)
