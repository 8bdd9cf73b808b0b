// How far a source is to be relied on (field guide 3.8): a person's judgement of who publishes it, with a reason, for all that this
// publisher says; of a source without a publisher, for it alone. It is not how credible a claim is, and no rule reads it.

import type { KeptSource } from '../model/record.ts'
import type { Store } from '../storage/store.ts'
import { now } from './open-record.ts'

/** From completely reliable to unreliable; `f`: cannot be judged. */
export const RELIABILITIES = ['a', 'b', 'c', 'd', 'e', 'f'] as const
export type Reliability = (typeof RELIABILITIES)[number]

/** What was judged, last. Nobody judged: `f`, by nobody. */
export interface Judged {
  readonly grade: Reliability
  readonly reason: string
  readonly by: string | null
  readonly at: string | null
}

const NOT_JUDGED: Judged = { grade: 'f', reason: '', by: null, at: null }
export const RELIABILITY = 'reliability:'

type Published = Pick<KeptSource, 'id' | 'publisher'>

const nameOf = ({ id, publisher }: Published): string =>
  publisher === null ? `${RELIABILITY}source:${id}` : `${RELIABILITY}publisher:${publisher}`

/** The judgement of each source. */
export async function reliabilities(store: Store): Promise<(source: Published) => Judged> {
  const settings = await store.settings()
  return (source) => {
    return judgedFrom(settings[nameOf(source)])
  }
}

/** What an entry judges. */
export const judgedFrom = (value?: string): Judged => (value === undefined ? NOT_JUDGED : (JSON.parse(value) as Judged))

/** Keeps what a person judges of a source's publisher; null: as before anybody judged. False if there is no such source. */
export async function judgeReliability(
  store: Store,
  id: string,
  { grade, reason, by }: { readonly grade: Reliability | null; readonly reason: string; readonly by: string },
): Promise<boolean> {
  const source = await store.source(id)
  if (source === null) return false
  const at = now()
  const judged: Judged = grade === null ? NOT_JUDGED : { grade, reason, by, at }
  await store.setSetting(nameOf(source), JSON.stringify(judged), at, by)
  return true
}
