// The words of the record: sources as kept, claims as kept, what the engine proposes about them, and what people decide.
// Claims never change; the present state is what the decisions make of the claims (field guide, rules 1 and 9).

import type {
  ArrangementKind,
  ArrangementStatus,
  AttributionRelation,
  Bound,
  Demographic,
  EventType,
  FacilityType,
  Group,
  Harm,
  HealthEffect,
  Means,
  TargetType,
} from './codes.ts'
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
  /** How it came: the path as given, "-" for standard input, "path:line" for a line of JSON Lines. */
  readonly receivedAs?: string | null
  readonly publishedAt: string | null
  /** YYYY-MM-DD: the day its words count from (`Reading.source.writtenOn`); where it differs from `publishedAt`, the better. */
  readonly writtenOn?: string | null
  readonly language: string | null
  /** UTC, ISO 8601. */
  readonly addedAt: string
  readonly addedBy: string
  /** How the text was derived from the bytes: "plain-text/1", "html/1", "json-line/1", "json-line-below-title/1". */
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
  /** What a person did to it, last. Left out where nobody did anything. */
  readonly hand?: ByHand
}

/** What a person did to one claim: made it, had it say something else, found it right, or took it out of the counting. */
export interface ByHand {
  readonly kind: 'added' | 'corrected' | 'accepted' | 'rejected'
  readonly by: string
  readonly at: string
  readonly reason: string
  /** `seq` of the decision. */
  readonly decision: number
  /** What the reader made of the words; null where it made nothing of them. */
  readonly before: Claim | null
}

