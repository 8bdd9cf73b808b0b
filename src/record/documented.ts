// What is documented in an area and a period, for many areas and periods over one set of incidents: each area is gone through
// once, and a period is two look-ups in running sums over the days.

import type { Place, Time } from '../model/reading.ts'
import type { DocumentedSum, OccurrenceGrade } from '../model/record.ts'
import { groupBy } from './order.ts'
import { placeKey } from './place-relation.ts'
import { liesIn } from './places.ts'
import { rangeFor, type Summed, type SummedIncident, sumIncidents } from './sums.ts'

/** Sums of documented incidents by scope. */
export class Documented {
  private readonly byCountry: ReadonlyMap<string | null, readonly SummedIncident[]>
  /** Those of grades that are not let in. */
  private readonly others: ReadonlyMap<string | null, readonly SummedIncident[]>
  private readonly areas = new Map<string, AreaIncidents>()
  private readonly grades: readonly OccurrenceGrade[]

  constructor(incidents: readonly SummedIncident[], grades: readonly OccurrenceGrade[]) {
    const isCounted = ({ grades: { occurrence } }: SummedIncident): boolean => grades.includes(occurrence)
    const countryOf = ({ place }: SummedIncident): string | null => place?.country ?? null
    this.byCountry = groupBy(incidents.filter(isCounted), countryOf)
    this.others = groupBy(
      incidents.filter((incident) => !isCounted(incident)),
      countryOf,
    )
    this.grades = grades
  }

  /**
   * The sum in an area and a period; null where no area or neither end of a period is given, or it would end before it begins: a
   * report that looks ahead may be read so. An open end holds all.
   */
  in(area: Place | null, period: Time | null, what: Summed): DocumentedSum | null {
    if (area === null || period === null || (period.from === null && period.to === null)) return null
    const { dated, wide, unclear, others } = this.around(area)
    const from = period.from ?? ''
    const to = period.to ?? '9'
    if (from > `${to}~`) return null
    const days = dated.sum(what, from, to)
    const spans = wide.filter((incident) => during(incident.time, from, to) === 'inside')
    const spanned = sumIncidents(spans, what, this.grades)
    return {
      low: days.low + spanned.low,
      high: days.high + spanned.high,
      openHigh: days.open > 0 || spanned.openHigh,
      incidents: days.count + spanned.incidents,
      unknown: days.unknown + spanned.unknown,
      unclear:
        wide.filter((incident) => during(incident.time, from, to) === 'unclear').length +
        unclear.filter((incident) => during(incident.time, from, to) !== 'outside').length,
      leftOut:
        others.dated.count(from, to) +
        others.wide.filter((incident) => during(incident.time, from, to) === 'inside').length,
      grades: this.grades,
    }
  }

  private around(area: Place): AreaIncidents {
    const known = this.areas.get(placeKey(area))
    if (known) return known
    const found = { ...lyingIn(area, this.byCountry), others: lyingIn(area, this.others) }
    this.areas.set(placeKey(area), found)
    return found
  }
}

function lyingIn(area: Place, byCountry: ReadonlyMap<string | null, readonly SummedIncident[]>): Lying {
  const countries = area.country === null ? [...byCountry.keys()] : [area.country, null]
  const near = countries.flatMap((country) => byCountry.get(country) ?? [])
  const lying = groupBy(near, ({ place }) => (place === null ? 'unclear' : liesIn(place, area)))
  const inside = lying.get('inside') ?? []
  const isOneDay = ({ time }: SummedIncident) =>
    time !== null && time.from !== null && time.from === (time.to ?? time.from)
  return {
    dated: new DatedIncidents(inside.filter(isOneDay)),
    wide: inside.filter((incident) => !isOneDay(incident)),
    unclear: lying.get('unclear') ?? [],
  }
}

interface AreaIncidents extends Lying {
  /** Those of grades that are not let in. */
  readonly others: Lying
}

interface Lying {
  /** Of one day each. */
  readonly dated: DatedIncidents
  /** Of several days, or of none that is known. */
  readonly wide: readonly SummedIncident[]
  /** May lie in the area or not. */
  readonly unclear: readonly SummedIncident[]
}

/** Sums over the first n incidents. */
interface Running {
  readonly low: number
  readonly high: number
  readonly open: number
  readonly unknown: number
  readonly count: number
}

const NOTHING: Running = { low: 0, high: 0, open: 0, unknown: 0, count: 0 }

class DatedIncidents {
  private readonly incidents: readonly SummedIncident[]
  private readonly days: readonly string[]
  private readonly sums = new Map<string, readonly Running[]>()

  constructor(incidents: readonly SummedIncident[]) {
    const dayOf = (incident: SummedIncident) => incident.time?.from ?? ''
    this.incidents = [...incidents].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0))
    this.days = this.incidents.map(dayOf)
  }

  sum(what: Summed, from: string, to: string): Running {
    const running = this.running(what)
    const before = running[this.firstFrom(from)]
    const until = running[this.firstFrom(`${to}~`)]
    return {
      low: until.low - before.low,
      high: until.high - before.high,
      open: until.open - before.open,
      unknown: until.unknown - before.unknown,
      count: until.count - before.count,
    }
  }

  /** How many there are, whatever their figures. */
  count(from: string, to: string): number {
    return this.firstFrom(`${to}~`) - this.firstFrom(from)
  }

  private running(what: Summed): readonly Running[] {
    const key = `${what.harm} ${what.group} ${what.demographic}`
    const known = this.sums.get(key)
    if (known) return known
    const sums = [NOTHING]
    for (const incident of this.incidents) sums.push(addTo(sums[sums.length - 1], incident, what))
    this.sums.set(key, sums)
    return sums
  }

  /** How many incidents are before a day. */
  private firstFrom(day: string): number {
    let low = 0
    let high = this.days.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.days[middle] < day) low = middle + 1
      else high = middle
    }
    return low
  }
}

function addTo(sum: Running, incident: SummedIncident, what: Summed): Running {
  const range = rangeFor(incident, what)
  const count = sum.count + 1
  if (range === null || range.low === null || range.high === null) return { ...sum, count, unknown: sum.unknown + 1 }
  return {
    low: sum.low + range.low,
    high: sum.high + range.high,
    open: sum.open + (range.openHigh ? 1 : 0),
    unknown: sum.unknown,
    count,
  }
}

/** Whether a time lies between two days. */
function during(time: Time | null, begin: string, end: string): 'inside' | 'outside' | 'unclear' {
  const from = time?.from ?? null
  const to = time?.to ?? from
  if (from === null || to === null) return 'unclear'
  if (to < begin || from > end) return 'outside'
  return from >= begin && to <= end ? 'inside' : 'unclear'
}
