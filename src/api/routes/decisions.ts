// Decisions, as people make them in the desk.

import { decide } from '../../tasks/decide.ts'
import { Failure } from '../failure.ts'
import type { Handlers } from '../route.ts'
import { kept } from './by-hand.ts'

export const decisionRoutes = {
  'POST /api/decisions': async ({ body: { acts, reason, expect }, ...asking }) => {
    if (acts.some(({ kind }) => kind === 'withdraw') && !asking.may.has('publish'))
      throw new Failure(403, 'not_allowed', `The role ${asking.person.role} may not withdraw what is published.`)
    return kept(
      asking,
      await decide(asking.desk.store, acts, { by: asking.person.name, reason, expect, once: asking.once }),
    )
  },
} satisfies Partial<Handlers>
