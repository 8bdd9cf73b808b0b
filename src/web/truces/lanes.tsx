// One lane for each arrangement, on one axis of days. Status by texture; below it a square for each incident set against it.

import { useMemo, useRef } from 'react'
import { placeLabel } from '../parts/chart-label.ts'
import { ListOf } from '../parts/list-of.tsx'
import { countryName } from '../parts/where.tsx'
import { useWidth } from '../parts/use-width.ts'
import { addDays, daysBetween } from '../../model/iso-days.ts'
import { drawn, type Text, useText } from '../text.tsx'
import { bothSaid, stretchesOf } from '../../model/stretches.ts'
import type { Truce } from './truces.tsx'

interface LanesProps {
  readonly truces: readonly Truce[]
  /** Null where none is. */
  readonly chosen: Truce | null
  readonly onChoose: (id: string) => void
}

/** Days of the axis, both ends drawn. */
export interface Days {
  readonly from: string
  readonly to: string
}

const LANE = 46

export function Lanes({ truces, chosen, onChoose }: LanesProps) {
  const t = useText()
  const box = useRef<HTMLOListElement>(null)
  const width = useWidth(box, 0)
  const isNarrow = width > 0 && width < 560
  const days = useMemo(() => daysAround(truces, chosen), [truces, chosen])
  const room = Math.max(width - (isNarrow ? 16 : 232), 120)
  return (
    <ol className="lane-list" ref={box} aria-label={t('truces.lanes')}>
      {width > 0 ? (
        <>
          <li className="lane axis" aria-hidden="true">
            <span />
            <Axis days={days} width={room} />
          </li>
          {truces.map((truce) => (
            <li key={truce.arrangement.id} className={truce === chosen ? 'lane chosen' : 'lane'}>
              <button type="button" aria-pressed={truce === chosen} onClick={() => onChoose(truce.arrangement.id)}>
                <b>{truceName(truce, t)}</b>
                <small>
                  <Scope truce={truce} />
                </small>
                <span className="sr">{laneInWords(truce, t)}</span>
              </button>
              <Lane truce={truce} days={days} width={room} />
            </li>
          ))}
        </>
      ) : null}
    </ol>
  )
}

/** All lanes if a year and a half holds them; else the days around the chosen one. */
function daysAround(truces: readonly Truce[], chosen: Truce | null): Days {
  const all = spanOf(truces)
  if (all && daysBetween(all.from, all.to) <= 550) return padded(all)
  return padded(spanOf(chosen === null ? [] : [chosen]) ?? all ?? { from: '2000-01-01', to: '2000-12-31' })
}

function spanOf(truces: readonly Truce[]): Days | null {
  const days = truces
    .flatMap(({ arrangement, days }) => [
      ...stretchesOf(arrangement).flatMap(({ from, to }) => [from, to]),
      ...days.map(({ day }) => day),
    ])
    .sort()
  const from = days[0]
  const to = days.at(-1)
  return from && to ? { from, to } : null
}

function padded({ from, to }: Days): Days {
  const margin = Math.max(Math.round(daysBetween(from, to) * 0.12), 10)
  return { from: addDays(from, -margin), to: addDays(to, margin) }
}

interface LaneProps {
  readonly truce: Truce
  readonly days: Days
  readonly width: number
}

function Lane({ truce, days, width }: LaneProps) {
  const t = useText()
  const x = (day: string): number =>
    (daysBetween(days.from, day) / Math.max(daysBetween(days.from, days.to), 1)) * width
  const inView = (from: string, to: string): boolean => from <= days.to && to >= days.from
  const stretches = stretchesOf(truce.arrangement)
  const both = bothSaid(truce.arrangement)
  const seen = stretches.filter(({ from, to }) => inView(from, to))
  const far = seen.length === 0 ? stretches[0] : undefined
  return (
    <svg className="chart lane-days" viewBox={`0 0 ${width} ${LANE}`} width={width} height={LANE} aria-hidden="true">
      <g className="mirrored">
        {far ? null : <Grid days={days} x={x} height={LANE} />}
        {seen.map((stretch) => {
          const start = Math.max(x(stretch.from), 0)
          const w = Math.max(Math.min(x(addDays(stretch.to, 1)), width) - start, 5)
          const label = t(`truceStatus.${stretch.status}`)
          const isSplit = both.some(({ from, to }) => stretch.from <= to && stretch.to >= from)
          const isLow = isSplit && stretch.texture === 'over'
          const isBeside =
            stretch.texture === 'talks' &&
            stretches.some((other) => other.texture === 'holds' && other.from <= stretch.to && other.to >= stretch.from)
          return (
            <g key={`${stretch.status} ${stretch.from}`}>
              <rect
                className={`s-${stretch.texture}`}
                x={start + 0.75}
                y={isBeside ? 22.5 : isLow ? 15 : 4.75}
                width={Math.max(w - 1.5, 3)}
                height={isBeside ? 3 : isSplit ? 6.5 : 16.5}
              />
              {label.length * 6.6 < w && !isSplit && !isBeside ? (
                <text className={`turned on-${stretch.texture}`} x={start + 7} y="17">
                  {drawn(label, t)}
                </text>
              ) : null}
            </g>
          )
        })}
        {far ? (
          <text
            className="turned"
            x={far.from < days.from ? 4 : width - 4}
            y="18"
            textAnchor={far.from < days.from ? 'start' : 'end'}
          >
            {drawn(t.day(far.from), t)}
          </text>
        ) : null}
        {squares(truce, x, width).map(({ key, at, result }) => (
          <g key={key} transform={`translate(${at} 28)`}>
            <rect className={`q-${result}`} x="0.6" y="0.6" width="7.8" height="7.8" />
            {result === 'unclear' ? <path className="q-half" d="M4.5 0.6h4v7.8h-4z" /> : null}
          </g>
        ))}
      </g>
    </svg>
  )
}

