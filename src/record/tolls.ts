// Tolls side by side, and against what is documented in the same scope (field guide 5.6, 5.7). A toll is never an incident and
// is never added to one; what is left of it is "not itemised". Two tolls can contradict one another only in the same scope.

import type { Group } from '../model/codes.ts'
import type { KeptClaim, KeptSource, OccurrenceGrade, ToldToll, TollRecord } from '../model/record.ts'
import { Documented } from './documented.ts'
import { isLater } from './figures.ts'
import { compareText, groupBy } from './order.ts'
import { publisherVoice, speakerVoice } from './origins.ts'
import { placeKey } from './place-relation.ts'
import { COUNTED_GRADES, type SummedIncident } from './sums.ts'

/** All tolls, by claim, each against the incidents documented in its scope. */
export function tollsOf(
  claims: readonly KeptClaim[],
  sources: ReadonlyMap<string, KeptSource>,
  incidents: readonly SummedIncident[],
  grades: readonly OccurrenceGrade[] = COUNTED_GRADES,
): TollRecord[] {
  const told = claims.flatMap((kept) => {
    const source = sources.get(kept.source)
    return source ? toldTolls(kept, source) : []
  })
  return againstDocumented(besideOthers(told), incidents, grades)
}

const UNSAID: ReadonlySet<string> = new Set(['denied', 'negated', 'conditional', 'planned_or_future'])

/** The tolls that a claim tells; none where it tells of something else. */
export function toldTolls(kept: KeptClaim, source: KeptSource): ToldToll[] {
  const { claim } = kept
  if (claim.kind !== 'toll' || kept.isBroken || UNSAID.has(claim.modality)) return []
  const { id, follows, writtenOn, publishedAt } = source
  const voice = speakerVoice(kept, source) ?? publisherVoice(source)
  // What else its name may mean is told by the claim.
  const area = claim.places[0] ? { ...claim.places[0], candidates: [] } : null
  return claim.quantities.flatMap((quantity) => {
    const { harm, unit, demographic, phrase, floor, ceiling } = quantity
    if (harm === null) return []
    const group = populationOf(quantity.group)
    // Where area or period is not said, the scope is unknown, and unknown is like nothing else.
    const scope = [
      area === null || claim.time === null ? kept.id : placeKey(area),
      claim.time?.from ?? '',
      claim.time?.to ?? '',
      harm,
      unit,
      group ?? '',
      demographic ?? '',
      quantity.partOf === null ? 'whole' : 'part',
    ].join('|')
    return [
      {
        claim: kept.id,
        source: { id, follows, writtenOn, publishedAt },
        speaker: voice.name,
        voice: voice.key,
        scope,
        area,
        period: claim.time,
        harm,
        unit,
        population: { group, demographic },
        phrase: phrase.exact,
        floor,
        ceiling,
      },
    ]
  })
}

/** "People" and no word at all mean the same: everybody. */
const populationOf = (group: Group | null): Group | null =>
  group === 'unknown_status' || group === 'mixed' ? null : group

/** Tolls beside the others of their scope, by claim, not yet held against what is documented. */
export function besideOthers(told: readonly ToldToll[]): TollRecord[] {
  const byScope = groupBy(told, ({ scope }) => scope)
  return told
    .map((one) => recordOf(one, byScope.get(one.scope) ?? []))
    .sort((a, b) => compareText(a.claim, b.claim) || compareText(a.phrase, b.phrase))
}

function recordOf({ voice, scope: _scope, ...one }: ToldToll, peers: readonly ToldToll[]): TollRecord {
  const others = peers.filter(({ claim }) => claim !== one.claim)
  return {
    ...one,
    source: one.source.id,
    isSuperseded: peers.some((other) => other.voice === voice && isLater(other.source, one.source)),
    sameScope: [...new Set(others.map(({ claim }) => claim))].sort(compareText),
    documented: null,
    notItemised: null,
  }
}

/** Whether it says of what place and time it is, so that it can be set against incidents. */
export const isScoped = ({ unit, area, period }: Pick<TollRecord, 'unit' | 'area' | 'period'>): boolean =>
  unit === 'persons' && area !== null && period !== null && (period.from !== null || period.to !== null)

/** Tolls with what is documented in the scope of each. */
export function againstDocumented(
  tolls: readonly TollRecord[],
  incidents: readonly SummedIncident[],
  grades: readonly OccurrenceGrade[] = COUNTED_GRADES,
): TollRecord[] {
  const documented = new Documented(incidents, grades)
  return tolls.map((toll) => {
    if (!isScoped(toll)) return toll
    const sum = documented.in(toll.area, toll.period, { harm: toll.harm, ...toll.population })
    return { ...toll, documented: sum, notItemised: sum === null ? null : minus(toll, sum) }
  })
}

/** What is left when all documented are taken off: least if they were many, most if they were few. Open highs count as known. */
function minus(
  { floor, ceiling }: Pick<TollRecord, 'floor' | 'ceiling'>,
  sum: { readonly low: number; readonly high: number },
): TollRecord['notItemised'] {
  if (floor === null) return null
  return {
    low: Math.max(0, floor - sum.high),
    high: ceiling === null ? null : Math.max(0, ceiling - sum.low),
  }
}
