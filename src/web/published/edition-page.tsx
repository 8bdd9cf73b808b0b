// One incident as it was published, at an address of its own: what was said to have happened, who counted what, and every sentence
// it rests on with its speaker, its source and the hash of the copy.

import { Link, useParams } from 'wouter'
import type { Answer } from '../../api/contract.ts'
import { ShareView } from '../filters/filter-bar.tsx'
import { figuresPerOrigin } from '../incident/per-origin.ts'
import { denierOf } from '../incident/side-words.ts'
import { Title } from '../incident/title.tsx'
import { chosenKilled } from '../incidents/incident-words.ts'
import { apartOf, harmInWords, peopleApart } from '../parts/harm-figures.tsx'
import { Contest, Denials } from '../parts/contest.tsx'
import { Grade } from '../parts/grade.tsx'
import { Icon } from '../parts/icon.tsx'
import { Kind } from '../parts/kind.tsx'
import { ListOf } from '../parts/list-of.tsx'
import { Outside } from '../parts/outside.tsx'
import { OriginName } from '../parts/origin-name.tsx'
import { Range } from '../parts/range.tsx'
import { kindOf, scaleOf, shortInText } from '../parts/range-shape.ts'
import { Shown } from '../parts/states.tsx'
import { useCall } from '../queries.ts'
import { useText } from '../text.tsx'
import './published.css'

type Published = Answer<'GET /api/published/:id'>
type Edition = Published['edition']

export function EditionPage() {
  const { id = '' } = useParams()
  const published = useCall('GET /api/published/:id', { params: { id } })
  return (
    <div className="published">
      <Shown of={published} rows={6} isWhole>
        {(one) => <OneEdition published={one} />}
      </Shown>
    </div>
  )
}

const distinct = <T,>(values: readonly T[]): T[] => [...new Set(values)]

function OneEdition({ published: { incident, edition, at, by } }: { readonly published: Published }) {
  const t = useText()
  return (
    <article className="stack">
      <div className="head">
        <div>
          <h1>
            <Kind type={edition.eventType} /> <Title incident={{ ...edition, placeHit: [] }} />
          </h1>
          <p className="lead">
            <b>{harmInWords(edition, 'killed', t)}</b> {t('harm.killed')}
            {kindOf(edition.injured) === 'unknown'
              ? ''
              : `${t('incidents.comma')}${harmInWords(edition, 'injured', t)} ${t('harm.injured')}`}
            {'. '}
            <span className="quiet">{t('published.asItWas', { day: t.moment(at), by })}</span>
          </p>
        </div>
        <div className="acts">
          <ShareView />
          <Link className="btn plain" href={`/incidents/${encodeURIComponent(incident)}`}>
            {t('published.toIncident')}
          </Link>
        </div>
      </div>
      <dl className="told panel">
        <div>
          <dt>{t('facts.occurrence')}</dt>
          <dd>
            <Grade grade={edition.grades.occurrence} withWord />
          </dd>
        </div>
        <ByWhom edition={edition} />
        {edition.conflicts.length > 0 ? (
          <div>
            <dt>{t('differ.title')}</dt>
            <dd>
              {distinct(edition.conflicts.map(({ type }) => type)).map((type) => (
                <span className="tag differ" key={type}>
                  <Icon name="differ" />
                  {t(`conflict.${type}`)}
                </span>
              ))}
            </dd>
          </div>
        ) : null}
      </dl>
      <Counts edition={edition} />
      <Words claims={edition.claims} />
    </article>
  )
}

