// The band as bars that stand: solid to the documented floor, hatched to the highest said, chevrons where open. Below, on the
// same axis, how many reports tell of those days.

import { addDays, daysBetween } from '../../model/iso-days.ts'
import type { Effect } from '../../model/stretches.ts'
import { placeLabel } from '../parts/chart-label.ts'
import { useCall } from '../queries.ts'
import { kindOf, roundUp } from '../parts/range-shape.ts'
import { drawn, type Text, useText } from '../text.tsx'
import { Brush } from './brush.tsx'
import { type Period, peopleOf, type Step } from './series.ts'

const TOP = 26
const FLOOR = 118
const REPORTS = { top: 130, floor: 156 }
const HEIGHT = 176

interface ChartProps {
  readonly bars: readonly Step[]
  readonly width: number
  /** Days of one bar. */
  readonly days: number
  readonly chosen: Period | null
  readonly onChoose: (period: Period) => void
}

export function TimeChart({ bars, width, days, chosen, onChoose }: ChartProps) {
  const t = useText()
  const isNarrow = width < 560
  const left = isNarrow ? 30 : 44
  const right = isNarrow ? 4 : 116
  const room = width - left - right
  const step = room / bars.length
  const first = bars[0]?.from ?? ''
  const end = addDays(bars.at(-1)?.to ?? first, 1)
  const x = (day: string): number => left + (daysBetween(first, day) / Math.max(daysBetween(first, end), 1)) * room
  const most = roundUp(Math.max(...bars.map(({ killed }) => killed.high), 1))
  const mostReports = Math.max(...bars.map(({ sources }) => sources), 1)
  const y = (n: number): number => FLOOR - (n / most) * (FLOOR - TOP - 10)
  return (
    // Time runs with the reading direction; the drawing is mirrored and its words are turned back.
    <div className="time-box">
      <svg
        className="chart"
        viewBox={`0 0 ${width} ${HEIGHT}`}
        width={width}
        height={HEIGHT}
        role="img"
        aria-label={t('time.read', { n: bars.length })}
      >
        <g className="mirrored">
          {ticksOf(most).map((n) => (
            <g key={n}>
              <path className="grid" d={`M${left} ${y(n)}H${width - right}`} />
              <text className="turned" x={left - 6} y={y(n) + 4} textAnchor="end">
                {t.number(n)}
              </text>
            </g>
          ))}
          <TruceBands width={width} x={x} first={first} end={end} />
          {bars.map((bar, at) => (
            <Bar key={bar.from} bar={bar} x={left + at * step} width={step} y={y} mostReports={mostReports} />
          ))}
          <path className="grid" d={`M${left} ${REPORTS.floor}H${width - right}`} />
          <Dates width={width} bars={bars} left={left} step={step} days={days} t={t} />
          {isNarrow ? null : (
            <>
              <text className="l turned" x={width - right + 12} y={FLOOR - 44}>
                {drawn(
                  t(days === 1 ? 'time.killedADay' : days === 7 ? 'time.killedAWeek' : 'time.killedAStep', {
                    n: days / 7,
                  }),
                  t,
                )}
              </text>
              <text className="turned" x={width - right + 12} y={FLOOR - 28}>
                {drawn(t('time.lowToHigh'), t)}
              </text>
              <text className="l turned" x={width - right + 12} y={REPORTS.floor - 12}>
                {drawn(t('time.reports'), t)}
              </text>
              <text className="turned" x={width - right + 12} y={REPORTS.floor + 3}>
                {drawn(t('time.readWith'), t)}
              </text>
            </>
          )}
        </g>
      </svg>
      <Brush
        bars={bars}
        left={left}
        right={right}
        width={width}
        top={TOP - 6}
        height={REPORTS.floor - TOP + 10}
        chosen={chosen}
        onChoose={onChoose}
      />
      {isNarrow ? <p className="quiet small">{t('time.narrowKey')}</p> : null}
    </div>
  )
}

interface BarProps {
  readonly bar: Step
  readonly x: number
  readonly width: number
  readonly y: (n: number) => number
  readonly mostReports: number
}

function Bar({ bar, x, width, y, mostReports }: BarProps) {
  const { low, high, openHigh } = bar.killed
  const people = peopleOf(bar, bar.killed)
  const kind = people && kindOf(people)
  const gap = Math.min(6, width * 0.12)
  const w = Math.max(width - gap, 1)
  const left = x + gap / 2
  const reports = (bar.sources / mostReports) * (REPORTS.floor - REPORTS.top)
  const middle = left + w / 2
  const half = Math.min(5, w / 2)
  const tip = y(high) - 3
  return (
    <g>
      {low > 0 ? <rect className="bar-low" x={left} y={y(low)} width={w} height={FLOOR - y(low)} /> : null}
      {high > low ? (
        <rect className="bar-span" x={left + 0.5} y={y(high)} width={Math.max(w - 1, 1)} height={y(low) - y(high)} />
      ) : null}
      {kind === 'zero' ? <circle className="bar-zero" cx={middle} cy={FLOOR - 4} r={Math.min(3, w / 2)} /> : null}
      {kind === 'unknown' ? <path className="no-report" d={`M${left + 1} ${FLOOR - 3}H${left + w}`} /> : null}
      {openHigh ? (
        <path
          className="bar-open"
          d={[tip, tip - 4].map((at) => `M${middle - half} ${at}l${half}-4 ${half} 4`).join('')}
        />
      ) : null}
      {bar.sources > 0 ? (
        <rect className="bar-reports" x={left} y={REPORTS.floor - reports} width={w} height={reports} />
      ) : null}
    </g>
  )
}

