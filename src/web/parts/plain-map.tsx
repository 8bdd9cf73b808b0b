// A map without a base: land, meridians and parallels, so that it is not taken for empty land, and a scale.

import type { PlacePrecision } from '../../model/codes.ts'
import type { Frame } from '../incident/locate.ts'
import type { Place } from '../record.ts'
import { useText } from '../text.tsx'

const AREAS: ReadonlySet<PlacePrecision> = new Set([
  'near',
  'district',
  'province',
  'area_vague',
  'country',
  'sea_or_air',
])

/** Whether a place is drawn as an area: no point can stand for it. */
export const isArea = ({ precision, representative }: Place): boolean => AREAS.has(precision) || representative

interface Props {
  readonly frame: Frame
  readonly width: number
  readonly height: number
}

export function Land({ frame, width, height }: Props) {
  return (
    <>
      <rect className="m-land" width={width} height={height} />
      {frame.meridians.map((x) => (
        <path key={`x${x}`} className="m-grid" d={`M${x} 0V${height}`} />
      ))}
      {frame.parallels.map((y) => (
        <path key={`y${y}`} className="m-grid" d={`M0 ${y}H${width}`} />
      ))}
    </>
  )
}

/** `foot`: where it stands, px from the top. */
export function Scale({ frame, foot }: { readonly frame: Frame; readonly foot: number }) {
  const t = useText()
  const width = frame.scaleKm * frame.perKm
  return (
    <g className="m-scale">
      <path d={`M10 ${foot - 4}v4h${width}v-4`} />
      <text x={16 + width} y={foot}>
        {t('place.km', { km: frame.scaleKm })}
      </text>
    </g>
  )
}
