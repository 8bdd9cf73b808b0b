// Health care as a register of facilities and the attacks on each: three hits on one hospital are one row with three marks, so
// that neither count hides the other.

import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react'
import { Link } from 'wouter'
import type { Answer } from '../../api/contract.ts'
import type { HealthEffect } from '../../model/codes.ts'
import { countryName as englishName } from '../../model/countries.ts'
import { ExportMenu } from '../filters/export-menu.tsx'
import { ShareView } from '../filters/filter-bar.tsx'
import { daysBetween } from '../../model/iso-days.ts'
import { Heads } from '../parts/heads.tsx'
import { Outside } from '../parts/outside.tsx'
import { useFind, useSome } from '../parts/some.tsx'
import { Empty, Shown } from '../parts/states.tsx'
import { Where } from '../parts/where.tsx'
import { useAllPages } from '../queries.ts'
import { useText } from '../text.tsx'
import './health.css'

const FacilityMap = lazy(async () => ({ default: (await import('./facility-map.tsx')).FacilityMap }))

export type Facility = Answer<'GET /api/facilities'>['items'][number]

export function Health() {
  const t = useText()
  const facilities = useAllPages('GET /api/facilities')
  return (
    <>
      <div className="head">
        <div>
          <h1>{t('screen.health')}</h1>
          {facilities.data && facilities.data.items.length > 0 ? <Sentence facilities={facilities.data.items} /> : null}
        </div>
        <div className="acts">
          <Link className="btn plain" href="/incidents?health=true">
            {t('health.incidents')}
          </Link>
          <ShareView />
          <ExportMenu filters={{ health: 'true' }} />
        </div>
      </div>
      <Shown of={facilities} rows={8}>
        {({ items }) => (items.length === 0 ? <Empty>{t('health.none')}</Empty> : <InView facilities={items} />)}
      </Shown>
    </>
  )
}

/** Attacks, facilities and effects, counted apart. */
function Sentence({ facilities }: { readonly facilities: readonly Facility[] }) {
  const t = useText()
  const attacks = facilities.reduce((sum, facility) => sum + facility.attacks.length, 0)
  const incidents = new Set(facilities.flatMap((facility) => facility.attacks.map(({ incident }) => incident))).size
  const counts = new Map<HealthEffect, number>()
  for (const facility of facilities) {
    for (const effect of new Set(facility.attacks.flatMap(({ effects }) => effects))) {
      counts.set(effect, (counts.get(effect) ?? 0) + 1)
    }
  }
  const effects = [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([effect, n]) => t('health.effectCount', { effect: t(`effect.${effect}`), n }))
  return (
    <p className="lead">
      {t.rich(
        'health.sentence',
        { attacks, facilities: facilities.length, incidents },
        { b: (inside) => <span className="strong">{inside}</span> },
      )}{' '}
      {effects.length > 0 ? t('health.effects', { effects: t.list(effects, 'and') }) : ''}
    </p>
  )
}

/** The register, and beside it the map; a place pressed there is shown in the register. */
function InView({ facilities }: { readonly facilities: readonly Facility[] }) {
  const [chosen, setChosen] = useState<string | null>(null)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (chosen !== null) box.current?.querySelector('tr.chosen')?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <div className="health" ref={box}>
      <Register facilities={facilities} chosen={chosen} />
      <Suspense fallback={<div className="place-map" />}>
        <FacilityMap facilities={facilities} onChoose={setChosen} />
      </Suspense>
    </div>
  )
}

interface RegisterProps {
  readonly facilities: readonly Facility[]
  readonly chosen: string | null
}

