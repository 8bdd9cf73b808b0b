// Two grades, by a written rule (field guide 3.9): did it happen, and who did it. They are proposals: a person's grade goes
// before them. The rule is versioned, since changing it changes people's data; docs/decisions/0022-counting.md has it in words.

import { reason } from '../model/reasons.ts'
import type { AttributionGrade, Conflict, Grades, KeptClaim, LineOfEvidence, OccurrenceGrade } from '../model/record.ts'
import { type Accusation, type Accusations, deniesIt } from './accusations.ts'
import { rivalGroups } from './conflicts.ts'
import type { Judgement } from './decisions.ts'
import type { Counting } from './figures.ts'
import type { Lines } from './lines.ts'
import { distinct, groupBy } from './order.ts'

/** Version of the rule. */
export const GRADES_RULE = 'grades/3'

/** What the grades rest on. */
export interface Evidence {
  readonly claims: readonly KeptClaim[]
  readonly lines: Lines
  readonly counting: Counting
  readonly accusations: Accusations
  readonly conflicts: readonly Conflict[]
  readonly eventType: string
}

interface Graded<G> {
  readonly grade: G
  readonly reason: string
}

/** The grades of an incident: the rule's, or a person's with the rule's beside it. */
export function gradesOf(evidence: Evidence, judgement: Judgement): Grades {
  const attribution = gradeAttribution(evidence)
  const occurrence = gradeOccurrence(evidence, attribution.grade)
  const { occurrence: ownOccurrence, attribution: ownAttribution } = judgement
  const denials = evidence.accusations.answers.filter((answer) => answer.kind === 'denies')
  return {
    occurrence: ownOccurrence?.grade ?? occurrence.grade,
    attribution: ownAttribution?.grade ?? attribution.grade,
    rule: GRADES_RULE,
    by: ownOccurrence || ownAttribution ? 'person' : 'rule',
    reasons: [
      ownOccurrence
        ? reason('grade.by_person', { name: ownOccurrence.by, words: ownOccurrence.reason })
        : occurrence.reason,
      ownAttribution
        ? reason('doer.by_person', { name: ownAttribution.by, words: ownAttribution.reason })
        : attribution.reason,
    ],
    proposed: { occurrence: occurrence.grade, attribution: attribution.grade },
    deniedBy: distinct(denials.map((answer) => answer.by)),
  }
}

/** Lines that say in firm words that it happened; how many are independent, all parties together being one. */
function support({ claims, lines }: Evidence): {
  readonly firm: LineOfEvidence[]
  readonly outside: number
  readonly independent: number
  /** Those lines by name, with a semicolon between independent ones alone. */
  readonly names: string
} {
  const backed = new Set<number>()
  for (const kept of claims) {
    const line = lines.lineOf.get(kept.id)
    if (line !== undefined && !kept.isBroken && kept.claim.kind === 'incident' && FIRM.has(kept.claim.modality))
      backed.add(line)
  }
  const ordered = [...backed].sort((a, b) => a - b)
  const houses = groupBy(ordered, (line) => (lines.lines[line].isInterested ? PARTIES : lines.houses[line]))
  const names = [...houses.values()].map((of) => of.map((line) => lines.lines[line].origin).join(' and '))
  return {
    firm: ordered.map((line) => lines.lines[line]),
    outside: houses.size - (houses.has(PARTIES) ? 1 : 0),
    independent: houses.size,
    names: names.join('; '),
  }
}

/** All parties to the conflict count as one. Keys of houses are letters alone, so this is none of them. */
const PARTIES = 'parties to the conflict'

const FIRM: ReadonlySet<string> = new Set(['asserted', 'attributed', 'historical'])

function gradeOccurrence(evidence: Evidence, attribution: AttributionGrade): Graded<OccurrenceGrade> {
  const { firm, outside, independent, names } = support(evidence)
  const hedged = evidence.claims.some(({ claim }) => claim.kind === 'incident' && SOFT.has(claim.modality))
  const denied = denial(evidence, independent)
  if (!firm.length && !hedged) return { grade: 'unassessed', reason: reason('grade.nothing') }
  if (denied) return { grade: 'disputed', reason: denied }
  const harm = harmDone(evidence)
  if (harm === 'none') return { grade: 'no_harm_reported', reason: reason('grade.no_harm') }
  if (harm === 'fighters') return { grade: 'discounted', reason: reason('grade.fighters') }
  if (independent < 2) {
    const why = firm.length ? reason('grade.one_origin', { names }) : reason('grade.reserve')
    return { grade: 'single_origin', reason: why }
  }
  const isOwned = attribution === 'acknowledged' && outside >= 2
  if (isOwned)
    return {
      grade: 'confirmed',
      reason: reason('grade.acknowledged', { n: independent, names }),
    }
  return {
    grade: 'corroborated',
    reason: reason('grade.corroborated', { n: independent, names }),
  }
}