/** What one person, coding a source alone, has it say. It changes nothing until the codings are settled. */
export interface Coding {
  readonly source: string
  readonly by: string
  readonly at: string
  /** `seq` of the decision: the last one of this person holds. */
  readonly decision: number
  /** Done, and so to be compared with another's. */
  readonly isDone: boolean
  readonly claims: readonly Claim[]
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

/** Which of an incident's figures are used, and why (field guide 5.3). `null` is unknown. `low <= best <= high` where known. */
export interface FigureRange {
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
  /** A claim leaves its ceiling open, so `high` is what is known and not a limit. */
  readonly openHigh: boolean
  /** Who or what chose `best`: "figures/1", or "person". */
  readonly policy: string
  readonly reason: string
  /** The claims behind it. */
  readonly claims: readonly string[]
}

/** The figures for one harm, and one kind of people if `group` or `demographic` is given. Never added to one another. */
export interface HarmFigure {
  readonly harm: Harm
  readonly group: Group | null
  readonly demographic: Demographic | null
  readonly range: FigureRange
}

/** What became of one figure of one claim in the counting. */
export interface CountedFigure {
  readonly claim: string
  readonly harm: Harm
  readonly group: Group | null
  readonly demographic: Demographic | null
  readonly phrase: string
  readonly bound: Bound
  readonly floor: number | null
  readonly ceiling: number | null
  readonly use: 'active' | 'superseded' | 'part' | 'less_precise' | 'discounted' | 'bounds_only' | 'no_report'
  readonly reason: string
}

/** A figure that a person chose, for a purpose. */
export interface ChosenFigure {
  readonly harm: 'killed' | 'injured'
  readonly value: number
  readonly purpose: string
  readonly reason: string
  readonly by: string
  readonly at: string
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

/** How sure it is that it happened, and who did it: two grades, by a versioned rule or by a person. */
export interface Grades {
  readonly occurrence: OccurrenceGrade
  readonly attribution: AttributionGrade
  readonly rule: string
  readonly by: 'rule' | 'person'
  readonly reasons: readonly string[]
  /** What the rule proposes where a person decided otherwise. */
  readonly proposed: { readonly occurrence: OccurrenceGrade; readonly attribution: AttributionGrade }
  /** Who denies having done it: recorded alongside, never instead. */
  readonly deniedBy: readonly string[]
}

/** One origin and all that repeats it: the unit of independence (field guide 3.8). */
export interface LineOfEvidence {
  /** Canonical speaker at the head of the chain, or the publisher speaking in its own voice. */
  readonly origin: string
  readonly sources: readonly string[]
  readonly claims: readonly string[]
  /** "AFP, quoting the Observatory": the chain as far as it is known, the outlet first. */
  readonly chain: readonly string[]
  /** A party to the conflict, or one accused: its word counts once, with that of all other parties (field guide 6). */
  readonly isInterested: boolean
  /** The origin has a name: not "residents", "a military source". */
  readonly isNamed: boolean
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

/** One side of a disagreement. */
export interface ConflictSide {
  readonly value: string
  readonly claims: readonly string[]
  readonly origins: readonly string[]
}

/** Claims that cannot all be right, side by side. */
export interface Conflict {
  readonly type: ConflictType
  /** What they disagree on, in words: "killed", "who did it". */
  readonly about: string
  readonly sides: readonly ConflictSide[]
}

/** Whether a truce covered an incident (field guide 9). It is no breach finding. */
export interface Coverage {
  readonly arrangement: string
  readonly result: 'covered' | 'not_covered' | 'unclear'
  readonly reasons: readonly string[]
}

/** A proposal of the engine as a person saw it: its id, the incident it had come to stand in, and its claims there. */
export interface Shown {
  readonly incident: string
  /** Another than `incident` after a merge, a split or a move. */
  readonly within: string
  readonly claims: readonly string[]
  /** An earlier decision had put them there; else it is the engine that would. */
  readonly isHeld: boolean
}

/** An incident as it was published: what was said, and the words that it rests on. Later changes do not reach it. */
export interface Edition {
  readonly eventType: EventType
  readonly means: readonly Means[]
  readonly time: Time | null
  /** Rounded where the exact position would give away a working hospital, a shelter or a camp. */
  readonly place: Place | null
  readonly killed: FigureRange
  readonly injured: FigureRange
  readonly figures: readonly HarmFigure[]
  /** Who counted what; editions of before hold neither. */
  readonly counted?: readonly CountedFigure[]
  readonly lines?: readonly LineOfEvidence[]
  readonly chosen: readonly ChosenFigure[]
  readonly attribution: IncidentRecord['attribution']
  readonly grades: Grades
  readonly conflicts: readonly Conflict[]
  readonly coverage: readonly Coverage[]
  readonly claims: readonly PublishedClaim[]
}

/** The words behind a published incident. */
export interface PublishedClaim {
  readonly id: string
  readonly exact: string
  readonly speaker: string | null
  readonly source: string
  readonly title: string | null
  readonly publisher: string | null
  readonly url: string | null
  readonly publishedAt: string | null
  /** SHA-256, hex, of the copy that the words were cut from. */
  readonly bytesHash: string
}

/** That an incident is published, and by which decision. */
export interface Publication {
  readonly by: string
  readonly at: string
  readonly decision: number
}

/** An incident as the record has it now. */
export interface IncidentRecord {
  /** "2016-05-01-aleppo-1": stable, human-sayable, never reused; merged ids redirect. */
  readonly id: string
  readonly state: 'proposed' | 'decided'
  readonly claims: readonly KeptClaim[]
  /** Claims that the engine would add to what a person decided; they count, and wait to be looked at. */
  readonly newClaims: readonly string[]
  /** The proposals that it is made of. A decision on it carries them, so that it holds whatever the engine says later. */
  readonly proposals: readonly Shown[]
  readonly sources: ReadonlyArray<{ readonly id: string; readonly externalId: string | null }>
  readonly eventType: EventType
  readonly means: readonly Means[]
  readonly placeHit: readonly TargetType[]
  readonly time: Time | null
  readonly place: Place | null
  readonly killed: FigureRange
  readonly injured: FigureRange
  /** All harms, wholes and kinds of people; `killed` and `injured` among them. */
  readonly figures: readonly HarmFigure[]
  readonly counted: readonly CountedFigure[]
  readonly chosen: readonly ChosenFigure[]
  readonly attribution: { readonly relation: AttributionRelation; readonly actors: readonly string[] } | null
  readonly grades: Grades
  readonly lines: readonly LineOfEvidence[]
  readonly conflicts: readonly Conflict[]
  readonly coverage: readonly Coverage[]
  readonly notes: ReadonlyArray<{ readonly text: string; readonly by: string; readonly at: string }>
  /** Null, or left out, where it is not published or was withdrawn. */
  readonly published?: Publication | null
}

/** What one claim says of an arrangement's status. Claims that differ stand side by side; nothing collapses by itself. */
export interface ArrangementEvent {
  readonly claim: string
  readonly status: ArrangementStatus
  readonly origin: string
  /** The day the status is said to hold from; null if the claim gives none. */
  readonly from: string | null
  /** The last day, where the claim gives one. */
  readonly to: string | null
  /** The day it was said. */
  readonly saidOn: string | null
  /** Said not to be so: "has not entered into force". It stands beside the others and makes nothing hold or end. */
  readonly isNegated?: boolean
}

/** A truce, pause or local deal, put together from many claims. */
export interface ArrangementRecord {
  /** Made of kind, day and place: "truce-2016-02-27-syria". Derived, so it may change with what is known. */
  readonly id: string
  readonly kind: ArrangementKind
  readonly names: readonly string[]
  readonly areasIn: readonly Place[]
  readonly areasOut: readonly Place[]
  /** ISO 3166-1 alpha-2: of its areas, or what its reports are about where no area is said. */
  readonly countries: readonly string[]
  readonly parties: readonly string[]
  /** Some claim says that it does not bind or cover all. */
  readonly hasExceptions: boolean
  /** By day, then by claim. */
  readonly events: readonly ArrangementEvent[]
  readonly claims: readonly string[]
  readonly sources: readonly string[]
}

/** A toll by itself: what is told, and what tells whether another is of the same scope, by the same speaker, or later. */
export interface ToldToll
  extends Pick<
    TollRecord,
    'claim' | 'speaker' | 'area' | 'period' | 'harm' | 'unit' | 'population' | 'phrase' | 'floor' | 'ceiling'
  > {
  readonly source: Pick<KeptSource, 'id' | 'follows' | 'writtenOn' | 'publishedAt'>
  /** Whose word it is, however it is spelt. */
  readonly voice: string
  /** Speaker apart, tolls with the same key count the same thing. */
  readonly scope: string
}

/** A number over a period and an area, never part of an incident, set against the incidents documented in its scope. */
export interface TollRecord {
  readonly claim: string
  readonly source: string
  readonly speaker: string
  readonly area: Place | null
  readonly period: Time | null
  readonly harm: Harm
  readonly unit: string
  readonly population: { readonly group: Group | null; readonly demographic: Demographic | null }
  readonly phrase: string
  readonly floor: number | null
  readonly ceiling: number | null
  /** A later figure of the same speaker for the same scope took its place. */
  readonly isSuperseded: boolean
  /** Claims of other tolls with the same scope: only these can contradict it. */
  readonly sameScope: readonly string[]
  readonly documented: DocumentedSum | null
  /** Toll minus documented; null where either is unknown. Never negative, never added to anything. `high: null` is open. */
  readonly notItemised: { readonly low: number; readonly high: number | null } | null
}

/** A sum over incidents: documented, at least (field guide 5.6). */
export interface DocumentedSum {
  readonly low: number
  readonly high: number
  readonly openHigh: boolean
  /** How many incidents are summed, those of unknown harm among them. */
  readonly incidents: number
  /** In scope, but the harm is not known. They add nothing and are counted. */
  readonly unknown: number
  /** May or may not lie in scope. They are left out and counted. */
  readonly unclear: number
  /** In scope, but of a grade that is not let in. They add nothing and are counted. */
  readonly leftOut: number
  readonly grades: readonly OccurrenceGrade[]
}

/** A place of health care, told apart by identity and not by name (field guide 3.4). */
export interface FacilityRecord {
  readonly id: string
  /** Null for one that no claim names; it is then known from one incident only. */
  readonly name: string | null
  readonly names: readonly string[]
  readonly type: FacilityType | null
  readonly place: Place | null
  /** One for each incident, by day. */
  readonly attacks: ReadonlyArray<{
    readonly incident: string
    readonly from: string | null
    readonly to: string | null
    readonly effects: readonly HealthEffect[]
    readonly claims: readonly string[]
  }>
  readonly reason: string
}

/** What a person decides. Never edited: an `undo` points at what it takes back. */
export type Decision = {
  readonly seq: number
  readonly at: string
  readonly by: string
  readonly reason: string
  /** The wish it came from, as its sender named it: sent again, it is not done again. */
  readonly once?: string
} & DecisionBody

/**
 * `shown`: the proposals behind the incidents decided on (`IncidentRecord.proposals`), as the person saw them. They make the
 * decision hold when the engine changes its mind, and show that nothing changed unseen. An undo and a note need none.
 */
export type DecisionBody = DecisionAct & { readonly shown?: readonly Shown[] }

export type DecisionAct =
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
  | { readonly kind: 'publish'; readonly incident: string; readonly edition: Edition }
  | { readonly kind: 'withdraw'; readonly incident: string }
  | ClaimAct
  | { readonly kind: 'undo'; readonly undoes: number }

/** What a person does to the claims of one source. `claim` is an id; `as` is all that it says from then on. */
export type ClaimAct =
  | { readonly kind: 'add_claim'; readonly source: string; readonly claim: string; readonly as: Claim }
  | { readonly kind: 'correct_claim'; readonly source: string; readonly claim: string; readonly as: Claim }
  | { readonly kind: 'accept_claim'; readonly source: string; readonly claim: string; readonly as: Claim }
  | { readonly kind: 'reject_claim'; readonly source: string; readonly claim: string }
  | {
      readonly kind: 'code_source'
      readonly source: string
      readonly claims: readonly Claim[]
      readonly isDone: boolean
    }
