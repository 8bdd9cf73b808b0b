// Full-text search: the database finds and ranks the texts, the passage is cut here, so that both show the same.

import { openText, passageFrom } from '../model/passage.ts'
import type { Engine } from './engine.ts'
import { decode, sources, unpackedText } from './finding.ts'
import { inParts } from './insert.ts'
import { sourceId } from './items.ts'
import type { Found } from './store.ts'
import { findPassage, readQuery } from './words.ts'

export async function search(engine: Engine, typed: string, limit: number): Promise<Found[]> {
  const query = readQuery(typed)
  if (query.length === 0) return []
  const matches = await engine.find(query, limit)
  const nums = matches.map(({ source }) => source)
  const texts = new Map<number, string>()
  for (const part of inParts(nums)) {
    const rows = await engine.db.selectFrom('texts').selectAll().where('source', 'in', part).execute()
    for (const { source, text } of rows) texts.set(source, decode(unpackedText(source, text)))
  }
  const kept = new Map((await sources(engine.db, nums.map(sourceId))).map((source) => [source.id, source]))
  return matches.flatMap(({ source: num, rank }) => {
    const text = texts.get(num)
    const source = kept.get(sourceId(num))
    if (!text || !source) return []
    const { from, to } = findPassage(text, query)
    const { start, end, exact } = passageFrom(openText(text), from, to)
    return [{ source, rank, passage: { start, end, exact } }]
  })
}
