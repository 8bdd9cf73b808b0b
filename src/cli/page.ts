// Lines of a page: headings, rows of a label and a value, plain text, all fitted to the terminal.

import { type Piece, plain, quiet, type Style, setLines, strong } from './layout.ts'

/** Collects the lines of one page. */
export class Page {
  readonly style: Style
  readonly lines: string[] = []

  constructor(style: Style) {
    this.style = style
  }

  /** Text over the whole width, behind an indent. */
  text(pieces: readonly Piece[] | string, indent = ''): void {
    const set = typeof pieces === 'string' ? [plain(pieces)] : pieces
    this.lines.push(...setLines(set, this.style, plain(indent), plain(indent)))
  }

  quiet(words: string, indent = ''): void {
    this.text([quiet(words)], indent)
  }

  /** A label in its column, and what stands under it; nothing for an empty value. */
  row(label: string, value: string | readonly Piece[], labelWidth = 12): void {
    if (value === '') return
    const indent = '  '
    const pieces = typeof value === 'string' ? [plain(value)] : value
    const head = quiet(indent + label.padEnd(labelWidth))
    this.lines.push(...setLines(pieces, this.style, head, plain(indent + ' '.repeat(labelWidth))))
  }

  /** One entry of a list. */
  entry(pieces: readonly Piece[] | string, sign = '- ', indent = '  '): void {
    const set = typeof pieces === 'string' ? [plain(pieces)] : pieces
    const first = indent + sign
    this.lines.push(...setLines(set, this.style, plain(first), plain(' '.repeat(first.length))))
  }

  /** A heading with a blank line before it. */
  heading(title: string, note = ''): void {
    this.lines.push('')
    this.text([strong(title.toUpperCase()), ...(note ? [quiet(`  ${note}`)] : [])])
    this.lines.push('')
  }

  add(lines: readonly string[]): void {
    this.lines.push(...lines)
  }

  blank(): void {
    this.lines.push('')
  }

  toString(): string {
    return `${this.lines.join('\n')}\n`
  }
}
