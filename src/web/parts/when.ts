// Days and periods in words, as the record has them: no day is made finer than it is known.

import type { Text } from '../text.tsx'
import type { Time } from '../record.ts'

/** "Friday 14 October 2016, morning", "since May 2016"; the source's own words where they resolve to no day. */
export function whenInWords(time: Time, t: Text, style: 'long' | 'year' | 'short' = 'year'): string {
  const days =
    daysOf(time, t, style) ?? (time.asWritten ? t('when.asWritten', { words: time.asWritten }) : t('when.notSaid'))
  const part = time.partOfDay === null ? null : partOfDay(time.partOfDay, t)
  return part === null ? days : t('when.withPart', { days, part })
}

const partOfDay = (part: string, t: Text): string =>
  t.has(`when.${part}`) ? t(`when.${part}`) : part.replaceAll('_', ' ')

function daysOf({ from, to, precision }: Time, t: Text, style: 'long' | 'year' | 'short'): string | null {
  if (from === null && to === null) return null
  const isCoarse = precision === 'month' || precision === 'year'
  const day = (iso: string): string => t.day(iso, isCoarse ? 'month' : style)
  if (from === null || to === null) {
    return from === null ? t('when.until', { day: day(to ?? '') }) : t('when.since', { day: day(from) })
  }
  if (from.slice(0, 10) === to.slice(0, 10)) return t.day(from, style)
  if (precision === 'year' && from.slice(0, 4) === to.slice(0, 4)) return from.slice(0, 4)
  if (precision === 'month' && from.slice(0, 7) === to.slice(0, 7)) return t.day(from, 'month')
  const start = style === 'year' && from.slice(0, 4) === to.slice(0, 4) ? t.day(from, 'short') : t.day(from, style)
  return t('when.span', { from: start, to: t.day(to, style === 'long' ? 'year' : style) })
}
