// Gives each word met a number and one string. Comparing two words is then comparing two addresses, and what a list says
// of a word can be kept under its number (`word-table.ts`) instead of being asked anew at each token. Words of up to twelve
// plain letters are found by their letters, packed into two integers, without making a string.
//
// A memory only: what is read never hangs on it. It is bounded; a word past its bounds has the number 0.

/** The highest number a word is given. */
export const MOST_NUMBERED = 0xffff
const LONGEST = 40 // longer runs are hardly words
const SLOTS = 1 << 13

const words: string[] = ['']
const numbers = new Map<string, number>()

/** Three integers a slot: the letters packed, then the number of the word. */
const slots = new Int32Array(SLOTS * 4)

/** The longest word that is found by its letters; five bits each, six to an integer. */
export const MOST_PACKED = 12

/** The number of a lower-case word, the same for each of its spellings; 0 if there is room for no more. */
export function numberOf(word: string): number {
  const known = numbers.get(word)
  if (known !== undefined) return known
  if (words.length > MOST_NUMBERED || word.length > LONGEST) return 0
  const own = asOne(word)
  const number = words.push(own) - 1
  numbers.set(own, number)
  return number
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
  const slot = (hash >>> 19) << 2
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
function asOne(word: string): string {
  names[word] = 0
  const [name] = Object.keys(names)
  delete names[name]
  return name
}
