// Totals: figures of a report that sum up what it tells one by one. "Strikes killed 36" over 23 and 13 told apart is a toll
// (field guide, rule 7), and so is what a lead counts over several acts of which the text tells some only.

import type { Frame, Mentions } from './frames.ts'
import type { Incident } from './incidents.ts'
import type { Document, PlaceMention, QuantityMention, TimeMention } from './mentions.ts'
import { distanceKm, relatePlaces } from './place-relations.ts'
import { SPREAD } from './lang/en/tolls.ts'
import { isAcrossArea } from './toll-area.ts'
import { isArea, isOfSeveral } from './tolls.ts'
import { areOthers } from './weighing.ts'

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
export function findTotals(
  document: Document,
  incidents: readonly Incident[],
  tolls: readonly Counted[],
  mentions: Mentions,
): Total[] {
  const totals: Total[] = []
  const all = incidents.map((incident) => HARMS.map((harm) => figuresOf(incident, harm, mentions)))
  const overDays = HARMS.map((harm) => tolls.filter(({ frame, quantity }) => !frame.isTitle && isHead(quantity, harm)))
  for (let i = 0; i < all.length; i++) {
    const nearby = all.slice(Math.max(0, i - REACH_INCIDENTS), i + REACH_INCIDENTS + 1)
    all[i].forEach((figures, harm) => {
      for (const quantity of figures.heads) {
        if (quantity.floor === null || quantity.floor < 3 || quantity.increment) continue // "another 17" adds to others
        const home = figures.incident.frames.find(({ frame }) => frame.quantities.includes(quantity))
        const isAcross = home !== undefined && isAcrossArea(document, home.frame, quantity)
        if (!isAcross && (figures.tooSmall.has(quantity) || isRevised(quantity, figures))) continue
        if (!isAcross && isBrokenDown(quantity, figures)) continue
        const others = nearby.map((each) => each[harm])
        const said = saidInText(quantity, figures)
        const isSpread = home !== undefined && isSpreadOut(document, home.frame)
        const parts =
          partsOf(said, figures, others, mentions, isSpread) ??
          partsWithCount(said, overDays[harm], figures, others, mentions) ??
          someParts(document, quantity, figures, others, mentions) ??
          partsByPlace(quantity, figures, others, mentions) ??
          (isAcross ? partsInArea(figures, others, mentions) : null)
        if (parts) totals.push({ incident: incidents[i], quantity, parts })
      }
    })
  }
  return [...totals, ...saidAgain(document, totals)]
}

/** "52 were killed ... *The dead included 15 civilians, 27 soldiers and ten others*": told apart by who they were, and not by where. */
const isBrokenDown = ({ floor, to, harm }: QuantityMention, { incident }: Figures): boolean =>
  incident.frames.some(({ frame }) => {
    const kinds = frame.quantities.filter((q) => q.from > to && q.harm === harm && q.bound === 'exact')
    return kinds.length > 1 && kinds.reduce((sum, q) => sum + (q.floor ?? 0), 0) === floor
  })

/** What the lead counts over several acts is no count of one in the headline, nor the other way about. */
function saidAgain(document: Document, totals: readonly Total[]): Total[] {
  const known = new Set(totals.map(({ quantity }) => quantity))
  const again: Total[] = []
  for (const { incident, quantity, parts } of totals) {
    for (const { frame } of incident.frames) {
      if (!frame.isTitle && !sumsUp(document, frame)) continue
      for (const q of frame.quantities) {
        if (known.has(q) || q.harm !== quantity.harm || q.floor !== quantity.floor || !isCountOfPeople(q)) continue
        known.add(q)
        again.push({ incident, quantity: q, parts })
      }
    }
  }
  return again
}