function ticksOf(most: number): number[] {
  const parts = most % 3 === 0 ? 3 : most % 2 === 0 ? 2 : 1
  return Array.from({ length: parts + 1 }, (_, at) => (most / parts) * at)
}

interface DatesProps {
  readonly bars: readonly Step[]
  readonly left: number
  readonly step: number
  readonly days: number
  readonly width: number
  readonly t: Text
}

const MANY_YEARS = 4

/** A date under every bar there is room for; its month, or year, where that changes. Of many years each is named where it begins. */
function Dates({ bars, left, step, days, width, t }: DatesProps) {
  const isLong = days > 7
  const yearOf = (at: number): number => Number(bars.at(at)?.from.slice(0, 4))
  const isOfYears = yearOf(-1) - yearOf(0) > MANY_YEARS
  const widest = Math.max(...bars.map(({ from }) => t.day(from, isLong ? 'month' : 'short').length))
  const every = Math.ceil((widest * 6.2 + 14) / step)
  let before = ''
  let taken = 0
  return bars.map((bar, at) => {
    const isBegun = at > 0 && yearOf(at) !== yearOf(at - 1)
    if (isOfYears ? !isBegun : at % every !== 0) return null
    const part = bar.from.slice(0, isLong ? 4 : 7)
    const isNew = part !== before
    const label = t.day(
      bar.from,
      isOfYears ? 'yearOnly' : isLong ? (isNew ? 'month' : 'monthOnly') : isNew ? 'short' : 'number',
    )
    const placed = placeLabel(label, left + (at + 0.5) * step, width, taken)
    if (placed === null) return null
    before = part
    taken = placed.until
    return (
      <text key={bar.from} className="turned" x={placed.middle} y={HEIGHT - 4} textAnchor="middle">
        {drawn(label, t)}
      </text>
    )
  })
}

interface BandsProps {
  readonly x: (day: string) => number
  readonly first: string
  readonly end: string
  readonly width: number
}

const MOST_BANDS = 10

/** Of very many truces the days on which any is said to be in effect: a tint of each would cover all there is. */
function ManyTruces({ bands, x, first, end, width }: BandsProps & { readonly bands: readonly Effect[] }) {
  const t = useText()
  const until = (to: string): number => Math.min(x(addDays(to, 1)), x(end))
  const stretches: { start: number; stop: number }[] = []
  for (const { from, to } of [...bands].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const [start, stop] = [Math.max(x(from), x(first)), until(to)]
    const last = stretches.at(-1)
    if (last !== undefined && start <= last.stop) last.stop = Math.max(last.stop, stop)
    else stretches.push({ start, stop })
  }
  const label = t('time.truces')
  return (
    <g>
      {stretches.map(({ start, stop }) => (
        <path key={start} className="band-edge" d={`M${start} ${TOP - 5}H${Math.max(stop, start + 2)}`} />
      ))}
      <text
        className="band-name turned"
        x={placeLabel(label, x(first), width)?.middle ?? x(first)}
        y={TOP - 11}
        textAnchor="middle"
      >
        {drawn(label, t)}
      </text>
    </g>
  )
}

/** Days on which a truce is said to be in effect. */
function TruceBands({ x, first, end, width }: BandsProps) {
  const t = useText()
  const bands = (useCall('GET /api/truce-days').data?.items ?? []).filter(({ from, to }) => from < end && to >= first)
  if (bands.length > MOST_BANDS) return <ManyTruces bands={bands} x={x} first={first} end={end} width={width} />
  let taken = 0
  return bands.map(({ from, to, kind, id }) => {
    const start = Math.max(x(from), x(first))
    const stop = Math.min(x(addDays(to, 1)), x(end))
    const label = t(`arrangement.${kind}`)
    const placed = placeLabel(label, (start + stop) / 2, width, taken)
    if (placed !== null) taken = placed.until
    return (
      <g key={`${id} ${from}`}>
        <rect className="band" x={start} y={TOP - 4} width={Math.max(stop - start, 2)} height={FLOOR - TOP + 4} />
        <path className="band-edge" d={`M${start} ${TOP - 1}V${TOP - 5}H${Math.max(stop, start + 2)}V${TOP - 1}`} />
        {placed !== null ? (
          <text className="band-name turned" x={placed.middle} y={TOP - 11} textAnchor="middle">
            {label}
          </text>
        ) : null}
      </g>
    )
  })
}
