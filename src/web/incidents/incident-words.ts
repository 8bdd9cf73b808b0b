// An incident's day, place and kind as a list shows them.

import type { Answer } from '../../api/contract.ts'
import { whereInWords } from '../parts/where.tsx'
import type { Text } from '../text.tsx'

export type Listed = Answer<'GET /api/incidents'>['items'][number]

/** "14 Oct" over "Fri", "10 Oct" over "to 11", "13–14 Mar" over "2023", "Oct 2016" over "in the month". */
export function dayText(
  time: Listed['time'],
  t: Text,
  withYear: boolean,
): { readonly first: string; readonly second: string } {
  const from = time?.from ?? time?.to ?? null
  if (time === null || from === null) return { first: t('incidents.noDay'), second: '' }
  if (time.precision === 'month') return { first: t.day(from, 'month'), second: t('incidents.month') }
  if (time.precision === 'year') return { first: t.day(from, 'yearOnly'), second: t('incidents.year') }
  const first = t.day(from, 'short')
  const year = t.day(from, 'yearOnly')
  if (time.from === null) return { first: t('filters.upTo', { to: first }), second: year }
  if (time.to === null) return { first: t('filters.fromOn', { from: first }), second: year }
  if (time.to !== time.from) {
    const isSameMonth = time.to.slice(0, 7) === from.slice(0, 7)
    if (!withYear) {
      return { first, second: t('incidents.toDay', { day: t.day(time.to, isSameMonth ? 'number' : 'short') }) }
    }
    const last = t.day(time.to, 'short')
    const lastYear = t.day(time.to, 'yearOnly')
    if (lastYear !== year) return { first: `${t.day(from)} –`, second: t.day(time.to) }
    return { first: `${isSameMonth ? t.day(from, 'number') : first}–${last}`, second: year }
  }
  return { first, second: withYear ? year : t.day(from, 'weekday') }
}

/** From one day to another. */
export const isSpan = (time: Listed['time']): boolean =>
  time !== null && time.from !== null && time.to !== null && time.from !== time.to

export function placeName({ place }: Pick<Listed, 'place'>, t: Text): string {
  return place === null ? t('incidents.noPlace') : whereInWords(place, t)
}

/** "Air strike, a market, a school". */
export function whatText({ eventType, placeHit }: Pick<Listed, 'eventType' | 'placeHit'>, t: Text): string {
  const hit = placeHit.filter((type) => type !== 'unknown' && type !== 'other')
  return [t(`event.${eventType}`), ...hit.map((type) => t(`target.${type}`))].join(t('incidents.comma'))
}

/** The place is an area; a point for it would say more than is known. */
export function isArea({ place }: Pick<Listed, 'place'>): boolean {
  return place !== null && ['district', 'province', 'area_vague', 'country', 'sea_or_air'].includes(place.precision)
}

/** The figure a person chose; what a rule would use is no more than one way to read the range. */
export function chosenKilled({ killed, chosen }: Pick<Listed, 'killed' | 'chosen'>): number | null {
  return chosen.some(({ harm }) => harm === 'killed') ? killed.best : null
}
