// What was published, as it was, newest first: each with its range and its grade, and the way to its own page with the words it
// rests on. Later changes do not reach it.

import { Link } from 'wouter'
import type { Answer } from '../../api/contract.ts'
import { IncidentName } from '../parts/incident-name.tsx'
import { Grade } from '../parts/grade.tsx'
import { Kind } from '../parts/kind.tsx'
import { apartOf, harmInWords } from '../parts/harm-figures.tsx'
import { Range } from '../parts/range.tsx'
import { MorePages } from '../parts/more-pages.tsx'
import { kindOf, scaleOf } from '../parts/range-shape.ts'
import { Empty, Shown } from '../parts/states.tsx'
import { usePages } from '../queries.ts'
import { useText } from '../text.tsx'
import { chosenKilled } from '../incidents/incident-words.ts'
import './published.css'

const PAGE = 60

type Published = Answer<'GET /api/published'>['items'][number]

export function PublishedScreen() {
  const t = useText()
  const published = usePages('GET /api/published', { limit: PAGE })
  return (
    <div className="published">
      <h1>{t('screen.published')}</h1>
      <p className="lead">{t('published.lead')}</p>
      <Shown of={published} rows={6}>
        {({ items, total }) => {
          if (items.length === 0) return <Empty>{t('published.none')}</Empty>
          const scale = scaleOf(items.map(({ edition }) => edition.killed))
          return (
            <>
              <ol className="panel editions">
                {items.map((one) => (
                  <Line key={one.incident} published={one} scale={scale} />
                ))}
              </ol>
              <MorePages of={published} page={PAGE} shown={items.length} total={total} />
            </>
          )
        }}
      </Shown>
    </div>
  )
}

function Line({ published, scale }: { readonly published: Published; readonly scale: number }) {
  const t = useText()
  const { incident, edition, at } = published
  const used = chosenKilled(edition)
  return (
    <li>
      <Kind type={edition.eventType} />
      <span className="what">
        <Link href={`/published/${encodeURIComponent(incident)}`}>
          <IncidentName named={edition} />
        </Link>
        <small className="quiet">
          {t('published.at', { day: t.moment(at) })}
          {t('incidents.comma')}
          {t('published.claims', { n: edition.claims.length })}
        </small>
      </span>
      <span className="harm">
        <span>
          <b>{harmInWords(edition, 'killed', t)}</b> {t('harm.killed')}
          {kindOf(edition.injured) === 'unknown'
            ? ''
            : `${t('incidents.comma')}${harmInWords(edition, 'injured', t)} ${t('harm.injured')}`}
        </span>
        {apartOf(edition, 'killed').length > 0 ? null : (
          <Range size="bar" {...edition.killed} used={used} width={180} scale={scale} isSilent />
        )}
      </span>
      <Grade grade={edition.grades.occurrence} withWord />
    </li>
  )
}
