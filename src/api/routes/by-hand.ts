// Claims by hand, two people coding alone, and publishing.

import { draftClaim, judgeClaim, sayByHand, takeOutByHand } from '../../tasks/claim-by-hand.ts'
import { codeAlone, codingsOf, settleCodings } from '../../tasks/coding.ts'
import type { DecideOutcome } from '../../tasks/decide.ts'
import { acceptFound } from '../../tasks/find-again.ts'
import { listPublished, publish } from '../../tasks/publish.ts'
import { refuseBlind, refuseWhileCoding } from '../blind.ts'
import { pageOf } from '../cursor.ts'
import type { Asking, Desk } from '../desk.ts'
import { Failure, failureOf } from '../failure.ts'
import type { Handlers } from '../route.ts'

export const handRoutes = {
  'POST /api/sources/:id/claims': async ({ params: { id: source }, body, ...asking }) => {
    const { ground: store } = asking.desk
    refuseWhileCoding(asking.desk, source)
    const options = optionsOf(asking, body.reason)
    switch (body.kind) {
      case 'say':
        return kept(asking, await sayByHand(store, { ...body, source }, options))
      case 'found_again':
        return kept(asking, await acceptFound(store, { ...body, source }, options))
      case 'judge':
        return kept(asking, await judgeClaim(store, { ...body, source }, options))
      case 'take_out':
        return kept(asking, await takeOutByHand(store, { ...body, source }, options))
    }
  },
  'POST /api/sources/:id/draft': async ({ desk, params: { id: source }, body: { taken, into, ...wish } }) => {
    const made = await draftClaim(desk.store, { ...wish, source }, taken, into)
    if ('code' in made) throw failureOf(made)
    return { claim: made }
  },
  'GET /api/sources/:id/codings': async ({ desk, person, params: { id } }) => {
    const all = await codingsOf(desk.store, id)
    // Nobody sees another's coding before both are done: that is what "alone" means.
    if (all.agreement !== null) return all
    return { codings: all.codings.filter(({ by }) => by === person.name), agreement: null }
  },
  'POST /api/sources/:id/codings': async ({ params: { id: source }, body: { claims, isDone }, ...asking }) =>
    kept(asking, await codeAlone(asking.desk.ground, { source, claims, isDone }, optionsOf(asking, ''))),
  'POST /api/sources/:id/settle': async ({ params: { id: source }, body: { claims, reason }, ...asking }) => {
    refuseWhileCoding(asking.desk, source)
    return kept(asking, await settleCodings(asking.desk.ground, { source, claims }, optionsOf(asking, reason)))
  },
  'POST /api/incidents/:id/publish': async ({ params: { id }, body: { reason, expect }, ...asking }) => {
    await refuseBlind(asking.desk, [id])
    return kept(asking, await publish(asking.desk.ground, id, { ...optionsOf(asking, reason), expect }))
  },
  'GET /api/published': async ({ desk, query }) => pageOf(await publishedIn(desk), ({ incident }) => incident, query),
  'GET /api/published/:id': async ({ desk, params: { id } }) => {
    const all = await publishedIn(desk)
    const leadsTo = await desk.store.findIncidentId(id)
    const found = all.find(({ incident }) => incident === id || incident === leadsTo)
    if (found === undefined) throw new Failure(404, 'unknown_id', `${id} is not published.`)
    return found
  },
} satisfies Partial<Handlers>

const publishedIn = (desk: Desk) => desk.versions.of('published', () => listPublished(desk.store))

const optionsOf = ({ person, once }: Asking, reason: string) => ({ by: person.name, reason, expect: null, once })

/** The answer to whatever was decided, after the others who look at the record were told. */
export async function kept({ desk, person }: Asking, outcome: DecideOutcome) {
  const { size: version } = await desk.store.head()
  const decisions = outcome.kind === 'kept' ? outcome.decisions : outcome.kept
  if (decisions.length > 0) desk.live.tell(version, person.name)
  if (outcome.kind === 'problem') throw failureOf(outcome.problem, { kept: decisions, version })
  return { decisions, version }
}
