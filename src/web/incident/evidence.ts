// The evidence table: a row for each line of evidence or each report, a column for each question. A cell holds what was said in
// answer, each with the claim that says it; the desk concludes nothing here.

import type { EventType, Harm, Means, TargetType } from '../../model/codes.ts'
import { isSpeakersDoer } from '../../model/own-words.ts'
import type { ConflictType } from '../../model/record.ts'
import type { Attribution, Conflict, Incident, Kept, Line, Place, Quantity, SourceInfo, Time } from '../record.ts'

export const QUESTIONS = ['when', 'where', 'what', 'hit', 'killed', 'injured', 'whom'] as const
export type Question = (typeof QUESTIONS)[number]

/** What a claim says in answer to a question. */
export type Saying =
  | { readonly kind: 'time'; readonly time: Time }
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'event'; readonly type: EventType; readonly means: readonly Means[] }
  | { readonly kind: 'targets'; readonly targets: readonly TargetType[] }
  | { readonly kind: 'people'; readonly quantity: Quantity }
  | { readonly kind: 'actors'; readonly attribution: Attribution }
  /** What a party answers. */
  | { readonly kind: 'answer' }

export interface CellEntry {
  readonly kept: Kept
  /** As written; null where no words of the claim stand for this alone. */
  readonly words: string | null
  readonly saying: Saying
}

export interface Cell {
  /** What the row says, the firmest first; empty: silent. */
  readonly entries: readonly CellEntry[]
  /** Disagreements that something in it takes part in. */
  readonly conflicts: readonly ConflictType[]
}

export interface EvidenceRow {
  readonly key: string
  /** Null for a report without publisher and title. */
  readonly who: string | null
  readonly line: Line | null
  readonly sources: readonly SourceInfo[]
  readonly claims: readonly Kept[]
  readonly cells: Readonly<Record<Question, Cell>>
}

/** All that the table needs to know. */
export interface Evidence {
  readonly incident: Pick<Incident, 'claims' | 'lines' | 'conflicts'>
  readonly sources: readonly SourceInfo[]
  /** Claims that answer it and are no part of it: denials, acknowledgements. */
  readonly answers: readonly Kept[]
}

/** One row for each origin with all that repeats it. */
export function rowsByOrigin({ incident, sources, answers }: Evidence): EvidenceRow[] {
  const known = new Map([...incident.claims, ...answers].map((kept) => [kept.id, kept]))
  return incident.lines.map((line, i) => {
    const claims = line.claims.flatMap((id) => known.get(id) ?? [])
    const own = sources.filter(({ id }) => line.sources.includes(id))
    return row(`line-${i}`, line.origin, line, own, claims, incident.conflicts)
  })
}

/** One row for each report. */
export function rowsByReport({ incident, sources, answers }: Evidence): EvidenceRow[] {
  const all = [...incident.claims, ...answers]
  return sources.flatMap((source) => {
    const claims = all.filter((kept) => kept.source === source.id)
    if (claims.length === 0) return []
    const line = incident.lines.find((each) => each.claims.includes(claims[0].id)) ?? null
    return [row(source.id, source.publisher ?? source.title, line, [source], claims, incident.conflicts)]
  })
}

function row(
  key: string,
  who: string | null,
  line: Line | null,
  sources: readonly SourceInfo[],
  claims: readonly Kept[],
  conflicts: readonly Conflict[],
): EvidenceRow {
  const cells = Object.fromEntries(
    QUESTIONS.map((question) => [question, cellOf(question, claims, conflicts)]),
  ) as unknown as Record<Question, Cell>
  return { key, who, line, sources, claims, cells }
}

function cellOf(question: Question, claims: readonly Kept[], conflicts: readonly Conflict[]): Cell {
  const entries = distinct(claims.flatMap((kept) => said(question, kept)))
  const ids = new Set(entries.map(({ kept }) => kept.id))
  const differing = conflicts.filter(
    (conflict) =>
      questionOf(conflict) === question && conflict.sides.some((side) => side.claims.some((claim) => ids.has(claim))),
  )
  return { entries: entries.sort(firmestFirst), conflicts: [...new Set(differing.map(({ type }) => type))] }
}

