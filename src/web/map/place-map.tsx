// A small map beside a list: areas and points of one subject, in their own dress, shown whole. The list holds the same.

import type { FeatureCollection } from 'geojson'
import type { Map as MapLibre, MapMouseEvent } from 'maplibre-gl'
import { useEffect, useRef, useState } from 'react'
import { useText } from '../text.tsx'
import type { Bounds } from './features.ts'
import { type Dress, putFeatures } from './layers.ts'
import { MapView } from './map-view.tsx'

interface Props {
  readonly label: string
  readonly dress: Dress
  /** For each source of the dress. */
  readonly features: Readonly<Record<string, FeatureCollection>>
  readonly bounds: Bounds | null
  /** How near it may come by itself. */
  readonly nearest: number
  /** Layers whose features can be pressed, each named by its property `id`. */
  readonly pressable: readonly string[]
  readonly onPress: (id: string) => void
}

export function PlaceMap({ label, dress, features, bounds, nearest, pressable, onPress }: Props) {
  const t = useText()
  const [map, setMap] = useState<MapLibre | null>(null)
  const [readyCount, setReadyCount] = useState(0)
  const [isFailed, setIsFailed] = useState(false)
  const press = useRef(onPress)
  press.current = onPress
  useEffect(() => {
    if (map) for (const [source, data] of Object.entries(features)) putFeatures(map, source, data)
  }, [map, features, readyCount])
  useEffect(() => {
    if (map && bounds) map.fitBounds([...bounds], { padding: 36, maxZoom: nearest, animate: false })
  }, [map, bounds, nearest])
  useEffect(() => {
    if (!map) return
    const onClick = (event: MapMouseEvent): void => {
      const layers = pressable.filter((id) => map.getLayer(id))
      const id: unknown = map.queryRenderedFeatures(event.point, { layers })[0]?.properties.id
      if (typeof id === 'string') press.current(id)
    }
    map.on('click', onClick)
    return () => {
      map.off('click', onClick)
    }
  }, [map, pressable])
  if (isFailed) return <p className="pad small quiet">{t('map.failed')}</p>
  return (
    <div className="place-map">
      <MapView
        label={label}
        dress={dress}
        onReady={(made) => {
          setMap(made)
          setReadyCount((count) => count + 1)
        }}
        onFailed={() => setIsFailed(true)}
      />
    </div>
  )
}
