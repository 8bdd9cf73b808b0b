// What a tally of incidents comes to: by grade, and over time. Pure.

import type { OccurrenceGrade } from '../model/record.ts'
import type { GradeSum, IncidentSeries, IncidentSum, IncidentTally, SeriesStep, TallyCell } from './store.ts'

const NOTHING: IncidentSum = { low: 0, high: 0, openHigh: false, unknown: 0 }

/** Lows with lows, highs with highs; open if any is. */
const add = (a: IncidentSum, b: IncidentSum): IncidentSum => ({
  low: a.low + b.low,
  high: a.high + b.high,
  openHigh: a.openHigh || b.openHigh,
  unknown: a.unknown + b.unknown,
})

/** By grade, in the order of their names. */
export function byGrade({ cells }: IncidentTally): readonly GradeSum[] {
  const grades = new Map<OccurrenceGrade, GradeSum>()
  for (const { grade, incidents, withoutPoint, killed, injured } of cells) {
    const known = grades.get(grade)
    grades.set(grade, {
      grade,
      incidents: (known?.incidents ?? 0) + incidents,
      withoutPoint: (known?.withoutPoint ?? 0) + withoutPoint,
      killed: add(known?.killed ?? NOTHING, killed),
      injured: add(known?.injured ?? NOTHING, injured),
    })
  }
  return [...grades.values()].sort((a, b) => (a.grade < b.grade ? -1 : 1))
}

/** Over time. All are counted; the figures of those are summed whose grade is among `grades`. */
export function overTime({ cells }: IncidentTally, grades: readonly OccurrenceGrade[]): IncidentSeries {
  const steps = new Map<string, SeriesStep>()
  let undated = 0
  for (const cell of cells) {
    if (cell.from === null || cell.to === null) undated += cell.incidents
    else steps.set(cell.from, together(steps.get(cell.from), { ...cell, from: cell.from, to: cell.to }, grades))
  }
  return { steps: [...steps.values()].sort((a, b) => (a.from < b.from ? -1 : 1)), undated }
}

function together(
  step: SeriesStep | undefined,
  cell: TallyCell & { readonly from: string; readonly to: string },
  grades: readonly OccurrenceGrade[],
): SeriesStep {
  const counts = grades.includes(cell.grade)
  return {
    from: cell.from,
    to: cell.to,
    incidents: (step?.incidents ?? 0) + cell.incidents,
    counted: (step?.counted ?? 0) + (counts ? cell.incidents : 0),
    killed: add(step?.killed ?? NOTHING, counts ? cell.killed : NOTHING),
    injured: add(step?.injured ?? NOTHING, counts ? cell.injured : NOTHING),
    sources: (step?.sources ?? 0) + cell.sources,
  }
}
