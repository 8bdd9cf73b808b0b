// Keeps what a person decides: checked against the record as it stands, with what the person had seen, in one step. What cannot
// be decided is refused with its reason, and nothing is kept.

import type { Problem } from '../model/problem.ts'
import { subjectsOf } from '../model/subjects.ts'
import type { ClaimAct, Decision, DecisionAct } from '../model/record.ts'
import { checkDecision } from '../record/check-decision.ts'
import { shownFor } from '../record/decisions.ts'
import { idStem, nextId } from '../record/incident-id.ts'
import { outlineOf } from '../record/outline.ts'
import type { NewDecision, Store } from '../storage/store.ts'
import { now } from './open-record.ts'
import { idsLike, type Part, readPart } from './part.ts'
import { settleDecided, settleToDecide } from './settle.ts'

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
  let ground = await settled(store, wishes.slice(done))
  const { head } = ground.part
  if (options.expect !== null && options.expect > head)
    return { kind: 'problem', problem: notYet(options.expect, head), kept }
  for (const wish of wishes.slice(done)) {
    const problem = check(ground, wish, await actOf(store, ground, wish), options)
    if (problem) return { kind: 'problem', problem, kept }
  }
  for (const [i, wish] of wishes.entries()) {
    if (i < done) continue
    // What was shown was shown before the first of them.
    const expect = i === 0 ? options.expect : null
    if (i > done) ground = await settled(store, [wish])
    const outcome = await decideOne(store, wish, { ...options, expect, part: i }, ground)
    if ('code' in outcome) return { kind: 'problem', problem: outcome, kept }
    kept.push(outcome)
  }
  return { kind: 'kept', decisions: kept }
}

/** What a decision is made on: the part of the record around what it names. */
interface Ground {
  readonly part: Part
  /** Number of the last decision. */
  readonly lastSeq: number
}

async function settled(store: Store, wishes: readonly (Wish | DecisionAct)[]): Promise<Ground> {
  await settleToDecide(store)
  const part = await readPart(store, wishes.flatMap(namedBy))
  return { part, lastSeq: await store.lastDecision() }
}

/** What a wish is about: incidents, claims and decisions. */
function namedBy(wish: Wish | DecisionAct): string[] {
  if (wish.kind === 'undo') return [`d-${wish.undoes}`]
  return wish.kind === 'move' ? [wish.claim, wish.to] : [...subjectsOf(wish)]
}

const MOST_TRIES = 20 // each lost to another process that kept something meanwhile

/** Keeps one wish, and the incidents as they are with it. */
async function decideOne(
  store: Store,
  wish: Wish | DecisionAct,
  options: DecideOptions & { readonly part: number },
  before: Ground,
): Promise<Decision | Problem> {
  let ground = before
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const act = await actOf(store, ground, wish)
    const problem = check(ground, wish, act, options)
    if (problem) return problem
    const decided = await store.decide(newDecision(ground, act, options))
    if (decided.kind === 'kept') {
      await settleDecided(store)
      return decided.decision
    }
    if (options.expect !== null) return changedSince(options.expect, decided)
    ground = await settled(store, [wish])
  }
  throw new Error(`The record changed ${MOST_TRIES} times while this was being decided`)
}

function newDecision(
  ground: Ground,
  act: DecisionAct,
  options: DecideOptions & { readonly part: number },
): NewDecision {
  const { head, resolution } = ground.part
  const draft = draftOf(ground, act, options)
  const { at } = draft
  const shown = shownFor(resolution.state, draft)
  return {
    body: shown.length === 0 || act.kind === 'note' ? act : { ...act, shown },
    at,
    by: options.by,
    reason: options.reason,
    expectedHead: options.expect ?? head,
    ...(options.once === undefined ? {} : { once: { wish: options.once, part: options.part } }),
    ledger: act.kind === 'split' ? [{ kind: 'given', id: act.newIncident, claim: act.claims[0] }] : [],
  }
}

const notYet = (version: number, head: number): Problem => ({
  code: 'not_possible',
  message: `There is no version ${version} yet: the record is at ${head}. "breadcrumb show" prints the version that it shows.`,
})

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
function check(ground: Ground, wish: Wish | DecisionAct, act: DecisionAct, options: DecideOptions): Problem | null {
  const strange = wish.kind === 'part' ? strangeClaim(ground, wish.incident, wish.claims) : null
  return strange ?? checkDecision(ground.part.resolution.state, draftOf(ground, act, options))
}

function strangeClaim({ part }: Ground, id: string, names: readonly string[]): Problem | null {
  const group = part.resolution.state.groups.get(id)
  const strange = group && names.find((name) => !group.claims.some((claim) => isNamed(claim, name)))
  if (strange === undefined) return null
  return { code: 'not_possible', message: `${strange} is not in ${id}. "breadcrumb show ${id}" lists its claims.` }
}

/** A claim by its own id, or by its source's. */
const isNamed = (claim: string, name: string): boolean => claim === name || claim.startsWith(`${name}#`)

async function actOf(store: Store, { part }: Ground, wish: Wish | DecisionAct): Promise<DecisionAct> {
  if (wish.kind !== 'part') return wish
  const group = part.resolution.state.groups.get(wish.incident)
  const claims = (group?.claims ?? []).filter((claim) => wish.claims.some((name) => isNamed(claim, name)))
  const parted = part.input.claims.filter(({ id }) => claims.includes(id))
  const sources = new Map(part.input.sources.map((source) => [source.id, source]))
  const { time, place } = parted.length > 0 ? outlineOf(parted, sources) : NOWHERE
  const newIncident = nextId(idStem(time, place), await idsLike(store, time, place))
  return { kind: 'split', incident: wish.incident, claims, newIncident }
}

const NOWHERE = { time: null, place: null }

/** The decision as it would be kept. */
const draftOf = ({ lastSeq }: Ground, act: DecisionAct, { by, reason }: DecideOptions): Decision => ({
  ...act,
  seq: lastSeq + 1,
  at: now(),
  by,
  reason,
})
