// Search: one field; what was found in two columns, sentences and claims, each with its words marked.

import { type KeyboardEvent, useEffect, useId, useMemo, useState } from 'react'
import { Link, useLocation, useSearch } from 'wouter'
import { Icon } from '../parts/icon.tsx'
import { IncidentLink, Naming } from '../parts/incident-name.tsx'
import { Outside, Sentence, Shown as ShownText } from '../parts/outside.tsx'
import { HarmFigures } from '../parts/harm-figures.tsx'
import { Empty, Shown } from '../parts/states.tsx'
import { Title } from '../incident/title.tsx'
import { useCall, usePages } from '../queries.ts'
import type { Kept, Listed } from '../record.ts'
import { aboutOf, metaOf, sayingOf } from '../source/claim-words.ts'
import '../style/search.css'
import { useText } from '../text.tsx'
import { completions, type Held, isNarrowed, meets, type Query, readTyped } from './query.ts'

/** So many are asked for at first; more at a press. Operators look among the most that there are. */
const LIMIT = 60
const MOST = 500

/** What is shown of a text is cut at words, not at sentences: a sign says so. */
const isMidway = (exact: string): boolean => /^\p{Ll}/u.test(exact.trimStart())
const isEnded = (exact: string): boolean => /[.!?؟。…]["'”’»)]?\s*$/.test(exact)

export function SearchScreen() {
  const t = useText()
  const [, go] = useLocation()
  const asked = new URLSearchParams(useSearch()).get('q') ?? ''
  const query = useMemo(() => readTyped(asked), [asked])
  const isAsked = query.words !== '' || isNarrowed(query)
  return (
    <>
      <h1 className="sr">{t('screen.search')}</h1>
      <Field asked={asked} onAsk={(typed) => go(`/search?q=${encodeURIComponent(typed)}`)} />
      {!isAsked ? (
        <Empty>{t('search.empty')}</Empty>
      ) : query.words === '' ? (
        <FoundIncidents query={query} />
      ) : (
        <Found query={query} />
      )}
    </>
  )
}

function Field({ asked, onAsk }: { readonly asked: string; readonly onAsk: (typed: string) => void }) {
  const t = useText()
  const id = useId()
  const [typed, setTyped] = useState(asked)
  const [at, setAt] = useState(-1)
  useEffect(() => setTyped(asked), [asked])
  // Values of the operators come from the latest incidents, once an operator is typed.
  const isOffered = /(?:who|place):/i.test(typed) && typed !== asked
  const some = useCall('GET /api/incidents', { query: { limit: 200 } }, { enabled: isOffered })
  const known = useMemo(() => {
    const items = some.data?.items ?? []
    const distinct = (values: readonly string[]): string[] => [...new Set(values)].sort()
    return {
      who: distinct(items.flatMap(({ attribution }) => attribution?.actors ?? [])),
      place: distinct(items.flatMap(({ place }) => [place?.name ?? [], place?.admin1 ?? []].flat())),
    }
  }, [some.data])
  const offers = typed === asked ? [] : completions(typed, known)
  const take = (offer: string): void => {
    setTyped(offer)
    setAt(-1)
    document.getElementById(id)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (offers.length === 0) return
      event.preventDefault()
      setAt((at + (event.key === 'ArrowDown' ? 1 : -1) + offers.length) % offers.length)
    }
    if ((event.key === 'Enter' || event.key === 'Tab') && at >= 0 && offers[at] !== undefined) {
      event.preventDefault()
      take(offers[at])
    }
  }
  return (
    <search className="search-box">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          onAsk(typed.trim())
        }}
      >
        <Icon name="find" />
        <input
          id={id}
          type="search"
          role="combobox"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setAt(-1)
          }}
          onKeyDown={onKeyDown}
          placeholder={t('search.placeholder')}
          aria-label={t('shell.find')}
          aria-expanded={offers.length > 0}
          aria-controls={`${id}-offers`}
          aria-autocomplete="list"
          aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
          maxLength={500}
          dir="auto"
          autoComplete="off"
        />
        <button type="submit" className="btn main">
          {t('screen.search')}
        </button>
      </form>
      <ul
        className="offers-list"
        role="listbox"
        id={`${id}-offers`}
        aria-label={t('search.offers')}
        hidden={offers.length === 0}
      >
        {offers.map((offer, i) => (
          // Keys reach it from the field.
          <li
            key={offer}
            id={`${id}-${i}`}
            role="option"
            aria-selected={i === at}
            onClick={() => take(offer)}
            onKeyDown={onKeyDown}
          >
            <bdi dir="auto">{offer.trim()}</bdi>
          </li>
        ))}
      </ul>
      <p className="small quiet">{t('search.hint')}</p>
    </search>
  )
}

