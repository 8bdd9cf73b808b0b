// What differs between the two databases. Everything else is asked through Kysely, in one way for both.

import type { Kysely, RawBuilder, Transaction } from 'kysely'
import type { Tables } from './schema.ts'

export type Database = Kysely<Tables>
export type Writing = Transaction<Tables>

/** A text in which words were found. */
export interface Match {
  readonly source: number
  /** 3: all the words stand in the title; 2: in the title and the head of the text; 1: in title and text. */
  readonly rank: number
}

export interface Engine {
  readonly db: Database
  /** The path, or the server and database without the password. */
  readonly place: string
  /** Type of a column of bytes. */
  readonly bytesType: RawBuilder<unknown>
  /** Type of a column of ids, which are in the order of their code units. */
  readonly idType: RawBuilder<unknown>
  /** What ends a `create table`. */
  readonly tableEnd: RawBuilder<unknown>
  /** What ends a `create table` whose rows are best kept in the order of their primary key. */
  readonly keyTableEnd: RawBuilder<unknown>
  hasTable(db: Database, name: string): Promise<boolean>
  /** Makes this transaction the only one that writes, until it ends. */
  lock(trx: Writing): Promise<void>
  /** Makes ready for the first tables; part of the first migration. */
  found(trx: Writing): Promise<void>
  /** Makes what full-text search needs, in place of what is there. */
  createSearch(trx: Writing): Promise<void>
  /** Makes texts findable by their folded words. */
  index(trx: Writing, texts: readonly FoldedText[]): Promise<void>
  /** Whether words that are to stand together are found together, or must be looked for in what is found. */
  readonly findsPhrases: boolean
  /** Sources whose text or title holds all the words, best first, among equals those added last. `first`: how many may be wanted. */
  find(words: Query, first: number): AsyncGenerator<Match>
  /** What is wrong with the database's own structures, in words; null if nothing is. */
  checkStructure(db: Database): Promise<string | null>
  /** What comes of any error of the database. */
  translate(error: unknown): unknown
  close(): Promise<void>
}

/** Words of a title, of the head of a text and of the rest of it, folded and parted by spaces. */
export interface FoldedText {
  readonly source: number
  readonly title: string
  readonly head: string
  readonly rest: string
}

/** Words to look for, all of them: single words, phrases, and beginnings of words. */
export type Query = readonly Term[]
export interface Term {
  /** Folded words; more than one is a phrase. */
  readonly words: readonly string[]
  /** Whether the last word may go on. */
  readonly isPrefix: boolean
}
