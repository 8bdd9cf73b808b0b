// Sources: listed, each with its text and what was read in it, its bytes as received, and words found in all of them.

import type { KeptSource } from '../../model/record.ts'
import { contextOf, direction, leftOutOf, sentencesOf } from '../../tasks/context.ts'
import { findAgain } from '../../tasks/find-again.ts'
import { incidentsOf } from '../../tasks/list.ts'
import { RENDERING_POLICY, renderingOf } from '../../tasks/rendering.ts'
import { nameOf } from '../../tasks/named.ts'
import { searchTexts } from '../../tasks/search.ts'
import { findShown } from '../../tasks/show.ts'
import { accessLevels, setSourceLevel } from '../../tasks/source-access.ts'
import { sourceChanges } from '../../tasks/source-changes.ts'
import { originsIn, originsOf, sourceOf } from '../../tasks/source-origins.ts'
import { judgeReliability, reliabilities } from '../../tasks/source-reliability.ts'
import { wasRead } from '../../tasks/was-read.ts'
import { pageOf } from '../cursor.ts'
import { Failure, failureOf } from '../failure.ts'
import type { Asking } from '../desk.ts'
import type { Handlers } from '../route.ts'

const MOST_FOUND = 50

export const sourceRoutes = {
  'GET /api/sources': async ({ desk, query: { q, publisher, ...paging } }) => {
    const all = (await sourcesOf(desk)).toReversed()
    const meant = all.filter((source) => isMeant(source, q, publisher))
    const { items, next, total } = pageOf(meant, ({ id }) => id, paging)
    const claims = await desk.store.claims({ sources: items.map(({ id }) => id) })
    const claimsBy = Map.groupBy(claims, ({ source }) => source)
    // Those of all the page's sources at once: a question for each source took a second and a half of a hundred.
    const found = await incidentsOf(
      desk.store,
      claims.map(({ id }) => id),
    )
    const [judged, access] = [await reliabilities(desk.store), await accessLevels(desk.store)]
    return {
      items: items.map((source) => {
        const incidents = found.filter(({ sources }) => sources.some(({ id }) => id === source.id))
        const origins = originsIn(source, incidents).map(({ origin, isOwn, claims, elsewhere }) => {
          return { origin, isOwn, claim: claims[0], others: new Set(elsewhere.map(sourceOf)).size }
        })
        const about = { access: access(source.id), reliability: judged(source), origins }
        return {
          source,
          isBlind: desk.unread.has(source.id),
          isRead: wasRead(source),
          claims: claimsBy.get(source.id)?.length ?? 0,
          incidents: incidents.length,
          ...about,
        }
      }),
      next,
      total,
    }
  },
  'GET /api/sources/:id': async ({ desk, params: { id } }) => {
    const version = await desk.versions.settled()
    const shown = await findShown(desk.store, id)
    if (shown.kind === 'problem') throw failureOf(shown.problem)
    if (shown.kind !== 'source') throw new Failure(404, 'unknown_id', 'That id is not of a source.')
    const { text, ...source } = shown.source
    const isBlind = desk.unread.has(source.id)
    const passages = shown.claims.flatMap(({ claim }) => [
      claim.passage,
      ...(claim.speaker ? [claim.speaker.passage] : []),
      ...claim.quantities.map(({ phrase }) => phrase),
    ])
    return {
      source,
      text,
      claims: shown.claims,
      readers: shown.readers,
      versions: versionsOf(await sourcesOf(desk), source),
      incidents: shown.incidents,
      leftOut: isBlind || !wasRead(source) ? [] : leftOutOf(sentencesOf(text), passages),
      dir: direction(text).dir ?? 'ltr',
      access: (await accessLevels(desk.store))(source.id),
      reliability: (await reliabilities(desk.store))(source),
      origins: await originsOf(desk.store, source, shown.incidents),
      isBlind,
      isRead: wasRead(source),
      version,
    }
  },
  'GET /api/sources/:id/rendering': async ({ desk, params: { id } }) => {
    const page = /^s-\d{1,15}$/.test(id) ? await renderingOf(desk.store, id) : null
    if (page === null) throw new Failure(404, 'no_rendering', `${id} was not received as a page, or is not here.`)
    return new Response(page, {
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': RENDERING_POLICY,
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'SAMEORIGIN',
        'x-dns-prefetch-control': 'off',
        'cache-control': 'no-store',
      },
    })
  },
  'GET /api/sources/:id/bytes': async ({ desk, params: { id } }) => {
    const source = /^s-\d{1,15}$/.test(id) ? await desk.store.source(id) : null
    const bytes = source && (await desk.store.bytes(source.id))
    if (!source || !bytes) throw new Failure(404, 'unknown_id', `There is no source ${id} in the record.`)
    // Whatever it holds, it runs nowhere: no rights, no sniffing, and a file to keep rather than a page to show.
    return new Response(new Uint8Array(bytes), {
      headers: {
        'content-type': 'application/octet-stream',
        'content-disposition': `attachment; filename="${source.id}.bin"`,
        'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      },
    })
  },
  'GET /api/search': async ({ desk, query: { q, limit = MOST_FOUND } }) => {
    if (q.trim() === '') return { texts: [], claims: [], named: [] }
    const texts = await searchTexts(desk.store, q, limit)
    const found = await desk.store.claims({ sources: [...new Set(texts.map(({ source }) => source.id))] })
    const meant = found
      .filter(({ source, claim }) =>
        texts.some((text) => text.source.id === source && overlaps(text.passage, claim.passage)),
      )
      .slice(0, limit)
    const incidents = await incidentsOf(
      desk.store,
      meant.map(({ id }) => id),
    )
    const incidentBy = new Map(incidents.flatMap((incident) => incident.claims.map((claim) => [claim, incident.id])))
    const claims = meant.map((claim) => ({ claim, incident: incidentBy.get(claim.id) ?? null }))
    return { texts, claims, named: incidents.map(nameOf) }
  },
  'GET /api/sources/:id/found': async ({ desk, params: { id }, query: { claim } }) => {
    const found = await findAgain(desk.store, id, claim)
    if ('code' in found) throw failureOf(found)
    const text = (await desk.store.text(id)) ?? ''
    const { start, end, exact } = found.passage
    return { start, end, exact, context: contextOf(sentencesOf(text), found.passage) }
  },
  // Why a source was closed is for those alone who could see it then, also once it is open again.
  'GET /api/source-changes': async ({ desk, may, query }) => {
    const told = (await sourceChanges(desk.store, await sourcesOf(desk))).filter(
      (change) =>
        change.kind !== 'access' ||
        [change.before, change.after].every(({ level }) => level === 'public' || may.has(level)),
    )
    return pageOf(told, ({ index }) => String(index), query)
  },
  'POST /api/sources/:id/access': async ({ params: { id }, body, ...asking }) => {
    const isKept = await setSourceLevel(asking.desk.store, id, body.level, { ...body, by: asking.person.name })
    return told(asking, id, isKept)
  },
  'POST /api/sources/:id/reliability': async ({ params: { id }, body, ...asking }) =>
    told(asking, id, await judgeReliability(asking.desk.store, id, { ...body, by: asking.person.name })),
} satisfies Partial<Handlers>