const SOFT: ReadonlySet<string> = new Set(['hedged', 'questioned'])

/** Why it is disputed that it happened. The word of the accused alone does not outweigh two independent origins. */
function denial({ claims, lines, counting }: Evidence, independent: number): string | null {
  const against = distinct(
    claims.filter(deniesIt).flatMap((kept) => {
      const line = lines.lines[lines.lineOf.get(kept.id) ?? -1]
      return line && (independent < 2 || isOutsider(kept)) ? [line.origin] : []
    }),
  )
  if (against.length) return reason('grade.denied', { names: against.join('; ') })
  const all = [...counting.statements.killed, ...counting.statements.injured]
  const zero = all.filter((s) => s.ceiling === 0 && (!lines.lines[s.line].isInterested || independent < 2))
  const some = all.filter((s) => s.floor > 0 && !s.isHedged)
  const rival = zero.find((z) =>
    some.some((s) => s.line !== z.line && s.figures[0].quantity.harm === z.figures[0].quantity.harm),
  )
  return rival ? reason('grade.nobody_harmed', { name: lines.lines[rival.line].origin }) : null
}

/** Who denies is mostly one accused: only those near to the event, or who watch it, are taken for outsiders. */
const isOutsider = ({ claim }: KeptClaim): boolean => OUTSIDERS.has(claim.speaker?.connection ?? 'unknown')

const OUTSIDERS: ReadonlySet<string> = new Set([
  'victim',
  'relative',
  'witness',
  'medical_staff',
  'rescuer',
  'journalist_on_site',
  'monitor_network',
  'analyst',
])

/** Silence is an attack without harm claimed. A party's word that those it killed were fighters is no proof (field guide 3.5). */
function harmDone({ claims, lines, counting, eventType }: Evidence): 'none' | 'fighters' | 'some' {
  const used = counting.counted.filter(
    (figure) => figure.use !== 'discounted' && figure.use !== 'no_report' && (figure.floor ?? 0) > 0,
  )
  if (!used.length) return claims.some(hasOtherHarm) || !isAttack(eventType) ? 'some' : 'none'
  if (!used.every((figure) => figure.group === 'combatant')) return 'some'
  const byOthers = claims.some(({ id }) => {
    const line = lines.lines[lines.lineOf.get(id) ?? -1]
    return line && !line.isInterested && used.some((figure) => figure.claim === id)
  })
  return byOthers ? 'fighters' : 'some'
}

/** Harm that is not counted in people. */
const hasOtherHarm = ({ claim }: KeptClaim): boolean =>
  claim.kind === 'incident' &&
  claim.modality !== 'denied' &&
  claim.modality !== 'negated' &&
  (claim.health !== null || claim.quantities.some((q) => q.harm === 'property_damage'))

const NO_ATTACK: ReadonlySet<string> = new Set([
  'agreement',
  'demonstration',
  'base_or_group_change',
  'territory_change',
])
const isAttack = (eventType: string): boolean => !NO_ATTACK.has(eventType)

function gradeAttribution(evidence: Evidence): Graded<AttributionGrade> {
  const { accusations, answers } = evidence.accusations
  const accused = new Set(accusations.flatMap((one) => one.keys))
  const owning = answers.find(
    (answer) => answer.kind === 'acknowledges' && (accused.size === 0 || accused.has(answer.key)),
  )
  if (owning) return { grade: 'acknowledged', reason: reason('doer.acknowledges', { name: owning.by }) }
  const groups = rivalGroups(accusations)
  const isClash = evidence.eventType === 'armed_clash'
  if (groups.length > 1 && !isClash) return { grade: 'contested', reason: reason('doer.rivals') }
  const claiming = answers.find((answer) => answer.kind === 'claims' && (answer.isParty || accused.has(answer.key)))
  if (claiming) return { grade: 'claimed_by_actor', reason: reason('doer.claims', { name: claiming.by }) }
  if (!groups.length)
    return {
      grade: 'unknown',
      reason: accusations.length ? reason('doer.possible') : reason('doer.nobody'),
    }
  const sides = groups.map((group) => behindAccusation(group, evidence.lines))
  return sides.find((side) => side.grade === 'likely') ?? sides[0]
}

/** Two independent origins that are not parties, in firm words, make it likely; less than that is suspicion. */
function behindAccusation(firm: readonly Accusation[], { lines, houses }: Lines): Graded<AttributionGrade> {
  const outside = new Set(
    firm.filter((one) => !one.isHedged && !lines[one.line].isInterested).map((one) => houses[one.line]),
  )
  const names = distinct([...new Set(firm.map((one) => one.line))].map((line) => lines[line].origin)).join('; ')
  if (outside.size >= 2) return { grade: 'likely', reason: reason('doer.likely', { n: outside.size, names }) }
  return { grade: 'suspected', reason: reason('doer.suspected', { names }) }
}
