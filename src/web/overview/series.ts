// The band over time, pure: which days are in view, how weeks are put together when there are too many for their room, and
// where a bar stands. Nothing is smoothed; sums are lows with lows, highs with highs.

import type { Answer } from '../../api/contract.ts'
import { addDays, daysBetween } from '../../model/iso-days.ts'
import type { People } from '../parts/range-shape.ts'

export type Step = Answer<'GET /api/series'>['items'][number]

export interface Period {
  /** ISO days, inclusive. */
  readonly from: string
  readonly to: string
}

/** Where anything happened at all. */
export function extentOf(items: readonly Step[]): Period | null {
  const told = items.filter(({ incidents, sources }) => incidents > 0 || sources > 0)
  const first = told[0]
  const last = told.at(-1)
  return first && last ? { from: first.from, to: last.to } : null
}

/** What the chart shows around a chosen period: half as much again on each side, within what there is. */
export function around(chosen: Partial<Period>, extent: Period): Period {
  if (!chosen.from && !chosen.to) return extent
  // One end may lie beyond all that there is, and an address may have them the wrong way round.
  const one = chosen.from ?? min(extent.from, chosen.to ?? extent.from)
  const other = chosen.to ?? max(extent.to, one)
  const [from, to] = [min(one, other), max(one, other)]
  const margin = Math.max(Math.round(daysBetween(from, to) / 2), 28)
  const wide = { from: addDays(from, -margin), to: addDays(to, margin) }
  return {
    from: wide.from < extent.from ? min(extent.from, from) : wide.from,
    to: wide.to > extent.to ? max(extent.to, to) : wide.to,
  }
}

const min = (a: string, b: string): string => (a < b ? a : b)
const max = (a: string, b: string): string => (a > b ? a : b)

/** Narrower by a quarter at each end, or wider by half of it. */
export function zoomed({ from, to }: Period, isNarrower: boolean): Period {
  const days = daysBetween(from, to)
  const by = Math.max(Math.round(isNarrower ? days / 4 : days / 2), 1)
  if (isNarrower && days <= 2) return { from, to }
  return isNarrower
    ? { from: addDays(from, by), to: addDays(to, -by) }
    : { from: addDays(from, -by), to: addDays(to, by) }
}

/** Every step of the days in view, those without a report among them. */
export function filled(items: readonly Step[], { from, to }: Period, stepDays: number): Step[] {
  const anchor = items[0]?.from ?? from
  const offset = ((daysBetween(anchor, from) % stepDays) + stepDays) % stepDays
  const known = new Map(items.map((step) => [step.from, step]))
  const steps: Step[] = []
  for (let day = addDays(from, -offset); day <= to; day = addDays(day, stepDays)) {
    steps.push(known.get(day) ?? emptyStep(day, addDays(day, stepDays - 1)))
  }
  return steps
}

const NOBODY = { low: 0, high: 0, openHigh: false, unknown: 0 }
const emptyStep = (from: string, to: string): Step => ({
  from,
  to,
  incidents: 0,
  counted: 0,
  killed: NOBODY,
  injured: NOBODY,
  sources: 0,
})

/** Puts `size` steps together into one, so that each has room to be seen. */
export function bundled(steps: readonly Step[], size: number): Step[] {
  if (size <= 1) return [...steps]
  const bundles: Step[] = []
  for (let at = 0; at < steps.length; at += size) bundles.push(together(steps.slice(at, at + size)))
  return bundles
}

function together(steps: readonly Step[]): Step {
  const first = steps[0]
  const last = steps.at(-1)
  if (!first || !last) throw new RangeError('No steps to put together')
  return {
    from: first.from,
    to: last.to,
    incidents: steps.reduce((sum, step) => sum + step.incidents, 0),
    counted: steps.reduce((sum, step) => sum + step.counted, 0),
    sources: steps.reduce((sum, step) => sum + step.sources, 0),
    killed: sumOf(steps.map((step) => step.killed)),
    injured: sumOf(steps.map((step) => step.injured)),
  }
}

function sumOf(bands: readonly Step['killed'][]): Step['killed'] {
  return {
    low: bands.reduce((sum, band) => sum + band.low, 0),
    high: bands.reduce((sum, band) => sum + band.high, 0),
    // If any part is open, the sum is open.
    openHigh: bands.some((band) => band.openHigh),
    unknown: bands.reduce((sum, band) => sum + band.unknown, 0),
  }
}

/** A band as a number of people: unknown where it is known of none of its incidents; null where none of them is summed. */
export function peopleOf(step: Step, band: Step['killed']): People | null {
  if (step.counted === 0) return null
  if (band.unknown > 0 && band.high === 0) return { low: null, high: null, openHigh: false }
  return { low: band.low, high: band.high, openHigh: band.openHigh }
}

/** How many steps must stand together so that a bar is at least `least` px wide. */
export function bundleSize(steps: number, room: number, least: number): number {
  const wanted = Math.ceil((steps * least) / Math.max(room, 1))
  return [1, 2, 4, 13, 26, 52].find((size) => size >= wanted) ?? wanted
}
