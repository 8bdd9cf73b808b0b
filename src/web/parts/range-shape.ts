// The one grammar for a number of people (docs/decisions/0030-desk.md), as text and as geometry; pure. A bar, a standing
// bar and a disc are three sizes of the same sentence: solid to what is documented, hatched to what is said, marked open
// where nobody sets a limit, and unknown drawn otherwise than nothing.

import type { Text } from '../text.tsx'

/** A number of people as the record has it: a `FigureRange`, a sum, a point on the map. `null` is unknown, never 0. */
export interface People {
  readonly low: number | null
  readonly high: number | null
  /** No source sets an upper limit. */
  readonly openHigh: boolean
  /** The figure a person or a rule chose to be used. */
  readonly used?: number | null
  /** `no_report`: nobody spoke of it. `fighters`: said of fighters, their status disputed. */
  readonly state?: 'no_report' | 'fighters'
}

export type PeopleKind = 'no_report' | 'unknown' | 'zero' | 'exact' | 'range' | 'at_least' | 'range_open' | 'at_most'

/** Which row of the grammar a number falls in. */
export function kindOf({ low, high, openHigh, state }: People): PeopleKind {
  if (state === 'no_report') return 'no_report'
  if (low === null) return high === null ? 'unknown' : 'at_most'
  if (high === null || (openHigh && high <= low)) return 'at_least'
  if (high <= low) return low === 0 ? 'zero' : 'exact'
  return openHigh ? 'range_open' : 'range'
}

/** "12–21+": for columns of figures. It is one left-to-right island in every language. */
export function shortText(people: People, t: Text): string {
  const kind = kindOf(people)
  const low = t.number(people.low ?? 0)
  const high = t.number(people.high ?? 0)
  switch (kind) {
    case 'no_report':
      return t('range.noReport')
    case 'unknown':
      return t('range.notKnown')
    case 'at_most':
      return `≤\u202f${high}`
    case 'zero':
      return low
    case 'exact':
      return people.state === 'fighters' ? t('range.asFighters', { n: low }) : low
    case 'at_least':
      return `${low}+`
    case 'range':
      return `${low}–${high}`
    case 'range_open':
      return `${low}–${high}+`
  }
}

/** The short text within other words: it keeps its direction there by itself, where no element can stand around it. */
export const shortInText = (people: People, t: Text): string => {
  const kind = kindOf(people)
  const isWords = kind === 'unknown' || kind === 'no_report' || people.state === 'fighters'
  return isWords ? shortText(people, t) : `\u200e${shortText(people, t)}\u200e`
}

/** "12 to 21 or more, figure used 19": a sentence's words, and what is read aloud. Never made of the signs. */
export function inWords(people: People, t: Text): string {
  const { low, high, used, state } = people
  const values = { low: low ?? 0, high: high ?? 0 }
  const words = t(`range.${kindOf(people)}`, values)
  const whole = state === 'fighters' ? t('range.asFightersLong', { words }) : words
  const isWorthSaying = used !== undefined && used !== null && used !== low
  return isWorthSaying ? t('range.withUsed', { words: whole, used }) : whole
}

/** One stretch of a bar. */
interface Stretch {
  readonly x: number
  readonly w: number
}

export interface BarShape {
  readonly kind: PeopleKind
  readonly low: Stretch | null
  /** From the documented floor to the highest said. */
  readonly span: Stretch | null
  /** Where the two chevrons of an open end start. */
  readonly open: number | null
  /** Middle of the needle at the figure used. */
  readonly used: number | null
  /** End of the dotted line of an unknown number. */
  readonly unknown: number | null
  /** Where two slanted cuts say that the bar is longer than its room. */
  readonly cut: number | null
}

/** Room kept at the end of a bar for the chevrons. */
const CHEVRONS = 12

/** The bar of a number in a box `width` wide, where `scale` is the number at the box's end (chevrons beside it). */
export function barShape(people: People, scale: number, width: number): BarShape {
  const kind = kindOf(people)
  const room = width - CHEVRONS
  const at = (n: number): number => Math.min((n / Math.max(scale, 1)) * room, room)
  const nothing = { kind, low: null, span: null, open: null, used: null, unknown: null, cut: null }
  if (kind === 'no_report' || kind === 'zero') return nothing
  if (kind === 'unknown') return { ...nothing, unknown: width * 0.6 }
  const low = people.low ?? 0
  const high = Math.max(people.high ?? low, low)
  const start = at(low)
  const end = at(high)
  const { used } = people
  return {
    kind,
    // One person is still a mark that can be seen.
    low: low > 0 ? { x: 0, w: Math.max(start, 1.5) } : null,
    span: high > low ? { x: start, w: Math.max(end - start, 1.5) } : null,
    open: people.openHigh || people.high === null ? Math.max(end, 1.5) + 3 : null,
    used: used === undefined || used === null || kind === 'exact' ? null : at(used),
    unknown: null,
    cut: high > scale ? Math.round(room * 0.82) : null,
  }
}

/** The number at the end of a list's bars: the 95th percentile of what is in it, rounded up to a round number. */
export function scaleOf(all: readonly People[]): number {
  const tops = all.map(({ low, high }) => high ?? low ?? 0).filter((n) => n > 0)
  if (tops.length === 0) return 10
  tops.sort((a, b) => a - b)
  return roundUp(tops[Math.min(tops.length - 1, Math.floor(tops.length * 0.95))] ?? 10)
}

/** The next of 5, 10, 15, 20, 25, 30, 40, 50, 60, 80, 100, 120, … that is not smaller. */
export function roundUp(n: number): number {
  if (n <= 5) return 5
  const power = 10 ** Math.floor(Math.log10(n))
  const steps = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10]
  return power * (steps.find((step) => step * power >= n) ?? 10)
}

export interface DiscShape {
  readonly kind: PeopleKind
  /** Radius of the solid disc, px; 0: none. */
  readonly low: number
  /** Radius of the ring; 0: none. */
  readonly high: number
  readonly isDashed: boolean
  /** The area is capped and the figure stands in the disc. */
  readonly isCapped: boolean
}

const LARGEST = 44

/** Radius by area at zoom 8, growing 12 % a step. */
export const radius = (n: number, zoom: number): number => (2.2 + 2.6 * Math.sqrt(n)) * 1.12 ** (zoom - 8)

/** The disc of a number on the map. */
export function discShape(people: People, zoom: number): DiscShape {
  const kind = kindOf(people)
  const none = { kind, low: 0, high: 0, isDashed: false, isCapped: false }
  if (kind === 'no_report') return none
  if (kind === 'unknown') return { ...none, high: 5, isDashed: true }
  if (kind === 'zero') return { ...none, high: 4 }
  const low = people.low ?? 0
  const high = Math.max(people.high ?? low, low)
  const isOpen = people.openHigh || people.high === null
  const lowRadius = low > 0 ? Math.min(radius(low, zoom), LARGEST) : 0
  const highRadius = high > low ? Math.min(radius(high, zoom), LARGEST) : isOpen ? lowRadius + 4 : 0
  return {
    kind,
    low: lowRadius,
    high: highRadius,
    isDashed: isOpen,
    isCapped: radius(high, zoom) > LARGEST,
  }
}
