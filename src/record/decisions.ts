// Lays people's decisions over what the engine proposes. A decision carries the proposals that stood behind what the person
// saw (`shown`): claims are held to the first proposal a standing decision shows them in, whatever the engine says later,
// and merges, splits and moves are then done again in their order. So an undo gives back exactly what was before, and any
// past state is the fold of the decisions up to it. Total: a decision that finds nothing to act on is kept, and says why.

import type { Place, Time } from '../model/reading.ts'
import type {
  AttributionGrade,
  ChosenFigure,
  Decision,
  FigureRange,
  IncidentRecord,
  LedgerEntry,
  OccurrenceGrade,
  Publication,
  Shown,
} from '../model/record.ts'
import { inOrder, standingDecisions } from '../model/standing.ts'

/** A grade that a person gave. */
export interface PersonsGrade<G> {
  readonly grade: G
  readonly reason: string
  readonly by: string
}

/** What people decided of one incident, besides what it is made of. */
export interface Judgement {
  readonly isDecided: boolean
  readonly isRejected: boolean
  readonly place: Place | null
  readonly time: Time | null
  readonly chosen: readonly ChosenFigure[]
  readonly occurrence: PersonsGrade<OccurrenceGrade> | null
  readonly attribution: PersonsGrade<AttributionGrade> | null
  readonly notes: IncidentRecord['notes']
  readonly published: Publication | null
}

/** An incident before it is weighed: which claims, and what people said of it. */
export interface Group {
  readonly id: string
  /** In order of their ids. */
  readonly claims: readonly string[]
  /** Claims that no decision has held here: the engine's addition to what a person decided. Empty for a mere proposal. */
  readonly newClaims: readonly string[]
  readonly proposals: readonly Shown[]
  readonly judgement: Judgement
}

/** What the decisions make of the proposals. */
export interface DecidedState {
  readonly groups: ReadonlyMap<string, Group>
  /** Ids that live no more, and where they lead. */
  readonly redirects: ReadonlyMap<string, string>
  /** By `seq`. */
  readonly decisions: readonly Decision[]
  /** `seq` of the decisions that stand: not undone, or undone and redone. */
  readonly standing: ReadonlySet<number>
  /** Standing decisions without effect, by `seq`, and why. */
  readonly idle: ReadonlyMap<number, string>
  /** What the claims say now of the harm, so that a choice outside of it can be refused. Filled in once weighed. */
  readonly figures?: ReadonlyMap<string, { readonly killed: FigureRange; readonly injured: FigureRange }>
}

/** What people put together by their decisions, before the engine's other proposals are added. */
export interface Held {
  /** Live groups, by id. A live group has at least one claim. */
  readonly groups: ReadonlyMap<string, ReadonlySet<string>>
  /** The group of each held claim. */
  readonly home: ReadonlyMap<string, string>
  /** The proposal in which each held claim was first decided on. */
  readonly base: ReadonlyMap<string, string>
  readonly judgements: ReadonlyMap<string, Judgement>
  /** Ids that splits made, with the claim that founds each. */
  readonly made: ReadonlyMap<string, string>
  readonly decisions: readonly Decision[]
  readonly standing: ReadonlySet<number>
  readonly idle: ReadonlyMap<number, string>
  /** Notes by the id they were written on; they hold nothing together. */
  readonly notes: readonly Decision[]
}

export const NO_JUDGEMENT: Judgement = {
  isDecided: false,
  isRejected: false,
  place: null,
  time: null,
  chosen: [],
  occurrence: null,
  attribution: null,
  notes: [],
  published: null,
}

/** Folds the decisions. `ledger` tells which claim an id was given for where a decision does not say what was shown. */
export function foldDecisions(decisions: readonly Decision[], ledger: readonly LedgerEntry[]): Held {
  const ordered = inOrder(decisions)
  const standing = standingDecisions(ordered)
  const acts = ordered.filter((decision) => standing.has(decision.seq) && decision.kind !== 'undo')
  const fold = new Fold(acts, ledger)
  for (const decision of acts) fold.apply(decision)
  return {
    groups: fold.groups,
    home: fold.home,
    base: fold.base,
    judgements: fold.judgements,
    made: fold.made,
    decisions: ordered,
    standing,
    idle: fold.idle,
    notes: acts.filter((decision) => decision.kind === 'note'),
  }
}

