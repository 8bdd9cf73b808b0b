// What is compared in the inbox: the two sides of a question, the claim that speaks best for each, and how far they fit.

import type { FitLevel } from '../parts/fit.tsx'
import { type CellEntry, type Question, QUESTIONS, said } from '../incident/evidence.ts'
import type { InboxItem, Kept, Listed, Match } from '../record.ts'

export interface Side {
  /** Null for claims that are no incident yet. */
  readonly incident: Listed | null
  readonly claims: readonly Kept[]
}

/** The side that is there, and the side that is asked about; the second is null where nothing is compared. */
export function sidesOf(item: InboxItem): readonly [Side, Side | null] {
  const { incident, pair, claims, question } = item
  const of = (ids: readonly string[]): Kept[] => claims.filter(({ id }) => ids.includes(id))
  if (question === 'merge' && pair !== null) {
    return [
      { incident: pair, claims: of(pair.claims) },
      { incident, claims: of(incident.claims) },
    ]
  }
  const own = of(incident.claims)
  if (question === 'joins') {
    const come = own.filter(({ id }) => incident.newClaims.includes(id))
    return [
      { incident, claims: own.filter((kept) => !come.includes(kept)) },
      { incident: null, claims: come },
    ]
  }
  const [first] = own
  const rest = own.filter(({ source }) => source !== first?.source)
  if (first === undefined || rest.length === 0) return [{ incident, claims: own }, null]
  return [
    { incident, claims: own.filter(({ source }) => source === first.source) },
    { incident: null, claims: rest },
  ]
}

/** The claim that answers most questions: the one whose sentence is shown. */
export function telling(claims: readonly Kept[]): Kept | null {
  const score = (kept: Kept): number =>
    QUESTIONS.reduce((sum, question) => sum + Math.min(1, said(question, kept).length), 0) +
    (said('killed', kept).length > 0 ? 2 : 0)
  return [...claims].sort((a, b) => score(b) - score(a)).at(0) ?? null
}

export interface ComparedRow {
  readonly question: Question
  readonly left: readonly CellEntry[]
  readonly right: readonly CellEntry[]
  /** Null where nothing was weighed. */
  readonly fit: FitLevel | null
  readonly weight: number | null
}

const FIELD: Readonly<Record<Question, string>> = {
  when: 'time',
  where: 'place',
  what: 'type',
  hit: 'target',
  killed: 'killed',
  injured: 'injured',
  whom: 'actors',
}

/** The questions that either side answers, in the order of the table of evidence. */
export function comparedRows([left, right]: readonly [Side, Side | null], match: Match | undefined): ComparedRow[] {
  return QUESTIONS.flatMap((question): ComparedRow[] => {
    const ofLeft = entriesOf(question, left.claims)
    const ofRight = right === null ? [] : entriesOf(question, right.claims)
    if (ofLeft.length === 0 && ofRight.length === 0) return []
    const field = match?.fields.find((each) => each.field === FIELD[question])
    const isSilent = right !== null && (ofLeft.length === 0 || ofRight.length === 0)
    const fit = right === null ? null : isSilent ? 'silent' : field ? levelOf(field.level, field.weight) : null
    return [{ question, left: ofLeft, right: ofRight, fit, weight: field?.weight ?? null }]
  })
}

function entriesOf(question: Question, claims: readonly Kept[]): CellEntry[] {
  const seen = new Set<string>()
  return claims
    .flatMap((kept) => said(question, kept))
    .filter(({ words, saying }) => {
      const key = `${words ?? ''} ${saying.kind === 'event' ? saying.type : ''}`.toLowerCase()
      if (seen.has(key) || (saying.kind === 'event' && saying.type === 'unknown' && claims.length > 1)) return false
      seen.add(key)
      return true
    })
}

/** How far two things fit, by what the matcher calls it. */
export function levelOf(level: string, weight: number): FitLevel {
  if (level === 'silent') return 'silent'
  if (/^(?:same|equal|shared)/.test(level)) return 'agrees'
  if (/^(?:apart|other|none)/.test(level)) return weight > -1 && /apart_1$/.test(level) ? 'close' : 'differs'
  return 'close'
}
