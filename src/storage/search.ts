// Full-text search: the database finds the texts, best first; the passage is cut here, so that both databases show the same.
// Texts are taken one after the other until there are enough, so a search costs what it shows and not what the record holds.

import { openText, passageFrom } from '../model/passage.ts'
import type { Engine, Match } from './engine.ts'
import { decode, sources, unpackedText } from './finding.ts'
import { sourceId } from './items.ts'
import type { Found } from './store.ts'
import { IN_TITLE } from './tiers.ts'
import { findPassage, phrasesOf, readQuery } from './words.ts'

const MOST_AT_ONCE = 25 // texts read at once
const LEAST_SHARE = 0.2

export async function search(engine: Engine, typed: string, limit: number): Promise<Found[]> {
  const query = readQuery(typed)
  if (query.length === 0) return []
  const isSure = engine.findsPhrases || query.every(({ words }) => words.length === 1)
  const holdsPhrases = phrasesOf(query)
  const mayHold = ({ source, rank }: Match, texts: ReadonlyMap<number, string>): boolean =>
    isSure || rank === IN_TITLE || query.length > 1 || holdsPhrases(texts.get(source) ?? '')
  const found: Found[] = []
  const matching = engine.find(query, isSure ? limit : 2 * limit)
  for (let read = 0; ; ) {
    // As many as will do, if as many of them hold the words as of those before.
    const held = read === 0 ? 1 : Math.max(found.length / read, LEAST_SHARE)
    const matches = await take(matching, Math.min(MOST_AT_ONCE, Math.ceil((limit - found.length) / held)))
    if (matches.length === 0) return found
    read += matches.length
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
}

async function take(matches: AsyncIterator<Match>, count: number): Promise<Match[]> {
  const taken: Match[] = []
  while (taken.length < count) {
    const next = await matches.next()
    if (next.done) break
    taken.push(next.value)
  }
  return taken
}

async function textsOf({ db }: Engine, matches: readonly Match[]): Promise<Map<number, string>> {
  const nums = matches.map(({ source }) => source)
  const rows = await db.selectFrom('texts').selectAll().where('source', 'in', nums).execute()
  return new Map(rows.map(({ source, text }) => [source, decode(unpackedText(source, text))]))
}
