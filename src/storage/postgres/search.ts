// Full text in Postgres: word vectors with indexes. The words are stemmed as English and none is left out.

import { type RawBuilder, sql } from 'kysely'
import type { Database, FoldedText, Match, Query, Term, Writing } from '../engine.ts'
import { byTier, IN_TITLE } from '../tiers.ts'

const LONGEST_INDEXED = 500_000 // characters: a vector holds a megabyte

export async function createSearch(trx: Writing): Promise<void> {
  await sql`drop table if exists text_words`.execute(trx)
  await sql`drop text search configuration if exists folded_words`.execute(trx)
  await sql`drop text search dictionary if exists english_words`.execute(trx)
  await sql`create text search dictionary english_words (template = snowball, language = english)`.execute(trx)
  await sql`create text search configuration folded_words (copy = simple)`.execute(trx)
  await sql`alter text search configuration folded_words
    alter mapping for asciiword, word, numword with english_words`.execute(trx)
  await sql`create table text_words (
    source integer primary key references sources, title tsvector not null, head tsvector not null,
    words tsvector not null)`.execute(trx)
  for (const { columns } of TIERS)
    await sql`create index ${sql.ref(`text_words_${columns}`)} on text_words using gin (${sql.ref(columns)})`.execute(
      trx,
    )
}

const vector = (text: string): RawBuilder<unknown> =>
  sql`to_tsvector('folded_words', ${text.slice(0, LONGEST_INDEXED)})`

export async function index(trx: Writing, texts: readonly FoldedText[]): Promise<void> {
  for (const { source, title, head, rest } of texts)
    await sql`insert into text_words (source, title, head, words) values (${source}, ${vector(title)},
      ${vector(`${title} ${head}`)}, ${vector(`${title} ${head} ${rest}`)})`.execute(trx)
}

const TIERS = [
  { rank: IN_TITLE, columns: 'title' },
  { rank: 2, columns: 'head' },
  { rank: 1, columns: 'words' },
]

export function find(db: Database, words: Query, first: number): AsyncGenerator<Match> {
  const query = words.map(wanted).join(' & ')
  return byTier(TIERS, first, async (columns, before, limit) => {
    const { rows } = await sql<{ source: number }>`
      select source from text_words where ${sql.ref(columns)} @@ to_tsquery('folded_words', ${query})
      and source < ${before} order by source desc limit ${limit}`.execute(db)
    return rows
  })
}

/** Folded words hold letters and digits only, so nothing in them can be taken for an operator. */
const wanted = ({ words, isPrefix }: Term): string => `(${words.join(' <-> ')}${isPrefix ? ':*' : ''})`
