// Full text in SQLite: FTS5, with the words only. The texts themselves are in `texts`. Of a word is kept in which columns it
// stands and not where, which is half the size: what is to stand together is looked for in the texts that have the words.

import { sql } from 'kysely'
import type { Database, FoldedText, Match, Query, Writing } from '../engine.ts'
import { byTier, IN_TITLE } from '../tiers.ts'

export async function createSearch(trx: Writing): Promise<void> {
  await sql`drop table if exists text_words`.execute(trx)
  await sql`create virtual table text_words using fts5(
    title, head, rest, content='', detail=column, tokenize='porter unicode61')`.execute(trx)
}

export async function index(trx: Writing, texts: readonly FoldedText[]): Promise<void> {
  for (const { source, title, head, rest } of texts)
    await sql`insert into text_words (rowid, title, head, rest) values (${source}, ${title}, ${head}, ${rest})`.execute(
      trx,
    )
}

const TIERS = [
  { rank: IN_TITLE, columns: '{title}' },
  { rank: 2, columns: '{title head}' },
  { rank: 1, columns: '{title head rest}' },
]

export function find(db: Database, words: Query, first: number): AsyncGenerator<Match> {
  const all = words.flatMap(({ words, isPrefix }) =>
    words.map((word, i) => `"${word}"${isPrefix && i === words.length - 1 ? '*' : ''}`),
  )
  return byTier(TIERS, first, async (columns, before, limit) => {
    const { rows } = await sql<{ source: number }>`
      select rowid as source from text_words where text_words match ${`${columns} : (${all.join(' AND ')})`}
      and rowid < ${before} order by rowid desc limit ${limit}`.execute(db)
    return rows
  })
}
