// Decisions, as people make them in the desk.

import type { Decision } from '../../model/record.ts'
import { decide } from '../../tasks/decide.ts'
import { ACT_NEEDS } from '../access.ts'
import type { CheckedBody } from '../contract.ts'
import type { Desk } from '../desk.ts'
import { Failure } from '../failure.ts'
import type { Handlers } from '../route.ts'
import { kept } from './by-hand.ts'

export const decisionRoutes = {
  'POST /api/decisions': async ({ body: { acts, reason, expect }, ...asking }) => {
    for (const act of acts) {
      const need = ACT_NEEDS[await kindOf(asking.desk, act)]
      if (need !== undefined && !asking.may.has(need)) {
        throw new Failure(403, 'not_allowed', `This needs the right "${need}", which you do not have here.`)
      }
    }
    return kept(
      asking,
      await decide(asking.desk.store, acts, { by: asking.person.name, reason, expect, once: asking.once }),
    )
  },
} satisfies Partial<Handlers>

/** Of an act, or of what it takes back. */
async function kindOf(
  { store }: Desk,
  act: CheckedBody<'POST /api/decisions'>['acts'][number],
): Promise<Decision['kind']> {
  if (act.kind === 'part') return 'split'
  if (act.kind !== 'undo') return act.kind
  return (await store.decisions()).find(({ seq }) => seq === act.undoes)?.kind ?? 'undo'
}
