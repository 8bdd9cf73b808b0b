// Full-text search: the database finds the texts, best first; the passage is cut here, so that both databases show the same.
// Texts are taken one after the other until there are enough, so a search costs what it shows and not what the record holds.

import { openText, passageFrom } from '../model/passage.ts'
import type { Engine, Match } from './engine.ts'
import { decode, sources, unpackedText } from './finding.ts'
import { sourceId } from './items.ts'
import type { Found } from './store.ts'
import { findPassage, holdsPhrases, readQuery } from './words.ts'

const PART = 25 // texts read at once

export async function search(engine: Engine, typed: string, limit: number): Promise<Found[]> {
  const query = readQuery(typed)
  if (query.length === 0) return []
  const isSure = engine.findsPhrases || query.every(({ words }) => words.length === 1)
  const found: Found[] = []
  for await (const matches of inParts(engine.find(query), Math.min(PART, limit))) {
    const texts = await textsOf(engine, matches)
    const ids = matches.map(({ source }) => sourceId(source))
    const kept = new Map((await sources(engine.db, ids)).map((source) => [source.id, source]))
    for (const { source: num, rank } of matches) {
      const text = texts.get(num)
      const source = kept.get(sourceId(num))
      if (!text || !source || !(isSure || holdsPhrases(`${source.title ?? ''}\n${text}`, query))) continue
      const { from, to } = findPassage(text, query)
      const { start, end, exact } = passageFrom(openText(text), from, to)
      found.push({ source, rank, passage: { start, end, exact } })
      if (found.length === limit) return found
    }
  }
  return found
}

async function* inParts(matches: AsyncIterable<Match>, size: number): AsyncGenerator<readonly Match[]> {
  let part: Match[] = []
  for await (const match of matches) {
    part.push(match)
    if (part.length < size) continue
    yield part
    part = []
  }
  if (part.length > 0) yield part
}

async function textsOf({ db }: Engine, matches: readonly Match[]): Promise<Map<number, string>> {
  const nums = matches.map(({ source }) => source)
  const rows = await db.selectFrom('texts').selectAll().where('source', 'in', nums).execute()
  return new Map(rows.map(({ source, text }) => [source, decode(unpackedText(source, text))]))
}
