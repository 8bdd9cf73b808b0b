// The words of the record: sources as kept, claims as kept, what the engine proposes about them, and what people decide.
// Claims never change; the present state is what the decisions make of the claims (field guide, rules 1 and 9).

import type { EventType } from './codes.ts'
import type { Claim, Place, Time } from './reading.ts'

/** A source as kept. Bytes and text are read-only; a changed page at the same address is a new version beside the old. */
export interface KeptSource {
  /** Short and human-sayable, never reused: "s-1", "s-2". */
  readonly id: string
  readonly externalId: string | null
  /** SHA-256, hex, of the bytes as received. */
  readonly bytesHash: string
  /** SHA-256, hex, of the UTF-8 bytes of the derived text. */
  readonly textHash: string
  readonly title: string | null
  readonly publisher: string | null
  readonly url: string | null
  readonly publishedAt: string | null
  /** YYYY-MM-DD: the day its words count from (`Reading.source.writtenOn`); where it differs from `publishedAt`, the better. */
  readonly writtenOn?: string | null
  readonly language: string | null
  /** UTC, ISO 8601. */
  readonly addedAt: string
  readonly addedBy: string
  /** How the text was derived from the bytes: "plain-text/1", "html/1", "json-line/1". */
  readonly extraction: string
  /** Version of the reader whose claims are current. */
  readonly reader: string
  /** id of the version that this one follows, if the same address was added before with other bytes. */
  readonly follows: string | null
}

/** A claim as kept, with the source it is cut from. */
export interface KeptClaim {
  /** "s-12#incident:120-245": the source's id and the claim's own. */
  readonly id: string
  readonly source: string
  /** Version of the reader that made it. */
  readonly reader: string
  readonly claim: Claim
  /** True where a passage of it is no longer found at its place in the text. It is shown so, never moved. */
  readonly isBroken?: boolean
}

/** Ids of incidents are never reused: each that was given, with the claim it was given for, and where merged ones lead. */
export type LedgerEntry =
  | { readonly kind: 'given'; readonly id: string; readonly claim: string }
  | { readonly kind: 'redirect'; readonly id: string; readonly to: string }

/** How far a field of two claims agrees, and what that is worth (log2 of the likelihood ratio). */
export interface FieldWeight {
  readonly field: string
  readonly level: string
  readonly weight: number
  /** In words, for a person. */
  readonly why: string
}

/** Why two groups of claims are, or are not, put together. */
export interface MatchExplanation {
  readonly a: string
  readonly b: string
  readonly fields: readonly FieldWeight[]
  readonly total: number
  readonly threshold: number
  readonly isMatch: boolean
}

/** Which of an incident's figures are used, and why (field guide 5.3). `null` is unknown. */
export interface FigureRange {
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
  /** A claim leaves its ceiling open, so `high` is what is known and not a limit. */
  readonly openHigh: boolean
  readonly policy: string
  readonly reason: string
  /** The claims behind it. */
  readonly claims: readonly string[]
}

export type OccurrenceGrade =
  | 'unassessed'
  | 'single_origin'
  | 'corroborated'
  | 'confirmed'
  | 'disputed'
  | 'discounted'
  | 'no_harm_reported'

export type AttributionGrade =
  | 'unknown'
  | 'suspected'
  | 'likely'
  | 'claimed_by_actor'
  | 'acknowledged'
  | 'established'
  | 'contested'

/** One origin and all that repeats it: the unit of independence (field guide 3.8). */
export interface LineOfEvidence {
  /** Canonical speaker at the head of the chain, or the publisher speaking in its own voice. */
  readonly origin: string
  readonly sources: readonly string[]
  readonly claims: readonly string[]
  /** "AFP, quoting the Observatory": the chain as far as it is known. */
  readonly chain: readonly string[]
  readonly reason: string
}

export type ConflictType =
  | 'number'
  | 'attribution'
  | 'status'
  | 'place'
  | 'time'
  | 'means'
  | 'existence'
  | 'facility_identity'

/** Claims that cannot all be right, side by side. */
export interface Conflict {
  readonly type: ConflictType
  readonly sides: ReadonlyArray<{
    readonly value: string
    readonly claims: readonly string[]
    readonly origins: readonly string[]
  }>
}

/** Whether a truce covered an incident (field guide 9). It is no breach finding. */
export interface Coverage {
  readonly arrangement: string
  readonly result: 'covered' | 'not_covered' | 'unclear'
  readonly reasons: readonly string[]
}

/** An incident as the record has it now. */
export interface IncidentRecord {
  /** "2016-05-01-aleppo-1": stable, human-sayable, never reused; merged ids redirect. */
  readonly id: string
  readonly state: 'proposed' | 'decided'
  readonly claims: readonly KeptClaim[]
  readonly sources: ReadonlyArray<{ readonly id: string; readonly externalId: string | null }>
  readonly eventType: EventType
  readonly time: Time | null
  readonly place: Place | null
  readonly killed: FigureRange
  readonly injured: FigureRange
  readonly attribution: { readonly relation: string; readonly actors: readonly string[] } | null
  readonly grades: {
    readonly occurrence: OccurrenceGrade
    readonly attribution: AttributionGrade
    readonly rule: string
    readonly by: 'rule' | 'person'
  }
  readonly lines: readonly LineOfEvidence[]
  readonly conflicts: readonly Conflict[]
  readonly coverage: readonly Coverage[]
  readonly notes: readonly string[]
}

/** What a person decides. Never edited: an `undo` points at what it takes back. */
export type Decision = {
  readonly seq: number
  readonly at: string
  readonly by: string
  readonly reason: string
} & DecisionBody

export type DecisionBody =
  | { readonly kind: 'accept'; readonly incident: string }
  | { readonly kind: 'reject'; readonly incident: string }
  | { readonly kind: 'merge'; readonly into: string; readonly from: readonly string[] }
  | {
      readonly kind: 'split'
      readonly incident: string
      readonly claims: readonly string[]
      readonly newIncident: string
    }
  | { readonly kind: 'move'; readonly claim: string; readonly to: string }
  | { readonly kind: 'set_place'; readonly incident: string; readonly place: Place }
  | { readonly kind: 'set_time'; readonly incident: string; readonly time: Time }
  | {
      readonly kind: 'choose_figure'
      readonly incident: string
      readonly harm: 'killed' | 'injured'
      readonly value: number
      readonly purpose: string
    }
  | { readonly kind: 'grade_occurrence'; readonly incident: string; readonly grade: OccurrenceGrade }
  | { readonly kind: 'grade_attribution'; readonly incident: string; readonly grade: AttributionGrade }
  | { readonly kind: 'note'; readonly incident: string; readonly text: string }
  | { readonly kind: 'undo'; readonly undoes: number }