/** Who counted what, on one scale with what is made of it. Editions of before do not hold it. */
function Counts({ edition }: { readonly edition: Edition }) {
  const t = useText()
  const { lines, counted } = edition
  if (lines === undefined || counted === undefined) return null
  const harms = (['killed', 'injured'] as const).map((harm) => ({
    harm,
    figures: figuresPerOrigin({ lines, counted }, harm),
  }))
  return (
    <section className="panel" aria-labelledby="counted">
      <header>
        <h2 id="counted">{t('published.counted')}</h2>
      </header>
      <div className="pad counts">
        {harms.map(({ harm, figures }) => {
          if (figures.length === 0) return null
          const range = edition[harm]
          const used = harm === 'killed' ? chosenKilled(edition) : null
          const scale = scaleOf([...figures, range])
          const apart = apartOf(edition, harm)
          const together =
            apart.length === 0
              ? [{ key: 'together', name: t('harmed.together'), people: { ...range, used } }]
              : apart.map((figure) => ({
                  key: `together ${figure.group}`,
                  name: t('harmed.togetherOf', { group: t(`group.${figure.group}`) }),
                  people: peopleApart(figure),
                }))
          const rows = [
            ...figures.map((figure, at) => ({
              key: String(at), // several may be withheld by one name
              name: <OriginName name={figure.origin} />,
              people: figure,
              state: figure.isFighters ? { state: 'fighters' as const } : {},
              claims: figure.claims,
            })),
            ...together.map(({ key, name, people }) => ({ key, name, people, state: {}, claims: [] })),
          ]
          return (
            <table key={harm}>
              <caption>{t(`evidence.${harm}`)}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('evidence.who')}</th>
                  <th scope="col" className="num">
                    {t('choose.value')}
                  </th>
                  <td />
                  <th scope="col">{t('published.sentence')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map(({ key, name, people, state, claims }) => (
                  <tr key={key}>
                    <th scope="row">{name}</th>
                    <td className="num">
                      <bdi dir="ltr">{shortInText(people, t)}</bdi>
                    </td>
                    <td>
                      <Range size="bar" {...people} {...state} harm={harm} scale={scale} width={140} isSilent />
                    </td>
                    <td className="quiet">
                      {claims.map((claim) => (
                        <ToWords key={claim} claim={claim} all={edition.claims} />
                      ))}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        })}
      </div>
    </section>
  )
}

/** From a figure to its sentence further down, by the sentence's number. */
function ToWords({ claim, all }: { readonly claim: string; readonly all: Edition['claims'] }) {
  const t = useText()
  const at = all.findIndex(({ id }) => id === claim)
  if (at < 0) return null
  return (
    <a href={`#words-${at + 1}`} className="to-words" aria-label={t('published.toWords', { n: at + 1 })}>
      {t.number(at + 1)}
    </a>
  )
}

function Words({ claims }: { readonly claims: Edition['claims'] }) {
  const t = useText()
  return (
    <section className="panel" aria-labelledby="words">
      <header>
        <h2 id="words">{t('published.words')}</h2>
        <span className="end quiet small">{t('published.claims', { n: claims.length })}</span>
      </header>
      <ol className="pad stack words">
        {claims.map((claim, i) => (
          <li key={claim.id} id={`words-${i + 1}`}>
            <span className="n">{t.number(i + 1)}</span>
            <blockquote className="said" dir="auto">
              <Outside text={claim.exact} />
            </blockquote>
            <small className="quiet">
              {[...new Set([claim.speaker, claim.publisher, claim.title])]
                .filter((each) => each !== null)
                .map((each) => (
                  <span key={each}>
                    <OriginName name={each} />
                  </span>
                ))}
              {claim.publishedAt ? <span>{t.day(claim.publishedAt)}</span> : null}
              <span title={claim.bytesHash}>
                SHA-256 <bdi dir="ltr">{claim.bytesHash.slice(0, 12)}</bdi>
              </span>
              {claim.url !== null && /^https?:/.test(claim.url) ? (
                <a href={claim.url} rel="noreferrer noopener" target="_blank">
                  <bdi dir="ltr">{claim.url}</bdi>
                </a>
              ) : null}
            </small>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Who is named; where origins name rivals, who says whom. */
function ByWhom({ edition: { attribution, conflicts, grades } }: { readonly edition: Edition }) {
  const t = useText()
  const sides = conflicts.find(({ type }) => type === 'attribution')?.sides ?? []
  const rivals = sides.filter((side) => denierOf(side, grades.deniedBy) === null)
  if (attribution === null || attribution.actors.length === 0) return null
  return (
    <div>
      <dt>{t('facts.attribution')}</dt>
      <dd>{t(`attribution.${grades.attribution}`)}</dd>
      <dd className="quiet">
        {rivals.length > 1 ? (
          <Contest sides={rivals} deniedBy={grades.deniedBy} />
        ) : (
          <>
            <ListOf names={distinct(attribution.actors)} type="disjunction" />
            <Denials by={grades.deniedBy} />
          </>
        )}
      </dd>
    </div>
  )
}
