// What goes with sources that somebody may not see, or not yet: the incidents that rest on them, truces told of in them, and what
// was decided on either.

import type { Decision, LedgerEntry } from '../model/record.ts'
import type { Store } from '../storage/store.ts'
import { settleToLook } from './settle.ts'

/** What hangs on closed sources. */
export interface Closed {
  /** ids, also old ones that lead there now, and of incidents that were taken out of the record. */
  readonly incidents: ReadonlySet<string>
  readonly arrangements: ReadonlySet<string>
}

export const NOTHING_CLOSED: Closed = { incidents: new Set(), arrangements: new Set() }

/** The source of a claim: "s-12#incident:1-2" is of "s-12". Of a source, itself. */
export const sourceOf = (id: string): string => id.split('#')[0]

export async function closedWith(store: Store, sources: ReadonlySet<string>): Promise<Closed> {
  if (sources.size === 0) return NOTHING_CLOSED
  await settleToLook(store)
  const resting = await Promise.all([...sources].map((source) => store.incidents({ source })))
  const incidents = new Set(resting.flat().map(({ id }) => id))
  const ledger = await store.ledger()
  const founded = ledger.flatMap((entry) =>
    entry.kind === 'given' && sources.has(sourceOf(entry.claim)) ? [entry.id] : [],
  )
  // One that was founded on a claim of theirs may rest on others only by now.
  const present = new Set((await store.incidents({ ids: founded })).map(({ id }) => id))
  for (const id of founded) if (!present.has(id)) incidents.add(id)
  for (const id of leadingTo(incidents, ledger)) incidents.add(id)
  const told = await store.arrangements({ sources: [...sources] })
  const arrangements = told.filter(({ arrangement }) => arrangement.sources.some((id) => sources.has(id)))
  return { incidents, arrangements: new Set(arrangements.map(({ arrangement }) => arrangement.id)) }
}

/** Ids that lead, over any number of merges, to one of these. */
function leadingTo(ids: ReadonlySet<string>, ledger: readonly LedgerEntry[]): Set<string> {
  const next = new Map(ledger.flatMap((entry) => (entry.kind === 'redirect' ? [[entry.id, entry.to] as const] : [])))
  const leads = (id: string): boolean => {
    const seen = new Set<string>()
    for (let at: string | undefined = id; at !== undefined && !seen.has(at); at = next.get(at)) {
      if (ids.has(at)) return true
      seen.add(at)
    }
    return false
  }
  return new Set([...next.keys()].filter(leads))
}

/** Whether a decision names nothing that is closed. An undo names nothing but another decision. */
export function isAboutOpen(decision: Decision, isOpen: (id: string) => boolean, closed: Closed): boolean {
  const isOpenIncident = (id: string): boolean => !closed.incidents.has(id)
  for (const { incident, within, claims } of decision.shown ?? [])
    if (!isOpenIncident(incident) || !isOpenIncident(within) || !claims.every(isOpen)) return false
  switch (decision.kind) {
    case 'merge':
      return [decision.into, ...decision.from].every(isOpenIncident)
    case 'split':
      return [decision.incident, decision.newIncident].every(isOpenIncident) && decision.claims.every(isOpen)
    case 'move':
      return isOpen(decision.claim) && isOpenIncident(decision.to)
    case 'add_claim':
    case 'correct_claim':
    case 'accept_claim':
    case 'reject_claim':
    case 'code_source':
      return isOpen(decision.source)
    case 'undo':
      return true
    default:
      return isOpenIncident(decision.incident)
  }
}

/** The decisions that are shown. What takes one back is shown with it or not at all: its reason speaks of it. */
export async function shownDecisions(
  store: Store,
  decisions: readonly Decision[],
  isShown: (decision: Decision) => boolean,
): Promise<Decision[]> {
  const known = new Map(decisions.map((decision) => [decision.seq, decision]))
  for (let asked = undoneIn(decisions); ; ) {
    const unknown = asked.filter((seq) => !known.has(seq))
    if (unknown.length === 0) break
    const found = await store.linkedDecisions(unknown.map((seq) => `d-${seq}`))
    for (const seq of unknown) {
      const decision = found.find((one) => one.seq === seq)
      if (decision) known.set(seq, decision)
    }
    const next = undoneIn([...known.values()])
    if (next.length === asked.length) break
    asked = next
  }
  const isSeen = (decision: Decision | undefined): boolean =>
    decision !== undefined &&
    (decision.kind === 'undo'
      ? decision.undoes < decision.seq && isSeen(known.get(decision.undoes))
      : isShown(decision))
  return decisions.filter(isSeen)
}

const undoneIn = (decisions: readonly Decision[]): number[] =>
  decisions.flatMap((decision) => (decision.kind === 'undo' ? [decision.undoes] : []))
