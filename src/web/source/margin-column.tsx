// Claims in the margin, level with their words. Where they stand is worked out once the page was laid out, and only their places
// are set then. In a long text only the claims whose words are drawn are drawn too, and after the words: those come first.

import { memo, type RefObject, startTransition, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Kept } from '../record.ts'
import { type CardActs, ClaimCard } from './claim-card.tsx'
import { crowded, type MarginItem, placeItems } from './margin.ts'

const GAP = 8
const USUAL = 66
/** More claims than these are drawn only where their words are in sight. */
const MANY = 120

interface Props {
  readonly text: RefObject<HTMLElement | null>
  /** Where to be told that the text was laid out. */
  readonly onLayout: RefObject<(() => void) | null>
  /** In reading order. */
  readonly claims: readonly Kept[]
  readonly focus: string | null
  readonly isCorrecting: boolean
  readonly numbers: ReadonlyMap<string, number>
  readonly incidentOf: ReadonlyMap<string, string>
  readonly publisher: string | null
  readonly mayDecide: boolean
  readonly acts: CardActs
}

/** Claims whose words are drawn, and those of them that have room for one line only. */
interface InSight {
  readonly ids: ReadonlySet<string>
  readonly folded: ReadonlySet<string>
}

const NOTHING: InSight = { ids: new Set(), folded: new Set() }

export const MarginColumn = memo(function MarginColumn(props: Props) {
  const { text, onLayout, claims, focus, isCorrecting, numbers, incidentOf, publisher, mayDecide, acts } = props
  const column = useRef<HTMLOListElement>(null)
  const [inSight, setInSight] = useState(NOTHING)
  const isAll = claims.length <= MANY
  const place = useCallback(() => {
    const list = column.current
    if (list === null || text.current === null) return
    const wanted = wantedTops(text.current, list.getBoundingClientRect().top)
    const cards = new Map([...list.children].map((card) => [(card as HTMLElement).dataset.claim, card as HTMLElement]))
    const items = claims.flatMap(({ id, isBroken }): MarginItem[] => {
      const top = isBroken === true ? 0 : wanted.get(id)
      return top === undefined ? [] : [{ id, wanted: top, height: cards.get(id)?.offsetHeight ?? USUAL }]
    })
    // What has lost its words stands first: it is level with none.
    items.sort((a, b) => a.wanted - b.wanted)
    const folded = crowded(
      items.map((item) => ({ ...item, height: USUAL })),
      GAP,
    )
    const ids = items.map(({ id }) => id)
    startTransition(() =>
      setInSight((before) =>
        isSame(before.ids, ids) && isSame(before.folded, [...folded]) ? before : { ids: new Set(ids), folded },
      ),
    )
    const drawn = items.filter(({ id }) => cards.has(id))
    const tops = placeItems(drawn, focus, GAP)
    for (const [i, { id }] of drawn.entries()) stand(cards.get(id), tops[i])
    const last = drawn.at(-1)
    list.style.setProperty('--least', `${last ? (tops.at(-1) ?? 0) + last.height : 0}px`)
  }, [text, claims, focus])
  useLayoutEffect(() => {
    onLayout.current = place
    place()
  }, [onLayout, place])
  useHeights(column, place)
  const shown = claims.filter(({ id, isBroken }) => isAll || isBroken === true || inSight.ids.has(id))
  return (
    <ol className="margin" ref={column}>
      {shown.map((kept) => (
        <ClaimCard
          key={kept.id}
          kept={kept}
          number={numbers.get(kept.id) ?? 0}
          publisher={publisher}
          incident={incidentOf.get(kept.id) ?? null}
          isNow={kept.id === focus}
          isFolded={inSight.folded.has(kept.id)}
          isCorrecting={isCorrecting && kept.id === focus}
          mayDecide={mayDecide}
          acts={acts}
        />
      ))}
    </ol>
  )
})

/** How far below `top` the words of each claim begin, of those that are drawn. */
function wantedTops(text: HTMLElement, top: number): ReadonlyMap<string, number> {
  const wanted = new Map<string, number>()
  for (const piece of text.querySelectorAll<HTMLElement>('[data-begins]')) {
    const at = piece.getClientRects()[0]?.top
    for (const id of piece.dataset.begins?.split(' ') ?? []) if (at !== undefined) wanted.set(id, at - top - 6)
  }
  return wanted
}

/** Puts a card where it belongs; one that stood somewhere before moves there. */
function stand(card: HTMLElement | undefined, top: number): void {
  if (card === undefined) return
  const place = `${Math.round(top)}px`
  const before = card.style.getPropertyValue('--claim-top')
  if (before === place) return
  if (before !== '') card.dataset.moves = ''
  card.style.setProperty('--claim-top', place)
}

/** Calls back once cards were laid out that are new or have another height. */
function useHeights(column: RefObject<HTMLElement | null>, onHeights: () => void): void {
  const latest = useRef(onHeights)
  latest.current = onHeights
  const watched = useRef<ResizeObserver | null>(null)
  useEffect(() => {
    const observer = new ResizeObserver(() => latest.current())
    watched.current = observer
    return () => observer.disconnect()
  }, [])
  useEffect(() => {
    for (const card of column.current?.children ?? []) watched.current?.observe(card)
  })
}

const isSame = (set: ReadonlySet<string>, ids: readonly string[]): boolean =>
  set.size === ids.length && ids.every((id) => set.has(id))
