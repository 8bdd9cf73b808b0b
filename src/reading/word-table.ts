// What a list says of a word, asked by token. The first answer for a word is kept under its number, so that asking again
// is one read of an array, whatever the size of the list.

import { MOST_NUMBERED } from './spellings.ts'
import type { Tokens } from './tokens.ts'

/** A list of words with what each means, asked by token. */
export class WordTable<T> {
  private readonly make: () => ReadonlyMap<string, T>
  private list: ReadonlyMap<string, T> | null = null
  private readonly known: (T | null | undefined)[] = []

  /** @param make gives the list when it is first asked */
  constructor(make: () => ReadonlyMap<string, T>) {
    this.make = make
  }

  /** What the list says of the word at a token; null if it does not hold it. */
  at(tokens: Tokens, at: number): T | null {
    const number = tokens.numbers[at]
    if (number < this.known.length) {
      const known = this.known[number]
      if (known !== undefined) return known
    }
    return this.ask(tokens.words[at], number)
  }

  private ask(word: string, number: number): T | null {
    this.list ??= this.make()
    const { known } = this
    const answer = this.list.get(word) ?? null
    if (number > 0) {
      while (known.length <= number) known.push(undefined)
      known[number] = answer
    }
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

/** A table of all words of some lists, to ask whether a token is any of them. */
export const anyOf = (...lists: readonly Iterable<string>[]): WordTable<true> =>
  new WordTable(() => {
    const all = new Map<string, true>()
    for (const list of lists) for (const word of list) all.set(word, true)
    return all
  })
