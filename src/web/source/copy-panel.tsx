// The copy: when and how it came, its hash, what was read in it, what was left out, its versions, and the key to the lines.

import { useId } from 'react'
import { Link } from 'wouter'
import { Outside } from '../parts/outside.tsx'
import type { MarkKind } from '../parts/marks.ts'
import { shortHash } from '../parts/trail.tsx'
import type { SourcePage } from '../record.ts'
import { useText } from '../text.tsx'
import { Strip } from './strip.tsx'

interface Props {
  readonly page: SourcePage
  readonly kinds: readonly {
    readonly id: string
    readonly start: number
    readonly end: number
    readonly kind: MarkKind
  }[]
  readonly focus: string | null
  readonly onFocus: (id: string) => void
  readonly isOnlyLeftOut: boolean
  readonly onOnlyLeftOut: (is: boolean) => void
}

export function CopyPanel({ page, kinds, focus, onFocus, isOnlyLeftOut, onOnlyLeftOut }: Props) {
  const t = useText()
  const title = useId()
  const { source, claims, leftOut, versions, readers, isRead } = page
  const accepted = claims.filter(({ hand }) => hand !== undefined && hand.kind !== 'rejected').length
  return (
    <aside className="stack copy" aria-labelledby={title}>
      <h2 className="sr" id={title}>
        {t('source.copy')}
      </h2>
      <Strip text={page.text} marks={kinds} leftOut={leftOut} focus={focus} onFocus={onFocus} />
      <dl className="small quiet facts-list">
        <div>
          <dt>{t('source.received')}</dt>
          <dd>
            <time dateTime={source.addedAt}>{t.moment(source.addedAt)}</time>
            {t('evidence.comma')}
            <Outside text={t('source.by', { name: source.addedBy })} />
          </dd>
        </div>
        {source.url !== null && (
          <div>
            <dt>{t('source.address')}</dt>
            <dd className="break">
              <bdi dir="ltr">{source.url}</bdi>
            </dd>
          </div>
        )}
        <div>
          <dt>{t('source.hash')}</dt>
          <dd>
            <bdi dir="ltr" title={source.bytesHash}>
              SHA-256 {shortHash(source.bytesHash)}
            </bdi>
          </dd>
        </div>
        <div>
          <dt>{t('source.read')}</dt>
          <dd>
            {t('source.claims', { n: claims.length, reviewed: accepted })}
            {isRead && (
              <>
                {t('evidence.semicolon')}
                <bdi dir="ltr">{readers.at(-1)?.split(' ')[0] ?? source.reader}</bdi>
              </>
            )}
          </dd>
        </div>
        {isRead && (
          <div>
            <dt>{t('source.leftOut')}</dt>
            <dd>
              {t('source.leftOutOf', { n: leftOut.length })}{' '}
              {leftOut.length > 0 && (
                <button
                  type="button"
                  className="link"
                  aria-pressed={isOnlyLeftOut}
                  onClick={() => onOnlyLeftOut(!isOnlyLeftOut)}
                >
                  {t(isOnlyLeftOut ? 'source.showAll' : 'source.showOnly')}
                </button>
              )}
            </dd>
          </div>
        )}
        {versions.length > 1 && (
          <div>
            <dt>{t('source.versions')}</dt>
            <dd>
              <ol>
                {versions.map((version) => (
                  <li key={version.id}>
                    {version.id === source.id ? (
                      <b>{t('source.thisVersion', { moment: t.moment(version.addedAt) })}</b>
                    ) : (
                      <Link href={`/sources/${version.id}`}>{t.moment(version.addedAt)}</Link>
                    )}
                  </li>
                ))}
              </ol>
            </dd>
          </div>
        )}
      </dl>
      <MarkKey />
    </aside>
  )
}

const KINDS: readonly MarkKind[] = ['incident', 'injured', 'truce', 'health', 'response', 'toll', 'background']

function MarkKey() {
  const t = useText()
  return (
    <ul className="mark-key" aria-label={t('source.key')}>
      {KINDS.map((kind) => (
        <li key={kind}>
          <span className={`u l0 tint ${kind}`}>{t(`source.kind.${kind}`)}</span>
        </li>
      ))}
      <li>
        <span className="hedge">{t('source.hedge')}</span>
      </li>
      <li>
        <span className="leftout">{t('source.leftOut')}</span>
      </li>
    </ul>
  )
}
