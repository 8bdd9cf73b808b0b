// Whether a decision can be made now: on an id that never was, was merged, or changed since it was shown, it is refused with
// what changed. The fold itself (`decisions.ts`) never refuses.

import type { Decision, FigureRange, Shown } from '../model/record.ts'
import type { Problem } from '../model/problem.ts'
import { subjectsOf } from '../model/subjects.ts'
import { concerned, type DecidedState, groupOf, targetsOf } from './decisions.ts'

/** Why the decision cannot be made as things stand, or null. `decision.seq` must be above all that were made. */
export function checkDecision(state: DecidedState, decision: Decision): Problem | null {
  return (
    missing(state, decision) ?? changed(state, decision) ?? impossible(state, decision) ?? repeated(state, decision)
  )
}

const problem = (code: Problem['code'], message: string): Problem => ({ code, message })
const notPossible = (message: string): Problem => problem('not_possible', message)

function missing(state: DecidedState, decision: Decision): Problem | null {
  for (const id of targetsOf(decision)) {
    if (state.groups.has(id)) continue
    const to = state.redirects.get(id)
    if (to === undefined) return problem('unknown_id', `There is no incident ${id}. "breadcrumb incidents" lists them.`)
    return problem('merged_id', `${id} is now part of ${to}. Decide on ${to} instead.`)
  }
  if (decision.kind !== 'move' || groupOf(state, decision.claim)) return null
  return problem('unknown_id', `No incident has the claim ${decision.claim}.`)
}

/** What the person saw against what there is. */
function changed(state: DecidedState, decision: Decision): Problem | null {
  if (decision.shown === undefined) return null
  const seen = claimsBy(decision.shown)
  for (const group of concerned(state, decision)) {
    const now = claimsBy(group.proposals).get(group.id) ?? new Set<string>()
    const then = seen.get(group.id)
    if (!then) return problem('changed_since_shown', `${group.id} was not among what was shown. Look at it first.`)
    const came = [...now].filter((claim) => !then.has(claim))
    const went = [...then].filter((claim) => !now.has(claim))
    if (!came.length && !went.length) continue
    const changes = [list('came to it', came), list('left it', went)].filter(Boolean).join('; ')
    return problem('changed_since_shown', `${group.id} changed since it was shown: ${changes}. Look at it again.`)
  }
  return null
}

function claimsBy(shown: readonly Shown[]): Map<string, Set<string>> {
  const claims = new Map<string, Set<string>>()
  for (const one of shown) {
    const set = claims.get(one.within) ?? new Set<string>()
    for (const claim of one.claims) set.add(claim)
    claims.set(one.within, set)
  }
  return claims
}

const MOST_NAMED = 3

function list(what: string, claims: readonly string[]): string {
  if (!claims.length) return ''
  const named = claims.slice(0, MOST_NAMED).join(', ')
  const more = claims.length > MOST_NAMED ? ` and ${claims.length - MOST_NAMED} more` : ''
  return `${named}${more} ${what}`
}

const NEEDS_REASON: ReadonlySet<Decision['kind']> = new Set([
  'reject',
  'choose_figure',
  'grade_occurrence',
  'grade_attribution',
  'withdraw',
  'correct_claim',
  'reject_claim',
])

function impossible(state: DecidedState, decision: Decision): Problem | null {
  if (NEEDS_REASON.has(decision.kind) && decision.reason.trim() === '')
    return notPossible('This needs a reason, which is kept with it.')
  switch (decision.kind) {
    case 'merge':
      return impossibleMerge(decision.into, decision.from)
    case 'split':
      return impossibleSplit(state, decision.incident, decision.claims, decision.newIncident)
    case 'move': {
      const from = groupOf(state, decision.claim)?.id
      return from === decision.to ? notPossible(`${decision.claim} is in ${decision.to} already.`) : null
    }
    case 'set_time': {
      const { from, to } = decision.time
      if (from !== null && to !== null && from > to)
        return notPossible(`The time ends (${to}) before it begins (${from}).`)
      const begins = from ?? to
      return begins !== null && begins > dayAfter(decision.at)
        ? notPossible(`${begins} is still to come. Check the year.`)
        : null
    }
    case 'choose_figure':
      return impossibleFigure(state.figures?.get(decision.incident)?.[decision.harm], decision.value)
    case 'undo':
      return impossibleUndo(state, decision.undoes, decision.seq)
    case 'note':
      return decision.text.trim() === '' ? notPossible('The note has no words.') : null
    case 'accept':
    case 'reject':
    case 'set_place':
    case 'grade_occurrence':
    case 'grade_attribution':
    case 'publish':
    case 'add_claim':
    case 'correct_claim':
    case 'accept_claim':
    case 'reject_claim':
    case 'code_source':
      return null
    case 'withdraw':
      return state.groups.get(decision.incident)?.judgement.published
        ? null
        : notPossible(`${decision.incident} is not published.`)
  }
}

