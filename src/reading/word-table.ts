// What a list says of a word, asked by token. Whether it holds the word is a bit under the word's number, and what it says
// of it is kept there too, so that asking is a read or two, whatever the size of the list. Before the first token and
// after the last there is no number; as 0 it leads to the row of no word.

import { enlist, MOST_NUMBERED, ROW, ROWS } from './spellings.ts'
import type { Tokens } from './tokens.ts'

/** A set of words that is asked by token: for what is asked of many tokens. */
export class WordSet extends Set<string> {
  private readonly column: number
  private readonly bit: number

  constructor(words: Iterable<string>) {
    super(words)
    const list = enlist(this)
    this.column = list >> 5
    this.bit = 1 << (list & 31)
  }

  /** Whether the word at a token is one of the set. */
  at(tokens: Tokens, at: number): boolean {
    return (ROWS[(tokens.numbers[at] | 0) * ROW + this.column] & this.bit) !== 0
  }
}

/** A list of words with what each means, asked by token. */
export class WordTable<T> {
  private readonly make: () => ReadonlyMap<string, T>
  private list: ReadonlyMap<string, T> | null = null
  private column = 0
  private bit = 0
  private readonly known: (T | undefined)[] = []

  /** @param make gives the list when it is first asked */
  constructor(make: () => ReadonlyMap<string, T>) {
    this.make = make
  }

  /** What the list says of the word at a token; null if it does not hold it. */
  at(tokens: Tokens, at: number): T | null {
    if (this.list === null) this.open()
    const number = tokens.numbers[at] | 0
    if ((ROWS[number * ROW + this.column] & this.bit) === 0) return null
    return this.known[number] ?? this.ask(tokens.words[at], number)
  }

  private open(): void {
    this.list = this.make()
    const list = enlist(this.list.keys())
    this.column = list >> 5
    this.bit = 1 << (list & 31)
  }

  private ask(word: string, number: number): T {
    const { known } = this
    const answer = this.list?.get(word) as T
    while (known.length <= number) known.push(undefined)
    known[number] = answer
    return answer
  }
}

/** A question about a word alone, asked by token. Yes or no is kept under the word's number. */
export class WordTest {
  private readonly holds: (word: string) => boolean
  private readonly known = new Uint8Array(MOST_NUMBERED + 1)

  constructor(holds: (word: string) => boolean) {
    this.holds = holds
  }

  at(tokens: Tokens, at: number): boolean {
    const number = tokens.numbers[at]
    const known = this.known[number]
    return known === UNKNOWN ? this.ask(tokens.words[at], number) : known === YES
  }

  private ask(word: string, number: number): boolean {
    const answer = this.holds(word)
    if (number > 0) this.known[number] = answer ? YES : NO
    return answer
  }
}

const UNKNOWN = 0
const YES = 1
const NO = 2

/** All words of some lists, to ask whether a token is any of them. */
export const anyOf = (...lists: readonly Iterable<string>[]): WordSet => new WordSet(lists.flatMap((list) => [...list]))
