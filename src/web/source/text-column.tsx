// The text as received, claims marked on its words, line by line. Of a long text only what is near is drawn: as the page scrolls,
// lines are added at one end and dropped at the other, and those between stay as they are.

import { memo, type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { MarkedBlock, type MarkNumber } from '../parts/marked-text.tsx'
import type { Block } from '../parts/marks.ts'
import { type Lines, linesBetween, topsOf } from './in-sight.ts'

interface Props {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly focus: string | null
  readonly numberOf: (id: string) => MarkNumber | null
  readonly onPress: (id: string) => void
  /** Number of the first sentence of each block, for the gutter. */
  readonly sentences: readonly number[]
  readonly box: RefObject<HTMLDivElement | null>
  /** Told once the page was laid out, when other lines are drawn or their heights changed. */
  readonly onLayout: () => void
  /** A block to bring into sight, and how often that was asked. */
  readonly wanted: { readonly block: number; readonly nth: number } | null
  readonly isHeading: boolean
}

/** Up to here all lines are drawn, so that the browser's own search finds everything. */
const MOST_WHOLE = 300
/** Drawn beyond what is seen, px. */
const BEYOND = 700

export function TextColumn(props: Props) {
  const { text, blocks, focus, numberOf, onPress, sentences, box, onLayout, wanted, isHeading } = props
  const isWhole = blocks.length <= MOST_WHOLE
  const { lines, before, after, draw } = useLines(blocks, box, isWhole, onLayout)
  const asked = useRef<number | null>(null)
  useLayoutEffect(() => {
    if (wanted === null) return
    const line = lineOf(box.current, wanted.block)
    if (line !== null) line.scrollIntoView({ block: 'nearest' })
    else {
      asked.current = wanted.block
      draw({ first: Math.max(0, wanted.block - 6), end: Math.min(blocks.length, wanted.block + 7) })
    }
  }, [wanted, box])
  useLayoutEffect(() => {
    const line = asked.current === null ? null : lineOf(box.current, asked.current)
    if (line === null) return
    asked.current = null
    line.scrollIntoView({ block: 'center' })
  }, [lines, box])
  return (
    <div ref={box} className="lines">
      <div className="room" style={{ '--room': `${before}px` } as object} />
      {blocks.slice(lines.first, lines.end).map((block, i) => {
        const index = lines.first + i
        return (
          <Line
            key={block.from}
            text={text}
            block={block}
            index={index}
            sentence={index === 0 || block.isParagraph ? sentences[index] : null}
            isHeadline={isHeading && index === 0}
            focus={holds(block, focus) ? focus : null}
            numberOf={numberOf}
            onPress={onPress}
          />
        )
      })}
      <div className="room" style={{ '--room': `${after}px` } as object} />
    </div>
  )
}

const lineOf = (box: HTMLElement | null, index: number): Element | null =>
  box?.querySelector(`:scope > [data-index="${index}"]`) ?? null

interface Drawn {
  readonly lines: Lines
  /** Room that the lines take which are not drawn, px. */
  readonly before: number
  readonly after: number
  readonly draw: (lines: Lines) => void
}

/** The lines to draw now. */
function useLines(
  blocks: readonly Block[],
  box: RefObject<HTMLDivElement | null>,
  isWhole: boolean,
  onLayout: () => void,
): Drawn {
  const known = useRef(new Map<number, number>())
  const page = useMemo(() => {
    const heights = blocks.map((block) => known.current.get(block.from) ?? guessed(block))
    return { blocks, heights, tops: topsOf(heights), isStale: false }
  }, [blocks])
  const [drawn, draw] = useState<Lines>({ first: 0, end: 24 })
  const lines = isWhole
    ? { first: 0, end: blocks.length }
    : { first: Math.min(drawn.first, blocks.length), end: Math.min(drawn.end, blocks.length) }

  // Heights are told by the browser once it has laid out the page, so that it never has to do so in between.
  const watched = useRef<ResizeObserver | null>(null)
  useEffect(() => {
    const observer = new ResizeObserver((entries) => {
      const there = entries.filter(({ target }) => target.isConnected)
      for (const { target, borderBoxSize } of there) {
        const index = Number((target as HTMLElement).dataset.index)
        const block = page.blocks[index]
        const height = borderBoxSize[0]?.blockSize
        if (block === undefined || height === undefined) continue
        known.current.set(block.from, height)
        page.heights[index] = height
        page.isStale = true
      }
      if (there.length > 0) onLayout()
    })
    watched.current = observer
    return () => observer.disconnect()
  }, [page, onLayout])
  useEffect(() => {
    for (const line of box.current?.querySelectorAll(':scope > [data-index]') ?? []) watched.current?.observe(line)
  })

  useEffect(() => {
    if (isWhole) return
    const look = (): void => {
      const top = box.current?.getBoundingClientRect().top
      if (top === undefined) return
      if (page.isStale) page.tops = topsOf(page.heights)
      page.isStale = false
      const next = linesBetween(page.tops, -top - BEYOND, innerHeight - top + BEYOND)
      draw((now) => (now.first === next.first && now.end === next.end ? now : next))
    }
    look()
    addEventListener('scroll', look, { passive: true })
    addEventListener('resize', look)
    return () => {
      removeEventListener('scroll', look)
      removeEventListener('resize', look)
    }
  }, [page, box, isWhole])

  const room = (from: number, to: number): number =>
    page.heights.slice(from, to).reduce((all, height) => all + height, 0)
  return { lines, before: room(0, lines.first), after: room(lines.end, blocks.length), draw }
}

/** How high a line will be, px. */
const guessed = ({ from, to, isParagraph }: Block): number => 28 * Math.ceil((to - from) / 68) + (isParagraph ? 18 : 0)

interface LineProps {
  readonly text: string
  readonly block: Block
  readonly index: number
  /** Number of its first sentence; null where none stands in the gutter. */
  readonly sentence: number | null
  readonly isHeadline: boolean
  readonly focus: string | null
  readonly numberOf: (id: string) => MarkNumber | null
  readonly onPress: (id: string) => void
}

const Line = memo(function Line({ text, block, index, sentence, isHeadline, focus, numberOf, onPress }: LineProps) {
  // Lines broken only by width flow in the column; any other keeps the space it was written with.
  const isFlow = text.slice(block.from, block.to).includes('\n')
  const classes = ['said', isFlow ? 'flow' : '', block.isParagraph ? '' : 'joined', isHeadline ? 'headline' : '']
  return (
    <div data-index={index}>
      <p className={classes.filter(Boolean).join(' ')}>
        {sentence !== null && (
          <span className="gut" aria-hidden="true">
            {sentence}
          </span>
        )}
        <MarkedBlock text={text} block={block} focus={focus} numberOf={numberOf} onPress={onPress} />
      </p>
    </div>
  )
})

const holds = (block: Block, id: string | null): boolean =>
  id !== null && block.runs.some(({ marks }) => marks.some((mark) => mark.id === id))