class Fold {
  readonly groups = new Map<string, Set<string>>()
  readonly home = new Map<string, string>()
  readonly base = new Map<string, string>()
  readonly judgements = new Map<string, Judgement>()
  readonly made = new Map<string, string>()
  readonly idle = new Map<number, string>()
  private readonly gone = new Map<string, string>()
  /** Claims that the engine added to another incident than their proposal's, and a person decided on there: they go there then. */
  private readonly late = new Map<number, { readonly claim: string; readonly within: string }[]>()

  constructor(acts: readonly Decision[], ledger: readonly LedgerEntry[]) {
    const founding = new Map<string, string>()
    for (const entry of ledger)
      if (entry.kind === 'given' && !founding.has(entry.id)) founding.set(entry.id, entry.claim)
    const made = new Set(acts.flatMap((act) => (act.kind === 'split' ? [act.newIncident] : [])))
    for (const act of acts) {
      if (act.kind === 'note') continue
      for (const { incident, within, claims, isHeld } of act.shown ?? [])
        for (const claim of claims) this.hold(claim, incident, isHeld ? incident : within, act)
      for (const id of act.shown ? [] : targetsOf(act)) {
        const claim = founding.get(id)
        if (claim !== undefined && !made.has(id)) this.hold(claim, id, id, act)
      }
    }
  }

  /** Holds a claim to the first proposal that it was decided on in. */
  private hold(claim: string, id: string, within: string, act: Decision): void {
    if (this.base.has(claim)) return
    this.base.set(claim, id)
    this.put(claim, id)
    if (within === id) return
    const late = this.late.get(act.seq) ?? []
    this.late.set(act.seq, [...late, { claim, within }])
  }

  private put(claim: string, id: string): void {
    const from = this.home.get(claim)
    if (from !== undefined) this.groups.get(from)?.delete(claim)
    if (from !== undefined && this.groups.get(from)?.size === 0) this.groups.delete(from)
    this.home.set(claim, id)
    const group = this.groups.get(id)
    if (group) group.add(claim)
    else this.groups.set(id, new Set([claim]))
  }

  /** Whether the ids live; where one does not, the decision is idle. */
  private isLive(decision: Decision, ...ids: readonly string[]): boolean {
    const dead = ids.find((id) => !this.groups.has(id))
    if (dead === undefined) return true
    const where = this.gone.get(dead)
    this.idle.set(decision.seq, where === undefined ? `There is no incident ${dead}.` : `${dead} was ${where}.`)
    return false
  }

  apply(decision: Decision): void {
    for (const { claim, within } of this.late.get(decision.seq) ?? [])
      if (this.groups.has(within)) this.put(claim, within)
    switch (decision.kind) {
      case 'accept':
        return this.judge(decision, decision.incident, { isRejected: false })
      case 'reject':
        return this.judge(decision, decision.incident, { isRejected: true })
      case 'merge':
        return this.merge(decision, decision.into, decision.from)
      case 'split':
        return this.split(decision, decision.incident, decision.claims, decision.newIncident)
      case 'move':
        return this.move(decision, decision.claim, decision.to)
      case 'set_place':
        return this.judge(decision, decision.incident, { place: decision.place })
      case 'set_time':
        return this.judge(decision, decision.incident, { time: decision.time })
      case 'choose_figure':
        return this.choose(decision)
      case 'grade_occurrence':
        return this.judge(decision, decision.incident, { occurrence: gradeOf(decision, decision.grade) })
      case 'grade_attribution':
        return this.judge(decision, decision.incident, { attribution: gradeOf(decision, decision.grade) })
      case 'publish': {
        const { by, at, seq } = decision
        return this.judge(decision, decision.incident, { published: { by, at, decision: seq } })
      }
      case 'withdraw':
        return this.judge(decision, decision.incident, { published: null })
      case 'add_claim':
      case 'correct_claim':
      case 'accept_claim':
      case 'reject_claim':
      case 'code_source': // they have changed the claims already
      case 'note':
      case 'undo':
        return
    }
  }

