// How many columns a text takes on a terminal, and how to make it safe to print: marks that combine take none, East
// Asian letters and emoji take two. Ranges are those of Unicode's East_Asian_Width W and F, joined where what lies
// between is unassigned; a terminal that disagrees by a column does no harm.

// First and last code point of each range, ascending.
const NONE = [
  0x300, 0x36f, 0x483, 0x489, 0x591, 0x5bd, 0x5bf, 0x5c7, 0x610, 0x61a, 0x64b, 0x65f, 0x670, 0x670, 0x6d6, 0x6dc, 0x6df,
  0x6e4, 0x6e7, 0x6e8, 0x6ea, 0x6ed, 0x900, 0x902, 0x93c, 0x93c, 0x941, 0x948, 0x94d, 0x94d, 0x981, 0x981, 0x9bc, 0x9bc,
  0x9c1, 0x9cd, 0xe31, 0xe31, 0xe34, 0xe3a, 0xe47, 0xe4e, 0x102d, 0x1030, 0x1032, 0x1037, 0x1039, 0x103a, 0x103d,
  0x103e, 0x135d, 0x135f, 0x1ab0, 0x1aff, 0x1dc0, 0x1dff, 0x200b, 0x200f, 0x202a, 0x202e, 0x2060, 0x206f, 0x20d0,
  0x20ff, 0xfe00, 0xfe0f, 0xfe20, 0xfe2f, 0xfeff, 0xfeff, 0x1f3fb, 0x1f3ff, 0xe0100, 0xe01ef,
]
const TWO = [
  0x1100, 0x115f, 0x231a, 0x231b, 0x23e9, 0x23ec, 0x25fd, 0x25fe, 0x2614, 0x2615, 0x2648, 0x2653, 0x26a1, 0x26a1,
  0x26bd, 0x26be, 0x26c4, 0x26c5, 0x26d4, 0x26d4, 0x2705, 0x2705, 0x270a, 0x270b, 0x2728, 0x2728, 0x274c, 0x274c,
  0x2753, 0x2757, 0x2795, 0x2797, 0x2b1b, 0x2b1c, 0x2b50, 0x2b50, 0x2e80, 0x303e, 0x3041, 0x33ff, 0x3400, 0x4dbf,
  0x4e00, 0x9fff, 0xa000, 0xa4cf, 0xa960, 0xa97f, 0xac00, 0xd7a3, 0xf900, 0xfaff, 0xfe30, 0xfe6f, 0xff00, 0xff60,
  0xffe0, 0xffe6, 0x16fe0, 0x18aff, 0x1b000, 0x1b2ff, 0x1f004, 0x1f004, 0x1f0cf, 0x1f0cf, 0x1f18e, 0x1f18e, 0x1f191,
  0x1f19a, 0x1f200, 0x1f265, 0x1f300, 0x1f3fa, 0x1f400, 0x1f64f, 0x1f680, 0x1f6ff, 0x1f7e0, 0x1f7eb, 0x1f90c, 0x1f9ff,
  0x1fa70, 0x1faff, 0x20000, 0x3fffd,
]

/** Columns of one code point: 0, 1 or 2. */
export function columnsOf(point: number): 0 | 1 | 2 {
  if (point < 0x300) return 1
  if (isWithin(NONE, point)) return 0
  return isWithin(TWO, point) ? 2 : 1
}

/** Columns that a text takes on one line. */
export function widthOf(text: string): number {
  let width = 0
  for (const letter of text) width += columnsOf(letter.codePointAt(0) ?? 0)
  return width
}

function isWithin(ranges: readonly number[], point: number): boolean {
  let low = 0
  let high = ranges.length / 2
  while (low < high) {
    const middle = (low + high) >> 1
    if (point > ranges[middle * 2 + 1]) low = middle + 1
    else high = middle
  }
  return low * 2 < ranges.length && point >= ranges[low * 2]
}

/**
 * A source's words as they may be printed on a terminal: white space in a row is one space, a control character is shown
 * as its picture, so that a text cannot move the cursor, and what would turn the writing direction of a whole line is
 * left out. Everything else, right-to-left text too, stays in its own order.
 */
export function printable(text: string): string {
  let shown = ''
  let isSpaced = false
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || unit === 0x85 || unit === 0x2028 || unit === 0x2029) {
      if (!isSpaced) shown += ' '
      isSpaced = true
      continue
    }
    isSpaced = false
    if (unit < 0x20) shown += String.fromCharCode(0x2400 + unit)
    else if (unit === 0x7f) shown += '\u2421'
    else if (unit > 0x7f && unit < 0xa0) shown += '\ufffd'
    else if (unit !== 0x202d && unit !== 0x202e) shown += text[i]
  }
  return shown
}

/** Whether a text holds letters that are written from right to left. */
export function isRightToLeft(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit >= 0x590 && (unit <= 0x8ff || (unit >= 0xfb1d && unit <= 0xfdff) || (unit >= 0xfe70 && unit <= 0xfefc)))
      return true
  }
  return false
}
