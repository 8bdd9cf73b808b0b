// Sets pieces of text in lines that fit the terminal, and paints them. A line is broken at spaces only, and inside a
// word only where the word is longer than the line.

import { columnsOf, isRightToLeft, printable, widthOf } from './width.ts'

/** What a piece of text is to the reader. `value`: words of a source that carry a value. */
export type Tone = 'plain' | 'strong' | 'quiet' | 'value'

export interface Piece {
  readonly text: string
  readonly tone: Tone
}

/** How the output is to look. */
export interface Style {
  /** Columns of the terminal. */
  readonly width: number
  readonly hasColour: boolean
  readonly isTerminal: boolean
}

export const plain = (text: string): Piece => ({ text, tone: 'plain' })
export const strong = (text: string): Piece => ({ text, tone: 'strong' })
export const quiet = (text: string): Piece => ({ text, tone: 'quiet' })

/** A name out of a source inside a sentence of ours: safe to print, and kept from turning the rest of the line round. */
export function name(text: string, style: Style): string {
  const shown = printable(text)
  return style.isTerminal && isRightToLeft(shown) ? `\u2068${shown}\u2069` : shown
}

/**
 * Sets pieces in lines no wider than the style allows.
 *
 * @param first what stands before the first line, such as a label
 * @param rest what stands before each further line; as wide as `first`
 */
export function setLines(pieces: readonly Piece[], style: Style, first: Piece, rest: Piece): string[] {
  const marked = style.hasColour ? pieces : pieces.map(bracketed)
  const text = marked.map((piece) => piece.text).join('')
  const room = Math.max(20, style.width - widthOf(rest.text))
  return breakLines(text, room).map(([from, to], i) => {
    const before = paint(i === 0 ? first : rest, style)
    return (before + paintRun(marked, from, to, style)).trimEnd()
  })
}

/** Without colour, the words that carry a value stand between ‹ ›, which hardly any report uses itself. */
const bracketed = (piece: Piece): Piece => (piece.tone === 'value' ? plain(`‹${piece.text}›`) : piece)

/** Where the lines of a text begin and end, as string indexes; the space a line is broken at belongs to none. */
export function breakLines(text: string, room: number): [number, number][] {
  const lines: [number, number][] = []
  let from = 0
  let width = 0
  let space = -1
  let widthAtSpace = 0
  for (let i = 0; i < text.length; ) {
    const point = text.codePointAt(i) ?? 0
    const size = point > 0xffff ? 2 : 1
    width += columnsOf(point)
    if (point === 0x20) {
      space = i
      widthAtSpace = width
    } else if (width > room && i > from) {
      const isAtSpace = space > from
      lines.push([from, isAtSpace ? space : i])
      from = isAtSpace ? space + 1 : i
      width = isAtSpace ? width - widthAtSpace : columnsOf(point)
      space = -1
    }
    i += size
  }
  if (from < text.length || lines.length === 0) lines.push([from, text.length])
  return lines
}

function paintRun(pieces: readonly Piece[], from: number, to: number, style: Style): string {
  let painted = ''
  let at = 0
  for (const piece of pieces) {
    const start = Math.max(from - at, 0)
    const end = Math.min(to - at, piece.text.length)
    if (start < end) painted += paint({ text: piece.text.slice(start, end), tone: piece.tone }, style)
    at += piece.text.length
  }
  return painted
}

const PAINT: Readonly<Record<Tone, readonly [string, string]>> = {
  plain: ['', ''],
  strong: ['\x1b[1m', '\x1b[22m'],
  quiet: ['\x1b[2m', '\x1b[22m'],
  value: ['\x1b[36;4m', '\x1b[39;24m'],
}

/** A piece in its colour, if the style has colours. */
export function paint(piece: Piece, style: Style): string {
  if (!style.hasColour || piece.tone === 'plain' || piece.text.trim() === '') return piece.text
  const [on, off] = PAINT[piece.tone]
  return on + piece.text + off
}
