// Incidents: listed, summed, drawn, and each with all it rests on.

import { countryCode } from '../../model/countries.ts'
import type { IncidentRecord, KeptClaim, OccurrenceGrade } from '../../model/record.ts'
import { isIncidentCursor } from '../../storage/incident-lists.ts'
import type { IncidentPoint } from '../../storage/store.ts'
import { type Context, contextOf, sentencesOf } from '../../tasks/context.ts'
import { explainMatches } from '../../tasks/explain-match.ts'
import { historyOf, incidentAt } from '../../tasks/history.ts'
import { incidentPoints, listIncidents, seriesOf, tallyIncidents, totalsOf } from '../../tasks/list.ts'
import { incidentNames } from '../../tasks/named.ts'
import { nearIncidents } from '../../tasks/near.ts'
import { findShown, type ReadableSource, type Shown } from '../../tasks/show.ts'
import { refuseBlind } from '../blind.ts'
import { queryOf } from '../choose.ts'
import type { Answer } from '../contract.ts'
import { unknownCursor } from '../cursor.ts'
import type { Desk } from '../desk.ts'
import { Failure, failureOf } from '../failure.ts'
import type { Handlers } from '../route.ts'
import type { Filters } from '../shapes/filters.ts'

export const incidentRoutes = {
  'GET /api/incidents': async ({ desk, query: { sort, order, limit = 50, after, ...filters } }) => {
    if (after !== undefined && !isIncidentCursor(after)) throw unknownCursor()
    const version = await desk.versions.settled()
    const asked = queryOf(filters, { sort, order })
    const total = totalsOf(await tallyOf(desk, filters, 'week')).incidents
    const page = { limit, ...(after === undefined ? {} : { after }) }
    const { incidents, next } = await listIncidents(desk.store, { ...asked, ...page }, countryCode)
    return { items: incidents, next, total, version }
  },
  'GET /api/summary': async ({ desk, query }) => {
    const totals = totalsOf(await tallyOf(desk, query, 'week'), query.grade)
    return { ...totals, byGrade: { ...NO_GRADES, ...totals.byGrade } }
  },
  'GET /api/series': async ({ desk, query: { step, ...filters } }) => {
    const by = async (width: 'day' | 'week') => seriesOf(await tallyOf(desk, filters, width), filters.grade)
    const weeks = step === 'day' ? null : await by('week')
    const isShort = weeks !== null && step === undefined && daysIn(weeks.steps) <= MOST_DAYS
    const { steps, undated } = weeks === null || isShort ? await by('day') : weeks
    return { step: weeks === null || isShort ? 'day' : 'week', items: steps, undated }
  },
  'GET /api/points': ({ desk, query }) =>
    desk.versions.of(`points ${JSON.stringify(query)}`, async () => {
      const points = await incidentPoints(desk.store, queryOf(query), countryCode)
      const { incidents } = totalsOf(await tallyOf(desk, query, 'week'))
      return { items: points.map(pointOut), withoutPoint: incidents - points.length }
    }),
  'GET /api/incidents/:id': async ({ desk, params: { id } }) => {
    const shown = await present(desk, id)
    if (shown.askedFor !== null) return movedTo(shown.incident.id)
    return whole(shown)
  },
  'GET /api/incidents/:id/why': async ({ desk, params: { id } }) => {
    const { incident } = await present(desk, id)
    return { matches: await explainMatches(desk.store, incident.claims, null) }
  },
  'GET /api/incidents/:id/history': async ({ desk, params: { id } }) => {
    await refuseBlind(desk, [id])
    const found = await historyOf(desk.store, id)
    if (found.kind === 'problem') throw failureOf(found.problem)
    const named = await incidentNames(
      desk.store,
      found.decisions.map(({ decision }) => decision),
    )
    return { id: found.id, decisions: found.decisions, named }
  },
  'GET /api/incidents/:id/at/:seq': async ({ desk, params: { id, seq } }) => {
    await refuseBlind(desk, [id])
    return whole(incidentOf(await incidentAt(desk.store, id, Number(seq))))
  },
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

const NO_GRADES = {
  unassessed: 0,
  single_origin: 0,
  corroborated: 0,
  confirmed: 0,
  disputed: 0,
  discounted: 0,
  no_harm_reported: 0,
} satisfies Record<OccurrenceGrade, number>

const MOST_DAYS = 120 // in view; a week is the smallest step past that
const DAY_MS = 86_400_000

/** What a view asks for at once (a list, its sum, its band over time, its map) is read from the incidents once. */
const tallyOf = (desk: Desk, filters: Filters, step: 'day' | 'week') =>
  desk.versions.of(`tally ${step} ${JSON.stringify(filters)}`, () =>
    tallyIncidents(desk.store, queryOf(filters), countryCode, step),
  )

const daysIn = (steps: ReadonlyArray<{ readonly from: string; readonly to: string }>): number =>
  (Date.parse(steps.at(-1)?.to ?? '') - Date.parse(steps.at(0)?.from ?? '')) / DAY_MS || 0

type Point = Answer<'GET /api/points'>['items'][number]

export const pointOut = ({
  id,
  lat,
  lon,
  low,
  high,
  openHigh,
  eventType,
  precision,
  isRepresentative,
}: IncidentPoint): Point => [id, lat, lon, low, high, openHigh, eventType, precision, isRepresentative]

type ShownIncident = Extract<Shown, { readonly kind: 'incident' }>

function incidentOf(shown: Shown): ShownIncident {
  if (shown.kind === 'problem') throw failureOf(shown.problem)
  if (shown.kind !== 'incident') throw new Failure(404, 'unknown_id', 'That id is not of an incident.')
  return shown
}

async function present(desk: Desk, id: string): Promise<ShownIncident> {
  await refuseBlind(desk, [id])
  return incidentOf(await findShown(desk.store, id))
}

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
