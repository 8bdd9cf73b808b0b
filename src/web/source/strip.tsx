// The whole text at a glance: a slim page on which each claim is a line where its words are. It is for finding one's way; the
// claims themselves are reached in the margin.

import { memo } from 'react'
import type { MarkKind, Span } from '../parts/marks.ts'
import { useText } from '../text.tsx'

interface Props {
  readonly text: string
  readonly marks: readonly (Span & { readonly id: string; readonly kind: MarkKind })[]
  readonly leftOut: readonly Span[]
  readonly focus: string | null
  readonly onFocus: (id: string) => void
}

const WIDTH = 150
const HEIGHT = 200
const MOST_LINES = 44

export const Strip = memo(function Strip({ text, marks, leftOut, focus, onFocus }: Props) {
  const t = useText()
  const size = Math.max(1, [...text].length)
  const rows = Math.min(MOST_LINES, Math.max(8, Math.ceil(size / 68)))
  const perRow = size / rows
  const height = HEIGHT / rows
  const kindAt = (row: number): MarkKind | null => {
    const from = row * perRow
    const to = from + perRow
    return (
      marks.find(({ start, end, id }) => start < to && end > from && id === focus)?.kind ??
      marks.find(({ start, end }) => start < to && end > from)?.kind ??
      null
    )
  }
  const isLeftOut = (row: number): boolean =>
    leftOut.some(({ start, end }) => start < (row + 0.5) * perRow && end > (row + 0.5) * perRow)
  const press = (clientY: number, box: DOMRect): void => {
    const at = ((clientY - box.top) / box.height) * size
    const nearest = [...marks].sort((a, b) => Math.abs(a.start - at) - Math.abs(b.start - at))[0]
    if (nearest) onFocus(nearest.id)
  }
  return (
    <div className="thumb">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={t('source.strip', { n: marks.length })}
        onClick={(event) => press(event.clientY, event.currentTarget.getBoundingClientRect())}
      >
        {Array.from({ length: rows }, (_, row) => {
          const kind = kindAt(row)
          const width = WIDTH * (row % 5 === 4 ? 0.62 : row % 3 === 1 ? 0.94 : 1)
          const classes = ['line', kind ?? '', kind === null && isLeftOut(row) ? 'out' : '']
          return (
            <rect
              key={row}
              className={classes.filter(Boolean).join(' ')}
              x="0"
              y={row * height + height * 0.2}
              width={width}
              height={Math.max(1.2, height * 0.45)}
              rx="1"
            />
          )
        })}
        {marks
          .filter(({ id }) => id === focus)
          .map(({ start, end }) => (
            <rect
              key={start}
              className="here"
              x="-4"
              y={(start / size) * HEIGHT}
              width={WIDTH + 8}
              height={Math.max(5, ((end - start) / size) * HEIGHT)}
              rx="2"
            />
          ))}
      </svg>
    </div>
  )
})
