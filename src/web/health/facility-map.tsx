// Where the places of health care are, each with how often it was attacked.

import type { FeatureCollection, Point } from 'geojson'
import { useMemo } from 'react'
import { boundsOf } from '../map/features.ts'
import { type Dress, NO_FEATURES } from '../map/layers.ts'
import { PlaceMap } from '../map/place-map.tsx'
import { useText } from '../text.tsx'
import type { Facility } from './health.tsx'

const DRESS: Dress = {
  sources: { facilities: { type: 'geojson', data: NO_FEATURES } },
  layers: ({ colour, locale, font }) => [
    {
      id: 'facility',
      type: 'circle',
      source: 'facilities',
      paint: {
        // By area, as all discs.
        'circle-radius': ['min', 26, ['+', 4, ['*', 4, ['sqrt', ['get', 'attacks']]]]],
        'circle-color': colour('--health'),
        'circle-stroke-color': colour('--surface'),
        'circle-stroke-width': 1.5,
      },
    },
    {
      id: 'facility-count',
      type: 'symbol',
      source: 'facilities',
      layout: {
        'text-field': ['number-format', ['get', 'attacks'], { locale, 'max-fraction-digits': 0 }],
        'text-font': font,
        'text-size': 11,
        'text-allow-overlap': true,
      },
      paint: { 'text-color': colour('--surface') },
    },
  ],
}

const PRESSABLE = ['facility']

interface Props {
  readonly facilities: readonly Facility[]
  readonly onChoose: (id: string) => void
}

export function FacilityMap({ facilities, onChoose }: Props) {
  const t = useText()
  const placed = useMemo(
    () =>
      facilities.flatMap(({ id, attacks, place }) =>
        place === null || place.lat === null || place.lon === null
          ? []
          : [{ id, attacks: attacks.length, lat: place.lat, lon: place.lon }],
      ),
    [facilities],
  )
  const features = useMemo(() => ({ facilities: pointsOf(placed) }), [placed])
  const bounds = useMemo(() => boundsOf(placed), [placed])
  if (bounds === null) return null
  const without = facilities.length - placed.length
  return (
    <section className="panel facility-map" aria-label={t('map.title')}>
      <PlaceMap
        label={t('health.map', { n: placed.length })}
        dress={DRESS}
        features={features}
        bounds={bounds}
        nearest={8}
        pressable={PRESSABLE}
        onPress={onChoose}
      />
      <p className="pad small quiet">
        {t('health.mapKey')} {without > 0 ? t('map.withoutPoint', { n: without }) : ''}
      </p>
    </section>
  )
}

function pointsOf(
  placed: ReadonlyArray<{ readonly id: string; readonly attacks: number; readonly lat: number; readonly lon: number }>,
): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: placed.map(({ id, attacks, lat, lon }) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [lon, lat] },
      properties: { id, attacks },
    })),
  }
}
