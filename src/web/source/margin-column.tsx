// Claims in the margin, level with their words. The page is measured after it was drawn; only places are set then, nothing is
// drawn again.

import { type RefObject, useCallback, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { crowded, type MarginItem, placeItems } from './margin.ts'

const GAP = 8
const USUAL = 66
/** More claims than these are drawn only where their words are in sight. */
const MANY = 120

interface Measured {
  readonly column: RefObject<HTMLOListElement | null>
  /** Claims whose words are drawn now; null: all of them. */
  readonly inSight: ReadonlySet<string> | null
  readonly folded: ReadonlySet<string>
  readonly measure: () => void
}

/** Places the claims beside the words of `text`. */
export function useMargin(text: RefObject<HTMLElement | null>, focus: string | null, ids: readonly string[]): Measured {
  const column = useRef<HTMLOListElement>(null)
  const [inSight, setInSight] = useState<ReadonlySet<string> | null>(ids.length > MANY ? new Set() : null)
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const measure = useCallback(() => {
    const list = column.current
    if (list === null || text.current === null) return
    const top = list.getBoundingClientRect().top
    const wanted = new Map<string, number>()
    for (const piece of text.current.querySelectorAll<HTMLElement>('[data-begins]')) {
      const at = piece.getClientRects()[0]?.top
      for (const id of piece.dataset.begins?.split(' ') ?? []) if (at !== undefined) wanted.set(id, at - top - 6)
    }
    const shown = ids.filter((id) => wanted.has(id))
    setInSight((before) => (isSame(before, shown) ? before : new Set(shown)))
    const cards = new Map(
      [...list.querySelectorAll<HTMLElement>(':scope > li')].map((card) => [card.dataset.claim ?? '', card]),
    )
    const items = shown.flatMap((id): MarginItem[] => {
      const card = cards.get(id)
      return card ? [{ id, wanted: wanted.get(id) ?? 0, height: card.offsetHeight }] : []
    })
    const dense = crowded(
      items.map((item) => ({ ...item, height: USUAL })),
      GAP,
    )
    setFolded((before) => (isSame(before, [...dense]) ? before : dense))
    const tops = placeItems(items, focus, GAP)
    for (const [i, { id }] of items.entries()) cards.get(id)?.style.setProperty('--y', `${tops[i]}px`)
    const last = items.at(-1)
    list.style.setProperty('--least', `${last ? (tops.at(-1) ?? 0) + last.height : 0}px`)
  }, [text, focus, ids])
  return { column, inSight, folded, measure }
}

const isSame = (set: ReadonlySet<string> | null, ids: readonly string[]): boolean =>
  set !== null && set.size === ids.length && ids.every((id) => set.has(id))

interface Props {
  readonly column: RefObject<HTMLOListElement | null>
  readonly children: ReactNode
}

export const MarginColumn = ({ column, children }: Props) => (
  <ol className="margin" ref={column}>
    {children}
  </ol>
)
