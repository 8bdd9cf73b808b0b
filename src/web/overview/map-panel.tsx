// The incidents in view on a map, beside the list that holds all of them.

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Map as MapLibre, MapMouseEvent } from 'maplibre-gl'
import { useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import { type Filters, useFilters, writeFilters } from '../filters/filters.ts'
import { IncidentCard } from './incident-card.tsx'
import { addressOf, type CallFailed } from '../client.ts'
import type { Bounds } from '../map/features.ts'
import { MapView } from '../map/map-view.tsx'
import { INCIDENTS, putFeatures } from '../map/layers.ts'
import { askPoints } from '../map/points.ts'
import type { Loaded } from '../map/points-worker.ts'
import { Icon } from '../parts/icon.tsx'
import { Range } from '../parts/range.tsx'
import { useText } from '../text.tsx'

interface PanelProps {
  readonly filters: Filters
  readonly chosen: string | null
  readonly onChoose: (id: string | null) => void
}

const CLICKABLE = ['low', 'ring', 'between', 'zero', 'unknown', 'open', 'area-fill']

/** The incidents of one place. */
type Opened = readonly string[]
const NONE: Opened = []

export function MapPanel({ filters, chosen, onChoose }: PanelProps) {
  const t = useText()
  const address = addressOf('/api/points', {}, { ...filters })
  const { data: points } = useQuery<Loaded, CallFailed>({
    queryKey: ['points', address],
    queryFn: () => askPoints({ kind: 'load', address }),
    placeholderData: keepPreviousData,
  })
  const [map, setMap] = useState<MapLibre | null>(null)
  const [isFailed, setIsFailed] = useState(false)
  const [opened, setOpened] = useState<Opened>(NONE)
  const [readyCount, setReadyCount] = useState(0)
  useInView(map, points, readyCount)
  useFit(map, points?.bounds ?? null)
  useClicks(map, (at) => {
    if (at === null || points === undefined) {
      onChoose(null)
      setOpened(NONE)
      return
    }
    void askPoints({ kind: 'ids', address: points.address, at }).then((ids) => {
      onChoose(ids[0] ?? null)
      setOpened(ids)
    })
  })
  const place = usePlaceOf(chosen, points)
  return (
    <>
      {isFailed ? (
        <p className="state">{t('map.failed')}</p>
      ) : (
        <MapView
          label={t('map.read', { n: points?.count ?? 0 })}
          dress={INCIDENTS}
          onReady={(made) => {
            setMap(made)
            setReadyCount((count) => count + 1)
          }}
          onFailed={() => setIsFailed(true)}
        />
      )}
      {map && place ? <ChosenRing map={map} at={place} /> : null}
      <WithoutPoint count={points?.withoutPoint ?? 0} />
      {opened.length > 0 ? (
        <IncidentCard key={opened[0]} ids={opened} onTurn={onChoose} onClose={() => setOpened(NONE)} />
      ) : (
        <MapKey />
      )}
    </>
  )
}

/** How many incidents the map cannot show; pressed, the list shows what they are. */
function WithoutPoint({ count }: { readonly count: number }) {
  const t = useText()
  const { filters } = useFilters()
  if (count === 0) return null
  return (
    <div className="mapnote">
      <Link className="btn" href={`/incidents?${writeFilters({ ...filters, point: 'without' })}`}>
        <Icon name="area" />
        {t('map.withoutPoint', { n: count })}
      </Link>
    </div>
  )
}

function MapKey() {
  const t = useText()
  return (
    <div className="mapkey" aria-hidden="true">
      <span>
        <Range size="disc" low={3} high={7} openHigh={false} zoom={7} isSilent />
        {t('map.lowToHigh')}
      </span>
      <span>
        <Range size="disc" low={2} high={null} openHigh zoom={7} isSilent />
        {t('map.noLimit')}
      </span>
      <span>
        <Range size="disc" low={0} high={0} openHigh={false} isSilent />
        {t('map.noneStated')}
      </span>
      <span>
        <Range size="disc" low={null} high={null} openHigh={false} isSilent />
        {t('range.notKnown')}
      </span>
    </div>
  )
}

/** Keeps on the map what is in view and somewhat around it, clustered for the zoom. */
function useInView(map: MapLibre | null, points: Loaded | undefined, readyCount: number): void {
  useEffect(() => {
    if (!map || !points) return
    let isWanted = true
    let isAsking = false
    let held: { readonly zoom: number; readonly box: Bounds } | null = null
    const look = (): void => {
      const zoom = Math.floor(map.getZoom())
      const view = map.getBounds()
      const [west, south, east, north] = [view.getWest(), view.getSouth(), view.getEast(), view.getNorth()]
      const isHeld =
        held?.zoom === zoom &&
        held.box[0] <= west &&
        held.box[1] <= south &&
        held.box[2] >= east &&
        held.box[3] >= north
      if (isAsking || isHeld) return
      isAsking = true
      const [wide, high] = [(east - west) / 2, (north - south) / 2]
      const box = [west - wide, south - high, east + wide, north + high] as const
      void askPoints({ kind: 'view', address: points.address, zoom, box }).then(({ points: discs, areas }) => {
        isAsking = false
        if (!isWanted) return
        held = { zoom, box }
        putFeatures(map, 'incidents', discs)
        putFeatures(map, 'areas', areas)
        look() // it may have moved on
      })
    }
    map.getContainer().removeAttribute('data-drawn')
    look()
    map.on('move', look)
    return () => {
      isWanted = false
      map.off('move', look)
    }
  }, [map, points, readyCount])
}

/** Where an incident is, once it is known; null where it has no point. */
function usePlaceOf(id: string | null, points: Loaded | undefined): readonly [number, number] | null {
  const [found, setFound] = useState<{ readonly id: string; readonly at: readonly [number, number] | null } | null>(
    null,
  )
  useEffect(() => {
    if (id === null || points === undefined) return
    let isWanted = true
    void askPoints({ kind: 'where', address: points.address, id }).then((at) => {
      if (isWanted) setFound({ id, at })
    })
    return () => {
      isWanted = false
    }
  }, [id, points])
  return found !== null && found.id === id ? found.at : null
}

/** Shows all that is in view, once for each choice; a map that was moved by hand is left where it is. */
function useFit(map: MapLibre | null, bounds: readonly [number, number, number, number] | null): void {
  const fitted = useRef('')
  const key = String(bounds)
  useEffect(() => {
    if (!map || !bounds || fitted.current === key) return
    const isFirst = fitted.current === ''
    fitted.current = key
    map.fitBounds([bounds[0], bounds[1], bounds[2], bounds[3]], {
      padding: { top: 56, right: 56, bottom: 88, left: 56 }, // the key stands below
      maxZoom: 9,
      animate: !isFirst && !matchMedia('(prefers-reduced-motion: reduce)').matches,
    })
  }, [map, bounds, key])
}

/** A press on a place opens the card of its incidents; on a cluster, comes nearer. */
function useClicks(map: MapLibre | null, onOpen: (place: number | null) => void): void {
  const open = useRef(onOpen)
  open.current = onOpen
  useEffect(() => {
    if (!map) return
    const under = (event: MapMouseEvent) =>
      map.queryRenderedFeatures(event.point, { layers: CLICKABLE.filter((id) => map.getLayer(id)) })[0]
    const onClick = (event: MapMouseEvent): void => {
      const found = under(event)
      if (found?.properties.cluster) map.easeTo({ center: event.lngLat, zoom: map.getZoom() + 2 })
      else open.current(found === undefined ? null : Number(found.properties.at))
    }
    // Once a frame at most, and not while the map itself moves.
    let asked = 0
    const onMove = (event: MapMouseEvent): void => {
      cancelAnimationFrame(asked)
      if (map.isMoving()) return
      asked = requestAnimationFrame(() => {
        map.getCanvas().classList.toggle('over-incident', under(event) !== undefined)
      })
    }
    map.on('click', onClick)
    map.on('mousemove', onMove)
    return () => {
      cancelAnimationFrame(asked)
      map.off('click', onClick)
      map.off('mousemove', onMove)
    }
  }, [map])
}

/** The ring around the incident that the list points at. */
function ChosenRing({ map, at }: { readonly map: MapLibre; readonly at: readonly [number, number] }) {
  const ring = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const place = (): void => {
      const { x, y } = map.project([at[0], at[1]])
      ring.current?.style.setProperty('--x', `${x}px`)
      ring.current?.style.setProperty('--y', `${y}px`)
    }
    place()
    map.on('move', place)
    return () => {
      map.off('move', place)
    }
  }, [map, at])
  return <span ref={ring} className="chosen-ring" dir="ltr" aria-hidden="true" />
}