/** "At least 17 were killed ... the ministry raised the toll to 21": a later count of the act, whatever else adds up to it. */
const isRevised = (quantity: QuantityMention, { heads, inHeadline }: Figures): boolean =>
  (quantity.revision &&
    heads.some((q) => !q.revision && q.from < quantity.from && (q.floor ?? 0) < (quantity.floor ?? 0))) ||
  heads.some((q) => q.revision && inHeadline.has(q) && q.floor === quantity.floor) // "Toll of market blast rises to 37"

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
  q.role === null &&
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
  isSpread: boolean,
): Incident[] | null {
  const whole = quantity.floor ?? 0
  const isAnywhere = figures.inHeadline.has(quantity) || isSpread
  const own = largestBelow(whole < EXACT_BELOW ? whole : 0.9 * whole, figures, quantity)
  const others = nearby
    .filter(
      (o) =>
        o !== figures && !areOfOthers(quantity, o) && mayBePart(o.incident, figures.incident, isAnywhere, mentions),
    )
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

/** "The raids killed 16 civilians": four soldiers are none of them. */
const areOfOthers = (whole: QuantityMention, { heads }: Figures): boolean =>
  heads.length > 0 && heads.every((q) => areOthers(q, whole))

/**
 * "At least 31 were killed in strikes on and around the city", of whom the text tells one by one of ten in a bus: what
 * sums up several acts in the lead is a total though not all of its parts are told. Null where it may be of one act.
 */
function someParts(
  document: Document,
  quantity: QuantityMention,
  figures: Figures,
  nearby: readonly Figures[],
  mentions: Mentions,
): Incident[] | null {
  const whole = quantity.floor ?? 0
  const { place, frames } = figures.incident
  const home = frames.find(({ frame }) => frame.quantities.includes(quantity))
  if (!home || whole < LEAST_SUM || !sumsUp(document, home.frame)) return null
  const isPart = (q: QuantityMention): boolean => q.bound === 'exact' && (q.floor ?? 0) <= LARGEST_PART * whole
  const ownPart = frames.some(
    ({ frame }) =>
      frame.sentence > home.frame.sentence &&
      frame.places.length > 0 &&
      isFinerThan(frame.places[0], home.frame.places[0], mentions) &&
      frame.quantities.some((q) => figures.heads.includes(q) && isPart(q) && (q.floor ?? 0) > 1), // one person is no count
  )
  const parts = nearby.filter(
    (o) =>
      o !== figures &&
      o.heads.some(isPart) &&
      o.incident.place !== null &&
      (!place || relatePlaces(o.incident.place, place, mentions.places) !== 'apart') &&
      mayBePart(o.incident, figures.incident, figures.inHeadline.has(quantity), mentions),
  )
  if (ownPart || parts.length >= 2) return parts.map((o) => o.incident)
  if (!isSpreadOut(document, home.frame) || !countsLessLater(figures, home.frame, whole)) return null
  const others = nearby.filter(
    (o) =>
      o !== figures &&
      o.heads.some((q) => (q.floor ?? 0) < whole) &&
      mayBePart(o.incident, figures.incident, true, mentions),
  )
  return others.length ? others.map((o) => o.incident) : null
}

/** "More than 100 killed in Douma, Homs blasts", where the text counts fewer at each of the places that the headline names. */
function partsByPlace(
  quantity: QuantityMention,
  figures: Figures,
  nearby: readonly Figures[],
  { places }: Mentions,
): Incident[] | null {
  const home = figures.incident.frames.find(({ frame }) => frame.quantities.includes(quantity))
  const named = home?.frame.isTitle ? home.frame.places.filter((p) => p.precision !== 'country') : []
  if (named.length < 2 || relatePlaces(named[0], named[1], places) !== 'apart') return null
  const parts = new Set<Incident>()
  for (const place of named) {
    const part = nearby.find(
      ({ incident, heads }) =>
        incident.place !== null &&
        relatePlaces(incident.place, place, places) !== 'apart' &&
        heads.some((q) => q !== quantity && (q.floor ?? 0) < (quantity.floor ?? 0)),
    )
    if (!part || parts.has(part.incident)) return null
    parts.add(part.incident)
  }
  return [...parts]
}

/** The acts of "54 people were killed across the province on Monday" that the text tells of; there may be none. */
const partsInArea = (figures: Figures, nearby: readonly Figures[], mentions: Mentions): Incident[] =>
  nearby
    .filter((o) => o !== figures && o.floors.length > 0 && mayBePart(o.incident, figures.incident, true, mentions))
    .map((o) => o.incident)

/** "24 were killed in separate operations ... 12 died in the first": fewer are counted further down for the act that it joined. */
const countsLessLater = ({ incident, heads }: Figures, home: Frame, whole: number): boolean =>
  incident.frames.some(
    ({ frame }) =>
      !frame.isTitle &&
      (home.isTitle || frame.sentence > home.sentence) &&
      frame.quantities.some((q) => heads.includes(q) && (q.floor ?? 0) < whole),
  )

const LARGEST_PART = 0.75

const isFinerThan = (a: PlaceMention, b: PlaceMention | undefined, mentions: Mentions): boolean =>
  !b || (a.name !== b.name && relatePlaces(a, b, mentions.places) !== 'around')

/** Told in the head or the lead, of acts in the plural, or over more than one place. */
function sumsUp(document: Document, frame: Frame): boolean {
  if (!frame.isTitle && frame.sentence > LEAD_SENTENCES) return false
  if (frame.isDefinite) return false
  const isSpread = frame.places.filter((p) => p.precision !== 'country' && p.precision !== 'province').length >= 2
  return isSpread || isOfSeveral(frame) || isSpreadOut(document, frame)
}

/** "In separate attacks", "across the province", "in several districts": the words say that it was in more than one place. */
function isSpreadOut({ tokens }: Document, { from, to }: Frame): boolean {
  for (let i = from; i < to; i++) if (SPREAD.at(tokens, i)) return true
  return false
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
  if (part.frames[0].frame.isPrior) return false // "a day after 32 were killed"
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
