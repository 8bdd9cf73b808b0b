// What the map opens for a place: the incidents there, one after another; of each its place and day, its figure, and the way to it.

import { useState } from 'react'
import { Link } from 'wouter'
import { dayText, placeName, whatText } from '../incidents/incident-words.ts'
import { Icon } from '../parts/icon.tsx'
import { Grade } from '../parts/grade.tsx'
import { Kind } from '../parts/kind.tsx'
import { Outside } from '../parts/outside.tsx'
import { apartOf, HarmFigures } from '../parts/harm-figures.tsx'
import { Range } from '../parts/range.tsx'
import { Shown } from '../parts/states.tsx'
import { useCall } from '../queries.ts'
import { useText } from '../text.tsx'

interface CardProps {
  /** At least one. */
  readonly ids: readonly string[]
  readonly onTurn: (id: string) => void
  readonly onClose: () => void
}

export function IncidentCard({ ids, onTurn, onClose }: CardProps) {
  const t = useText()
  const [at, setAt] = useState(0)
  const id = ids[at] ?? ''
  const turn = (by: number): void => {
    const next = (at + by + ids.length) % ids.length
    setAt(next)
    onTurn(ids[next] ?? '')
  }
  const answer = useCall('GET /api/incidents/:id', { params: { id } })
  const address = `/incidents/${encodeURIComponent(id)}`
  return (
    <div className="map-card" aria-live="polite">
      <Shown of={answer} rows={1}>
        {({ incident }) => (
          <>
            <Kind type={incident.eventType} />
            <div className="what">
              <Link href={address}>
                <Outside text={placeName(incident, t)} />
              </Link>
              <small>
                {incident.time?.from ? t.day(incident.time.from) : dayText(incident.time, t, true).first}
                {t('incidents.comma')}
                {whatText(incident, t)}
              </small>
            </div>
            <div className="harm">
              <span>
                <HarmFigures incident={incident} href={`${address}?open=killed`} withHarm />
              </span>
              {apartOf(incident, 'killed').length > 0 ? null : (
                <Range size="bar" {...incident.killed} width={100} isSilent />
              )}
            </div>
            <Grade grade={incident.grades.occurrence} />
          </>
        )}
      </Shown>
      {ids.length > 1 ? (
        <div className="turn" role="group" aria-label={t('map.here', { n: ids.length })}>
          <button type="button" className="btn s plain" onClick={() => turn(-1)} aria-label={t('map.before')}>
            <Icon name="back" />
          </button>
          <span className="nowrap">{t('map.nth', { at: at + 1, n: ids.length })}</span>
          <button type="button" className="btn s plain" onClick={() => turn(1)} aria-label={t('map.next')}>
            <Icon name="next" />
          </button>
        </div>
      ) : null}
      <button type="button" className="btn s plain" onClick={onClose} aria-label={t('shell.close')}>
        <Icon name="x" />
      </button>
    </div>
  )
}
