// Joins what people hold together with what the engine proposes, and names every incident. A proposal whose claims nobody
// decided on is an incident of its own; claims that the engine would add to what a person decided go there, marked as new.

import type { Place, Time } from '../model/reading.ts'
import type { KeptClaim, LedgerEntry, Shown } from '../model/record.ts'
import { type DecidedState, type Group, type Held, NO_JUDGEMENT } from './decisions.ts'
import { ClaimFinder, IdGiver, idStem, readLedger } from './incident-id.ts'
import { compareText, groupBy } from './order.ts'

/** Where and when a group of claims seems to be, for its id; and what puts groups in order, whoever added them first. */
export interface GroupOutline {
  readonly time: Time | null
  readonly place: Place | null
  /** The claim that founds it. */
  readonly founder: string
  /** Made of what the sources hold, not of when they came. */
  readonly order: string
}

export interface GroupInput {
  readonly claims: readonly KeptClaim[]
  readonly proposals: readonly (readonly string[])[]
  readonly held: Held
  readonly ledger: readonly LedgerEntry[]
  readonly outline: (claims: readonly string[]) => GroupOutline
  /** Gives new ids, where the ledger at hand is only a part of the whole. */
  readonly giver?: IdGiver
}

/** All incidents with their ids, and the ledger entries to add. */
export function formGroups(input: GroupInput): { readonly state: DecidedState; readonly ledger: LedgerEntry[] } {
  const { held } = input
  const members = new Map([...held.groups].map(([id, claims]) => [id, [...claims]]))
  const base = new Map(held.base)
  const fresh = new Map<string, string[]>()
  const leftovers: string[][] = []
  const present = new Set(input.claims.map((kept) => kept.id))
  for (const proposal of input.proposals) {
    const unheld = proposal.filter((claim) => !held.home.has(claim) && present.has(claim))
    if (!unheld.length) continue
    const at = berth(proposal, held)
    if (at === null) {
      leftovers.push(unheld)
      continue
    }
    for (const claim of unheld) base.set(claim, at.base)
    members.get(at.home)?.push(...unheld)
    fresh.set(at.home, [...(fresh.get(at.home) ?? []), ...unheld])
  }
  const named = nameLeftovers(leftovers, input)
  for (const { id, claims } of named.groups) {
    members.set(id, [...claims])
    for (const claim of claims) base.set(claim, id)
  }
  const redirects = redirectsOf(members, input, named.added)
  const groups = new Map<string, Group>()
  for (const id of [...members.keys()].sort(compareText)) {
    const claims = (members.get(id) ?? []).sort(compareText)
    const proposals = proposalsOf(id, claims, base, held)
    const judgement = held.judgements.get(id) ?? NO_JUDGEMENT
    groups.set(id, { id, claims, newClaims: (fresh.get(id) ?? []).sort(compareText), proposals, judgement })
  }
  const noted = withNotes(groups, held, redirects.now)
  const { decisions, standing } = held
  const state = { groups: noted.groups, redirects: redirects.now, decisions, standing, idle: noted.idle }
  return { state, ledger: [...named.added, ...redirects.added] }
}

/** Where new claims of a proposal go: to the proposal most of its held claims were in, and where most of those are now. */
function berth(proposal: readonly string[], held: Held): { readonly base: string; readonly home: string } | null {
  const settled = proposal.flatMap((claim) => {
    const home = held.home.get(claim)
    if (home === undefined || held.judgements.get(home)?.isRejected) return []
    return [{ base: held.base.get(claim) ?? home, home }]
  })
  const base = mostCommon(settled.map((one) => one.base))
  const home = mostCommon(settled.filter((one) => one.base === base).map((one) => one.home))
  return base === null || home === null ? null : { base, home }
}

function mostCommon(values: readonly string[]): string | null {
  const counts = [...groupBy(values, (value) => value)].map(([value, all]) => ({ value, count: all.length }))
  counts.sort((a, b) => b.count - a.count || compareText(a.value, b.value))
  return counts[0]?.value ?? null
}

function nameLeftovers(leftovers: readonly string[][], input: GroupInput) {
  const { founding } = readLedger(input.ledger)
  const giver = input.giver ?? new IdGiver(founding.keys())
  for (const id of [...input.held.groups.keys(), ...input.held.made.keys()]) giver.take(id)
  const finder = new ClaimFinder(input.claims)
  const founded = new Map<string, string[]>()
  for (const [id, claim] of founding) {
    const now = input.held.groups.has(id) ? null : finder.find(claim)
    if (now !== null) founded.set(now, [...(founded.get(now) ?? []), id])
  }
  const rank = new Map([...founding.keys()].map((id, index) => [id, index]))
  const outlined = leftovers
    .map((claims) => ({ claims, outline: input.outline(claims) }))
    .sort((a, b) => compareText(a.outline.order, b.outline.order))
  const added: LedgerEntry[] = []
  for (const [id, claim] of input.held.made) if (!founding.has(id)) added.push({ kind: 'given', id, claim })
  const groups = outlined.map(({ claims, outline }) => {
    const known = claims.flatMap((claim) => founded.get(claim) ?? [])
    known.sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0))
    if (known.length) return { id: known[0], claims }
    const id = giver.give(idStem(outline.time, outline.place))
    added.push({ kind: 'given', id, claim: outline.founder })
    return { id, claims }
  })
  return { groups, added }
}

/** Ids that live no more lead to the incident that has their founding claim. */
function redirectsOf(
  members: ReadonlyMap<string, readonly string[]>,
  input: GroupInput,
  given: readonly LedgerEntry[],
): { readonly now: Map<string, string>; readonly added: LedgerEntry[] } {
  const table = readLedger([...input.ledger, ...given])
  const finder = new ClaimFinder(input.claims)
  const owner = new Map<string, string>()
  for (const [id, claims] of members) for (const claim of claims) owner.set(claim, id)
  const now = new Map<string, string>()
  const added: LedgerEntry[] = []
  for (const [id, claim] of table.founding) {
    const before = table.redirects.get(id)
    if (members.has(id)) {
      if (before !== undefined && before !== id) added.push({ kind: 'redirect', id, to: id })
      continue
    }
    const found = owner.has(claim) ? claim : finder.find(claim)
    const to = found === null ? undefined : owner.get(found)
    if (to === undefined) continue
    now.set(id, to)
    if (before !== to) added.push({ kind: 'redirect', id, to })
  }
  return { now, added }
}

function proposalsOf(
  within: string,
  claims: readonly string[],
  base: ReadonlyMap<string, string>,
  held: Held,
): Shown[] {
  const placed = claims.map((claim) => ({ claim, incident: base.get(claim) ?? within, isHeld: held.home.has(claim) }))
  return [...groupBy(placed, (one) => `${one.incident} ${one.isHeld}`)]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, own]) => ({
      incident: own[0].incident,
      within,
      claims: own.map((one) => one.claim),
      isHeld: own[0].isHeld,
    }))
}

/** A note follows its incident wherever it goes, and holds nothing. */
function withNotes(groups: Map<string, Group>, held: Held, redirects: ReadonlyMap<string, string>) {
  const idle = new Map(held.idle)
  for (const note of held.notes) {
    if (note.kind !== 'note') continue
    const group = groups.get(note.incident) ?? groups.get(redirects.get(note.incident) ?? '')
    if (!group) {
      idle.set(note.seq, `There is no incident ${note.incident}.`)
      continue
    }
    const notes = [...group.judgement.notes, { text: note.text, by: note.by, at: note.at }]
    groups.set(group.id, { ...group, judgement: { ...group.judgement, notes } })
  }
  return { groups, idle }
}
