// What happened here, then, and how sure: one choice of incidents as a sentence, a list, a map and a band over time.

import { lazy, Suspense, useState } from 'react'
import { FilterBar } from '../filters/filter-bar.tsx'
import { useFilters } from '../filters/filters.ts'
import { IncidentList } from '../incidents/incident-list.tsx'
import { Loading } from '../parts/states.tsx'
import { useText } from '../text.tsx'
import { Sentence } from './sentence.tsx'
import { Timeline } from './timeline.tsx'
import './overview.css'

const MapPanel = lazy(async () => ({ default: (await import('./map-panel.tsx')).MapPanel }))

export function Overview() {
  const t = useText()
  const { filters } = useFilters()
  const [chosen, setChosen] = useState<string | null>(null)
  return (
    <>
      <h1 className="sr">{t('screen.overview')}</h1>
      <FilterBar />
      <Sentence filters={filters} />
      <div className="over">
        <IncidentList filters={filters} chosen={chosen} onChoose={setChosen} />
        <section className="panel map" aria-label={t('map.title')}>
          <Suspense fallback={<Loading rows={1} />}>
            <MapPanel filters={filters} chosen={chosen} onChoose={setChosen} />
          </Suspense>
        </section>
        <Timeline filters={filters} />
      </div>
    </>
  )
}
