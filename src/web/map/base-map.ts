// The map that comes with the program: land, water and borders of Natural Earth, from our own address, no request elsewhere.
// Another style may be set in Settings.

import type { Feature, FeatureCollection, MultiLineString, Point } from 'geojson'
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import coarseUrl from 'world-atlas/countries-110m.json?url'
import fineUrl from 'world-atlas/countries-10m.json?url'
import middleUrl from 'world-atlas/countries-50m.json?url'
import type { Namer } from './country-names.ts'
import { type Bounds, unwrapped } from './features.ts'
import { NO_FEATURES } from './layers.ts'
import { boxOf, inPieces, type Piece } from './near.ts'

type World = Topology<{ readonly countries: GeometryCollection<{ name: string }> }>

export interface BaseMap {
  /** Whole countries. */
  readonly land: FeatureCollection
  /** Each part of them, and each line of their borders and coasts, by itself. */
  readonly pieces: { readonly land: readonly Piece[]; readonly borders: readonly Piece[] }
  /** One point for each country, within its largest part, with its English name and its ISO number. */
  readonly names: FeatureCollection<Point, CountryName>
}

export interface CountryName {
  readonly name: string
  readonly numeric: string | undefined
}

export type Fineness = 'coarse' | 'middle' | 'fine'
const URLS: Readonly<Record<Fineness, string>> = { coarse: coarseUrl, middle: middleUrl, fine: fineUrl }
const loaded = new Map<Fineness, Promise<BaseMap>>()

/** Finer shapes are fetched only once a map comes near enough to show them. */
export const finenessAt = (zoom: number): Fineness => (zoom < 3 ? 'coarse' : zoom < 5.5 ? 'middle' : 'fine')

export function loadBaseMap(fineness: Fineness): Promise<BaseMap> {
  const known = loaded.get(fineness)
  if (known) return known
  const loading = load(URLS[fineness])
  loaded.set(fineness, loading)
  return loading
}

async function load(url: string): Promise<BaseMap> {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`No base map: ${answer.status}`)
  const world = (await answer.json()) as World
  const { countries } = world.objects
  const lines = (isInner: boolean): MultiLineString => {
    const { coordinates } = mesh(world, countries, (a, b) => (a !== b) === isInner)
    return { type: 'MultiLineString', coordinates: coordinates.map(unwrapped) }
  }
  const { features } = feature(world, countries) as FeatureCollection
  const land: FeatureCollection = { type: 'FeatureCollection', features: features.map(inOnePiece) }
  const borders: FeatureCollection = {
    type: 'FeatureCollection',
    features: [
      { type: 'Feature', properties: { kind: 'border' }, geometry: lines(true) },
      { type: 'Feature', properties: { kind: 'coast' }, geometry: lines(false) },
    ],
  }
  return {
    land,
    pieces: { land: inPieces(land), borders: inPieces(borders) },
    names: { type: 'FeatureCollection', features: land.features.flatMap(nameOf) },
  }
}

/** A country across the edge of the world. */
function inOnePiece(country: Feature): Feature {
  const { geometry } = country
  if (geometry.type === 'Polygon')
    return { ...country, geometry: { ...geometry, coordinates: geometry.coordinates.map(unwrapped) } }
  if (geometry.type === 'MultiPolygon')
    return {
      ...country,
      geometry: { ...geometry, coordinates: geometry.coordinates.map((part) => part.map(unwrapped)) },
    }
  return country
}

/** Where a country's name stands: the middle of the box around its largest part. */
function nameOf({ id, properties, geometry }: Feature): Feature<Point, CountryName>[] {
  const parts =
    geometry.type === 'MultiPolygon' ? geometry.coordinates : geometry.type === 'Polygon' ? [geometry.coordinates] : []
  const boxes = parts.map((part) => boxOf(part[0] ?? []))
  const size = ([west, south, east, north]: Bounds): number => (east - west) * (north - south)
  const largest = boxes.sort((a, b) => size(b) - size(a))[0]
  if (!largest) return []
  const [west, south, east, north] = largest
  return [
    {
      type: 'Feature',
      properties: { name: String(properties?.name), numeric: id === undefined ? undefined : String(id) },
      geometry: { type: 'Point', coordinates: [(west + east) / 2, (south + north) / 2] },
    },
  ]
}

/** A style with no address in it. Its letters are drawn from the page's own fonts. */
export function offlineStyle(colour: (token: string) => string): StyleSpecification {
  return {
    version: 8,
    sources: {
      land: { type: 'geojson', data: NO_FEATURES, attribution: 'Natural Earth' },
      borders: { type: 'geojson', data: NO_FEATURES },
      names: { type: 'geojson', data: NO_FEATURES },
    },
    layers: baseLayers(colour),
  }
}

function baseLayers(colour: (token: string) => string): LayerSpecification[] {
  return [
    { id: 'water', type: 'background', paint: { 'background-color': colour('--map-water') } },
    { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': colour('--map-land') } },
    {
      id: 'coast',
      type: 'line',
      source: 'borders',
      filter: ['==', ['get', 'kind'], 'coast'],
      paint: { 'line-color': colour('--map-line'), 'line-width': 1 },
    },
    {
      id: 'border',
      type: 'line',
      source: 'borders',
      filter: ['==', ['get', 'kind'], 'border'],
      paint: { 'line-color': colour('--map-line'), 'line-width': 1.1, 'line-dasharray': [5, 4] },
    },
    {
      id: 'country-name',
      type: 'symbol',
      source: 'names',
      maxzoom: 9,
      layout: { 'icon-image': ['concat', 'name ', ['get', 'label']], 'icon-padding': 10 },
    },
  ]
}

/** The names in one language; a country without one has none. */
export function namesIn(names: BaseMap['names'], name: Namer): FeatureCollection {
  const features = names.features.flatMap((feature) => {
    const label = name(feature.properties.numeric, feature.properties.name)
    return label === null ? [] : [{ ...feature, properties: { label } }]
  })
  return { type: 'FeatureCollection', features }
}

/** Colours of the page's own theme, for the map. */
export function pageColours(): (token: string) => string {
  const style = getComputedStyle(document.documentElement)
  return (token) => style.getPropertyValue(token).trim()
}
