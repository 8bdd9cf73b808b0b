// Claims and people's decisions in, incidents with reasons out: the main file of the stage. Pure.

import type {
  ArrangementRecord,
  Decision,
  FacilityRecord,
  IncidentRecord,
  KeptClaim,
  KeptSource,
  LedgerEntry,
  TollRecord,
} from '../model/record.ts'
import type { DecidedState } from './decisions.ts'

/** What the engine proposes: groups of claims that tell of one incident, by id. A claim stands in one group at most. */
export type Proposals = readonly (readonly string[])[]

/** All that the record knows, or a part of it that is closed: whole proposals, with every decision that touches them. */
export interface ResolveInput {
  readonly claims: readonly KeptClaim[]
  readonly sources: readonly KeptSource[]
  /** In any order; `seq` counts. Leave out the later ones to see a past state. */
  readonly decisions: readonly Decision[]
  readonly ledger: readonly LedgerEntry[]
  /** From matching and clustering. */
  readonly proposals: Proposals
}

/** The record as it stands. Everything is in a fixed order, whatever the order of the input. */
export interface Resolution {
  /** By id. Without those that a person rejected. */
  readonly incidents: readonly IncidentRecord[]
  readonly rejected: readonly IncidentRecord[]
  readonly tolls: readonly TollRecord[]
  readonly arrangements: readonly ArrangementRecord[]
  readonly facilities: readonly FacilityRecord[]
  /** Entries to add. The last entry of an id counts; one that redirects to itself is alive again. */
  readonly ledger: readonly LedgerEntry[]
  /** What `checkDecision` needs. */
  readonly state: DecidedState
}
