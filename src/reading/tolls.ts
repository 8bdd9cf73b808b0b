// Tells a toll from an incident's figure. A toll is a number over a period or an area with no incident of its own
// ("more than 250 dead in one week", "26 air strikes across the province"); it is never an incident and never added to
// one (field guide, rule 7). A total that the report itself breaks down into incidents is a toll as well.

import { instantOf } from './calendar.ts'
import { isSeason } from './frame-times.ts'
import type { Frame, Mentions } from './frames.ts'
import { type Incident } from './incidents.ts'
import { dayOf } from './open-incident.ts'
import { familyOf, winner } from './event-families.ts'
import { CONFLICT_NOUNS, HEALTH_WORDS, LASTING_NOUNS, UPHEAVALS, WEEKDAYS } from './lang/en/tolls.ts'
import type { Document, PlaceMention, QuantityMention, TimeMention } from './mentions.ts'
import { distanceKm, relatePlaces } from './place-relations.ts'
import { CAPITAL, NUMBER } from './tokens.ts'
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
  if (winner(frame.votes) === 'siege_denial') return 'of a siege'
  if (isOfDays(document, frame)) return 'over several days'
  if (AREA_HARMS.has(quantity.harm)) return `${quantity.harm} are counted over an area`
  if (quantity.harm === 'trapped' && most >= 1000) return 'trapped over an area'
  if (period) return `over a period: ${period.time.asWritten}`
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
  if (frame.isHabit && dayOf(frame) === null && (isLoose || isUnbound(frame))) return 'told of as a habit'
  return null
}

/** "Killing at least 23 and wounding several others": who is counted beside a number was harmed with them. */
const standsWithFirm = (frame: Frame, { harm }: QuantityMention): boolean =>
  frame.quantities.some(
    (q) =>
      q.harm !== null && q.harm !== harm && (q.bound === 'exact' || q.bound === 'at_least' || q.bound === 'more_than'),
  )

/** "In the past 24 hours hospitals received 54 dead and 120 wounded": however many acts they were hurt in. */
function isIntake({ tokens, sentences }: Document, frame: Frame, { from }: QuantityMention): boolean {
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
  return false
}

const OVER_HOURS = /\b(?:past|last|previous)\b.*\b(?:hours|days?|week|month)\b/i
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
    if (DAY_JOINTS.at(tokens, i) && WEEKDAYS.has(words[i + 1]) && WEEKDAYS.has(words[i - 1])) return true
    if (!LONG_SPANS.at(tokens, i) || words[i + 1] !== 'of') continue
    const isCounted =
      (flags[i - 1] & NUMBER) !== 0 || SMALL.at(tokens, i - 1) || (words[i - 1] === 'a' && words[i] !== 'day')
    if (isCounted && acts.some((act) => act.from > i && act.from - i <= 4)) return true
  }
  return false
}

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

