// The places of both sides on one small map: a point where a point is known, a hatched area where it is not.

import type { PlacePrecision } from '../../model/codes.ts'
import { withoutControls } from '../parts/controls.ts'
import { frameAround, reachKm } from '../incident/locate.ts'
import type { Place } from '../record.ts'
import { useText } from '../text.tsx'

const WIDTH = 420
const HEIGHT = 168
const AREA: ReadonlySet<PlacePrecision> = new Set([
  'near',
  'district',
  'province',
  'area_vague',
  'country',
  'sea_or_air',
])

export function PairMap({ left, right }: { readonly left: Place | null; readonly right: Place | null }) {
  const t = useText()
  const placed = [left, right].filter((place): place is Place => place !== null && place.lat !== null)
  // The wider of the two gives the land that is shown.
  const widest = [...placed].sort((a, b) => reachKm(b.precision) - reachKm(a.precision))[0]
  const frame = widest ? frameAround(widest, WIDTH, HEIGHT) : null
  if (frame === null) return <p className="pad small quiet">{t('place.noPoint')}</p>
  const label = t('inbox.map', {
    left: left === null ? t('place.none') : `${withoutControls(left.name)}, ${t(`precision.${left.precision}`)}`,
    right: right === null ? t('place.none') : `${withoutControls(right.name)}, ${t(`precision.${right.precision}`)}`,
  })
  return (
    <svg
      className="small-map"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="xMidYMid slice"
      role="img"
      aria-label={label}
    >
      <rect className="m-land" width={WIDTH} height={HEIGHT} />
      {frame.meridians.map((x) => (
        <path key={`x${x}`} className="m-grid" d={`M${x} 0V${HEIGHT}`} />
      ))}
      {frame.parallels.map((y) => (
        <path key={`y${y}`} className="m-grid" d={`M0 ${y}H${WIDTH}`} />
      ))}
      {placed
        .map((place, i) => ({ place, i, isArea: AREA.has(place.precision) || place.representative }))
        .sort((a, b) => Number(b.isArea) - Number(a.isArea))
        .map(({ place, i, isArea }) => {
          const [x, y] = frame.at(place.lat ?? 0, place.lon ?? 0)
          const r = Math.max(12, reachKm(place.precision) * frame.perKm)
          const isSame = i > 0 && placed[0].name === place.name
          return (
            <g key={`${place.name} ${i}`}>
              {isArea ? (
                <circle className="area" cx={x} cy={y} r={r} />
              ) : (
                <circle className={i === 0 ? 'd-low' : 'd-second'} cx={x} cy={y} r={i === 0 ? 7 : 11} />
              )}
              {!isSame && (
                <text
                  className="m-name"
                  x={x}
                  y={y + (isArea ? (r < 36 ? r + 16 : Math.min(r, 56) - 6) : i === 0 ? 22 : -16)}
                  textAnchor="middle"
                >
                  {withoutControls(place.name)}
                </text>
              )}
            </g>
          )
        })}
      <g className="m-scale">
        <path d={`M10 ${HEIGHT - 24}v4h${frame.scaleKm * frame.perKm}v-4`} />
        <text x={16 + frame.scaleKm * frame.perKm} y={HEIGHT - 20}>
          {t('place.km', { km: frame.scaleKm })}
        </text>
      </g>
    </svg>
  )
}