  private judge(decision: Decision, id: string, change: Partial<Judgement>): void {
    if (!this.isLive(decision, id)) return
    this.judgements.set(id, { ...(this.judgements.get(id) ?? NO_JUDGEMENT), ...change, isDecided: true })
  }

  private merge(decision: Decision, into: string, from: readonly string[]): void {
    const others = from.filter((id) => id !== into)
    if (!this.isLive(decision, into, ...others)) return
    for (const id of others) {
      for (const claim of this.groups.get(id) ?? []) this.put(claim, into)
      this.gone.set(id, `merged into ${into} by decision ${decision.seq}`)
    }
    this.judge(decision, into, {})
  }

  private split(decision: Decision, id: string, claims: readonly string[], newId: string): void {
    if (!this.isLive(decision, id)) return
    const group = this.groups.get(id)
    const parted = claims.filter((claim) => group?.has(claim))
    const cannot =
      parted.length === 0
        ? `None of the claims are in ${id}.`
        : parted.length === group?.size
          ? `All of ${id} would go.`
          : this.groups.has(newId) || this.gone.has(newId)
            ? `The id ${newId} is taken.`
            : null
    if (cannot !== null) return void this.idle.set(decision.seq, cannot)
    for (const claim of parted) this.put(claim, newId)
    this.made.set(newId, parted[0])
    this.judge(decision, id, {})
    this.judge(decision, newId, {})
  }

  private move(decision: Decision, claim: string, to: string): void {
    if (!this.isLive(decision, to)) return
    const from = this.home.get(claim)
    if (from === undefined) return void this.idle.set(decision.seq, `No incident has the claim ${claim}.`)
    if (from === to) return void this.idle.set(decision.seq, `${claim} is in ${to} already.`)
    this.put(claim, to)
    this.judge(decision, to, {})
    if (this.groups.has(from)) this.judge(decision, from, {})
    else this.gone.set(from, `emptied into ${to} by decision ${decision.seq}`)
  }

  private choose(decision: Decision & { readonly kind: 'choose_figure' }): void {
    const { harm, value, purpose, reason, by, at } = decision
    const before = this.judgements.get(decision.incident)?.chosen ?? []
    const others = before.filter((figure) => figure.harm !== harm || figure.purpose !== purpose)
    this.judge(decision, decision.incident, { chosen: [...others, { harm, value, purpose, reason, by, at }] })
  }
}

const gradeOf = <G>(decision: Decision, grade: G): PersonsGrade<G> => ({
  grade,
  reason: decision.reason,
  by: decision.by,
})

/** The incidents that a decision names. */
export function targetsOf(decision: Decision): readonly string[] {
  switch (decision.kind) {
    case 'merge':
      return [decision.into, ...decision.from]
    case 'move':
      return [decision.to]
    case 'add_claim':
    case 'correct_claim':
    case 'accept_claim':
    case 'reject_claim':
    case 'code_source':
    case 'undo':
      return []
    default:
      return [decision.incident]
  }
}

/** The live incidents whose make-up a decision rests on. */
export function concerned(state: DecidedState, decision: Decision): Group[] {
  const ids = new Set(targetsOf(decision))
  const groups = [...ids].flatMap((id) => state.groups.get(id) ?? [])
  if (decision.kind !== 'move') return groups
  const origin = groupOf(state, decision.claim)
  return origin && !ids.has(origin.id) ? [...groups, origin] : groups
}

/** The incident that has a claim. */
export function groupOf(state: DecidedState, claim: string): Group | undefined {
  for (const group of state.groups.values()) if (group.claims.includes(claim)) return group
  return undefined
}

/** What a decision made now must carry as `shown`. */
export const shownFor = (state: DecidedState, decision: Decision): Shown[] =>
  concerned(state, decision).flatMap((group) => group.proposals)
