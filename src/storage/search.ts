// Full-text search: the database finds the texts, best first; the passage is cut here, so that both databases show the same.
// Texts are taken one after the other until there are enough, so a search costs what it shows and not what the record holds.

import { openText, passageFrom } from '../model/passage.ts'
import type { Engine, Match } from './engine.ts'
import { decode, sources, unpackedText } from './finding.ts'
import { sourceId } from './items.ts'
import type { Found } from './store.ts'
import { IN_TITLE } from './tiers.ts'
import { findPassage, phrasesOf, readQuery } from './words.ts'

const PART = 25 // texts read at once

export async function search(engine: Engine, typed: string, limit: number): Promise<Found[]> {
  const query = readQuery(typed)
  if (query.length === 0) return []
  const isSure = engine.findsPhrases || query.every(({ words }) => words.length === 1)
  const holdsPhrases = phrasesOf(query)
  const mayHold = ({ source, rank }: Match, texts: ReadonlyMap<number, string>): boolean =>
    isSure || rank === IN_TITLE || query.length > 1 || holdsPhrases(texts.get(source) ?? '')
  const found: Found[] = []
  for await (const matches of inParts(engine.find(query), Math.min(PART, limit))) {
    const texts = await textsOf(engine, matches)
    const likely = matches.filter((match) => mayHold(match, texts))
    const ids = likely.map(({ source }) => sourceId(source))
    const kept = new Map((await sources(engine.db, ids)).map((source) => [source.id, source]))
    for (const { source: num, rank } of likely) {
      const text = texts.get(num)
      const source = kept.get(sourceId(num))
      if (!text || !source) continue
      // A text that was held against the only phrase holds it: nothing of it can stand in a title that lacks a word.
      const isHeld = isSure || (rank !== IN_TITLE && query.length === 1)
      if (!isHeld && !holdsPhrases(`${source.title ?? ''}\n${text}`)) continue
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
