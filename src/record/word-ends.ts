// Where words begin and end: a loop over characters, since all texts of a record are read so again and again, and a pattern takes
// several times as long.

const OTHER = 1
const LETTER = 2
const DIGIT = 3

const LETTERS = /\p{L}/u
const DIGITS = /\p{N}/u

/** What characters of 16 bits are, once they were met. */
const kinds = new Uint8Array(2 ** 16)

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  const known = kinds[code]
  if (known > 0) return known
  const isHalf = (code & 0xf800) === 0xd800
  const character = isHalf ? String.fromCodePoint(text.codePointAt(at) as number) : text[at]
  const kind = LETTERS.test(character) ? LETTER : DIGITS.test(character) ? DIGIT : OTHER
  if (!isHalf) kinds[code] = kind
  return kind
}

const widthAt = (text: string, at: number): number => ((text.codePointAt(at) as number) > 0xffff ? 2 : 1)

/** Where the next word begins, at or after a place; the length of the text if there is none. */
export function nextWord(text: string, from: number): number {
  let at = from
  while (at < text.length && kindAt(text, at) === OTHER) at += widthAt(text, at)
  return at
}

/** Where a word ends that begins at a place: "Khan", "regime's", "3-year-old" (an age is a name of sorts). */
export function endOfWord(text: string, from: number): number {
  let at = from
  while (at < text.length && kindAt(text, at) !== OTHER) at += widthAt(text, at)
  const mark = text[at]
  if (mark === '-') return text.startsWith(AGE, at) ? at + AGE.length : at
  if (mark !== "'" && mark !== '\u2019') return at
  let end = at + 1
  while (end < text.length && kindAt(text, end) === LETTER) end += widthAt(text, end)
  return end > at + 1 ? end : at
}

const AGE = '-year-old'
