// Keeps what a person decides: checked against the record as it stands, with what the person had seen, in one step. What cannot
// be decided is refused with its reason, and nothing is kept.

import { isClaimAct } from '../model/by-hand.ts'
import type { Problem } from '../model/problem.ts'
import type { ClaimAct, Decision, DecisionAct } from '../model/record.ts'
import { checkDecision } from '../record/check-decision.ts'
import { shownFor } from '../record/decisions.ts'
import { idStem, nextId, readLedger } from '../record/incident-id.ts'
import { outlineOf } from '../record/outline.ts'
import type { NewDecision, Store } from '../storage/store.ts'
import { now } from './open-record.ts'
import { type PutTogether, putTogether, readState } from './put-together.ts'
import { keep, settle } from './settle.ts'

/**
 * What is to be decided: an act on incidents, or a split whose new id is still to be found. Claims may be named by their
 * source. What people do to single claims, and what they publish, is made by the tasks for that.
 */
export type Wish =
  | Exclude<DecisionAct, ClaimAct | { readonly kind: 'publish' }>
  | { readonly kind: 'part'; readonly incident: string; readonly claims: readonly string[] }

export interface DecideOptions {
  readonly by: string
  readonly reason: string
  /** Size of the log when what is decided on was shown. */
  readonly expect: number | null
  /** A name for all of the wishes: what of them was kept under it before is not done again. */
  readonly once?: string
}

export type DecideOutcome =
  | { readonly kind: 'kept'; readonly decisions: readonly Decision[] }
  /** `kept`: what had been kept before one was refused. */
  | { readonly kind: 'problem'; readonly problem: Problem; readonly kept: readonly Decision[] }

/** Keeps the wishes, one decision each. All are checked before the first is kept. */
export async function decide(
  store: Store,
  wishes: readonly (Wish | DecisionAct)[],
  options: DecideOptions,
): Promise<DecideOutcome> {
  const kept = options.once === undefined ? [] : [...(await store.decisions(`once:${options.once}`))]
  const done = kept.length
  let together = await settled(store)
  for (const wish of wishes.slice(done)) {
    const problem = check(together, wish, options)
    if (problem) return { kind: 'problem', problem, kept }
  }
  for (const [i, wish] of wishes.entries()) {
    if (i < done) continue
    // What was shown was shown before the first of them.
    const expect = i === 0 ? options.expect : null
    if (i > done) together = await settled(store)
    const outcome = await decideOne(store, wish, { ...options, expect, part: i }, together)
    if ('code' in outcome) return { kind: 'problem', problem: outcome, kept }
    kept.push(outcome)
  }
  return { kind: 'kept', decisions: kept }
}

async function settled(store: Store): Promise<PutTogether> {
  await settle(store)
  return putTogether(await readState(store))
}

const MOST_TRIES = 20 // each lost to another process that kept something meanwhile

/** Keeps one wish, and the incidents as they are with it. */
async function decideOne(
  store: Store,
  wish: Wish | DecisionAct,
  options: DecideOptions & { readonly part: number },
  before: PutTogether,
): Promise<Decision | Problem> {
  let together = before
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const problem = check(together, wish, options)
    if (problem) return problem
    const decided = await store.decide(newDecision(together, actOf(together, wish), options))
    if (decided.kind === 'kept') {
      const { decision, head } = decided
      if (changesClaims(decision, together.state.decisions)) {
        await settle(store) // with the claims as they are now
        return decision
      }
      const after = { ...together.state, head, decisions: [...together.state.decisions, decision] }
      // Where another process kept something meanwhile, all of it is made afresh.
      if ((await keep(store, putTogether(after))) === 'changed') await settle(store)
      return decision
    }
    if (options.expect !== null) return changedSince(options.expect, decided)
    together = await settled(store)
  }
  throw new Error(`The record changed ${MOST_TRIES} times while this was being decided`)
}

/** Whether the claims themselves read otherwise with a decision. */
function changesClaims(decision: Decision, before: readonly Decision[]): boolean {
  if (decision.kind !== 'undo') return isClaimAct(decision)
  const undone = before.find(({ seq }) => seq === decision.undoes)
  return undone !== undefined && changesClaims(undone, before)
}

function newDecision(
  together: PutTogether,
  act: DecisionAct,
  options: DecideOptions & { readonly part: number },
): NewDecision {
  const { state, resolution } = together
  const { at } = draftOf(together, act, options)
  const shown = shownFor(resolution.state, draftOf(together, act, options))
  return {
    body: shown.length === 0 || act.kind === 'note' ? act : { ...act, shown },
    at,
    by: options.by,
    reason: options.reason,
    expectedHead: options.expect ?? state.head,
    ...(options.once === undefined ? {} : { once: { wish: options.once, part: options.part } }),
    ledger: act.kind === 'split' ? [{ kind: 'given', id: act.newIncident, claim: act.claims[0] }] : [],
  }
}

const changedSince = (
  version: number,
  { since, incidents }: { readonly since: readonly Decision[]; readonly incidents: readonly string[] },
): Problem => {
  const decisions = since.map(({ seq, by, kind }) => `decision ${seq} by ${by} (${kind.replaceAll('_', ' ')})`)
  const changed = incidents.map((id) => `${id} reads otherwise now`)
  const what = [...decisions, ...changed].join('; ')
  return {
    code: 'changed_since_shown',
    message: `Changed since version ${version}: ${what}. Nothing was decided. Look at it again ("breadcrumb show").`,
    cause: { since, incidents },
  }
}

/** Why a wish cannot be kept as things stand; null if it can. */
function check(together: PutTogether, wish: Wish | DecisionAct, options: DecideOptions): Problem | null {
  const strange = wish.kind === 'part' ? strangeClaim(together, wish.incident, wish.claims) : null
  return strange ?? checkDecision(together.resolution.state, draftOf(together, actOf(together, wish), options))
}

function strangeClaim({ resolution }: PutTogether, id: string, names: readonly string[]): Problem | null {
  const group = resolution.state.groups.get(id)
  const strange = group && names.find((name) => !group.claims.some((claim) => isNamed(claim, name)))
  if (strange === undefined) return null
  return { code: 'not_possible', message: `${strange} is not in ${id}. "breadcrumb show ${id}" lists its claims.` }
}

/** A claim by its own id, or by its source's. */
const isNamed = (claim: string, name: string): boolean => claim === name || claim.startsWith(`${name}#`)

function actOf({ state, resolution }: PutTogether, wish: Wish | DecisionAct): DecisionAct {
  if (wish.kind !== 'part') return wish
  const group = resolution.state.groups.get(wish.incident)
  const claims = (group?.claims ?? []).filter((claim) => wish.claims.some((name) => isNamed(claim, name)))
  const parted = state.claims.filter(({ id }) => claims.includes(id))
  const sources = new Map(state.sources.map((source) => [source.id, source]))
  const { time, place } = parted.length > 0 ? outlineOf(parted, sources) : NOWHERE
  const given = readLedger([...state.ledger, ...resolution.ledger]).founding.keys()
  return { kind: 'split', incident: wish.incident, claims, newIncident: nextId(idStem(time, place), given) }
}

const NOWHERE = { time: null, place: null }

/** The decision as it would be kept. */
function draftOf({ state }: PutTogether, act: DecisionAct, { by, reason }: DecideOptions): Decision {
  const seq = Math.max(0, ...state.decisions.map((decision) => decision.seq)) + 1
  return { ...act, seq, at: now(), by, reason }
}
