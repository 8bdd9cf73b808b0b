// Where it was: a small map of the place and of what else is near, and in words how finely the place is known. The map is drawn
// from the record alone; a point that stands for an area is drawn as one.

import { useId } from 'react'
import { Link } from 'wouter'
import { withoutControls } from '../parts/controls.ts'
import { isArea, Land, Scale } from '../parts/plain-map.tsx'
import { radius } from '../parts/range-shape.ts'
import { useCall } from '../queries.ts'
import type { IncidentPage, Listed, Place } from '../record.ts'
import { useText } from '../text.tsx'
import { distanceKm, type Frame, frameAround, reachKm } from './locate.ts'
import { PlaceLine, titleInWords } from './title.tsx'

export function PlacePanel({ page }: { readonly page: IncidentPage }) {
  const t = useText()
  const title = useId()
  const { incident } = page
  const near = useCall('GET /api/incidents/:id/near', { params: { id: incident.id } })
  const others = (near.data?.items ?? []).map((each) => each.incident).filter(({ place }) => place?.lat != null)
  const { place } = incident
  const nearest = place === null ? undefined : others.at(0)
  return (
    <section className="panel place" aria-labelledby={title}>
      <header>
        <h2 id={title}>{t('place.title')}</h2>
      </header>
      {place !== null && place.lat !== null && place.lon !== null ? (
        <SmallMap place={place} incident={incident} others={others} />
      ) : (
        <p className="pad small quiet">{t('place.noPoint')}</p>
      )}
      <p className="pad small quiet">
        <PlaceLine incident={incident} />.
        {place !== null && place.candidates.length > 1 && place.gazetteerId === null && (
          <> {t('place.candidates', { n: place.candidates.length })}</>
        )}
        {nearest && place && (
          <>
            {' '}
            <Link href={`/incidents/${encodeURIComponent(nearest.id)}`}>
              {t('place.near', { km: distanceKm(place, nearest.place) ?? 0 })}
            </Link>
          </>
        )}
      </p>
    </section>
  )
}

interface MapProps {
  readonly place: Place
  readonly incident: IncidentPage['incident']
  readonly others: readonly Listed[]
}

const WIDTH = 312
const HEIGHT = 152
function SmallMap({ place, incident, others }: MapProps) {
  const t = useText()
  const frame = frameAround(place, WIDTH, HEIGHT)
  if (frame === null) return null
  const { killed } = incident
  const [x, y] = frame.at(place.lat ?? 0, place.lon ?? 0)
  const low = killed.low ? Math.min(radius(killed.low, 8), 22) : 0
  const high = killed.high ? Math.min(radius(killed.high, 8), 26) : 0
  const isDrawnAsArea = isArea(place)
  const label = t('place.map', {
    place: withoutControls(place.name),
    precision: t(`precision.${place.precision}`),
    n: others.length,
  })
  return (
    <svg className="small-map" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <Land frame={frame} width={WIDTH} height={HEIGHT} />
      {isDrawnAsArea && (
        <circle className="area" cx={x} cy={y} r={Math.max(14, reachKm(place.precision) * frame.perKm)} />
      )}
      {others.map((other) => (
        <Other key={other.id} other={other} frame={frame} />
      ))}
      {!isDrawnAsArea && (
        <>
          {high > low && <circle className="d-between" cx={x} cy={y} r={high} />}
          {high > low && (
            <circle className="d-high" cx={x} cy={y} r={high} strokeDasharray={killed.openHigh ? '3 2.4' : undefined} />
          )}
          {low > 0 ? (
            <circle className="d-low" cx={x} cy={y} r={low} />
          ) : (
            <rect className="d-unknown" x={x - 5} y={y - 5} width="10" height="10" rx="2" />
          )}
          <circle className="d-sel" cx={x} cy={y} r={Math.max(low, high, 6) + 4} />
        </>
      )}
      <text className="m-name" x={x} y={y + Math.max(low, high, 6) + 18} textAnchor="middle">
        {withoutControls(place.name)}
      </text>
      <Scale frame={frame} foot={HEIGHT - 6} />
    </svg>
  )
}

function Other({ other, frame }: { readonly other: Listed; readonly frame: Frame }) {
  const t = useText()
  const { place } = other
  if (place?.lat == null || place.lon == null) return null
  const [x, y] = frame.at(place.lat, place.lon)
  if (x < 0 || y < 0 || x > WIDTH || y > HEIGHT) return null
  return (
    <circle className="d-other" cx={x} cy={y} r={Math.min(other.killed.low ? radius(other.killed.low, 8) : 4, 16)}>
      <title>{titleInWords(other, t)}</title>
    </circle>
  )
}
