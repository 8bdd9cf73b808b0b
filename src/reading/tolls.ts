// Tells a toll from an incident's figure. A toll is a number over a period or an area with no incident of its own
// ("more than 250 dead in one week", "26 air strikes across the province"); it is never an incident and never added to
// one (field guide, rule 7). A total that the report itself breaks down into incidents is a toll as well.

import type { Frame, Mentions } from './frames.ts'
import { dayOf, type Incident } from './incidents.ts'
import { CONFLICT_NOUNS } from './lang/en/tolls.ts'
import type { Document, PlaceMention, QuantityMention, TimeMention } from './mentions.ts'
import { relatePlaces } from './place-relations.ts'

const COUNTED_UNITS = new Set(['strikes', 'attacks', 'breaches'])
const AREA_HARMS = new Set(['displaced', 'besieged'])

/** Why a figure is a toll, or null if it may belong to an incident. */
export function tollReason(document: Document, frame: Frame, quantity: QuantityMention): string | null {
  const isNumber = quantity.bound !== 'plural_only' && quantity.bound !== 'unstated' && quantity.bound !== 'no_report'
  if (COUNTED_UNITS.has(quantity.unit)) return isNumber && quantity.harm !== 'killed' ? `counts ${quantity.unit}` : null
  if (quantity.harm === null) return null
  const period = periodOf(frame)
  if (AREA_HARMS.has(quantity.harm)) return `${quantity.harm} are counted over an area`
  if (quantity.harm === 'trapped' && (quantity.floor ?? 0) >= 1000) return 'trapped over an area'
  if (period) return `over a period: ${period.time.asWritten}`
  if (isOverConflict(document, frame, quantity)) return 'over the whole conflict'
  if ((quantity.floor ?? 0) >= 5000) return 'too many for one act'
  if (quantity.unit === 'facilities' && quantity.harm === 'property_damage') {
    return isUnbound(frame) ? 'facilities, with no day and no place of their own' : null
  }
  if (frame.isHabit && isUnbound(frame)) return 'told of as a habit'
  return null
}

/** A stretch of two days or more that measures the figures of the frame. */
export function periodOf(frame: Frame): TimeMention | null {
  return frame.times.find((t) => t.isPeriod && isLong(t)) ?? null
}

function isLong({ time }: TimeMention): boolean {
  if (time.from === null || time.to === null) return true
  return Date.parse(time.to) - Date.parse(time.from) > 86_400_000
}

const isUnbound = (frame: Frame): boolean =>
  dayOf(frame) === null && (frame.places.length === 0 || COARSE.has(frame.places[0].precision))

const COARSE = new Set(['province', 'area_vague', 'country', 'district'])

/** "the war has killed", "since the conflict began": the subject of the figure is the conflict itself. */
function isOverConflict(document: Document, frame: Frame, quantity: QuantityMention): boolean {
  const { words } = document.tokens
  if (dayOf(frame)) return false
  const place = frame.places[0]
  if (place && !COARSE.has(place.precision)) return false
  for (let i = frame.from; i < frame.to; i++) {
    if (CONFLICT_NOUNS.has(words[i])) return (quantity.floor ?? 0) >= 100 || quantity.bound === 'vague'
  }
  return false
}

/** Figures of an incident that are the sum of other incidents' figures: {incident, quantity} pairs to be read as tolls. */
export function findTotals(
  incidents: readonly Incident[],
  mentions: Mentions,
): Array<{ incident: Incident; quantity: QuantityMention }> {
  const totals: Array<{ incident: Incident; quantity: QuantityMention }> = []
  for (const incident of incidents) {
    for (const harm of ['killed', 'injured'] as const) {
      const heads = headFigures(incident, harm)
      for (const quantity of heads) {
        if (quantity.floor === null || quantity.floor < 3) continue
        if (isTotal(quantity, incident, incidents, harm, mentions)) totals.push({ incident, quantity })
      }
    }
  }
  return totals
}

const headFigures = (incident: Incident, harm: string): QuantityMention[] =>
  incident.frames
    .flatMap((f) => f.frame.quantities)
    .filter((q) => q.harm === harm && q.partOf === null && (q.demographic === null || q.demographic === 'unspecified'))

function isTotal(
  quantity: QuantityMention,
  incident: Incident,
  incidents: readonly Incident[],
  harm: string,
  mentions: Mentions,
): boolean {
  const whole = quantity.floor ?? 0
  const own = headFigures(incident, harm)
    .map((q) => q.floor ?? 0)
    .filter((n) => n < 0.9 * whole)
  const others = incidents.filter((o) => o !== incident && mayBePart(o, incident, mentions))
  const parts = others.map((o) => Math.max(0, ...headFigures(o, harm).map((q) => q.floor ?? 0))).filter((n) => n > 0)
  const all = own.length ? [...parts, Math.max(...own)] : parts
  if (all.length < 2) return false
  const sum = all.reduce((a, b) => a + b, 0)
  return (sum >= 0.9 * whole && sum <= 1.12 * whole) || hasSubsetSum(parts, whole)
}

function mayBePart(part: Incident, whole: Incident, mentions: Mentions): boolean {
  if (part.time && whole.time && !meet(part.time, whole.time)) return false
  if (!part.place || !whole.place) return true
  return relatePlaces(part.place, whole.place, mentions.places) !== 'apart' || isArea(whole.place)
}

const isArea = (place: PlaceMention): boolean => COARSE.has(place.precision)

const meet = (a: TimeMention, b: TimeMention): boolean =>
  (a.time.from ?? '') <= (b.time.to ?? '9') && (b.time.from ?? '') <= (a.time.to ?? '9')

/** Whether two or more of the parts make exactly the whole. Few parts only, so that it stays cheap. */
function hasSubsetSum(parts: readonly number[], whole: number): boolean {
  const few = parts.slice(0, 12)
  for (let mask = 1; mask < 1 << few.length; mask++) {
    let sum = 0
    let count = 0
    for (let i = 0; i < few.length; i++) {
      if (mask & (1 << i)) {
        sum += few[i]
        count++
      }
    }
    if (count >= 2 && sum === whole) return true
  }
  return false
}
