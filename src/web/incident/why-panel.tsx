// Why these reports were put together: what each thing compared is worth, for and against.

import { useId, useState } from 'react'
import { Shown } from '../parts/states.tsx'
import { Weight, weightRows, Weights } from '../parts/weights.tsx'
import { useCall } from '../queries.ts'
import type { Incident, Match } from '../record.ts'
import { useText } from '../text.tsx'

export function WhyPanel({ incident }: { readonly incident: Incident }) {
  const t = useText()
  const title = useId()
  const why = useCall('GET /api/incidents/:id/why', { params: { id: incident.id } })
  return (
    <section className="panel" aria-labelledby={title}>
      <header>
        <h2 id={title}>{t('why.title')}</h2>
        <span className="end small quiet">
          {t('why.of', { reports: incident.sources.length, origins: incident.lines.length })}
        </span>
      </header>
      <div className="pad">
        <Shown of={why} rows={3}>
          {({ matches }) => <Reasons matches={matches} />}
        </Shown>
      </div>
    </section>
  )
}

const MOST_PAIRS = 6

function Reasons({ matches }: { readonly matches: readonly Match[] }) {
  const t = useText()
  const [isOpen, setIsOpen] = useState(false)
  if (matches.length === 0) return <p className="small quiet">{t('why.alone')}</p>
  const fitting = matches.filter(({ isMatch }) => isMatch)
  const rows = weightRows(fitting.length > 0 ? fitting : matches)
  return (
    <>
      <Weights rows={rows} />
      <p className="small quiet after-weights">{t('why.hint')}</p>
      <button type="button" className="btn s" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {t('why.pairs', { n: matches.length })}
      </button>
      {isOpen && (
        <ol className="pairs">
          {matches.slice(0, MOST_PAIRS).map((match) => (
            <li key={`${match.a} ${match.b}`}>
              <span>
                <bdi dir="ltr">{shortUnit(match.a)}</bdi> · <bdi dir="ltr">{shortUnit(match.b)}</bdi>
              </span>
              <Weight value={match.total} />
              <small className="quiet">{t(match.isMatch ? 'why.for' : 'why.against')}</small>
            </li>
          ))}
        </ol>
      )}
    </>
  )
}

/** "s-3" of "s-3#incident-1". */
const shortUnit = (unit: string): string => unit.split('#')[0]
