// Truces as lanes over time: what is said of each, and the incidents set against it. Covered is no finding of breach.

import { useMemo } from 'react'
import { useLocation, useSearch } from 'wouter'
import type { Answer } from '../../api/contract.ts'
import { countryName as englishName } from '../../model/countries.ts'
import { ShareView } from '../filters/filter-bar.tsx'
import { Naming } from '../parts/incident-name.tsx'
import { useFind, useSome } from '../parts/some.tsx'
import { Empty, Shown } from '../parts/states.tsx'
import { useCall } from '../queries.ts'
import { useText } from '../text.tsx'
import { AllegedBreaches } from './breaches.tsx'
import { ChosenTruce } from './chosen-truce.tsx'
import { CoveredTable } from './covered-table.tsx'
import { firstDay, Lanes } from './lanes.tsx'
import './truces.css'

export type Truce = Answer<'GET /api/truces'>['items'][number]

export function Truces() {
  const t = useText()
  const truces = useCall('GET /api/truces')
  return (
    <>
      <div className="head">
        <div>
          <h1>{t('screen.truces')}</h1>
          <p className="lead">
            {t.rich(
              'truces.lead',
              { n: truces.data?.items.length ?? 0 },
              { b: (inside) => <span className="strong">{inside}</span> },
            )}
          </p>
        </div>
        <div className="acts">
          <ShareView />
        </div>
      </div>
      <Shown of={truces} rows={8}>
        {({ items, named }) =>
          items.length === 0 ? (
            <Empty>{t('truces.none')}</Empty>
          ) : (
            <Naming named={named}>
              <InView truces={items} />
            </Naming>
          )
        }
      </Shown>
    </>
  )
}

function InView({ truces }: { readonly truces: readonly Truce[] }) {
  // The one in view stands in the address: "?truce=…".
  const [path, go] = useLocation()
  const wanted = new URLSearchParams(useSearch()).get('truce')
  const setWanted = (id: string): void => go(`${path}?truce=${encodeURIComponent(id)}`, { replace: true })
  const chosen = useMemo(
    () => truces.find(({ arrangement }) => arrangement.id === wanted) ?? mostTold(truces),
    [truces, wanted],
  )
  const sorted = useMemo(() => [...truces].sort((a, b) => (firstDay(a) < firstDay(b) ? 1 : -1)), [truces])
  const { found, field } = useFind(sorted, wordsOf)
  const { some, more } = useSome(found, chosen === undefined ? 0 : found.indexOf(chosen) + 1)
  if (!chosen) return null
  return (
    <div className="tr">
      <div className="stack">
        <section className="panel lanes">
          <header>
            <Key />
          </header>
          {field}
          <Lanes truces={some} chosen={chosen} onChoose={setWanted} />
          {more}
        </section>
        <AllegedBreaches truce={chosen} />
        <CoveredTable truces={some} chosen={chosen.arrangement.id} onChoose={setWanted} />
      </div>
      <ChosenTruce truce={chosen} />
    </div>
  )
}

const wordsOf = ({ arrangement: { kind, parties, areasIn, countries } }: Truce): string =>
  [kind, ...parties, ...areasIn.map(({ name }) => name), ...countries.map(englishName)].join(' ')

/** The one most is known of, where none is chosen. */
function mostTold(truces: readonly Truce[]): Truce | undefined {
  const weight = ({ covered, arrangement }: Truce): number =>
    covered.filter(({ result }) => result === 'covered').length * 100 + covered.length * 10 + arrangement.events.length
  return [...truces].sort((a, b) => weight(b) - weight(a))[0]
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
