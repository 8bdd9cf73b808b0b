// What the overview says of the incidents chosen: sums, bands over time, points. Lows with lows, highs with highs; unknown adds
// nothing and is counted.

import type { FigureRange, OccurrenceGrade } from '../model/record.ts'
import type { ListedIncident } from '../storage/store.ts'
import type { Answer } from './contract.ts'

/** The grades that headlines count (field guide 5.6). */
const COUNTED: readonly OccurrenceGrade[] = ['corroborated', 'confirmed']

export interface Band {
  readonly low: number
  readonly high: number
  readonly openHigh: boolean
}

function bandOf(ranges: readonly FigureRange[]): Band & { readonly unknown: number } {
  let [low, high, openHigh, unknown] = [0, 0, false, 0]
  for (const range of ranges) {
    if (range.low === null || range.high === null) unknown++
    low += range.low ?? 0
    high += range.high ?? range.low ?? 0
    openHigh ||= range.openHigh
  }
  return { low, high, openHigh, unknown }
}

const withoutUnknown = ({ low, high, openHigh }: Band): Band => ({ low, high, openHigh })

/** The grades that are asked for, else those that headlines count. */
export function summaryOf(
  incidents: readonly ListedIncident[],
  grades: readonly OccurrenceGrade[] | undefined,
): Answer<'GET /api/summary'> {
  const counted = grades ?? COUNTED
  const byGrade = {
    unassessed: 0,
    single_origin: 0,
    corroborated: 0,
    confirmed: 0,
    disputed: 0,
    discounted: 0,
    no_harm_reported: 0,
  } satisfies Record<OccurrenceGrade, number>
  for (const { grades } of incidents) byGrade[grades.occurrence]++
  const summed = incidents.filter((incident) => counted.includes(incident.grades.occurrence))
  return {
    incidents: incidents.length,
    withoutPoint: incidents.filter((incident) => pointOf(incident) === null).length,
    killed: bandOf(summed.map(({ killed }) => killed)),
    injured: bandOf(summed.map(({ injured }) => injured)),
    byGrade,
    leftOut: incidents.length - summed.length,
    counted,
  }
}

const MOST_DAYS = 120 // in view; a week is the smallest step past that
const DAY_MS = 86_400_000

/** By the first day of each incident; harm of the grades that are summed. Days without any have no entry. */
export function seriesOf(
  incidents: readonly ListedIncident[],
  grades: readonly OccurrenceGrade[] | undefined,
  step: 'day' | 'week' | undefined,
): Answer<'GET /api/series'> {
  const counted = grades ?? COUNTED
  const isSummed = (incident: ListedIncident) => counted.includes(incident.grades.occurrence)
  const dated = incidents.flatMap((incident) =>
    incident.time?.from ? [{ incident, day: dayOf(incident.time.from) }] : [],
  )
  const days = dated.map(({ day }) => day)
  const span =
    days.reduce((most, day) => Math.max(most, day), -Infinity) - days.reduce((l, day) => Math.min(l, day), Infinity)
  const width = (step ?? (span > MOST_DAYS ? 'week' : 'day')) === 'week' ? 7 : 1
  const bins = new Map<number, ListedIncident[]>()
  for (const { incident, day } of dated) {
    const first = width === 7 ? day - ((day + 3) % 7) : day // weeks begin on Monday; day 0 was a Thursday
    const bin = bins.get(first)
    if (bin) bin.push(incident)
    else bins.set(first, [incident])
  }
  const items = [...bins]
    .sort(([a], [b]) => a - b)
    .map(([first, own]) => ({
      from: isoDay(first),
      to: isoDay(first + width - 1),
      incidents: own.length,
      killed: withoutUnknown(bandOf(own.filter(isSummed).map(({ killed }) => killed))),
      injured: withoutUnknown(bandOf(own.filter(isSummed).map(({ injured }) => injured))),
      sources: new Set(own.flatMap(({ sources }) => sources.map(({ id }) => id))).size,
    }))
  return { step: width === 7 ? 'week' : 'day', items, undated: incidents.length - dated.length }
}

const dayOf = (iso: string): number => Math.floor(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / DAY_MS)
const isoDay = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10)

export const pointOf = ({ place }: ListedIncident): { readonly lat: number; readonly lon: number } | null =>
  place === null || place.lat === null || place.lon === null ? null : { lat: place.lat, lon: place.lon }

export function pointsOf(incidents: readonly ListedIncident[]): Answer<'GET /api/points'> {
  const items = incidents.flatMap((incident) => {
    const point = pointOf(incident)
    const { place, killed } = incident
    if (point === null || place === null) return []
    const { low, high, openHigh } = killed
    const kind = [incident.eventType, place.precision, place.representative] as const
    return [
      [incident.id, point.lat, point.lon, low, high, openHigh, ...kind] as [
        string,
        number,
        number,
        number | null,
        number | null,
        boolean,
        (typeof kind)[0],
        (typeof kind)[1],
        boolean,
      ],
    ]
  })
  return { items, withoutPoint: incidents.length - items.length }
}
