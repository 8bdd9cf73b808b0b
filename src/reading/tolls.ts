// Tells a toll from an incident's figure. A toll is a number over a period or an area with no incident of its own
// ("more than 250 dead in one week", "26 air strikes across the province"); it is never an incident and never added to
// one (field guide, rule 7). Totals that the report itself breaks down into incidents are found last, in `totals.ts`.

import type { ActMention } from './acts.ts'
import { instantOf } from './calendar.ts'
import { isSeason } from './frame-times.ts'
import type { Frame } from './frames.ts'
import { dayOf } from './open-incident.ts'
import { familyOf, winner } from './event-families.ts'
import { BEGINNING } from './lang/en/frames.ts'
import { CONFLICT_NOUNS, HEALTH_WORDS, LASTING_NOUNS, UPHEAVALS, WEEKDAYS } from './lang/en/tolls.ts'
import type { Document, PlaceMention, QuantityMention, TimeMention } from './mentions.ts'
import { CAPITAL, HYPHEN_BEFORE, NUMBER, type Tokens } from './tokens.ts'
import { WordSet } from './word-table.ts'

const COUNTED_UNITS = new Set(['strikes', 'attacks', 'breaches'])
const AREA_HARMS = new Set(['displaced', 'besieged'])

/** Why a figure is a toll, or null if it may belong to an incident. */
export function tollReason(document: Document, frame: Frame, quantity: QuantityMention): string | null {
  const isNumber = quantity.bound !== 'plural_only' && quantity.bound !== 'unstated' && quantity.bound !== 'no_report'
  if (COUNTED_UNITS.has(quantity.unit)) {
    // "One offensive", "several attacks" count nothing unless over a stretch of time; "dozens of raids" do.
    const isSaid = quantity.bound !== 'vague' || (quantity.floor ?? 0) >= 20 || periodOf(frame) !== null
    const isCount = isNumber && (quantity.floor ?? 0) >= 2 && isSaid
    return isCount && quantity.harm !== 'killed' ? `counts ${quantity.unit}` : null
  }
  const period = periodOf(frame)
  if (quantity.unit === 'munitions' && isNumber) {
    const over = period ?? (isMany(quantity) ? monthOf(frame) : null) // "900 barrel bombs in April"
    if (over) return `over a period: ${over.time.asWritten}`
  }
  if (quantity.harm === null) return null
  if (quantity.harm === 'property_damage') return damageReason(document, frame, quantity, period)
  const most = Math.max(quantity.floor ?? 0, quantity.ceiling ?? 0) // "up to 300,000 are trapped"
  if (AREA_HARMS.has(quantity.harm) && most < 10) return null
  if (winner(frame.votes) === 'siege_denial' && !frame.told.some(isStarving)) return 'of a siege'
  if (isOfDays(document, frame)) return 'over several days'
  if (AREA_HARMS.has(quantity.harm)) return `${quantity.harm} are counted over an area`
  if (quantity.harm === 'trapped' && most >= 1000) return 'trapped over an area'
  if (period) return `over a period: ${period.time.asWritten}`
  if (isDaysLong(document, frame)) return dayOf(frame) ? 'of fighting over days' : 'over days of fighting'
  if (isIntake(document, frame, quantity)) return 'over a stretch of time: what hospitals received'
  if (isReportingPeriod(document, frame)) return 'over the period of the report'
  if (isOverConflict(document, frame, quantity)) return 'over the whole conflict'
  if (isSinceUpheaval(document, frame, quantity)) return 'since what began the conflict'
  if (isMonthOverArea(frame, quantity) || isMonthOfNoAct(frame, quantity)) return 'over a month'
  if (isRunningTotal(document, frame, quantity)) return 'a running total beside the figure of the act'
  if (isGrandTotal(document, frame, quantity)) return 'a total of no one act'
  if (isOverArea(frame, quantity)) return 'over an area, of more than one act'
  if (isSoFar(document, frame)) return 'so far, in more than one act'
  if ((quantity.floor ?? 0) >= 5000) return 'too many for one act'
  const isLoose = quantity.bound === 'vague' || quantity.bound === 'plural_only' || quantity.bound === 'unstated'
  const isBare = frame.votes.size === 0 && dayOf(frame) === null && !frame.isDefinite && !frame.isTitle
  if (isLoose && standsWithFirm(frame, quantity)) return null
  if (quantity.bound === 'plural_only' && quantity.partOf === null && isBare && frame.places.length)
    return 'no act told'
  if (frame.isPerfect && isLoose && isUnbound(frame)) return 'told of as what has been happening'
  const isSought = quantity.harm === 'trapped' || quantity.harm === 'missing' // "the search continues for five"
  if (frame.isHabit && !isSought && dayOf(frame) === null && (isLoose || isUnbound(frame))) return 'told of as a habit'
  return null
}

