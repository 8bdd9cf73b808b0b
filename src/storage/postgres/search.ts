// Full text in Postgres: word vectors with an index. The words are stemmed as English and none is left out.

import { sql } from 'kysely'
import {
  type Database,
  type FoldedText,
  type Match,
  MOST_RANKED,
  type Query,
  type Term,
  type Writing,
} from '../engine.ts'

const LONGEST_INDEXED = 500_000 // characters: a vector holds a megabyte

export async function createSearch(trx: Writing): Promise<void> {
  await sql`create text search dictionary english_words (template = snowball, language = english)`.execute(trx)
  await sql`create text search configuration folded_words (copy = simple)`.execute(trx)
  await sql`alter text search configuration folded_words
    alter mapping for asciiword, word, numword with english_words`.execute(trx)
  await sql`create table text_words (source integer primary key references sources, words tsvector not null)`.execute(
    trx,
  )
  await sql`create index text_words_words on text_words using gin (words)`.execute(trx)
}

export async function index(trx: Writing, texts: readonly FoldedText[]): Promise<void> {
  for (const { source, title, text } of texts)
    await sql`insert into text_words (source, words) values (${source},
      setweight(to_tsvector('folded_words', ${title}), 'A') ||
      setweight(to_tsvector('folded_words', ${text.slice(0, LONGEST_INDEXED)}), 'D'))`.execute(trx)
}

export async function find(db: Database, words: Query, limit: number): Promise<readonly Match[]> {
  const { rows } = await sql<Match>`
    select source, ts_rank_cd(words, wanted)::float8 as rank
    from (select source, words from text_words
      where words @@ to_tsquery('folded_words', ${words.map(wanted).join(' & ')})
      order by source desc limit ${MOST_RANKED}) as found,
      to_tsquery('folded_words', ${words.map(wanted).join(' & ')}) as wanted
    order by rank desc, source limit ${limit}
  `.execute(db)
  return rows
}

/** Folded words hold letters and digits only, so nothing in them can be taken for an operator. */
const wanted = ({ words, isPrefix }: Term): string => `(${words.join(' <-> ')}${isPrefix ? ':*' : ''})`
