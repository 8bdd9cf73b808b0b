// Breaches alleged of one arrangement: a small chart for each speaker and unit. Units are never added or compared.

import { Link } from 'wouter'
import { Outside } from '../parts/outside.tsx'
import { Range } from '../parts/range.tsx'
import { roundUp } from '../parts/range-shape.ts'
import { addDays, daysBetween } from '../../model/iso-days.ts'
import { drawn, useText } from '../text.tsx'
import { truceName } from './lanes.tsx'
import type { WholeTruce } from './truces.tsx'

type Breach = WholeTruce['breaches'][number]

interface Series {
  readonly speaker: string | null
  readonly unit: string
  readonly breaches: readonly Breach[]
}

export function AllegedBreaches({ truce }: { readonly truce: WholeTruce }) {
  const t = useText()
  if (truce.breaches.length === 0) return null
  return (
    <section className="panel">
      <header>
        <h2>
          <Outside text={t('truces.breaches', { name: truceName(truce, t) })} />
        </h2>
        <span className="quiet small hide-s">{t('truces.breachesHint')}</span>
      </header>
      <div className="breach-series">
        {seriesOf(truce.breaches).map((series) => (
          <OneSeries key={`${series.speaker} ${series.unit}`} {...series} />
        ))}
      </div>
    </section>
  )
}

function seriesOf(breaches: readonly Breach[]): Series[] {
  const found = new Map<string, Breach[]>()
  for (const breach of breaches) {
    const key = `${breach.speaker}\n${breach.unit}`
    found.set(key, [...(found.get(key) ?? []), breach])
  }
  return [...found.values()].map((ofSeries) => ({
    speaker: ofSeries[0]?.speaker ?? null,
    unit: ofSeries[0]?.unit ?? '',
    breaches: ofSeries,
  }))
}

function OneSeries({ speaker, unit, breaches }: Series) {
  const t = useText()
  const dated = breaches.filter(({ day, floor }) => day !== null && floor !== null)
  return (
    <div className="pad">
      <h3>
        {speaker ? <Outside text={speaker} /> : t('truces.noSpeaker')}{' '}
        <span className="quiet small">{t(`unit.${unit}`)}</span>
      </h3>
      {dated.length > 2 ? <DayBars breaches={dated} /> : null}
      <ul className="alleged">
        {breaches.map(({ claim, source, day, floor, ceiling, phrase }) => (
          <li key={claim}>
            <Link href={`/sources/${source}?claim=${encodeURIComponent(claim)}`}>
              {phrase === null ? (
                t('truces.noNumber')
              ) : (
                <Range size="text" low={floor} high={ceiling} openHigh={floor !== null && ceiling === null} />
              )}
            </Link>
            <span className="quiet small">{day ? t.day(day) : t('incidents.noDay')}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

const HEIGHT = 86

function DayBars({ breaches }: { readonly breaches: readonly Breach[] }) {
  const t = useText()
  const days = breaches.map(({ day }) => day ?? '').sort()
  const first = days[0] ?? ''
  const count = daysBetween(first, days.at(-1) ?? first) + 1
  const most = roundUp(Math.max(...breaches.map(({ floor }) => floor ?? 0)))
  const step = 300 / count
  return (
    <svg
      className="chart"
      viewBox={`0 0 330 ${HEIGHT}`}
      role="img"
      aria-label={t('truces.breachesRead', { n: breaches.length })}
    >
      <g className="mirrored">
        {[0, most].map((n) => (
          <g key={n}>
            <path className="grid" d={`M30 ${64 - (n / most) * 52}H330`} />
            <text className="turned" x="24" y={68 - (n / most) * 52} textAnchor="end">
              {t.number(n)}
            </text>
          </g>
        ))}
        {Array.from({ length: count }, (_, at) => addDays(first, at)).map((day, at) => {
          const floor = breaches.find((breach) => breach.day === day)?.floor ?? null
          const h = floor === null ? 0 : (floor / most) * 52
          return floor === null ? (
            <path key={day} className="no-report" d={`M${32 + at * step} 62H${28 + (at + 1) * step}`} />
          ) : (
            <rect
              key={day}
              className="bar-breaches"
              x={31 + at * step}
              y={64 - h}
              width={Math.max(step - 2, 1)}
              height={h}
            />
          )
        })}
        <text className="turned" x="30" y="80">
          {drawn(t.day(first, 'short'), t)}
        </text>
        <text className="turned" x="330" y="80" textAnchor="end">
          {drawn(t.day(days.at(-1) ?? first, 'short'), t)}
        </text>
      </g>
    </svg>
  )
}
