// People: who has a seat, invitations, roles, tokens.

import type { Desk } from '../desk.ts'
import { Failure } from '../failure.ts'
import { originOf } from '../map-origins.ts'
import type { People } from '../people.ts'
import type { Handlers } from '../route.ts'

export const peopleRoutes = {
  'GET /api/people': async ({ desk }) => ({ items: await peopleOf(desk).members() }),
  'POST /api/people/invitations': async ({ desk, person, body: { role, guest } }) => {
    const secret = await peopleOf(desk).invite(role, { by: person.id, guest })
    return { link: `${desk.origin}/join#${secret}` }
  },
  'GET /api/people/invitations': async ({ desk }) => ({ items: await peopleOf(desk).invitations() }),
  'POST /api/people/invitations/:id/end': async ({ desk, params: { id } }) => {
    await peopleOf(desk).endInvitation(id)
    return { items: await peopleOf(desk).invitations() }
  },
  'POST /api/people/:id': async ({ desk, params: { id }, body: { role } }) => {
    await peopleOf(desk).setRole(id, role)
    return { items: await peopleOf(desk).members() }
  },
  'POST /api/join': async ({ desk, body: { secret, ...account }, request, address }) => {
    desk.attempts.check(`join ${address}`)
    try {
      return await peopleOf(desk).join(secret, account, request.headers)
    } catch (error) {
      desk.attempts.fail(`join ${address}`)
      throw error
    }
  },
  'POST /api/map': async ({ desk, body: { address } }) => {
    const origin = address === null ? null : originOf(address)
    if (address !== null && origin === null) throw new Failure(400, 'not_understood', 'This is no address of a map.')
    const headers = { 'set-cookie': desk.mapOrigins.cookieFor(origin), 'cache-control': 'no-store' }
    return new Response('{}', { headers: { ...headers, 'content-type': 'application/json' } })
  },
  'GET /api/sessions': async ({ desk, person, request }) => ({
    items: await peopleOf(desk).sessionsOf(person.id, request.headers),
  }),
  'POST /api/sessions/:id/end': async ({ desk, person, params: { id }, request }) => {
    await peopleOf(desk).endSession(person.id, id)
    return { items: await peopleOf(desk).sessionsOf(person.id, request.headers) }
  },
  'GET /api/tokens': async ({ desk, person }) => ({ items: await peopleOf(desk).tokensOf(person.id) }),
  'POST /api/tokens': ({ desk, person, body: { name, scopes } }) => peopleOf(desk).makeToken(person.id, name, scopes),
  'POST /api/tokens/:id/end': async ({ desk, person, params: { id } }) => {
    await peopleOf(desk).endToken(person.id, id)
    return { items: await peopleOf(desk).tokensOf(person.id) }
  },
} satisfies Partial<Handlers>

function peopleOf({ people }: Desk): People {
  if (people === null) throw new Failure(404, 'alone', 'There are no accounts here: the desk is served to you alone.')
  return people
}
