// How far what is made of the record has come, by name.

import type { Database, Writing } from './engine.ts'

export async function progressOf<Name extends string>(
  db: Database,
  names: readonly Name[],
): Promise<(name: Name) => number> {
  const rows = await db.selectFrom('progress').selectAll().where('name', 'in', names).execute()
  const known = new Map(rows.map(({ name, value }) => [name, value]))
  return (name) => known.get(name) ?? 0
}

export async function setProgress(trx: Writing, name: string, value: number): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('progress')
    .set({ value })
    .where('name', '=', name)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) await trx.insertInto('progress').values({ name, value }).execute()
}
