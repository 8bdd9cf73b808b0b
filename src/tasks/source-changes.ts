// What people said of sources that is no decision on an incident: how far they are to be relied on, and who may see them. Each
// stands in the log; here it is read back, with what held before.

import type { KeptSource } from '../model/record.ts'
import type { Store } from '../storage/store.ts'
import { ACCESS, type Access, accessFrom } from './source-access.ts'
import { judgedFrom, type Judged, RELIABILITY } from './source-reliability.ts'

interface Said {
  /** Its place in the log. */
  readonly index: number
  readonly at: string
  readonly by: string
  /** The source, or the latest of the publisher; null where none is left to see. */
  readonly source: string | null
  /** Set of all that it publishes. */
  readonly publisher: string | null
  /** Nothing was set of it since. */
  readonly isLast: boolean
}

export type SourceChange = Said &
  (
    | { readonly kind: 'access'; readonly before: Access; readonly after: Access }
    | {
        readonly kind: 'reliability'
        readonly before: Pick<Judged, 'grade' | 'reason'>
        readonly after: Pick<Judged, 'grade' | 'reason'>
      }
  )

const OF_SOURCE = `${RELIABILITY}source:`
const OF_PUBLISHER = `${RELIABILITY}publisher:`

/**
 * What was said of sources, newest first.
 *
 * @param sources all of the record, oldest first
 */
export async function sourceChanges(store: Store, sources: readonly KeptSource[]): Promise<SourceChange[]> {
  const entries = await store.settingEntries()
  const last = new Map(entries.map(({ name, index }) => [name, index]))
  const values = new Map<string, string>()
  const changes = entries.flatMap(({ name, value, index, at, by }): SourceChange[] => {
    const before = values.get(name)
    values.set(name, value)
    const said = { index, at, by, ...aboutOf(name, sources), isLast: last.get(name) === index }
    if (name.startsWith(ACCESS))
      return [{ ...said, kind: 'access', before: accessFrom(before), after: accessFrom(value) }]
    if (!name.startsWith(RELIABILITY)) return []
    return [{ ...said, kind: 'reliability', before: gradeOf(before), after: gradeOf(value) }]
  })
  return changes.reverse()
}

function gradeOf(value: string | undefined): Pick<Judged, 'grade' | 'reason'> {
  const { grade, reason } = judgedFrom(value)
  return { grade, reason }
}

function aboutOf(name: string, sources: readonly KeptSource[]): Pick<Said, 'source' | 'publisher'> {
  if (!name.startsWith(OF_PUBLISHER)) {
    const id = name.slice((name.startsWith(ACCESS) ? ACCESS : OF_SOURCE).length)
    return { source: sources.some((one) => one.id === id) ? id : null, publisher: null }
  }
  const publisher = name.slice(OF_PUBLISHER.length)
  return { source: sources.findLast((one) => one.publisher === publisher)?.id ?? null, publisher }
}
