// Cuts a text into words and marks, once, with where each stands. Everything in `reading` works on these and never on
// the text itself. One pass over the characters, no regular expression, so time is linear whatever stands in the text.
//
// Hyphens part words ("air-strike", "air strike") but are kept as a flag, so "al-Qasr" and "al Qasr" meet. A possessive
// is a word of its own ("Syria" + "'s"). Debris that broken encodings leave ("attack __â___â__ he said") is one JUNK token;
// inside a word it was an apostrophe and is read as one ("Russia__â___â__s", "Sha__â__irat").

import { MOST_PACKED, numberOf, numberOfLetters, wordOf } from './spellings.ts'

export const CAPITAL = 1 // first letter is upper case
export const UPPER = 2 // two or more letters, all upper case
export const NUMBER = 4 // begins with a digit
export const PUNCT = 8 // one punctuation mark
export const HYPHEN_BEFORE = 16 // joined to the word before it by a hyphen
export const SPACE_BEFORE = 32 // white space or the start of the text before it
export const JUNK = 64 // debris, an address, a handle: never read
export const BREAK_BEFORE = 128 // a line break before it
export const QUOTE = 256 // a quotation mark (with PUNCT)

/** The words and marks of a text. `starts` and `ends` are string indexes, end exclusive. */
export interface Tokens {
  readonly text: string
  readonly count: number
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** Lower case, straight apostrophe; the mark itself for punctuation. */
  readonly words: readonly string[]
  readonly flags: Uint16Array
  /** The number of each word (`spellings.ts`): the same for the same word, 0 where it has none and is in no list. */
  readonly numbers: Uint16Array
}

const LETTER = 1
const DIGIT = 2
const SPACE = 3
const APOSTROPHE = 4
const HYPHEN = 5
const UNDERSCORE = 6
const MARK = 7
const LINE = 8

const kinds = new Uint8Array(0x10000)
const NOT_LETTER = /[^\p{L}\p{M}\p{N}]/u

const kindOf = (unit: number): number => {
  const known = kinds[unit]
  if (known) return known
  return (kinds[unit] = findKind(unit))
}

function findKind(unit: number): number {
  if (unit === 0x0a || unit === 0x0d || unit === 0x2028 || unit === 0x2029 || unit === 0x0b || unit === 0x0c)
    return LINE
  if (unit <= 0x20 || unit === 0xa0 || unit === 0x200b || unit === 0xfeff || unit === 0x1680) return SPACE
  if (unit >= 0x2000 && unit <= 0x200f) return SPACE
  if (unit === 0x202f || unit === 0x205f || unit === 0x3000 || unit === 0xad || unit === 0x7f) return SPACE
  if (unit >= 0x202a && unit <= 0x202e) return SPACE
  if (unit >= 0x2066 && unit <= 0x2069) return SPACE
  if (unit >= 0x30 && unit <= 0x39) return DIGIT
  if (unit === 0x27 || unit === 0x2019 || unit === 0x2018 || unit === 0x60 || unit === 0x2bc || unit === 0xb4)
    return APOSTROPHE
  if (unit === 0x2d || unit === 0x2010 || unit === 0x2011) return HYPHEN
  if (unit === 0x5f) return UNDERSCORE
  if (unit >= 0xd800 && unit <= 0xdfff) return MARK
  return NOT_LETTER.test(String.fromCharCode(unit)) ? MARK : LETTER
}

/** Single letters that a broken encoding leaves between underscores. */
const isDebris = (unit: number): boolean => unit >= 0x80 && unit <= 0xff

/**
 * Cuts a text into tokens.
 *
 * @param text any string; lone surrogates are marks of their own
 */
