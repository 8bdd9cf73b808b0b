// Weighs one incident: lines of evidence, figures, disagreements, grades, put together with what people decided of it.

import { readReason, reason } from '../model/reasons.ts'
import type { Conflict, Coverage, IncidentRecord, KeptClaim, KeptSource } from '../model/record.ts'
import { accusationsOf, accusedIn } from './accusations.ts'
import { conflictsOf } from './conflicts.ts'
import type { Group } from './decisions.ts'
import { countFigures, type Counting } from './figures.ts'
import { gradesOf } from './grades.ts'
import { linesOf } from './lines.ts'
import { compareText, distinct } from './order.ts'
import { attributionOf, eventTypeOf, meansOf, placeHitOf, placeOf, telling, timeOf } from './outline.ts'

/** The incident as it stands, but for what truces covered it. `claims` are its own; `answers` the responses to it. */
export function weighIncident(
  group: Group,
  claims: readonly KeptClaim[],
  answers: readonly KeptClaim[],
  sources: ReadonlyMap<string, KeptSource>,
): Omit<IncidentRecord, 'coverage'> {
  const { judgement } = group
  const ordered = inOrder(claims, sources)
  const all = [...ordered, ...inOrder(answers, sources)]
  const told = telling(ordered)
  const eventType = eventTypeOf(told)
  const lines = linesOf(all, sources, accusedIn(all))
  const accusations = accusationsOf(all, lines)
  const counting = countFigures(ordered, sources, lines, judgement.chosen)
  const conflicts = conflictsOf({ claims: ordered, lines, counting, accusations, eventType })
  const counted = withStatusInDoubt(counting, conflicts)
  const evidence = { claims: ordered, lines, counting, accusations, conflicts, eventType }
  return {
    id: group.id,
    state: judgement.isDecided ? 'decided' : 'proposed',
    claims: ordered,
    newClaims: judgement.isDecided ? group.newClaims : [],
    proposals: group.proposals,
    sources: sourcesOf(ordered, sources),
    eventType,
    means: meansOf(told),
    placeHit: placeHitOf(told),
    time: judgement.time ?? timeOf(told),
    place: judgement.place ?? placeOf(told),
    killed: counting.killed,
    injured: counting.injured,
    figures: counted,
    counted: counting.counted,
    chosen: judgement.chosen,
    attribution: attributionOf(accusations.accusations, eventType === 'armed_clash'),
    grades: gradesOf(evidence, judgement),
    lines: lines.lines,
    conflicts,
    notes: judgement.notes,
    published: judgement.published,
  }
}

/** By day of writing, then by what the sources hold, then by place in the text: never by when they were added. */
function inOrder(claims: readonly KeptClaim[], sources: ReadonlyMap<string, KeptSource>): KeptClaim[] {
  const keyOf = (kept: KeptClaim) => {
    const source = sources.get(kept.source)
    return `${source?.writtenOn ?? source?.publishedAt ?? '~'} ${source?.bytesHash ?? ''}`
  }
  return claims
    .map((kept) => ({ kept, key: keyOf(kept) }))
    .sort(
      (a, b) =>
        compareText(a.key, b.key) ||
        a.kept.claim.passage.start - b.kept.claim.passage.start ||
        compareText(a.kept.claim.id, b.kept.claim.id),
    )
    .map(({ kept }) => kept)
}

function sourcesOf(claims: readonly KeptClaim[], sources: ReadonlyMap<string, KeptSource>): IncidentRecord['sources'] {
  return distinct(claims.map((kept) => kept.source)).map((id) => ({
    id,
    externalId: sources.get(id)?.externalId ?? null,
  }))
}

/** Field guide 3.5: where it is disputed whether they were civilians or fighters, the floor of either is 0. */
function withStatusInDoubt(counting: Counting, conflicts: readonly Conflict[]): Counting['figures'] {
  if (!conflicts.some((conflict) => conflict.type === 'status')) return counting.figures
  return counting.figures.map((figure) => {
    if (figure.harm !== 'killed' || (figure.group !== 'civilian' && figure.group !== 'combatant')) return figure
    const { words = '', name = '' } = readReason(figure.range.reason)?.values ?? {}
    return { ...figure, range: { ...figure.range, low: 0, reason: reason('figure.in_doubt', { words, name }) } }
  })
}

/** With what truces covered it. */
export const withCoverage = (
  incident: Omit<IncidentRecord, 'coverage'>,
  coverage: readonly Coverage[],
): IncidentRecord => ({ ...incident, coverage })
