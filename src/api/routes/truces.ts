// Truces: listed, one with the incidents set against it, these on a map, and the days on which truces are said to hold.

import type { KeptClaim } from '../../model/record.ts'
import { wordsIn } from '../../tasks/toll-pages.ts'
import {
  inEffect,
  listArrangements,
  listTruces,
  mostTold,
  type SetAgainst,
  type Truce,
  truceHasWords,
} from '../../tasks/truces.ts'
import type { Answer } from '../contract.ts'
import { pageOf } from '../cursor.ts'
import type { Desk } from '../desk.ts'
import { Failure } from '../failure.ts'
import type { Handlers } from '../route.ts'
import { pointOut } from './incidents.ts'

export const truceRoutes = {
  'GET /api/truces': async ({ desk, query: { q = '', ...paging } }) => {
    const { truces } = await trucesOf(desk)
    const wanted = wordsIn(q)
    const meant = wanted.length === 0 ? truces : truces.filter((each) => truceHasWords(each, wanted))
    return { ...pageOf(meant, ({ arrangement }) => arrangement.id, paging), mostTold: mostTold(meant) }
  },
  'GET /api/truces/:id': async ({ desk, params: { id }, query }) => {
    const { truce, against } = await truceOf(desk, id)
    const page = pageOf(against, ({ named }) => named.id, query)
    const byId = new Map((await desk.store.claims({ ids: truce.arrangement.claims })).map((one) => [one.id, one]))
    const claims = truce.arrangement.claims.flatMap((claim) => byId.get(claim) ?? [])
    return {
      ...page,
      items: page.items.map(({ named, result }) => ({ incident: named.id, result })),
      named: page.items.map(({ named }) => named),
      truce: { ...truce, claims, breaches: claims.flatMap(breachesIn) },
    }
  },
  'GET /api/truces/:id/points': async ({ desk, params: { id } }) => {
    const { against } = await truceOf(desk, id)
    const ids = against.map(({ named }) => named.id)
    const points = ids.length === 0 ? [] : await desk.store.incidentPoints({ ids }, ids.length)
    return { items: points.map(pointOut), withoutPoint: against.length - points.length }
  },
  'GET /api/truce-days': async ({ desk, query }) => ({
    items: inEffect(await arrangementsOf(desk), query),
  }),
} satisfies Partial<Handlers>

export const arrangementsOf = (desk: Desk) => desk.versions.of('arrangements', () => listArrangements(desk.store))
const trucesOf = (desk: Desk) => desk.versions.of('truces', () => listTruces(desk.store))

async function truceOf(
  desk: Desk,
  id: string,
): Promise<{ readonly truce: Truce; readonly against: readonly SetAgainst[] }> {
  const { truces, against } = await trucesOf(desk)
  const truce = truces.find(({ arrangement }) => arrangement.id === id)
  if (truce === undefined) throw new Failure(404, 'unknown_id', 'That id is not of a truce.')
  return { truce, against: against.get(id) ?? [] }
}

type Breach = Answer<'GET /api/truces/:id'>['truce']['breaches'][number]

/** What is alleged to have broken a truce, each number with its unit: breaches and the dead are not one count. */
function breachesIn({ id, source, claim }: KeptClaim): Breach[] {
  if (claim.kind !== 'breach') return []
  const said = { claim: id, source, speaker: claim.speaker?.name ?? null, day: claim.time?.from ?? null }
  if (claim.quantities.length === 0) return [{ ...said, unit: 'breaches', floor: null, ceiling: null, phrase: null }]
  return claim.quantities.map(({ unit, floor, ceiling, phrase }) => ({
    ...said,
    unit,
    floor,
    ceiling,
    phrase: phrase.exact,
  }))
}
