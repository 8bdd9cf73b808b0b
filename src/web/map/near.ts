// What of the base map lies in a view or near it: a map that shows one country need not be given the coasts of all others. Pure.

import type { Feature, FeatureCollection, Geometry, Position } from 'geojson'
import type { Bounds } from './features.ts'

/** A line or polygon by itself, with the box around it. */
export type Piece = Feature<Geometry> & { readonly bbox: [west: number, south: number, east: number, north: number] }

export const WORLD: Bounds = [-Infinity, -Infinity, Infinity, Infinity]

/** Every line and every polygon by itself, each with its box; points have none and are left out. */
export function inPieces({ features }: FeatureCollection): Piece[] {
  return features.flatMap(({ properties, geometry }) =>
    simple(geometry).map(
      (piece): Piece => ({ type: 'Feature', properties, geometry: piece, bbox: [...boxOf(outlineOf(piece))] }),
    ),
  )
}

/** The view with as much again on each side, so that it can be moved a while. */
export function around([west, south, east, north]: Bounds): Bounds {
  const [wide, high] = [east - west, north - south]
  return [west - wide, south - high, east + wide, north + high]
}

export const holds = (outer: Bounds, inner: Bounds): boolean =>
  outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3]

/** Those of the pieces whose boxes meet the window. */
export function within(pieces: readonly Piece[], [west, south, east, north]: Bounds): FeatureCollection {
  const features = pieces.filter(
    ({ bbox }) => bbox[0] <= east && bbox[2] >= west && bbox[1] <= north && bbox[3] >= south,
  )
  return { type: 'FeatureCollection', features }
}

/** The box around a line. */
export function boxOf(line: readonly Position[]): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [lon, lat] of line) {
    west = Math.min(west, lon)
    south = Math.min(south, lat)
    east = Math.max(east, lon)
    north = Math.max(north, lat)
  }
  return [west, south, east, north]
}

type Simple = Extract<Geometry, { type: 'Polygon' | 'LineString' }>

function simple(geometry: Geometry): Simple[] {
  if (geometry.type === 'MultiPolygon')
    return geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }))
  if (geometry.type === 'MultiLineString')
    return geometry.coordinates.map((coordinates) => ({ type: 'LineString', coordinates }))
  return geometry.type === 'Polygon' || geometry.type === 'LineString' ? [geometry] : []
}

const outlineOf = (piece: Simple): readonly Position[] =>
  piece.type === 'Polygon' ? (piece.coordinates[0] ?? []) : piece.coordinates