export function tokenise(text: string): Tokens {
  const room = new Room(text.length)
  const n = text.length
  let i = 0
  let before = SPACE_BEFORE | BREAK_BEFORE
  while (i < n) {
    const unit = text.charCodeAt(i)
    const kind = kindOf(unit)
    if (kind === SPACE) {
      before |= SPACE_BEFORE
      i++
      continue
    }
    if (kind === LINE) {
      before |= SPACE_BEFORE | BREAK_BEFORE
      i++
      continue
    }
    const start = i
    if (kind === UNDERSCORE) {
      i = addDebris(room, text, start, before)
    } else if (kind === LETTER) {
      i = addWord(room, text, start, before)
    } else if (kind === DIGIT) {
      i = endOfNumber(text, i)
      room.addNumbered(start, i, text.slice(start, i).toLowerCase(), before | NUMBER)
    } else if (kind === APOSTROPHE) {
      i = addApostrophe(room, text, start, before)
    } else if (kind === HYPHEN) {
      i++
      if (isJoint(text, start)) {
        before = HYPHEN_BEFORE
        continue
      }
      while (i < n && kindOf(text.charCodeAt(i)) === HYPHEN) i++
      room.add(start, i, '-', before | PUNCT, DASH)
    } else {
      const astral = unit >= 0xd800 && unit <= 0xdbff && i + 1 < n && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00
      i += astral ? 2 : 1
      const mark = unit < 0x80 ? ASCII_MARKS[unit] : straight(text.slice(start, i))
      const number = unit < 0x80 ? ASCII_NUMBERS[unit] : numberOf(mark)
      room.add(start, i, mark, before | PUNCT | (isQuote(unit) ? QUOTE : 0), number)
    }
    before = 0
  }
  return room.tokens(text)
}

const STRAIGHT = new Map([
  ['“', '"'],
  ['”', '"'],
  ['„', '"'],
  ['«', '"'],
  ['»', '"'],
  ['–', '-'],
  ['—', '-'],
  ['−', '-'],
  ['…', '.'],
  ['،', ','],
  ['؛', ';'],
  ['؟', '?'],
])

const straight = (mark: string): string => STRAIGHT.get(mark) ?? mark

const ASCII_MARKS = Array.from({ length: 0x80 }, (_, unit) => String.fromCharCode(unit))
const ASCII_NUMBERS = Uint16Array.from(ASCII_MARKS, numberOf)
const DASH = numberOf('-')
const LOW_LINE = numberOf('_')
const AT_SIGN = numberOf('@')
const APOSTROPHE_NUMBER = numberOf("'")

const isQuote = (unit: number): boolean =>
  unit === 0x22 || unit === 0x201c || unit === 0x201d || unit === 0x201e || unit === 0xab || unit === 0xbb

/** A hyphen between two letters or digits, without space on either side. */
function isJoint(text: string, at: number): boolean {
  if (at === 0 || at + 1 >= text.length) return false
  const left = kindOf(text.charCodeAt(at - 1))
  const right = kindOf(text.charCodeAt(at + 1))
  if (text.charCodeAt(at - 1) === 0x2e) return at > 1 && right === LETTER && kindOf(text.charCodeAt(at - 2)) === LETTER // "U.S.-led"
  return (left === LETTER || left === DIGIT) && (right === LETTER || right === DIGIT)
}

function endOfWord(text: string, from: number): number {
  let i = from + 1
  while (i < text.length) {
    const kind = kindOf(text.charCodeAt(i))
    if (kind !== LETTER && kind !== DIGIT) break
    i++
  }
  return i
}

/** "U.S." and "a.m." are one word: single letters with points between them. */
function endOfInitials(text: string, from: number): number {
  let i = from
  let letters = 0
  while (
    letters < 7 &&
    i + 1 < text.length &&
    kindOf(text.charCodeAt(i)) === LETTER &&
    text.charCodeAt(i + 1) === 0x2e
  ) {
    i += 2
    letters++
  }
  if (letters < 2 || letters > 6) return from
  if (i < text.length && kindOf(text.charCodeAt(i)) === LETTER) return from
  return i
}

/** Adds the word, the initials or the address that begins at a letter. Answers where it ends. */
function addWord(room: Room, text: string, start: number, before: number): number {
  let first = 0
  let rest = 0
  let capitals = 0
  let end = start
  for (; end < text.length; end++) {
    const unit = text.charCodeAt(end)
    const letter = (unit | 0x20) - 0x60
    if (letter < 1 || letter > 26) break // (unit | 0x20) of no other unit lies among these
    if (end - start < 6) first = (first << 5) | letter
    else rest = (rest << 5) | letter
    if (unit < 0x60) capitals++
  }
  const length = end - start
  const next = end < text.length ? text.charCodeAt(end) : 0x20
  const isPlain =
    length > 0 && length <= MOST_PACKED && (next === 0x20 || next === 0x2c || isPlainEnd(text, length, end))
  if (!isPlain) return addOtherWord(room, text, start, before)
  const number = numberOfLetters(first, rest, text, start, end)
  const word = number === 0 ? text.slice(start, end).toLowerCase() : wordOf(number)
  const isCapital = text.charCodeAt(start) < 0x60
  const isUpper = capitals === length && length > 1
  room.add(start, end, word, before | (isCapital ? CAPITAL : 0) | (isUpper ? UPPER : 0), number)
  return end
}

