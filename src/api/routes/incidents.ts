// Incidents: listed, summed, drawn, and each with all it rests on.

import type { IncidentRecord, KeptClaim } from '../../model/record.ts'
import { type Context, contextOf, sentencesOf } from '../../tasks/context.ts'
import { explainMatches } from '../../tasks/explain-match.ts'
import { historyOf, incidentAt } from '../../tasks/history.ts'
import { nearIncidents } from '../../tasks/near.ts'
import { findShown, type ReadableSource, type Shown } from '../../tasks/show.ts'
import { choose } from '../choose.ts'
import type { Answer } from '../contract.ts'
import { pageOf } from '../cursor.ts'
import type { Desk } from '../desk.ts'
import { Failure, failureOf } from '../failure.ts'
import type { Handlers } from '../route.ts'
import { pointsOf, seriesOf, summaryOf } from '../sums.ts'

export const incidentRoutes = {
  'GET /api/incidents': async ({ desk, query: { sort, order, limit, after, ...filters } }) => {
    const version = await desk.versions.settled()
    const all = await choose(desk, filters, { sort, order })
    return { ...pageOf(all, ({ id }) => id, { after, limit }), version }
  },
  'GET /api/summary': async ({ desk, query: { grade, ...others } }) => summaryOf(await choose(desk, others), grade),
  'GET /api/series': async ({ desk, query: { step, grade, ...others } }) =>
    seriesOf(await choose(desk, others), grade, step),
  'GET /api/points': async ({ desk, query }) => pointsOf(await choose(desk, query)),
  'GET /api/incidents/:id': async ({ desk, params: { id } }) => {
    const shown = incidentOf(await findShown(desk.store, id))
    if (shown.askedFor !== null) return movedTo(shown.incident.id)
    return whole(shown)
  },
  'GET /api/incidents/:id/why': async ({ desk, params: { id } }) => {
    const { incident } = await present(desk, id)
    return { matches: await explainMatches(desk.store, incident.claims, null) }
  },
  'GET /api/incidents/:id/history': async ({ desk, params: { id } }) => {
    const found = await historyOf(desk.store, id)
    if (found.kind === 'problem') throw failureOf(found.problem)
    return { id: found.id, decisions: found.decisions }
  },
  'GET /api/incidents/:id/at/:seq': async ({ desk, params: { id, seq } }) =>
    whole(incidentOf(await incidentAt(desk.store, id, Number(seq)))),
  'GET /api/incidents/:id/near': async ({ desk, params: { id } }) => {
    const { incident } = await present(desk, id)
    const near = await nearIncidents(desk.store, incident)
    return {
      items: near.map(({ incident, why }) => ({ incident, total: why.total, threshold: why.threshold, why })),
    }
  },
  'GET /api/why': async ({ desk, query: { a, b } }) => {
    const [one, other] = [await present(desk, a), await present(desk, b)]
    return { matches: await explainMatches(desk.store, one.incident.claims, other.incident.claims) }
  },
} satisfies Partial<Handlers>

type ShownIncident = Extract<Shown, { readonly kind: 'incident' }>

function incidentOf(shown: Shown): ShownIncident {
  if (shown.kind === 'problem') throw failureOf(shown.problem)
  if (shown.kind !== 'incident') throw new Failure(404, 'unknown_id', 'That id is not of an incident.')
  return shown
}

const present = async (desk: Desk, id: string): Promise<ShownIncident> => incidentOf(await findShown(desk.store, id))

/** Merged ids lead on for good. */
function movedTo(id: string): Response {
  return Response.json(
    { error: { code: 'merged_id', message: `It is now part of ${id}.`, details: { id } } },
    { status: 308, headers: { location: `/api/incidents/${encodeURIComponent(id)}` } },
  )
}

function whole(shown: ShownIncident): Answer<'GET /api/incidents/:id'> {
  const { incident, sources, answers, askedFor, version } = shown
  const claims: readonly KeptClaim[] = [...incident.claims, ...answers]
  return {
    incident: incident satisfies IncidentRecord,
    sources: [...sources.values()].map(({ text: _text, ...source }) => source),
    answers,
    contexts: contextsOf(claims, sources),
    askedFor,
    version,
  }
}

/** The sentences around each claim's passage. */
export function contextsOf(
  claims: readonly KeptClaim[],
  sources: ReadonlyMap<string, ReadableSource>,
): Record<string, Context> {
  const parted = new Map([...sources].map(([id, { text }]) => [id, sentencesOf(text)]))
  return Object.fromEntries(
    claims.flatMap(({ id, source, claim }) => {
      const sentences = parted.get(source)
      return sentences ? [[id, contextOf(sentences, claim.passage)]] : []
    }),
  )
}