/** "Two people died of hunger": dead of whom it is told, and no count of those besieged. */
const isStarving = ({ type, sort }: ActMention): boolean => type === 'siege_denial' && sort === 'verb'

/** "Killing at least 23 and wounding several others": who is counted beside a number was harmed with them. */
const standsWithFirm = (frame: Frame, { harm }: QuantityMention): boolean =>
  frame.quantities.some(
    (q) =>
      q.harm !== null && q.harm !== harm && (q.bound === 'exact' || q.bound === 'at_least' || q.bound === 'more_than'),
  )

/** "In the past 24 hours hospitals received 54 dead and 120 wounded", "54 dead arrived at hospitals": however many acts they were hurt in. */
function isIntake({ tokens, sentences }: Document, frame: Frame, { from }: QuantityMention): boolean {
  const { to } = frame
  if (
    !frame.times.some((t) => t.isPeriod || OVER_HOURS.test(t.time.asWritten)) ||
    frame.told.some((act) => act.weight >= 0.8)
  )
    return false
  let isReceived = false
  const start = sentences[frame.sentence].from
  for (let i = from - 1; i >= start && i > from - 14; i--) {
    isReceived ||= RECEIVED.at(tokens, i)
    if (isReceived && HEALTH_WORDS.at(tokens, i)) return true
  }
  let isBrought = false
  for (let i = from; i < to; i++) {
    isBrought ||= ARRIVED.at(tokens, i)
    if (isBrought && HEALTH_WORDS.at(tokens, i)) return true
  }
  return false
}

const OVER_HOURS = /\b(?:past|last|previous)\b.*\b(?:hours|days?|week|month)\b/i
const ARRIVED = new WordSet(['arrived', 'reached', 'arriving', 'reaching'])
const RECEIVED = new WordSet(['received', 'admitted', 'registered', 'recorded', 'treated'])

/** "During the reporting period", "in the same period": one that the report has, though its days are not said here. */
export function isReportingPeriod({ tokens: { words } }: Document, { from, to }: Frame): boolean {
  for (let i = from + 1; i < to; i++)
    if (words[i] === 'period' && (words[i - 1] === 'reporting' || words[i - 1] === 'same')) return true
  return false
}

/** "Seven days of air strikes", "two weeks of fighting" before the figure, "on Friday and Saturday": how long it was counted. */
function isOfDays({ tokens }: Document, { from, to, acts }: Frame): boolean {
  const { words, flags } = tokens
  for (let i = from + 1; i + 1 < to; i++) {
    const isJoint = DAY_JOINTS.at(tokens, i) && WEEKDAYS.has(words[i + 1]) && WEEKDAYS.has(words[i - 1])
    if (isJoint && words[i - 3] !== 'night') return true // "the night of Tuesday to Wednesday" is one
    if (!LONG_SPANS.at(tokens, i) || words[i + 1] !== 'of') continue
    const isCounted =
      (flags[i - 1] & NUMBER) !== 0 || SMALL.at(tokens, i - 1) || (words[i - 1] === 'a' && words[i] !== 'day')
    if (isCounted && beginsWithin(acts, i + 1, i + 4)) return true
  }
  return false
}

const beginsWithin = (acts: readonly ActMention[], first: number, last: number): boolean =>
  acts.some(({ from }) => from >= first && from <= last)

/** "The *four-day* assault", "a *week-long* bombardment": what is fought for longer than an act. */
function isDaysLong({ tokens }: Document, { from, to }: Frame): boolean {
  const { words, flags } = tokens
  for (let at = from + 1; at < to; at++) {
    if (!LONG.at(tokens, at)) continue
    const isCounted = (flags[at] & HYPHEN_BEFORE) !== 0 && words[at - 1] !== 'one' && words[at - 1] !== '1'
    if (!isCounted && !(words[at + 1] === 'long' && words[at] !== 'day')) continue
    for (let i = at + 1; i < at + 4; i++) if (LASTING_NOUNS.at(tokens, i)) return true
  }
  return false
}

const LONG = new WordSet(['day', 'week', 'month'])

