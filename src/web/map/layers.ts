// The layers of incidents on a map. A cluster follows the grammar of a single incident: solid to the sum of the lows, ring to
// the sum of the highs, dashed if any part of it is open.

import type { ExpressionSpecification, LayerSpecification, Map as MapLibre, SourceSpecification } from 'maplibre-gl'
import type { MapFeatures } from './features.ts'

const NO_FEATURES: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [] }

export function incidentSources(): Readonly<Record<string, SourceSpecification>> {
  return {
    incidents: {
      type: 'geojson',
      data: NO_FEATURES,
      cluster: true,
      clusterRadius: 34,
      clusterMaxZoom: 13,
      clusterProperties: {
        low: ['+', ['get', 'low']],
        high: ['+', ['get', 'high']],
        open: ['any', ['get', 'open']],
        unknown: ['all', ['get', 'unknown']],
      },
    },
    areas: { type: 'geojson', data: NO_FEATURES },
  }
}

const LARGEST = 44

/** Radius by area, growing 12 % a zoom step from zoom 8: see `radius` of parts/range-shape.ts. */
function radiusOf(number: ExpressionSpecification, more = 0): ExpressionSpecification {
  const at = (zoom: number): ExpressionSpecification => [
    '+',
    more,
    ['min', LARGEST, ['*', 1.12 ** (zoom - 8), ['+', 2.2, ['*', 2.6, ['sqrt', number]]]]],
  ]
  return ['interpolate', ['exponential', 1.12], ['zoom'], 0, at(0), 4, at(4), 8, at(8), 12, at(12), 18, at(18)]
}

const LOW: ExpressionSpecification = ['get', 'low']
const HIGH: ExpressionSpecification = ['get', 'high']
const IS_ZERO: ExpressionSpecification = ['all', ['!', ['get', 'unknown']], ['==', HIGH, 0], ['!', ['get', 'open']]]
const HAS_RING: ExpressionSpecification = ['all', ['>', HIGH, LOW], ['!', ['get', 'open']]]

/** Radii for which a dashed ring is drawn once, so that its dashes stay the same length at every size. */
const RINGS = [6, 8, 10, 13, 16, 20, 25, 31, 38, 48]

export function incidentLayers(colour: (token: string) => string): LayerSpecification[] {
  const killed = colour('--killed')
  const outer: ExpressionSpecification = ['case', ['>', HIGH, LOW], radiusOfAtEnd(HIGH), radiusOfAtEnd(LOW, 4)]
  return [
    {
      id: 'area-fill',
      type: 'fill',
      source: 'areas',
      paint: { 'fill-pattern': 'hatch', 'fill-opacity': 0.55 },
    },
    {
      id: 'area-edge',
      type: 'line',
      source: 'areas',
      paint: { 'line-color': killed, 'line-width': 1.25, 'line-dasharray': [3, 2.4] },
    },
    {
      id: 'between',
      type: 'circle',
      source: 'incidents',
      filter: ['any', HAS_RING, ['all', ['get', 'open'], ['>', HIGH, LOW]]],
      paint: { 'circle-color': killed, 'circle-opacity': 0.16, 'circle-radius': radiusOf(HIGH) },
    },
    {
      id: 'ring',
      type: 'circle',
      source: 'incidents',
      filter: HAS_RING,
      paint: {
        'circle-opacity': 0,
        'circle-radius': radiusOf(HIGH),
        'circle-stroke-color': killed,
        'circle-stroke-width': 1.5,
      },
    },
    {
      id: 'low',
      type: 'circle',
      source: 'incidents',
      filter: ['>', LOW, 0],
      paint: { 'circle-color': killed, 'circle-radius': radiusOf(LOW) },
    },
    {
      id: 'zero',
      type: 'circle',
      source: 'incidents',
      filter: IS_ZERO,
      paint: {
        'circle-color': colour('--surface'),
        'circle-radius': 3.6,
        'circle-stroke-color': killed,
        'circle-stroke-width': 1.75,
      },
    },
    {
      id: 'open',
      type: 'symbol',
      source: 'incidents',
      filter: ['get', 'open'],
      layout: {
        'icon-image': ringImage(outer),
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
      },
    },
    {
      id: 'unknown',
      type: 'symbol',
      source: 'incidents',
      filter: ['all', ['get', 'unknown'], ['!', ['get', 'open']]],
      layout: { 'icon-image': 'unknown', 'icon-allow-overlap': true, 'icon-ignore-placement': true },
    },
    {
      id: 'counted',
      type: 'symbol',
      source: 'incidents',
      filter: ['has', 'point_count'],
      layout: {
        'text-field': ['to-string', ['get', 'point_count']],
        'text-font': ['Plex Sans'],
        'text-size': 11,
        'text-allow-overlap': true,
        'text-ignore-placement': true,
        'text-anchor': 'bottom-left',
        'text-offset': [0.7, -0.5],
      },
      paint: { 'text-color': colour('--ink-2'), 'text-halo-color': colour('--map-halo'), 'text-halo-width': 2 },
    },
  ]
}