/** It is tomorrow already where the day begins first. */
const dayAfter = (at: string): string => new Date(Date.parse(at) + 86_400_000).toISOString().slice(0, 10)

function impossibleMerge(into: string, from: readonly string[]): Problem | null {
  if (!from.length) return notPossible(`Name at least one incident to merge into ${into}.`)
  if (from.includes(into)) return notPossible(`${into} cannot be merged into itself.`)
  return new Set(from).size < from.length ? notPossible('An incident is named twice.') : null
}

function impossibleSplit(state: DecidedState, id: string, claims: readonly string[], newId: string): Problem | null {
  const group = state.groups.get(id)
  if (!claims.length) return notPossible('Name at least one claim to part.')
  const stranger = claims.find((claim) => !group?.claims.includes(claim))
  if (stranger !== undefined) return notPossible(`${stranger} is not in ${id}.`)
  if (new Set(claims).size === group?.claims.length)
    return notPossible(`All claims of ${id} would go: nothing is left to part from.`)
  return state.groups.has(newId) || state.redirects.has(newId) ? notPossible(`The id ${newId} was given before.`) : null
}

function impossibleFigure(range: FigureRange | undefined, value: number): Problem | null {
  if (!Number.isSafeInteger(value) || value < 0) return notPossible(`${value} is no number of people.`)
  if (!range) return null
  const { low, high, openHigh } = range
  if (low === null || high === null) return notPossible('No claim gives a figure, so there is none to choose.')
  if (value >= low && (value <= high || openHigh)) return null
  const said = low === high ? `${low}` : `${low} to ${high}`
  return notPossible(`No claim allows ${value}: the claims say ${said}${openHigh ? ' or more' : ''}.`)
}

function impossibleUndo(state: DecidedState, undoes: number, seq: number): Problem | null {
  const target = state.decisions.find((decision) => decision.seq === undoes)
  if (!target || undoes >= seq) return problem('unknown_id', `There is no decision ${undoes}.`)
  return state.standing.has(undoes) ? null : notPossible(`Decision ${undoes} is undone already.`)
}

/** What stands already: an incident as it is has been accepted or rejected, or the same person said the same of it before. */
function repeated(state: DecidedState, decision: Decision): Problem | null {
  const last = lastAlike(state, decision)
  if (!last || last.kind !== decision.kind) return null
  const who = `by ${last.by} in decision ${last.seq}`
  switch (decision.kind) {
    case 'accept':
      return isAsDecided(state, decision.incident)
        ? notPossible(`${decision.incident} is accepted already, ${who}, and nothing has come to it since.`)
        : null
    case 'reject':
      return isAsDecided(state, decision.incident)
        ? notPossible(
            `${decision.incident} is rejected already, ${who}: ${last.reason}. "breadcrumb undo ${last.seq}" takes that back.`,
          )
        : null
    default:
      return saidOf(last) === saidOf(decision) ? notPossible(`That is decided already, ${who}.`) : null
  }
}

const isAsDecided = ({ groups }: DecidedState, id: string): boolean => groups.get(id)?.newClaims.length === 0

/** The last standing decision that answers what this one answers. */
function lastAlike({ decisions, standing }: DecidedState, decision: Decision): Decision | undefined {
  const question = questionOf(decision)
  if (question === null || !('incident' in decision)) return undefined
  const { incident } = decision
  return decisions.findLast(
    (one) =>
      standing.has(one.seq) &&
      questionOf(one) === question &&
      // What a claim was moved out of is not named, so a move counts wherever it went.
      (one.kind === 'move' || subjectsOf(one).includes(incident)),
  )
}

/** What a decision answers: what the incident is made of and whether it is one, its place, one of its figures ... */
function questionOf(decision: Decision): string | null {
  switch (decision.kind) {
    case 'accept':
    case 'reject':
    case 'merge':
    case 'split':
    case 'move':
      return 'make-up'
    case 'choose_figure':
      return `${decision.kind} ${decision.harm}` // whatever for: the latest choice is the one that is used
    case 'set_place':
    case 'set_time':
    case 'grade_occurrence':
    case 'grade_attribution':
    case 'note':
      return decision.kind
    case 'publish': // again is how it is brought up to date
    case 'withdraw':
    case 'undo':
    case 'add_claim':
    case 'correct_claim':
    case 'accept_claim':
    case 'reject_claim':
    case 'code_source':
      return null
  }
}

/** All that somebody said with a decision, apart from when and over what. */
const saidOf = ({ seq: _seq, at: _at, shown: _shown, once: _once, ...said }: Decision): string =>
  JSON.stringify(Object.entries(said).sort(([a], [b]) => (a < b ? -1 : 1)))
