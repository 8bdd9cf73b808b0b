// Where an arrangement holds and where not, with the incidents it covered, or may have.

import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon } from 'geojson'
import { useEffect, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import type { Place } from '../record.ts'
import { areaShape, boundsAround } from '../map/area-shape.ts'
import { loadBaseMap } from '../map/base-map.ts'
import { boundsOf, type Points, type PlaceProperties } from '../map/features.ts'
import { type Dress, discLayers, NO_FEATURES } from '../map/layers.ts'
import { PlaceMap } from '../map/place-map.tsx'
import { withoutControls } from '../parts/controls.ts'
import { useCall } from '../queries.ts'
import { useText } from '../text.tsx'
import type { WholeTruce } from './truces.tsx'

const DRESS: Dress = {
  sources: Object.fromEntries(
    ['inside', 'outside', 'incidents', 'names-of-areas'].map((id) => [
      id,
      { type: 'geojson' as const, data: NO_FEATURES },
    ]),
  ),
  layers: ({ colour }) => [
    { id: 'inside', type: 'fill', source: 'inside', paint: { 'fill-pattern': 'hatch --truce', 'fill-opacity': 0.6 } },
    {
      id: 'inside-edge',
      type: 'line',
      source: 'inside',
      paint: { 'line-color': colour('--truce'), 'line-width': 2 },
    },
    { id: 'outside', type: 'fill', source: 'outside', paint: { 'fill-color': colour('--map-land') } },
    {
      id: 'outside-edge',
      type: 'line',
      source: 'outside',
      paint: { 'line-color': colour('--truce'), 'line-width': 1.5, 'line-dasharray': [3, 2.4] },
    },
    ...discLayers(colour),
    {
      id: 'area-name',
      type: 'symbol',
      source: 'names-of-areas',
      layout: {
        'icon-image': ['concat', 'place ', ['get', 'label']],
        // What is left out lies at the edge of what is in: their names keep apart.
        'icon-anchor': ['case', ['get', 'isIn'], 'top', 'bottom'],
        'icon-offset': ['case', ['get', 'isIn'], ['literal', [0, 12]], ['literal', [0, -12]]],
        'icon-allow-overlap': true,
      },
    },
  ],
}

const NO_POINTS: Points = []
const PRESSABLE = ['low', 'ring', 'between', 'zero', 'unknown', 'open']

export function TruceMap({ truce, name }: { readonly truce: WholeTruce; readonly name: string }) {
  const t = useText()
  const [, go] = useLocation()
  const land = useLand()
  const { id, areasIn, areasOut } = truce.arrangement
  const points = useCall('GET /api/truces/:id/points', { params: { id } }).data?.items ?? NO_POINTS
  const features = useMemo(
    () => ({
      inside: shapesOf(areasIn, land),
      outside: shapesOf(areasOut, land),
      incidents: discsOf(points),
      'names-of-areas': namesOf(areasIn, areasOut),
    }),
    [areasIn, areasOut, land, points],
  )
  const bounds = useMemo(() => {
    const shapes = [...features.inside.features, ...features.outside.features].map(({ geometry }) => geometry)
    return boundsAround(shapes) ?? boundsOf(points.map(([, lat, lon]) => ({ lat, lon })))
  }, [features, points])
  if (bounds === null) return null
  return (
    <>
      <PlaceMap
        label={t('truces.map', { name, inside: areasIn.length, outside: areasOut.length, n: points.length })}
        dress={DRESS}
        features={features}
        bounds={bounds}
        nearest={10}
        pressable={PRESSABLE}
        onPress={(id) => go(`/incidents/${encodeURIComponent(id)}`)}
      />
      <div className="key pad map-areas" aria-hidden="true">
        <span>
          <i className="area-in" />
          {t('truces.inside')}
        </span>
        {areasOut.length > 0 ? (
          <span>
            <i className="area-out" />
            {t('truces.leftOut')}
          </span>
        ) : null}
      </div>
    </>
  )
}

/** Shapes of countries, once they are there. */
function useLand(): FeatureCollection | null {
  const [land, setLand] = useState<FeatureCollection | null>(null)
  useEffect(() => {
    let isWanted = true
    void loadBaseMap('middle').then((base) => {
      if (isWanted) setLand(base.land)
    })
    return () => {
      isWanted = false
    }
  }, [])
  return land
}

function shapesOf(areas: readonly Place[], land: FeatureCollection | null): FeatureCollection<Polygon | MultiPolygon> {
  const features = areas.flatMap((place): Feature<Polygon | MultiPolygon>[] => {
    const geometry = areaShape(place, land)
    return geometry === null ? [] : [{ type: 'Feature', properties: {}, geometry }]
  })
  return { type: 'FeatureCollection', features }
}

/** Where the areas that are points to the record have their names. */
function namesOf(inside: readonly Place[], outside: readonly Place[]): FeatureCollection<Point> {
  const placed = [...inside, ...outside].flatMap(({ name, lat, lon }, i) =>
    lat === null || lon === null ? [] : [{ name, lat, lon, isIn: i < inside.length }],
  )
  return {
    type: 'FeatureCollection',
    features: placed.map(({ name, lat, lon, isIn }) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [lon, lat] },
      properties: { label: withoutControls(name), isIn },
    })),
  }
}

function discsOf(points: Points): FeatureCollection<Point, PlaceProperties & { readonly id: string }> {
  return {
    type: 'FeatureCollection',
    features: points.map(([id, lat, lon, low, high, openHigh], at) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [lon, lat] },
      properties: {
        id,
        at,
        low: low ?? 0,
        high: high ?? low ?? 0,
        open: openHigh || (low !== null && high === null),
        unknown: low === null && high === null,
        count: 1,
      },
    })),
  }
}
