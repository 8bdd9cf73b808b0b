// The one sentence that heads a choice of incidents: how many, what is documented, on which grades, and what was left out.

import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Answer } from '../../api/contract.ts'
import { type Filters, writeFilters } from '../filters/filters.ts'
import { Shown } from '../parts/states.tsx'
import { useCall } from '../queries.ts'
import { type Text, useText } from '../text.tsx'

type Summary = Answer<'GET /api/summary'>

export function Sentence({ filters }: { readonly filters: Filters }) {
  const summary = useCall('GET /api/summary', { query: filters as never })
  return (
    <div className={summary.isPlaceholderData ? 'sum dimmed' : 'sum'} aria-live="polite">
      <Shown of={summary} rows={1}>
        {(data) => <InWords summary={data} filters={filters} />}
      </Shown>
    </div>
  )
}

function InWords({ summary, filters }: { readonly summary: Summary; readonly filters: Filters }) {
  const t = useText()
  const { killed, counted, incidents } = summary
  const summed = counted.reduce((sum, grade) => sum + (summary.byGrade[grade] ?? 0), 0)
  // The figure's way in: the incidents it is summed from, those with most killed first, each with its words.
  const href = `/incidents?${writeFilters({ ...filters, grade: counted }, 'sort=killed')}`
  const figure = (inside: ReactNode): ReactNode => (
    <Link className="fig" href={href}>
      {inside}
    </Link>
  )
  const strong = (inside: ReactNode): ReactNode => <span className="strong">{inside}</span>
  return (
    <p className="lead">
      {t.rich('overview.count', { n: incidents }, { b: strong })}{' '}
      {summed > killed.unknown
        ? t.rich(
            `overview.${sumKind(summary)}`,
            { low: killed.low, high: killed.high },
            { b: strong, least: figure, most: figure },
          )
        : t('overview.nothingDocumented')}{' '}
      <span className="quiet">{basis(summary, summed, t)}</span>
    </p>
  )
}

function sumKind({
  killed,
}: Summary): 'documentedExactly' | 'documentedOpen' | 'documentedOpenEnd' | 'documentedRange' {
  if (killed.high > killed.low) return killed.openHigh ? 'documentedOpen' : 'documentedRange'
  return killed.openHigh ? 'documentedOpenEnd' : 'documentedExactly'
}

/** On which grades the sum rests, and what is not in it. */
function basis({ killed, leftOut, counted }: Summary, summed: number, t: Text): string {
  const grades = t.list(
    counted.map((grade) => t(`grade.${grade}`).toLocaleLowerCase(t.locale)),
    'or',
  )
  const parts = [t('overview.from', { n: summed, grades })]
  if (killed.unknown > 0) parts.push(t('overview.unknown', { n: killed.unknown }))
  if (leftOut > 0) parts.push(t('overview.leftOut', { n: leftOut }))
  return parts.join(' ')
}
