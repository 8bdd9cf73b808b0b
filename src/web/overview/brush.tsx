// The frame over the band that sets the period: drawn with the mouse, or its two ends moved with the arrow keys.

import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { useText } from '../text.tsx'
import type { Period, Step } from './series.ts'

interface BrushProps {
  readonly bars: readonly Step[]
  readonly left: number
  readonly right: number
  readonly width: number
  readonly top: number
  readonly height: number
  readonly chosen: Period | null
  readonly onChoose: (period: Period) => void
}

/** First and last bar of the frame. */
type Ends = readonly [number, number]

export function Brush({ bars, left, right, width, top, height, chosen, onChoose }: BrushProps) {
  const t = useText()
  const [drawn, setDrawn] = useState<Ends | null>(null)
  const grip = useRef<{ readonly fixed: number } | null>(null)
  const layer = useRef<HTMLDivElement>(null)
  const step = (width - left - right) / bars.length
  const ends: Ends = drawn ?? endsOf(bars, chosen)
  const barAt = (event: PointerEvent): number => {
    const box = layer.current?.getBoundingClientRect()
    if (!box) return 0
    const along = t.dir === 'rtl' ? box.right - event.clientX : event.clientX - box.left
    return clamp(Math.floor(along / step), bars.length)
  }
  const choose = ([first, last]: Ends): void => {
    const from = bars[first]?.from
    const to = bars[last]?.to
    if (from && to) onChoose({ from, to })
  }
  const start = (event: PointerEvent<HTMLElement>, fixed: number): void => {
    if (event.button !== 0) return
    event.preventDefault()
    event.stopPropagation()
    layer.current?.setPointerCapture(event.pointerId)
    grip.current = { fixed }
  }
  const move = (event: PointerEvent): void => {
    if (!grip.current) return
    const { fixed } = grip.current
    const at = barAt(event)
    setDrawn([Math.min(fixed, at), Math.max(fixed, at)])
  }
  const stop = (): void => {
    if (grip.current && drawn) choose(drawn)
    grip.current = null
    setDrawn(null)
  }
  const handle = (which: 0 | 1) => {
    const day = which === 0 ? bars[ends[0]]?.from : bars[ends[1]]?.to
    return (
      <span
        className="brush-end"
        data-end={which}
        role="slider"
        tabIndex={0}
        aria-label={t(which === 0 ? 'time.firstDay' : 'time.lastDay')}
        aria-valuemin={0}
        aria-valuemax={bars.length - 1}
        aria-valuenow={ends[which]}
        aria-valuetext={day ? t.day(day) : ''}
        onPointerDown={(event) => start(event, ends[which === 0 ? 1 : 0])}
        onKeyDown={(event) => {
          const by = stepOf(event, t.dir === 'rtl', bars.length)
          if (by === 0) return
          event.preventDefault()
          const next: [number, number] = [...ends]
          next[which] = clamp(ends[which] + by, bars.length)
          if (next[0] <= next[1]) choose(next)
        }}
      />
    )
  }
  return (
    <div
      ref={layer}
      className="brush"
      style={
        {
          '--x': `${left}px`,
          '--w': `${width - left - right}px`,
          '--y': `${top}px`,
          '--h': `${height}px`,
          '--from': `${ends[0] * step}px`,
          '--size': `${(ends[1] - ends[0] + 1) * step}px`,
        } as React.CSSProperties
      }
      onPointerDown={(event) => start(event, barAt(event))}
      onPointerMove={move}
      onPointerUp={stop}
      onPointerCancel={stop}
    >
      <div className={chosen || drawn ? 'brush-frame' : 'brush-frame whole'}>
        {handle(0)}
        {handle(1)}
      </div>
    </div>
  )
}

function endsOf(bars: readonly Step[], chosen: Period | null): Ends {
  if (!chosen) return [0, bars.length - 1]
  const first = bars.findIndex(({ to }) => to >= chosen.from)
  const last = bars.findLastIndex(({ from }) => from <= chosen.to)
  return [clamp(first < 0 ? bars.length - 1 : first, bars.length), clamp(last, bars.length)]
}

const clamp = (at: number, length: number): number => Math.max(0, Math.min(at, length - 1))

function stepOf({ key, shiftKey }: KeyboardEvent, isRtl: boolean, length: number): number {
  const by = shiftKey ? 4 : 1
  switch (key) {
    case 'ArrowRight':
      return isRtl ? -by : by
    case 'ArrowLeft':
      return isRtl ? by : -by
    case 'ArrowUp':
      return by
    case 'ArrowDown':
      return -by
    case 'Home':
      return -length
    case 'End':
      return length
    default:
      return 0
  }
}
