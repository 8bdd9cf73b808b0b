// The list of incidents: complete where the map is not. Windowed, so that a hundred thousand scroll like ten.

import { useVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, type ReactNode, useEffect, useMemo, useRef } from 'react'
import { Link } from 'wouter'
import { type Filters, writeFilters } from '../filters/filters.ts'
import { Grade } from '../parts/grade.tsx'
import { scaleOf } from '../parts/range-shape.ts'
import { Failed, Loading } from '../parts/states.tsx'
import { usePages } from '../queries.ts'
import { useSettings } from '../settings.ts'
import { useText } from '../text.tsx'
import { IncidentRow } from './incident-row.tsx'
import type { Listed } from './incident-words.ts'
import { NoneFound } from './none-found.tsx'
import './incidents.css'

export type Order = 'newest' | 'oldest' | 'killed'

const PAGE = 60
const QUERY: Readonly<Record<Order, object>> = {
  newest: { sort: 'date', order: 'desc' },
  oldest: { sort: 'date', order: 'asc' },
  killed: { sort: 'killed', order: 'desc' },
}

interface ListProps {
  readonly filters: Filters
  readonly order?: Order
  /** Beside a map or in another view: which one is pointed at. */
  readonly chosen?: string | null
  readonly onChoose?: (id: string | null) => void
  readonly controls?: ReactNode
  /** The list has the page to itself. */
  readonly isWide?: boolean
}

export function IncidentList({
  filters,
  order = 'newest',
  chosen = null,
  onChoose,
  controls,
  isWide = false,
}: ListProps) {
  const t = useText()
  const listed = usePages('GET /api/incidents', { ...filters, ...QUERY[order], limit: PAGE } as never)
  return (
    <section className={isWide ? 'panel list wide' : 'panel list'} aria-label={t('screen.incidents')}>
      <header>
        <h2>{t('screen.incidents')}</h2>
        {controls ?? <span className="quiet small">{t(`incidents.${order}`)}</span>}
        <div className="end key hide-s" aria-hidden="true">
          <Grade grade="single_origin" withWord />
          <Grade grade="corroborated" withWord />
          <Grade grade="confirmed" withWord />
        </div>
      </header>
      {listed.data === undefined ? (
        listed.error ? (
          <Failed error={listed.error} onRetry={() => void listed.refetch()} />
        ) : (
          <Loading rows={8} />
        )
      ) : listed.data.items.length === 0 ? (
        <NoneFound filters={filters} />
      ) : (
        <Rows
          {...listed.data}
          chosen={chosen}
          isDimmed={listed.isPlaceholderData}
          isWide={isWide}
          onNearEnd={() => {
            if (listed.hasNextPage && !listed.isFetchingNextPage) void listed.fetchNextPage()
          }}
          {...(onChoose ? { onChoose } : {})}
        />
      )}
      {onChoose && (listed.data?.total ?? 0) > 6 ? (
        <Link className="btn only-s all" href={`/incidents?${writeFilters(filters)}`}>
          {t('incidents.showAll', { n: listed.data?.total ?? 0 })}
        </Link>
      ) : null}
    </section>
  )
}

interface RowsProps {
  readonly items: readonly Listed[]
  readonly total: number
  readonly chosen: string | null
  readonly isDimmed: boolean
  readonly isWide: boolean
  readonly onChoose?: (id: string | null) => void
  readonly onNearEnd: () => void
}

function Rows({ items, total, chosen, isDimmed, isWide, onChoose, onNearEnd }: RowsProps) {
  const { density } = useSettings()
  const t = useText()
  const box = useRef<HTMLDivElement>(null)
  const scale = useMemo(() => scaleOf(items.map(({ killed }) => killed)), [items])
  const withYear = useMemo(() => new Set(items.map(({ time }) => time?.from?.slice(0, 4))).size > 1, [items])
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight(),
    overscan: 8,
    getItemKey: (at) => items[at]?.id ?? at,
  })
  useEffect(() => rows.measure(), [rows, density, t])
  useScrollTo(chosen, items, rows.scrollToIndex)
  const seen = rows.getVirtualItems()
  const last = seen.at(-1)?.index ?? 0
  useEffect(() => {
    if (last >= items.length - 20) onNearEnd()
  })
  return (
    // A region that scrolls can have focus, so that the arrows scroll it.
    <section
      ref={box}
      className={isDimmed ? 'rows dimmed' : 'rows'}
      tabIndex={0}
      aria-label={t('incidents.scale', { n: scale })}
    >
      <ol style={{ '--room': `${rows.getTotalSize()}px` } as CSSProperties}>
        {seen.map((row) => {
          const incident = items[row.index]
          if (!incident) return null
          return (
            <li
              key={incident.id}
              style={{ '--from': `${row.start}px`, '--size': `${row.size}px` } as CSSProperties}
              aria-setsize={total}
              aria-posinset={row.index + 1}
              onMouseEnter={() => onChoose?.(incident.id)}
              onFocus={() => onChoose?.(incident.id)}
            >
              <IncidentRow
                incident={incident}
                scale={scale}
                isWide={isWide}
                withYear={withYear}
                isChosen={incident.id === chosen}
              />
            </li>
          )
        })}
      </ol>
    </section>
  )
}

/** A row's height in px, from the style sheet: it differs with density and script. */
function rowHeight(): number {
  const style = getComputedStyle(document.documentElement)
  return Math.round(Number.parseFloat(style.getPropertyValue('--row')) * Number.parseFloat(style.fontSize))
}

/** Brings a chosen incident into the list's view, if it is loaded and out of sight. */
function useScrollTo(
  chosen: string | null,
  items: readonly Listed[],
  scrollTo: (at: number, how: { align: 'auto' }) => void,
): void {
  const before = useRef<string | null>(null)
  useEffect(() => {
    if (chosen === before.current) return
    before.current = chosen
    const at = items.findIndex(({ id }) => id === chosen)
    if (at >= 0) scrollTo(at, { align: 'auto' })
  }, [chosen, items, scrollTo])
}
