// Sets rows in columns that fit the terminal. What does not fit is broken within its cell, never cut off; ids stay whole, so
// that they can be copied.

import { breakLines, paint, type Style, type Tone } from './layout.ts'
import { widthOf } from './width.ts'

export interface Column {
  readonly title: string
  readonly isRight?: boolean
  /** Never broken within. */
  readonly isWhole?: boolean
}

export interface Cell {
  readonly text: string
  readonly tone: Tone
}

export const cell = (text: string, tone: Tone = 'plain'): Cell => ({ text, tone })

const GAP = 2
const NARROWEST = 6

/**
 * The lines of a table: titles, then rows. Columns that are empty in all rows are left out.
 *
 * @param under lines that stand under a row, across the columns
 */
export function setTable(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  style: Style,
  indent = '',
  under: (row: number) => readonly string[] = () => [],
): string[] {
  const used = columns.map((_, i) => i).filter((i) => rows.some((row) => row[i].text !== ''))
  const shown = used.map((i) => columns[i])
  const cells = rows.map((row) => used.map((i) => row[i]))
  const widths = fitColumns(shown, cells, style.width - indent.length)
  const titles = shown.map(({ title }) => cell(title, 'quiet'))
  return [
    ...setRow(shown, titles, widths, style, indent),
    ...cells.flatMap((row, i) => [...setRow(shown, row, widths, style, indent), ...under(i)]),
  ]
}

/** The widest columns give way first, down to their longest word. */
function fitColumns(columns: readonly Column[], rows: readonly (readonly Cell[])[], room: number): number[] {
  const texts = columns.map(({ title }, i) => [title, ...rows.map((row) => row[i].text)])
  const widths = texts.map((all) => Math.max(...all.map(widthOf)))
  const least = texts.map((all, i) =>
    columns[i].isWhole
      ? widths[i]
      : Math.min(widths[i], Math.max(NARROWEST, ...all.flatMap((text) => text.split(' ').map(widthOf)))),
  )
  const gaps = GAP * (columns.length - 1)
  for (let over = sum(widths) + gaps - room; over > 0; over--) {
    const spare = widths.map((width, i) => (width > least[i] ? width : 0))
    const widest = spare.indexOf(Math.max(...spare))
    if (spare[widest] === 0) break
    widths[widest]--
  }
  return widths
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)

function setRow(
  columns: readonly Column[],
  row: readonly Cell[],
  widths: readonly number[],
  style: Style,
  indent: string,
): string[] {
  const broken = row.map(({ text }, i) => breakLines(text, widths[i]).map(([from, to]) => text.slice(from, to)))
  const height = Math.max(...broken.map((lines) => lines.length))
  return Array.from({ length: height }, (_, at) => {
    const parts = row.map(({ tone }, i) => {
      const text = broken[i][at] ?? ''
      const space = ' '.repeat(Math.max(0, widths[i] - widthOf(text)))
      const painted = paint({ text, tone }, style)
      return columns[i].isRight ? space + painted : painted + space
    })
    return (indent + parts.join(' '.repeat(GAP))).trimEnd()
  })
}
