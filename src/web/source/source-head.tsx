// What heads a source: whose it is, how far that is to be relied on, whose word it has, who may see it; and how it is looked at.

import { useState } from 'react'
import { Link } from 'wouter'
import { Icon } from '../parts/icon.tsx'
import { Outside } from '../parts/outside.tsx'
import { useCall } from '../queries.ts'
import type { SourcePage } from '../record.ts'
import { useText } from '../text.tsx'
import { AccessPanel } from './access-panel.tsx'
import { OriginsPanel } from './origins-panel.tsx'
import { AccessTag, OriginsTag, ReliabilityTag } from './source-tags.tsx'
import { ReliabilityPanel } from './reliability-panel.tsx'

export type View = 'received' | 'text' | 'both'
type Panel = 'reliability' | 'origins' | 'access'

interface Props {
  readonly page: SourcePage
  readonly view: View
  readonly onView: (view: View) => void
}

export function SourceHead({ page, view, onView }: Props) {
  const t = useText()
  const { source, access, reliability, origins } = page
  const may = new Set(useCall('GET /api/session').data?.may ?? [])
  const [open, setOpen] = useState<Panel | null>(null)
  const toggle = (panel: Panel) => () => setOpen(open === panel ? null : panel)
  const close = (): void => setOpen(null)
  const others = new Set(origins.flatMap((origin) => origin.others.map((other) => other.source)))
  return (
    <>
      <div className="head of-source">
        <div className="id">
          <Icon name="doc" />
          <h1>
            <Outside text={source.title ?? source.url ?? source.id} />
          </h1>
          {source.publisher !== null && (
            <span className="tag">
              <Outside text={source.publisher} />
            </span>
          )}
          <button type="button" className="tag" aria-expanded={open === 'reliability'} onClick={toggle('reliability')}>
            <ReliabilityTag judged={reliability} />
          </button>
          {!page.isBlind && (
            <button type="button" className="tag" aria-expanded={open === 'origins'} onClick={toggle('origins')}>
              <OriginsTag quoted={new Set(quotedIn(origins)).size} others={others.size} />
            </button>
          )}
          <AccessTag access={access} />
        </div>
        <div className="acts">
          <fieldset className="seg" aria-label={t('source.show')}>
            {(['received', 'text', 'both'] as const).map((each) => (
              <button
                key={each}
                type="button"
                className={each === 'both' ? 'hide-s' : undefined}
                aria-pressed={view === each}
                onClick={() => onView(each)}
              >
                {t(`source.view.${each}`)}
              </button>
            ))}
          </fieldset>
          {may.has('confidential') && (
            <button type="button" className="btn" aria-expanded={open === 'access'} onClick={toggle('access')}>
              <Icon name="lock" />
              {t('access.title')}
            </button>
          )}
          {may.has('add') && (
            <Link className="btn" href={`/sources/${source.id}/coding`}>
              <Icon name="people" />
              {t('coding.title')}
            </Link>
          )}
        </div>
      </div>
      {open === 'reliability' && (
        <ReliabilityPanel
          source={source}
          reliability={reliability}
          onClose={close}
          key={reliability.grade}
          mayJudge={may.has('decide')}
        />
      )}
      {open === 'origins' && <OriginsPanel page={page} onClose={close} />}
      {open === 'access' && <AccessPanel source={source} access={access} onClose={close} key={access.level} />}
    </>
  )
}

const quotedIn = (origins: SourcePage['origins']): string[] =>
  origins.filter(({ isOwn }) => !isOwn).map(({ origin }) => origin)
