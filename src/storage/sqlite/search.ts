// Full text in SQLite: FTS5, with the words only. The texts themselves are in `texts`.

import { sql } from 'kysely'
import { type Database, type FoldedText, type Match, MOST_RANKED, type Query, type Writing } from '../engine.ts'

const TITLE_WEIGHT = 4

export async function createSearch(trx: Writing): Promise<void> {
  await sql`create virtual table text_words using fts5(title, text, content='', tokenize='porter unicode61')`.execute(
    trx,
  )
}

export async function index(trx: Writing, texts: readonly FoldedText[]): Promise<void> {
  for (const { source, title, text } of texts)
    await sql`insert into text_words (rowid, title, text) values (${source}, ${title}, ${text})`.execute(trx)
}

export async function find(db: Database, words: Query, limit: number): Promise<readonly Match[]> {
  const wanted = words.map(({ words, isPrefix }) => `"${words.join(' ')}"${isPrefix ? '*' : ''}`).join(' ')
  const oldest = await sql<{ source: number }>`
    select rowid as source from text_words where text_words match ${wanted} order by rowid desc limit 1
    offset ${MOST_RANKED - 1}
  `.execute(db)
  const { rows } = await sql<Match>`
    select rowid as source, -bm25(text_words, ${sql.lit(TITLE_WEIGHT)}, 1) as rank from text_words
    where text_words match ${wanted} and rowid >= ${oldest.rows[0]?.source ?? 0}
    order by bm25(text_words, ${sql.lit(TITLE_WEIGHT)}, 1), rowid limit ${limit}
  `.execute(db)
  return rows
}
