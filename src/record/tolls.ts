// Tolls side by side, and against what is documented in the same scope (field guide 5.6, 5.7). A toll is never an incident and
// is never added to one; what is left of it is "not itemised". Two tolls can contradict one another only in the same scope.

import type { Group } from '../model/codes.ts'
import type { Place, Quantity } from '../model/reading.ts'
import type { KeptClaim, KeptSource, OccurrenceGrade, TollRecord } from '../model/record.ts'
import { Documented } from './documented.ts'
import { isLater } from './figures.ts'
import { compareText, groupBy } from './order.ts'
import { publisherVoice, speakerVoice } from './origins.ts'
import { placeKey } from './place-relation.ts'
import { COUNTED_GRADES, type SummedIncident } from './sums.ts'

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
  incidents: readonly SummedIncident[],
  grades: readonly OccurrenceGrade[] = COUNTED_GRADES,
): TollRecord[] {
  const told = claims.flatMap((kept) => tell(kept, sources.get(kept.source)))
  const byScope = groupBy(told, (one) => one.scope)
  const documented = new Documented(incidents, grades)
  return told
    .map((one) => recordOf(one, byScope.get(one.scope) ?? [], documented))
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
      // Where area or period is not said, the scope is unknown, and unknown is like nothing else.
      scope: [
        area === null || claim.time === null ? kept.id : placeKey(area),
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

function recordOf(one: Told, peers: readonly Told[], documented: Documented): TollRecord {
  const { kept, source, quantity, area } = one
  const { time } = kept.claim
  const population = { group: populationOf(quantity.group), demographic: quantity.demographic }
  const what = { harm: quantity.harm ?? ('killed' as const), ...population }
  const sum = quantity.unit === 'persons' ? documented.in(area, time, what) : null
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

/** What is left when all documented are taken off: least if they were many, most if they were few. Open highs count as known. */
function minus(
  { floor, ceiling }: Quantity,
  sum: { readonly low: number; readonly high: number },
): TollRecord['notItemised'] {
  if (floor === null) return null
  return {
    low: Math.max(0, floor - sum.high),
    high: ceiling === null ? null : Math.max(0, ceiling - sum.low),
  }
}
