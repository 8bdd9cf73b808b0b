// The text as received, claims marked on its words, line by line. Long texts draw only what is in sight.

import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, type RefObject, useLayoutEffect, useState } from 'react'
import { MarkedBlock, type MarkNumber } from '../parts/marked-text.tsx'
import type { Block } from '../parts/marks.ts'

interface Props {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly focus: string | null
  readonly numberOf: (id: string) => MarkNumber | null
  readonly onPress: (id: string) => void
  /** Number of the first sentence of each block, for the gutter. */
  readonly sentences: readonly number[]
  readonly box: RefObject<HTMLDivElement | null>
  /** Called when other lines came into sight, or their heights changed. */
  readonly onLayout: () => void
  /** A block to bring into sight, and how often that was asked. */
  readonly wanted: { readonly block: number; readonly nth: number } | null
  readonly isHeading: boolean
  readonly after: (block: Block) => ReactNode
}

/** Up to here all lines are drawn, so that the browser's own search finds everything. */
const MOST_WHOLE = 300

export function TextColumn(props: Props) {
  return props.blocks.length > MOST_WHOLE ? <Windowed {...props} /> : <Whole {...props} />
}

function Whole(props: Props) {
  const { blocks, box, onLayout, wanted } = props
  useLayoutEffect(onLayout)
  useLayoutEffect(() => {
    if (wanted === null) return
    box.current?.querySelector(`[data-index="${wanted.block}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [wanted, box])
  return (
    <div ref={box}>
      {blocks.map((block, i) => (
        <Line key={block.from} {...props} block={block} index={i} />
      ))}
    </div>
  )
}

function Windowed(props: Props) {
  const { blocks, box, onLayout, wanted } = props
  const [margin, setMargin] = useState(0)
  const lines = useWindowVirtualizer({
    count: blocks.length,
    estimateSize: (i) => 28 * Math.ceil((blocks[i].to - blocks[i].from) / 68) + (blocks[i].isParagraph ? 18 : 0),
    overscan: 8,
    scrollMargin: margin,
    getItemKey: (i) => blocks[i].from,
  })
  useLayoutEffect(() => {
    const top = box.current?.getBoundingClientRect().top
    if (top !== undefined) setMargin(Math.round(top + scrollY))
  }, [box])
  useLayoutEffect(onLayout)
  useLayoutEffect(() => {
    if (wanted !== null) lines.scrollToIndex(wanted.block, { align: 'center' })
  }, [wanted, lines])
  const items = lines.getVirtualItems()
  const before = (items.at(0)?.start ?? margin) - margin
  const after = lines.getTotalSize() - ((items.at(-1)?.end ?? margin) - margin)
  return (
    <div
      ref={box}
      className="windowed"
      style={{ '--before': `${before}px`, '--after': `${Math.max(0, after)}px` } as object}
    >
      {items.map(({ index, key }) => (
        <div key={key} ref={lines.measureElement} data-index={index}>
          <Line {...props} block={blocks[index]} index={index} />
        </div>
      ))}
    </div>
  )
}

function Line(props: Props & { readonly block: Block; readonly index: number }) {
  const { text, block, index, focus, numberOf, onPress, sentences, blocks, isHeading, after } = props
  const classes = ['said', block.isParagraph ? '' : 'joined', isHeading && index === 0 ? 'headline' : '']
  const isFirst = index === 0 || block.isParagraph
  return (
    <>
      <p className={classes.filter(Boolean).join(' ')} data-index={blocks.length > MOST_WHOLE ? undefined : index}>
        {isFirst && (
          <span className="gut" aria-hidden="true">
            {sentences[index]}
          </span>
        )}
        <MarkedBlock
          text={text}
          block={block}
          focus={holds(block, focus) ? focus : null}
          numberOf={numberOf}
          onPress={onPress}
        />
      </p>
      {after(block)}
    </>
  )
}

const holds = (block: Block, id: string | null): boolean =>
  id !== null && block.runs.some(({ marks }) => marks.some((mark) => mark.id === id))
