// Killed over time, low to high, with the volume of reports always beneath: fewer reports can mean fewer reporters. The
// frame sets the period, by mouse or by keys; the same is there as a table.

import { useMemo, useRef, useState } from 'react'
import { daysBetween } from '../../model/iso-days.ts'
import { type Filters, useFilters } from '../filters/filters.ts'
import { Shown } from '../parts/states.tsx'
import { useWidth } from '../parts/use-width.ts'
import { useCall } from '../queries.ts'
import { useKeys } from '../shell/keys.ts'
import { useText } from '../text.tsx'
import { around, bundled, bundleSize, extentOf, filled, type Period, type Step, zoomed } from './series.ts'
import { TimeChart } from './time-chart.tsx'
import { TimeTable } from './time-table.tsx'

/** Narrowest bar, px. */
const LEAST_BAR = 7

export function Timeline({ filters }: { readonly filters: Filters }) {
  const t = useText()
  const [isTable, setIsTable] = useState(false)
  const { from: _from, to: _to, ...others } = filters
  const series = useCall('GET /api/series', { query: { ...others, step: stepFor(filters) } as never })
  const undated = series.data?.undated ?? 0
  return (
    <section className="panel time" aria-label={t('time.title')}>
      <header>
        <h2>{t('time.title')}</h2>
        <span className="quiet small hide-s">{t('time.hint')}</span>
        <div className="end">
          {undated > 0 ? <span className="quiet small hide-s">{t('time.undated', { n: undated })}</span> : null}
          <div className="seg" role="group" aria-label={t('time.shownAs')}>
            <button type="button" aria-pressed={!isTable} onClick={() => setIsTable(false)}>
              {t('time.chart')}
            </button>
            <button type="button" aria-pressed={isTable} onClick={() => setIsTable(true)}>
              {t('time.table')}
            </button>
          </div>
        </div>
      </header>
      <div className={series.isPlaceholderData ? 'dimmed' : ''}>
        <Shown of={series} rows={4}>
          {(data) => <InView items={data.items} step={data.step} isTable={isTable} />}
        </Shown>
      </div>
    </section>
  )
}

/** The week is the smallest step once more than 120 days are in view. */
function stepFor({ from, to }: Filters): 'day' | 'week' {
  return from && to && daysBetween(from, to) <= 60 ? 'day' : 'week'
}

interface InViewProps {
  readonly items: readonly Step[]
  readonly step: 'day' | 'week'
  readonly isTable: boolean
}

function InView({ items, step, isTable }: InViewProps) {
  const t = useText()
  const { filters, change } = useFilters()
  const extent = useMemo(() => extentOf(items), [items])
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box, 0)
  const { from, to } = filters
  const seen = extent ? around({ ...(from ? { from } : {}), ...(to ? { to } : {}) }, extent) : null
  const now = seen ? { from: from ?? seen.from, to: to ?? seen.to } : null
  const set = (period: Period): void => change(period, true)
  useKeys(t('keys.thisScreen'), [
    { key: '[', label: t('keys.narrower'), run: () => now && set(zoomed(now, true)) },
    { key: ']', label: t('keys.wider'), run: () => now && set(zoomed(now, false)) },
  ])
  if (!extent || !seen || !now) return <p className="state quiet">{t('time.none')}</p>
  const stepDays = step === 'week' ? 7 : 1
  const steps = filled(items, seen, stepDays)
  const size = bundleSize(steps.length, width - 200, LEAST_BAR)
  const bars = bundled(steps, size)
  return (
    <div className="pad" ref={box}>
      {isTable ? (
        <TimeTable bars={bars} />
      ) : width > 0 ? (
        <TimeChart bars={bars} width={width} days={stepDays * size} chosen={from || to ? now : null} onChoose={set} />
      ) : null}
    </div>
  )
}
