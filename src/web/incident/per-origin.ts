// What each origin says of how many were harmed: a bar each, on one scale. Only what counts for the whole is drawn; parts, and what
// was superseded or discounted, stay in the table below.

import type { CountedFigure, FigureRange } from '../../model/record.ts'
import type { Incident } from '../record.ts'

export interface OriginFigure {
  readonly origin: string
  readonly low: number | null
  readonly high: number | null
  readonly openHigh: boolean
  /** All it counts are said to be fighters: drawn as an outline. */
  readonly isFighters: boolean
  readonly isInterested: boolean
  /** Claims behind it. */
  readonly claims: readonly string[]
}

/** From the lowest floor up, as the range is read. Origins that give no figure for the whole are left out. */
export function figuresPerOrigin(
  { lines, counted }: Pick<Incident, 'lines' | 'counted'>,
  harm: 'killed' | 'injured',
): OriginFigure[] {
  const figures = lines.flatMap(({ origin, claims, isInterested }) => {
    const own = counted.filter((figure) => figure.harm === harm && claims.includes(figure.claim) && isWhole(figure))
    if (own.length === 0) return []
    const floors = own.flatMap(({ floor }) => floor ?? [])
    const ceilings = own.flatMap(({ ceiling }) => ceiling ?? [])
    const low = floors.length > 0 ? Math.min(...floors) : null
    const high = low === null ? null : Math.max(low, ...floors, ...ceilings)
    return {
      origin,
      low,
      high,
      openHigh: own.some(({ ceiling, floor }) => floor !== null && ceiling === null),
      isFighters: own.every(({ group }) => group === 'combatant'),
      isInterested,
      claims: [...new Set(own.map(({ claim }) => claim))],
    }
  })
  return figures.sort((a, b) => (a.low ?? Infinity) - (b.low ?? Infinity) || (a.high ?? 0) - (b.high ?? 0))
}

const isWhole = ({ use, demographic }: CountedFigure): boolean =>
  use === 'active' && (demographic === null || demographic === 'unspecified')

/** Marks on an axis from 0 to a little past the largest: steps of 1, 2 or 5, at most seven. */
export function axisFor(figures: readonly Pick<FigureRange, 'low' | 'high' | 'best'>[]): readonly number[] {
  const most = Math.max(1, ...figures.flatMap(({ low, high, best }) => [low ?? 0, high ?? 0, best ?? 0]))
  const rough = (most * 1.15) / 5
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = Math.max(1, power * (([1, 2, 5, 10] as const).find((each) => power * each >= rough) ?? 10))
  const count = Math.max(2, Math.ceil((most * 1.15) / step))
  return Array.from({ length: count + 1 }, (_, i) => i * step)
}
