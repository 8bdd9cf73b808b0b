// The sources: what was received, newest first, with what was read in each and the address whose versions they are.

import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import type { Answer } from '../../api/contract.ts'
import { Icon } from '../parts/icon.tsx'
import { MorePages } from '../parts/more-pages.tsx'
import { OriginName } from '../parts/origin-name.tsx'
import { Outside } from '../parts/outside.tsx'
import { FindInput } from '../parts/some.tsx'
import { Empty, Shown } from '../parts/states.tsx'
import { shortHash } from '../parts/trail.tsx'
import { AccessTag, NotReadTag, ReliabilityTag } from '../source/source-tags.tsx'
import { usePages } from '../queries.ts'
import '../style/search.css'
import { useText } from '../text.tsx'

const PAGE = 100
const MOST_ORIGINS = 3 // in a row of the list; the source itself has them all

export function SourcesScreen() {
  const t = useText()
  const [typed, setTyped] = useState('')
  const [words, setWords] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setWords(typed.trim()), 200)
    return () => clearTimeout(timer)
  }, [typed])
  const sources = usePages('GET /api/sources', { limit: PAGE, ...(words === '' ? {} : { q: words }) })
  return (
    <>
      <div className="list-head">
        <h1>{t('screen.sources')}</h1>
        <span className="quiet small">{sources.data && t('sources.count', { n: sources.data.total })}</span>
        <FindInput typed={typed} onType={setTyped} label={t('sources.find')} />
      </div>
      <Shown of={sources} rows={10}>
        {({ items, total }) =>
          items.length === 0 ? (
            <Empty
              action={
                <Link className="btn main" href="/add">
                  <Icon name="add" />
                  {t('screen.add')}
                </Link>
              }
            >
              {t(words === '' ? 'sources.empty' : 'sources.none')}
            </Empty>
          ) : (
            <div className="panel table-panel sources-table">
              <section className="scroll" tabIndex={0} aria-label={t('screen.sources')}>
                <table>
                  <thead>
                    <tr>
                      <th scope="col">{t('sources.title')}</th>
                      <th scope="col">{t('sources.publisher')}</th>
                      <th scope="col">{t('origins.title')}</th>
                      <th scope="col">{t('sources.published')}</th>
                      <th scope="col" className="num">
                        {t('source.claimsTitle')}
                      </th>
                      <th scope="col" className="num">
                        {t('screen.incidents')}
                      </th>
                      <th scope="col">{t('source.received')}</th>
                      <th scope="col">{t('source.hash')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {items.map(({ source, isBlind, isRead, claims, incidents, access, reliability, origins }) => (
                      <tr key={source.id}>
                        <th scope="row">
                          <Link href={`/sources/${source.id}`}>
                            <Outside text={source.title ?? source.url ?? source.id} />
                          </Link>
                          <small>
                            <bdi dir="ltr">{source.id}</bdi>
                            {source.follows !== null && (
                              <>
                                {t('evidence.comma')}
                                <Link href={`/sources/${source.follows}`}>
                                  {t('sources.follows', { id: source.follows })}
                                </Link>
                              </>
                            )}
                          </small>
                          <AccessTag access={access} />
                          {!isRead && <NotReadTag language={source.language} />}
                        </th>
                        <td data-q={t('sources.publisher')}>
                          {source.publisher === null ? (
                            <span className="quiet">{t('evidence.silent')}</span>
                          ) : (
                            <Outside text={source.publisher} />
                          )}
                          {reliability.by !== null && (
                            <small className="quiet">
                              <ReliabilityTag judged={reliability} />
                            </small>
                          )}
                        </td>
                        <td data-q={t('origins.title')}>
                          {isBlind ? (
                            <span className="quiet">{t('sources.codedAlone')}</span>
                          ) : (
                            <Origins source={source.id} origins={origins} />
                          )}
                        </td>
                        <td className="nowrap" data-q={t('sources.published')}>
                          {source.publishedAt === null ? (
                            <span className="quiet">{t('evidence.silent')}</span>
                          ) : (
                            t.day(source.publishedAt)
                          )}
                        </td>
                        <td className="num" data-q={t('source.claimsTitle')}>
                          {!isBlind && t.number(claims)}
                        </td>
                        <td className="num" data-q={t('screen.incidents')}>
                          {!isBlind && t.number(incidents)}
                        </td>
                        <td className="nowrap" data-q={t('source.received')}>
                          {t.moment(source.addedAt)}
                        </td>
                        <td className="nowrap" data-q={t('source.hash')}>
                          <bdi dir="ltr" title={source.bytesHash}>
                            {shortHash(source.bytesHash)}
                          </bdi>
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </section>
              <MorePages of={sources} page={PAGE} shown={items.length} total={total} />
            </div>
          )
        }
      </Shown>
    </>
  )
}

type Listed = Answer<'GET /api/sources'>['items'][number]

/** Whose word it has, each name once, with its way to the words. */
function Origins({ source, origins }: { readonly source: string; readonly origins: Listed['origins'] }) {
  const t = useText()
  const each = [...new Map(origins.map((origin) => [origin.origin, origin])).values()]
  if (each.length === 0) return <span className="quiet">{t('evidence.silent')}</span>
  return (
    <ul className="chips">
      {each.slice(0, MOST_ORIGINS).map(({ origin, isOwn, claim, others }) => (
        <li key={origin} className="tag">
          <Icon name="origin" />
          <Link href={`/sources/${source}?claim=${encodeURIComponent(claim)}`}>
            {isOwn ? t('origins.own') : <OriginName name={origin} />}
          </Link>
          {others > 0 && t('sources.andOthers', { n: others })}
        </li>
      ))}
      {each.length > MOST_ORIGINS && (
        <li className="quiet">{t('sources.moreOrigins', { n: each.length - MOST_ORIGINS })}</li>
      )}
    </ul>
  )
}
