// What was published, as it was: each edition with its range, its grade and the words it rests on. Later changes do not reach it.

import { Link } from 'wouter'
import type { Answer } from '../../api/contract.ts'
import { denierOf } from '../incident/side-words.ts'
import { placeName, whatText } from '../incidents/incident-words.ts'
import { Contest } from '../parts/contest.tsx'
import { Grade } from '../parts/grade.tsx'
import { Icon } from '../parts/icon.tsx'
import { Kind } from '../parts/kind.tsx'
import { ListOf } from '../parts/list-of.tsx'
import { Outside } from '../parts/outside.tsx'
import { Range } from '../parts/range.tsx'
import { inWords, kindOf } from '../parts/range-shape.ts'
import { Empty, Shown } from '../parts/states.tsx'
import { whenInWords } from '../parts/when.ts'
import { useCall } from '../queries.ts'
import { useText } from '../text.tsx'
import './published.css'

type Edition = Answer<'GET /api/published'>['items'][number]

export function Published() {
  const t = useText()
  const published = useCall('GET /api/published')
  return (
    <div className="published">
      <h1>{t('screen.published')}</h1>
      <p className="lead">{t('published.lead')}</p>
      <Shown of={published} rows={6}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>{t('published.none')}</Empty>
          ) : (
            <ol className="stack">
              {items.map((edition) => (
                <li key={edition.incident}>
                  <OneEdition {...edition} />
                </li>
              ))}
            </ol>
          )
        }
      </Shown>
    </div>
  )
}

function OneEdition({ incident, edition, at }: Edition) {
  const t = useText()
  return (
    <article className="panel" aria-labelledby={incident}>
      <header>
        <Kind type={edition.eventType} />
        <h2 id={incident}>
          <Outside text={placeName(edition, t)} />
          {t('incidents.comma')}
          {edition.time ? whenInWords(edition.time, t) : t('incidents.noDay')}
        </h2>
        <span className="end">
          <Grade grade={edition.grades.occurrence} withWord />
        </span>
      </header>
      <div className="pad stack">
        <p>
          {whatText({ eventType: edition.eventType, placeHit: [] }, t)}
          {'. '}
          <b>{inWords({ ...edition.killed, used: usedOf(edition) }, t)}</b> {t('harm.killed')}
          {kindOf(edition.injured) === 'unknown'
            ? ''
            : `${t('incidents.comma')}${inWords(edition.injured, t)} ${t('harm.injured')}`}
          {'. '}
        </p>
        <ByWhom edition={edition} />
        <Range
          size="bar"
          {...edition.killed}
          used={usedOf(edition)}
          width={260}
          scale={Math.max(edition.killed.high ?? edition.killed.low ?? 1, 10)}
          isSilent
        />
        {edition.conflicts.length > 0 ? (
          <p>
            <span className="tag differ">
              <Icon name="differ" />
              {t('published.differ', {
                about: t.list([...new Set(edition.conflicts.map(({ type }) => t(`conflict.${type}`)))], 'and'),
              })}
            </span>
          </p>
        ) : null}
        <ul className="stack words">
          {edition.claims.map((claim) => (
            <li key={claim.id}>
              <blockquote className="said" dir="auto">
                <Outside text={claim.exact} />
              </blockquote>
              <small className="quiet">
                {[...new Set([claim.speaker, claim.publisher, claim.title])]
                  .filter((each) => each !== null)
                  .map((each) => (
                    <span key={each}>
                      <Outside text={each} />
                    </span>
                  ))}
                {claim.publishedAt ? <span>{t.day(claim.publishedAt)}</span> : null}
                <span title={claim.bytesHash}>
                  SHA-256 <bdi dir="ltr">{claim.bytesHash.slice(0, 12)}</bdi>
                </span>
              </small>
            </li>
          ))}
        </ul>
        <p className="quiet small">
          <Link href={`/incidents/${encodeURIComponent(incident)}`}>
            <bdi dir="ltr">{incident}</bdi>
          </Link>
          {t('incidents.comma')}
          {t('published.at', { day: t.moment(at) })}
        </p>
      </div>
    </article>
  )
}

/** Who is named; where origins name rivals, who says whom. */
function ByWhom({ edition: { attribution, conflicts, grades } }: Pick<Edition, 'edition'>) {
  const t = useText()
  const sides = conflicts.find(({ type }) => type === 'attribution')?.sides ?? []
  const rivals = sides.filter((side) => denierOf(side, grades.deniedBy) === null)
  if (attribution === null || attribution.actors.length === 0) return null
  return (
    <p className="quiet">
      {t('published.attributed', { grade: t(`attribution.${grades.attribution}`) })}{' '}
      {rivals.length > 1 ? <Contest sides={rivals} /> : <ListOf names={attribution.actors} type="disjunction" />}
      {grades.deniedBy.length > 0 && (
        <span className="rival">
          {t.rich(
            'facts.denied',
            { names: grades.deniedBy.join(', ') },
            { name: () => <ListOf names={grades.deniedBy} /> },
          )}
        </span>
      )}
    </p>
  )
}

const usedOf = ({ chosen, killed }: Edition['edition']): number | null =>
  chosen.some(({ harm }) => harm === 'killed') ? killed.best : null
