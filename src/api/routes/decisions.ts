// Decisions, as people make them in the desk.

import { decide } from '../../tasks/decide.ts'
import { failureOf } from '../failure.ts'
import type { Handlers } from '../route.ts'

export const decisionRoutes = {
  'POST /api/decisions': async ({ desk, person, body: { acts, reason, expect } }) => {
    const outcome = await decide(desk.store, acts, { by: person.name, reason, expect })
    const { size: version } = await desk.store.head()
    if (outcome.kind === 'problem') {
      if (outcome.kept.length > 0) desk.live.tell(version, person.name)
      throw failureOf(outcome.problem, { kept: outcome.kept, version })
    }
    desk.live.tell(version, person.name)
    return { decisions: outcome.decisions, version }
  },
} satisfies Partial<Handlers>
