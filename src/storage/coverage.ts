// Files incidents anew whose coverage by truces alone reads otherwise. One more report of a truce may change what is said of every
// incident of its months: of all that each is found by, one tag at most is another then, and nothing else is written.

import { COVERAGE_TAGS, countTags, coverageTag, knownTags } from './incident-tags.ts'
import type { Database, Writing } from './engine.ts'
import { inParts, insertAll } from './insert.ts'
import { packListed } from './packing-incidents.ts'
import type { ListedIncident } from './store.ts'

/** Where an incident stands, and the number of the tag for its coverage that it has. */
interface Standing {
  readonly num: number
  readonly day: number
  readonly killed: number
  readonly tag: number | null
}

/** Those that are no more are left out. `head`: the size of the log. */
export async function cover(trx: Writing, covered: readonly ListedIncident[], head: number): Promise<void> {
  if (covered.length === 0) return
  const known = await knownTags(trx, COVERAGE_TAGS)
  const nameOf = new Map([...known].map(([name, { id }]) => [id, name]))
  const standing = await standingOf(trx, covered, [...nameOf.keys()])
  const kept = covered.flatMap((listed) => {
    const row = standing.get(listed.id)
    return row ? [{ ...row, listed, from: nameOf.get(row.tag ?? 0) ?? null, to: coverageTag(listed) }] : []
  })
  await insertAll(
    trx,
    'incident_bodies',
    kept.map(({ num, listed }) => ({ incident: num, body: packListed(listed) })),
    'on conflict (incident) do update set body = excluded.body',
  )
  for (const part of inParts(kept.map(({ num }) => num)))
    await trx.updateTable('incidents').set({ changed_at: head }).where('num', 'in', part).execute()
  await retag(
    trx,
    kept.filter(({ from, to }) => from !== to),
  )
}

async function standingOf(
  db: Database,
  incidents: readonly ListedIncident[],
  tags: readonly number[],
): Promise<Map<string, Standing>> {
  const found = new Map<string, Standing>()
  for (const part of inParts(incidents.map(({ id }) => id))) {
    const rows = await db
      .selectFrom('incidents')
      .leftJoin('incident_tags', (join) =>
        join
          .on('incident_tags.tag', 'in', tags.length > 0 ? tags : [0])
          .onRef('incident_tags.day', '=', 'incidents.day')
          .onRef('incident_tags.incident', '=', 'incidents.num'),
      )
      .select(['num', 'id', 'incidents.day', 'killed', 'incident_tags.tag'])
      .where('id', 'in', part)
      .execute()
    for (const { id, ...row } of rows) found.set(id, row)
  }
  return found
}

/** Puts the tag of one coverage in place of another's. */
async function retag(
  trx: Writing,
  rows: readonly (Standing & { readonly from: string | null; readonly to: string | null })[],
): Promise<void> {
  const more = new Map<string, number>()
  const count = (name: string | null, by: number): void => {
    if (name !== null) more.set(name, (more.get(name) ?? 0) + by)
  }
  for (const { num, day, killed, tag, from, to } of rows) {
    count(from, -1)
    count(to, 1)
    if (tag === null) continue
    const [ofDays, ofFigures] = [trx.deleteFrom('incident_tags'), trx.deleteFrom('incident_kills')]
    await ofDays.where('tag', '=', tag).where('day', '=', day).where('incident', '=', num).execute()
    await ofFigures.where('tag', '=', tag).where('killed', '=', killed).where('incident', '=', num).execute()
  }
  const ids = await countTags(trx, more)
  const added = rows.flatMap((row) => (row.to === null ? [] : [{ ...row, tag: ids.get(row.to) as number }]))
  await insertAll(
    trx,
    'incident_tags',
    added.map(({ tag, day, num }) => ({ tag, day, incident: num })),
  )
  await insertAll(
    trx,
    'incident_kills',
    added.map(({ tag, killed, num }) => ({ tag, killed, incident: num })),
  )
}