/** The version after something was said of a source, once the others were told. */
async function told({ desk, person }: Asking, id: string, isKept: boolean): Promise<{ version: number }> {
  if (!isKept) throw new Failure(404, 'unknown_id', `There is no source ${id} in the record.`)
  const { size: version } = await desk.store.head()
  desk.live.tell(version, person.name)
  return { version }
}

interface Stretch {
  readonly start: number
  readonly end: number
}

const overlaps = (a: Stretch, b: Stretch): boolean => a.start < b.end && b.start < a.end

function isMeant({ title, publisher, url, id }: KeptSource, words?: string, of?: string): boolean {
  if (of !== undefined && publisher !== of) return false
  if (words === undefined || words.trim() === '') return true
  const text = `${id} ${title ?? ''} ${publisher ?? ''} ${url ?? ''}`.toLowerCase()
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}

/** All versions of an address, oldest first. */
/** All sources, oldest first, read once for as long as the record stays as it is. */
const sourcesOf = (desk: Asking['desk']): Promise<readonly KeptSource[]> =>
  desk.versions.of('sources', () => desk.store.sources())

function versionsOf(all: readonly KeptSource[], source: KeptSource): KeptSource[] {
  const byId = new Map(all.map((one) => [one.id, one]))
  const rootOf = (one: KeptSource): string => {
    let at = one
    for (let before = at.follows; before !== null; before = at.follows) {
      const older = byId.get(before)
      if (!older) break
      at = older
    }
    return at.id
  }
  const root = rootOf(source)
  return all.filter((one) => rootOf(one) === root)
}
