// Truces as lanes over time: what is said of each, and the incidents set against it. Covered is no finding of breach.

import { type ReactNode, useDeferredValue, useEffect, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import type { Answer } from '../../api/contract.ts'
import { ShareView } from '../filters/filter-bar.tsx'
import { Naming } from '../parts/incident-name.tsx'
import { MorePages } from '../parts/more-pages.tsx'
import { FindField } from '../parts/some.tsx'
import { Empty, Shown } from '../parts/states.tsx'
import { useCall, usePages } from '../queries.ts'
import { useText } from '../text.tsx'
import { AllegedBreaches } from './breaches.tsx'
import { ChosenTruce } from './chosen-truce.tsx'
import { CoveredTable } from './covered-table.tsx'
import { Lanes } from './lanes.tsx'
import './truces.css'

export type Truce = Answer<'GET /api/truces'>['items'][number]
export type WholeTruce = Answer<'GET /api/truces/:id'>['truce']

const PAGE = 40
const INCIDENTS = 50
const WORTH_FINDING = 20

export function Truces() {
  const t = useText()
  const [typed, setTyped] = useState('')
  const q = useDeferredValue(typed.trim())
  const truces = usePages('GET /api/truces', { limit: PAGE, ...(q === '' ? {} : { q }) })
  const counted = useCall('GET /api/counts').data?.truces
  const all = counted ?? truces.data?.total ?? 0
  return (
    <>
      <div className="head">
        <div>
          <h1>{t('screen.truces')}</h1>
          <p className="lead">
            {t.rich('truces.lead', { n: all }, { b: (inside) => <span className="strong">{inside}</span> })}
          </p>
        </div>
        <div className="acts">
          <ShareView />
        </div>
      </div>
      {all > WORTH_FINDING && (
        <FindField typed={typed} onType={setTyped} found={q === '' ? null : (truces.data?.total ?? 0)} all={all} />
      )}
      <Shown of={truces} rows={8}>
        {({ items, total, mostTold }) =>
          items.length === 0 && q === '' ? (
            <Empty>{t('truces.none')}</Empty>
          ) : (
            <InView
              truces={items}
              mostTold={mostTold}
              isFound={q !== ''}
              more={<MorePages of={truces} page={PAGE} shown={items.length} total={total} />}
            />
          )
        }
      </Shown>
    </>
  )
}

interface InViewProps {
  readonly truces: readonly Truce[]
  /** What is in view where none is chosen. */
  readonly mostTold: string | null
  /** They are those with certain words. */
  readonly isFound: boolean
  readonly more: ReactNode
}

function InView({ truces, mostTold, isFound, more }: InViewProps) {
  // The one in view stands in the address: "?truce=…".
  const [path, go] = useLocation()
  const wanted = new URLSearchParams(useSearch()).get('truce')
  const setWanted = (id: string): void => go(`${path}?truce=${encodeURIComponent(id)}`, { replace: true })
  const id = wanted ?? mostTold ?? ''
  const whole = usePages('GET /api/truces/:id', { limit: INCIDENTS }, { params: { id }, enabled: id !== '' })
  // What a truce is called hangs on what is known of it: an older address may name none that there is.
  const isGone = wanted !== null && whole.error?.status === 404
  useEffect(() => {
    if (isGone) go(path, { replace: true })
  }, [isGone, go, path])
  const listed = truces.find(({ arrangement }) => arrangement.id === id)
  const chosen = listed ?? (whole.data?.truce.arrangement.id === id ? whole.data.truce : null)
  const lanes = chosen === null || listed !== undefined || isFound ? truces : [chosen, ...truces]
  return (
    <div className="tr">
      <div className="stack">
        <section className="panel lanes">
          <header>
            <Key />
          </header>
          <Lanes truces={lanes} chosen={chosen} onChoose={setWanted} />
          {more}
        </section>
        {whole.data ? <AllegedBreaches truce={whole.data.truce} /> : null}
        <CoveredTable truces={lanes} chosen={id} onChoose={setWanted} />
      </div>
      {id === '' ? null : (
        <Shown of={whole} rows={8}>
          {({ truce, items, named, total }) => (
            <Naming named={named}>
              <ChosenTruce
                truce={truce}
                against={items}
                more={<MorePages of={whole} page={INCIDENTS} shown={items.length} total={total} />}
              />
            </Naming>
          )}
        </Shown>
      )}
    </div>
  )
}

const TEXTURES = ['holds', 'announced', 'talks', 'suspended', 'both'] as const

/** As it is drawn in a lane. */
function CoverSquare({ result }: { readonly result: 'covered' | 'unclear' }) {
  return (
    <svg width="9" height="9" viewBox="0 0 9 9" aria-hidden="true">
      <rect className={`q-${result}`} x="0.6" y="0.6" width="7.8" height="7.8" />
      {result === 'unclear' ? <path className="q-half" d="M4.5 0.6h4v7.8h-4z" /> : null}
    </svg>
  )
}

function Key() {
  const t = useText()
  return (
    <div className="key" aria-hidden="true">
      {TEXTURES.map((texture) => (
        <span key={texture}>
          <svg width="26" height="14" viewBox="0 0 26 14" aria-hidden="true">
            {texture === 'both' ? (
              <>
                <rect className="s-holds" width="26" height="6" />
                <rect className="s-over" x=".6" y="8.6" width="24.8" height="4.8" />
              </>
            ) : (
              <rect className={`s-${texture}`} x=".75" y=".75" width="24.5" height="12.5" />
            )}
          </svg>
          {t(`truces.key.${texture}`)}
        </span>
      ))}
      <span>
        <CoverSquare result="covered" />
        {t('truces.key.covered')}
      </span>
      <span>
        <CoverSquare result="unclear" />
        {t('truces.key.unclear')}
      </span>
    </div>
  )
}
