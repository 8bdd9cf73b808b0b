// The canonical JSON of each kind of thing: what its hash in the log is of.

import type { Claim } from '../model/reading.ts'
import type { KeptSource, LedgerEntry } from '../model/record.ts'
import { canonical } from './proof/canonical.ts'

/** A source without what may change: which reader's claims are current. */
export type SourceItem = Omit<KeptSource, 'reader'>

/** Who read what, when. `claims` counts them. */
export interface ReadingItem {
  readonly id: number
  readonly source: string
  readonly reader: string
  readonly claims: number
  readonly at: string
  readonly by: string
}

/** An entry of the ledger from its row. */
export const ledgerEntry = ({ id, claim, leads_to: to }: LedgerRow): LedgerEntry =>
  claim === null ? { kind: 'redirect', id, to: to ?? '' } : { kind: 'given', id, claim }

export interface LedgerRow {
  readonly id: string
  readonly claim: string | null
  readonly leads_to: string | null
}

export const sourceId = (num: number): string => `s-${num}`
export const decisionId = (seq: number): string => `d-${seq}`

/** The number in "s-12" or "d-12"; null if it is no such id. */
export function numberIn(prefix: 's' | 'd', id: string): number | null {
  const number = /^\d{1,9}$/.test(id.slice(2)) && id.startsWith(`${prefix}-`) ? Number(id.slice(2)) : 0
  return number > 0 && `${prefix}-${number}` === id ? number : null
}

export const claimId = (source: string, claim: Claim): string => `${source}#${claim.id}`

/** A claim as logged, its own canonical JSON given. */
export const claimItem = (claim: string, id: string, reader: string, source: string): string =>
  `{"claim":${claim},"id":${canonical(id)},"reader":${canonical(reader)},"source":${canonical(source)}}`