const isOfOne = ({ acts }: Frame): boolean => acts.some((a) => a.sort === 'noun' && a.weight >= 2.5 && !a.isMany)
const isOfSeveral = ({ acts }: Frame): boolean => {
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

/** "12 were killed, bringing the number to 45": the larger one counts more than the act. */
const isRunningTotal = ({ tokens }: Document, frame: Frame, quantity: QuantityMention): boolean =>
  quantity.revision &&
  frame.quantities.some((q) => {
    const isOfAct =
      q.to <= quantity.from && q.harm === quantity.harm && q.partOf === null && !q.revision && q.bound !== 'plural_only'
    if (!isOfAct || q.bound === 'vague') return false
    for (let i = q.to; i < quantity.from; i++) if (BRINGS.at(tokens, i)) return true
    return false
  })

const BRINGS = new WordSet(
  'bringing brings brought bring taking takes took raising raises raised pushing pushed lifting'.split(' '),
)

/** A stretch of two days or more that measures the figures of the frame; a whole year does so too. */
export function periodOf(frame: Frame): TimeMention | null {
  const isStretch = (t: TimeMention): boolean => (t.isPeriod && isLong(t)) || isSeason(t) || isRange(t)
  if (frame.isPerfect) return frame.times.find(isStretch) ?? null
  const [first] = frame.times
  return first && isStretch(first) ? first : null
}

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

/** "the war has killed", "since the conflict began": the subject of the figure is the conflict itself. */
function isOverConflict(document: Document, frame: Frame, quantity: QuantityMention): boolean {
  if (dayOf(frame)) return false
  const place = frame.places[0]
  if (place && !COARSE.has(place.precision)) return false
  if ((quantity.floor ?? 0) < 100 && quantity.bound !== 'vague') return false
  for (let i = frame.from; i < frame.to; i++)
    if (CONFLICT_NOUNS.at(document.tokens, i) && !isInName(document, i)) return true
  return false
}

/** "1,874 people killed since the coup": from a day that the words do not give. */
function isSinceUpheaval({ tokens }: Document, frame: Frame, quantity: QuantityMention): boolean {
  if (frame.times.length > 0 || (quantity.floor ?? 0) < 2 || frame.acts.some((act) => act.weight >= 0.8)) return false
  for (let i = quantity.to; i + 2 < frame.to; i++) {
    if (tokens.words[i] === 'since' && tokens.words[i + 1] === 'the' && UPHEAVALS.at(tokens, i + 2)) return true
  }
  return false
}

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

/** A figure that is the sum of other incidents' figures, and those incidents. */
export interface Total {
  readonly incident: Incident
  readonly quantity: QuantityMention
  readonly parts: readonly Incident[]
}

// A total and its parts stand in one report, not further apart than this many incidents.
const REACH_INCIDENTS = 12

/** A figure read as a toll, in its frame. */
interface Counted {
  readonly frame: Frame
  readonly quantity: QuantityMention
}

/** "Strikes kill over 80", where the text counts 84 over several acts and no act of its own bears the headline out. */
export function findHeadlineTolls(incidents: readonly Incident[], tolls: readonly Counted[]): Counted[] {
  const counted = tolls.filter(({ frame, quantity }) => !frame.isTitle && isCountOfPeople(quantity))
  if (counted.length === 0) return []
  return incidents.flatMap(({ frames }) => {
    const titles = frames.filter(({ frame }) => frame.isTitle)
    const heads = frames
      .filter(({ frame }) => !frame.isTitle)
      .flatMap(({ frame }) => frame.quantities.filter(isCountOfPeople))
    return titles.flatMap(({ frame }) =>
      frame.quantities
        .filter((q) => isCountOfPeople(q) && !heads.some((o) => isBorneOutBy(q, o)))
        .filter((q) => counted.some((o) => isBorneOutBy(q, o.quantity)))
        .map((quantity) => ({ frame, quantity })),
    )
  })
}

const isCountOfPeople = (q: QuantityMention): boolean => HARMS.some((harm) => isHead(q, harm)) && q.partOf === null

/** "Over 80" by 84, "dozens" by 40, "21" by "at least 21". */
function isBorneOutBy(headline: QuantityMention, { harm, floor }: QuantityMention): boolean {
  if (harm !== headline.harm || headline.floor === null || floor === null) return false
  if (floor === headline.floor) return true
  const most = headline.bound === 'vague' ? 4 : headline.bound === 'exact' ? 1 : 1.25
  return floor >= headline.floor && floor <= most * headline.floor
}

/** Figures of an incident that are the sum of other incidents' figures, or of counts over several days, to be read as tolls. */
export function findTotals(incidents: readonly Incident[], tolls: readonly Counted[], mentions: Mentions): Total[] {
  const totals: Total[] = []
  const all = incidents.map((incident) => HARMS.map((harm) => figuresOf(incident, harm, mentions)))
  const overDays = HARMS.map((harm) => tolls.filter(({ frame, quantity }) => !frame.isTitle && isHead(quantity, harm)))
  for (let i = 0; i < all.length; i++) {
    const nearby = all.slice(Math.max(0, i - REACH_INCIDENTS), i + REACH_INCIDENTS + 1)
    all[i].forEach((figures, harm) => {
      for (const quantity of figures.heads) {
        if (quantity.floor === null || quantity.floor < 3 || quantity.increment) continue // "another 17" adds to others
        if (figures.tooSmall.has(quantity)) continue
        const others = nearby.map((each) => each[harm])
        const said = saidInText(quantity, figures)
        const parts =
          partsOf(said, figures, others, mentions) ?? partsWithCount(said, overDays[harm], figures, others, mentions)
        if (parts) totals.push({ incident: incidents[i], quantity, parts })
      }
    })
  }
  return totals
}

/** A headline's figure is what the text makes of it, where the text gives it again for the same act. */
const saidInText = (quantity: QuantityMention, { heads, inHeadline }: Figures): QuantityMention =>
  inHeadline.has(quantity)
    ? (heads.find((q) => !inHeadline.has(q) && q.floor === quantity.floor) ?? quantity)
    : quantity

const HARMS = ['killed', 'injured'] as const

/** An incident with its figures for one harm, gathered once. */
interface Figures {
  readonly incident: Incident
  /** Those that may stand for all whom it harmed, in order of the text. */
  readonly heads: readonly QuantityMention[]
  /** Floors of the heads, ascending. */
  readonly floors: readonly number[]
  /** Floors of parts of a figure: "five of them died in air strikes", by those who belong to no group of their own. */
  readonly parts: ReadonlyMap<QuantityMention, readonly number[]>
  readonly inHeadline: ReadonlySet<QuantityMention>
  /** Counted where their own words name a quarter or a building, or in a list: too small to sum up what was elsewhere. */
  readonly tooSmall: ReadonlySet<QuantityMention>
}

function figuresOf(incident: Incident, harm: string, mentions: Mentions): Figures {
  const heads: QuantityMention[] = []
  const parts = new Map<QuantityMention, number[]>()
  const inHeadline = new Set<QuantityMention>()
  const tooSmall = new Set<QuantityMention>()
  for (const { frame } of incident.frames) {
    const isSmall = frame.isListed || QUARTERS.has(frame.places[0]?.precision ?? '')
    for (const q of frame.quantities) {
      if (frame.isTitle) inHeadline.add(q)
      if (isSmall) tooSmall.add(q)
      if (q.partOf === null) {
        if (isHead(q, harm)) heads.push(q)
      } else if (q.demographic === null) {
        const whole = mentions.quantities[q.partOf]
        const floors = parts.get(whole)
        if (floors) floors.push(q.floor ?? 0)
        else parts.set(whole, [q.floor ?? 0])
      }
    }
  }
  const counted = heads.filter((q) => q.bound !== 'vague') // "scores were killed" is the lead's word for the total
  const told = (counted.length ? counted : heads).map((q) => q.floor ?? 0)
  const floors = (told.length ? told : [countOfKinds(incident, harm)]).sort((a, b) => a - b)
  return { incident, heads, floors, parts, inHeadline, tooSmall }
}

const QUARTERS = new Set(['site', 'neighbourhood'])

/** "A woman, her three children and another child": five, where nobody counted them together. */
const countOfKinds = ({ frames }: Incident, harm: string): number =>
  Math.max(
    ...frames.map(({ frame }) =>
      frame.quantities
        .filter((q) => q.harm === harm && q.partOf === null && q.bound === 'exact')
        .reduce((sum, q) => sum + (q.floor ?? 0), 0),
    ),
  )

const isHead = (q: QuantityMention, harm: string): boolean =>
  q.harm === harm &&
  (q.demographic === null || q.demographic === 'unspecified') &&
  (q.bound !== 'vague' || (q.floor ?? 0) >= 20) &&
  q.bound !== 'plural_only' &&
  q.bound !== 'unstated'

/** Of small numbers too many come near to one another: their parts must make them up. */
const EXACT_BELOW = 20

/** Two or three of the numbers in a report make up nearly any that is smaller than this. */
const LEAST_SUM = 8

/** The incidents whose figures make up the total, or null. */
function partsOf(
  quantity: QuantityMention,
  figures: Figures,
  nearby: readonly Figures[],
  mentions: Mentions,
): Incident[] | null {
  const whole = quantity.floor ?? 0
  const isHeadline = figures.inHeadline.has(quantity)
  const own = largestBelow(0.9 * whole, figures, quantity)
  const others = nearby
    .filter((o) => o !== figures && mayBePart(o.incident, figures.incident, isHeadline, mentions))
    .map((o) => ({ incident: o.incident, count: o.floors.at(-1) ?? 0 }))
    .filter((o) => o.count > 0 && o.count < whole)
  const counts = others.map((o) => o.count)
  const all = own === null ? counts : [...counts, own]
  const sum = all.reduce((a, b) => a + b, 0)
  const most = quantity.bound === 'vague' ? 3 * whole : 1.03 * whole
  const least = whole < EXACT_BELOW ? whole : 0.9 * whole
  const isChance = whole < LEAST_SUM && others.length < 2
  if (all.length >= 2 && !isChance && sum >= least && sum <= most) return others.map((o) => o.incident)
  const subset = whole >= LEAST_SUM ? subsetSum(counts, whole) : null
  return subset ? subset.map((i) => others[i].incident) : null
}

/** "84 in three days: 13 on Thursday, 71 on Tuesday and Wednesday": an act and a count over days that make up the whole. */
function partsWithCount(
  quantity: QuantityMention,
  counts: readonly Counted[],
  figures: Figures,
  nearby: readonly Figures[],
  mentions: Mentions,
): Incident[] | null {
  const whole = quantity.floor ?? 0
  for (const { quantity: counted } of counts.slice(0, REACH_INCIDENTS)) {
    const rest = whole - (counted.floor ?? 0)
    if (counted.bound !== 'exact' || rest <= 0) continue
    const part = nearby.find(
      (o) => o !== figures && o.floors.at(-1) === rest && mayBePart(o.incident, figures.incident, true, mentions),
    )
    if (part) return [part.incident]
  }
  return null
}

/** The largest figure of the incident's own that is less than a limit: a head, or a part of the figure in question. */
function largestBelow(limit: number, { floors, parts }: Figures, whole: QuantityMention): number | null {
  let low = 0
  let high = floors.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (floors[middle] < limit) low = middle + 1
    else high = middle
  }
  let largest = low > 0 ? floors[low - 1] : null
  for (const floor of parts.get(whole) ?? [])
    if (floor < limit && (largest === null || floor > largest)) largest = floor
  return largest
}

