// The record as a whole: who asks, how much there is, tolls, health care, the inbox, and what was decided.

import { countTolls, documented, listFacilities, tollsAlone } from '../../tasks/derived.ts'
import { historyOf, type PastDecision } from '../../tasks/history.ts'
import { countWaiting, inboxItem, waiting } from '../../tasks/inbox.ts'
import { incidentNames } from '../../tasks/named.ts'
import { matchingOf } from '../../tasks/settle.ts'
import { readable } from '../../tasks/show.ts'
import { hasWords, inReadingOrder, wordsIn } from '../../tasks/toll-pages.ts'
import { pageOf } from '../cursor.ts'
import type { Desk } from '../desk.ts'
import { failureOf } from '../failure.ts'
import type { Handlers } from '../route.ts'
import { contextsOf } from './incidents.ts'
import { arrangementsOf } from './truces.ts'

const MOST_JUDGED = 20 // a page of the inbox: each item is worked out when it is shown

export const recordRoutes = {
  'GET /api/session': async ({ desk, person, may }) => ({
    mode: desk.mode,
    person: person.id === '' ? null : person,
    record: person.id === '' ? { name: '', version: 0 } : { name: desk.name, version: (await desk.store.head()).size },
    may: [...may],
    matching: person.id === '' ? null : matchingOf(desk.store),
  }),
  'GET /api/counts': ({ desk }) =>
    desk.versions.of('counts', async () => {
      const { incidents, sources } = await desk.store.counts()
      const inbox = await countWaiting(desk.store)
      const [tolls, truces, facilities] = [
        await countTolls(desk.store),
        await arrangementsOf(desk),
        await facilitiesOf(desk),
      ]
      return { incidents, inbox, sources, tolls, truces: truces.length, facilities: facilities.length }
    }),
  'GET /api/inbox': async ({ desk, query: { after, limit = 2 } }) => {
    const version = await desk.versions.settled()
    const all = await waitingIn(desk)
    for (let from = after; ; ) {
      const page = pageOf(all, (id) => id, { after: from, limit: Math.min(limit, MOST_JUDGED) })
      const found = await Promise.all(
        page.items.map((id) => desk.versions.of(`inbox ${id}`, () => inboxItem(desk.store, id))),
      )
      const items = await Promise.all(found.flatMap((item) => (item === null ? [] : [withWords(desk, item)])))
      if (items.length > 0 || page.next === null) return { ...page, items, version }
      from = page.next
    }
  },
  'GET /api/decisions': async ({ desk, person, query: { by, kind, ...paging } }) => {
    const all = await desk.versions.of('decisions', async () => {
      const found = await historyOf(desk.store, null)
      if (found.kind === 'problem') throw failureOf(found.problem)
      return [...found.decisions].reverse()
    })
    const meant = all.filter(
      ({ decision }) => (by === undefined || decision.by === by) && (kind === undefined || decision.kind === kind),
    )
    const page = pageOf(meant.map(withoutCoding(person.name)), ({ decision }) => String(decision.seq), paging)
    const named = await incidentNames(
      desk.store,
      page.items.map(({ decision }) => decision),
    )
    return { ...page, named }
  },
  'GET /api/tolls': async ({ desk, query: { grade, q = '', ...paging } }) => {
    const grades = grade === undefined ? null : Array.isArray(grade) ? grade : [grade]
    const all = await desk.versions.of('tolls', async () => inReadingOrder(await tollsAlone(desk.store)))
    const wanted = wordsIn(q)
    const meant = wanted.length === 0 ? all : all.filter(({ toll }) => hasWords(toll, wanted))
    const page = pageOf(meant, ({ key }) => key, paging)
    return {
      ...page,
      items: await documented(
        desk.store,
        page.items.map(({ toll }) => toll),
        grades,
      ),
    }
  },
  'GET /api/facilities': async ({ desk, query }) => pageOf(await facilitiesOf(desk), ({ id }) => id, query),
} satisfies Partial<Handlers>

/** What somebody else makes of a source alone is shown with the source, once both are done, and nowhere before. */
const withoutCoding =
  (name: string) =>
  (past: PastDecision): PastDecision =>
    past.decision.kind === 'code_source' && past.decision.by !== name
      ? { ...past, decision: { ...past.decision, claims: [] } }
      : past

const facilitiesOf = (desk: Desk) => desk.versions.of('facilities', () => listFacilities(desk.store))
const waitingIn = (desk: Desk) => desk.versions.of('inbox', () => waiting(desk.store))

async function withWords(desk: Desk, item: NonNullable<Awaited<ReturnType<typeof inboxItem>>>) {
  const sources = await readable(desk.store, [...new Set(item.claims.map(({ source }) => source))])
  return {
    ...item,
    sources: [...sources.values()].map(({ text: _text, ...source }) => source),
    contexts: contextsOf(item.claims, sources),
  }
}
