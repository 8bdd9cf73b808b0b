// Gives each word met a number, one string and a row of bits. Comparing two words is then comparing two addresses, and
// whether a list holds a word is one bit of its row (`word-table.ts`): all that is asked of a word lies together in memory,
// and no list is searched anew at each token. Words of up to twelve plain letters are found by their letters, packed into
// two integers, without making a string.
//
// Every word of a list has a number, so a word without one is in no list. Beyond that it is a memory only: what is read
// never hangs on it. It is bounded; a word of a text past its bounds has the number 0.

/** The highest number a word is given. */
export const MOST_NUMBERED = 0xffff
const MOST_OF_TEXTS = 0xbfff // the rest is kept for lists that are opened late
const LONGEST = 40 // longer runs are hardly words
const SLOTS = 1 << 15

const words: string[] = ['']
const isMet = new Uint8Array(MOST_NUMBERED + 1)
const numbers = new Map<string, number>()

/** Three integers a slot: the letters packed, then the number of the word. */
const slots = new Int32Array(SLOTS * 4)

/** The longest word that is found by its letters; five bits each, six to an integer. */
export const MOST_PACKED = 12

/** The number of a lower-case word, the same for each of its spellings; 0 if there is room for no more. */
export function numberOf(word: string): number {
  const known = numbers.get(word)
  if (known !== undefined) {
    if (isMet[known] === 0) meet(known)
    return known
  }
  if (words.length > MOST_OF_TEXTS || word.length > LONGEST) return 0
  const number = add(asOne(word))
  isMet[number] = 1
  return number
}

function add(word: string): number {
  const number = words.push(word) - 1
  numbers.set(word, number)
  return number
}

/** A word of a list, met in a text for the first time: most never are, and all of them at once would delay the start. */
function meet(number: number): void {
  isMet[number] = 1
  words[number] = asOne(words[number])
}

/** Integers in the row of a word: room for 32 lists each. */
export const ROW = 24

/** The rows of all words: bit b of list l of the word n is bit l % 32 of `ROWS[n * ROW + (l >> 5)]`. */
export const ROWS = new Uint32Array((MOST_NUMBERED + 1) * ROW)

let lists = 0

/** Gives a list a bit in the row of each of its words. Answers which. */
export function enlist(list: Iterable<string>): number {
  if (lists >= ROW * 32) throw new RangeError('No bits are left for another list of words: make ROW larger')
  const own = lists++
  for (const word of list) {
    const number = numbers.get(word) ?? add(word)
    if (number > MOST_NUMBERED) throw new RangeError('No numbers are left for the words of lists')
    ROWS[number * ROW + (own >> 5)] |= 1 << (own & 31)
  }
  return own
}

/** The word with a number that `numberOf` or `numberOfLetters` gave. */
export const wordOf = (number: number): string => words[number]

/**
 * The number of a word given by its letters.
 *
 * @param first its first six letters, five bits each, a = 1
 * @param rest the others
 */
export function numberOfLetters(first: number, rest: number, text: string, start: number, end: number): number {
  const hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(rest, 0x85ebca6b)
  const slot = (hash >>> 17) << 2
  if (slots[slot] === first && slots[slot + 1] === rest) return slots[slot + 2]
  const other = slot ^ 4
  if (slots[other] === first && slots[other + 1] === rest) return slots[other + 2]
  const number = numberOf(text.slice(start, end).toLowerCase())
  if (number === 0) return 0
  const free = slots[slot + 2] === 0 || hash & 0x10000 ? slot : other
  slots[free] = first
  slots[free + 1] = rest
  slots[free + 2] = number
  return number
}

const names: Record<string, number> = Object.create(null)

/** The string as the engine keeps names of properties: one object for one word, which holds on to no text. */
export function asOne(word: string): string {
  names[word] = 0
  const [name] = Object.keys(names)
  delete names[name]
  return name
}
