// A MapLibre map in the desk's dress: our own worker, our own colours, no controls but ours.

import { Map as MapLibre, setWorkerUrl, type StyleSpecification } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url'
import { useEffect, useRef, useState } from 'react'
import { settings, useSettings } from '../settings.ts'
import { say } from '../shell/said.ts'
import { useText } from '../text.tsx'
import { finenessAt, loadBaseMap, namesIn, offlineStyle, pageColours } from './base-map.ts'
import { countryNamer } from './country-names.ts'
import type { Bounds } from './features.ts'
import { drawImages } from './images.ts'
import { type Dress, putFeatures } from './layers.ts'
import { around, holds, within, WORLD } from './near.ts'
import './map.css'

// From our own address, so that the page's policy needs no exception for scripts made on the fly. The worker asks for the tiles of
// a map, under the policy that its own script came with: another map, another address of the script.
setWorkerUrl(settings().mapStyle === '' ? workerUrl : `${workerUrl}?map=${encodeURIComponent(settings().mapStyle)}`)

interface ViewProps {
  readonly label: string
  /** What is shown above the land; the same one each time. */
  readonly dress: Dress
  /** Called with the map once it can take features, and again after its dress has changed. */
  readonly onReady: (map: MapLibre) => void
  readonly onFailed: () => void
}

export function MapView({ label, dress, onReady, onFailed }: ViewProps) {
  const box = useRef<HTMLDivElement>(null)
  const t = useText()
  const { mapStyle } = useSettings()
  const theme = useTheme()
  const [map, setMap] = useState<MapLibre | null>(null)
  const ready = useRef(onReady)
  ready.current = onReady
  const isLandThere = useRef(false)
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
        // A second world beside the first would show each disc, and each count, twice.
        renderWorldCopies: false,
        dragRotate: false,
        pitchWithRotate: false,
        fadeDuration: 0,
      })
    } catch {
      // No WebGL: the list beside holds the same.
      failed.current()
      return
    }
    // For tests and pictures: all that was asked for is drawn, and there is land to draw.
    made.on('idle', () => made.getContainer().toggleAttribute('data-drawn', isLandThere.current))
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
    isLandThere.current = false
    const colour = pageColours()
    void styleOf(mapStyle, colour).then(({ style, isOwn }) => {
      if (!isWanted) return
      if (isOwn && mapStyle !== '') say({ text: t('map.styleFailed', { address: mapStyle }), isFailure: true })
      drawImages(map, colour)
      map.setStyle(style, { diff: false })
      map.once('style.load', () => {
        if (!isWanted) return
        for (const [id, source] of Object.entries(dress.sources)) map.addSource(id, source)
        for (const layer of dress.layers({ colour, locale: t.locale, font: fontOf(style) })) map.addLayer(layer)
        const onLand = (): void => {
          isLandThere.current = true
          map.triggerRepaint()
        }
        if (isOwn) keepBaseMap(map, t.locale, () => isWanted, onLand)
        else onLand()
        ready.current(map)
      })
    }, failed.current)
    return () => {
      isWanted = false
    }
    // The theme changes every colour, the language every name.
  }, [map, mapStyle, theme, dress, t.locale])

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

interface Base {
  readonly style: StyleSpecification
  /** It is the map that comes with the program. */
  readonly isOwn: boolean
}

/** The person's own style; the one that comes with the program where there is none, or it cannot be had. */
async function styleOf(address: string, colour: (token: string) => string): Promise<Base> {
  if (address !== '') {
    try {
      const answer = await fetch(address)
      if (answer.ok) return { style: (await answer.json()) as StyleSpecification, isOwn: false }
    } catch {
      // Told by who asks: another map comes than the one that was set.
    }
  }
  return { style: offlineStyle(colour), isOwn: true }
}

/** Letters that the style can draw: its own, where it brings any; else those of the page. */
function fontOf({ glyphs, layers }: StyleSpecification): string[] {
  const fonts = layers.map((layer) => (layer.type === 'symbol' ? layer.layout?.['text-font'] : undefined))
  const named = fonts.find((font) => Array.isArray(font) && font.every((name) => typeof name === 'string'))
  return glyphs === undefined || named === undefined ? ['Plex Sans'] : (named as string[])
}

/** Shows the base map as fine as the zoom needs it; the finest, which is large, only near the view. */
function keepBaseMap(map: MapLibre, locale: string, isWanted: () => boolean, onLand: () => void): void {
  const nameOf = countryNamer(locale)
  let shown: { readonly fineness: string; readonly window: Bounds } | null = null
  const show = (): void => {
    const fineness = finenessAt(map.getZoom())
    const view = boundsSeen(map)
    if (!isWanted() || (shown?.fineness === fineness && holds(shown.window, view))) return
    const showing = { fineness, window: fineness === 'fine' ? around(view) : WORLD }
    shown = showing
    void loadBaseMap(fineness).then(({ pieces, names }) => {
      if (!isWanted() || shown !== showing) return
      putFeatures(map, 'land', within(pieces.land, showing.window))
      putFeatures(map, 'borders', within(pieces.borders, showing.window))
      putFeatures(map, 'names', namesIn(names, nameOf))
      onLand()
    })
  }
  map.on('moveend', show)
  show()
}

function boundsSeen(map: MapLibre): Bounds {
  const bounds = map.getBounds()
  return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()]
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