/** Nothing after a run of plain letters makes more of it: initials, an address, letters of another kind. */
function isPlainEnd(text: string, length: number, end: number): boolean {
  const unit = text.charCodeAt(end)
  if (unit === 0x2e) return length > 1 && length !== 3 // "U.S.", "www."
  if (unit === 0x3a || unit === 0x40 || isMask(unit)) return false
  const kind = kindOf(unit)
  return kind !== LETTER && kind !== DIGIT
}

function addOtherWord(room: Room, text: string, start: number, before: number): number {
  const initials = endOfInitials(text, start)
  const plain = initials > start ? initials : endOfWord(text, start)
  const end = endOfMasked(text, plain)
  if (isAddress(text, start, end)) {
    const to = endOfAddress(text, end)
    room.add(start, to, '@', before | JUNK, AT_SIGN)
    return to
  }
  const run = end > plain ? text.slice(start, end).replace(MASKS, '') : text.slice(start, end)
  const word = run.toLowerCase()
  let flags = before
  if (word !== run) {
    const first = text.charCodeAt(start)
    const isCapital = first <= 0x7f ? first >= 0x41 && first <= 0x5a : run[0] !== word[0]
    if (isCapital) flags |= CAPITAL
    if (end - start > 1 && run === run.toUpperCase()) flags |= UPPER
  }
  room.addNumbered(start, end, word, flags)
  return end
}

/** Marks that posts put inside a word to get it past a network's filter: "kil*led", "de●ad". */
const isMask = (unit: number): boolean => unit === 0x2a || unit === 0x25cf
const MASKS = /[*●]/g

/** Where a word ends whose letters go on after such marks; `from` where they do not. */
function endOfMasked(text: string, from: number): number {
  let end = from
  while (isMask(text.charCodeAt(end)) && kindOf(text.charCodeAt(end + 1)) === LETTER) end = endOfWord(text, end + 1)
  return end
}

/** A number with its separators: "1,200", "2.5", "1.200", "03:30", "10%" is "10" and "%". Ordinals keep their ending. */
function endOfNumber(text: string, from: number): number {
  let i = from + 1
  while (i < text.length) {
    const unit = text.charCodeAt(i)
    const kind = kindOf(unit)
    if (kind === DIGIT || kind === LETTER) {
      i++
      continue
    }
    const separates = unit === 0x2c || unit === 0x2e || unit === 0x3a
    if (separates && i + 1 < text.length && kindOf(text.charCodeAt(i + 1)) === DIGIT) {
      i += 2
      continue
    }
    break
  }
  return i
}

/** "'s" after a word is a word; any other apostrophe is a mark, and between letters it joins ("Ma'arrat"). */
function addApostrophe(room: Room, text: string, start: number, before: number): number {
  const next = start + 1
  const letterNext = next < text.length && kindOf(text.charCodeAt(next)) === LETTER
  if (before !== 0 || !letterNext || !room.canExtend()) {
    room.add(start, next, "'", before | PUNCT, APOSTROPHE_NUMBER)
    return next
  }
  return addTail(room, text, start, next)
}

/** "Syria*'s*" is a word of its own; "Dar*'a*" goes on the word. Answers where it ends. */
function addTail(room: Room, text: string, start: number, next: number): number {
  const end = endOfWord(text, next)
  const tail = end - next > 2 ? undefined : TAILS.get(text.slice(next, end).toLowerCase())
  if (tail === undefined) room.extend(text, next, end)
  else room.add(start, end, tail, 0, numberOf(tail))
  return end
}

const TAILS = new Map([
  ['s', "'s"],
  ['d', "'d"],
  ['ll', "'ll"],
  ['ve', "'ve"],
  ['re', "'re"],
  ['m', "'m"],
])

