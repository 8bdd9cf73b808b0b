// The layers of incidents on a map. A cluster follows the grammar of a single incident: solid to the sum of the lows, ring to
// the sum of the highs, dashed if any part of it is open.

import type { FeatureCollection } from 'geojson'
import type { ExpressionSpecification, LayerSpecification, Map as MapLibre, SourceSpecification } from 'maplibre-gl'

export const NO_FEATURES: FeatureCollection = { type: 'FeatureCollection', features: [] }

/** What a map shows above its land: sources without features yet, and the layers that draw them. */
export interface Dress {
  readonly sources: Readonly<Record<string, SourceSpecification>>
  readonly layers: (look: Look) => LayerSpecification[]
}

export interface Look {
  readonly colour: (token: string) => string
  /** For numbers. */
  readonly locale: string
  /** Letters that the style can draw. */
  readonly font: string[]
}

export const INCIDENTS: Dress = {
  sources: {
    incidents: { type: 'geojson', data: NO_FEATURES },
    areas: { type: 'geojson', data: NO_FEATURES },
  },
  layers: (look) => [...areaLayers(look.colour), ...discLayers(look.colour), ...countLayers(look)],
}

const LARGEST = 44

/** Far away, where discs stand for regions and stand closest, they are kept from covering the land and one another. */
const capAt = (zoom: number | ExpressionSpecification): ExpressionSpecification => [
  'min',
  LARGEST,
  ['+', 24, ['*', 2.5, zoom]],
]

/** Radius by area, growing 12 % a zoom step from zoom 8: see `radius` of parts/range-shape.ts. */
function radiusOf(number: ExpressionSpecification, more = 0): ExpressionSpecification {
  const at = (zoom: number): ExpressionSpecification => [
    '+',
    more,
    ['min', capAt(zoom), ['*', 1.12 ** (zoom - 8), ['+', 2.2, ['*', 2.6, ['sqrt', number]]]]],
  ]
  return ['interpolate', ['exponential', 1.12], ['zoom'], 0, at(0), 4, at(4), 8, at(8), 12, at(12), 18, at(18)]
}

const LOW: ExpressionSpecification = ['get', 'low']
const HIGH: ExpressionSpecification = ['get', 'high']
const IS_ZERO: ExpressionSpecification = ['all', ['!', ['get', 'unknown']], ['==', HIGH, 0], ['!', ['get', 'open']]]
const HAS_RING: ExpressionSpecification = ['all', ['>', HIGH, LOW], ['!', ['get', 'open']]]

/** Radii for which a dashed ring is drawn once, so that its dashes stay the same length at every size. */
const RINGS = [6, 8, 10, 13, 16, 20, 25, 31, 38, 48]

/** How far a disc reaches, with its ring. */
const OUTER: ExpressionSpecification = ['case', ['>', HIGH, LOW], radiusOfAtEnd(HIGH), radiusOfAtEnd(LOW, 4)]

function areaLayers(colour: (token: string) => string): LayerSpecification[] {
  return [
    {
      id: 'area-fill',
      type: 'fill',
      source: 'areas',
      paint: { 'fill-pattern': 'hatch --killed', 'fill-opacity': 0.55 },
    },
    {
      id: 'area-edge',
      type: 'line',
      source: 'areas',
      paint: { 'line-color': colour('--killed'), 'line-width': 1.25, 'line-dasharray': [3, 2.4] },
    },
  ]
}

export function discLayers(colour: (token: string) => string): LayerSpecification[] {
  const killed = colour('--killed')
  return [
    {
      // Not seen: names of the land keep clear of the discs.
      id: 'clear',
      type: 'symbol',
      source: 'incidents',
      maxzoom: 9,
      layout: { 'icon-image': imageOfSize('blank', OUTER), 'icon-allow-overlap': true },
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
        'icon-image': imageOfSize('ring', OUTER),
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
  ]
}

/** Radius from which a disc has room for a count. */
const ROOMY = 15

/** How many incidents a disc stands for: in it where there is room, else beside it. */
export function countLayers({ colour, locale, font }: Look): LayerSpecification[] {
  const IS_MANY: ExpressionSpecification = ['>', ['get', 'count'], 1]
  const isRoomy: ExpressionSpecification = ['>=', radiusOfAtEnd(LOW), ROOMY]
  const layout = {
    'text-field': ['number-format', ['get', 'count'], { locale, 'max-fraction-digits': 0 }],
    'text-font': font,
    'text-size': 11,
    'text-allow-overlap': true,
  } as const satisfies Extract<LayerSpecification, { type: 'symbol' }>['layout']
  return [
    {
      id: 'counted-in',
      type: 'symbol',
      source: 'incidents',
      filter: ['all', IS_MANY, isRoomy],
      layout,
      paint: { 'text-color': colour('--surface') },
    },
    {
      id: 'counted',
      type: 'symbol',
      source: 'incidents',
      filter: ['all', IS_MANY, ['!', isRoomy]],
      layout: { ...layout, 'text-anchor': 'left', 'text-offset': [1, 0.8] },
      paint: { 'text-color': colour('--ink-2'), 'text-halo-color': colour('--map-halo'), 'text-halo-width': 2 },
    },
  ]
}

/** A layout value may look at the zoom only as a whole, so that dashed rings take the size at each step of it. */
function radiusOfAtEnd(number: ExpressionSpecification, more = 0): ExpressionSpecification {
  return [
    '+',
    more,
    ['min', capAt(['zoom']), ['*', ['^', 1.12, ['-', ['zoom'], 8]], ['+', 2.2, ['*', 2.6, ['sqrt', number]]]]],
  ]
}

/** The picture "ring 13" or "blank 13" that fits a radius: see images.ts. */
function imageOfSize(kind: 'ring' | 'blank', size: ExpressionSpecification): ExpressionSpecification {
  const steps = RINGS.slice(1).flatMap((radius, at) => [((RINGS[at] ?? 0) + radius) / 2, `${kind} ${radius}`])
  const at = (zoom: number): ExpressionSpecification =>
    withZoom(['step', size, `${kind} ${RINGS[0]}`, ...steps] as ExpressionSpecification, zoom)
  const zooms = Array.from({ length: 18 }, (_, step) => step + 1)
  return ['step', ['zoom'], at(0.5), ...zooms.flatMap((zoom) => [zoom, at(zoom + 0.5)])] as ExpressionSpecification
}

/** The expression with its zoom written in. */
function withZoom(expression: ExpressionSpecification, zoom: number): ExpressionSpecification {
  const filled = (part: unknown): unknown => {
    if (!Array.isArray(part)) return part
    return part.length === 1 && part[0] === 'zoom' ? zoom : part.map(filled)
  }
  return filled(expression) as ExpressionSpecification
}

/** Puts features into a source of a map. */
export function putFeatures(map: MapLibre, source: string, data: FeatureCollection): void {
  const held = map.getSource(source)
  if (held && 'setData' in held) (held as { setData: (data: FeatureCollection) => void }).setData(data)
}
