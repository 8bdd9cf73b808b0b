// The places of both sides on one small map: a point where a point is known, a hatched area where it is not.

import { withoutControls } from '../parts/controls.ts'
import { isArea, Land, Scale } from '../parts/plain-map.tsx'
import { frameAround, reachKm } from '../incident/locate.ts'
import type { Place } from '../record.ts'
import { useText } from '../text.tsx'

const WIDTH = 420
const HEIGHT = 168
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
      <Land frame={frame} width={WIDTH} height={HEIGHT} />
      {placed
        .map((place, i) => ({ place, i, isWide: isArea(place) }))
        .sort((a, b) => Number(b.isWide) - Number(a.isWide))
        .map(({ place, i, isWide }) => {
          const [x, y] = frame.at(place.lat ?? 0, place.lon ?? 0)
          const r = Math.max(12, reachKm(place.precision) * frame.perKm)
          const isSame = i > 0 && placed[0].name === place.name
          return (
            <g key={`${place.name} ${i}`}>
              {isWide ? (
                <circle className="area" cx={x} cy={y} r={r} />
              ) : (
                <circle className={i === 0 ? 'd-low' : 'd-second'} cx={x} cy={y} r={i === 0 ? 7 : 11} />
              )}
              {!isSame && (
                <text
                  className="m-name"
                  x={x}
                  y={y + (isWide ? (r < 36 ? r + 16 : Math.min(r, 56) - 6) : i === 0 ? 22 : -16)}
                  textAnchor="middle"
                >
                  {withoutControls(place.name)}
                </text>
              )}
            </g>
          )
        })}
      <Scale frame={frame} foot={HEIGHT - 20} />
    </svg>
  )
}
