// What waits for a judgement, one question after another: reports that came to an incident somebody decided on, then incidents
// that nobody has looked at, each with the other incident that it may be the same as.

import type { FigureRange, IncidentRecord, KeptClaim, KeptSource, MatchExplanation } from '../model/record.ts'
import { resolve } from '../record/resolve.ts'
import type { ListedIncident, Store } from '../storage/store.ts'
import { explainMatches } from './explain-match.ts'
import { nearIncidents } from './near.ts'

/** What is asked of an incident: whether it is one, whether new reports belong to it, whether it is the same as another. */
export type InboxQuestion = 'new' | 'joins' | 'merge'

export interface InboxItem {
  readonly incident: ListedIncident
  readonly question: InboxQuestion
  /** The other of a "merge". */
  readonly pair: ListedIncident | null
  /** What speaks for and against: of the new reports with the others, or of the two incidents. Strongest first. */
  readonly why: readonly MatchExplanation[]
  /** The claims of both sides. */
  readonly claims: readonly KeptClaim[]
  /** What the answer yes does to the figures. `before: null` where there was no incident. */
  readonly effect: { readonly killed: Effect; readonly injured: Effect }
}

interface Effect {
  readonly before: FigureRange | null
  readonly after: FigureRange | null
}

/** The ids of incidents that wait, in the order in which they are asked about. */
export async function waiting(store: Store): Promise<readonly string[]> {
  return [...(await joined(store)), ...(await store.incidentIds({ state: 'proposed' }))]
}

/** Those that reports came to since somebody decided on them. */
async function joined(store: Store): Promise<string[]> {
  const decided = await store.incidents({ state: 'decided' })
  return decided.flatMap(({ id, newClaims }) => (newClaims.length > 0 ? [id] : []))
}

export async function countWaiting(store: Store): Promise<number> {
  return (await joined(store)).length + (await store.countIncidents({ state: 'proposed' }))
}

/** How much two incidents must have in common before it is asked whether they are one (log2; the matcher asks for more). */
const WORTH_ASKING = 0

/** The question on an incident that waits; null if it is no more. */
export async function inboxItem(store: Store, id: string): Promise<InboxItem | null> {
  const [listed] = await store.incidents({ ids: [id] })
  const incident = await store.incident(id)
  if (!listed || !incident) return null
  if (incident.newClaims.length > 0) return joining(store, incident, listed)
  const near = (await nearIncidents(store, incident)).find(({ why }) => why.total > WORTH_ASKING)
  if (near) {
    const other = await store.incident(near.incident.id)
    if (other) return merging(store, incident, listed, other, near.incident)
  }
  const why = await explainMatches(store, incident.claims, null)
  const { killed, injured } = incident
  const effect = { killed: { before: null, after: killed }, injured: { before: null, after: injured } }
  return { incident: listed, question: 'new', pair: null, why, claims: incident.claims, effect }
}

async function joining(store: Store, incident: IncidentRecord, listed: ListedIncident): Promise<InboxItem> {
  const fresh = new Set(incident.newClaims)
  const old = incident.claims.filter(({ id }) => !fresh.has(id))
  const come = incident.claims.filter(({ id }) => fresh.has(id))
  const why = await explainMatches(store, come, old.length > 0 ? old : null)
  const before = await figuresOf(store, old)
  const effect = {
    killed: { before: before?.killed ?? null, after: incident.killed },
    injured: { before: before?.injured ?? null, after: incident.injured },
  }
  return { incident: listed, question: 'joins', pair: null, why, claims: incident.claims, effect }
}

async function merging(
  store: Store,
  incident: IncidentRecord,
  listed: ListedIncident,
  other: IncidentRecord,
  pair: ListedIncident,
): Promise<InboxItem> {
  const claims = [...incident.claims, ...other.claims]
  const why = await explainMatches(store, incident.claims, other.claims)
  const after = await figuresOf(store, claims)
  const effect = {
    killed: { before: incident.killed, after: after?.killed ?? null },
    injured: { before: incident.injured, after: after?.injured ?? null },
  }
  return { incident: listed, question: 'merge', pair, why, claims, effect }
}

/** The figures that claims have as one incident. */
async function figuresOf(
  store: Store,
  claims: readonly KeptClaim[],
): Promise<Pick<IncidentRecord, 'killed' | 'injured'> | null> {
  if (claims.length === 0) return null
  const sources: readonly KeptSource[] = await store.sources([...new Set(claims.map(({ source }) => source))])
  const proposals = [claims.map(({ id }) => id)]
  return resolve({ claims, sources, decisions: [], ledger: [], proposals }).incidents.at(0) ?? null
}
