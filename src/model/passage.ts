// Exact words of a source and where they stand. The gate of the whole system: nothing is claimed without a passage,
// and a passage can only be cut out of a text. Offsets leave the program as Unicode code points (W3C
// TextPositionSelector); inside the program everything is a string index (UTF-16 units).

declare const cut: unique symbol

/** A text with what is needed to turn string indexes into code points in constant or logarithmic time. */
export interface SourceText {
  readonly text: string
  /** String indexes of the low half of each surrogate pair, ascending. Empty for nearly all texts. */
  readonly lowHalves: readonly number[]
}

/** Exact words of a source, and where they stand in its text: code points, end exclusive. */
export interface Passage {
  readonly start: number
  readonly end: number
  readonly exact: string
  readonly [cut]: true // exists only for the compiler, so that a literal cannot pass for a passage
}

/** Prepares a text for cutting. Linear in its length, done once per source. */
export function openText(text: string): SourceText {
  return { text, lowHalves: /[\ud800-\udbff]/.test(text) ? lowHalvesOf(text) : [] }
}

function lowHalvesOf(text: string): number[] {
  const lowHalves: number[] = []
  for (let i = 1; i < text.length; i++) {
    if (isLow(text.charCodeAt(i)) && isHigh(text.charCodeAt(i - 1))) lowHalves.push(i)
  }
  return lowHalves
}

/** The code point offset of a string index (UTF-16 units) of the text. */
export function codePointAt(source: SourceText, index: number): number {
  const halves = source.lowHalves
  let low = 0
  let high = halves.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (halves[middle] < index) low = middle + 1
    else high = middle
  }
  return index - low
}

/** The string index of a code point offset: the other way round from `codePointAt`. */
export function indexAt({ lowHalves }: SourceText, offset: number): number {
  let low = 0
  let high = lowHalves.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (lowHalves[middle] - middle <= offset) low = middle + 1
    else high = middle
  }
  return offset + low
}

/** Cuts a passage out of a text, by string index. The only way to make one, so its words are always the source's own. */
export function passageFrom(source: SourceText, from: number, to: number): Passage {
  if (!(from >= 0 && to <= source.text.length && from < to)) {
    throw new RangeError(`No passage at ${from}-${to}: the text is ${source.text.length} long`)
  }
  const exact = source.text.slice(from, to)
  return { start: codePointAt(source, from), end: codePointAt(source, to), exact } as Passage
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff
