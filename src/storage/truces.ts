// What is kept of truces: where and when sources speak of them, and the arrangements made of that, so that an incident is held
// against those of its country and time. All of it can be made again from the claims.

import type { ArrangementRecord } from '../model/record.ts'
import type { Database, Writing } from './engine.ts'
import { insertAll, inParts } from './insert.ts'
import { numberIn, sourceId } from './items.ts'
import type { KeptArrangement, ResolutionChange, TruceDays, TruceQuery } from './store.ts'

const numbersOf = (ids: readonly string[]): number[] => ids.flatMap((id) => numberIn('s', id) ?? [])

export async function truceDays(db: Database, { sources, about }: TruceQuery): Promise<TruceDays[]> {
  const found = new Map<string, TruceDays>()
  const all = db.selectFrom('truce_days').selectAll()
  const add = (rows: Awaited<ReturnType<typeof all.execute>>): void => {
    for (const { source, country, day_from, day_to } of rows)
      found.set(`${source} ${country}`, { source: sourceId(source), country, from: day_from, to: day_to })
  }
  for (const part of inParts(numbersOf(sources ?? []))) add(await all.where('source', 'in', part).execute())
  for (const part of inParts(about?.countries ?? []))
    add(
      await all
        .where('country', 'in', part)
        .where('day_from', '<=', about?.to ?? 0)
        .where('day_to', '>=', about?.from ?? 0)
        .execute(),
    )
  return [...found.values()]
}

export async function arrangements(db: Database, { sources, about }: TruceQuery): Promise<KeptArrangement[]> {
  const nums = new Set<number>()
  for (const part of inParts(numbersOf(sources ?? [])))
    for (const { num } of await db
      .selectFrom('arrangement_sources')
      .select('arrangement as num')
      .where('source', 'in', part)
      .execute())
      nums.add(num)
  for (const part of inParts(about?.countries ?? []))
    for (const { num } of await db
      .selectFrom('arrangement_days')
      .select('arrangement as num')
      .where('country', 'in', part)
      .where('day_from', '<=', about?.to ?? 0)
      .where('day_to', '>=', about?.from ?? 0)
      .execute())
      nums.add(num)
  const isAll = sources === undefined && about === undefined
  const parts = isAll ? [null] : inParts([...nums])
  const found: KeptArrangement[] = []
  for (const part of parts) {
    const all = db
      .selectFrom('arrangements')
      .leftJoin('arrangement_days', 'arrangement_days.arrangement', 'arrangements.num')
      .select(['num', 'body', ({ fn }) => fn.min('day_from').as('from'), ({ fn }) => fn.max('day_to').as('to')])
      .groupBy(['num', 'body'])
    for (const { body, from, to } of await (part ? all.where('num', 'in', part) : all).execute()) {
      const arrangement = JSON.parse(body) as ArrangementRecord
      found.push({ arrangement, days: from === null || to === null ? null : { from, to } })
    }
  }
  return found.sort((a, b) => (a.arrangement.id < b.arrangement.id ? -1 : 1))
}

export async function keepTruces(trx: Writing, change: NonNullable<ResolutionChange['truces']>): Promise<void> {
  const gone = new Set<number>()
  for (const part of inParts(numbersOf(change.sources)))
    for (const { num } of await trx
      .selectFrom('arrangement_sources')
      .select('arrangement as num')
      .where('source', 'in', part)
      .execute())
      gone.add(num)
  for (const part of inParts([...gone])) {
    await trx.deleteFrom('arrangement_sources').where('arrangement', 'in', part).execute()
    await trx.deleteFrom('arrangement_days').where('arrangement', 'in', part).execute()
    await trx.deleteFrom('arrangements').where('num', 'in', part).execute()
  }
  const last = await trx.selectFrom('arrangements').select('num').orderBy('num', 'desc').limit(1).executeTakeFirst()
  const all = change.arrangements.map((each, i) => ({ ...each, num: (last?.num ?? 0) + 1 + i }))
  await insertAll(
    trx,
    'arrangements',
    all.map(({ num, arrangement }) => ({ num, id: arrangement.id, body: JSON.stringify(arrangement) })),
  )
  await insertAll(
    trx,
    'arrangement_sources',
    all.flatMap(({ num, arrangement }) =>
      numbersOf(arrangement.sources).map((source) => ({ source, arrangement: num })),
    ),
  )
  await insertAll(
    trx,
    'arrangement_days',
    all.flatMap(({ num, arrangement, days }) =>
      days === null
        ? []
        : arrangement.countries.map((country) => ({
            country,
            day_from: days.from,
            day_to: days.to,
            arrangement: num,
          })),
    ),
  )
}
