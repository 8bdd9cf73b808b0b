// One side of a disagreement, in the desk's language. The record says a side in English; numbers, days and its own words are read
// back, and names from outside stay as they are.

import type { Conflict } from '../record.ts'
import type { Text } from '../text.tsx'

type Side = Conflict['sides'][number]

/** What a side says; null where it is a name or words of a source, which have no other form. */
export function sideInWords({ type, about }: Conflict, { value }: Side, t: Text): string | null {
  switch (type) {
    case 'status':
    case 'existence':
    case 'means': {
      const known = `differ.side.${value.replaceAll(' ', '_')}`
      return t.has(known) ? t(known) : null
    }
    case 'number':
      return about === 'killed' || about === 'injured' ? each(value, (one) => numberInWords(one, t), t) : null
    case 'time':
      return each(value, (one) => daysInWords(one, t), t)
    case 'attribution':
    case 'place':
    case 'facility_identity':
      return null
  }
}

/** Who says that it was not them, where that is what the side says. */
export const denierOf = ({ value }: Side, deniedBy: readonly string[]): string | null =>
  deniedBy.find((name) => value === `${name} denies it`) ?? null

function each(value: string, read: (one: string) => string | null, t: Text): string | null {
  const parts = value.split(', ').map(read)
  return parts.every((part) => part !== null) ? t.list(parts, 'or') : null
}

const NUMBER = /^(?<low>\d+)(?:(?<open> or more)| to (?<high>\d+))?$/

function numberInWords(value: string, t: Text): string | null {
  const found = NUMBER.exec(value)?.groups
  if (found === undefined) return null
  const low = Number(found.low)
  if (found.open !== undefined) return t('differ.orMore', { low })
  return found.high === undefined ? t.number(low) : t('differ.to', { low, high: Number(found.high) })
}

const DAYS = /^(?<from>\d{4}-\d\d-\d\d\S*)(?: to (?<to>\d{4}-\d\d-\d\d\S*))?$/

function daysInWords(value: string, t: Text): string | null {
  const found = DAYS.exec(value)?.groups
  if (found === undefined) return null
  return found.to === undefined ? t.day(found.from) : t('when.span', { from: t.day(found.from), to: t.day(found.to) })
}
