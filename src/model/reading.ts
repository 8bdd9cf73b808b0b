// What a reader makes of one source: the words of the domain as they leave the program (contract `reading/1`).
// Unknown is null, never a guess.

import type {
  ActorType,
  AppealFor,
  ArrangementKind,
  ArrangementStatus,
  AttributionRelation,
  Bound,
  Connection,
  Demographic,
  EventType,
  FacilityType,
  Group,
  Harm,
  HealthEffect,
  HealthResource,
  Launch,
  Means,
  Modality,
  PlacePrecision,
  Role,
  TargetType,
  TimePrecision,
  Unit,
} from './codes.ts'
import type { Passage } from './passage.ts'

/** A number as written, and the interval its words allow (field guide 4). `ceiling: null` is open. */
export interface Quantity {
  readonly phrase: Passage
  readonly bound: Bound
  readonly floor: number | null
  readonly ceiling: number | null
  readonly unit: Unit
  readonly harm: Harm | null
  readonly group: Group | null
  readonly demographic: Demographic | null
  readonly role: Role | null
  /** The phrase of the whole that this is a part of. */
  readonly partOf: string | null
  readonly increment: boolean
  /** Row of the phrase table, such as `qty/1:at_least`. */
  readonly rule: string
}

/** One possible meaning of a place name. Degrees, WGS84. */
export interface PlaceCandidate {
  readonly gazetteerId: string
  readonly name: string
  readonly lat: number
  readonly lon: number
  readonly country: string | null
  readonly admin1: string | null
  readonly population?: number
  /** Why it was kept or passed over, for `--explain`. */
  readonly reason?: string
}

/** A place as the text names it and, where a list knows it, where it is. */
export interface Place {
  readonly asWritten: string
  readonly name: string
  readonly lat: number | null
  readonly lon: number | null
  readonly precision: PlacePrecision
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null
  readonly admin1: string | null
  readonly gazetteerId: string | null
  readonly candidates: readonly PlaceCandidate[]
  /** The point stands for an area, or is lent by the containing place. */
  readonly representative: boolean
}

/** When, resolved against the dateline or the publication date. ISO dates, both ends inclusive, null is open. */
export interface Time {
  readonly asWritten: string
  readonly from: string | null
  readonly to: string | null
  readonly precision: TimePrecision
  readonly partOfDay: string | null
}

/** Who is named as having done something. */
export interface ActorName {
  readonly name: string
  readonly asWritten: string
  readonly type: ActorType | null
}

/** Who is said to have done it, and how the names belong together (field guide 6). */
export interface Attribution {
  readonly relation: AttributionRelation
  readonly actors: readonly ActorName[]
}

/** Whose word a claim is. */
export interface Speaker {
  readonly name: string
  readonly passage: Passage
  readonly connection: Connection | null
}

/** The health-care facet of an incident (field guide 3.4). */
export interface HealthFacet {
  readonly resource: readonly HealthResource[]
  readonly facilityType: FacilityType | null
  readonly facilityName: string | null
  readonly effect: readonly HealthEffect[]
}

/** A truce, its status as the text gives it, and where it holds and does not hold. */
export interface Arrangement {
  readonly kind: ArrangementKind
  readonly status: ArrangementStatus
  readonly areasIn: readonly Place[]
  readonly areasOut: readonly Place[]
  readonly parties: readonly string[]
}

/** Who asks whom for what. */
export interface Appeal {
  readonly by: string | null
  readonly to: readonly string[]
  readonly for: readonly AppealFor[]
}

interface ClaimFields {
  /** Deterministic: the same text read twice gives the same ids. */
  readonly id: string
  readonly passage: Passage
  /** id of the earlier claim that this passage says again word for word. */
  readonly repeats: string | null
  /** Null when the publisher speaks in its own voice. */
  readonly speaker: Speaker | null
  readonly modality: Modality
  readonly hedges: readonly string[]
  readonly places: readonly Place[]
  readonly time: Time | null
  readonly attribution: Attribution | null
  readonly quantities: readonly Quantity[]
  readonly rule: string
  readonly confidence: number | null
  /** Why, in words, for a person: dates, candidates, phrase rows. Left out of the contract's JSON. */
  readonly reasons: readonly string[]
}

/** Something said of one act of violence. Claims of one source about one incident share the `incident` key. */
export interface IncidentClaim extends ClaimFields {
  readonly kind: 'incident'
  readonly incident: string
  readonly eventType: EventType
  readonly means: readonly Means[]
  readonly launch: Launch | null
  readonly placeHit: readonly TargetType[]
  readonly health: HealthFacet | null
}

/** A number over a period or an area, never an incident. */
export interface TollClaim extends ClaimFields {
  readonly kind: 'toll'
}

export interface ArrangementClaim extends ClaimFields {
  readonly kind: 'arrangement' | 'breach'
  readonly arrangement: Arrangement
}

/** What a party answers to an accusation, or who is accused of what. */
export interface ResponseClaim extends ClaimFields {
  readonly kind: 'response'
  readonly incident: string | null
}

export interface AppealClaim extends ClaimFields {
  readonly kind: 'appeal'
  readonly appeal: Appeal
}

export interface ContextClaim extends ClaimFields {
  readonly kind: 'context'
}

/** What one speaker says in one passage. */
export type Claim = IncidentClaim | TollClaim | ArrangementClaim | ResponseClaim | AppealClaim | ContextClaim

/** A stretch of the text that was not read, and why, in code points. */
export interface ReadingProblem {
  readonly code: string
  readonly message: string
  readonly start?: number
  readonly end?: number
}

/** A source at the door of the reader: its derived text and what is known of it from outside. */
export interface Source {
  readonly externalId: string | null
  readonly title: string | null
  readonly publisher: string | null
  readonly url: string | null
  /** ISO 8601 date or date-time. */
  readonly publishedAt: string | null
  readonly publishedAtFrom: 'given' | 'metadata' | 'text' | null
  /** Where the text gives a dateline of its own that differs, this is used only if true (`--published`). */
  readonly publishedAtBinding: boolean
  /** BCP 47, null if not known yet. */
  readonly language: string | null
  /** The derived text, unaltered wording. */
  readonly text: string
}

/** Everything read in one source. */
export interface Reading {
  readonly source: Omit<Source, 'publishedAtBinding'> & {
    readonly id: string
    /** YYYY-MM-DD: the day the words count from, the text's own dateline before the date it was filed under. */
    readonly writtenOn?: string | null
  }
  readonly claims: readonly Claim[]
  readonly problems: readonly ReadingProblem[]
  readonly reader: { readonly name: string; readonly version: string; readonly lexicon: string }
}