function heldByClaim({ claim }: Kept): Held {
  const of = (harm: 'killed' | 'injured') => {
    const own = claim.quantities.filter((quantity) => quantity.harm === harm && quantity.floor !== null)
    const floors = own.flatMap(({ floor }) => floor ?? [])
    const tops = own.flatMap(({ ceiling, floor }) => ceiling ?? floor ?? [])
    return floors.length === 0 ? { low: null, high: null } : { low: Math.min(...floors), high: Math.max(...tops) }
  }
  return {
    actors: claim.attribution?.actors.map(({ name }) => name) ?? [],
    places: claim.places.flatMap(({ name, asWritten, admin1 }) => [name, asWritten, admin1 ?? []].flat()),
    killed: of('killed'),
    injured: of('injured'),
  }
}

const heldByIncident = ({ attribution, place, killed, injured }: Listed): Held => ({
  actors: attribution?.actors ?? [],
  places: place === null ? [] : [place.name, place.asWritten, place.admin1 ?? ''],
  killed,
  injured,
})

function Found({ query }: { readonly query: Query }) {
  const t = useText()
  const [isWhole, setIsWhole] = useState(false)
  const limit = isWhole || isNarrowed(query) ? MOST : LIMIT
  const found = useCall('GET /api/search', { query: { q: query.words, limit } })
  return (
    <Shown of={found} rows={8}>
      {({ texts, claims, named }) => {
        const isCut = { texts: texts.length >= limit ? 'yes' : 'no', claims: claims.length >= limit ? 'yes' : 'no' }
        const meant = claims.filter(({ claim }) => meets(query, heldByClaim(claim)))
        const passages = isNarrowed(query)
          ? texts.filter(({ source, passage }) =>
              meant.some(
                ({ claim }) =>
                  claim.source === source.id &&
                  claim.claim.passage.start < passage.end &&
                  claim.claim.passage.end > passage.start,
              ),
            )
          : texts
        if (passages.length === 0 && meant.length === 0)
          return <Empty>{t('search.none', { words: query.words })}</Empty>
        const publisherOf = (id: string): string | null =>
          texts.find(({ source }) => source.id === id)?.source.publisher ?? null
        return (
          <Naming named={named}>
            <div className="found">
              <section aria-labelledby="found-texts">
                <h2 id="found-texts">{t('search.texts', { n: passages.length, isCut: isCut.texts })}</h2>
                <ol>
                  {passages.map(({ source, passage, marks }) => (
                    <li key={`${source.id} ${passage.start}`} className="panel hit">
                      <Link href={`/sources/${source.id}`} className="small">
                        <Outside text={source.title ?? source.id} />
                      </Link>
                      <p className="said" lang={source.language ?? undefined} dir="auto">
                        {isMidway(passage.exact) && '… '}
                        <Marked text={passage.exact} marks={marks} />
                        {!isEnded(passage.exact) && ' …'}
                      </p>
                      <p className="small quiet">
                        {source.publisher !== null && <Outside text={source.publisher} />}
                        {source.publishedAt !== null && `${t('where.comma')}${t.day(source.publishedAt)}`}
                      </p>
                    </li>
                  ))}
                </ol>
              </section>
              <section aria-labelledby="found-claims">
                <h2 id="found-claims">{t('search.claims', { n: meant.length, isCut: isCut.claims })}</h2>
                <ol>
                  {meant.map(({ claim, incident }) => (
                    <li key={claim.id} className="panel hit">
                      <Link href={`/sources/${claim.source}?claim=${encodeURIComponent(claim.id)}`} className="strong">
                        <Sentence text={sayingOf(claim.claim, t)} />
                      </Link>{' '}
                      <span className="quiet">
                        <Sentence text={aboutOf(claim.claim, t)} />
                      </span>
                      <p className="small quiet">
                        <Sentence text={metaOf(claim, publisherOf(claim.source), t)} />
                      </p>
                      {incident !== null && <IncidentLink id={incident} className="small" />}
                    </li>
                  ))}
                </ol>
              </section>
            </div>
            {limit === LIMIT && (isCut.texts === 'yes' || isCut.claims === 'yes') ? (
              <p className="more-row">
                <button type="button" className="btn" onClick={() => setIsWhole(true)}>
                  {t('search.more')}
                </button>
              </p>
            ) : null}
          </Naming>
        )
      }}
    </Shown>
  )
}

