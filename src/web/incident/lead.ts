// The sentences at the head of an incident, made by messages from the record: true whatever it holds, and saying no more than it
// holds. Here is decided what is said; the messages say it.

import type { ConflictType, FigureRange } from '../../model/record.ts'
import { figuresApart } from '../../model/counted-apart.ts'
import type { Incident } from '../record.ts'
import type { Values } from '../text.tsx'

/** How a range is put into words. */
export type Shape = 'unknown' | 'zero' | 'exact' | 'range' | 'upto' | 'least' | 'open'

export function shapeOf({ low, high, openHigh }: Pick<FigureRange, 'low' | 'high' | 'openHigh'>): Shape {
  if (low === null) return 'unknown'
  const top = high ?? low
  if (openHigh) return top > low ? 'open' : 'least'
  if (top === low) return low === 0 ? 'zero' : 'exact'
  return low === 0 ? 'upto' : 'range'
}

export interface Sentence {
  readonly key: string
  readonly values: Values
  /** The figure that its <fig> tag opens. */
  readonly harm: 'killed' | 'injured' | null
}

/** What is said of an incident, in order. Disagreements come last, as types. */
export function leadOf(
  incident: Pick<Incident, 'killed' | 'injured' | 'sources' | 'lines' | 'chosen' | 'counted' | 'figures'>,
): Sentence[] {
  const { killed, injured, sources, lines, chosen } = incident
  const reports = sources.length
  const figure = (harm: 'killed' | 'injured', range: FigureRange): Sentence => ({
    key: `incident.lead.${harm}`,
    harm,
    values: {
      shape: figuresApart(incident, harm).length > 0 ? 'apart' : shapeOf(range),
      low: range.low ?? 0,
      high: range.high ?? range.low ?? 0,
      // What a person chose is said; what the policy would use is in the chart.
      used: chosen.some((each) => each.harm === harm) ? 'yes' : 'no',
      best: range.best ?? 0,
    },
  })
  const told: Sentence = { key: 'incident.lead.told', harm: null, values: { reports, origins: lines.length } }
  return [told, figure('killed', killed), ...(shapeOf(injured) === 'unknown' ? [] : [figure('injured', injured)])]
}

/** What reports do not agree on, each once, in the order they are shown. */
export const differing = (incident: Pick<Incident, 'conflicts'>): ConflictType[] => [
  ...new Set(incident.conflicts.map(({ type }) => type)),
]