/** Adds the debris that begins at an underscore, or, between the letters of a word, the apostrophe that it was. */
function addDebris(room: Room, text: string, start: number, before: number): number {
  const end = endOfDebris(text, start)
  if (before === 0 && end - start > 1 && isLowerCase(text.charCodeAt(end)) && room.canExtend())
    return addTail(room, text, start, end)
  room.add(start, end, '_', before | JUNK, LOW_LINE)
  return end
}

const isLowerCase = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a

function endOfDebris(text: string, from: number): number {
  let i = from
  while (i < text.length) {
    const unit = text.charCodeAt(i)
    if (unit === 0x5f || isDebris(unit)) i++
    else break
  }
  return i
}

const isAddress = (text: string, start: number, end: number): boolean => {
  const length = end - start
  const next = text.charCodeAt(end)
  if (next === 0x40) return true // name@host
  if (length < 3 || length > 5) return false
  if (next === 0x3a) return text.startsWith('://', end)
  return next === 0x2e && length === 3 && text.slice(start, end).toLowerCase() === 'www'
}

function endOfAddress(text: string, from: number): number {
  let i = from
  while (i < text.length) {
    const kind = kindOf(text.charCodeAt(i))
    if (kind === SPACE || kind === LINE) break
    i++
  }
  return i
}

/** Grows as tokens come: one typed array a column. */
class Room {
  count = 0
  private starts: Int32Array
  private ends: Int32Array
  private flags: Uint16Array
  private numbers: Uint16Array
  private readonly words: string[] = []

  constructor(length: number) {
    const guess = Math.max(16, length >> 2)
    const columns = columnsFor(guess)
    this.starts = columns.starts
    this.ends = columns.ends
    this.flags = columns.flags
    this.numbers = columns.numbers
  }

  add(start: number, end: number, word: string, flags: number, number: number): void {
    const at = this.count++
    if (at >= this.starts.length) this.grow()
    this.starts[at] = start
    this.ends[at] = end
    this.flags[at] = flags
    this.numbers[at] = number
    this.words.push(word)
  }

  addNumbered(start: number, end: number, word: string, flags: number): void {
    const number = numberOf(word)
    this.add(start, end, number === 0 ? word : wordOf(number), flags, number)
  }

  /** Whether the last token is a word short enough to go on: a chain of apostrophes must not cost its square. */
  canExtend(): boolean {
    const at = this.count - 1
    return at >= 0 && (this.flags[at] & (PUNCT | NUMBER | JUNK)) === 0 && this.ends[at] - this.starts[at] < 40
  }

  /** Lengthens the last word by the letters from `next` to `end`, which stand after an apostrophe inside it. */
  extend(text: string, next: number, end: number): void {
    const at = this.count - 1
    const word = `${this.words[at]}'${text.slice(next, end).toLowerCase()}`
    this.ends[at] = end
    const number = numberOf(word)
    this.words[at] = number === 0 ? word : wordOf(number)
    this.numbers[at] = number
  }

  private grow(): void {
    const columns = columnsFor(this.starts.length * 2)
    columns.starts.set(this.starts)
    columns.ends.set(this.ends)
    columns.flags.set(this.flags)
    columns.numbers.set(this.numbers)
    this.starts = columns.starts
    this.ends = columns.ends
    this.flags = columns.flags
    this.numbers = columns.numbers
  }

  tokens(text: string): Tokens {
    return {
      text,
      count: this.count,
      starts: this.starts.subarray(0, this.count),
      ends: this.ends.subarray(0, this.count),
      words: this.words,
      flags: this.flags.subarray(0, this.count),
      numbers: this.numbers.subarray(0, this.count),
    }
  }
}

/** The columns lie in one stretch of memory: each that is asked of the system takes as long as reading a few words. */
function columnsFor(size: number) {
  const memory = new ArrayBuffer(size * 12)
  return {
    starts: new Int32Array(memory, 0, size),
    ends: new Int32Array(memory, size * 4, size),
    flags: new Uint16Array(memory, size * 8, size),
    numbers: new Uint16Array(memory, size * 10, size),
  }
}

/** Whether the token is a word and not a mark, a number or debris. */
export const isWord = (tokens: Tokens, at: number): boolean => (tokens.flags[at] & (PUNCT | NUMBER | JUNK)) === 0

/** The text from token `from` to token `to`, end exclusive, as written. */
export const written = (tokens: Tokens, from: number, to: number): string =>
  from < to ? tokens.text.slice(tokens.starts[from], tokens.ends[to - 1]) : ''