/** A layout value may look at the zoom only as a whole, so that dashed rings take the size at each step of it. */
function radiusOfAtEnd(number: ExpressionSpecification, more = 0): ExpressionSpecification {
  return ['+', more, ['min', LARGEST, ['*', ['^', 1.12, ['-', ['zoom'], 8]], ['+', 2.2, ['*', 2.6, ['sqrt', number]]]]]]
}

function ringImage(size: ExpressionSpecification): ExpressionSpecification {
  const at = (zoom: number): ExpressionSpecification =>
    withZoom(['step', size, `ring-${RINGS[0]}`, ...steps()] as ExpressionSpecification, zoom)
  const zooms = Array.from({ length: 18 }, (_, step) => step + 1)
  return ['step', ['zoom'], at(0.5), ...zooms.flatMap((zoom) => [zoom, at(zoom + 0.5)])] as ExpressionSpecification
}

const steps = (): unknown[] =>
  RINGS.slice(1).flatMap((radius, at) => [((RINGS[at] ?? 0) + radius) / 2, `ring-${radius}`])

/** The expression with its zoom written in. */
function withZoom(expression: ExpressionSpecification, zoom: number): ExpressionSpecification {
  const filled = (part: unknown): unknown => {
    if (!Array.isArray(part)) return part
    return part.length === 1 && part[0] === 'zoom' ? zoom : part.map(filled)
  }
  return filled(expression) as ExpressionSpecification
}

/** Draws the pictures that the layers name, in the page's colours. */
export function addImages(map: MapLibre, colour: (token: string) => string): void {
  const ratio = 2
  const add = (name: string, size: number, draw: (context: CanvasRenderingContext2D) => void): void => {
    const canvas = document.createElement('canvas')
    canvas.width = canvas.height = size * ratio
    const context = canvas.getContext('2d', { willReadFrequently: true })
    if (!context) return
    context.scale(ratio, ratio)
    draw(context)
    const image = context.getImageData(0, 0, canvas.width, canvas.height)
    if (map.hasImage(name)) map.removeImage(name)
    map.addImage(name, image, { pixelRatio: ratio })
  }
  const killed = colour('--killed')
  add('hatch', 6, (context) => {
    context.strokeStyle = killed
    context.lineWidth = 1.5
    for (const at of [-6, 0, 6]) {
      context.beginPath()
      context.moveTo(at, 6)
      context.lineTo(at + 6, 0)
      context.stroke()
    }
  })
  for (const radius of RINGS) {
    const middle = radius + 2
    add(`ring-${radius}`, middle * 2, (context) => {
      context.strokeStyle = killed
      context.lineWidth = 1.5
      context.setLineDash([3, 2.6])
      context.beginPath()
      context.arc(middle, middle, radius, 0, 2 * Math.PI)
      context.stroke()
    })
  }
  add('unknown', 16, (context) => {
    context.fillStyle = colour('--surface')
    context.strokeStyle = colour('--edge')
    context.lineWidth = 1.5
    context.setLineDash([2, 2.4])
    context.beginPath()
    context.roundRect(2, 2, 12, 12, 2)
    context.fill()
    context.stroke()
    context.fillStyle = colour('--ink-2')
    context.font = '600 10px "Plex Sans", sans-serif'
    context.textAlign = 'center'
    context.fillText('?', 8, 11.6)
  })
}

/** Puts the incidents on a map that has their layers. */
export function showIncidents(map: MapLibre, { points, areas }: MapFeatures): void {
  const put = (id: string, data: GeoJSON.FeatureCollection): void => {
    const source = map.getSource(id)
    if (source && 'setData' in source) (source as { setData: (data: GeoJSON.FeatureCollection) => void }).setData(data)
  }
  put('incidents', points)
  put('areas', areas)
}
