// Who codes a source alone sees nothing of what the reader or others made of it before they have finished, by whatever way.

import { codedAlone } from '../tasks/coding.ts'
import type { Asking } from './desk.ts'
import { Failure } from './failure.ts'

type Who = Pick<Asking, 'desk' | 'person'>

/** Of these sources those whose claims are not for this person yet. */
export const blindTo = ({ desk, person }: Who, sources: Iterable<string>): Promise<ReadonlySet<string>> =>
  codedAlone(desk.store, sources, person.name)

/** Refuses what rests on a source that the person is coding alone. */
export async function refuseBlind(who: Who, sources: Iterable<string>): Promise<void> {
  const [source] = await blindTo(who, sources)
  if (source !== undefined)
    throw new Failure(409, 'coding_alone', `It rests on ${source}, which you code alone: finish that first.`, {
      source,
    })
}
