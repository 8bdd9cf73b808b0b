// A MapLibre map in the desk's dress: our own worker, our own colours, no controls but ours.

import { Map as MapLibre, setWorkerUrl, type StyleSpecification } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url'
import { useEffect, useRef, useState } from 'react'
import { useSettings } from '../settings.ts'
import { useText } from '../text.tsx'
import { finenessAt, loadBaseMap, offlineStyle, pageColours } from './base-map.ts'
import { addImages, incidentLayers, incidentSources } from './layers.ts'
import './map.css'

// From our own address, so that the page's policy needs no exception for scripts made on the fly.
setWorkerUrl(workerUrl)

interface ViewProps {
  readonly label: string
  /** Called with the map once it can take incidents, and again after its dress has changed. */
  readonly onReady: (map: MapLibre) => void
  readonly onFailed: () => void
}

export function MapView({ label, onReady, onFailed }: ViewProps) {
  const box = useRef<HTMLDivElement>(null)
  const t = useText()
  const { mapStyle } = useSettings()
  const theme = useTheme()
  const [map, setMap] = useState<MapLibre | null>(null)
  const ready = useRef(onReady)
  ready.current = onReady
  const failed = useRef(onFailed)
  failed.current = onFailed

  useEffect(() => {
    if (!box.current) return
    let made: MapLibre
    try {
      made = new MapLibre({
        container: box.current,
        attributionControl: false,
        style: { version: 8, sources: {}, layers: [] },
        center: [20, 25],
        zoom: 1,
        maxZoom: 16,
        dragRotate: false,
        pitchWithRotate: false,
        fadeDuration: 0,
      })
    } catch {
      // No WebGL: the list beside holds the same.
      failed.current()
      return
    }
    // For tests and pictures: all that was asked for is drawn.
    made.on('idle', () => made.getContainer().setAttribute('data-drawn', ''))
    made.on('dataloading', () => made.getContainer().removeAttribute('data-drawn'))
    made.touchZoomRotate.disableRotation()
    made.keyboard.disableRotation()
    setMap(made)
    return () => made.remove()
  }, [])

  useEffect(() => map?.getCanvas().setAttribute('aria-label', label), [map, label])

  useEffect(() => {
    if (!map) return
    let isWanted = true
    const colour = pageColours()
    void styleOf(mapStyle, colour).then((style) => {
      if (!isWanted) return
      map.setStyle(style, { diff: false })
      map.once('style.load', () => {
        if (!isWanted) return
        addImages(map, colour)
        for (const [id, source] of Object.entries(incidentSources())) map.addSource(id, source)
        for (const layer of incidentLayers(colour)) map.addLayer(layer)
        if (mapStyle === '') keepBaseMap(map, () => isWanted)
        ready.current(map)
      })
    }, failed.current)
    return () => {
      isWanted = false
    }
    // The theme changes every colour.
  }, [map, mapStyle, theme])

  return (
    <>
      <div ref={box} className="map-canvas" dir="ltr" />
      <div className="zoom-buttons" role="group" aria-label={t('map.zoom')}>
        <button type="button" className="btn icon" onClick={() => map?.zoomIn()} aria-label={t('map.zoomIn')}>
          +
        </button>
        <button type="button" className="btn icon" onClick={() => map?.zoomOut()} aria-label={t('map.zoomOut')}>
          −
        </button>
      </div>
    </>
  )
}

async function styleOf(address: string, colour: (token: string) => string): Promise<StyleSpecification> {
  if (address === '') return offlineStyle(colour)
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`No map style: ${answer.status}`)
  return (await answer.json()) as StyleSpecification
}

/** Shows the base map as fine as the zoom needs it. */
function keepBaseMap(map: MapLibre, isWanted: () => boolean): void {
  let shown = ''
  const show = (): void => {
    const fineness = finenessAt(map.getZoom())
    if (fineness === shown || !isWanted()) return
    shown = fineness
    void loadBaseMap(fineness).then((base) => {
      if (!isWanted() || shown !== fineness) return
      for (const [id, data] of Object.entries(base)) {
        const source = map.getSource(id)
        if (source && 'setData' in source) (source as { setData: (data: unknown) => void }).setData(data)
      }
    })
  }
  map.on('zoomend', show)
  show()
}

/** Dark or light, as it is seen now, whichever way it was chosen. */
function useTheme(): boolean {
  const { theme } = useSettings()
  const [isDark, setIsDark] = useState(() => matchMedia('(prefers-color-scheme: dark)').matches)
  useEffect(() => {
    const query = matchMedia('(prefers-color-scheme: dark)')
    const onChange = (): void => setIsDark(query.matches)
    query.addEventListener('change', onChange)
    return () => query.removeEventListener('change', onChange)
  }, [])
  return theme === 'auto' ? isDark : theme === 'dark'
}
