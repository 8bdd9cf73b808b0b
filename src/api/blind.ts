// Who codes a source alone meets nothing that was made of it: the store they are given holds none of it (tasks/veil.ts). Here is
// what is left to the routes: to say why, where they ask for it by its id, and to refuse what would hand out the whole record.

import type { Store } from '../storage/store.ts'
import type { Desk } from './desk.ts'
import { Failure } from './failure.ts'

type Seen = Pick<Desk, 'store' | 'ground' | 'unread'>

/** Refuses an incident that rests on a source which the person codes alone. */
export async function refuseBlind({ store, ground, unread }: Seen, incidents: readonly string[]): Promise<void> {
  if (unread.size === 0) return
  for (const id of incidents) {
    const leadsTo = await ground.findIncidentId(id)
    if (leadsTo === null || (await ground.countIncidents({ ids: [leadsTo] })) === 0) continue
    if ((await store.findIncidentId(id)) === null) throw codingAlone(unread)
  }
}

/** Refuses to take back a decision on such an incident or source. */
export async function refuseBlindUndo({ store, ground, unread }: Seen, decision: number): Promise<void> {
  if (unread.size === 0) return
  const isIn = async (where: Store): Promise<boolean> =>
    (await where.linkedDecisions([`d-${decision}`])).some(({ seq }) => seq === decision)
  if ((await isIn(ground)) && !(await isIn(store))) throw codingAlone(unread)
}

/** Refuses what shows all that was made of a source, or of every one where none is named. */
export function refuseWhileCoding({ unread }: Seen, source: string | null): void {
  if (source === null ? unread.size > 0 : unread.has(source)) throw codingAlone(unread)
}

/** Names what is to be finished, and not which of it the thing rests on. */
const codingAlone = (sources: ReadonlySet<string>): Failure =>
  new Failure(409, 'coding_alone', 'It rests on a source that you code alone: finish that first.', {
    sources: [...sources],
  })