/** What one claim says in answer to a question. */
export function said(question: Question, kept: Kept): CellEntry[] {
  const { claim } = kept
  if (claim.kind === 'response') {
    if (question !== 'whom') return []
    const accused = accusedIn(kept)
    return accused.length > 0 ? accused : [{ kept, words: null, saying: { kind: 'answer' } }]
  }
  if (claim.kind !== 'incident') return []
  switch (question) {
    case 'when':
      return claim.time
        ? [{ kept, words: claim.time.asWritten || null, saying: { kind: 'time', time: claim.time } }]
        : []
    case 'where':
      return claim.places
        .slice(0, 1)
        .map((place) => ({ kept, words: place.asWritten || null, saying: { kind: 'place', place } }))
    case 'what':
      return [{ kept, words: null, saying: { kind: 'event', type: claim.eventType, means: claim.means } }]
    case 'hit': {
      const targets = claim.placeHit.filter((target) => target !== 'unknown')
      return targets.length > 0 ? [{ kept, words: null, saying: { kind: 'targets', targets } }] : []
    }
    case 'killed':
    case 'injured':
      return claim.quantities
        .filter(({ harm }) => isOf(harm, question))
        .map((quantity) => ({ kept, words: quantity.phrase.exact, saying: { kind: 'people', quantity } }))
    case 'whom':
      return isSpeakersDoer(claim) ? accusedIn(kept) : []
  }
}

/** Who is named as having done it. */
function accusedIn(kept: Kept): CellEntry[] {
  const { attribution } = kept.claim
  if (attribution === null || attribution.actors.length === 0) return []
  const words = attribution.actors.map(({ asWritten, name }) => asWritten || name).join(', ')
  return [{ kept, words, saying: { kind: 'actors', attribution } }]
}

const isOf = (harm: Harm | null, question: 'killed' | 'injured'): boolean =>
  harm === question || harm === 'killed_or_injured'

/** Where a disagreement shows. */
export function questionOf({ type, about }: Pick<Conflict, 'type' | 'about'>): Question {
  switch (type) {
    case 'number':
      return about.startsWith('injured') ? 'injured' : 'killed'
    case 'status':
      return 'killed'
    case 'attribution':
      return 'whom'
    case 'place':
      return 'where'
    case 'time':
      return 'when'
    case 'means':
    case 'existence':
      return 'what'
    case 'facility_identity':
      return 'hit'
  }
}

/** The same said in the same words by one row counts once. */
function distinct(entries: readonly CellEntry[]): CellEntry[] {
  const seen = new Map<string, CellEntry>()
  for (const entry of entries) {
    const key = `${entry.words?.toLowerCase() ?? ''}|${meaningKey(entry.saying)}`
    if (!seen.has(key)) seen.set(key, entry)
  }
  return [...seen.values()]
}

function meaningKey(saying: Saying): string {
  switch (saying.kind) {
    case 'time':
      return `${saying.time.from}/${saying.time.to}`
    case 'place':
      return `${saying.place.name}/${saying.place.precision}`
    case 'event':
      return saying.type
    case 'targets':
      return saying.targets.join()
    case 'people':
      return [saying.quantity.floor, saying.quantity.ceiling, saying.quantity.harm, saying.quantity.demographic].join()
    case 'actors':
      return saying.attribution.relation
    case 'answer':
      return 'answer'
  }
}

/** Figures for all before parts of them; else as they come. */
const firmestFirst = (a: CellEntry, b: CellEntry): number => weakness(a.saying) - weakness(b.saying)

function weakness(saying: Saying): number {
  if (saying.kind === 'event') return saying.type === 'unknown' ? 1 : 0
  if (saying.kind !== 'people') return 0
  const { partOf, demographic, harm } = saying.quantity
  return (partOf === null ? 0 : 2) + (demographic === null ? 0 : 1) + (harm === 'killed_or_injured' ? 4 : 0)
}