function Register({ facilities, chosen }: RegisterProps) {
  const t = useText()
  const sorted = useMemo(
    () => [...facilities].sort((a, b) => b.attacks.length - a.attacks.length || (lastDay(b) > lastDay(a) ? 1 : -1)),
    [facilities],
  )
  const days = facilities.flatMap(({ attacks }) => attacks.flatMap(({ from }) => (from === null ? [] : [from]))).sort()
  const first = days[0] ?? ''
  const last = days.at(-1) ?? first
  const { found, field } = useFind(sorted, wordsOf)
  const { some, more } = useSome(found, found.findIndex(({ id }) => id === chosen) + 1)
  return (
    <section className="panel scroll" tabIndex={0} aria-label={t('health.register')}>
      {field}
      <table className="facilities">
        <Heads
          of={[
            { name: t('health.facility') },
            { name: t('health.place') },
            { name: t('health.attacks'), isFigure: true },
            {
              name: first
                ? t('filters.fromTo', { from: t.day(first, 'month'), to: t.day(last, 'month') })
                : t('health.overTime'),
            },
            { name: t('health.latest') },
          ]}
        />
        <tbody>
          {some.map((facility) => (
            <Row key={facility.id} facility={facility} first={first} last={last} isChosen={facility.id === chosen} />
          ))}
        </tbody>
      </table>
      {more}
    </section>
  )
}

const wordsOf = ({ name, type, place }: Facility): string =>
  [name, type, place?.name, place?.admin1, place?.country && englishName(place.country)].join(' ')

const lastDay = ({ attacks }: Facility): string =>
  attacks
    .map(({ from }) => from ?? '')
    .sort()
    .at(-1) ?? ''

interface RowProps {
  readonly facility: Facility
  readonly first: string
  readonly last: string
  readonly isChosen: boolean
}

function Row({ facility, first, last, isChosen }: RowProps) {
  const t = useText()
  const { attacks, name, type, place } = facility
  const latest = attacks.findLast(({ effects }) => effects.length > 0)
  return (
    <tr className={isChosen ? 'chosen' : undefined}>
      <th scope="row">
        {name ? <Outside text={name} /> : <span className="quiet">{t('health.notNamed')}</span>}
        <small>{t(`facility.${type ?? 'unknown'}`)}</small>
      </th>
      <td data-head={t('health.place')}>
        {place ? (
          <span>
            <Where place={place} />
          </span>
        ) : (
          <span className="quiet">{t('incidents.noPlace')}</span>
        )}
      </td>
      <td className="num" data-head={t('health.attacks')}>
        {t.number(attacks.length)}
      </td>
      <td data-head={t('health.overTime')}>
        <Strip attacks={attacks} first={first} last={last} />
        <ul className="attack-links">
          {attacks.map(({ incident, from }) => (
            <li key={incident}>
              <Link href={`/incidents/${encodeURIComponent(incident)}`}>
                {from ? t.day(from) : t('incidents.noDay')}
              </Link>
            </li>
          ))}
        </ul>
      </td>
      <td data-head={t('health.latest')}>
        {latest ? (
          <>
            {t.list(
              latest.effects.map((effect) => t(`effect.${effect}`)),
              'and',
            )}
            <small>{latest.from ? t.day(latest.from) : t('incidents.noDay')}</small>
          </>
        ) : (
          <span className="quiet">{t('health.noEffect')}</span>
        )}
      </td>
    </tr>
  )
}

const WIDTH = 220

/** A mark for each attack on one line of time. The dates below it are the way to each. */
function Strip({
  attacks,
  first,
  last,
}: {
  readonly attacks: Facility['attacks']
  readonly first: string
  readonly last: string
}) {
  const span = Math.max(daysBetween(first, last), 1)
  return (
    <svg className="strip" viewBox={`0 0 ${WIDTH} 14`} width={WIDTH} height="14" aria-hidden="true">
      <path className="strip-line" d={`M0 7H${WIDTH}`} />
      {attacks.map(({ incident, from }) =>
        from === null ? null : (
          <rect
            key={incident}
            className="strip-mark"
            x={(daysBetween(first, from) / span) * (WIDTH - 6)}
            y="2"
            width="6"
            height="10"
            rx="1"
          />
        ),
      )}
    </svg>
  )
}
