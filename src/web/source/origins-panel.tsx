// Whose word a source has, line by line of its incidents: each leads to the words in the text, and each other source that has it
// from there, or tells it in the same words, to its own.

import { OriginName } from '../parts/origin-name.tsx'
import { useId } from 'react'
import { Link } from 'wouter'
import { Icon } from '../parts/icon.tsx'
import { IncidentLink, Naming } from '../parts/incident-name.tsx'
import { Outside } from '../parts/outside.tsx'
import type { SourcePage } from '../record.ts'
import { useText } from '../text.tsx'

type Origin = SourcePage['origins'][number]

const toClaim = (source: string, claim: string | undefined): string =>
  `/sources/${source}${claim === undefined ? '' : `?claim=${encodeURIComponent(claim)}`}`

export function OriginsPanel({ page, onClose }: { readonly page: SourcePage; readonly onClose: () => void }) {
  const t = useText()
  const id = useId()
  return (
    <section className="panel origins" aria-labelledby={id}>
      <header>
        <h2 id={id}>{t('origins.title')}</h2>
        <button type="button" className="btn s plain end" onClick={onClose} aria-label={t('act.close')}>
          <Icon name="x" />
        </button>
      </header>
      <p className="pad small quiet">{t('origins.hint')}</p>
      {page.origins.length === 0 ? (
        <p className="pad">{t('origins.none')}</p>
      ) : (
        <Naming named={page.incidents}>
          <ul>
            {page.origins.map((origin) => (
              <li key={`${origin.incident} ${origin.origin}`}>
                <OriginLine origin={origin} source={page.source.id} />
              </li>
            ))}
          </ul>
        </Naming>
      )}
    </section>
  )
}

function OriginLine({ origin, source }: { readonly origin: Origin; readonly source: string }) {
  const t = useText()
  return (
    <>
      <span>
        <Link href={toClaim(source, origin.claims[0])}>
          <OriginName name={origin.origin} />
        </Link>{' '}
        <span className="quiet">
          {t(origin.isOwn ? 'origins.own' : 'origins.quoted')}
          {origin.isInterested && `${t('evidence.comma')}${t('origins.interested')}`}
        </span>
      </span>
      <IncidentLink id={origin.incident} className="small" />
      {origin.others.length > 0 && (
        <ul className="chips">
          {origin.others.map((other) => (
            <li key={other.source} className="tag">
              <Link href={toClaim(other.source, other.claim)}>
                <Outside text={other.publisher ?? other.title ?? other.source} />
              </Link>
              {t(other.isCopy ? 'origins.copy' : 'origins.same')}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
