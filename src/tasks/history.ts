// What was decided, and how an incident stood after a decision: the present state is what the decisions make of the claims, so
// any past one can be made again.

import { layHand, withoutHand } from '../model/by-hand.ts'
import type { Problem } from '../model/problem.ts'
import type { Decision } from '../model/record.ts'
import { inOrder, standingDecisions } from '../model/standing.ts'
import type { Store } from '../storage/store.ts'
import { readPart, resolveNaming } from './part.ts'
import { settleToLook } from './settle.ts'
import { readable, type Shown } from './show.ts'

/** A decision, and what became of it. */
export interface PastDecision {
  readonly decision: Decision
  readonly isUndone: boolean
  /** Why it has nothing to act on, though it stands. */
  readonly idle: string | null
}

export type History =
  | { readonly kind: 'history'; readonly id: string | null; readonly decisions: readonly PastDecision[] }
  | { readonly kind: 'problem'; readonly problem: Problem }

/** The decisions on an incident and on those that are part of it now; all decisions without an id. */
export async function historyOf(store: Store, id: string | null): Promise<History> {
  await settleToLook(store)
  const names = id === null ? (await store.decisions()).map(({ seq }) => `d-${seq}`) : [id]
  const { input, resolution } = await readPart(store, names)
  const all = inOrder(input.decisions)
  const standing = standingDecisions(all)
  const { idle } = resolution.state
  const past = (decision: Decision): PastDecision => ({
    decision,
    isUndone: !standing.has(decision.seq),
    idle: idle.get(decision.seq) ?? null,
  })
  if (id === null) return { kind: 'history', id, decisions: all.map(past) }
  const leadsTo = await store.findIncidentId(id)
  if (leadsTo === null)
    return {
      kind: 'problem',
      problem: { code: 'unknown_id', message: `There is no incident ${id}. "breadcrumb incidents" lists them.` },
    }
  const present = await store.incident(leadsTo)
  const ids = new Set([id, leadsTo, ...(present?.proposals ?? []).map(({ incident }) => incident)])
  const own = new Map<number, Decision>()
  for (const each of ids) for (const decision of await store.decisions(each)) own.set(decision.seq, decision)
  const ordered = [...own.values()].sort((a, b) => a.seq - b.seq)
  return { kind: 'history', id: leadsTo, decisions: ordered.map(past) }
}

/** An incident as it stood after a decision; 0 is before any. */
export async function incidentAt(store: Store, id: string, seq: number): Promise<Shown> {
  await settleToLook(store)
  const last = await store.lastDecision()
  if (seq > last) {
    const message = `There is no decision ${seq}: ${last === 0 ? 'nothing was decided yet' : `the last is ${last}`}. "breadcrumb history" lists them.`
    return { kind: 'problem', problem: { code: 'unknown_id', message } }
  }
  const { input, head } = await readPart(store, [id])
  const decisions = input.decisions.filter((decision) => decision.seq <= seq)
  const claims = layHand(withoutHand(input.claims), decisions)
  const { resolution } = await resolveNaming(store, { ...input, claims, decisions })
  const { incidents, rejected, state: decided } = resolution
  const leadsTo = decided.groups.has(id) ? id : decided.redirects.get(id)
  const incident = [...incidents, ...rejected].find((each) => each.id === leadsTo)
  if (!incident) {
    const message = `There was no incident ${id} after decision ${seq}. "breadcrumb history ${id}" shows what was decided.`
    return { kind: 'problem', problem: { code: 'unknown_id', message } }
  }
  const own = new Set(incident.claims.map((claim) => claim.id))
  const beside = new Set(incident.lines.flatMap(({ claims }) => claims).filter((claim) => !own.has(claim)))
  const answers = input.claims.filter((claim) => beside.has(claim.id))
  const ids = new Set([...incident.sources.map((source) => source.id), ...answers.map(({ source }) => source)])
  const sources = await readable(store, [...ids])
  return { kind: 'incident', incident, sources, answers, askedFor: leadsTo === id ? null : id, version: head }
}
