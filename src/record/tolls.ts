// Tolls side by side, and against what is documented in the same scope (field guide 5.6, 5.7). A toll is never an incident and
// is never added to one; what is left of it is "not itemised". Two tolls can contradict one another only in the same scope.

import type { Group } from '../model/codes.ts'
import type { Place, Quantity, Time } from '../model/reading.ts'
import type { IncidentRecord, KeptClaim, KeptSource, OccurrenceGrade, TollRecord } from '../model/record.ts'
import { isLater } from './figures.ts'
import { compareText, groupBy } from './order.ts'
import { publisherVoice, speakerVoice } from './origins.ts'
import { placeKey } from './place-relation.ts'
import { liesIn } from './places.ts'
import { COUNTED_GRADES, type Summed, sumIncidents } from './sums.ts'

/** A toll on its way: the claim's figure with what scopes it. */
interface Told {
  readonly kept: KeptClaim
  readonly source: KeptSource
  readonly quantity: Quantity
  readonly area: Place | null
  readonly voice: string
  readonly speaker: string
  /** Speaker apart, tolls with the same key count the same thing. */
  readonly scope: string
}

/** All tolls, by claim, each against the incidents documented in its scope. */
export function tollsOf(
  claims: readonly KeptClaim[],
  sources: ReadonlyMap<string, KeptSource>,
  incidents: readonly IncidentRecord[],
  grades: readonly OccurrenceGrade[] = COUNTED_GRADES,
): TollRecord[] {
  const told = claims.flatMap((kept) => tell(kept, sources.get(kept.source)))
  const byScope = groupBy(told, (one) => one.scope)
  const documented = new Documented(incidents)
  return told
    .map((one) => recordOf(one, byScope.get(one.scope) ?? [], documented, grades))
    .sort((a, b) => compareText(a.claim, b.claim) || compareText(a.phrase, b.phrase))
}

const UNSAID: ReadonlySet<string> = new Set(['denied', 'negated', 'conditional', 'planned_or_future'])

function tell(kept: KeptClaim, source: KeptSource | undefined): Told[] {
  const { claim } = kept
  if (claim.kind !== 'toll' || !source || kept.isBroken || UNSAID.has(claim.modality)) return []
  const voice = speakerVoice(kept, source) ?? publisherVoice(source)
  const area = claim.places[0] ?? null
  return claim.quantities
    .filter((quantity) => quantity.harm !== null)
    .map((quantity) => ({
      kept,
      source,
      quantity,
      area,
      voice: voice.key,
      speaker: voice.name,
      scope: [
        area === null ? '' : placeKey(area),
        claim.time?.from ?? '',
        claim.time?.to ?? '',
        quantity.harm,
        quantity.unit,
        populationOf(quantity.group) ?? '',
        quantity.demographic ?? '',
        quantity.partOf === null ? 'whole' : 'part',
      ].join('|'),
    }))
}

/** "People" and no word at all mean the same: everybody. */
const populationOf = (group: Group | null): Group | null =>
  group === 'unknown_status' || group === 'mixed' ? null : group

function recordOf(
  one: Told,
  peers: readonly Told[],
  documented: Documented,
  grades: readonly OccurrenceGrade[],
): TollRecord {
  const { kept, source, quantity, area } = one
  const { time } = kept.claim
  const population = { group: populationOf(quantity.group), demographic: quantity.demographic }
  const what = { harm: quantity.harm ?? ('killed' as const), ...population }
  const sum = quantity.unit === 'persons' ? documented.in(area, time, what, grades) : null
  return {
    claim: kept.id,
    source: source.id,
    speaker: one.speaker,
    area,
    period: time,
    harm: what.harm,
    unit: quantity.unit,
    population,
    phrase: quantity.phrase.exact,
    floor: quantity.floor,
    ceiling: quantity.ceiling,
    isSuperseded: peers.some((other) => other.voice === one.voice && isLater(other.source, source)),
    sameScope: [...new Set(peers.filter((other) => other.kept.id !== kept.id).map((other) => other.kept.id))].sort(
      compareText,
    ),
    documented: sum,
    notItemised: sum === null ? null : minus(quantity, sum),
  }
}

/** What is left when all documented are taken off: least if they were many, most if they were few. */
function minus(
  { floor, ceiling }: Quantity,
  sum: { readonly low: number; readonly high: number; readonly openHigh: boolean },
): TollRecord['notItemised'] {
  if (floor === null) return null
  return {
    low: sum.openHigh ? 0 : Math.max(0, floor - sum.high),
    high: ceiling === null ? null : Math.max(0, ceiling - sum.low),
  }
}

/** Incidents by area, so that tolls on one area look once. */
class Documented {
  private readonly byCountry: ReadonlyMap<string | null, readonly IncidentRecord[]>
  private readonly byArea = new Map<string, { readonly inside: IncidentRecord[]; readonly unclear: IncidentRecord[] }>()

  constructor(incidents: readonly IncidentRecord[]) {
    this.byCountry = groupBy(incidents, (incident) => incident.place?.country ?? null)
  }

  /** The sum in an area and a period; null where the toll gives no area or no end of its period. */
  in(area: Place | null, period: Time | null, what: Summed, grades: readonly OccurrenceGrade[]) {
    if (area === null || period === null || (period.from === null && period.to === null)) return null
    const { inside, unclear } = this.around(area)
    const dated = inside.map((incident) => ({ incident, when: during(incident.time, period) }))
    const isCounted = (incident: IncidentRecord) => grades.includes(incident.grades.occurrence)
    const doubtful =
      dated.filter((one) => one.when === 'unclear' && isCounted(one.incident)).length +
      unclear.filter((incident) => during(incident.time, period) !== 'outside' && isCounted(incident)).length
    const sure = dated.filter((one) => one.when === 'inside').map((one) => one.incident)
    return sumIncidents(sure, what, grades, doubtful)
  }

  private around(area: Place) {
    const known = this.byArea.get(placeKey(area))
    if (known) return known
    const found: { inside: IncidentRecord[]; unclear: IncidentRecord[] } = { inside: [], unclear: [] }
    const countries = area.country === null ? [...this.byCountry.keys()] : [area.country, null]
    for (const incident of countries.flatMap((country) => this.byCountry.get(country) ?? [])) {
      const lies = incident.place === null ? 'unclear' : liesIn(incident.place, area)
      if (lies !== 'outside') found[lies].push(incident)
    }
    this.byArea.set(placeKey(area), found)
    return found
  }
}

/** Whether a time lies in a period; an open end of the period holds all. */
function during(time: Time | null, period: Time): 'inside' | 'outside' | 'unclear' {
  const from = time?.from ?? null
  const to = time?.to ?? from
  if (from === null || to === null) return 'unclear'
  const begin = period.from ?? ''
  const end = period.to ?? '9'
  if (to < begin || from > end) return 'outside'
  return from >= begin && to <= end ? 'inside' : 'unclear'
}