const SQUARE = 11
const MOST_AWAY = 3 * SQUARE

interface Square {
  readonly key: string
  readonly at: number
  readonly result: 'covered' | 'unclear'
}

/**
 * A square for each incident at its day, those of one day beside one another; where that would move some far from their days, one
 * for all whose squares would lie upon another.
 */
function squares({ days }: Truce, x: (day: string) => number, width: number): readonly Square[] {
  const all = days.flatMap(({ day, covered, unclear }): Square[] => {
    const at = x(day) - 4
    if (at < -8 || at > width) return []
    const of = (result: Square['result'], n: number): Square[] =>
      Array.from({ length: n }, (_, i) => ({ key: `${day} ${result} ${i}`, at, result }))
    return [...of('covered', covered), ...of('unclear', unclear)]
  })
  let end = Number.NEGATIVE_INFINITY
  const apart = all.map((each) => {
    const at = Math.max(each.at, end)
    end = at + SQUARE
    return { ...each, at }
  })
  if (apart.every(({ at }, i) => at - (all[i]?.at ?? at) <= MOST_AWAY)) return apart
  const merged: Square[] = []
  for (const each of all) {
    const last = merged.at(-1)
    if (last === undefined || each.at >= last.at + SQUARE) merged.push(each)
    else if (each.result === 'covered') merged[merged.length - 1] = { ...last, result: 'covered' }
  }
  return merged
}

const YEAR_ROOM = 78

function Axis({ days, width }: { readonly days: Days; readonly width: number }) {
  const t = useText()
  const x = (day: string): number =>
    (daysBetween(days.from, day) / Math.max(daysBetween(days.from, days.to), 1)) * width
  const ticks = ticksOf(days)
  const isLong = daysBetween(days.from, days.to) > 200
  const isYears = ticks.every((day) => day.endsWith('-01-01'))
  const hasRoom = width / Math.max(ticks.length, 1) > YEAR_ROOM
  let before = ''
  let taken = 0
  return (
    <svg className="chart lane-days" viewBox={`0 0 ${width} 22`} width={width} height="22">
      <g className="mirrored">
        {ticks.map((day) => {
          const isFirst = before === ''
          const part = day.slice(0, isLong ? 4 : 7)
          const isNew = part !== before
          const label = t.day(
            day,
            isYears
              ? 'yearOnly'
              : isLong
                ? isNew
                  ? 'month'
                  : 'monthOnly'
                : isFirst && hasRoom
                  ? 'year'
                  : isNew
                    ? 'short'
                    : 'number',
          )
          const placed = placeLabel(label, x(day), width, taken)
          if (placed === null) return null
          before = part
          taken = placed.until
          return (
            <text key={day} className="turned" x={placed.middle} y="14" textAnchor="middle">
              {drawn(label, t)}
            </text>
          )
        })}
      </g>
    </svg>
  )
}

interface GridProps {
  readonly days: Days
  readonly x: (day: string) => number
  readonly height: number
}

function Grid({ days, x, height }: GridProps) {
  return ticksOf(days).map((day) => <path key={day} className="grid" d={`M${x(day)} 0V${height}`} />)
}

/** About eight days to name on the axis: every so many days, or the first of every so many months. */
function ticksOf({ from, to }: Days): string[] {
  const span = daysBetween(from, to)
  const ticks: string[] = []
  if (span <= 120) {
    const step = [1, 2, 4, 7, 14, 28].find((days) => span / days <= 9) ?? 28
    for (let day = addDays(from, Math.ceil(step / 2)); day < to; day = addDays(day, step)) ticks.push(day)
    return ticks
  }
  const step = [1, 2, 3, 6, 12].find((months) => span / (months * 30.4) <= 9) ?? 24
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
    for (let month = 1; month <= 12; month += step) {
      const day = `${year}-${String(month).padStart(2, '0')}-01`
      if (day > from && day < to) ticks.push(day)
    }
  }
  return ticks
}

/** "Ceasefire, Aleppo province": its kind and where, in the desk's words. */
export function truceName({ arrangement }: Pick<Truce, 'arrangement'>, t: Text): string {
  const kind = t(`arrangement.${arrangement.kind}`)
  const where = arrangement.areasIn[0]?.name ?? arrangement.countries.map((code) => countryName(code, t))[0]
  return where ? t('truces.name', { kind, where }) : kind
}

/** Who and where, in one line; each name apart from the line's direction, so that a Latin one in an Arabic line stays whole. */
export function Scope({ truce }: { readonly truce: Truce }) {
  const t = useText()
  const { parties, areasIn, countries } = truce.arrangement
  const areas =
    areasIn.length > 1
      ? t('truces.areas', { n: areasIn.length })
      : areasIn.length === 0 && countries[0]
        ? t('truces.countrywide')
        : ''
  if (parties.length === 0) return areas || t('truces.noScope')
  return (
    <bdi dir={t.dir}>
      {areas ? `${areas}${t('incidents.comma')}` : ''}
      <ListOf names={parties} />
    </bdi>
  )
}

/** What the lane shows, for those who hear it. */
function laneInWords(truce: Truce, t: Text): string {
  const stretches = stretchesOf(truce.arrangement).map(({ status, from, to }) =>
    t('truces.stretch', { status: t(`truceStatus.${status}`), from: t.day(from), to: t.day(to) }),
  )
  const { covered, unclear } = truce
  return [...stretches, t('truces.counts', { covered, unclear })].join('; ')
}
