// Which lines of a text belong together. Mail and pages printed to text break their lines at some width: drawn as they are in a
// column of another width, every second line is a stump. Such breaks are drawn as the spaces they stand for; the text keeps them.

/** A line, or several that flow. `from` and `to` are string indexes. Blank lines are kept as the space before the next. */
export interface Line {
  readonly from: number
  readonly to: number
  /** Blank lines before it: a new paragraph, not only a new line. */
  readonly isParagraph: boolean
}

const LINE = /[^\n]*[^\s][^\n]*/g

export function linesOf(text: string): Line[] {
  const written = writtenLines(text)
  const width = Math.max(0, ...written.map(({ from, to }) => text.slice(from, to).trimEnd().length))
  if (width < NARROWEST || width > WIDEST) return written
  const lines: Line[] = []
  for (const line of written) {
    const last = lines.at(-1)
    // A long paragraph stays in parts that can be drawn apart.
    const isOne = last !== undefined && !line.isParagraph && line.from - last.from < LONGEST
    if (isOne && isBrokenByWidth(text, last.to, line, width)) lines[lines.length - 1] = { ...last, to: line.to }
    else lines.push(line)
  }
  return lines
}

/** Widths to which lines are broken, in characters. */
const NARROWEST = 50
const WIDEST = 130
const LONGEST = 4000

function writtenLines(text: string): Line[] {
  let last = 0
  return [...text.matchAll(LINE)].map((match) => {
    const from = match.index
    const newlines = text.slice(last, from).split('\n').length - 1
    const isParagraph = last === 0 || newlines > 1
    last = from + match[0].length
    return { from, to: last, isParagraph }
  })
}

/** Of the widest line; a break is mostly at a column some characters beyond it. */
const FULL = 0.85
const BEGINS_ITS_OWN = /^\s*(?:[-–—•*·▪‣]|\p{N}+[.)]|\p{L}[.)])\s/u

/** Whether a line ended only since the next word had no room on it. */
function isBrokenByWidth(text: string, end: number, next: Line, width: number): boolean {
  const before = text.slice(text.lastIndexOf('\n', end - 1) + 1, end).trimEnd()
  const after = text.slice(next.from, next.to)
  if (BEGINS_ITS_OWN.test(after)) return false
  const word = /\S+/.exec(after)?.[0] ?? ''
  return before.length + 1 + word.length >= width * FULL
}