/** Words that were sought, marked. */
function Marked({
  text,
  marks,
}: {
  readonly text: string
  readonly marks: readonly { readonly from: number; readonly to: number }[]
}) {
  const pieces: React.ReactNode[] = []
  let at = 0
  for (const { from, to } of marks) {
    pieces.push(<ShownText key={at} text={text.slice(at, from)} at={at} />)
    pieces.push(
      <mark key={`m${from}`}>
        <ShownText text={text.slice(from, to)} at={from} />
      </mark>,
    )
    at = to
  }
  pieces.push(<ShownText key={at} text={text.slice(at)} at={at} />)
  return pieces
}

/** Operators alone: incidents that they let through. The server knows all but "fewer than": those are read from the fewest up. */
function FoundIncidents({ query }: { readonly query: Query }) {
  const t = useText()
  const { who, place, least, most } = query
  const isFromFew = most.killed !== null || most.injured !== null
  const found = usePages('GET /api/incidents', {
    limit: 100,
    sort: 'killed',
    order: isFromFew ? 'asc' : 'desc',
    ...(who === null ? {} : { actor: who }),
    ...(place === null ? {} : { place }),
    ...(least.killed === null ? {} : { minKilled: least.killed }),
    ...(least.injured === null ? {} : { minInjured: least.injured }),
  })
  return (
    <Shown of={found} rows={8}>
      {({ items, total }) => {
        const isLeft = found.hasNextPage
        const meant = items.filter((incident) =>
          meets({ ...query, who: null, place: null, least: NONE }, heldByIncident(incident)),
        )
        if (meant.length === 0 && !isLeft) return <Empty>{t('search.noIncident')}</Empty>
        return (
          <section aria-labelledby="found-incidents">
            <h2 id="found-incidents">
              {isFromFew
                ? t('search.incidents', { n: meant.length, isCut: isLeft ? 'yes' : 'no' })
                : t('search.incidents', { n: total, isCut: 'no' })}
            </h2>
            <ol className="panel plain-list">
              {meant.map((incident) => (
                <li key={incident.id}>
                  <Link href={`/incidents/${encodeURIComponent(incident.id)}`}>
                    <Title incident={incident} />
                  </Link>
                  <HarmFigures
                    incident={incident}
                    href={`/incidents/${encodeURIComponent(incident.id)}?open=killed`}
                    withHarm
                  />
                </li>
              ))}
            </ol>
            {isLeft ? (
              <p className="more-row">
                <button
                  type="button"
                  className="btn"
                  disabled={found.isFetchingNextPage}
                  onClick={() => void found.fetchNextPage()}
                >
                  {t('search.moreIncidents')}
                </button>
              </p>
            ) : null}
          </section>
        )
      }}
    </Shown>
  )
}

const NONE = { killed: null, injured: null } as const
