// What the gazetteer says of the words of a text, kept from one text to the next. A report names its few places again and
// again; finding a run of words by their numbers costs a step a word, where the gazetteer wants a name put together and
// hashed first.

import type { Gazetteer, GazetteerPlace } from '../model/gazetteer.ts'
import { MOST_NUMBERED } from './spellings.ts'
import type { Tokens } from './tokens.ts'
import { WordTest } from './word-table.ts'

/** A run of words and the places it may name. */
export class KnownName {
  /** The words with single spaces. */
  readonly key: string
  readonly places: readonly GazetteerPlace[]
  private readonly gazetteer: Gazetteer
  private heard: readonly GazetteerPlace[] | null = null

  constructor(key: string, gazetteer: Gazetteer) {
    this.key = key
    this.places = gazetteer.find(key)
    this.gazetteer = gazetteer
  }

  /** Places that it sounds like. */
  get sounding(): readonly GazetteerPlace[] {
    return (this.heard ??= this.key.length < LEAST_SOUNDED ? NONE : this.gazetteer.findBySound(this.key))
  }
}

/** Shorter names sound like too much else. */
const LEAST_SOUNDED = 5

const NONE: readonly GazetteerPlace[] = []

/** A run that others go on from. */
interface Branch {
  name: KnownName | null
  /** By the number of the next word. */
  next: Map<number, Branch> | null
}

const branch = (): Branch => ({ name: null, next: null })

/** By the number of the first word: most names that are asked for have no other. */
const firstBranches = (): (Branch | null)[] => new Array<Branch | null>(MOST_NUMBERED + 1).fill(null)

/** So that memory stays bounded: then all is forgotten. */
const MOST_REMEMBERED = 20_000

class PlaceNames {
  private readonly gazetteer: Gazetteer
  private readonly first: WordTest
  private firsts = firstBranches()
  private remembered = 0

  constructor(gazetteer: Gazetteer) {
    this.gazetteer = gazetteer
    this.first = new WordTest(
      (word) =>
        gazetteer.mayBegin(word) || (word.length > 4 && word.endsWith('s') && gazetteer.mayBegin(word.slice(0, -1))),
    )
  }

  /** Whether a known name may begin with the word at a token, with or without an s that has lost its apostrophe. */
  mayBegin(tokens: Tokens, at: number): boolean {
    return this.first.at(tokens, at)
  }

  /** What the tokens [from, to) name. */
  of(tokens: Tokens, from: number, to: number): KnownName {
    const first = tokens.numbers[from]
    if (first === 0) return new KnownName(keyOf(tokens, from, to), this.gazetteer)
    let at = (this.firsts[first] ??= branch())
    for (let i = from + 1; i < to; i++) {
      const number = tokens.numbers[i]
      if (number === 0) return new KnownName(keyOf(tokens, from, to), this.gazetteer)
      at.next ??= new Map()
      let next = at.next.get(number)
      if (next === undefined) {
        next = branch()
        at.next.set(number, next)
      }
      at = next
    }
    return at.name ?? this.remember(at, keyOf(tokens, from, to))
  }

  private remember(at: Branch, key: string): KnownName {
    if (++this.remembered > MOST_REMEMBERED) {
      this.firsts = firstBranches()
      this.remembered = 0
    }
    return (at.name = new KnownName(key, this.gazetteer))
  }
}

const keyOf = ({ words }: Tokens, from: number, to: number): string =>
  to === from + 1 ? words[from] : words.slice(from, to).join(' ')

const known = new WeakMap<Gazetteer, PlaceNames>()

/** The names of a gazetteer, asked by token. */
export function placeNames(gazetteer: Gazetteer): PlaceNames {
  let names = known.get(gazetteer)
  if (names === undefined) {
    names = new PlaceNames(gazetteer)
    known.set(gazetteer, names)
  }
  return names
}

export type { PlaceNames }