const DAY_JOINTS = new WordSet(['and', 'to', 'through', 'until'])
const LONG_SPANS = new WordSet(['days', 'weeks', 'week', 'months', 'month', 'nights'])
const SMALL = new WordSet(['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'several'])

/** "In February 1,200 civilians were killed across the country", "this month dozens were killed in the province". */
function isMonthOverArea(frame: Frame, quantity: QuantityMention): boolean {
  const day = dayOf(frame)
  if (!day?.time.from || !day.time.to || (quantity.floor ?? 0) < 20) return false
  const isMonth =
    instantOf(day.time.to) - instantOf(day.time.from) >= 20 * 86_400_000 || day.time.asWritten.endsWith('month')
  const [place] = frame.places
  const isArea = !place || place.precision === 'country' || (quantity.bound === 'vague' && DRAWN.has(place.precision))
  return (
    isMonth &&
    ((isArea && !frame.isDefinite && !isOfOne(frame)) || (isOfSeveral(frame) && !isAtOnePlace(frame, quantity)))
  )
}

/** A month that dates the frame, by its days. */
function monthOf(frame: Frame): TimeMention | null {
  const day = dayOf(frame)
  if (!day?.time.from || !day.time.to) return null
  return instantOf(day.time.to) - instantOf(day.time.from) >= 20 * 86_400_000 ? day : null
}

const isMany = ({ floor }: QuantityMention): boolean => (floor ?? 0) >= 20

/** "Last month at least 61 people were killed by gangs in the capital": no act is told whose dead they all were. */
const isMonthOfNoAct = (frame: Frame, quantity: QuantityMention): boolean =>
  monthOf(frame) !== null &&
  isMany(quantity) &&
  !frame.isDefinite &&
  !frame.isTitle &&
  frame.acts.length > 0 &&
  frame.acts.every((act) => act.sort === 'verb' && !act.isMany && act.weight < 0.8)

/** "Killed in air strikes on the town in May", "shelling in August": acts in the plural, or without number, and no single one. */
const FIRED = new Set(['air', 'ground', 'unknown'])
/** "In July over 25 were killed in attacks on a village": told as one act, as far as a town and its dead can be of one. */
const isAtOnePlace = ({ places: [place] }: Frame, { floor }: QuantityMention): boolean =>
  (!place || !COARSE.has(place.precision)) && (floor ?? 0) < 100

const isOfOne = ({ acts }: Frame): boolean =>
  acts.some((a) => (a.sort === 'noun' || a.type === 'suicide_attack') && a.weight >= 2.5 && !a.isMany)
export const isOfSeveral = ({ acts }: Frame): boolean => {
  const named = acts.filter((a) => a.sort === 'noun')
  return named.length > 0 && named.every((a) => a.isMany && FIRED.has(familyOf(a.type)))
}

/** Areas with a border, which no one act fills. */
const DRAWN = new Set(['province', 'district'])

/** "Another 327 people have been killed in fighting in the province": on no day, in acts of no number, over an area. */
function isOverArea(frame: Frame, { bound, floor, increment }: QuantityMention): boolean {
  const [place] = frame.places
  if (!frame.isPerfect || frame.isDefinite || frame.isTitle || dayOf(frame) || !place || !DRAWN.has(place.precision))
    return false
  const isMany = frame.acts.some((a) => a.sort === 'noun' && (a.isMany || familyOf(a.type) === 'clash'))
  return isMany && bound !== 'plural_only' && (floor ?? 0) >= (increment ? 20 : 100)
}

/** "It brought the total number of soldiers killed in the country to 18": no act is told of whose dead they were. */
function isGrandTotal({ tokens: { words } }: Document, frame: Frame, quantity: QuantityMention): boolean {
  if (!quantity.revision || dayOf(frame)) return false
  for (let i = Math.max(frame.from, quantity.harmAt - 9); i < quantity.from; i++) {
    if (TOTALS.has(words[i]))
      return !frame.acts.some((act) => act.from > i && act.sort !== 'means' && act.weight >= 0.8)
  }
  return false
}

const TOTALS = new Set(['total', 'overall', 'cumulative', 'combined'])

/** "So far 320 have died in the offensive": a count that goes on with what is fought, not that of one act. */
function isSoFar({ tokens }: Document, frame: Frame): boolean {
  const { words } = tokens
  if (dayOf(frame)) return false
  let isOpen = false
  let isLong = false
  for (let i = frame.from; i < frame.to; i++) {
    isOpen ||= (words[i] === 'so' && words[i + 1] === 'far') || (words[i] === 'to' && words[i + 1] === 'date')
    isLong ||= LASTING_NOUNS.at(tokens, i)
  }
  return isOpen && isLong
}

/** Hospitals hit are counted over an area; of other buildings only the counts over a period or a habit are kept. */
function damageReason(
  document: Document,
  frame: Frame,
  quantity: QuantityMention,
  period: TimeMention | null,
): string | null {
  if (quantity.unit !== 'facilities') return null
  const isHealth = isOfHealth(document, quantity)
  if (isHealth && (quantity.floor ?? 0) >= 2) return 'health facilities, counted'
  if (!isHealth && quantity.bound === 'plural_only') return null
  return period || frame.isHabit ? 'facilities over a period' : null
}

function isOfHealth({ tokens }: Document, { from, to }: QuantityMention): boolean {
  for (let i = from; i < to; i++) if (HEALTH_WORDS.at(tokens, i)) return true
  return false
}

/** "The attack brought the number of reporters killed in the war to 18". */
function bringsConflictTo({ tokens }: Document, { from, to }: Frame, quantity: QuantityMention): boolean {
  let brings = -1
  for (let i = quantity.from - 1; i >= from && brings < 0; i--) if (BRINGS.at(tokens, i)) brings = i
  if (brings < 0 || REVISED_BY.at(tokens, brings - 1)) return false
  for (let i = brings; i < to; i++) if (CONFLICT_NOUNS.at(tokens, i)) return true
  return false
}

/** "12 were killed, bringing the number to 45": the larger one counts more than the act. */
const isRunningTotal = (document: Document, frame: Frame, quantity: QuantityMention): boolean =>
  quantity.revision && (isBesideOfAct(document, frame, quantity) || bringsConflictTo(document, frame, quantity))

const isBesideOfAct = ({ tokens }: Document, frame: Frame, quantity: QuantityMention): boolean =>
  frame.quantities.some((q) => {
    const isOfAct =
      q.to <= quantity.from && q.harm === quantity.harm && q.partOf === null && !q.revision && q.bound !== 'plural_only'
    if (!isOfAct || q.bound === 'vague' || q.increment || diedLater(tokens, q)) return false
    for (let i = q.to; i < quantity.from; i++) if (BRINGS.at(tokens, i) && !REVISED_BY.at(tokens, i - 1)) return true // "was later raised to 82" takes its place
    return false
  })

/** "Four *of the wounded died*, taking the toll to 31", "a girl *later died*", "a *missing* man was found dead": of the act, as its toll. */
function diedLater({ words }: Tokens, { from, harmAt }: QuantityMention): boolean {
  for (let i = from; i < harmAt + 5; i++) if (WOUNDED.has(words[i])) return true
  return false
}

const WOUNDED = new Set('wounded injured wounds injuries later hospital missing rubble identified succumbed'.split(' '))

const REVISED_BY = new WordSet(['was', 'were', 'been', 'later', 'then'])
const BRINGS = new WordSet(
  'bringing brings brought bring taking takes took raising raises raised pushing pushed lifting'.split(' '),
)

/** The "bringing" of "bringing the toll since 2023 to 45", or -1. */
export function bringsTollTo({ tokens }: Document, { from, to }: Frame): number {
  for (let i = from; i < to; i++) {
    if (!BRINGS.at(tokens, i)) continue
    for (let noun = i + 1; noun < to && noun <= i + 5; noun++) if (TOLL_NOUNS.at(tokens, noun)) return i
  }
  return -1
}

const TOLL_NOUNS = new WordSet(['toll', 'total', 'number', 'tally', 'count'])

/** A stretch of two days or more that measures the figures of the frame; a whole year does so too. */
export function periodOf(frame: Frame): TimeMention | null {
  const isStretch = (t: TimeMention): boolean =>
    (t.isPeriod && isLong(t)) || (isSeason(t) && !isOfOneAct(frame, t)) || isRange(t)
  if (frame.isPerfect) return frame.times.find(isStretch) ?? null
  // "In April it owned to 40 deaths in its strikes since 2014"
  const since = isOfSeveral(frame) ? frame.times.find((t) => t.isPeriod && SINCE.test(t.time.asWritten)) : undefined
  if (since) return since
  const [first] = frame.times
  return first && isStretch(first) ? first : null
}

const SINCE = /^since\b/i

/** "A *2013 gas attack* killed hundreds": the year of one act, and no stretch. */
const isOfOneAct = ({ acts }: Frame, { to }: TimeMention): boolean =>
  acts.some((a) => a.sort === 'noun' && !a.isMany && a.weight >= 2.5 && a.from >= to && a.from - to <= 2)

/** "From 27 March to 10 April". */
const isRange = (t: TimeMention): boolean =>
  t.time.precision === 'period' && t.time.from !== null && t.time.to !== null && isLong(t)

function isLong({ time }: TimeMention): boolean {
  if (time.from === null || time.to === null) return true
  return instantOf(time.to) - instantOf(time.from) > 86_400_000
}

const isUnbound = (frame: Frame): boolean =>
  dayOf(frame) === null && (frame.places.length === 0 || COARSE.has(frame.places[0].precision))

const COARSE = new Set(['province', 'area_vague', 'country', 'district'])

/** A place too large for one act. */
export const isArea = (place: PlaceMention): boolean => COARSE.has(place.precision)

/** "the war has killed", "since the conflict began": the subject of the figure is the conflict itself. */
function isOverConflict(document: Document, frame: Frame, quantity: QuantityMention): boolean {
  if (dayOf(frame)) return false
  const place = frame.places[0]
  const { tokens } = document
  const most = Math.max(quantity.floor ?? 0, quantity.ceiling ?? 0)
  // "The campaign has killed 670 people in the city": no act is told of, however small the place.
  if (place && !COARSE.has(place.precision) && !(frame.isPerfect && most >= 100)) return false
  if (most < 100 && quantity.bound !== 'vague') return false
  for (let i = frame.from; i < frame.to; i++)
    if (CONFLICT_NOUNS.at(tokens, i) && !isInName(document, i) && !isUndone(tokens, i)) return true
  return false
}

/** "A de-escalation zone", written with a hyphen. */
const isUndone = ({ words }: Tokens, at: number): boolean =>
  words[at - 1] === 'de' || (words[at - 1] === '-' && words[at - 2] === 'de')

/**
 * "1,874 people killed since the coup", "since the start of the full-scale invasion": from a day that the words do not
 * give. "Strikes have killed 40 since the truce collapsed": so is what has gone on from then.
 */
function isSinceUpheaval({ tokens }: Document, frame: Frame, quantity: QuantityMention): boolean {
  if (frame.times.length > 0 || (quantity.floor ?? 0) < 2) return false
  for (let i = frame.from; i + 2 < frame.to; i++) {
    if (tokens.words[i] !== 'since' || !SINCE_WHAT.at(tokens, i + 1)) continue
    for (let end = i + 2; end < frame.to && end <= i + 1 + MOST_TO_UPHEAVAL; end++) {
      if (!UPHEAVALS.at(tokens, end) && !(frame.isPerfect && BEGINNING.at(tokens, end))) continue
      return frame.isPerfect || !isActTold(frame, i)
    }
  }
  return false
}

/** An act is told of that is not what stands behind "since". */
const isActTold = ({ acts }: Frame, since: number): boolean =>
  acts.some((act) => act.weight >= 0.8 && (act.from < since || act.from > since + 2 + MOST_TO_UPHEAVAL))

const SINCE_WHAT = new WordSet('the a an it its they this'.split(' '))

/** Words up to the noun in "the *Russian full-scale* invasion". */
const MOST_TO_UPHEAVAL = 5

/** "The Coalition for Revolution and Opposition Forces": a capital inside a sentence makes it part of a name. */
const isInName = ({ tokens, isUpperCase }: Document, at: number): boolean =>
  !isUpperCase && (tokens.flags[at] & CAPITAL) !== 0 && at > 0 && (tokens.flags[at - 1] & CAPITAL) !== 0

/**
 * "The women, children and elderly killed in the city": people whom the reader is taken to know, however many, are no
 * count. "Hospitals and clinics" that nobody counted are one.
 */
export function isSaidAlready(document: Document, frame: Frame, quantity: QuantityMention): boolean {
  if (quantity.bound !== 'plural_only') return false
  const { words } = document.tokens
  const before = frame.quantities.find(
    (q) => q.bound === 'plural_only' && q.to <= quantity.from && quantity.from - q.to <= 1 && q.harm === quantity.harm,
  )
  if (before && quantity.harm === 'property_damage') return true
  if (before && isSaidAlready(document, frame, before)) return true
  return quantity.harm !== 'property_damage' && (words[quantity.from] === 'the' || words[quantity.from - 1] === 'the')
}
