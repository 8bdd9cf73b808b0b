// Decisions, as people make them in the desk.

import type { Decision } from '../../model/record.ts'
import { subjectsOf } from '../../model/subjects.ts'
import { decide } from '../../tasks/decide.ts'
import { ACT_NEEDS } from '../access.ts'
import { refuseBlind, refuseBlindUndo } from '../blind.ts'
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
    await refuseUnread(asking.desk, acts)
    return kept(
      asking,
      await decide(asking.desk.ground, acts, { by: asking.person.name, reason, expect, once: asking.once }),
    )
  },
} satisfies Partial<Handlers>

type Act = CheckedBody<'POST /api/decisions'>['acts'][number]

/** Who codes a source alone decides on nothing that rests on it. */
async function refuseUnread(desk: Desk, acts: readonly Act[]): Promise<void> {
  for (const act of acts) {
    if (act.kind === 'undo') await refuseBlindUndo(desk, act.undoes)
    else await refuseBlind(desk, subjectsOf(act))
  }
}

/** Of an act, or of what it takes back. */
async function kindOf({ ground: store }: Desk, act: Act): Promise<Decision['kind']> {
  if (act.kind === 'part') return 'split'
  if (act.kind !== 'undo') return act.kind
  return (await store.decisions()).find(({ seq }) => seq === act.undoes)?.kind ?? 'undo'
}
