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
import { answersByIncident } from './answers.ts'
import { arrangementsOf } from './arrangements.ts'
import { CoverageTest } from './coverage.ts'
import { type DecidedState, foldDecisions } from './decisions.ts'
import { facilitiesOf } from './facilities.ts'
import { formGroups } from './groups.ts'
import type { IdGiver } from './incident-id.ts'
import { compareText, groupBy } from './order.ts'
import { outlineOf } from './outline.ts'
import { proposeIncidents } from './propose.ts'
import { claimsThatCount, type Difference } from './readings.ts'
import { tollsOf } from './tolls.ts'
import { weighIncident, withCoverage } from './weigh.ts'
import type { MatchWeights } from './weights.ts'

/** What the engine proposes: groups of claims that tell of one incident, by id. A claim stands in one group at most. */
export type Proposals = readonly (readonly string[])[]

/** All that the record knows, or a part of it that is closed: whole proposals, with every decision that touches them. */
export interface ResolveInput {
  /** Of current readings, and those of older ones that people decided on. */
  readonly claims: readonly KeptClaim[]
  readonly sources: readonly KeptSource[]
  /** In any order; `seq` counts. Leave out the later ones to see a past state. */
  readonly decisions: readonly Decision[]
  /** Of a part: the entries of its incidents, and those founded by its claims. */
  readonly ledger: readonly LedgerEntry[]
  /** Needed with a part, to give ids that are new in the whole record. */
  readonly giver?: IdGiver
  /** With a part: the incidents that claims of its sources stand in beyond it, so that answers are not given to the wrong one. */
  readonly elsewhere?: ReadonlyMap<string, string>
  /** With a part: the arrangements around it. Left out: made of the claims. */
  readonly arrangements?: readonly ArrangementRecord[]
  /** Left out: the learnt ones. */
  readonly weights?: MatchWeights
  /** Left out: made afresh. */
  readonly proposals?: Proposals
}

/** The record as it stands. Everything is in a fixed order, whatever the order of the input. */
export interface Resolution {
  /** By id. Without those that a person rejected. */
  readonly incidents: readonly IncidentRecord[]
  readonly rejected: readonly IncidentRecord[]
  /** Worked out when asked for, as is `facilities`: listing incidents needs neither. */
  readonly tolls: readonly TollRecord[]
  readonly arrangements: readonly ArrangementRecord[]
  readonly facilities: readonly FacilityRecord[]
  /** What a newer reader makes of claims that people decided on. */
  readonly differences: readonly Difference[]
  /** Entries to add. The last entry of an id counts; one that redirects to itself is alive again. */
  readonly ledger: readonly LedgerEntry[]
  /** What `checkDecision` needs. */
  readonly state: DecidedState
}

/** Puts claims together, lays people's decisions over what is proposed, and weighs what comes of it. */
export const resolve = (input: ResolveInput): Resolution => weighFormed(input, formIncidents(input))

/** Incidents with their ids and claims, not yet weighed. */
export type Formed = ReturnType<typeof formIncidents>

/** Puts claims together and lays people's decisions over what is proposed. */
export function formIncidents(input: ResolveInput) {
  const sources = new Map(input.sources.map((source) => [source.id, source]))
  const held = foldDecisions(input.decisions, input.ledger)
  const { claims, differences } = claimsThatCount(input.claims, sources, (claim) => held.home.has(claim))
  const byId = new Map(claims.map((kept) => [kept.id, kept]))
  const proposals = input.proposals ?? proposeIncidents(claims, input.sources, input.weights).claims
  const keptOf = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? [])
  const outline = (ids: readonly string[]) => outlineOf(keptOf(ids), sources)
  const formed = formGroups({ claims, proposals, held, ledger: input.ledger, outline, giver: input.giver })
  return { ...formed, claims, differences, sources, keptOf }
}

/** Weighs what was formed of the same input. */
export function weighFormed(input: ResolveInput, formed: Formed): Resolution {
  const { state, ledger, claims, differences, sources, keptOf } = formed
  const home = new Map([
    ...(input.elsewhere ?? []),
    ...[...state.groups.values()].flatMap((group) => group.claims.map((claim) => [claim, group.id] as const)),
  ])
  const answers = answersByIncident(claims, (claim) => home.get(claim))
  const arrangements = input.arrangements ?? arrangementsOf(claims, sources, countriesOf(claims))
  const coverage = new CoverageTest(arrangements)
  const all = [...state.groups.values()].map((group) => {
    const weighed = weighIncident(group, keptOf(group.claims), answers.get(group.id) ?? [], sources)
    return withCoverage(weighed, coverage.of(weighed))
  })
  const isRejected = ({ id }: IncidentRecord) => state.groups.get(id)?.judgement.isRejected ?? false
  const incidents = all.filter((incident) => !isRejected(incident))
  const tolls = once(() => tollsOf(claims, sources, incidents))
  const facilities = once(() => facilitiesOf(incidents))
  return {
    incidents,
    rejected: all.filter(isRejected),
    get tolls() {
      return tolls()
    },
    arrangements,
    get facilities() {
      return facilities()
    },
    differences,
    ledger,
    state: { ...state, figures: new Map(all.map(({ id, killed, injured }) => [id, { killed, injured }])) },
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => (made ??= { value: make() }).value
}

/** The country that most places of a source's incidents are in, for a truce that names no area. */
export function countriesOf(claims: readonly KeptClaim[]): (source: string) => string | null {
  const bySource = groupBy(
    claims.filter((kept) => kept.claim.kind === 'incident'),
    (kept) => kept.source,
  )
  return (source) => {
    const named = (bySource.get(source) ?? []).flatMap((kept) =>
      kept.claim.places.flatMap((place) => place.country ?? []),
    )
    const counts = [...groupBy(named, (country) => country)]
    counts.sort(([a, all], [b, others]) => others.length - all.length || compareText(a, b))
    return counts[0]?.[0] ?? null
  }
}
