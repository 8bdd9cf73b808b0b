// One arrangement: who, where it holds and where not, what is said of it in the speakers' own words.

import { lazy, type ReactNode, Suspense } from 'react'
import { Link } from 'wouter'
import type { Answer } from '../../api/contract.ts'
import { CoverageMark } from '../parts/coverage.tsx'
import { Icon } from '../parts/icon.tsx'
import { IncidentLink } from '../parts/incident-name.tsx'
import { ListOf } from '../parts/list-of.tsx'
import { Outside } from '../parts/outside.tsx'
import { OriginName } from '../parts/origin-name.tsx'
import { Where } from '../parts/where.tsx'
import { useText } from '../text.tsx'
import { bothSaid, stretchesOf } from '../../model/stretches.ts'
import { truceName } from './lanes.tsx'
import type { WholeTruce } from './truces.tsx'

const TruceMap = lazy(async () => ({ default: (await import('./truce-map.tsx')).TruceMap }))

interface Props {
  readonly truce: WholeTruce
  /** The incidents set against it, as far as they were asked for. */
  readonly against: Answer<'GET /api/truces/:id'>['items']
  /** The way to more of these. */
  readonly more: ReactNode
}

export function ChosenTruce({ truce, against, more }: Props) {
  const t = useText()
  const name = truceName(truce, t)
  return (
    <aside className="stack" aria-label={name}>
      <section className="panel">
        <header>
          <h2>
            <Outside text={name} />
          </h2>
        </header>
        <Suspense fallback={<div className="place-map" />}>
          <TruceMap truce={truce} name={name} />
        </Suspense>
        <Scope truce={truce} />
      </section>
      <Quotations truce={truce} />
      <Incidents against={against} more={more} />
    </aside>
  )
}

function Scope({ truce }: { readonly truce: WholeTruce }) {
  const t = useText()
  const { parties, areasIn, areasOut, hasExceptions } = truce.arrangement
  const stretches = stretchesOf(truce.arrangement)
  return (
    <dl className="pad scope">
      <dt>{t('truces.parties')}</dt>
      <dd>{parties.length > 0 ? <ListOf names={parties} /> : t('truces.notSaid')}</dd>
      <dt>{t('truces.inside')}</dt>
      <dd>
        {areasIn.length === 0 ? t('truces.noArea') : null}
        <ul>
          {areasIn.map((place) => (
            <li key={`${place.name} ${place.asWritten}`}>
              <Where place={place} />
            </li>
          ))}
        </ul>
      </dd>
      {areasOut.length > 0 ? (
        <>
          <dt>{t('truces.leftOut')}</dt>
          <dd>
            <ul>
              {areasOut.map((place) => (
                <li key={`${place.name} ${place.asWritten}`}>
                  <Where place={place} />
                </li>
              ))}
            </ul>
          </dd>
        </>
      ) : null}
      {hasExceptions ? (
        <>
          <dt>{t('truces.exceptions')}</dt>
          <dd>{t('truces.hasExceptions')}</dd>
        </>
      ) : null}
      {stretches.map(({ status, from, to, hasEnd }) => (
        <div key={`${status} ${from}`} className="said-status">
          <dt>{t(`truceStatus.${status}`)}</dt>
          <dd>
            {hasEnd
              ? t('filters.fromTo', { from: t.day(from), to: t.day(to) })
              : t('truces.fromHeard', { from: t.day(from), to: t.day(to) })}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** The words behind each status, cut from their sources. */
function Quotations({ truce }: { readonly truce: WholeTruce }) {
  const t = useText()
  const { events } = truce.arrangement
  const claims = new Map(truce.claims.map((kept) => [kept.id, kept]))
  const isSplit = bothSaid(truce.arrangement).length > 0
  return (
    <section className="panel">
      <header>
        <h2>{t('truces.said')}</h2>
        {isSplit ? (
          <span className="tag differ">
            <Icon name="differ" />
            {t('truces.bothStand')}
          </span>
        ) : null}
      </header>
      <ul className="pad says">
        {events.map(({ claim, origin, saidOn, status, isNegated }) => {
          const kept = claims.get(claim)
          if (!kept) return null
          return (
            <li key={claim} className="say">
              <blockquote className="said" dir="auto">
                <Outside text={kept.claim.passage.exact} />
              </blockquote>
              <small>
                <Link href={`/sources/${kept.source}?claim=${encodeURIComponent(claim)}`}>
                  <OriginName name={origin} />
                </Link>
                {saidOn ? `${t('incidents.comma')}${t.day(saidOn)}` : ''}
                {t('incidents.comma')}
                {t(`truceStatus.${status}`)}
                {isNegated === true ? `${t('incidents.comma')}${t('modality.negated')}` : ''}
              </small>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** The incidents set against it, each a way to it. */
function Incidents({ against, more }: Pick<Props, 'against' | 'more'>) {
  const t = useText()
  if (against.length === 0) return null
  return (
    <section className="panel">
      <header>
        <h2>{t('truces.incidents')}</h2>
      </header>
      <ul className="pad against">
        {against.map(({ incident, result }) => (
          <li key={incident}>
            <IncidentLink id={incident} />
            <CoverageMark result={result} withWord />
          </li>
        ))}
      </ul>
      {more}
    </section>
  )
}
