// Why things were put together: what each thing compared is worth, in bits of evidence, for or against. The sum decides only
// what is proposed; a person decides what stands.

import type { Match } from '../record.ts'
import { type Text, useText } from '../text.tsx'
import { matchReason } from './engine-reason.tsx'

/** "+2.1", "−0.3": one left-to-right island. */
export function Weight({ value }: { readonly value: number }) {
  const t = useText()
  return (
    <bdi className="n weight" dir="ltr">
      {weightText(value, t)}
    </bdi>
  )
}

export function weightText(value: number, t: Text): string {
  const rounded = Math.round(Math.abs(value) * 10) / 10
  const sign = rounded === 0 ? '' : value < 0 ? '−' : '+'
  return `${sign}${new Intl.NumberFormat(t.locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(rounded)}`
}

export interface WeightRow {
  readonly field: string
  readonly level: string
  readonly weight: number
  readonly why: string
}

/** The strongest of each field over all pairs, the weightiest first; what says nothing is left out. */
export function weightRows(matches: readonly Match[]): WeightRow[] {
  const best = new Map<string, WeightRow>()
  for (const { fields } of matches) {
    for (const { field, level, weight, why } of fields) {
      const before = best.get(field)
      if (weight !== 0 && (!before || Math.abs(weight) > Math.abs(before.weight)))
        best.set(field, { field, level, weight, why })
    }
  }
  return [...best.values()].sort((a, b) => b.weight - a.weight)
}

/** A bar for each field, full for, hollow against. */
export function Weights({ rows }: { readonly rows: readonly WeightRow[] }) {
  const t = useText()
  const most = Math.max(1, ...rows.map(({ weight }) => Math.abs(weight)))
  return (
    <ul className="weights">
      {rows.map(({ field, level, weight, why }) => (
        <li key={field} title={matchReason(field, why, t)}>
          <span>{fieldText(field, level, t)}</span>
          <span className={weight < 0 ? 'bar minus' : 'bar'} aria-hidden="true">
            <i style={{ '--part': `${(Math.abs(weight) / most) * 100}%` } as object} />
          </span>
          <span className="quiet end">
            <Weight value={weight} />
          </span>
        </li>
      ))}
    </ul>
  )
}

/** "Same day": what was compared and how far it agrees, in the desk's language. */
export function fieldText(field: string, level: string, t: Text): string {
  const exact = `weight.${field}.${level}`
  if (t.has(exact)) return t(exact)
  return t.has(`weight.${field}`) ? t(`weight.${field}`) : field
}