function mayBePart(part: Incident, whole: Incident, isHeadline: boolean, mentions: Mentions): boolean {
  if (part.time && whole.time && !meet(part.time, whole.time)) return false
  if (!part.place || !whole.place || isHeadline) return true
  if (relatePlaces(part.place, whole.place, mentions.places) !== 'apart' || isArea(whole.place)) return true
  const { place } = part
  if (whole.frames[0].frame.sentence > LEAD_SENTENCES) return false
  if (place.lat === null || place.lon === null || whole.place.lat === null || whole.place.lon === null) return true
  return distanceKm(place.lat, place.lon, whole.place.lat, whole.place.lon) < NEAR_KM
}

// A lead sums up what follows; a sentence further down does so only of the place that it names.
const LEAD_SENTENCES = 5

// A total "in and around" a town takes in its surroundings.
const NEAR_KM = 60

const isArea = (place: PlaceMention): boolean => COARSE.has(place.precision)

const meet = (a: TimeMention, b: TimeMention): boolean =>
  (a.time.from ?? '') <= (b.time.to ?? '9') && (b.time.from ?? '') <= (a.time.to ?? '9')

/** Indexes of two or more parts that make exactly the whole, else null. Few parts only, so that it stays cheap. */
function subsetSum(parts: readonly number[], whole: number): number[] | null {
  const few = Math.min(parts.length, 9)
  for (let mask = 3; mask < 1 << few; mask++) {
    let sum = 0
    const chosen: number[] = []
    for (let i = 0; i < few; i++) {
      if (!(mask & (1 << i))) continue
      sum += parts[i]
      chosen.push(i)
    }
    if (chosen.length >= 2 && sum === whole) return chosen
  }
  return null
}
